/** Models of a feed: its cursor, entries, warnings and options. */
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import type * as PolytomicEvent from "../../PolytomicEvent.ts"
import * as Timestamp from "../../Timestamp.ts"
import type { Event } from "./feed.ts"

/**
 * Position of a feed: everything up to a time, and some events after it. It is plain JSON.
 *
 * @category models
 * @since 1.0.0
 */
export interface Cursor {
  readonly version: 1
  /** Everything up to this time has been handled. */
  readonly after: Timestamp.Timestamp
  /** Id and time of what has been handled after that. */
  readonly seen: ReadonlyArray<readonly [id: string, created_at: Timestamp.Timestamp]>
}

/**
 * An event, and the cursor once it is handled.
 *
 * @category models
 * @since 1.0.0
 */
export interface Entry {
  readonly event: Event
  /** Position after this event and all before it. */
  readonly cursor: Cursor
}

/**
 * Something that a feed can't be sure about.
 *
 * - `Gap`: the feed begins before the list does. What happened between `since` and `until` may be lost.
 * - `Unplaced`: a listed event without id or time, which can't be told from others; it is not part of the feed.
 * - `Ahead`: a listed event whose time is ahead of this machine's clock and of the server's, of which `present` is the earlier one. It
 *   is part of the feed, and hides none of those that come after it.
 *
 * @category models
 * @since 1.0.0
 */
export type Warning =
  | { readonly _tag: "Gap"; readonly since: Timestamp.Timestamp; readonly until: Timestamp.Timestamp }
  | { readonly _tag: "Unplaced"; readonly record: PolytomicEvent.Record & { readonly [name: string]: unknown } }
  | {
      readonly _tag: "Ahead"
      readonly id: string
      readonly created_at: Timestamp.Timestamp
      readonly present: Timestamp.Timestamp
    }

/**
 * Start of a feed without a cursor: at a time, exclusively; `"earliest"` is as far back as events are kept.
 *
 * @category models
 * @since 1.0.0
 */
export type From = "now" | "earliest" | Timestamp.Timestamp | DateTime.DateTime | Date

/**
 * Options of a feed.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options<E = never, R = never> {
  /** Start of a feed without a cursor. Default `"now"`. */
  readonly from?: From | undefined
  /** Resumes the feed behind what this cursor says has been handled. With `null`, as databases have it, there is none yet. */
  readonly cursor?: Cursor | null | undefined
  /** Only events of these types. A cursor moves past the others, too. Default: all. */
  readonly types?: ReadonlyArray<PolytomicEvent.Type | (string & {})> | undefined
  /** Id of the organization; for system callers only. */
  readonly organization_id?: string | undefined
  /** Waits for further events once all have been given; `false` ends the feed there. Default `true`. */
  readonly follow?: boolean | undefined
  /** Time that the feed waits between readings; each wait is up to a fifth shorter or longer. Default 30 seconds. */
  readonly pollInterval?: Duration.Input | undefined
  /**
   * Maximum delay between an event's `created_at` and its listing. What comes later still is missed; what is allowed for here is
   * read again each time, and its ids are part of the cursor. Default 1 minute.
   */
  readonly lateness?: Duration.Input | undefined
  /** Time that events are listed. Default: the documented 48 hours. */
  readonly retention?: Duration.Input | undefined
  /** Number of ids that a cursor holds. If there are more within the `lateness`, that is cut short instead. Default 10,000. */
  readonly maxSeen?: number | undefined
  /** Number of events that are held in memory at once. Default 2,000. */
  readonly maxBatch?: number | undefined
  /**
   * Events that came by webhook, such as those of a queue that the handler of a webhook offers to. They are given at once,
   * whichever way they come first, so a feed with a webhook is not sorted throughout. What the webhook misses, the list brings.
   */
  readonly deliveries?: Stream.Stream<PolytomicEvent.PolytomicEvent, E, R> | undefined
  /** Told what the feed can't be sure about. Default: it is logged. */
  readonly onWarning?: ((warning: Warning) => Effect.Effect<unknown>) | undefined
}

/**
 * As {@link Options}, with the name under which the `KeyValueStore` keeps the cursor.
 *
 * @category models
 * @since 1.0.0
 */
export interface StoredOptions<E = never, R = never> extends Omit<Options<E, R>, "cursor"> {
  readonly cursorKey: string
}

/**
 * Schema of a {@link Cursor}; it is JSON as it is.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { EventFeed } from "effect-polytomic"
 *
 * const stored = '{"version":1,"after":"2025-09-18T10:15:30Z","seen":[]}'
 * const cursor = Schema.decodeUnknownSync(Schema.fromJsonString(EventFeed.Cursor))(stored)
 * cursor.after // => "2025-09-18T10:15:30Z"
 * ```
 *
 * @category schemas
 * @since 1.0.0
 */
export const Cursor: Schema.Codec<Cursor, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    version: Schema.Literal(1),
    after: Timestamp.Timestamp,
    seen: Schema.Array(Schema.Tuple([Schema.String, Timestamp.Timestamp]))
  })
)
