/**
 * The calls of the `modelSync.executions` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
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
   * Sets the status of a model sync execution, to cancel it.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.executions.cancel` of API version 2025-09-18 in its place.
   *
   * @see `PUT /api/syncs/{sync_id}/executions/{id}`
   */
  readonly update: Call<
    ModelSyncExecutions.UpdateInput,
    ModelSyncExecutions.ModelSyncExecution,
    ModelSyncExecutions.UpdateError
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
