/**
 * The calls of the `modelSync.executions` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
   * Lists signed URLs of the logs of records that failed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/errors`
   */
  readonly getErrorLogUrLs: Call<
    ModelSyncExecutions.GetErrorLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetErrorLogUrLsError
  >

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
   * Lists signed URLs of the logs of inserted records.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/inserts`
   */
  readonly getInsertLogUrLs: Call<
    ModelSyncExecutions.GetInsertLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetInsertLogUrLsError
  >

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
   * Lists signed URLs of the logs of all records.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/records`
   */
  readonly getRecordLogUrLs: Call<
    ModelSyncExecutions.GetRecordLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetRecordLogUrLsError
  >

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
   * Lists signed URLs of the logs of updated records.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/updates`
   */
  readonly getUpdateLogUrLs: Call<
    ModelSyncExecutions.GetUpdateLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetUpdateLogUrLsError
  >

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

  /**
   * Lists signed URLs of the logs of records with warnings.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogUrls` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/warnings`
   */
  readonly getWarningLogUrLs: Call<
    ModelSyncExecutions.GetWarningLogUrLsInput,
    ModelSyncExecutions.ExecutionLogs,
    ModelSyncExecutions.GetWarningLogUrLsError
  >

  /**
   * Opens one log file of records with warnings.
   *
   * The sources disagree: The SDK declares no body; the documentation speaks of one signed URL, which may be a redirect
   * or text.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.executions.getLogs` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/syncs/{sync_id}/executions/{id}/warnings/{filename}`
   */
  readonly getWarningLogs: Call<ModelSyncExecutions.GetWarningLogsInput, void, ModelSyncExecutions.GetWarningLogsError>
}
