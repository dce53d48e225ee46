/** Connection types, their configuration, and the values that can be completed. */
import * as Effect from "effect/Effect"
import type { Choice, ConnectionType, Field } from "../../catalogue/ConnectionType.ts"
import { jsonSchema } from "../../catalogue/configuration.ts"
import * as Catalogue from "../../catalogue/index.ts"
import type { Call } from "../../Handler.ts"
import * as Refusal from "../../Refusal.ts"
import * as Model from "./model.ts"

type Answer = Effect.Effect<unknown, Refusal.Refusal>

// -----------------------------------------------------------------------------
// Types
// -----------------------------------------------------------------------------

export const list = (_input: unknown, call: Call): Answer =>
  Effect.sync(() => Catalogue.all.map((type) => viewType(call, type)))

const viewType = (call: Call, type: ConnectionType): Record<string, unknown> => {
  const base = { id: type.id, name: type.name, use_oauth: type.oauth === true, envConfig: {} }
  if (call.version === "2022-12-12" || call.version === "2023-04-25") return base
  return {
    ...base,
    logo_url: Model.logoUrl(call, type.id),
    capabilities: {
      source: type.source,
      destination: type.destination,
      enrichment: type.enrichment === true,
      orchestration: type.orchestration === true
    },
    configurationForm: { jsonschema: jsonSchema(type), uischema: {} },
    initialConfiguration: Object.fromEntries(
      type.fields.filter((field) => field.default !== undefined).map((field) => [field.name, field.default])
    ),
    ...(type.oauth === true ? { oauth_prompt: { key: "connect_mode", value: "browser", when: "create" } } : {})
  }
}

export const getSchema = (input: { readonly id: string }, _call: Call): Answer =>
  Effect.map(knownType(input.id), jsonSchema)

const knownType = (id: string): Effect.Effect<ConnectionType, Refusal.Refusal> => {
  const type = Catalogue.find(id)
  return type === undefined ? Effect.fail(Refusal.notFound("Connection type", id)) : Effect.succeed(type)
}

// -----------------------------------------------------------------------------
// Parameter values
// -----------------------------------------------------------------------------

interface ParameterValues {
  readonly allows_creation: boolean
  readonly values: ReadonlyArray<{ readonly label: string; readonly value: unknown }>
}

const valuesOf = (field: Field, configuration: Model.Connection["configuration"], query?: string): ParameterValues => {
  const all: ReadonlyArray<Choice> = field.choices ?? field.complete?.(configuration) ?? []
  const wanted = query?.toLowerCase() ?? ""
  const values = all.filter(({ label }) => label.toLowerCase().includes(wanted))
  return { allows_creation: field.choices === undefined, values: values.map(({ label, value }) => ({ label, value })) }
}

const hasValues = (field: Field): boolean => field.choices !== undefined || field.complete !== undefined

export const getTypeParameterValues = (
  input: {
    readonly type: string
    readonly field: string
    readonly parameters?: { readonly [name: string]: unknown } | null | undefined
    readonly query?: string | undefined
    readonly connection_id?: string | undefined
  },
  call: Call
): Answer =>
  Effect.gen(function* () {
    const type = yield* knownType(input.type)
    const connection = input.connection_id === undefined ? undefined : yield* Model.find(call, input.connection_id)
    const field = [...type.fields, ...(type.parameters ?? [])].find(({ name }) => name === input.field)
    if (field === undefined) {
      const message = `Connection type ${type.id} has no field ${JSON.stringify(input.field.slice(0, 100))}`
      return yield* Effect.fail(Refusal.badRequest(message, "unknown_field"))
    }
    const configuration = { ...connection?.configuration, ...input.parameters }
    return { [field.name]: valuesOf(field, configuration, input.query) }
  })

export const getParameterValues = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(Model.find(call, input.id), (connection) => {
    const type = Model.typeOf(connection)
    const fields = [...(type?.fields ?? []), ...(type?.parameters ?? [])].filter(hasValues)
    const { configuration } = Model.origin(call.store, connection)
    return Object.fromEntries(fields.map((field) => [field.name, valuesOf(field, configuration)]))
  })
