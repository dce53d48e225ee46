/**
 * The types of `BulkSync.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { BulkDiscover, BulkNormalizeNames, BulkSyncMode } from "../v2025-09-18/BulkSyncShapes.ts"
import { Actor, ScheduleFrequency, ScheduleFrequencyInput } from "../v2025-09-18/Shared.ts"
import { BulkSelectiveMode, BulkSelectiveModeInput } from "../v2025-09-18/SharedBulkSync.ts"

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
  readonly type?: string
}

/** Schema of {@link BulkMultiScheduleConfiguration}. */
export const BulkMultiScheduleConfiguration: Schema.Codec<BulkMultiScheduleConfiguration, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      schedules: Schema.optionalKey(Schema.NullOr(Schema.Array(BulkItemizedSchedule))),
      type: Schema.optionalKey(Schema.String)
    })
  )

/** Several schedules in one, each for one kind of schemas. */
export interface BulkMultiScheduleConfigurationInput {
  /** The schedules. */
  readonly schedules?: ReadonlyArray<BulkItemizedScheduleInput> | null | undefined
  /** Kind of the combination. */
  readonly type?: string | undefined
}

/** Schema of {@link BulkMultiScheduleConfigurationInput}. */
export const BulkMultiScheduleConfigurationInput: Schema.Codec<BulkMultiScheduleConfigurationInput, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      schedules: Schema.optional(Schema.NullOr(Schema.Array(BulkItemizedScheduleInput))),
      type: Schema.optional(Schema.String)
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

/** A bulk sync, which copies whole schemas from a source to a destination. */
export interface BulkSyncDetails {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
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
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** True if record timestamps are left out; false by default. */
  readonly disable_record_timestamps?: boolean
  /** True if newly found schemas are copied without being selected. */
  readonly discover?: boolean
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
  /** Schedule of the sync. */
  readonly schedule?: BulkSchedule
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
    automatically_add_new_fields: Schema.optionalKey(BulkDiscover),
    automatically_add_new_objects: Schema.optionalKey(BulkDiscover),
    concurrency_limit: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    data_cutoff_timestamp: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    destination_configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    destination_connection_id: Schema.optionalKey(Schema.String),
    disable_record_timestamps: Schema.optionalKey(Schema.Boolean),
    discover: Schema.optionalKey(Schema.Boolean),
    id: Schema.String,
    mode: Schema.optionalKey(BulkSyncMode),
    name: Schema.optionalKey(Schema.String),
    normalize_names: Schema.optionalKey(BulkNormalizeNames),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    resync_concurrency_limit: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    schedule: Schema.optionalKey(BulkSchedule),
    source_configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    source_connection_id: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)
