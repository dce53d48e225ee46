/**
 * A process of the campaign that runs durable jobs until it is killed or all have ended.
 *
 * Its environment says which engine, which jobs, and at which point it kills itself. For each job that has ended, it prints one
 * line of JSON.
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import type { Ended, Job, Point, RunnerOptions } from "./protocol.ts"

// The parent has just written it.
const options = JSON.parse(process.env.DURABLE_RUNNER ?? "{}") as RunnerOptions

const Run = Workflow.make("ChaosRun", {
  payload: { sync: Schema.String, night: Schema.String },
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ night, sync }) => `${sync}/${night}`
})

let crossings = 0

/** Dies here, as the machine does when its power fails, if this is the point and the crossing that was asked for. */
const maybeDie = (at: Point["at"], name: string): Effect.Effect<void> =>
  Effect.sync(() => {
    const { dieAt } = options
    if (dieAt === undefined || dieAt.at !== at || !name.startsWith(dieAt.step)) return
    crossings++
    if (crossings === dieAt.crossing) process.kill(process.pid, "SIGKILL")
  })

/** Steps with the points at which the process may die. */
const mortal = (steps: Durable.StepsService): Durable.StepsService => ({
  ...steps,
  scope: (label) => Effect.map(steps.scope(label), mortal),
  step: (name, success, error, effect) =>
    steps
      .step(
        name,
        success,
        error,
        Effect.andThen(
          maybeDie("before", name),
          Effect.tap(effect, () => maybeDie("after", name))
        )
      )
      .pipe(Effect.tap(() => maybeDie("kept", name))),
  wait: (name, atMost, topic) => Effect.andThen(maybeDie("before", name), steps.wait(name, atMost, topic))
})

const registered = Run.toLayer(({ sync }) =>
  Durable.bulkSync(
    { id: sync },
    { minDelay: options.minDelay, maxDelay: options.maxDelay, timeout: "10 minutes" }
  ).pipe(
    Effect.provideServiceEffect(
      Durable.Steps,
      Effect.map(DurableWorkflow.steps({ deployment: options.deployment }), mortal)
    )
  )
)

const engine = (await import(options.engine)) as {
  // The two examples of engines have this form.
  readonly layer: (...args: ReadonlyArray<unknown>) => Layer.Layer<WorkflowEngine, Error>
}

const told = new Set<string>()

const look = (job: Job) =>
  Effect.gen(function* () {
    const name = `${job.sync}/${job.night}`
    if (told.has(name)) return
    const result = yield* Run.poll(yield* Run.executionId(job))
    if (Option.isNone(result) || result.value._tag !== "Complete") return
    told.add(name)
    const { exit } = result.value
    const ended: Ended =
      exit._tag === "Success"
        ? { ...job, outcome: exit.value.outcome, id: exit.value.id, joined: exit.value.joined }
        : { ...job, outcome: "failed", detail: String(exit.cause) }
    yield* Console.log(JSON.stringify(ended))
  })

const program: Effect.Effect<void, never, WorkflowEngine> = Effect.gen(function* () {
  yield* Console.log(JSON.stringify({ ready: true }))
  if (options.asks) yield* Effect.forEach(options.jobs, (job) => Run.execute(job, { discard: true }), { discard: true })
  while (told.size < options.jobs.length) {
    yield* Effect.forEach(options.jobs, look, { discard: true })
    yield* Effect.sleep("300 millis")
  }
})

program
  .pipe(
    Effect.provide(registered.pipe(Layer.provideMerge(engine.layer(...options.engineOptions)))),
    Effect.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: options.url })),
    Effect.runPromise
  )
  .then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(String(error))
      process.exit(1)
    }
  )
