import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { ApiVersion } from "effect-polytomic"
import { acme, basic, create, globex, initech, make, postgres, send } from "./support.ts"

describe("keys", () => {
  it.effect("accepts Bearer and both forms of Basic", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db")
      const status = (authorization: string) =>
        Effect.map(send(emulator, `GET /api/connections/${id}`, { authorization }), (response) => response.status)
      assert.strictEqual(yield* status("Bearer test-key"), 200)
      assert.strictEqual(yield* status("bearer test-partner-key"), 200)
      assert.strictEqual(yield* status("Bearer test-deployment-key"), 200)
      assert.strictEqual(yield* status(basic(acme, "test-partner-key")), 200)
      assert.strictEqual(yield* status(basic(acme, "test-deployment-key")), 200)
      assert.strictEqual(yield* status(basic(acme, "test-key")), 200)
      assert.strictEqual(yield* status(basic("test-deployment-key", "")), 200)
      // A partner can access a child organization, but the connection is not in it.
      assert.strictEqual(yield* status(basic(globex, "test-partner-key")), 404)
      assert.strictEqual(yield* status(basic(initech, "test-partner-key")), 403)
      assert.strictEqual(yield* status(basic(globex, "test-key")), 403)
      assert.strictEqual(yield* status(basic(acme, "wrong")), 401)
      assert.strictEqual(yield* status("Bearer wrong"), 401)
      assert.strictEqual(yield* status("Basic ???"), 401)
      assert.strictEqual(yield* status("Digest x"), 401)
    })
  )

  it.effect("responds 401 with the body of the version", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const version of ApiVersion.all) {
        const { json, status } = yield* send(emulator, "GET /api/connections", { key: "wrong", version })
        assert.strictEqual(status, 401)
        const message = "The API key is not valid"
        assert.deepStrictEqual(
          json,
          version === "2025-09-18"
            ? { status: 401, message, key: "unauthorized", metadata: {} }
            : { code: 401, context: {}, error: message, status: "Unauthorized" }
        )
      }
    })
  )

  it.effect("accepts custom keys", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ keys: { user: "mine" } })
      assert.strictEqual((yield* send(emulator, "GET /api/connections", { key: "mine" })).status, 200)
      assert.strictEqual((yield* send(emulator, "GET /api/connections")).status, 401)
    })
  )
})

describe("versions and routes", () => {
  it.effect("serves the requested version and names it", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* create(emulator, "db")
      for (const version of ApiVersion.all) {
        const { headers, json } = yield* send(emulator, "GET /api/connections", { version })
        assert.strictEqual(headers.get("x-polytomic-version"), version)
        assert.match(headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/)
        assert.strictEqual("created_at" in json.data[0], version >= "2024-02-08")
      }
      const newest = yield* send(emulator, "GET /api/connections")
      assert.strictEqual(newest.headers.get("x-polytomic-version"), "2025-09-18")
      const older = yield* make({ defaultVersion: "2023-04-25" })
      assert.strictEqual((yield* send(older, "GET /api/connections")).headers.get("x-polytomic-version"), "2023-04-25")
      const unknown = yield* send(emulator, "GET /api/connections", {
        headers: { "x-polytomic-version": "2021-05-23" }
      })
      assert.deepStrictEqual([unknown.status, unknown.json.key], [400, "unsupported_version"])
    })
  )

  it.effect("responds 404, 405 and 501 to unknown routes", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ handlers: [] })
      assert.strictEqual((yield* send(emulator, "GET /api/nope")).status, 404)
      assert.strictEqual((yield* send(emulator, "GET /api/connections/")).status, 404)
      assert.strictEqual((yield* send(emulator, "GET /")).status, 404)
      const wrong = yield* send(emulator, "PATCH /api/connections")
      assert.deepStrictEqual([wrong.status, wrong.headers.get("allow")], [405, "GET, POST"])
      assert.strictEqual((yield* send(emulator, "GET /api/connections/%ff")).status, 400)
      assert.strictEqual((yield* send(emulator, "GET /status.txt", { key: "" })).text, "ok\n")
    })
  )

  it.effect("is served below a base path", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ basePath: "/polytomic/" })
      assert.strictEqual((yield* send(emulator, "GET /polytomic/api/connections")).status, 200)
      assert.strictEqual((yield* send(emulator, "GET /api/connections")).status, 404)
    })
  )

  it.effect("responds 404 to malformed ids", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const id of ["x", "%00", "%F0%9F%A6%84", "..%2F..", "a".repeat(5000)]) {
        const { json, status } = yield* send(emulator, `GET /api/connections/${id}`)
        assert.strictEqual(status, 404)
        assert.isBelow(json.message.length, 200)
      }
    })
  )
})

describe("bodies", () => {
  it.effect("rejects anything but a JSON object", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const attempt = (text: string, contentType = "application/json") =>
        Effect.map(
          send(emulator, "POST /api/connections", { text, headers: { "content-type": contentType } }),
          ({ json, status }) => [status, json.key]
        )
      assert.deepStrictEqual(yield* attempt("{"), [400, "malformed_json"])
      assert.deepStrictEqual(yield* attempt("[]"), [400, "malformed_json"])
      assert.deepStrictEqual(yield* attempt("null"), [400, "malformed_json"])
      assert.deepStrictEqual(yield* attempt("{}", "text/plain"), [400, "wrong_content_type"])
      assert.deepStrictEqual(yield* attempt("{}"), [422, "validation_failed"])
      assert.deepStrictEqual(yield* attempt(""), [422, "validation_failed"])
      assert.deepStrictEqual(yield* attempt("{}", "application/json; charset=utf-8"), [422, "validation_failed"])
    })
  )

  it.effect("ignores unknown fields, or rejects them if configured", () =>
    Effect.gen(function* () {
      const body = { name: "a", type: "postgresql", configuration: postgres, nmae: "b" }
      const lax = yield* make()
      assert.strictEqual((yield* send(lax, "POST /api/connections", { body })).status, 200)
      const strict = yield* make({ unknownFields: "reject" })
      const refused = yield* send(strict, "POST /api/connections", { body })
      assert.deepStrictEqual([refused.status, refused.json.message], [400, "Unknown fields: nmae"])
      assert.strictEqual((yield* send(strict, "GET /api/connections?page=2")).status, 400)
    })
  )
})

describe("the log", () => {
  it.effect("has every request, without secrets", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db", { headers: { "idempotency-key": "key-number-1" } })
      yield* create(emulator, "db", { headers: { "idempotency-key": "key-number-1" } })
      yield* send(emulator, "GET /api/nope?x=1", { key: "other-secret" })
      const [first, second, third] = yield* emulator.requests
      assert.deepInclude(first, {
        number: 1,
        method: "POST",
        target: "/api/connections",
        operation: "connections.create",
        organization: acme,
        status: 200,
        applied: 1,
        replayed: false
      })
      assert.deepStrictEqual(first?.body, {
        name: "db",
        type: "postgresql",
        configuration: { ...postgres, password: "******" }
      })
      assert.strictEqual(first?.headers.authorization, "Bearer ******")
      assert.deepInclude(second, { status: 200, applied: 0, replayed: true })
      assert.deepInclude(third, { operation: undefined, target: "/api/nope?x=1", status: 404 })
      const text = JSON.stringify(yield* emulator.requests)
      for (const secret of ["hunter2", "test-key", "other-secret"]) assert.notInclude(text, secret)
      assert.isString(id)
    })
  )
})

describe("the proxy", () => {
  const call = (request: unknown) => ({ body: { request } })

  it.effect("forwards requests within its limits", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ proxy: { rateLimitPerMinute: 4 } })
      const id = yield* create(emulator, "pay", { type: "stripe", configuration: { api_key: "sk" } })
      const attempt = (request: unknown) => send(emulator, `POST /api/connections/${id}/proxy`, call(request))
      const response = yield* attempt({ method: "GET", path: "/v1/customers", query: { limit: 3 } })
      assert.strictEqual(response.status, 200)
      assert.deepStrictEqual(JSON.parse(response.json.data.body), {
        method: "GET",
        path: "/v1/customers",
        query: "limit=3",
        body: null
      })
      assert.deepInclude(response.json.data, { status: 200, truncated: false, contentType: "application/json" })
      const bad = [
        { method: "TRACE", path: "/" },
        { method: "GET", path: "v1" },
        { method: "GET", path: "//evil.example" },
        { method: "GET", path: "/a/../b" },
        { method: "GET", path: "/a", query: {}, rawQuery: "a=1" },
        { method: "GET", path: "/a", headers: { Authorization: "x" } },
        { method: "POST", path: "/a", body: "x".repeat(256 * 1024 + 1) },
        { path: "/a" }
      ]
      for (const request of bad) assert.strictEqual((yield* attempt(request)).status, 400)
      for (let i = 0; i < 3; i++) assert.strictEqual((yield* attempt({ method: "GET", path: "/" })).status, 200)
      const limited = yield* attempt({ method: "GET", path: "/" })
      assert.deepStrictEqual([limited.status, limited.headers.get("retry-after")], [429, "60"])
      const info = yield* send(emulator, `GET /api/connections/${id}/proxy/info`)
      assert.strictEqual(info.json.data.stats.proxy2xxLast24h, 4)
      assert.strictEqual(info.json.data.requestContract.maxRequestBodyBytes, 262144)
      assert.notInclude(info.text, "sk")
    })
  )

  it.effect("truncates long responses, passes errors on, and can be off or unsupported", () =>
    Effect.gen(function* () {
      const emulator = yield* make({
        proxy: { upstream: ({ path }) => ({ status: path === "/big" ? 200 : 503, body: "é".repeat(600 * 1024) }) }
      })
      const id = yield* create(emulator, "pay", { type: "stripe", configuration: { api_key: "sk" } })
      const big = yield* send(emulator, `POST /api/connections/${id}/proxy`, call({ method: "GET", path: "/big" }))
      assert.isTrue(big.json.data.truncated)
      assert.strictEqual(new TextEncoder().encode(big.json.data.body).length, 1024 * 1024)
      const failing = yield* send(emulator, `POST /api/connections/${id}/proxy`, call({ method: "GET", path: "/" }))
      assert.deepStrictEqual([failing.status, failing.json.data.status], [200, 503])
      const db = yield* create(emulator, "db")
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${db}/proxy/info`)).status, 400)
      const off = yield* make({ proxy: { enabled: false } })
      const other = yield* create(off, "pay", { type: "stripe", configuration: { api_key: "sk" } })
      assert.strictEqual((yield* send(off, `GET /api/connections/${other}/proxy/info`)).status, 403)
    })
  )
})
