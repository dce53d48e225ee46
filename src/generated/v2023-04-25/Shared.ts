/**
 * Types that several resources share.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

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

/** Shape of {@link Job}. */
export const JobShape: Shape.Shape<Job> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    error: Shape.optionalKey(Shape.NullOr(Shape.String)),
    job_id: Shape.String,
    result: Shape.optionalKey(Shape.Unknown),
    status: Shape.optionalKey(TaskStatusShape),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link Job}. */
export const Job: Schema.Codec<Job, unknown> = /*#__PURE__*/ toSchema(JobShape)

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

/** Shape of {@link ModelField}. */
export const ModelFieldShape: Shape.Shape<ModelField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    description: Shape.optionalKey(Shape.String),
    example: Shape.optionalKey(Shape.Unknown),
    label: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    remote_type: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String),
    unique: Shape.optionalKey(Shape.Boolean),
    user_added: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link ModelField}. */
export const ModelField: Schema.Codec<ModelField, unknown> = /*#__PURE__*/ toSchema(ModelFieldShape)

/** Status of a background job or query. */
export type TaskStatus = "running" | "done" | "failed" | (string & {})

/** Shape of {@link TaskStatus}. */
export const TaskStatusShape: Shape.Shape<TaskStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals(["running", "done", "failed"])
)

/** Schema of {@link TaskStatus}. */
export const TaskStatus: Schema.Codec<TaskStatus, unknown> = /*#__PURE__*/ toSchema(TaskStatusShape)
