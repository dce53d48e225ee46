/**
 * The calls of the `schemas` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as Schemas from "./Schemas.ts"

/** The calls of the `schemas` resource. */
export interface SchemasCalls {
  /**
   * Adds fields to a schema or changes them.
   *
   * Fields are matched by `field_id`; some may be stored although others fail. The response body is an empty object.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{connection_id}/schemas/{schema_id}/fields`
   */
  readonly upsertField: Call<Schemas.UpsertFieldInput, void, Schemas.UpsertFieldError>

  /**
   * Deletes a field that a user added to a schema.
   *
   * The response body is an empty object.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{connection_id}/schemas/{schema_id}/fields/{field_id}`
   */
  readonly deleteField: Call<Schemas.DeleteFieldInput, void, Schemas.DeleteFieldError>

  /**
   * Replaces the primary key of a schema.
   *
   * The response body is an empty object.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/connections/{connection_id}/schemas/{schema_id}/primary_keys`
   */
  readonly setPrimaryKeys: Call<Schemas.SetPrimaryKeysInput, void, Schemas.SetPrimaryKeysError>

  /**
   * Goes back to the primary key that the source reports.
   *
   * The response body is an empty object.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{connection_id}/schemas/{schema_id}/primary_keys`
   */
  readonly resetPrimaryKeys: Call<Schemas.ResetPrimaryKeysInput, void, Schemas.ResetPrimaryKeysError>

  /**
   * Starts to refresh the cached schemas of a connection.
   *
   * The connection has to be healthy. `Location` leads to the status; the response body is an empty object.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: One sentence says that the cache status becomes `fresh`, another `completed`, and samples
   * show `cached`; treat it as open.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/{id}/schemas/refresh`
   */
  readonly refresh: Call<Schemas.RefreshInput, void, Schemas.RefreshError>

  /**
   * Reads how fresh the cached schemas of a connection are.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/status`
   */
  readonly getStatus: Call<Schemas.GetStatusInput, Schemas.BulkSyncSourceStatus, Schemas.GetStatusError>

  /**
   * Reads one cached schema of a connection.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/{schema_id}`
   */
  readonly get: Call<Schemas.GetInput, Schemas.SourceSchema, Schemas.GetError>

  /**
   * Reads a few sample records of a schema.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/schemas/{schema_id}/records`
   */
  readonly getRecords: Call<
    Schemas.GetRecordsInput,
    ReadonlyArray<{ readonly [name: string]: unknown }>,
    Schemas.GetRecordsError
  >
}
