/**
 * The types of `ModelSync.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import { type ModelSyncDetails, ModelSyncDetailsShape } from "../v2025-09-18/ModelSyncShapes.ts"
import { type PaginationDetails, PaginationDetailsShape } from "../v2025-09-18/Shared.ts"

/** A page of the model syncs of the organization. */
export interface ModelSyncPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<ModelSyncDetails> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link ModelSyncPage}. */
export const ModelSyncPageShape: Shape.Shape<ModelSyncPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(ModelSyncDetailsShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link ModelSyncPage}. */
export const ModelSyncPage: Schema.Codec<ModelSyncPage, unknown> = /*#__PURE__*/ toSchema(ModelSyncPageShape)
