/** A process that runs durable jobs on an engine of Effect's until it is killed or all have ended. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import { die, follow, options } from "./follow.ts"
import { run } from "./jobs.ts"

const Run = Workflow.make("ChaosRun", {
  payload: { sync: Schema.String, kind: Schema.Literals(["plain", "paused", "late", "canceled"]) },
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ sync }) => sync
})

const registered = Run.toLayer((payload) => {
  const dieAt = options.jobs.find(({ sync }) => sync === payload.sync)?.dieAt
  return run(payload, DurableWorkflow.steps({ deployment: "chaos" }), (point) =>
    Effect.sync(() => (point === dieAt ? die(payload.sync) : undefined))
  )
})

/** Runs the jobs of the environment on the engine of an example. */
export const main = async (engine: {
  readonly layer: (...args: ReadonlyArray<never>) => Layer.Layer<WorkflowEngine, Error>
}): Promise<void> => {
  const { layer } = engine
  const runtime = ManagedRuntime.make(
    registered.pipe(
      Layer.provideMerge(layer(...(options.engineOptions as Array<never>))), // the campaign passes what the engine takes
      Layer.provide(Polytomic.layer({ apiKey: "test-key", baseUrl: options.url }))
    )
  )
  // A deploy: what runs is handed over.
  process.once("SIGTERM", () => runtime.dispose().finally(() => process.exit(1)))
  await follow({
    start: ({ kind, sync }) => runtime.runPromise(Run.execute({ kind, sync }, { discard: true })),
    cancel: ({ kind, sync }) =>
      runtime.runPromise(Effect.flatMap(Run.executionId({ kind, sync }), (id) => Run.interrupt(id))),
    poll: async ({ kind, sync }) => {
      const result = await runtime.runPromise(Effect.flatMap(Run.executionId({ kind, sync }), (id) => Run.poll(id)))
      if (Option.isNone(result) || result.value._tag !== "Complete") return undefined
      const { exit } = result.value
      if (exit._tag === "Failure") return { outcome: "failed", detail: String(exit.cause) }
      return { outcome: exit.value.outcome, id: exit.value.id }
    }
  })
  await runtime.dispose()
  process.exit(0)
}
