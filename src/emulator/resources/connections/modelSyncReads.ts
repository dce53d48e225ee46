/** Sources and targets of a connection, in the form of the two oldest versions. */
import * as Effect from "effect/Effect"
import { type ConnectionType, choicesOf, type Properties } from "../../catalogue/ConnectionType.ts"
import type { Column } from "../../catalogue/dataset.ts"
import { isReading, read } from "../../catalogue/reading.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { Settings } from "../../internal/settings.ts"
import * as Refusal from "../../Refusal.ts"
import { missing } from "../documented.ts"
import { find } from "../rows.ts"
import { writableItems } from "./createdObjects.ts"
import * as Model from "./model.ts"

// -----------------------------------------------------------------------------
// Source
// -----------------------------------------------------------------------------

export const getSource = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* readable(call, input.id)
    const { source } = Model.origin(call.store, connection)
    if (source !== null && source !== undefined) return source
    const { items, requiresOneOf } = Model.dataOf(call.store, connection)
    return {
      configuration: configurationOf(Model.typeOf(connection)?.properties ?? {}),
      items: Object.fromEntries(
        items.map((item) => [
          item.name,
          {
            has_items: true,
            items: item.columns.map((column) => column.name),
            requires_one_of: item.columns.filter((column) => column.unique).map((column) => column.name)
          }
        ])
      ),
      requires_one_of: requiresOneOf
    }
  })

const configurationOf = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      { type: property.type, items: (choicesOf(property) ?? []).map((choice) => choice.value) }
    ])
  )

export const getSourceFields = (
  input: Pick<Input<"connections.getSourceFields">, "id" | "query">,
  call: Call
): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* readable(call, input.id)
    const reading = read(Model.dataOf(call.store, connection), input.query ?? {})
    return isReading(reading)
      ? reading.columns.map(viewSourceField)
      : yield* Effect.fail(Refusal.badRequest(`query: ${reading.problem}`, reading.key))
  })

/** A column as a field that models can read. */
export interface SourceField {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly type: string
  readonly remote_type: string
  readonly example: unknown
  readonly unique: boolean
  readonly user_added: boolean
}

/** A column as a field that models can read. */
export const viewSourceField = (column: Column): SourceField => ({
  name: column.name,
  label: column.label,
  description: "",
  type: column.type,
  remote_type: column.remoteType,
  example: column.example,
  unique: column.unique,
  user_added: false
})

// -----------------------------------------------------------------------------
// Target
// -----------------------------------------------------------------------------

export const getTarget = (input: Input<"connections.getTarget">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* writable(call, input.id)
    const { requiresOneOf } = Model.dataOf(call.store, connection)
    const items = writableItems(call.store, connection)
    const search = input.search?.toLowerCase() ?? ""
    const groups = new Map<string, Array<string>>()
    for (const { name } of items) {
      if (!name.toLowerCase().includes(search)) continue
      const [group = name, ...rest] = name.split(".")
      if (input.type !== undefined && input.type !== group) continue
      groups.set(group, [...(groups.get(group) ?? []), ...(rest.length === 0 ? [] : [rest.join(".")])])
    }
    return {
      configuration: {},
      items: Object.fromEntries(
        Array.from(groups, ([group, names]) => [
          group,
          names.length === 0
            ? { has_items: false, items: null, requires_one_of: null }
            : { has_items: true, items: names, requires_one_of: ["table"] }
        ])
      ),
      requires_one_of: requiresOneOf.filter((name) => name !== "query" && name !== "view")
    }
  })

/** Write modes in general; a webhook only updates or creates. */
export const modes: ReadonlyArray<{
  readonly mode: string
  readonly label: string
  readonly requires_identity: boolean
}> = [
  { mode: "create", label: "Create", requires_identity: false },
  { mode: "update", label: "Update", requires_identity: true },
  { mode: "updateOrCreate", label: "Update or create", requires_identity: true },
  { mode: "replace", label: "Replace", requires_identity: false },
  { mode: "append", label: "Append", requires_identity: false },
  { mode: "remove", label: "Remove", requires_identity: true },
  { mode: "snapshot", label: "Snapshot", requires_identity: false }
]

/** The modes of the objects of a type. */
export const modesOf = (settings: Settings, type: ConnectionType | undefined): typeof modes =>
  modes.filter(({ mode }) =>
    type?.id === "webhook"
      ? mode === "updateOrCreate"
      : settings.modelSyncs.refusedModes[type?.id ?? ""]?.includes(mode) !== true
  )

export const getTargetFields = (input: Input<"connections.getTargetFields">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* writable(call, input.id)
    const type = Model.typeOf(connection)
    const item = writableItems(call.store, connection).find(({ name }) => name === input.target)
    if (item === undefined) return yield* Effect.fail(missing(call.operation, "Target", input.target))
    const webhook = type?.id === "webhook"
    return {
      id: item.name,
      name: item.name,
      fields: item.columns.map(viewTargetField),
      modes: modesOf(call.settings, type).map((mode) => ({
        ...mode,
        requires_identity: mode.requires_identity && !webhook,
        description: "",
        supports_field_sync_mode: false,
        supports_target_filters: mode.mode === "update"
      })),
      properties: {
        does_not_report_operation_counts: webhook,
        optional_target_mappings: false,
        requires_configuration: false,
        supports_field_creation: type?.kind !== "application",
        supports_field_type_selection: false,
        supports_target_filters: !webhook,
        target_creator: type?.kind !== "application",
        use_field_names_as_labels: false
      },
      // A read returns the schema as of the last full hour, unless it requests a refresh.
      refreshed_at: input.refresh === true ? call.timestamp : `${call.timestamp.slice(0, 13)}:00:00.000Z`
    }
  })

/** A column as a field that syncs can write. */
export const viewTargetField = (column: Column): Record<string, unknown> => ({
  id: column.name,
  name: column.label,
  description: "",
  type: column.type,
  source_type: column.remoteType,
  required: column.required,
  association: false,
  createable: true,
  updateable: !column.unique,
  filterable: true,
  supports_identity: matches(column),
  identity_functions: matches(column) ? functions.slice(0, column.type === "string" ? undefined : 1) : []
})

// Fields by which a system finds its records, in addition to their ids.
const matches = (column: Column): boolean => column.unique || /email|domain|website/i.test(column.name)

const functions = [
  { id: "Equality", label: "Equals" },
  { id: "ISubstring", label: "Contains" },
  { id: "OneOf", label: "Is one of" },
  { id: "DomainMatch", label: "Has the domain" },
  { id: "HostnameMatch", label: "Has the host name" }
]

// -----------------------------------------------------------------------------
// Checks
// -----------------------------------------------------------------------------

const readable = (call: Call, id: string): Effect.Effect<Model.Connection, Refusal.Refusal> =>
  Effect.flatMap(find(call, Model.connections, id), (connection) =>
    Model.typeOf(connection)?.source === true
      ? Effect.succeed(connection)
      : Effect.fail(Refusal.badRequest("This connection can't be read from", "not_a_source"))
  )

export const writable = (call: Call, id: string): Effect.Effect<Model.Connection, Refusal.Refusal> =>
  Effect.flatMap(find(call, Model.connections, id), (connection) =>
    Model.typeOf(connection)?.destination === true
      ? Effect.succeed(connection)
      : Effect.fail(Refusal.badRequest("This connection can't be written to", "not_a_destination"))
  )
