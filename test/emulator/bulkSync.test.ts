import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import {
  body,
  bucket,
  createSync,
  destination,
  foreignId,
  make,
  salesforce,
  source,
  stream
} from "./bulkSyncSupport.ts"
import { send } from "./support.ts"

type Json = Record<string, unknown>

describe("creating", () => {
  it.effect("has the documented defaults", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const sync = yield* createSync(emulator, { mode: undefined })
      assert.deepInclude(sync, {
        active: false,
        mode: "replicate",
        automatically_add_new_objects: "none",
        automatically_add_new_fields: "all",
        normalize_names: "enabled",
        disable_record_timestamps: false,
        concurrency_limit: null,
        data_cutoff_timestamp: null,
        source_configuration: null,
        policies: [],
        additional_schedules: []
      })
      assert.strictEqual(sync.created_by.name, "Ada Lovelace")
      assert.notProperty(sync, "schedule")
      assert.notProperty(sync, "discover")
      const read = yield* send(emulator, `GET /api/bulk/syncs/${sync.id}`)
      assert.deepStrictEqual(read.json.data, sync)
      assert.isTrue((yield* createSync(yield* make({ bulkSyncs: { active: true } }))).active)
    })
  )

  it.effect("selects all schemas without a list, the listed ones, and none with an empty list", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const enabled = (more: Json) =>
        Effect.gen(function* () {
          const { id } = yield* createSync(emulator, more)
          const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas?filters[enabled]=true`)
          return json.data.map((schema: Json) => schema.id)
        })
      const all = ["public.users", "public.orders", "public.products", "analytics.daily_revenue"]
      assert.deepStrictEqual(yield* enabled({}), all)
      assert.deepStrictEqual(yield* enabled({ schemas: null }), all)
      assert.deepStrictEqual(yield* enabled({ schemas: [] }), [])
      const some = ["public.users", { id: "public.orders" }, { id: "public.products", enabled: false }]
      assert.deepStrictEqual(yield* enabled({ schemas: some }), ["public.users", "public.orders"])
    })
  )

  it.effect("accepts the settings of schemas and fields", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        schemas: [
          {
            id: "public.users",
            fields: ["id", { id: "email", obfuscate: true }, { id: "name", enabled: false }],
            filters: [{ field_id: "active", function: "True" }],
            tracking_field: "created_at",
            partition_key: "created_at",
            data_cutoff_timestamp: "2024-01-01T00:00:00Z"
          }
        ]
      })
      const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas/public.users`)
      assert.deepInclude(json.data, {
        enabled: true,
        filters: [{ field_id: "active", function: "True" }],
        tracking_field: "created_at",
        partition_key: "created_at",
        data_cutoff_timestamp: "2024-01-01T00:00:00Z",
        output_name: "public_users"
      })
      const fields = Object.fromEntries(json.data.fields.map((field: Json) => [field.id, field]))
      assert.deepStrictEqual(
        json.data.fields.filter((field: Json) => field.enabled).map((field: Json) => field.id),
        ["id", "email"]
      )
      assert.isTrue(fields.email.obfuscated)
      assert.isFalse(fields.id.obfuscated)
    })
  )

  it.effect("rejects invalid input with 422, and an invalid PUT with 400", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      const attempt = (more: Json) =>
        Effect.gen(function* () {
          const created = yield* send(emulator, "POST /api/bulk/syncs", { body: body(more) })
          const updated = yield* send(emulator, `PUT /api/bulk/syncs/${id}`, { body: body(more) })
          assert.strictEqual(updated.json.key, created.json.key)
          return [created.status, updated.status, created.json.key]
        })
      assert.deepStrictEqual(yield* attempt({ schemas: ["nope"] }), [422, 400, "unknown_schema"])
      const field = [{ id: "public.users", fields: ["nope"] }]
      assert.deepStrictEqual(yield* attempt({ schemas: field }), [422, 400, "unknown_field"])
      const tracking = [{ id: "public.users", tracking_field: "nope" }]
      assert.deepStrictEqual(yield* attempt({ schemas: tracking }), [422, 400, "unknown_field"])
      assert.deepStrictEqual(yield* attempt({ name: " " }), [422, 400, "invalid_name"])
      const never = { frequency: "daily", hour: "25" }
      assert.deepStrictEqual(yield* attempt({ default_schedule: never }), [422, 400, "invalid_schedule"])
      assert.deepStrictEqual(yield* attempt({ additional_schedules: [never] }), [422, 400, "invalid_schedule"])
      const schedule = yield* send(emulator, `POST /api/bulk/syncs/${id}/schedules`, { body: { schedule: never } })
      assert.deepStrictEqual([schedule.status, schedule.json.key], [400, "invalid_schedule"])
      assert.deepStrictEqual(yield* attempt({ concurrency_limit: 0 }), [422, 400, "invalid_concurrency_limit"])
      assert.deepStrictEqual(yield* attempt({ source_connection_id: foreignId }), [422, 400, "not_found"])
      assert.deepStrictEqual(yield* attempt({ destination_connection_id: "x" }), [422, 400, "not_found"])
      assert.deepStrictEqual(yield* attempt({ destination_connection_id: salesforce }), [422, 400, "not_a_destination"])
      const other = yield* send(emulator, "POST /api/bulk/syncs", {
        key: "test-deployment-key",
        body: body({ source_connection_id: foreignId })
      })
      assert.deepStrictEqual([other.status, other.json.key], [422, "invalid_connection"])
      assert.strictEqual((yield* send(emulator, "POST /api/bulk/syncs", { body: body({ mode: "fast" }) })).status, 422)
      const { default_schedule: _, ...without } = body()
      assert.strictEqual((yield* send(emulator, "POST /api/bulk/syncs", { body: without })).status, 422)
    })
  )

  it.effect("names things in the destination by normalize_names, or as the user does", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const names = (normalize_names: string | undefined) =>
        Effect.gen(function* () {
          const { id } = yield* createSync(emulator, { source_connection_id: salesforce, normalize_names })
          const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas/Account`)
          return [json.data.output_name, json.data.fields.at(-1).output_name]
        })
      assert.deepStrictEqual(yield* names(undefined), ["account", "created_date"])
      assert.deepStrictEqual(yield* names("legacy"), ["account", "createddate"])
      assert.deepStrictEqual(yield* names("disabled"), ["Account", "CreatedDate"])
      const { id } = yield* createSync(emulator)
      yield* send(emulator, `PUT /api/bulk/syncs/${id}/schemas/public.users`, { body: { user_output_name: "people" } })
      const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas/public.users`)
      assert.deepInclude(json.data, { output_name: "people", user_output_name: "people" })
    })
  )

  it.effect("assigns a replication slot to one bulk sync only", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const streamed = { source_connection_id: stream, source_configuration: { replication_slot: "slot_1" } }
      const { id } = yield* createSync(emulator, streamed)
      const twice = yield* send(emulator, "POST /api/bulk/syncs", { body: body(streamed) })
      assert.deepStrictEqual([twice.status, twice.json.key], [422, "slot_in_use"])
      assert.strictEqual((yield* send(emulator, `PUT /api/bulk/syncs/${id}`, { body: body(streamed) })).status, 200)
      yield* createSync(emulator, { ...streamed, source_configuration: { replication_slot: "slot_2" } })
    })
  )
})

describe("reading", () => {
  it.effect("lists pages of at most 50, latest change first, in the newest version", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (let i = 0; i < 52; i++) {
        yield* createSync(emulator, { name: `Copy ${i}`, active: i === 7 })
        yield* TestClock.adjust(1000)
      }
      const first = yield* send(emulator, "GET /api/bulk/syncs?limit=1000")
      assert.strictEqual(first.json.data.length, 50)
      assert.strictEqual(first.json.data[0].name, "Copy 51")
      const token = encodeURIComponent(first.json.pagination.next_page_token)
      const second = yield* send(emulator, `GET /api/bulk/syncs?page_token=${token}`)
      assert.deepStrictEqual(
        second.json.data.map((sync: Json) => sync.name),
        ["Copy 1", "Copy 0"]
      )
      assert.isUndefined(second.json.pagination.next_page_token)
      assert.strictEqual((yield* send(emulator, "GET /api/bulk/syncs?page_token=x")).status, 400)
      const active = yield* send(emulator, "GET /api/bulk/syncs?active=true")
      assert.deepStrictEqual(
        active.json.data.map((sync: Json) => sync.name),
        ["Copy 7"]
      )
      const whole = yield* send(emulator, "GET /api/bulk/syncs", { version: "2024-02-08" })
      assert.deepStrictEqual([whole.json.data.length, Object.keys(whole.json)], [52, ["data"]])
      const others = yield* send(emulator, "GET /api/bulk/syncs", { key: "test-other-key" })
      assert.deepStrictEqual(others.json.data, [])
    })
  )

  it.effect("describes the capabilities of connections at either end", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const target = yield* send(emulator, `GET /api/connections/${destination}/bulksync/target`)
      assert.deepStrictEqual(target.json.data.supported_resync_modes, ["refetch", "resync", "rebuild"])
      assert.deepStrictEqual(
        target.json.data.modes.map((mode: Json) => mode.id),
        ["replicate", "snapshot"]
      )
      const old = yield* send(emulator, `GET /api/bulk/dest/${destination}`, { version: "2022-12-12" })
      assert.deepStrictEqual(old.json.data.modes, target.json.data.modes)
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${salesforce}/bulksync/target`)).status, 400)
      const light = yield* send(emulator, `GET /api/connections/${source}/bulksync/source?include_fields=false`)
      assert.deepStrictEqual(light.json.data.schemas[0], { id: "public.users", name: "public.users" })
      const changes = yield* send(emulator, `GET /api/connections/${stream}/bulksync/source`)
      assert.isFalse(changes.json.data.capabilities.supports_tracking_fields)
      assert.property(changes.json.data.configuration, "replication_slot")
      const older = yield* send(emulator, `GET /api/bulk/source/${source}`, { version: "2023-04-25" })
      assert.strictEqual(older.json.data.schemas.length, 4)
    })
  )

  it.effect("does not find objects of another organization", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { default_schedule, id } = yield* createSync(emulator)
      for (const path of [
        "",
        "/status",
        "/schemas",
        "/executions",
        "/schedules",
        `/schedules/${default_schedule.id}`
      ]) {
        const response = yield* send(emulator, `GET /api/bulk/syncs/${id}${path}`, { key: "test-other-key" })
        assert.strictEqual(response.status, 404, path)
      }
      const started = yield* send(emulator, `POST /api/bulk/syncs/${id}/executions`, { key: "test-other-key" })
      assert.strictEqual(started.status, 404)
    })
  )
})

describe("changing", () => {
  it.effect("PUT replaces: omitted settings return to their defaults, except for the schemas", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        active: true,
        concurrency_limit: 3,
        normalize_names: "legacy",
        automatically_add_new_objects: "all",
        additional_schedules: [{ frequency: "hourly" }],
        schemas: ["public.users"]
      })
      yield* TestClock.adjust(1000)
      const put = yield* send(emulator, `PUT /api/bulk/syncs/${id}`, { body: body({ name: "Renamed" }) })
      assert.deepInclude(put.json.data, {
        id,
        name: "Renamed",
        active: false,
        concurrency_limit: null,
        normalize_names: "enabled",
        automatically_add_new_objects: "none",
        additional_schedules: [],
        created_at: "1970-01-01T00:00:00.000Z",
        updated_at: "1970-01-01T00:00:01.000Z"
      })
      const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas?filters[enabled]=true`)
      assert.deepStrictEqual(
        json.data.map((schema: Json) => schema.id),
        ["public.users"]
      )
    })
  )

  it.effect("PUT selects the listed schemas, or none if configured", () =>
    Effect.gen(function* () {
      for (const schemasInUpdate of ["select", "ignore"] as const) {
        const emulator = yield* make({ bulkSyncs: { schemasInUpdate } })
        const { id } = yield* createSync(emulator, { schemas: ["public.users"] })
        yield* send(emulator, `PUT /api/bulk/syncs/${id}`, { body: body({ schemas: ["public.orders"] }) })
        const { json } = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas?filters[enabled]=true`)
        const [{ id: selected }] = json.data
        assert.strictEqual(selected, schemasInUpdate === "select" ? "public.orders" : "public.users")
      }
    })
  )

  it.effect("PUT keeps schedules whose id is sent back, and replaces the others", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const sync = yield* createSync(emulator, { additional_schedules: [{ frequency: "hourly", minute: "5" }] })
      const { id } = sync
      const put = (more: Json) =>
        Effect.map(send(emulator, `PUT /api/bulk/syncs/${id}`, { body: body(more) }), ({ json }) => json.data)
      const kept = yield* put({
        default_schedule: { id: sync.default_schedule.id, frequency: "daily", hour: "1" },
        additional_schedules: [{ ...sync.additional_schedules[0], frequency: "weekly" }]
      })
      assert.deepInclude(kept.default_schedule, { id: sync.default_schedule.id, frequency: "daily", hour: "1" })
      assert.deepInclude(kept.additional_schedules[0], { id: sync.additional_schedules[0].id, frequency: "weekly" })
      const replaced = yield* put({ default_schedule: { frequency: "daily", hour: "1" } })
      assert.notStrictEqual(replaced.default_schedule.id, sync.default_schedule.id)
      assert.deepStrictEqual(replaced.additional_schedules, [])
      const deleted = yield* send(emulator, `GET /api/bulk/syncs/${id}/schedules/${sync.default_schedule.id}`)
      assert.strictEqual(deleted.status, 404)
    })
  )

  it.effect("PATCH of the older versions merges", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { active: true, mode: "snapshot", concurrency_limit: 3 })
      for (const version of ["2023-04-25", "2022-12-12"] as const) {
        const patched = yield* send(emulator, `PATCH /api/bulk/syncs/${id}`, {
          version,
          body: {
            name: `Copy ${version}`,
            source_connection_id: source,
            destination_connection_id: destination,
            schedule: { frequency: "daily" },
            ...(version === "2022-12-12" ? { mode: "snapshot" } : {})
          }
        })
        assert.strictEqual(patched.status, 200, patched.text)
        assert.deepInclude(patched.json.data, {
          name: `Copy ${version}`,
          active: true,
          mode: "snapshot",
          destination_configuration: { schema: "copy" },
          schedule: { frequency: "daily" },
          discover: false
        })
      }
      const read = yield* send(emulator, `GET /api/bulk/syncs/${id}`)
      assert.strictEqual(read.json.data.concurrency_limit, 3)
    })
  )

  it.effect("stops running executions when a sync is disabled, and allows a manual start", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { active: true })
      const started = yield* send(emulator, `POST /api/bulk/syncs/${id}/executions`)
      const off = yield* send(emulator, `POST /api/bulk/syncs/${id}/activate`, { body: { active: false } })
      assert.deepStrictEqual(off.json.data, { id, active: false })
      yield* TestClock.adjust("1 second")
      const path = `GET /api/bulk/syncs/${id}/executions/${started.json.data.id}`
      assert.strictEqual((yield* send(emulator, path)).json.data.status, "canceled")
      assert.strictEqual((yield* send(emulator, `POST /api/bulk/syncs/${id}/executions`)).status, 200)
    })
  )
})

describe("older schedules", () => {
  const multi = {
    frequency: "multi",
    multi: {
      schedules: [
        { item: "incrementalFields", schedule: { frequency: "continuous" } },
        { item: "nonincrementalFields", schedule: { frequency: "daily", hour: "05", minute: "00" } }
      ]
    }
  }

  it.effect("with several parts become the default and additional ones, and read as written", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { default_schedule: _, ...rest } = body()
      const version = "2024-02-08"
      const old = yield* send(emulator, "POST /api/bulk/syncs", { version, body: { ...rest, schedule: multi } })
      assert.deepStrictEqual(old.json.data.schedule.multi.schedules, multi.multi.schedules)
      assert.notProperty(old.json.data, "default_schedule")
      const read = yield* send(emulator, `GET /api/bulk/syncs/${old.json.data.id}`)
      const { additional_schedules } = read.json.data
      assert.deepStrictEqual(
        additional_schedules.map(({ frequency, hour, selective_mode }: Json) => [frequency, hour, selective_mode]),
        [
          ["continuous", undefined, "incrementalFields"],
          ["daily", "05", "nonincrementalFields"]
        ]
      )
    })
  )

  it.effect("include the schedules of newer syncs, so that sending them back loses nothing", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        default_schedule: { frequency: "hourly", minute: "10" },
        additional_schedules: [{ frequency: "daily", hour: "3", selective_mode: "incrementalFields" }]
      })
      const version = "2024-02-08"
      const { schedule } = (yield* send(emulator, `GET /api/bulk/syncs/${id}`, { version })).json.data
      assert.deepStrictEqual(schedule.multi.schedules, [
        { item: "none", schedule: { frequency: "hourly", minute: "10" } },
        { item: "incrementalFields", schedule: { frequency: "daily", hour: "3" } }
      ])
      const { default_schedule: _, ...rest } = body()
      yield* send(emulator, `PUT /api/bulk/syncs/${id}`, { version, body: { ...rest, schedule } })
      const { additional_schedules, default_schedule } = (yield* send(emulator, `GET /api/bulk/syncs/${id}`)).json.data
      assert.deepInclude(default_schedule, { frequency: "hourly", minute: "10" })
      assert.deepInclude(additional_schedules[0], { frequency: "daily", selective_mode: "incrementalFields" })
    })
  )
})

describe("deleting", () => {
  it.effect("removes the sync with its resources and cancels its executions", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      yield* send(emulator, `POST /api/bulk/syncs/${id}/executions`)
      yield* TestClock.adjust("2 seconds")
      const deleted = yield* send(emulator, `DELETE /api/bulk/syncs/${id}`)
      assert.deepStrictEqual([deleted.status, deleted.text], [200, ""])
      assert.strictEqual((yield* send(emulator, `GET /api/bulk/syncs/${id}`)).status, 404)
      const events = yield* send(emulator, "GET /api/events")
      assert.deepStrictEqual(events.json.data.map((event: Json) => event.type).sort(), [
        "bulk_sync.canceled",
        "bulk_sync.running"
      ])
      const { bulk_sync_executions, bulk_sync_schedules, usages } = yield* emulator.snapshot
      assert.deepStrictEqual([bulk_sync_executions, bulk_sync_schedules, usages], [[], [], []])
    })
  )

  it.effect("rejects a connection that a bulk sync uses, and with force deletes the sync too", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { name: "In the way" })
      yield* send(emulator, `POST /api/bulk/syncs/${id}/executions`)
      for (const connection of [source, destination]) {
        const refused = yield* send(emulator, `DELETE /api/connections/${connection}`)
        assert.strictEqual(refused.status, 422)
        assert.deepStrictEqual(refused.json.metadata.used_by, [{ type: "bulk_sync", name: "In the way", id }])
      }
      yield* send(emulator, `PUT /api/bulk/syncs/${id}`, { body: body({ destination_connection_id: bucket }) })
      assert.strictEqual((yield* send(emulator, `DELETE /api/connections/${destination}`)).status, 200)
      assert.strictEqual((yield* send(emulator, `DELETE /api/connections/${source}?force=true`)).status, 200)
      assert.strictEqual((yield* send(emulator, `GET /api/bulk/syncs/${id}`)).status, 404)
      assert.strictEqual((yield* send(emulator, `DELETE /api/connections/${bucket}`)).status, 200)
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual((yield* send(emulator, "GET /api/events")).json.data, [])
    })
  )
})
