/**
 * The types of `ModelSyncExecutions.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type PaginationDetails, PaginationDetailsShape } from "./Shared.ts"
import { type ModelSyncExecution, ModelSyncExecutionShape } from "./SharedModelSync.ts"

/** Response to a request to stop a model sync execution. */
export interface CancelModelSyncExecutionResponse {
  /** Message, in words. */
  readonly message?: string
}

/** Shape of {@link CancelModelSyncExecutionResponse}. */
export const CancelModelSyncExecutionResponseShape: Shape.Shape<CancelModelSyncExecutionResponse> =
  /*#__PURE__*/ Shape.suspend(() => Shape.Struct({ message: Shape.optionalKey(Shape.String) }))

/** Schema of {@link CancelModelSyncExecutionResponse}. */
export const CancelModelSyncExecutionResponse: Schema.Codec<CancelModelSyncExecutionResponse, unknown> =
  /*#__PURE__*/ toSchema(CancelModelSyncExecutionResponseShape)

/** A kind of execution log. */
export type ExecutionLogType = "records" | "errors" | "warnings" | "inserts" | "updates" | "deletes"

/** Shape of {@link ExecutionLogType}. */
export const ExecutionLogTypeShape: Shape.Shape<ExecutionLogType> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["records", "errors", "warnings", "inserts", "updates", "deletes"])
)

/** Schema of {@link ExecutionLogType}. */
export const ExecutionLogType: Schema.Codec<ExecutionLogType, unknown> = /*#__PURE__*/ toSchema(ExecutionLogTypeShape)

/** Signed URLs of log files. */
export interface ExecutionLogs {
  /** Expiry of the URLs; RFC 3339, null when unknown. */
  readonly expires?: Timestamp.Timestamp | null
  /** Signed URLs of the log files; null if empty. A secret. */
  readonly urls?: ReadonlyArray<string> | null
}

/** Shape of {@link ExecutionLogs}. */
export const ExecutionLogsShape: Shape.Shape<ExecutionLogs> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    expires: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    urls: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link ExecutionLogs}. */
export const ExecutionLogs: Schema.Codec<ExecutionLogs, unknown> = /*#__PURE__*/ toSchema(ExecutionLogsShape)

/** A page of the executions of a model sync. */
export interface ModelSyncExecutionPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<ModelSyncExecution> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link ModelSyncExecutionPage}. */
export const ModelSyncExecutionPageShape: Shape.Shape<ModelSyncExecutionPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(ModelSyncExecutionShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link ModelSyncExecutionPage}. */
export const ModelSyncExecutionPage: Schema.Codec<ModelSyncExecutionPage, unknown> =
  /*#__PURE__*/ toSchema(ModelSyncExecutionPageShape)
