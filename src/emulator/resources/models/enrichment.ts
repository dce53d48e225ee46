/** Enrichment: fields that a connection adds to the records of a model, and those that it matches by. */
import * as Effect from "effect/Effect"
import type { ConnectionType } from "../../catalogue/ConnectionType.ts"
import * as Enrichments from "../../catalogue/enrichment.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import { viewSourceField } from "../connections/modelSyncReads.ts"
import { missing } from "../documented.ts"
import { find } from "../rows.ts"
import { type Enricher, type Field, fieldId } from "./model.ts"

interface Source {
  readonly type: ConnectionType
  readonly offers: ReadonlyArray<Enrichments.Enrichment>
}

/** Enrichments of a connection, or 404 if there are none. */
const source = (call: Call, id: string): Effect.Effect<Source, Refusal.Refusal> =>
  Effect.flatMap(find(call, Connections.connections, id), (connection) => {
    const type = Connections.typeOf(connection)
    return type?.enrichment === true
      ? Effect.succeed({ type, offers: Enrichments.of(type, Connections.dataOf(call.store, connection)) })
      : Effect.fail(missing(call.operation, "Enrichment source of connection", id))
  })

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

export const getSource = (input: Input<"models.getEnrichmentSource">, call: Call): HandlerResult =>
  Effect.map(source(call, input.id), ({ offers, type }) => {
    const name = Enrichments.setting(type)
    const chosen = input.params?.[name]
    return {
      configuration: { [name]: { type: "string", items: offers.map(({ item }) => item.name) } },
      items: Object.fromEntries(
        offers
          .filter(({ item }) => chosen === undefined || chosen.includes(item.name))
          .map(({ inputs, item }) => [
            item.name,
            { has_items: true, items: item.columns.map((column) => column.name), requires_one_of: inputs.flat() }
          ])
      ),
      requires_one_of: [name]
    }
  })

/** The sets of fields of which one must be mapped. */
export const getInputFields = (input: Input<"models.post">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { offers, type } = yield* source(call, input.connection_id)
    const chosen = input.configuration?.[Enrichments.setting(type)]
    if (chosen === undefined) return offers.flatMap(({ inputs }) => inputs)
    const offer = offers.find(({ item }) => item.name === chosen)
    return offer === undefined
      ? yield* Effect.fail(missing(call.operation, "Enrichment", String(chosen)))
      : offer.inputs
  })

// -----------------------------------------------------------------------------
// Enrichers of models
// -----------------------------------------------------------------------------

type EnricherInput = NonNullable<Input<"models.create">["enricher"]>

/** The enricher that a request specifies. It keeps its id if the request contains it. */
export const enricher = (
  call: Call,
  modelFields: ReadonlyArray<Field>,
  input: EnricherInput,
  before: Enricher | null
): Effect.Effect<Enricher, Refusal.Refusal> =>
  Effect.gen(function* () {
    const refuse = (message: string): Effect.Effect<never, Refusal.Refusal> =>
      Effect.fail(Refusal.invalid(call.operation, `enricher.${message}`, "invalid_enricher"))
    const connectionId = input.connection_id ?? before?.connection_id
    if (connectionId === undefined) return yield* refuse("connection_id is required")
    const { offers, type } = yield* Effect.catch(source(call, connectionId), () =>
      refuse("connection_id is not a connection that can enrich")
    )
    const configuration = input.configuration ?? {}
    const name = Enrichments.setting(type)
    const offer = offers.find(({ item }) => item.name === configuration[name])
    if (offer === undefined) {
      return yield* refuse(`configuration.${name} must be one of ${offers.map(({ item }) => item.name).join(", ")}`)
    }
    const mappings = input.mappings ?? {}
    for (const from of Object.keys(mappings)) {
      if (!modelFields.some((field) => field.name === from || field.id === from)) {
        return yield* refuse(`mappings.${from.slice(0, 100)} is not a field of the model`)
      }
    }
    const mapped = Object.values(mappings)
    if (!offer.inputs.some((set) => set.every((each) => mapped.includes(each)))) {
      const sets = offer.inputs.map((set) => set.join(" and ")).join(", or ")
      return yield* refuse(`mappings must have ${sets}`)
    }
    const wanted = input.fields?.map((field) => field.name)
    const kept = before !== null && input.enricher_id === before.enricher_id ? before : null
    const id = kept?.enricher_id ?? call.store.ids.next("enricher")
    return {
      enricher_id: id,
      connection_id: connectionId,
      configuration,
      mappings,
      fields: offer.item.columns
        .filter((column) => wanted === undefined || wanted.length === 0 || wanted.includes(column.name))
        .map((column) => ({
          id: fieldId(id, column.name),
          ...viewSourceField(column),
          unique: false,
          created_at: kept?.fields.find((field) => field.name === column.name)?.created_at ?? call.timestamp,
          updated_at: call.timestamp
        }))
    }
  })
