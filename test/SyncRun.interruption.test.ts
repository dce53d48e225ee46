/** Runs that are interrupted, abandoned or late: executions that are canceled, and those that continue. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { BulkSync, BulkSyncExecutions, ModelSyncExecutions, PolytomicClient } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import * as SyncRun from "effect-polytomic/SyncRun"
import { bulkSync, drive, failure, interruptAfter, layer, modelSync, requests, tags, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

describe("interruption", () => {
  const plan = Effect.flatMap(emulator, (it) => it.planExecution({ duration: 60_000 }))

  it.effect("leaves the execution running and cleans up at every point", () =>
    Effect.forEach([0, 50, 250, 600, 1_100, 2_300, 5_000, 12_000], (after) =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          yield* plan
          // Calls take time, so that some interruptions happen during one.
          yield* (yield* emulator).fault(Fault.latency(200))
          const [exit, elapsed] = yield* interruptAfter(SyncRun.bulkSync({ id }).run, after)
          assert.strictEqual(exit?._tag, "Failure")
          assert.isBelow(elapsed, 50)
          yield* drive(Effect.sleep("1 second"))
          const before = (yield* (yield* emulator).requests).length
          yield* drive(Effect.sleep("1 minute"), { step: 500 })
          // No fiber is left that would poll, or that has requested a cancel.
          assert.strictEqual((yield* (yield* emulator).requests).length, before)
          assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 0)
        })
      )
    )
  )

  it.effect("cancels the execution if configured, at every point", () =>
    Effect.forEach([50, 300, 500, 1_000, 2_500, 7_000, 30_000], (after) =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          const model = yield* modelSync
          yield* plan
          yield* plan
          // The start takes time: an interruption meanwhile has to wait for the id.
          yield* (yield* emulator).fault(Fault.latency(500), { path: /executions$/, method: "POST" })
          const both = Effect.all(
            [
              SyncRun.bulkSync({ id }, { ifAbandoned: "cancel" }).run,
              SyncRun.modelSync({ id: model }, { ifAbandoned: "cancel" }).run
            ],
            { concurrency: 2 }
          )
          yield* interruptAfter(both, after)
          assert.strictEqual((yield* requests("bulkSync.start")).length, 1, `after ${after}`)
          assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1, `after ${after}`)
          assert.strictEqual((yield* requests("modelSync.executions.cancel")).length, 1, `after ${after}`)
          yield* drive(Effect.sleep("5 seconds"))
          const [last] = yield* Stream.runCollect((yield* BulkSyncExecutions).list({ id }))
          assert.strictEqual(last?.status, "canceled", `after ${after}`)
          const [other] = yield* Stream.runCollect((yield* ModelSyncExecutions).list({ sync_id: model }))
          assert.strictEqual(other?.status, "canceled", `after ${after}`)
          assert.deepStrictEqual(tags(), [])
        })
      )
    )
  )

  it.effect("cancels if the deadline passes before the start call returns", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan
        yield* (yield* emulator).fault(Fault.latency(5_000), { operation: "bulkSync.start" })
        const timedOut = yield* failure(SyncRun.bulkSync({ id }, { ifAbandoned: "cancel", timeout: "2 seconds" }).run)
        assert.strictEqual(timedOut._tag, "PolytomicWaitTimedOut")
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1)
        assert.deepStrictEqual(tags(), [])
      })
    )
  )

  it.effect("cancels a started execution whose key is still being checked", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan
        yield* (yield* emulator).fault(Fault.hang(), { operation: "bulkSync.getStatus" })
        const options = { ifAbandoned: "cancel", idempotencyKey: "nightly-2025-09-18" } as const
        const [, elapsed] = yield* interruptAfter(SyncRun.bulkSync({ id }, options).run, 3_000)
        assert.isBelow(elapsed, 100)
        assert.strictEqual((yield* requests("bulkSync.getStatus")).length, 1)
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1)
        assert.deepStrictEqual(tags(), [])
      })
    )
  )

  it.effect("sends no second start and waits up to 10 seconds for the response", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan
        yield* (yield* emulator).fault(Fault.hang(), { operation: "bulkSync.start" })
        for (const [attempt, elapsed] of [
          ["1 minute", 10_000],
          // The first attempt fails after the run was interrupted.
          ["5 seconds", 2_000]
        ] as const) {
          const before = (yield* requests("bulkSync.start")).length
          const run = PolytomicClient.withTimeout(SyncRun.bulkSync({ id }, { ifAbandoned: "cancel" }).run, { attempt })
          const [, time] = yield* interruptAfter(run, 3_000)
          assert.closeTo(time, elapsed, 100)
          assert.strictEqual((yield* requests("bulkSync.start")).length - before, 1)
        }
        assert.deepStrictEqual(tags(), ["StartAbandoned", "StartAbandoned"])
      })
    )
  )

  it.effect("cancels also when a stream is left or the deadline passes, not at the end", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const options = { ifAbandoned: "cancel" } as const
        yield* plan
        yield* value(Stream.runDrain(Stream.take(SyncRun.bulkSync({ id }, options).changes, 3)))
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 1)
        yield* drive(Effect.sleep("5 seconds"))
        yield* plan
        const timedOut = yield* failure(SyncRun.bulkSync({ id }, { ...options, timeout: "10 seconds" }).run)
        assert.strictEqual(timedOut._tag, "PolytomicWaitTimedOut")
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 2)
        yield* drive(Effect.sleep("5 seconds"))
        yield* value(SyncRun.bulkSync({ id }, options).run)
        // Abandoned after the last state, so there is nothing to cancel.
        const last = yield* value(
          Stream.runLast(Stream.takeUntil(SyncRun.bulkSync({ id }, options).changes, SyncRun.isTerminal))
        )
        assert.strictEqual(Option.getOrUndefined(last)?.status, "completed")
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 2)
      })
    )
  )

  it.effect("never cancels a joined execution", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan
        yield* (yield* BulkSync).start({ id })
        yield* interruptAfter(SyncRun.bulkSync({ id }, { ifRunning: "join", ifAbandoned: "cancel" }).run, 3_000)
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 0)
      })
    )
  )

  it.effect("does not hang if the execution cannot be canceled", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* plan
        yield* (yield* emulator).fault(Fault.hang(), { operation: "bulkSync.executions.cancel" })
        const [, elapsed] = yield* interruptAfter(SyncRun.bulkSync({ id }, { ifAbandoned: "cancel" }).run, 3_000)
        assert.closeTo(elapsed, 30_000, 500)
        assert.deepStrictEqual(tags(), ["CancelFailed"])
      })
    )
  )

  it.effect("cancels with a separate key if the caller set the start key", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const key = "nightly-2025-09-18"
        yield* plan
        yield* interruptAfter(SyncRun.bulkSync({ id }, { ifAbandoned: "cancel", idempotencyKey: key }).run, 3_000)
        yield* drive(Effect.sleep("5 seconds"))
        yield* plan
        const run = SyncRun.bulkSync({ id }, { ifAbandoned: "cancel" }).run
        yield* interruptAfter(PolytomicClient.withIdempotencyKey(run, `${key}-again`), 3_000)
        const starts = yield* requests("bulkSync.start")
        assert.deepStrictEqual(
          starts.map(({ idempotencyKey }) => idempotencyKey),
          [key, `${key}-again`]
        )
        const cancels = yield* requests("bulkSync.executions.cancel")
        assert.deepStrictEqual(
          cancels.map(({ status }) => status),
          [200, 200]
        )
        assert.isFalse(cancels.some(({ idempotencyKey = "" }) => idempotencyKey.startsWith(key)))
      })
    )
  )
})
