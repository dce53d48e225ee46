/** The path of a call without a wait: it overtakes no waiting call. */
import { describe, expect, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as TestClock from "effect/testing/TestClock"
import { onTestFinished, vi } from "vitest"
import { FastPath } from "../../../src/internal/limits/fastPath.ts"
import { LimitStates } from "../../../src/internal/limits/limitStates.ts"
import type { LimitStore } from "../../../src/internal/limits/limitStore.ts"
import * as Names from "../../../src/internal/telemetry/names.ts"
import * as RateLimit from "../../../src/RateLimit.ts"
import { call } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { ok, slow, stub } from "../../support/stub.ts"

const clock = { currentTimeMillisUnsafe: () => 0 } as ConstructorParameters<typeof FastPath>[1] // the part of a clock that it reads
const store = { mayBePaused: () => false } as unknown as LimitStore // and of a store
const eventLease = { until: Number.POSITIVE_INFINITY }

const setUp = (...limits: ConstructorParameters<typeof LimitStates>[0]) => {
  const states = new LimitStates(limits)
  const keys = limits.map((_, i) => `key ${i}`)
  return {
    states: states.join(keys, eventLease, 0),
    acquires: () => {
      const path = new FastPath(states, clock)
      const hasAcquired = path.acquire(keys, store)
      path.release()
      return hasAcquired
    }
  }
}

describe("an uncontended permit", () => {
  for (const [name, limit] of [
    ["a rate", { rate: { limit: 10, window: "1 second" } }],
    ["a concurrency", { concurrency: 10 }],
    ["both", { concurrency: 10, rate: { limit: 10, window: "1 second" } }]
  ] as const) {
    it(`is not taken while another caller waits for its turn, with ${name}`, () => {
      const { acquires, states } = setUp({ concurrency: 10 }, limit)
      const turn = states[1]?.queue
      const waiting = turn?.takeFree(eventLease)
      expect(acquires()).toBe(false)
      // No permit is held, neither here nor in the state before.
      expect(states.map(({ members, permits }) => [members.size, permits.size])).toEqual([
        [1, 0],
        [1, 0]
      ])
      if (waiting !== undefined) turn?.leave(waiting, 0)
      expect(acquires()).toBe(true)
    })
  }

  it("is not taken when all permits are in use", () => {
    const { acquires, states } = setUp({ concurrency: 1 })
    const held = states[0]?.permits.takeFree(eventLease)
    expect(acquires()).toBe(false)
    if (held !== undefined) states[0]?.permits.leave(held, 0)
    expect(acquires()).toBe(true)
  })
})

describe("an uncontended call", () => {
  for (const [name, limit] of [
    ["a rate", { rate: { limit: 10, window: "1 second" } }],
    ["a concurrency", { concurrency: 1 }],
    ["both", { concurrency: 1, rate: { limit: 10, window: "1 second" } }]
  ] as const) {
    it.effect(`does not enter the queue, and a second one at the same time does if it has to: ${name}`, () =>
      Effect.gen(function* () {
        const enter = vi.spyOn(LimitStates.prototype, "enter")
        onTestFinished(() => enter.mockRestore())
        const service = yield* RateLimit.make({ per: "origin", ...limit })
        const get = (reply = ok) =>
          call(stub(reply), Op.get, { id: "1" }).pipe(Effect.provideService(RateLimit.RateLimit, service))
        yield* get()
        yield* get()
        expect(enter).not.toHaveBeenCalled()
        const first = yield* Effect.forkChild(get(slow(1000, ok)))
        yield* Effect.yieldNow
        const second = yield* Effect.forkChild(get())
        yield* Effect.yieldNow
        expect(enter).toHaveBeenCalledTimes("concurrency" in limit ? 1 : 0)
        yield* Fiber.interrupt(second)
        yield* Fiber.interrupt(first)
      })
    )
  }
})

describe("the metric of waits", () => {
  it.effect("counts calls that have waited, with their seconds, and no others", () =>
    Effect.gen(function* () {
      const registry = new Map()
      const count = Effect.sync(() =>
        Metric.snapshotUnsafe(Context.make(Metric.MetricRegistry, registry)).flatMap(({ id, state }) =>
          id === Names.rateLimitWait ? [state] : []
        )
      )
      const limit: RateLimit.Limit = { per: "origin", concurrency: 1 }
      const get = (reply = ok) => call(stub(reply), Op.get, { id: "1" })
      const calls = Effect.gen(function* () {
        yield* get()
        expect(yield* count).toEqual([])
        const first = yield* Effect.forkChild(get(slow(1500, ok)))
        yield* TestClock.adjust(500)
        const second = yield* Effect.forkChild(get())
        yield* TestClock.adjust(1000)
        yield* Fiber.join(first)
        yield* Fiber.join(second)
        expect(yield* count).toMatchObject([{ count: 1, sum: 1 }])
        registry.clear()
      })
      // Once on the fast path, and once with a store, which every call has to ask.
      for (const layer of [
        RateLimit.layer(limit),
        RateLimit.layerShared(limit).pipe(Layer.provide(RateLimiter.layerStoreMemory))
      ]) {
        yield* calls.pipe(Effect.provide(layer), Effect.provideService(Metric.MetricRegistry, registry))
      }
    })
  )
})
