/**
 * The calls of the `bulkSync` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, Optional } from "../../internal/promise/types.ts"
import type * as BulkSync from "./BulkSync.ts"

/** The calls of the `bulkSync` resource. */
export interface BulkSyncCalls {
  /**
   * Lists the bulk syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs`
   */
  readonly list: Call<Optional<BulkSync.ListInput>, ReadonlyArray<BulkSync.BulkSyncDetails>, BulkSync.ListError>

  /**
   * Creates a bulk sync, which copies whole schemas from a source to a destination.
   *
   * Leaving out `schemas` selects all of them; an empty array does not mean the same. A source whose schemas are not
   * cached yet is refused with 400 or 422 until the first refresh has finished.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs`
   */
  readonly create: Call<BulkSync.CreateInput, BulkSync.BulkSyncDetails, BulkSync.CreateError>

  /**
   * Reads one bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}`
   */
  readonly get: Call<BulkSync.GetInput, BulkSync.BulkSyncDetails, BulkSync.GetError>

  /**
   * Replaces the settings of a bulk sync.
   *
   * Omitted fields go back to their defaults.
   *
   * The sources disagree: The prose says that schemas are changed through the schema operations only, yet the body has
   * `schemas` and the Terraform provider sends it.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{id}`
   */
  readonly update: Call<BulkSync.UpdateInput, BulkSync.BulkSyncDetails, BulkSync.UpdateError>

  /**
   * Deletes a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/bulk/syncs/{id}`
   */
  readonly remove: Call<BulkSync.RemoveInput, void, BulkSync.RemoveError>

  /**
   * Switches a bulk sync on or off.
   *
   * Switching off also asks a running execution to stop; an inactive bulk sync can still be started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/activate`
   */
  readonly activate: Call<BulkSync.ActivateInput, BulkSync.SyncActivation, BulkSync.ActivateError>

  /**
   * Asks the running execution of a bulk sync to stop.
   *
   * The response arrives before the execution has stopped; follow its status.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/cancel`
   */
  readonly cancel: Call<BulkSync.CancelInput, BulkSync.CancelBulkSyncResponse, BulkSync.CancelError>

  /**
   * Starts an execution of a bulk sync.
   *
   * Responds with 409 while another execution is active. `test` and `resync_mode` exclude each other.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs/{id}/executions`
   */
  readonly start: Call<BulkSync.StartInput, BulkSync.BulkSyncExecution, BulkSync.StartError>

  /**
   * Reads the status of a bulk sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/bulk/syncs/{id}/status`
   */
  readonly getStatus: Call<BulkSync.GetStatusInput, BulkSync.BulkSyncStatus, BulkSync.GetStatusError>

  /**
   * Lists the schemas that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/bulksync/source`
   */
  readonly getSource: Call<BulkSync.GetSourceInput, BulkSync.BulkSyncSource, BulkSync.GetSourceError>

  /**
   * Reads the capabilities of a connection as a destination of bulk syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/bulksync/target`
   */
  readonly getDestination: Call<
    BulkSync.GetDestinationInput,
    BulkSync.BulkSyncDestination,
    BulkSync.GetDestinationError
  >
}
