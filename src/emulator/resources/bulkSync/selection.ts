/** Schemas and fields that a bulk sync copies, and their names in the destination. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { Input, Item, Merged } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import type { Field, Schema } from "../schemas/model.ts"
import type { BulkSync, FieldSetting, SchemaSetting } from "./model.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** A schema in a request: its id, or its id with settings. */
export type SchemaInput = Item<Input<"bulkSync.create">["schemas"]>

/** The settings of a schema in a request. */
export type SettingInput = Merged<
  | Exclude<SchemaInput, string>
  | Item<Input<"bulkSync.schemas.patch">["schemas"]>
  | Input<"bulkSync.schemas.update">
  | Input<"bulkSync.schemas.update@2023-04-25">
>

type FieldInput = Item<SettingInput["fields"]>

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

const plainField = (id: string, enabled: boolean): FieldSetting => ({
  id,
  enabled,
  obfuscated: false,
  user_output_name: null
})

const plain = ({ fields, id }: Schema, enabled: boolean): SchemaSetting => ({
  id,
  enabled,
  fields: fields.map((field) => plainField(field.id, true)),
  filters: [],
  partition_key: null,
  tracking_field: null,
  user_output_name: null,
  data_cutoff_timestamp: null,
  disable_data_cutoff: false
})

/** Creates the error of an invalid request. */
export type Refuse = (message: string, key: string) => Refusal.Refusal

/** With the status that the operation of a call documents. */
export const refusing =
  (call: Call): Refuse =>
  (message, key) =>
    Refusal.invalid(call.operation, message, key)

/** Selects schemas for a bulk sync: those in the list, or all if there is no list. */
export const select = (
  schemas: ReadonlyArray<Schema>,
  input: ReadonlyArray<SchemaInput> | null | undefined,
  refuse: Refuse
): Effect.Effect<ReadonlyArray<SchemaSetting>, Refusal.Refusal> =>
  Effect.gen(function* () {
    if (input === undefined || input === null) return schemas.map((schema) => plain(schema, true))
    const settings = new Map(schemas.map((schema) => [schema.id, plain(schema, false)]))
    for (const item of input) {
      const given: SettingInput = typeof item === "string" ? { id: item } : item
      const schema = yield* known(schemas, given.id, refuse)
      settings.set(schema.id, yield* settle(schema, given, undefined, refuse))
    }
    return Array.from(settings.values())
  })

const known = (
  schemas: ReadonlyArray<Schema>,
  id: string | undefined,
  refuse: Refuse
): Effect.Effect<Schema, Refusal.Refusal> => {
  const schema = schemas.find((schema) => schema.id === id)
  return schema === undefined
    ? Effect.fail(refuse(`The source has no schema ${JSON.stringify(id)?.slice(0, 100)}`, "unknown_schema"))
    : Effect.succeed(schema)
}

/**
 * Settings of a schema from a request: all settings, or with `before` only those in the request. Without fields (or with an empty
 * list) all fields are copied, or with `keepFields` the previous ones; otherwise those in the list.
 */
export const settle = (
  schema: Schema,
  input: SettingInput,
  before: SchemaSetting | undefined,
  refuse: Refuse,
  keepFields = false
): Effect.Effect<SchemaSetting, Refusal.Refusal> =>
  Effect.gen(function* () {
    const base = before ?? plain(schema, true)
    const fields = keepFields && !input.fields ? base.fields : yield* settleFields(schema, input.fields ?? [], refuse)
    for (const [name, id] of [
      ["partition_key", input.partition_key],
      ["tracking_field", input.tracking_field],
      ...(input.filters ?? []).map((filter) => ["filters", filter.field_id] as const)
    ] as const) {
      if (typeof id !== "string" || id === "" || schema.fields.some((field) => field.id === id)) continue
      return yield* Effect.fail(refuse(`${name}: ${schema.id} has no field ${id}`, "unknown_field"))
    }
    return {
      id: schema.id,
      enabled: input.enabled ?? base.enabled,
      fields,
      filters: input.filters ?? base.filters,
      partition_key: text(input.partition_key, base.partition_key),
      tracking_field: text(input.tracking_field, base.tracking_field),
      user_output_name: text(input.user_output_name, base.user_output_name),
      data_cutoff_timestamp:
        input.data_cutoff_timestamp === undefined ? base.data_cutoff_timestamp : input.data_cutoff_timestamp,
      disable_data_cutoff: input.disable_data_cutoff ?? base.disable_data_cutoff
    }
  })

const text = (value: string | null | undefined, before: string | null): string | null =>
  value === undefined ? before : value === "" ? null : value

const settleFields = (
  schema: Schema,
  inputs: ReadonlyArray<FieldInput>,
  refuse: Refuse
): Effect.Effect<ReadonlyArray<FieldSetting>, Refusal.Refusal> =>
  Effect.gen(function* () {
    const settings = new Map(schema.fields.map(({ id }) => [id, plainField(id, inputs.length === 0)]))
    for (const item of inputs) {
      const input = typeof item === "string" ? { id: item } : item
      const { enabled, id = "", obfuscate, obfuscated, user_output_name }: Exclude<FieldInput, string> = input
      if (!settings.has(id)) {
        return yield* Effect.fail(refuse(`fields: ${schema.id} has no field ${id.slice(0, 100)}`, "unknown_field"))
      }
      settings.set(id, {
        id,
        enabled: enabled ?? true,
        obfuscated: obfuscated ?? obfuscate ?? false,
        user_output_name: text(user_output_name, null)
      })
    }
    return Array.from(settings.values())
  })

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const discovers = (mode: string, incremental: boolean): boolean =>
  mode === "all" || (mode === "onlyIncremental" && incremental) || (mode === "onlyNonIncremental" && !incremental)

/** Settings of a schema in a bulk sync: as requested, or the defaults of one discovered later. */
export const settingOf = (sync: BulkSync, schema: Schema): SchemaSetting =>
  sync.schemas.find(({ id }) => id === schema.id) ??
  plain(schema, discovers(sync.automatically_add_new_objects, schema.incremental))

const fieldSettingOf = (sync: BulkSync, schema: Schema, setting: SchemaSetting, field: Field): FieldSetting =>
  setting.fields.find(({ id }) => id === field.id) ??
  plainField(field.id, discovers(sync.automatically_add_new_fields, schema.incremental))

/** The name of something in the destination. */
const outputName = (sync: BulkSync, name: string): string => {
  switch (sync.normalize_names) {
    case "disabled":
      return name
    case "legacy":
      return name.toLowerCase().replace(/[^a-z0-9_]/g, "_")
    default:
      return (
        name
          .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "_")
          // Each end has only one.
          .replace(/^_|_$/g, "")
      )
  }
}

export const schemaOutputName = (sync: BulkSync, schema: Schema): string =>
  settingOf(sync, schema).user_output_name ?? outputName(sync, schema.id)

/** The fields of a schema, as a bulk sync treats them. */
export const fieldsOf = (
  sync: BulkSync,
  schema: Schema
): ReadonlyArray<FieldSetting & { readonly output_name: string }> => {
  const setting = settingOf(sync, schema)
  return schema.fields.map((field) => {
    const found = fieldSettingOf(sync, schema, setting, field)
    return { ...found, output_name: found.user_output_name ?? outputName(sync, field.id) }
  })
}

/** A schema of a bulk sync, of which lists of the newest version show neither fields nor filters. */
export const view = (sync: BulkSync, schema: Schema): Record<string, unknown> => {
  const setting = settingOf(sync, schema)
  return {
    ...setting,
    output_name: schemaOutputName(sync, schema),
    partition_key: setting.partition_key ?? undefined,
    tracking_field: setting.tracking_field ?? undefined,
    user_output_name: setting.user_output_name ?? undefined,
    fields: fieldsOf(sync, schema).map(({ user_output_name, ...rest }) => ({
      ...rest,
      user_output_name: user_output_name ?? undefined
    }))
  }
}
