import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { BulkSyncExecutions, ModelSyncExecutions } from "effect-polytomic"
import { getOperation } from "effect-polytomic/BulkSyncExecutions"
import { Fault, Handler, PolytomicEmulator } from "effect-polytomic/emulator"
import * as Polling from "effect-polytomic/Polling"
import * as SyncRun from "effect-polytomic/SyncRun"
import { findExecution } from "../src/emulator/resources/bulkSync/cancel.ts"
import { view } from "../src/emulator/resources/bulkSync/execution.ts"
import { bulkSync, failure, layer, modelSync, notices, requests, tags, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

/** Executions of bulk syncs from the emulator, with another status. */
const odd = (change: (status: unknown) => Record<string, unknown>): ReadonlyArray<Handler.Handler> =>
  Handler.on([getOperation], (input, call) =>
    Effect.map(findExecution(call, input.id, input.exec_id), (execution) => {
      const shown = view(call, execution)
      return { ...shown, ...change(shown.status) }
    })
  )

describe("faults", () => {
  for (const [name, fault] of [
    ["a lost response", Fault.reset("after")],
    ["a truncated response", Fault.truncateBody()],
    ["a gateway that gave up", Fault.status(504, { applied: true })],
    ["silence", Fault.hang("after")],
    ["a request that is delivered twice", Fault.duplicate]
  ] as const) {
    it.effect(`of the start call do not start two executions: ${name}`, () =>
      emulated(
        Effect.gen(function* () {
          const bulk = yield* bulkSync
          const model = yield* modelSync
          yield* (yield* emulator).fault(fault, { path: /executions$/, method: "POST", times: 1 })
          yield* value(SyncRun.bulkSync({ id: bulk }).run)
          yield* (yield* emulator).fault(fault, { operation: "modelSync.start", times: 1 })
          yield* value(SyncRun.modelSync({ id: model }).run)
          const starts = yield* requests("bulkSync.start")
          assert.strictEqual(new Set(starts.map(({ idempotencyKey }) => idempotencyKey)).size, 1)
          assert.strictEqual((yield* Stream.runCollect((yield* BulkSyncExecutions).list({ id: bulk }))).length, 1)
          assert.strictEqual(
            (yield* Stream.runCollect((yield* ModelSyncExecutions).list({ sync_id: model }))).length,
            1
          )
        })
      )
    )
  }

  it.effect("of an abandoned start do not start another execution under the same key", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const remove = yield* (yield* emulator).fault(Fault.reset("after"), { operation: "bulkSync.start" })
        const run = SyncRun.bulkSync({ id }, { idempotencyKey: "nightly-2025-09-18" }).run
        assert.strictEqual((yield* failure(run))._tag, "PolytomicTransportError")
        yield* remove
        const last = yield* value(run)
        const all = yield* Stream.runCollect((yield* BulkSyncExecutions).list({ id }))
        assert.deepStrictEqual(
          all.map((execution) => execution.id),
          [last.id]
        )
      })
    )
  )

  it.effect("of polls are retried", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const { fault } = yield* emulator
        yield* (yield* emulator).planExecution({ duration: 300_000 })
        const poll = { operation: "bulkSync.executions.get" } as const
        const faults = [
          Fault.status(503, { retryAfter: 40 }),
          Fault.status(500),
          Fault.html502,
          Fault.garbage,
          Fault.reset("before"),
          Fault.truncateBody(),
          Fault.emptyBody,
          Fault.status(429)
        ]
        // Each lasts as long as the attempts of a call, one call after the other.
        const run = SyncRun.bulkSync({ id }).run
        const sequentially = Effect.forEach(faults, (one) =>
          Effect.gen(function* () {
            const remove = yield* fault(one, poll)
            yield* Effect.sleep("20 seconds")
            yield* remove
          })
        )
        const [last] = yield* value(Effect.all([run, sequentially], { concurrency: 2 }), { step: 100 })
        assert.strictEqual(last.status, "completed")
        assert.isAbove(tags().filter((tag) => tag === "PollFailed").length, 4)
      })
    )
  )

  it.effect("that last are retried until the deadline", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).fault(Fault.status(503), { operation: "bulkSync.executions.get" })
        const error = yield* failure(SyncRun.bulkSync({ id }, { timeout: "10 minutes" }).run, { step: 200 })
        assert.deepInclude(error, { _tag: "PolytomicWaitTimedOut", last: "created" })
      })
    )
  )

  it.effect("that are permanent end the run at once", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* (yield* emulator).fault(Fault.status(401), { operation: "bulkSync.executions.get", nth: 2 })
        assert.strictEqual((yield* failure(SyncRun.bulkSync({ id }).run))._tag, "PolytomicUnauthorized")
      })
    )
  )

  it.effect("of visibility are tolerated briefly: an execution may be missing right after its start", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const remove = yield* (yield* emulator).fault(Fault.status(404), {
          operation: "bulkSync.executions.get",
          times: 2
        })
        assert.strictEqual((yield* value(SyncRun.bulkSync({ id }).run)).status, "completed")
        assert.deepStrictEqual(tags(), ["PollFailed", "PollFailed"])
        yield* remove
        const since = yield* Clock.currentTimeMillis
        yield* (yield* emulator).fault(Fault.status(404), { operation: "bulkSync.executions.get" })
        assert.strictEqual((yield* failure(SyncRun.bulkSync({ id }).run))._tag, "PolytomicNotFound")
        assert.isBelow((yield* Clock.currentTimeMillis) - since, 12_000)
      })
    )
  )
})

describe("statuses", () => {
  it.effect("that are undocumented are polled through, and reported once each", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        assert.strictEqual((yield* value(SyncRun.bulkSync({ id }).run)).status, "completed")
        assert.deepStrictEqual(
          notices.map((notice) => (notice._tag === "UnknownStatus" ? notice.status : notice._tag)),
          ["resting"]
        )
      }),
      { handlers: odd((status) => (status === "exporting" ? { status: "resting" } : {})) }
    )
  )

  it.effect("that are undocumented end a run with an end time, not as a success", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const error = yield* failure(SyncRun.bulkSync({ id }).run)
        assert.deepInclude(error, { _tag: "PolytomicSyncFailed", outcome: "unknown" })
      }),
      { handlers: odd((status) => (status === "completed" ? { status: "finished" } : {})) }
    )
  )

  it("have descriptions", () => {
    const error = new Polling.WaitTimedOut({ subject: "x", timeout: Duration.millis(1), last: undefined })
    assert.strictEqual(
      error.message,
      "X did not end within 1 ms. It may still be running; raise `timeout` to wait longer."
    )
  })
})
