/** Base URLs: valid ones, and the messages for the others. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { call, failure, value } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { ok, type Sent, stub } from "../../support/stub.ts"

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

  it.effect("defaults to the hosted service", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      yield* call(server, Op.get, { id: "1" })
      expect(server.sent[0]?.url.origin).toBe("https://app.polytomic.com")
    })
  )

  for (const [what, baseUrl, expected] of [
    ["without a scheme", "poly.example", "does not begin with https:// or http://"],
    ["with a scheme alone", "https://", "is not a valid URL"],
    ["of another scheme", "ftp://poly.example", "does not begin with https:// or http://"],
    ["that is empty", "", "is empty; leave it out for the hosted service"],
    ["of white space", " \t", "is empty"],
    ["that is not a URL", "https://[", "is not a valid URL"],
    ["with a user name", "https://me@poly.example", "has a user name or password in it; pass those as Credentials"],
    ["with a query", "https://poly.example?x=1", "has a query or a fragment"],
    ["with a fragment", "https://poly.example/#x", "has a query or a fragment"],
    [
      "with the /api of all paths",
      "https://poly.example/api/",
      "ends in /api, which the path of each request already begins with"
    ],
    ["with a prefix and /api", "https://poly.example/tools/api", "ends in /api"],
    ["with a space", "https://po ly", "has white space in it"],
    // Concatenated, the two would be another host, which must not get the key.
    ["of two lines", "https://poly.example\nhttps://other.example", "has white space in it"]
  ] as const) {
    it.effect(`${what}: every call is rejected with the reason`, () =>
      Effect.gen(function* () {
        const server = stub(ok)
        const error = yield* failure(call(server, Op.get, { id: "1" }, { baseUrl }))
        expect(error).toMatchObject({ _tag: "PolytomicInvalidInput", attempts: 0, issues: [{ path: ["baseUrl"] }] })
        expect(error.message).toContain(`\`baseUrl\` ${expected}`)
        expect(server.sent.length).toBe(0)
      })
    )
  }
})
