/**
 * The types of `Notifications.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** The addresses that are told about every failed sync. */
export interface GlobalErrorSubscribers {
  /** Mail addresses. */
  readonly emails?: ReadonlyArray<string> | null
}

/** Shape of {@link GlobalErrorSubscribers}. */
export const GlobalErrorSubscribersShape: Shape.Shape<GlobalErrorSubscribers> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ emails: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))) })
)

/** Schema of {@link GlobalErrorSubscribers}. */
export const GlobalErrorSubscribers: Schema.Codec<GlobalErrorSubscribers, unknown> =
  /*#__PURE__*/ toSchema(GlobalErrorSubscribersShape)
