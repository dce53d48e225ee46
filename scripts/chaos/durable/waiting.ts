/**
 * Memory of many runs that wait, on one runner over SQLite.
 *
 * Each run has kept a step and waits for an hour, with a topic, as a run of a sync does between two polls.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Engine from "../../../examples/durable/engine.ts"

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
const memory = (collect: () => void): { readonly heap: number; readonly rss: number } => {
  collect()
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: Math.round(heapUsed / 1024 / 1024), rss: Math.round(rss / 1024 / 1024) }
}

/** Lets so many runs wait; memory before, when all of them wait, half a minute later, and when all were nudged and have ended. */
export const waiting = async (count: number) => {
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-waiting-"))
  const file = join(folder, "engine.db")
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void // Node's own
  const ids = Array.from({ length: count }, (_, i) => String(i))
  const program = Effect.gen(function* () {
    const before = memory(collect)
    const begun = Date.now()
    yield* Effect.forEach(ids, (id) => Waiting.execute({ id }, { discard: true }), { concurrency: 16, discard: true })
    while (parked < count) yield* Effect.sleep("200 millis")
    const seconds = Math.round((Date.now() - begun) / 1000)
    const full = memory(collect)
    yield* Effect.sleep("30 seconds")
    const idle = memory(collect)
    const databaseMB = Math.round(statSync(file).size / 1e6)
    const nudged = Date.now()
    const event = (execution_id: string) =>
      ({ _tag: "bulk_sync.completed", type: "bulk_sync.completed", event: { execution_id } }) as const
    yield* Effect.forEach(ids, (id) => DurableWorkflow.onEvent(event(id)), { concurrency: 16, discard: true })
    while (ended < count) yield* Effect.sleep("200 millis")
    const nudgedSeconds = Math.round((Date.now() - nudged) / 1000)
    return { count, seconds, before, full, idle, databaseMB, nudgedSeconds, after: memory(collect) }
  })
  const engine = Engine.layer(file, { pollMillis: 1000 })
  try {
    return await Effect.runPromise(Effect.provide(program, body.pipe(Layer.provideMerge(engine))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
