/**
 * Connections: the systems that data is read from and written to.
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
  type ConnectResponse,
  ConnectResponseShape,
  type Connection,
  type ConnectionProxyCall,
  ConnectionProxyCallShape,
  type ConnectionProxyInfo,
  ConnectionProxyInfoShape,
  type ConnectionProxyResponse,
  ConnectionProxyResponseShape,
  ConnectionShape,
  type ConnectionType,
  ConnectionTypeShape,
  type CreatedConnection,
  CreatedConnectionShape,
  type JsonSchema,
  JsonSchemaShape,
  type ParameterValues,
  ParameterValuesShape,
  type SharedConnection,
  SharedConnectionShape
} from "./ConnectionsShapes.ts"
import type * as Types from "./Connections.ts"

export {
  ConnectResponse,
  Connection,
  ConnectionCapabilities,
  ConnectionForm,
  ConnectionProxyCall,
  ConnectionProxyContract,
  ConnectionProxyInfo,
  ConnectionProxyInheritedBase,
  ConnectionProxyLockedHeader,
  ConnectionProxyMergeRules,
  ConnectionProxyResponse,
  ConnectionProxyStats,
  ConnectionType,
  ConnectionTypeSummary,
  CreatedConnection,
  JsonSchema,
  JsonSchemaDefinitions,
  JsonSchemaProperties,
  OAuthPrompt,
  ParameterValue,
  ParameterValues,
  SharedConnection
} from "./ConnectionsShapes.ts"
export { Actor } from "./Shared.ts"

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
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionTypeShape))),
  errors: [401, 403, 429, 500],
  credentials: "optional"
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
  version: "2025-09-18",
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
    version: "2025-09-18",
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
    version: "2025-09-18",
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
  /** True to try the settings against the system behind the connection; true by default. Default: `true`. */
  readonly validate?: boolean | undefined
}

/** Errors of {@link ConnectionsService.create}. */
export type CreateError = PolytomicError.Of<400 | 401 | 403 | 422 | 429 | 500>

/** `POST /api/connections` */
export const createOperation: Operation.Operation<CreateInput, CreatedConnection, CreateError> =
  /*#__PURE__*/ Define.make("connections.create", "POST /api/connections", {
    version: "2025-09-18",
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
    version: "2025-09-18",
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
    version: "2025-09-18",
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
    acceptsIdempotencyKey: true,
    credentials: "optional"
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
    version: "2025-09-18",
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
  /** True to try the settings against the system behind the connection; true by default. Default: `true`. */
  readonly validate?: boolean | undefined
}

/** Errors of {@link ConnectionsService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 422 | 429 | 500>

/** `PUT /api/connections/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, CreatedConnection, UpdateError> =
  /*#__PURE__*/ Define.make("connections.update", "PUT /api/connections/{id}", {
    version: "2025-09-18",
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
    errors: [400, 401, 403, 404, 422, 429, 500],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.delete}. */
export interface DeleteInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /**
   * True to also delete the syncs and models that use the connection; otherwise deleting a connection in use fails with
   * 422.
   */
  readonly force?: boolean | undefined
}

/** Errors of {@link ConnectionsService.delete}. */
export type DeleteError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `DELETE /api/connections/{id}` */
export const deleteOperation: Operation.Operation<DeleteInput, void, DeleteError> = /*#__PURE__*/ Define.make(
  "connections.delete",
  "DELETE /api/connections/{id}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, force: Shape.optional(Shape.Boolean) })),
    query: ["force"],
    success: /*#__PURE__*/ Define.empty(),
    errors: [401, 403, 404, 422, 429, 500],
    acceptsIdempotencyKey: true
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
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.data(
    /*#__PURE__*/ Shape.suspend(() => Shape.NullOr(Shape.Record(ParameterValuesShape)))
  ),
  errors: [401, 403, 404, 429, 500]
})

/** Input of {@link ConnectionsService.executeProxy}. */
export interface ExecuteProxyInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** The request. */
  readonly request: ConnectionProxyCall
}

/** Errors of {@link ConnectionsService.executeProxy}. */
export type ExecuteProxyError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500 | 502 | 504>

/** `POST /api/connections/{id}/proxy` */
export const executeProxyOperation: Operation.Operation<ExecuteProxyInput, ConnectionProxyResponse, ExecuteProxyError> =
  /*#__PURE__*/ Define.make("connections.executeProxy", "POST /api/connections/{id}/proxy", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, request: ConnectionProxyCallShape })),
    body: ["request"],
    success: /*#__PURE__*/ Define.data(ConnectionProxyResponseShape),
    errors: [400, 401, 403, 404, 429, 500, 502, 504],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.getProxyInfo}. */
export interface GetProxyInfoInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.getProxyInfo}. */
export type GetProxyInfoError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/proxy/info` */
export const getProxyInfoOperation: Operation.Operation<GetProxyInfoInput, ConnectionProxyInfo, GetProxyInfoError> =
  /*#__PURE__*/ Define.make("connections.getProxyInfo", "GET /api/connections/{id}/proxy/info", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ConnectionProxyInfoShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link ConnectionsService.listSharedConnections}. */
export interface ListSharedConnectionsInput {
  /** Id of the connection that is shared. A UUID. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.listSharedConnections}. */
export type ListSharedConnectionsError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `GET /api/connections/{id}/shared` */
export const listSharedConnectionsOperation: Operation.Operation<
  ListSharedConnectionsInput,
  ReadonlyArray<Connection>,
  ListSharedConnectionsError
> = /*#__PURE__*/ Define.make("connections.listSharedConnections", "GET /api/connections/{id}/shared", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionShape))),
  errors: [401, 403, 404, 422, 429, 500]
})

/** Input of {@link ConnectionsService.listSharedConnectionsForPartner}. */
export interface ListSharedConnectionsForPartnerInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the connection. A UUID. */
  readonly connection_id: string
}

/** Errors of {@link ConnectionsService.listSharedConnectionsForPartner}. */
export type ListSharedConnectionsForPartnerError = PolytomicError.Of<401 | 403 | 404 | 422 | 429 | 500>

/** `GET /api/organizations/{org_id}/connections/{connection_id}/shared` */
export const listSharedConnectionsForPartnerOperation: Operation.Operation<
  ListSharedConnectionsForPartnerInput,
  ReadonlyArray<Connection>,
  ListSharedConnectionsForPartnerError
> = /*#__PURE__*/ Define.make(
  "connections.listSharedConnectionsForPartner",
  "GET /api/organizations/{org_id}/connections/{connection_id}/shared",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ org_id: Shape.String, connection_id: Shape.String })),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionShape))),
    errors: [401, 403, 404, 422, 429, 500],
    credentials: "partner"
  }
)

/** Input of {@link ConnectionsService.createSharedConnection}. */
export interface CreateSharedConnectionInput {
  /** Id of the organization. A UUID. */
  readonly org_id: string
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Id of the organization that the connection is shared with. A UUID. */
  readonly child_organization_id: string
  /** Name of the connection in the child organization; that of the shared one by default. */
  readonly name?: string | undefined
}

/** Errors of {@link ConnectionsService.createSharedConnection}. */
export type CreateSharedConnectionError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `POST /api/organizations/{org_id}/connections/{connection_id}/shared` */
export const createSharedConnectionOperation: Operation.Operation<
  CreateSharedConnectionInput,
  SharedConnection,
  CreateSharedConnectionError
> = /*#__PURE__*/ Define.make(
  "connections.createSharedConnection",
  "POST /api/organizations/{org_id}/connections/{connection_id}/shared",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        org_id: Shape.String,
        connection_id: Shape.String,
        child_organization_id: Shape.String,
        name: Shape.optional(Shape.String)
      })
    ),
    body: ["child_organization_id", "name"],
    success: /*#__PURE__*/ Define.data(SharedConnectionShape),
    errors: [401, 403, 404, 429, 500],
    acceptsIdempotencyKey: true,
    credentials: "partner"
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
   * Documented to need no key; one is sent all the same.
   *
   * The sources disagree: The TypeScript SDK and the published document send no key here; the Python and Java SDKs
   * always send one.
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
   * The sources disagree: The published document requires `parameters`; in the official SDK it is optional.
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
   * Documented to need no key; one is sent all the same.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: The TypeScript SDK and the published document send no key here; the Python and Java SDKs
   * always send one.
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
   * Takes an idempotency key.
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
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `DELETE /api/connections/{id}`
   */
  readonly delete: (input: DeleteInput) => Effect.Effect<void, DeleteError>

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
   * Sends one HTTP request to the system behind a connection, with the connection's credentials.
   *
   * Has to be enabled for the customer. Limits: 30 seconds, 256 KiB of request body, 1 MiB of response body (then
   * `truncated` is true), and a rate per connection and per organization.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500), `BadGateway` (502), `GatewayTimeout` (504).
   *
   * @see `POST /api/connections/{id}/proxy`
   */
  readonly executeProxy: (input: ExecuteProxyInput) => Effect.Effect<ConnectionProxyResponse, ExecuteProxyError>

  /**
   * Reads how the proxy of a connection works, its limits and its recent use.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/proxy/info`
   */
  readonly getProxyInfo: (input: GetProxyInfoInput) => Effect.Effect<ConnectionProxyInfo, GetProxyInfoError>

  /**
   * Lists the connections in child organizations that share a connection of the caller's organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/shared`
   */
  readonly listSharedConnections: (
    input: ListSharedConnectionsInput
  ) => Effect.Effect<ReadonlyArray<Connection>, ListSharedConnectionsError>

  /**
   * Lists the connections in child organizations that share a connection of the given organization.
   *
   * Needs a partner key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/organizations/{org_id}/connections/{connection_id}/shared`
   */
  readonly listSharedConnectionsForPartner: (
    input: ListSharedConnectionsForPartnerInput
  ) => Effect.Effect<ReadonlyArray<Connection>, ListSharedConnectionsForPartnerError>

  /**
   * Shares a connection with a child organization.
   *
   * The child sees a connection of its own that points to this one; its configuration can only be edited here.
   *
   * Needs a partner key.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * The sources disagree: Some guide text still names the path of older versions, ending in `/share`.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/organizations/{org_id}/connections/{connection_id}/shared`
   */
  readonly createSharedConnection: (
    input: CreateSharedConnectionInput
  ) => Effect.Effect<SharedConnection, CreateSharedConnectionError>
}

const Base: Context.ServiceClass<Connections, "effect-polytomic/2025-09-18/Connections", ConnectionsService> =
  /*#__PURE__*/
  Context.Service<Connections, ConnectionsService>()("effect-polytomic/2025-09-18/Connections")

/** The calls of the `connections` resource of API version 2025-09-18. */
export class Connections extends Base {
  /** Provides {@link Connections} on top of a client. */
  static readonly layer: Layer.Layer<Connections, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Connections,
    () => ({
      getTypes: getTypesOperation,
      getConnectionTypeSchema: getConnectionTypeSchemaOperation,
      getTypeParameterValues: getTypeParameterValuesOperation,
      list: listOperation,
      create: createOperation,
      connect: connectOperation,
      testConnection: testConnectionOperation,
      get: getOperation,
      update: updateOperation,
      delete: deleteOperation,
      getParameterValues: getParameterValuesOperation,
      executeProxy: executeProxyOperation,
      getProxyInfo: getProxyInfoOperation,
      listSharedConnections: listSharedConnectionsOperation,
      listSharedConnectionsForPartner: listSharedConnectionsForPartnerOperation,
      createSharedConnection: createSharedConnectionOperation
    })
  )
}

/** Types of {@link Connections}: those that its module exports. */
export declare namespace Connections {
  export type Actor = Types.Actor
  export type ConnectError = Types.ConnectError
  export type ConnectInput = Types.ConnectInput
  export type ConnectResponse = Types.ConnectResponse
  export type Connection = Types.Connection
  export type ConnectionCapabilities = Types.ConnectionCapabilities
  export type ConnectionForm = Types.ConnectionForm
  export type ConnectionProxyCall = Types.ConnectionProxyCall
  export type ConnectionProxyContract = Types.ConnectionProxyContract
  export type ConnectionProxyInfo = Types.ConnectionProxyInfo
  export type ConnectionProxyInheritedBase = Types.ConnectionProxyInheritedBase
  export type ConnectionProxyLockedHeader = Types.ConnectionProxyLockedHeader
  export type ConnectionProxyMergeRules = Types.ConnectionProxyMergeRules
  export type ConnectionProxyResponse = Types.ConnectionProxyResponse
  export type ConnectionProxyStats = Types.ConnectionProxyStats
  export type ConnectionType = Types.ConnectionType
  export type ConnectionTypeSummary = Types.ConnectionTypeSummary
  export type ConnectionsService = Types.ConnectionsService
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type CreateSharedConnectionError = Types.CreateSharedConnectionError
  export type CreateSharedConnectionInput = Types.CreateSharedConnectionInput
  export type CreatedConnection = Types.CreatedConnection
  export type DeleteError = Types.DeleteError
  export type DeleteInput = Types.DeleteInput
  export type ExecuteProxyError = Types.ExecuteProxyError
  export type ExecuteProxyInput = Types.ExecuteProxyInput
  export type GetConnectionTypeSchemaError = Types.GetConnectionTypeSchemaError
  export type GetConnectionTypeSchemaInput = Types.GetConnectionTypeSchemaInput
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetParameterValuesError = Types.GetParameterValuesError
  export type GetParameterValuesInput = Types.GetParameterValuesInput
  export type GetProxyInfoError = Types.GetProxyInfoError
  export type GetProxyInfoInput = Types.GetProxyInfoInput
  export type GetTypeParameterValuesError = Types.GetTypeParameterValuesError
  export type GetTypeParameterValuesInput = Types.GetTypeParameterValuesInput
  export type GetTypesError = Types.GetTypesError
  export type JsonSchema = Types.JsonSchema
  export type JsonSchemaDefinitions = Types.JsonSchemaDefinitions
  export type JsonSchemaProperties = Types.JsonSchemaProperties
  export type ListError = Types.ListError
  export type ListSharedConnectionsError = Types.ListSharedConnectionsError
  export type ListSharedConnectionsForPartnerError = Types.ListSharedConnectionsForPartnerError
  export type ListSharedConnectionsForPartnerInput = Types.ListSharedConnectionsForPartnerInput
  export type ListSharedConnectionsInput = Types.ListSharedConnectionsInput
  export type OAuthPrompt = Types.OAuthPrompt
  export type ParameterValue = Types.ParameterValue
  export type ParameterValues = Types.ParameterValues
  export type SharedConnection = Types.SharedConnection
  export type TestConnectionError = Types.TestConnectionError
  export type TestConnectionInput = Types.TestConnectionInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}
