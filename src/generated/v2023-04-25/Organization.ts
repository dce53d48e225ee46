/**
 * Organization: organizations, and the caller's own one.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
import { type OrganizationDetails, OrganizationDetailsShape } from "../v2025-09-18/OrganizationShapes.ts"
import type * as Types from "./Organization.ts"

export { OrganizationDetails } from "../v2025-09-18/OrganizationShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link OrganizationService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/organizations` */
export const listOperation: Operation.Operation<
  {},
  ReadonlyArray<OrganizationDetails>,
  ListError
> = /*#__PURE__*/ Define.make("organization.list", "GET /api/organizations", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(OrganizationDetailsShape))),
  errors: [401, 403, 429]
})

/** Input of {@link OrganizationService.create}. */
export interface CreateInput {
  /** Client id of the single sign-on provider. */
  readonly client_id?: string | undefined
  /** Client secret of the single sign-on provider; never returned. A secret. */
  readonly client_secret?: string | undefined
  /** URL of the single sign-on provider. */
  readonly issuer?: string | undefined
  /** Name of the organization, unique for the partner. */
  readonly name: string
  /** Mail domain whose users sign in with single sign-on. */
  readonly sso_domain?: string | undefined
  /** Id of the organization at the single sign-on provider. */
  readonly sso_org_id?: string | undefined
}

/** Errors of {@link OrganizationService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/organizations` */
export const createOperation: Operation.Operation<CreateInput, OrganizationDetails, CreateError> =
  /*#__PURE__*/ Define.make("organization.create", "POST /api/organizations", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        client_id: Shape.optional(Shape.String),
        client_secret: Shape.optional(Shape.String),
        issuer: Shape.optional(Shape.String),
        name: Shape.String,
        sso_domain: Shape.optional(Shape.String),
        sso_org_id: Shape.optional(Shape.String)
      })
    ),
    body: ["client_id", "client_secret", "issuer", "name", "sso_domain", "sso_org_id"],
    success: /*#__PURE__*/ Define.data(OrganizationDetailsShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link OrganizationService.get}. */
export interface GetInput {
  /** Id of the organization. A UUID. */
  readonly id: string
}

/** Errors of {@link OrganizationService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/organizations/{id}` */
export const getOperation: Operation.Operation<GetInput, OrganizationDetails, GetError> = /*#__PURE__*/ Define.make(
  "organization.get",
  "GET /api/organizations/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(OrganizationDetailsShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link OrganizationService.update}. */
export interface UpdateInput {
  /** Id of the organization. A UUID. */
  readonly id: string
  /** Client id of the single sign-on provider. */
  readonly client_id?: string | undefined
  /** Client secret of the single sign-on provider; never returned. A secret. */
  readonly client_secret?: string | undefined
  /** URL of the single sign-on provider. */
  readonly issuer?: string | undefined
  /** Name of the organization, unique for the partner. */
  readonly name: string
  /** Mail domain whose users sign in with single sign-on. */
  readonly sso_domain?: string | undefined
  /** Id of the organization at the single sign-on provider. */
  readonly sso_org_id?: string | undefined
}

/** Errors of {@link OrganizationService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/organizations/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, OrganizationDetails, UpdateError> =
  /*#__PURE__*/ Define.make("organization.update", "PATCH /api/organizations/{id}", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        client_id: Shape.optional(Shape.String),
        client_secret: Shape.optional(Shape.String),
        issuer: Shape.optional(Shape.String),
        name: Shape.String,
        sso_domain: Shape.optional(Shape.String),
        sso_org_id: Shape.optional(Shape.String)
      })
    ),
    body: ["client_id", "client_secret", "issuer", "name", "sso_domain", "sso_org_id"],
    success: /*#__PURE__*/ Define.data(OrganizationDetailsShape),
    errors: [401, 403, 404, 429]
  })

/** Input of {@link OrganizationService.remove}. */
export interface RemoveInput {
  /** Id of the organization. A UUID. */
  readonly id: string
}

/** Errors of {@link OrganizationService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/organizations/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "organization.remove",
  "DELETE /api/organizations/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 429]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `organization` resource. */
export interface OrganizationService {
  /**
   * Lists the organizations that the caller may see.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<OrganizationDetails>, ListError>

  /**
   * Creates an organization below the partner.
   *
   * Names are unique per partner; a name in use fails with 409.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/organizations`
   */
  readonly create: (input: CreateInput) => Effect.Effect<OrganizationDetails, CreateError>

  /**
   * Reads one organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<OrganizationDetails, GetError>

  /**
   * Changes the settings of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `organization.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/organizations/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<OrganizationDetails, UpdateError>

  /**
   * Deletes an organization.
   *
   * A partner's own organization can't be deleted.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/organizations/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>
}

const Base: Context.ServiceClass<
  Organization_2023_04_25,
  "effect-polytomic/2023-04-25/Organization",
  OrganizationService
> =
  /*#__PURE__*/
  Context.Service<Organization_2023_04_25, OrganizationService>()("effect-polytomic/2023-04-25/Organization")

/** The calls of the `organization` resource of API version 2023-04-25. */
class Organization_2023_04_25 extends Base {
  /** Provides {@link Organization_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<Organization_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Organization_2023_04_25, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation
    }))
}

/** Types of {@link Organization_2023_04_25}: those that its module exports. */
declare namespace Organization_2023_04_25 {
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type OrganizationDetails = Types.OrganizationDetails
  export type OrganizationService = Types.OrganizationService
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { Organization_2023_04_25 as Organization }
