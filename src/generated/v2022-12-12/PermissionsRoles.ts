/**
 * PermissionsRoles: the roles that users have.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { type Role, RoleShape } from "../v2025-09-18/PermissionsRolesShapes.ts"
import type * as Types from "./PermissionsRoles.ts"

export { Role } from "../v2025-09-18/PermissionsRolesShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link PermissionsRolesService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/permissions/roles` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Role>, ListError> = /*#__PURE__*/ Define.make(
  "permissions.roles.list",
  "GET /api/permissions/roles",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(RoleShape))),
    errors: [401, 403, 429]
  }
)

/** Input of {@link PermissionsRolesService.create}. */
export interface CreateInput {
  /** Name of the role. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
}

/** Errors of {@link PermissionsRolesService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/permissions/roles` */
export const createOperation: Operation.Operation<CreateInput, Role, CreateError> = /*#__PURE__*/ Define.make(
  "permissions.roles.create",
  "POST /api/permissions/roles",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({ name: Shape.String, organization_id: Shape.optional(Shape.NullOr(Shape.String)) })
    ),
    body: ["name", "organization_id"],
    success: /*#__PURE__*/ Define.data(RoleShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link PermissionsRolesService.get}. */
export interface GetInput {
  /** Id of the role. A UUID. */
  readonly id: string
}

/** Errors of {@link PermissionsRolesService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/permissions/roles/{id}` */
export const getOperation: Operation.Operation<GetInput, Role, GetError> = /*#__PURE__*/ Define.make(
  "permissions.roles.get",
  "GET /api/permissions/roles/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(RoleShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link PermissionsRolesService.update}. */
export interface UpdateInput {
  /** Id of the role. A UUID. */
  readonly id: string
  /** Name of the role. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
}

/** Errors of {@link PermissionsRolesService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/permissions/roles/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, Role, UpdateError> = /*#__PURE__*/ Define.make(
  "permissions.roles.update",
  "PATCH /api/permissions/roles/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String))
      })
    ),
    body: ["name", "organization_id"],
    success: /*#__PURE__*/ Define.data(RoleShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link PermissionsRolesService.delete}. */
export interface DeleteInput {
  /** Id of the role. A UUID. */
  readonly id: string
}

/** Errors of {@link PermissionsRolesService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/permissions/roles/{id}` */
export const deleteOperation: Operation.Operation<DeleteInput, void, DeleteError> = /*#__PURE__*/ Define.make(
  "permissions.roles.delete",
  "DELETE /api/permissions/roles/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `permissions.roles` resource. */
export interface PermissionsRolesService {
  /**
   * Lists the roles of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/permissions/roles`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Role>, ListError>

  /**
   * Creates a role.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/permissions/roles`
   */
  readonly create: (input: CreateInput) => Effect.Effect<Role, CreateError>

  /**
   * Reads one role.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/permissions/roles/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Role, GetError>

  /**
   * Renames a role.
   *
   * System roles can't be changed.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `permissions.roles.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/permissions/roles/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<Role, UpdateError>

  /**
   * Deletes a role.
   *
   * Policies keep naming the deleted role. System roles can't be deleted.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/permissions/roles/{id}`
   */
  readonly delete: (input: DeleteInput) => Effect.Effect<void, DeleteError>
}

const Base: Context.ServiceClass<
  PermissionsRoles_2022_12_12,
  "effect-polytomic/2022-12-12/PermissionsRoles",
  PermissionsRolesService
> =
  /*#__PURE__*/
  Context.Service<PermissionsRoles_2022_12_12, PermissionsRolesService>()(
    "effect-polytomic/2022-12-12/PermissionsRoles"
  )

/** The calls of the `permissions.roles` resource of API version 2022-12-12. */
class PermissionsRoles_2022_12_12 extends Base {
  /** Provides {@link PermissionsRoles_2022_12_12} on top of a client. */
  static readonly layer: Layer.Layer<PermissionsRoles_2022_12_12, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(PermissionsRoles_2022_12_12, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation
    }))
}

/** Types of {@link PermissionsRoles_2022_12_12}: those that its module exports. */
declare namespace PermissionsRoles_2022_12_12 {
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type PermissionsRolesService = Types.PermissionsRolesService
  export type Role = Types.Role
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { PermissionsRoles_2022_12_12 as PermissionsRoles }
