/** Lets time pass for programs that wait on promises, too. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"

const settle = Effect.promise(async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve))
})

/**
 * Lets time pass in small steps. The test clock does not know of promises, such as those that bodies are read with; in one big
 * step it would leave behind whoever waits for one.
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
