/**
 * The calls of the `permissions.roles` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as PermissionsRoles from "./PermissionsRoles.ts"

/** The calls of the `permissions.roles` resource. */
export interface PermissionsRolesCalls {
  /**
   * Lists the roles of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/permissions/roles`
   */
  readonly list: Call<NoInput, ReadonlyArray<PermissionsRoles.Role>, PermissionsRoles.ListError>

  /**
   * Creates a role.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/permissions/roles`
   */
  readonly create: Call<PermissionsRoles.CreateInput, PermissionsRoles.Role, PermissionsRoles.CreateError>

  /**
   * Reads one role.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/permissions/roles/{id}`
   */
  readonly get: Call<PermissionsRoles.GetInput, PermissionsRoles.Role, PermissionsRoles.GetError>

  /**
   * Renames a role.
   *
   * System roles can't be changed.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `PUT /api/permissions/roles/{id}`
   */
  readonly update: Call<PermissionsRoles.UpdateInput, PermissionsRoles.Role, PermissionsRoles.UpdateError>

  /**
   * Deletes a role.
   *
   * Policies keep naming the deleted role. System roles can't be deleted.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/permissions/roles/{id}`
   */
  readonly remove: Call<PermissionsRoles.RemoveInput, void, PermissionsRoles.RemoveError>
}
