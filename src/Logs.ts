/**
 * Logs of executions: their records by kind, and the messages of the console while an execution is in progress.
 *
 * Log files are lines of JSON behind signed URLs, optionally compressed. They are read one after the other on demand, without
 * credentials. If a URL expires or a connection breaks, reading resumes at the same line with a new URL, so each record is emitted once.
 * The shape of a record is not documented: pass a schema, or {@link AnyRecord} for records as they are.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import * as Logs from "effect-polytomic/Logs"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * // Runs a model sync, and shows the records that failed.
 * const program = SyncRun.modelSync({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }).run.pipe(
 *   Effect.catchTag("PolytomicSyncFailed", (failed) =>
 *     Logs.modelSync({ ...failed, type: "errors", schema: Logs.AnyRecord }).pipe(
 *       Stream.runForEach((record) => Effect.logError(record))
 *     )
 *   ),
 *   Effect.provide(Polytomic.layerConfig())
 * )
 * ```
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as AsyncJob from "./AsyncJob.ts"
import * as BulkSyncExecutions from "./generated/v2025-09-18/BulkSyncExecutions.ts"
import * as ModelSyncExecutions from "./generated/v2025-09-18/ModelSyncExecutions.ts"
import { errorClass, sentence } from "./internal/errors/errorClass.ts"
import { decodeRows, type OnInvalid, skipOf } from "./internal/jobs/decodeRows.ts"
import { checkedStream, inputIssues, onInvalid, waitKinds } from "./internal/jobs/options.ts"
import { pacedStream, pollUntilSuccess } from "./internal/jobs/poll.ts"
import type { ExecutionRef } from "./internal/jobs/syncRun.ts"
import * as Console from "./internal/logs/console.ts"
import * as Files from "./internal/logs/files.ts"
import { openFile } from "./internal/logs/openFile.ts"
import { formatIssues } from "./internal/schema/issue.ts"
import { millisOf } from "./internal/schema/time.ts"
import type { WaitTimedOut } from "./Polling.ts"
import { execute, type PolytomicClient } from "./PolytomicClient.ts"
import type { ErrorClass, Issue } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Settings of reading log files.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /**
   * Handling of a record that is not JSON or does not match the schema: fails the stream (`"fail"`, the default), skips the
   * record with a warning in the log (`"skip"`), or skips it and calls a function.
   */
  readonly onInvalid?: OnInvalid<RecordError> | undefined
}

/**
 * Options of following a console.
 *
 * @category models
 * @since 1.0.0
 */
export interface ConsoleOptions {
  /** Maximum time that the console is followed. Default: 24 hours. */
  readonly timeout?: Duration.Input | undefined
  /** Maximum time between two polls, from the first on. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: Duration.Input | undefined
}

export type { OnInvalid } from "./internal/jobs/decodeRows.ts"
export { AnyRecord } from "./internal/schema/anyRecord.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const FileErrorBase: ErrorClass<
  "PolytomicLogFileError",
  ExecutionRef & {
    /** Path of the file, without the signature. */
    readonly file: string
    /** Status of the response, if there was one. */
    readonly code: number | undefined
    /** Error. */
    readonly detail: string
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicLogFileError",
  ({ detail, file, id }) => `The log file ${file} of execution ${id} can't be read: it ${sentence(detail)}`
)

/**
 * A log file cannot be read, even with a new URL.
 *
 * @example
 * ```ts
 * import * as Logs from "effect-polytomic/Logs"
 *
 * const error = new Logs.FileError({ sync_id: "1", id: "2", file: "/a.ndjson", code: 403, detail: "returned status 403" })
 * error.message // => "The log file /a.ndjson of execution 2 can't be read: it returned status 403."
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class FileError extends FileErrorBase {}

const RecordErrorBase: ErrorClass<
  "PolytomicLogRecordError",
  ExecutionRef & {
    /** Index of the record among all that were read, from 0. */
    readonly index: number
    /** Issues of the record; at the root, if it is not JSON. */
    readonly issues: ReadonlyArray<Issue>
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicLogRecordError",
  ({ id, index, issues }) => `Record ${index} in the log of execution ${id} can't be used: ${formatIssues(issues)}.`
)

/**
 * A record of a log is not JSON, or does not match the schema.
 *
 * @example
 * ```ts
 * import * as Logs from "effect-polytomic/Logs"
 *
 * const issues = [{ path: ["record", "email"], message: "is missing" }]
 * const error = new Logs.RecordError({ sync_id: "1", id: "2", index: 0, issues })
 * error.message // => "Record 0 in the log of execution 2 can't be used: `record.email` is missing."
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class RecordError extends RecordErrorBase {}

/**
 * Errors of reading log files, in addition to those of the calls that return their URLs.
 *
 * @category errors
 * @since 1.0.0
 */
export type ReadError = FileError | RecordError | WaitTimedOut

// -----------------------------------------------------------------------------
// Files
// -----------------------------------------------------------------------------

/**
 * Records of a model sync execution from one kind of log: all `records`, or those with `errors` or `warnings`, or the `inserts`,
 * `updates` or `deletes`.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import * as Stream from "effect/Stream"
 * import * as Logs from "effect-polytomic/Logs"
 * import type { ExecutionRef } from "effect-polytomic/SyncRun"
 *
 * const Refused = Schema.Struct({ record: Schema.Struct({ email: Schema.String }), error: Schema.String })
 *
 * const reasons = (execution: ExecutionRef) =>
 *   Logs.modelSync({ ...execution, type: "errors", schema: Refused }).pipe(Stream.map(({ error, record }) => `${record.email}: ${error}`))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const modelSync = <A, RD>(
  input: ExecutionRef & {
    readonly type: ModelSyncExecutions.ExecutionLogType
    /** Schema of a record; {@link AnyRecord} takes records as they are. */
    readonly schema: Schema.ConstraintDecoder<A, RD>
  },
  options: Options = {}
): Stream.Stream<A, ModelSyncExecutions.GetLogUrlsError | ReadError, PolytomicClient | RD> =>
  checkedStream(
    "Logs.modelSync",
    ModelSyncExecutions.getLogUrlsOperation,
    options,
    { onInvalid },
    () =>
      read(
        input,
        `the ${input.type} log of execution ${input.id}`,
        Effect.map(
          execute(ModelSyncExecutions.getLogUrlsOperation, { sync_id: input.sync_id, id: input.id, type: input.type }),
          ({ expires, urls }) => listing(urls, expires)
        ),
        input.schema,
        options
      ),
    inputIssues(input, "sync_id", "id", "type", "schema")
  )

/**
 * The messages in the log files of a bulk sync execution, schema by schema.
 *
 * @example
 * ```ts
 * import * as Stream from "effect/Stream"
 * import * as Logs from "effect-polytomic/Logs"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * const messages = Stream.fromEffect(SyncRun.bulkSync({ id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }).run).pipe(
 *   Stream.flatMap((state) => Logs.bulkSync({ ...state, schema: Logs.AnyRecord }))
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const bulkSync = <A, RD>(
  input: ExecutionRef & {
    /** Schema of a record; {@link AnyRecord} takes records as they are. */
    readonly schema: Schema.ConstraintDecoder<A, RD>
  },
  options: Options = {}
): Stream.Stream<A, BulkSyncExecutions.GetLogsError | ReadError, PolytomicClient | RD> =>
  checkedStream(
    "Logs.bulkSync",
    BulkSyncExecutions.getLogsOperation,
    options,
    { onInvalid },
    () =>
      read(
        input,
        `the log of execution ${input.id}`,
        Effect.map(
          execute(BulkSyncExecutions.getLogsOperation, { sync_id: input.sync_id, execution_id: input.id }),
          ({ Expires, URLs }) => listing(URLs, Expires)
        ),
        input.schema,
        options
      ),
    inputIssues(input, "sync_id", "id", "schema")
  )

/**
 * The messages of a bulk sync execution from one file, which the server exports first.
 *
 * @example
 * ```ts
 * import * as Stream from "effect/Stream"
 * import * as Logs from "effect-polytomic/Logs"
 * import type { ExecutionRef } from "effect-polytomic/SyncRun"
 *
 * const texts = (execution: ExecutionRef) =>
 *   Logs.exportBulkSync({ ...execution, schema: Logs.AnyRecord }).pipe(Stream.map(({ message }) => String(message)))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const exportBulkSync = <A, RD>(
  input: ExecutionRef & {
    /** Schema of a record; {@link AnyRecord} takes records as they are. */
    readonly schema: Schema.ConstraintDecoder<A, RD>
  },
  options: Options = {}
): Stream.Stream<A, BulkSyncExecutions.ExportLogsError | AsyncJob.WaitError | ReadError, PolytomicClient | RD> =>
  checkedStream(
    "Logs.exportBulkSync",
    BulkSyncExecutions.exportLogsOperation,
    options,
    { onInvalid },
    () =>
      read(
        input,
        `the exported log of execution ${input.id}`,
        Effect.map(
          AsyncJob.run(BulkSyncExecutions.exportLogsOperation, { sync_id: input.sync_id, execution_id: input.id }),
          ({ url }) => listing(url === undefined ? [] : [url], undefined)
        ),
        input.schema,
        options
      ),
    inputIssues(input, "sync_id", "id", "schema")
  )

// -----------------------------------------------------------------------------
// Consoles
// -----------------------------------------------------------------------------

/**
 * The console messages of a model sync execution: the stored ones, oldest first, then new ones as they arrive, until a terminal
 * state.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import * as Logs from "effect-polytomic/Logs"
 * import type { ExecutionRef } from "effect-polytomic/SyncRun"
 *
 * const print = (execution: ExecutionRef) =>
 *   Stream.runForEach(Logs.modelSyncConsole(execution), ({ level, message }) => Effect.log(level, message))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const modelSyncConsole = (
  input: ExecutionRef,
  options: ConsoleOptions = {}
): Stream.Stream<
  ModelSyncExecutions.ConsoleLogEntry,
  ModelSyncExecutions.GetError | ModelSyncExecutions.GetConsoleLogsError | WaitTimedOut,
  PolytomicClient
> => {
  const { id, sync_id } = input ?? {} // from JavaScript it can be missing, which is rejected
  return checkedStream(
    "Logs.modelSyncConsole",
    ModelSyncExecutions.getConsoleLogsOperation,
    options,
    waitKinds,
    () =>
      Console.messages<ModelSyncExecutions.GetError | ModelSyncExecutions.GetConsoleLogsError, PolytomicClient>(
        {
          subject: `the console of execution ${id}`,
          execution: execute(ModelSyncExecutions.getOperation, { sync_id, id }),
          page: (after) => execute(ModelSyncExecutions.getConsoleLogsOperation, { sync_id, id, after })
        },
        deadlineOf(options)
      ).pipe(pacedStream(options)),
    inputIssues(input, "sync_id", "id")
  )
}

/**
 * The console messages of a bulk sync execution, or of one of its schemas: the stored ones, oldest first, then new ones as they
 * arrive, until a terminal state.
 *
 * @example
 * ```ts
 * import * as Stream from "effect/Stream"
 * import * as Logs from "effect-polytomic/Logs"
 * import type { ExecutionRef } from "effect-polytomic/SyncRun"
 *
 * const warnings = (execution: ExecutionRef) =>
 *   Logs.bulkSyncConsole({ ...execution, schema_id: "public.users" }).pipe(Stream.filter(({ level }) => level === "warn"))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const bulkSyncConsole = (
  input: ExecutionRef & {
    /** Id of a schema, for its messages only. Default: messages of all schemas and of the execution itself. */
    readonly schema_id?: string | undefined
  },
  options: ConsoleOptions = {}
): Stream.Stream<
  BulkSyncExecutions.ConsoleLogEntry,
  BulkSyncExecutions.GetError | BulkSyncExecutions.GetConsoleLogsError | WaitTimedOut,
  PolytomicClient
> => {
  const { id, schema_id, sync_id } = input ?? {} // for the same reason
  const ids = { sync_id, execution_id: id }
  return checkedStream(
    "Logs.bulkSyncConsole",
    BulkSyncExecutions.getConsoleLogsOperation,
    options,
    waitKinds,
    () =>
      Console.messages<BulkSyncExecutions.GetError | BulkSyncExecutions.GetConsoleLogsError, PolytomicClient>(
        {
          subject: `the console of execution ${id}`,
          execution: execute(BulkSyncExecutions.getOperation, { id: sync_id, exec_id: id }),
          page: (after) =>
            schema_id === undefined
              ? execute(BulkSyncExecutions.getConsoleLogsOperation, { ...ids, after })
              : execute(BulkSyncExecutions.getSchemaConsoleLogsOperation, { ...ids, schema_id, after })
        },
        deadlineOf(options)
      ).pipe(pacedStream(options)),
    inputIssues(input, "sync_id", "id", "schema_id?")
  )
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const deadlineOf = ({ timeout }: ConsoleOptions): number => Duration.toMillis(timeout ?? "24 hours")

const listing = (urls: ReadonlyArray<string> | null | undefined, expires: string | null | undefined): Files.Listing => {
  const time = millisOf(expires)
  return { urls: urls ?? [], expires: Number.isNaN(time) ? undefined : time }
}

/** Time to retry requests for log URLs during server errors, in milliseconds. */
const listingTimeout = 300_000

const read = <A, RD, E>(
  { id, sync_id }: ExecutionRef,
  subject: string,
  list: Effect.Effect<Files.Listing, E, PolytomicClient>,
  schema: Schema.ConstraintDecoder<A, RD>,
  { onInvalid }: Options
): Stream.Stream<A, E | ReadError, PolytomicClient | RD> => {
  const lines = Effect.map(openFile, (open) =>
    Files.read({
      open,
      subject,
      list: pollUntilSuccess(subject, listingTimeout, list),
      fail: (file, { code, detail }) => new FileError({ sync_id, id, file, code, detail })
    })
  )
  const records = Stream.unwrap(lines).pipe(
    Stream.filter((line) => line.trim() !== ""),
    Stream.map(parse)
  )
  return decodeRows(records, schema, {
    wrong: (index, issues) => new RecordError({ sync_id, id, index, issues }),
    skip: skipOf(onInvalid)
  })
}

// Only a schema of any value accepts `undefined`, which JSON cannot express.
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
