/**
 * Background work: executions that finish, jobs that get done, caches that become fresh, events that are forgotten.
 *
 * Nothing in the emulator runs on timers. Rows keep their plan instead (when they began, how long they take, how they end),
 * and are brought up to date with the clock before each request is answered, so a `TestClock` moves everything, and every
 * transition has its exact time.
 */
import type { Settings } from "./internal/settings.ts"
import type { Store } from "./Store.ts"

/** Context of bringing the rows of a resource up to date. */
export interface Context {
  readonly store: Store
  readonly settings: Settings
  /** The time to go to, in milliseconds since 1970. */
  readonly now: number
}

/** Brings the rows of a resource up to date. A resource adds its own to the list in `resources/index.ts`. */
export interface Progress {
  /** Applies all changes due by `now`. It is idempotent. */
  readonly run: (context: Context) => void
  /**
   * Next time that this resource has work, in milliseconds since 1970; undefined without work.
   *
   * With it, resources that act on each other do so in the order of time: when the clock has jumped over several such moments
   * everything runs at each of them in turn. A resource without it depends on other rows only, not on the time.
   */
  readonly next?: ((context: Context) => number | undefined) | undefined
}

/** Number of steps without progress of time that count as a mistake in a resource. */
const maxStill = 1000

/**
 * Brings everything up to date with `context.now`; the result is the time at which something is due next. As long as the rows
 * stay the same, nothing changes before that.
 */
export const run = (all: ReadonlyArray<Progress>, context: Context): number => {
  let last = Number.NEGATIVE_INFINITY
  let still = 0
  for (;;) {
    const due = earliest(all, context)
    if (due === undefined || due > context.now) break
    // A moment that was missed is in the past of one that was not: time never goes back.
    const now = Math.max(due, last)
    still = now === last ? still + 1 : 0
    if (still > maxStill) throw new Error("Progress does not come to an end: something is always due")
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
