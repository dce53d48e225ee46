/**
 * Memory of many runs that wait, on one runner over SQLite.
 *
 * Each run has kept a step and waits for an hour, with a topic, as a run of a sync does between two polls.
 */
import { statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Engine from "../../../examples/durable/engine.ts"
import { eventually, temporary } from "../harness.ts"

const Waiting = Workflow.make("Waiting", {
  payload: { id: Schema.String },
  success: Schema.String,
  idempotencyKey: ({ id }) => id
})

let parked = 0
let ended = 0

const body = Waiting.toLayer(({ id }) =>
  Effect.gen(function* () {
    const steps = yield* Durable.Steps
    yield* Effect.orDie(steps.step("look/1", Schema.String, Schema.Never, Effect.succeed("running")))
    parked++
    const wake = yield* steps.wait("wait/1", "1 hour", id)
    ended++
    return wake
  }).pipe(Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "waiting" })))
)

/** Memory after a collection, in MiB. */
const memory = () => {
  runInNewContext("gc")()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: Math.round(heapUsed / 2 ** 20), rss: Math.round(rss / 2 ** 20) }
}

/** Memory of so many runs: before, when all wait, half a minute later, and when all were nudged and have ended. */
export const waiting = async (count: number) => {
  setFlagsFromString("--expose-gc")
  await using stack = new AsyncDisposableStack()
  const file = join(temporary(stack), "engine.db")
  const runtime = ManagedRuntime.make(body.pipe(Layer.provideMerge(Engine.layer(file, { pollMillis: 1000 }))))
  stack.defer(() => runtime.dispose())
  type Services = ManagedRuntime.ManagedRuntime.Services<typeof runtime>
  /** Seconds until an effect for each run has led somewhere. */
  const secondsOf = async (act: (id: string) => Effect.Effect<unknown, unknown, Services>, isDone: () => boolean) => {
    const begun = Date.now()
    const ids = Array.from({ length: count }, (_, i) => String(i))
    await runtime.runPromise(Effect.forEach(ids, act, { concurrency: 16, discard: true }))
    await eventually(isDone, Number.POSITIVE_INFINITY)
    return Math.round((Date.now() - begun) / 1000)
  }
  const before = memory()
  const seconds = await secondsOf(
    (id) => Waiting.execute({ id }, { discard: true }),
    () => parked === count
  )
  const full = memory()
  await sleep(30_000)
  const idle = memory()
  const databaseMB = Math.round(statSync(file).size / 1e6)
  const event = (execution_id: string) =>
    ({ _tag: "bulk_sync.completed", type: "bulk_sync.completed", event: { execution_id } }) as const
  const nudgedSeconds = await secondsOf(
    (id) => DurableWorkflow.onEvent(event(id)),
    () => ended === count
  )
  return { count, seconds, before, full, idle, databaseMB, nudgedSeconds, after: memory() }
}
