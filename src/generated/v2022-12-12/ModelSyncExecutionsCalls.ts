/**
 * The calls of the `modelSync.executions` resource of API version 2022-12-12 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as ModelSyncExecutions from "./ModelSyncExecutions.ts"

/** The calls of the `modelSync.executions` resource. */
export interface ModelSyncExecutionsCalls {
  /**
   * Lists the executions of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{sync_id}/executions`
   */
  readonly list: Call<
    ModelSyncExecutions.ListInput,
    ReadonlyArray<ModelSyncExecutions.ModelSyncExecution>,
    ModelSyncExecutions.ListError
  >

  /**
   * Reads one execution of a model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}`
   */
  readonly get: Call<ModelSyncExecutions.GetInput, ModelSyncExecutions.ModelSyncExecution, ModelSyncExecutions.GetError>

  /**
   * Opens one log file of records that failed.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/errors/{filename}`
   */
  readonly getErrorLogs: Call<ModelSyncExecutions.GetErrorLogsInput, void, ModelSyncExecutions.GetErrorLogsError>

  /**
   * Opens one log file of inserted records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/inserts/{filename}`
   */
  readonly getInsertLogs: Call<ModelSyncExecutions.GetInsertLogsInput, void, ModelSyncExecutions.GetInsertLogsError>

  /**
   * Opens one log file of all records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/records/{filename}`
   */
  readonly getRecordLogs: Call<ModelSyncExecutions.GetRecordLogsInput, void, ModelSyncExecutions.GetRecordLogsError>

  /**
   * Opens one log file of updated records.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/updates/{filename}`
   */
  readonly getUpdateLogs: Call<ModelSyncExecutions.GetUpdateLogsInput, void, ModelSyncExecutions.GetUpdateLogsError>
}
