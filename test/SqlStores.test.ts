/** What machines share in a database, on SQLite. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import { SqlClient } from "effect/sql/SqlClient"
import * as TestClock from "effect/testing/TestClock"
import type { EventFeed, Timestamp } from "effect-polytomic"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as SqlStores from "effect-polytomic/SqlStores"
import * as Sqlite from "../examples/durable/sqlite.ts"
import { valueOf } from "./durable/support.ts"
import { layer } from "./jobs/support.ts"

const withDatabase = <A, E>(self: Effect.Effect<A, E, SqlClient | PolytomicEmulator.Services>) =>
  Effect.andThen(SqlStores.migrate, self).pipe(Effect.provide(Sqlite.layer(":memory:")), Effect.provide(layer()))

const cursor = (after: string): EventFeed.Cursor => ({
  version: 1,
  after: after as Timestamp.Timestamp, // a literal below
  seen: []
})

const first = cursor("2026-01-01T00:00:00Z")
const second = cursor("2026-01-02T00:00:00Z")

/** The storage of a Durable Object, as far as a position takes it. */
const objectStorage = (): DurableCloudflare.ObjectStorage => {
  const values = new Map<string, unknown>()
  const get = async (key: string) => values.get(key)
  return { get, transaction: (closure) => closure({ get, put: async (key, value) => void values.set(key, value) }) }
}

const stores = {
  SQLite: SqlStores.positions("feed"),
  "the storage of a Durable Object": Effect.sync(() => DurableCloudflare.objectPositions(objectStorage(), "feed")),
  "a key-value store": Effect.map(KeyValueStore.KeyValueStore, (store) =>
    PositionStore.keyValueStore(store, "feed")
  ).pipe(Effect.provide(KeyValueStore.layerMemory))
} as const

for (const [name, make] of Object.entries(stores)) {
  describe(`the position of a feed in ${name}`, () => {
    it.effect("moves from what is stored alone, and never back", () =>
      withDatabase(
        Effect.gen(function* () {
          const store = yield* make as (typeof stores)["SQLite"]
          assert.isUndefined(yield* store.load)
          yield* store.commit(undefined, first)
          assert.strictEqual((yield* Effect.flip(store.commit(undefined, first)))._tag, "PolytomicPositionConflict")
          assert.deepStrictEqual(yield* store.load, first)
          yield* store.commit(first, second)
          // A reader that was frozen has handled events behind the first cursor, and wakes up.
          const error = yield* Effect.flip(store.commit(first, cursor("2026-01-01T12:00:00Z")))
          assert.strictEqual(error._tag, "PolytomicPositionConflict")
          assert.deepStrictEqual(yield* store.load, second)
        })
      )
    )

    it.effect("takes a feed up where it was", () =>
      withDatabase(
        Effect.gen(function* () {
          const store = yield* make as (typeof stores)["SQLite"]
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

describe("a feed whose handler writes into the same database", () => {
  it.effect("handles each event exactly once, whenever it dies", () =>
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
              // Dies after the work and before the position has moved.
              if (handled % 3 === 0) return yield* Effect.die("killed")
            }),
          { store, from: "earliest", follow: false }
        )
        for (let i = 0; i < 5; i++) yield* valueOf(Effect.exit(read))
        const rows = yield* sql`SELECT id, COUNT(*) AS count FROM handled GROUP BY id`
        assert.deepStrictEqual(
          rows.map(({ count }) => count),
          [1, 1, 1, 1, 1]
        )
        assert.isAbove(handled, 5)
      })
    )
  )
})

describe("claims of deliveries in SQL", () => {
  const day = Duration.days(1)

  it.effect("give a delivery to one machine at a time", () =>
    withDatabase(
      Effect.gen(function* () {
        const [a, b] = yield* Effect.all([SqlStores.deliveries(), SqlStores.deliveries()])
        const claims = yield* Effect.all([a.claim("1", "a"), b.claim("1", "b")], { concurrency: 2 })
        assert.deepStrictEqual(claims, ["new", "running"])
        yield* a.complete("1", "a", day)
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

  it.effect("let a frozen machine change nothing once its claim was taken over", () =>
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

describe("the register of waiting runs in SQL", () => {
  it.effect("keeps one token for each run and topic, and gives it away once", () =>
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
