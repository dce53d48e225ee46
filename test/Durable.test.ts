import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { exportLogsOperation } from "effect-polytomic/BulkSyncExecutions"
import * as Durable from "effect-polytomic/Durable"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { body, emptyLog, errorOf, namesOf, valueOf } from "./durable/support.ts"
import { bulkSync, layer, modelSync, requests } from "./jobs/support.ts"

const emulated = <A, E>(self: Effect.Effect<A, E, PolytomicEmulator.Services>, options?: PolytomicEmulator.Options) =>
  Effect.provide(self, layer(options))

describe("a durable run of a sync", () => {
  it.effect("starts one execution and returns a small result", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* bulkSync
        const log = emptyLog()
        const result = yield* valueOf(body(Durable.bulkSync({ id }), { log }))
        assert.deepInclude(result, { sync_id: id, joined: false, outcome: "completed", errors: 0 })
        assert.isAbove(result.records, 0)
        assert.strictEqual((yield* requests("bulkSync.start")).length, 1)
        assert.deepStrictEqual(namesOf(log), [
          `bulkSync/${id}/begin`,
          `bulkSync/${id}/start/1`,
          `bulkSync/${id}/poll/1`,
          `bulkSync/${id}/poll/2`
        ])
        // Another execution of the body reads everything from the log.
        const again = yield* valueOf(body(Durable.bulkSync({ id }), { log }))
        assert.deepStrictEqual(again, result)
        assert.strictEqual((yield* requests("bulkSync.start")).length, 1)
      })
    )
  )

  it.effect("runs a model sync", () =>
    emulated(
      Effect.gen(function* () {
        const id = yield* modelSync
        const result = yield* valueOf(body(Durable.modelSync({ id }), { log: emptyLog() }))
        assert.deepInclude(result, { sync_id: id, joined: false, outcome: "completed" })
      })
    )
  )

  it.effect(
    "has a timeout of 24 hours by default, other jobs one of 30 minutes, and polls after 15 seconds to 15 minutes",
    () =>
      emulated(
        Effect.gen(function* () {
          const detail = <E>(job: Effect.Effect<unknown, E, Durable.Steps | PolytomicEmulator.Services>) =>
            Effect.map(
              errorOf(body(job, { log: emptyLog(), limits: { steps: 10 } })),
              (error) => (error as Durable.DurableError).detail // the only error of a plan that is too long
            )
          const needed = (options: Parameters<typeof Durable.maxSteps>[0]) =>
            `It may take ${Durable.maxSteps(options)} steps, and 10 are left.`
          const polls = { minDelay: "15 seconds", maxDelay: "15 minutes" } as const
          const day = needed({ ...polls, timeout: "24 hours" })
          const halfAnHour = needed({ ...polls, timeout: "30 minutes" })
          assert.notStrictEqual(day, halfAnHour)
          const execution = { sync_id: "s", id: "e" }
          for (const job of [
            Durable.modelSync({ id: "s" }),
            Durable.bulkSync({ id: "s" }),
            Durable.followModelSync(execution),
            Durable.followBulkSync(execution)
          ]) {
            assert.strictEqual(yield* detail(job), day)
          }
          for (const job of [
            Durable.schemaRefresh({ connection_id: "c" }),
            Durable.job(exportLogsOperation, { sync_id: "s", execution_id: "e" })
          ]) {
            assert.strictEqual(yield* detail(job), halfAnHour)
          }
          assert.strictEqual(needed({}), day)
        })
      )
  )

  it.effect("that is followed ends as gone without its sync, and waits for an execution that is not listed yet", () =>
    emulated(
      Effect.gen(function* () {
        const nobody = "00000000-0000-4000-8000-000000000000"
        const [bulk, model] = [yield* bulkSync, yield* modelSync]
        const options = { timeout: "10 minutes", minDelay: "1 minute", maxDelay: "1 minute" } as const
        const reason = <E>(job: Effect.Effect<unknown, E, Durable.Steps | PolytomicEmulator.Services>) =>
          Effect.map(
            errorOf(body(job, { log: emptyLog() }), 60_000),
            (error) => (error as Durable.DurableError).reason // the only error of an execution that is not found
          )
        for (const [follow, sync_id] of [
          [Durable.followBulkSync, bulk],
          [Durable.followModelSync, model]
        ] as const) {
          assert.strictEqual(yield* reason(follow({ sync_id: nobody, id: nobody }, options)), "Gone")
          assert.strictEqual(yield* reason(follow({ sync_id, id: nobody }, options)), "TimedOut")
        }
      })
    )
  )

  it.effect("is named with its kind and its id in errors", () =>
    emulated(
      Effect.gen(function* () {
        const options = { timeout: "1 hour", minDelay: "1 second", maxDelay: "1 second" } as const
        const subject = <E>(job: Effect.Effect<unknown, E, Durable.Steps | PolytomicEmulator.Services>) =>
          Effect.map(errorOf(body(job, { log: emptyLog(), limits: { steps: 10 } })), (error) => {
            assert.include(String(error), `: ${(error as Durable.DurableError).subject} needs more steps`)
            return (error as Durable.DurableError).subject // the only error of a plan that is too long
          })
        const model = { sync_id: "m", id: "e" }
        assert.strictEqual(yield* subject(Durable.modelSync({ id: "m" }, options)), "model sync m")
        assert.strictEqual(yield* subject(Durable.bulkSync({ id: "b" }, options)), "bulk sync b")
        assert.strictEqual(yield* subject(Durable.followModelSync(model, options)), "model sync m")
        assert.strictEqual(yield* subject(Durable.followBulkSync(model, options)), "bulk sync m")
        assert.strictEqual(
          yield* subject(Durable.schemaRefresh({ connection_id: "c" }, options)),
          "the schema cache of connection c"
        )
      })
    )
  )
})
