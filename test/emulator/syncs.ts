/** Shared parts of the tests of model syncs: connections, a model, and a sync between them. */
import * as Effect from "effect/Effect"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { create, make, send } from "./support.ts"

interface Source {
  readonly model_id: string
  readonly field: string
}

export interface Fixture {
  /** A database, which the model reads. */
  readonly warehouse: string
  /** HubSpot, which syncs write to. */
  readonly crm: string
  readonly hook: string
  /** Stripe, which can only be read. */
  readonly billing: string
  readonly model: string
  /** A field of the model, as fields of syncs reference it. */
  readonly source: (field: string) => Source
  /** Id of a field of the model. */
  readonly field: (name: string) => string
}

export const makeFixture = (
  emulator: PolytomicEmulator.PolytomicEmulator
): Effect.Effect<Fixture, PolytomicEmulator.ConnectionReset> =>
  Effect.gen(function* () {
    const own = { connect_mode: "api", client_id: "a", client_secret: "b" }
    const warehouse = yield* create(emulator, "warehouse")
    const crm = yield* create(emulator, "crm", { type: "hubspot", configuration: own })
    const hook = yield* create(emulator, "hook", {
      type: "webhook",
      configuration: { url: "https://example.com", auth_method: "polytomic_secret" }
    })
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
export const syncBody = ({ crm, source }: Fixture): Record<string, unknown> => ({
  name: "Users to HubSpot",
  mode: "updateOrCreate",
  fields: [{ source: source("name"), target: "lastname" }],
  identity: { function: "Equality", source: source("email"), target: "email" },
  schedule: { frequency: "manual" },
  target: { connection_id: crm, object: "contacts" }
})

/** An emulator with an active sync, and requests to that sync. */
export interface SyncFixture {
  readonly emulator: PolytomicEmulator.PolytomicEmulator
  readonly ids: Fixture
  /** Id of an active sync. */
  readonly id: string
  readonly start: (body?: object) => Effect.Effect<string, PolytomicEmulator.ConnectionReset>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly execution: (id: string) => Effect.Effect<any, PolytomicEmulator.ConnectionReset>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly status: Effect.Effect<any, PolytomicEmulator.ConnectionReset>
  /** Types and times of the events, the oldest first. */
  readonly events: Effect.Effect<ReadonlyArray<readonly [type: string, at: string]>, PolytomicEmulator.ConnectionReset>
}

export const makeSyncFixture = (
  options?: PolytomicEmulator.Options,
  body?: (ids: Fixture) => Record<string, unknown>
): Effect.Effect<SyncFixture, PolytomicEmulator.ConnectionReset> =>
  Effect.gen(function* () {
    const emulator = yield* make(options)
    const ids = yield* makeFixture(emulator)
    const created = yield* send(emulator, "POST /api/syncs", {
      body: { ...syncBody(ids), active: true, ...body?.(ids) }
    })
    const { id } = created.json.data
    const made: SyncFixture = {
      emulator,
      ids,
      id,
      start: (input = {}) =>
        Effect.map(send(emulator, `POST /api/syncs/${id}/executions`, { body: input }), ({ json, text }) => {
          if (json?.data === undefined) throw new Error(text)
          return json.data.id
        }),
      execution: (execution) =>
        Effect.map(send(emulator, `GET /api/syncs/${id}/executions/${execution}`), ({ json }) => json.data),
      status: Effect.map(send(emulator, `GET /api/syncs/${id}/status`), ({ json }) => json.data),
      events: Effect.map(send(emulator, "GET /api/events?limit=100"), ({ json }) =>
        json.data
          .map(({ created_at, type }: { created_at: string; type: string }) => [type, created_at])
          .sort((a: [string, string], b: [string, string]) => (a[1] < b[1] ? -1 : 1))
      )
    }
    return made
  })

/** A time in the API's format, in seconds since the start of the test clock. */
export const at = (seconds: number): string => new Date(seconds * 1000).toISOString()
