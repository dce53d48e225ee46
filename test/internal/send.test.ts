/** Where requests go and where they do not: redirects, what is on the wire, and how the runtime's fetch is called. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Polytomic from "../../src/Polytomic.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { apiKey, call, failure, value } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { answer, ok, type Sent, serve, stub } from "../support/stub.ts"

const redirect = (status: number, location: string) => answer(status, "", { location })

const once = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.provideService(self, RetryPolicy.RetryPolicy, RetryPolicy.none)

describe("a redirect within the origin", () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it.effect(`${status} of a GET is followed, with the credentials and the version`, () =>
      Effect.gen(function* () {
        const server = stub(redirect(status, "/moved/here?now=1"), ok)
        const { response } = yield* PolytomicClient.withResponse(call(server, Op.get, { id: "1" }))
        expect(server.sent.map((sent) => `${sent.method} ${sent.url}`)).toEqual([
          "GET https://app.polytomic.com/api/things/1",
          "GET https://app.polytomic.com/moved/here?now=1"
        ])
        expect(server.sent[1]?.headers).toEqual(server.sent[0]?.headers)
        expect(response.attempts).toBe(1)
      })
    )
  }

  for (const status of [307, 308]) {
    it.effect(`${status} of a POST is followed as a POST, with its body and key`, () =>
      Effect.gen(function* () {
        const server = stub(redirect(status, "https://app.polytomic.com/api/things/"), ok)
        yield* call(server, Op.create, { name: "x" })
        const [first, second] = server.sent
        expect(second).toMatchObject({ method: "POST", body: `{"name":"x"}` })
        expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"])
      })
    )
  }

  for (const status of [301, 302, 303]) {
    it.effect(`${status} of a POST is not followed, as that would make it a GET`, () =>
      Effect.gen(function* () {
        const server = stub(redirect(status, "/elsewhere"), ok)
        const error = yield* failure(call(server, Op.create, { name: "x" }))
        expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status, attempts: 1 })
        expect(server.sent.length).toBe(1)
      })
    )
  }

  it.effect("a loop ends after 5, and so does a chain", () =>
    Effect.gen(function* () {
      const server = stub(redirect(302, "/api/things/1"))
      const error = yield* failure(call(server, Op.get, { id: "1" }))
      expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status: 302 })
      expect(server.sent.length).toBe(6)
      let n = 0
      const chain = serve((request, sent) => redirect(307, `/hop/${n++}`)(request, sent))
      yield* failure(call(chain, Op.get, { id: "1" }))
      expect(chain.sent.length).toBe(6)
    })
  )

  for (const [what, reply] of [
    ["without a Location", answer(302)],
    ["to no URL", redirect(302, "http://[")],
    ["304, which is none", answer(304, undefined, { location: "/x" })]
  ] as const) {
    it.effect(`${what}: is an answer, not a defect`, () =>
      Effect.gen(function* () {
        const server = stub(reply, ok)
        const error = yield* failure(call(server, Op.get, { id: "1" }))
        expect(error._tag).toBe("PolytomicUnexpectedStatus")
        expect(error.message).toContain("check the base URL")
        expect(server.sent.length).toBe(1)
      })
    )
  }
})

describe("a redirect to another origin", () => {
  for (const location of [
    "https://evil.example/api/things/1",
    "//evil.example/x",
    "http://app.polytomic.com/api/things/1",
    "https://app.polytomic.com:8443/api/things/1",
    "https://app.polytomic.com.evil.example/",
    "https://app.polytomic.com@evil.example/",
    "https:\\\\evil.example/",
    "data:application/json,{}",
    "javascript:1"
  ]) {
    for (const status of [302, 307]) {
      it.effect(`${status} to ${location}: nothing is sent there`, () =>
        Effect.gen(function* () {
          const server = stub(redirect(status, location), ok)
          const error = yield* failure(call(server, Op.get, { id: "1" }))
          expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status })
          expect(server.sent.length).toBe(1)
        })
      )
    }
  }

  it.effect("names the origin and what to do, if it is yours", () =>
    Effect.gen(function* () {
      const error = yield* failure(
        call(
          stub(redirect(308, "https://poly.example/api/things/1?sig=abc")),
          Op.get,
          { id: "1" },
          {
            baseUrl: "http://poly.example"
          }
        )
      )
      expect(error.message).toContain("The server redirects to https://poly.example, which is not followed")
      expect(error.message).toContain("set it as the base URL")
      expect(error.message).not.toContain("sig=abc")
    })
  )

  it.effect("after one within the origin: the credentials still stay", () =>
    Effect.gen(function* () {
      const server = stub(redirect(302, "/first"), redirect(302, "https://evil.example/second"), ok)
      yield* failure(call(server, Op.get, { id: "1" }))
      expect(server.sent.map((sent) => sent.url.host)).toEqual(["app.polytomic.com", "app.polytomic.com"])
    })
  )
})

describe("on the wire", () => {
  it.effect("a GET has accept, authorization and version, and nothing else", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* call(server, Op.get, { id: "1" })
      expect(server.sent[0]?.headers).toEqual({
        accept: "application/json",
        authorization: `Bearer ${apiKey}`,
        "x-polytomic-version": "2025-09-18"
      })
      expect(server.sent[0]?.body).toBe(undefined)
    })
  )

  it.effect("a POST has its JSON, the type of it and a key; an older version names itself", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* call(server, Op.create, { name: "x" })
      yield* call(server, Op.createOld, { name: "x" })
      expect(server.sent[0]).toMatchObject({
        body: `{"name":"x"}`,
        headers: { "content-type": "application/json", "x-polytomic-version": "2025-09-18" }
      })
      expect(Object.keys(server.sent[0]?.headers ?? {})).toContain("idempotency-key")
      expect(server.sent[1]?.headers).toMatchObject({ "x-polytomic-version": "2023-04-25" })
    })
  )
})

describe("the runtime's fetch", () => {
  it.live("is called unbound, with redirects left to the client", () =>
    Effect.gen(function* () {
      const seen: Array<readonly [unknown, Request, RequestInit | undefined]> = []
      const fetch = function (this: unknown, url: string | URL | Request, init?: RequestInit) {
        seen.push([this, new Request(url, init), init])
        return Promise.resolve(Response.json({ data: { id: "1" } }))
      }
      yield* PolytomicClient.execute(Op.create, { name: "ü" }).pipe(
        Effect.provide(Polytomic.layerClient({ apiKey, fetch: fetch as typeof globalThis.fetch })) // it has no `preconnect`, as Bun's
      )
      const [self, request, init] = seen[0] ?? []
      expect(self).toBe(undefined)
      expect(init?.redirect).toBe("manual")
      expect(request?.headers.get("content-type")).toBe("application/json")
      expect(request?.headers.get("authorization")).toBe(`Bearer ${apiKey}`)
      expect(yield* Effect.promise(() => request?.json() ?? Promise.reject())).toEqual({ name: "ü" })
    })
  )

  it.live("an opaque redirect, which browsers give, is an answer without a place", () =>
    Effect.gen(function* () {
      const opaque = Object.defineProperties(new Response(null), {
        status: { value: 0 },
        type: { value: "opaqueredirect" }
      })
      const error = yield* Effect.flip(
        PolytomicClient.execute(Op.get, { id: "1" }).pipe(
          Effect.provide(Polytomic.layerClient({ apiKey, fetch: () => Promise.resolve(opaque) }))
        )
      )
      expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status: 0 })
      expect(error.message).toContain("The runtime hides where the server redirects to")
    })
  )

  it.live("what it throws becomes a transport error, whatever that is", () =>
    Effect.gen(function* () {
      for (const thrown of ["text", undefined, new Error(""), new Error("outer", { cause: new Error("inner") })]) {
        const error = yield* once(
          Effect.flip(
            PolytomicClient.execute(Op.get, { id: "1" }).pipe(
              Effect.provide(
                Polytomic.layerClient({
                  apiKey,
                  fetch: () => {
                    throw thrown
                  }
                })
              )
            )
          )
        )
        expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "send" })
        expect("detail" in error && error.detail).toMatch(/^(text|the connection failed|outer: inner)$/)
      }
    })
  )
})

describe("a base URL", () => {
  const sent = (baseUrl: string | URL): Effect.Effect<ReadonlyArray<Sent>, unknown> => {
    const server = stub(ok)
    return Effect.as(value(call(server, Op.get, { id: "a/b" }, { baseUrl })), server.sent)
  }

  for (const [what, baseUrl, url] of [
    ["as it is", "https://poly.example", "https://poly.example/api/things/a%2Fb"],
    ["with a slash at the end", "https://poly.example/", "https://poly.example/api/things/a%2Fb"],
    [
      "with a path prefix",
      "https://poly.example/tools/polytomic",
      "https://poly.example/tools/polytomic/api/things/a%2Fb"
    ],
    ["with a prefix and slashes", "https://poly.example/tools//", "https://poly.example/tools/api/things/a%2Fb"],
    ["with a port", "http://localhost:4010", "http://localhost:4010/api/things/a%2Fb"],
    ["with white space around it", "  https://poly.example\n", "https://poly.example/api/things/a%2Fb"],
    ["as a URL", new URL("https://poly.example/x/"), "https://poly.example/x/api/things/a%2Fb"],
    ["in capitals", "HTTPS://POLY.example", "https://poly.example/api/things/a%2Fb"],
    ["with an IPv6 address", "http://[::1]:8080", "http://[::1]:8080/api/things/a%2Fb"]
  ] as const) {
    it.effect(`${what}: ${url}`, () =>
      Effect.map(sent(baseUrl), (requests) => expect(requests.map((each) => String(each.url))).toEqual([url]))
    )
  }

  it.effect("without one, requests go to the hosted service", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* call(server, Op.get, { id: "1" })
      expect(server.sent[0]?.url.origin).toBe("https://app.polytomic.com")
    })
  )

  for (const [what, baseUrl, says] of [
    ["without a scheme", "poly.example", "does not begin with https:// or http://"],
    ["with a scheme alone", "https://", "is no valid URL"],
    ["of another scheme", "ftp://poly.example", "does not begin with https:// or http://"],
    ["that is empty", "", "is empty; leave it out for the hosted service"],
    ["of white space", " \t", "is empty"],
    ["that is no URL", "https://[", "is no valid URL"],
    ["with a user name", "https://me@poly.example", "has a user name or password in it; give those as Credentials"],
    ["with a query", "https://poly.example?x=1", "has a query or a fragment"],
    ["with a fragment", "https://poly.example/#x", "has a query or a fragment"],
    ["with a space", "https://po ly", "has white space in it"],
    // Put together, the two would be another host, which must not get the key.
    ["of two lines", "https://poly.example\nhttps://other.example", "has white space in it"]
  ] as const) {
    it.effect(`${what}: every call is refused and says why`, () =>
      Effect.gen(function* () {
        const server = stub(ok)
        const error = yield* failure(call(server, Op.get, { id: "1" }, { baseUrl }))
        expect(error).toMatchObject({ _tag: "PolytomicInvalidInput", attempts: 0, issues: [{ path: ["baseUrl"] }] })
        expect(error.message).toContain(`baseUrl: ${says}`)
        expect(server.sent.length).toBe(0)
      })
    )
  }
})
