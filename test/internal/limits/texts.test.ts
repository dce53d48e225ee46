/** Messages of limits, and validation of `per`. */
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Deadline from "../../../src/Deadline.ts"
import * as RateLimit from "../../../src/RateLimit.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import { call } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { ok, problem, type Stub, silent, stub } from "../../support/stub.ts"

const limited = (limit: RateLimit.Limit | ReadonlyArray<RateLimit.Limit>) =>
  Effect.map(
    RateLimit.make(limit),
    (made) =>
      <A, E, R>(self: Effect.Effect<A, E, R>) =>
        Effect.provideService(self, RateLimit.RateLimit, made)
  )

const within = (total: number) => Effect.provideService(Deadline.Deadline, Deadline.make({ total, attempt: total }))

const get = (server: Stub) => call(server, Op.get, { id: "1" })

describe("a call that a limit holds back", () => {
  for (const [limit, words] of [
    [{ rate: { limit: 1, window: "1 minute" } }, "the limit of 1 requests in 1 minute"],
    [
      { rate: { limit: 1, window: "90 seconds" }, concurrency: 2 },
      "the limit of 2 concurrent requests and 1 requests in 90 seconds"
    ]
  ] as const) {
    it.effect(`names ${words}`, () =>
      Effect.gen(function* () {
        const limit_ = yield* limited({ per: "origin", ...limit })
        const server = stub(ok)
        yield* limit_(get(server))
        const error = yield* Effect.flip(limit_(within(10_000)(get(server))))
        assert.include(error.message, words)
        assert.deepInclude(error, { reason: "rate" } as never)
      })
    )
  }

  it.effect("names the maximum of concurrent requests", () =>
    Effect.gen(function* () {
      const limit = yield* limited({ per: "origin", concurrency: 1 })
      const server = stub(silent)
      const first = yield* Effect.forkChild(limit(get(server)))
      const second = yield* Effect.forkChild(Effect.flip(limit(within(5_000)(get(server)))))
      yield* TestClock.adjust("5 seconds")
      const error = yield* Fiber.join(second)
      assert.include(error.message, "the limit of 1 concurrent requests")
      assert.deepInclude(error, { reason: "concurrency" } as never)
      yield* Fiber.interrupt(first)
    })
  )

  it.effect("names the one of several limits that holds it back, alone and behind another call", () =>
    Effect.gen(function* () {
      const limit = yield* limited([
        { per: ({ operation }) => operation, rate: { limit: 100, window: "1 second" } },
        { per: "origin", rate: { limit: 1, window: "1 minute" } }
      ])
      const server = stub(ok)
      yield* limit(get(server))
      const alone = yield* Effect.flip(limit(within(10_000)(get(server))))
      const waiting = yield* Effect.forkChild(limit(get(server)))
      yield* TestClock.adjust(1)
      // The queue of its operation is empty, that of the origin is not.
      const other = limit(within(70_000)(call(server, Op.replace, { id: "1", name: "a" })))
      const refused = yield* Effect.forkChild(Effect.flip(other))
      yield* TestClock.adjust(1)
      const behind = yield* Fiber.join(refused)
      for (const { message } of [alone, behind]) {
        assert.include(message, "the limit of 1 requests in 1 minute")
        assert.notInclude(message, "1 second")
      }
      yield* Fiber.interrupt(waiting)
    })
  )

  it.effect("names no limit if the server requested a pause", () =>
    Effect.gen(function* () {
      const limit = yield* limited({ per: "origin", rate: { limit: 100, window: "1 second" } })
      const server = stub(problem(429, { "retry-after": "60" }), ok)
      yield* Effect.flip(Effect.provideService(limit(get(server)), RetryPolicy.RetryPolicy, RetryPolicy.none))
      const error = yield* Effect.flip(limit(within(10_000)(get(server))))
      assert.notInclude(error.message, "100 requests")
      assert.strictEqual(server.sent.length, 1)
    })
  )
})

describe("the `per` of a limit", () => {
  it.effect("returns a string, or an effect of one", () =>
    Effect.gen(function* () {
      for (const per of [() => "a", () => Effect.succeed("a")]) {
        const limit = yield* limited({ per, rate: { limit: 1, window: "1 minute" } })
        const server = stub(ok)
        yield* limit(get(server))
        yield* Effect.flip(limit(within(10_000)(get(server))))
        assert.strictEqual(server.sent.length, 1)
      }
    })
  )

  it.effect("is rejected with its kind otherwise", () =>
    Effect.gen(function* () {
      // As from JavaScript.
      const limit = yield* limited({ per: (() => 7) as never, concurrency: 1 })
      const server = stub(ok)
      const cause = yield* Effect.flip(Effect.sandbox(limit(get(server))))
      const defect = Cause.squash(cause)
      assert.instanceOf(defect, TypeError)
      assert.strictEqual(
        (defect as TypeError).message,
        "RateLimit: `per` returned a number; return a string, or an Effect of one"
      )
      assert.strictEqual(server.sent.length, 0)
    })
  )
})
