/**
 * The calls of the `bulkSync` resource of API version 2022-12-12 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as BulkSync from "./BulkSync.ts"

/** The calls of the `bulkSync` resource. */
export interface BulkSyncCalls {
  /**
   * Reads the capabilities of a connection as a destination of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.getDestination` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/dest/{id}`
   */
  readonly getDestination: Call<
    BulkSync.GetDestinationInput,
    BulkSync.BulkSyncDestination,
    BulkSync.GetDestinationError
  >

  /**
   * Lists the schemas that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.getSource` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}`
   */
  readonly getSource: Call<BulkSync.GetSourceInput, BulkSync.BulkSyncSource, BulkSync.GetSourceError>

  /**
   * Reads one schema that a connection offers as a source of bulk syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `schemas.get` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}/schema/{schema_id}`
   */
  readonly getSourceSchema: Call<BulkSync.GetSourceSchemaInput, BulkSync.SourceSchema, BulkSync.GetSourceSchemaError>

  /**
   * Reads how fresh the cached schemas of a source connection are.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `schemas.getStatus` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/bulk/source/{connection_id}/status`
   */
  readonly getSourceStatus: Call<
    BulkSync.GetSourceStatusInput,
    BulkSync.BulkSyncSourceStatus,
    BulkSync.GetSourceStatusError
  >

  /**
   * Lists the bulk syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs`
   */
  readonly list: Call<NoInput, ReadonlyArray<BulkSync.BulkSyncDetails>, BulkSync.ListError>

  /**
   * Creates a bulk sync, which copies whole schemas from a source to a destination.
   *
   * Leaving out `schemas` selects all of them; an empty array does not mean the same. A source whose schemas are not
   * cached yet is refused with 400 or 422 until the first refresh has finished.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/bulk/syncs/{id}`
   */
  readonly update: Call<BulkSync.UpdateInput, BulkSync.BulkSyncDetails, BulkSync.UpdateError>

  /**
   * Deletes a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/bulk/syncs/{id}/activate`
   */
  readonly activate: Call<BulkSync.ActivateInput, BulkSync.SyncActivation, BulkSync.ActivateError>

  /**
   * Reads the status of a bulk sync: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/status`
   */
  readonly getStatus: Call<BulkSync.GetStatusInput, BulkSync.BulkSyncStatus, BulkSync.GetStatusError>
}
