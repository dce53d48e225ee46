/**
 * The types of `BulkSyncSchemas.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type FilterFunction, FilterFunctionShape } from "./Shared.ts"
import { type BulkFilterInput, BulkFilterInputShape } from "./SharedBulkSync.ts"

/** Settings of one field of a schema in a bulk sync. */
export interface BulkField {
  /** True if the field is copied. */
  readonly enabled?: boolean
  /** Id of the field in the schema. */
  readonly id?: string
  /** True if the values are made unreadable. */
  readonly obfuscated?: boolean
  /** Name in the destination. */
  readonly output_name?: string
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string
}

/** Shape of {@link BulkField}. */
export const BulkFieldShape: Shape.Shape<BulkField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optionalKey(Shape.Boolean),
    id: Shape.optionalKey(Shape.String),
    obfuscated: Shape.optionalKey(Shape.Boolean),
    output_name: Shape.optionalKey(Shape.String),
    user_output_name: Shape.optionalKey(Shape.String)
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
  /** Name in the destination. */
  readonly output_name?: string | undefined
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string | undefined
}

/** Shape of {@link BulkFieldInput}. */
export const BulkFieldInputShape: Shape.Shape<BulkFieldInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optional(Shape.Boolean),
    id: Shape.optional(Shape.String),
    obfuscated: Shape.optional(Shape.Boolean),
    output_name: Shape.optional(Shape.String),
    user_output_name: Shape.optional(Shape.String)
  })
)

/** Schema of {@link BulkFieldInput}. */
export const BulkFieldInput: Schema.Codec<BulkFieldInput, unknown> = /*#__PURE__*/ toSchema(BulkFieldInputShape)

/** A condition that records of a schema must meet to be copied. */
export interface BulkFilter {
  /** Id of the field. */
  readonly field_id?: string
  /** Comparison of the values. */
  readonly function: FilterFunction
  /** Value to compare with; its type depends on the function. */
  readonly value?: unknown
}

/** Shape of {@link BulkFilter}. */
export const BulkFilterShape: Shape.Shape<BulkFilter> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    field_id: Shape.optionalKey(Shape.String),
    function: FilterFunctionShape,
    value: Shape.optionalKey(Shape.Unknown)
  })
)

/** Schema of {@link BulkFilter}. */
export const BulkFilter: Schema.Codec<BulkFilter, unknown> = /*#__PURE__*/ toSchema(BulkFilterShape)

/** Settings of one schema in a bulk sync. */
export interface BulkSchema {
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: Timestamp.Timestamp | null
  /** True if the sync's cutoff does not apply to this schema. */
  readonly disable_data_cutoff?: boolean
  /** True if the schema is copied. */
  readonly enabled?: boolean
  /** Settings of the fields of the schema. */
  readonly fields?: ReadonlyArray<BulkField>
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<BulkFilter>
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id?: string
  /** Name in the destination. */
  readonly output_name?: string
  /** Field that the destination partitions by. */
  readonly partition_key?: string
  /** Field that marks changed records. */
  readonly tracking_field?: string
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string
}

/** Shape of {@link BulkSchema}. */
export const BulkSchemaShape: Shape.Shape<BulkSchema> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data_cutoff_timestamp: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    disable_data_cutoff: Shape.optionalKey(Shape.Boolean),
    enabled: Shape.optionalKey(Shape.Boolean),
    fields: Shape.optionalKey(Shape.Array(BulkFieldShape)),
    filters: Shape.optionalKey(Shape.Array(BulkFilterShape)),
    id: Shape.optionalKey(Shape.String),
    output_name: Shape.optionalKey(Shape.String),
    partition_key: Shape.optionalKey(Shape.String),
    tracking_field: Shape.optionalKey(Shape.String),
    user_output_name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSchema}. */
export const BulkSchema: Schema.Codec<BulkSchema, unknown> = /*#__PURE__*/ toSchema(BulkSchemaShape)

/** Settings of one schema in a bulk sync. */
export interface BulkSchemaInput {
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: string | null | undefined
  /** True if the sync's cutoff does not apply to this schema. */
  readonly disable_data_cutoff?: boolean | undefined
  /** True if the schema is copied. */
  readonly enabled?: boolean | undefined
  /** Settings of the fields of the schema. */
  readonly fields?: ReadonlyArray<BulkFieldInput> | undefined
  /** Conditions that records must meet to be synced. */
  readonly filters?: ReadonlyArray<BulkFilterInput> | undefined
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id?: string | undefined
  /** Name in the destination. */
  readonly output_name?: string | undefined
  /** Field that the destination partitions by. */
  readonly partition_key?: string | undefined
  /** Field that marks changed records. */
  readonly tracking_field?: string | undefined
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string | undefined
}

/** Shape of {@link BulkSchemaInput}. */
export const BulkSchemaInputShape: Shape.Shape<BulkSchemaInput> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data_cutoff_timestamp: Shape.optional(Shape.NullOr(Shape.Timestamp)),
    disable_data_cutoff: Shape.optional(Shape.Boolean),
    enabled: Shape.optional(Shape.Boolean),
    fields: Shape.optional(Shape.Array(BulkFieldInputShape)),
    filters: Shape.optional(Shape.Array(BulkFilterInputShape)),
    id: Shape.optional(Shape.String),
    output_name: Shape.optional(Shape.String),
    partition_key: Shape.optional(Shape.String),
    tracking_field: Shape.optional(Shape.String),
    user_output_name: Shape.optional(Shape.String)
  })
)

/** Schema of {@link BulkSchemaInput}. */
export const BulkSchemaInput: Schema.Codec<BulkSchemaInput, unknown> = /*#__PURE__*/ toSchema(BulkSchemaInputShape)

/** Settings of one schema in a bulk sync, without its fields and filters. */
export interface BulkSchemaSummary {
  /** Records older than this are not copied; RFC 3339, null for no limit. */
  readonly data_cutoff_timestamp?: Timestamp.Timestamp | null
  /** True if the sync's cutoff does not apply to this schema. */
  readonly disable_data_cutoff?: boolean
  /** True if the schema is copied. */
  readonly enabled?: boolean
  /** Id of the schema: `schema.table` in a database, the name of the object elsewhere. */
  readonly id: string
  /** Name in the destination. */
  readonly output_name?: string
  /** Field that the destination partitions by. */
  readonly partition_key?: string
  /** Field that marks changed records. */
  readonly tracking_field?: string
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string
}

/** Shape of {@link BulkSchemaSummary}. */
export const BulkSchemaSummaryShape: Shape.Shape<BulkSchemaSummary> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data_cutoff_timestamp: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    disable_data_cutoff: Shape.optionalKey(Shape.Boolean),
    enabled: Shape.optionalKey(Shape.Boolean),
    id: Shape.String,
    output_name: Shape.optionalKey(Shape.String),
    partition_key: Shape.optionalKey(Shape.String),
    tracking_field: Shape.optionalKey(Shape.String),
    user_output_name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSchemaSummary}. */
export const BulkSchemaSummary: Schema.Codec<BulkSchemaSummary, unknown> =
  /*#__PURE__*/ toSchema(BulkSchemaSummaryShape)

/** Changes to a field of a schema in a bulk sync. */
export interface UpdateBulkField {
  /** True if the field is copied. */
  readonly enabled?: boolean | undefined
  /** Id of the field in the schema. */
  readonly id?: string | undefined
  /** True if the values are made unreadable. */
  readonly obfuscated?: boolean | undefined
  /** Name in the destination that a user chose. */
  readonly user_output_name?: string | undefined
}

/** Shape of {@link UpdateBulkField}. */
export const UpdateBulkFieldShape: Shape.Shape<UpdateBulkField> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    enabled: Shape.optional(Shape.Boolean),
    id: Shape.optional(Shape.String),
    obfuscated: Shape.optional(Shape.Boolean),
    user_output_name: Shape.optional(Shape.String)
  })
)

/** Schema of {@link UpdateBulkField}. */
export const UpdateBulkField: Schema.Codec<UpdateBulkField, unknown> = /*#__PURE__*/ toSchema(UpdateBulkFieldShape)
