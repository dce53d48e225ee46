/**
 * Connections: the systems that data is read from and written to.
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
import {
  type ConnectionType,
  ConnectionTypeShape,
  type TargetDetails,
  TargetDetailsShape
} from "../v2023-04-25/ConnectionsShapes.ts"
import { type ModelField, ModelFieldShape } from "../v2023-04-25/Shared.ts"
import { type ConnectionMetadata, ConnectionMetadataShape } from "../v2024-02-08/ModelSyncTargetsShapes.ts"
import {
  type ConnectResponse,
  ConnectResponseShape,
  type ParameterValues,
  ParameterValuesShape
} from "../v2025-09-18/ConnectionsShapes.ts"
import {
  type Connection,
  ConnectionShape,
  type CreatedConnection,
  CreatedConnectionShape
} from "./ConnectionsShapes.ts"
import type * as Types from "./Connections.ts"

export {
  ConnectionType,
  SyncDestinationProperties,
  TargetDetails,
  TargetField
} from "../v2023-04-25/ConnectionsShapes.ts"
export { ModelField } from "../v2023-04-25/Shared.ts"
export { ConnectionMetadata, ConnectionMetadataItem } from "../v2024-02-08/ModelSyncTargetsShapes.ts"
export { ConnectResponse, ParameterValue, ParameterValues } from "../v2025-09-18/ConnectionsShapes.ts"
export { IdentityFunction, TargetMode } from "../v2025-09-18/ModelSyncTargetsShapes.ts"
export { ConfigurationValue } from "../v2025-09-18/Shared.ts"
export { Connection, ConnectionTypeSummary, CreatedConnection } from "./ConnectionsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link ConnectionsService.getTypes}. */
export type GetTypesError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/connection_types` */
export const getTypesOperation: Operation.Operation<
  {},
  ReadonlyArray<ConnectionType>,
  GetTypesError
> = /*#__PURE__*/ Define.make("connections.getTypes", "GET /api/connection_types", {
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionTypeShape))),
  errors: [401, 403, 429]
})

/** Errors of {@link ConnectionsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/connections` */
export const listOperation: Operation.Operation<{}, ReadonlyArray<Connection>, ListError> = /*#__PURE__*/ Define.make(
  "connections.list",
  "GET /api/connections",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
    success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ConnectionShape))),
    errors: [401, 403, 429]
  }
)

/** Input of {@link ConnectionsService.create}. */
export interface CreateInput {
  /** Settings of the connection, by the type's JSON Schema. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | undefined
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
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/connections` */
export const createOperation: Operation.Operation<CreateInput, CreatedConnection, CreateError> =
  /*#__PURE__*/ Define.make("connections.create", "POST /api/connections", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        configuration: Shape.optional(Shape.Record(Shape.Unknown)),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        redirect_url: Shape.optional(Shape.String),
        type: Shape.String,
        validate: Shape.optional(Shape.Boolean)
      })
    ),
    body: ["configuration", "name", "organization_id", "policies", "redirect_url", "type", "validate"],
    success: /*#__PURE__*/ Define.data(CreatedConnectionShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.connect}. */
export interface ConnectInput {
  /** Id of an existing connection to authorize again; without it a new one is made. A UUID. */
  readonly connection?: string | undefined
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
export type ConnectError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/connections/connect` */
export const connectOperation: Operation.Operation<ConnectInput, ConnectResponse, ConnectError> =
  /*#__PURE__*/ Define.make("connections.connect", "POST /api/connections/connect", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        connection: Shape.optional(Shape.String),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        redirect_url: Shape.String,
        type: Shape.optional(Shape.String),
        whitelist: Shape.optional(Shape.NullOr(Shape.Array(Shape.String)))
      })
    ),
    body: ["connection", "name", "organization_id", "redirect_url", "type", "whitelist"],
    success: /*#__PURE__*/ Define.data(ConnectResponseShape),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ConnectionsService.get}. */
export interface GetInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/connections/{id}` */
export const getOperation: Operation.Operation<GetInput, Connection, GetError> = /*#__PURE__*/ Define.make(
  "connections.get",
  "GET /api/connections/{id}",
  {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ConnectionShape),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ConnectionsService.update}. */
export interface UpdateInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Settings of the connection to change, by the type's JSON Schema. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | undefined
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
export type UpdateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `PATCH /api/connections/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, CreatedConnection, UpdateError> =
  /*#__PURE__*/ Define.make("connections.update", "PATCH /api/connections/{id}", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        configuration: Shape.optional(Shape.Record(Shape.Unknown)),
        name: Shape.String,
        organization_id: Shape.optional(Shape.NullOr(Shape.String)),
        policies: Shape.optional(Shape.NullOr(Shape.Array(Shape.String))),
        reconnect: Shape.optional(Shape.Boolean),
        type: Shape.optional(Shape.String),
        validate: Shape.optional(Shape.Boolean)
      })
    ),
    body: ["configuration", "name", "organization_id", "policies", "reconnect", "type", "validate"],
    success: /*#__PURE__*/ Define.data(CreatedConnectionShape),
    errors: [401, 403, 404, 429]
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
    version: "2022-12-12",
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
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
  success: /*#__PURE__*/ Define.data(
    /*#__PURE__*/ Shape.suspend(() => Shape.NullOr(Shape.Record(ParameterValuesShape)))
  ),
  errors: [401, 403, 404, 429, 500]
})

/** Input of {@link ConnectionsService.getSource}. */
export interface GetSourceInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ConnectionsService.getSource}. */
export type GetSourceError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/source` */
export const getSourceOperation: Operation.Operation<GetSourceInput, ConnectionMetadata, GetSourceError> =
  /*#__PURE__*/ Define.make("connections.getSource", "GET /api/connections/{id}/source", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.data(ConnectionMetadataShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link ConnectionsService.getSourceFields}. */
export interface GetSourceFieldsInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /**
   * Source of the rows, such as `{"query": "select * from public.users"}`; it depends on the type of the connection.
   */
  readonly query?: { readonly [name: string]: unknown } | undefined
}

/** Errors of {@link ConnectionsService.getSourceFields}. */
export type GetSourceFieldsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/connections/{id}/source/fields` */
export const getSourceFieldsOperation: Operation.Operation<
  GetSourceFieldsInput,
  ReadonlyArray<ModelField>,
  GetSourceFieldsError
> = /*#__PURE__*/ Define.make("connections.getSourceFields", "POST /api/connections/{id}/source/fields", {
  version: "2022-12-12",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({ id: Shape.String, query: Shape.optional(Shape.Record(Shape.Unknown)) })
  ),
  body: ["query"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(ModelFieldShape))),
  errors: [401, 403, 404, 429],
  acceptsIdempotencyKey: true
})

/** Input of {@link ConnectionsService.getTarget}. */
export interface GetTargetInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Lists only targets of this type. */
  readonly type?: string | undefined
  /** Filters the list by this text. */
  readonly search?: string | undefined
}

/** Errors of {@link ConnectionsService.getTarget}. */
export type GetTargetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/connections/{id}/target` */
export const getTargetOperation: Operation.Operation<GetTargetInput, ConnectionMetadata, GetTargetError> =
  /*#__PURE__*/ Define.make("connections.getTarget", "GET /api/connections/{id}/target", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        type: Shape.optional(Shape.String),
        search: Shape.optional(Shape.String)
      })
    ),
    query: ["type", "search"],
    success: /*#__PURE__*/ Define.data(ConnectionMetadataShape),
    errors: [401, 403, 404, 429]
  })

/** Input of {@link ConnectionsService.getTargetFields}. */
export interface GetTargetFieldsInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** True to request them from the target again instead of using the cache. */
  readonly refresh?: boolean | undefined
  /** Id of the target object, such as `sales.customers`. */
  readonly target: string
}

/** Errors of {@link ConnectionsService.getTargetFields}. */
export type GetTargetFieldsError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/connections/{id}/target/fields` */
export const getTargetFieldsOperation: Operation.Operation<GetTargetFieldsInput, TargetDetails, GetTargetFieldsError> =
  /*#__PURE__*/ Define.make("connections.getTargetFields", "POST /api/connections/{id}/target/fields", {
    version: "2022-12-12",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        refresh: Shape.optional(Shape.Boolean),
        target: Shape.String
      })
    ),
    body: ["refresh", "target"],
    success: /*#__PURE__*/ Define.data(TargetDetailsShape),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `connections` resource. */
export interface ConnectionsService {
  /**
   * Lists the types of connections that can be made.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/connection_types`
   */
  readonly getTypes: () => Effect.Effect<ReadonlyArray<ConnectionType>, GetTypesError>

  /**
   * Lists the connections of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/connections/connect`
   */
  readonly connect: (input: ConnectInput) => Effect.Effect<ConnectResponse, ConnectError>

  /**
   * Reads one connection.
   *
   * Secrets in `configuration` come back masked, so it can't be sent back as it is.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/connections/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<Connection, GetError>

  /**
   * Changes the settings of a connection.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `connections.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/connections/{id}`
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
   * Lists the options of a connection as a source of models.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.getSource` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{id}/source`
   */
  readonly getSource: (input: GetSourceInput) => Effect.Effect<ConnectionMetadata, GetSourceError>

  /**
   * Lists the fields that a query or object of a source connection would yield.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.getSourceFields` of API version 2024-02-08 in its place.
   *
   * @see `POST /api/connections/{id}/source/fields`
   */
  readonly getSourceFields: (
    input: GetSourceFieldsInput
  ) => Effect.Effect<ReadonlyArray<ModelField>, GetSourceFieldsError>

  /**
   * Lists the options of a connection as a target of model syncs.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.targets.list` of API version 2024-02-08 in its place.
   *
   * @see `GET /api/connections/{id}/target`
   */
  readonly getTarget: (input: GetTargetInput) => Effect.Effect<ConnectionMetadata, GetTargetError>

  /**
   * Reads the fields and sync modes of one target object of a connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `modelSync.targets.getTargetFields` of API version 2024-02-08 in its place.
   *
   * @see `POST /api/connections/{id}/target/fields`
   */
  readonly getTargetFields: (input: GetTargetFieldsInput) => Effect.Effect<TargetDetails, GetTargetFieldsError>
}

const Base: Context.ServiceClass<
  Connections_2022_12_12,
  "effect-polytomic/2022-12-12/Connections",
  ConnectionsService
> =
  /*#__PURE__*/
  Context.Service<Connections_2022_12_12, ConnectionsService>()("effect-polytomic/2022-12-12/Connections")

/** The calls of the `connections` resource of API version 2022-12-12. */
class Connections_2022_12_12 extends Base {
  /** Provides {@link Connections_2022_12_12} on top of a client. */
  static readonly layer: Layer.Layer<Connections_2022_12_12, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Connections_2022_12_12, () => ({
      getTypes: getTypesOperation,
      list: listOperation,
      create: createOperation,
      connect: connectOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      getParameterValues: getParameterValuesOperation,
      getSource: getSourceOperation,
      getSourceFields: getSourceFieldsOperation,
      getTarget: getTargetOperation,
      getTargetFields: getTargetFieldsOperation
    }))
}

/** Types of {@link Connections_2022_12_12}: those that its module exports. */
declare namespace Connections_2022_12_12 {
  export type ConfigurationValue = Types.ConfigurationValue
  export type ConnectError = Types.ConnectError
  export type ConnectInput = Types.ConnectInput
  export type ConnectResponse = Types.ConnectResponse
  export type Connection = Types.Connection
  export type ConnectionMetadata = Types.ConnectionMetadata
  export type ConnectionMetadataItem = Types.ConnectionMetadataItem
  export type ConnectionType = Types.ConnectionType
  export type ConnectionTypeSummary = Types.ConnectionTypeSummary
  export type ConnectionsService = Types.ConnectionsService
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type CreatedConnection = Types.CreatedConnection
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetParameterValuesError = Types.GetParameterValuesError
  export type GetParameterValuesInput = Types.GetParameterValuesInput
  export type GetSourceError = Types.GetSourceError
  export type GetSourceFieldsError = Types.GetSourceFieldsError
  export type GetSourceFieldsInput = Types.GetSourceFieldsInput
  export type GetSourceInput = Types.GetSourceInput
  export type GetTargetError = Types.GetTargetError
  export type GetTargetFieldsError = Types.GetTargetFieldsError
  export type GetTargetFieldsInput = Types.GetTargetFieldsInput
  export type GetTargetInput = Types.GetTargetInput
  export type GetTypesError = Types.GetTypesError
  export type IdentityFunction = Types.IdentityFunction
  export type ListError = Types.ListError
  export type ModelField = Types.ModelField
  export type ParameterValue = Types.ParameterValue
  export type ParameterValues = Types.ParameterValues
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type SyncDestinationProperties = Types.SyncDestinationProperties
  export type TargetDetails = Types.TargetDetails
  export type TargetField = Types.TargetField
  export type TargetMode = Types.TargetMode
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { Connections_2022_12_12 as Connections }
