/**
 * ModelSyncTargets: object that model syncs can write to.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Service from "../../internal/client/service.ts"
import * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import * as Timestamp from "../../Timestamp.ts"
import { ModelSyncMode } from "./SharedModelSync.ts"
import type * as Types from "./ModelSyncTargets.ts"

export { ModelSyncMode } from "./SharedModelSync.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** A value that can be chosen, with its label. */
export interface EnumValue {
  /** Name to show to people. */
  readonly label?: string | null
  /** The value itself. */
  readonly value?: string
}

/** Schema of {@link EnumValue}. */
export const EnumValue: Schema.Codec<EnumValue, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ label: Schema.optionalKey(Schema.NullOr(Schema.String)), value: Schema.optionalKey(Schema.String) })
)

/** A way to match records that a target field supports. */
export interface IdentityFunction {
  /** Id of the function. */
  readonly id?: string
  /** Name to show to people. */
  readonly label?: string
}

/** Schema of {@link IdentityFunction}. */
export const IdentityFunction: Schema.Codec<IdentityFunction, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ id: Schema.optionalKey(Schema.String), label: Schema.optionalKey(Schema.String) })
)

/** A mode that a target object supports. */
export interface SupportedModelSyncMode {
  /** Id of the mode. */
  readonly id?: ModelSyncMode
  /** True if the mode needs records to be matched. */
  readonly requires_identity?: boolean
  /** True if each field can have its own mode. */
  readonly supports_per_field_mode?: boolean
  /** True if target records can be filtered. */
  readonly supports_target_filters?: boolean
}

/** Schema of {@link SupportedModelSyncMode}. */
export const SupportedModelSyncMode: Schema.Codec<SupportedModelSyncMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optionalKey(ModelSyncMode),
    requires_identity: Schema.optionalKey(Schema.Boolean),
    supports_per_field_mode: Schema.optionalKey(Schema.Boolean),
    supports_target_filters: Schema.optionalKey(Schema.Boolean)
  })
)

/** Capabilities of a target. */
export interface SyncDestinationProperties {
  /** True if executions can't tell how many records they inserted or updated. */
  readonly does_not_report_operation_counts?: boolean
  /** True if a sync needs no fields. */
  readonly mappings_not_required?: boolean
  /** Name of a new target object. */
  readonly new_target_label?: string
  /** True if fields may go without a target. */
  readonly optional_target_mappings?: boolean
  /** The target's main kind of object. */
  readonly primary_metadata_object?: string
  /** True if the target needs settings. */
  readonly requires_configuration?: boolean
  /** True if target fields can be created. */
  readonly supports_field_creation?: boolean
  /** True if values can be encrypted. */
  readonly supports_field_encryption?: boolean
  /** True if the type of a new target field can be chosen. */
  readonly supports_field_type_selection?: boolean
  /** True if the field to match by can be created. */
  readonly supports_identity_field_creation?: boolean
  /** True if target records can be filtered. */
  readonly supports_target_filters?: boolean
  /** True if target objects can be created. */
  readonly target_creator?: boolean
  /** True if fields are shown by their names. */
  readonly use_field_names_as_labels?: boolean
}

/** Schema of {@link SyncDestinationProperties}. */
export const SyncDestinationProperties: Schema.Codec<SyncDestinationProperties, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      does_not_report_operation_counts: Schema.optionalKey(Schema.Boolean),
      mappings_not_required: Schema.optionalKey(Schema.Boolean),
      new_target_label: Schema.optionalKey(Schema.String),
      optional_target_mappings: Schema.optionalKey(Schema.Boolean),
      primary_metadata_object: Schema.optionalKey(Schema.String),
      requires_configuration: Schema.optionalKey(Schema.Boolean),
      supports_field_creation: Schema.optionalKey(Schema.Boolean),
      supports_field_encryption: Schema.optionalKey(Schema.Boolean),
      supports_field_type_selection: Schema.optionalKey(Schema.Boolean),
      supports_identity_field_creation: Schema.optionalKey(Schema.Boolean),
      supports_target_filters: Schema.optionalKey(Schema.Boolean),
      target_creator: Schema.optionalKey(Schema.Boolean),
      use_field_names_as_labels: Schema.optionalKey(Schema.Boolean)
    })
)

/** A property to fill in when a target object is created. */
export interface TargetCreateProperty {
  /** True if the value must be one of a list. */
  readonly enum?: boolean
  /** Id of the property. */
  readonly id?: string
  /** Name to show to people. */
  readonly title?: string
}

/** Schema of {@link TargetCreateProperty}. */
export const TargetCreateProperty: Schema.Codec<TargetCreateProperty, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    enum: Schema.optionalKey(Schema.Boolean),
    id: Schema.optionalKey(Schema.String),
    title: Schema.optionalKey(Schema.String)
  })
)

/** True if target objects can be created, and what that takes. */
export interface TargetCreation {
  /** Properties to fill in. */
  readonly properties?: ReadonlyArray<TargetCreateProperty>
  /** True if target objects can be created. */
  readonly supported?: boolean
}

/** Schema of {@link TargetCreation}. */
export const TargetCreation: Schema.Codec<TargetCreation, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    properties: Schema.optionalKey(Schema.Array(TargetCreateProperty)),
    supported: Schema.optionalKey(Schema.Boolean)
  })
)

/** The fields and modes of a target object. */
export interface TargetDetails {
  /** The fields. */
  readonly fields?: ReadonlyArray<TargetField> | null
  /** Id of the target object. */
  readonly id?: string
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<TargetMode> | null
  /** Name of the target object. */
  readonly name?: string
  /** Capabilities of the target. */
  readonly properties?: SyncDestinationProperties
  /** Time of the last request for the fields; RFC 3339. */
  readonly refreshed_at?: Timestamp.Timestamp
}

/** Schema of {@link TargetDetails}. */
export const TargetDetails: Schema.Codec<TargetDetails, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    fields: Schema.optionalKey(Schema.NullOr(Schema.Array(TargetField))),
    id: Schema.optionalKey(Schema.String),
    modes: Schema.optionalKey(Schema.NullOr(Schema.Array(TargetMode))),
    name: Schema.optionalKey(Schema.String),
    properties: Schema.optionalKey(SyncDestinationProperties),
    refreshed_at: Schema.optionalKey(Timestamp.Timestamp)
  })
)

/** A field of a target object. */
export interface TargetField {
  /** True if the field refers to another object. */
  readonly association?: boolean
  /** True if the field can be set on new records. */
  readonly createable?: boolean
  /** Description. */
  readonly description?: string
  /** True if the value can be encrypted. */
  readonly encryptable?: boolean
  /** True if the field can be filtered by. */
  readonly filterable?: boolean
  /** Id of the field. */
  readonly id?: string
  /** Ways to match records by this field. */
  readonly identity_functions?: ReadonlyArray<IdentityFunction> | null
  /** Name of the field. */
  readonly name?: string
  /** True if the field must be set. */
  readonly required?: boolean
  /** Type of the field in the target. */
  readonly source_type?: string
  /** True if records can be matched by this field. */
  readonly supports_identity?: boolean
  /** Type of the field. */
  readonly type?: string
  /** True if the field can be set on existing records. */
  readonly updateable?: boolean
}

/** Schema of {@link TargetField}. */
export const TargetField: Schema.Codec<TargetField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    association: Schema.optionalKey(Schema.Boolean),
    createable: Schema.optionalKey(Schema.Boolean),
    description: Schema.optionalKey(Schema.String),
    encryptable: Schema.optionalKey(Schema.Boolean),
    filterable: Schema.optionalKey(Schema.Boolean),
    id: Schema.optionalKey(Schema.String),
    identity_functions: Schema.optionalKey(Schema.NullOr(Schema.Array(IdentityFunction))),
    name: Schema.optionalKey(Schema.String),
    required: Schema.optionalKey(Schema.Boolean),
    source_type: Schema.optionalKey(Schema.String),
    supports_identity: Schema.optionalKey(Schema.Boolean),
    type: Schema.optionalKey(Schema.String),
    updateable: Schema.optionalKey(Schema.Boolean)
  })
)

/** A way to write to a target object. */
export interface TargetMode {
  /** Description. */
  readonly description?: string
  /** Name to show to people. */
  readonly label?: string
  /** Name of the mode. */
  readonly mode?: string
  /** True if the mode needs records to be matched. */
  readonly requires_identity?: boolean
  /** True if each field can have its own mode. */
  readonly supports_field_sync_mode?: boolean
  /** True if target records can be filtered. */
  readonly supports_target_filters?: boolean
}

/** Schema of {@link TargetMode}. */
export const TargetMode: Schema.Codec<TargetMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    description: Schema.optionalKey(Schema.String),
    label: Schema.optionalKey(Schema.String),
    mode: Schema.optionalKey(Schema.String),
    requires_identity: Schema.optionalKey(Schema.Boolean),
    supports_field_sync_mode: Schema.optionalKey(Schema.Boolean),
    supports_target_filters: Schema.optionalKey(Schema.Boolean)
  })
)

/** An object that model syncs can write to. */
export interface TargetObject {
  /** Id of the target object. */
  readonly id: string
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<SupportedModelSyncMode>
  /** Name of the target object. */
  readonly name?: string
}

/** Schema of {@link TargetObject}. */
export const TargetObject: Schema.Codec<TargetObject, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.String,
    modes: Schema.optionalKey(Schema.Array(SupportedModelSyncMode)),
    name: Schema.optionalKey(Schema.String)
  })
)

/** Answer with the target objects of a connection, and whether new ones can be created. */
export interface TargetObjectsAnswer {
  /** The items; null stands for none. */
  readonly data?: ReadonlyArray<TargetObject> | null
  /** True if target objects can be created, and what that takes. */
  readonly target_creation?: TargetCreation
}

/** Schema of {@link TargetObjectsAnswer}. */
export const TargetObjectsAnswer: Schema.Codec<TargetObjectsAnswer, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(TargetObject))),
    target_creation: Schema.optionalKey(TargetCreation)
  })
)

/** The values that a property of a new target object can take. */
export interface TargetPropertyValues {
  /** True if the value must be one of a list. */
  readonly enum?: boolean
  /** Id of the property. */
  readonly id?: string
  /** Name to show to people. */
  readonly title?: string
  /** Values that can be chosen; null when there are none. */
  readonly values?: ReadonlyArray<EnumValue> | null
}

/** Schema of {@link TargetPropertyValues}. */
export const TargetPropertyValues: Schema.Codec<TargetPropertyValues, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    enum: Schema.optionalKey(Schema.Boolean),
    id: Schema.optionalKey(Schema.String),
    title: Schema.optionalKey(Schema.String),
    values: Schema.optionalKey(Schema.NullOr(Schema.Array(EnumValue)))
  })
)

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link ModelSyncTargetsService.getTargetFields}. */
export interface GetTargetFieldsInput {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Id of the target object. */
  readonly target: string
  /** True to ask the target for its fields again instead of answering from the cache. */
  readonly refresh?: boolean | undefined
}

/** Errors of {@link ModelSyncTargetsService.getTargetFields}. */
export type GetTargetFieldsError = PolytomicError.Of<401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/target/fields` */
export const getTargetFieldsOperation: Operation.Operation<GetTargetFieldsInput, TargetDetails, GetTargetFieldsError> =
  /*#__PURE__*/ Operation.make(
    "modelSync.targets.getTargetFields",
    "GET /api/connections/{id}/modelsync/target/fields",
    {
      version: "2025-09-18",
      input: /*#__PURE__*/ Schema.suspend(() =>
        Schema.Struct({
          id: Schema.String,
          target: Schema.String,
          refresh: Schema.optional(Schema.Boolean)
        })
      ),
      query: ["target", "refresh"],
      success: /*#__PURE__*/ Operation.data(TargetDetails),
      errors: [401, 403, 404, 429, 500]
    }
  )

/** Input of {@link ModelSyncTargetsService.list}. */
export interface ListInput {
  /** Id of the connection. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncTargetsService.list}. */
export type ListError = PolytomicError.Of<400 | 401 | 403 | 404 | 429 | 500>

/** `GET /api/connections/{id}/modelsync/targetobjects` */
export const listOperation: Operation.Operation<ListInput, TargetObjectsAnswer, ListError> =
  /*#__PURE__*/ Operation.make("modelSync.targets.list", "GET /api/connections/{id}/modelsync/targetobjects", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.body(TargetObjectsAnswer),
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
> = /*#__PURE__*/ Operation.make(
  "modelSync.targets.getCreateProperty",
  "GET /api/connections/{id}/modelsync/targetobjects/properties/{property}",
  {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String, property: Schema.String })),
    success: /*#__PURE__*/ Operation.data(TargetPropertyValues),
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
  readonly list: (input: ListInput) => Effect.Effect<TargetObjectsAnswer, ListError>

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
  export type TargetObjectsAnswer = Types.TargetObjectsAnswer
  export type TargetPropertyValues = Types.TargetPropertyValues
}
