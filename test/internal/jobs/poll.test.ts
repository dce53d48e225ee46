import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import fc from "fast-check"
import { follow, intervalAfter, pollUntilSuccess } from "../../../src/internal/jobs/poll.ts"
import * as Polling from "../../../src/Polling.ts"
import { failure } from "../../support/client.ts"
import { holds } from "../../support/laws.ts"

const fraction = (max: number) => fc.double({ min: 0, max, noNaN: true })

describe("polling", () => {
  it("polls a bounded number of times before any deadline, the last time shortly before it", () =>
    holds(
      fc.record({
        begin: fraction(1_000),
        first: fraction(100),
        factor: fc.double({ min: 1, max: 3, noNaN: true }),
        maximum: fraction(300),
        deadline: fraction(500),
        takes: fc.constantFrom(0, 0, 0.3, 40)
      }),
      ({ begin, deadline, factor, first, maximum, takes }) =>
        Effect.gen(function* () {
          // A clock may be between two milliseconds.
          yield* TestClock.adjust(begin)
          const since = yield* Clock.currentTimeMillis
          const pollTimes: Array<number> = []
          const error = yield* failure(
            Stream.runDrain(
              follow({
                subject: "it",
                since,
                deadline,
                poll: Effect.delay(
                  Effect.map(Clock.currentTimeMillis, (now) => pollTimes.push(now - since)),
                  takes
                ),
                statusOf: () => "running",
                isDocumented: () => true,
                isTerminal: () => false
              })
            ).pipe(Effect.provideService(Polling.Polling, Polling.make({ minDelay: first, factor, maxDelay: maximum })))
          )
          assert.deepInclude(error, { _tag: "PolytomicWaitTimedOut", timeout: Duration.millis(deadline) })
          // No interval is shorter than half of the minimum, or than a millisecond, except the one before the last poll.
          const shortest = Math.max(1, Math.min(first, maximum) / 2)
          assert.isAtMost(pollTimes.length, deadline / shortest + 3)
          assert.isTrue(pollTimes.every((at, i) => at <= deadline + 1 && at >= (pollTimes[i - 1] ?? 0)))
          const last = pollTimes.at(-1)
          if (last !== undefined && takes === 0) assert.isAtMost(deadline - last, Math.max(first, 1) + 2)
        })
    ))

  it.effect("polls once with any time left, and not at all with none", () =>
    Effect.gen(function* () {
      let polls = 0
      const poll = Effect.sync(() => ++polls)
      const error = yield* Effect.flip(pollUntilSuccess("query 1", 0, poll))
      assert.deepStrictEqual([error._tag, polls], ["PolytomicWaitTimedOut", 0])
      assert.deepStrictEqual([yield* pollUntilSuccess("query 1", 1, poll), polls], [1, 1])
    })
  )

  it.effect("keeps polling without a minimum delay, however often it has polled", () =>
    Effect.gen(function* () {
      const polling = Polling.make({ minDelay: 0, factor: 10 })
      assert.deepStrictEqual([yield* intervalAfter(polling, 1), yield* intervalAfter(polling, 400)], [1, 1])
    })
  )
})
