/**
 * Users: the users of organizations.
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
import { type ApiKey, ApiKeyShape } from "../v2025-09-18/UsersShapes.ts"
import { type User, UserShape } from "./UsersShapes.ts"
import type * as Types from "./Users.ts"

export { ApiKey } from "../v2025-09-18/UsersShapes.ts"
export { User } from "./UsersShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link UsersService.list}. */
export interface ListInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
}

/** Errors of {@link UsersService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/organizations/{org_id}/users` */
export const listOperation: Operation.Operation<ListInput, ReadonlyArray<User>, ListError> = /*#__PURE__*/ Define.make(
  "users.list",
  "GET /api/organizations/{org_id}/users",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String })),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(UserShape))),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link UsersService.create}. */
export interface CreateInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Mail address; it comes back in lower case. */
  readonly email: string
  /** Name of the role; not together with `role_ids`. */
  readonly role?: string | undefined
}

/** Errors of {@link UsersService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/organizations/{org_id}/users` */
export const createOperation: Operation.Operation<CreateInput, User, CreateError> = /*#__PURE__*/ Define.make(
  "users.create",
  "POST /api/organizations/{org_id}/users",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        email: Shape.String,
        role: Shape.optional(Shape.String)
      })
    ),
    body: ["email", "role"],
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link UsersService.get}. */
export interface GetInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the user. A UUID. */
  readonly id: string
}

/** Errors of {@link UsersService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/organizations/{org_id}/users/{id}` */
export const getOperation: Operation.Operation<GetInput, User, GetError> = /*#__PURE__*/ Define.make(
  "users.get",
  "GET /api/organizations/{org_id}/users/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link UsersService.update}. */
export interface UpdateInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the user. A UUID. */
  readonly id: string
  /** Mail address; it comes back in lower case. */
  readonly email: string
  /** Name of the role; not together with `role_ids`. */
  readonly role?: string | undefined
}

/** Errors of {@link UsersService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/organizations/{org_id}/users/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, User, UpdateError> = /*#__PURE__*/ Define.make(
  "users.update",
  "PATCH /api/organizations/{org_id}/users/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        id: Shape.String,
        email: Shape.String,
        role: Shape.optional(Shape.String)
      })
    ),
    body: ["email", "role"],
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link UsersService.remove}. */
export interface RemoveInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the user. A UUID. */
  readonly id: string
}

/** Errors of {@link UsersService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/organizations/{org_id}/users/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, User, RemoveError> = /*#__PURE__*/ Define.make(
  "users.remove",
  "DELETE /api/organizations/{org_id}/users/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link UsersService.createApiKey}. */
export interface CreateApiKeyInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the user. A UUID. */
  readonly id: string
  /** True to revoke the user's present key first. */
  readonly force?: boolean | undefined
}

/** Errors of {@link UsersService.createApiKey}. */
export type CreateApiKeyError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/organizations/{org_id}/users/{id}/keys` */
export const createApiKeyOperation: Operation.Operation<CreateApiKeyInput, ApiKey, CreateApiKeyError> =
  /*#__PURE__*/ Define.make("users.createApiKey", "POST /api/organizations/{org_id}/users/{id}/keys", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        id: Shape.String,
        force: Shape.optional(Shape.Boolean)
      })
    ),
    query: ["force"],
    success: /*#__PURE__*/ Define.data(ApiKeyShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `users` resource. */
export interface UsersService {
  /**
   * Lists the users of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{org_id}/users`
   */
  readonly list: (input: ListInput) => Effect.Effect<ReadonlyArray<User>, ListError>

  /**
   * Creates a user in an organization and sends an invitation by mail.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/organizations/{org_id}/users`
   */
  readonly create: (input: CreateInput) => Effect.Effect<User, CreateError>

  /**
   * Reads one user of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{org_id}/users/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<User, GetError>

  /**
   * Changes a user of an organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `users.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/organizations/{org_id}/users/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<User, UpdateError>

  /**
   * Deletes a user of an organization and returns it.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/organizations/{org_id}/users/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<User, RemoveError>

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
  readonly createApiKey: (input: CreateApiKeyInput) => Effect.Effect<ApiKey, CreateApiKeyError>
}

const Base: Context.ServiceClass<Users_2023_04_25, "effect-polytomic/2023-04-25/Users", UsersService> =
  /*#__PURE__*/
  Context.Service<Users_2023_04_25, UsersService>()("effect-polytomic/2023-04-25/Users")

/** The calls of the `users` resource of API version 2023-04-25. */
class Users_2023_04_25 extends Base {
  /** Provides {@link Users_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<Users_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Users_2023_04_25, () => ({
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      createApiKey: createApiKeyOperation
    }))
}

/** Types of {@link Users_2023_04_25}: those that its module exports. */
declare namespace Users_2023_04_25 {
  export type ApiKey = Types.ApiKey
  export type CreateApiKeyError = Types.CreateApiKeyError
  export type CreateApiKeyInput = Types.CreateApiKeyInput
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
  export type User = Types.User
  export type UsersService = Types.UsersService
}

export { Users_2023_04_25 as Users }
