/** What the tests of model syncs share: connections, a model, and a sync between them. */
import * as Effect from "effect/Effect"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { create, send } from "./support.ts"

interface Source {
  readonly model_id: string
  readonly field: string
}

export interface Planted {
  /** A database, which the model reads. */
  readonly warehouse: string
  /** HubSpot, which syncs write to. */
  readonly crm: string
  readonly hook: string
  /** Stripe, which can only be read. */
  readonly billing: string
  readonly model: string
  /** A field of the model, as fields of syncs refer to it. */
  readonly source: (field: string) => Source
  /** Id of a field of the model. */
  readonly field: (name: string) => string
}

export const planted = (
  emulator: PolytomicEmulator.PolytomicEmulator
): Effect.Effect<Planted, PolytomicEmulator.ConnectionReset> =>
  Effect.gen(function* () {
    const own = { connect_mode: "api", client_id: "a", client_secret: "b" }
    const warehouse = yield* create(emulator, "warehouse")
    const crm = yield* create(emulator, "crm", { type: "hubspot", configuration: own })
    const hook = yield* create(emulator, "hook", { type: "webhook", configuration: { url: "https://example.com" } })
    const billing = yield* create(emulator, "billing", { type: "stripe", configuration: { api_key: "k" } })
    const { json } = yield* send(emulator, "POST /api/models", {
      body: { name: "Users", connection_id: warehouse, configuration: { table: "public.users" }, identifier: "id" }
    })
    const { fields, id: model } = json.data
    return {
      warehouse,
      crm,
      hook,
      billing,
      model,
      source: (field) => ({ model_id: model, field }),
      field: (wanted) => fields.find(({ name }: { name: string }) => name === wanted).id
    }
  })

/** A sync that writes the model to HubSpot. */
export const syncBody = ({ crm, source }: Planted): Record<string, unknown> => ({
  name: "Users to HubSpot",
  mode: "updateOrCreate",
  fields: [{ source: source("name"), target: "lastname" }],
  identity: { function: "Equality", source: source("email"), target: "email" },
  schedule: { frequency: "manual" },
  target: { connection_id: crm, object: "contacts" }
})
