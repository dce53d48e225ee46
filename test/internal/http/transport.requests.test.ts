/** Requests over every transport: method, URL, headers and body. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { userAgent } from "../../../src/generated/userAgent.ts"
import { apiKey } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { callThrough, clients, ok, respondWith, wire } from "../../support/wire.ts"

describe.each(Object.entries(clients))("over %s", (_, over) => {
  const call = callThrough(over)

  it.effect("a GET has accept, authorization and version, no body and nothing else", () =>
    Effect.gen(function* () {
      const server = wire(respondWith(200, `{"data":[]}`))
      yield* call(server, Op.search, { query: "a b&c=ü", limit: 2, tags: ["x", "y"], params: { of: 1 } })
      expect(server.sent).toMatchObject([
        {
          method: "GET",
          url: "https://app.polytomic.com/api/things/search?query=a%20b%26c%3D%C3%BC&limit=2&tags=x&tags=y&params%5Bof%5D=1",
          redirect: "manual"
        }
      ])
      expect(server.sent[0]?.headers).toEqual({
        accept: "application/json",
        authorization: `Bearer ${apiKey}`,
        "user-agent": userAgent,
        "x-polytomic-version": "2025-09-18"
      })
      expect(server.sent[0]?.body).toBe(undefined)
    })
  )

  it.effect("a POST has its JSON, a content type and a key", () =>
    Effect.gen(function* () {
      const server = wire(ok)
      yield* call(server, Op.create, { name: "ü", tags: ["😀"], configuration: { a: [null, 1.5] } })
      expect(server.sent).toMatchObject([
        {
          method: "POST",
          url: "https://app.polytomic.com/api/things",
          body: `{"name":"ü","tags":["😀"],"configuration":{"a":[null,1.5]}}`,
          redirect: "manual"
        }
      ])
      expect(server.sent[0]?.headers).toEqual({
        accept: "application/json",
        authorization: `Bearer ${apiKey}`,
        "user-agent": userAgent,
        "content-type": "application/json",
        "idempotency-key": expect.stringMatching(/^[0-9a-f-]{36}$/),
        "x-polytomic-version": "2025-09-18"
      })
    })
  )

  it.effect("an older version sends its version header and no key", () =>
    Effect.gen(function* () {
      const server = wire(ok)
      yield* call(server, Op.createOld, { name: "x" })
      expect(server.sent[0]?.headers).toEqual({
        accept: "application/json",
        authorization: `Bearer ${apiKey}`,
        "user-agent": userAgent,
        "content-type": "application/json",
        "x-polytomic-version": "2023-04-25"
      })
    })
  )

  for (const [method, run] of [
    ["PUT", (server: ReturnType<typeof wire>) => call(server, Op.replace, { id: "a/b", name: "x", force: true })],
    ["PATCH", (server: ReturnType<typeof wire>) => call(server, Op.update, { id: "a/b", name: "x", force: true })]
  ] as const) {
    it.effect(`a ${method} has its query and its body`, () =>
      Effect.gen(function* () {
        const server = wire(ok)
        yield* run(server)
        expect(server.sent).toMatchObject([
          {
            method,
            url: "https://app.polytomic.com/api/things/a%2Fb?force=true",
            body: `{"name":"x"}`,
            headers: { "content-type": "application/json" }
          }
        ])
      })
    )
  }

  it.effect("a DELETE has neither body nor content type", () =>
    Effect.gen(function* () {
      const server = wire(() => new Response(null, { status: 204 }))
      yield* call(server, Op.remove, { id: "1" })
      expect(server.sent).toMatchObject([{ method: "DELETE", url: "https://app.polytomic.com/api/things/1" }])
      expect(server.sent[0]?.body).toBe(undefined)
      expect(Object.keys(server.sent[0]?.headers ?? {})).not.toContain("content-type")
    })
  )
})
