import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Seed } from "effect-polytomic/emulator"
import * as Control from "effect-polytomic/emulator/control"
import type { Instance } from "../../../src/emulator/control/instance.ts"
import { headersOf, toIncoming } from "../../../src/emulator/internal/incoming.ts"

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
type Json = any

type Client = (
  route: string,
  body?: unknown,
  headers?: Record<string, string>
) => Promise<{ status: number; json: Json; headers: Headers }>

const clientOf =
  (control: Control.Control): Client =>
  async (route, body, headers = {}) => {
    const [method = "", path = ""] = route.split(" ")
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: {
        authorization: "Bearer test-key",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) })
    })
    const response = await control.webHandler(request)
    const text = await response.text()
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true
    return { status: response.status, json: isJson ? JSON.parse(text) : text, headers: response.headers }
  }

const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }

const start = async (options: Control.ControlOptions = {}): Promise<Client> =>
  clientOf(await Effect.runPromise(Control.make({ data, ...options })))

const errorOf = (json: Json): string => {
  assert.isString(json.error?.message)
  assert.isString(json.error?.hint)
  return json.error.key
}

describe("the control API", () => {
  it("documents each of its routes", async () => {
    const client = await start()
    const { json } = await client("GET /_emulator/openapi.json")
    assert.strictEqual(json.openapi, "3.1.0")
    const count = Object.values(json.paths as Record<string, object>).flatMap((path) => Object.keys(path)).length
    assert.isAtLeast(count, 30)
    // Each readable path without parameters is served.
    for (const [path, methods] of Object.entries(json.paths as Record<string, object>)) {
      if (!("get" in methods) || path.includes("{")) continue
      assert.strictEqual((await client(`GET ${path}`)).status, 200, path)
    }
  })

  it("rejects unknown names and pages on every route", async () => {
    const client = await start({ allowedHosts: ["emulator"], corsOrigins: ["http://app.test"] })
    for (const path of ["/api/connections", "/_emulator/health", "/_emulator/", "/status.txt", "/nothing"]) {
      const host = await client(`GET ${path}`, undefined, { host: "evil.example:4010" })
      assert.deepStrictEqual([host.status, errorOf(host.json)], [403, "host_not_allowed"])
      assert.include(host.json.error.hint, "--allowed-host evil.example")
      const origin = await client(`GET ${path}`, undefined, { origin: "https://evil.example" })
      assert.deepStrictEqual([origin.status, errorOf(origin.json)], [403, "origin_not_allowed"])
      assert.include(origin.json.error.hint, "--cors-origin")
    }
    assert.strictEqual((await client("GET /api/connections", undefined, { host: "emulator:4010" })).status, 200)
    const cors = await client("GET /api/connections", undefined, { origin: "http://app.test" })
    assert.strictEqual(cors.headers.get("access-control-allow-origin"), "http://app.test")
    assert.strictEqual((await client("OPTIONS /api/connections", undefined, { origin: "http://app.test" })).status, 204)
  })

  it("requires the token, if one is set", async () => {
    const client = await start({ token: "t0ken" })
    assert.strictEqual(errorOf((await client("GET /_emulator/state")).json), "token_required")
    assert.strictEqual((await client("GET /_emulator/state", undefined, { "x-emulator-token": "t0ken" })).status, 200)
    assert.strictEqual((await client("GET /_emulator/health")).status, 200)
  })

  it("counts rejected and ignored requests, and fails a test in one request", async () => {
    const client = await start()
    await client("GET /api/connections?nonsense=1")
    await client("GET /api/conections")
    await client("PUT /api/connections")
    const { json } = await client("GET /_emulator/requests/refused")
    assert.deepStrictEqual(
      json.items.map((item: Json) => [item.reason, item.ignored, item.nearest]),
      [
        ["ignored_fields", ["nonsense"], null],
        ["no_route", [], "GET /api/connections"],
        ["method", [], "GET /api/connections"]
      ]
    )
    const failed = await client("POST /_emulator/verify", { refused: 0 })
    assert.deepStrictEqual([failed.status, errorOf(failed.json)], [409, "refused_requests"])
    const match = { operation: "connections.list" }
    assert.strictEqual((await client("POST /_emulator/verify", { match, count: { min: 1, max: 1 } })).json.matched, 1)
    assert.strictEqual((await client("POST /_emulator/verify", { match, count: { min: 2 } })).status, 409)
    assert.strictEqual(
      (await client("POST /_emulator/verify", { match: { operation: "connections.lis" } })).status,
      400
    )
  })

  it("masks secrets in journal, state and snapshot", async () => {
    const client = await start()
    const configuration = { hostname: "db", port: 1, database: "a", username: "u", password: "s3cret-value" }
    const created = await client("POST /api/connections", { name: "Db", type: "postgresql", configuration })
    assert.strictEqual(created.status, 200)
    for (const path of ["/requests", "/requests/1", "/state", "/snapshot"]) {
      const text = JSON.stringify((await client(`GET /_emulator${path}`)).json)
      assert.notInclude(text, "s3cret-value", path)
      assert.notInclude(text, "hunter2", path)
      assert.notInclude(text, '"test-key"', path)
    }
  })

  it("restores a snapshot and keeps the masked secrets", async () => {
    const client = await start()
    const { json } = await client("GET /_emulator/snapshot")
    await client(`DELETE /api/connections/${Seed.exampleConnection.id}?force=true`)
    assert.strictEqual((await client("PUT /_emulator/snapshot", json)).status, 204)
    // The key still works, although the snapshot does not contain it.
    assert.strictEqual((await client("GET /api/connections")).json.data.length, 1)
    const other = await client("PUT /_emulator/snapshot", { ...json, format: 2 })
    assert.deepStrictEqual([other.status, errorOf(other.json)], [409, "snapshot_format"])
  })

  it("resets single parts", async () => {
    const client = await start()
    await client("GET /api/connections")
    await client("POST /_emulator/faults", { fault: { type: "garbage" } })
    await client("POST /_emulator/reset", { state: false, faults: false, clock: false })
    assert.strictEqual((await client("GET /_emulator/requests")).json.total, 0)
    assert.strictEqual((await client("GET /_emulator/faults")).json.items.length, 1)
    assert.strictEqual((await client("POST /_emulator/reset", {})).json.revision, 2)
    assert.strictEqual((await client("GET /_emulator/faults")).json.items.length, 0)
  })

  it("creates isolated instances side by side", async () => {
    const client = await start()
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        client("POST /_emulator/instances", { options: { defaultVersion: "2024-02-08" } })
      )
    )
    const created = made.map(({ json, status }) => {
      assert.strictEqual(status, 201)
      return json as { id: string; baseUrl: string }
    })
    await Promise.all(
      created.map(async ({ baseUrl }, i) => {
        const path = new URL(baseUrl).pathname
        for (let n = 0; n < i; n++)
          await client(`POST ${path}/api/connections`, { name: `c${n}`, type: "hubspot", configuration: {} })
      })
    )
    for (const [i, { baseUrl, id }] of created.entries()) {
      const list = await client(`GET ${new URL(baseUrl).pathname}/api/connections`)
      assert.strictEqual(list.json.data.length, i + 1)
      assert.strictEqual((await client(`GET /_emulator/instances/${id}/requests`)).json.total, i + 1)
      assert.strictEqual((await client(`DELETE /_emulator/instances/${id}`)).status, 204)
    }
    assert.strictEqual((await client("GET /api/connections")).json.data.length, 1)
    assert.strictEqual(errorOf((await client(`GET /_emulator/instances/${created[0]?.id}/state`)).json), "no_instance")
  })

  it("rejects a time that is not RFC 3339 text", async () => {
    const client = await start()
    for (const now of ["1", "2026-01-01", "Jan 1 2026", "0001-13-01T00:00:00Z"]) {
      const { json, status } = await client("PUT /_emulator/clock", { now })
      assert.deepStrictEqual([status, errorOf(json)], [400, "invalid_input"], now)
    }
    assert.strictEqual((await client("PUT /_emulator/clock", { now: "2016-12-31T23:59:60Z" })).status, 200)
  })

  it("returns the same bytes for the same seed and requests", async () => {
    const run = async (): Promise<string> => {
      const client = await start({ seed: "7" })
      await client("PUT /_emulator/clock", { mode: "manual", now: "2026-01-01T00:00:00Z" })
      await client("POST /_emulator/reset", { clock: false })
      await client("POST /api/connections", { name: "Db", type: "hubspot", configuration: {} })
      return JSON.stringify((await client("GET /_emulator/snapshot")).json)
    }
    assert.strictEqual(await run(), await run())
  })

  it("responds to any input with a documented status", async () => {
    const client = await start()
    const values = [undefined, {}, [], "", "{", "null", '"x"', { fault: 1 }, { by: "P" }, { match: { path: 1 } }]
    const methods = ["GET", "POST", "PUT", "DELETE", "PATCH"]
    const { json } = await client("GET /_emulator/openapi.json")
    const paths = [
      ...Object.keys(json.paths),
      "/_emulator/x",
      "/_emulator/instances/%00/x",
      "/_emulator//",
      "/_emulator/state?cursor=-1"
    ]
    for (const path of paths) {
      for (const method of methods) {
        for (const value of method === "GET" ? [undefined] : values) {
          const { json: body, status } = await client(`${method} ${path.replace(/[{}]/g, "")}`, value)
          assert.include(
            [200, 201, 204, 400, 404, 405, 409, 413, 415],
            status,
            `${method} ${path} ${JSON.stringify(body)}`
          )
          if (status >= 400) errorOf(body)
        }
      }
    }
  })

  it("notifies subscribers until they unsubscribe", async () => {
    const control = await Effect.runPromise(Control.make({ data }))
    const response = await control.webHandler(new Request("http://localhost/_emulator/stream"))
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const read = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value)
    assert.strictEqual(await read(), ": ready\n\n")
    await clientOf(control)("GET /api/connections")
    assert.strictEqual(await read(), 'event: request\ndata: {"number":1}\n\n')
    await reader.cancel()
    const main = control.instances.main as Instance // with the fields that only the package sees
    assert.strictEqual(main.listeners.size, 0)
  })

  it("keeps a journal of 10,000 requests and counts the others", async () => {
    const control = await Effect.runPromise(Control.make({ data }))
    const { log } = (control.instances.main as Instance).parts.engine // with the fields that only the package sees
    const client = clientOf(control)
    await client("GET /api/connections")
    const incoming = toIncoming({ method: "GET", url: "http://localhost/", headers: headersOf({}), body: "" }, "")
    for (let i = 0; i < 10_004; i++) log.add(incoming, "2025-09-18", undefined, i)
    const { json } = await client("GET /_emulator/requests")
    assert.deepStrictEqual([json.total, json.dropped, json.items[0].number], [10_005, 5, 6])
  })
})
