/**
 * The types of `BulkSyncSchemas.ts`.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import {
  type BulkField,
  type BulkFieldInput,
  BulkFieldInputShape,
  BulkFieldShape
} from "../v2023-04-25/BulkSyncSchemasShapes.ts"

/** Settings of one schema in a bulk sync. */
export interface BulkSchema {
  /** True if the schema is copied. */
  readonly enabled?: boolean
  /** Settings of the fields of the schema. */
  readonly fields?: ReadonlyArray<BulkField>
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id?: string
  /** Field that the destination partitions by. */
  readonly partition_key?: string
}

/** Shape of {@link BulkSchema}. */
export const BulkSchemaShape: Shape.Shape<BulkSchema> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optionalKey(Shape.Boolean),
    fields: Shape.optionalKey(Shape.Array(BulkFieldShape)),
    id: Shape.optionalKey(Shape.String),
    partition_key: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSchema}. */
export const BulkSchema: Schema.Codec<BulkSchema, unknown> = /*#__PURE__*/ toSchema(BulkSchemaShape)

/** Settings of one schema in a bulk sync. */
export interface BulkSchemaInput {
  /** True if the schema is copied. */
  readonly enabled?: boolean | undefined
  /** Settings of the fields of the schema. */
  readonly fields?: ReadonlyArray<BulkFieldInput> | undefined
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id?: string | undefined
  /** Field that the destination partitions by. */
  readonly partition_key?: string | undefined
}

/** Shape of {@link BulkSchemaInput}. */
export const BulkSchemaInputShape: Shape.Shape<BulkSchemaInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optional(Shape.Boolean),
    fields: Shape.optional(Shape.Array(BulkFieldInputShape)),
    id: Shape.optional(Shape.String),
    partition_key: Shape.optional(Shape.String)
  })
)

/** Schema of {@link BulkSchemaInput}. */
export const BulkSchemaInput: Schema.Codec<BulkSchemaInput, unknown> = /*#__PURE__*/ toSchema(BulkSchemaInputShape)
