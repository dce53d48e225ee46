/**
 * Types that several resources share.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"

/** A background job. */
export interface Job {
  /** Error of a failed job; null otherwise. */
  readonly error?: string | null
  /** Id of the job. A UUID. */
  readonly job_id: string
  /** Result of the job; only when it is done. */
  readonly result?: unknown
  /** Status of the job. */
  readonly status?: TaskStatus
  /** Type of the job, such as `createmodel`. */
  readonly type?: string
}

/** Schema of {@link Job}. */
export const Job: Schema.Codec<Job, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    error: Schema.optionalKey(Schema.NullOr(Schema.String)),
    job_id: Schema.String,
    result: Schema.optionalKey(Schema.Unknown),
    status: Schema.optionalKey(TaskStatus),
    type: Schema.optionalKey(Schema.String)
  })
)

/** A field of a model. */
export interface ModelField {
  /** Description. */
  readonly description?: string
  /** An example of its value. */
  readonly example?: unknown
  /** Name to show to people. */
  readonly label?: string
  /** Name of the field. */
  readonly name?: string
  /** Type of the field in the system behind the connection. */
  readonly remote_type?: string
  /** Type of the field. */
  readonly type?: string
  /** True if no two records have the same value. */
  readonly unique?: boolean
  /** True if a user added the field. */
  readonly user_added?: boolean
}

/** Schema of {@link ModelField}. */
export const ModelField: Schema.Codec<ModelField, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    description: Schema.optionalKey(Schema.String),
    example: Schema.optionalKey(Schema.Unknown),
    label: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    remote_type: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String),
    unique: Schema.optionalKey(Schema.Boolean),
    user_added: Schema.optionalKey(Schema.Boolean)
  })
)

/** Status of a background job or query. */
export type TaskStatus = "running" | "done" | "failed" | (string & {})

/** Schema of {@link TaskStatus}. */
export const TaskStatus: Schema.Codec<TaskStatus, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Literals(["running", "done", "failed"])
)
