/**
 * The calls of the `schemas` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as Schemas from "./Schemas.ts"

/** The calls of the `schemas` resource. */
export interface SchemasCalls {
  /**
   * Reads a few sample records of a schema.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `schemas.getRecords` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{connection_id}/{schema_id}/records`
   */
  readonly getRecords: Call<
    Schemas.GetRecordsInput,
    ReadonlyArray<{ readonly [name: string]: unknown }>,
    Schemas.GetRecordsError
  >
}
