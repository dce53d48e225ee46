/** A shared store of circuits that fails: it costs one timeout, and is then not called for a while. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as TestClock from "effect/testing/TestClock"
import { TimeLeft, withCoolDown } from "../../../src/internal/limits/circuitStore.ts"

type Reply = "answers" | "is silent" | "fails" | "is open" | "throws"

const open = new Breaker.CircuitBreakerError({
  reason: new Breaker.CircuitOpen({ key: "k", retryAfter: Duration.seconds(1) } as never) // its content is not read here
})
const failed = new Breaker.CircuitBreakerError({
  reason: new Breaker.CircuitBreakerStoreError({ message: "the connection failed" })
})

/** A store with these replies, and the commands that it received. */
const makeStore = (first: Reply) => {
  const requested: Array<string> = []
  const state = { reply: first }
  const reply = <A>(question: string, value: A): Effect.Effect<A, Breaker.CircuitBreakerError> =>
    Effect.suspend(() => {
      requested.push(question)
      switch (state.reply) {
        case "answers":
          return Effect.succeed(value)
        case "is silent":
          return Effect.never
        case "fails":
          return Effect.fail(failed)
        case "is open":
          return Effect.fail(open)
        case "throws":
          throw new Error("of the driver")
      }
    })
  const store = withCoolDown({
    admit: (key) => reply(`admit ${key}`, "admission" as never), // passed on unchanged
    record: ({ key, outcome }) => reply(`record ${key} ${outcome}`, undefined),
    state: (key) => reply(`state ${key}`, "state" as never) // passed on unchanged
  })
  return { requested, state, store }
}

/** Outcome of a call, and the milliseconds until it. */
const timed = <A>(self: Effect.Effect<A, Breaker.CircuitBreakerError>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(
      Effect.gen(function* () {
        const before = yield* Clock.currentTimeMillis
        const end = yield* Effect.match(self, { onSuccess: (value) => value, onFailure: ({ reason }) => reason })
        return [end, (yield* Clock.currentTimeMillis) - before] as const
      }),
      { startImmediately: true }
    )
    // In steps: a single adjustment would also be the time of every later read.
    for (let i = 0; i < 30 && fiber.pollUnsafe() === undefined; i++) yield* TestClock.adjust(100)
    return yield* Fiber.join(fiber)
  })

const unavailable = expect.objectContaining({
  _tag: "CircuitBreakerStoreError",
  message: "The store does not respond"
})

describe("withCoolDown", () => {
  it.effect("passes each request and each response through", () =>
    Effect.gen(function* () {
      const { requested, store } = makeStore("answers")
      expect(yield* Effect.scoped(store.admit("a"))).toBe("admission")
      expect(yield* store.state("b")).toBe("state")
      const outcome = { key: "c", generation: 1, outcome: "Failure", openFor: Duration.seconds(1) } as const
      expect(yield* store.record({ ...outcome, tripPolicy: Breaker.consecutive(1) })).toBeUndefined()
      expect(requested).toEqual(["admit a", "state b", "record c Failure"])
    })
  )

  it.effect("counts an open circuit as a response", () =>
    Effect.gen(function* () {
      const { requested, store } = makeStore("is open")
      for (const _ of [1, 2, 3]) expect(yield* Effect.flip(store.state("k"))).toBe(open)
      expect(requested).toHaveLength(3)
    })
  )

  for (const reply of ["fails", "throws"] as const) {
    it.effect(`skips a store that ${reply} for 5 seconds`, () =>
      Effect.gen(function* () {
        const { requested, state, store } = makeStore(reply)
        expect(yield* timed(store.state("k"))).toEqual([unavailable, 0])
        state.reply = "answers"
        yield* TestClock.adjust(4_999)
        expect(yield* timed(store.state("k"))).toEqual([unavailable, 0])
        expect(requested).toHaveLength(1)
        yield* TestClock.adjust(1)
        expect(yield* timed(store.state("k"))).toEqual(["state", 0])
      })
    )
  }

  it.effect("waits 2 seconds for a silent store, once for all requests", () =>
    Effect.gen(function* () {
      const { requested, store } = makeStore("is silent")
      expect(yield* timed(store.state("k"))).toEqual([unavailable, 2_000])
      expect(yield* timed(Effect.scoped(store.admit("k")))).toEqual([unavailable, 0])
      expect(requested).toEqual(["state k"])
    })
  )

  it.effect("waits for a quarter of the remaining deadline, and then tries again soon", () =>
    Effect.gen(function* () {
      const { state, store } = makeStore("is silent")
      const hurried = Effect.provideService(store.state("k"), TimeLeft, () => 4 * 500)
      expect(yield* timed(hurried)).toEqual([unavailable, 500])
      state.reply = "answers"
      yield* TestClock.adjust(500)
      expect(yield* timed(hurried)).toEqual(["state", 0])
    })
  )
})
