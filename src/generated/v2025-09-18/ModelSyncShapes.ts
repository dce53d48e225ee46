/**
 * The types of `ModelSync.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import {
  Actor,
  ExecutionStatus,
  FilterFunction,
  FilterFunctionInput,
  PaginationDetails,
  ScheduleFrequency,
  ScheduleFrequencyInput
} from "./Shared.ts"
import { ModelSyncExecution, ModelSyncMode } from "./SharedModelSync.ts"

/** Response to a request to stop a model sync. */
export interface CancelModelSyncResponse {
  /** Message, in words. */
  readonly message?: string
}

/** Schema of {@link CancelModelSyncResponse}. */
export const CancelModelSyncResponse: Schema.Codec<CancelModelSyncResponse, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Struct({ message: Schema.optionalKey(Schema.String) })
)

/** A field of a model. */
export interface FieldSource {
  /** Name or id of the field. */
  readonly field: string
  /** Id of the model. A UUID. */
  readonly model_id: string
}

/** Schema of {@link FieldSource}. */
export const FieldSource: Schema.Codec<FieldSource, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ field: Schema.String, model_id: Schema.String })
)

/** Side of a filtered field: model or target. */
export type FilterFieldReferenceType = "Model" | "Target" | (string & {})

/** Schema of {@link FilterFieldReferenceType}. */
export const FilterFieldReferenceType: Schema.Codec<FilterFieldReferenceType, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Literals(["Model", "Target"])
)

/** Side of a filtered field: model or target. */
export type FilterFieldReferenceTypeInput = "Model" | "Target"

/** Schema of {@link FilterFieldReferenceTypeInput}. */
export const FilterFieldReferenceTypeInput: Schema.Codec<FilterFieldReferenceTypeInput, unknown> =
  /*#__PURE__*/ Schema.suspend(() => Schema.Literals(["Model", "Target"]))

/** Matching of source and target values. */
export type IdentityFunctionName = "Equality" | "ISubstring" | "OneOf" | "DomainMatch" | "HostnameMatch" | (string & {})

/** Schema of {@link IdentityFunctionName}. */
export const IdentityFunctionName: Schema.Codec<IdentityFunctionName, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["Equality", "ISubstring", "OneOf", "DomainMatch", "HostnameMatch"])
)

/** Matching of source and target values. */
export type IdentityFunctionNameInput = "Equality" | "ISubstring" | "OneOf" | "DomainMatch" | "HostnameMatch"

/** Schema of {@link IdentityFunctionNameInput}. */
export const IdentityFunctionNameInput: Schema.Codec<IdentityFunctionNameInput, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Literals(["Equality", "ISubstring", "OneOf", "DomainMatch", "HostnameMatch"])
)

/** Matching of source records with target records. */
export interface IdentityMapping {
  /** Matching of the values. */
  readonly function: IdentityFunctionName
  /** True if the target field is to be created. */
  readonly new_field?: boolean
  /** Type of the target field to create; null for the default. */
  readonly remote_field_type_id?: string | null
  /** Origin of the value. */
  readonly source: FieldSource
  /** Id of the target field to match by. */
  readonly target: string
}

/** Schema of {@link IdentityMapping}. */
export const IdentityMapping: Schema.Codec<IdentityMapping, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    function: IdentityFunctionName,
    new_field: Schema.optionalKey(Schema.Boolean),
    remote_field_type_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    source: FieldSource,
    target: Schema.String
  })
)

/** Matching of source records with target records. */
export interface IdentityMappingInput {
  /** Matching of the values. */
  readonly function: IdentityFunctionNameInput
  /** True if the target field is to be created. */
  readonly new_field?: boolean | undefined
  /** Type of the target field to create; null for the default. */
  readonly remote_field_type_id?: string | null | undefined
  /** Origin of the value. */
  readonly source: FieldSource
  /** Id of the target field to match by. */
  readonly target: string
}

/** Schema of {@link IdentityMappingInput}. */
export const IdentityMappingInput: Schema.Codec<IdentityMappingInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    function: IdentityFunctionNameInput,
    new_field: Schema.optional(Schema.Boolean),
    remote_field_type_id: Schema.optional(Schema.NullOr(Schema.String)),
    source: FieldSource,
    target: Schema.String
  })
)

/** A JSON Schema with its form, as free data. */
export type JsonSchemaForm = { readonly [name: string]: unknown }

/** Schema of {@link JsonSchemaForm}. */
export const JsonSchemaForm: Schema.Codec<JsonSchemaForm, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.Unknown)
)

/** A model sync, which writes the records of models to an object of a target connection. */
export interface ModelSyncDetails {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Passphrase that encrypts the fields marked so; not returned on reads. A secret. */
  readonly encryption_passphrase?: string
  /** Mapping of source fields to target fields; overrides may be merged in. */
  readonly fields?: ReadonlyArray<SyncField>
  /**
   * Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server
   * assigns.
   */
  readonly filter_logic?: string
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<SyncFilter>
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** Matching of source records with target records. */
  readonly identity?: IdentityMapping
  /** Write mode of the sync. */
  readonly mode?: ModelSyncMode
  /** Ids of the models that the sync reads. */
  readonly model_ids?: ReadonlyArray<string>
  /** Name of the model sync. */
  readonly name?: string
  /** True if only updated records are enriched. */
  readonly only_enrich_updates?: boolean
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Target fields that get a fixed value. */
  readonly override_fields?: ReadonlyArray<SyncField>
  /** Values that replace the source's when a condition holds. */
  readonly overrides?: ReadonlyArray<SyncOverride>
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Schedule of the sync. */
  readonly schedule?: SyncSchedule
  /** True if the first execution leaves out records that already exist. */
  readonly skip_initial_backfill?: boolean
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean
  /** Target of the sync. */
  readonly target?: SyncTarget
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Schema of {@link ModelSyncDetails}. */
export const ModelSyncDetails: Schema.Codec<ModelSyncDetails, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    active: Schema.optionalKey(Schema.Boolean),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    encryption_passphrase: Schema.optionalKey(Schema.String),
    fields: Schema.optionalKey(Schema.Array(SyncField)),
    filter_logic: Schema.optionalKey(Schema.String),
    filters: Schema.optionalKey(Schema.Array(SyncFilter)),
    id: Schema.String,
    identity: Schema.optionalKey(IdentityMapping),
    mode: Schema.optionalKey(ModelSyncMode),
    model_ids: Schema.optionalKey(Schema.Array(Schema.String)),
    name: Schema.optionalKey(Schema.String),
    only_enrich_updates: Schema.optionalKey(Schema.Boolean),
    organization_id: Schema.optionalKey(Schema.String),
    override_fields: Schema.optionalKey(Schema.Array(SyncField)),
    overrides: Schema.optionalKey(Schema.Array(SyncOverride)),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    schedule: Schema.optionalKey(SyncSchedule),
    skip_initial_backfill: Schema.optionalKey(Schema.Boolean),
    sync_all_records: Schema.optionalKey(Schema.Boolean),
    target: Schema.optionalKey(SyncTarget),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)

/** Write mode of a model sync. */
export type ModelSyncModeInput = "create" | "update" | "updateOrCreate" | "replace" | "append" | "remove" | "snapshot"

/** Schema of {@link ModelSyncModeInput}. */
export const ModelSyncModeInput: Schema.Codec<ModelSyncModeInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["create", "update", "updateOrCreate", "replace", "append", "remove", "snapshot"])
)

/** A page of the model syncs of the organization. */
export interface ModelSyncPage {
  /** The items; null stands for none. */
  readonly data?: ReadonlyArray<ModelSyncSummary> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Schema of {@link ModelSyncPage}. */
export const ModelSyncPage: Schema.Codec<ModelSyncPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(ModelSyncSummary))),
    pagination: Schema.optionalKey(PaginationDetails)
  })
)

/** Current, last and next execution of a model sync. */
export interface ModelSyncStatus {
  /** The execution that is active now; absent when there is none. */
  readonly current_execution?: ModelSyncExecution
  /** The execution before the current one; absent when there is none. */
  readonly last_execution?: ModelSyncExecution
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly next_execution_time?: Timestamp.Timestamp | null
}

/** Schema of {@link ModelSyncStatus}. */
export const ModelSyncStatus: Schema.Codec<ModelSyncStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    current_execution: Schema.optionalKey(ModelSyncExecution),
    last_execution: Schema.optionalKey(ModelSyncExecution),
    next_execution_time: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp))
  })
)

/** A model sync in short, without its fields, filters and target details. */
export interface ModelSyncSummary {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** Write mode of the sync. */
  readonly mode?: string
  /** Ids of the models that the sync reads. */
  readonly model_ids?: ReadonlyArray<string>
  /** Name of the model sync. */
  readonly name?: string
  /** True if only updated records are enriched. */
  readonly only_enrich_updates?: boolean
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Schedule of the sync. */
  readonly schedule?: SyncSchedule
  /** True if the first execution leaves out records that already exist. */
  readonly skip_initial_backfill?: boolean
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean
  /** Id of the connection that the sync writes to. A UUID. */
  readonly target_connection_id?: string
  /** Id of the object that the sync writes to. */
  readonly target_object?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Schema of {@link ModelSyncSummary}. */
export const ModelSyncSummary: Schema.Codec<ModelSyncSummary, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    active: Schema.optionalKey(Schema.Boolean),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    id: Schema.String,
    mode: Schema.optionalKey(Schema.String),
    model_ids: Schema.optionalKey(Schema.Array(Schema.String)),
    name: Schema.optionalKey(Schema.String),
    only_enrich_updates: Schema.optionalKey(Schema.Boolean),
    organization_id: Schema.optionalKey(Schema.String),
    schedule: Schema.optionalKey(SyncSchedule),
    skip_initial_backfill: Schema.optionalKey(Schema.Boolean),
    sync_all_records: Schema.optionalKey(Schema.Boolean),
    target_connection_id: Schema.optionalKey(Schema.String),
    target_object: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)

/** The syncs whose end starts this one. */
export interface RunAfter {
  /** Ids of the bulk syncs to wait for. UUIDs. */
  readonly bulk_sync_ids?: ReadonlyArray<string>
  /** Ids of the model syncs to wait for. UUIDs. */
  readonly sync_ids?: ReadonlyArray<string>
}

/** Schema of {@link RunAfter}. */
export const RunAfter: Schema.Codec<RunAfter, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    bulk_sync_ids: Schema.optionalKey(Schema.Array(Schema.String)),
    sync_ids: Schema.optionalKey(Schema.Array(Schema.String))
  })
)

/** The syncs whose end starts this one. */
export interface RunAfterInput {
  /** Ids of the bulk syncs to wait for. UUIDs. */
  readonly bulk_sync_ids?: ReadonlyArray<string> | undefined
  /** Ids of the model syncs to wait for. UUIDs. */
  readonly sync_ids?: ReadonlyArray<string> | undefined
}

/** Schema of {@link RunAfterInput}. */
export const RunAfterInput: Schema.Codec<RunAfterInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    bulk_sync_ids: Schema.optional(Schema.Array(Schema.String)),
    sync_ids: Schema.optional(Schema.Array(Schema.String))
  })
)

/** A kind of schedule that a sync can have. */
export interface ScheduleOption {
  /** JSON Schema of the schedule's settings. */
  readonly configuration?: JsonSchemaForm
  /** Description. */
  readonly description?: string
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency?: ScheduleFrequency
  /** Name to show to people. */
  readonly label?: string
}

/** Schema of {@link ScheduleOption}. */
export const ScheduleOption: Schema.Codec<ScheduleOption, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(JsonSchemaForm),
    description: Schema.optionalKey(Schema.String),
    frequency: Schema.optionalKey(ScheduleFrequency),
    label: Schema.optionalKey(Schema.String)
  })
)

/** The kinds of schedules that a sync can have. */
export interface ScheduleOptions {
  /** The kinds of schedules; null when there are none. */
  readonly schedule_options?: ReadonlyArray<ScheduleOption> | null
}

/** Schema of {@link ScheduleOptions}. */
export const ScheduleOptions: Schema.Codec<ScheduleOptions, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ schedule_options: Schema.optionalKey(Schema.NullOr(Schema.Array(ScheduleOption))) })
)

/** A model sync execution that was just started. */
export interface StartedModelSync {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Status of the execution. */
  readonly status?: ExecutionStatus
}

/** Schema of {@link StartedModelSync}. */
export const StartedModelSync: Schema.Codec<StartedModelSync, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    id: Schema.String,
    status: Schema.optionalKey(ExecutionStatus)
  })
)

/** Source field, or fixed value, of a target field. */
export interface SyncField {
  /** True if the value is encrypted with the sync's passphrase. */
  readonly encryption_enabled?: boolean
  /** True if the target field is to be created; false by default. Default: `false`. */
  readonly new?: boolean
  /** Fixed value to write instead of a source field. */
  readonly override_value?: string
  /** Origin of the value. */
  readonly source?: FieldSource
  /** Write mode of this field, where it differs from that of the sync. */
  readonly sync_mode?: string
  /** Id of the target field. */
  readonly target: string
}

/** Schema of {@link SyncField}. */
export const SyncField: Schema.Codec<SyncField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    encryption_enabled: Schema.optionalKey(Schema.Boolean),
    new: Schema.optionalKey(Schema.Boolean),
    override_value: Schema.optionalKey(Schema.String),
    source: Schema.optionalKey(FieldSource),
    sync_mode: Schema.optionalKey(Schema.String),
    target: Schema.String
  })
)

/** Source field, or fixed value, of a target field. */
export interface SyncFieldInput {
  /** True if the value is encrypted with the sync's passphrase. */
  readonly encryption_enabled?: boolean | undefined
  /** True if the target field is to be created; false by default. Default: `false`. */
  readonly new?: boolean | undefined
  /** Fixed value to write instead of a source field. */
  readonly override_value?: string | undefined
  /** Origin of the value. */
  readonly source?: FieldSource | undefined
  /** Write mode of this field, where it differs from that of the sync. */
  readonly sync_mode?: string | undefined
  /** Id of the target field. */
  readonly target: string
}

/** Schema of {@link SyncFieldInput}. */
export const SyncFieldInput: Schema.Codec<SyncFieldInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    encryption_enabled: Schema.optional(Schema.Boolean),
    new: Schema.optional(Schema.Boolean),
    override_value: Schema.optional(Schema.String),
    source: Schema.optional(FieldSource),
    sync_mode: Schema.optional(Schema.String),
    target: Schema.String
  })
)

/** A condition that records must meet to be synced. */
export interface SyncFilter {
  /** The field to look at; it wins over `field_id`. */
  readonly field?: FieldSource
  /** Id of the field to look at; `field` wins over it. */
  readonly field_id?: string
  /** Side of the field: model or target. */
  readonly field_type?: FilterFieldReferenceType
  /** Comparison of the values. */
  readonly function: FilterFunction
  /** Letter that `filter_logic` names the filter by; the server assigns its own. */
  readonly label?: string
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link SyncFilter}. */
export const SyncFilter: Schema.Codec<SyncFilter, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field: Schema.optionalKey(FieldSource),
    field_id: Schema.optionalKey(Schema.String),
    field_type: Schema.optionalKey(FilterFieldReferenceType),
    function: FilterFunction,
    label: Schema.optionalKey(Schema.String),
    value: Schema.optionalKey(Schema.Unknown)
  })
)

/** A condition that records must meet to be synced. */
export interface SyncFilterInput {
  /** The field to look at; it wins over `field_id`. */
  readonly field?: FieldSource | undefined
  /** Id of the field to look at; `field` wins over it. */
  readonly field_id?: string | undefined
  /** Side of the field: model or target. */
  readonly field_type?: FilterFieldReferenceTypeInput | undefined
  /** Comparison of the values. */
  readonly function: FilterFunctionInput
  /** Letter that `filter_logic` names the filter by; the server assigns its own. */
  readonly label?: string | undefined
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link SyncFilterInput}. */
export const SyncFilterInput: Schema.Codec<SyncFilterInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field: Schema.optional(FieldSource),
    field_id: Schema.optional(Schema.String),
    field_type: Schema.optional(FilterFieldReferenceTypeInput),
    function: FilterFunctionInput,
    label: Schema.optional(Schema.String),
    value: Schema.optional(Schema.Unknown)
  })
)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverride {
  /** The field to look at; `field_id` wins over it. */
  readonly field?: FieldSource
  /** Id of the field to look at; it wins over `field`. */
  readonly field_id?: string
  /** Comparison of the values. */
  readonly function?: FilterFunction
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link SyncOverride}. */
export const SyncOverride: Schema.Codec<SyncOverride, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field: Schema.optionalKey(FieldSource),
    field_id: Schema.optionalKey(Schema.String),
    function: Schema.optionalKey(FilterFunction),
    override: Schema.optionalKey(Schema.Unknown),
    value: Schema.optionalKey(Schema.Unknown)
  })
)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverrideInput {
  /** The field to look at; `field_id` wins over it. */
  readonly field?: FieldSource | undefined
  /** Id of the field to look at; it wins over `field`. */
  readonly field_id?: string | undefined
  /** Comparison of the values. */
  readonly function?: FilterFunctionInput | undefined
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link SyncOverrideInput}. */
export const SyncOverrideInput: Schema.Codec<SyncOverrideInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field: Schema.optional(FieldSource),
    field_id: Schema.optional(Schema.String),
    function: Schema.optional(FilterFunctionInput),
    override: Schema.optional(Schema.Unknown),
    value: Schema.optional(Schema.Unknown)
  })
)

/** Schedule of a model sync. */
export interface SyncSchedule {
  /** Id of the dbt Cloud connection whose job starts the sync. A UUID. */
  readonly connection_id?: string
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | null
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | null
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency?: ScheduleFrequency
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | null
  /** Id of the dbt Cloud job that starts the sync; null when there is none. */
  readonly job_id?: number | null
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | null
  /** Month in UTC, as text. */
  readonly month?: string | null
  /** The syncs whose end starts this one, when the frequency is `runafter`. */
  readonly run_after?: RunAfter
  /** True if only their success starts it; null when it is not set. */
  readonly run_after_success_only?: boolean | null
}

/** Schema of {@link SyncSchedule}. */
export const SyncSchedule: Schema.Codec<SyncSchedule, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    connection_id: Schema.optionalKey(Schema.String),
    day_of_month: Schema.optionalKey(Schema.NullOr(Schema.String)),
    day_of_week: Schema.optionalKey(Schema.NullOr(Schema.String)),
    frequency: Schema.optionalKey(ScheduleFrequency),
    hour: Schema.optionalKey(Schema.NullOr(Schema.String)),
    job_id: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    minute: Schema.optionalKey(Schema.NullOr(Schema.String)),
    month: Schema.optionalKey(Schema.NullOr(Schema.String)),
    run_after: Schema.optionalKey(RunAfter),
    run_after_success_only: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
  })
)

/** Schedule of a model sync. */
export interface SyncScheduleInput {
  /** Id of the dbt Cloud connection whose job starts the sync. A UUID. */
  readonly connection_id?: string | undefined
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | null | undefined
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | null | undefined
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency?: ScheduleFrequencyInput | undefined
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | null | undefined
  /** Id of the dbt Cloud job that starts the sync; null when there is none. */
  readonly job_id?: number | null | undefined
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | null | undefined
  /** Month in UTC, as text. */
  readonly month?: string | null | undefined
  /** The syncs whose end starts this one, when the frequency is `runafter`. */
  readonly run_after?: RunAfterInput | undefined
  /** True if only their success starts it; null when it is not set. */
  readonly run_after_success_only?: boolean | null | undefined
}

/** Schema of {@link SyncScheduleInput}. */
export const SyncScheduleInput: Schema.Codec<SyncScheduleInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    connection_id: Schema.optional(Schema.String),
    day_of_month: Schema.optional(Schema.NullOr(Schema.String)),
    day_of_week: Schema.optional(Schema.NullOr(Schema.String)),
    frequency: Schema.optional(ScheduleFrequencyInput),
    hour: Schema.optional(Schema.NullOr(Schema.String)),
    job_id: Schema.optional(Schema.NullOr(Schema.Int)),
    minute: Schema.optional(Schema.NullOr(Schema.String)),
    month: Schema.optional(Schema.NullOr(Schema.String)),
    run_after: Schema.optional(RunAfterInput),
    run_after_success_only: Schema.optional(Schema.NullOr(Schema.Boolean))
  })
)

/** Target of a model sync. */
export interface SyncTarget {
  /** Settings of the target; they depend on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown }
  /** Id of the connection to write to. A UUID. */
  readonly connection_id: string
  /** Properties of the object to create instead of using an existing one; not returned on reads. */
  readonly create?: { readonly [name: string]: string }
  /** Combination of the target filters, such as `A AND B`. */
  readonly filter_logic?: string
  /** Name of the target object to create. */
  readonly new_name?: string
  /** Id of the target object. */
  readonly object?: string
  /** Values that the target object was found by; derived from `object`. */
  readonly search_values?: { readonly [name: string]: unknown }
}

/** Schema of {@link SyncTarget}. */
export const SyncTarget: Schema.Codec<SyncTarget, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    connection_id: Schema.String,
    create: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
    filter_logic: Schema.optionalKey(Schema.String),
    new_name: Schema.optionalKey(Schema.String),
    object: Schema.optionalKey(Schema.String),
    search_values: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
  })
)

/** Target of a model sync. */
export interface SyncTargetInput {
  /** Settings of the target; they depend on the type of the connection. */
  readonly configuration?: { readonly [name: string]: unknown } | undefined
  /** Id of the connection to write to. A UUID. */
  readonly connection_id: string
  /** Properties of the object to create instead of using an existing one; not returned on reads. */
  readonly create?: { readonly [name: string]: string } | undefined
  /** Combination of the target filters, such as `A AND B`. */
  readonly filter_logic?: string | undefined
  /** Name of the target object to create. */
  readonly new_name?: string | undefined
  /** Id of the target object. */
  readonly object?: string | undefined
  /** Values that the target object was found by; derived from `object`. */
  readonly search_values?: { readonly [name: string]: unknown } | undefined
}

/** Schema of {@link SyncTargetInput}. */
export const SyncTargetInput: Schema.Codec<SyncTargetInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    connection_id: Schema.String,
    create: Schema.optional(Schema.Record(Schema.String, Schema.String)),
    filter_logic: Schema.optional(Schema.String),
    new_name: Schema.optional(Schema.String),
    object: Schema.optional(Schema.String),
    search_values: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
  })
)
