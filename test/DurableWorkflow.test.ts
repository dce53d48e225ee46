import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import * as WorkflowEngine from "effect/workflow/WorkflowEngine"
import { BulkSync } from "effect-polytomic"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { passUntil, valueOf } from "./durable/support.ts"
import { bulkSync, layer, requests } from "./jobs/support.ts"

const Nightly = Workflow.make("Nightly", {
  payload: { sync: Schema.String, night: Schema.String },
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ night, sync }) => `${sync}/${night}`
})

const nightly = (options: Durable.RunOptions = {}) =>
  Nightly.toLayer(({ sync }) =>
    Durable.bulkSync({ id: sync }, options).pipe(
      Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "test" }))
    )
  ).pipe(Layer.provideMerge(WorkflowEngine.layerMemory))

const durable = <A, E>(
  self: Effect.Effect<A, E, PolytomicEmulator.Services | WorkflowEngine.WorkflowEngine>,
  options?: Durable.RunOptions,
  emulator?: PolytomicEmulator.Options
) => Effect.provide(self, nightly(options).pipe(Layer.provideMerge(layer(emulator))))

const hours = 3_600_000

const countTo = (most: number) => {
  let count = 0
  return Effect.sync(() => count++ >= most)
}

describe("in memory", () => {
  it.effect("runs a sync to its end, and a second request starts nothing", () =>
    durable(
      Effect.gen(function* () {
        const sync = yield* bulkSync
        const result = yield* valueOf(Nightly.execute({ sync, night: "1" }))
        assert.deepInclude(result, { sync_id: sync, joined: false, outcome: "completed" })
        assert.deepStrictEqual(yield* valueOf(Nightly.execute({ sync, night: "1" })), result)
        assert.strictEqual((yield* requests("bulkSync.start")).length, 1)
      })
    )
  )

  it.effect("ends a wait on an event, and only polls on a forged one", () =>
    durable(
      Effect.gen(function* () {
        const sync = yield* bulkSync
        const begun = yield* Clock.currentTimeMillis
        const fiber = yield* Effect.forkChild(Nightly.execute({ sync, night: "1" }))
        const polls = Effect.map(requests("bulkSync.executions.get"), ({ length }) => length)
        const context = yield* Effect.context<PolytomicEmulator.Services>()
        const polled = (most: number) =>
          Effect.provideContext(
            Effect.map(polls, (length) => length >= most),
            context
          )
        // Waits of at least 7 minutes have begun by then.
        yield* passUntil(10_000, polled(7))
        const { current_execution } = yield* (yield* BulkSync).getStatus({ id: sync })
        const execution_id = current_execution?.id ?? ""
        const event = (type: string) =>
          DurableWorkflow.onEvent({ _tag: "unknown", type, event: { execution_id } } as never)
        yield* event("bulk_sync.running")
        yield* passUntil(1000, countTo(10))
        assert.strictEqual(yield* polls, 7)
        yield* event("bulk_sync.completed")
        yield* event("bulk_sync.completed")
        yield* passUntil(100, countTo(10))
        assert.strictEqual(yield* polls, 8)
        assert.isUndefined(fiber.pollUnsafe())
        const result = yield* valueOf(Fiber.join(fiber), 60_000)
        assert.strictEqual(result.outcome, "completed")
        assert.isBelow((yield* Clock.currentTimeMillis) - begun, 3 * hours)
      }),
      {},
      { executions: { queuedFor: 0, runsFor: 2 * hours } }
    )
  )

  it.effect("ignores an early event, a late one and one of another run", () =>
    durable(
      Effect.gen(function* () {
        const [one, two] = [yield* bulkSync, yield* bulkSync]
        const event = (execution_id: string) =>
          DurableWorkflow.onEvent({ _tag: "bulk_sync.completed", type: "bulk_sync.completed", event: { execution_id } })
        // No run waits for it yet.
        yield* event("5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10")
        const fibers = yield* Effect.forEach([one, two], (sync) =>
          Effect.forkChild(Nightly.execute({ sync, night: "1" }))
        )
        const polls = (sync: string) =>
          Effect.map(
            requests("bulkSync.executions.get"),
            (all) => all.filter(({ target }) => target.includes(sync)).length
          )
        const context = yield* Effect.context<PolytomicEmulator.Services>()
        yield* passUntil(
          10_000,
          Effect.provideContext(
            Effect.map(polls(one), (count) => count >= 7),
            context
          )
        )
        const before = [yield* polls(one), yield* polls(two)]
        const { current_execution } = yield* (yield* BulkSync).getStatus({ id: two })
        yield* event(current_execution?.id ?? "")
        yield* passUntil(100, countTo(10))
        assert.deepStrictEqual([yield* polls(one), yield* polls(two)], [before[0], (before[1] ?? 0) + 1])
        const results = yield* valueOf(Effect.all(fibers.map(Fiber.join)), 60_000)
        for (const { id } of results) yield* event(id)
        assert.deepStrictEqual(
          results.map(({ joined, outcome }) => [joined, outcome]),
          [
            [false, "completed"],
            [false, "completed"]
          ]
        )
        const after = (yield* requests("bulkSync.executions.get")).length
        yield* passUntil(1000, countTo(10))
        assert.strictEqual((yield* requests("bulkSync.executions.get")).length, after)
        assert.strictEqual((yield* requests("bulkSync.start")).length, 2)
      }),
      {},
      { executions: { queuedFor: 0, runsFor: 2 * hours } }
    )
  )

  it.effect("cancels the execution when the workflow is interrupted, and only then", () =>
    durable(
      Effect.gen(function* () {
        const sync = yield* bulkSync
        const id = yield* Nightly.executionId({ sync, night: "1" })
        const fiber = yield* Effect.forkChild(Effect.exit(Nightly.execute({ sync, night: "1" })))
        yield* passUntil(1000, countTo(100))
        yield* Nightly.interrupt(id)
        yield* passUntil(1000, countTo(20))
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1)
        yield* Nightly.interrupt(id)
        const exit = yield* valueOf(Fiber.join(fiber))
        assert.isTrue(Exit.isFailure(exit) && Exit.hasInterrupts(exit))
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1)
      }),
      { ifAbandoned: "cancel" },
      { executions: { queuedFor: 0, runsFor: 2 * hours } }
    )
  )
})
