/**
 * A small `SqlClient` over `node:sqlite`, which is part of Node 22.5 and newer: enough for the tables of a durable engine and of a
 * program beside them. One connection, in WAL mode, with every commit written through to the disk.
 */
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"

// Node reports SQLite's number as `errcode`; effect looks for a `code` that is a number or a name.
const sqlError = (operation: string) => (cause: unknown) =>
  new SqlError({ reason: classifySqliteError(named(cause), { message: `SQLite could not ${operation}`, operation }) })

const named = (cause: unknown): unknown =>
  cause instanceof Error && "errcode" in cause ? Object.assign(cause, { code: cause.errcode }) : cause

const valueOf = (value: unknown): SQLInputValue => {
  if (typeof value === "boolean") return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  return value === undefined ? null : (value as SQLInputValue) // what effect's tables have beside those
}

const connect = (database: DatabaseSync): Connection => {
  const query = (sql: string, params: ReadonlyArray<unknown>) =>
    Effect.flatMap(SqlClient.SafeIntegers, (safe) =>
      Effect.try({
        try: (): ReadonlyArray<Record<string, unknown>> => {
          const statement = database.prepare(sql)
          statement.setReadBigInts(safe)
          return statement.all(...params.map(valueOf))
        },
        catch: sqlError("execute a statement")
      })
    )
  const values = (sql: string, params: ReadonlyArray<unknown>) =>
    Effect.map(query(sql, params), (rows) => rows.map((row) => Object.values(row)))
  const execute: Connection["execute"] = (sql, params, transform) => {
    const rows = query(sql, params)
    return transform === undefined ? rows : Effect.map(rows, transform)
  }
  return {
    execute,
    executeRaw: query,
    executeUnprepared: execute,
    executeValues: values,
    executeValuesUnprepared: values,
    executeStream: (sql, params, transform) =>
      Stream.unwrap(Effect.map(execute(sql, params, transform), (rows) => Stream.fromIterable(rows)))
  }
}

const make = (file: string) =>
  Effect.gen(function* () {
    const database = yield* Effect.acquireRelease(
      Effect.try({ try: () => new DatabaseSync(file), catch: sqlError(`open ${file}`) }),
      (database) => Effect.sync(() => database.close())
    )
    yield* Effect.try({
      try: () => database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000"),
      catch: sqlError(`prepare ${file}`)
    })
    const connection = connect(database)
    // Statements wait while a transaction has the connection.
    const turns = Semaphore.makeUnsafe(1)
    return yield* SqlClient.make({
      driver: "node:sqlite",
      acquirer: turns.withPermits(1)(Effect.succeed(connection)),
      transactionAcquirer: Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          yield* restore(turns.take(1))
          yield* Scope.addFinalizer(yield* Effect.scope, turns.release(1))
          return connection
        })
      ),
      compiler: Statement.makeCompilerSqlite(),
      spanAttributes: [["db.system.name", "sqlite"]]
    })
  })

/** A database in a file, or `":memory:"`. */
export const layer = (file: string): Layer.Layer<SqlClient.SqlClient, SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(file)).pipe(Layer.provide(Reactivity.layer))
