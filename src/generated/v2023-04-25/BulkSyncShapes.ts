/**
 * The types of `BulkSync.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { PickValue, ScheduleFrequency, ScheduleFrequencyInput, SchemaAssociation } from "../v2025-09-18/Shared.ts"
import { BulkSelectiveMode, BulkSelectiveModeInput } from "../v2025-09-18/SharedBulkSync.ts"
import { BulkSyncExecution } from "./SharedBulkSync.ts"

/** Newly found objects or fields that a bulk sync selects by itself. */
export type BulkDiscover = "all" | "onlyIncremental" | "onlyNonIncremental" | "none"

/** Schema of {@link BulkDiscover}. */
export const BulkDiscover: Schema.Codec<BulkDiscover, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["all", "onlyIncremental", "onlyNonIncremental", "none"])
)

/** A schedule for one kind of schemas. */
export interface BulkItemizedSchedule {
  /** Kind of schemas that the schedule is for. */
  readonly item: BulkSelectiveMode
  /** Schedule of those schemas. */
  readonly schedule: BulkSchedule
}

/** Schema of {@link BulkItemizedSchedule}. */
export const BulkItemizedSchedule: Schema.Codec<BulkItemizedSchedule, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ item: BulkSelectiveMode, schedule: BulkSchedule })
)

/** A schedule for one kind of schemas. */
export interface BulkItemizedScheduleInput {
  /** Kind of schemas that the schedule is for. */
  readonly item: BulkSelectiveModeInput
  /** Schedule of those schemas. */
  readonly schedule: BulkScheduleInput
}

/** Schema of {@link BulkItemizedScheduleInput}. */
export const BulkItemizedScheduleInput: Schema.Codec<BulkItemizedScheduleInput, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Struct({ item: BulkSelectiveModeInput, schedule: BulkScheduleInput })
)

/** Several schedules in one, each for one kind of schemas. */
export interface BulkMultiScheduleConfiguration {
  /** The schedules. */
  readonly schedules?: ReadonlyArray<BulkItemizedSchedule> | null
  /** Kind of the combination. */
  readonly type: string
}

/** Schema of {@link BulkMultiScheduleConfiguration}. */
export const BulkMultiScheduleConfiguration: Schema.Codec<BulkMultiScheduleConfiguration, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      schedules: Schema.optionalKey(Schema.NullOr(Schema.Array(BulkItemizedSchedule))),
      type: Schema.String
    })
  )

/** Several schedules in one, each for one kind of schemas. */
export interface BulkMultiScheduleConfigurationInput {
  /** The schedules. */
  readonly schedules?: ReadonlyArray<BulkItemizedScheduleInput> | null | undefined
  /** Kind of the combination. */
  readonly type: string
}

/** Schema of {@link BulkMultiScheduleConfigurationInput}. */
export const BulkMultiScheduleConfigurationInput: Schema.Codec<BulkMultiScheduleConfigurationInput, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      schedules: Schema.optional(Schema.NullOr(Schema.Array(BulkItemizedScheduleInput))),
      type: Schema.String
    })
  )

/** Schedule of a bulk sync. */
export interface BulkSchedule {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequency
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string
  /** Month in UTC, as text. */
  readonly month?: string
  /** Several schedules, when the frequency is `multi`. */
  readonly multi?: BulkMultiScheduleConfiguration
}

/** Schema of {@link BulkSchedule}. */
export const BulkSchedule: Schema.Codec<BulkSchedule, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    day_of_month: Schema.optionalKey(Schema.String),
    day_of_week: Schema.optionalKey(Schema.String),
    frequency: ScheduleFrequency,
    hour: Schema.optionalKey(Schema.String),
    minute: Schema.optionalKey(Schema.String),
    month: Schema.optionalKey(Schema.String),
    multi: Schema.optionalKey(BulkMultiScheduleConfiguration)
  })
)

/** Schedule of a bulk sync. */
export interface BulkScheduleInput {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string | undefined
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string | undefined
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequencyInput
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | undefined
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | undefined
  /** Month in UTC, as text. */
  readonly month?: string | undefined
  /** Several schedules, when the frequency is `multi`. */
  readonly multi?: BulkMultiScheduleConfigurationInput | undefined
}

/** Schema of {@link BulkScheduleInput}. */
export const BulkScheduleInput: Schema.Codec<BulkScheduleInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    day_of_month: Schema.optional(Schema.String),
    day_of_week: Schema.optional(Schema.String),
    frequency: ScheduleFrequencyInput,
    hour: Schema.optional(Schema.String),
    minute: Schema.optional(Schema.String),
    month: Schema.optional(Schema.String),
    multi: Schema.optional(BulkMultiScheduleConfigurationInput)
  })
)

/** Capabilities of a connection as a destination of bulk syncs. */
export interface BulkSyncDestination {
  /** Settings that the destination takes; null when there are none. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<SupportedBulkMode> | null
}

/** Schema of {@link BulkSyncDestination}. */
export const BulkSyncDestination: Schema.Codec<BulkSyncDestination, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    modes: Schema.optionalKey(Schema.NullOr(Schema.Array(SupportedBulkMode)))
  })
)

/** A bulk sync, which copies whole schemas from a source to a destination. */
export interface BulkSyncDetails {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** True if newly found schemas are copied without being selected. */
  readonly discover?: boolean
  /** Id of the bulk sync. A UUID. */
  readonly id: string
  /** Write mode of the sync. */
  readonly mode?: string
  /** Name of the bulk sync. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** Schedule of the sync. */
  readonly schedule?: BulkSchedule
  /** Settings of the source; null when there are none. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
}

/** Schema of {@link BulkSyncDetails}. */
export const BulkSyncDetails: Schema.Codec<BulkSyncDetails, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    active: Schema.optionalKey(Schema.Boolean),
    destination_configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    destination_connection_id: Schema.optionalKey(Schema.String),
    discover: Schema.optionalKey(Schema.Boolean),
    id: Schema.String,
    mode: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    schedule: Schema.optionalKey(BulkSchedule),
    source_configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    source_connection_id: Schema.optionalKey(Schema.String)
  })
)

/** Schemas and settings that a connection offers as a source of bulk syncs. */
export interface BulkSyncSource {
  /** Settings that the source takes. */
  readonly configuration?: unknown
  /** The schemas. */
  readonly schemas?: ReadonlyArray<SourceSchema> | null
}

/** Schema of {@link BulkSyncSource}. */
export const BulkSyncSource: Schema.Codec<BulkSyncSource, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    configuration: Schema.optionalKey(Schema.Unknown),
    schemas: Schema.optionalKey(Schema.NullOr(Schema.Array(SourceSchema)))
  })
)

/** Current, last and next execution of a bulk sync. */
export interface BulkSyncStatus {
  /** The execution that is active now; absent when there is none. */
  readonly current_execution?: BulkSyncExecution
  /** The execution before the current one; absent when there is none. */
  readonly last_execution?: BulkSyncExecution
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly next_execution_time?: Timestamp.Timestamp | null
}

/** Schema of {@link BulkSyncStatus}. */
export const BulkSyncStatus: Schema.Codec<BulkSyncStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    current_execution: Schema.optionalKey(BulkSyncExecution),
    last_execution: Schema.optionalKey(BulkSyncExecution),
    next_execution_time: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp))
  })
)

/** A field of a schema. */
export interface SchemaField {
  /** Reference to another schema. */
  readonly association?: SchemaAssociation | null
  /** Id of the field. */
  readonly id: string
  /** Name of the field. */
  readonly name?: string
  /** Type of the field in the system behind the connection. */
  readonly remote_type?: string
  /** Type of the field. */
  readonly type?: string
  /** Values that can be chosen; null when there are none. */
  readonly values?: ReadonlyArray<PickValue> | null
}

/** Schema of {@link SchemaField}. */
export const SchemaField: Schema.Codec<SchemaField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    association: Schema.optionalKey(Schema.NullOr(SchemaAssociation)),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    remote_type: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String),
    values: Schema.optionalKey(Schema.NullOr(Schema.Array(PickValue)))
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

/** A mode that a destination of bulk syncs supports. */
export interface SupportedBulkMode {
  /** Description. */
  readonly description?: string
  /** Id of the mode. */
  readonly id?: string
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
    id: Schema.optionalKey(Schema.String),
    label: Schema.optionalKey(Schema.String),
    requires_identity: Schema.optionalKey(Schema.Boolean),
    supports_field_sync_mode: Schema.optionalKey(Schema.Boolean),
    supports_target_filters: Schema.optionalKey(Schema.Boolean)
  })
)
