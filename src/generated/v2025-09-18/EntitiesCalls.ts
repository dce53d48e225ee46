/**
 * The calls of the `entities` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as Entities from "./Entities.ts"

/** The calls of the `entities` resource. */
export interface EntitiesCalls {
  /**
   * Looks up the entity of an id in the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/entities/{id}`
   */
  readonly get: Call<Entities.GetInput, Entities.Entity, Entities.GetError>

  /**
   * Looks up the entity of an id in any organization of the partner.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organizations/entities/{id}`
   */
  readonly getForPartner: Call<Entities.GetForPartnerInput, Entities.Entity, Entities.GetForPartnerError>
}
