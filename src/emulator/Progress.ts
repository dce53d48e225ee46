/**
 * Background work: finishing executions and jobs, refreshing caches, expiring events.
 *
 * The emulator uses no timers. Rows have a plan instead (start, duration, outcome), and are updated to the time of the clock before
 * each request, so a `TestClock` controls all of them, and every transition has its exact time.
 */
import type { Settings } from "./internal/settings.ts"
import type { Store } from "./Store.ts"

/** Context of updating the rows of a resource. */
export interface Context {
  readonly store: Store
  readonly settings: Settings
  /** The target time, in milliseconds since 1970. */
  readonly now: number
}

/** Updates the rows of a resource to the current time. A resource adds its own to the list in `resources/index.ts`. */
export interface Progress {
  /** Applies all changes due by `now`. It is idempotent. */
  readonly run: (context: Context) => void
  /**
   * Next time that this resource has work, in milliseconds since 1970; undefined without work.
   *
   * With it, resources that affect each other advance in order of time: if the clock has jumped past several such times,
   * everything is updated at each of them in turn. A resource without it depends on other rows only, not on the time.
   */
  readonly next?: ((context: Context) => number | undefined) | undefined
}

/** Number of steps without progress of time that indicate a bug in a resource. */
const maxRepeats = 1000

/**
 * Updates everything to `context.now` and returns the next time with work. While the rows stay the same, nothing changes before
 * that.
 */
export const run = (all: ReadonlyArray<Progress>, context: Context): number => {
  let last = Number.NEGATIVE_INFINITY
  let still = 0
  for (;;) {
    const due = earliest(all, context)
    if (due === undefined || due > context.now) break
    // A missed time is clamped: time never goes back.
    const now = Math.max(due, last)
    still = now === last ? still + 1 : 0
    if (still > maxRepeats) throw new Error("Progress does not end: some work is always due")
    last = now
    for (const progress of all) progress.run({ ...context, now })
  }
  for (const progress of all) progress.run(context)
  return earliest(all, context) ?? Number.POSITIVE_INFINITY
}

const earliest = (all: ReadonlyArray<Progress>, context: Context): number | undefined => {
  let first: number | undefined
  for (const { next } of all) {
    const due = next?.(context)
    if (due !== undefined && (first === undefined || due < first)) first = due
  }
  return first
}
