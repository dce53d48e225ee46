/**
 * The types of `BulkSync.ts`.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type BulkSyncExecution, BulkSyncExecutionShape } from "./SharedBulkSync.ts"

/** Schedule of a bulk sync. */
export interface BulkSchedule {
  /** Day of the month in UTC, as text. */
  readonly day_of_month?: string
  /** Day of the week in UTC, as text. */
  readonly day_of_week?: string
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: string
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string
  /** Month in UTC, as text. */
  readonly month?: string
}

/** Shape of {@link BulkSchedule}. */
export const BulkScheduleShape: Shape.Shape<BulkSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    day_of_month: Shape.optionalKey(Shape.String),
    day_of_week: Shape.optionalKey(Shape.String),
    frequency: Shape.String,
    hour: Shape.optionalKey(Shape.String),
    minute: Shape.optionalKey(Shape.String),
    month: Shape.optionalKey(Shape.String)
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
  readonly frequency: string
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | undefined
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | undefined
  /** Month in UTC, as text. */
  readonly month?: string | undefined
}

/** Shape of {@link BulkScheduleInput}. */
export const BulkScheduleInputShape: Shape.Shape<BulkScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    day_of_month: Shape.optional(Shape.String),
    day_of_week: Shape.optional(Shape.String),
    frequency: Shape.String,
    hour: Shape.optional(Shape.String),
    minute: Shape.optional(Shape.String),
    month: Shape.optional(Shape.String)
  })
)

/** Schema of {@link BulkScheduleInput}. */
export const BulkScheduleInput: Schema.Codec<BulkScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(BulkScheduleInputShape)

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
