/**
 * ModelSyncTargets: object that model syncs can write to.
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
  type TargetDetails,
  TargetDetailsShape,
  type TargetObjectsResponse,
  TargetObjectsResponseShape,
  type TargetPropertyValues,
  TargetPropertyValuesShape
} from "./ModelSyncTargetsShapes.ts"
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
} from "./ModelSyncTargetsShapes.ts"
export { ModelSyncMode } from "./SharedModelSync.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

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
    version: "2025-09-18",
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
    version: "2025-09-18",
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
    version: "2025-09-18",
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
   * Reads the fields and sync modes of one target object of a connection.
   *
   * The sources disagree: A newer documentation page has `properties[key]=value` beside `target`, which is then
   * optional; the SDK has not.
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
  ModelSyncTargets,
  "effect-polytomic/2025-09-18/ModelSyncTargets",
  ModelSyncTargetsService
> =
  /*#__PURE__*/
  Context.Service<ModelSyncTargets, ModelSyncTargetsService>()("effect-polytomic/2025-09-18/ModelSyncTargets")

/** The calls of the `modelSync.targets` resource of API version 2025-09-18. */
export class ModelSyncTargets extends Base {
  /** Provides {@link ModelSyncTargets} on top of a client. */
  static readonly layer: Layer.Layer<ModelSyncTargets, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSyncTargets, () => ({
      getTargetFields: getTargetFieldsOperation,
      list: listOperation,
      getCreateProperty: getCreatePropertyOperation
    }))
}

/** Types of {@link ModelSyncTargets}: those that its module exports. */
export declare namespace ModelSyncTargets {
  export type EnumValue = Types.EnumValue
  export type GetCreatePropertyError = Types.GetCreatePropertyError
  export type GetCreatePropertyInput = Types.GetCreatePropertyInput
  export type GetTargetFieldsError = Types.GetTargetFieldsError
  export type GetTargetFieldsInput = Types.GetTargetFieldsInput
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
