/**
 * The types of `ModelSyncTargets.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import { type ConfigurationValue, ConfigurationValueShape } from "../v2025-09-18/Shared.ts"

/** Items that a connection offers as a source or target, and the parameters that narrow them down. */
export interface ConnectionMetadata {
  /** Settings to narrow the list down with, by name. */
  readonly configuration?: { readonly [name: string]: ConfigurationValue }
  /** Items by name; null when there is nothing to choose. */
  readonly items?: { readonly [name: string]: ConnectionMetadataItem } | null
  /** Names of settings of which one must be chosen; null when none must. */
  readonly requires_one_of?: ReadonlyArray<string> | null
}

/** Shape of {@link ConnectionMetadata}. */
export const ConnectionMetadataShape: Shape.Shape<ConnectionMetadata> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    configuration: Shape.optionalKey(Shape.Record(ConfigurationValueShape)),
    items: Shape.optionalKey(Shape.NullOr(Shape.Record(ConnectionMetadataItemShape))),
    requires_one_of: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link ConnectionMetadata}. */
export const ConnectionMetadata: Schema.Codec<ConnectionMetadata, unknown> =
  /*#__PURE__*/ toSchema(ConnectionMetadataShape)

/** One thing that a connection offers, such as a schema or an object. */
export interface ConnectionMetadataItem {
  /** True if there is something to choose inside it. */
  readonly has_items?: boolean
  /** Names or nested items; null if empty. */
  readonly items?: ReadonlyArray<unknown> | null
  /** Names of settings of which one must be chosen; null when none must. */
  readonly requires_one_of?: ReadonlyArray<string> | null
}

/** Shape of {@link ConnectionMetadataItem}. */
export const ConnectionMetadataItemShape: Shape.Shape<ConnectionMetadataItem> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    has_items: Shape.optionalKey(Shape.Boolean),
    items: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.Unknown))),
    requires_one_of: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link ConnectionMetadataItem}. */
export const ConnectionMetadataItem: Schema.Codec<ConnectionMetadataItem, unknown> =
  /*#__PURE__*/ toSchema(ConnectionMetadataItemShape)
