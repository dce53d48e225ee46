/**
 * The events of an organization for programs without Effect: oldest first, each once.
 *
 * @module
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { eventFeed } from "effect-polytomic/promise/EventFeed"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 *
 * for await (const { event } of eventFeed(polytomic, { from: "earliest", follow: false })) {
 *   console.log(event.type, event.created_at)
 * }
 * ```
 */
import * as Effect from "effect/Effect"
import * as EventFeed from "../EventFeed.ts"
import { expiring } from "../internal/promise/deadline.ts"
import { items, type JobOptions, jobKinds } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import { anything, callback, flag, type Kinds, milliseconds, number, text } from "../internal/schema/options.ts"

export type { Cursor, Entry, Warning } from "../EventFeed.ts"
export type { JobOptions } from "../internal/promise/jobs.ts"
export { WaitTimedOut } from "../Polling.ts"
export type { PolytomicEvent } from "../PolytomicEvent.ts"
export type { Timestamp } from "../Timestamp.ts"

/**
 * Options of a feed. Times are milliseconds.
 *
 * @category models
 * @since 1.0.0
 */
export interface FeedOptions extends JobOptions {
  /** Maximum duration of the feed, in milliseconds; then it rejects with {@link WaitTimedOut}. Default: no limit. */
  readonly timeout?: number | undefined
  /** Start of a feed without a cursor: `"now"` (default), a time (exclusive), or `"earliest"`, as far back as events are kept. */
  readonly from?: "now" | "earliest" | Date | undefined
  /** Resumes the feed after the event of this cursor. Cursors are plain JSON; `null` starts without one. */
  readonly cursor?: EventFeed.Cursor | null | undefined
  /** Only events of these types. Default: all. */
  readonly types?: ReadonlyArray<string> | undefined
  /** Id of the organization; for system callers only. */
  readonly organization_id?: string | undefined
  /** Waits for further events once all have been yielded; `false` ends the feed there. Default `true`. */
  readonly follow?: boolean | undefined
  /** Polling interval. Default 30,000. */
  readonly pollInterval?: number | undefined
  /** Maximum delay between an event's `created_at` and its listing. Default 60,000. */
  readonly lateness?: number | undefined
  /** Maximum number of events in memory. Default 2,000. */
  readonly maxBatch?: number | undefined
  /** Called with warnings, such as a possible gap. Default: logs them. */
  readonly onWarning?: ((warning: EventFeed.Warning) => void) | undefined
}

const kinds: Kinds<FeedOptions> = /*#__PURE__*/ (() => ({
  ...jobKinds,
  from: anything,
  cursor: anything,
  types: (value) => (Array.isArray(value) ? undefined : "is not an array of types of events"),
  organization_id: text,
  follow: flag,
  pollInterval: milliseconds,
  lateness: milliseconds,
  maxBatch: /*#__PURE__*/ number(1),
  onWarning: callback
}))()

/**
 * Yields the events of an organization, each with its cursor: store the cursor of the last handled event, and pass it to resume
 * there. The feed continues until its loop is left or its signal aborts, unless `follow` is `false`.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { type Cursor, eventFeed } from "effect-polytomic/promise/EventFeed"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 *
 * const handleAll = async (saved: Cursor | undefined, save: (cursor: Cursor) => Promise<void>, signal: AbortSignal) => {
 *   for await (const { cursor, event } of eventFeed(polytomic, { cursor: saved, types: ["sync.failed"], signal })) {
 *     console.log(event)
 *     await save(cursor)
 *   }
 * }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const eventFeed = (client: Closeable, options: FeedOptions = {}): AsyncIterable<EventFeed.Entry> =>
  items(
    client,
    "eventFeed",
    options,
    kinds,
    ({ onWarning, timeout, ...own }) =>
      EventFeed.entries(
        onWarning === undefined ? own : { ...own, onWarning: (warning) => Effect.sync(() => onWarning(warning)) }
      ).pipe(expiring("the event feed", timeout)),
    eventFeed
  )
