/** A client: the services that surround its calls, and clients beside and inside each other. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Credentials from "../src/Credentials.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import { apiKey, call, failure, layer, settle, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ok, problem, reset, respondWith, stub, thing } from "./support/stub.ts"

describe("execute", () => {
  it.effect("runs an operation value each time its effect is run", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const get = call(server, Op.get, { id: "1" })
      expect(yield* get).toEqual(thing)
      expect(yield* get).toEqual(thing)
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("sends an undocumented field that the operation was extended with", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* call(server, { ...Op.get, query: ["verbose"] }, { id: "1", verbose: true } as Op.ById) // wider than its type
      expect(server.sent[0]?.url.search).toBe("?verbose=true")
    })
  )
})

describe("withResponse", () => {
  it.effect("returns status, headers, request id, attempts and idempotency key beside the value", () =>
    Effect.gen(function* () {
      const server = stub(problem(503), respondWith(202, { data: thing }, { "x-request-id": "r-1", etag: "e" }))
      const found = yield* value(PolytomicClient.withResponse(call(server, Op.create, { name: "x" })))
      expect(found).toEqual({
        value: thing,
        response: {
          status: 202,
          headers: { "content-type": "application/json", "content-length": "32", "x-request-id": "r-1", etag: "e" },
          requestId: "r-1",
          attempts: 2,
          idempotencyKey: server.sent[0]?.headers["idempotency-key"]
        }
      })
    })
  )

  it.effect("returns the response of the last call of several", () =>
    Effect.gen(function* () {
      const server = stub(respondWith(200, { data: thing }, { n: "1" }), respondWith(200, { data: thing }, { n: "2" }))
      const get = call(server, Op.get, { id: "1" })
      const { response } = yield* PolytomicClient.withResponse(Effect.andThen(get, get))
      expect(response.headers["n"]).toBe("2")
    })
  )

  it.effect("keeps concurrent effects apart", () =>
    Effect.gen(function* () {
      const server = stub(respondWith(200, { data: thing }, { n: "1" }), respondWith(200, { data: thing }, { n: "2" }))
      const one = PolytomicClient.withResponse(call(server, Op.get, { id: "1" }))
      const both = yield* Effect.all([one, one], { concurrency: 2 })
      expect(both.map(({ response }) => response.headers["n"])).toEqual(["1", "2"])
    })
  )

  it.effect("fails with the error of the call", () =>
    Effect.gen(function* () {
      const error = yield* failure(PolytomicClient.withResponse(call(stub(problem(404)), Op.get, { id: "1" })))
      expect(error._tag).toBe("PolytomicNotFound")
    })
  )

  it.effect("dies for an effect that makes no call", () =>
    Effect.gen(function* () {
      const exit = yield* settle(PolytomicClient.withResponse(Effect.succeed(1)))
      expect(Exit.hasDies(exit)).toBe(true)
    })
  )
})

describe("withIdempotencyKey", () => {
  const key = "a-key-of-my-own"
  const create = (server: ReturnType<typeof stub>, name = "x") => call(server, Op.create, { name })

  for (const bad of ["", "short", "with space-", "with/slash", "ümlaut-key", "x".repeat(256), "line\nbreak"]) {
    it.effect(`rejects ${JSON.stringify(bad.slice(0, 12))} of ${bad.length} characters before sending anything`, () =>
      Effect.gen(function* () {
        const server = stub(ok)
        const error = yield* failure(PolytomicClient.withIdempotencyKey(create(server), bad))
        expect(error).toMatchObject({ _tag: "PolytomicInvalidInput", issues: [{ path: ["Idempotency-Key"] }] })
        expect(error.message).toContain("is not 8 to 255 letters, digits, - and _")
        expect(server.sent.length).toBe(0)
      })
    )
  }

  for (const good of ["12345678", "A-z_0-9x", "x".repeat(255)]) {
    it.effect(`accepts one of ${good.length} characters`, () =>
      Effect.gen(function* () {
        const server = stub(ok)
        yield* create(server).pipe(PolytomicClient.withIdempotencyKey(good))
        expect(server.sent[0]?.headers["idempotency-key"]).toBe(good)
      })
    )
  }

  it.effect("rejects a second, different request under the same key", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const two = Effect.andThen(create(server, "a"), create(server, "b"))
      const error = yield* failure(PolytomicClient.withIdempotencyKey(two, key))
      expect(error.message).toContain(
        "was used for another request already; give each write its own withIdempotencyKey"
      )
      expect(server.sent.length).toBe(1)
    })
  )

  it.effect("accepts the same request again, within the effect and when the effect is run again", () =>
    Effect.gen(function* () {
      const server = stub(problem(409), ok)
      const one = Effect.retry(create(server), { times: 1 }).pipe(PolytomicClient.withIdempotencyKey(key))
      yield* one
      yield* one
      expect(server.sent.map((sent) => sent.headers["idempotency-key"])).toEqual([key, key, key])
    })
  )

  it.effect("does not affect reads in the effect", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const program = Effect.andThen(call(server, Op.get, { id: "1" }), create(server))
      yield* PolytomicClient.withIdempotencyKey(program, key)
      expect(server.sent.map((sent) => sent.headers["idempotency-key"])).toEqual([undefined, key])
    })
  )

  it.effect("rejects an operation that does not accept keys", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const old = call(server, Op.createOld, { name: "x" })
      const error = yield* failure(PolytomicClient.withIdempotencyKey(old, key))
      expect(error._tag).toBe("PolytomicInvalidInput")
      expect(server.sent.length).toBe(0)
    })
  )

  it.effect("does not reach beyond its effect", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* PolytomicClient.withIdempotencyKey(create(server), key)
      yield* create(server)
      expect(server.sent[1]?.headers["idempotency-key"]).not.toBe(key)
    })
  )
})

describe("services", () => {
  it.effect("have a method per operation, and a page method beside a stream", () =>
    Effect.gen(function* () {
      const server = stub(respondWith(200, { data: [thing] }))
      const things = yield* Effect.provide(Op.Things, Layer.provide(Op.Things.layer, layer(server)))
      expect(Object.keys(things).sort()).toEqual(["create", "get", "list", "pages", "pagesPage", "peek", "remove"])
      expect(yield* things.list()).toEqual([thing])
      expect(yield* Stream.runCollect(things.pages())).toEqual([thing])
      expect(yield* things.pagesPage({ limit: 1 })).toEqual({ data: [thing] })
      expect(server.sent.map((sent) => sent.url.pathname + sent.url.search)).toEqual([
        "/api/things",
        "/api/pages",
        "/api/pages?limit=1"
      ])
    })
  )

  it.effect("use the client of their innermost layer", () =>
    Effect.gen(function* () {
      const [outer, inner] = [stub(ok), stub(ok)]
      const get = Effect.flatMap(Op.Things, (things) => things.get({ id: "1" }))
      const provided = (server: ReturnType<typeof stub>, key: string) =>
        Layer.provide(Op.Things.layer, layer(server, { credentials: Credentials.apiKey(key) }))
      const program = Effect.gen(function* () {
        yield* get
        yield* Effect.provide(get, provided(inner, "inner-key"))
        yield* get
      })
      yield* Effect.provide(program, provided(outer, "outer-key"))
      const keys = (server: ReturnType<typeof stub>) => server.sent.map((sent) => sent.headers["authorization"])
      expect(keys(outer)).toEqual(["Bearer outer-key", "Bearer outer-key"])
      expect(keys(inner)).toEqual(["Bearer inner-key"])
    })
  )
})

describe("a custom HttpClient", () => {
  it.effect("may change requests: the client sends the changed ones", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const seen: Array<string> = []
      const http = HttpClient.tapRequest(server.http, (request) => Effect.sync(() => seen.push(request.url)))
      yield* call({ http }, Op.get, { id: "1" })
      expect(seen).toEqual(["https://app.polytomic.com/api/things/1"])
    })
  )

  it.effect("is called once per attempt", () =>
    Effect.gen(function* () {
      const server = stub(reset, problem(503), ok)
      yield* value(call(server, Op.get, { id: "1" }))
      expect(server.sent.length).toBe(3)
    })
  )

  it.effect("that dies makes the call die, without a retry", () =>
    Effect.gen(function* () {
      const server = stub(() => Effect.die(new Error("a bug in the client")))
      const exit = yield* settle(call(server, Op.get, { id: "1" }))
      expect(Exit.hasDies(exit)).toBe(true)
      expect(server.sent.length).toBe(1)
    })
  )

  it.effect("sends the key of its credentials", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* call(server, Op.get, { id: "1" })
      expect(server.sent[0]?.headers["authorization"]).toBe(`Bearer ${apiKey}`)
    })
  )
})
