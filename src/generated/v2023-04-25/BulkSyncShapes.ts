/**
 * The types of `BulkSync.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type PickValue,
  PickValueShape,
  type ScheduleFrequency,
  type ScheduleFrequencyInput,
  ScheduleFrequencyInputShape,
  ScheduleFrequencyShape,
  type SchemaAssociation,
  SchemaAssociationShape
} from "../v2025-09-18/Shared.ts"
import {
  type BulkSelectiveMode,
  type BulkSelectiveModeInput,
  BulkSelectiveModeInputShape,
  BulkSelectiveModeShape
} from "../v2025-09-18/SharedBulkSync.ts"
import { type BulkSyncExecution, BulkSyncExecutionShape } from "./SharedBulkSync.ts"

/** Newly found objects or fields that a bulk sync selects by itself. */
export type BulkDiscover = "all" | "onlyIncremental" | "onlyNonIncremental" | "none"

/** Shape of {@link BulkDiscover}. */
export const BulkDiscoverShape: Shape.Shape<BulkDiscover> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["all", "onlyIncremental", "onlyNonIncremental", "none"])
)

/** Schema of {@link BulkDiscover}. */
export const BulkDiscover: Schema.Codec<BulkDiscover, unknown> = /*#__PURE__*/ toSchema(BulkDiscoverShape)

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
  readonly type: string
}

/** Shape of {@link BulkMultiScheduleConfiguration}. */
export const BulkMultiScheduleConfigurationShape: Shape.Shape<BulkMultiScheduleConfiguration> =
  /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      schedules: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkItemizedScheduleShape))),
      type: Shape.String
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
  readonly type: string
}

/** Shape of {@link BulkMultiScheduleConfigurationInput}. */
export const BulkMultiScheduleConfigurationInputShape: Shape.Shape<BulkMultiScheduleConfigurationInput> =
  /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      schedules: Shape.optional(Shape.NullOr(Shape.Array(BulkItemizedScheduleInputShape))),
      type: Shape.String
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

/** Capabilities of a connection as a destination of bulk syncs. */
export interface BulkSyncDestination {
  /** Settings that the destination takes; null if empty. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Ways to write that are supported. */
  readonly modes?: ReadonlyArray<SupportedBulkMode> | null
}

/** Shape of {@link BulkSyncDestination}. */
export const BulkSyncDestinationShape: Shape.Shape<BulkSyncDestination> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    modes: Shape.optionalKey(Shape.NullOr(Shape.Array(SupportedBulkModeShape)))
  })
)

/** Schema of {@link BulkSyncDestination}. */
export const BulkSyncDestination: Schema.Codec<BulkSyncDestination, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncDestinationShape)

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
  /** Settings of the source; null if empty. */
  readonly source_configuration?: { readonly [name: string]: unknown } | null
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
}

/** Shape of {@link BulkSyncDetails}. */
export const BulkSyncDetailsShape: Shape.Shape<BulkSyncDetails> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    active: Shape.optionalKey(Shape.Boolean),
    destination_configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    destination_connection_id: Shape.optionalKey(Shape.String),
    discover: Shape.optionalKey(Shape.Boolean),
    id: Shape.String,
    mode: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    schedule: Shape.optionalKey(BulkScheduleShape),
    source_configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    source_connection_id: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncDetails}. */
export const BulkSyncDetails: Schema.Codec<BulkSyncDetails, unknown> = /*#__PURE__*/ toSchema(BulkSyncDetailsShape)

/** Schemas and settings that a connection offers as a source of bulk syncs. */
export interface BulkSyncSource {
  /** Settings that the source takes. */
  readonly configuration?: unknown
  /** The schemas. */
  readonly schemas?: ReadonlyArray<SourceSchema> | null
}

/** Shape of {@link BulkSyncSource}. */
export const BulkSyncSourceShape: Shape.Shape<BulkSyncSource> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Unknown),
    schemas: Shape.optionalKey(Shape.NullOr(Shape.Array(SourceSchemaShape)))
  })
)

/** Schema of {@link BulkSyncSource}. */
export const BulkSyncSource: Schema.Codec<BulkSyncSource, unknown> = /*#__PURE__*/ toSchema(BulkSyncSourceShape)

/** Current, last and next execution of a bulk sync. */
export interface BulkSyncStatus {
  /** The execution that is active now; absent without one. */
  readonly current_execution?: BulkSyncExecution
  /** The execution before the current one; absent without one. */
  readonly last_execution?: BulkSyncExecution
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly next_execution_time?: Timestamp.Timestamp | null
}

/** Shape of {@link BulkSyncStatus}. */
export const BulkSyncStatusShape: Shape.Shape<BulkSyncStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    current_execution: Shape.optionalKey(BulkSyncExecutionShape),
    last_execution: Shape.optionalKey(BulkSyncExecutionShape),
    next_execution_time: Shape.optionalKey(Shape.NullOr(Shape.Timestamp))
  })
)

/** Schema of {@link BulkSyncStatus}. */
export const BulkSyncStatus: Schema.Codec<BulkSyncStatus, unknown> = /*#__PURE__*/ toSchema(BulkSyncStatusShape)

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
  /** Allowed values; null if empty. */
  readonly values?: ReadonlyArray<PickValue> | null
}

/** Shape of {@link SchemaField}. */
export const SchemaFieldShape: Shape.Shape<SchemaField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    association: Shape.optionalKey(Shape.NullOr(SchemaAssociationShape)),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    remote_type: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String),
    values: Shape.optionalKey(Shape.NullOr(Shape.Array(PickValueShape)))
  })
)

/** Schema of {@link SchemaField}. */
export const SchemaField: Schema.Codec<SchemaField, unknown> = /*#__PURE__*/ toSchema(SchemaFieldShape)

/** A schema of a connection: a table, an object or the like. */
export interface SourceSchema {
  /** The fields. */
  readonly fields?: ReadonlyArray<SchemaField>
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id: string
  /** Name of the schema. */
  readonly name?: string
}

/** Shape of {@link SourceSchema}. */
export const SourceSchemaShape: Shape.Shape<SourceSchema> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    fields: Shape.optionalKey(Shape.Array(SchemaFieldShape)),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link SourceSchema}. */
export const SourceSchema: Schema.Codec<SourceSchema, unknown> = /*#__PURE__*/ toSchema(SourceSchemaShape)

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

/** Shape of {@link SupportedBulkMode}. */
export const SupportedBulkModeShape: Shape.Shape<SupportedBulkMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    description: Shape.optionalKey(Shape.String),
    id: Shape.optionalKey(Shape.String),
    label: Shape.optionalKey(Shape.String),
    requires_identity: Shape.optionalKey(Shape.Boolean),
    supports_field_sync_mode: Shape.optionalKey(Shape.Boolean),
    supports_target_filters: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link SupportedBulkMode}. */
export const SupportedBulkMode: Schema.Codec<SupportedBulkMode, unknown> =
  /*#__PURE__*/ toSchema(SupportedBulkModeShape)
