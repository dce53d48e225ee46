/**
 * The types of `ModelSync.ts`.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type IdentityMapping,
  IdentityMappingShape,
  type SyncField,
  SyncFieldShape,
  type SyncFilter,
  SyncFilterShape,
  type SyncOverride,
  SyncOverrideShape
} from "../v2023-04-25/ModelSyncShapes.ts"
import {
  type RunAfter,
  type RunAfterInput,
  RunAfterInputShape,
  RunAfterShape,
  type SyncTarget,
  SyncTargetShape
} from "../v2025-09-18/ModelSyncShapes.ts"
import { type ModelSyncExecution, ModelSyncExecutionShape } from "./SharedModelSync.ts"

/** Write mode of a new model sync. */
export type CreateModelSyncMode = "update" | "updateOrCreate" | "create" | "replace" | "append" | "snapshot"

/** Shape of {@link CreateModelSyncMode}. */
export const CreateModelSyncModeShape: Shape.Shape<CreateModelSyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["update", "updateOrCreate", "create", "replace", "append", "snapshot"])
)

/** Schema of {@link CreateModelSyncMode}. */
export const CreateModelSyncMode: Schema.Codec<CreateModelSyncMode, unknown> =
  /*#__PURE__*/ toSchema(CreateModelSyncModeShape)

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

/** A model sync execution that was just started. */
export interface StartedModelSync {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Status of the execution. */
  readonly status?: string
}

/** Shape of {@link StartedModelSync}. */
export const StartedModelSyncShape: Shape.Shape<StartedModelSync> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    id: Shape.String,
    status: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link StartedModelSync}. */
export const StartedModelSync: Schema.Codec<StartedModelSync, unknown> = /*#__PURE__*/ toSchema(StartedModelSyncShape)

/** Schedule of a model sync. */
export interface SyncSchedule {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | null
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | null
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency?: string
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | null
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
    day_of_month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    day_of_week: Shape.optionalKey(Shape.NullOr(Shape.String)),
    frequency: Shape.optionalKey(Shape.String),
    hour: Shape.optionalKey(Shape.NullOr(Shape.String)),
    minute: Shape.optionalKey(Shape.NullOr(Shape.String)),
    month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    run_after: Shape.optionalKey(RunAfterShape)
  })
)

/** Schema of {@link SyncSchedule}. */
export const SyncSchedule: Schema.Codec<SyncSchedule, unknown> = /*#__PURE__*/ toSchema(SyncScheduleShape)

/** Schedule of a model sync. */
export interface SyncScheduleInput {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | null | undefined
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | null | undefined
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency?: string | undefined
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | null | undefined
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
    day_of_month: Shape.optional(Shape.NullOr(Shape.String)),
    day_of_week: Shape.optional(Shape.NullOr(Shape.String)),
    frequency: Shape.optional(Shape.String),
    hour: Shape.optional(Shape.NullOr(Shape.String)),
    minute: Shape.optional(Shape.NullOr(Shape.String)),
    month: Shape.optional(Shape.NullOr(Shape.String)),
    run_after: Shape.optional(RunAfterInputShape)
  })
)

/** Schema of {@link SyncScheduleInput}. */
export const SyncScheduleInput: Schema.Codec<SyncScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(SyncScheduleInputShape)

/** Write mode of an updated model sync. */
export type UpdateModelSyncMode = "update" | "updateOrCreate" | "create" | "replace" | "append" | "snapshot"

/** Shape of {@link UpdateModelSyncMode}. */
export const UpdateModelSyncModeShape: Shape.Shape<UpdateModelSyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["update", "updateOrCreate", "create", "replace", "append", "snapshot"])
)

/** Schema of {@link UpdateModelSyncMode}. */
export const UpdateModelSyncMode: Schema.Codec<UpdateModelSyncMode, unknown> =
  /*#__PURE__*/ toSchema(UpdateModelSyncModeShape)
