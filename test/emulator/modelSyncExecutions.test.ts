import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { send } from "./support.ts"
import { at, makeSyncFixture, syncBody } from "./syncs.ts"

describe("an execution", () => {
  it.effect("passes through its statuses at exact times, with growing counts", () =>
    Effect.gen(function* () {
      const { emulator, execution, events, id, start } = yield* makeSyncFixture()
      const started = yield* send(emulator, `POST /api/syncs/${id}/executions`, { body: {} })
      assert.deepStrictEqual(started.json.data.status, "created")
      assert.deepStrictEqual(started.json.data.created_at, at(0))
      const busy = yield* send(emulator, `POST /api/syncs/${id}/executions`, { body: {} })
      assert.deepStrictEqual([busy.status, busy.json.key], [409, "execution_active"])
      const seen: Array<string> = []
      const totals: Array<number> = []
      for (let step = 0; step <= 20; step++) {
        const { completed_at, counts, started_at, status } = yield* execution(started.json.data.id)
        if (seen.at(-1) !== status) seen.push(status)
        totals.push(counts.total)
        assert.strictEqual(started_at, step < 2 ? null : at(1))
        assert.strictEqual(completed_at, step < 18 ? null : at(9))
        yield* TestClock.adjust(500)
      }
      assert.deepStrictEqual(seen, ["created", "queued", "running", "processing", "completed"])
      assert.deepStrictEqual(
        totals,
        [...totals].sort((a, b) => a - b)
      )
      assert.isAbove(totals[8] ?? 0, 0)
      assert.isBelow(totals[8] ?? 0, totals[20] ?? 0)
      const done = yield* execution(started.json.data.id)
      assert.strictEqual(done.counts.upserts, done.counts.total)
      assert.deepStrictEqual(done.errors, [])
      assert.deepStrictEqual(yield* events, [
        ["sync.running", at(1)],
        ["sync.completed", at(9)]
      ])
      // The next one finds only a few changed records, unless it is a resync of all.
      const second = yield* start()
      yield* TestClock.adjust(10_000)
      assert.isBelow((yield* execution(second)).counts.total, done.counts.total)
      const third = yield* start({ resync: true })
      yield* TestClock.adjust(10_000)
      assert.strictEqual((yield* execution(third)).counts.total, done.counts.total)
      const fourth = yield* start({ identities: ["a@example.com", "b@example.com"] })
      yield* TestClock.adjust(10_000)
      assert.strictEqual((yield* execution(fourth)).counts.total, 2)
      const fifth = yield* start({ resync: true, test: true })
      yield* TestClock.adjust(10_000)
      assert.strictEqual((yield* execution(fifth)).counts.total, 10)
    })
  )

  it.effect("has the same events when the clock jumps past its end", () =>
    Effect.gen(function* () {
      const { events, start } = yield* makeSyncFixture()
      yield* start()
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* events, [
        ["sync.running", at(1)],
        ["sync.completed", at(9)]
      ])
    })
  )

  it.effect("follows its plan", () =>
    Effect.gen(function* () {
      const { emulator, events, execution, id, start } = yield* makeSyncFixture()
      yield* emulator.planExecution({ outcome: "failed", error: "quota exceeded" }, { syncId: id })
      yield* emulator.planExecution({
        outcome: "completed_with_errors",
        records: 20,
        errors: 3,
        warnings: 2,
        duration: 1000
      })
      yield* emulator.planExecution({ outcome: "canceled" })
      yield* emulator.planExecution({ outcome: "interrupted" })
      const outcomes: Array<unknown> = []
      for (let i = 0; i < 5; i++) {
        const started = yield* start()
        yield* TestClock.adjust(10_000)
        const { counts, errors, status } = yield* execution(started)
        outcomes.push([status, errors, counts.error, counts.warnings])
      }
      assert.deepStrictEqual(outcomes, [
        ["failed", ["quota exceeded"], 0, 0],
        ["completed", ["the target refused some records"], 3, 2],
        ["canceled", [], 0, 0],
        ["interrupted", ["the execution was interrupted"], 0, 0],
        ["completed", [], 0, 0]
      ])
      assert.deepStrictEqual(yield* events, [
        ["sync.running", at(1)],
        ["sync.failed", at(5)],
        ["sync.running", at(11)],
        ["sync.completed_with_errors", at(12)],
        ["sync.running", at(21)],
        ["sync.canceled", at(26)],
        ["sync.running", at(31)],
        ["sync.failed", at(35)],
        ["sync.running", at(41)],
        ["sync.completed", at(49)]
      ])
      const { json } = yield* send(emulator, "GET /api/events?type=sync.completed_with_errors")
      assert.deepInclude(json.data[0].event, {
        sync_id: id,
        error: "the target refused some records",
        number_of_errors: 3,
        number_of_warnings: 2
      })
    })
  )

  it.effect("has its planned errors and warnings, also when few records have changed", () =>
    Effect.gen(function* () {
      const { emulator, execution, id, start } = yield* makeSyncFixture()
      yield* start()
      yield* TestClock.adjust(10_000)
      yield* emulator.planExecution({ errors: 300, warnings: 200 }, { syncId: id })
      const started = yield* start()
      yield* TestClock.adjust(10_000)
      const { counts } = yield* execution(started)
      assert.deepInclude(counts, { error: 300, warnings: 200 })
    })
  )

  it.effect("fails when its model or a connection is missing or unreachable", () =>
    Effect.gen(function* () {
      const { emulator, execution, ids, start } = yield* makeSyncFixture()
      const errorsOf = Effect.gen(function* () {
        const started = yield* start()
        yield* TestClock.adjust(10_000)
        const { counts, errors, status } = yield* execution(started)
        assert.deepStrictEqual([status, counts.total], ["failed", 0])
        return errors[0]
      })
      const far = { hostname: "db.invalid", port: 5432, database: "d", username: "u" }
      yield* send(emulator, `PUT /api/connections/${ids.warehouse}`, {
        body: { name: "warehouse", configuration: far, validate: false }
      })
      assert.strictEqual(yield* errorsOf, "could not connect to warehouse: could not resolve host db.invalid")
      // A model that syncs use can be deleted.
      assert.strictEqual((yield* send(emulator, `DELETE /api/models/${ids.model}`)).status, 200)
      assert.strictEqual(yield* errorsOf, `model ${ids.model} not found`)
    })
  )

  it.effect("is canceled, by the sync or by its id, and takes a while to stop", () =>
    Effect.gen(function* () {
      const { emulator, events, execution, id, start, status } = yield* makeSyncFixture()
      const idle = yield* send(emulator, `POST /api/syncs/${id}/cancel`)
      assert.deepStrictEqual(idle.json.data, { message: "No execution is active" })
      const first = yield* start()
      yield* TestClock.adjust(3000)
      const requested = yield* send(emulator, `POST /api/syncs/${id}/cancel`)
      assert.deepStrictEqual(requested.json.data, { message: "The execution is being canceled" })
      assert.strictEqual((yield* status).current_execution.status, "canceling")
      yield* TestClock.adjust(1000)
      const canceled = yield* execution(first)
      assert.deepStrictEqual([canceled.status, canceled.completed_at], ["canceled", at(4)])
      assert.isAbove(canceled.counts.total, 0)
      assert.strictEqual((yield* status).last_execution.status, "canceled")
      const cancel = (which: string) => send(emulator, `POST /api/syncs/${id}/executions/${which}/cancel`)
      assert.strictEqual((yield* cancel(first)).status, 400)
      const second = yield* start()
      assert.strictEqual((yield* cancel(second)).status, 200)
      yield* TestClock.adjust(10_000)
      // The cancel was requested before it began.
      assert.deepInclude(yield* execution(second), { status: "canceled", started_at: null, completed_at: at(5) })
      const third = yield* start()
      const put = (body: object) =>
        send(emulator, `PUT /api/syncs/${id}/executions/${third}`, { version: "2024-02-08", body })
      assert.strictEqual((yield* put({ status: "completed" })).status, 400)
      assert.strictEqual((yield* put({ status: "canceled" })).json.data.status, "canceling")
      yield* TestClock.adjust(10_000)
      assert.strictEqual((yield* put({ status: "canceled" })).status, 400)
      assert.deepStrictEqual(
        (yield* events).map(([type]) => type),
        ["sync.running", "sync.canceled", "sync.canceled", "sync.canceled"]
      )
    })
  )
})

describe("a sync", () => {
  it.effect("that is inactive does not start, but finishes its execution", () =>
    Effect.gen(function* () {
      const { emulator, execution, id, start } = yield* makeSyncFixture()
      const started = yield* start()
      const activate = (active: boolean) =>
        Effect.map(send(emulator, `POST /api/syncs/${id}/activate`, { body: { active } }), ({ json }) => json.data)
      assert.deepStrictEqual(yield* activate(false), { id, active: false })
      yield* TestClock.adjust(10_000)
      assert.strictEqual((yield* execution(started)).status, "completed")
      const refused = yield* send(emulator, `POST /api/syncs/${id}/executions`, { body: {} })
      assert.deepStrictEqual([refused.status, refused.json.key], [400, "sync_inactive"])
      yield* activate(true)
      yield* start()
      const lax = yield* makeSyncFixture({ modelSyncs: { startInactive: "accept" } }, () => ({ active: false }))
      yield* lax.start()
    })
  )

  it.effect("is inactive, or active if configured, by default", () =>
    Effect.gen(function* () {
      const isActive = (options?: PolytomicEmulator.Options) =>
        Effect.gen(function* () {
          const { emulator, id } = yield* makeSyncFixture(options, () => ({ active: undefined }))
          return (yield* send(emulator, `GET /api/syncs/${id}`)).json.data.active
        })
      assert.isFalse(yield* isActive())
      assert.isTrue(yield* isActive({ modelSyncs: { active: true } }))
    })
  )

  it.effect("is deleted with its execution, or without it if configured", () =>
    Effect.gen(function* () {
      const { emulator, events, id, start } = yield* makeSyncFixture()
      yield* start()
      yield* TestClock.adjust(3000)
      assert.strictEqual((yield* send(emulator, `DELETE /api/syncs/${id}`)).status, 200)
      assert.strictEqual((yield* send(emulator, `GET /api/syncs/${id}`)).status, 404)
      yield* TestClock.adjust(10_000)
      assert.deepStrictEqual(yield* events, [
        ["sync.running", at(1)],
        ["sync.canceled", at(3)]
      ])
      const strict = yield* makeSyncFixture({ modelSyncs: { deleteRunning: "reject" } })
      yield* strict.start()
      assert.strictEqual((yield* send(strict.emulator, `DELETE /api/syncs/${strict.id}`)).status, 409)
      yield* TestClock.adjust(10_000)
      assert.strictEqual((yield* send(strict.emulator, `DELETE /api/syncs/${strict.id}`)).status, 200)
    })
  )

  it.effect("is deleted with its connection, execution included", () =>
    Effect.gen(function* () {
      const { emulator, ids, start } = yield* makeSyncFixture()
      yield* start()
      yield* send(emulator, `DELETE /api/connections/${ids.crm}?force=true`)
      yield* TestClock.adjust(10_000)
      yield* send(emulator, "GET /api/syncs")
      const tables = yield* emulator.snapshot
      assert.deepStrictEqual(tables.model_sync_executions, [])
    })
  )

  it.effect("runs on its schedule as long as it is active", () =>
    Effect.gen(function* () {
      const schedule = { frequency: "hourly", minute: "5" }
      const { emulator, events, id, status } = yield* makeSyncFixture(undefined, () => ({ schedule }))
      assert.deepStrictEqual(yield* status, { next_execution_time: at(300) })
      yield* TestClock.adjust("2 hours")
      const { last_execution, next_execution_time } = yield* status
      assert.deepInclude(last_execution, { type: "scheduled", created_at: at(3900), completed_at: at(3909) })
      assert.strictEqual(next_execution_time, at(7500))
      assert.deepStrictEqual(yield* events, [
        ["sync.running", at(301)],
        ["sync.completed", at(309)],
        ["sync.running", at(3901)],
        ["sync.completed", at(3909)]
      ])
      yield* send(emulator, `POST /api/syncs/${id}/activate`, { body: { active: false } })
      assert.isNull((yield* status).next_execution_time)
      yield* TestClock.adjust("2 hours")
      assert.strictEqual((yield* events).length, 4)
      const still = yield* makeSyncFixture({ modelSyncs: { scheduled: false } }, () => ({ schedule }))
      yield* TestClock.adjust("2 hours")
      assert.deepStrictEqual(yield* still.status, { next_execution_time: null })
    })
  )

  it.effect("has the time of its next execution", () =>
    Effect.gen(function* () {
      const nextOf = (schedule: object, options?: PolytomicEmulator.Options) =>
        Effect.gen(function* () {
          const { status } = yield* makeSyncFixture(options, () => ({ schedule }))
          return (yield* status).next_execution_time
        })
      // The first of January 1970 was a Thursday.
      assert.isNull(yield* nextOf({ frequency: "manual" }))
      assert.strictEqual(yield* nextOf({ frequency: "continuous" }), "1970-01-01T00:05:00.000Z")
      const often = { modelSyncs: { continuously: "2 minutes" } } as const
      assert.strictEqual(yield* nextOf({ frequency: "continuous" }, often), "1970-01-01T00:02:00.000Z")
      assert.strictEqual(yield* nextOf({ frequency: "daily", hour: "05", minute: "30" }), "1970-01-01T05:30:00.000Z")
      assert.strictEqual(
        yield* nextOf({ frequency: "weekly", day_of_week: "Monday", hour: "1" }),
        "1970-01-05T01:00:00.000Z"
      )
      assert.strictEqual(
        yield* nextOf({ frequency: "custom", day_of_month: "15", month: "3", hour: "12", minute: "0" }),
        "1970-03-15T12:00:00.000Z"
      )
    })
  )

  it.effect("runs after another one, only after its success if configured", () =>
    Effect.gen(function* () {
      const { emulator, id, ids, start } = yield* makeSyncFixture()
      const follow = (more: object) =>
        Effect.map(
          send(emulator, "POST /api/syncs", {
            body: {
              ...syncBody(ids),
              active: true,
              schedule: { frequency: "runafter", run_after: { sync_ids: [id] }, ...more }
            }
          }),
          ({ json }) => json.data.id
        )
      const always = yield* follow({})
      const picky = yield* follow({ run_after_success_only: true })
      const runs = (which: string) =>
        Effect.map(send(emulator, `GET /api/syncs/${which}/executions`), ({ json }) => json.data)
      yield* emulator.planExecution({ outcome: "failed" }, { syncId: id })
      yield* start()
      yield* TestClock.adjust("1 minute")
      assert.deepInclude((yield* runs(always))[0], { type: "scheduled", created_at: at(5), status: "completed" })
      assert.strictEqual((yield* runs(picky)).length, 0)
      yield* start()
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* runs(always)).length, 2)
      assert.strictEqual((yield* runs(picky)).length, 1)
    })
  )
})

it.effect("a sync runs after a bulk sync", () =>
  Effect.gen(function* () {
    const { emulator, ids } = yield* makeSyncFixture()
    yield* TestClock.adjust("1 minute")
    const bulk = yield* send(emulator, "POST /api/bulk/syncs", {
      body: {
        name: "HubSpot to the warehouse",
        mode: "replicate",
        active: true,
        source_connection_id: ids.crm,
        destination_connection_id: ids.warehouse,
        destination_configuration: { schema: "hubspot" },
        default_schedule: { frequency: "manual" }
      }
    })
    const run_after = { bulk_sync_ids: [bulk.json.data.id] }
    const follower = yield* send(emulator, "POST /api/syncs", {
      body: { ...syncBody(ids), active: true, schedule: { frequency: "runafter", run_after } }
    })
    yield* send(emulator, `POST /api/bulk/syncs/${bulk.json.data.id}/executions`, { body: {} })
    yield* TestClock.adjust("1 minute")
    const ended = (yield* send(emulator, "GET /api/events?type=bulk_sync.completed")).json.data[0].created_at
    const { json } = yield* send(emulator, `GET /api/syncs/${follower.json.data.id}/executions`)
    assert.deepStrictEqual(
      json.data.map(({ created_at }: { created_at: string }) => created_at),
      [ended]
    )
  })
)

describe("the list of executions", () => {
  it.effect("is paginated in either direction and excludes active ones", () =>
    Effect.gen(function* () {
      const { emulator, id, start } = yield* makeSyncFixture({ executions: { queuedFor: 100, runsFor: 100 } })
      const made: Array<string> = []
      for (let i = 0; i < 52; i++) {
        made.push(yield* start())
        yield* TestClock.adjust(1000)
      }
      made.push(yield* start())
      const list = (query: string) =>
        Effect.map(send(emulator, `GET /api/syncs/${id}/executions?${query}`), ({ json }) => json)
      const idsOf = (page: { data: ReadonlyArray<{ id: string }> }) => page.data.map((execution) => execution.id)
      const first = yield* list("")
      const second = yield* list(`page_token=${first.pagination.next_page_token}`)
      assert.strictEqual(first.data.length, 50)
      assert.deepStrictEqual([...idsOf(first), ...idsOf(second)], [...made].reverse())
      assert.deepStrictEqual(second.pagination, {})
      assert.deepStrictEqual(idsOf(yield* list("ascending=true")), made.slice(0, 50))
      assert.strictEqual(idsOf(yield* list("only_completed=true"))[0], made.at(-2))
      const old = yield* send(emulator, `GET /api/syncs/${id}/executions`, { version: "2022-12-12" })
      assert.strictEqual(old.json.data.length, 53)
      assert.deepStrictEqual(Object.keys(old.json.data[0].counts).sort(), ["error", "insert", "total", "update"])
    })
  )
})

it.effect("finds models, syncs and executions by id", () =>
  Effect.gen(function* () {
    const { emulator, id, ids, start } = yield* makeSyncFixture()
    const execution = yield* start()
    const typeOf = (entity: string) =>
      Effect.map(send(emulator, `GET /api/entities/${entity}`), ({ json }) => [
        json.data.type,
        json.data.canonical_path
      ])
    assert.deepStrictEqual(yield* typeOf(ids.model), ["model", `/api/models/${ids.model}`])
    assert.deepStrictEqual(yield* typeOf(id), ["sync", `/api/syncs/${id}`])
    assert.deepStrictEqual(yield* typeOf(execution), ["sync_execution", `/api/syncs/${id}/executions/${execution}`])
  })
)
