/**
 * The types of `ModelSync.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type FieldSource,
  FieldSourceShape,
  type RunAfter,
  type RunAfterInput,
  RunAfterInputShape,
  RunAfterShape,
  type SyncTarget,
  SyncTargetShape
} from "../v2025-09-18/ModelSyncShapes.ts"
import { type ModelSyncExecution, ModelSyncExecutionShape } from "./SharedModelSync.ts"

/** Matching of source records with target records. */
export interface IdentityMapping {
  /** Matching of the values. */
  readonly function: string
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
    function: Shape.String,
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
  readonly function: string
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
    function: Shape.String,
    new_field: Shape.optional(Shape.Boolean),
    remote_field_type_id: Shape.optional(Shape.NullOr(Shape.String)),
    source: FieldSourceShape,
    target: Shape.String
  })
)

/** Schema of {@link IdentityMappingInput}. */
export const IdentityMappingInput: Schema.Codec<IdentityMappingInput, unknown> =
  /*#__PURE__*/ toSchema(IdentityMappingInputShape)

/** A model sync, which writes the records of models to an object of a target connection. */
export interface ModelSyncDetails {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
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
  readonly mode?: string
  /** Name of the model sync. */
  readonly name?: string
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
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean
  /** Target of the sync. */
  readonly target?: SyncTarget
}

/** Shape of {@link ModelSyncDetails}. */
export const ModelSyncDetailsShape: Shape.Shape<ModelSyncDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    active: Shape.optionalKey(Shape.Boolean),
    fields: Shape.optionalKey(Shape.Array(SyncFieldShape)),
    filter_logic: Shape.optionalKey(Shape.String),
    filters: Shape.optionalKey(Shape.Array(SyncFilterShape)),
    id: Shape.String,
    identity: Shape.optionalKey(IdentityMappingShape),
    mode: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    override_fields: Shape.optionalKey(Shape.Array(SyncFieldShape)),
    overrides: Shape.optionalKey(Shape.Array(SyncOverrideShape)),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    schedule: Shape.optionalKey(SyncScheduleShape),
    sync_all_records: Shape.optionalKey(Shape.Boolean),
    target: Shape.optionalKey(SyncTargetShape)
  })
)

/** Schema of {@link ModelSyncDetails}. */
export const ModelSyncDetails: Schema.Codec<ModelSyncDetails, unknown> = /*#__PURE__*/ toSchema(ModelSyncDetailsShape)

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

/** Source field, or fixed value, of a target field. */
export interface SyncField {
  /** True if the target field is to be created; false by default. */
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
  /** True if the target field is to be created; false by default. */
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
  /** Id of the field; `field` takes precedence. */
  readonly field_id?: string
  /** Side of the field: model or target. */
  readonly field_type?: string
  /** Comparison of the values. */
  readonly function: string
  /** Letter that `filter_logic` names the filter by; the server assigns its own. */
  readonly label?: string
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link SyncFilter}. */
export const SyncFilterShape: Shape.Shape<SyncFilter> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field_id: Shape.optionalKey(Shape.String),
    field_type: Shape.optionalKey(Shape.String),
    function: Shape.String,
    label: Shape.optionalKey(Shape.String),
    value: Shape.optionalKey(Shape.Unknown)
  })
)

/** Schema of {@link SyncFilter}. */
export const SyncFilter: Schema.Codec<SyncFilter, unknown> = /*#__PURE__*/ toSchema(SyncFilterShape)

/** A condition that records must meet to be synced. */
export interface SyncFilterInput {
  /** Id of the field; `field` takes precedence. */
  readonly field_id?: string | undefined
  /** Side of the field: model or target. */
  readonly field_type?: string | undefined
  /** Comparison of the values. */
  readonly function: string
  /** Letter that `filter_logic` names the filter by; the server assigns its own. */
  readonly label?: string | undefined
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link SyncFilterInput}. */
export const SyncFilterInputShape: Shape.Shape<SyncFilterInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field_id: Shape.optional(Shape.String),
    field_type: Shape.optional(Shape.String),
    function: Shape.String,
    label: Shape.optional(Shape.String),
    value: Shape.optional(Shape.Unknown)
  })
)

/** Schema of {@link SyncFilterInput}. */
export const SyncFilterInput: Schema.Codec<SyncFilterInput, unknown> = /*#__PURE__*/ toSchema(SyncFilterInputShape)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverride {
  /** Id of the field; takes precedence over `field`. */
  readonly field_id?: string
  /** Comparison of the values. */
  readonly function?: string
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link SyncOverride}. */
export const SyncOverrideShape: Shape.Shape<SyncOverride> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field_id: Shape.optionalKey(Shape.String),
    function: Shape.optionalKey(Shape.String),
    override: Shape.optionalKey(Shape.Unknown),
    value: Shape.optionalKey(Shape.Unknown)
  })
)

/** Schema of {@link SyncOverride}. */
export const SyncOverride: Schema.Codec<SyncOverride, unknown> = /*#__PURE__*/ toSchema(SyncOverrideShape)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverrideInput {
  /** Id of the field; takes precedence over `field`. */
  readonly field_id?: string | undefined
  /** Comparison of the values. */
  readonly function?: string | undefined
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link SyncOverrideInput}. */
export const SyncOverrideInputShape: Shape.Shape<SyncOverrideInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field_id: Shape.optional(Shape.String),
    function: Shape.optional(Shape.String),
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
  readonly frequency?: string
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
}

/** Shape of {@link SyncSchedule}. */
export const SyncScheduleShape: Shape.Shape<SyncSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    connection_id: Shape.optionalKey(Shape.String),
    day_of_month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    day_of_week: Shape.optionalKey(Shape.NullOr(Shape.String)),
    frequency: Shape.optionalKey(Shape.String),
    hour: Shape.optionalKey(Shape.NullOr(Shape.String)),
    job_id: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    minute: Shape.optionalKey(Shape.NullOr(Shape.String)),
    month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    run_after: Shape.optionalKey(RunAfterShape)
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
  readonly frequency?: string | undefined
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
}

/** Shape of {@link SyncScheduleInput}. */
export const SyncScheduleInputShape: Shape.Shape<SyncScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    connection_id: Shape.optional(Shape.String),
    day_of_month: Shape.optional(Shape.NullOr(Shape.String)),
    day_of_week: Shape.optional(Shape.NullOr(Shape.String)),
    frequency: Shape.optional(Shape.String),
    hour: Shape.optional(Shape.NullOr(Shape.String)),
    job_id: Shape.optional(Shape.NullOr(Shape.Int)),
    minute: Shape.optional(Shape.NullOr(Shape.String)),
    month: Shape.optional(Shape.NullOr(Shape.String)),
    run_after: Shape.optional(RunAfterInputShape)
  })
)

/** Schema of {@link SyncScheduleInput}. */
export const SyncScheduleInput: Schema.Codec<SyncScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(SyncScheduleInputShape)
