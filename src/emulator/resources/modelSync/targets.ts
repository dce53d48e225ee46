/** Targets of model syncs: objects, their fields, and the settings to create one. */
import * as Effect from "effect/Effect"
import type { ConnectionType } from "../../catalogue/ConnectionType.ts"
import type { Item } from "../../catalogue/dataset.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import { writableItems } from "../connections/createdObjects.ts"
import * as Connections from "../connections/model.ts"
import * as Reads from "../connections/modelSyncReads.ts"
import { missing } from "../documented.ts"

/** Checks whether new objects can be created in systems of a type: tables, but not objects of applications. */
export const canCreate = (type: ConnectionType | undefined): boolean =>
  type !== undefined && type.kind !== "application"

/** Checks whether a type has schemas that a new table goes into. */
const hasSchemas = (items: ReadonlyArray<Item>): boolean => items.some(({ name }) => name.includes("."))

// A webhook receives whole records and matches none.
export const requiresIdentity = (type: ConnectionType | undefined, mode: string): boolean =>
  type?.id !== "webhook" && Reads.modes.some((each) => each.mode === mode && each.requires_identity)

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

export const list = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Reads.writable(call, input.id)
    const type = Connections.typeOf(connection)
    const items = writableItems(call.store, connection)
    return {
      data: items.map((item) => ({
        id: item.name,
        name: item.name,
        modes: Reads.modesOf(call.settings, type).map(({ mode }) => ({
          id: mode,
          requires_identity: requiresIdentity(type, mode),
          supports_per_field_mode: false,
          supports_target_filters: mode === "update"
        }))
      })),
      target_creation: {
        supported: canCreate(type),
        properties: canCreate(type) ? propertiesOf(items).map(({ values: _, ...property }) => property) : []
      }
    }
  })

export const getFields = (input: Input<"modelSync.targets.getTargetFields">, call: Call): HandlerResult =>
  // No 400 is documented here.
  Effect.catch(Reads.getTargetFields(input, call), (refusal) =>
    Effect.fail(refusal.status === 400 ? missing(call.operation, "Target", input.target) : refusal)
  )

export const getCreateProperty = (input: Input<"modelSync.targets.getCreateProperty">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* Reads.writable(call, input.id)
    const property = canCreate(Connections.typeOf(connection))
      ? propertiesOf(writableItems(call.store, connection)).find(({ id }) => id === input.property)
      : undefined
    return property ?? (yield* Effect.fail(missing(call.operation, "Property", input.property)))
  })

// -----------------------------------------------------------------------------
// Creating objects
// -----------------------------------------------------------------------------

interface Property {
  readonly id: string
  readonly title: string
  readonly enum: boolean
  readonly values: ReadonlyArray<{ readonly value: string; readonly label: string }>
}

/** Settings of a new object, in addition to existing ones. */
const propertiesOf = (items: ReadonlyArray<Item>): ReadonlyArray<Property> => {
  const schemas = new Set(items.map(({ name }) => name.slice(0, name.indexOf("."))))
  const name: Property = { id: "name", title: "Name", enum: false, values: [] }
  return hasSchemas(items)
    ? [
        {
          id: "schema",
          title: "Schema",
          enum: true,
          values: Array.from(schemas, (schema) => ({ value: schema, label: schema }))
        },
        name
      ]
    : [name]
}

/** Default schema of a new table, for types with schemas. */
const defaultSchemas: { readonly [type: string]: string } = { postgresql: "public" }

/** Name of the object that properties describe, or their issue. */
export const nameOf = (
  type: ConnectionType | undefined,
  items: ReadonlyArray<Item>,
  given: { readonly [property: string]: string }
): { readonly name: string } | { readonly problem: string } => {
  const known = propertiesOf(items)
  const schema = defaultSchemas[type?.id ?? ""]
  const properties = schema === undefined || !hasSchemas(items) ? given : { schema, ...given }
  for (const { enum: closed, id, values } of known) {
    const value = properties[id]
    if (value === undefined || value.trim() === "") return { problem: `target.create.${id} is required` }
    if (closed && !values.some((each) => each.value === value)) {
      return { problem: `target.create.${id} must be one of ${values.map((each) => each.value).join(", ")}` }
    }
  }
  const unknownProperty = Object.keys(properties).find((name) => !known.some(({ id }) => id === name))
  if (unknownProperty !== undefined)
    return { problem: `target.create.${unknownProperty.slice(0, 100)} is not a property` }
  return { name: known.map(({ id }) => properties[id]).join(".") }
}
