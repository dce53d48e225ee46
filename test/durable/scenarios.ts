/** Jobs whose step logs are in `logs/`, one file each. A log is the stored state of a run that an older release began. */
import type * as Effect from "effect/Effect"
import * as Durable from "effect-polytomic/Durable"
import { Fault, type PolytomicEmulator } from "effect-polytomic/emulator"
import { sampleOperation } from "effect-polytomic/Models"
import { hour } from "./support.ts"

type Outcome = Durable.SyncResult | Durable.JobResult | Durable.RefreshResult
type JobEffect = Effect.Effect<
  Outcome,
  Durable.SyncError | Durable.JobError,
  Durable.Steps | PolytomicEmulator.Services
>

/** A job, and the setup of the emulator before it is recorded. */
export interface Scenario {
  readonly options?: PolytomicEmulator.Options
  readonly prepare?: (
    emulator: PolytomicEmulator.PolytomicEmulator,
    ids: { readonly bulk: string; readonly model: string }
  ) => Effect.Effect<unknown>
  readonly job: (ids: {
    readonly bulk: string
    readonly model: string
    readonly record: string
    readonly connection: string
    readonly execution: string
  }) => JobEffect
}

/** Scenarios by the name of their log. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  "bulk sync": { job: ({ bulk }) => Durable.bulkSync({ id: bulk }) },
  "model sync": { job: ({ model }) => Durable.modelSync({ id: model }) },
  "bulk sync that fails": {
    prepare: (emulator) => emulator.planExecution({ outcome: "failed", error: "no such table" }),
    job: ({ bulk }) => Durable.bulkSync({ id: bulk })
  },
  "bulk sync after a kept 500": {
    prepare: (emulator) => emulator.fault(Fault.status(500), { operation: "bulkSync.start", times: 1 }),
    job: ({ bulk }) => Durable.bulkSync({ id: bulk })
  },
  "bulk sync whose polls fail": {
    options: { executions: { queuedFor: 0, runsFor: hour / 2 } },
    prepare: (emulator) => emulator.fault(Fault.status(503), { operation: "bulkSync.executions.get", times: 8 }),
    job: ({ bulk }) => Durable.bulkSync({ id: bulk })
  },
  "bulk sync that times out and is canceled": {
    options: { executions: { queuedFor: 0, runsFor: 2 * hour } },
    job: ({ bulk }) => Durable.bulkSync({ id: bulk }, { timeout: "1 minute", ifAbandoned: "cancel" })
  },
  "followed bulk sync": {
    job: ({ bulk, execution }) => Durable.followBulkSync({ sync_id: bulk, id: execution })
  },
  "background job": { job: ({ record }) => Durable.job(sampleOperation, { id: record }) },
  "refresh of schemas": { job: ({ connection }) => Durable.schemaRefresh({ connection_id: connection }) }
}
