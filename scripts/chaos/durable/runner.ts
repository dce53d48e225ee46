/** A process that runs durable jobs until it is killed or all have ended: the part that all engines share, and Effect's engines. */
import { once } from "node:events"
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as Polytomic from "effect-polytomic/Polytomic"
import type { Harness } from "../../../test/durable/contract.ts"
import { workflowHarness } from "../../../test/durable/harnesses.ts"
import { type Job, type RunnerOptions, run } from "./runs.ts"

export const options: RunnerOptions = JSON.parse(process.argv[2] ?? "")

/** Dies as a machine does in a power failure, with all that it started, unless a process died for this run before. */
export const die = (sync: string): void => {
  const mark = join(options.marks, sync)
  if (existsSync(mark)) return
  writeFileSync(mark, "")
  process.kill(-process.pid, "SIGKILL")
}

const hasStarted = async (sync: string): Promise<boolean> => {
  const headers = { authorization: "Bearer test-key" }
  const response = await fetch(`${options.url}/api/bulk/syncs/${sync}/executions`, { headers })
  return (await response.json()).data.length > 0
}

/** Asks an engine for runs, cancels some, and prints a line of JSON for each that has ended. */
export const follow = async (runs: Pick<Harness, "start" | "end" | "cancel" | "close">): Promise<never> => {
  const one = async (job: Job): Promise<void> => {
    const body = JSON.stringify(job)
    await runs.start(body, job.sync)
    let isOpen = job.kind === "canceled"
    const end = runs.end(body, job.sync).finally(() => {
      isOpen = false
    })
    for (; isOpen; await sleep(300)) if (await hasStarted(job.sync)) await runs.cancel?.(body, job.sync)
    console.log(JSON.stringify([job.sync, await end]))
  }
  await Promise.all(options.jobs.map(one))
  await runs.close()
  return process.exit(0)
}

/** Runs the jobs on the engine of an example. */
export const main = async (engine: {
  readonly layer: (...args: ReadonlyArray<never>) => Layer.Layer<WorkflowEngine, Error>
}): Promise<unknown> => {
  const client = Polytomic.layer({ apiKey: "test-key", baseUrl: options.url })
  const layer = engine.layer(...(options.engineOptions as Array<never>)) // the campaign passes what the engine takes
  const runs = await workflowHarness(layer, (body, sync) => {
    const dies = Effect.sync(() => die(sync))
    return run(JSON.parse(body), Durable.Steps, dies).pipe(Effect.mapError(String), Effect.provide(client))
  })
  // A deploy hands the runs over, which interrupts those that are followed.
  const handedOver = once(process, "SIGTERM").then(() => runs.close().finally(() => process.exit(1)))
  return follow(runs).catch((error) => (process.listenerCount("SIGTERM") > 0 ? Promise.reject(error) : handedOver))
}
