/** The schemas of a connection: those of its data, with the additions and changes of users. */
import * as Effect from "effect/Effect"
import type { Item } from "../../catalogue/dataset.ts"
import { type DataRecord, recordsOf } from "../../catalogue/records.ts"
import type { Call } from "../../Handler.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import * as Connections from "../connections/model.ts"
import { found } from "../documented.ts"
import { find } from "../rows.ts"
import { isCold, type StoreContext } from "./cache.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

/** Setting of a user for a field. */
export interface FieldOverride {
  readonly field_id: string
  readonly label: string | null
  readonly type: string | null
  readonly path: string | null
  readonly example: unknown
  readonly definition: { readonly [name: string]: unknown } | null
}

/** Settings of users for a schema of a connection. */
export interface SchemaOverride {
  readonly id: string
  readonly connection_id: string
  readonly schema_id: string
  /** Settings of fields of the source, and of fields that users added. */
  readonly fields: ReadonlyArray<FieldOverride>
  /** Ids of the fields of the primary key; null for the one that the source reports. */
  readonly primary_keys: ReadonlyArray<string> | null
}

export const overrides: Table<SchemaOverride> = /*#__PURE__*/ table<SchemaOverride>("schema_overrides")

export const fieldTypes: ReadonlyArray<string> = [
  "string",
  "number",
  "boolean",
  "datetime",
  "array",
  "object",
  "binary"
]

// -----------------------------------------------------------------------------
// Fields
// -----------------------------------------------------------------------------

/** A field of a schema, overrides included. */
export interface Field {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly remoteType: string
  readonly isPrimaryKey: boolean
  /** Added by a user. */
  readonly userDefined: boolean
  readonly example: unknown
  readonly definition: FieldOverride["definition"]
}

/** A schema of a connection. */
export interface Schema {
  readonly id: string
  readonly name: string
  readonly item: Item
  readonly fields: ReadonlyArray<Field>
  /** The source reports changes, so it can be read incrementally. */
  readonly incremental: boolean
}

export const overrideOf = (store: Store, connectionId: string, schemaId: string): SchemaOverride => {
  const id = `${connectionId}/${schemaId}`
  const empty = { id, connection_id: connectionId, schema_id: schemaId, fields: [], primary_keys: null }
  return store.get(overrides, id) ?? empty
}

const toSchema = (store: Store, connectionId: string, item: Item): Schema => {
  const override = overrideOf(store, connectionId, item.name)
  const keys = override.primary_keys ?? item.columns.filter(({ unique }) => unique).map(({ name }) => name)
  const changes = new Map(override.fields.map((field) => [field.field_id, field]))
  const detected = item.columns.map((column): Field => {
    const change = changes.get(column.name)
    return {
      id: column.name,
      name: change?.label ?? column.name,
      type: change?.type ?? column.type,
      remoteType: column.remoteType,
      isPrimaryKey: keys.includes(column.name),
      userDefined: false,
      example: column.example,
      definition: change?.definition ?? null
    }
  })
  const added = override.fields
    .filter(({ field_id }) => !item.columns.some(({ name }) => name === field_id))
    .map(
      (field): Field => ({
        id: field.field_id,
        name: field.label ?? field.field_id,
        type: field.type ?? "string",
        remoteType: field.type ?? "string",
        isPrimaryKey: keys.includes(field.field_id),
        userDefined: true,
        example: field.example ?? null,
        definition: field.definition
      })
    )
  return {
    id: item.name,
    name: item.name,
    item,
    fields: [...detected, ...added],
    incremental: item.columns.some(({ type }) => type === "datetime")
  }
}

/** The known schemas of a connection: none while its cache is empty. */
export const schemasOf = (context: StoreContext, connection: Connections.Connection): ReadonlyArray<Schema> =>
  isCold(context, connection)
    ? []
    : Connections.dataOf(context.store, connection).items.map((item) => toSchema(context.store, connection.id, item))

/** A connection that bulk syncs can read from, or the error. */
export const findSource = (call: Call, id: string): Effect.Effect<Connections.Connection, Refusal.Refusal> =>
  Effect.flatMap(find(call, Connections.connections, id), (connection) =>
    Connections.typeOf(connection)?.source === true
      ? Effect.succeed(connection)
      : Effect.fail(Refusal.badRequest("This connection can't be read from", "not_a_source"))
  )

/** A schema of a connection, or 404. */
export const findSchema = (
  call: Call,
  connection: Connections.Connection,
  id: string
): Effect.Effect<Schema, Refusal.Refusal> => {
  const schema = schemasOf(call, connection).find((schema) => schema.id === id)
  return found(call.operation, schema, "Schema", id)
}

/** Some of the records of a schema. Fields that users have added have their example everywhere. */
export const samples = (schema: Schema, count: number): ReadonlyArray<DataRecord> => {
  const added = schema.fields.filter(({ userDefined }) => userDefined).map(({ example, id }) => [id, example] as const)
  return recordsOf(schema.item, count).map((record) => ({ ...record, ...Object.fromEntries(added) }))
}

// -----------------------------------------------------------------------------
// Views
// -----------------------------------------------------------------------------

export const viewField = (field: Field): Record<string, unknown> => ({
  id: field.id,
  name: field.name,
  type: field.type,
  remote_type: field.remoteType,
  is_primary_key: field.isPrimaryKey,
  type_spec: field.definition ?? undefined
})

/** A schema in responses. */
export const viewSchema = (schema: Schema, withFields: boolean = true): Record<string, unknown> => ({
  id: schema.id,
  name: schema.name,
  ...(withFields ? { fields: schema.fields.map(viewField) } : {})
})
