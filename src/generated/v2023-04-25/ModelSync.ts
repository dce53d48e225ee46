/**
 * ModelSync: syncs that write the records of models to a target.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
import {
  FieldSource,
  RunAfter,
  RunAfterInput,
  ScheduleOptions,
  StartedModelSync,
  SyncTarget,
  SyncTargetInput
} from "../v2025-09-18/ModelSyncShapes.ts"
import { SyncActivation } from "../v2025-09-18/Shared.ts"
import { ModelSyncExecution } from "./SharedModelSync.ts"
import type * as Types from "./ModelSync.ts"

export {
  FieldSource,
  JsonSchemaForm,
  RunAfter,
  RunAfterInput,
  ScheduleOption,
  ScheduleOptions,
  StartedModelSync,
  SyncTarget,
  SyncTargetInput
} from "../v2025-09-18/ModelSyncShapes.ts"
export { ExecutionStatus, ScheduleFrequency, SyncActivation } from "../v2025-09-18/Shared.ts"
export { ExecutionCounts, ModelSyncExecution } from "./SharedModelSync.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

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

/** Schema of {@link IdentityMapping}. */
export const IdentityMapping: Schema.Codec<IdentityMapping, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    function: Schema.String,
    new_field: Schema.optionalKey(Schema.Boolean),
    remote_field_type_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
    source: FieldSource,
    target: Schema.String
  })
)

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

/** Schema of {@link IdentityMappingInput}. */
export const IdentityMappingInput: Schema.Codec<IdentityMappingInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    function: Schema.String,
    new_field: Schema.optional(Schema.Boolean),
    remote_field_type_id: Schema.optional(Schema.NullOr(Schema.String)),
    source: FieldSource,
    target: Schema.String
  })
)

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

/** Schema of {@link ModelSyncDetails}. */
export const ModelSyncDetails: Schema.Codec<ModelSyncDetails, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    active: Schema.optionalKey(Schema.Boolean),
    fields: Schema.optionalKey(Schema.Array(SyncField)),
    filter_logic: Schema.optionalKey(Schema.String),
    filters: Schema.optionalKey(Schema.Array(SyncFilter)),
    id: Schema.String,
    identity: Schema.optionalKey(IdentityMapping),
    mode: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    override_fields: Schema.optionalKey(Schema.Array(SyncField)),
    overrides: Schema.optionalKey(Schema.Array(SyncOverride)),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    schedule: Schema.optionalKey(SyncSchedule),
    sync_all_records: Schema.optionalKey(Schema.Boolean),
    target: Schema.optionalKey(SyncTarget)
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

/** Schema of {@link SyncField}. */
export const SyncField: Schema.Codec<SyncField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    new: Schema.optionalKey(Schema.Boolean),
    override_value: Schema.optionalKey(Schema.String),
    source: Schema.optionalKey(FieldSource),
    sync_mode: Schema.optionalKey(Schema.String),
    target: Schema.String
  })
)

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

/** Schema of {@link SyncFieldInput}. */
export const SyncFieldInput: Schema.Codec<SyncFieldInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    new: Schema.optional(Schema.Boolean),
    override_value: Schema.optional(Schema.String),
    source: Schema.optional(FieldSource),
    sync_mode: Schema.optional(Schema.String),
    target: Schema.String
  })
)

/** A condition that records must meet to be synced. */
export interface SyncFilter {
  /** Id of the field to look at; `field` wins over it. */
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

/** Schema of {@link SyncFilter}. */
export const SyncFilter: Schema.Codec<SyncFilter, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field_id: Schema.optionalKey(Schema.String),
    field_type: Schema.optionalKey(Schema.String),
    function: Schema.String,
    label: Schema.optionalKey(Schema.String),
    value: Schema.optionalKey(Schema.Unknown)
  })
)

/** A condition that records must meet to be synced. */
export interface SyncFilterInput {
  /** Id of the field to look at; `field` wins over it. */
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

/** Schema of {@link SyncFilterInput}. */
export const SyncFilterInput: Schema.Codec<SyncFilterInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field_id: Schema.optional(Schema.String),
    field_type: Schema.optional(Schema.String),
    function: Schema.String,
    label: Schema.optional(Schema.String),
    value: Schema.optional(Schema.Unknown)
  })
)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverride {
  /** Id of the field to look at; it wins over `field`. */
  readonly field_id?: string
  /** Comparison of the values. */
  readonly function?: string
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link SyncOverride}. */
export const SyncOverride: Schema.Codec<SyncOverride, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field_id: Schema.optionalKey(Schema.String),
    function: Schema.optionalKey(Schema.String),
    override: Schema.optionalKey(Schema.Unknown),
    value: Schema.optionalKey(Schema.Unknown)
  })
)

/** A value that is written instead of the source's when a condition holds. */
export interface SyncOverrideInput {
  /** Id of the field to look at; it wins over `field`. */
  readonly field_id?: string | undefined
  /** Comparison of the values. */
  readonly function?: string | undefined
  /** Value to write. */
  readonly override?: unknown
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link SyncOverrideInput}. */
export const SyncOverrideInput: Schema.Codec<SyncOverrideInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field_id: Schema.optional(Schema.String),
    function: Schema.optional(Schema.String),
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
  readonly frequency?: string
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
}

/** Schema of {@link SyncSchedule}. */
export const SyncSchedule: Schema.Codec<SyncSchedule, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    connection_id: Schema.optionalKey(Schema.String),
    day_of_month: Schema.optionalKey(Schema.NullOr(Schema.String)),
    day_of_week: Schema.optionalKey(Schema.NullOr(Schema.String)),
    frequency: Schema.optionalKey(Schema.String),
    hour: Schema.optionalKey(Schema.NullOr(Schema.String)),
    job_id: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    minute: Schema.optionalKey(Schema.NullOr(Schema.String)),
    month: Schema.optionalKey(Schema.NullOr(Schema.String)),
    run_after: Schema.optionalKey(RunAfter)
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
  readonly frequency?: string | undefined
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
}

/** Schema of {@link SyncScheduleInput}. */
export const SyncScheduleInput: Schema.Codec<SyncScheduleInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    connection_id: Schema.optional(Schema.String),
    day_of_month: Schema.optional(Schema.NullOr(Schema.String)),
    day_of_week: Schema.optional(Schema.NullOr(Schema.String)),
    frequency: Schema.optional(Schema.String),
    hour: Schema.optional(Schema.NullOr(Schema.String)),
    job_id: Schema.optional(Schema.NullOr(Schema.Int)),
    minute: Schema.optional(Schema.NullOr(Schema.String)),
    month: Schema.optional(Schema.NullOr(Schema.String)),
    run_after: Schema.optional(RunAfterInput)
  })
)

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Errors of {@link ModelSyncService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/syncs` */
export const listOperation: Operation.Operation<
  {},
  ReadonlyArray<ModelSyncDetails>,
  ListError
> = /*#__PURE__*/ Operation.make("modelSync.list", "GET /api/syncs", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({})),
  success: /*#__PURE__*/ Operation.list(/*#__PURE__*/ Schema.suspend(() => Schema.Array(ModelSyncDetails))),
  errors: [401, 403, 429]
})

/** Input of {@link ModelSyncService.create}. */
export interface CreateInput {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | undefined
  /** Mapping of source fields to target fields. */
  readonly fields?: ReadonlyArray<SyncFieldInput> | undefined
  /**
   * Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server
   * assigns.
   */
  readonly filter_logic?: string | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<SyncFilterInput> | null | undefined
  /** Matching of source records with target records. */
  readonly identity?: IdentityMappingInput | undefined
  /** Write mode of the sync. */
  readonly mode: string
  /** Name of the model sync. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Target fields that get a fixed value. */
  readonly override_fields?: ReadonlyArray<SyncFieldInput> | null | undefined
  /** Values that replace the source's when a condition holds. */
  readonly overrides?: ReadonlyArray<SyncOverrideInput> | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Schedule of the sync. */
  readonly schedule: SyncScheduleInput
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean | undefined
  /** Target of the sync. */
  readonly target: SyncTargetInput
}

/** Errors of {@link ModelSyncService.create}. */
export type CreateError = PolytomicError.Of<401 | 403 | 429>

/** `POST /api/syncs` */
export const createOperation: Operation.Operation<CreateInput, ModelSyncDetails, CreateError> =
  /*#__PURE__*/ Operation.make("modelSync.create", "POST /api/syncs", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({
        active: Schema.optional(Schema.Boolean),
        fields: Schema.optional(Schema.Array(SyncFieldInput)),
        filter_logic: Schema.optional(Schema.String),
        filters: Schema.optional(Schema.NullOr(Schema.Array(SyncFilterInput))),
        identity: Schema.optional(IdentityMappingInput),
        mode: Schema.String,
        name: Schema.String,
        organization_id: Schema.optional(Schema.NullOr(Schema.String)),
        override_fields: Schema.optional(Schema.NullOr(Schema.Array(SyncFieldInput))),
        overrides: Schema.optional(Schema.NullOr(Schema.Array(SyncOverrideInput))),
        policies: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
        schedule: SyncScheduleInput,
        sync_all_records: Schema.optional(Schema.Boolean),
        target: SyncTargetInput
      })
    ),
    body: [
      "active",
      "fields",
      "filter_logic",
      "filters",
      "identity",
      "mode",
      "name",
      "organization_id",
      "override_fields",
      "overrides",
      "policies",
      "schedule",
      "sync_all_records",
      "target"
    ],
    success: /*#__PURE__*/ Operation.data(ModelSyncDetails),
    errors: [401, 403, 429],
    acceptsIdempotencyKey: true
  })

/** Errors of {@link ModelSyncService.getScheduleOptions}. */
export type GetScheduleOptionsError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/syncs/schedules` */
export const getScheduleOptionsOperation: Operation.Operation<{}, ScheduleOptions, GetScheduleOptionsError> =
  /*#__PURE__*/ Operation.make("modelSync.getScheduleOptions", "GET /api/syncs/schedules", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({})),
    success: /*#__PURE__*/ Operation.data(ScheduleOptions),
    errors: [401, 403, 429]
  })

/** Input of {@link ModelSyncService.get}. */
export interface GetInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.get}. */
export type GetError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{id}` */
export const getOperation: Operation.Operation<GetInput, ModelSyncDetails, GetError> = /*#__PURE__*/ Operation.make(
  "modelSync.get",
  "GET /api/syncs/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.data(ModelSyncDetails),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelSyncService.update}. */
export interface UpdateInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** True if the sync runs on its schedule. */
  readonly active?: boolean | undefined
  /** Mapping of source fields to target fields. */
  readonly fields?: ReadonlyArray<SyncFieldInput> | undefined
  /**
   * Combination of the filters, such as `A AND (B OR C)`; the letters are the filters' labels, which the server
   * assigns.
   */
  readonly filter_logic?: string | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<SyncFilterInput> | null | undefined
  /** Matching of source records with target records. */
  readonly identity?: IdentityMappingInput | undefined
  /** Write mode of the sync. */
  readonly mode: string
  /** Name of the model sync. */
  readonly name: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string | null | undefined
  /** Target fields that get a fixed value. */
  readonly override_fields?: ReadonlyArray<SyncFieldInput> | null | undefined
  /** Values that replace the source's when a condition holds. */
  readonly overrides?: ReadonlyArray<SyncOverrideInput> | null | undefined
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string> | null | undefined
  /** Schedule of the sync. */
  readonly schedule: SyncScheduleInput
  /** True if each execution syncs all records instead of changed ones. */
  readonly sync_all_records?: boolean | undefined
  /** Target of the sync. */
  readonly target: SyncTargetInput
}

/** Errors of {@link ModelSyncService.update}. */
export type UpdateError = PolytomicError.Of<400 | 401 | 403 | 404 | 422 | 429 | 500>

/** `PATCH /api/syncs/{id}` */
export const updateOperation: Operation.Operation<UpdateInput, ModelSyncDetails, UpdateError> =
  /*#__PURE__*/ Operation.make("modelSync.update", "PATCH /api/syncs/{id}", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({
        id: Schema.String,
        active: Schema.optional(Schema.Boolean),
        fields: Schema.optional(Schema.Array(SyncFieldInput)),
        filter_logic: Schema.optional(Schema.String),
        filters: Schema.optional(Schema.NullOr(Schema.Array(SyncFilterInput))),
        identity: Schema.optional(IdentityMappingInput),
        mode: Schema.String,
        name: Schema.String,
        organization_id: Schema.optional(Schema.NullOr(Schema.String)),
        override_fields: Schema.optional(Schema.NullOr(Schema.Array(SyncFieldInput))),
        overrides: Schema.optional(Schema.NullOr(Schema.Array(SyncOverrideInput))),
        policies: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
        schedule: SyncScheduleInput,
        sync_all_records: Schema.optional(Schema.Boolean),
        target: SyncTargetInput
      })
    ),
    body: [
      "active",
      "fields",
      "filter_logic",
      "filters",
      "identity",
      "mode",
      "name",
      "organization_id",
      "override_fields",
      "overrides",
      "policies",
      "schedule",
      "sync_all_records",
      "target"
    ],
    success: /*#__PURE__*/ Operation.data(ModelSyncDetails),
    errors: [400, 401, 403, 404, 422, 429, 500]
  })

/** Input of {@link ModelSyncService.remove}. */
export interface RemoveInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.remove}. */
export type RemoveError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `DELETE /api/syncs/{id}` */
export const removeOperation: Operation.Operation<RemoveInput, void, RemoveError> = /*#__PURE__*/ Operation.make(
  "modelSync.remove",
  "DELETE /api/syncs/{id}",
  {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.empty(),
    errors: [401, 403, 404, 429]
  }
)

/** Input of {@link ModelSyncService.activate}. */
export interface ActivateInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** True if the sync is to be active. */
  readonly active: boolean
}

/** Errors of {@link ModelSyncService.activate}. */
export type ActivateError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/syncs/{id}/activate` */
export const activateOperation: Operation.Operation<ActivateInput, SyncActivation, ActivateError> =
  /*#__PURE__*/ Operation.make("modelSync.activate", "POST /api/syncs/{id}/activate", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String, active: Schema.Boolean })),
    body: ["active"],
    success: /*#__PURE__*/ Operation.data(SyncActivation),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ModelSyncService.start}. */
export interface StartInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
  /** Identities of the records to sync; without it all of them. */
  readonly identities?: ReadonlyArray<string> | null | undefined
}

/** Errors of {@link ModelSyncService.start}. */
export type StartError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `POST /api/syncs/{id}/executions` */
export const startOperation: Operation.Operation<StartInput, StartedModelSync, StartError> =
  /*#__PURE__*/ Operation.make("modelSync.start", "POST /api/syncs/{id}/executions", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({ id: Schema.String, identities: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))) })
    ),
    body: ["identities"],
    success: /*#__PURE__*/ Operation.data(StartedModelSync),
    errors: [401, 403, 404, 429],
    acceptsIdempotencyKey: true
  })

/** Input of {@link ModelSyncService.getStatus}. */
export interface GetStatusInput {
  /** Id of the model sync. A UUID. */
  readonly id: string
}

/** Errors of {@link ModelSyncService.getStatus}. */
export type GetStatusError = PolytomicError.Of<401 | 403 | 404 | 429>

/** `GET /api/syncs/{id}/status` */
export const getStatusOperation: Operation.Operation<GetStatusInput, ModelSyncStatus, GetStatusError> =
  /*#__PURE__*/ Operation.make("modelSync.getStatus", "GET /api/syncs/{id}/status", {
    version: "2023-04-25",
    input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String })),
    success: /*#__PURE__*/ Operation.data(ModelSyncStatus),
    errors: [401, 403, 404, 429]
  })

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `modelSync` resource. */
export interface ModelSyncService {
  /**
   * Lists the model syncs of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs`
   */
  readonly list: () => Effect.Effect<ReadonlyArray<ModelSyncDetails>, ListError>

  /**
   * Creates a model sync, which writes the records of models to an object of a target connection.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs`
   */
  readonly create: (input: CreateInput) => Effect.Effect<ModelSyncDetails, CreateError>

  /**
   * Lists the kinds of schedules that a model sync can have.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/schedules`
   */
  readonly getScheduleOptions: () => Effect.Effect<ScheduleOptions, GetScheduleOptionsError>

  /**
   * Reads one model sync.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{id}`
   */
  readonly get: (input: GetInput) => Effect.Effect<ModelSyncDetails, GetError>

  /**
   * Changes the settings of a model sync.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `NotFound` (404),
   * `UnprocessableEntity` (422), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * Later versions have `modelSync.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/syncs/{id}`
   */
  readonly update: (input: UpdateInput) => Effect.Effect<ModelSyncDetails, UpdateError>

  /**
   * Deletes a model sync and cancels its running execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/syncs/{id}`
   */
  readonly remove: (input: RemoveInput) => Effect.Effect<void, RemoveError>

  /**
   * Switches a model sync on or off.
   *
   * A running execution goes on. An inactive model sync does not run, not even when started by hand.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs/{id}/activate`
   */
  readonly activate: (input: ActivateInput) => Effect.Effect<SyncActivation, ActivateError>

  /**
   * Starts an execution of a model sync.
   *
   * Answers 409 while another execution is active.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `POST /api/syncs/{id}/executions`
   */
  readonly start: (input: StartInput) => Effect.Effect<StartedModelSync, StartError>

  /**
   * Reads what a model sync is doing: its current, last and next execution.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/syncs/{id}/status`
   */
  readonly getStatus: (input: GetStatusInput) => Effect.Effect<ModelSyncStatus, GetStatusError>
}

const Base: Context.ServiceClass<ModelSync_2023_04_25, "effect-polytomic/2023-04-25/ModelSync", ModelSyncService> =
  /*#__PURE__*/
  Context.Service<ModelSync_2023_04_25, ModelSyncService>()("effect-polytomic/2023-04-25/ModelSync")

/** The calls of the `modelSync` resource of API version 2023-04-25. */
class ModelSync_2023_04_25 extends Base {
  /** Provides {@link ModelSync_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<ModelSync_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(ModelSync_2023_04_25, () => ({
      list: listOperation,
      create: createOperation,
      getScheduleOptions: getScheduleOptionsOperation,
      get: getOperation,
      update: updateOperation,
      remove: removeOperation,
      activate: activateOperation,
      start: startOperation,
      getStatus: getStatusOperation
    }))
}

/** Types of {@link ModelSync_2023_04_25}: those that its module exports. */
declare namespace ModelSync_2023_04_25 {
  export type ActivateError = Types.ActivateError
  export type ActivateInput = Types.ActivateInput
  export type CreateError = Types.CreateError
  export type CreateInput = Types.CreateInput
  export type ExecutionCounts = Types.ExecutionCounts
  export type ExecutionStatus = Types.ExecutionStatus
  export type FieldSource = Types.FieldSource
  export type GetError = Types.GetError
  export type GetInput = Types.GetInput
  export type GetScheduleOptionsError = Types.GetScheduleOptionsError
  export type GetStatusError = Types.GetStatusError
  export type GetStatusInput = Types.GetStatusInput
  export type IdentityMapping = Types.IdentityMapping
  export type IdentityMappingInput = Types.IdentityMappingInput
  export type JsonSchemaForm = Types.JsonSchemaForm
  export type ListError = Types.ListError
  export type ModelSyncDetails = Types.ModelSyncDetails
  export type ModelSyncExecution = Types.ModelSyncExecution
  export type ModelSyncService = Types.ModelSyncService
  export type ModelSyncStatus = Types.ModelSyncStatus
  export type RemoveError = Types.RemoveError
  export type RemoveInput = Types.RemoveInput
  export type RunAfter = Types.RunAfter
  export type RunAfterInput = Types.RunAfterInput
  export type ScheduleFrequency = Types.ScheduleFrequency
  export type ScheduleOption = Types.ScheduleOption
  export type ScheduleOptions = Types.ScheduleOptions
  export type StartError = Types.StartError
  export type StartInput = Types.StartInput
  export type StartedModelSync = Types.StartedModelSync
  export type SyncActivation = Types.SyncActivation
  export type SyncField = Types.SyncField
  export type SyncFieldInput = Types.SyncFieldInput
  export type SyncFilter = Types.SyncFilter
  export type SyncFilterInput = Types.SyncFilterInput
  export type SyncOverride = Types.SyncOverride
  export type SyncOverrideInput = Types.SyncOverrideInput
  export type SyncSchedule = Types.SyncSchedule
  export type SyncScheduleInput = Types.SyncScheduleInput
  export type SyncTarget = Types.SyncTarget
  export type SyncTargetInput = Types.SyncTargetInput
  export type UpdateError = Types.UpdateError
  export type UpdateInput = Types.UpdateInput
}

export { ModelSync_2023_04_25 as ModelSync }
