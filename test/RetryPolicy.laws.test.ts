/** Laws of retrying for every call: random faults under the test clock. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Random from "effect/Random"
import * as TestClock from "effect/testing/TestClock"
import fc from "fast-check"
import * as Deadline from "../src/Deadline.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, layer, settle } from "./support/client.ts"
import { holds } from "./support/laws.ts"
import * as Op from "./support/operations.ts"
import {
  brokenBody,
  ok,
  problem,
  refused,
  reset,
  respondWith,
  type Stub,
  serve,
  slow,
  stalledBody,
  stub
} from "./support/stub.ts"

const faults = {
  refused,
  reset,
  brokenBody: brokenBody(),
  stalledBody: stalledBody(),
  notJson: respondWith(200, "<html>"),
  wrongShape: respondWith(200, { data: 5 }),
  400: problem(400),
  401: problem(401),
  404: problem(404),
  408: problem(408),
  409: problem(409),
  429: problem(429),
  500: problem(500),
  502: problem(502),
  503: problem(503),
  504: problem(504)
} as const

type Fault = keyof typeof faults

const fault: fc.Arbitrary<Fault> = fc.constantFrom(
  ...(Object.keys(faults) as Array<Fault>) // the keys of an object that was written above
)

const calls = {
  get: { run: (server: Stub) => call(server, Op.get, { id: "1" }), keyed: false, repeatable: true },
  replace: { run: (server: Stub) => call(server, Op.replace, { id: "1", name: "x" }), keyed: false, repeatable: true },
  create: { run: (server: Stub) => call(server, Op.create, { name: "x" }), keyed: true, repeatable: false },
  update: { run: (server: Stub) => call(server, Op.update, { id: "1", name: "x" }), keyed: true, repeatable: false },
  createOld: { run: (server: Stub) => call(server, Op.createOld, { name: "x" }), keyed: false, repeatable: false }
} as const

const callName = fc.constantFrom("get", "replace", "create", "update", "createOld")

const name = (value: string): Fault => {
  if (value in faults) return value as Fault // checked just before
  throw new Error(`no fault ${value}`)
}

const forever = Deadline.make({ attempt: "1 minute", total: Duration.infinity })

const policy = (times: number): RetryPolicy.RetryPolicy => ({
  schedule: RetryPolicy.fullJitter({ base: 100, maximum: 1_000, times }),
  maxRetryAfter: Duration.seconds(5),
  budget: undefined
})

const under = (retry: RetryPolicy.RetryPolicy, deadline: Deadline.Deadline, seed: number) => {
  return <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<Exit.Exit<A, E>, never, R> =>
    self.pipe(
      Effect.provideService(RetryPolicy.RetryPolicy, retry),
      Effect.provideService(Deadline.Deadline, deadline),
      Random.withSeed(seed),
      settle
    )
}

/** Number of requests that the table of `RetryPolicy` allows for these outcomes, computed independently. */
const allowed = (script: ReadonlyArray<Fault>, keyed: boolean, repeatable: boolean, times: number): number => {
  const lost: ReadonlyArray<Fault> = ["reset", "brokenBody", "stalledBody", "notJson"]
  const busy: ReadonlyArray<Fault> = [408, 429, 502, 503, 504].map((status) => name(String(status)))
  let unanswered = false
  let sent = 0
  for (const one of script) {
    sent++
    const again =
      one === "refused" ||
      ((keyed || repeatable) && (lost.includes(one) || busy.map(String).includes(String(one)))) ||
      (String(one) === "500" && repeatable && !keyed) ||
      (String(one) === "409" && keyed && unanswered)
    if (!again || sent > times) return sent
    unanswered ||= lost.includes(one)
  }
  return sent + 1
}

describe("attempts", () => {
  it("a call sends exactly as many requests as the table and the policy allow, all with one key", () =>
    holds(
      fc.record({ script: fc.array(fault, { maxLength: 8 }), call: callName, times: fc.nat(6), seed: fc.nat() }),
      (one) =>
        Effect.gen(function* () {
          const { keyed, repeatable, run } = calls[one.call]
          const server = stub(...one.script.map((each) => faults[each]), ok)
          yield* run(server).pipe(under(policy(one.times), forever, one.seed))
          expect(server.sent.length).toBeLessThanOrEqual(one.times + 1)
          expect(server.sent.length).toBe(allowed(one.script, keyed, repeatable, one.times))
          const keys = new Set(server.sent.map((sent) => sent.headers["idempotency-key"]))
          expect(keys.size).toBe(1)
          expect(keys.has(undefined)).toBe(!keyed)
        })
    ))

  it("a call never ends in a defect, and its error has the number of requests", () =>
    holds(fc.record({ script: fc.array(fault, { minLength: 1, maxLength: 8 }), call: callName }), (one) =>
      Effect.gen(function* () {
        const server = stub(...one.script.map((each) => faults[each]))
        const exit = yield* calls[one.call].run(server).pipe(under(policy(3), forever, 1))
        if (Exit.isSuccess(exit)) throw new Error("nothing but faults was served")
        const [reason, ...more] = exit.cause.reasons
        expect(more).toEqual([])
        expect(reason).toMatchObject({ _tag: "Fail", error: { attempts: server.sent.length } })
      })
    ))
})

describe("delays", () => {
  it("are between 0 and min(maximum, base * 2^n) without Retry-After", () =>
    holds(
      fc.record({
        base: fc.integer({ min: 1, max: 2_000 }),
        maximum: fc.integer({ min: 1, max: 20_000 }),
        times: fc.integer({ min: 1, max: 8 }),
        seed: fc.nat(),
        slow: fc.nat(500)
      }),
      (one) =>
        Effect.gen(function* () {
          const server = stub(slow(one.slow, problem(503)))
          const schedule = RetryPolicy.fullJitter({ base: one.base, maximum: one.maximum, times: one.times })
          yield* calls.get.run(server).pipe(under({ ...policy(0), schedule }, forever, one.seed))
          expect(server.sent.length).toBe(one.times + 1)
          for (const [n, sent] of server.sent.entries()) {
            const before = server.sent[n - 1]
            if (before === undefined) continue
            const delay = sent.at - before.at - one.slow
            expect(delay).toBeGreaterThanOrEqual(0)
            expect(delay).toBeLessThanOrEqual(Math.min(one.maximum, one.base * 2 ** (n - 1)) + 1e-6)
          }
        })
    ))

  it("differ between calls and are the same for the same seed", () =>
    holds(fc.record({ a: fc.nat(), b: fc.nat() }), ({ a, b }) =>
      Effect.gen(function* () {
        const times = (seed: number) =>
          Effect.gen(function* () {
            const start = yield* Clock.currentTimeMillis
            const server = stub(problem(503))
            yield* calls.get.run(server).pipe(under(policy(3), forever, seed))
            return server.sent.map((sent) => Math.round(sent.at - start))
          })
        const first = yield* times(a)
        expect(yield* times(a)).toEqual(first)
        if (a !== b) expect(yield* times(b)).not.toEqual(first)
      })
    ))

  const now = Date.UTC(2025, 8, 18, 10, 0, 0)
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  const asAsctime = (date: Date): string => {
    const [day, dayOfMonth, month, year, time] = date.toUTCString().replace(",", "").split(" ")
    return `${day} ${month} ${String(dayOfMonth).replace(/^0/, " ")} ${time} ${year}`
  }
  const asRfc850 = (date: Date): string => {
    const [, dayOfMonth, month, year, time] = date.toUTCString().split(" ")
    return `${days[date.getUTCDay()]}, ${dayOfMonth}-${month}-${String(year).slice(2)} ${time} GMT`
  }

  const retryAfter = (seconds: number) =>
    fc.constantFrom(
      String(seconds),
      new Date(now + seconds * 1000).toUTCString(),
      asRfc850(new Date(now + seconds * 1000)),
      asAsctime(new Date(now + seconds * 1000))
    )

  it("follow Retry-After, in seconds or any HTTP date, up to the policy's maximum", () =>
    holds(
      fc.nat(600).chain((seconds) => fc.record({ seconds: fc.constant(seconds), header: retryAfter(seconds) })),
      (one) =>
        Effect.gen(function* () {
          yield* TestClock.setTime(now)
          const server = stub(problem(429, { "retry-after": one.header }), ok)
          yield* calls.create.run(server).pipe(under(policy(1), forever, 3))
          const [first, second] = server.sent
          const waited = (second?.at ?? Number.NaN) - (first?.at ?? Number.NaN)
          const requested = Math.min(one.seconds * 1000, 5_000)
          expect(waited).toBeGreaterThanOrEqual(requested)
          expect(waited).toBeLessThanOrEqual(Math.max(requested, 100) + 1e-6)
        })
    ))

  for (const nonsense of ["soon", "-5", "1.5", "", "1e3", "0x10", "2025-09-18", "Thu, 40 Foo 2025 10:00:00 GMT"]) {
    it.effect(`ignore a Retry-After of ${JSON.stringify(nonsense)}`, () =>
      Effect.gen(function* () {
        const server = stub(problem(429, { "retry-after": nonsense }), ok)
        yield* calls.get.run(server).pipe(under(policy(1), forever, 3))
        expect(server.sent[1]?.at).toBeLessThanOrEqual(100)
      })
    )
  }

  for (const [what, header] of [
    ["a year in seconds", "31536000"],
    ["a number beyond all numbers", "9".repeat(400)],
    ["a date in a year", "Fri, 18 Sep 2026 10:00:00 GMT"]
  ] as const) {
    it.effect(`are the policy's maximum for a Retry-After of ${what}`, () =>
      Effect.gen(function* () {
        const server = stub(problem(429, { "retry-after": header }), ok)
        yield* calls.get.run(server).pipe(under(policy(1), forever, 3))
        expect(server.sent[1]?.at).toBe(5_000)
      })
    )
  }

  it.effect("ignore a Retry-After in the past", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(now)
      const server = stub(problem(429, { "retry-after": "Thu, 18 Sep 2025 09:00:00 GMT" }), ok)
      yield* calls.get.run(server).pipe(under(policy(1), forever, 3))
      expect(server.sent[1]?.at).toBeLessThanOrEqual(now + 100)
    })
  )

  it.effect("end the call at once with the server's error for a Retry-After beyond the total deadline", () =>
    Effect.gen(function* () {
      const server = stub(problem(429, { "retry-after": "4" }), ok)
      const exit = yield* calls.get.run(server).pipe(under(policy(1), Deadline.make({ total: "3 seconds" }), 3))
      expect(server.sent.length).toBe(1)
      expect(Exit.isFailure(exit) && exit.cause.reasons[0]).toMatchObject({ error: { status: 429 } })
    })
  )
})

describe("deadlines", () => {
  it("a call never outlives its total deadline by more than a tick", () =>
    holds(
      fc.record({
        script: fc.array(fc.tuple(fault, fc.nat(3_000)), { minLength: 1, maxLength: 8 }),
        call: callName,
        attempt: fc.integer({ min: 1, max: 5_000 }),
        total: fc.integer({ min: 1, max: 10_000 }),
        seed: fc.nat()
      }),
      (one) =>
        Effect.gen(function* () {
          const server = stub(...one.script.map(([each, millis]) => slow(millis, faults[each])))
          const start = yield* Clock.currentTimeMillis
          const timed = Effect.andThen(Effect.exit(calls[one.call].run(server)), Clock.currentTimeMillis)
          const deadline = Deadline.make({ attempt: one.attempt, total: one.total })
          const end = yield* timed.pipe(under(policy(8), deadline, one.seed))
          expect(Exit.isSuccess(end) && end.value - start).toBeLessThanOrEqual(one.total + 1)
          for (const sent of server.sent) expect(sent.at - start).toBeLessThan(one.total)
        })
    ))

  it("a call that wakes up after its total deadline, for example after the machine slept, sends nothing more", () =>
    holds(
      fc.record({
        call: callName,
        total: fc.integer({ min: 2_000, max: 10_000 }),
        slept: fc.nat(20_000),
        seed: fc.nat()
      }),
      (one) =>
        Effect.gen(function* () {
          const clock = yield* Clock.Clock
          let slept = 0
          // Timers stop while a machine sleeps; the time of day does not.
          const waking: Clock.Clock = {
            ...clock,
            currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe() + slept,
            sleep: (duration) =>
              Effect.tap(clock.sleep(duration), () =>
                Effect.sync(() => {
                  if (server.sent.length === 1) slept = one.slept
                })
              )
          }
          const server = stub(refused, ok)
          const exit = yield* calls[one.call]
            .run(server)
            .pipe(
              Effect.provideService(Clock.Clock, waking),
              under(policy(1), Deadline.make({ attempt: 1_000, total: one.total }), one.seed)
            )
          const waited = 100
          if (one.slept >= one.total) expect(server.sent.length).toBe(1)
          if (one.slept + waited < one.total) expect(server.sent.length).toBe(2)
          expect(Exit.isSuccess(exit)).toBe(server.sent.length === 2)
        })
    ))

  it("an attempt never outlives its own deadline by more than a tick, its body included", () =>
    holds(fc.record({ attempt: fc.integer({ min: 1, max: 5_000 }), head: fc.nat(6_000) }), (one) =>
      Effect.gen(function* () {
        const server = stub(slow(one.head, stalledBody()))
        const start = yield* Clock.currentTimeMillis
        const timed = Effect.andThen(Effect.exit(calls.get.run(server)), Clock.currentTimeMillis)
        const end = yield* timed.pipe(under(RetryPolicy.none, Deadline.make({ attempt: one.attempt }), 1))
        expect(Exit.isSuccess(end) && end.value - start).toBeCloseTo(one.attempt, 3)
      })
    ))
})

describe("the retry budget", () => {
  const total = (stub: Stub) => stub.sent.length

  it("is shared by all fibers of a client: a failing server sees at most 1.1 requests per call, plus the reserve", () =>
    holds(
      fc.record({
        calls: fc.integer({ min: 1, max: 300 }),
        concurrency: fc.integer({ min: 1, max: 50 }),
        seed: fc.nat()
      }),
      (one) =>
        Effect.gen(function* () {
          const server = serve(problem(503))
          const all = Effect.forEach(
            Array.from({ length: one.calls }),
            () => Effect.exit(PolytomicClient.execute(Op.get, { id: "1" })),
            { concurrency: one.concurrency }
          ).pipe(Effect.provide(layer(server)))
          yield* all.pipe(under(RetryPolicy.standard, Deadline.standard, one.seed))
          expect(total(server)).toBeLessThanOrEqual(one.calls * 1.1 + 10)
          expect(total(server)).toBeGreaterThanOrEqual(one.calls)
        }),
      { numRuns: 60 }
    ))

  it.effect("is not shared between clients", () =>
    Effect.gen(function* () {
      const server = serve(problem(503))
      const exhaust = Effect.forEach(Array.from({ length: 20 }), () =>
        Effect.exit(PolytomicClient.execute(Op.get, { id: "1" }))
      ).pipe(Effect.provide(layer(server)))
      yield* exhaust.pipe(under(RetryPolicy.standard, Deadline.standard, 1))
      const first = total(server)
      yield* exhaust.pipe(under(RetryPolicy.standard, Deadline.standard, 1))
      expect(total(server)).toBe(2 * first)
    })
  )

  it.effect("is refilled by successful calls", () =>
    Effect.gen(function* () {
      let down = true
      const server = serve((request, sent) => (down ? problem(503) : ok)(request, sent))
      const budget = { reserve: 1, ratio: 0.5, maximum: 10 }
      const get = Effect.exit(PolytomicClient.execute(Op.get, { id: "1" }))
      const program = Effect.gen(function* () {
        yield* get
        const spent = total(server)
        down = false
        yield* Effect.forEach(Array.from({ length: 10 }), () => get)
        down = true
        yield* get
        return { spent, after: total(server) - spent - 10 }
      }).pipe(Effect.provide(layer(server)))
      const exit = yield* program.pipe(under({ ...RetryPolicy.standard, budget }, Deadline.standard, 1))
      expect(exit).toEqual(Exit.succeed({ spent: 2, after: 4 }))
    })
  )

  it.effect("is not spent by calls that cannot be retried", () =>
    Effect.gen(function* () {
      const server = serve((request, sent) => (sent.method === "POST" ? reset : problem(503))(request, sent))
      const program = Effect.gen(function* () {
        yield* Effect.forEach(Array.from({ length: 50 }), () =>
          Effect.exit(PolytomicClient.execute(Op.createOld, { name: "x" }))
        )
        yield* Effect.exit(PolytomicClient.execute(Op.get, { id: "1" }))
      }).pipe(Effect.provide(layer(server)))
      yield* program.pipe(under(RetryPolicy.standard, Deadline.standard, 1))
      expect(total(server)).toBe(50 + 4)
    })
  )
})
