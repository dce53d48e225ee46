/**
 * The types of `Schemas.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"

/** Freshness of the cached schemas of a connection. */
export interface BulkSyncSourceStatus {
  /** State of the cache, such as `refreshing` or `fresh`; other values are possible. */
  readonly cache_status?: string
  /** End of the last refresh; RFC 3339, null when there was none. */
  readonly last_refresh_finished?: Timestamp.Timestamp | null
  /** Start of the last refresh; RFC 3339, null when there was none. */
  readonly last_refresh_started?: Timestamp.Timestamp | null
}

/** Shape of {@link BulkSyncSourceStatus}. */
export const BulkSyncSourceStatusShape: Shape.Shape<BulkSyncSourceStatus> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    cache_status: Shape.optionalKey(Shape.String),
    last_refresh_finished: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    last_refresh_started: Shape.optionalKey(Shape.NullOr(Shape.Timestamp))
  })
)

/** Schema of {@link BulkSyncSourceStatus}. */
export const BulkSyncSourceStatus: Schema.Codec<BulkSyncSourceStatus, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncSourceStatusShape)

/** The full type of a field, such as the element type of an array; its shape is not documented. */
export type FieldTypeDefinition = { readonly [name: string]: unknown }

/** Shape of {@link FieldTypeDefinition}. */
export const FieldTypeDefinitionShape: Shape.Shape<FieldTypeDefinition> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(Shape.Unknown)
)

/** Schema of {@link FieldTypeDefinition}. */
export const FieldTypeDefinition: Schema.Codec<FieldTypeDefinition, unknown> =
  /*#__PURE__*/ toSchema(FieldTypeDefinitionShape)

/** True if a field is part of the primary key. */
export interface PrimaryKeyOverride {
  /** Id of the field. */
  readonly field_id: string
  /** True if the field is part of the primary key. */
  readonly is_primary_key: boolean
}

/** Shape of {@link PrimaryKeyOverride}. */
export const PrimaryKeyOverrideShape: Shape.Shape<PrimaryKeyOverride> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ field_id: Shape.String, is_primary_key: Shape.Boolean })
)

/** Schema of {@link PrimaryKeyOverride}. */
export const PrimaryKeyOverride: Schema.Codec<PrimaryKeyOverride, unknown> =
  /*#__PURE__*/ toSchema(PrimaryKeyOverrideShape)

/** A field to add to a schema or change. */
export interface UserField {
  /** An example of its value. */
  readonly example?: unknown
  /** Id of the field. */
  readonly field_id: string
  /** Name to show to people. */
  readonly label: string
  /** Place of the value in the source record. */
  readonly path?: string | null | undefined
  /** Type of the field, such as `string`, `number`, `boolean`, `datetime`, `array`, `object` or `binary`. */
  readonly type: string
}

/** Shape of {@link UserField}. */
export const UserFieldShape: Shape.Shape<UserField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    example: Shape.optional(Shape.Unknown),
    field_id: Shape.String,
    label: Shape.String,
    path: Shape.optional(Shape.NullOr(Shape.String)),
    type: Shape.String
  })
)

/** Schema of {@link UserField}. */
export const UserField: Schema.Codec<UserField, unknown> = /*#__PURE__*/ toSchema(UserFieldShape)
