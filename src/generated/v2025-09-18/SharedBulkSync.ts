/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { FilterFunctionInput } from "./Shared.ts"

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

/** Schema of {@link BulkExecutionStatus}. */
export const BulkExecutionStatus: Schema.Codec<BulkExecutionStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals([
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

/** Extent of the data that an execution reads from the source. */
export type BulkFetchMode = "none" | "incremental" | "full" | (string & {})

/** Schema of {@link BulkFetchMode}. */
export const BulkFetchMode: Schema.Codec<BulkFetchMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["none", "incremental", "full"])
)

/** A condition that records of a schema must meet to be copied. */
export interface BulkFilterInput {
  /** Id of the field. */
  readonly field_id?: string | undefined
  /** Comparison of the values. */
  readonly function: FilterFunctionInput
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Schema of {@link BulkFilterInput}. */
export const BulkFilterInput: Schema.Codec<BulkFilterInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    field_id: Schema.optional(Schema.String),
    function: FilterFunctionInput,
    value: Schema.optional(Schema.Unknown)
  })
)

/** Treatment of data that is already in the destination. */
export type BulkOutputDisposition = "retain" | "truncate" | "rebuild" | (string & {})

/** Schema of {@link BulkOutputDisposition}. */
export const BulkOutputDisposition: Schema.Codec<BulkOutputDisposition, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["retain", "truncate", "rebuild"])
)

/** Start mode of the executions of a schedule. */
export type BulkScheduleSyncMode = "normal" | "refetch" | "resync" | "rebuild" | (string & {})

/** Schema of {@link BulkScheduleSyncMode}. */
export const BulkScheduleSyncMode: Schema.Codec<BulkScheduleSyncMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["normal", "refetch", "resync", "rebuild"])
)

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

/** Schema of {@link BulkSchemaExecutionStatus}. */
export const BulkSchemaExecutionStatus: Schema.Codec<BulkSchemaExecutionStatus, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Literals([
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

/** Kind of schemas that a schedule covers. */
export type BulkSelectiveMode = "none" | "incrementalFields" | "nonincrementalFields" | (string & {})

/** Schema of {@link BulkSelectiveMode}. */
export const BulkSelectiveMode: Schema.Codec<BulkSelectiveMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["none", "incrementalFields", "nonincrementalFields"])
)

/** Kind of schemas that a schedule covers. */
export type BulkSelectiveModeInput = "none" | "incrementalFields" | "nonincrementalFields"

/** Schema of {@link BulkSelectiveModeInput}. */
export const BulkSelectiveModeInput: Schema.Codec<BulkSelectiveModeInput, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["none", "incrementalFields", "nonincrementalFields"])
)

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
  /** True if the execution began anew instead of continuing. */
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

/** Schema of {@link BulkSyncExecution}. */
export const BulkSyncExecution: Schema.Codec<BulkSyncExecution, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    completed_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    error_count: Schema.optionalKey(Schema.Int),
    fetch_mode: Schema.optionalKey(BulkFetchMode),
    id: Schema.String,
    is_partial: Schema.optionalKey(Schema.Boolean),
    is_resync: Schema.optionalKey(Schema.Boolean),
    is_test: Schema.optionalKey(Schema.Boolean),
    output_disposition: Schema.optionalKey(BulkOutputDisposition),
    record_count: Schema.optionalKey(Schema.Int),
    schemas: Schema.optionalKey(Schema.NullOr(Schema.Array(BulkSyncSchemaExecution))),
    started_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    status: Schema.optionalKey(BulkExecutionStatus),
    status_message: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    warning_count: Schema.optionalKey(Schema.Int)
  })
)

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

/** Schema of {@link BulkSyncSchemaExecution}. */
export const BulkSyncSchemaExecution: Schema.Codec<BulkSyncSchemaExecution, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      completed_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
      created_at: Schema.optionalKey(Timestamp.Timestamp),
      error_count: Schema.optionalKey(Schema.Int),
      output_name: Schema.optionalKey(Schema.String),
      record_count: Schema.optionalKey(Schema.Int),
      schema: Schema.optionalKey(Schema.String),
      started_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
      status: Schema.optionalKey(BulkSchemaExecutionStatus),
      status_message: Schema.optionalKey(Schema.String),
      updated_at: Schema.optionalKey(Timestamp.Timestamp),
      warning_count: Schema.optionalKey(Schema.Int)
    })
)

/** Response to a request to stop a bulk sync. */
export interface CancelBulkSyncResponse {
  /** Message, in words. */
  readonly message?: string
}

/** Schema of {@link CancelBulkSyncResponse}. */
export const CancelBulkSyncResponse: Schema.Codec<CancelBulkSyncResponse, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ message: Schema.optionalKey(Schema.String) })
)
