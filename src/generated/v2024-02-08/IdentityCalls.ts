/**
 * The calls of the `identity` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Identity from "./Identity.ts"

/** The calls of the `identity` resource. */
export interface IdentityCalls {
  /**
   * Reads the identity of the caller: user, organization or partner.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/me`
   */
  readonly get: Call<NoInput, Identity.Caller, Identity.GetError>
}
