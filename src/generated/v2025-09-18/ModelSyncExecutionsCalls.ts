/**
 * The calls of the `modelSync.executions` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, ListCall } from "../../internal/promise/types.ts"
import type * as ModelSyncExecutions from "./ModelSyncExecutions.ts"

/** The calls of the `modelSync.executions` resource. */
export interface ModelSyncExecutionsCalls {
  /**
   * Lists the executions of a model sync, newest first.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{sync_id}/executions`
   */
  readonly list: ListCall<
    ModelSyncExecutions.ListInput,
    ModelSyncExecutions.ModelSyncExecution,
    ModelSyncExecutions.ModelSyncExecutionPage,
    ModelSyncExecutions.ListError
  >

  /**
   * Reads one execution of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}`
   */
  readonly get: Call<ModelSyncExecutions.GetInput, ModelSyncExecutions.ModelSyncExecution, ModelSyncExecutions.GetError>

  /**
   * Asks one execution of a model sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/syncs/{sync_id}/executions/{id}/cancel`
   */
  readonly cancel: Call<
    ModelSyncExecutions.CancelInput,
    ModelSyncExecutions.CancelModelSyncExecutionResponse,
    ModelSyncExecutions.CancelError
  >

  /**
   * Lists the newest console messages of a model sync execution.
   *
   * Only the newest 50 entries are kept.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `RequestTimeout`
   * (408), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/consolelog`
   */
  readonly getConsoleLogs: ListCall<
    ModelSyncExecutions.GetConsoleLogsInput,
    ModelSyncExecutions.ConsoleLogEntry,
    ModelSyncExecutions.ConsoleLogsPage,
    ModelSyncExecutions.GetConsoleLogsError
  >

  /**
   * Lists signed URLs of one kind of log of a model sync execution.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/{type}`
   */
  readonly getLogUrls: Call<
    ModelSyncExecutions.GetLogUrlsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetLogUrlsError
  >

  /**
   * Opens one log file of a model sync execution.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/{type}/{filename}`
   */
  readonly getLogs: Call<ModelSyncExecutions.GetLogsInput, void, ModelSyncExecutions.GetLogsError>
}
