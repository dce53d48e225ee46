/**
 * The calls of the `bulkSync.executions` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, ListCall, Optional } from "../../internal/promise/types.ts"
import type * as BulkSyncExecutions from "./BulkSyncExecutions.ts"

/** The calls of the `bulkSync.executions` resource. */
export interface BulkSyncExecutionsCalls {
  /**
   * Lists the latest status of several bulk syncs, one entry per sync with its schemas.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/status`
   */
  readonly listStatus: Call<
    Optional<BulkSyncExecutions.ListStatusInput>,
    ReadonlyArray<BulkSyncExecutions.BulkSyncExecutionStatus>,
    BulkSyncExecutions.ListStatusError
  >

  /**
   * Lists the executions of a bulk sync, newest first.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions`
   */
  readonly list: ListCall<
    BulkSyncExecutions.ListInput,
    BulkSyncExecutions.BulkSyncExecution,
    BulkSyncExecutions.BulkSyncExecutionPage,
    BulkSyncExecutions.ListError
  >

  /**
   * Reads one execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions/{exec_id}`
   */
  readonly get: Call<BulkSyncExecutions.GetInput, BulkSyncExecutions.BulkSyncExecution, BulkSyncExecutions.GetError>

  /**
   * Asks one execution of a bulk sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/executions/{exec_id}/cancel`
   */
  readonly cancel: Call<
    BulkSyncExecutions.CancelInput,
    BulkSyncExecutions.CancelBulkSyncResponse,
    BulkSyncExecutions.CancelError
  >

  /**
   * Lists the newest console messages of a bulk sync execution.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `RequestTimeout`
   * (408), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/consolelog`
   */
  readonly getConsoleLogs: ListCall<
    BulkSyncExecutions.GetConsoleLogsInput,
    BulkSyncExecutions.ConsoleLogEntry,
    BulkSyncExecutions.ConsoleLogsPage,
    BulkSyncExecutions.GetConsoleLogsError
  >

  /**
   * Lists signed URLs of a bulk sync execution's log files.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs`
   */
  readonly getLogs: Call<
    BulkSyncExecutions.GetLogsInput,
    BulkSyncExecutions.BulkSyncExecutionLogs,
    BulkSyncExecutions.GetLogsError
  >

  /**
   * Starts a job that gathers the logs of a bulk sync execution into one file.
   *
   * Follow the job with `jobs.get`; its result holds a signed URL.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{sync_id}/executions/{execution_id}/logs/export`
   */
  readonly exportLogs: Call<
    BulkSyncExecutions.ExportLogsInput,
    BulkSyncExecutions.ExportedLogsResponse,
    BulkSyncExecutions.ExportLogsError
  >

  /**
   * Lists the newest console messages of one schema in a bulk sync execution.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `RequestTimeout`
   * (408), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/executions/{execution_id}/schemas/{schema_id}/consolelog`
   */
  readonly getSchemaConsoleLogs: ListCall<
    BulkSyncExecutions.GetSchemaConsoleLogsInput,
    BulkSyncExecutions.ConsoleLogEntry,
    BulkSyncExecutions.ConsoleLogsPage,
    BulkSyncExecutions.GetSchemaConsoleLogsError
  >
}
