/** The engines of the contract that run in this process. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import { bodies, endOf, type Observe } from "./bodies.ts"
import type { Harness } from "./contract.ts"
import { emptyLog, type Log, body as onMap } from "./support.ts"

const counters = () => {
  const counts = new Map<string, number>()
  const observe =
    (id: string): Observe =>
    (what) =>
      Effect.sync(() => {
        const count = (counts.get(`${id}/${what}`) ?? 0) + 1
        counts.set(`${id}/${what}`, count)
        return count
      })
  return { observe, count: (id: string, what: string) => counts.get(`${id}/${what}`) ?? 0 }
}

const bodyOf = (name: string, id: string, observe: Observe) =>
  bodies[name]?.(observe, `topic-${id}`) ?? Effect.die(new Error(`there is no body ${name}`))

/** The event of the end of the execution with this id. */
const ending = (execution_id: string) =>
  ({ _tag: "bulk_sync.completed", type: "bulk_sync.completed", event: { execution_id } }) as const

/** A plain map; a body is executed again whenever a wait ends, as engines do. */
export const mapHarness = async (): Promise<Harness> => {
  const { count, observe } = counters()
  const logs = new Map<string, Log>()
  const cancels = new Map<string, Map<string, Effect.Effect<void>>>()
  const fibers = new Map<string, Fiber.Fiber<unknown, string>>()
  const nudges = new Map<string, () => void>()
  return {
    start: async (name, id) => {
      const log = logs.get(id) ?? emptyLog()
      logs.set(id, log)
      const handlers = new Map<string, Effect.Effect<void>>()
      cancels.set(id, handlers)
      const wake = (_: string, millis: number, topic: string | undefined) =>
        Effect.raceFirst(
          Effect.as(Effect.sleep(millis), "timeout" as const),
          Effect.callback<"nudged">((resume) => {
            if (topic !== undefined) nudges.set(topic, () => resume(Effect.succeed("nudged")))
          })
        )
      const once = onMap(bodyOf(name, id, observe(id)), { log, run: id, wake, cancels: handlers })
      fibers.set(id, Effect.runFork(Effect.andThen(Effect.exit(once), once)))
    },
    end: async (_name, id) => {
      const fiber = fibers.get(id)
      if (fiber === undefined) throw new Error(`there is no run ${id}`)
      return endOf(await Effect.runPromise(Fiber.await(fiber)))
    },
    count: async (id, what) => count(id, what),
    nudge: async (topic) => nudges.get(topic)?.(),
    cancel: async (_name, id) => {
      const fiber = fibers.get(id)
      if (fiber === undefined || fiber.pollUnsafe() !== undefined) return
      await Effect.runPromise(Fiber.interrupt(fiber))
      for (const handler of cancels.get(id)?.values() ?? []) await Effect.runPromise(handler)
    },
    failsAtOnce: true,
    close: async () => undefined
  }
}

const Contract = Workflow.make("Contract", {
  payload: { body: Schema.String, id: Schema.String },
  success: Schema.String,
  error: Schema.String,
  idempotencyKey: ({ id }) => id
})

/** Any engine of effect. */
export const workflowHarness = async <E>(
  engine: Layer.Layer<WorkflowEngine, E>,
  run: typeof bodyOf = bodyOf
): Promise<Harness> => {
  const { count, observe } = counters()
  const runtime = ManagedRuntime.make(
    Contract.toLayer(({ body, id }) =>
      run(body, id, observe(id)).pipe(
        Effect.map((value) => endOf(Exit.succeed(value))),
        // A parked body is interrupted, which does not end the run.
        Effect.catchDefect((defect) => Effect.succeed(endOf(Exit.die(defect)))),
        Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "test" }))
      )
    ).pipe(Layer.provideMerge(engine))
  )
  await runtime.runPromise(Effect.void)
  return {
    start: async (body, id) => {
      await runtime.runPromise(Contract.execute({ body, id }, { discard: true }))
    },
    end: async (body, id) => {
      const exit = await runtime.runPromise(Effect.exit(Contract.execute({ body, id })))
      // Defects of a body are successes, so this one is the engine's: it does not end the run.
      if (Exit.isFailure(exit) && Cause.hasDies(exit.cause)) throw Cause.squash(exit.cause)
      return Exit.isSuccess(exit) ? exit.value : endOf(exit)
    },
    count: async (id, what) => count(id, what),
    nudge: (topic) => runtime.runPromise(DurableWorkflow.onEvent(ending(topic))),
    cancel: (body, id) =>
      runtime.runPromise(
        Effect.flatMap(Contract.executionId({ body, id }), (execution) => Contract.interrupt(execution))
      ),
    close: () => runtime.dispose()
  }
}
