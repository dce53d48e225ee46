/** Shared parts of the tests of bulk syncs: an emulator with a source and a destination whose schemas are known. */
import * as Effect from "effect/Effect"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { postgres, type Sent, send } from "./support.ts"

export type Emulator = PolytomicEmulator.PolytomicEmulator
export type Json = Record<string, unknown>

export const source = "248df4b7-aa70-47b8-a036-33ac447e668d"
export const destination = "248df4b7-aa70-47b8-a036-33ac447e6690"
export const salesforce = "248df4b7-aa70-47b8-a036-33ac447e6691"
export const stream = "248df4b7-aa70-47b8-a036-33ac447e6692"
export const bucket = "248df4b7-aa70-47b8-a036-33ac447e6693"
const foreignId = "248df4b7-aa70-47b8-a036-33ac447e6694"

export const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    { id: source, name: "Shop", type: "postgresql", configuration: postgres },
    { id: destination, name: "Warehouse", type: "redshift", configuration: postgres },
    { id: salesforce, name: "CRM", type: "salesforce", configuration: {} },
    { id: stream, name: "Stream", type: "postgresql", configuration: { ...postgres, change_detection: true } },
    { id: bucket, name: "Bucket", type: "s3", configuration: {} },
    { id: foreignId, name: "Theirs", type: "postgresql", configuration: postgres, organization: Seed.initech.id }
  ]
}

export { foreignId }

/** An emulator with these connections. */
export const make = (options: PolytomicEmulator.Options = {}): Effect.Effect<Emulator> =>
  PolytomicEmulator.make({ data, ...options })

/** The body of a bulk sync of 2025-09-18. */
export const body = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: "Copy",
  mode: "replicate",
  source_connection_id: source,
  destination_connection_id: destination,
  destination_configuration: { schema: "copy" },
  default_schedule: { frequency: "manual" },
  ...more
})

/** Creates a bulk sync and returns it. */
export const createSync = (emulator: Emulator, more: Record<string, unknown> = {}, sent: Sent = {}) =>
  Effect.map(send(emulator, "POST /api/bulk/syncs", { ...sent, body: body(more) }), ({ json, status, text }) => {
    if (status !== 200) throw new Error(`create returned ${status}: ${text}`)
    return json.data
  })

/** Starts an execution. */
export const start = (emulator: Emulator, id: string, body: Json = {}, sent: Sent = {}) =>
  send(emulator, `POST /api/bulk/syncs/${id}/executions`, { ...sent, body })

/** Starts an execution and returns a function that reads it. */
export const begin = (emulator: Emulator, id: string, body: Json = {}) =>
  Effect.gen(function* () {
    const started = yield* start(emulator, id, body)
    if (started.status !== 200) throw new Error(`start returned ${started.text}`)
    const execution: string = started.json.data.id
    const path = `/api/bulk/syncs/${id}/executions/${execution}`
    return { id: execution, path, read: Effect.map(send(emulator, `GET ${path}`), ({ json }) => json.data) }
  })
