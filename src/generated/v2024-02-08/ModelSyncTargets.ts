/**
 * ModelSyncTargets: object that model syncs can write to.
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
  type TargetDetails,
  TargetDetailsShape,
  type TargetObjectsResponse,
  TargetObjectsResponseShape,
  type TargetPropertyValues,
  TargetPropertyValuesShape
} from "../v2025-09-18/ModelSyncTargetsShapes.ts"
import { type ConnectionMetadata, ConnectionMetadataShape } from "./ModelSyncTargetsShapes.ts"
import type * as Types from "./ModelSyncTargets.ts"

export {
  EnumValue,
  IdentityFunction,
  SupportedModelSyncMode,
  SyncDestinationProperties,
  TargetCreateProperty,
  TargetCreation,
  TargetDetails,
  TargetField,
  TargetMode,
  TargetObject,
  TargetObjectsResponse,
  TargetPropertyValues
} from "../v2025-09-18/ModelSyncTargetsShapes.ts"
export { ConfigurationValue } from "../v2025-09-18/Shared.ts"
export { ModelSyncMode } from "../v2025-09-18/SharedModelSync.ts"
export { ConnectionMetadata, ConnectionMetadataItem } from "./ModelSyncTargetsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link ModelSyncTargetsService.getTarget}. */
export interface GetTargetInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Lists only targets of this type. */
  readonly type?: string | undefined
  /** Filters the list by this text. */
  readonly search?: string | undefined
}

/** Errors of {@link ModelSyncTargetsService.getTarget}. */
export type GetTargetError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/target` */
export const getTargetOperation: Operation.Operation<GetTargetInput, ConnectionMetadata, GetTargetError> =
  /*#__PURE__*/ Define.make("modelSync.targets.getTarget", "GET /api/connections/{id}/modelsync/target", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        type: Shape.optional(Shape.String),
        search: Shape.optional(Shape.String)
      })
    ),
    query: ["type", "search"],
    success: /*#__PURE__*/ Define.data(ConnectionMetadataShape),
    errors: [400, 401, 403, 404, 429, 500],
    deprecated: "Use `modelSync.targets.list` of API version 2024-02-08."
  })

/** Input of {@link ModelSyncTargetsService.getTargetFields}. */
export interface GetTargetFieldsInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Id of the target object. */
  readonly target: string
  /** True to request the target's fields again instead of using the cache. */
  readonly refresh?: boolean | undefined
}

/** Errors of {@link ModelSyncTargetsService.getTargetFields}. */
export type GetTargetFieldsError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/target/fields` */
export const getTargetFieldsOperation: Operation.Operation<GetTargetFieldsInput, TargetDetails, GetTargetFieldsError> =
  /*#__PURE__*/ Define.make("modelSync.targets.getTargetFields", "GET /api/connections/{id}/modelsync/target/fields", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        id: Shape.String,
        target: Shape.String,
        refresh: Shape.optional(Shape.Boolean)
      })
    ),
    query: ["target", "refresh"],
    success: /*#__PURE__*/ Define.data(TargetDetailsShape),
    errors: [401, 403, 404, 429, 500]
  })

/** Input of {@link ModelSyncTargetsService.list}. */
export interface ListInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncTargetsService.list}. */
export type ListError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/targetobjects` */
export const listOperation: Operation.Operation<ListInput, TargetObjectsResponse, ListError> =
  /*#__PURE__*/ Define.make("modelSync.targets.list", "GET /api/connections/{id}/modelsync/targetobjects", {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String })),
    success: /*#__PURE__*/ Define.body(TargetObjectsResponseShape),
    errors: [400, 401, 403, 404, 429, 500]
  })

/** Input of {@link ModelSyncTargetsService.getCreateProperty}. */
export interface GetCreatePropertyInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Id of the property of the new target object. */
  readonly property: string
}

/** Errors of {@link ModelSyncTargetsService.getCreateProperty}. */
export type GetCreatePropertyError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/targetobjects/properties/{property}` */
export const getCreatePropertyOperation: Operation.Operation<
  GetCreatePropertyInput,
  TargetPropertyValues,
  GetCreatePropertyError
> = /*#__PURE__*/ Define.make(
  "modelSync.targets.getCreateProperty",
  "GET /api/connections/{id}/modelsync/targetobjects/properties/{property}",
  {
    version: "2024-02-08",
    input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ id: Shape.String, property: Shape.String })),
    success: /*#__PURE__*/ Define.data(TargetPropertyValuesShape),
    errors: [400, 401, 403, 404, 429, 500]
  }
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `modelSync.targets` resource. */
export interface ModelSyncTargetsService {
  /**
   * Lists the options of a connection as a target of model syncs.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/target`
   * @deprecated Use `modelSync.targets.list` of API version 2024-02-08.
   */
  readonly getTarget: (input: GetTargetInput) => Effect.Effect<ConnectionMetadata, GetTargetError>

  /**
   * Reads the fields and sync modes of one target object of a connection.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/target/fields`
   */
  readonly getTargetFields: (input: GetTargetFieldsInput) => Effect.Effect<TargetDetails, GetTargetFieldsError>

  /**
   * Lists the target objects of a connection, and whether new ones can be created.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/targetobjects`
   */
  readonly list: (input: ListInput) => Effect.Effect<TargetObjectsResponse, ListError>

  /**
   * Lists the values that a property of a new target object can take.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests`
   * (429), `InternalServerError` (500).
   *
   * @see `GET /api/connections/{id}/modelsync/targetobjects/properties/{property}`
   */
  readonly getCreateProperty: (
    input: GetCreatePropertyInput
  ) => Effect.Effect<TargetPropertyValues, GetCreatePropertyError>
}

const Base: Context.ServiceClass<
  ModelSyncTargets_2024_02_08,
  "effect-polytomic/2024-02-08/ModelSyncTargets",
  ModelSyncTargetsService
> =
  /*#__PURE__*/
  Context.Service<ModelSyncTargets_2024_02_08, ModelSyncTargetsService>()(
    "effect-polytomic/2024-02-08/ModelSyncTargets"
  )

/** The calls of the `modelSync.targets` resource of API version 2024-02-08. */
class ModelSyncTargets_2024_02_08 extends Base {
  /** Provides {@link ModelSyncTargets_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<ModelSyncTargets_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSyncTargets_2024_02_08, () => ({
      getTarget: getTargetOperation,
      getTargetFields: getTargetFieldsOperation,
      list: listOperation,
      getCreateProperty: getCreatePropertyOperation
    }))
}

/** Types of {@link ModelSyncTargets_2024_02_08}: those that its module exports. */
declare namespace ModelSyncTargets_2024_02_08 {
  export type ConfigurationValue = Types.ConfigurationValue
  export type ConnectionMetadata = Types.ConnectionMetadata
  export type ConnectionMetadataItem = Types.ConnectionMetadataItem
  export type EnumValue = Types.EnumValue
  export type GetCreatePropertyError = Types.GetCreatePropertyError
  export type GetCreatePropertyInput = Types.GetCreatePropertyInput
  export type GetTargetError = Types.GetTargetError
  export type GetTargetFieldsError = Types.GetTargetFieldsError
  export type GetTargetFieldsInput = Types.GetTargetFieldsInput
  export type GetTargetInput = Types.GetTargetInput
  export type IdentityFunction = Types.IdentityFunction
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type ModelSyncMode = Types.ModelSyncMode
  export type ModelSyncTargetsService = Types.ModelSyncTargetsService
  export type SupportedModelSyncMode = Types.SupportedModelSyncMode
  export type SyncDestinationProperties = Types.SyncDestinationProperties
  export type TargetCreateProperty = Types.TargetCreateProperty
  export type TargetCreation = Types.TargetCreation
  export type TargetDetails = Types.TargetDetails
  export type TargetField = Types.TargetField
  export type TargetMode = Types.TargetMode
  export type TargetObject = Types.TargetObject
  export type TargetObjectsResponse = Types.TargetObjectsResponse
  export type TargetPropertyValues = Types.TargetPropertyValues
}

export { ModelSyncTargets_2024_02_08 as ModelSyncTargets }
