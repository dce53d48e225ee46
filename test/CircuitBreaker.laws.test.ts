/** Law of circuits in memory: reading the store only when it matters gives the same decisions as reading it on each call. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as References from "effect/References"
import * as TestClock from "effect/testing/TestClock"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CircuitBreaker from "../src/CircuitBreaker.ts"
import * as PolytomicError from "../src/PolytomicError.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call } from "./support/client.ts"
import { holds } from "./support/laws.ts"
import * as Op from "./support/operations.ts"
import { ok, problem, type Reply, reset, respondWith, serve, slow } from "./support/stub.ts"

type Kind = "ok" | "fails" | "breaks" | "limited" | "missing"

const replies: { readonly [Name in Kind]: Reply } = {
  ok,
  fails: problem(500),
  breaks: reset,
  limited: respondWith(429, "{}"),
  missing: problem(404)
}

interface Arrival {
  /** Units of 64 ms after the previous one. */
  readonly after: number
  readonly takes: number
  readonly kind: Kind
  readonly interrupts: boolean
}

const arrival = (...kinds: ReadonlyArray<Kind>): fc.Arbitrary<Arrival> =>
  fc.record({
    after: fc.integer({ min: 1, max: 3 }),
    takes: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 16 })),
    kind: fc.constantFrom(...kinds),
    interrupts: fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
  })

// Successes in a row come first: only after them is the store not read.
const stretch = fc
  .tuple(
    fc.array(arrival("ok"), { minLength: 2, maxLength: 10 }),
    fc.array(arrival("fails", "fails", "fails", "breaks", "limited", "missing", "ok"), { minLength: 2, maxLength: 8 })
  )
  .map((all) => all.flat())

const policies: fc.Arbitrary<Breaker.TripPolicy> = fc.constantFrom(
  Breaker.consecutive(1),
  Breaker.consecutive(3),
  Breaker.rate({ threshold: 0.5, size: 4, minimumCalls: 2 }),
  Breaker.rate({ threshold: 0.25, size: 6, minimumCalls: 6 })
)

const cases = fc.record({
  tripPolicy: policies,
  stretches: fc.array(stretch, { minLength: 1, maxLength: 5 }).map((all) => all.flat().slice(0, 60))
})

interface Case {
  readonly tripPolicy: Breaker.TripPolicy
  readonly stretches: ReadonlyArray<Arrival>
}

/** Outcome of each call, and its time. */
const simulate = ({ stretches }: Case, breaker: CircuitBreaker.CircuitBreaker) =>
  Effect.gen(function* () {
    const began = yield* Clock.currentTimeMillis
    const server = serve((request, sent) => {
      const i = Number(sent.url.pathname.split("/").at(-1))
      const { kind, takes } = stretches[i] ?? { kind: "ok", takes: 0 }
      // No two calls end in the same millisecond, and none ends when another begins.
      return slow(takes * 64 + i + 1, replies[kind])(request, sent)
    })
    const fibers: Array<Fiber.Fiber<Exit.Exit<unknown, PolytomicError.PolytomicError>>> = []
    for (const [i, { after, interrupts }] of stretches.entries()) {
      yield* TestClock.adjust(after * 64)
      const fiber = yield* Effect.forkChild(
        call(server, Op.get, { id: String(i) }).pipe(
          Effect.provideService(CircuitBreaker.CircuitBreaker, breaker),
          Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
          Effect.provideService(References.MinimumLogLevel, "None"),
          Effect.exit
        )
      )
      fibers.push(fiber)
      if (interrupts) yield* Effect.forkChild(Effect.delay(Fiber.interrupt(fiber), 100))
    }
    yield* TestClock.adjust("1 minute")
    const ends = yield* Effect.forEach(fibers, Fiber.await)
    const outcomes = ends.map((end) => {
      const exit = end._tag === "Success" ? end.value : end
      if (exit._tag === "Success") return "ok"
      const reason = exit.cause.reasons[0]
      if (reason?._tag !== "Fail") return reason?._tag
      const { error } = reason
      return error instanceof PolytomicError.CircuitOpen
        ? `${error.state} ${error.retryAfter && Duration.toMillis(error.retryAfter)}`
        : error._tag
    })
    return { outcomes, sent: server.sent.map(({ at, url }) => `${at - began} ${url.pathname}`) }
  })

const shared = (options: CircuitBreaker.Options) =>
  Effect.gen(function* () {
    const store = yield* Breaker.CircuitBreakerStore
    return yield* Effect.provideService(
      Effect.provide(CircuitBreaker.CircuitBreaker, CircuitBreaker.layerShared(options)),
      Breaker.CircuitBreakerStore,
      store
    )
  }).pipe(Effect.provide(Breaker.layerStoreMemory()))

describe("circuit in memory: laws", () => {
  it("sends and refuses calls as if each had called the store", () =>
    holds(
      cases,
      (one) =>
        Effect.gen(function* () {
          const options = { tripPolicy: one.tripPolicy, openDuration: "200 millis" } as const
          const own = yield* simulate(one, yield* CircuitBreaker.make(options))
          const sharedBreaker = yield* shared(options)
          if (sharedBreaker === undefined) throw new Error("no breaker")
          expect(own).toEqual(yield* simulate(one, sharedBreaker))
        }),
      { numRuns: 200 }
    ))
})
