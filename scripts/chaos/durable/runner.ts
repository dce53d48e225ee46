/** A process that runs durable jobs until it is killed or all have ended: the part that all engines share, and Effect's engines. */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Option from "effect/Option"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import { type Ended, Job, type RunnerOptions, run } from "./runs.ts"

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
export const follow = async (engine: {
  /** Asks for a run; an existing one continues. */
  readonly start: (job: Job) => Promise<unknown>
  /** End of a run; undefined while it is in progress. */
  readonly poll: (job: Job) => Promise<Ended | undefined>
  readonly cancel: (job: Job) => Promise<unknown>
  readonly close: () => Promise<unknown>
}): Promise<void> => {
  const open = new Set(options.jobs)
  for (const job of open) await engine.start(job)
  for (; open.size > 0; await sleep(300)) {
    for (const job of open) {
      const ended = await engine.poll(job)
      if (ended !== undefined) {
        open.delete(job)
        console.log(JSON.stringify([job.sync, ended]))
      } else if (job.kind === "canceled" && (await hasStarted(job.sync))) await engine.cancel(job)
    }
  }
  await engine.close()
  process.exit(0)
}

const Run = Workflow.make("ChaosRun", {
  payload: Job,
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ sync }) => sync
})

const steps = DurableWorkflow.steps({ deployment: "chaos" })

/** Runs the jobs on the engine of an example. */
export const main = (engine: {
  readonly layer: (...args: ReadonlyArray<never>) => Layer.Layer<WorkflowEngine, Error>
}): Promise<void> => {
  const dieOf = ({ sync }: Job) => Effect.sync(() => die(sync))
  const runtime = ManagedRuntime.make(
    Run.toLayer((job) => run(job, steps, dieOf(job))).pipe(
      Layer.provideMerge(engine.layer(...(options.engineOptions as Array<never>))), // the campaign passes what the engine takes
      Layer.provide(Polytomic.layer({ apiKey: "test-key", baseUrl: options.url }))
    )
  )
  const close = () => runtime.dispose()
  // A deploy: runs are handed over.
  process.once("SIGTERM", () => close().finally(() => process.exit(1)))
  return follow({
    close,
    start: (job) => runtime.runPromise(Run.execute(job, { discard: true })),
    cancel: (job) => runtime.runPromise(Effect.flatMap(Run.executionId(job), (id) => Run.interrupt(id))),
    poll: async (job) => {
      const result = await runtime.runPromise(Effect.flatMap(Run.executionId(job), (id) => Run.poll(id)))
      if (Option.isNone(result) || result.value._tag !== "Complete") return undefined
      const { exit } = result.value
      return exit._tag === "Failure" ? { outcome: "failed", detail: String(exit.cause) } : exit.value
    }
  })
}
