/** Connection types, their configuration, and the values that can be completed. */
import * as Effect from "effect/Effect"
import { type Choice, type ConnectionType, choicesOf } from "../../catalogue/ConnectionType.ts"
import { type Configuration, defaultsOf, jsonSchema } from "../../catalogue/configuration.ts"
import * as Catalogue from "../../catalogue/index.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { found } from "../documented.ts"
import { find } from "../rows.ts"
import * as Model from "./model.ts"

// -----------------------------------------------------------------------------
// Types
// -----------------------------------------------------------------------------

export const list = (_input: unknown, call: Call): HandlerResult =>
  Effect.sync(() => Catalogue.all().map((type) => viewType(call, type)))

const viewType = (call: Call, type: ConnectionType): Record<string, unknown> => ({
  id: type.id,
  name: type.name,
  use_oauth: type.use_oauth,
  envConfig: {},
  logo_url: Model.logoUrl(call, type.id),
  capabilities: {
    source: type.source,
    destination: type.destination,
    enrichment: type.enrichment === true,
    orchestration: type.orchestration === true
  },
  configurationForm: { jsonschema: jsonSchema(type), uischema: {} },
  initialConfiguration: defaultsOf(type),
  ...(type.use_oauth ? { oauth_prompt: { key: "connect_mode", value: "browser", when: "create" } } : {})
})

export const getSchema = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(knownType(call, input.id), jsonSchema)

const knownType = (call: Call, id: string): Effect.Effect<ConnectionType, Refusal.Refusal> => {
  const type = Catalogue.find(id)
  return found(call.operation, type, "Connection type", id)
}

// -----------------------------------------------------------------------------
// Parameter values
// -----------------------------------------------------------------------------

interface ParameterValues {
  readonly allows_creation: boolean
  readonly values: ReadonlyArray<Choice>
}

/** The values that a setting or a parameter can have, or `undefined` if they are unknown. */
const valuesOf = (
  type: ConnectionType,
  name: string,
  configuration: Configuration,
  query = ""
): ParameterValues | undefined => {
  const only = choicesOf(type.properties[name])
  const all = only ?? type.complete?.[name]?.(configuration)
  const wanted = query.toLowerCase()
  return (
    all && {
      allows_creation: only === undefined,
      values: all.filter(({ label }) => label.toLowerCase().includes(wanted))
    }
  )
}

const namesOf = (type: ConnectionType): ReadonlyArray<string> =>
  Array.from(new Set([...Object.keys(type.properties), ...Object.keys(type.complete ?? {})]))

export const getTypeParameterValues = (input: Input<"connections.getTypeParameterValues">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const type = yield* knownType(call, input.type)
    const connection =
      input.connection_id === undefined ? undefined : yield* find(call, Model.connections, input.connection_id)
    if (!namesOf(type).includes(input.field)) {
      const message = `Connection type ${type.id} has no field ${JSON.stringify(input.field.slice(0, 100))}`
      return yield* Effect.fail(Refusal.badRequest(message, "unknown_field"))
    }
    const configuration = { ...connection?.configuration, ...input.parameters }
    const values = valuesOf(type, input.field, configuration, input.query)
    return { [input.field]: values ?? { allows_creation: true, values: [] } }
  })

export const getParameterValues = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(find(call, Model.connections, input.id), (connection) => {
    const type = Model.typeOf(connection)
    const { configuration } = Model.origin(call.store, connection)
    const found = type === undefined ? [] : namesOf(type).map((name) => [name, valuesOf(type, name, configuration)])
    return Object.fromEntries(found.filter(([, values]) => values !== undefined))
  })
