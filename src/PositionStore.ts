/**
 * Stores for the position of an event feed that several machines share.
 *
 * A position advances by compare-and-set: {@link PositionStore.commit} takes the cursor that the reader began from. A former
 * reader that was suspended and resumes cannot move the position back; it fails with {@link PositionConflict}.
 *
 * | store | guarantee |
 * |---|---|
 * | `SqlStores.positions` | exactly once for effects in the same database: handler and commit are one transaction |
 * | `DurableCloudflare.objectPositions` | at least once, never back |
 * | {@link keyValueStore} | at least once; two readers at the same instant may both commit, as the store has no compare-and-set |
 *
 * @module
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import * as PositionStore from "effect-polytomic/PositionStore"
 *
 * const program = Effect.gen(function* () {
 *   const store = PositionStore.keyValueStore(yield* KeyValueStore.KeyValueStore, "polytomic")
 *   yield* PositionStore.runForEach((event) => Console.log(event.type), { store })
 * })
 * ```
 *
 * @see `EventFeed`
 */

import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Stream from "effect/Stream"
import * as EventFeed from "./EventFeed.ts"
import type { ListError } from "./generated/v2025-09-18/Events.ts"
import { calling } from "./internal/client/notAnEffect.ts"
import { errorClass } from "./internal/errors/errorClass.ts"
import type { ErrorClass } from "./internal/errors/model.ts"
import * as CursorStore from "./internal/events/cursorStore.ts"
import { feedKinds } from "./internal/events/feedOptions.ts"
import { encodeCursor } from "./internal/events/storedCursor.ts"
import { anything, assertGiven } from "./internal/schema/options.ts"
import { isDate } from "./internal/schema/realm.ts"
import type { PolytomicClient } from "./PolytomicClient.ts"
import * as Timestamp from "./Timestamp.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * The position of one feed.
 *
 * @category models
 * @since 1.0.0
 */
export interface PositionStore<E = PositionError, R = never> {
  /** The stored cursor, if there is one. */
  readonly load: Effect.Effect<EventFeed.Cursor | undefined, E, R>
  /** Stores a cursor if the stored one is still `previous`; fails with {@link PositionConflict} otherwise. */
  readonly commit: (previous: EventFeed.Cursor | undefined, next: EventFeed.Cursor) => Effect.Effect<void, E, R>
  /** Runs an effect and its commit in one transaction, in stores with transactions. */
  readonly atomically?: (<A, E2, R2>(effect: Effect.Effect<A, E2, R2>) => Effect.Effect<A, E | E2, R | R2>) | undefined
}

/**
 * Settings of {@link runForEach}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options<SE, SR, E, R> extends Omit<EventFeed.Options<E, R>, "cursor"> {
  readonly store: PositionStore<SE, SR>
}

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const PositionConflictBase: ErrorClass<"PolytomicPositionConflict", { readonly key: string }> =
  /*#__PURE__*/ errorClass(
    "PolytomicPositionConflict",
    ({ key }) =>
      `Another reader moved the position of feed ${JSON.stringify(key)}. Stop this reader, or begin again from the stored position.`
  )

/**
 * Another reader has moved the position.
 *
 * @example
 * ```ts
 * import * as PositionStore from "effect-polytomic/PositionStore"
 *
 * new PositionStore.PositionConflict({ key: "polytomic" })._tag // => "PolytomicPositionConflict"
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class PositionConflict extends PositionConflictBase {}

const PositionUnavailableBase: ErrorClass<
  "PolytomicPositionUnavailable",
  { readonly key: string; readonly cause: unknown }
> = /*#__PURE__*/ errorClass(
  "PolytomicPositionUnavailable",
  ({ key }) =>
    `The store did not read or write the position of feed ${JSON.stringify(key)}. Check the store, then run the feed again.`
)

/**
 * The store failed.
 *
 * @example
 * ```ts
 * import * as PositionStore from "effect-polytomic/PositionStore"
 *
 * new PositionStore.PositionUnavailable({ key: "polytomic", cause: "no connection" })._tag // => "PolytomicPositionUnavailable"
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class PositionUnavailable extends PositionUnavailableBase {}

/**
 * Errors of a store.
 *
 * @category errors
 * @since 1.0.0
 */
export type PositionError = PositionConflict | PositionUnavailable | EventFeed.CursorError

// -----------------------------------------------------------------------------
// Feeds
// -----------------------------------------------------------------------------

/**
 * Handles the events of a feed one after the other, and commits the position after each.
 *
 * In a store with transactions, the handler's effects in the same database and the commit are atomic. In the others, an event is
 * repeated if the program dies between the two. Run one reader at a time, such as a `Singleton` of a cluster; of several, all but
 * one end with {@link PositionConflict}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import * as Layer from "effect/Layer"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 * import * as PositionStore from "effect-polytomic/PositionStore"
 *
 * const program = Effect.gen(function* () {
 *   const store = PositionStore.keyValueStore(yield* KeyValueStore.KeyValueStore, "polytomic")
 *   const emulator = yield* PolytomicEmulator.PolytomicEmulator
 *   yield* emulator.emit({ type: "sync.running", event: { sync_name: "Customers" } })
 *   const types: Array<string> = []
 *   const handler = ({ type }: { readonly type: string }) => Effect.sync(() => types.push(type))
 *   const options = { store, from: "earliest", follow: false } as const
 *   yield* PositionStore.runForEach(handler, options)
 *   yield* PositionStore.runForEach(handler, options)
 *   return types
 * })
 *
 * const layer = Layer.merge(PolytomicEmulator.layer(), KeyValueStore.layerMemory)
 * program.pipe(Effect.provide(layer), Effect.runPromise) // => ["sync.running"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const runForEach = <E2, R2, SE = PositionError, SR = never, E = never, R = never>(
  handler: (event: EventFeed.Event) => Effect.Effect<unknown, E2, R2>,
  options: Options<SE, SR, E, R>
): Effect.Effect<void, E | E2 | SE | ListError, R | R2 | SR | PolytomicClient> =>
  Effect.gen(function* () {
    assertGiven("PositionStore.runForEach", options, { ...feedKinds, store: anything }, "store")
    const { store, ...feed } = options
    const atomically = store.atomically ?? (<A, E3, R3>(effect: Effect.Effect<A, E3, R3>) => effect)
    let previous = yield* store.load
    if (previous === undefined) {
      // A feed that fails before its first event must not begin later next time.
      previous = yield* initialCursor(options)
      yield* store.commit(undefined, previous)
    }
    yield* Stream.runForEach(EventFeed.entries({ ...feed, cursor: previous }), ({ cursor, event }) =>
      Effect.uninterruptibleMask((restore) =>
        atomically(
          Effect.andThen(
            restore(calling("PositionStore.runForEach", () => handler(event))),
            Effect.suspend(() => store.commit(previous, cursor))
          )
        )
      ).pipe(
        Effect.tap(() =>
          Effect.sync(() => {
            previous = cursor
          })
        )
      )
    )
  })

const initialCursor = <SE, SR, E, R>({
  from = "now",
  retention
}: Options<SE, SR, E, R>): Effect.Effect<EventFeed.Cursor> =>
  Effect.map(Clock.currentTimeMillis, (now) => ({ version: 1, after: timeOf(from, now, retention), seen: [] }))

const timeOf = (from: EventFeed.From, now: number, retention: Duration.Input = "48 hours"): Timestamp.Timestamp => {
  if (from === "now") return Timestamp.fromMillis(now)
  if (from === "earliest") return Timestamp.fromMillis(now - Duration.toMillis(retention))
  if (typeof from === "string") return from
  return Timestamp.fromMillis(isDate(from) ? from.getTime() : DateTime.toEpochMillis(from))
}

// -----------------------------------------------------------------------------
// Stores
// -----------------------------------------------------------------------------

/**
 * Position of a feed in a `KeyValueStore`. Comparing and setting are two calls, so two readers at the same instant may both
 * commit. The value has two copies, under the key and `KEY:copy`, written alternately: a crash truncates one of them at most.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import * as PositionStore from "effect-polytomic/PositionStore"
 *
 * const program = Effect.gen(function* () {
 *   const store = PositionStore.keyValueStore(yield* KeyValueStore.KeyValueStore, "polytomic")
 *   return yield* store.load
 * })
 *
 * program.pipe(Effect.provide(KeyValueStore.layerMemory), Effect.runPromise) // => undefined
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const keyValueStore = (store: KeyValueStore.KeyValueStore, key: string): PositionStore => {
  CursorStore.assertKey("PositionStore.keyValueStore", key)
  const unavailable = (cause: unknown) => new PositionUnavailable({ key, cause })
  const opened = CursorStore.open(key, EventFeed.Cursor).pipe(
    Effect.provideService(KeyValueStore.KeyValueStore, store),
    Effect.mapError(unavailable),
    Effect.flatMap((file) =>
      file === undefined ? Effect.fail(new EventFeed.CursorError({ key })) : Effect.succeed(file)
    )
  )
  return {
    load: Effect.map(opened, ({ found }) => found && plain(found)),
    commit: (previous, next) =>
      Effect.gen(function* () {
        const { found, save } = yield* opened
        if (encodeCursor(found && plain(found)) !== encodeCursor(previous))
          return yield* Effect.fail(new PositionConflict({ key }))
        yield* Effect.mapError(save(next), unavailable)
      })
  }
}

// Each copy has a sequence number and the cursor.
const plain = ({ after, seen, version }: EventFeed.Cursor): EventFeed.Cursor => ({ version, after, seen })
