/** Requests to endpoints without an operation: requests that are sent, and inputs that are rejected. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import { layer, value } from "./support/client.ts"
import { problem, respondWith, stub } from "./support/stub.ts"

const schema = Schema.Struct({ data: Schema.Struct({ id: Schema.String }) })

const good = respondWith(200, { data: { id: "1" } })

describe("PolytomicClient.request", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    it.effect(`sends the body of a ${method}, and its query beside it`, () =>
      Effect.gen(function* () {
        const server = stub(good)
        const found = yield* PolytomicClient.request(method, "/api/new/thing", {
          schema,
          body: { name: "a", tags: ["b"], none: undefined },
          query: { deep: true, page: 2 }
        }).pipe(Effect.provide(layer(server)))
        expect(found).toEqual({ data: { id: "1" } })
        const [sent] = server.sent
        expect(sent?.method).toBe(method)
        expect(String(sent?.url)).toBe("https://app.polytomic.com/api/new/thing?deep=true&page=2")
        expect(sent?.body).toBe('{"name":"a","tags":["b"]}')
        const key = sent?.headers["idempotency-key"]
        if (method === "POST" || method === "PATCH") expect(key).toMatch(/^[\w-]{8,255}$/)
        else expect(key).toBeUndefined()
      })
    )
  }

  it.effect("sends no body without one, and the requested version", () =>
    Effect.gen(function* () {
      const server = stub(good)
      const request = PolytomicClient.request("POST", "/api/a/{b}", { schema, version: "2024-02-08" })
      yield* Effect.provide(request, layer(server))
      yield* Effect.provide(PolytomicClient.request("GET", "/api/a", { schema, query: {} }), layer(server))
      const [first, second] = server.sent
      expect([first?.body, second?.body]).toEqual([undefined, undefined])
      expect(first?.url.pathname).toBe("/api/a/%7Bb%7D")
      expect(first?.headers["x-polytomic-version"]).toBe("2024-02-08")
      expect(second?.headers["x-polytomic-version"]).toBe("2025-09-18")
      expect(String(second?.url)).toBe("https://app.polytomic.com/api/a")
    })
  )

  it.effect("decodes each status, and retries a POST under one key", () =>
    Effect.gen(function* () {
      const server = stub(problem(503), problem(404))
      const request = PolytomicClient.request("POST", "/api/a", { schema, body: {} })
      const error = yield* Effect.flip(value(Effect.provide(request, layer(server))))
      expect(error).toMatchObject({ _tag: "PolytomicNotFound", status: 404, operation: "POST /api/a", attempts: 2 })
      const keys = server.sent.map(({ headers }) => headers["idempotency-key"])
      expect(new Set(keys).size).toBe(1)
    })
  )

  it.effect("rejects options of other types with their paths, and sends nothing", () =>
    Effect.gen(function* () {
      const server = stub(good)
      const issues = (method: "GET" | "POST", options: unknown) =>
        Effect.map(
          // As from JavaScript.
          Effect.flip(Effect.provide(PolytomicClient.request(method, "/api/a", options as never), layer(server))),
          (error) =>
            error._tag === "PolytomicInvalidInput" ? error.issues.map(({ message, path }) => [path[0], message]) : error
        )
      const body = ["body", "can't be sent with a GET; pass `query`"]
      expect(yield* issues("GET", { schema, body: {} })).toEqual([body])
      expect(yield* issues("POST", {})).toEqual([["schema", "is missing; pass a Schema of the body"]])
      expect(yield* issues("GET", { body: {} })).toEqual([body, ["schema", "is missing; pass a Schema of the body"]])
      expect(yield* issues("POST", { schema, body: ["a"], query: "b" })).toEqual([
        ["body", "is an array; pass an object with the fields"],
        ["query", "is a string; pass an object with the fields"]
      ])
      expect(yield* issues("POST", { schema: {} })).toEqual([["schema", "is an object; pass a Schema"]])
      expect(server.sent).toEqual([])
    })
  )
})
