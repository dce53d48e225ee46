/**
 * The types of `BulkSyncSchedules.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type ScheduleFrequency,
  type ScheduleFrequencyInput,
  ScheduleFrequencyInputShape,
  ScheduleFrequencyShape
} from "./Shared.ts"
import {
  type BulkScheduleSyncMode,
  BulkScheduleSyncModeShape,
  type BulkSelectiveMode,
  type BulkSelectiveModeInput,
  BulkSelectiveModeInputShape,
  BulkSelectiveModeShape
} from "./SharedBulkSync.ts"

/** A schedule of a bulk sync; its fields are in camel case. */
export interface BulkSyncSchedule {
  /** Time of creation; RFC 3339. */
  readonly createdAt?: Timestamp.Timestamp
  /** Id of the user who made it. A UUID. */
  readonly createdBy?: string | null
  /** Day of the month in UTC, as text. */
  readonly dayOfMonth?: string | null
  /** Day of the week in UTC, as text. */
  readonly dayOfWeek?: string | null
  /** Time of deletion; RFC 3339. */
  readonly deletedAt?: Timestamp.Timestamp | null
  /** Id of the user who deleted it. A UUID. */
  readonly deletedBy?: string | null
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequency
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | null
  /** True if it covers every schema that no other schedule covers. */
  readonly isDefault?: boolean
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | null
  /** Month in UTC, as text. */
  readonly month?: string | null
  /** Ids of the schemas that the schedule covers; null when it is not limited to some. */
  readonly schemas?: ReadonlyArray<string> | null
  /** Kind of schemas that the schedule covers. */
  readonly selectiveMode?: BulkSelectiveMode
  /** Id of the bulk sync. A UUID. */
  readonly syncId?: string
  /** Start mode of the executions of the schedule. */
  readonly syncMode?: BulkScheduleSyncMode
  /** Time of the last change; RFC 3339. */
  readonly updatedAt?: Timestamp.Timestamp
  /** Id of the user who last changed it. A UUID. */
  readonly updatedBy?: string | null
}

/** Shape of {@link BulkSyncSchedule}. */
export const BulkSyncScheduleShape: Shape.Shape<BulkSyncSchedule> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    createdAt: Shape.optionalKey(Shape.Timestamp),
    createdBy: Shape.optionalKey(Shape.NullOr(Shape.String)),
    dayOfMonth: Shape.optionalKey(Shape.NullOr(Shape.String)),
    dayOfWeek: Shape.optionalKey(Shape.NullOr(Shape.String)),
    deletedAt: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    deletedBy: Shape.optionalKey(Shape.NullOr(Shape.String)),
    frequency: ScheduleFrequencyShape,
    hour: Shape.optionalKey(Shape.NullOr(Shape.String)),
    isDefault: Shape.optionalKey(Shape.Boolean),
    minute: Shape.optionalKey(Shape.NullOr(Shape.String)),
    month: Shape.optionalKey(Shape.NullOr(Shape.String)),
    schemas: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    selectiveMode: Shape.optionalKey(BulkSelectiveModeShape),
    syncId: Shape.optionalKey(Shape.String),
    syncMode: Shape.optionalKey(BulkScheduleSyncModeShape),
    updatedAt: Shape.optionalKey(Shape.Timestamp),
    updatedBy: Shape.optionalKey(Shape.NullOr(Shape.String))
  })
)

/** Schema of {@link BulkSyncSchedule}. */
export const BulkSyncSchedule: Schema.Codec<BulkSyncSchedule, unknown> = /*#__PURE__*/ toSchema(BulkSyncScheduleShape)

/** A schedule to give a bulk sync; its fields are in camel case. */
export interface BulkSyncScheduleInput {
  /** Day of the month in UTC, as text. */
  readonly dayOfMonth?: string | undefined
  /** Day of the week in UTC, as text. */
  readonly dayOfWeek?: string | undefined
  /** Frequency of the sync, or the event that starts it. */
  readonly frequency: ScheduleFrequencyInput
  /** Hour of the day in UTC, as text such as `05`. */
  readonly hour?: string | undefined
  /** Minute of the hour, as text such as `00`. */
  readonly minute?: string | undefined
  /** Month in UTC, as text. */
  readonly month?: string | undefined
  /** Kind of schemas that the schedule covers. */
  readonly selectiveMode?: BulkSelectiveModeInput | undefined
}

/** Shape of {@link BulkSyncScheduleInput}. */
export const BulkSyncScheduleInputShape: Shape.Shape<BulkSyncScheduleInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    dayOfMonth: Shape.optional(Shape.String),
    dayOfWeek: Shape.optional(Shape.String),
    frequency: ScheduleFrequencyInputShape,
    hour: Shape.optional(Shape.String),
    minute: Shape.optional(Shape.String),
    month: Shape.optional(Shape.String),
    selectiveMode: Shape.optional(BulkSelectiveModeInputShape)
  })
)

/** Schema of {@link BulkSyncScheduleInput}. */
export const BulkSyncScheduleInput: Schema.Codec<BulkSyncScheduleInput, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncScheduleInputShape)
