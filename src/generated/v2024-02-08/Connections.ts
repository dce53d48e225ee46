/**
 * Connections: the systems that data is read from and written to.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
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
  type ConnectResponse,
  ConnectResponseShape,
  type Connection,
  ConnectionShape,
  type CreatedConnection,
  CreatedConnectionShape,
  type JsonSchema,
  JsonSchemaShape,
  type ParameterValues,
  ParameterValuesShape,
  type SharedConnection,
  SharedConnectionShape
} from "../v2025-09-18/ConnectionsShapes.ts"
import { type ConnectionType, ConnectionTypeShape } from "./ConnectionsShapes.ts"
import type * as Types from "./Connections.ts"

export {
  ConnectResponse,
  Connection,
  ConnectionCapabilities,
  ConnectionForm,
  ConnectionTypeSummary,
  CreatedConnection,
  JsonSchema,
  JsonSchemaDefinitions,
  JsonSchemaProperties,
  OAuthPrompt,
  ParameterValue,
  ParameterValues,
  SharedConnection
} from "../v2025-09-18/ConnectionsShapes.ts"
export { Actor } from "../v2025-09-18/Shared.ts"
export { ConnectionType } from "./ConnectionsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link ConnectionsService.getTypes}. */
export type GetTypesError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/connection_types` */
export const getTypesOperation: Operation.Operation<
  {},
  ReadonlyArray<ConnectionType>,
  GetTypesError
> = /*#__PURE__*/ Define.make("connections.getTypes", "GET /api/connection_types", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionTypeShape))),
  errors: [401, 403, 429, 500]
})

/** Input of {@link ConnectionsService.getConnectionTypeSchema}. */
export interface GetConnectionTypeSchemaInput {
  /** Id of the connection type, such as `postgresql`. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.getConnectionTypeSchema}. */
export type GetConnectionTypeSchemaError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/connection_types/{id}` */
export const getConnectionTypeSchemaOperation: Operation.Operation<
  GetConnectionTypeSchemaInput,
  JsonSchema,
  GetConnectionTypeSchemaError
> = /*#__PURE__*/ Define.make("connections.getConnectionTypeSchema", "GET /api/connection_types/{id}", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.body(JsonSchemaShape),
  errors: [401, 403, 404, 429, 500]
})

/** Input of {@link ConnectionsService.getTypeParameterValues}. */
export interface GetTypeParameterValuesInput {
  /** Id of the connection type, such as `postgresql`. */
  readonly type: string
  /** Id of an existing connection whose stored settings are the base. A UUID. */
  readonly connection_id?: string | undefined
  /** Name of the configuration field whose values to list. */
  readonly field: string
  /** Configuration that is filled in so far, by field; null when nothing is. A secret. */
  readonly parameters?: { readonly [name: string]: unknown } | null | undefined
  /** Text that the values must match. */
  readonly query?: string | undefined
}

/** Errors of {@link ConnectionsService.getTypeParameterValues}. */
export type GetTypeParameterValuesError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/connection_types/{type}/parameter_values` */
export const getTypeParameterValuesOperation: Operation.Operation<
  GetTypeParameterValuesInput,
  { readonly [name: string]: ParameterValues } | null,
  GetTypeParameterValuesError
> = /*#__PURE__*/ Define.make(
  "connections.getTypeParameterValues",
  "POST /api/connection_types/{type}/parameter_values",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        type: Shape.String,
        connection_id: Shape.optional(Shape.String),
        field: Shape.String,
        parameters: Shape.optional(Shape.NullOr(Shape.Record(Shape.Unknown))),
        query: Shape.optional(Shape.String)
      })
    ),
    body: ["connection_id", "field", "parameters", "query"],
    success: /*#__PURE__*/ Define.data(
      /*#__PURE__*/ Shape.suspend(() => Shape.NullOr(Shape.Record(ParameterValuesShape)))
    ),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Errors of {@link ConnectionsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429 | 500>

/** `GET /api/connections` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Connection>, ListError> = /*#__PURE__*/ Define.make(
  "connections.list",
  "GET /api/connections",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionShape))),
    errors: [401, 403, 429, 500]
  }
)

/** Input of {@link ConnectionsService.create}. */
export interface CreateInput {
  /** Settings of the connection, by the type's JSON Schema. A secret. */
  readonly configuration: { readonly [name: string]: unknown }
  /** Interval of the health checks of the connection. */
  readonly healthcheck_interval?: string | undefined
  /** Name of the connection. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Address that the browser is sent to after the connection is authorized. */
  readonly redirect_url?: string | undefined
  /** Id of the connection type, such as `postgresql`. */
  readonly type: string
  /** True to try the settings against the system behind the connection; true by default. */
  readonly validate?: boolean | undefined
}

/** Errors of {@link ConnectionsService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 422 | 429 | 500>

/** `POST /api/connections` */
export const createOperation: Operation.Operation<CreateInput, CreatedConnection, CreateError> =
  /*#__PURE__*/ Define.make("connections.create", "POST /api/connections", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        configuration: Shape.Record(Shape.Unknown),
        healthcheck_interval: Shape.optional(Shape.String),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        redirect_url: Shape.optional(Shape.String),
        type: Shape.String,
        validate: Shape.optional(Shape.Boolean)
      })
    ),
    body: [
      "configuration",
      "healthcheck_interval",
      "name",
      "organization_id",
      "policies",
      "redirect_url",
      "type",
      "validate"
    ],
    success: /*#__PURE__*/ Define.data(CreatedConnectionShape),
    errors: [400, 401, 403, 422, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.connect}. */
export interface ConnectInput {
  /** Id of an existing connection to authorize again; without it a new one is made. A UUID. */
  readonly connection?: string | undefined
  /** True to show the session in dark colours. */
  readonly dark?: boolean | undefined
  /** Name of the new connection, unique in its organization. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Address that the browser is sent to after the session. */
  readonly redirect_url: string
  /**
   * Id of the connection type to offer; deprecated, use `whitelist`.
   *
   * @deprecated
   */
  readonly type?: string | undefined
  /** Ids of the connection types to offer: one leads straight to its form, several to a choice; ignored with `type`. */
  readonly whitelist?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ConnectionsService.connect}. */
export type ConnectError = PolytomicError.Of<401 | 403 | 422 | 429 | 500>

/** `POST /api/connections/connect/` */
export const connectOperation: Operation.Operation<ConnectInput, ConnectResponse, ConnectError> =
  /*#__PURE__*/ Define.make("connections.connect", "POST /api/connections/connect/", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        connection: Shape.optional(Shape.String),
        dark: Shape.optional(Shape.Boolean),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        redirect_url: Shape.String,
        type: Shape.optional(Shape.String),
        whitelist: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    body: ["connection", "dark", "name", "organization_id", "redirect_url", "type", "whitelist"],
    success: /*#__PURE__*/ Define.data(ConnectResponseShape),
    errors: [401, 403, 422, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.testConnection}. */
export interface TestConnectionInput {
  /** Settings to try, by the type's JSON Schema. A secret. */
  readonly configuration: { readonly [name: string]: unknown }
  /** Id of an existing connection whose stored settings are the base. A UUID. */
  readonly connection_id?: string | undefined
  /** Id of the connection type, such as `postgresql`. */
  readonly type: string
}

/** Errors of {@link ConnectionsService.testConnection}. */
export type TestConnectionError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `POST /api/connections/test` */
export const testConnectionOperation: Operation.Operation<TestConnectionInput, void, TestConnectionError> =
  /*#__PURE__*/ Define.make("connections.testConnection", "POST /api/connections/test", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        configuration: Shape.Record(Shape.Unknown),
        connection_id: Shape.optional(Shape.String),
        type: Shape.String
      })
    ),
    body: ["configuration", "connection_id", "type"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [400, 401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.get}. */
export interface GetInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}` */
export const getOperation: Operation.Operation<GetInput, Connection, GetError> = /*#__PURE__*/ Define.make(
  "connections.get",
  "GET /api/connections/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ConnectionShape),
    errors: [401, 403, 404, 429, 500]
  }
)

/** Input of {@link ConnectionsService.update}. */
export interface UpdateInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Settings of the connection, by the type's JSON Schema; omitted fields are cleared. A secret. */
  readonly configuration: { readonly [name: string]: unknown }
  /** Interval of the health checks of the connection. */
  readonly healthcheck_interval?: string | undefined
  /** Name of the connection. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** True to authorize the connection again. */
  readonly reconnect?: boolean | undefined
  /** Id of the connection type, such as `postgresql`. */
  readonly type?: string | undefined
  /** True to try the settings against the system behind the connection; true by default. */
  readonly validate?: boolean | undefined
}

/** Errors of {@link ConnectionsService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 422 | 429 | 500>

/** `PUT /api/connections/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, CreatedConnection, UpdateError> =
  /*#__PURE__*/ Define.make("connections.update", "PUT /api/connections/{id}", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        configuration: Shape.Record(Shape.Unknown),
        healthcheck_interval: Shape.optional(Shape.String),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        reconnect: Shape.optional(Shape.Boolean),
        type: Shape.optional(Shape.String),
        validate: Shape.optional(Shape.Boolean)
      })
    ),
    body: [
      "configuration",
      "healthcheck_interval",
      "name",
      "organization_id",
      "policies",
      "reconnect",
      "type",
      "validate"
    ],
    success: /*#__PURE__*/ Define.data(CreatedConnectionShape),
    errors: [400, 401, 403, 404, 422, 429, 500]
  })

/** Input of {@link ConnectionsService.remove}. */
export interface RemoveInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /**
   * True to also delete the syncs and models that use the connection; otherwise deleting a connection in use fails with
   * 422.
   */
  readonly force?: boolean | undefined
}

/** Errors of {@link ConnectionsService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `DELETE /api/connections/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Define.make(
  "connections.remove",
  "DELETE /api/connections/{id}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, force: Shape.optional(Shape.Boolean) })),
    query: ["force"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 422, 429, 500]
  }
)

/** Input of {@link ConnectionsService.getParameterValues}. */
export interface GetParameterValuesInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.getParameterValues}. */
export type GetParameterValuesError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/parameter_values` */
export const getParameterValuesOperation: Operation.Operation<
  GetParameterValuesInput,
  { readonly [name: string]: ParameterValues } | null,
  GetParameterValuesError
> = /*#__PURE__*/ Define.make("connections.getParameterValues", "GET /api/connections/{id}/parameter_values", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.data(
    /*#__PURE__*/ Shape.suspend(() => Shape.NullOr(Shape.Record(ParameterValuesShape)))
  ),
  errors: [401, 403, 404, 429, 500]
})

/** Input of {@link ConnectionsService.createSharedConnection}. */
export interface CreateSharedConnectionInput {
  /** Id of the connection that is shared. A UUID. */
  readonly parent_connection_id: string
  /** Id of the organization that the connection is shared with. A UUID. */
  readonly child_organization_id: string
  /** Name of the connection in the child organization; that of the shared one by default. */
  readonly name?: string | undefined
}

/** Errors of {@link ConnectionsService.createSharedConnection}. */
export type CreateSharedConnectionError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `POST /api/connections/{parent_connection_id}/share` */
export const createSharedConnectionOperation: Operation.Operation<
  CreateSharedConnectionInput,
  SharedConnection,
  CreateSharedConnectionError
> = /*#__PURE__*/ Define.make(
  "connections.createSharedConnection",
  "POST /api/connections/{parent_connection_id}/share",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        parent_connection_id: Shape.String,
        child_organization_id: Shape.String,
        name: Shape.optional(Shape.String)
      })
    ),
    body: ["child_organization_id", "name"],
    success: /*#__PURE__*/ Define.data(SharedConnectionShape),
    errors: [401, 403, 404, 422, 429, 500],
    acceptsIdempotencyKey: true
  }
)

/** Input of {@link ConnectionsService.listSharedConnections}. */
export interface ListSharedConnectionsInput {
  /** Id of the connection that is shared. A UUID. */
  readonly parent_connection_id: string
}

/** Errors of {@link ConnectionsService.listSharedConnections}. */
export type ListSharedConnectionsError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `GET /api/connections/{parent_connection_id}/shared` */
export const listSharedConnectionsOperation: Operation.Operation<
  ListSharedConnectionsInput,
  ReadonlyArray<Connection>,
  ListSharedConnectionsError
> = /*#__PURE__*/ Define.make(
  "connections.listSharedConnections",
  "GET /api/connections/{parent_connection_id}/shared",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ parent_connection_id: Shape.String })),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionShape))),
    errors: [401, 403, 404, 422, 429, 500]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `connections` resource. */
export interface ConnectionsService {
  /**
   * Lists the types of connections that can be made.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/connection_types`
   */
  readonly getTypes: () => Effect.Effect<ReadonlyArray<ConnectionType>, GetTypesError>

  /**
   * Reads the JSON Schema of a connection type's configuration.
   *
   * The body is the bare JSON Schema, without an envelope.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connection_types/{id}`
   */
  readonly getConnectionTypeSchema: (
    input: GetConnectionTypeSchemaInput
  ) => Effect.Effect<JsonSchema, GetConnectionTypeSchemaError>

  /**
   * Lists the values that a configuration field of a connection type can take, before or after a connection exists.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connection_types/{type}/parameter_values`
   */
  readonly getTypeParameterValues: (
    input: GetTypeParameterValuesInput
  ) => Effect.Effect<{ readonly [name: string]: ParameterValues } | null, GetTypeParameterValuesError>

  /**
   * Lists the connections of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<Connection>, ListError>

  /**
   * Creates a connection.
   *
   * The settings are tried against the system behind the connection unless `validate` is false. A connection that needs
   * OAuth comes back with an `auth_url` to open in a browser.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections`
   */
  readonly create: (input: CreateInput) => Effect.Effect<CreatedConnection, CreateError>

  /**
   * Starts a Polytomic Connect session, in which an end user sets up one connection in the browser.
   *
   * Open the returned `redirect_url` in the user's browser. The token works once; make one session per connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The SDK writes the path with a trailing slash, the guides without.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/connections/connect/`
   */
  readonly connect: (input: ConnectInput) => Effect.Effect<ConnectResponse, ConnectError>

  /**
   * Tries a configuration against the system behind it, without saving anything.
   *
   * With `connection_id`, the given configuration is laid over the stored one.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `POST /api/connections/test`
   */
  readonly testConnection: (input: TestConnectionInput) => Effect.Effect<void, TestConnectionError>

  /**
   * Reads one connection.
   *
   * Secrets in `configuration` come back masked, so it can't be sent back as it is.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Connection, GetError>

  /**
   * Replaces the settings of a connection.
   *
   * Omitted configuration fields are cleared. Running syncs keep the old configuration until their next execution.
   *
   * The sources disagree: The documents say that omitted configuration is cleared; the Terraform provider omits
   * unchanged secrets and they survive.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/connections/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<CreatedConnection, UpdateError>

  /**
   * Deletes a connection.
   *
   * A connection that models or syncs use is refused with 422, whose `metadata.used_by` names them; `force` deletes
   * those first.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>

  /**
   * Lists the values that configuration fields of a connection can take.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/parameter_values`
   */
  readonly getParameterValues: (
    input: GetParameterValuesInput
  ) => Effect.Effect<{ readonly [name: string]: ParameterValues } | null, GetParameterValuesError>

  /**
   * Shares a connection with a child organization.
   *
   * The child sees a connection of its own that points to this one; its configuration can only be edited here.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * Later versions have `connections.createSharedConnection` of API version 2025-09-18 in its place.
   *
   * @see `POST /api/connections/{parent_connection_id}/share`
   */
  readonly createSharedConnection: (
    input: CreateSharedConnectionInput
  ) => Effect.Effect<SharedConnection, CreateSharedConnectionError>

  /**
   * Lists the connections in child organizations that share a connection of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{parent_connection_id}/shared`
   */
  readonly listSharedConnections: (
    input: ListSharedConnectionsInput
  ) => Effect.Effect<ReadonlyArray<Connection>, ListSharedConnectionsError>
}

const Base: Context.ServiceClass<
  Connections_2024_02_08,
  "effect-polytomic/2024-02-08/Connections",
  ConnectionsService
> =
  /*#__PURE__*/
  Context.Service<Connections_2024_02_08, ConnectionsService>()("effect-polytomic/2024-02-08/Connections")

/** The calls of the `connections` resource of API version 2024-02-08. */
class Connections_2024_02_08 extends Base {
  /** Provides {@link Connections_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<Connections_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Connections_2024_02_08, () => ({
      getTypes: getTypesOperation,
      getConnectionTypeSchema: getConnectionTypeSchemaOperation,
      getTypeParameterValues: getTypeParameterValuesOperation,
      list: listOperation,
      create: createOperation,
      connect: connectOperation,
      testConnection: testConnectionOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      getParameterValues: getParameterValuesOperation,
      createSharedConnection: createSharedConnectionOperation,
      listSharedConnections: listSharedConnectionsOperation
    }))
}

/** Types of {@link Connections_2024_02_08}: those that its module exports. */
declare namespace Connections_2024_02_08 {
  export type Actor = Types.Actor
  export type ConnectError = Types.ConnectError
  export type ConnectInput = Types.ConnectInput
  export type ConnectResponse = Types.ConnectResponse
  export type Connection = Types.Connection
  export type ConnectionCapabilities = Types.ConnectionCapabilities
  export type ConnectionForm = Types.ConnectionForm
  export type ConnectionType = Types.ConnectionType
  export type ConnectionTypeSummary = Types.ConnectionTypeSummary
  export type ConnectionsService = Types.ConnectionsService
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type CreateSharedConnectionError = Types.CreateSharedConnectionError
  export type CreateSharedConnectionInput = Types.CreateSharedConnectionInput
  export type CreatedConnection = Types.CreatedConnection
  export type GetConnectionTypeSchemaError = Types.GetConnectionTypeSchemaError
  export type GetConnectionTypeSchemaInput = Types.GetConnectionTypeSchemaInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetParameterValuesError = Types.GetParameterValuesError
  export type GetParameterValuesInput = Types.GetParameterValuesInput
  export type GetTypeParameterValuesError = Types.GetTypeParameterValuesError
  export type GetTypeParameterValuesInput = Types.GetTypeParameterValuesInput
  export type GetTypesError = Types.GetTypesError
  export type JsonSchema = Types.JsonSchema
  export type JsonSchemaDefinitions = Types.JsonSchemaDefinitions
  export type JsonSchemaProperties = Types.JsonSchemaProperties
  export type ListError = Types.ListError
  export type ListSharedConnectionsError = Types.ListSharedConnectionsError
  export type ListSharedConnectionsInput = Types.ListSharedConnectionsInput
  export type OAuthPrompt = Types.OAuthPrompt
  export type ParameterValue = Types.ParameterValue
  export type ParameterValues = Types.ParameterValues
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type SharedConnection = Types.SharedConnection
  export type TestConnectionError = Types.TestConnectionError
  export type TestConnectionInput = Types.TestConnectionInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { Connections_2024_02_08 as Connections }
