/** Laws of durable jobs other than bulk syncs: model syncs, background jobs, refreshes of schemas, followed executions. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { BulkSync, Models } from "effect-polytomic"
import * as Durable from "effect-polytomic/Durable"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { createOperation, sampleOperation, updateOperation } from "effect-polytomic/Models"
import { emulated, fault, once } from "./durable/emulated.ts"
import { body, type Death, emptyLog, errorOf, exitOf, hour, namesOf, survive, valueOf } from "./durable/support.ts"
import { bulkSync, modelSync, requests, source } from "./jobs/support.ts"

const users = { name: "Users", connection_id: source, configuration: { table: "public.users" }, identifier: "id" }

const models = Effect.map(
  Effect.flatMap(Models, (models) => Stream.runCollect(models.list())),
  (all) => all.length
)

const points = (...steps: ReadonlyArray<string>): ReadonlyArray<Death> =>
  steps.flatMap((name) => (["before", "after", "kept"] as const).map((at): Death => ({ at, name })))

describe("jobs: requested = completed = started once, when the process dies", () => {
  for (const point of points("begin", "start/1", "poll/1", "poll/2")) {
    it.effect(`${point.at} ${point.name} of a model sync`, () =>
      emulated(
        Effect.gen(function* () {
          const id = yield* modelSync
          const result = yield* valueOf(survive(Durable.modelSync({ id }), { log: emptyLog(), dies: once(point) }))
          assert.deepInclude(result, { sync_id: id, joined: false, outcome: "completed" })
          const emulator = yield* PolytomicEmulator.PolytomicEmulator
          const { model_sync_executions = [] } = yield* emulator.snapshot
          assert.strictEqual(model_sync_executions.length, 1)
        })
      )
    )

    it.effect(`${point.at} ${point.name} of a background job that creates something`, () =>
      emulated(
        Effect.gen(function* () {
          const before = yield* valueOf(models)
          const log = emptyLog()
          const job = Durable.job(createOperation, users)
          const result = yield* valueOf(survive(job, { log, dies: once(point) }))
          assert.strictEqual(result.operation, "models.create")
          assert.isDefined(result.id)
          assert.strictEqual(yield* valueOf(models), before + 1)
          const keys = (yield* requests("models.create")).map(({ idempotencyKey }) => idempotencyKey)
          assert.strictEqual(new Set(keys).size, 1)
          assert.match(keys[0] ?? "", /^[\w-]{43}$/)
        })
      )
    )

    it.effect(`${point.at} ${point.name} of a schema refresh`, () =>
      emulated(
        Effect.gen(function* () {
          const log = emptyLog()
          const job = Durable.schemaRefresh({ connection_id: source })
          const result = yield* valueOf(survive(job, { log, dies: once(point) }))
          assert.strictEqual(result.connection_id, source)
          assert.isString(result.last_refresh_finished)
          assert.include(namesOf(log).at(-1) ?? "", "/poll/")
        })
      )
    )
  }

  for (const point of points("begin", "poll/1", "poll/2")) {
    it.effect(`${point.at} ${point.name} of a followed execution`, () =>
      emulated(
        Effect.gen(function* () {
          const sync_id = yield* bulkSync
          const { id = "" } = yield* valueOf(Effect.flatMap(BulkSync, (syncs) => syncs.start({ id: sync_id })))
          const job = Durable.followBulkSync({ sync_id, id })
          const result = yield* valueOf(survive(job, { log: emptyLog(), dies: once(point) }))
          assert.deepInclude(result, { sync_id, id, joined: true, outcome: "completed" })
          assert.strictEqual((yield* requests("bulkSync.start")).length, 1)
        })
      )
    )
  }
})

describe("a background job that cannot be searched for", () => {
  const death: Death = { at: "after", name: "start/1" }

  it.effect("is not restarted after its idempotency key may have expired", () =>
    emulated(
      Effect.gen(function* () {
        const before = yield* valueOf(models)
        const log = emptyLog()
        const job = Durable.job(createOperation, users, { timeout: "40 hours" })
        yield* exitOf(body(job, { log, dies: once(death) }))
        yield* TestClock.adjust(25 * hour)
        const error = yield* errorOf(body(job, { log }))
        assert.deepInclude(error, { _tag: "PolytomicDurableError", reason: "StartUnknown" })
        assert.match(error.message, /run [\w-]{43}.*Check whether it was applied/)
        assert.strictEqual(yield* valueOf(models), before + 1)
      })
    )
  )

  it.effect("fails as unknown after a 500 and is applied at most once", () =>
    emulated(
      Effect.gen(function* () {
        const before = yield* valueOf(models)
        yield* fault(Fault.status(500, { applied: true }), { operation: "models.create", times: 1 })
        const error = yield* errorOf(body(Durable.job(createOperation, users), { log: emptyLog() }))
        assert.deepInclude(error, { reason: "StartUnknown", status: 500 })
        yield* TestClock.adjust("1 minute")
        assert.strictEqual(yield* valueOf(models), before + 1)
      })
    )
  )

  it.effect("is resent without a key if repeating it is harmless", () =>
    emulated(
      Effect.gen(function* () {
        const { id = "" } = yield* valueOf(body(Durable.job(createOperation, users), { log: emptyLog(), run: "0" }))
        const log = emptyLog()
        const job = Durable.job(sampleOperation, { id }, { timeout: "40 hours" })
        yield* exitOf(body(job, { log, dies: once(death) }))
        yield* TestClock.adjust(25 * hour)
        const result = yield* valueOf(body(job, { log }))
        assert.strictEqual(result.operation, "models.sample")
      })
    )
  )

  it.effect("is resent without a key if it replaces what exists", () =>
    emulated(
      Effect.gen(function* () {
        const { id = "" } = yield* valueOf(body(Durable.job(createOperation, users), { log: emptyLog(), run: "0" }))
        const log = emptyLog()
        const job = Durable.job(updateOperation, { ...users, id, name: "People" }, { timeout: "40 hours" })
        yield* exitOf(body(job, { log, dies: once(death) }))
        yield* TestClock.adjust(25 * hour)
        const result = yield* valueOf(body(job, { log }))
        assert.strictEqual(result.operation, "models.update")
        assert.strictEqual((yield* requests("models.update")).length, 2)
      })
    )
  )

  it.effect("is rejected if it cannot be encoded", () =>
    emulated(
      Effect.gen(function* () {
        const error = yield* errorOf(body(Durable.job(sampleOperation, { id: "" }), { log: emptyLog() }))
        assert.deepInclude(error, { reason: "StartRefused" })
        assert.match(error.message, /was not sent.*Nothing was started/)
      })
    )
  )
})
