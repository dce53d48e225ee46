/** Waits that a `Retry-After` header requests. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as TestClock from "effect/testing/TestClock"
import * as CircuitBreaker from "../../../src/CircuitBreaker.ts"
import { retryAfterMillis } from "../../../src/internal/client/requestedWait.ts"
import { parseRetryAfter } from "../../../src/internal/errors/parseRetryAfter.ts"
import * as PolytomicError from "../../../src/PolytomicError.ts"
import * as RateLimit from "../../../src/RateLimit.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import { call, value } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { ok, problem, stub } from "../../support/stub.ts"

/** Milliseconds that a header requests, in a response without a `Date`. */
const retryAfter = (header: string | undefined, now: number): number | undefined => {
  const wait = parseRetryAfter(header === undefined ? {} : { "retry-after": header }, now)
  return wait === undefined ? undefined : Duration.toMillis(wait)
}

const now = Date.UTC(1994, 10, 6, 8, 49, 0)

describe("Retry-After", () => {
  for (const [header, milliseconds] of [
    ["0", 0],
    ["120", 120_000],
    [" 5 ", 5_000],
    ["31536000", 31_536_000_000],
    // The three forms of a date in RFC 9110.
    ["Sun, 06 Nov 1994 08:49:37 GMT", 37_000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 37_000],
    ["Sun Nov  6 08:49:37 1994", 37_000],
    ["Sun, 06 Nov 1994 08:48:00 GMT", 0]
  ] as const) {
    it(`of ${JSON.stringify(header)} is ${milliseconds} ms`, () => {
      expect(retryAfter(header, now)).toBe(milliseconds)
    })
  }

  it.each([
    [7, "Mon", "Monday"],
    [8, "Tue", "Tuesday"],
    [9, "Wed", "Wednesday"],
    [10, "Thu", "Thursday"],
    [11, "Fri", "Friday"],
    [12, "Sat", "Saturday"],
    [13, "Sun", "Sunday"]
  ] as const)("of a date on %d November is parsed in all three forms", (day, short, long) => {
    const two = String(day).padStart(2, "0")
    const expected = Date.UTC(1994, 10, day, 8, 49, 37) - now
    expect(retryAfter(`${short}, ${two} Nov 1994 08:49:37 GMT`, now)).toBe(expected)
    expect(retryAfter(`${long}, ${two}-Nov-94 08:49:37 GMT`, now)).toBe(expected)
    expect(retryAfter(`${short} Nov ${String(day).padStart(2)} 08:49:37 1994`, now)).toBe(expected)
  })

  it.each(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])(
    "of a date in %s is parsed",
    (month) => {
      const date = new Date(`1995 ${month} 06 08:49:37 GMT`)
      const text = `${date.toUTCString().slice(0, 3)}, 06 ${month} 1995 08:49:37 GMT`
      expect(retryAfter(text, now)).toBe(date.getTime() - now)
    }
  )

  it("of a date is in GMT, whatever the local time zone", () => {
    const zone = process.env["TZ"]
    process.env["TZ"] = "America/New_York"
    try {
      expect(new Date(now).getHours()).not.toBe(new Date(now).getUTCHours())
      for (const header of [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      ]) {
        expect(retryAfter(header, now)).toBe(37_000)
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"]
      else process.env["TZ"] = zone
    }
  })

  for (const header of [
    undefined,
    "",
    "soon",
    "-1",
    "+5",
    "1.5",
    "1e3",
    "0x10",
    "5 seconds",
    "5, 6",
    "1994-11-06",
    "1994-11-06T08:49:37Z",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 06 Nov 1994 08:49:37 PST",
    "Sun, 06 Foo 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 25:49:37 GMT",
    "Sunday, 06-Foo-94 08:49:37 GMT"
  ]) {
    it(`of ${JSON.stringify(header)} is ignored`, () => {
      expect(retryAfter(header, now)).toBe(undefined)
    })
  }
})

describe("a dated Retry-After", () => {
  const until = "Thu, 18 Sep 2025 10:00:20 GMT"
  const sent = "Thu, 18 Sep 2025 10:00:00 GMT"
  const local = Date.parse("2025-09-18T10:00:15Z")

  it.effect.each<readonly [string, Record<string, string>, number]>([
    ["from the Date of the response, whatever the local clock is", { date: sent }, 20_000],
    ["from the local clock without a Date", {}, 5_000],
    ["from the local clock with an invalid Date", { date: "2025-09-18" }, 5_000],
    ["from a Date in an older form", { date: "Thu Sep 18 10:00:00 2025" }, 20_000]
  ])("counts %s: in the error, a retry, a rate limit and a circuit breaker", ([, date, milliseconds]) =>
    Effect.gen(function* () {
      yield* TestClock.setTime(local)
      const reply = problem(503, { "retry-after": until, ...date })
      const get = (...script: ReadonlyArray<typeof ok>) => call(stub(...script), Op.get, { id: "1" })
      const once = Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)

      const error = yield* Effect.flip(once(get(reply)))
      expect(error).toMatchObject({ retryAfter: Duration.millis(milliseconds) })

      const breaker = yield* CircuitBreaker.make({ tripPolicy: Breaker.consecutive(1), openDuration: "1 second" })
      const guarded = Effect.provideService(CircuitBreaker.CircuitBreaker, breaker)
      yield* Effect.exit(once(guarded(get(reply))))
      expect(yield* Effect.flip(once(guarded(get(ok))))).toMatchObject({ retryAfter: Duration.millis(milliseconds) })

      const limit = yield* RateLimit.make({ per: "origin" })
      const limited = stub(reply, ok)
      const through = <A, E>(self: Effect.Effect<A, E>) => Effect.provideService(self, RateLimit.RateLimit, limit)
      yield* Effect.exit(once(through(call(limited, Op.get, { id: "1" }))))
      yield* value(through(call(limited, Op.get, { id: "1" })))
      expect(limited.sent.map(({ at }) => at - local)).toEqual([0, milliseconds])

      yield* TestClock.setTime(local)
      const retried = stub(reply, ok)
      yield* value(call(retried, Op.get, { id: "1" }))
      expect(retried.sent.map(({ at }) => at - local)).toEqual([0, milliseconds])
    })
  )

  it("is absent in an error created from headers without a Date", () => {
    expect(new PolytomicError.TooManyRequests({ headers: { "retry-after": until } }).retryAfter).toBe(undefined)
    expect(new PolytomicError.TooManyRequests({ headers: { "retry-after": until, date: "now" } }).retryAfter).toBe(
      undefined
    )
  })
})

describe("the wait requested by an error", () => {
  it.each([
    ["its evidence", { retryAfter: Duration.seconds(7) }],
    ["its headers", { headers: { "retry-after": "7" } }],
    ["its evidence before its headers", { retryAfter: Duration.seconds(7), headers: { "retry-after": "8" } }]
  ] as const)("is that of %s", (_, evidence) => {
    expect(retryAfterMillis(new PolytomicError.TooManyRequests(evidence))).toBe(7_000)
  })

  it("is absent for an unsent call", () => {
    expect(retryAfterMillis(new PolytomicError.CircuitOpen({ retryAfter: Duration.seconds(7) }))).toBe(undefined)
  })
})
