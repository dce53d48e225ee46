/**
 * The calls of the `users` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Users from "./Users.ts"

/** The calls of the `users` resource. */
export interface UsersCalls {
  /**
   * Lists the users of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organization/users`
   */
  readonly listCurrentOrgUsers: Call<NoInput, ReadonlyArray<Users.User>, Users.ListCurrentOrgUsersError>

  /**
   * Creates a user in the caller's organization and sends an invitation by mail.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/organization/users`
   */
  readonly createCurrentOrgUser: Call<Users.CreateCurrentOrgUserInput, Users.User, Users.CreateCurrentOrgUserError>

  /**
   * Reads one user of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organization/users/{id}`
   */
  readonly getCurrentOrgUser: Call<Users.GetCurrentOrgUserInput, Users.User, Users.GetCurrentOrgUserError>

  /**
   * Replaces the roles of a user of the caller's organization.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/organization/users/{id}`
   */
  readonly updateCurrentOrgUser: Call<Users.UpdateCurrentOrgUserInput, Users.User, Users.UpdateCurrentOrgUserError>

  /**
   * Deletes a user of the caller's organization and returns it.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/organization/users/{id}`
   */
  readonly deleteCurrentOrgUser: Call<Users.DeleteCurrentOrgUserInput, Users.User, Users.DeleteCurrentOrgUserError>

  /**
   * Lists the users of an organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{org_id}/users`
   */
  readonly list: Call<Users.ListInput, ReadonlyArray<Users.User>, Users.ListError>

  /**
   * Creates a user in an organization and sends an invitation by mail.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/organizations/{org_id}/users`
   */
  readonly create: Call<Users.CreateInput, Users.User, Users.CreateError>

  /**
   * Reads one user of an organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organizations/{org_id}/users/{id}`
   */
  readonly get: Call<Users.GetInput, Users.User, Users.GetError>

  /**
   * Replaces a user of an organization.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/organizations/{org_id}/users/{id}`
   */
  readonly update: Call<Users.UpdateInput, Users.User, Users.UpdateError>

  /**
   * Deletes a user of an organization and returns it.
   *
   * Needs a partner key.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/organizations/{org_id}/users/{id}`
   */
  readonly delete: Call<Users.DeleteInput, Users.User, Users.DeleteError>

  /**
   * Makes an API key for a user.
   *
   * The key can be read only now.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/organizations/{org_id}/users/{id}/keys`
   */
  readonly createApiKey: Call<Users.CreateApiKeyInput, Users.ApiKey, Users.CreateApiKeyError>
}
