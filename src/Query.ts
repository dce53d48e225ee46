/**
 * Queries against connections in their own language, such as SQL or SOQL: runs a query and streams its rows.
 *
 * Rows are read page by page on demand and decoded by a schema, so a million rows need no more memory than a page. {@link AnyRecord}
 * takes rows as they are. Only the user who ran a query can read its results, and they expire.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import * as Stream from "effect/Stream"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as Query from "effect-polytomic/Query"
 *
 * const User = Schema.Struct({ id: Schema.String, email: Schema.String })
 *
 * const domains = Query.stream({
 *   connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   query: "select id, email from public.users",
 *   schema: User
 * }).pipe(
 *   Stream.map(({ email }) => email.split("@")[1]),
 *   Stream.take(2),
 *   Stream.runCollect
 * )
 *
 * domains.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["example.com", "example.com"]
 * ```
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as QueryRunner from "./generated/v2025-09-18/QueryRunner.ts"
import { streamOf } from "./internal/client/notAnEffect.ts"
import { items } from "./internal/client/paginate.ts"
import { redactServerText } from "./internal/client/redactServerText.ts"
import { errorClass, sentence } from "./internal/errors/errorClass.ts"
import { unusable } from "./internal/errors/unusableResponse.ts"
import { decodeRows, type OnInvalid, skipOf } from "./internal/jobs/decodeRows.ts"
import { inputIssues, onInvalid, requireOptions, waitKinds, wholeInputIssues } from "./internal/jobs/options.ts"
import { follow, notFoundGrace, paced, pacedStream, pollUntilSuccess, withStartTimeout } from "./internal/jobs/poll.ts"
import { formatIssues } from "./internal/schema/issue.ts"
import type { Kinds } from "./internal/schema/options.ts"
import { millisOf } from "./internal/schema/time.ts"
import * as Names from "./internal/telemetry/names.ts"
import type { WaitTimedOut } from "./Polling.ts"
import { execute, type PolytomicClient } from "./PolytomicClient.ts"
import type { DecodeError, ErrorClass, Issue } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Completed query. Read its rows with {@link rows}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Done {
  /** Id of the query. A UUID. */
  readonly id: string
  /** Number of rows, if the API reports it. */
  readonly count: number | undefined
  /** Names of the columns. */
  readonly fields: ReadonlyArray<string>
  /** Expiry of the results, as text. */
  readonly expires: string | undefined
}

/**
 * Time to wait.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Time to wait for the query to end, and then for each page. Default 30 minutes. */
  readonly timeout?: Duration.Input | undefined
  /** Maximum time between two polls, from the first on. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: Duration.Input | undefined
}

/**
 * Settings of reading rows.
 *
 * @category models
 * @since 1.0.0
 */
export interface RowOptions<RowError> extends Options {
  /**
   * Handling of a row that does not match the schema: fails the stream (`"fail"`, the default), skips the row with a warning in
   * the log (`"skip"`), or skips it and calls a function.
   */
  readonly onInvalid?: OnInvalid<RowError> | undefined
}

/**
 * Text and connection of a query.
 *
 * @category models
 * @since 1.0.0
 */
export interface RunInput extends Pick<QueryRunner.RunQueryInput, "connection_id"> {
  /** Text of the query. */
  readonly query: string
}

export type { OnInvalid } from "./internal/jobs/decodeRows.ts"
export { AnyRecord } from "./internal/schema/anyRecord.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const FailedBase: ErrorClass<
  "PolytomicQueryFailed",
  {
    /** Id of the query. A UUID. */
    readonly id: string
    /** Error message of the API, if there is one. */
    readonly detail: string | undefined
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicQueryFailed",
  ({ detail, id }) => `Query ${id} failed: ${sentence(detail ?? "the API gives no reason")}`
)

/**
 * A query failed.
 *
 * @example
 * ```ts
 * import * as Query from "effect-polytomic/Query"
 *
 * new Query.Failed({ id: "1", detail: "no such table" }).message // => "Query 1 failed: no such table."
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class Failed extends FailedBase {}

const ExpiredBase: ErrorClass<
  "PolytomicQueryExpired",
  {
    /** Id of the query. A UUID. */
    readonly id: string
    /** Expiry of its results, if the API named it. */
    readonly expires: string | undefined
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicQueryExpired",
  ({ expires, id }) =>
    `The results of query ${id} have expired${expires === undefined ? "" : `: they were kept until ${expires}`}. Run the query again, and read its results sooner.`
)

/**
 * The results of a query expired while they were read.
 *
 * @example
 * ```ts
 * import * as Query from "effect-polytomic/Query"
 *
 * new Query.Expired({ id: "1", expires: undefined })._tag // => "PolytomicQueryExpired"
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class Expired extends ExpiredBase {}

const RowErrorBase: ErrorClass<
  "PolytomicRowError",
  {
    /** Id of the query. A UUID. */
    readonly id: string
    /** Index of the row, from 0. */
    readonly index: number
    /** Issues of the row. */
    readonly issues: ReadonlyArray<Issue>
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicRowError",
  ({ id, index, issues }) => `Row ${index} of query ${id} does not match the schema: ${formatIssues(issues)}.`
)

/**
 * A row does not match the schema.
 *
 * @example
 * ```ts
 * import * as Query from "effect-polytomic/Query"
 *
 * const error = new Query.RowError({ id: "1", index: 7, issues: [{ path: ["email"], message: "is missing" }] })
 * error.message // => "Row 7 of query 1 does not match the schema: `email` is missing."
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class RowError extends RowErrorBase {}

/**
 * Errors of waiting for a query.
 *
 * @category errors
 * @since 1.0.0
 */
export type WaitError = QueryRunner.GetQueryError | Failed | WaitTimedOut

/**
 * Errors of reading rows.
 *
 * @category errors
 * @since 1.0.0
 */
export type RowsError = WaitError | Expired | RowError

// -----------------------------------------------------------------------------
// Running
// -----------------------------------------------------------------------------

/**
 * Runs a query and waits until it completes.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as Query from "effect-polytomic/Query"
 *
 * const fields = Query.run({
 *   connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   query: "select id, name from public.users"
 * }).pipe(
 *   Effect.map(({ fields }) => fields),
 *   Effect.catchTag("PolytomicQueryFailed", (e) => Effect.logError(e.detail).pipe(Effect.as([])))
 * )
 *
 * fields.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["id", "name"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const run = (
  input: RunInput,
  options: Options = {}
): Effect.Effect<Done, QueryRunner.RunQueryError | WaitError, PolytomicClient> =>
  Effect.map(paced(options)(start(input, options, "connection_id", "query")), ({ id, page }) => ({
    id,
    count: page.data?.count,
    fields: page.data?.fields ?? [],
    expires: page.data?.expires
  })).pipe(Effect.withSpan(Names.queryRun))

/**
 * Runs a query and streams its rows, decoded. Each use of the stream runs the query again.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import * as Query from "effect-polytomic/Query"
 *
 * const Account = Schema.Struct({ Id: Schema.String, Name: Schema.NullOr(Schema.String) })
 * const accounts = Query.stream(
 *   { connection_id: "248df4b7-aa70-47b8-a036-33ac447e6691", query: "SELECT Id, Name FROM Account", schema: Account },
 *   { onInvalid: "skip" }
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const stream = <A, RD>(
  input: RunInput & {
    /** Schema of a row; {@link AnyRecord} takes rows as they are. */
    readonly schema: Schema.ConstraintDecoder<A, RD>
  },
  options: RowOptions<RowError> = {}
): Stream.Stream<A, QueryRunner.RunQueryError | RowsError, PolytomicClient | RD> =>
  Stream.unwrap(
    Effect.map(start(input, options, "connection_id", "query", "schema"), (started) =>
      read(started, input.schema, options)
    )
  ).pipe(pacedStream(options), Stream.withSpan(Names.queryStream), streamOf("Query.stream"))

/**
 * Streams the rows of a query that was run before, decoded; waits for the query to complete first.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as Query from "effect-polytomic/Query"
 *
 * const program = Effect.gen(function* () {
 *   const { count, id } = yield* Query.run({
 *     connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *     query: "select id from public.users"
 *   })
 *   return count === (yield* Stream.runCount(Query.rows({ id, schema: Query.AnyRecord })))
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const rows = <A, RD>(
  input: {
    /** Id of the query. A UUID. */
    readonly id: string
    /** Schema of a row; {@link AnyRecord} takes rows as they are. */
    readonly schema: Schema.ConstraintDecoder<A, RD>
  },
  options: RowOptions<RowError> = {}
): Stream.Stream<A, RowsError, PolytomicClient | RD> =>
  Stream.unwrap(
    Effect.gen(function* () {
      yield* requireOptions(
        "Query.rows",
        QueryRunner.getQueryOperation,
        options,
        rowKinds,
        inputIssues(input, "id", "schema")
      )
      const { id } = input
      const page = yield* wait(id, yield* Clock.currentTimeMillis, options)
      return read({ id, page }, input.schema, options)
    })
  ).pipe(pacedStream(options), Stream.withSpan(Names.queryRows), streamOf("Query.rows"))

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

/** Completed query with the first page of its rows. */
interface Started {
  readonly id: string
  readonly page: QueryRunner.QueryResultPage
}

const rowKinds: Kinds<RowOptions<RowError>> = /*#__PURE__*/ (() => ({
  ...waitKinds,
  onInvalid
}))()

const deadlineOf = ({ timeout }: Options): number => Duration.toMillis(timeout ?? "30 minutes")

const start = (
  input: RunInput,
  options: Options,
  ...fields: ReadonlyArray<string>
): Effect.Effect<Started, QueryRunner.RunQueryError | WaitError | DecodeError, PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions(
      "a query",
      QueryRunner.runQueryOperation,
      options,
      rowKinds,
      wholeInputIssues(input, ...fields)
    )
    const { connection_id, query } = input
    const since = yield* Clock.currentTimeMillis
    const { id } = yield* execute(QueryRunner.runQueryOperation, { connection_id, query }).pipe(
      withStartTimeout("the start of a query", since, deadlineOf(options))
    )
    if (id === undefined) {
      return yield* Effect.fail(
        unusable(QueryRunner.runQueryOperation, [{ path: ["data", "id"], message: "is missing" }])
      )
    }
    return { id, page: yield* wait(id, since, options) }
  })

const statuses: ReadonlyArray<string> = ["created", "running", "done", "failed"]

const statusOf = ({ data }: QueryRunner.QueryResultPage): string | undefined => data?.status

const wait = (
  id: string,
  since: number,
  options: Options
): Effect.Effect<QueryRunner.QueryResultPage, WaitError, PolytomicClient> =>
  follow({
    subject: `query ${id}`,
    since,
    deadline: deadlineOf(options),
    poll: execute(QueryRunner.getQueryOperation, { id }),
    statusOf,
    isDocumented: (status) => statuses.includes(status),
    isTerminal: (page: QueryRunner.QueryResultPage) => statusOf(page) === "done" || statusOf(page) === "failed",
    notFoundGrace,
    evidence: () => ({ id })
  }).pipe(
    Stream.runLast,
    // The stream ends with a terminal state.
    Effect.map(Option.getOrThrow),
    Effect.flatMap((page) =>
      statusOf(page) === "failed"
        ? Effect.flatMap(redactServerText(page.data?.error), (detail) => Effect.fail(new Failed({ id, detail })))
        : Effect.succeed(page)
    )
  )

const read = <A, RD>(
  { id, page }: Started,
  schema: Schema.ConstraintDecoder<A, RD>,
  { onInvalid, ...options }: RowOptions<RowError>
): Stream.Stream<A, RowsError, PolytomicClient | RD> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const context = yield* Effect.context<PolytomicClient>()
      const subject = `query ${id}`
      // The poll that completed the query returned the first page. It is released once it is read.
      let first: QueryRunner.QueryResultPage | undefined = page
      const expires = page.data?.expires
      const pages = items(
        (_operation, input) => {
          if (first !== undefined) {
            const known = first
            first = undefined
            return Effect.succeed(known)
          }
          // The input below, with the cursor of a page.
          const request = execute(QueryRunner.getQueryOperation, input as QueryRunner.GetQueryInput)
          const polled = Effect.provideContext(pollUntilSuccess(subject, deadlineOf(options), request), context)
          // Errors are only passed on, so one that calls do not have is fine.
          return polled as Effect.Effect<QueryRunner.QueryResultPage, QueryRunner.GetQueryError>
        },
        QueryRunner.getQueryOperation,
        { id }
        // The errors of the call above, and of an invalid cursor.
      ) as Stream.Stream<unknown, QueryRunner.GetQueryError | WaitTimedOut>
      const all = Stream.catchTag(pages, "PolytomicNotFound", (error) =>
        Stream.unwrap(
          Effect.gen(function* () {
            const until = millisOf(expires)
            const isOver = Number.isNaN(until) || (yield* Clock.currentTimeMillis) >= until
            return Stream.fail(isOver ? new Expired({ id, expires: yield* redactServerText(expires) }) : error)
          })
        )
      )
      return decodeRows(all, schema, {
        wrong: (index, issues) => new RowError({ id, index, issues }),
        skip: skipOf(onInvalid)
      })
    })
  )
