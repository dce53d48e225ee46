/**
 * PermissionsPolicies: permissions of roles.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
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
import {
  type Policy,
  type PolicyActionInput,
  PolicyActionInputShape,
  PolicyShape
} from "./PermissionsPoliciesShapes.ts"
import type * as Types from "./PermissionsPolicies.ts"

export { Policy, PolicyAction, PolicyActionInput } from "./PermissionsPoliciesShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link PermissionsPoliciesService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/permissions/policies` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Policy>, ListError> = /*#__PURE__*/ Define.make(
  "permissions.policies.list",
  "GET /api/permissions/policies",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(PolicyShape))),
    errors: [401, 403, 429, 500]
  }
)

/** Input of {@link PermissionsPoliciesService.create}. */
export interface CreateInput {
  /** Name of the policy. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Actions and the roles that may do them. */
  readonly policy_actions?: ReadonlyArray<PolicyActionInput> | null | undefined
}

/** Errors of {@link PermissionsPoliciesService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/permissions/policies` */
export const createOperation: Operation.Operation<CreateInput, Policy, CreateError> = /*#__PURE__*/ Define.make(
  "permissions.policies.create",
  "POST /api/permissions/policies",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policy_actions: Shape.optional(Shape.NullOr(Shape.Array(PolicyActionInputShape)))
      })
    ),
    body: ["name", "organization_id", "policy_actions"],
    success: /*#__PURE__*/ Define.data(PolicyShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link PermissionsPoliciesService.get}. */
export interface GetInput {
  /** Id of the policy. A UUID. */
  readonly id: string
}

/** Errors of {@link PermissionsPoliciesService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/permissions/policies/{id}` */
export const getOperation: Operation.Operation<GetInput, Policy, GetError> = /*#__PURE__*/ Define.make(
  "permissions.policies.get",
  "GET /api/permissions/policies/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(PolicyShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link PermissionsPoliciesService.update}. */
export interface UpdateInput {
  /** Id of the policy. A UUID. */
  readonly id: string
  /** Name of the policy. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Actions and the roles that may do them; they replace the present ones. */
  readonly policy_actions?: ReadonlyArray<PolicyActionInput> | null | undefined
}

/** Errors of {@link PermissionsPoliciesService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `PUT /api/permissions/policies/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, Policy, UpdateError> = /*#__PURE__*/ Define.make(
  "permissions.policies.update",
  "PUT /api/permissions/policies/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policy_actions: Shape.optional(Shape.NullOr(Shape.Array(PolicyActionInputShape)))
      })
    ),
    body: ["name", "organization_id", "policy_actions"],
    success: /*#__PURE__*/ Define.data(PolicyShape),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link PermissionsPoliciesService.delete}. */
export interface DeleteInput {
  /** Id of the policy. A UUID. */
  readonly id: string
}

/** Errors of {@link PermissionsPoliciesService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/permissions/policies/{id}` */
export const deleteOperation: Operation.Operation<DeleteInput, void, DeleteError> = /*#__PURE__*/ Define.make(
  "permissions.policies.delete",
  "DELETE /api/permissions/policies/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `permissions.policies` resource. */
export interface PermissionsPoliciesService {
  /**
   * Lists the permissions policies of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/permissions/policies`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Policy>, ListError>

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
  readonly create: (input: CreateInput) => Effect.Effect<Policy, CreateError>

  /**
   * Reads one permissions policy.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/permissions/policies/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Policy, GetError>

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
  readonly update: (input: UpdateInput) => Effect.Effect<Policy, UpdateError>

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
  readonly delete: (input: DeleteInput) => Effect.Effect<void, DeleteError>
}

const Base: Context.ServiceClass<
  PermissionsPolicies,
  "effect-polytomic/2025-09-18/PermissionsPolicies",
  PermissionsPoliciesService
> =
  /*#__PURE__*/
  Context.Service<PermissionsPolicies, PermissionsPoliciesService>()("effect-polytomic/2025-09-18/PermissionsPolicies")

/** The calls of the `permissions.policies` resource of API version 2025-09-18. */
export class PermissionsPolicies extends Base {
  /** Provides {@link PermissionsPolicies} on top of a client. */
  static readonly layer: Layer.Layer<PermissionsPolicies, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(PermissionsPolicies, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation
    }))
}

/** Types of {@link PermissionsPolicies}: those that its module exports. */
export declare namespace PermissionsPolicies {
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type PermissionsPoliciesService = Types.PermissionsPoliciesService
  export type Policy = Types.Policy
  export type PolicyAction = Types.PolicyAction
  export type PolicyActionInput = Types.PolicyActionInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}
