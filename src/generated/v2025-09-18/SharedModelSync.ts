/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type ExecutionStatus, ExecutionStatusShape } from "./Shared.ts"

/** Record counts of an execution, by outcome. */
export interface ExecutionCounts {
  /** Records deleted. */
  readonly delete?: number
  /** Records that failed. */
  readonly error?: number
  /** Records inserted. */
  readonly insert?: number
  /** Records handled. */
  readonly total?: number
  /** Records updated. */
  readonly update?: number
  /** Records inserted or updated. */
  readonly upserts?: number
  /** Records with warnings. */
  readonly warnings?: number
}

/** Shape of {@link ExecutionCounts}. */
export const ExecutionCountsShape: Shape.Shape<ExecutionCounts> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    delete: Shape.optionalKey(Shape.Int),
    error: Shape.optionalKey(Shape.Int),
    insert: Shape.optionalKey(Shape.Int),
    total: Shape.optionalKey(Shape.Int),
    update: Shape.optionalKey(Shape.Int),
    upserts: Shape.optionalKey(Shape.Int),
    warnings: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link ExecutionCounts}. */
export const ExecutionCounts: Schema.Codec<ExecutionCounts, unknown> = /*#__PURE__*/ toSchema(ExecutionCountsShape)

/** One run of a model sync. */
export interface ModelSyncExecution {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Record counts, by outcome. */
  readonly counts?: ExecutionCounts
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Description of the failure. */
  readonly errors?: ReadonlyArray<string>
  /** Id of the execution. A UUID. */
  readonly id: string
  /** Start of the execution; RFC 3339, null before that. */
  readonly started_at?: Timestamp.Timestamp | null
  /** Status of the execution. */
  readonly status?: ExecutionStatus
  /** Trigger of the execution, such as `scheduled`. */
  readonly type?: string
}

/** Shape of {@link ModelSyncExecution}. */
export const ModelSyncExecutionShape: Shape.Shape<ModelSyncExecution> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    completed_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    counts: Shape.optionalKey(ExecutionCountsShape),
    created_at: Shape.optionalKey(Shape.Timestamp),
    errors: Shape.optionalKey(Shape.Array(Shape.String)),
    id: Shape.String,
    started_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    status: Shape.optionalKey(ExecutionStatusShape),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link ModelSyncExecution}. */
export const ModelSyncExecution: Schema.Codec<ModelSyncExecution, unknown> =
  /*#__PURE__*/ toSchema(ModelSyncExecutionShape)

/** Write mode of a model sync. */
export type ModelSyncMode =
  | "create"
  | "update"
  | "updateOrCreate"
  | "replace"
  | "append"
  | "remove"
  | "snapshot"
  | (string & {})

/** Shape of {@link ModelSyncMode}. */
export const ModelSyncModeShape: Shape.Shape<ModelSyncMode> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["create", "update", "updateOrCreate", "replace", "append", "remove", "snapshot"])
)

/** Schema of {@link ModelSyncMode}. */
export const ModelSyncMode: Schema.Codec<ModelSyncMode, unknown> = /*#__PURE__*/ toSchema(ModelSyncModeShape)
