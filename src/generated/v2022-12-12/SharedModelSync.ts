/**
 * Types that several resources share.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type ExecutionCounts, ExecutionCountsShape } from "../v2023-04-25/SharedModelSync.ts"

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
  readonly status?: string
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
    status: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link ModelSyncExecution}. */
export const ModelSyncExecution: Schema.Codec<ModelSyncExecution, unknown> =
  /*#__PURE__*/ toSchema(ModelSyncExecutionShape)
