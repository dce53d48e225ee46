/**
 * The calls of the `bulkSync.schemas` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
  readonly list: Call<BulkSyncSchemas.ListInput, ReadonlyArray<BulkSyncSchemas.BulkSchema>, BulkSyncSchemas.ListError>

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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `bulkSync.schemas.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/bulk/syncs/{id}/schemas/{schema_id}`
   */
  readonly update: Call<BulkSyncSchemas.UpdateInput, BulkSyncSchemas.BulkSchema, BulkSyncSchemas.UpdateError>
}
