/**
 * The calls of the `bulkSync.schedules` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as BulkSyncSchedules from "./BulkSyncSchedules.ts"

/** The calls of the `bulkSync.schedules` resource. */
export interface BulkSyncSchedulesCalls {
  /**
   * Lists the schedules of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/schedules`
   */
  readonly list: Call<
    BulkSyncSchedules.ListInput,
    ReadonlyArray<BulkSyncSchedules.BulkSyncSchedule>,
    BulkSyncSchedules.ListError
  >

  /**
   * Adds a schedule to a bulk sync.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{sync_id}/schedules`
   */
  readonly create: Call<
    BulkSyncSchedules.CreateInput,
    BulkSyncSchedules.BulkSyncSchedule,
    BulkSyncSchedules.CreateError
  >

  /**
   * Reads one schedule of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly get: Call<BulkSyncSchedules.GetInput, BulkSyncSchedules.BulkSyncSchedule, BulkSyncSchedules.GetError>

  /**
   * Replaces a schedule of a bulk sync.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly update: Call<
    BulkSyncSchedules.UpdateInput,
    BulkSyncSchedules.BulkSyncSchedule,
    BulkSyncSchedules.UpdateError
  >

  /**
   * Deletes a schedule of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/bulk/syncs/{sync_id}/schedules/{schedule_id}`
   */
  readonly delete: Call<BulkSyncSchedules.DeleteInput, void, BulkSyncSchedules.DeleteError>
}
