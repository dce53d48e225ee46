import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { BulkSync, Drift, Models } from "effect-polytomic"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import { exportLogsOperation } from "effect-polytomic/BulkSyncExecutions"
import { Fault, Handler, PolytomicEmulator } from "effect-polytomic/emulator"
import { getOperation } from "effect-polytomic/Jobs"
import {
  createOperation,
  type Model,
  type ModelPreview,
  type ModelSample,
  previewOperation,
  sampleOperation,
  updateOperation
} from "effect-polytomic/Models"
import { bulkSync, failure, interruptAfter, layer, notices, requests, source, tags, value } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

const emulator = PolytomicEmulator.PolytomicEmulator

const users = { name: "Users", connection_id: source, configuration: { table: "public.users" }, identifier: "id" }

const created = Effect.map(
  Effect.flatMap(Models, (models) => models.create(users)),
  ({ data }) => data?.id ?? ""
)

describe("run", () => {
  it.effect("creates, updates, previews and samples models, each typed by its operation", () =>
    emulated(
      Effect.gen(function* () {
        const model: Model = yield* value(AsyncJob.run(createOperation, users))
        const { id } = model
        assert.deepStrictEqual([model.name, (yield* (yield* Models).get({ id })).data?.name], ["Users", "Users"])
        const updated: Model = yield* value(AsyncJob.run(updateOperation, { ...users, id, name: "People" }))
        assert.deepInclude(updated, { id, name: "People" })
        const preview: ModelPreview = yield* value(AsyncJob.run(previewOperation, users))
        assert.strictEqual(preview.fields?.length, model.fields?.length)
        const sample: ModelSample = yield* value(AsyncJob.run(sampleOperation, { id }))
        assert.strictEqual(sample.records?.length, 10)
        // Each operation returned a job, and each job was polled.
        for (const operation of ["models.create", "models.update", "models.preview", "models.sample"]) {
          assert.deepStrictEqual(
            (yield* requests(operation)).map(({ target }) => target.endsWith("?async=true")),
            [true],
            operation
          )
        }
        assert.isAtLeast((yield* requests("jobs.get")).length, 4)
        assert.deepStrictEqual(tags(), [])
      })
    )
  )

  it.effect("exports logs, always as a job", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const { id: execution_id = "" } = yield* (yield* BulkSync).start({ id })
        yield* value(Effect.sleep("10 seconds"))
        const exported = yield* value(AsyncJob.run(exportLogsOperation, { sync_id: id, execution_id }))
        assert.match(exported.url ?? "", /signature=/)
        assert.notInclude((yield* requests("bulkSync.executions.exportLogs"))[0]?.target ?? "", "async")
      })
    )
  )

  it.effect("waits for a long job beyond the deadline of a single call", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* created
        const refused = yield* failure((yield* Models).sample({ id }))
        assert.strictEqual(refused._tag, "PolytomicBadRequest")
        assert.strictEqual((yield* value(AsyncJob.run(sampleOperation, { id }))).records?.length, 10)
        assert.isAtLeast(yield* Clock.currentTimeMillis, 60_000)
        const timedOut = yield* failure(AsyncJob.run(sampleOperation, { id }, { timeout: "20 seconds" }))
        assert.deepInclude(timedOut, { _tag: "PolytomicWaitTimedOut", last: "running" })
      }),
      { models: { sampleTime: 60_000 } }
    )
  )

  it.effect("returns data that is available at once", () =>
    emulated(
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* value(AsyncJob.run(createOperation, users)), { id: "1", name: "At once" })
        assert.strictEqual((yield* requests("jobs.get")).length, 0)
      }),
      { handlers: Handler.on([createOperation], () => Effect.succeed({ data: { id: "1", name: "At once" } })) }
    )
  )

  it.effect("fails with a typed error if the job fails", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* created
        const error = yield* failure(
          Effect.gen(function* () {
            // The model no longer exists when the job runs.
            const job = yield* Effect.forkChild(AsyncJob.run(updateOperation, { ...users, id }), {
              startImmediately: true
            })
            yield* Effect.sleep(200)
            yield* (yield* Models).delete({ id })
            return yield* Fiber.join(job)
          })
        )
        assert.deepInclude(error, { _tag: "PolytomicJobFailed", type: "updatemodel", detail: `Model ${id} not found` })
        assert.include(error.message, id)
      })
    )
  )

  it.effect("fails with the error of the start call", () =>
    emulated(
      Effect.gen(function* () {
        const error = yield* failure(AsyncJob.run(sampleOperation, { id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }))
        assert.strictEqual(error._tag, "PolytomicNotFound")
      })
    )
  )
})

describe("job results", () => {
  const respondingWith = (...jobs: ReadonlyArray<Record<string, unknown>>): PolytomicEmulator.Options => {
    let next = 0
    return {
      handlers: Handler.on([getOperation], ({ id, type }) =>
        Effect.sync(() => ({ job_id: id, type, error: null, ...jobs[Math.min(next++, jobs.length - 1)] }))
      )
    }
  }

  it.effect("are decoded and report drift like any response", () =>
    Effect.gen(function* () {
      const run = AsyncJob.run(createOperation, users)
      const wrong = yield* emulated(failure(run), respondingWith({ status: "done", result: { name: 7, fields: {} } }))
      if (wrong._tag !== "PolytomicDecodeError") throw wrong
      assert.deepStrictEqual(
        wrong.issues.map(({ path }) => path),
        [
          ["data", "result", "fields"],
          ["data", "result", "id"],
          ["data", "result", "name"]
        ]
      )
      const none = yield* emulated(failure(run), respondingWith({ status: "done" }))
      assert.strictEqual(none._tag, "PolytomicDecodeError")
      const list = yield* emulated(failure(run), respondingWith({ status: "done", result: [{ name: "id" }] }))
      assert.strictEqual(list._tag, "PolytomicDecodeError")
      // Faults that other calls tolerate are tolerated here, and reported too.
      const odd = respondingWith({
        status: "done",
        result: { id: "1", name: "Users", created_at: "yesterday", type: null }
      })
      const { drift, value: model } = yield* emulated(value(Drift.collect(run)), odd)
      assert.deepEqual<unknown>(model, { id: "1", name: "Users", created_at: "yesterday" })
      assert.deepStrictEqual(
        drift.map(({ kind, path }) => [kind, path.join(".")]),
        [
          ["unexpected-format", "data.result.created_at"],
          ["unexpected-null", "data.result.type"]
        ]
      )
      const strict = yield* emulated(
        failure(Effect.provide(run, Drift.layer(Drift.strict))),
        respondingWith({ status: "done", result: { id: "1", name: "Users", created_at: "yesterday" } })
      )
      assert.strictEqual(strict._tag, "PolytomicDecodeError")
    })
  )

  it.effect("are polled for through undocumented statuses", () =>
    emulated(
      Effect.gen(function* () {
        yield* value(AsyncJob.run(createOperation, users))
        assert.deepStrictEqual(
          notices.map((notice) => (notice._tag === "UnknownStatus" ? notice.status : notice._tag)),
          ["resting"]
        )
      }),
      respondingWith(
        { status: "resting" },
        { status: "resting" },
        { status: "done", result: { id: "1", name: "Users" } }
      )
    )
  )
})

describe("on faults", () => {
  it.effect("does not start a second job or give up on the first", () =>
    emulated(
      Effect.gen(function* () {
        const { fault } = yield* emulator
        yield* fault(Fault.reset("after"), { operation: "models.create", times: 1 })
        for (const [i, one] of [Fault.status(503), Fault.reset("before"), Fault.garbage, Fault.status(404)].entries()) {
          yield* fault(one, { operation: "jobs.get", nth: i + 1 })
        }
        const model = yield* value(AsyncJob.run(createOperation, users))
        const { data = [] } = yield* (yield* Models).listPage()
        assert.deepStrictEqual(
          data?.map(({ id }) => id),
          [model.id]
        )
      })
    )
  )
})

describe("an interrupted job", () => {
  it.effect("cleans up", () =>
    emulated(
      Effect.gen(function* () {
        const [exit, elapsed] = yield* interruptAfter(AsyncJob.run(createOperation, users), 500)
        assert.strictEqual(exit?._tag, "Failure")
        assert.isBelow(elapsed, 50)
        const before = (yield* (yield* emulator).requests).length
        yield* value(Effect.sleep("1 minute"), { step: 500 })
        assert.strictEqual((yield* (yield* emulator).requests).length, before)
      })
    )
  )
})

describe("result", () => {
  it.effect("returns the undecoded result of a job that was started elsewhere", () =>
    emulated(
      Effect.gen(function* () {
        const { job } = yield* (yield* Models).preview({ ...users, async: true })
        const result = yield* value(AsyncJob.waitUntilDone({ type: "previewmodel", id: job?.job_id ?? "" }))
        assert.deepInclude(result, { name: "Users" })
        const error = yield* failure(AsyncJob.waitUntilDone({ type: "nojob", id: job?.job_id ?? "" }))
        assert.strictEqual(error._tag, "PolytomicBadRequest")
      })
    )
  )
})
