/**
 * The calls of the `bulkSync.schemas` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as BulkSyncSchemas from "./BulkSyncSchemas.ts"

/** The calls of the `bulkSync.schemas` resource. */
export interface BulkSyncSchemasCalls {
  /**
   * Lists the schemas of a bulk sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas`
   */
  readonly list: Call<
    BulkSyncSchemas.ListInput,
    ReadonlyArray<BulkSyncSchemas.BulkSchemaSummary>,
    BulkSyncSchemas.ListError
  >

  /**
   * Changes several schemas of a bulk sync at once.
   *
   * Schemas that are not listed stay as they are; a listed schema without `fields` gets all its fields enabled.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PATCH /api/bulk/syncs/{id}/schemas`
   */
  readonly patch: Call<
    BulkSyncSchemas.PatchInput,
    ReadonlyArray<BulkSyncSchemas.BulkSchema>,
    BulkSyncSchemas.PatchError
  >

  /**
   * Reads how a bulk sync treats one schema.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly get: Call<BulkSyncSchemas.GetInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.GetError>

  /**
   * Replaces how a bulk sync treats one schema.
   *
   * No `fields`, or an empty array, means all fields.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly update: Call<BulkSyncSchemas.UpdateInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.UpdateError>

  /**
   * Asks the running execution to stop copying one schema.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/bulk/syncs/{id}/schemas/{schema_id}/cancel`
   */
  readonly cancel: Call<
    BulkSyncSchemas.CancelInput,
    BulkSyncSchemas.CancelBulkSyncResponse,
    BulkSyncSchemas.CancelError
  >
}
