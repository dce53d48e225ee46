/** The API that a campaign's runs call: an emulator's server, whose list of executions is the truth. */
import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { times } from "./engines.ts"
import type { Job } from "./jobs.ts"

const source = "248df4b7-aa70-47b8-a036-33ac447e668d"
const destination = "248df4b7-aa70-47b8-a036-33ac447e6690"

export interface Execution {
  readonly id: string
  readonly sync_id: string
  /** Its cancel, if it was asked to stop. */
  readonly cancel: unknown
  readonly ends_at: number
}

// What happens to starts, one after the other: each of them may leave open whether something was started.
const troubles: ReadonlyArray<Fault.Fault> = [
  Fault.reset("after"),
  Fault.status(500),
  Fault.status(500, { applied: true }),
  Fault.status(502, { applied: true }),
  Fault.reset("before"),
  Fault.garbage
]

export const openWorld = async (seed: number) => {
  const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "a", password: "b" }
  const { close, emulator, url } = await start({
    port: 0,
    seed,
    executions: { queuedFor: 200, runsFor: times.runsFor },
    data: {
      ...Seed.standard(),
      connections: [
        { id: source, name: "Shop", type: "postgresql", configuration },
        { id: destination, name: "Warehouse", type: "postgresql", configuration }
      ]
    }
  })
  const createSync = async (name: string): Promise<string> => {
    const response = await fetch(`${url}/api/bulk/syncs`, {
      method: "POST",
      headers: { authorization: "Bearer test-key", "content-type": "application/json" },
      body: JSON.stringify({
        name,
        mode: "replicate",
        source_connection_id: source,
        destination_connection_id: destination,
        destination_configuration: { schema: name },
        default_schedule: { frequency: "manual" }
      })
    })
    // The emulator's own response.
    const { data } = (await response.json()) as { readonly data: { readonly id: string } }
    return data.id
  }
  return {
    url,
    close,
    createSync,
    /** Prepares the API for a run of a kind. */
    prepare: async ({ dieAt, kind, sync }: Job): Promise<void> => {
      const start = { operation: "bulkSync.start", path: `/api/bulk/syncs/${sync}/executions`, times: 1 } as const
      if (kind === "paused") await Effect.runPromise(emulator.fault(Fault.status(500, { applied: true }), start))
      // What is to die while it waits must come to a wait.
      if (dieAt?.step === "wait/1" || dieAt?.step === "look/2") {
        await Effect.runPromise(emulator.planExecution({ duration: 12_000 }, { syncId: sync }))
      }
      if (kind === "late" || kind === "canceled") {
        await Effect.runPromise(emulator.planExecution({ duration: 600_000 }, { syncId: sync }))
      }
    },
    /** Lets some of the next starts and polls fail. */
    trouble: async (random: () => number, width: number): Promise<void> => {
      for (const trouble of troubles.slice(0, 1 + Math.floor(random() * troubles.length))) {
        const nth = 1 + Math.floor(random() * width)
        await Effect.runPromise(emulator.fault(trouble, { operation: "bulkSync.start", nth }))
      }
      await Effect.runPromise(emulator.fault(Fault.status(503), { operation: "bulkSync.executions.get", times: 3 }))
    },
    calm: () => Effect.runPromise(emulator.clearFaults),
    executions: async (): Promise<ReadonlyArray<Execution>> => {
      const snapshot = await Effect.runPromise(emulator.snapshot)
      // The emulator's own rows.
      return (snapshot.bulk_sync_executions ?? []) as unknown as ReadonlyArray<Execution>
    }
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
