/** Schedules of bulk syncs, by the emulator's clock. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { createSync, type Emulator, type Json, make } from "./bulkSyncSupport.ts"
import { send } from "./support.ts"

describe("schedules", () => {
  const created = (emulator: Emulator, id: string) =>
    Effect.map(send(emulator, `GET /api/bulk/syncs/${id}/executions?ascending=true`), ({ json }) =>
      json.data.map(({ created_at, schemas, type }: { created_at: string; type: string; schemas: Array<Json> }) => [
        created_at.slice(11, 19),
        type,
        schemas.map(({ schema }) => schema)
      ])
    )

  it.effect("run active syncs when they are due, each with its scope", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        active: true,
        schemas: ["public.users", "public.orders", "public.products"],
        default_schedule: { frequency: "hourly", minute: "30" },
        additional_schedules: [
          { frequency: "daily", hour: "2", minute: "15", schemas: ["public.orders"], resync_mode: "rebuild" },
          { frequency: "custom", hour: "*", minute: "5", selective_mode: "nonincrementalFields" }
        ]
      })
      yield* TestClock.adjust("150 minutes")
      assert.deepStrictEqual(yield* created(emulator, id), [
        ["00:05:00", "scheduled", ["public.products"]],
        ["00:30:00", "scheduled", ["public.users"]],
        ["01:05:00", "scheduled", ["public.products"]],
        ["01:30:00", "scheduled", ["public.users"]],
        ["02:05:00", "scheduled", ["public.products"]],
        ["02:15:00", "scheduled", ["public.orders"]],
        ["02:30:00", "scheduled", ["public.users"]]
      ])
      const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/executions`)
      assert.deepInclude(json.data[1], { is_resync: true, output_disposition: "rebuild", is_partial: true })
    })
  )

  it.effect("skip runs that are due while the sync is busy", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ executions: { runsFor: 7 * 60_000 } })
      const { id } = yield* createSync(emulator, { active: true, default_schedule: { frequency: "continuous" } })
      yield* TestClock.adjust("21 minutes")
      const starts = (yield* created(emulator, id)).map(([at]: ReadonlyArray<unknown>) => at)
      assert.deepStrictEqual(starts, ["00:05:00", "00:15:00"])
      const seldom = yield* make({ bulkSyncs: { continuously: "15 minutes" } })
      const other = yield* createSync(seldom, { active: true, default_schedule: { frequency: "continuous" } })
      yield* TestClock.adjust("21 minutes")
      assert.strictEqual((yield* created(seldom, other.id)).length, 1)
    })
  )

  it.effect("catch up on the last day only after a long jump", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { active: true, default_schedule: { frequency: "hourly" } })
      yield* TestClock.adjust("30 days")
      assert.strictEqual((yield* created(emulator, id)).length, 24)
    })
  )

  it.effect("do not run inactive syncs, and none if configured", () =>
    Effect.gen(function* () {
      const hourly = { default_schedule: { frequency: "hourly" } }
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, hourly)
      yield* TestClock.adjust("90 minutes")
      assert.deepStrictEqual(yield* created(emulator, id), [])
      yield* send(emulator, `POST /api/bulk/syncs/${id}/activate`, { body: { active: true } })
      yield* TestClock.adjust("1 hour")
      assert.strictEqual((yield* created(emulator, id)).length, 1)
      const still = yield* make({ bulkSyncs: { scheduled: false } })
      const other = yield* createSync(still, { active: true, ...hourly })
      yield* TestClock.adjust("90 minutes")
      assert.deepStrictEqual(yield* created(still, other.id), [])
    })
  )
})
