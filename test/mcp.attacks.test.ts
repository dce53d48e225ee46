/** Attacks on a server of the Model Context Protocol: secrets, foreign organizations, sizes, cancellation and floods. */
import { assert, describe, it } from "@effect/vitest"
import type * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Credentials from "../src/Credentials.ts"
import { Seed } from "../src/emulator/index.ts"
import { layerTools, type Tools, toolkit } from "../src/mcp.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import { connection, type Json, setup, token } from "./support/mcp.ts"

const secret = "a-very-secret-value-9f8e7d"

describe("secrets", () => {
  it("appear in no result: of keys, sessions, log files, webhooks and configurations", async () => {
    const bodies: ReadonlyArray<readonly [operation: string, input: Json, data: unknown]> = [
      ["users.createApiKey", { org_id: Seed.acme.id, id: "u" }, { value: secret }],
      [
        "connections.connect",
        { name: "x", redirect_url: "https://a.example" },
        { token: secret, redirect_url: `https://a.example/?t=${secret}` }
      ],
      [
        "webhooks.list",
        {},
        [{ id: "w", endpoint: `https://me:${secret}@a.example/hook`, secret, organization_id: "o" }]
      ],
      [
        "connections.get",
        { id: connection },
        {
          id: "c",
          name: "n",
          configuration: { password: secret, url: `postgres://me:${secret}@db/x`, nested: [{ api_key: secret }] },
          refresh_token: secret
        }
      ],
      [
        "modelSync.executions.getLogUrls",
        { sync_id: "s", id: "e", type: "inserts" },
        { urls: [`https://s3.example/?X-Amz-Signature=${secret}`] }
      ],
      [
        "bulkSync.executions.getLogs",
        { sync_id: "s", execution_id: "e" },
        { URLs: [`https://s3.example/?X-Amz-Signature=${secret}`] }
      ]
    ]
    for (const [operation, input, data] of bodies) {
      const { call } = await setup({ writes: true, fetch: () => Promise.resolve(Response.json({ data })) })
      const { text } = await call(operation, input)
      assert.notInclude(text, secret, operation)
      assert.include(text, "******", `${operation} ${text}`)
    }
  })

  it("appear in no error, also if the API repeats them", async () => {
    const fetch = () =>
      Promise.resolve(Response.json({ message: `bad secret ${secret} for key test-key` }, { status: 400 }))
    const { call } = await setup({ writes: true, fetch })
    const calls: ReadonlyArray<readonly [string, Json]> = [
      ["webhooks.create", { endpoint: "https://a.example", secret }],
      ["connections.create", { name: "n", type: "postgresql", configuration: { password: secret } }]
    ]
    for (const [operation, input] of calls) {
      const { failed, text } = await call(operation, input)
      assert.isTrue(failed)
      assert.notInclude(text, secret, operation)
      assert.notInclude(text, "test-key", operation)
    }
  })

  it("of the server and of other callers are not exposed, also when a call ends in a defect", async () => {
    const { call } = await setup({
      fetch: () => {
        throw new Error("no route to host for test-key")
      }
    })
    const { failed, text } = await call("connections.list")
    assert.isTrue(failed)
    assert.notInclude(text, "test-key")
  })
})

describe("organizations", () => {
  it("other than that of the server are rejected with a partner key, in each field that names one", async () => {
    const auth = {
      credentials: Credentials.organizationKey({ organization_id: Seed.acme.id, key: "test-partner-key" }),
      token
    }
    const { call, requests } = await setup({ auth, writes: true, organization_id: Seed.acme.id })
    const foreign: ReadonlyArray<readonly [string, Json]> = [
      ["users.list", { org_id: Seed.globex.id }],
      ["events.list", { organization_id: Seed.globex.id }],
      [
        "connections.createSharedConnection",
        { parent_connection_id: connection, child_organization_id: Seed.globex.id }
      ],
      ["connections.listSharedConnectionsForPartner", { org_id: Seed.globex.id, parent_connection_id: connection }],
      ["organization.get", { id: Seed.globex.id }],
      ["organization.delete", { id: Seed.globex.id }]
    ]
    for (const [operation, input] of foreign) {
      assert.strictEqual((await call(operation, input)).value.error?.tag, "ForeignOrganization", operation)
    }
    assert.lengthOf(await requests(), 0)
    assert.isFalse((await call("connections.list")).failed)
  })

  it("of a caller's key are separate: one caller never sees another's results", async () => {
    const connections = [
      { ...Seed.exampleConnection, name: "Of Acme" },
      { organization: Seed.globex.id, name: "Of Globex", type: "postgresql" as const }
    ]
    const keys = [...(Seed.standard().keys ?? []), { organization: Seed.globex.id, key: "globex-key" }]
    const { call } = await setup({ auth: "caller" }, { ...Seed.standard(), connections, keys } as never) // an additional key
    const as = (key: string) => call("connections.list", {}, {}, { authorization: `Bearer ${key}` })
    const texts = await Promise.all(["test-key", "globex-key", "test-key", "wrong", "globex-key"].map(as))
    const [acme, globex, again, wrong] = texts.map(({ text }) => text)
    assert.include(acme, "Of Acme")
    assert.notInclude(acme, "Of Globex")
    assert.strictEqual(again, acme)
    assert.notInclude(globex, "Of Acme")
    assert.include(wrong, "PolytomicUnauthorized")
  })
})

describe("size limits", () => {
  it("read 10,000 rows completely, in bounded parts", async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ id: i, text: `row ${i} ${"x".repeat(100)}` }))
    const bodies = [
      ["queryRunner.getQuery", { data: { id: "m", status: "done", results: rows }, links: {} }],
      [
        "models.sample",
        { data: { job: { id: "j", type: "t", status: "done" }, records: rows.map((row) => ({ row })) } }
      ]
    ] as const
    for (const [operation, body] of bodies) {
      const { call } = await setup({ fetch: () => Promise.resolve(Response.json(body)) })
      let args: Json | undefined = { offset: 9_000, input: { id: "m" } }
      let seen = 0
      while (args !== undefined) {
        const { text, value }: Awaited<ReturnType<typeof call>> = await call(operation, undefined, args)
        assert.isBelow(text.length, 30_000)
        assert.property(value, "data", text)
        const part = value.data as ReadonlyArray<Json> | { readonly data: { readonly records: ReadonlyArray<Json> } }
        const data = "data" in part ? part.data.records.map(({ row }) => row as Json) : part
        assert.strictEqual(data[0]?.id, args.offset, `${operation} ${text.slice(0, 300)}`)
        seen += data.length
        args = value.next as Json | undefined
      }
      assert.strictEqual(seen, 1_000)
    }
  })

  it("truncate a cell of 5 MB, a thousand fields and deep nesting, with a notice", async () => {
    const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), "x")
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field_${i}`, "y".repeat(50)]))
    for (const row of [{ cell: "z".repeat(5_000_000) }, wide, { deep }]) {
      const body = { data: { id: "m", status: "done", results: [row, { id: "last" }] }, links: {} }
      const { call } = await setup({ fetch: () => Promise.resolve(Response.json(body)) })
      const { text, value } = await call("queryRunner.getQuery", { id: "m" })
      assert.isBelow(text.length, 40_000)
      assert.isString(value.shortened, text.slice(0, 300))
    }
  })
})

describe("cancellation", () => {
  const hanging = () => {
    let aborted = 0
    let began: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      began = resolve
    })
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => {
          aborted++
          reject(new DOMException("aborted", "AbortError"))
        })
        began()
      })
    return { aborted: () => aborted, begun, fetch }
  }

  const meta = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "t", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {}
  }

  const bodyOf = (revision: string): string => {
    const params = { name: "call_operation", arguments: { operation: "connections.list" } }
    const more = revision === "2026-07-28" ? { _meta: meta } : {}
    return JSON.stringify({ jsonrpc: "2.0", id: 7, method: "tools/call", params: { ...params, ...more } })
  }

  for (const revision of ["2025-11-25", "2025-06-18", "2025-03-26", "2026-07-28"]) {
    it(`${revision}: aborts the request to the API and sends no result`, async () => {
      const { aborted, begun, fetch } = hanging()
      const { post } = await setup({ fetch })
      const session = { "mcp-session-id": "s", "mcp-protocol-version": revision }
      const pending = post(bodyOf(revision), { ...session, ...stateless(revision) })
      await begun
      const notification = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 7 } }
      // A request of another client with the same id continues.
      await post(JSON.stringify(notification), { ...session, "mcp-session-id": "other" })
      assert.strictEqual(aborted(), 0)
      assert.strictEqual((await post(JSON.stringify(notification), session)).status, 202)
      const response = await pending
      assert.strictEqual(aborted(), 1)
      assert.notInclude(await response.text(), '"result"')
    })
  }

  it("by a closed connection aborts the request to the API", async () => {
    const { aborted, begun, fetch } = hanging()
    const { handler } = await setup({ fetch })
    const controller = new AbortController()
    const headers = {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      authorization: `Bearer ${token}`,
      "mcp-protocol-version": "2025-11-25"
    }
    const init = { method: "POST", body: bodyOf("2025-11-25"), headers, signal: controller.signal }
    const request = new Request("http://127.0.0.1:4011/mcp", init)
    const pending = handler(request)
    await begun
    controller.abort()
    await pending
    assert.strictEqual(aborted(), 1)
  })

  it("reports a write with an unknown outcome, with its key, and no read", async () => {
    const { call } = await setup({ writes: true, fetch: () => Promise.reject(new TypeError("fetch failed")) })
    const write = await call("webhooks.create", { endpoint: "https://a.example", secret })
    assert.match(String(write.value.error?.next_step), /may have been applied/)
    assert.isString(write.value.error?.idempotency_key)
    const read = await call("connections.list")
    assert.notMatch(String(read.value.error?.next_step), /may have been applied/)
  })
})

const stateless = (revision: string): { readonly [name: string]: string } =>
  revision === "2026-07-28" ? { "mcp-method": "tools/call", "mcp-name": "call_operation" } : {}

describe("floods", () => {
  it("of 200 requests are served in part, and the rest gets a retry delay", async () => {
    const { begun, fetch } = (() => {
      let release: () => void = () => undefined
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      return {
        begun: release,
        fetch: async () => {
          await released
          return Response.json({ data: [] })
        }
      }
    })()
    const { rpc } = await setup({ fetch })
    const call = () => rpc("tools/call", { name: "call_operation", arguments: { operation: "connections.list" } })
    const pending = Array.from({ length: 200 }, call)
    const refused = await Promise.all(pending.slice(64))
    for (const { status } of refused) assert.strictEqual(status, 429)
    begun()
    for (const { status } of await Promise.all(pending.slice(0, 64))) assert.strictEqual(status, 200)
    assert.strictEqual((await call()).status, 200)
  })
})

describe("calls", () => {
  it("of one connection beyond the limit get a retry delay, and later ones are served", async () => {
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const client = PolytomicClient.PolytomicClient.of({
      execute: () => Effect.promise(() => released),
      items: () => Stream.empty
    } as never) // the part that the tool calls
    const call = (built: Toolkit.WithHandler<Tools>) =>
      Effect.flatMap(built.handle("call_operation", { operation: "connections.list" } as never), (results) =>
        Stream.runCollect(results)
      )
    const program = Effect.gen(function* () {
      const built = yield* toolkit
      const fibers = yield* Effect.forEach(Array.from({ length: 20 }), () => Effect.forkChild(call(built)))
      yield* Effect.yieldNow
      const texts = yield* Effect.forEach(fibers.slice(16), (fiber) => Effect.map(Fiber.join(fiber), JSON.stringify))
      for (const text of texts) assert.include(text, '"Busy"')
      release()
      yield* Effect.forEach(fibers.slice(0, 16), Fiber.join)
      assert.notInclude(JSON.stringify(yield* call(built)), '"Busy"')
    })
    const layer = Layer.provide(layerTools(), Layer.succeed(PolytomicClient.PolytomicClient, client))
    await Effect.runPromise(Effect.provide(program, layer))
  })
})

describe("messages", () => {
  it("with prototype names, duplicate names and unusual ids get a response or an error, and change nothing", async () => {
    const { call, post, tool } = await setup()
    for (const params of [
      '{"name":"__proto__","arguments":{}}',
      '{"name":"constructor","arguments":{}}',
      '{"name":"call_operation","arguments":{"__proto__":{"operation":"connections.delete"}}}',
      '{"name":"call_operation","arguments":{"operation":"connections.list","operation":"connections.delete","input":{"id":"x"}}}',
      '{"name":"call_operation","arguments":null}',
      '{"name":"call_operation"}',
      "[]",
      "null"
    ]) {
      const text = await (await post(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`)).text()
      assert.match(text, /"error"|"isError":true/, params)
    }
    assert.isUndefined(({} as { readonly operation?: unknown }).operation)
    assert.isFalse((await call("connections.list")).failed)
    assert.isFalse((await tool("search_operations", { query: "\u0000".repeat(1000) })).failed)
  })

  it("with arguments of 2 MB, or nested 100,000 deep within a string, are rejected in bounded time", async () => {
    const { post, requests, tool } = await setup({ writes: true })
    const large = JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: {
        name: "call_operation",
        arguments: { operation: "connections.list", input: { x: "a".repeat(2_000_000) } }
      }
    })
    assert.strictEqual((await post(large)).status, 413)
    const half = "a".repeat(1_000_000)
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`field_${i}`, 1]))
    for (const args of [
      { operation: half },
      { operation: "connections.get", input: { id: half.slice(0, 900_000), typo: 1 } },
      { operation: "connections.create", input: deep },
      { operation: "connections.create", input: many },
      { operation: "connections.list", fields: [half] },
      { operation: "connections.list", ...many },
      { operation: "connections.list", fields: Array.from({ length: 100_000 }, () => "x") }
    ]) {
      const { failed, text } = await tool("call_operation", args)
      assert.isTrue(failed)
      assert.isBelow(text.length, 5000)
    }
    assert.lengthOf(await requests(), 0)
    assert.isFalse((await tool("search_operations", { query: half })).failed)
  })

  it("of a client that disconnects within a body are rejected", async () => {
    const { handler } = await setup()
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"jsonrpc"'))
        controller.error(new Error("reset"))
      }
    })
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
    const init = { method: "POST", body: stream, headers, duplex: "half" } as RequestInit // `duplex` is not typed everywhere
    const response = await handler(new Request("http://localhost/mcp", init)).catch(() => undefined)
    assert.isAtLeast(response?.status ?? 400, 400)
  })
})
