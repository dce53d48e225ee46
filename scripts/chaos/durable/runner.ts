/**
 * A process of the campaign that runs durable jobs until it is killed or all have ended.
 *
 * Its environment has the jobs, and the points at which it kills itself. For each job that has ended, it prints one line of JSON.
 */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as BulkSync from "effect-polytomic/BulkSync"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import { type Die, type Ended, type Job, jobOf, mortal, type RunnerOptions } from "./jobs.ts"

// The parent has just written it.
const options = JSON.parse(process.env.DURABLE_RUNNER ?? "{}") as RunnerOptions

const Run = Workflow.make("ChaosRun", {
  payload: {
    sync: Schema.String,
    night: Schema.String,
    kind: Schema.Literals(["plain", "paused", "late", "canceled"])
  },
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ night, sync }) => `${sync}/${night}`
})

const payloadOf = ({ kind, night, sync }: Job) => ({ kind, night, sync })

/** Dies as the machine does when its power fails, once for each run that has such a point. */
const dieOf = (sync: string): Die => {
  const point = options.jobs.find((job) => job.sync === sync)?.dieAt
  const mark = join(options.marks, sync)
  return (at, step) =>
    Effect.sync(() => {
      if (point?.at !== at || point.step !== step || existsSync(mark)) return
      writeFileSync(mark, step)
      process.kill(process.pid, "SIGKILL")
    })
}

const registered = Run.toLayer(({ kind, sync }) =>
  jobOf(sync, kind, { minDelay: options.minDelay, maxDelay: options.maxDelay }).pipe(
    Effect.provideServiceEffect(
      Durable.Steps,
      Effect.map(DurableWorkflow.steps({ deployment: options.deployment }), (steps) => mortal(steps, dieOf(sync)))
    )
  )
)

const told = new Set<string>()

const tell = (job: Job) =>
  Effect.gen(function* () {
    if (told.has(job.sync)) return
    const id = yield* Run.executionId(payloadOf(job))
    const result = yield* Run.poll(id)
    if (Option.isNone(result) || result.value._tag !== "Complete") {
      if (job.kind !== "canceled" || !options.asks) return
      // Once it has started something, it is canceled.
      const status = yield* Effect.option(
        Effect.flatMap(BulkSync.BulkSync, (syncs) => syncs.getStatus({ id: job.sync }))
      )
      const { current_execution, last_execution } = Option.getOrElse(status, () => ({}) as BulkSync.BulkSyncStatus)
      if ((current_execution ?? last_execution)?.id !== undefined) yield* Run.interrupt(id)
      return
    }
    told.add(job.sync)
    const { exit } = result.value
    const { night, sync } = job
    const ended: Ended =
      exit._tag === "Success"
        ? { night, sync, outcome: exit.value.outcome, id: exit.value.id, joined: exit.value.joined }
        : { night, sync, outcome: "failed", detail: String(exit.cause) }
    yield* Console.log(JSON.stringify(ended))
  })

const program = Effect.gen(function* () {
  yield* Console.log(JSON.stringify({ ready: true }))
  if (options.asks) {
    yield* Effect.forEach(options.jobs, (job) => Run.execute(payloadOf(job), { discard: true }), { discard: true })
  }
  while (told.size < options.jobs.length) {
    yield* Effect.forEach(options.jobs, tell, { discard: true })
    yield* Effect.sleep("300 millis")
  }
})

export interface Engine {
  readonly layer: (...args: ReadonlyArray<never>) => Layer.Layer<WorkflowEngine, Error>
}

export const main = (engine: Engine): void => {
  const fiber = program.pipe(
    // The campaign passes what the engine takes.
    Effect.provide(registered.pipe(Layer.provideMerge(engine.layer(...(options.engineOptions as Array<never>))))),
    Effect.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: options.url })),
    Effect.runFork
  )
  // A deploy: what runs is handed over.
  process.once("SIGTERM", () => fiber.interruptUnsafe())
  fiber.addObserver((exit) => {
    if (exit._tag === "Failure") console.error(String(exit.cause))
    process.exit(exit._tag === "Success" ? 0 : 1)
  })
}
