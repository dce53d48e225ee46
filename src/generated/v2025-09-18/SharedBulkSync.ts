/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type FilterFunctionInput, FilterFunctionInputShape } from "./Shared.ts"

/** Status of a bulk sync execution. */
export type BulkExecutionStatus =
  | "created"
  | "scheduled"
  | "running"
  | "exporting"
  | "canceling"
  | "canceled"
  | "completed"
  | "failed"
  | "processing"
  | "errors"
  | "interrupted"
  | (string & {})

/** Shape of {@link BulkExecutionStatus}. */
export const BulkExecutionStatusShape: Shape.Shape<BulkExecutionStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "created",
    "scheduled",
    "running",
    "exporting",
    "canceling",
    "canceled",
    "completed",
    "failed",
    "processing",
    "errors",
    "interrupted"
  ])
)

/** Schema of {@link BulkExecutionStatus}. */
export const BulkExecutionStatus: Schema.Codec<BulkExecutionStatus, unknown> =
  /*#__PURE__*/ toSchema(BulkExecutionStatusShape)

/** Extent of the data that an execution reads from the source. */
export type BulkFetchMode = "none" | "incremental" | "full" | (string & {})

/** Shape of {@link BulkFetchMode}. */
export const BulkFetchModeShape: Shape.Shape<BulkFetchMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["none", "incremental", "full"])
)

/** Schema of {@link BulkFetchMode}. */
export const BulkFetchMode: Schema.Codec<BulkFetchMode, unknown> = /*#__PURE__*/ toSchema(BulkFetchModeShape)

/** A condition that records of a schema must meet to be copied. */
export interface BulkFilterInput {
  /** Id of the field. */
  readonly field_id?: string | undefined
  /** Comparison of the values. */
  readonly function: FilterFunctionInput
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link BulkFilterInput}. */
export const BulkFilterInputShape: Shape.Shape<BulkFilterInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field_id: Shape.optional(Shape.String),
    function: FilterFunctionInputShape,
    value: Shape.optional(Shape.Unknown)
  })
)

/** Schema of {@link BulkFilterInput}. */
export const BulkFilterInput: Schema.Codec<BulkFilterInput, unknown> = /*#__PURE__*/ toSchema(BulkFilterInputShape)

/** Treatment of data that is already in the destination. */
export type BulkOutputDisposition = "retain" | "truncate" | "rebuild" | (string & {})

/** Shape of {@link BulkOutputDisposition}. */
export const BulkOutputDispositionShape: Shape.Shape<BulkOutputDisposition> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["retain", "truncate", "rebuild"])
)

/** Schema of {@link BulkOutputDisposition}. */
export const BulkOutputDisposition: Schema.Codec<BulkOutputDisposition, unknown> =
  /*#__PURE__*/ toSchema(BulkOutputDispositionShape)

/** Start mode of the executions of a schedule. */
export type BulkScheduleSyncMode = "normal" | "refetch" | "resync" | "rebuild" | (string & {})

/** Shape of {@link BulkScheduleSyncMode}. */
export const BulkScheduleSyncModeShape: Shape.Shape<BulkScheduleSyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["normal", "refetch", "resync", "rebuild"])
)

/** Schema of {@link BulkScheduleSyncMode}. */
export const BulkScheduleSyncMode: Schema.Codec<BulkScheduleSyncMode, unknown> =
  /*#__PURE__*/ toSchema(BulkScheduleSyncModeShape)

/** Status of one schema in an execution. */
export type BulkSchemaExecutionStatus =
  | "created"
  | "scheduled"
  | "running"
  | "exporting"
  | "canceled"
  | "completed"
  | "failed"
  | "interrupted"
  | "processing"
  | (string & {})

/** Shape of {@link BulkSchemaExecutionStatus}. */
export const BulkSchemaExecutionStatusShape: Shape.Shape<BulkSchemaExecutionStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "created",
    "scheduled",
    "running",
    "exporting",
    "canceled",
    "completed",
    "failed",
    "interrupted",
    "processing"
  ])
)

/** Schema of {@link BulkSchemaExecutionStatus}. */
export const BulkSchemaExecutionStatus: Schema.Codec<BulkSchemaExecutionStatus, unknown> =
  /*#__PURE__*/ toSchema(BulkSchemaExecutionStatusShape)

/** Kind of schemas that a schedule covers. */
export type BulkSelectiveMode = "none" | "incrementalFields" | "nonincrementalFields" | (string & {})

/** Shape of {@link BulkSelectiveMode}. */
export const BulkSelectiveModeShape: Shape.Shape<BulkSelectiveMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["none", "incrementalFields", "nonincrementalFields"])
)

/** Schema of {@link BulkSelectiveMode}. */
export const BulkSelectiveMode: Schema.Codec<BulkSelectiveMode, unknown> =
  /*#__PURE__*/ toSchema(BulkSelectiveModeShape)

/** Kind of schemas that a schedule covers. */
export type BulkSelectiveModeInput = "none" | "incrementalFields" | "nonincrementalFields"

/** Shape of {@link BulkSelectiveModeInput}. */
export const BulkSelectiveModeInputShape: Shape.Shape<BulkSelectiveModeInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["none", "incrementalFields", "nonincrementalFields"])
)

/** Schema of {@link BulkSelectiveModeInput}. */
export const BulkSelectiveModeInput: Schema.Codec<BulkSelectiveModeInput, unknown> =
  /*#__PURE__*/ toSchema(BulkSelectiveModeInputShape)

/** One run of a bulk sync. */
export interface BulkSyncExecution {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Records that failed. */
  readonly error_count?: number
  /** Extent of the data that is read from the source. */
  readonly fetch_mode?: BulkFetchMode
  /** Id of the execution. A UUID. */
  readonly id: string
  /** True if only some of the schemas were copied. */
  readonly is_partial?: boolean
  /** True if the execution was a resync instead of incremental. */
  readonly is_resync?: boolean
  /** True if it was a test. */
  readonly is_test?: boolean
  /** Treatment of data that is already in the destination. */
  readonly output_disposition?: BulkOutputDisposition
  /** Records handled. */
  readonly record_count?: number
  /** The schemas. */
  readonly schemas?: ReadonlyArray<BulkSyncSchemaExecution> | null
  /** Start of the execution; RFC 3339, null before that. */
  readonly started_at?: Timestamp.Timestamp | null
  /** Status of the execution. */
  readonly status?: BulkExecutionStatus
  /** More about the status, in words. */
  readonly status_message?: string
  /** Trigger of the execution, such as `scheduled`. */
  readonly type?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Records with warnings. */
  readonly warning_count?: number
}

/** Shape of {@link BulkSyncExecution}. */
export const BulkSyncExecutionShape: Shape.Shape<BulkSyncExecution> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    completed_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    created_at: Shape.optionalKey(Shape.Timestamp),
    error_count: Shape.optionalKey(Shape.Int),
    fetch_mode: Shape.optionalKey(BulkFetchModeShape),
    id: Shape.String,
    is_partial: Shape.optionalKey(Shape.Boolean),
    is_resync: Shape.optionalKey(Shape.Boolean),
    is_test: Shape.optionalKey(Shape.Boolean),
    output_disposition: Shape.optionalKey(BulkOutputDispositionShape),
    record_count: Shape.optionalKey(Shape.Int),
    schemas: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkSyncSchemaExecutionShape))),
    started_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    status: Shape.optionalKey(BulkExecutionStatusShape),
    status_message: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    warning_count: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link BulkSyncExecution}. */
export const BulkSyncExecution: Schema.Codec<BulkSyncExecution, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncExecutionShape)

/** Result of an execution for one schema. */
export interface BulkSyncSchemaExecution {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Records that failed. */
  readonly error_count?: number
  /** Name in the destination. */
  readonly output_name?: string
  /** Records handled. */
  readonly record_count?: number
  /** Id of the schema. */
  readonly schema?: string
  /** Start of the execution; RFC 3339, null before that. */
  readonly started_at?: Timestamp.Timestamp | null
  /** Status of the schema in the execution. */
  readonly status?: BulkSchemaExecutionStatus
  /** More about the status, in words. */
  readonly status_message?: string
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Records with warnings. */
  readonly warning_count?: number
}

/** Shape of {@link BulkSyncSchemaExecution}. */
export const BulkSyncSchemaExecutionShape: Shape.Shape<BulkSyncSchemaExecution> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    completed_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    created_at: Shape.optionalKey(Shape.Timestamp),
    error_count: Shape.optionalKey(Shape.Int),
    output_name: Shape.optionalKey(Shape.String),
    record_count: Shape.optionalKey(Shape.Int),
    schema: Shape.optionalKey(Shape.String),
    started_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    status: Shape.optionalKey(BulkSchemaExecutionStatusShape),
    status_message: Shape.optionalKey(Shape.String),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    warning_count: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link BulkSyncSchemaExecution}. */
export const BulkSyncSchemaExecution: Schema.Codec<BulkSyncSchemaExecution, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncSchemaExecutionShape)

/** Response to a request to stop a bulk sync. */
export interface CancelBulkSyncResponse {
  /** Message, in words. */
  readonly message?: string
}

/** Shape of {@link CancelBulkSyncResponse}. */
export const CancelBulkSyncResponseShape: Shape.Shape<CancelBulkSyncResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ message: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link CancelBulkSyncResponse}. */
export const CancelBulkSyncResponse: Schema.Codec<CancelBulkSyncResponse, unknown> =
  /*#__PURE__*/ toSchema(CancelBulkSyncResponseShape)
