/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"

/** Author of a change: a user, a key or the system. */
export interface Actor {
  /** Id of the actor. A UUID. */
  readonly id?: string
  /** Name of the actor. */
  readonly name?: string
  /** Type of the actor, such as `user`. */
  readonly type?: string
}

/** Schema of {@link Actor}. */
export const Actor: Schema.Codec<Actor, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String)
  })
)

/** A setting and the values it can take. */
export interface ConfigurationValue {
  /** The values that the setting can take. */
  readonly items?: ReadonlyArray<unknown>
  /** Type of the setting, such as `string`. */
  readonly type?: string
}

/** Schema of {@link ConfigurationValue}. */
export const ConfigurationValue: Schema.Codec<ConfigurationValue, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ items: Schema.optionalKey(Schema.Array(Schema.Unknown)), type: Schema.optionalKey(Schema.String) })
)

/** One message from an execution's console. */
export interface ConsoleLogEntry {
  /** Id of the message. */
  readonly id?: string
  /** Severity, such as `info`. */
  readonly level?: string
  /** Message, in words. */
  readonly message?: string
  /** More about the message; null when there is none. */
  readonly payload?: { readonly [name: string]: unknown } | null
  /** Time of the message; RFC 3339. */
  readonly timestamp?: Timestamp.Timestamp
}

/** Schema of {@link ConsoleLogEntry}. */
export const ConsoleLogEntry: Schema.Codec<ConsoleLogEntry, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optionalKey(Schema.String),
    level: Schema.optionalKey(Schema.String),
    message: Schema.optionalKey(Schema.String),
    payload: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    timestamp: Schema.optionalKey(Timestamp.Timestamp)
  })
)

/** Some of the newest messages from an execution's console. */
export interface ConsoleLogs {
  /** The messages; null when there are none. */
  readonly entries?: ReadonlyArray<ConsoleLogEntry> | null
  /** Cursor of the next page; null or absent on the last one. */
  readonly next_cursor?: string | null
}

/** Schema of {@link ConsoleLogs}. */
export const ConsoleLogs: Schema.Codec<ConsoleLogs, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    entries: Schema.optionalKey(Schema.NullOr(Schema.Array(ConsoleLogEntry))),
    next_cursor: Schema.optionalKey(Schema.NullOr(Schema.String))
  })
)

/** A page of messages from an execution's console. */
export interface ConsoleLogsPage {
  /** Requested type of log. */
  readonly data?: ConsoleLogs
}

/** Schema of {@link ConsoleLogsPage}. */
export const ConsoleLogsPage: Schema.Codec<ConsoleLogsPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ data: Schema.optionalKey(ConsoleLogs) })
)

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

/** Schema of {@link ExecutionStatus}. */
export const ExecutionStatus: Schema.Codec<ExecutionStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals([
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

/** Schema of {@link FieldType}. */
export const FieldType: Schema.Codec<FieldType, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["unknown", "string", "number", "boolean", "datetime", "array", "object", "binary"])
)

/** The full type of a field; its shape is not documented. */
export type FieldTypeSpec = unknown

/** Schema of {@link FieldTypeSpec}. */
export const FieldTypeSpec: Schema.Codec<FieldTypeSpec, unknown> = /*#__PURE__*/ Schema.suspend(() => Schema.Unknown)

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

/** Schema of {@link FilterFunction}. */
export const FilterFunction: Schema.Codec<FilterFunction, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals([
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

/** Schema of {@link FilterFunctionInput}. */
export const FilterFunctionInput: Schema.Codec<FilterFunctionInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals([
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

/** Schema of {@link Job}. */
export const Job: Schema.Codec<Job, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    error: Schema.optionalKey(Schema.NullOr(Schema.String)),
    job_id: Schema.String,
    result: Schema.optionalKey(Schema.Unknown),
    status: Schema.optionalKey(TaskStatus),
    type: Schema.optionalKey(Schema.String)
  })
)

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

/** Schema of {@link ModelField}. */
export const ModelField: Schema.Codec<ModelField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    description: Schema.optionalKey(Schema.String),
    example: Schema.optionalKey(Schema.Unknown),
    id: Schema.optionalKey(Schema.String),
    label: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    remote_type: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String),
    unique: Schema.optionalKey(Schema.Boolean),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    user_added: Schema.optionalKey(Schema.Boolean)
  })
)

/** Cursors of a list. */
export interface PaginationDetails {
  /** Token of the next page; absent on the last one. */
  readonly next_page_token?: string
}

/** Schema of {@link PaginationDetails}. */
export const PaginationDetails: Schema.Codec<PaginationDetails, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ next_page_token: Schema.optionalKey(Schema.String) })
)

/** A value that a field can take, with its label. */
export interface PickValue {
  /** Name to show to people. */
  readonly label?: string
  /** The value itself. */
  readonly value?: string
}

/** Schema of {@link PickValue}. */
export const PickValue: Schema.Codec<PickValue, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ label: Schema.optionalKey(Schema.String), value: Schema.optionalKey(Schema.String) })
)

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

/** Schema of {@link ScheduleFrequency}. */
export const ScheduleFrequency: Schema.Codec<ScheduleFrequency, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals([
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

/** Schema of {@link ScheduleFrequencyInput}. */
export const ScheduleFrequencyInput: Schema.Codec<ScheduleFrequencyInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals([
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

/** Schema of {@link SchemaAssociation}. */
export const SchemaAssociation: Schema.Codec<SchemaAssociation, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    reference_to: Schema.optionalKey(Schema.Array(Schema.String)),
    referenced_field: Schema.optionalKey(Schema.String)
  })
)

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
  /** Values that can be chosen; null when there are none. */
  readonly values?: ReadonlyArray<PickValue> | null
}

/** Schema of {@link SchemaField}. */
export const SchemaField: Schema.Codec<SchemaField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    association: Schema.optionalKey(Schema.NullOr(SchemaAssociation)),
    id: Schema.String,
    is_primary_key: Schema.optionalKey(Schema.Boolean),
    name: Schema.optionalKey(Schema.String),
    remote_type: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(FieldType),
    type_spec: Schema.optionalKey(FieldTypeSpec),
    values: Schema.optionalKey(Schema.NullOr(Schema.Array(PickValue)))
  })
)

/** Items that a connection offers as a source, and the parameters that narrow them down. */
export interface SourceMetadata {
  /** Settings to narrow the list down with, by name. */
  readonly configuration?: { readonly [name: string]: ConfigurationValue }
  /** Items by name; null when there is nothing to choose. */
  readonly items?: { readonly [name: string]: SourceMetadataItem } | null
  /** Names of settings of which one must be chosen; null when none must. */
  readonly requires_one_of?: ReadonlyArray<string> | null
}

/** Schema of {@link SourceMetadata}. */
export const SourceMetadata: Schema.Codec<SourceMetadata, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.Record(Schema.String, ConfigurationValue)),
    items: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, SourceMetadataItem))),
    requires_one_of: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** One thing that a source offers, such as a schema or a table. */
export interface SourceMetadataItem {
  /** True if there is something to choose inside it. */
  readonly has_items?: boolean
  /** Names or nested items; null when there are none. */
  readonly items?: ReadonlyArray<unknown> | null
  /** Names of settings of which one must be chosen; null when none must. */
  readonly requires_one_of?: ReadonlyArray<string> | null
}

/** Schema of {@link SourceMetadataItem}. */
export const SourceMetadataItem: Schema.Codec<SourceMetadataItem, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    has_items: Schema.optionalKey(Schema.Boolean),
    items: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Unknown))),
    requires_one_of: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** A schema of a connection: a table, an object or the like. */
export interface SourceSchema {
  /** The fields. */
  readonly fields?: ReadonlyArray<SchemaField>
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id: string
  /** Name of the schema. */
  readonly name?: string
}

/** Schema of {@link SourceSchema}. */
export const SourceSchema: Schema.Codec<SourceSchema, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    fields: Schema.optionalKey(Schema.Array(SchemaField)),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String)
  })
)

/** True if a sync is active. */
export interface SyncActivation {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
  /** Id of the sync. A UUID. */
  readonly id: string
}

/** Schema of {@link SyncActivation}. */
export const SyncActivation: Schema.Codec<SyncActivation, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ active: Schema.optionalKey(Schema.Boolean), id: Schema.String })
)

/** Status of a background job or query. */
export type TaskStatus = "created" | "running" | "done" | "failed" | (string & {})

/** Schema of {@link TaskStatus}. */
export const TaskStatus: Schema.Codec<TaskStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["created", "running", "done", "failed"])
)
