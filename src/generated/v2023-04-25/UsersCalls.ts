/**
 * The calls of the `users` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call } from "../../internal/promise/types.ts"
import type * as Users from "./Users.ts"

/** The calls of the `users` resource. */
export interface UsersCalls {
  /**
   * Lists the users of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{org_id}/users`
   */
  readonly list: Call<Users.ListInput, ReadonlyArray<Users.User>, Users.ListError>

  /**
   * Creates a user in an organization and sends an invitation by mail.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/organizations/{org_id}/users`
   */
  readonly create: Call<Users.CreateInput, Users.User, Users.CreateError>

  /**
   * Reads one user of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{org_id}/users/{id}`
   */
  readonly get: Call<Users.GetInput, Users.User, Users.GetError>

  /**
   * Changes a user of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `users.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/organizations/{org_id}/users/{id}`
   */
  readonly update: Call<Users.UpdateInput, Users.User, Users.UpdateError>

  /**
   * Deletes a user of an organization and returns it.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/organizations/{org_id}/users/{id}`
   */
  readonly remove: Call<Users.RemoveInput, Users.User, Users.RemoveError>

  /**
   * Makes an API key for a user.
   *
   * The key can be read only now.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/organizations/{org_id}/users/{id}/keys`
   */
  readonly createApiKey: Call<Users.CreateApiKeyInput, Users.ApiKey, Users.CreateApiKeyError>
}
