/** Advances time for programs that also wait on promises. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"

const settle = Effect.promise(async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve))
})

/**
 * Advances time in small steps. The test clock does not wait for promises, such as those of bodies; one large
 * step would skip the sleeps that follow a promise.
 */
export const pass = (duration: Duration.Input, step = 2_000): Effect.Effect<void> =>
  Effect.gen(function* () {
    let left = Duration.toMillis(Duration.fromInputUnsafe(duration))
    yield* settle
    while (left > 0) {
      yield* TestClock.adjust(Math.min(step, left))
      yield* settle
      left -= step
    }
  })
