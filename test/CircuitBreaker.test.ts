/** Circuits: failures that open them, calls that they reject, and how they close. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as References from "effect/References"
import * as TestClock from "effect/testing/TestClock"
import * as CircuitBreaker from "../src/CircuitBreaker.ts"
import * as Credentials from "../src/Credentials.ts"
import * as Deadline from "../src/Deadline.ts"
import { EventModel } from "../src/internal/concurrency/eventModel.ts"
import * as PolytomicError from "../src/PolytomicError.ts"
import * as RateLimit from "../src/RateLimit.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, failure } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import {
  brokenBody,
  ok,
  problem,
  type Reply,
  refused,
  reset,
  respondWith,
  type Stub,
  silent,
  slow,
  stub
} from "./support/stub.ts"

const get = (server: Stub, options?: Parameters<typeof call>[3]) => call(server, Op.get, { id: "1" }, options)

const once = Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)

const within = Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "1 second", total: "10 seconds" }))

const quietly = Effect.provideService(References.MinimumLogLevel, "None")

const broken = (options: CircuitBreaker.Options = { tripPolicy: Breaker.consecutive(2), openDuration: "10 seconds" }) =>
  Effect.map(
    CircuitBreaker.make(options),
    (breaker) =>
      <A, E, R>(self: Effect.Effect<A, E, R>) =>
        quietly(Effect.provideService(self, CircuitBreaker.CircuitBreaker, breaker))
  )

/** Checks whether two attempts with this outcome open a circuit with a threshold of two failures. */
const opens = (reply: Reply, options?: Parameters<typeof call>[3]) =>
  Effect.gen(function* () {
    const guard = yield* broken()
    const server = stub(reply, reply, ok)
    for (const _ of [1, 2]) {
      const fiber = yield* Effect.forkChild(Effect.exit(once(within(guard(get(server, options))))))
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(fiber)
    }
    const third = yield* Effect.exit(guard(get(server)))
    return Exit.isFailure(third)
  })

describe("opening a circuit", () => {
  const failures: ReadonlyArray<readonly [string, Reply]> = [
    ["500", problem(500)],
    ["502", problem(502)],
    ["503", problem(503)],
    ["504", problem(504)],
    ["520, which nobody documents", respondWith(520, "<html>")],
    ["no connection", refused],
    ["a reset", reset],
    ["a body that breaks off", brokenBody()],
    ["a page in place of JSON", respondWith(200, "<html>")],
    ["a deadline", silent]
  ]
  for (const [name, reply] of failures) {
    it.effect(`opens after ${name}`, () => Effect.map(opens(reply), (is) => expect(is).toBe(true)))
  }

  const others: ReadonlyArray<readonly [string, Reply]> = [
    ...[400, 401, 403, 404, 408, 409, 422, 429].map((status) => [String(status), problem(status)] as const),
    ["a redirect", respondWith(302, undefined, { location: "https://elsewhere.example" })],
    ["a shape that is not documented", respondWith(200, { data: { id: 1 } })],
    ["a success", ok]
  ]
  for (const [name, reply] of others) {
    it.effect(`stays closed after ${name}`, () => Effect.map(opens(reply), (is) => expect(is).toBe(false)))
  }

  it.effect("stays closed after invalid credentials", () =>
    Effect.map(opens(ok, { credentials: Credentials.apiKey("") }), (is) => expect(is).toBe(false))
  )

  it.effect("stays closed after credentials that time out", () =>
    Effect.map(opens(ok, { credentials: Credentials.fromEffect(Effect.never) }), (is) => expect(is).toBe(false))
  )

  for (const [name, between] of [
    ["408", problem(408)],
    ["429", problem(429)],
    ["a redirect", respondWith(302, undefined, { location: "https://elsewhere.example" })]
  ] as const) {
    it.effect(`opens after failures with ${name} between them, which does not count`, () =>
      Effect.gen(function* () {
        const guard = yield* broken()
        const server = stub(problem(503), between, problem(503), ok)
        for (const _ of [1, 2, 3]) yield* Effect.exit(once(guard(get(server))))
        expect((yield* Effect.flip(guard(get(server))))._tag).toBe("PolytomicCircuitOpen")
      })
    )
  }

  it.effect.each([400, 404, 409, 499])("stays closed after failures with a %d between them", (status) =>
    Effect.gen(function* () {
      const guard = yield* broken()
      const server = stub(problem(503), problem(status), problem(503), ok)
      for (const _ of [1, 2, 3]) yield* Effect.exit(once(guard(get(server))))
      yield* guard(get(server))
    })
  )

  it.effect("stays closed after an interruption", () =>
    Effect.gen(function* () {
      const guard = yield* broken()
      const server = stub(silent, silent, ok)
      for (const _ of [1, 2]) {
        const fiber = yield* Effect.forkChild(guard(get(server)))
        yield* TestClock.adjust(100)
        yield* Fiber.interrupt(fiber)
      }
      yield* guard(get(server))
      expect(server.sent.length).toBe(3)
    })
  )

  it.effect(
    "opens by default when half of at least 10 calls have failed, for 5 seconds, then 10, at most a minute",
    () =>
      Effect.gen(function* () {
        const guard = yield* broken({})
        const bad = stub(problem(503))
        for (const _ of Array.from({ length: 5 })) yield* guard(get(stub(ok)))
        for (const _ of Array.from({ length: 4 })) yield* Effect.exit(once(guard(get(bad))))
        expect(yield* Effect.flip(once(guard(get(bad))))).toMatchObject({ _tag: "PolytomicUnexpectedStatus" })
        for (const seconds of [5, 10, 20, 40, 60, 60]) {
          const error = yield* Effect.flip(once(guard(get(bad))))
          expect(error).toMatchObject({ _tag: "PolytomicCircuitOpen", retryAfter: Duration.seconds(seconds) })
          yield* TestClock.adjust(`${seconds} seconds`)
          // The probe fails, so the circuit opens for longer.
          yield* Effect.exit(once(guard(get(bad))))
        }
        expect(bad.sent.length).toBe(11)
      })
  )

  it.effect("stays open for the Retry-After, up to a minute", () =>
    Effect.gen(function* () {
      for (const [requested, is] of [
        ["25", 25_000],
        ["31536000", 60_000]
      ] as const) {
        const guard = yield* broken()
        const server = stub(problem(503), problem(503, { "retry-after": requested }))
        for (const _ of [1, 2]) yield* Effect.exit(once(guard(get(server))))
        expect(yield* Effect.flip(once(guard(get(server))))).toMatchObject({ retryAfter: Duration.millis(is) })
      }
    })
  )
})

describe("an open circuit", () => {
  const opened = Effect.gen(function* () {
    const guard = yield* broken()
    yield* Effect.exit(once(guard(get(stub(problem(503))))))
    yield* Effect.exit(once(guard(get(stub(problem(503))))))
    return guard
  })

  it.effect("sends nothing and reports the remaining time", () =>
    Effect.gen(function* () {
      const guard = yield* opened
      const server = stub(ok)
      const error = yield* Effect.flip(guard(get(server)))
      expect(error).toMatchObject({
        _tag: "PolytomicCircuitOpen",
        circuit: "https://app.polytomic.com",
        state: "open",
        retryAfter: Duration.seconds(10),
        attempts: 0
      })
      expect(error.message).toBe(
        "things.get was not sent (GET /api/things/{id}): calls to https://app.polytomic.com have failed too often, so none is sent for 10 seconds. Call again later."
      )
      expect(PolytomicError.isRetryable(error)).toBe(true)
      expect(PolytomicError.isOutcomeUnknown(error)).toBe(false)
      expect(server.sent.length).toBe(0)
    })
  )

  it.effect("applies to all clients of the server and to no other server", () =>
    Effect.gen(function* () {
      const guard = yield* opened
      yield* guard(get(stub(ok), { baseUrl: "https://polytomic.example.com" }))
      expect((yield* Effect.flip(guard(get(stub(ok)))))._tag).toBe("PolytomicCircuitOpen")
    })
  )

  it.effect("lets one probe through and closes when it succeeds", () =>
    Effect.gen(function* () {
      const guard = yield* opened
      yield* TestClock.adjust("10 seconds")
      const server = stub(slow(500, ok), ok)
      const probe = yield* Effect.forkChild(guard(get(server)))
      yield* TestClock.adjust(100)
      const other = yield* Effect.flip(guard(get(server)))
      expect(other).toMatchObject({ _tag: "PolytomicCircuitOpen", state: "half-open", retryAfter: undefined })
      yield* TestClock.adjust(400)
      yield* Fiber.join(probe)
      yield* Effect.all([guard(get(server)), guard(get(server))], { concurrency: 2 })
      expect(server.sent.length).toBe(3)
    })
  )

  it.effect("lets another probe through after one was interrupted", () =>
    Effect.gen(function* () {
      const guard = yield* opened
      yield* TestClock.adjust("10 seconds")
      const probe = yield* Effect.forkChild(guard(get(stub(silent))))
      yield* TestClock.adjust(100)
      yield* Fiber.interrupt(probe)
      yield* guard(get(stub(ok)))
    })
  )

  it.effect("does not wait for a rate limit and takes no token", () =>
    Effect.gen(function* () {
      const guard = yield* opened
      const limit = yield* RateLimit.make({ per: "origin", rate: { limit: 1, window: "1 hour" } })
      const limited = Effect.provideService(RateLimit.RateLimit, limit)
      for (const _ of [1, 2]) {
        expect((yield* Effect.flip(limited(guard(get(stub(ok))))))._tag).toBe("PolytomicCircuitOpen")
      }
      yield* TestClock.adjust("10 seconds")
      yield* limited(guard(get(stub(ok))))
    })
  )

  it.effect("does not hide the outcome of the request that was sent", () =>
    Effect.gen(function* () {
      const guard = yield* broken({ tripPolicy: Breaker.consecutive(1), openDuration: "1 hour" })
      const server = stub(reset)
      const error = yield* failure(guard(call(server, Op.create, { name: "x" })))
      expect(error).toMatchObject({ _tag: "PolytomicTransportError", attempts: 1 })
      expect(server.sent.length).toBe(1)
    })
  )
})

describe("a circuit breaker", () => {
  it.effect("is taken from its layer", () =>
    Effect.gen(function* () {
      const off = yield* Effect.provide(CircuitBreaker.CircuitBreaker, CircuitBreaker.layer(CircuitBreaker.none))
      expect(off).toBe(CircuitBreaker.none)
    })
  )

  it.effect("has one circuit per custom key", () =>
    Effect.gen(function* () {
      const guard = yield* broken({ tripPolicy: Breaker.consecutive(1), per: ({ operation }) => operation })
      yield* Effect.exit(once(guard(get(stub(problem(503))))))
      expect(yield* Effect.flip(guard(get(stub(ok))))).toMatchObject({ circuit: "things.get" })
      yield* guard(call(stub(ok), Op.peek, { id: "1" }))
    })
  )

  it.effect("counts and logs when it opens and closes", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ logLevel, message }) => {
        logged.push([logLevel, message])
      })
      const registry: Metric.MetricRegistry = new Map()
      const program = Effect.gen(function* () {
        yield* Effect.exit(once(get(stub(problem(503)))))
        yield* TestClock.adjust("10 seconds")
        yield* get(stub(ok))
        return yield* Metric.snapshot
      }).pipe(
        Effect.provide(CircuitBreaker.layer({ tripPolicy: Breaker.consecutive(1), openDuration: "10 seconds" })),
        Effect.provide(Logger.layer([logger])),
        Effect.provideService(Metric.MetricRegistry, registry)
      )
      const counted = (yield* program).filter(({ id }) => id === "polytomic.circuit_breaker.transitions")
      expect(counted.map(({ attributes }) => Object.values(attributes ?? {}).join(" to "))).toEqual([
        "Closed to Open",
        "Open to HalfOpen",
        "HalfOpen to Closed"
      ])
      expect(logged).toEqual([
        ["Warn", ["The circuit of https://app.polytomic.com is open: nothing is sent for 10 seconds"]],
        ["Info", ["The circuit of https://app.polytomic.com is closed: requests are sent again"]]
      ])
    })
  )
})

describe("a probe whose request is killed without running finalizers", () => {
  it.effect("holds its lease until it expires, then the next call probes and closes the circuit", () =>
    Effect.gen(function* () {
      const guard = yield* broken()
      const server = stub(problem(503), problem(503), silent, ok)
      const attempt = Effect.exit(once(guard(get(server))))
      yield* attempt
      yield* attempt
      yield* TestClock.adjust("11 seconds")
      // The timers of an event end with it.
      const clock = yield* Clock.Clock
      const cutOff = Effect.provideService(attempt, Clock.Clock, { ...clock, sleep: () => Effect.never })
      yield* Effect.forkChild(cutOff, { startImmediately: true })
      expect(server.sent.length).toBe(3)
      expect(yield* Effect.flip(guard(get(server)))).toMatchObject({
        _tag: "PolytomicCircuitOpen",
        state: "half-open"
      })
      yield* TestClock.adjust("4 seconds")
      yield* guard(get(server))
      yield* guard(get(server))
      expect(server.sent.length).toBe(5)
    }).pipe(Effect.provideService(EventModel, { isCutOff: true, promisesResumeInOwnEvent: true }))
  )
})
