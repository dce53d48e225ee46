/** Fair semaphore: first come, first served, and no permit is lost to interruptions. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import { acquireLease, isActive } from "../../../src/internal/concurrency/eventLease.ts"
import { detect, EventModel } from "../../../src/internal/concurrency/eventModel.ts"
import { FairSemaphore } from "../../../src/internal/concurrency/fairSemaphore.ts"

/** Uses a permit for some time, and records when it began. */
const use = (semaphore: FairSemaphore, milliseconds: number, began: Array<string>, name: string) =>
  Effect.scopedWith((scope) =>
    Effect.gen(function* () {
      yield* semaphore.take(yield* acquireLease(scope), scope)
      const now = yield* Effect.clockWith((clock) => clock.currentTimeMillis)
      began.push(`${name}@${now}`)
      yield* Effect.sleep(milliseconds)
    })
  )

const fork = <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.forkChild(self, { startImmediately: true })

describe.each([
  ["Node", { isCutOff: false, promisesResumeInOwnEvent: true }],
  ["Workers since 2024-10-14", { isCutOff: true, promisesResumeInOwnEvent: true }],
  ["Workers before", { isCutOff: true, promisesResumeInOwnEvent: false }]
])("semaphore on %s", (_, model) => {
  const as = Effect.provideService(EventModel, model)

  it.effect("are granted in order of arrival, up to the number of permits", () =>
    Effect.gen(function* () {
      const semaphore = new FairSemaphore(2)
      const began: Array<string> = []
      const all = yield* Effect.forEach(["a", "b", "c", "d", "e"], (name) => fork(use(semaphore, 1_000, began, name)))
      yield* TestClock.adjust("10 seconds")
      yield* Effect.forEach(all, Fiber.join)
      const names = began.map((one) => one.split("@")[0])
      expect(model.promisesResumeInOwnEvent ? names : names.toSorted()).toEqual(["a", "b", "c", "d", "e"])
      // A timer that polls may be late by its interval, so two waiters at the same time may change places.
      const times = began.map((one) => Number(one.split("@")[1]))
      for (const [i, earliest] of [0, 0, 1_000, 1_000, 2_000].entries()) {
        expect(times[i]).toBeGreaterThanOrEqual(earliest)
        expect(times[i]).toBeLessThanOrEqual(earliest + 500)
      }
      expect(semaphore.size).toBe(0)
    }).pipe(as)
  )

  it.effect("are not lost by interrupted callers, holding or waiting", () =>
    Effect.gen(function* () {
      const semaphore = new FairSemaphore(1)
      const began: Array<string> = []
      const holder = yield* fork(use(semaphore, 3_600_000, began, "holder"))
      const waiters = yield* Effect.forEach(["x", "y"], (name) => fork(use(semaphore, 10, began, name)))
      const last = yield* fork(use(semaphore, 10, began, "last"))
      yield* TestClock.adjust(100)
      yield* Effect.forEach(waiters, Fiber.interrupt)
      yield* Fiber.interrupt(holder)
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(last)
      expect(began.map((one) => one.split("@")[0])).toEqual(["holder", "last"])
      expect(semaphore.size).toBe(0)
    }).pipe(as)
  )

  it.effect("are taken by as many callers as there are permits, after any interruptions", () =>
    Effect.gen(function* () {
      const semaphore = new FairSemaphore(3)
      const began: Array<string> = []
      const all = yield* Effect.forEach(Array.from({ length: 60 }), (_, i) => fork(use(semaphore, 50, began, `${i}`)))
      for (let i = 0; i < 60; i += 4) {
        yield* TestClock.adjust(7)
        const fiber = all[i]
        if (fiber !== undefined) yield* Fiber.interrupt(fiber)
      }
      yield* TestClock.adjust("1 minute")
      const exits = yield* Effect.forEach(all, Fiber.await)
      expect(exits.filter(Exit.isSuccess).length).toBeGreaterThanOrEqual(45)
      expect(semaphore.size).toBe(0)
    }).pipe(as)
  )
})

describe("a turn in a request that is killed", () => {
  const as = Effect.provideService(EventModel, { isCutOff: true, promisesResumeInOwnEvent: true })

  it.effect("is held or awaited for no longer than its lease, and the others pass in order", () =>
    Effect.gen(function* () {
      const semaphore = new FairSemaphore(1)
      const began: Array<string> = []
      // The timers of an event end with it, so its lease is not renewed and its work stops.
      const clock = yield* Effect.clockWith(Effect.succeed)
      const cutOff = Effect.provideService(Clock.Clock, { ...clock, sleep: () => Effect.never })
      yield* fork(cutOff(use(semaphore, 10, began, "holder")))
      yield* fork(cutOff(use(semaphore, 10, began, "waiter")))
      began.length = 0
      const rest = yield* Effect.forEach(["a", "b"], (name) => fork(use(semaphore, 10, began, name)))
      yield* TestClock.adjust(2_900)
      expect(began).toEqual([])
      yield* TestClock.adjust("6 seconds")
      yield* Effect.forEach(rest, Fiber.join)
      expect(began.map((one) => one.split("@")[0]).filter((name) => name !== "waiter")).toEqual(["a", "b"])
      expect(semaphore.size).toBe(0)
    }).pipe(as)
  )
})

describe("the event model", () => {
  it("is read from the globals of a runtime", () => {
    const flag = "handle_cross_request_promise_resolution"
    expect(detect({ navigator: { userAgent: "Node.js/24" } })).toEqual({
      isCutOff: false,
      promisesResumeInOwnEvent: true
    })
    expect(detect({})).toEqual({ isCutOff: false, promisesResumeInOwnEvent: true })
    expect(detect({ Cloudflare: { compatibilityFlags: { [flag]: true } } })).toEqual({
      isCutOff: true,
      promisesResumeInOwnEvent: true
    })
    expect(detect({ Cloudflare: { compatibilityFlags: { [flag]: false } } })).toEqual({
      isCutOff: true,
      promisesResumeInOwnEvent: false
    })
    expect(detect({ navigator: { userAgent: "Cloudflare-Workers" } })).toEqual({
      isCutOff: true,
      promisesResumeInOwnEvent: false
    })
  })
})

describe("an event lease", () => {
  it.effect("is renewed three times per lease and expires one lease after the last renewal", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const eventLease = yield* acquireLease(scope)
      const untils: Array<number> = []
      for (let time = 0; time <= 3_000; time += 500) {
        untils.push(eventLease.until)
        yield* TestClock.adjust(500)
      }
      expect(untils).toEqual([3_000, 3_000, 4_000, 4_000, 5_000, 5_000, 6_000])
      yield* Scope.close(scope, Exit.void)
      yield* TestClock.adjust("1 minute")
      expect(eventLease.until).toBe(6_000)
      expect([5_999, 6_000].map((now) => isActive(eventLease, now))).toEqual([true, false])
    }).pipe(Effect.provideService(EventModel, { isCutOff: true, promisesResumeInOwnEvent: true }))
  )

  it.effect("does not expire where finalizers always run", () =>
    Effect.gen(function* () {
      const eventLease = yield* acquireLease(yield* Scope.make())
      expect(eventLease.until).toBe(Number.POSITIVE_INFINITY)
    }).pipe(Effect.provideService(EventModel, { isCutOff: false, promisesResumeInOwnEvent: true }))
  )
})
