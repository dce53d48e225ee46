/** Counts the sleeps on a clock, which reveals timers that nobody needs any more. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

export interface Sleepers {
  readonly clock: Clock.Clock
  /** Number of current sleeps. */
  readonly asleep: () => number
  /** Number of sleeps so far. */
  readonly begun: () => number
}

/** The clock of the fiber, counted. */
export const sleepers: Effect.Effect<Sleepers> = Effect.gen(function* () {
  const clock = yield* Clock.Clock
  let asleep = 0
  let begun = 0
  const sleep: Clock.Clock["sleep"] = (duration) =>
    Effect.acquireUseRelease(
      Effect.sync(() => {
        asleep++
        begun++
      }),
      () => clock.sleep(duration),
      () =>
        Effect.sync(() => {
          asleep--
        })
    )
  return { clock: { ...clock, sleep }, asleep: () => asleep, begun: () => begun }
})
