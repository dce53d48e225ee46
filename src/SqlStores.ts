/**
 * Stores that several machines share in an SQL database, over Effect's `SqlClient`: the position of an event feed, claims of
 * webhook deliveries, and the registry of runs that wait for events. Tested on SQLite and Postgres.
 *
 * {@link migrate} creates the three tables. Every store joins a transaction of its caller.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as PositionStore from "effect-polytomic/PositionStore"
 * import * as SqlStores from "effect-polytomic/SqlStores"
 * import { SqlClient } from "effect/sql/SqlClient"
 *
 * // Each event is handled exactly once, as far as it is handled in the database.
 * const feed = Effect.gen(function* () {
 *   const sql = yield* SqlClient
 *   yield* SqlStores.migrate
 *   yield* PositionStore.runForEach((event) => sql`INSERT INTO events (id) VALUES (${event.id})`, {
 *     store: yield* SqlStores.positions("polytomic")
 *   })
 * })
 * ```
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Waiters } from "./internal/durable/waiters.ts"
import { assertKey } from "./internal/events/cursorStore.ts"
import { decodeCursor, encodeCursor } from "./internal/events/storedCursor.ts"
import { assertOptions, duration } from "./internal/schema/options.ts"
import * as Messages from "./internal/telemetry/messages.ts"
import * as Positions from "./PositionStore.ts"
import type { DuplicateOptions, DuplicateStore } from "./WebhookReceiver.ts"

// -----------------------------------------------------------------------------
// Tables
// -----------------------------------------------------------------------------

/**
 * Creates the missing tables of `polytomic_positions`, `polytomic_deliveries` and `polytomic_waiters`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as SqlStores from "effect-polytomic/SqlStores"
 *
 * const ready = Effect.retry(SqlStores.migrate, { times: 5 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const migrate: Effect.Effect<void, SqlError, SqlClient> = /*#__PURE__*/ Effect.flatMap(SqlClient, (sql) =>
  sql.withTransaction(Effect.andThen(alone(sql), makeTables(sql)))
)

/** Lock of the migration: on Postgres, one of two machines that create a table at the same time would fail. */
const alone = (sql: SqlClient): Effect.Effect<unknown, SqlError> =>
  sql.onDialectOrElse({
    pg: (): Effect.Effect<unknown, SqlError> => sql`SELECT pg_advisory_xact_lock(7170291)`,
    orElse: () => Effect.void
  })

const makeTables = Effect.fnUntraced(function* (sql: SqlClient) {
  yield* sql`CREATE TABLE IF NOT EXISTS polytomic_positions (name VARCHAR(255) PRIMARY KEY, cursor_text TEXT NOT NULL)`
  yield* sql`CREATE TABLE IF NOT EXISTS polytomic_deliveries (
    id VARCHAR(512) PRIMARY KEY, owner VARCHAR(255), state VARCHAR(8) NOT NULL, until BIGINT NOT NULL)`
  yield* sql`CREATE TABLE IF NOT EXISTS polytomic_waiters (
    topic VARCHAR(100) NOT NULL, run VARCHAR(255) NOT NULL, token TEXT NOT NULL, until BIGINT NOT NULL,
    PRIMARY KEY (topic, run))`
})

// -----------------------------------------------------------------------------
// Positions
// -----------------------------------------------------------------------------

/**
 * Position of a feed. Handler and commit are one transaction.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as SqlStores from "effect-polytomic/SqlStores"
 *
 * const cursor = Effect.flatMap(SqlStores.positions("polytomic"), (store) => store.load)
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const positions = (
  name: string
): Effect.Effect<Positions.PositionStore<Positions.PositionError | SqlError>, never, SqlClient> =>
  Effect.map(
    Effect.tap(SqlClient, () => Effect.sync(() => assertKey("SqlStores.positions", name))),
    (sql) => ({
      load: Effect.flatMap(
        sql<{ readonly cursor_text: string }>`SELECT cursor_text FROM polytomic_positions WHERE name = ${name}`,
        ([row]) => (row === undefined ? Effect.succeed(undefined) : decodeCursor(name, row.cursor_text))
      ),
      commit: (previous, next) => {
        const text = JSON.stringify(next)
        const before = encodeCursor(previous)
        const moved =
          before === undefined
            ? sql`INSERT INTO polytomic_positions (name, cursor_text) VALUES (${name}, ${text})
              ON CONFLICT (name) DO NOTHING RETURNING name`
            : sql`UPDATE polytomic_positions SET cursor_text = ${text}
              WHERE name = ${name} AND cursor_text = ${before} RETURNING name`
        return Effect.flatMap(moved, (rows) =>
          rows.length > 0 ? Effect.void : Effect.fail(new Positions.PositionConflict({ key: name }))
        )
      },
      atomically: sql.withTransaction
    })
  )

// -----------------------------------------------------------------------------
// Deliveries
// -----------------------------------------------------------------------------

/**
 * Claims of webhook deliveries, so that no two machines handle one at the same time.
 *
 * A claim has an owner. A handler whose lease expired and was taken over can neither complete nor release the new owner's claim.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as SqlStores from "effect-polytomic/SqlStores"
 * import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
 *
 * const webhook = Effect.map(SqlStores.deliveries({ lease: "2 minutes" }), (duplicates) =>
 *   WebhookReceiver.handler(() => Effect.void, { secrets: "whsec-1", duplicates })
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const deliveries = (
  options: DuplicateOptions = {}
): Effect.Effect<DuplicateStore<SqlError> & { readonly sweep: Effect.Effect<void, SqlError> }, never, SqlClient> =>
  Effect.map(SqlClient, (sql) => {
    assertOptions("SqlStores.deliveries", options, { ttl: duration, lease: duration })
    const lease = Duration.fromInputUnsafe(options.lease ?? "1 minute")
    const ttl = Duration.toMillis(options.ttl ?? "48 hours")
    const until = (duration: number) => Effect.map(Clock.currentTimeMillis, (now) => Math.ceil(now + duration))
    return {
      lease,
      claim: (key, owner) =>
        Effect.gen(function* () {
          const now = yield* until(0)
          const end = yield* until(Duration.toMillis(lease))
          const claimed = yield* sql`INSERT INTO polytomic_deliveries (id, owner, state, until)
            VALUES (${key}, ${owner}, 'running', ${end})
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, state = 'running', until = excluded.until
            WHERE polytomic_deliveries.until <= ${now} RETURNING id`
          if (claimed.length > 0) return "new"
          const [row] = yield* sql<{ readonly state: string }>`SELECT state FROM polytomic_deliveries WHERE id = ${key}`
          return row?.state === "done" ? "done" : "running"
        }),
      renew: (key, owner) =>
        Effect.flatMap(
          until(Duration.toMillis(lease)),
          (end) => sql`UPDATE polytomic_deliveries SET until = ${end}
            WHERE id = ${key} AND owner = ${owner} AND state = 'running'`
        ).pipe(Effect.asVoid),
      complete: (key, owner, keepFor) =>
        Effect.flatMap(
          until(Math.max(ttl, Duration.toMillis(keepFor))),
          (end) => sql`UPDATE polytomic_deliveries SET state = 'done', until = ${end}
            WHERE id = ${key} AND owner = ${owner}`
        ).pipe(Effect.asVoid),
      release: (key, owner) =>
        sql`DELETE FROM polytomic_deliveries WHERE id = ${key} AND owner = ${owner} AND state = 'running'`.pipe(
          Effect.asVoid
        ),
      sweep: Effect.flatMap(until(0), (now) => sql`DELETE FROM polytomic_deliveries WHERE until <= ${now}`).pipe(
        Effect.asVoid
      )
    }
  })

// -----------------------------------------------------------------------------
// Waiters
// -----------------------------------------------------------------------------

/**
 * Registry of runs that wait for events, for a webhook or a feed on another machine than the run. Failed reads and writes are
 * logged, as runs poll in any case.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as SqlStores from "effect-polytomic/SqlStores"
 *
 * const layer = Layer.effect(Durable.Waiters, SqlStores.waiters)
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const waiters: Effect.Effect<Waiters & { readonly sweep: Effect.Effect<void, SqlError> }, never, SqlClient> =
  /*#__PURE__*/ Effect.map(SqlClient, (sql) => ({
    add: (topic, run, token) =>
      Effect.flatMap(
        Clock.currentTimeMillis,
        (now) => sql`INSERT INTO polytomic_waiters (topic, run, token, until)
        VALUES (${topic}, ${run}, ${token}, ${now + waiterTtl})
        ON CONFLICT (topic, run) DO UPDATE SET token = excluded.token, until = excluded.until`
      ).pipe(
        Effect.asVoid,
        Effect.catch((error) => Effect.logWarning(Messages.runNotRegistered, error))
      ),
    take: (topic) =>
      sql<{ readonly token: string }>`DELETE FROM polytomic_waiters WHERE topic = ${topic} RETURNING token`.pipe(
        Effect.map((rows): ReadonlyArray<string> => rows.map(({ token }) => token)),
        Effect.catch((error) => Effect.as(Effect.logWarning(Messages.runsNotFound, error), []))
      ),
    sweep: Effect.flatMap(
      Clock.currentTimeMillis,
      (now) => sql`DELETE FROM polytomic_waiters WHERE until <= ${now}`
    ).pipe(Effect.asVoid)
  }))

const waiterTtl = 7 * 24 * 3_600_000
