/**
 * Types that several resources share.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"

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
    "errors"
  ])
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
  | (string & {})

/** Schema of {@link BulkSchemaExecutionStatus}. */
export const BulkSchemaExecutionStatus: Schema.Codec<BulkSchemaExecutionStatus, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Literals(["created", "scheduled", "running", "exporting", "canceled", "completed", "failed"])
)

/** One run of a bulk sync. */
export interface BulkSyncExecution {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Id of the execution. A UUID. */
  readonly id: string
  /** True if the execution began anew instead of continuing. */
  readonly is_resync?: boolean
  /** True if it was a test. */
  readonly is_test?: boolean
  /** The schemas. */
  readonly schemas?: ReadonlyArray<BulkSyncSchemaExecution> | null
  /** Start of the execution; RFC 3339, null before that. */
  readonly started_at?: Timestamp.Timestamp | null
  /** Status of the execution. */
  readonly status?: BulkExecutionStatus
  /** Trigger of the execution, such as `scheduled`. */
  readonly type?: string
}

/** Schema of {@link BulkSyncExecution}. */
export const BulkSyncExecution: Schema.Codec<BulkSyncExecution, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    completed_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    id: Schema.String,
    is_resync: Schema.optionalKey(Schema.Boolean),
    is_test: Schema.optionalKey(Schema.Boolean),
    schemas: Schema.optionalKey(Schema.NullOr(Schema.Array(BulkSyncSchemaExecution))),
    started_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    status: Schema.optionalKey(BulkExecutionStatus),
    type: Schema.optionalKey(Schema.String)
  })
)

/** Result of an execution for one schema. */
export interface BulkSyncSchemaExecution {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Records that failed. */
  readonly error_count?: number
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
}

/** Schema of {@link BulkSyncSchemaExecution}. */
export const BulkSyncSchemaExecution: Schema.Codec<BulkSyncSchemaExecution, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      completed_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
      error_count: Schema.optionalKey(Schema.Int),
      record_count: Schema.optionalKey(Schema.Int),
      schema: Schema.optionalKey(Schema.String),
      started_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
      status: Schema.optionalKey(BulkSchemaExecutionStatus),
      status_message: Schema.optionalKey(Schema.String)
    })
)
