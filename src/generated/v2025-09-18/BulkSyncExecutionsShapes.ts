/**
 * The types of `BulkSyncExecutions.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type Job, JobShape, type PaginationDetails, PaginationDetailsShape } from "./Shared.ts"
import {
  type BulkExecutionStatus,
  BulkExecutionStatusShape,
  type BulkSchemaExecutionStatus,
  BulkSchemaExecutionStatusShape,
  type BulkSyncExecution,
  BulkSyncExecutionShape
} from "./SharedBulkSync.ts"

/** Signed URLs of an execution's log files. */
export interface BulkSyncExecutionLogs {
  /** Expiry of the URLs; RFC 3339. */
  readonly Expires?: Timestamp.Timestamp
  /** Signed URLs of the log files; null if empty. A secret. */
  readonly URLs?: ReadonlyArray<string> | null
}

/** Shape of {@link BulkSyncExecutionLogs}. */
export const BulkSyncExecutionLogsShape: Shape.Shape<BulkSyncExecutionLogs> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    Expires: Shape.optionalKey(Shape.Timestamp),
    URLs: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link BulkSyncExecutionLogs}. */
export const BulkSyncExecutionLogs: Schema.Codec<BulkSyncExecutionLogs, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncExecutionLogsShape)

/** A page of the executions of a bulk sync. */
export interface BulkSyncExecutionPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<BulkSyncExecution> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link BulkSyncExecutionPage}. */
export const BulkSyncExecutionPageShape: Shape.Shape<BulkSyncExecutionPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkSyncExecutionShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link BulkSyncExecutionPage}. */
export const BulkSyncExecutionPage: Schema.Codec<BulkSyncExecutionPage, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncExecutionPageShape)

/** The latest status of a bulk sync and its schemas. */
export interface BulkSyncExecutionStatus {
  /** Due time of the next execution; RFC 3339, null when none is due. */
  readonly nextExecutionTime?: Timestamp.Timestamp | null
  /** The schemas. */
  readonly schemas?: ReadonlyArray<BulkSyncSchemaExecutionStatus> | null
  /** Status of the latest execution. */
  readonly status?: BulkExecutionStatus
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
}

/** Shape of {@link BulkSyncExecutionStatus}. */
export const BulkSyncExecutionStatusShape: Shape.Shape<BulkSyncExecutionStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    nextExecutionTime: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    schemas: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkSyncSchemaExecutionStatusShape))),
    status: Shape.optionalKey(BulkExecutionStatusShape),
    sync_id: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncExecutionStatus}. */
export const BulkSyncExecutionStatus: Schema.Codec<BulkSyncExecutionStatus, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncExecutionStatusShape)

/** Result of the latest execution for one schema. */
export interface BulkSyncSchemaExecutionStatus {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Records that failed. */
  readonly error_count?: number
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
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
  /** Records with warnings. */
  readonly warning_count?: number
}

/** Shape of {@link BulkSyncSchemaExecutionStatus}. */
export const BulkSyncSchemaExecutionStatusShape: Shape.Shape<BulkSyncSchemaExecutionStatus> =
  /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      completed_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
      error_count: Shape.optionalKey(Shape.Int),
      execution_id: Shape.optionalKey(Shape.String),
      record_count: Shape.optionalKey(Shape.Int),
      schema: Shape.optionalKey(Shape.String),
      started_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
      status: Shape.optionalKey(BulkSchemaExecutionStatusShape),
      status_message: Shape.optionalKey(Shape.String),
      warning_count: Shape.optionalKey(Shape.Int)
    })
  )

/** Schema of {@link BulkSyncSchemaExecutionStatus}. */
export const BulkSyncSchemaExecutionStatus: Schema.Codec<BulkSyncSchemaExecutionStatus, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncSchemaExecutionStatusShape)

/** Address of the exported logs. */
export interface ExportedLogs {
  /** Signed URL of the file. A secret. */
  readonly url?: string
}

/** Shape of {@link ExportedLogs}. */
export const ExportedLogsShape: Shape.Shape<ExportedLogs> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ url: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link ExportedLogs}. */
export const ExportedLogs: Schema.Codec<ExportedLogs, unknown> = /*#__PURE__*/ toSchema(ExportedLogsShape)

/** Response with exported logs, or with the job that exports them. */
export interface ExportedLogsResponse {
  /** Requested type of log. */
  readonly data?: ExportedLogs
  /** The job that does the work in the background; absent when it was done at once. */
  readonly job?: Job
}

/** Shape of {@link ExportedLogsResponse}. */
export const ExportedLogsResponseShape: Shape.Shape<ExportedLogsResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ data: Shape.optionalKey(ExportedLogsShape), job: Shape.optionalKey(JobShape) })
)

/** Schema of {@link ExportedLogsResponse}. */
export const ExportedLogsResponse: Schema.Codec<ExportedLogsResponse, unknown> =
  /*#__PURE__*/ toSchema(ExportedLogsResponseShape)
