/**
 * The types of `BulkSync.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { Actor, PaginationDetails, ScheduleFrequency, ScheduleFrequencyInput, SourceSchema } from "./Shared.ts"
import {
  BulkFilterInput,
  BulkScheduleSyncMode,
  BulkSelectiveMode,
  BulkSelectiveModeInput,
  BulkSyncExecution
} from "./SharedBulkSync.ts"

/** A further schedule of a bulk sync, which may cover only some of its schemas. */
export interface AdditionalSchedule {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequency
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string
  /** Id of the schedule. A UUID. */
  readonly id?: string
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string
  /** Month in UTC, as text. */
  readonly month?: string
  /** Start mode of the executions of the schedule. */
  readonly resync_mode?: BulkScheduleSyncMode
  /** Ids of the schemas that the schedule covers. */
  readonly schemas?: ReadonlyArray<string>
  /** Kind of schemas that the schedule covers. */
  readonly selective_mode?: BulkSelectiveMode
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Schema of {@link AdditionalSchedule}. */
export const AdditionalSchedule: Schema.Codec<AdditionalSchedule, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    day_of_month: Schema.optionalKey(Schema.String),
    day_of_week: Schema.optionalKey(Schema.String),
    frequency: ScheduleFrequency,
    hour: Schema.optionalKey(Schema.String),
    id: Schema.optionalKey(Schema.String),
    minute: Schema.optionalKey(Schema.String),
    month: Schema.optionalKey(Schema.String),
    resync_mode: Schema.optionalKey(BulkScheduleSyncMode),
    schemas: Schema.optionalKey(Schema.Array(Schema.String)),
    selective_mode: Schema.optionalKey(BulkSelectiveMode),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)

/** A further schedule to give a bulk sync, which may cover only some of its schemas. */
export interface AdditionalScheduleInput {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | undefined
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | undefined
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequencyInput
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | undefined
  /** Id of the schedule that is kept; without it a new one is made. A UUID. */
  readonly id?: string | undefined
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | undefined
  /** Month in UTC, as text. */
  readonly month?: string | undefined
  /** Start mode of the executions of the schedule. */
  readonly resync_mode?: BulkScheduleSyncModeInput | undefined
  /** Ids of the schemas that the schedule covers; without it all of the selected kind. */
  readonly schemas?: ReadonlyArray<string> | undefined
  /** Kind of schemas that the schedule covers. */
  readonly selective_mode?: BulkSelectiveModeInput | undefined
}

/** Schema of {@link AdditionalScheduleInput}. */
export const AdditionalScheduleInput: Schema.Codec<AdditionalScheduleInput, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      day_of_month: Schema.optional(Schema.String),
      day_of_week: Schema.optional(Schema.String),
      frequency: ScheduleFrequencyInput,
      hour: Schema.optional(Schema.String),
      id: Schema.optional(Schema.String),
      minute: Schema.optional(Schema.String),
      month: Schema.optional(Schema.String),
      resync_mode: Schema.optional(BulkScheduleSyncModeInput),
      schemas: Schema.optional(Schema.Array(Schema.String)),
      selective_mode: Schema.optional(BulkSelectiveModeInput)
    })
)

/** Newly found objects or fields that a bulk sync selects by itself. */
export type BulkDiscover = "all" | "onlyIncremental" | "onlyNonIncremental" | "none" | (string & {})

/** Schema of {@link BulkDiscover}. */
export const BulkDiscover: Schema.Codec<BulkDiscover, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["all", "onlyIncremental", "onlyNonIncremental", "none"])
)

/** Newly found objects or fields that a bulk sync selects by itself. */
export type BulkDiscoverInput = "all" | "onlyIncremental" | "onlyNonIncremental" | "none"

/** Schema of {@link BulkDiscoverInput}. */
export const BulkDiscoverInput: Schema.Codec<BulkDiscoverInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["all", "onlyIncremental", "onlyNonIncremental", "none"])
)

/** Extent of the data that an execution reads from the source. */
export type BulkFetchModeInput = "none" | "incremental" | "full"

/** Schema of {@link BulkFetchModeInput}. */
export const BulkFetchModeInput: Schema.Codec<BulkFetchModeInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["none", "incremental", "full"])
)

/** Settings of one field of a schema in a bulk sync. */
export interface BulkFieldConfiguration {
  /** True if the field is copied; true by default. Default: `true`. */
  readonly enabled?: boolean | null | undefined
  /** Id of the field in the schema. */
  readonly id?: string | undefined
  /** True if the values are made unreadable; false by default. Default: `false`. */
  readonly obfuscate?: boolean | null | undefined
}

/** Schema of {@link BulkFieldConfiguration}. */
export const BulkFieldConfiguration: Schema.Codec<BulkFieldConfiguration, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    enabled: Schema.optional(Schema.NullOr(Schema.Boolean)),
    id: Schema.optional(Schema.String),
    obfuscate: Schema.optional(Schema.NullOr(Schema.Boolean))
  })
)

/** Normalization of the names of schemas and fields for the destination. */
export type BulkNormalizeNames = "enabled" | "disabled" | "legacy" | (string & {})

/** Schema of {@link BulkNormalizeNames}. */
export const BulkNormalizeNames: Schema.Codec<BulkNormalizeNames, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["enabled", "disabled", "legacy"])
)

/** Normalization of the names of schemas and fields for the destination. */
export type BulkNormalizeNamesInput = "enabled" | "disabled" | "legacy"

/** Schema of {@link BulkNormalizeNamesInput}. */
export const BulkNormalizeNamesInput: Schema.Codec<BulkNormalizeNamesInput, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Literals(["enabled", "disabled", "legacy"])
)

/** Resync mode of an execution. */
export type BulkResyncMode = "refetch" | "resync" | "rebuild" | (string & {})

/** Schema of {@link BulkResyncMode}. */
export const BulkResyncMode: Schema.Codec<BulkResyncMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["refetch", "resync", "rebuild"])
)

/** Resync mode of an execution. */
export type BulkResyncModeInput = "refetch" | "resync" | "rebuild"

/** Schema of {@link BulkResyncModeInput}. */
export const BulkResyncModeInput: Schema.Codec<BulkResyncModeInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["refetch", "resync", "rebuild"])
)

/** Start mode of the executions of a schedule. */
export type BulkScheduleSyncModeInput = "normal" | "refetch" | "resync" | "rebuild"

/** Schema of {@link BulkScheduleSyncModeInput}. */
export const BulkScheduleSyncModeInput: Schema.Codec<BulkScheduleSyncModeInput, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Literals(["normal", "refetch", "resync", "rebuild"])
)

/** Settings of one schema in a bulk sync. */
export interface BulkSchemaConfiguration {
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: string | null | undefined
  /** True if the sync's cutoff does not apply to this schema. Default: `false`. */
  readonly disable_data_cutoff?: boolean | null | undefined
  /** True if the schema is copied; true by default. Default: `true`. */
  readonly enabled?: boolean | null | undefined
  /** The fields to copy, by id or with settings. */
  readonly fields?: ReadonlyArray<BulkSchemaConfigurationFieldsItem> | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<BulkFilterInput> | undefined
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id?: string | undefined
  /** Field that the destination partitions by. */
  readonly partition_key?: string | null | undefined
  /** Field that tells which records have changed. */
  readonly tracking_field?: string | null | undefined
}

/** Schema of {@link BulkSchemaConfiguration}. */
export const BulkSchemaConfiguration: Schema.Codec<BulkSchemaConfiguration, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      data_cutoff_timestamp: Schema.optional(Schema.NullOr(Timestamp.Timestamp)),
      disable_data_cutoff: Schema.optional(Schema.NullOr(Schema.Boolean)),
      enabled: Schema.optional(Schema.NullOr(Schema.Boolean)),
      fields: Schema.optional(Schema.Array(BulkSchemaConfigurationFieldsItem)),
      filters: Schema.optional(Schema.Array(BulkFilterInput)),
      id: Schema.optional(Schema.String),
      partition_key: Schema.optional(Schema.NullOr(Schema.String)),
      tracking_field: Schema.optional(Schema.NullOr(Schema.String))
    })
)

/** A field to copy: its id, or its id with settings. */
export type BulkSchemaConfigurationFieldsItem = string | BulkFieldConfiguration

/** Schema of {@link BulkSchemaConfigurationFieldsItem}. */
export const BulkSchemaConfigurationFieldsItem: Schema.Codec<BulkSchemaConfigurationFieldsItem, unknown> =
  /*#__PURE__*/ Schema.suspend(() => Schema.Union([Schema.String, BulkFieldConfiguration]))

/** Capabilities of a connection as a destination of bulk syncs. */
export interface BulkSyncDestination {
  /** Settings that the destination takes; null when there are none. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<SupportedBulkMode> | null
  /** Ways to begin anew that the destination supports; null when there are none. */
  readonly supported_resync_modes?: ReadonlyArray<BulkResyncMode> | null
}

/** Schema of {@link BulkSyncDestination}. */
export const BulkSyncDestination: Schema.Codec<BulkSyncDestination, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    modes: Schema.optionalKey(Schema.NullOr(Schema.Array(SupportedBulkMode))),
    supported_resync_modes: Schema.optionalKey(Schema.NullOr(Schema.Array(BulkResyncMode)))
  })
)

/** A bulk sync, which copies whole schemas from a source to a destination. */
export interface BulkSyncDetails {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
  /** Further schedules, each of which may cover only some schemas. */
  readonly additional_schedules?: ReadonlyArray<AdditionalSchedule> | null
  /** Newly found fields that are copied without being selected. */
  readonly automatically_add_new_fields?: BulkDiscover
  /** Newly found schemas that are copied without being selected. */
  readonly automatically_add_new_objects?: BulkDiscover
  /** Limit on what is copied at the same time; null when it is not set. */
  readonly concurrency_limit?: number | null
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: Timestamp.Timestamp | null
  /** The schedule of every schema that no other schedule covers. */
  readonly default_schedule?: DefaultSchedule
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** True if record timestamps are left out; false by default. Default: `false`. */
  readonly disable_record_timestamps?: boolean
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Write mode of the sync. */
  readonly mode?: BulkSyncMode
  /** Name of the bulk sync. */
  readonly name?: string
  /** Normalization of names for the destination. */
  readonly normalize_names?: BulkNormalizeNames
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Limit on what is copied at the same time during a resync; null when it is not set. */
  readonly resync_concurrency_limit?: number | null
  /** Settings of the source; null when there are none. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Schema of {@link BulkSyncDetails}. */
export const BulkSyncDetails: Schema.Codec<BulkSyncDetails, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    active: Schema.optionalKey(Schema.Boolean),
    additional_schedules: Schema.optionalKey(Schema.NullOr(Schema.Array(AdditionalSchedule))),
    automatically_add_new_fields: Schema.optionalKey(BulkDiscover),
    automatically_add_new_objects: Schema.optionalKey(BulkDiscover),
    concurrency_limit: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    data_cutoff_timestamp: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    default_schedule: Schema.optionalKey(DefaultSchedule),
    destination_configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    destination_connection_id: Schema.optionalKey(Schema.String),
    disable_record_timestamps: Schema.optionalKey(Schema.Boolean),
    id: Schema.String,
    mode: Schema.optionalKey(BulkSyncMode),
    name: Schema.optionalKey(Schema.String),
    normalize_names: Schema.optionalKey(BulkNormalizeNames),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    resync_concurrency_limit: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    source_configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    source_connection_id: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)

/** Read position in a stream of changes from the source. */
export interface BulkSyncIngestionStatus {
  /** True if changes are streamed from the source. */
  readonly enabled?: boolean
  /** Highest position of the stream that is known. */
  readonly highwater_mark?: string
  /** True if changes are being read now. */
  readonly is_running?: boolean
  /** Position of the stream that has been read. */
  readonly position?: string
  /** Time of the change at that position; RFC 3339, null when unknown. */
  readonly position_time?: Timestamp.Timestamp | null
  /** Health of the reading of changes. */
  readonly status?: IngestionStatusLevel
  /** More about the status, in words. */
  readonly status_message?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
}

/** Schema of {@link BulkSyncIngestionStatus}. */
export const BulkSyncIngestionStatus: Schema.Codec<BulkSyncIngestionStatus, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      enabled: Schema.optionalKey(Schema.Boolean),
      highwater_mark: Schema.optionalKey(Schema.String),
      is_running: Schema.optionalKey(Schema.Boolean),
      position: Schema.optionalKey(Schema.String),
      position_time: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
      status: Schema.optionalKey(IngestionStatusLevel),
      status_message: Schema.optionalKey(Schema.String),
      updated_at: Schema.optionalKey(Timestamp.Timestamp)
    })
)

/** Write mode of a bulk sync. */
export type BulkSyncMode = "snapshot" | "replicate" | (string & {})

/** Schema of {@link BulkSyncMode}. */
export const BulkSyncMode: Schema.Codec<BulkSyncMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["snapshot", "replicate"])
)

/** Write mode of a bulk sync. */
export type BulkSyncModeInput = "snapshot" | "replicate"

/** Schema of {@link BulkSyncModeInput}. */
export const BulkSyncModeInput: Schema.Codec<BulkSyncModeInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["snapshot", "replicate"])
)

/** A page of the bulk syncs of the organization. */
export interface BulkSyncPage {
  /** The items; null stands for none. */
  readonly data?: ReadonlyArray<BulkSyncDetails> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Schema of {@link BulkSyncPage}. */
export const BulkSyncPage: Schema.Codec<BulkSyncPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(BulkSyncDetails))),
    pagination: Schema.optionalKey(PaginationDetails)
  })
)

/** Schemas and settings that a connection offers as a source of bulk syncs. */
export interface BulkSyncSource {
  /** Capabilities of the source beyond plain reading. */
  readonly capabilities?: BulkSyncSourceCapabilities
  /** Settings that the source takes. */
  readonly configuration?: unknown
  /** The schemas. */
  readonly schemas?: ReadonlyArray<SourceSchema> | null
}

/** Schema of {@link BulkSyncSource}. */
export const BulkSyncSource: Schema.Codec<BulkSyncSource, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    capabilities: Schema.optionalKey(BulkSyncSourceCapabilities),
    configuration: Schema.optionalKey(Schema.Unknown),
    schemas: Schema.optionalKey(Schema.NullOr(Schema.Array(SourceSchema)))
  })
)

/** Capabilities of a source beyond plain reading. */
export interface BulkSyncSourceCapabilities {
  /** True if a tracking field can be chosen per schema. */
  readonly supports_tracking_fields?: boolean
}

/** Schema of {@link BulkSyncSourceCapabilities}. */
export const BulkSyncSourceCapabilities: Schema.Codec<BulkSyncSourceCapabilities, unknown> =
  /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ supports_tracking_fields: Schema.optionalKey(Schema.Boolean) }))

/** Current, last and next execution of a bulk sync. */
export interface BulkSyncStatus {
  /** The execution that is active now; absent when there is none. */
  readonly current_execution?: BulkSyncExecution
  /** Read position in a stream of changes; only for sources that stream changes. */
  readonly ingestion_status?: BulkSyncIngestionStatus
  /** The execution before the current one; absent when there is none. */
  readonly last_execution?: BulkSyncExecution
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly next_execution_time?: Timestamp.Timestamp | null
}

/** Schema of {@link BulkSyncStatus}. */
export const BulkSyncStatus: Schema.Codec<BulkSyncStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    current_execution: Schema.optionalKey(BulkSyncExecution),
    ingestion_status: Schema.optionalKey(BulkSyncIngestionStatus),
    last_execution: Schema.optionalKey(BulkSyncExecution),
    next_execution_time: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp))
  })
)

/** A schema to copy: its id, or its id with settings. */
export type CreateBulkSyncSchemasItem = string | BulkSchemaConfiguration

/** Schema of {@link CreateBulkSyncSchemasItem}. */
export const CreateBulkSyncSchemasItem: Schema.Codec<CreateBulkSyncSchemasItem, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Union([Schema.String, BulkSchemaConfiguration])
)

/** The schedule that covers every schema of a bulk sync unless another one does. */
export interface DefaultSchedule {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequency
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string
  /** Id of the schedule. A UUID. */
  readonly id?: string
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string
  /** Month in UTC, as text. */
  readonly month?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Schema of {@link DefaultSchedule}. */
export const DefaultSchedule: Schema.Codec<DefaultSchedule, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    day_of_month: Schema.optionalKey(Schema.String),
    day_of_week: Schema.optionalKey(Schema.String),
    frequency: ScheduleFrequency,
    hour: Schema.optionalKey(Schema.String),
    id: Schema.optionalKey(Schema.String),
    minute: Schema.optionalKey(Schema.String),
    month: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)

/** The schedule to give every schema of a bulk sync unless another one covers it. */
export interface DefaultScheduleInput {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | undefined
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | undefined
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequencyInput
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | undefined
  /** Id of the schedule that is kept; without it a new one takes its place. A UUID. */
  readonly id?: string | undefined
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | undefined
  /** Month in UTC, as text. */
  readonly month?: string | undefined
}

/** Schema of {@link DefaultScheduleInput}. */
export const DefaultScheduleInput: Schema.Codec<DefaultScheduleInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    day_of_month: Schema.optional(Schema.String),
    day_of_week: Schema.optional(Schema.String),
    frequency: ScheduleFrequencyInput,
    hour: Schema.optional(Schema.String),
    id: Schema.optional(Schema.String),
    minute: Schema.optional(Schema.String),
    month: Schema.optional(Schema.String)
  })
)

/** Health of the reading of changes. */
export type IngestionStatusLevel = "ok" | "warning" | "error" | (string & {})

/** Schema of {@link IngestionStatusLevel}. */
export const IngestionStatusLevel: Schema.Codec<IngestionStatusLevel, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["ok", "warning", "error"])
)

/** A mode that a destination of bulk syncs supports. */
export interface SupportedBulkMode {
  /** Description. */
  readonly description?: string
  /** Id of the mode. */
  readonly id?: BulkSyncMode
  /** Name to show to people. */
  readonly label?: string
  /** True if the mode needs records to be matched. */
  readonly requires_identity?: boolean
  /** True if each field can have its own mode. */
  readonly supports_field_sync_mode?: boolean
  /** True if target records can be filtered. */
  readonly supports_target_filters?: boolean
}

/** Schema of {@link SupportedBulkMode}. */
export const SupportedBulkMode: Schema.Codec<SupportedBulkMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    description: Schema.optionalKey(Schema.String),
    id: Schema.optionalKey(BulkSyncMode),
    label: Schema.optionalKey(Schema.String),
    requires_identity: Schema.optionalKey(Schema.Boolean),
    supports_field_sync_mode: Schema.optionalKey(Schema.Boolean),
    supports_target_filters: Schema.optionalKey(Schema.Boolean)
  })
)

/** A schema to copy: its id, or its id with settings. */
export type UpdateBulkSyncSchemasItem = string | BulkSchemaConfiguration

/** Schema of {@link UpdateBulkSyncSchemasItem}. */
export const UpdateBulkSyncSchemasItem: Schema.Codec<UpdateBulkSyncSchemasItem, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Union([Schema.String, BulkSchemaConfiguration])
)
