/** Laws of rate limits, over random arrivals, responses and interruptions. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Deadline from "../src/Deadline.ts"
import * as RateLimit from "../src/RateLimit.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call } from "./support/client.ts"
import { holds } from "./support/laws.ts"
import * as Op from "./support/operations.ts"
import { ok, problem, type Reply, reset, serve, slow } from "./support/stub.ts"

interface Arrival {
  /** Milliseconds after the previous one. */
  readonly after: number
  /** Outcomes of the server. */
  readonly reply: "ok" | "fails" | "breaks"
  readonly takes: number
  /** Milliseconds after which the caller interrupts the call, if it does. */
  readonly interruptAfter: number | undefined
  readonly deadline: number
}

const arrival: fc.Arbitrary<Arrival> = fc.record({
  after: fc.integer({ min: 0, max: 400 }),
  reply: fc.constantFrom("ok", "ok", "fails", "breaks"),
  takes: fc.integer({ min: 0, max: 300 }),
  interruptAfter: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: undefined, freq: 3 }),
  deadline: fc.integer({ min: 50, max: 5_000 })
})

const limits = fc.record({
  limit: fc.integer({ min: 1, max: 5 }),
  window: fc.integer({ min: 10, max: 2_000 }),
  concurrency: fc.integer({ min: 1, max: 4 })
})

const cases = fc.record({ limits, arrivals: fc.array(arrival, { minLength: 1, maxLength: 25 }) })

type Case = {
  readonly limits: { limit: number; window: number; concurrency: number }
  readonly arrivals: Array<Arrival>
}

const replies: { readonly [Name in Arrival["reply"]]: Reply } = { ok, fails: problem(500), breaks: reset }

/** Runs the arrivals against a limit; returns when each was sent, the maximum number in flight, and how each ended. */
const simulate = ({ arrivals, limits: { concurrency, limit, window } }: Case, interrupted: boolean) =>
  Effect.gen(function* () {
    let under = 0
    let most = 0
    const server = serve((request, sent) => {
      const at = arrivals[Number(sent.url.pathname.split("/").at(-1))]
      most = Math.max(most, ++under)
      return Effect.ensuring(
        slow(at?.takes ?? 0, replies[at?.reply ?? "ok"])(request, sent),
        Effect.sync(() => {
          under--
        })
      )
    })
    const shared = yield* RateLimit.make({ per: "origin", concurrency, rate: { limit, window } })
    const one = ({ deadline }: Arrival, i: number) =>
      call(server, Op.get, { id: String(i) }).pipe(
        Effect.provideService(RateLimit.RateLimit, shared),
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
        Effect.provideService(Deadline.Deadline, interrupted ? Deadline.make({ total: deadline }) : Deadline.none),
        Effect.exit,
        Effect.flatMap((exit) => Effect.map(Clock.currentTimeMillis, (ended) => ({ exit, ended })))
      )
    const fibers: Array<Fiber.Fiber<{ exit: Exit.Exit<unknown, unknown>; ended: number }>> = []
    const started: Array<number> = []
    for (const [i, each] of arrivals.entries()) {
      yield* TestClock.adjust(each.after)
      started.push(yield* Clock.currentTimeMillis)
      const fiber = yield* Effect.forkChild(one(each, i))
      fibers.push(fiber)
      const { interruptAfter } = each
      if (interrupted && interruptAfter !== undefined) {
        yield* Effect.forkChild(Effect.delay(Fiber.interrupt(fiber), interruptAfter))
      }
    }
    yield* TestClock.adjust("1 hour")
    const ends = yield* Effect.forEach(fibers, Fiber.await)
    const sent = server.sent.map(({ at, url }) => ({ at, id: Number(url.pathname.split("/").at(-1)) }))
    return { ends, most, sent, shared, started, under: () => under }
  })

const isWithin = (times: ReadonlyArray<number>, { limit, window }: Case["limits"]): boolean =>
  times.every((from, i) =>
    times.slice(i).every((to, length) => length + 1 <= limit + (to - from) / (window / limit) + 1e-6)
  )

describe("laws of rate limits", () => {
  it("at most limit * (1 + t / window) requests are sent in any time t, and never more than the concurrency at once", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const { most, sent } = yield* simulate(one, true)
        expect(
          isWithin(
            sent.map(({ at }) => at),
            one.limits
          )
        ).toBe(true)
        expect(most).toBeLessThanOrEqual(one.limits.concurrency)
      })
    ))

  it("without deadlines every request is sent once, in order of arrival", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const { sent } = yield* simulate(one, false)
        expect(sent.map(({ id }) => id)).toEqual(one.arrivals.map((_, i) => i))
      })
    ))

  it("no call ends after its deadline, and a rejected call has sent nothing", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const { ends, sent, started } = yield* simulate(one, true)
        for (const [i, end] of ends.entries()) {
          if (Exit.isFailure(end)) continue // the caller interrupted it
          expect(end.value.ended - (started[i] ?? 0)).toBeLessThanOrEqual(one.arrivals[i]?.deadline ?? 0)
          if (JSON.stringify(end.value.exit).includes("PolytomicLocalRateLimitExceeded")) {
            expect(sent.some(({ id }) => id === i)).toBe(false)
          }
        }
      })
    ))

  it("a new call is sent as soon as a token is free, whatever happened before: no token leaks", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const { shared, under } = yield* simulate(one, true)
        expect(under()).toBe(0)
        const server = serve(ok)
        const calls = Array.from({ length: one.limits.limit }, () =>
          Effect.provideService(call(server, Op.get, { id: "1" }), RateLimit.RateLimit, shared)
        )
        // An hour has filled the bucket, so none of these waits.
        const now = yield* Clock.currentTimeMillis
        yield* Effect.all(calls, { concurrency: one.limits.concurrency })
        expect(server.sent.map(({ at }) => at)).toEqual(calls.map(() => now))
      })
    ))
})
