/**
 * The types of `BulkSync.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type BulkDiscover,
  BulkDiscoverShape,
  type BulkNormalizeNames,
  BulkNormalizeNamesShape,
  type BulkSyncMode,
  BulkSyncModeShape
} from "../v2025-09-18/BulkSyncShapes.ts"
import {
  type Actor,
  ActorShape,
  type ScheduleFrequency,
  type ScheduleFrequencyInput,
  ScheduleFrequencyInputShape,
  ScheduleFrequencyShape
} from "../v2025-09-18/Shared.ts"
import {
  type BulkSelectiveMode,
  type BulkSelectiveModeInput,
  BulkSelectiveModeInputShape,
  BulkSelectiveModeShape
} from "../v2025-09-18/SharedBulkSync.ts"

/** A schedule for one kind of schemas. */
export interface BulkItemizedSchedule {
  /** Kind of schemas that the schedule is for. */
  readonly item: BulkSelectiveMode
  /** Schedule of those schemas. */
  readonly schedule: BulkSchedule
}

/** Shape of {@link BulkItemizedSchedule}. */
export const BulkItemizedScheduleShape: Shape.Shape<BulkItemizedSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ item: BulkSelectiveModeShape, schedule: BulkScheduleShape })
)

/** Schema of {@link BulkItemizedSchedule}. */
export const BulkItemizedSchedule: Schema.Codec<BulkItemizedSchedule, unknown> =
  /*#__PURE__*/ toSchema(BulkItemizedScheduleShape)

/** A schedule for one kind of schemas. */
export interface BulkItemizedScheduleInput {
  /** Kind of schemas that the schedule is for. */
  readonly item: BulkSelectiveModeInput
  /** Schedule of those schemas. */
  readonly schedule: BulkScheduleInput
}

/** Shape of {@link BulkItemizedScheduleInput}. */
export const BulkItemizedScheduleInputShape: Shape.Shape<BulkItemizedScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ item: BulkSelectiveModeInputShape, schedule: BulkScheduleInputShape })
)

/** Schema of {@link BulkItemizedScheduleInput}. */
export const BulkItemizedScheduleInput: Schema.Codec<BulkItemizedScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(BulkItemizedScheduleInputShape)

/** Several schedules in one, each for one kind of schemas. */
export interface BulkMultiScheduleConfiguration {
  /** The schedules. */
  readonly schedules?: ReadonlyArray<BulkItemizedSchedule> | null
  /** Kind of the combination. */
  readonly type?: string
}

/** Shape of {@link BulkMultiScheduleConfiguration}. */
export const BulkMultiScheduleConfigurationShape: Shape.Shape<BulkMultiScheduleConfiguration> =
  /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      schedules: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkItemizedScheduleShape))),
      type: Shape.optionalKey(Shape.String)
    })
  )

/** Schema of {@link BulkMultiScheduleConfiguration}. */
export const BulkMultiScheduleConfiguration: Schema.Codec<BulkMultiScheduleConfiguration, unknown> =
  /*#__PURE__*/ toSchema(BulkMultiScheduleConfigurationShape)

/** Several schedules in one, each for one kind of schemas. */
export interface BulkMultiScheduleConfigurationInput {
  /** The schedules. */
  readonly schedules?: ReadonlyArray<BulkItemizedScheduleInput> | null | undefined
  /** Kind of the combination. */
  readonly type?: string | undefined
}

/** Shape of {@link BulkMultiScheduleConfigurationInput}. */
export const BulkMultiScheduleConfigurationInputShape: Shape.Shape<BulkMultiScheduleConfigurationInput> =
  /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      schedules: Shape.optional(Shape.NullOr(Shape.Array(BulkItemizedScheduleInputShape))),
      type: Shape.optional(Shape.String)
    })
  )

/** Schema of {@link BulkMultiScheduleConfigurationInput}. */
export const BulkMultiScheduleConfigurationInput: Schema.Codec<BulkMultiScheduleConfigurationInput, unknown> =
  /*#__PURE__*/ toSchema(BulkMultiScheduleConfigurationInputShape)

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

/** Shape of {@link BulkSchedule}. */
export const BulkScheduleShape: Shape.Shape<BulkSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    day_of_month: Shape.optionalKey(Shape.String),
    day_of_week: Shape.optionalKey(Shape.String),
    frequency: ScheduleFrequencyShape,
    hour: Shape.optionalKey(Shape.String),
    minute: Shape.optionalKey(Shape.String),
    month: Shape.optionalKey(Shape.String),
    multi: Shape.optionalKey(BulkMultiScheduleConfigurationShape)
  })
)

/** Schema of {@link BulkSchedule}. */
export const BulkSchedule: Schema.Codec<BulkSchedule, unknown> = /*#__PURE__*/ toSchema(BulkScheduleShape)

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

/** Shape of {@link BulkScheduleInput}. */
export const BulkScheduleInputShape: Shape.Shape<BulkScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    day_of_month: Shape.optional(Shape.String),
    day_of_week: Shape.optional(Shape.String),
    frequency: ScheduleFrequencyInputShape,
    hour: Shape.optional(Shape.String),
    minute: Shape.optional(Shape.String),
    month: Shape.optional(Shape.String),
    multi: Shape.optional(BulkMultiScheduleConfigurationInputShape)
  })
)

/** Schema of {@link BulkScheduleInput}. */
export const BulkScheduleInput: Schema.Codec<BulkScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(BulkScheduleInputShape)

/** A bulk sync, which copies whole schemas from a source to a destination. */
export interface BulkSyncDetails {
  /** True if the sync runs on its schedule. */
  readonly active?: boolean
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
  /** Settings of the destination, such as the schema to write to; they depend on the type of the connection. */
  readonly destination_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** True to omit record timestamps; false by default. */
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
  /** Concurrency limit during a resync; null when it is not set. */
  readonly resync_concurrency_limit?: number | null
  /** Schedule of the sync. */
  readonly schedule?: BulkSchedule
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
    automatically_add_new_fields: Shape.optionalKey(BulkDiscoverShape),
    automatically_add_new_objects: Shape.optionalKey(BulkDiscoverShape),
    concurrency_limit: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    data_cutoff_timestamp: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    destination_configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    destination_connection_id: Shape.optionalKey(Shape.String),
    disable_record_timestamps: Shape.optionalKey(Shape.Boolean),
    discover: Shape.optionalKey(Shape.Boolean),
    id: Shape.String,
    mode: Shape.optionalKey(BulkSyncModeShape),
    name: Shape.optionalKey(Shape.String),
    normalize_names: Shape.optionalKey(BulkNormalizeNamesShape),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    resync_concurrency_limit: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    schedule: Shape.optionalKey(BulkScheduleShape),
    source_configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    source_connection_id: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link BulkSyncDetails}. */
export const BulkSyncDetails: Schema.Codec<BulkSyncDetails, unknown> = /*#__PURE__*/ toSchema(BulkSyncDetailsShape)
