import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { BulkSync, BulkSyncExecutions, ModelSync, PolytomicClient } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import * as SyncRun from "effect-polytomic/SyncRun"
import { bulkSync, drive, failure, interruptAfter, layer, modelSync, requests, tags, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

describe("a successful run", () => {
  it.effect("follows a bulk sync from start to end, emitting each state once", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const states = yield* value(Stream.runCollect(SyncRun.bulkSync({ id }).changes))
        const texts = states.map((state) => JSON.stringify(state))
        assert.strictEqual(new Set(texts).size, texts.length)
        assert.strictEqual(states[0]?.status, "created")
        assert.strictEqual(states.at(-1)?.status, "completed")
        assert.isTrue(states.every((state) => state.sync_id === id && state.id === states[0]?.id))
        assert.deepStrictEqual(states.map(SyncRun.isTerminal), [...states.slice(1).map(() => false), true])
        const shares = states.map((state) => SyncRun.progress(state).done ?? -1)
        assert.deepStrictEqual(
          shares,
          [...shares].sort((a, b) => a - b)
        )
        assert.isTrue(shares.some((share) => share > 0 && share < 1))
        assert.strictEqual(shares.at(-1), 1)
        const [ended] = states.slice(-1)
        assert.isDefined(ended)
        const last = SyncRun.progress(ended)
        assert.isAbove(last.records, 0)
        assert.strictEqual(
          last.schemas.reduce((sum, { records }) => sum + records, 0),
          last.records
        )
        assert.isTrue(last.schemas.every(({ ended, status }) => ended && status === "completed"))
        assert.deepStrictEqual(tags(), [])
      })
    )
  )

  it.effect("follows a model sync and reports each state", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        const seen: Array<string | undefined> = []
        const last = yield* value(
          SyncRun.modelSync({ id }).runForEach((state) => Effect.sync(() => seen.push(state.status)))
        )
        assert.strictEqual(last.status, "completed")
        assert.isAbove(last.counts?.total ?? 0, 0)
        assert.strictEqual(seen[0], "created")
        assert.strictEqual(seen.at(-1), "completed")
        assert.deepInclude(SyncRun.progress(last), { records: last.counts?.total ?? 0, schemas: [], done: 1 })
      })
    )
  )

  it.effect("starts one execution per use and passes the settings on", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const run = SyncRun.bulkSync({ id, test: true, schemas: ["public.users"] }).run
        const first = yield* value(run)
        const second = yield* value(run)
        assert.notStrictEqual(first.id, second.id)
        assert.isTrue(first.is_test)
        assert.deepStrictEqual(
          SyncRun.progress(first).schemas.map(({ schema }) => schema),
          ["public.users"]
        )
      })
    )
  )

  it.effect("starts without following and reports whether it joined", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const first = yield* value(SyncRun.bulkSync({ id }).start)
        assert.deepInclude(first, { sync_id: id, joined: false })
        const second = yield* value(SyncRun.bulkSync({ id }, { ifRunning: "join" }).start)
        assert.deepStrictEqual(second, { ...first, joined: true })
        assert.strictEqual((yield* requests("bulkSync.executions.get")).length, 0)
        const state = yield* value(SyncRun.followBulkSync(first).run)
        assert.strictEqual(SyncRun.outcome(state), "completed")
        assert.isUndefined(SyncRun.outcome({ id: "1", status: "processing" }))
      })
    )
  )

  it.effect("follows an existing execution", () =>
    emulated(
      Effect.gen(function* () {
        const bulk = yield* bulkSync
        const model = yield* modelSync
        const { id: ofBulk = "" } = yield* (yield* BulkSync).start({ id: bulk })
        const { id: ofModel = "" } = yield* (yield* ModelSync).start({ id: model })
        const a = yield* value(SyncRun.followBulkSync({ sync_id: bulk, id: ofBulk }).run)
        const b = yield* value(SyncRun.followModelSync({ sync_id: model, id: ofModel }).run)
        assert.deepStrictEqual([a.id, a.status, b.id, b.status], [ofBulk, "completed", ofModel, "completed"])
        assert.strictEqual((yield* requests("bulkSync.start")).length, 1)
      })
    )
  )

  it.effect("polls at growing intervals", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).planExecution({ duration: 600_000 })
        yield* value(SyncRun.bulkSync({ id }).run, { step: 250 })
        const at = (yield* requests("bulkSync.executions.get")).map((request) => request.at)
        const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0))
        assert.isBelow(waits[0] ?? 0, 2_500)
        assert.isBelow(Math.max(...waits), 32_000)
        assert.isAbove(Math.min(...waits.slice(12)), 14_000)
        assert.isBelow(at.length, 50)
        // Jitter: no two of the long intervals are equal.
        assert.isAbove(new Set(waits.slice(12)).size, 5)
      })
    )
  )
})

describe("a failed run", () => {
  for (const outcome of ["failed", "canceled", "interrupted", "completed_with_errors"] as const) {
    it.effect(`is a typed error: ${outcome}`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          yield* (yield* emulator).planExecution({ outcome, records: 50, error: "quota exceeded" })
          const states: Array<SyncRun.BulkSyncState> = []
          const error = yield* failure(
            SyncRun.bulkSync({ id }).runForEach((state) => Effect.sync(() => states.push(state)))
          )
          if (error._tag !== "PolytomicSyncFailed") throw error
          assert.deepInclude(error, { outcome, sync_id: id, id: states[0]?.id ?? "" })
          // The terminal state was emitted before the failure.
          assert.deepStrictEqual(error.execution, states.at(-1))
          assert.deepStrictEqual(error.progress, SyncRun.progress(error.execution))
          assert.isAbove(error.progress.records, 0)
          if (outcome === "canceled") assert.include(error.errors, "canceled")
          else assert.include(error.errors, "quota exceeded")
          assert.isAbove(error.logs.length, 0)
          const [url] = error.logs
          assert.strictEqual(String(url), "<redacted:log>")
          assert.match(url === undefined ? "" : Redacted.value(url), /signature=/)
          assert.notInclude(`${error.message} ${JSON.stringify(error)} ${String(error)}`, "signature=")
          assert.include(error.message, id)
        })
      )
    )

    it.effect(`is a typed error of a model sync: ${outcome}`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* modelSync
          yield* (yield* emulator).planExecution({ outcome, error: "quota exceeded", records: 40, errors: 4 })
          const error = yield* failure(SyncRun.modelSync({ id }).run)
          if (error._tag !== "PolytomicSyncFailed") throw error
          assert.strictEqual(error.outcome, outcome)
          assert.strictEqual(error.progress.errors, 4)
          if (outcome !== "canceled") assert.deepStrictEqual(error.errors, ["quota exceeded"])
          assert.strictEqual(error.logs.length, 1)
        })
      )
    )
  }

  it.effect("can count completion with failed records as a success", () =>
    emulated(
      Effect.gen(function* () {
        const bulk = yield* bulkSync
        const model = yield* modelSync
        yield* (yield* emulator).planExecution({ outcome: "completed_with_errors", errors: 2 })
        yield* (yield* emulator).planExecution({ outcome: "completed_with_errors", errors: 3 })
        const a = yield* value(SyncRun.bulkSync({ id: bulk }, { completedWithErrors: "accept" }).run)
        const b = yield* value(SyncRun.modelSync({ id: model }, { completedWithErrors: "accept" }).run)
        assert.deepStrictEqual([a.status, SyncRun.progress(a).errors], ["errors", 2])
        assert.deepStrictEqual([b.status, SyncRun.progress(b).errors], ["completed", 3])
      })
    )
  )

  it.effect("reports the failure also without log URLs", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).planExecution({ outcome: "failed" })
        yield* (yield* emulator).fault(Fault.hang(), { operation: "bulkSync.executions.getLogs" })
        const error = yield* failure(SyncRun.bulkSync({ id }).run)
        assert.deepInclude(error, { _tag: "PolytomicSyncFailed", logs: [] })
        assert.isBelow(yield* Clock.currentTimeMillis, 60_000)
      })
    )
  )

  it.effect("ends at its deadline and reports the last observed state", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).planExecution({ duration: 3_600_000 })
        const error = yield* failure(SyncRun.bulkSync({ id }, { timeout: "5 minutes" }).run, { step: 500 })
        assert.deepInclude(error, { _tag: "PolytomicWaitTimedOut", timeout: Duration.millis(300_000), last: "running" })
        assert.closeTo(yield* Clock.currentTimeMillis, 300_000, 2_000)
        // The last poll was shortly before the deadline, not only after it.
        const polls = (yield* requests("bulkSync.executions.get")).map(({ at }) => at)
        assert.isTrue(polls.some((at) => at > 298_000 && at < 300_000))
        const { current_execution } = yield* (yield* BulkSync).getStatus({ id })
        assert.strictEqual(current_execution?.status, "running")
      })
    )
  )

  it.effect("ends at its deadline although the server does not respond", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).fault(Fault.hang(), { operation: "bulkSync.executions.get" })
        const error = yield* failure(SyncRun.bulkSync({ id }, { timeout: "20 seconds" }).run)
        assert.deepInclude(error, { _tag: "PolytomicWaitTimedOut", last: "created" })
        assert.closeTo(yield* Clock.currentTimeMillis, 20_000, 500)
        yield* (yield* emulator).fault(Fault.hang(), { operation: "modelSync.start" })
        const model = yield* modelSync
        // An interruption waits a little longer for the id of the execution to cancel.
        for (const [ifAbandoned, elapsed] of [
          ["leave", 10_000],
          ["cancel", 20_000]
        ] as const) {
          const since = yield* Clock.currentTimeMillis
          const start = yield* failure(SyncRun.modelSync({ id: model }, { timeout: "10 seconds", ifAbandoned }).run)
          assert.deepInclude(start, { _tag: "PolytomicWaitTimedOut", last: undefined })
          assert.closeTo((yield* Clock.currentTimeMillis) - since, elapsed, 100)
        }
      })
    )
  )

  it.effect("fails with the error of the start call", () =>
    emulated(
      Effect.gen(function* () {
        const missing = "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10"
        assert.strictEqual((yield* failure(SyncRun.modelSync({ id: missing }).run))._tag, "PolytomicNotFound")
        const id = yield* bulkSync
        const error = yield* failure(SyncRun.bulkSync({ id, schemas: ["no.such"] }).run)
        assert.strictEqual(error._tag, "PolytomicBadRequest")
      })
    )
  )
})

describe("an execution in progress", () => {
  it.effect("fails the run, or is joined", () =>
    emulated(
      Effect.gen(function* () {
        const bulk = yield* bulkSync
        const model = yield* modelSync
        const { id: ofBulk } = yield* (yield* BulkSync).start({ id: bulk })
        const { id: ofModel } = yield* (yield* ModelSync).start({ id: model })
        assert.strictEqual((yield* failure(SyncRun.bulkSync({ id: bulk }).run))._tag, "PolytomicConflict")
        assert.strictEqual((yield* failure(SyncRun.modelSync({ id: model }).run))._tag, "PolytomicConflict")
        const [a, b] = yield* value(
          Effect.all(
            [
              SyncRun.bulkSync({ id: bulk }, { ifRunning: "join" }).run,
              SyncRun.modelSync({ id: model }, { ifRunning: "join" }).run
            ],
            { concurrency: 2 }
          )
        )
        assert.deepStrictEqual([a.id, a.status, b.id, b.status], [ofBulk, "completed", ofModel, "completed"])
        assert.deepStrictEqual(tags(), ["Joined", "Joined"])
      })
    )
  )

  it.effect("is ignored if it ended before it could be joined", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        // The first start gets a 409 although nothing runs.
        yield* (yield* emulator).fault(Fault.status(409), { operation: "bulkSync.start", times: 1 })
        const last = yield* value(SyncRun.bulkSync({ id }, { ifRunning: "join" }).run)
        assert.strictEqual(last.status, "completed")
        assert.deepStrictEqual(tags(), [])
        yield* (yield* emulator).fault(Fault.status(409), { operation: "bulkSync.start" })
        const error = yield* failure(SyncRun.bulkSync({ id }, { ifRunning: "join" }).run)
        assert.strictEqual(error._tag, "PolytomicConflict")
        assert.strictEqual((yield* requests("bulkSync.start")).length, 5)
      })
    )
  )

  it.effect("is searched for until the deadline or an interruption", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).planExecution({ duration: 600_000 })
        const { id: running } = yield* (yield* BulkSync).start({ id })
        const down = (yield* emulator).fault(Fault.status(503), { operation: "bulkSync.getStatus" })
        yield* Effect.forkChild(Effect.delay(yield* down, "2 minutes"))
        const last = yield* value(SyncRun.bulkSync({ id }, { ifRunning: "join" }).run, { step: 200 })
        assert.deepStrictEqual([last.id, last.status], [running, "completed"])
        assert.isTrue(tags().includes("PollFailed") && tags().at(-1) === "Joined")

        yield* (yield* emulator).planExecution({ duration: 600_000 })
        yield* (yield* BulkSync).start({ id })
        yield* (yield* emulator).fault(Fault.hang(), { operation: "bulkSync.getStatus" })
        const options = { ifRunning: "join", ifAbandoned: "cancel" } as const
        const timedOut = yield* failure(SyncRun.bulkSync({ id }, { ...options, timeout: "10 seconds" }).run)
        assert.deepInclude(timedOut, { _tag: "PolytomicWaitTimedOut", last: undefined })
        const [exit, elapsed] = yield* interruptAfter(SyncRun.bulkSync({ id }, options).run, 3_000)
        assert.strictEqual(exit?._tag, "Failure")
        assert.isBelow(elapsed, 50)
        assert.strictEqual((yield* requests("bulkSync.executions.cancel")).length, 0)
      })
    )
  )

  // The server stores its 409 under the key, for a day.
  for (const from of ["option", "outside"] as const) {
    it.effect(`that has ended does not block a run with its own key: ${from}`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* bulkSync
          const key = "nightly-2025-09-18"
          const options = { ifRunning: "join", idempotencyKey: from === "option" ? key : undefined } as const
          const run =
            from === "option"
              ? SyncRun.bulkSync({ id }, options).run
              : PolytomicClient.withIdempotencyKey(SyncRun.bulkSync({ id }, options).run, key)
          const { id: other } = yield* (yield* BulkSync).start({ id })
          // It joins the execution, and the process dies.
          yield* interruptAfter(run, 2_000)
          yield* drive(Effect.sleep("1 minute"))
          const first = yield* value(run)
          assert.notStrictEqual(first.id, other)
          assert.strictEqual(first.status, "completed")
          // A new run joins the same execution again.
          assert.strictEqual((yield* value(run)).id, first.id)
          assert.lengthOf(yield* Stream.runCollect((yield* BulkSyncExecutions).list({ id })), 2)
          assert.deepStrictEqual(tags(), ["Joined"])
        })
      )
    )
  }

  it.effect("ends the run with the conflict if the caller's key is too long to derive another", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).fault(Fault.status(409), { operation: "bulkSync.start" })
        const options = { ifRunning: "join", idempotencyKey: "k".repeat(254) } as const
        assert.strictEqual((yield* failure(SyncRun.bulkSync({ id }, options).run))._tag, "PolytomicConflict")
      })
    )
  )
})
