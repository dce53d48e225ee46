/**
 * Logs of executions for programs without Effect: records of log files, and messages of the console of an execution in progress.
 *
 * @module
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { modelSyncLog } from "effect-polytomic/promise/Logs"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 *
 * const failed = async (sync_id: string, id: string): Promise<number> => {
 *   let count = 0
 *   for await (const _ of modelSyncLog(polytomic, { sync_id, id, type: "errors" })) count++
 *   return count
 * }
 * ```
 */
import type * as Stream from "effect/Stream"
import type { ConsoleLogEntry as BulkSyncMessage } from "../generated/v2025-09-18/BulkSyncExecutions.ts"
import type {
  ExecutionLogType,
  ConsoleLogEntry as ModelSyncMessage
} from "../generated/v2025-09-18/ModelSyncExecutions.ts"
import type { PolytomicClient } from "../internal/client/PolytomicClient.ts"
import { expiring } from "../internal/promise/deadline.ts"
import { items, type JobOptions, jobKinds } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import { type Kinds, milliseconds, oneOf } from "../internal/schema/options.ts"
import * as Logs from "../Logs.ts"
import type { ExecutionRef } from "../SyncRun.ts"

export type { JobOptions } from "../internal/promise/jobs.ts"
export { FileError as LogFileError, RecordError as LogRecordError } from "../Logs.ts"
export { WaitTimedOut } from "../Polling.ts"
export type { ExecutionRef } from "../SyncRun.ts"

// -----------------------------------------------------------------------------
// Options
// -----------------------------------------------------------------------------

/**
 * Options of reading a log. `timeout` covers the whole reading; by default there is none.
 *
 * @category models
 * @since 1.0.0
 */
export interface LogOptions extends JobOptions {
  /**
   * Handling of a line that is not JSON: `"fail"` (default) rejects with {@link LogRecordError}, `"skip"` skips it with a
   * warning.
   */
  readonly onInvalid?: "fail" | "skip" | undefined
}

/**
 * Options of a console. `timeout` is 24 hours by default.
 *
 * @category models
 * @since 1.0.0
 */
export interface ConsoleOptions extends JobOptions {
  /** Maximum time between two polls, in milliseconds. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: number | undefined
}

const logKinds: Kinds<LogOptions> = /*#__PURE__*/ (() => ({ ...jobKinds, onInvalid: oneOf("fail", "skip") }))()

const consoleKinds: Kinds<ConsoleOptions> = /*#__PURE__*/ (() => ({ ...jobKinds, pollInterval: milliseconds }))()

// -----------------------------------------------------------------------------
// Files
// -----------------------------------------------------------------------------

/** Reads the records of a log within the timeout. */
const records = (
  client: Closeable,
  owner: string,
  options: LogOptions,
  read: (options: Pick<LogOptions, "onInvalid">) => Stream.Stream<Logs.AnyRecord, unknown, PolytomicClient>,
  called: object
): AsyncIterable<Logs.AnyRecord> =>
  items(
    client,
    owner,
    options,
    logKinds,
    ({ timeout, ...own }) => read(own).pipe(expiring("reading the log", timeout)),
    called
  )

/**
 * Yields records of a model sync execution: all of them, the failed ones, or those with a warning.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { modelSyncLog } from "effect-polytomic/promise/Logs"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const read = (sync_id: string, id: string) => modelSyncLog(polytomic, { sync_id, id, type: "records" }, { onInvalid: "skip" })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const modelSyncLog = (
  client: Closeable,
  input: ExecutionRef & { readonly type: ExecutionLogType },
  options: LogOptions = {}
): AsyncIterable<Logs.AnyRecord> =>
  records(
    client,
    "modelSyncLog",
    options,
    (own) => Logs.modelSync({ ...input, schema: Logs.AnyRecord }, own),
    modelSyncLog
  )

/**
 * Yields the log records of a bulk sync execution.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { bulkSyncLog } from "effect-polytomic/promise/Logs"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const read = (sync_id: string, id: string) => bulkSyncLog(polytomic, { sync_id, id }, { timeout: 600_000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const bulkSyncLog = (
  client: Closeable,
  input: ExecutionRef,
  options: LogOptions = {}
): AsyncIterable<Logs.AnyRecord> =>
  records(
    client,
    "bulkSyncLog",
    options,
    (own) => Logs.bulkSync({ ...input, schema: Logs.AnyRecord }, own),
    bulkSyncLog
  )

/**
 * Yields the log records of a bulk sync execution from one file, which the server exports first.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { exportedBulkSyncLog } from "effect-polytomic/promise/Logs"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const read = (sync_id: string, id: string) => exportedBulkSyncLog(polytomic, { sync_id, id })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const exportedBulkSyncLog = (
  client: Closeable,
  input: ExecutionRef,
  options: LogOptions = {}
): AsyncIterable<Logs.AnyRecord> =>
  records(
    client,
    "exportedBulkSyncLog",
    options,
    (own) => Logs.exportBulkSync({ ...input, schema: Logs.AnyRecord }, own),
    exportedBulkSyncLog
  )

// -----------------------------------------------------------------------------
// Consoles
// -----------------------------------------------------------------------------

/**
 * Yields the console messages of a model sync execution as they are written, until its end.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { modelSyncConsole } from "effect-polytomic/promise/Logs"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const follow = (sync_id: string, id: string, signal: AbortSignal) => modelSyncConsole(polytomic, { sync_id, id }, { signal })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const modelSyncConsole = (
  client: Closeable,
  input: ExecutionRef,
  options: ConsoleOptions = {}
): AsyncIterable<ModelSyncMessage> =>
  items(client, "modelSyncConsole", options, consoleKinds, (own) => Logs.modelSyncConsole(input, own), modelSyncConsole)

/**
 * Yields the console messages of a bulk sync execution as they are written, until its end.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { bulkSyncConsole } from "effect-polytomic/promise/Logs"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const follow = (sync_id: string, id: string) => bulkSyncConsole(polytomic, { sync_id, id }, { pollInterval: 2000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const bulkSyncConsole = (
  client: Closeable,
  input: ExecutionRef & {
    /** Id of a schema, for its messages only. Default: messages of all schemas and of the execution itself. */
    readonly schema_id?: string | undefined
  },
  options: ConsoleOptions = {}
): AsyncIterable<BulkSyncMessage> =>
  items(client, "bulkSyncConsole", options, consoleKinds, (own) => Logs.bulkSyncConsole(input, own), bulkSyncConsole)
