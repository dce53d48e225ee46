/** Laws of a concurrency limit that several processes share, over random arrivals, responses, interruptions and crashes. */
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
import { limitOf, Permits } from "./support/permits.ts"
import { ok, problem, type Reply, reset, serve, silent, slow } from "./support/stub.ts"

const replies: { readonly [name: string]: Reply } = { ok, fails: problem(500), breaks: reset }

const arrival = fc.record({
  process: fc.nat(2),
  /** Milliseconds after the previous one. */
  after: fc.integer({ min: 0, max: 200 }),
  reply: fc.constantFrom("ok", "ok", "fails", "breaks"),
  /** Up to longer than a lease. */
  takes: fc.integer({ min: 0, max: 1_000 }),
  /** Milliseconds after which the caller interrupts the call, if it does. */
  interruptAfter: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: undefined, freq: 3 })
})

const cases = fc.record({
  concurrency: fc.integer({ min: 1, max: 4 }),
  latency: fc.integer({ min: 0, max: 20 }),
  arrivals: fc.array(arrival, { minLength: 1, maxLength: 25 })
})

const lease = 300

type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never

/** Runs the arrivals; returns the maximum number of requests in flight, and how each call ended. */
const simulate = ({ arrivals, concurrency, latency }: Case, interrupted: boolean) =>
  Effect.gen(function* () {
    const permits = new Permits(lease, latency)
    let under = 0
    let most = 0
    const server = serve((request, sent) => {
      const at = arrivals[Number(sent.url.pathname.split("/").at(-1))]
      most = Math.max(most, ++under)
      const reply = slow(at?.takes ?? 0, replies[at?.reply ?? "ok"] ?? ok)
      return Effect.ensuring(
        reply(request, sent),
        Effect.sync(() => {
          under--
        })
      )
    })
    const limits = yield* Effect.forEach([0, 1, 2], () =>
      limitOf(permits.process().store, { per: "origin", concurrency }, { onStoreError: "fail" })
    )
    const fibers: Array<Fiber.Fiber<Exit.Exit<unknown, unknown>>> = []
    for (const [i, { after, interruptAfter, process }] of arrivals.entries()) {
      yield* TestClock.adjust(after)
      const fiber = yield* call(server, Op.get, { id: String(i) }).pipe(
        Effect.provideService(RateLimit.RateLimit, limits[process]),
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
        Effect.provideService(Deadline.Deadline, Deadline.none),
        Effect.exit,
        Effect.forkChild
      )
      fibers.push(fiber)
      if (interrupted && interruptAfter !== undefined)
        yield* Effect.forkChild(Effect.delay(Fiber.interrupt(fiber), interruptAfter))
    }
    yield* TestClock.adjust("10 minutes")
    const ends = yield* Effect.forEach(fibers, Fiber.await)
    return { ends, most, permits, sent: server.sent.length }
  })

/** Advances time in small steps: a large step would skip the sleeps of fibers that need several turns. */
const stepwise = (millis: number): Effect.Effect<void> =>
  Effect.forEach(Array.from({ length: Math.ceil(millis / 10) }), () => TestClock.adjust(10), { discard: true })

describe("laws of a concurrency limit shared by processes", () => {
  it("all processes together never exceed the limit, for any durations and interruptions", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const { most } = yield* simulate(one, true)
        expect(most).toBeLessThanOrEqual(one.concurrency)
      })
    ))

  it("everything is sent once if no caller interrupts", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const { ends, sent } = yield* simulate(one, false)
        expect(sent).toBe(one.arrivals.length)
        expect(ends.every(Exit.isSuccess)).toBe(true)
      })
    ))

  it("all permits are released at once, not on lease expiry, also one acquired while its caller gave up", () =>
    holds(cases, (one) =>
      Effect.gen(function* () {
        const permits = new Permits(Number.MAX_SAFE_INTEGER, one.latency)
        const server = serve(silent)
        const limit = yield* limitOf(permits.process().store, { per: "origin", concurrency: one.concurrency })
        const fibers = yield* Effect.forEach(one.arrivals, ({ interruptAfter = 0 }) =>
          call(server, Op.get, { id: "1" }).pipe(
            Effect.provideService(RateLimit.RateLimit, limit),
            Effect.provideService(Deadline.Deadline, Deadline.none),
            Effect.timeoutOption(interruptAfter),
            Effect.forkChild
          )
        )
        yield* TestClock.adjust("3 seconds")
        yield* Effect.forEach(fibers, Fiber.await)
        expect(yield* permits.taken).toBe(0)
      })
    ))

  it("the permits of a crashed process become free when their lease expires, and not before", () =>
    holds(
      fc.record({ concurrency: fc.integer({ min: 1, max: 4 }), latency: fc.nat(20), at: fc.nat(1_000) }),
      ({ at, concurrency, latency }) =>
        Effect.gen(function* () {
          const permits = new Permits(lease, latency)
          const crashing = permits.process()
          const [first, second] = yield* Effect.all([
            limitOf(crashing.store, { per: "origin", concurrency }),
            limitOf(permits.process().store, { per: "origin", concurrency })
          ])
          const fibers: Array<Fiber.Fiber<unknown, unknown>> = []
          const one = (limit: RateLimit.RateLimit | undefined, reply: Reply) =>
            Effect.gen(function* () {
              const server = serve(reply)
              const get = call(server, Op.get, { id: "1" })
              fibers.push(yield* Effect.forkChild(Effect.provideService(get, RateLimit.RateLimit, limit)))
              return server
            })
          yield* Effect.forEach(Array.from({ length: concurrency }), () => one(first, silent))
          yield* stepwise(200)
          const waiting = yield* one(second, ok)
          yield* stepwise(at)
          expect(waiting.sent.length).toBe(0)
          const crashed = yield* Clock.currentTimeMillis
          yield* crashing.crash
          yield* stepwise(700)
          const sent = waiting.sent[0]?.at ?? Number.NaN
          // Renewed at most a third of the lease ago; found by the next poll.
          expect(sent - crashed).toBeGreaterThan(lease - lease / 3 - 4 * latency - 1)
          expect(sent - crashed).toBeLessThanOrEqual(lease + 250 + 4 * latency)
          // Requests of the crashed process wait for responses that never arrive, until their wait ends.
          const ended = yield* Effect.forkChild(Fiber.interruptAll(fibers))
          yield* TestClock.adjust(5_000)
          yield* Fiber.await(ended)
        }),
      { numRuns: 60 }
    ))
})
