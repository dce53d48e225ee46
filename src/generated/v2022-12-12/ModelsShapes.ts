/**
 * The types of `Models.ts`.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** A link from one model to another. */
export interface RelationInput {
  /** Name of the field of this model. */
  readonly from?: string | undefined
  /** The field that the link leads to. */
  readonly to?: RelationToInput | undefined
}

/** Shape of {@link RelationInput}. */
export const RelationInputShape: Shape.Shape<RelationInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ from: Shape.optional(Shape.String), to: Shape.optional(RelationToInputShape) })
)

/** Schema of {@link RelationInput}. */
export const RelationInput: Schema.Codec<RelationInput, unknown> = /*#__PURE__*/ toSchema(RelationInputShape)

/** The field that a link leads to. */
export interface RelationToInput {
  /** Name of the field. */
  readonly field?: string | undefined
  /** Id of the model. A UUID. */
  readonly model_id?: string | undefined
}

/** Shape of {@link RelationToInput}. */
export const RelationToInputShape: Shape.Shape<RelationToInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ field: Shape.optional(Shape.String), model_id: Shape.optional(Shape.String) })
)

/** Schema of {@link RelationToInput}. */
export const RelationToInput: Schema.Codec<RelationToInput, unknown> = /*#__PURE__*/ toSchema(RelationToInputShape)
