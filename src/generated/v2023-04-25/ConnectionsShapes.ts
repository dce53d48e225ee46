/**
 * The types of `Connections.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { IdentityFunction, TargetMode } from "../v2025-09-18/ModelSyncTargets.ts"

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

/** Schema of {@link Connection}. */
export const Connection: Schema.Codec<Connection, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    status: Schema.optionalKey(Schema.String),
    status_error: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(ConnectionTypeSummary)
  })
)

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

/** Schema of {@link ConnectionType}. */
export const ConnectionType: Schema.Codec<ConnectionType, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    envConfig: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    use_oauth: Schema.optionalKey(Schema.Boolean)
  })
)

/** The type of a connection. */
export interface ConnectionTypeSummary {
  /** Id of the type, such as `postgresql`. */
  readonly id: string
  /** Name of the type, to show to people. */
  readonly name?: string
  /** Capabilities of the connection; null when unknown. */
  readonly operations?: ReadonlyArray<string> | null
}

/** Schema of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummary: Schema.Codec<ConnectionTypeSummary, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    operations: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** A connection that was just created or updated, with what is needed to authorize it. */
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

/** Schema of {@link CreatedConnection}. */
export const CreatedConnection: Schema.Codec<CreatedConnection, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    auth_code: Schema.optionalKey(Schema.String),
    auth_url: Schema.optionalKey(Schema.String),
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    status: Schema.optionalKey(Schema.String),
    status_error: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(ConnectionTypeSummary)
  })
)

/** Capabilities of a target. */
export interface SyncDestinationProperties {
  /** True if executions can't tell how many records they inserted or updated. */
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

/** Schema of {@link SyncDestinationProperties}. */
export const SyncDestinationProperties: Schema.Codec<SyncDestinationProperties, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      does_not_report_operation_counts: Schema.optionalKey(Schema.Boolean),
      new_target_label: Schema.optionalKey(Schema.String),
      optional_target_mappings: Schema.optionalKey(Schema.Boolean),
      primary_metadata_object: Schema.optionalKey(Schema.String),
      requires_configuration: Schema.optionalKey(Schema.Boolean),
      supports_field_creation: Schema.optionalKey(Schema.Boolean),
      supports_field_type_selection: Schema.optionalKey(Schema.Boolean),
      supports_target_filters: Schema.optionalKey(Schema.Boolean),
      target_creator: Schema.optionalKey(Schema.Boolean),
      use_field_names_as_labels: Schema.optionalKey(Schema.Boolean)
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
