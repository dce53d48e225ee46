/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"

/** Author of a change: a user, a key or the system. */
export interface Actor {
  /** Id of the actor. A UUID. */
  readonly id?: string
  /** Name of the actor. */
  readonly name?: string
  /** Type of the actor, such as `user`. */
  readonly type?: string
}

/** Shape of {@link Actor}. */
export const ActorShape: Shape.Shape<Actor> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link Actor}. */
export const Actor: Schema.Codec<Actor, unknown> = /*#__PURE__*/ toSchema(ActorShape)

/** A setting and the values it can take. */
export interface ConfigurationValue {
  /** The values that the setting can take. */
  readonly items?: ReadonlyArray<unknown>
  /** Type of the setting, such as `string`. */
  readonly type?: string
}

/** Shape of {@link ConfigurationValue}. */
export const ConfigurationValueShape: Shape.Shape<ConfigurationValue> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ items: Shape.optionalKey(Shape.Array(Shape.Unknown)), type: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link ConfigurationValue}. */
export const ConfigurationValue: Schema.Codec<ConfigurationValue, unknown> =
  /*#__PURE__*/ toSchema(ConfigurationValueShape)

/** One message from an execution's console. */
export interface ConsoleLogEntry {
  /** Id of the message. */
  readonly id?: string
  /** Severity, such as `info`. */
  readonly level?: string
  /** Message, in words. */
  readonly message?: string
  /** More about the message; null if absent. */
  readonly payload?: { readonly [name: string]: unknown } | null
  /** Time of the message; RFC 3339. */
  readonly timestamp?: Timestamp.Timestamp
}

/** Shape of {@link ConsoleLogEntry}. */
export const ConsoleLogEntryShape: Shape.Shape<ConsoleLogEntry> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.optionalKey(Shape.String),
    level: Shape.optionalKey(Shape.String),
    message: Shape.optionalKey(Shape.String),
    payload: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    timestamp: Shape.optionalKey(Shape.Timestamp)
  })
)

/** Schema of {@link ConsoleLogEntry}. */
export const ConsoleLogEntry: Schema.Codec<ConsoleLogEntry, unknown> = /*#__PURE__*/ toSchema(ConsoleLogEntryShape)

/** Some of the newest messages from an execution's console. */
export interface ConsoleLogs {
  /** The messages; null if empty. */
  readonly entries?: ReadonlyArray<ConsoleLogEntry> | null
  /** Cursor of the next page; null or absent on the last one. */
  readonly next_cursor?: string | null
}

/** Shape of {@link ConsoleLogs}. */
export const ConsoleLogsShape: Shape.Shape<ConsoleLogs> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    entries: Shape.optionalKey(Shape.NullOr(Shape.Array(ConsoleLogEntryShape))),
    next_cursor: Shape.optionalKey(Shape.NullOr(Shape.String))
  })
)

/** Schema of {@link ConsoleLogs}. */
export const ConsoleLogs: Schema.Codec<ConsoleLogs, unknown> = /*#__PURE__*/ toSchema(ConsoleLogsShape)

/** A page of messages from an execution's console. */
export interface ConsoleLogsPage {
  /** Requested type of log. */
  readonly data?: ConsoleLogs
}

/** Shape of {@link ConsoleLogsPage}. */
export const ConsoleLogsPageShape: Shape.Shape<ConsoleLogsPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ data: Shape.optionalKey(ConsoleLogsShape) })
)

/** Schema of {@link ConsoleLogsPage}. */
export const ConsoleLogsPage: Schema.Codec<ConsoleLogsPage, unknown> = /*#__PURE__*/ toSchema(ConsoleLogsPageShape)

/** Status of a model sync execution. */
export type ExecutionStatus =
  | "created"
  | "scheduled"
  | "queued"
  | "waiting"
  | "running"
  | "processing"
  | "canceling"
  | "canceled"
  | "completed"
  | "failed"
  | "interrupted"
  | (string & {})

/** Shape of {@link ExecutionStatus}. */
export const ExecutionStatusShape: Shape.Shape<ExecutionStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "created",
    "scheduled",
    "queued",
    "waiting",
    "running",
    "processing",
    "canceling",
    "canceled",
    "completed",
    "failed",
    "interrupted"
  ])
)

/** Schema of {@link ExecutionStatus}. */
export const ExecutionStatus: Schema.Codec<ExecutionStatus, unknown> = /*#__PURE__*/ toSchema(ExecutionStatusShape)

/** The type of a field. */
export type FieldType =
  | "unknown"
  | "string"
  | "number"
  | "boolean"
  | "datetime"
  | "array"
  | "object"
  | "binary"
  | (string & {})

/** Shape of {@link FieldType}. */
export const FieldTypeShape: Shape.Shape<FieldType> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["unknown", "string", "number", "boolean", "datetime", "array", "object", "binary"])
)

/** Schema of {@link FieldType}. */
export const FieldType: Schema.Codec<FieldType, unknown> = /*#__PURE__*/ toSchema(FieldTypeShape)

/** The full type of a field; its shape is not documented. */
export type FieldTypeSpec = unknown

/** Shape of {@link FieldTypeSpec}. */
export const FieldTypeSpecShape: Shape.Shape<FieldTypeSpec> = /*#__PURE__*/ Shape.suspend(() => Shape.Unknown)

/** Schema of {@link FieldTypeSpec}. */
export const FieldTypeSpec: Schema.Codec<FieldTypeSpec, unknown> = /*#__PURE__*/ toSchema(FieldTypeSpecShape)

/** Comparison of a filter. */
export type FilterFunction =
  | "Equality"
  | "Inequality"
  | "IsNull"
  | "IsNotNull"
  | "True"
  | "False"
  | "OnOrAfter"
  | "OnOrBefore"
  | "GreaterThan"
  | "GreaterThanEqual"
  | "LessThan"
  | "LessThanEqual"
  | "StringContains"
  | "StringStartsWith"
  | "StringEndsWith"
  | "StringDoesNotContain"
  | "StringDoesNotStartWith"
  | "StringDoesNotEndWith"
  | "StringOneOf"
  | "StringNotOneOf"
  | "Between"
  | "ArrayContains"
  | "ArrayDoesNotContain"
  | "InTheLast"
  | "RelativeOnOrBefore"
  | "RelativeOnOrAfter"
  | "StringLike"
  | "StringNotLike"
  | "StringMatchesTrimmed"
  | (string & {})

/** Shape of {@link FilterFunction}. */
export const FilterFunctionShape: Shape.Shape<FilterFunction> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "Equality",
    "Inequality",
    "IsNull",
    "IsNotNull",
    "True",
    "False",
    "OnOrAfter",
    "OnOrBefore",
    "GreaterThan",
    "GreaterThanEqual",
    "LessThan",
    "LessThanEqual",
    "StringContains",
    "StringStartsWith",
    "StringEndsWith",
    "StringDoesNotContain",
    "StringDoesNotStartWith",
    "StringDoesNotEndWith",
    "StringOneOf",
    "StringNotOneOf",
    "Between",
    "ArrayContains",
    "ArrayDoesNotContain",
    "InTheLast",
    "RelativeOnOrBefore",
    "RelativeOnOrAfter",
    "StringLike",
    "StringNotLike",
    "StringMatchesTrimmed"
  ])
)

/** Schema of {@link FilterFunction}. */
export const FilterFunction: Schema.Codec<FilterFunction, unknown> = /*#__PURE__*/ toSchema(FilterFunctionShape)

/** Comparison of a filter. */
export type FilterFunctionInput =
  | "Equality"
  | "Inequality"
  | "IsNull"
  | "IsNotNull"
  | "True"
  | "False"
  | "OnOrAfter"
  | "OnOrBefore"
  | "GreaterThan"
  | "GreaterThanEqual"
  | "LessThan"
  | "LessThanEqual"
  | "StringContains"
  | "StringStartsWith"
  | "StringEndsWith"
  | "StringDoesNotContain"
  | "StringDoesNotStartWith"
  | "StringDoesNotEndWith"
  | "StringOneOf"
  | "StringNotOneOf"
  | "Between"
  | "ArrayContains"
  | "ArrayDoesNotContain"
  | "InTheLast"
  | "RelativeOnOrBefore"
  | "RelativeOnOrAfter"
  | "StringLike"
  | "StringNotLike"
  | "StringMatchesTrimmed"

/** Shape of {@link FilterFunctionInput}. */
export const FilterFunctionInputShape: Shape.Shape<FilterFunctionInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "Equality",
    "Inequality",
    "IsNull",
    "IsNotNull",
    "True",
    "False",
    "OnOrAfter",
    "OnOrBefore",
    "GreaterThan",
    "GreaterThanEqual",
    "LessThan",
    "LessThanEqual",
    "StringContains",
    "StringStartsWith",
    "StringEndsWith",
    "StringDoesNotContain",
    "StringDoesNotStartWith",
    "StringDoesNotEndWith",
    "StringOneOf",
    "StringNotOneOf",
    "Between",
    "ArrayContains",
    "ArrayDoesNotContain",
    "InTheLast",
    "RelativeOnOrBefore",
    "RelativeOnOrAfter",
    "StringLike",
    "StringNotLike",
    "StringMatchesTrimmed"
  ])
)

/** Schema of {@link FilterFunctionInput}. */
export const FilterFunctionInput: Schema.Codec<FilterFunctionInput, unknown> =
  /*#__PURE__*/ toSchema(FilterFunctionInputShape)

/** A background job. */
export interface Job {
  /** Error of a failed job; null otherwise. */
  readonly error?: string | null
  /** Id of the job. A UUID. */
  readonly job_id: string
  /** Result of the job; only when it is done. */
  readonly result?: unknown
  /** Status of the job. */
  readonly status?: TaskStatus
  /** Type of the job, such as `createmodel`. */
  readonly type?: string
}

/** Shape of {@link Job}. */
export const JobShape: Shape.Shape<Job> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    error: Shape.optionalKey(Shape.NullOr(Shape.String)),
    job_id: Shape.String,
    result: Shape.optionalKey(Shape.Unknown),
    status: Shape.optionalKey(TaskStatusShape),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link Job}. */
export const Job: Schema.Codec<Job, unknown> = /*#__PURE__*/ toSchema(JobShape)

/** A field of a model. */
export interface ModelField {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Description. */
  readonly description?: string
  /** An example of its value. */
  readonly example?: unknown
  /** Id of the field. A UUID. */
  readonly id?: string
  /** Name to show to people. */
  readonly label?: string
  /** Name of the field. */
  readonly name?: string
  /** Type of the field in the system behind the connection. */
  readonly remote_type?: string
  /** Type of the field. */
  readonly type?: string
  /** True if no two records have the same value. */
  readonly unique?: boolean
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** True if a user added the field. */
  readonly user_added?: boolean
}

/** Shape of {@link ModelField}. */
export const ModelFieldShape: Shape.Shape<ModelField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    description: Shape.optionalKey(Shape.String),
    example: Shape.optionalKey(Shape.Unknown),
    id: Shape.optionalKey(Shape.String),
    label: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    remote_type: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String),
    unique: Shape.optionalKey(Shape.Boolean),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    user_added: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link ModelField}. */
export const ModelField: Schema.Codec<ModelField, unknown> = /*#__PURE__*/ toSchema(ModelFieldShape)

/** Cursors of a list. */
export interface PaginationDetails {
  /** Token of the next page; absent on the last one. */
  readonly next_page_token?: string
}

/** Shape of {@link PaginationDetails}. */
export const PaginationDetailsShape: Shape.Shape<PaginationDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ next_page_token: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link PaginationDetails}. */
export const PaginationDetails: Schema.Codec<PaginationDetails, unknown> =
  /*#__PURE__*/ toSchema(PaginationDetailsShape)

/** A value that a field can take, with its label. */
export interface PickValue {
  /** Name to show to people. */
  readonly label?: string
  /** The value itself. */
  readonly value?: string
}

/** Shape of {@link PickValue}. */
export const PickValueShape: Shape.Shape<PickValue> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ label: Shape.optionalKey(Shape.String), value: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link PickValue}. */
export const PickValue: Schema.Codec<PickValue, unknown> = /*#__PURE__*/ toSchema(PickValueShape)

/** Frequency of a sync, or the event that starts it. */
export type ScheduleFrequency =
  | "manual"
  | "continuous"
  | "hourly"
  | "daily"
  | "weekly"
  | "custom"
  | "builder"
  | "runafter"
  | "multi"
  | "dbtcloud"
  | (string & {})

/** Shape of {@link ScheduleFrequency}. */
export const ScheduleFrequencyShape: Shape.Shape<ScheduleFrequency> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "manual",
    "continuous",
    "hourly",
    "daily",
    "weekly",
    "custom",
    "builder",
    "runafter",
    "multi",
    "dbtcloud"
  ])
)

/** Schema of {@link ScheduleFrequency}. */
export const ScheduleFrequency: Schema.Codec<ScheduleFrequency, unknown> =
  /*#__PURE__*/ toSchema(ScheduleFrequencyShape)

/** Frequency of a sync, or the event that starts it. */
export type ScheduleFrequencyInput =
  | "manual"
  | "continuous"
  | "hourly"
  | "daily"
  | "weekly"
  | "custom"
  | "builder"
  | "runafter"
  | "multi"
  | "dbtcloud"

/** Shape of {@link ScheduleFrequencyInput}. */
export const ScheduleFrequencyInputShape: Shape.Shape<ScheduleFrequencyInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "manual",
    "continuous",
    "hourly",
    "daily",
    "weekly",
    "custom",
    "builder",
    "runafter",
    "multi",
    "dbtcloud"
  ])
)

/** Schema of {@link ScheduleFrequencyInput}. */
export const ScheduleFrequencyInput: Schema.Codec<ScheduleFrequencyInput, unknown> =
  /*#__PURE__*/ toSchema(ScheduleFrequencyInputShape)

/** Reference from a field to another schema. */
export interface SchemaAssociation {
  /** Id of the association. */
  readonly id?: string
  /** Name of the association. */
  readonly name?: string
  /** Ids of the schemas that it refers to. */
  readonly reference_to?: ReadonlyArray<string>
  /** Field that it refers to. */
  readonly referenced_field?: string
}

/** Shape of {@link SchemaAssociation}. */
export const SchemaAssociationShape: Shape.Shape<SchemaAssociation> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    reference_to: Shape.optionalKey(Shape.Array(Shape.String)),
    referenced_field: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link SchemaAssociation}. */
export const SchemaAssociation: Schema.Codec<SchemaAssociation, unknown> =
  /*#__PURE__*/ toSchema(SchemaAssociationShape)

/** A field of a schema. */
export interface SchemaField {
  /** Reference to another schema. */
  readonly association?: SchemaAssociation | null
  /** Id of the field. */
  readonly id: string
  /** True if the field is part of the primary key. */
  readonly is_primary_key?: boolean
  /** Name of the field. */
  readonly name?: string
  /** Type of the field in the system behind the connection. */
  readonly remote_type?: string
  /** Type of the field. */
  readonly type?: FieldType
  /** The full type of the field. */
  readonly type_spec?: FieldTypeSpec
  /** Allowed values; null if empty. */
  readonly values?: ReadonlyArray<PickValue> | null
}

/** Shape of {@link SchemaField}. */
export const SchemaFieldShape: Shape.Shape<SchemaField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    association: Shape.optionalKey(Shape.NullOr(SchemaAssociationShape)),
    id: Shape.String,
    is_primary_key: Shape.optionalKey(Shape.Boolean),
    name: Shape.optionalKey(Shape.String),
    remote_type: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(FieldTypeShape),
    type_spec: Shape.optionalKey(FieldTypeSpecShape),
    values: Shape.optionalKey(Shape.NullOr(Shape.Array(PickValueShape)))
  })
)

/** Schema of {@link SchemaField}. */
export const SchemaField: Schema.Codec<SchemaField, unknown> = /*#__PURE__*/ toSchema(SchemaFieldShape)

/** Items that a connection offers as a source, and the parameters that narrow them down. */
export interface SourceMetadata {
  /** Settings to narrow the list down with, by name. */
  readonly configuration?: { readonly [name: string]: ConfigurationValue }
  /** Items by name; null when there is nothing to choose. */
  readonly items?: { readonly [name: string]: SourceMetadataItem } | null
  /** Names of settings of which one must be chosen; null when none must. */
  readonly requires_one_of?: ReadonlyArray<string> | null
}

/** Shape of {@link SourceMetadata}. */
export const SourceMetadataShape: Shape.Shape<SourceMetadata> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(ConfigurationValueShape)),
    items: Shape.optionalKey(Shape.NullOr(Shape.Record(SourceMetadataItemShape))),
    requires_one_of: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link SourceMetadata}. */
export const SourceMetadata: Schema.Codec<SourceMetadata, unknown> = /*#__PURE__*/ toSchema(SourceMetadataShape)

/** One thing that a source offers, such as a schema or a table. */
export interface SourceMetadataItem {
  /** True if there is something to choose inside it. */
  readonly has_items?: boolean
  /** Names or nested items; null if empty. */
  readonly items?: ReadonlyArray<unknown> | null
  /** Names of settings of which one must be chosen; null when none must. */
  readonly requires_one_of?: ReadonlyArray<string> | null
}

/** Shape of {@link SourceMetadataItem}. */
export const SourceMetadataItemShape: Shape.Shape<SourceMetadataItem> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    has_items: Shape.optionalKey(Shape.Boolean),
    items: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.Unknown))),
    requires_one_of: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link SourceMetadataItem}. */
export const SourceMetadataItem: Schema.Codec<SourceMetadataItem, unknown> =
  /*#__PURE__*/ toSchema(SourceMetadataItemShape)

/** A schema of a connection: a table, an object or the like. */
export interface SourceSchema {
  /** The fields. */
  readonly fields?: ReadonlyArray<SchemaField>
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id: string
  /** Name of the schema. */
  readonly name?: string
}

/** Shape of {@link SourceSchema}. */
export const SourceSchemaShape: Shape.Shape<SourceSchema> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    fields: Shape.optionalKey(Shape.Array(SchemaFieldShape)),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link SourceSchema}. */
export const SourceSchema: Schema.Codec<SourceSchema, unknown> = /*#__PURE__*/ toSchema(SourceSchemaShape)

/** True if a sync is active. */
export interface SyncActivation {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
  /** Id of the sync. A UUID. */
  readonly id: string
}

/** Shape of {@link SyncActivation}. */
export const SyncActivationShape: Shape.Shape<SyncActivation> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ active: Shape.optionalKey(Shape.Boolean), id: Shape.String })
)

/** Schema of {@link SyncActivation}. */
export const SyncActivation: Schema.Codec<SyncActivation, unknown> = /*#__PURE__*/ toSchema(SyncActivationShape)

/** Status of a background job or query. */
export type TaskStatus = "created" | "running" | "done" | "failed" | (string & {})

/** Shape of {@link TaskStatus}. */
export const TaskStatusShape: Shape.Shape<TaskStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["created", "running", "done", "failed"])
)

/** Schema of {@link TaskStatus}. */
export const TaskStatus: Schema.Codec<TaskStatus, unknown> = /*#__PURE__*/ toSchema(TaskStatusShape)
