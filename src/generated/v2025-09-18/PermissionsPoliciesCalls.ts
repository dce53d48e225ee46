/**
 * The calls of the `permissions.policies` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as PermissionsPolicies from "./PermissionsPolicies.ts"

/** The calls of the `permissions.policies` resource. */
export interface PermissionsPoliciesCalls {
  /**
   * Lists the permissions policies of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/permissions/policies`
   */
  readonly list: Call<NoInput, ReadonlyArray<PermissionsPolicies.Policy>, PermissionsPolicies.ListError>

  /**
   * Creates a permissions policy.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The published document requires `policy_actions`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/permissions/policies`
   */
  readonly create: Call<PermissionsPolicies.CreateInput, PermissionsPolicies.Policy, PermissionsPolicies.CreateError>

  /**
   * Reads one permissions policy.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/permissions/policies/{id}`
   */
  readonly get: Call<PermissionsPolicies.GetInput, PermissionsPolicies.Policy, PermissionsPolicies.GetError>

  /**
   * Replaces a permissions policy.
   *
   * The response may list more actions than were sent.
   *
   * Takes an idempotency key.
   *
   * The sources disagree: The published document requires `policy_actions`; in the official SDK it is optional.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/permissions/policies/{id}`
   */
  readonly update: Call<PermissionsPolicies.UpdateInput, PermissionsPolicies.Policy, PermissionsPolicies.UpdateError>

  /**
   * Deletes a permissions policy.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/permissions/policies/{id}`
   */
  readonly delete: Call<PermissionsPolicies.DeleteInput, void, PermissionsPolicies.DeleteError>
}
