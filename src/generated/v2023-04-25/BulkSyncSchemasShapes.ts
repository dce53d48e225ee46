/**
 * The types of `BulkSyncSchemas.ts`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"

/** Settings of one field of a schema in a bulk sync. */
export interface BulkField {
  /** True if the field is copied. */
  readonly enabled?: boolean
  /** Id of the field in the schema. */
  readonly id?: string
  /** True if the values are made unreadable. */
  readonly obfuscated?: boolean
}

/** Shape of {@link BulkField}. */
export const BulkFieldShape: Shape.Shape<BulkField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optionalKey(Shape.Boolean),
    id: Shape.optionalKey(Shape.String),
    obfuscated: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link BulkField}. */
export const BulkField: Schema.Codec<BulkField, unknown> = /*#__PURE__*/ toSchema(BulkFieldShape)

/** Settings of one field of a schema in a bulk sync. */
export interface BulkFieldInput {
  /** True if the field is copied. */
  readonly enabled?: boolean | undefined
  /** Id of the field in the schema. */
  readonly id?: string | undefined
  /** True if the values are made unreadable. */
  readonly obfuscated?: boolean | undefined
}

/** Shape of {@link BulkFieldInput}. */
export const BulkFieldInputShape: Shape.Shape<BulkFieldInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optional(Shape.Boolean),
    id: Shape.optional(Shape.String),
    obfuscated: Shape.optional(Shape.Boolean)
  })
)

/** Schema of {@link BulkFieldInput}. */
export const BulkFieldInput: Schema.Codec<BulkFieldInput, unknown> = /*#__PURE__*/ toSchema(BulkFieldInputShape)

/** Settings of one schema in a bulk sync. */
export interface BulkSchema {
  /** True if the schema is copied. */
  readonly enabled?: boolean
  /** Settings of the fields of the schema. */
  readonly fields?: ReadonlyArray<BulkField>
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id?: string
  /** Name in the destination. */
  readonly output_name?: string
  /** Field that the destination partitions by. */
  readonly partition_key?: string
}

/** Shape of {@link BulkSchema}. */
export const BulkSchemaShape: Shape.Shape<BulkSchema> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optionalKey(Shape.Boolean),
    fields: Shape.optionalKey(Shape.Array(BulkFieldShape)),
    id: Shape.optionalKey(Shape.String),
    output_name: Shape.optionalKey(Shape.String),
    partition_key: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSchema}. */
export const BulkSchema: Schema.Codec<BulkSchema, unknown> = /*#__PURE__*/ toSchema(BulkSchemaShape)
