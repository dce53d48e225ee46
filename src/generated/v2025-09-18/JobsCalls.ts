/**
 * The calls of the `jobs` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as Jobs from "./Jobs.ts"

/** The calls of the `jobs` resource. */
export interface JobsCalls {
  /**
   * Reads the state of a background job, and its result once it is done.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/jobs/{type}/{id}`
   */
  readonly get: Call<Jobs.GetInput, Jobs.Job, Jobs.GetError>
}
