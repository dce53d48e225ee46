/**
 * Types that several resources share.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { ExecutionStatus } from "./Shared.ts"

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

/** Schema of {@link ExecutionCounts}. */
export const ExecutionCounts: Schema.Codec<ExecutionCounts, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    delete: Schema.optionalKey(Schema.Int),
    error: Schema.optionalKey(Schema.Int),
    insert: Schema.optionalKey(Schema.Int),
    total: Schema.optionalKey(Schema.Int),
    update: Schema.optionalKey(Schema.Int),
    upserts: Schema.optionalKey(Schema.Int),
    warnings: Schema.optionalKey(Schema.Int)
  })
)

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

/** Schema of {@link ModelSyncMode}. */
export const ModelSyncMode: Schema.Codec<ModelSyncMode, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["create", "update", "updateOrCreate", "replace", "append", "remove", "snapshot"])
)
