/**
 * The types of `Connections.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type IdentityFunction,
  IdentityFunctionShape,
  type TargetMode,
  TargetModeShape
} from "../v2025-09-18/ModelSyncTargetsShapes.ts"

/** A connection to a system that data is read from or written to. */
export interface Connection {
  /** Settings of the connection, by the type's JSON Schema; secrets are masked. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Name of the connection, unique in its organization. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Health of the connection, such as `healthy`. */
  readonly status?: string
  /** Reason why the connection is not healthy. */
  readonly status_error?: string
  /** Type of the connection. */
  readonly type?: ConnectionTypeSummary
}

/** Shape of {@link Connection}. */
export const ConnectionShape: Shape.Shape<Connection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    status: Shape.optionalKey(Shape.String),
    status_error: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(ConnectionTypeSummaryShape)
  })
)

/** Schema of {@link Connection}. */
export const Connection: Schema.Codec<Connection, unknown> = /*#__PURE__*/ toSchema(ConnectionShape)

/** A type of connections that can be made. */
export interface ConnectionType {
  /** Settings that come from the deployment's environment. */
  readonly envConfig?: { readonly [name: string]: unknown }
  /** Id of the type, such as `postgresql`. */
  readonly id: string
  /** Name of the type, to show to people. */
  readonly name?: string
  /** True if such connections are authorized with OAuth. */
  readonly use_oauth?: boolean
}

/** Shape of {@link ConnectionType}. */
export const ConnectionTypeShape: Shape.Shape<ConnectionType> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    envConfig: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    use_oauth: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link ConnectionType}. */
export const ConnectionType: Schema.Codec<ConnectionType, unknown> = /*#__PURE__*/ toSchema(ConnectionTypeShape)

/** The type of a connection. */
export interface ConnectionTypeSummary {
  /** Id of the type, such as `postgresql`. */
  readonly id: string
  /** Name of the type, to show to people. */
  readonly name?: string
  /** Capabilities of the connection; null when unknown. */
  readonly operations?: ReadonlyArray<string> | null
}

/** Shape of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummaryShape: Shape.Shape<ConnectionTypeSummary> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    operations: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummary: Schema.Codec<ConnectionTypeSummary, unknown> =
  /*#__PURE__*/ toSchema(ConnectionTypeSummaryShape)

/** A connection that was just created or updated, with the URL to authorize it. */
export interface CreatedConnection {
  /** Code to authorize the connection with, when the connect mode is `code`. A secret. */
  readonly auth_code?: string
  /** URL to open in a browser to authorize the connection; only for connections that need OAuth. A secret. */
  readonly auth_url?: string
  /** Settings of the connection, by the type's JSON Schema; secrets are masked. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Name of the connection, unique in its organization. */
  readonly name?: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Health of the connection, such as `healthy`. */
  readonly status?: string
  /** Reason why the connection is not healthy. */
  readonly status_error?: string
  /** Type of the connection. */
  readonly type?: ConnectionTypeSummary
}

/** Shape of {@link CreatedConnection}. */
export const CreatedConnectionShape: Shape.Shape<CreatedConnection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    auth_code: Shape.optionalKey(Shape.String),
    auth_url: Shape.optionalKey(Shape.String),
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    status: Shape.optionalKey(Shape.String),
    status_error: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(ConnectionTypeSummaryShape)
  })
)

/** Schema of {@link CreatedConnection}. */
export const CreatedConnection: Schema.Codec<CreatedConnection, unknown> =
  /*#__PURE__*/ toSchema(CreatedConnectionShape)

/** Capabilities of a target. */
export interface SyncDestinationProperties {
  /** True if executions do not report the number of inserted and updated records. */
  readonly does_not_report_operation_counts?: boolean
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
  /** True if the type of a new target field can be chosen. */
  readonly supports_field_type_selection?: boolean
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
    new_target_label: Shape.optionalKey(Shape.String),
    optional_target_mappings: Shape.optionalKey(Shape.Boolean),
    primary_metadata_object: Shape.optionalKey(Shape.String),
    requires_configuration: Shape.optionalKey(Shape.Boolean),
    supports_field_creation: Shape.optionalKey(Shape.Boolean),
    supports_field_type_selection: Shape.optionalKey(Shape.Boolean),
    supports_target_filters: Shape.optionalKey(Shape.Boolean),
    target_creator: Shape.optionalKey(Shape.Boolean),
    use_field_names_as_labels: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link SyncDestinationProperties}. */
export const SyncDestinationProperties: Schema.Codec<SyncDestinationProperties, unknown> =
  /*#__PURE__*/ toSchema(SyncDestinationPropertiesShape)

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
