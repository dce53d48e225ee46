/**
 * The calls of the `organization` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Organization from "./Organization.ts"

/** The calls of the `organization` resource. */
export interface OrganizationCalls {
  /**
   * Reads the caller's own organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organization`
   */
  readonly getCurrent: Call<NoInput, Organization.OrganizationDetails, Organization.GetCurrentError>

  /**
   * Lists the organizations that the caller may see.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/organizations`
   */
  readonly list: Call<NoInput, ReadonlyArray<Organization.OrganizationDetails>, Organization.ListError>

  /**
   * Creates an organization below the partner.
   *
   * Names are unique per partner; a name in use fails with 409.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `Conflict` (409), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/organizations`
   */
  readonly create: Call<Organization.CreateInput, Organization.OrganizationDetails, Organization.CreateError>

  /**
   * Reads one organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organizations/{id}`
   */
  readonly get: Call<Organization.GetInput, Organization.OrganizationDetails, Organization.GetError>

  /**
   * Replaces the settings of an organization.
   *
   * Single sign-on settings are replaced as a whole.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `Conflict` (409),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/organizations/{id}`
   */
  readonly update: Call<Organization.UpdateInput, Organization.OrganizationDetails, Organization.UpdateError>

  /**
   * Deletes an organization.
   *
   * A partner's own organization can't be deleted.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/organizations/{id}`
   */
  readonly delete: Call<Organization.DeleteInput, void, Organization.DeleteError>
}
