/**
 * The types of `ModelSyncTargets.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type ModelSyncMode, ModelSyncModeShape } from "./SharedModelSync.ts"

/** A value that can be chosen, with its label. */
export interface EnumValue {
  /** Name to show to people. */
  readonly label?: string | null
  /** The value itself. */
  readonly value?: string
}

/** Shape of {@link EnumValue}. */
export const EnumValueShape: Shape.Shape<EnumValue> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ label: Shape.optionalKey(Shape.NullOr(Shape.String)), value: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link EnumValue}. */
export const EnumValue: Schema.Codec<EnumValue, unknown> = /*#__PURE__*/ toSchema(EnumValueShape)

/** A way to match records that a target field supports. */
export interface IdentityFunction {
  /** Id of the function. */
  readonly id?: string
  /** Name to show to people. */
  readonly label?: string
}

/** Shape of {@link IdentityFunction}. */
export const IdentityFunctionShape: Shape.Shape<IdentityFunction> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ id: Shape.optionalKey(Shape.String), label: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link IdentityFunction}. */
export const IdentityFunction: Schema.Codec<IdentityFunction, unknown> = /*#__PURE__*/ toSchema(IdentityFunctionShape)

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

/** Shape of {@link SupportedModelSyncMode}. */
export const SupportedModelSyncModeShape: Shape.Shape<SupportedModelSyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.optionalKey(ModelSyncModeShape),
    requires_identity: Shape.optionalKey(Shape.Boolean),
    supports_per_field_mode: Shape.optionalKey(Shape.Boolean),
    supports_target_filters: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link SupportedModelSyncMode}. */
export const SupportedModelSyncMode: Schema.Codec<SupportedModelSyncMode, unknown> =
  /*#__PURE__*/ toSchema(SupportedModelSyncModeShape)

/** Capabilities of a target. */
export interface SyncDestinationProperties {
  /** True if executions do not report the number of inserted and updated records. */
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

/** Shape of {@link SyncDestinationProperties}. */
export const SyncDestinationPropertiesShape: Shape.Shape<SyncDestinationProperties> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    does_not_report_operation_counts: Shape.optionalKey(Shape.Boolean),
    mappings_not_required: Shape.optionalKey(Shape.Boolean),
    new_target_label: Shape.optionalKey(Shape.String),
    optional_target_mappings: Shape.optionalKey(Shape.Boolean),
    primary_metadata_object: Shape.optionalKey(Shape.String),
    requires_configuration: Shape.optionalKey(Shape.Boolean),
    supports_field_creation: Shape.optionalKey(Shape.Boolean),
    supports_field_encryption: Shape.optionalKey(Shape.Boolean),
    supports_field_type_selection: Shape.optionalKey(Shape.Boolean),
    supports_identity_field_creation: Shape.optionalKey(Shape.Boolean),
    supports_target_filters: Shape.optionalKey(Shape.Boolean),
    target_creator: Shape.optionalKey(Shape.Boolean),
    use_field_names_as_labels: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link SyncDestinationProperties}. */
export const SyncDestinationProperties: Schema.Codec<SyncDestinationProperties, unknown> =
  /*#__PURE__*/ toSchema(SyncDestinationPropertiesShape)

/** A property to fill in when a target object is created. */
export interface TargetCreateProperty {
  /** True if the value must be one of a list. */
  readonly enum?: boolean
  /** Id of the property. */
  readonly id?: string
  /** Name to show to people. */
  readonly title?: string
}

/** Shape of {@link TargetCreateProperty}. */
export const TargetCreatePropertyShape: Shape.Shape<TargetCreateProperty> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enum: Shape.optionalKey(Shape.Boolean),
    id: Shape.optionalKey(Shape.String),
    title: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link TargetCreateProperty}. */
export const TargetCreateProperty: Schema.Codec<TargetCreateProperty, unknown> =
  /*#__PURE__*/ toSchema(TargetCreatePropertyShape)

/** True if target objects can be created, and the required properties. */
export interface TargetCreation {
  /** Properties to fill in. */
  readonly properties?: ReadonlyArray<TargetCreateProperty>
  /** True if target objects can be created. */
  readonly supported?: boolean
}

/** Shape of {@link TargetCreation}. */
export const TargetCreationShape: Shape.Shape<TargetCreation> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    properties: Shape.optionalKey(Shape.Array(TargetCreatePropertyShape)),
    supported: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link TargetCreation}. */
export const TargetCreation: Schema.Codec<TargetCreation, unknown> = /*#__PURE__*/ toSchema(TargetCreationShape)

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

/** Shape of {@link TargetDetails}. */
export const TargetDetailsShape: Shape.Shape<TargetDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    fields: Shape.optionalKey(Shape.NullOr(Shape.Array(TargetFieldShape))),
    id: Shape.optionalKey(Shape.String),
    modes: Shape.optionalKey(Shape.NullOr(Shape.Array(TargetModeShape))),
    name: Shape.optionalKey(Shape.String),
    properties: Shape.optionalKey(SyncDestinationPropertiesShape),
    refreshed_at: Shape.optionalKey(Shape.Timestamp)
  })
)

/** Schema of {@link TargetDetails}. */
export const TargetDetails: Schema.Codec<TargetDetails, unknown> = /*#__PURE__*/ toSchema(TargetDetailsShape)

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

/** Shape of {@link TargetField}. */
export const TargetFieldShape: Shape.Shape<TargetField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    association: Shape.optionalKey(Shape.Boolean),
    createable: Shape.optionalKey(Shape.Boolean),
    description: Shape.optionalKey(Shape.String),
    encryptable: Shape.optionalKey(Shape.Boolean),
    filterable: Shape.optionalKey(Shape.Boolean),
    id: Shape.optionalKey(Shape.String),
    identity_functions: Shape.optionalKey(Shape.NullOr(Shape.Array(IdentityFunctionShape))),
    name: Shape.optionalKey(Shape.String),
    required: Shape.optionalKey(Shape.Boolean),
    source_type: Shape.optionalKey(Shape.String),
    supports_identity: Shape.optionalKey(Shape.Boolean),
    type: Shape.optionalKey(Shape.String),
    updateable: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link TargetField}. */
export const TargetField: Schema.Codec<TargetField, unknown> = /*#__PURE__*/ toSchema(TargetFieldShape)

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

/** Shape of {@link TargetMode}. */
export const TargetModeShape: Shape.Shape<TargetMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    description: Shape.optionalKey(Shape.String),
    label: Shape.optionalKey(Shape.String),
    mode: Shape.optionalKey(Shape.String),
    requires_identity: Shape.optionalKey(Shape.Boolean),
    supports_field_sync_mode: Shape.optionalKey(Shape.Boolean),
    supports_target_filters: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link TargetMode}. */
export const TargetMode: Schema.Codec<TargetMode, unknown> = /*#__PURE__*/ toSchema(TargetModeShape)

/** An object that model syncs can write to. */
export interface TargetObject {
  /** Id of the target object. */
  readonly id: string
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<SupportedModelSyncMode>
  /** Name of the target object. */
  readonly name?: string
}

/** Shape of {@link TargetObject}. */
export const TargetObjectShape: Shape.Shape<TargetObject> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.String,
    modes: Shape.optionalKey(Shape.Array(SupportedModelSyncModeShape)),
    name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link TargetObject}. */
export const TargetObject: Schema.Codec<TargetObject, unknown> = /*#__PURE__*/ toSchema(TargetObjectShape)

/** Response with the target objects of a connection, and whether new ones can be created. */
export interface TargetObjectsResponse {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<TargetObject> | null
  /** True if target objects can be created, and the required properties. */
  readonly target_creation?: TargetCreation
}

/** Shape of {@link TargetObjectsResponse}. */
export const TargetObjectsResponseShape: Shape.Shape<TargetObjectsResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(TargetObjectShape))),
    target_creation: Shape.optionalKey(TargetCreationShape)
  })
)

/** Schema of {@link TargetObjectsResponse}. */
export const TargetObjectsResponse: Schema.Codec<TargetObjectsResponse, unknown> =
  /*#__PURE__*/ toSchema(TargetObjectsResponseShape)

/** The values that a property of a new target object can take. */
export interface TargetPropertyValues {
  /** True if the value must be one of a list. */
  readonly enum?: boolean
  /** Id of the property. */
  readonly id?: string
  /** Name to show to people. */
  readonly title?: string
  /** Allowed values; null if empty. */
  readonly values?: ReadonlyArray<EnumValue> | null
}

/** Shape of {@link TargetPropertyValues}. */
export const TargetPropertyValuesShape: Shape.Shape<TargetPropertyValues> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enum: Shape.optionalKey(Shape.Boolean),
    id: Shape.optionalKey(Shape.String),
    title: Shape.optionalKey(Shape.String),
    values: Shape.optionalKey(Shape.NullOr(Shape.Array(EnumValueShape)))
  })
)

/** Schema of {@link TargetPropertyValues}. */
export const TargetPropertyValues: Schema.Codec<TargetPropertyValues, unknown> =
  /*#__PURE__*/ toSchema(TargetPropertyValuesShape)
