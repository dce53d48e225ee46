/**
 * The types of `ModelSync.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type Actor,
  ActorShape,
  type ExecutionStatus,
  ExecutionStatusShape,
  type FilterFunction,
  type FilterFunctionInput,
  FilterFunctionInputShape,
  FilterFunctionShape,
  type PaginationDetails,
  PaginationDetailsShape,
  type ScheduleFrequency,
  type ScheduleFrequencyInput,
  ScheduleFrequencyInputShape,
  ScheduleFrequencyShape
} from "./Shared.ts"
import {
  type ModelSyncExecution,
  ModelSyncExecutionShape,
  type ModelSyncMode,
  ModelSyncModeShape
} from "./SharedModelSync.ts"

/** Response to a request to stop a model sync. */
export interface CancelModelSyncResponse {
  /** Message, in words. */
  readonly message?: string
}

/** Shape of {@link CancelModelSyncResponse}. */
export const CancelModelSyncResponseShape: Shape.Shape<CancelModelSyncResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ message: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link CancelModelSyncResponse}. */
export const CancelModelSyncResponse: Schema.Codec<CancelModelSyncResponse, unknown> =
  /*#__PURE__*/ toSchema(CancelModelSyncResponseShape)

/** A field of a model. */
export interface FieldSource {
  /** Name or id of the field. */
  readonly field: string
  /** Id of the model. A UUID. */
  readonly model_id: string
}

/** Shape of {@link FieldSource}. */
export const FieldSourceShape: Shape.Shape<FieldSource> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ field: Shape.String, model_id: Shape.String })
)

/** Schema of {@link FieldSource}. */
export const FieldSource: Schema.Codec<FieldSource, unknown> = /*#__PURE__*/ toSchema(FieldSourceShape)

/** Side of a filtered field: model or target. */
export type FilterFieldReferenceType = "Model" | "Target" | (string & {})

/** Shape of {@link FilterFieldReferenceType}. */
export const FilterFieldReferenceTypeShape: Shape.Shape<FilterFieldReferenceType> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["Model", "Target"])
)

/** Schema of {@link FilterFieldReferenceType}. */
export const FilterFieldReferenceType: Schema.Codec<FilterFieldReferenceType, unknown> =
  /*#__PURE__*/ toSchema(FilterFieldReferenceTypeShape)

/** Side of a filtered field: model or target. */
export type FilterFieldReferenceTypeInput = "Model" | "Target"

/** Shape of {@link FilterFieldReferenceTypeInput}. */
export const FilterFieldReferenceTypeInputShape: Shape.Shape<FilterFieldReferenceTypeInput> =
  /*#__PURE__*/ Shape.suspend(() => Shape.Literals(["Model", "Target"]))

/** Schema of {@link FilterFieldReferenceTypeInput}. */
export const FilterFieldReferenceTypeInput: Schema.Codec<FilterFieldReferenceTypeInput, unknown> =
  /*#__PURE__*/ toSchema(FilterFieldReferenceTypeInputShape)

/** Matching of source and target values. */
export type IdentityFunctionName = "Equality" | "ISubstring" | "OneOf" | "DomainMatch" | "HostnameMatch" | (string & {})

/** Shape of {@link IdentityFunctionName}. */
export const IdentityFunctionNameShape: Shape.Shape<IdentityFunctionName> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["Equality", "ISubstring", "OneOf", "DomainMatch", "HostnameMatch"])
)

/** Schema of {@link IdentityFunctionName}. */
export const IdentityFunctionName: Schema.Codec<IdentityFunctionName, unknown> =
  /*#__PURE__*/ toSchema(IdentityFunctionNameShape)

/** Matching of source and target values. */
export type IdentityFunctionNameInput = "Equality" | "ISubstring" | "OneOf" | "DomainMatch" | "HostnameMatch"

/** Shape of {@link IdentityFunctionNameInput}. */
export const IdentityFunctionNameInputShape: Shape.Shape<IdentityFunctionNameInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["Equality", "ISubstring", "OneOf", "DomainMatch", "HostnameMatch"])
)

/** Schema of {@link IdentityFunctionNameInput}. */
export const IdentityFunctionNameInput: Schema.Codec<IdentityFunctionNameInput, unknown> =
  /*#__PURE__*/ toSchema(IdentityFunctionNameInputShape)

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

/** Shape of {@link IdentityMapping}. */
export const IdentityMappingShape: Shape.Shape<IdentityMapping> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    function: IdentityFunctionNameShape,
    new_field: Shape.optionalKey(Shape.Boolean),
    remote_field_type_id: Shape.optionalKey(Shape.NullOr(Shape.String)),
    source: FieldSourceShape,
    target: Shape.String
  })
)

/** Schema of {@link IdentityMapping}. */
export const IdentityMapping: Schema.Codec<IdentityMapping, unknown> = /*#__PURE__*/ toSchema(IdentityMappingShape)

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

/** Shape of {@link IdentityMappingInput}. */
export const IdentityMappingInputShape: Shape.Shape<IdentityMappingInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    function: IdentityFunctionNameInputShape,
    new_field: Shape.optional(Shape.Boolean),
    remote_field_type_id: Shape.optional(Shape.NullOr(Shape.String)),
    source: FieldSourceShape,
    target: Shape.String
  })
)

/** Schema of {@link IdentityMappingInput}. */
export const IdentityMappingInput: Schema.Codec<IdentityMappingInput, unknown> =
  /*#__PURE__*/ toSchema(IdentityMappingInputShape)

/** A JSON Schema with its form, as free data. */
export type JsonSchemaForm = { readonly [name: string]: unknown }

/** Shape of {@link JsonSchemaForm}. */
export const JsonSchemaFormShape: Shape.Shape<JsonSchemaForm> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(Shape.Unknown)
)

/** Schema of {@link JsonSchemaForm}. */
export const JsonSchemaForm: Schema.Codec<JsonSchemaForm, unknown> = /*#__PURE__*/ toSchema(JsonSchemaFormShape)

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

/** Shape of {@link ModelSyncDetails}. */
export const ModelSyncDetailsShape: Shape.Shape<ModelSyncDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    active: Shape.optionalKey(Shape.Boolean),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    encryption_passphrase: Shape.optionalKey(Shape.String),
    fields: Shape.optionalKey(Shape.Array(SyncFieldShape)),
    filter_logic: Shape.optionalKey(Shape.String),
    filters: Shape.optionalKey(Shape.Array(SyncFilterShape)),
    id: Shape.String,
    identity: Shape.optionalKey(IdentityMappingShape),
    mode: Shape.optionalKey(ModelSyncModeShape),
    model_ids: Shape.optionalKey(Shape.Array(Shape.String)),
    name: Shape.optionalKey(Shape.String),
    only_enrich_updates: Shape.optionalKey(Shape.Boolean),
    organization_id: Shape.optionalKey(Shape.String),
    override_fields: Shape.optionalKey(Shape.Array(SyncFieldShape)),
    overrides: Shape.optionalKey(Shape.Array(SyncOverrideShape)),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    schedule: Shape.optionalKey(SyncScheduleShape),
    skip_initial_backfill: Shape.optionalKey(Shape.Boolean),
    sync_all_records: Shape.optionalKey(Shape.Boolean),
    target: Shape.optionalKey(SyncTargetShape),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link ModelSyncDetails}. */
export const ModelSyncDetails: Schema.Codec<ModelSyncDetails, unknown> = /*#__PURE__*/ toSchema(ModelSyncDetailsShape)

/** Write mode of a model sync. */
export type ModelSyncModeInput = "create" | "update" | "updateOrCreate" | "replace" | "append" | "remove" | "snapshot"

/** Shape of {@link ModelSyncModeInput}. */
export const ModelSyncModeInputShape: Shape.Shape<ModelSyncModeInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["create", "update", "updateOrCreate", "replace", "append", "remove", "snapshot"])
)

/** Schema of {@link ModelSyncModeInput}. */
export const ModelSyncModeInput: Schema.Codec<ModelSyncModeInput, unknown> =
  /*#__PURE__*/ toSchema(ModelSyncModeInputShape)

/** A page of the model syncs of the organization. */
export interface ModelSyncPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<ModelSyncSummary> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link ModelSyncPage}. */
export const ModelSyncPageShape: Shape.Shape<ModelSyncPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(ModelSyncSummaryShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link ModelSyncPage}. */
export const ModelSyncPage: Schema.Codec<ModelSyncPage, unknown> = /*#__PURE__*/ toSchema(ModelSyncPageShape)

/** Current, last and next execution of a model sync. */
export interface ModelSyncStatus {
  /** The execution that is active now; absent without one. */
  readonly current_execution?: ModelSyncExecution
  /** The execution before the current one; absent without one. */
  readonly last_execution?: ModelSyncExecution
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly next_execution_time?: Timestamp.Timestamp | null
}

/** Shape of {@link ModelSyncStatus}. */
export const ModelSyncStatusShape: Shape.Shape<ModelSyncStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    current_execution: Shape.optionalKey(ModelSyncExecutionShape),
    last_execution: Shape.optionalKey(ModelSyncExecutionShape),
    next_execution_time: Shape.optionalKey(Shape.NullOr(Shape.Timestamp))
  })
)

/** Schema of {@link ModelSyncStatus}. */
export const ModelSyncStatus: Schema.Codec<ModelSyncStatus, unknown> = /*#__PURE__*/ toSchema(ModelSyncStatusShape)

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

/** Shape of {@link ModelSyncSummary}. */
export const ModelSyncSummaryShape: Shape.Shape<ModelSyncSummary> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    active: Shape.optionalKey(Shape.Boolean),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    id: Shape.String,
    mode: Shape.optionalKey(Shape.String),
    model_ids: Shape.optionalKey(Shape.Array(Shape.String)),
    name: Shape.optionalKey(Shape.String),
    only_enrich_updates: Shape.optionalKey(Shape.Boolean),
    organization_id: Shape.optionalKey(Shape.String),
    schedule: Shape.optionalKey(SyncScheduleShape),
    skip_initial_backfill: Shape.optionalKey(Shape.Boolean),
    sync_all_records: Shape.optionalKey(Shape.Boolean),
    target_connection_id: Shape.optionalKey(Shape.String),
    target_object: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link ModelSyncSummary}. */
export const ModelSyncSummary: Schema.Codec<ModelSyncSummary, unknown> = /*#__PURE__*/ toSchema(ModelSyncSummaryShape)

/** The syncs whose end starts this one. */
export interface RunAfter {
  /** Ids of the bulk syncs to wait for. UUIDs. */
  readonly bulk_sync_ids?: ReadonlyArray<string>
  /** Ids of the model syncs to wait for. UUIDs. */
  readonly sync_ids?: ReadonlyArray<string>
}

/** Shape of {@link RunAfter}. */
export const RunAfterShape: Shape.Shape<RunAfter> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    bulk_sync_ids: Shape.optionalKey(Shape.Array(Shape.String)),
    sync_ids: Shape.optionalKey(Shape.Array(Shape.String))
  })
)

/** Schema of {@link RunAfter}. */
export const RunAfter: Schema.Codec<RunAfter, unknown> = /*#__PURE__*/ toSchema(RunAfterShape)

/** The syncs whose end starts this one. */
export interface RunAfterInput {
  /** Ids of the bulk syncs to wait for. UUIDs. */
  readonly bulk_sync_ids?: ReadonlyArray<string> | undefined
  /** Ids of the model syncs to wait for. UUIDs. */
  readonly sync_ids?: ReadonlyArray<string> | undefined
}

/** Shape of {@link RunAfterInput}. */
export const RunAfterInputShape: Shape.Shape<RunAfterInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    bulk_sync_ids: Shape.optional(Shape.Array(Shape.String)),
    sync_ids: Shape.optional(Shape.Array(Shape.String))
  })
)

/** Schema of {@link RunAfterInput}. */
export const RunAfterInput: Schema.Codec<RunAfterInput, unknown> = /*#__PURE__*/ toSchema(RunAfterInputShape)

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

/** Shape of {@link ScheduleOption}. */
export const ScheduleOptionShape: Shape.Shape<ScheduleOption> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(JsonSchemaFormShape),
    description: Shape.optionalKey(Shape.String),
    frequency: Shape.optionalKey(ScheduleFrequencyShape),
    label: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link ScheduleOption}. */
export const ScheduleOption: Schema.Codec<ScheduleOption, unknown> = /*#__PURE__*/ toSchema(ScheduleOptionShape)

/** The kinds of schedules that a sync can have. */
export interface ScheduleOptions {
  /** The kinds of schedules; null if empty. */
  readonly schedule_options?: ReadonlyArray<ScheduleOption> | null
}

/** Shape of {@link ScheduleOptions}. */
export const ScheduleOptionsShape: Shape.Shape<ScheduleOptions> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ schedule_options: Shape.optionalKey(Shape.NullOr(Shape.Array(ScheduleOptionShape))) })
)

/** Schema of {@link ScheduleOptions}. */
export const ScheduleOptions: Schema.Codec<ScheduleOptions, unknown> = /*#__PURE__*/ toSchema(ScheduleOptionsShape)

/** A model sync execution that was just started. */
export interface StartedModelSync {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Status of the execution. */
  readonly status?: ExecutionStatus
}

/** Shape of {@link StartedModelSync}. */
export const StartedModelSyncShape: Shape.Shape<StartedModelSync> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    id: Shape.String,
    status: Shape.optionalKey(ExecutionStatusShape)
  })
)

/** Schema of {@link StartedModelSync}. */
export const StartedModelSync: Schema.Codec<StartedModelSync, unknown> = /*#__PURE__*/ toSchema(StartedModelSyncShape)

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

/** Shape of {@link SyncField}. */
export const SyncFieldShape: Shape.Shape<SyncField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    encryption_enabled: Shape.optionalKey(Shape.Boolean),
    new: Shape.optionalKey(Shape.Boolean),
    override_value: Shape.optionalKey(Shape.String),
    source: Shape.optionalKey(FieldSourceShape),
    sync_mode: Shape.optionalKey(Shape.String),
    target: Shape.String
  })
)

/** Schema of {@link SyncField}. */
export const SyncField: Schema.Codec<SyncField, unknown> = /*#__PURE__*/ toSchema(SyncFieldShape)

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

/** Shape of {@link SyncFieldInput}. */
export const SyncFieldInputShape: Shape.Shape<SyncFieldInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    encryption_enabled: Shape.optional(Shape.Boolean),
    new: Shape.optional(Shape.Boolean),
    override_value: Shape.optional(Shape.String),
    source: Shape.optional(FieldSourceShape),
    sync_mode: Shape.optional(Shape.String),
    target: Shape.String
  })
)

/** Schema of {@link SyncFieldInput}. */
export const SyncFieldInput: Schema.Codec<SyncFieldInput, unknown> = /*#__PURE__*/ toSchema(SyncFieldInputShape)

/** A condition that records must meet to be synced. */
export interface SyncFilter {
  /** The field; takes precedence over `field_id`. */
  readonly field?: FieldSource
  /** Id of the field; `field` takes precedence. */
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

/** Shape of {@link SyncFilter}. */
export const SyncFilterShape: Shape.Shape<SyncFilter> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field: Shape.optionalKey(FieldSourceShape),
    field_id: Shape.optionalKey(Shape.String),
    field_type: Shape.optionalKey(FilterFieldReferenceTypeShape),
    function: FilterFunctionShape,
    label: Shape.optionalKey(Shape.String),
    value: Shape.optionalKey(Shape.Unknown)
  })
)

/** Schema of {@link SyncFilter}. */
export const SyncFilter: Schema.Codec<SyncFilter, unknown> = /*#__PURE__*/ toSchema(SyncFilterShape)

/** A condition that records must meet to be synced. */
export interface SyncFilterInput {
  /** The field; takes precedence over `field_id`. */
  readonly field?: FieldSource | undefined
  /** Id of the field; `field` takes precedence. */
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

/** Shape of {@link SyncFilterInput}. */
export const SyncFilterInputShape: Shape.Shape<SyncFilterInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field: Shape.optional(FieldSourceShape),
    field_id: Shape.optional(Shape.String),
    field_type: Shape.optional(FilterFieldReferenceTypeInputShape),
    function: FilterFunctionInputShape,
    label: Shape.optional(Shape.String),
    value: Shape.optional(Shape.Unknown)
  })
)

/** Schema of {@link SyncFilterInput}. */
export const SyncFilterInput: Schema.Codec<SyncFilterInput, unknown> = /*#__PURE__*/ toSchema(SyncFilterInputShape)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverride {
  /** The field; `field_id` takes precedence. */
  readonly field?: FieldSource
  /** Id of the field; takes precedence over `field`. */
  readonly field_id?: string
  /** Comparison of the values. */
  readonly function?: FilterFunction
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link SyncOverride}. */
export const SyncOverrideShape: Shape.Shape<SyncOverride> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field: Shape.optionalKey(FieldSourceShape),
    field_id: Shape.optionalKey(Shape.String),
    function: Shape.optionalKey(FilterFunctionShape),
    override: Shape.optionalKey(Shape.Unknown),
    value: Shape.optionalKey(Shape.Unknown)
  })
)

/** Schema of {@link SyncOverride}. */
export const SyncOverride: Schema.Codec<SyncOverride, unknown> = /*#__PURE__*/ toSchema(SyncOverrideShape)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverrideInput {
  /** The field; `field_id` takes precedence. */
  readonly field?: FieldSource | undefined
  /** Id of the field; takes precedence over `field`. */
  readonly field_id?: string | undefined
  /** Comparison of the values. */
  readonly function?: FilterFunctionInput | undefined
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link SyncOverrideInput}. */
export const SyncOverrideInputShape: Shape.Shape<SyncOverrideInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field: Shape.optional(FieldSourceShape),
    field_id: Shape.optional(Shape.String),
    function: Shape.optional(FilterFunctionInputShape),
    override: Shape.optional(Shape.Unknown),
    value: Shape.optional(Shape.Unknown)
  })
)

/** Schema of {@link SyncOverrideInput}. */
export const SyncOverrideInput: Schema.Codec<SyncOverrideInput, unknown> =
  /*#__PURE__*/ toSchema(SyncOverrideInputShape)

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
  /** Id of the dbt Cloud job that starts the sync; null if absent. */
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

/** Shape of {@link SyncSchedule}. */
export const SyncScheduleShape: Shape.Shape<SyncSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    connection_id: Shape.optionalKey(Shape.String),
    day_of_month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    day_of_week: Shape.optionalKey(Shape.NullOr(Shape.String)),
    frequency: Shape.optionalKey(ScheduleFrequencyShape),
    hour: Shape.optionalKey(Shape.NullOr(Shape.String)),
    job_id: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    minute: Shape.optionalKey(Shape.NullOr(Shape.String)),
    month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    run_after: Shape.optionalKey(RunAfterShape),
    run_after_success_only: Shape.optionalKey(Shape.NullOr(Shape.Boolean))
  })
)

/** Schema of {@link SyncSchedule}. */
export const SyncSchedule: Schema.Codec<SyncSchedule, unknown> = /*#__PURE__*/ toSchema(SyncScheduleShape)

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
  /** Id of the dbt Cloud job that starts the sync; null if absent. */
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

/** Shape of {@link SyncScheduleInput}. */
export const SyncScheduleInputShape: Shape.Shape<SyncScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    connection_id: Shape.optional(Shape.String),
    day_of_month: Shape.optional(Shape.NullOr(Shape.String)),
    day_of_week: Shape.optional(Shape.NullOr(Shape.String)),
    frequency: Shape.optional(ScheduleFrequencyInputShape),
    hour: Shape.optional(Shape.NullOr(Shape.String)),
    job_id: Shape.optional(Shape.NullOr(Shape.Int)),
    minute: Shape.optional(Shape.NullOr(Shape.String)),
    month: Shape.optional(Shape.NullOr(Shape.String)),
    run_after: Shape.optional(RunAfterInputShape),
    run_after_success_only: Shape.optional(Shape.NullOr(Shape.Boolean))
  })
)

/** Schema of {@link SyncScheduleInput}. */
export const SyncScheduleInput: Schema.Codec<SyncScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(SyncScheduleInputShape)

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

/** Shape of {@link SyncTarget}. */
export const SyncTargetShape: Shape.Shape<SyncTarget> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    connection_id: Shape.String,
    create: Shape.optionalKey(Shape.Record(Shape.String)),
    filter_logic: Shape.optionalKey(Shape.String),
    new_name: Shape.optionalKey(Shape.String),
    object: Shape.optionalKey(Shape.String),
    search_values: Shape.optionalKey(Shape.Record(Shape.Unknown))
  })
)

/** Schema of {@link SyncTarget}. */
export const SyncTarget: Schema.Codec<SyncTarget, unknown> = /*#__PURE__*/ toSchema(SyncTargetShape)

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

/** Shape of {@link SyncTargetInput}. */
export const SyncTargetInputShape: Shape.Shape<SyncTargetInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optional(Shape.Record(Shape.Unknown)),
    connection_id: Shape.String,
    create: Shape.optional(Shape.Record(Shape.String)),
    filter_logic: Shape.optional(Shape.String),
    new_name: Shape.optional(Shape.String),
    object: Shape.optional(Shape.String),
    search_values: Shape.optional(Shape.Record(Shape.Unknown))
  })
)

/** Schema of {@link SyncTargetInput}. */
export const SyncTargetInput: Schema.Codec<SyncTargetInput, unknown> = /*#__PURE__*/ toSchema(SyncTargetInputShape)
