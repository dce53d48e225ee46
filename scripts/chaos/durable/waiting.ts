/**
 * `node scripts/run.mjs scripts/chaos/durable/waiting.ts [COUNT]`: memory of so many runs that wait, on one runner over SQLite.
 *
 * Each run has kept a step and waits for an hour, with a topic, as a run of a sync does between two polls.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Engine from "../../../examples/durable/engine.ts"

const count = Number(process.argv[2] ?? "10000")

const Waiting = Workflow.make("Waiting", {
  payload: { id: Schema.String },
  success: Schema.String,
  idempotencyKey: ({ id }) => id
})

let parked = 0

const body = Waiting.toLayer(({ id }) =>
  Effect.gen(function* () {
    const steps = yield* Durable.Steps
    yield* Effect.orDie(steps.step("look/1", Schema.String, Schema.Never, Effect.succeed("running")))
    parked++
    return yield* steps.wait("wait/1", "1 hour", id)
  }).pipe(Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "waiting" })))
)

const memory = (): { readonly heap: number; readonly rss: number } => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: Math.round(heapUsed / 1024 / 1024), rss: Math.round(rss / 1024 / 1024) }
}

const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-waiting-"))
const file = join(folder, "engine.db")

const program = Effect.gen(function* () {
  const before = memory()
  const begun = Date.now()
  yield* Effect.forEach(
    Array.from({ length: count }, (_, i) => String(i)),
    (id) => Waiting.execute({ id }, { discard: true }),
    { concurrency: 16, discard: true }
  )
  while (parked < count) yield* Effect.sleep("200 millis")
  const seconds = Math.round((Date.now() - begun) / 1000)
  const full = memory()
  // What is idle is released after 10 seconds.
  yield* Effect.sleep("30 seconds")
  const idle = memory()
  console.log(JSON.stringify({ count, seconds, before, full, idle, databaseMB: Math.round(statSync(file).size / 1e6) }))
})

Effect.runPromise(
  program.pipe(Effect.provide(body.pipe(Layer.provideMerge(Engine.layer(file, { pollMillis: 1000 })))))
).then(
  () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  },
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
)
