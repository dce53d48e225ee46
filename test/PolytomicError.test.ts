/** Each way in which a call can fail: its class, its evidence, and the next step in its message. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Redacted from "effect/Redacted"
import * as Deadline from "../src/Deadline.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as PolytomicError from "../src/PolytomicError.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, failure } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { brokenBody, problem, type Reply, refused, reset, respondWith, silent, stub } from "./support/stub.ts"

const once = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  failure(Effect.provideService(self, RetryPolicy.RetryPolicy, RetryPolicy.none))

const get = (reply: Reply) => once(call(stub(reply), Op.get, { id: "1" }))

// -----------------------------------------------------------------------------
// Documented statuses
// -----------------------------------------------------------------------------

const documented: ReadonlyArray<readonly [number, new (evidence: never) => unknown, string, string]> = [
  [400, PolytomicError.BadRequest, "PolytomicBadRequest", "correct the fields that the message names"],
  [401, PolytomicError.Unauthorized, "PolytomicUnauthorized", "Check that the key is current"],
  [403, PolytomicError.Forbidden, "PolytomicForbidden", "Use a key whose role and organization allow this"],
  [404, PolytomicError.NotFound, "PolytomicNotFound", "Check the ids"],
  [408, PolytomicError.RequestTimeout, "PolytomicRequestTimeout", "retry later"],
  [409, PolytomicError.Conflict, "PolytomicConflict", "conflicts with another"],
  [422, PolytomicError.UnprocessableEntity, "PolytomicUnprocessableEntity", "see the message, `key` and `metadata`"],
  [429, PolytomicError.TooManyRequests, "PolytomicTooManyRequests", "wait for `retryAfter`"],
  [500, PolytomicError.InternalServerError, "PolytomicInternalServerError", "The server failed"],
  [502, PolytomicError.BadGateway, "PolytomicBadGateway", "retry later"],
  [504, PolytomicError.GatewayTimeout, "PolytomicGatewayTimeout", "retry later"]
]

describe("a documented status", () => {
  for (const [status, Class, tag, hint] of documented) {
    it.effect(`${status} is a ${tag} with all its evidence`, () =>
      Effect.gen(function* () {
        const error = yield* get(problem(status, { "x-request-id": "r-1" }))
        expect(error).toBeInstanceOf(Class)
        expect(error).toBeInstanceOf(Error)
        expect(error).toMatchObject({
          _tag: tag,
          name: tag,
          operation: "things.get",
          method: "GET",
          path: "/api/things/{id}",
          attempts: 1,
          idempotencyKey: undefined,
          status,
          detail: `problem ${status}`,
          key: `key_${status}`,
          metadata: { of: status },
          headers: { "content-type": "application/json", "x-request-id": "r-1" }
        })
        if (!("body" in error)) throw new Error("an error response has a body")
        expect(JSON.parse(Redacted.value(error.body))).toMatchObject({ status })
        expect(error.message).toContain(`things.get failed with ${status}`)
        expect(error.message).toContain("(GET /api/things/{id})")
        expect(error.message).toContain(`problem ${status}.`)
        expect(error.message).toContain(hint)
      })
    )
  }

  it.effect("reports the number of attempts in its message", () =>
    Effect.gen(function* () {
      const error = yield* failure(call(stub(problem(502)), Op.get, { id: "1" }))
      expect(error.message).toContain("failed with 502 Bad Gateway after 4 attempts")
    })
  )
})

describe("an undocumented status", () => {
  for (const [status, hint] of [
    [301, "Check the base URL"],
    [304, "a cache or proxy in between is at fault"],
    [402, "Read the API's message"],
    [403, "organization-wide operations need a partner key"],
    [418, "Read the API's message"],
    [500, "The server failed"],
    [503, "The server failed"],
    [599, "The server failed"]
  ] as const) {
    it.effect(`of ${status} is a PolytomicUnexpectedStatus`, () =>
      Effect.gen(function* () {
        const reply = status === 304 ? respondWith(304) : problem(status)
        const error = yield* once(call(stub(reply), Op.peek, { id: "1" }))
        expect(error).toBeInstanceOf(PolytomicError.UnexpectedStatus)
        expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status, attempts: 1 })
        expect(error.message).toContain("undocumented for this operation")
        expect(error.message).toContain(hint)
      })
    )
  }

  it.effect("of 404 suggests checking the base URL", () =>
    Effect.gen(function* () {
      const undocumented = { ...Op.peek, errors: [401] } as const
      const error = yield* once(call(stub(respondWith(404, "")), undocumented, { id: "1" }))
      expect(error.message).toContain("Check that the base URL is that of a Polytomic deployment")
    })
  )
})

// -----------------------------------------------------------------------------
// Bodies of errors
// -----------------------------------------------------------------------------

describe("an error body", () => {
  it.effect("of older versions' 401 has error, code and context", () =>
    Effect.gen(function* () {
      const body = { error: "unauthorized", code: "bad_key", context: { hint: "rotate" }, status: 401 }
      expect(yield* get(respondWith(401, body))).toMatchObject({
        _tag: "PolytomicUnauthorized",
        detail: "unauthorized",
        key: "bad_key",
        metadata: { hint: "rotate" }
      })
    })
  )

  it.effect("of a proxy's HTML 502 keeps the status and names the proxy", () =>
    Effect.gen(function* () {
      const error = yield* get(respondWith(502, "<html>Bad</html>", { "content-type": "text/html; charset=utf-8" }))
      expect(error).toMatchObject({ _tag: "PolytomicBadGateway", key: undefined, metadata: undefined })
      expect(error.message).toContain("the body is text/html of 16 characters, not an error of the API")
      expect(error.message).toContain("a proxy may have responded")
    })
  )

  for (const [what, body] of [
    ["an empty body", ""],
    ["white space", " \n "],
    ["an empty object", "{}"],
    ["fields of other types", `{"message":{"a":1},"key":5,"metadata":[1],"error":[{}]}`]
  ] as const) {
    it.effect(`${what} keeps the status and the hint`, () =>
      Effect.gen(function* () {
        const error = yield* get(respondWith(404, body))
        expect(error).toMatchObject({
          _tag: "PolytomicNotFound",
          detail: undefined,
          key: undefined,
          metadata: undefined
        })
        expect(error.message).toContain("Check the ids")
      })
    )
  }

  for (const [what, body] of [
    ["truncated JSON", `{"message":"oh`],
    ["JSON that is no object", `["oh"]`],
    ["text", "upstream connect error"],
    ["invalid UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])]
  ] as const) {
    it.effect(`${what} does not change the status`, () =>
      Effect.gen(function* () {
        const error = yield* get(respondWith(500, body))
        expect(error).toMatchObject({ _tag: "PolytomicInternalServerError", status: 500 })
        expect(error.message).toContain("not an error of the API")
      })
    )
  }

  it.effect("is kept up to 16 kB", () =>
    Effect.gen(function* () {
      const error = yield* get(respondWith(500, "x".repeat(1_000_000)))
      expect("body" in error && Redacted.value(error.body).length).toBe(16_384)
    })
  )

  it.effect("nested deeper than the stack is not a defect", () =>
    Effect.gen(function* () {
      const deep = 20_000
      const error = yield* get(
        respondWith(422, `{"message":"deep","metadata":{"a":${"[".repeat(deep)}${"]".repeat(deep)}}}`)
      )
      expect(error).toMatchObject({ _tag: "PolytomicUnprocessableEntity", detail: "deep" })
    })
  )

  it.effect("keeps names such as __proto__ as plain data", () =>
    Effect.gen(function* () {
      const error = yield* get(
        respondWith(422, `{"message":"m","metadata":{"__proto__":{"polluted":true},"constructor":1}}`)
      )
      expect(JSON.stringify("metadata" in error && error.metadata)).toBe(
        `{"__proto__":{"polluted":true},"constructor":1}`
      )
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
    })
  )
})

// -----------------------------------------------------------------------------
// No response
// -----------------------------------------------------------------------------

describe("a missing response", () => {
  it.effect("of a refused connection has phase connect and is not in doubt", () =>
    Effect.gen(function* () {
      const error = yield* once(call(stub(refused), Op.create, { name: "x" }))
      expect(error).toMatchObject({
        _tag: "PolytomicTransportError",
        phase: "connect",
        detail: "fetch failed: connect ECONNREFUSED 127.0.0.1:1 (ECONNREFUSED)"
      })
      expect(error.message).toContain("Check the base URL and the network.")
      expect(error.message).not.toContain("may or may not")
    })
  )

  it.effect("of a refused connection after an unanswered attempt stays in doubt", () =>
    Effect.gen(function* () {
      const error = yield* failure(call(stub(reset, refused), Op.create, { name: "x" }))
      expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "connect", attempts: 4 })
      expect(error.message).toContain("may have been applied")
    })
  )

  it.effect("after sending has phase send and leaves a write in doubt", () =>
    Effect.gen(function* () {
      const error = yield* once(call(stub(reset), Op.create, { name: "x" }))
      expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "send" })
      expect(error.message).toContain("got no response (POST /api/things): fetch failed: read ECONNRESET (ECONNRESET).")
      expect(error.message).toContain("The write may have been applied.")
    })
  )

  it.effect("never leaves a read in doubt", () =>
    Effect.gen(function* () {
      expect((yield* get(reset)).message).not.toContain("may or may not")
    })
  )

  for (const status of [200, 503]) {
    it.effect(`has phase body for a truncated body after ${status}`, () =>
      Effect.gen(function* () {
        const error = yield* get(brokenBody(status))
        expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "body", detail: "terminated" })
        expect(error.message).toContain("got a response that ended early")
      })
    )
  }
})

describe("a client that filters by status", () => {
  it.effect("passes the response within its error, which is decoded like any other", () =>
    Effect.gen(function* () {
      const server = stub(problem(503), problem(404))
      const error = yield* failure(call({ http: HttpClient.filterStatusOk(server.http) }, Op.get, { id: "1" }))
      expect(error).toMatchObject({ _tag: "PolytomicNotFound", detail: "problem 404", attempts: 2 })
    })
  )
})

// -----------------------------------------------------------------------------
// Matching
// -----------------------------------------------------------------------------

describe("matching", () => {
  it.effect("is possible by the tags that an operation documents", () =>
    Effect.gen(function* () {
      const found = yield* once(
        Effect.flip(
          call(stub(problem(404)), Op.get, { id: "1" }).pipe(
            Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed(`no such thing (${e.status}, ${e.operation})`))
          )
        )
      )
      expect(found).toBe("no such thing (404, things.get)")
    })
  )

  const predicates = {
    isRetryable: PolytomicError.isRetryable,
    isAuthError: PolytomicError.isAuthError,
    isThrottling: PolytomicError.isThrottling,
    isBadRequestError: PolytomicError.isBadRequestError,
    isServerError: PolytomicError.isServerError,
    isOutcomeUnknown: PolytomicError.isOutcomeUnknown,
    hasResponse: PolytomicError.hasResponse
  }

  const cases: ReadonlyArray<readonly [what: string, error: Effect.Effect<unknown, unknown>, ReadonlyArray<string>]> = [
    ["a 400", get(problem(400)), ["isBadRequestError", "hasResponse"]],
    ["a 401", get(problem(401)), ["isAuthError", "hasResponse"]],
    ["a 403", get(problem(403)), ["isAuthError", "hasResponse"]],
    ["a 403 that is not documented", once(call(stub(problem(403)), Op.peek, { id: "1" })), ["hasResponse"]],
    ["a 404", get(problem(404)), ["isBadRequestError", "hasResponse"]],
    ["a 408", get(problem(408)), ["isRetryable", "hasResponse"]],
    ["a 409", get(problem(409)), ["isBadRequestError", "hasResponse"]],
    ["a 422", get(problem(422)), ["isBadRequestError", "hasResponse"]],
    ["a 429", get(problem(429)), ["isRetryable", "isThrottling", "hasResponse"]],
    ["a 500", get(problem(500)), ["isRetryable", "isServerError", "hasResponse"]],
    ["a 501", get(problem(501)), ["isServerError", "hasResponse"]],
    ["a 503", get(problem(503)), ["isRetryable", "isServerError", "hasResponse"]],
    ["a redirect", get(problem(302)), ["hasResponse"]],
    ["a body of another shape", get(respondWith(200, { data: 5 })), ["isServerError", "hasResponse"]],
    ["no response", get(reset), ["isRetryable", "isOutcomeUnknown"]],
    ["a broken body", get(brokenBody()), ["isRetryable", "isOutcomeUnknown"]],
    [
      "the deadline of an attempt",
      get(silent).pipe(Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: 10 }))),
      ["isRetryable", "isOutcomeUnknown"]
    ],
    [
      "the deadline of a call",
      get(silent).pipe(Effect.provideService(Deadline.Deadline, Deadline.make({ total: 10 }))),
      ["isOutcomeUnknown"]
    ],
    ["an invalid input", once(call(stub(reset), Op.get, { id: "" })), ["isBadRequestError"]],
    [
      "unusable credentials",
      once(
        call(
          stub(reset),
          Op.get,
          { id: "1" },
          {
            credentials: { authorization: Effect.fail(new PolytomicError.CredentialsError({ detail: "expired" })) }
          }
        )
      ),
      ["isAuthError"]
    ]
  ]

  for (const [what, error, expected] of cases) {
    it.effect(`${what} is ${expected.join(", ")}`, () =>
      Effect.gen(function* () {
        const found = yield* error
        const names = Object.entries(predicates).flatMap(([name, is]) => (is(found) ? [name] : []))
        expect(names).toEqual(expected)
        expect(PolytomicError.isPolytomicError(found)).toBe(true)
      })
    )
  }

  it("is false for anything else", () => {
    for (const other of [undefined, null, 5, "PolytomicNotFound", new Error("x"), { _tag: "NotFound" }, { _tag: 5 }]) {
      expect(Object.values(predicates).some((is) => is(other))).toBe(false)
      expect(PolytomicError.isPolytomicError(other)).toBe(false)
    }
  })
})

describe("messages of unsent requests", () => {
  it.effect("name the fields of an invalid input and the expected values", () =>
    Effect.gen(function* () {
      // The type allows none of these.
      const input = { name: 5, state: "gone", more: 1 } as unknown as Op.WriteInput
      const error = yield* once(call(stub(reset), Op.create, input))
      expect(error).toMatchObject({ _tag: "PolytomicInvalidInput", attempts: 0, path: "/api/things" })
      expect(error.message).toContain("things.create was not sent: ")
      expect(error.message).toContain("`name` is a number, where a string was expected")
      expect(error.message).toContain('`state` is a string, where one of "active", "paused" was expected')
      expect(error.message).toContain("`more` is not a field of things.create in version 2025-09-18; it takes `name`,")
    })
  )

  it.effect("give the reason of failed credentials and that nothing was sent", () =>
    Effect.gen(function* () {
      const server = stub(reset)
      const authorization = Effect.fail(new PolytomicError.CredentialsError({ detail: "the vault is sealed" }))
      const error = yield* once(call(server, Op.get, { id: "1" }, { credentials: { authorization } }))
      expect(error.message).toBe("There are no usable Polytomic credentials: the vault is sealed. Nothing was sent.")
      expect(server.sent.length).toBe(0)
    })
  )

  it.effect("name the operation and the key for an operation without idempotency keys", () =>
    Effect.gen(function* () {
      const keyed = call(stub(reset), Op.createOld, { name: "x" }).pipe(
        PolytomicClient.withIdempotencyKey("key-of-the-caller")
      )
      expect((yield* once(keyed)).message).toContain(
        "`Idempotency-Key` is not accepted by things.createOld in version 2023-04-25"
      )
    })
  )
})
