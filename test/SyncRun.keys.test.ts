/** Idempotency keys of the caller: the right execution, once, or an error with the key and the reason. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { BulkSyncExecutions, ModelSyncExecutions, PolytomicClient, PolytomicError } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { startOperation as ModelSyncStart } from "effect-polytomic/ModelSync"
import * as SyncRun from "effect-polytomic/SyncRun"
import { bulkSync, failure, layer, modelSync, requests, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const fail = (applied: boolean, times = 1) =>
  Effect.flatMap(PolytomicEmulator.PolytomicEmulator, (emulator) =>
    emulator.fault(Fault.status(500, { applied }), { path: /executions$/, method: "POST", times })
  )

const modelExecutions = (sync_id: string) =>
  Effect.flatMap(ModelSyncExecutions, (executions) => Stream.runCollect(executions.list({ sync_id })))

const bulkExecutions = (id: string) =>
  Effect.flatMap(BulkSyncExecutions, (executions) => Stream.runCollect(executions.list({ id })))

describe("a 500 that the API replays for the key of a start", () => {
  for (const applied of [false, true]) {
    const what = applied ? "started an execution all the same" : "started nothing"
    it.effect(`ends in one execution if it ${what}, also when the run is repeated`, () =>
      emulated(
        Effect.gen(function* () {
          const model = yield* modelSync
          yield* fail(applied)
          const ofModel = SyncRun.modelSync({ id: model }, { idempotencyKey: `nightly-${model}` }).run
          const first = yield* value(ofModel)
          assert.strictEqual((yield* value(ofModel)).id, first.id)
          assert.strictEqual((yield* modelExecutions(model)).length, 1)

          const bulk = yield* bulkSync
          yield* fail(applied)
          const ofBulk = SyncRun.bulkSync({ id: bulk }, { idempotencyKey: `nightly-${bulk}` }).run
          const second = yield* value(ofBulk)
          assert.strictEqual((yield* value(ofBulk)).id, second.id)
          assert.strictEqual((yield* bulkExecutions(bulk)).length, 1)
        })
      )
    )
  }

  it.effect("under every key ends in an error with the key and the next step, not in endless calls", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* fail(false, 100)
        const error = yield* failure(SyncRun.modelSync({ id }, { idempotencyKey: `nightly-${id}` }).run)
        assert.strictEqual(error._tag, "PolytomicIdempotencyKeyError")
        assert.include(error.message, `"nightly-${id}"`)
        assert.include(error.message, "run the sync with another key")
        if (error._tag === "PolytomicIdempotencyKeyError") assert.strictEqual(error.reason, "kept-error")
        const starts = yield* requests("modelSync.start")
        assert.strictEqual(starts.length, 3)
        // With an interval of polling between two of them.
        for (const [i, { at }] of starts.slice(1).entries()) assert.isAtLeast(at - (starts[i]?.at ?? 0), 500)
        assert.isFalse(PolytomicError.isRetryable(error))
      })
    )
  )

  it.effect("is not retryable with the same key, and is without a key", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* fail(false, 100)
        const start = PolytomicClient.execute(ModelSyncStart, { id })
        const keyed = yield* failure(PolytomicClient.withIdempotencyKey(start, `nightly-${id}`))
        assert.isFalse(PolytomicError.isRetryable(keyed))
        const bare = new PolytomicError.InternalServerError({ ...keyed, idempotencyKey: undefined } as never)
        assert.isTrue(PolytomicError.isRetryable(bare))
      })
    )
  )
})

describe("a key that has started another sync", () => {
  it.effect("is an error with the key and the next step, for both kinds of syncs", () =>
    emulated(
      Effect.gen(function* () {
        const options = { idempotencyKey: "nightly-2025-09-18" }
        const model = yield* modelSync
        const bulk = yield* bulkSync
        yield* value(SyncRun.modelSync({ id: model }, options).run)
        const run = SyncRun.bulkSync({ id: bulk }, options)
        for (const effect of [run.run, run.start]) {
          const error = yield* failure(Effect.asVoid(effect))
          assert.strictEqual(error._tag, "PolytomicIdempotencyKeyError")
          if (error._tag === "PolytomicIdempotencyKeyError") assert.strictEqual(error.reason, "other-sync")
          assert.include(error.message, '"nightly-2025-09-18"')
          assert.include(error.message, "contains the sync's id")
        }
        assert.strictEqual((yield* bulkExecutions(bulk)).length, 0)
        // With the id in the key, each runs.
        yield* value(SyncRun.bulkSync({ id: bulk }, { idempotencyKey: `nightly-${bulk}` }).run)
        assert.strictEqual((yield* bulkExecutions(bulk)).length, 1)
      })
    )
  )
})

describe("an execution that was joined under a key", () => {
  it.effect("and is gone later is not taken for one of another sync", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        yield* value(SyncRun.bulkSync({ id }).start)
        const emulator = yield* PolytomicEmulator.PolytomicEmulator
        const run = SyncRun.bulkSync({ id }, { idempotencyKey: `nightly-${id}`, ifRunning: "join" })
        yield* emulator.fault(Fault.status(404), { operation: "bulkSync.executions.get", times: 100 })
        const error = yield* failure(run.run)
        assert.strictEqual(error._tag, "PolytomicNotFound")
        assert.isTrue((yield* value(run.start)).joined)
      }),
      { executions: { runsFor: 86_400_000 } }
    )
  )
})

describe("a key that may have expired", () => {
  it.effect("starts nothing a second time", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        const idempotencyKey = `nightly-${id}`
        const run = SyncRun.modelSync({ id }, { idempotencyKey }).run
        const first = yield* value(run)
        yield* TestClock.adjust("23 hours")
        assert.strictEqual((yield* value(run)).id, first.id)
        yield* TestClock.adjust("1 hour")
        const error = yield* failure(run)
        assert.strictEqual(error._tag, "PolytomicIdempotencyKeyError")
        assert.include(error.message, idempotencyKey)
        assert.include(error.message, "may have expired")
        assert.strictEqual((yield* modelExecutions(id)).length, 1)
      })
    )
  )

  it.effect("is recognized by the time of its first use, where the key outlives the program", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* TestClock.adjust("24 hours")
        for (const since of [new Date(0), "1970-01-01T00:00:00Z" as never]) {
          const options = { idempotencyKey: `nightly-${id}`, idempotencyKeySince: since }
          assert.strictEqual(
            (yield* failure(SyncRun.modelSync({ id }, options).run))._tag,
            "PolytomicIdempotencyKeyError"
          )
        }
        assert.strictEqual((yield* requests("modelSync.start")).length, 0)
        yield* value(
          SyncRun.modelSync({ id }, { idempotencyKey: `morning-${id}`, idempotencyKeySince: new Date(1_000_000) }).run
        )
      })
    )
  )

  it.effect("is rejected by a first use that becomes known only later", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        yield* TestClock.adjust("30 hours")
        const idempotencyKey = `nightly-${id}`
        yield* value(SyncRun.modelSync({ id }, { idempotencyKey }).run)
        const error = yield* failure(
          SyncRun.modelSync({ id }, { idempotencyKey, idempotencyKeySince: new Date(0) }).run
        )
        assert.deepInclude(error, { _tag: "PolytomicIdempotencyKeyError", reason: "forgotten" })
        assert.strictEqual((yield* requests("modelSync.start")).length, 1)
      })
    )
  )

  it.effect("starts nothing twice in another process without a warning that names the key and the option", () =>
    emulated(
      Effect.gen(function* () {
        const warnings: Array<string> = []
        const logger = Logger.make(({ logLevel, message }) => {
          if (logLevel === "Warn") warnings.push(String(message))
        })
        const client = yield* PolytomicClient.PolytomicClient
        /** A process without shared memory. */
        const another = (id: string, options: SyncRun.Options) =>
          SyncRun.modelSync({ id }, options).run.pipe(
            // The memory of a client is tied to the object.
            Effect.provideService(PolytomicClient.PolytomicClient, Object.create(client) as typeof client),
            Effect.provide(Logger.layer([logger]))
          )
        const id = yield* modelSync
        const idempotencyKey = `nightly-${id}`
        const first = yield* value(another(id, { idempotencyKey }))
        yield* TestClock.adjust("20 hours")
        assert.strictEqual((yield* value(another(id, { idempotencyKey }))).id, first.id)
        yield* value(another(id, { idempotencyKey: `morning-${id}` }))
        assert.deepStrictEqual(warnings, [])

        yield* TestClock.adjust("25 hours")
        assert.notStrictEqual((yield* value(another(id, { idempotencyKey }))).id, first.id)
        assert.strictEqual(warnings.length, 1)
        assert.include(warnings[0], idempotencyKey)
        assert.include(warnings[0], "idempotencyKeySince")
        yield* TestClock.adjust("25 hours")
        yield* value(another(id, { idempotencyKey: `other-${id}`, idempotencyKeySince: new Date(90 * 3_600_000) }))
        assert.strictEqual(warnings.length, 1)
      })
    )
  )
})
