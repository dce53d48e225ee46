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
 * Position of a feed: all events up to a time, and some events after it. It is plain JSON.
 *
 * @category models
 * @since 1.0.0
 */
export interface Cursor {
  readonly version: 1
  /** All events up to this time were handled. */
  readonly after: Timestamp.Timestamp
  /** Ids and times of later handled events. */
  readonly seen: ReadonlyArray<readonly [id: string, created_at: Timestamp.Timestamp]>
}

/**
 * An event with its cursor.
 *
 * @category models
 * @since 1.0.0
 */
export interface Entry {
  readonly event: Event
  /** Position after this event and all earlier ones. */
  readonly cursor: Cursor
}

/**
 * Warning of a feed.
 *
 * - `Gap`: the feed begins before the list does. Events between `since` and `until` may be lost.
 * - `Unplaced`: a listed event without an id or time, which cannot be identified; it is not part of the feed.
 * - `Ahead`: a listed event whose time is ahead of this machine's clock and of the server's, of which `present` is the earlier
 *   one. It is part of the feed, and does not hide later ones.
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
 * Start of a feed without a cursor: a time, exclusively, or `"earliest"`, as far back as events are kept.
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
  /** Resumes the feed after this cursor. `null` starts without one. */
  readonly cursor?: Cursor | null | undefined
  /** Only events of these types. A cursor moves past the others, too. Default: all. */
  readonly types?: ReadonlyArray<PolytomicEvent.Type | (string & {})> | undefined
  /** Id of the organization; for system callers only. */
  readonly organization_id?: string | undefined
  /** Waits for further events once all were emitted; `false` ends the feed there. Default `true`. */
  readonly follow?: boolean | undefined
  /** Polling interval, with jitter of up to a fifth. Default 30 seconds. */
  readonly pollInterval?: Duration.Input | undefined
  /**
   * Maximum delay between an event's `created_at` and its listing. Events with a longer delay are missed; events within it are
   * read again each time, and their ids are part of the cursor. Default 1 minute.
   */
  readonly lateness?: Duration.Input | undefined
  /** Time that events are listed. Default: the documented 48 hours. */
  readonly retention?: Duration.Input | undefined
  /** Maximum number of ids in a cursor. If there are more within the `lateness`, it is reduced. Default 10,000. */
  readonly maxSeen?: number | undefined
  /** Maximum number of events in memory. Default 2,000. */
  readonly maxBatch?: number | undefined
  /**
   * Events from a webhook, for example from a queue that its handler offers to. They are emitted at once, so a feed with a
   * webhook is not completely sorted. The list supplies events that the webhook missed.
   */
  readonly deliveries?: Stream.Stream<PolytomicEvent.PolytomicEvent, E, R> | undefined
  /** Called with the warnings of the feed. Default: logs them. */
  readonly onWarning?: ((warning: Warning) => Effect.Effect<unknown>) | undefined
}

/**
 * Extends {@link Options} with the key of the cursor in the `KeyValueStore`.
 *
 * @category models
 * @since 1.0.0
 */
export interface StoredOptions<E = never, R = never> extends Omit<Options<E, R>, "cursor"> {
  readonly cursorKey: string
}

/**
 * Schema of a {@link Cursor}, which is plain JSON.
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
