/**
 * The types of `BulkSync.ts`.
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
  type PaginationDetails,
  PaginationDetailsShape,
  type ScheduleFrequency,
  type ScheduleFrequencyInput,
  ScheduleFrequencyInputShape,
  ScheduleFrequencyShape,
  type SourceSchema,
  SourceSchemaShape
} from "./Shared.ts"
import {
  type BulkFilterInput,
  BulkFilterInputShape,
  type BulkScheduleSyncMode,
  BulkScheduleSyncModeShape,
  type BulkSelectiveMode,
  type BulkSelectiveModeInput,
  BulkSelectiveModeInputShape,
  BulkSelectiveModeShape,
  type BulkSyncExecution,
  BulkSyncExecutionShape
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

/** Shape of {@link AdditionalSchedule}. */
export const AdditionalScheduleShape: Shape.Shape<AdditionalSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    day_of_month: Shape.optionalKey(Shape.String),
    day_of_week: Shape.optionalKey(Shape.String),
    frequency: ScheduleFrequencyShape,
    hour: Shape.optionalKey(Shape.String),
    id: Shape.optionalKey(Shape.String),
    minute: Shape.optionalKey(Shape.String),
    month: Shape.optionalKey(Shape.String),
    resync_mode: Shape.optionalKey(BulkScheduleSyncModeShape),
    schemas: Shape.optionalKey(Shape.Array(Shape.String)),
    selective_mode: Shape.optionalKey(BulkSelectiveModeShape),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link AdditionalSchedule}. */
export const AdditionalSchedule: Schema.Codec<AdditionalSchedule, unknown> =
  /*#__PURE__*/ toSchema(AdditionalScheduleShape)

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

/** Shape of {@link AdditionalScheduleInput}. */
export const AdditionalScheduleInputShape: Shape.Shape<AdditionalScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    day_of_month: Shape.optional(Shape.String),
    day_of_week: Shape.optional(Shape.String),
    frequency: ScheduleFrequencyInputShape,
    hour: Shape.optional(Shape.String),
    id: Shape.optional(Shape.String),
    minute: Shape.optional(Shape.String),
    month: Shape.optional(Shape.String),
    resync_mode: Shape.optional(BulkScheduleSyncModeInputShape),
    schemas: Shape.optional(Shape.Array(Shape.String)),
    selective_mode: Shape.optional(BulkSelectiveModeInputShape)
  })
)

/** Schema of {@link AdditionalScheduleInput}. */
export const AdditionalScheduleInput: Schema.Codec<AdditionalScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(AdditionalScheduleInputShape)

/** Newly found objects or fields that a bulk sync selects by itself. */
export type BulkDiscover = "all" | "onlyIncremental" | "onlyNonIncremental" | "none" | (string & {})

/** Shape of {@link BulkDiscover}. */
export const BulkDiscoverShape: Shape.Shape<BulkDiscover> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["all", "onlyIncremental", "onlyNonIncremental", "none"])
)

/** Schema of {@link BulkDiscover}. */
export const BulkDiscover: Schema.Codec<BulkDiscover, unknown> = /*#__PURE__*/ toSchema(BulkDiscoverShape)

/** Newly found objects or fields that a bulk sync selects by itself. */
export type BulkDiscoverInput = "all" | "onlyIncremental" | "onlyNonIncremental" | "none"

/** Shape of {@link BulkDiscoverInput}. */
export const BulkDiscoverInputShape: Shape.Shape<BulkDiscoverInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["all", "onlyIncremental", "onlyNonIncremental", "none"])
)

/** Schema of {@link BulkDiscoverInput}. */
export const BulkDiscoverInput: Schema.Codec<BulkDiscoverInput, unknown> =
  /*#__PURE__*/ toSchema(BulkDiscoverInputShape)

/** Extent of the data that an execution reads from the source. */
export type BulkFetchModeInput = "none" | "incremental" | "full"

/** Shape of {@link BulkFetchModeInput}. */
export const BulkFetchModeInputShape: Shape.Shape<BulkFetchModeInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["none", "incremental", "full"])
)

/** Schema of {@link BulkFetchModeInput}. */
export const BulkFetchModeInput: Schema.Codec<BulkFetchModeInput, unknown> =
  /*#__PURE__*/ toSchema(BulkFetchModeInputShape)

/** Settings of one field of a schema in a bulk sync. */
export interface BulkFieldConfiguration {
  /** True if the field is copied; true by default. Default: `true`. */
  readonly enabled?: boolean | null | undefined
  /** Id of the field in the schema. */
  readonly id?: string | undefined
  /** True if the values are made unreadable; false by default. Default: `false`. */
  readonly obfuscate?: boolean | null | undefined
}

/** Shape of {@link BulkFieldConfiguration}. */
export const BulkFieldConfigurationShape: Shape.Shape<BulkFieldConfiguration> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optional(Shape.NullOr(Shape.Boolean)),
    id: Shape.optional(Shape.String),
    obfuscate: Shape.optional(Shape.NullOr(Shape.Boolean))
  })
)

/** Schema of {@link BulkFieldConfiguration}. */
export const BulkFieldConfiguration: Schema.Codec<BulkFieldConfiguration, unknown> =
  /*#__PURE__*/ toSchema(BulkFieldConfigurationShape)

/** Normalization of the names of schemas and fields for the destination. */
export type BulkNormalizeNames = "enabled" | "disabled" | "legacy" | (string & {})

/** Shape of {@link BulkNormalizeNames}. */
export const BulkNormalizeNamesShape: Shape.Shape<BulkNormalizeNames> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["enabled", "disabled", "legacy"])
)

/** Schema of {@link BulkNormalizeNames}. */
export const BulkNormalizeNames: Schema.Codec<BulkNormalizeNames, unknown> =
  /*#__PURE__*/ toSchema(BulkNormalizeNamesShape)

/** Normalization of the names of schemas and fields for the destination. */
export type BulkNormalizeNamesInput = "enabled" | "disabled" | "legacy"

/** Shape of {@link BulkNormalizeNamesInput}. */
export const BulkNormalizeNamesInputShape: Shape.Shape<BulkNormalizeNamesInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["enabled", "disabled", "legacy"])
)

/** Schema of {@link BulkNormalizeNamesInput}. */
export const BulkNormalizeNamesInput: Schema.Codec<BulkNormalizeNamesInput, unknown> =
  /*#__PURE__*/ toSchema(BulkNormalizeNamesInputShape)

/** Resync mode of an execution. */
export type BulkResyncMode = "refetch" | "resync" | "rebuild" | (string & {})

/** Shape of {@link BulkResyncMode}. */
export const BulkResyncModeShape: Shape.Shape<BulkResyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["refetch", "resync", "rebuild"])
)

/** Schema of {@link BulkResyncMode}. */
export const BulkResyncMode: Schema.Codec<BulkResyncMode, unknown> = /*#__PURE__*/ toSchema(BulkResyncModeShape)

/** Resync mode of an execution. */
export type BulkResyncModeInput = "refetch" | "resync" | "rebuild"

/** Shape of {@link BulkResyncModeInput}. */
export const BulkResyncModeInputShape: Shape.Shape<BulkResyncModeInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["refetch", "resync", "rebuild"])
)

/** Schema of {@link BulkResyncModeInput}. */
export const BulkResyncModeInput: Schema.Codec<BulkResyncModeInput, unknown> =
  /*#__PURE__*/ toSchema(BulkResyncModeInputShape)

/** Start mode of the executions of a schedule. */
export type BulkScheduleSyncModeInput = "normal" | "refetch" | "resync" | "rebuild"

/** Shape of {@link BulkScheduleSyncModeInput}. */
export const BulkScheduleSyncModeInputShape: Shape.Shape<BulkScheduleSyncModeInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["normal", "refetch", "resync", "rebuild"])
)

/** Schema of {@link BulkScheduleSyncModeInput}. */
export const BulkScheduleSyncModeInput: Schema.Codec<BulkScheduleSyncModeInput, unknown> =
  /*#__PURE__*/ toSchema(BulkScheduleSyncModeInputShape)

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
  /** Field that marks changed records. */
  readonly tracking_field?: string | null | undefined
}

/** Shape of {@link BulkSchemaConfiguration}. */
export const BulkSchemaConfigurationShape: Shape.Shape<BulkSchemaConfiguration> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data_cutoff_timestamp: Shape.optional(Shape.NullOr(Shape.Timestamp)),
    disable_data_cutoff: Shape.optional(Shape.NullOr(Shape.Boolean)),
    enabled: Shape.optional(Shape.NullOr(Shape.Boolean)),
    fields: Shape.optional(Shape.Array(BulkSchemaConfigurationFieldsItemShape)),
    filters: Shape.optional(Shape.Array(BulkFilterInputShape)),
    id: Shape.optional(Shape.String),
    partition_key: Shape.optional(Shape.NullOr(Shape.String)),
    tracking_field: Shape.optional(Shape.NullOr(Shape.String))
  })
)

/** Schema of {@link BulkSchemaConfiguration}. */
export const BulkSchemaConfiguration: Schema.Codec<BulkSchemaConfiguration, unknown> =
  /*#__PURE__*/ toSchema(BulkSchemaConfigurationShape)

/** A field to copy: its id, or its id with settings. */
export type BulkSchemaConfigurationFieldsItem = string | BulkFieldConfiguration

/** Shape of {@link BulkSchemaConfigurationFieldsItem}. */
export const BulkSchemaConfigurationFieldsItemShape: Shape.Shape<BulkSchemaConfigurationFieldsItem> =
  /*#__PURE__*/ Shape.suspend(() => Shape.Union([Shape.String, BulkFieldConfigurationShape]))

/** Schema of {@link BulkSchemaConfigurationFieldsItem}. */
export const BulkSchemaConfigurationFieldsItem: Schema.Codec<BulkSchemaConfigurationFieldsItem, unknown> =
  /*#__PURE__*/ toSchema(BulkSchemaConfigurationFieldsItemShape)

/** Capabilities of a connection as a destination of bulk syncs. */
export interface BulkSyncDestination {
  /** Settings that the destination takes; null if empty. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<SupportedBulkMode> | null
  /** Resync modes that the destination supports; null if empty. */
  readonly supported_resync_modes?: ReadonlyArray<BulkResyncMode> | null
}

/** Shape of {@link BulkSyncDestination}. */
export const BulkSyncDestinationShape: Shape.Shape<BulkSyncDestination> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    modes: Shape.optionalKey(Shape.NullOr(Shape.Array(SupportedBulkModeShape))),
    supported_resync_modes: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkResyncModeShape)))
  })
)

/** Schema of {@link BulkSyncDestination}. */
export const BulkSyncDestination: Schema.Codec<BulkSyncDestination, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncDestinationShape)

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
  /** Concurrency limit; null when it is not set. */
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
  /** True to omit record timestamps; false by default. Default: `false`. */
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
  /** Concurrency limit during a resync; null when it is not set. */
  readonly resync_concurrency_limit?: number | null
  /** Settings of the source; null if empty. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Shape of {@link BulkSyncDetails}. */
export const BulkSyncDetailsShape: Shape.Shape<BulkSyncDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    active: Shape.optionalKey(Shape.Boolean),
    additional_schedules: Shape.optionalKey(Shape.NullOr(Shape.Array(AdditionalScheduleShape))),
    automatically_add_new_fields: Shape.optionalKey(BulkDiscoverShape),
    automatically_add_new_objects: Shape.optionalKey(BulkDiscoverShape),
    concurrency_limit: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    data_cutoff_timestamp: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    default_schedule: Shape.optionalKey(DefaultScheduleShape),
    destination_configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    destination_connection_id: Shape.optionalKey(Shape.String),
    disable_record_timestamps: Shape.optionalKey(Shape.Boolean),
    id: Shape.String,
    mode: Shape.optionalKey(BulkSyncModeShape),
    name: Shape.optionalKey(Shape.String),
    normalize_names: Shape.optionalKey(BulkNormalizeNamesShape),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    resync_concurrency_limit: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    source_configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    source_connection_id: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link BulkSyncDetails}. */
export const BulkSyncDetails: Schema.Codec<BulkSyncDetails, unknown> = /*#__PURE__*/ toSchema(BulkSyncDetailsShape)

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

/** Shape of {@link BulkSyncIngestionStatus}. */
export const BulkSyncIngestionStatusShape: Shape.Shape<BulkSyncIngestionStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optionalKey(Shape.Boolean),
    highwater_mark: Shape.optionalKey(Shape.String),
    is_running: Shape.optionalKey(Shape.Boolean),
    position: Shape.optionalKey(Shape.String),
    position_time: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    status: Shape.optionalKey(IngestionStatusLevelShape),
    status_message: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp)
  })
)

/** Schema of {@link BulkSyncIngestionStatus}. */
export const BulkSyncIngestionStatus: Schema.Codec<BulkSyncIngestionStatus, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncIngestionStatusShape)

/** Write mode of a bulk sync. */
export type BulkSyncMode = "snapshot" | "replicate" | (string & {})

/** Shape of {@link BulkSyncMode}. */
export const BulkSyncModeShape: Shape.Shape<BulkSyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["snapshot", "replicate"])
)

/** Schema of {@link BulkSyncMode}. */
export const BulkSyncMode: Schema.Codec<BulkSyncMode, unknown> = /*#__PURE__*/ toSchema(BulkSyncModeShape)

/** Write mode of a bulk sync. */
export type BulkSyncModeInput = "snapshot" | "replicate"

/** Shape of {@link BulkSyncModeInput}. */
export const BulkSyncModeInputShape: Shape.Shape<BulkSyncModeInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["snapshot", "replicate"])
)

/** Schema of {@link BulkSyncModeInput}. */
export const BulkSyncModeInput: Schema.Codec<BulkSyncModeInput, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncModeInputShape)

/** A page of the bulk syncs of the organization. */
export interface BulkSyncPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<BulkSyncDetails> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link BulkSyncPage}. */
export const BulkSyncPageShape: Shape.Shape<BulkSyncPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkSyncDetailsShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link BulkSyncPage}. */
export const BulkSyncPage: Schema.Codec<BulkSyncPage, unknown> = /*#__PURE__*/ toSchema(BulkSyncPageShape)

/** Schemas and settings that a connection offers as a source of bulk syncs. */
export interface BulkSyncSource {
  /** Capabilities of the source beyond plain reading. */
  readonly capabilities?: BulkSyncSourceCapabilities
  /** Settings that the source takes. */
  readonly configuration?: unknown
  /** The schemas. */
  readonly schemas?: ReadonlyArray<SourceSchema> | null
}

/** Shape of {@link BulkSyncSource}. */
export const BulkSyncSourceShape: Shape.Shape<BulkSyncSource> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    capabilities: Shape.optionalKey(BulkSyncSourceCapabilitiesShape),
    configuration: Shape.optionalKey(Shape.Unknown),
    schemas: Shape.optionalKey(Shape.NullOr(Shape.Array(SourceSchemaShape)))
  })
)

/** Schema of {@link BulkSyncSource}. */
export const BulkSyncSource: Schema.Codec<BulkSyncSource, unknown> = /*#__PURE__*/ toSchema(BulkSyncSourceShape)

/** Capabilities of a source beyond plain reading. */
export interface BulkSyncSourceCapabilities {
  /** True if a tracking field can be chosen per schema. */
  readonly supports_tracking_fields?: boolean
}

/** Shape of {@link BulkSyncSourceCapabilities}. */
export const BulkSyncSourceCapabilitiesShape: Shape.Shape<BulkSyncSourceCapabilities> = /*#__PURE__*/ Shape.suspend(
  () => Shape.Struct({ supports_tracking_fields: Shape.optionalKey(Shape.Boolean) })
)

/** Schema of {@link BulkSyncSourceCapabilities}. */
export const BulkSyncSourceCapabilities: Schema.Codec<BulkSyncSourceCapabilities, unknown> = /*#__PURE__*/ toSchema(
  BulkSyncSourceCapabilitiesShape
)

/** Current, last and next execution of a bulk sync. */
export interface BulkSyncStatus {
  /** The execution that is active now; absent without one. */
  readonly current_execution?: BulkSyncExecution
  /** Read position in a stream of changes; only for sources that stream changes. */
  readonly ingestion_status?: BulkSyncIngestionStatus
  /** The execution before the current one; absent without one. */
  readonly last_execution?: BulkSyncExecution
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly next_execution_time?: Timestamp.Timestamp | null
}

/** Shape of {@link BulkSyncStatus}. */
export const BulkSyncStatusShape: Shape.Shape<BulkSyncStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    current_execution: Shape.optionalKey(BulkSyncExecutionShape),
    ingestion_status: Shape.optionalKey(BulkSyncIngestionStatusShape),
    last_execution: Shape.optionalKey(BulkSyncExecutionShape),
    next_execution_time: Shape.optionalKey(Shape.NullOr(Shape.Timestamp))
  })
)

/** Schema of {@link BulkSyncStatus}. */
export const BulkSyncStatus: Schema.Codec<BulkSyncStatus, unknown> = /*#__PURE__*/ toSchema(BulkSyncStatusShape)

/** A schema to copy: its id, or its id with settings. */
export type CreateBulkSyncSchemasItem = string | BulkSchemaConfiguration

/** Shape of {@link CreateBulkSyncSchemasItem}. */
export const CreateBulkSyncSchemasItemShape: Shape.Shape<CreateBulkSyncSchemasItem> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Union([Shape.String, BulkSchemaConfigurationShape])
)

/** Schema of {@link CreateBulkSyncSchemasItem}. */
export const CreateBulkSyncSchemasItem: Schema.Codec<CreateBulkSyncSchemasItem, unknown> =
  /*#__PURE__*/ toSchema(CreateBulkSyncSchemasItemShape)

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

/** Shape of {@link DefaultSchedule}. */
export const DefaultScheduleShape: Shape.Shape<DefaultSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    day_of_month: Shape.optionalKey(Shape.String),
    day_of_week: Shape.optionalKey(Shape.String),
    frequency: ScheduleFrequencyShape,
    hour: Shape.optionalKey(Shape.String),
    id: Shape.optionalKey(Shape.String),
    minute: Shape.optionalKey(Shape.String),
    month: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link DefaultSchedule}. */
export const DefaultSchedule: Schema.Codec<DefaultSchedule, unknown> = /*#__PURE__*/ toSchema(DefaultScheduleShape)

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

/** Shape of {@link DefaultScheduleInput}. */
export const DefaultScheduleInputShape: Shape.Shape<DefaultScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    day_of_month: Shape.optional(Shape.String),
    day_of_week: Shape.optional(Shape.String),
    frequency: ScheduleFrequencyInputShape,
    hour: Shape.optional(Shape.String),
    id: Shape.optional(Shape.String),
    minute: Shape.optional(Shape.String),
    month: Shape.optional(Shape.String)
  })
)

/** Schema of {@link DefaultScheduleInput}. */
export const DefaultScheduleInput: Schema.Codec<DefaultScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(DefaultScheduleInputShape)

/** Health of the reading of changes. */
export type IngestionStatusLevel = "ok" | "warning" | "error" | (string & {})

/** Shape of {@link IngestionStatusLevel}. */
export const IngestionStatusLevelShape: Shape.Shape<IngestionStatusLevel> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["ok", "warning", "error"])
)

/** Schema of {@link IngestionStatusLevel}. */
export const IngestionStatusLevel: Schema.Codec<IngestionStatusLevel, unknown> =
  /*#__PURE__*/ toSchema(IngestionStatusLevelShape)

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

/** Shape of {@link SupportedBulkMode}. */
export const SupportedBulkModeShape: Shape.Shape<SupportedBulkMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    description: Shape.optionalKey(Shape.String),
    id: Shape.optionalKey(BulkSyncModeShape),
    label: Shape.optionalKey(Shape.String),
    requires_identity: Shape.optionalKey(Shape.Boolean),
    supports_field_sync_mode: Shape.optionalKey(Shape.Boolean),
    supports_target_filters: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link SupportedBulkMode}. */
export const SupportedBulkMode: Schema.Codec<SupportedBulkMode, unknown> =
  /*#__PURE__*/ toSchema(SupportedBulkModeShape)

/** A schema to copy: its id, or its id with settings. */
export type UpdateBulkSyncSchemasItem = string | BulkSchemaConfiguration

/** Shape of {@link UpdateBulkSyncSchemasItem}. */
export const UpdateBulkSyncSchemasItemShape: Shape.Shape<UpdateBulkSyncSchemasItem> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Union([Shape.String, BulkSchemaConfigurationShape])
)

/** Schema of {@link UpdateBulkSyncSchemasItem}. */
export const UpdateBulkSyncSchemasItem: Schema.Codec<UpdateBulkSyncSchemasItem, unknown> =
  /*#__PURE__*/ toSchema(UpdateBulkSyncSchemasItemShape)
