/**
 * Users: the users of organizations.
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
import { type ApiKey, ApiKeyShape, type User, UserShape } from "./UsersShapes.ts"
import type * as Types from "./Users.ts"

export { ApiKey, User } from "./UsersShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link UsersService.listCurrentOrgUsers}. */
export type ListCurrentOrgUsersError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/organization/users` */
export const listCurrentOrgUsersOperation: Operation.Operation<
  {},
  ReadonlyArray<User>,
  ListCurrentOrgUsersError
> = /*#__PURE__*/ Define.make("users.listCurrentOrgUsers", "GET /api/organization/users", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(UserShape))),
  errors: [401, 403, 404, 429]
})

/** Input of {@link UsersService.createCurrentOrgUser}. */
export interface CreateCurrentOrgUserInput {
  /** Mail address; it comes back in lower case. */
  readonly email: string
  /** Name of the role; not together with `role_ids`. */
  readonly role?: string | undefined
  /** Ids of the roles, at least one; not together with `role`. UUIDs. */
  readonly role_ids?: ReadonlyArray<string> | undefined
}

/** Errors of {@link UsersService.createCurrentOrgUser}. */
export type CreateCurrentOrgUserError = PolytomicError.Of<401 | 403 | 422 | 429 | 500>

/** `POST /api/organization/users` */
export const createCurrentOrgUserOperation: Operation.Operation<
  CreateCurrentOrgUserInput,
  User,
  CreateCurrentOrgUserError
> = /*#__PURE__*/ Define.make("users.createCurrentOrgUser", "POST /api/organization/users", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      email: Shape.String,
      role: Shape.optional(Shape.String),
      role_ids: Shape.optional(Shape.Array(Shape.String))
    })
  ),
  body: ["email", "role", "role_ids"],
  success: /*#__PURE__*/ Define.data(UserShape),
  errors: [401, 403, 422, 429, 500],
  acceptsIdempotencyKey: true
})

/** Input of {@link UsersService.getCurrentOrgUser}. */
export interface GetCurrentOrgUserInput {
  /** Id of the user. A UUID. */
  readonly id: string
}

/** Errors of {@link UsersService.getCurrentOrgUser}. */
export type GetCurrentOrgUserError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/organization/users/{id}` */
export const getCurrentOrgUserOperation: Operation.Operation<GetCurrentOrgUserInput, User, GetCurrentOrgUserError> =
  /*#__PURE__*/ Define.make("users.getCurrentOrgUser", "GET /api/organization/users/{id}", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429, 500]
  })

/** Input of {@link UsersService.updateCurrentOrgUser}. */
export interface UpdateCurrentOrgUserInput {
  /** Id of the user. A UUID. */
  readonly id: string
  /** Name of the role; not together with `role_ids`. */
  readonly role?: string | undefined
  /** Ids of the roles, at least one; not together with `role`. UUIDs. */
  readonly role_ids?: ReadonlyArray<string> | undefined
}

/** Errors of {@link UsersService.updateCurrentOrgUser}. */
export type UpdateCurrentOrgUserError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `PUT /api/organization/users/{id}` */
export const updateCurrentOrgUserOperation: Operation.Operation<
  UpdateCurrentOrgUserInput,
  User,
  UpdateCurrentOrgUserError
> = /*#__PURE__*/ Define.make("users.updateCurrentOrgUser", "PUT /api/organization/users/{id}", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      id: Shape.String,
      role: Shape.optional(Shape.String),
      role_ids: Shape.optional(Shape.Array(Shape.String))
    })
  ),
  body: ["role", "role_ids"],
  success: /*#__PURE__*/ Define.data(UserShape),
  errors: [401, 403, 404, 422, 429, 500],
  acceptsIdempotencyKey: true
})

/** Input of {@link UsersService.deleteCurrentOrgUser}. */
export interface DeleteCurrentOrgUserInput {
  /** Id of the user. A UUID. */
  readonly id: string
}

/** Errors of {@link UsersService.deleteCurrentOrgUser}. */
export type DeleteCurrentOrgUserError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/organization/users/{id}` */
export const deleteCurrentOrgUserOperation: Operation.Operation<
  DeleteCurrentOrgUserInput,
  User,
  DeleteCurrentOrgUserError
> = /*#__PURE__*/ Define.make("users.deleteCurrentOrgUser", "DELETE /api/organization/users/{id}", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.data(UserShape),
  errors: [401, 403, 404, 429, 500],
  acceptsIdempotencyKey: true
})

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
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String })),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(UserShape))),
    errors: [401, 403, 404, 429],
    credentials: "partner"
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
  /** Ids of the roles, at least one; not together with `role`. UUIDs. */
  readonly role_ids?: ReadonlyArray<string> | undefined
}

/** Errors of {@link UsersService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `POST /api/organizations/{org_id}/users` */
export const createOperation: Operation.Operation<CreateInput, User, CreateError> = /*#__PURE__*/ Define.make(
  "users.create",
  "POST /api/organizations/{org_id}/users",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        email: Shape.String,
        role: Shape.optional(Shape.String),
        role_ids: Shape.optional(Shape.Array(Shape.String))
      })
    ),
    body: ["email", "role", "role_ids"],
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 422, 429, 500],
    acceptsIdempotencyKey: true,
    credentials: "partner"
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
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/organizations/{org_id}/users/{id}` */
export const getOperation: Operation.Operation<GetInput, User, GetError> = /*#__PURE__*/ Define.make(
  "users.get",
  "GET /api/organizations/{org_id}/users/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429, 500],
    credentials: "partner"
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
  /** Ids of the roles, at least one; not together with `role`. UUIDs. */
  readonly role_ids?: ReadonlyArray<string> | undefined
}

/** Errors of {@link UsersService.update}. */
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `PUT /api/organizations/{org_id}/users/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, User, UpdateError> = /*#__PURE__*/ Define.make(
  "users.update",
  "PUT /api/organizations/{org_id}/users/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        id: Shape.String,
        email: Shape.String,
        role: Shape.optional(Shape.String),
        role_ids: Shape.optional(Shape.Array(Shape.String))
      })
    ),
    body: ["email", "role", "role_ids"],
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 422, 429, 500],
    acceptsIdempotencyKey: true,
    credentials: "partner"
  }
)

/** Input of {@link UsersService.delete}. */
export interface DeleteInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the user. A UUID. */
  readonly id: string
}

/** Errors of {@link UsersService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `DELETE /api/organizations/{org_id}/users/{id}` */
export const deleteOperation: Operation.Operation<DeleteInput, User, DeleteError> = /*#__PURE__*/ Define.make(
  "users.delete",
  "DELETE /api/organizations/{org_id}/users/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String, id: Shape.String })),
    success: /*#__PURE__*/ Define.data(UserShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true,
    credentials: "partner"
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
export type CreateApiKeyError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/organizations/{org_id}/users/{id}/keys` */
export const createApiKeyOperation: Operation.Operation<CreateApiKeyInput, ApiKey, CreateApiKeyError> =
  /*#__PURE__*/ Define.make("users.createApiKey", "POST /api/organizations/{org_id}/users/{id}/keys", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        id: Shape.String,
        force: Shape.optional(Shape.Boolean)
      })
    ),
    query: ["force"],
    success: /*#__PURE__*/ Define.data(ApiKeyShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true,
    credentials: "partner"
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `users` resource. */
export interface UsersService {
  /**
   * Lists the users of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organization/users`
   */
  readonly listCurrentOrgUsers: () => Effect.Effect<ReadonlyArray<User>, ListCurrentOrgUsersError>

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
  readonly createCurrentOrgUser: (input: CreateCurrentOrgUserInput) => Effect.Effect<User, CreateCurrentOrgUserError>

  /**
   * Reads one user of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/organization/users/{id}`
   */
  readonly getCurrentOrgUser: (input: GetCurrentOrgUserInput) => Effect.Effect<User, GetCurrentOrgUserError>

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
  readonly updateCurrentOrgUser: (input: UpdateCurrentOrgUserInput) => Effect.Effect<User, UpdateCurrentOrgUserError>

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
  readonly deleteCurrentOrgUser: (input: DeleteCurrentOrgUserInput) => Effect.Effect<User, DeleteCurrentOrgUserError>

  /**
   * Lists the users of an organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/organizations/{org_id}/users`
   */
  readonly list: (input: ListInput) => Effect.Effect<ReadonlyArray<User>, ListError>

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
  readonly create: (input: CreateInput) => Effect.Effect<User, CreateError>

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
  readonly get: (input: GetInput) => Effect.Effect<User, GetError>

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
  readonly update: (input: UpdateInput) => Effect.Effect<User, UpdateError>

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
  readonly delete: (input: DeleteInput) => Effect.Effect<User, DeleteError>

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
  readonly createApiKey: (input: CreateApiKeyInput) => Effect.Effect<ApiKey, CreateApiKeyError>
}

const Base: Context.ServiceClass<Users, "effect-polytomic/2025-09-18/Users", UsersService> =
  /*#__PURE__*/
  Context.Service<Users, UsersService>()("effect-polytomic/2025-09-18/Users")

/** The calls of the `users` resource of API version 2025-09-18. */
export class Users extends Base {
  /** Provides {@link Users} on top of a client. */
  static readonly layer: Layer.Layer<Users, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Users,
    () => ({
      listCurrentOrgUsers: listCurrentOrgUsersOperation,
      createCurrentOrgUser: createCurrentOrgUserOperation,
      getCurrentOrgUser: getCurrentOrgUserOperation,
      updateCurrentOrgUser: updateCurrentOrgUserOperation,
      deleteCurrentOrgUser: deleteCurrentOrgUserOperation,
      list: listOperation,
      create: createOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation,
      createApiKey: createApiKeyOperation
    })
  )
}

/** Types of {@link Users}: those that its module exports. */
export declare namespace Users {
  export type ApiKey = Types.ApiKey
  export type CreateApiKeyError = Types.CreateApiKeyError
  export type CreateApiKeyInput = Types.CreateApiKeyInput
  export type CreateCurrentOrgUserError = Types.CreateCurrentOrgUserError
  export type CreateCurrentOrgUserInput = Types.CreateCurrentOrgUserInput
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type DeleteCurrentOrgUserError = Types.DeleteCurrentOrgUserError
  export type DeleteCurrentOrgUserInput = Types.DeleteCurrentOrgUserInput
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type GetCurrentOrgUserError = Types.GetCurrentOrgUserError
  export type GetCurrentOrgUserInput = Types.GetCurrentOrgUserInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type ListCurrentOrgUsersError = Types.ListCurrentOrgUsersError
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type UpdateCurrentOrgUserError = Types.UpdateCurrentOrgUserError
  export type UpdateCurrentOrgUserInput = Types.UpdateCurrentOrgUserInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
  export type User = Types.User
  export type UsersService = Types.UsersService
}
