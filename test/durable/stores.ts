/** State that machines share in a database: the position of a feed, claims of deliveries, waiting runs. For any database. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as TestClock from "effect/testing/TestClock"
import type { EventFeed, Timestamp } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as SqlStores from "effect-polytomic/SqlStores"
import { layer } from "../jobs/support.ts"
import { valueOf } from "./support.ts"

/** Runs an effect in an empty database, with an emulator. */
const inDatabase =
  (database: () => Layer.Layer<SqlClient, SqlError>) =>
  <A, E>(self: Effect.Effect<A, E, SqlClient | PolytomicEmulator.Services>) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      for (const name of ["polytomic_positions", "polytomic_deliveries", "polytomic_waiters", "handled"]) {
        yield* sql`DROP TABLE IF EXISTS ${sql(name)}`
      }
      // Several machines may start at once.
      yield* Effect.all([SqlStores.migrate, SqlStores.migrate, SqlStores.migrate], { concurrency: 3 })
      return yield* self
    }).pipe(Effect.provide(database()), Effect.provide(layer()))

const cursor = (after: string): EventFeed.Cursor => ({
  version: 1,
  after: after as Timestamp.Timestamp, // a literal below
  seen: []
})

const first = cursor("2026-01-01T00:00:00Z")
const second = cursor("2026-01-02T00:00:00Z")

/** Tests that a position store uses compare-and-set. */
export const positionContract = <E>(
  name: string,
  database: () => Layer.Layer<SqlClient, SqlError>,
  make: Effect.Effect<PositionStore.PositionStore<E | PositionStore.PositionError>, never, SqlClient>
): void => {
  const withDatabase = inDatabase(database)
  describe(`the position of a feed in ${name}`, () => {
    it.effect("advances from the stored position only, and never back", () =>
      withDatabase(
        Effect.gen(function* () {
          const store = yield* make
          assert.isUndefined(yield* store.load)
          yield* store.commit(undefined, first)
          assert.strictEqual(tagOf(yield* Effect.flip(store.commit(undefined, first))), "PolytomicPositionConflict")
          assert.deepStrictEqual(yield* store.load, first)
          yield* store.commit(first, second)
          // A reader that was suspended has handled events after the first cursor, and resumes.
          const error = yield* Effect.flip(store.commit(first, cursor("2026-01-01T12:00:00Z")))
          assert.strictEqual(tagOf(error), "PolytomicPositionConflict")
          assert.deepStrictEqual(yield* store.load, second)
        })
      )
    )

    it.effect("resumes a feed at its position", () =>
      withDatabase(
        Effect.gen(function* () {
          const store = yield* make
          const emulator = yield* PolytomicEmulator.PolytomicEmulator
          const seen: Array<string> = []
          const read = PositionStore.runForEach((event) => Effect.sync(() => seen.push(event.id)), {
            store,
            from: "earliest",
            follow: false
          })
          for (let i = 0; i < 3; i++) yield* emulator.emit({ type: "sync.running", event: {} })
          yield* valueOf(read)
          yield* emulator.emit({ type: "sync.failed", event: {} })
          yield* valueOf(read)
          assert.strictEqual(seen.length, 4)
          assert.strictEqual(new Set(seen).size, 4)
        })
      )
    )
  })
}

const tagOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "_tag" in error ? error._tag : error

/** Tests the guarantees of the stores in a database. */
export const storesContract = (name: string, database: () => Layer.Layer<SqlClient, SqlError>): void => {
  const withDatabase = inDatabase(database)
  positionContract(name, database, SqlStores.positions("feed"))

  describe(`a feed whose handler writes into the same database, on ${name}`, () => {
    it.effect("handles each event exactly once, at any point of failure", () =>
      withDatabase(
        Effect.gen(function* () {
          const sql = yield* SqlClient
          yield* sql`CREATE TABLE handled (id TEXT)`
          const emulator = yield* PolytomicEmulator.PolytomicEmulator
          for (let i = 0; i < 5; i++) yield* emulator.emit({ type: "sync.running", event: {} })
          let handled = 0
          const store = yield* SqlStores.positions("feed")
          const read = PositionStore.runForEach(
            (event) =>
              Effect.gen(function* () {
                yield* sql`INSERT INTO handled (id) VALUES (${event.id})`
                handled++
                // Dies after the work and before the position was stored.
                if (handled % 3 === 0) return yield* Effect.die("killed")
              }),
            { store, from: "earliest", follow: false }
          )
          for (let i = 0; i < 5; i++) yield* valueOf(Effect.exit(read))
          const rows = yield* sql`SELECT id, COUNT(*) AS count FROM handled GROUP BY id`
          assert.deepStrictEqual(
            rows.map(({ count }) => Number(count)),
            [1, 1, 1, 1, 1]
          )
          assert.isAbove(handled, 5)
        })
      )
    )
  })

  describe(`claims of deliveries in ${name}`, () => {
    const day = Duration.days(1)

    it.effect("lease a delivery to one machine at a time", () =>
      withDatabase(
        Effect.gen(function* () {
          const [a, b] = yield* Effect.all([SqlStores.deliveries(), SqlStores.deliveries()])
          const claims = yield* Effect.all([a.claim("1", "a"), b.claim("1", "b")], { concurrency: 2 })
          assert.deepStrictEqual(claims.toSorted(), ["new", "running"])
          const many = Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? a : b).claim("3", String(i)))
          const claimed = yield* Effect.all(many, { concurrency: 8 })
          assert.strictEqual(claimed.filter((claim) => claim === "new").length, 1)
          yield* a.complete("1", "a", day)
          yield* b.complete("1", "b", day)
          assert.strictEqual(yield* b.claim("1", "b"), "done")
          assert.strictEqual(yield* a.claim("2", "a"), "new")
          yield* TestClock.adjust("50 seconds")
          yield* a.renew("2", "a")
          yield* TestClock.adjust("50 seconds")
          assert.strictEqual(yield* b.claim("2", "b"), "running")
          yield* a.release("2", "a")
          assert.strictEqual(yield* b.claim("2", "b"), "new")
          yield* TestClock.adjust("49 hours")
          yield* a.sweep
          assert.strictEqual(yield* b.claim("1", "b"), "new")
        })
      )
    )

    it.effect("expire exactly at their millisecond, and not before", () =>
      withDatabase(
        Effect.gen(function* () {
          const store = yield* SqlStores.deliveries({ lease: "1 minute" })
          assert.strictEqual(yield* store.claim("1", "a"), "new")
          yield* TestClock.adjust(59_999)
          assert.strictEqual(yield* store.claim("1", "b"), "running")
          yield* TestClock.adjust(1)
          assert.strictEqual(yield* store.claim("1", "b"), "new")
        })
      )
    )

    it.effect("let a suspended machine change nothing once its claim was taken over", () =>
      withDatabase(
        Effect.gen(function* () {
          const [frozen, other] = yield* Effect.all([SqlStores.deliveries(), SqlStores.deliveries()])
          assert.strictEqual(yield* frozen.claim("1", "frozen"), "new")
          yield* TestClock.adjust("2 minutes")
          assert.strictEqual(yield* other.claim("1", "other"), "new")
          yield* frozen.renew("1", "frozen")
          yield* frozen.release("1", "frozen")
          assert.strictEqual(yield* frozen.claim("1", "again"), "running")
          yield* frozen.complete("1", "frozen", day)
          assert.strictEqual(yield* frozen.claim("1", "again"), "running")
          yield* other.complete("1", "other", day)
          yield* frozen.release("1", "frozen")
          assert.strictEqual(yield* frozen.claim("1", "again"), "done")
        })
      )
    )
  })

  describe(`the registry of waiting runs in ${name}`, () => {
    it.effect("keeps one token for each run and topic and returns it once", () =>
      withDatabase(
        Effect.gen(function* () {
          const waiters = yield* SqlStores.waiters
          yield* waiters.add("t", "run-1", "a")
          yield* waiters.add("t", "run-1", "b")
          yield* waiters.add("t", "run-2", "c")
          assert.deepStrictEqual([...(yield* waiters.take("t"))].sort(), ["b", "c"])
          assert.deepStrictEqual(yield* waiters.take("t"), [])
          yield* waiters.add("t", "run-1", "a")
          yield* TestClock.adjust("8 days")
          yield* waiters.sweep
          assert.deepStrictEqual(yield* waiters.take("t"), [])
        })
      )
    )
  })
}
