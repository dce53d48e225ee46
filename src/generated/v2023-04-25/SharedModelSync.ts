/**
 * Types that several resources share.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { ExecutionStatus } from "../v2025-09-18/Shared.ts"

/** How many records an execution handled, by outcome. */
export interface ExecutionCounts {
  /** Records that failed. */
  readonly error?: number
  /** Records inserted. */
  readonly insert?: number
  /** Records handled. */
  readonly total?: number
  /** Records updated. */
  readonly update?: number
}

/** Schema of {@link ExecutionCounts}. */
export const ExecutionCounts: Schema.Codec<ExecutionCounts, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    error: Schema.optionalKey(Schema.Int),
    insert: Schema.optionalKey(Schema.Int),
    total: Schema.optionalKey(Schema.Int),
    update: Schema.optionalKey(Schema.Int)
  })
)

/** One run of a model sync. */
export interface ModelSyncExecution {
  /** When the execution ended; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** How many records were handled, by outcome. */
  readonly counts?: ExecutionCounts
  /** When it was made; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** What went wrong, in words. */
  readonly errors?: ReadonlyArray<string>
  /** Id of the execution. A UUID. */
  readonly id: string
  /** When the execution began; RFC 3339, null before that. */
  readonly started_at?: Timestamp.Timestamp | null
  /** Where the execution is in its life. */
  readonly status?: ExecutionStatus
  /** What started the execution, such as `scheduled`. */
  readonly type?: string
}

/** Schema of {@link ModelSyncExecution}. */
export const ModelSyncExecution: Schema.Codec<ModelSyncExecution, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    completed_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    counts: Schema.optionalKey(ExecutionCounts),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    errors: Schema.optionalKey(Schema.Array(Schema.String)),
    id: Schema.String,
    started_at: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    status: Schema.optionalKey(ExecutionStatus),
    type: Schema.optionalKey(Schema.String)
  })
)
