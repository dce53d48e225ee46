import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Durable from "effect-polytomic/Durable"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { body, emptyLog, namesOf, valueOf } from "./durable/support.ts"
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
          `bulkSync/${id}/look/1`,
          `bulkSync/${id}/look/2`
        ])
        // Another execution of the body takes everything from the log.
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
})
