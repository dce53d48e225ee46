/**
 * The calls of the `bulkSync.executions` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as BulkSyncExecutions from "./BulkSyncExecutions.ts"

/** The calls of the `bulkSync.executions` resource. */
export interface BulkSyncExecutionsCalls {
  /**
   * Lists the executions of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions`
   */
  readonly list: Call<
    BulkSyncExecutions.ListInput,
    ReadonlyArray<BulkSyncExecutions.BulkSyncExecution>,
    BulkSyncExecutions.ListError
  >

  /**
   * Starts an execution of a bulk sync.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs/{id}/executions`
   */
  readonly start: Call<
    BulkSyncExecutions.StartInput,
    BulkSyncExecutions.BulkSyncExecution,
    BulkSyncExecutions.StartError
  >

  /**
   * Reads one execution of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/executions/{exec_id}`
   */
  readonly get: Call<BulkSyncExecutions.GetInput, BulkSyncExecutions.BulkSyncExecution, BulkSyncExecutions.GetError>
}
