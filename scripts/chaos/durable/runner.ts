/** A process that runs durable jobs on an engine of Effect's until it is killed or all have ended. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Option from "effect/Option"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import { die, follow, options } from "./follow.ts"
import { Job, run } from "./runs.ts"

const Run = Workflow.make("ChaosRun", {
  payload: Job,
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ sync }) => sync
})

const steps = DurableWorkflow.steps({ deployment: "chaos" })

/** Runs the jobs of the campaign on the engine of an example. */
export const main = (engine: {
  readonly layer: (...args: ReadonlyArray<never>) => Layer.Layer<WorkflowEngine, Error>
}): Promise<void> => {
  const runtime = ManagedRuntime.make(
    Run.toLayer((job) =>
      run(
        job,
        steps,
        Effect.sync(() => die(job.sync))
      )
    ).pipe(
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
      if (exit._tag === "Failure") return { outcome: "failed", detail: String(exit.cause) }
      return { outcome: exit.value.outcome, id: exit.value.id }
    }
  })
}
