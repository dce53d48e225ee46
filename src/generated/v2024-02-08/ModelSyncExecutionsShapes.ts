/**
 * The types of `ModelSyncExecutions.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** Status of a model sync execution. */
export type ExecutionStatusInput =
  | "created"
  | "scheduled"
  | "queued"
  | "waiting"
  | "running"
  | "processing"
  | "canceling"
  | "canceled"
  | "completed"
  | "failed"
  | "interrupted"

/** Shape of {@link ExecutionStatusInput}. */
export const ExecutionStatusInputShape: Shape.Shape<ExecutionStatusInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Literals([
    "created",
    "scheduled",
    "queued",
    "waiting",
    "running",
    "processing",
    "canceling",
    "canceled",
    "completed",
    "failed",
    "interrupted"
  ])
)

/** Schema of {@link ExecutionStatusInput}. */
export const ExecutionStatusInput: Schema.Codec<ExecutionStatusInput, unknown> =
  /*#__PURE__*/ toSchema(ExecutionStatusInputShape)
