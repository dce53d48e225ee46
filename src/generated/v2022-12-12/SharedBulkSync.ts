/**
 * Types that several resources share.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"

/** One run of a bulk sync. */
export interface BulkSyncExecution {
  /** End of the execution; null while it runs. */
  readonly completed_at?: Timestamp.Timestamp | null
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Id of the execution. A UUID. */
  readonly id: string
  /** True if the execution was a resync instead of incremental. */
  readonly is_resync?: boolean
  /** True if it was a test. */
  readonly is_test?: boolean
  /** The schemas. */
  readonly schemas?: ReadonlyArray<BulkSyncSchemaExecution> | null
  /** Start of the execution; RFC 3339, null before that. */
  readonly started_at?: Timestamp.Timestamp | null
  /** Status of the execution. */
  readonly status?: string
  /** Trigger of the execution, such as `scheduled`. */
  readonly type?: string
}

/** Shape of {@link BulkSyncExecution}. */
export const BulkSyncExecutionShape: Shape.Shape<BulkSyncExecution> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    completed_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    created_at: Shape.optionalKey(Shape.Timestamp),
    id: Shape.String,
    is_resync: Shape.optionalKey(Shape.Boolean),
    is_test: Shape.optionalKey(Shape.Boolean),
    schemas: Shape.optionalKey(Shape.NullOr(Shape.Array(BulkSyncSchemaExecutionShape))),
    started_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    status: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncExecution}. */
export const BulkSyncExecution: Schema.Codec<BulkSyncExecution, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncExecutionShape)

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
  readonly status?: string
  /** More about the status, in words. */
  readonly status_message?: string
}

/** Shape of {@link BulkSyncSchemaExecution}. */
export const BulkSyncSchemaExecutionShape: Shape.Shape<BulkSyncSchemaExecution> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    completed_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    error_count: Shape.optionalKey(Shape.Int),
    record_count: Shape.optionalKey(Shape.Int),
    schema: Shape.optionalKey(Shape.String),
    started_at: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    status: Shape.optionalKey(Shape.String),
    status_message: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncSchemaExecution}. */
export const BulkSyncSchemaExecution: Schema.Codec<BulkSyncSchemaExecution, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncSchemaExecutionShape)
