/**
 * Feed of the events of syncs from a point in time: oldest first, each event once.
 *
 * The API lists the events of the last 48 hours in no guaranteed order, and does not record what a client has read. A feed polls that
 * list, sorts it, and keeps a {@link Cursor} of the handled events. A stored cursor resumes the feed in another process or after a
 * crash.
 *
 * {@link runForEach} stores the cursor after each handled event, so an event is repeated only if the program dies between the two.
 * {@link stream} and {@link entries} leave that to the caller.
 *
 * @module
 * @see https://apidocs.polytomic.com/guides/events
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import type * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { type ListError, listOperation } from "./generated/v2025-09-18/Events.ts"
import { calling, streamOf } from "./internal/client/notAnEffect.ts"
import { errorClass } from "./internal/errors/errorClass.ts"
import { printable } from "./internal/errors/printable.ts"
import * as CursorStore from "./internal/events/cursorStore.ts"
import { type Event, type FeedWarning, follow, type Item } from "./internal/events/feed.ts"
import {
  Cursor,
  type Entry,
  type From,
  type Options,
  type StoredOptions,
  type Warning
} from "./internal/events/feedModel.ts"
import { feedKinds } from "./internal/events/feedOptions.ts"
import { later, type Position, start } from "./internal/events/position.ts"
import { requireOptions } from "./internal/jobs/options.ts"
import { type Kind, text } from "./internal/schema/options.ts"
import { toEpochMillis } from "./internal/schema/timeInput.ts"
import * as Messages from "./internal/telemetry/messages.ts"
import { PolytomicClient } from "./PolytomicClient.ts"
import type { ErrorClass } from "./PolytomicError.ts"
import * as Timestamp from "./Timestamp.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Event of a feed: it has an id and a time. */
export type { Event } from "./internal/events/feed.ts"
export {
  Cursor,
  type Entry,
  type From,
  type Options,
  type StoredOptions,
  type Warning
} from "./internal/events/feedModel.ts"
export type { Placed } from "./internal/events/position.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const CursorErrorBase: ErrorClass<"PolytomicCursorError", { readonly key: string }> = /*#__PURE__*/ errorClass(
  "PolytomicCursorError",
  ({ key }) =>
    `The key-value store has a value under ${JSON.stringify(key)} that is not a cursor of an event feed. Use another key, or remove it (\`EventFeed.removeCursor\`) to start over.`
)

/**
 * The stored value is not a valid cursor.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { EventFeed } from "effect-polytomic"
 *
 * const cursor = EventFeed.loadCursor("polytomic").pipe(
 *   Effect.catchTag("PolytomicCursorError", (e) => Effect.logWarning(e.message))
 * )
 * new EventFeed.CursorError({ key: "polytomic" })._tag // => "PolytomicCursorError"
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class CursorError extends CursorErrorBase {}

/**
 * Errors of a feed that stores its cursor.
 *
 * @category errors
 * @since 1.0.0
 */
export type StoreError = CursorError | KeyValueStore.KeyValueStoreError

// -----------------------------------------------------------------------------
// Cursors
// -----------------------------------------------------------------------------

/**
 * Reads the cursor stored in the `KeyValueStore` under a key, if there is one.
 *
 * It has two copies, under the key and under `KEY:copy`, which are written alternately: if a crash truncates one, the other is
 * intact.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import { EventFeed } from "effect-polytomic"
 *
 * EventFeed.loadCursor("polytomic").pipe(Effect.provide(KeyValueStore.layerMemory), Effect.runPromise) // => undefined
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const loadCursor = (key: string): Effect.Effect<Cursor | undefined, StoreError, KeyValueStore.KeyValueStore> =>
  Effect.map(openCursor(key), ({ found }) => found)

const openCursor = (
  key: string
): Effect.Effect<CursorStore.CursorFile<Cursor>, StoreError, KeyValueStore.KeyValueStore> =>
  Effect.flatMap(CursorStore.open(key, Cursor), (file) =>
    file === undefined ? Effect.fail(new CursorError({ key })) : Effect.succeed(file)
  )

/**
 * Stores a cursor in the `KeyValueStore`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import { EventFeed } from "effect-polytomic"
 *
 * // Eight at a time; the cursor of an event is kept when it and all before it have been handled.
 * const program = Effect.gen(function* () {
 *   const cursor = yield* EventFeed.loadCursor("polytomic")
 *   yield* EventFeed.entries({ cursor }).pipe(
 *     Stream.mapEffect((entry) => Effect.as(Effect.log(entry.event.type), entry), { concurrency: 8 }),
 *     Stream.runForEach((entry) => EventFeed.saveCursor("polytomic", entry.cursor))
 *   )
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const saveCursor = (key: string, cursor: Cursor): Effect.Effect<void, StoreError, KeyValueStore.KeyValueStore> =>
  Effect.flatMap(openCursor(key), ({ save }) => save(cursor))

/**
 * Removes a cursor from the `KeyValueStore`, so that the next feed with this key starts over.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import { EventFeed } from "effect-polytomic"
 *
 * EventFeed.removeCursor("polytomic").pipe(Effect.provide(KeyValueStore.layerMemory), Effect.runPromise)
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const removeCursor = (
  key: string
): Effect.Effect<void, KeyValueStore.KeyValueStoreError, KeyValueStore.KeyValueStore> => CursorStore.remove(key)

// -----------------------------------------------------------------------------
// Feeds
// -----------------------------------------------------------------------------

/**
 * Events of a feed, each with the cursor to store once it is handled. Storing it is up to the caller.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import { EventFeed } from "effect-polytomic"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const program = Effect.gen(function* () {
 *   const emulator = yield* PolytomicEmulator.PolytomicEmulator
 *   yield* emulator.emit({ type: "sync.running", event: { sync_name: "Customers" } })
 *   yield* emulator.emit({ type: "sync.completed", event: { sync_name: "Customers", record_count: 3 } })
 *
 *   const [first] = yield* EventFeed.entries({ from: "earliest" }).pipe(Stream.take(1), Stream.runCollect)
 *   const rest = yield* EventFeed.entries({ cursor: first?.cursor, follow: false }).pipe(Stream.runCollect)
 *   return [first, ...rest].map((entry) => entry?.event.type)
 * })
 *
 * program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise) // => ["sync.running", "sync.completed"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const entries = <E = never, R = never>(
  options: Options<E, R> = {}
): Stream.Stream<Entry, E | ListError, R | PolytomicClient> =>
  Stream.unwrap(
    requireOptions<Options>("EventFeed.entries", listOperation, options, feedKinds).pipe(
      Effect.andThen(toPosition(options, options.cursor)),
      Effect.flatMap((position) => itemsFrom(position, options))
    )
  ).pipe(
    Stream.filter((item) => item.type === "event"),
    Stream.map(({ event, position }): Entry => {
      let cursor: Cursor | undefined
      return {
        event,
        // Cursors are rarely read, and each is as long as the list of ids.
        get cursor() {
          if (cursor === undefined) cursor = toCursor(position())
          return cursor
        }
      }
    }),
    streamOf("EventFeed.entries")
  )

/**
 * Events of a feed, as a stream.
 *
 * With a `cursorKey`, the cursor of an event is stored in the `KeyValueStore` when the next event is requested. By then the
 * consumer has handled it, unless it reads ahead (`Stream.buffer`, `mapEffect` with concurrency). {@link runForEach} has no such
 * condition.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import { EventFeed } from "effect-polytomic"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const program = Effect.gen(function* () {
 *   const emulator = yield* PolytomicEmulator.PolytomicEmulator
 *   yield* emulator.emit({ type: "sync.failed", event: { sync_name: "Customers", error: "no such table" } })
 *   return yield* EventFeed.stream({ from: "earliest", types: ["sync.failed"] }).pipe(
 *     Stream.map((event) => (event._tag === "sync.failed" ? event.event.error : undefined)),
 *     Stream.take(1),
 *     Stream.runCollect
 *   )
 * })
 *
 * program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise) // => ["no such table"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const stream: {
  <E = never, R = never>(
    options: StoredOptions<E, R>
  ): Stream.Stream<Event, E | ListError | StoreError, R | PolytomicClient | KeyValueStore.KeyValueStore>
  <E = never, R = never>(
    options?: Options<E, R> & { readonly cursorKey?: undefined }
  ): Stream.Stream<Event, E | ListError, R | PolytomicClient>
} = <E, R>(options: Options<E, R> & { readonly cursorKey?: string | undefined } = {}) =>
  streamOf("EventFeed.stream")(
    options.cursorKey === undefined
      ? Stream.map(entries(withoutKey(options)), ({ event }) => event)
      : // The first signature requires the store for a cursor key; the second stores no cursor.
        stored({ ...options, cursorKey: options.cursorKey })
  ) as Stream.Stream<Event, E | ListError, R | PolytomicClient>

/**
 * Handles the events of a feed one after the other, and stores the cursor of each once its handler has succeeded.
 *
 * An event is repeated only if the program dies between the two; an interruption waits for the second. A failed handler fails the
 * feed, and the next run begins with the same event. It does not end otherwise, unless `follow: false`.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import * as Layer from "effect/Layer"
 * import { EventFeed } from "effect-polytomic"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const program = Effect.gen(function* () {
 *   const emulator = yield* PolytomicEmulator.PolytomicEmulator
 *   yield* emulator.emit({ type: "sync.running", event: { sync_name: "Customers" } })
 *   yield* EventFeed.runForEach((event) => Console.log(event.type), {
 *     cursorKey: "polytomic",
 *     from: "earliest",
 *     follow: false
 *   })
 * })
 *
 * const layer = Layer.merge(PolytomicEmulator.layer(), KeyValueStore.layerMemory)
 * program.pipe(Effect.provide(layer), Effect.runPromise)
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const runForEach = <E2, R2, E = never, R = never>(
  handler: (event: Event) => Effect.Effect<unknown, E2, R2>,
  options: StoredOptions<E, R>
): Effect.Effect<void, E | E2 | ListError | StoreError, R | R2 | PolytomicClient | KeyValueStore.KeyValueStore> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { items, keep } = yield* kept(options)
      yield* Stream.runForEach(items, (item) =>
        Effect.uninterruptibleMask((restore) =>
          Effect.andThen(
            item.type === "event" ? restore(calling("EventFeed.runForEach", () => handler(item.event))) : Effect.void,
            keep(item)
          )
        )
      )
    })
  )

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const withoutKey = <E, R>({ cursorKey, ...options }: Options<E, R> & { readonly cursorKey?: unknown }): Options<E, R> =>
  options

const hour = 3_600_000

const millis = (input: Duration.Input | undefined, otherwise: number): number =>
  input === undefined ? otherwise : Duration.toMillis(input)

const toCursor = ({ after, seen }: Position): Cursor => ({ version: 1, after, seen: [...seen] })

const toPosition = <E, R>(
  { from = "now", retention }: Options<E, R>,
  cursor: Cursor | null | undefined
): Effect.Effect<Position> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    if (cursor === undefined || cursor === null) {
      if (from !== "now" && from !== "earliest") return start(fromTime(from))
      const age = from === "now" ? 0 : millis(retention, 48 * hour)
      return start(Timestamp.fromMillis(now - age), -age)
    }
    const seen = new Map(cursor.seen)
    return { after: cursor.after, seen, latest: [...seen.values()].reduce(later, cursor.after) }
  })

const fromTime = (from: Exclude<From, "now" | "earliest">): Timestamp.Timestamp =>
  typeof from === "string" ? from : Timestamp.fromMillis(toEpochMillis(from))

const itemsFrom = <E, R>(
  position: Position,
  options: Options<E, R>
): Effect.Effect<Stream.Stream<Item, E | ListError>, never, R | PolytomicClient | Scope.Scope> =>
  Effect.flatMap(PolytomicClient, (client) =>
    follow(client, position, {
      organizationId: options.organization_id,
      types: options.types,
      follow: options.follow ?? true,
      pollInterval: millis(options.pollInterval, 30_000),
      retention: millis(options.retention, 48 * hour),
      maxBatch: options.maxBatch ?? 2000,
      bounds: { lateness: millis(options.lateness, 60_000), maxSeen: options.maxSeen ?? 10_000 },
      deliveries: options.deliveries,
      onWarning: (warning) => Effect.asVoid((options.onWarning ?? logWarning)(toWarning(warning)))
    })
  )

const toWarning = (warning: FeedWarning): Warning => {
  switch (warning.type) {
    case "gap":
      return { _tag: "Gap", since: Timestamp.fromMillis(warning.since), until: Timestamp.fromMillis(warning.until) }
    case "unplaced":
      return { _tag: "Unplaced", record: { ...warning.record } }
    case "ahead":
      return { _tag: "Ahead", ...warning.event, present: Timestamp.fromMillis(warning.present) }
  }
}

const logWarning = (warning: Warning): Effect.Effect<void> => {
  switch (warning._tag) {
    case "Gap":
      return Effect.logWarning(Messages.eventsLost(warning.since, warning.until))
    case "Unplaced":
      return Effect.logWarning(Messages.eventUnplaced(printable(String(warning.record.type))))
    case "Ahead":
      return Effect.logWarning(Messages.eventAhead(warning.id, warning.created_at, warning.present))
  }
}

// Kinds are not checked for `undefined`, which an untyped program can pass for a required key.
const withCursorKey = (options: { readonly cursorKey: unknown }) => ({
  ...options,
  cursorKey: options?.cursorKey ?? ""
})

const cursorKey: Kind = (value) =>
  value === "" ? "is missing or empty; pass a name to store the cursor under" : text(value)

/** The items after the stored cursor, and the effect that stores the position after an item. */
const kept = <E, R>(options: StoredOptions<E, R>) =>
  Effect.gen(function* () {
    yield* requireOptions<Options & StoredOptions>("EventFeed", listOperation, withCursorKey(options), {
      ...feedKinds,
      cursorKey
    })
    const { found, save } = yield* openCursor(options.cursorKey)
    const position = yield* toPosition(options, found)
    const set = ({ after }: Position, cursor: Cursor) => {
      committed = after
      return save(cursor)
    }
    let committed = position.after
    // A feed that fails before its first event must not begin later next time.
    if (found === undefined) yield* set(position, toCursor(position))
    const items = yield* itemsFrom(position, options)
    const keep = (item: Item): Effect.Effect<void, KeyValueStore.KeyValueStoreError> =>
      Effect.suspend(() => {
        const position = item.position()
        // The time is stored now and then also without events, so that a quiet feed is not mistaken for a gap.
        // A position ahead of the server's clock was corrected, and must not be read again.
        const moved = Timestamp.toMillis(position.after) - Timestamp.toMillis(committed)
        const isDue = item.type === "event" || moved >= hour || moved < 0
        return isDue ? set(position, toCursor(position)) : Effect.void
      })
    return { items, keep }
  })

/** The events after the stored cursor, which advances whenever another event is requested. */
const stored = <E, R>(
  options: StoredOptions<E, R>
): Stream.Stream<Event, E | ListError | StoreError, R | PolytomicClient | KeyValueStore.KeyValueStore> =>
  Stream.unwrap(
    Effect.map(kept(options), ({ items, keep }) =>
      Stream.transformPull(items, (pull) =>
        Effect.sync(() => {
          let given: Item | undefined
          const next: Pull.Pull<readonly [Event], E | ListError | KeyValueStore.KeyValueStoreError> = Effect.suspend(
            () => {
              const before = given === undefined ? Effect.void : keep(given)
              given = undefined
              return Effect.flatMap(Effect.andThen(before, pull), ([item]) => {
                given = item
                return item.type === "event" ? Effect.succeed([item.event] as const) : next
              })
            }
          )
          return next
        })
      )
    )
  )
