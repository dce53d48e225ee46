import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { ExecutionPlan } from "effect-polytomic/emulator"
import {
  begin,
  bucket,
  createSync,
  destination,
  type Emulator,
  type Json,
  make,
  source,
  start,
  stream
} from "./bulkSyncSupport.ts"
import { type Sent, send } from "./support.ts"

const events = (emulator: Emulator) =>
  Effect.map(send(emulator, "GET /api/events?limit=100"), ({ json }) =>
    json.data
      .map(({ created_at, event, type }: { created_at: string; type: string; event: Json }) => ({
        at: created_at.slice(14, 23),
        type,
        event
      }))
      .sort((a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : 1))
  )

const times = (seen: ReadonlyArray<{ at: string; type: string }>) => seen.map(({ at, type }) => [at, type])

describe("an execution", () => {
  it.effect("passes through its statuses with the clock, with growing counts", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users", "public.orders"] })
      const { read } = yield* begin(emulator, id)
      const seen: Array<unknown> = []
      for (const seconds of [0, 1, 1, 2, 2, 2, 0.5, 0.5]) {
        yield* TestClock.adjust(seconds * 1000)
        const { completed_at, record_count, schemas, started_at, status } = yield* read
        const states = schemas.map((schema: Json) => `${schema.status} ${schema.record_count}`)
        seen.push([status, record_count, ...states, started_at?.slice(17, 19), completed_at?.slice(17, 19)])
      }
      assert.deepStrictEqual(seen, [
        ["created", 0, "created 0", "created 0", undefined, undefined],
        ["running", 0, "scheduled 0", "scheduled 0", "01", undefined],
        ["exporting", 7, "exporting 7", "scheduled 0", "01", undefined],
        ["exporting", 81, "exporting 81", "scheduled 0", "01", undefined],
        ["exporting", 197, "completed 119", "exporting 78", "01", undefined],
        ["exporting", 355, "completed 119", "processing 236", "01", undefined],
        ["processing", 371, "completed 119", "completed 252", "01", undefined],
        ["completed", 371, "completed 119", "completed 252", "01", "09"]
      ])
      const last = yield* read
      assert.deepInclude(last, {
        type: "manual",
        fetch_mode: "full",
        output_disposition: "retain",
        is_partial: false,
        is_resync: false,
        is_test: false,
        error_count: 0,
        warning_count: 0,
        updated_at: last.completed_at
      })
    })
  )

  it.effect("emits events at the times of its transitions, also when the clock jumps past them", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { name: "Nightly" })
      const { id: execution } = yield* begin(emulator, id)
      yield* TestClock.adjust("10 minutes")
      const seen = yield* events(emulator)
      assert.deepStrictEqual(times(seen), [
        ["00:01.000", "bulk_sync.running"],
        ["00:09.000", "bulk_sync.completed"]
      ])
      assert.deepInclude(seen[1].event, {
        sync_id: id,
        sync_name: "Nightly",
        execution_id: execution,
        source_connection_id: source,
        trigger_source: "manual"
      })
    })
  )

  const plans: ReadonlyArray<readonly [ExecutionPlan.ExecutionPlan, string, string, string, string]> = [
    [{}, "completed", "bulk_sync.completed", "completed", "00:09"],
    [{ outcome: "completed_with_errors" }, "errors", "bulk_sync.completed_with_error", "completed", "00:09"],
    [{ errors: 2 }, "errors", "bulk_sync.completed_with_error", "completed", "00:09"],
    [{ warnings: 3 }, "completed", "bulk_sync.completed", "completed", "00:09"],
    [{ outcome: "failed", error: "disk full" }, "failed", "bulk_sync.failed", "failed", "00:05"],
    [{ outcome: "canceled" }, "canceled", "bulk_sync.canceled", "canceled", "00:05"],
    [{ outcome: "interrupted" }, "interrupted", "bulk_sync.failed", "interrupted", "00:05"],
    [{ duration: 60_000 }, "completed", "bulk_sync.completed", "completed", "01:01"]
  ]
  it.effect("has its planned errors and warnings, also when few records have changed", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users"] })
      yield* begin(emulator, id)
      yield* TestClock.adjust("2 minutes")
      yield* emulator.planExecution({ errors: 300, warnings: 200 }, { syncId: id })
      const { read } = yield* begin(emulator, id)
      yield* TestClock.adjust("2 minutes")
      const execution = yield* read
      assert.deepInclude(execution, {
        status: "errors",
        fetch_mode: "incremental",
        error_count: 300,
        warning_count: 200
      })
    })
  )

  for (const [plan, status, type, schema, at] of plans) {
    it.effect(`planned as ${JSON.stringify(plan)} ends as ${status}, once`, () =>
      Effect.gen(function* () {
        const emulator = yield* make()
        const { id } = yield* createSync(emulator, { schemas: ["public.users"] })
        yield* emulator.planExecution({ records: 100, ...plan }, { syncId: id })
        const { read } = yield* begin(emulator, id)
        yield* TestClock.adjust("2 minutes")
        const execution = yield* read
        assert.deepStrictEqual([execution.status, execution.schemas[0].status], [status, schema])
        assert.strictEqual(execution.completed_at.slice(14, 19), at)
        const last = (yield* events(emulator)).at(-1)
        assert.deepStrictEqual([last.type, last.at.slice(0, 5)], [type, at])
        assert.strictEqual(execution.error_count, plan.errors ?? (status === "errors" ? 1 : 0))
        assert.strictEqual(execution.warning_count, plan.warnings ?? 0)
        assert.strictEqual(execution.record_count, status === "completed" || status === "errors" ? 100 : 62)
        if (plan.error !== undefined) {
          assert.strictEqual(last.event.error, "disk full")
          assert.strictEqual(execution.status_message, "disk full")
          assert.strictEqual(execution.schemas[0].status_message, "disk full")
        }
        const { read: again } = yield* begin(emulator, id)
        yield* TestClock.adjust("10 seconds")
        assert.strictEqual((yield* again).status, "completed")
      })
    )
  }

  it.effect("uses plans in order, those for its sync first", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      yield* emulator.planExecution({ outcome: "interrupted" })
      yield* emulator.planExecution({ outcome: "failed" }, { syncId: id })
      yield* emulator.planExecution({ outcome: "canceled" }, { syncId: id })
      yield* emulator.planExecution({ outcome: "failed" }, { syncId: "another one" })
      const seen: Array<string> = []
      for (let i = 0; i < 4; i++) {
        const { read } = yield* begin(emulator, id)
        yield* TestClock.adjust("10 seconds")
        seen.push((yield* read).status)
      }
      assert.deepStrictEqual(seen, ["failed", "canceled", "interrupted", "completed"])
    })
  )

  it.effect("has statuses of the oldest versions in their responses", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users"] })
      yield* emulator.planExecution({ outcome: "interrupted" })
      const { path } = yield* begin(emulator, id)
      yield* TestClock.adjust("10 seconds")
      const { json } = yield* send(emulator, `GET ${path}`, { version: "2023-04-25" })
      assert.deepStrictEqual([json.data.status, json.data.schemas[0].status], ["failed", "failed"])
    })
  )

  it.effect("fails when one of its connections is not healthy", () =>
    Effect.gen(function* () {
      for (const connection of [
        { id: source, name: "Shop", type: "postgresql" },
        { id: destination, name: "Warehouse", type: "redshift" }
      ] as const) {
        const emulator = yield* make()
        const { id } = yield* createSync(emulator)
        yield* emulator.seed({ connections: [{ ...connection, status: "unhealthy" }] })
        const { read } = yield* begin(emulator, id)
        yield* TestClock.adjust("10 seconds")
        const execution = yield* read
        assert.strictEqual(execution.status, "failed")
        assert.include(execution.status_message, `connection ${connection.name} is unhealthy: no reason given`)
      }
    })
  )

  it.effect("reads only changes once everything has been copied", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.orders", "public.products"] })
      const run = (body: Json = {}) =>
        Effect.gen(function* () {
          const { read } = yield* begin(emulator, id, body)
          yield* TestClock.adjust("10 seconds")
          const { fetch_mode, output_disposition, schemas } = yield* read
          return [fetch_mode, output_disposition, ...schemas.map((schema: Json) => schema.record_count)]
        })
      assert.deepStrictEqual(yield* run(), ["full", "retain", 252, 444])
      const [mode, , orders, products] = yield* run()
      assert.strictEqual(mode, "incremental")
      assert.isBelow(Number(orders), 26)
      assert.strictEqual(products, 444) // has no field that tracks changes
      assert.deepStrictEqual(yield* run({ resync_mode: "refetch" }), ["full", "retain", 252, 444])
      assert.deepStrictEqual(yield* run({ resync_mode: "resync" }), ["full", "truncate", 252, 444])
      assert.deepStrictEqual(yield* run({ resync_mode: "rebuild" }), ["full", "rebuild", 252, 444])
      assert.deepStrictEqual(yield* run({ test: true }), ["full", "retain", 10, 10])
      assert.deepStrictEqual(yield* run({ fetch_mode: "none" }), ["none", "retain", 0, 0])
      assert.deepStrictEqual(yield* run({ schemas: ["public.orders"], fetch_mode: "full" }), ["full", "retain", 252])
    })
  )
})

describe("starting", () => {
  it.effect("is rejected while another execution is active, and accepted after it", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      yield* begin(emulator, id)
      const busy = yield* start(emulator, id)
      assert.deepStrictEqual([busy.status, busy.json.key], [409, "already_running"])
      yield* TestClock.adjust("8999 millis")
      assert.strictEqual((yield* start(emulator, id)).status, 409)
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* start(emulator, id)).status, 200)
    })
  )

  it.effect("responds 400 to conflicting settings", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users", "public.orders"] })
      const key = (body: Json, sent: Sent = {}) =>
        Effect.map(start(emulator, id, body, sent), ({ json, status }) => [status, json.key])
      assert.deepStrictEqual(yield* key({ test: true, resync_mode: "rebuild" }), [400, "test_with_resync"])
      assert.deepStrictEqual(yield* key({ schemas: ["public.products"] }), [400, "unknown_schema"])
      assert.deepStrictEqual(yield* key({ schemas: [] }), [400, "no_schemas"])
      assert.deepStrictEqual(yield* key({ resync_mode: "again" }), [400, "validation_failed"])
      const old = { version: "2024-02-08" } as const
      assert.deepStrictEqual(yield* key({ test: true, resync: true }, old), [400, "test_with_resync"])
      const empty = yield* createSync(emulator, { schemas: [] })
      assert.strictEqual((yield* start(emulator, empty.id)).status, 400)
      const files = yield* createSync(emulator, { destination_connection_id: bucket })
      const rebuild = yield* start(emulator, files.id, { resync_mode: "rebuild" })
      assert.deepStrictEqual([rebuild.status, rebuild.json.key], [400, "unsupported_resync_mode"])
      assert.strictEqual((yield* start(emulator, "nope")).status, 404)
    })
  )

  it.effect("needs no body, and accepts resync of the older versions as rebuild", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      const plain = yield* send(emulator, `POST /api/bulk/syncs/${id}/executions`)
      assert.deepInclude(plain.json.data, { status: "created", is_partial: false, is_resync: false })
      yield* TestClock.adjust("10 seconds")
      const old = yield* start(emulator, id, { resync: true, schemas: ["public.users"] }, { version: "2024-02-08" })
      assert.deepInclude(old.json.data, { is_resync: true, is_partial: true, output_disposition: "rebuild" })
      yield* TestClock.adjust("10 seconds")
      for (const version of ["2023-04-25", "2022-12-12"] as const) {
        const older = yield* start(emulator, id, { resync: true }, { version })
        assert.deepInclude(older.json.data, { is_resync: true, status: "created" })
        assert.notProperty(older.json.data, "record_count")
        yield* TestClock.adjust("10 seconds")
      }
    })
  )
})

describe("canceling", () => {
  it.effect("is requested first and takes effect later", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      const { path, read } = yield* begin(emulator, id)
      yield* TestClock.adjust("3 seconds")
      const requested = yield* send(emulator, `POST ${path}/cancel`)
      assert.strictEqual(requested.status, 200)
      assert.isString(requested.json.data.message)
      assert.deepInclude(yield* read, { status: "canceling", completed_at: null })
      assert.strictEqual((yield* start(emulator, id)).status, 409)
      yield* TestClock.adjust("1 second")
      const execution = yield* read
      assert.deepInclude(execution, { status: "canceled", completed_at: "1970-01-01T00:00:04.000Z" })
      assert.deepStrictEqual(
        execution.schemas.map((schema: Json) => schema.status),
        ["completed", "canceled", "canceled", "canceled"]
      )
      assert.deepStrictEqual(times(yield* events(emulator)), [
        ["00:01.000", "bulk_sync.running"],
        ["00:04.000", "bulk_sync.canceled"]
      ])
      assert.strictEqual((yield* send(emulator, `POST ${path}/cancel`)).status, 200)
      assert.strictEqual((yield* read).completed_at, "1970-01-01T00:00:04.000Z")
    })
  )

  it.effect("before the start leaves an execution that never began", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ executions: { queuedFor: 5000 } })
      const { id } = yield* createSync(emulator)
      const { read } = yield* begin(emulator, id)
      yield* send(emulator, `POST /api/bulk/syncs/${id}/cancel`)
      yield* TestClock.adjust("1 minute")
      const execution = yield* read
      assert.deepInclude(execution, { status: "canceled", started_at: null, record_count: 0 })
      assert.deepStrictEqual(times(yield* events(emulator)), [["00:01.000", "bulk_sync.canceled"]])
      const idle = yield* send(emulator, `POST /api/bulk/syncs/${id}/cancel`, { version: "2023-04-25" })
      assert.include(idle.json.data.message, "no active execution")
    })
  )

  it.effect("of one schema lets the others continue", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users", "public.orders"] })
      const { read } = yield* begin(emulator, id)
      yield* TestClock.adjust("3 seconds")
      const canceled = yield* send(emulator, `POST /api/bulk/syncs/${id}/schemas/public.users/cancel`)
      assert.strictEqual(canceled.status, 200)
      assert.strictEqual((yield* read).schemas[0].status, "canceled")
      yield* TestClock.adjust("10 seconds")
      const execution = yield* read
      assert.strictEqual(execution.status, "completed")
      assert.deepStrictEqual(
        execution.schemas.map((schema: Json) => schema.status),
        ["canceled", "completed"]
      )
      assert.isBelow(execution.schemas[0].record_count, 119)
      assert.strictEqual((yield* send(emulator, `POST /api/bulk/syncs/${id}/schemas/nope/cancel`)).status, 404)
    })
  )
})

describe("lists", () => {
  it.effect("are sorted newest first, or by query oldest first or terminal only, in pages of at most 100", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ executions: { queuedFor: 0, runsFor: 1000 } })
      const { id } = yield* createSync(emulator)
      const ids: Array<string> = []
      for (let i = 0; i < 103; i++) {
        ids.push((yield* begin(emulator, id)).id)
        yield* TestClock.adjust(i === 102 ? 500 : 1000)
      }
      const list = (query: string) => send(emulator, `GET /api/bulk/syncs/${id}/executions?${query}`)
      const seen = (json: { data: ReadonlyArray<Json> }) => json.data.map((execution) => execution.id)
      const first = yield* list("limit=1000")
      assert.deepStrictEqual(seen(first.json), ids.toReversed().slice(0, 100))
      const token = first.json.pagination.next_page_token
      const second = yield* list(`page_token=${encodeURIComponent(token)}`)
      assert.deepStrictEqual(seen(second.json), ids.toReversed().slice(100))
      assert.isUndefined(second.json.pagination.next_page_token)
      assert.deepStrictEqual(seen((yield* list("ascending=true&limit=2")).json), ids.slice(0, 2))
      assert.deepStrictEqual(seen((yield* list("only_terminal=true&limit=1")).json), ids.slice(101, 102))
      const whole = yield* send(emulator, `GET /api/bulk/syncs/${id}/executions`, { version: "2023-04-25" })
      assert.deepStrictEqual([whole.json.data.length, whole.json.data[0].id], [103, ids[102]])
    })
  )

  it.effect("of statuses cover all syncs, active ones, or named ones", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const on = yield* createSync(emulator, { active: true, default_schedule: { frequency: "daily", hour: "6" } })
      const off = yield* createSync(emulator)
      const { id: execution } = yield* begin(emulator, on.id)
      yield* TestClock.adjust("3 seconds")
      const list = (query: string) =>
        Effect.map(send(emulator, `GET /api/bulk/syncs/status?${query}`), ({ json }) => json.data)
      const ids = (data: ReadonlyArray<Json>) => data.map(({ sync_id }) => sync_id)
      assert.deepStrictEqual(ids(yield* list("all=true")), [on.id, off.id])
      assert.deepStrictEqual(ids(yield* list("active=true")), [on.id])
      assert.deepStrictEqual(ids(yield* list(`sync_id=${off.id}&sync_id=${on.id}`)), [off.id, on.id])
      const [never, running] = yield* list(`sync_id=${off.id}&sync_id=${on.id}`)
      assert.deepStrictEqual(never, { sync_id: off.id, nextExecutionTime: null, schemas: null })
      assert.deepInclude(running, { status: "exporting", nextExecutionTime: "1970-01-01T06:00:00.000Z" })
      assert.deepInclude(running.schemas[0], { schema: "public.users", execution_id: execution, status: "exporting" })
      assert.strictEqual((yield* send(emulator, "GET /api/bulk/syncs/status?sync_id=nope")).status, 404)
    })
  )
})

describe("the status of a bulk sync", () => {
  it.effect("contains the current, the last and the next execution", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      const status = Effect.map(send(emulator, `GET /api/bulk/syncs/${id}/status`), ({ json }) => json.data)
      assert.deepStrictEqual(yield* status, { next_execution_time: null })
      const first = yield* begin(emulator, id)
      assert.strictEqual((yield* status).current_execution.id, first.id)
      yield* TestClock.adjust("10 seconds")
      const second = yield* begin(emulator, id)
      const { current_execution, last_execution } = yield* status
      assert.deepStrictEqual([current_execution.id, last_execution.id], [second.id, first.id])
      assert.notProperty(yield* status, "ingestion_status")
    })
  )

  it.effect("contains the position of a change stream", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        source_connection_id: stream,
        source_configuration: { replication_slot: "shop_slot" }
      })
      const status = Effect.map(
        send(emulator, `GET /api/bulk/syncs/${id}/status`),
        ({ json }) => json.data.ingestion_status
      )
      const idle = yield* status
      assert.deepInclude(idle, { enabled: true, is_running: false, status: "ok", position_time: null })
      yield* begin(emulator, id)
      yield* TestClock.adjust("2 hours")
      const later = yield* status
      assert.deepInclude(later, { status: "warning", position_time: "1970-01-01T00:00:09.000Z" })
      assert.include(later.status_message, "shop_slot")
      assert.notStrictEqual(later.position, later.highwater_mark)
      yield* send(emulator, `POST /api/bulk/syncs/${id}/activate`, { body: { active: true } })
      const streaming = yield* status
      assert.deepInclude(streaming, { status: "ok", is_running: true, position_time: "1970-01-01T02:00:00.000Z" })
      assert.strictEqual(streaming.position, streaming.highwater_mark)
      const old = yield* send(emulator, `GET /api/bulk/syncs/${id}/status`, { version: "2023-04-25" })
      assert.notProperty(old.json.data, "ingestion_status")
    })
  )
})
