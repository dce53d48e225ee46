/** The schedules and schemas of bulk syncs, as resources of their own. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { createSync, make, source } from "./bulkSyncSupport.ts"
import { send } from "./support.ts"

type Json = Record<string, unknown>

describe("schedules as a resource", () => {
  it.effect("are in camel case, wrapped, and replaced by PUT", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { default_schedule, id } = yield* createSync(emulator, {
        additional_schedules: [{ frequency: "hourly", resync_mode: "rebuild", schemas: ["public.users"] }]
      })
      const created = yield* send(emulator, `POST /api/bulk/syncs/${id}/schedules`, {
        body: { schedule: { frequency: "weekly", dayOfWeek: "1", hour: "3", selectiveMode: "incrementalFields" } }
      })
      assert.deepInclude(created.json.data, {
        syncId: id,
        isDefault: false,
        frequency: "weekly",
        dayOfWeek: "1",
        hour: "3",
        selectiveMode: "incrementalFields",
        syncMode: "normal",
        schemas: null
      })
      const list = yield* send(emulator, `GET /api/bulk/syncs/${id}/schedules`)
      assert.deepStrictEqual(
        list.json.data.map((schedule: Json) => [schedule.isDefault, schedule.frequency, schedule.syncMode]),
        [
          [true, "manual", "normal"],
          [false, "hourly", "rebuild"],
          [false, "weekly", "normal"]
        ]
      )
      assert.deepStrictEqual(list.json.data[1].schemas, ["public.users"])
      const sync = (yield* send(emulator, `GET /api/bulk/syncs/${id}`)).json.data
      const added = sync.additional_schedules[1].id
      const put = yield* send(emulator, `PUT /api/bulk/syncs/${id}/schedules/${added}`, {
        body: { schedule: { frequency: "daily" } }
      })
      assert.deepInclude(put.json.data, { frequency: "daily", selectiveMode: "none" })
      assert.notProperty(put.json.data, "dayOfWeek")
      const unwrapped = yield* send(emulator, `PUT /api/bulk/syncs/${id}/schedules/${added}`, {
        body: { frequency: "daily" }
      })
      assert.strictEqual(unwrapped.status, 400)
      const deleted = yield* send(emulator, `DELETE /api/bulk/syncs/${id}/schedules/${added}`)
      assert.deepStrictEqual([deleted.status, deleted.text], [200, ""])
      const kept = yield* send(emulator, `DELETE /api/bulk/syncs/${id}/schedules/${default_schedule.id}`)
      assert.strictEqual(kept.status, 403)
      assert.strictEqual((yield* send(emulator, `GET /api/bulk/syncs/${id}/schedules`)).json.data.length, 2)
    })
  )
})

describe("the schemas of a bulk sync", () => {
  it.effect("are listed without fields in the newest version, and with them in the older ones", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      const light = (yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas`)).json.data[0]
      assert.notProperty(light, "fields")
      assert.notProperty(light, "filters")
      for (const version of ["2024-02-08", "2023-04-25", "2022-12-12"] as const) {
        const full = (yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas`, { version })).json.data[0]
        assert.strictEqual(full.fields.length, 5, version)
      }
    })
  )

  it.effect("PATCH changes the listed schemas: omitted settings stay, but omitted fields are all enabled", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        schemas: [{ id: "public.users", fields: ["id"], tracking_field: "created_at" }, { id: "public.orders" }]
      })
      const patched = yield* send(emulator, `PATCH /api/bulk/syncs/${id}/schemas`, {
        body: { schemas: [{ id: "public.users", partition_key: "created_at" }] }
      })
      assert.strictEqual(patched.json.data.length, 1)
      assert.deepInclude(patched.json.data[0], { tracking_field: "created_at", partition_key: "created_at" })
      assert.isTrue(patched.json.data[0].fields.every((field: Json) => field.enabled === true))
      const list = (yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas`)).json.data
      assert.deepStrictEqual(
        list.filter((schema: Json) => schema.enabled).map((schema: Json) => schema.id),
        ["public.users", "public.orders"]
      )
      const mixed = yield* send(emulator, `PATCH /api/bulk/syncs/${id}/schemas`, {
        body: { schemas: [{ id: "public.orders", enabled: false }, { id: "nope" }] }
      })
      assert.strictEqual(mixed.status, 400)
      const orders = yield* send(emulator, `GET /api/bulk/syncs/${id}/schemas/public.orders`)
      assert.isTrue(orders.json.data.enabled)
    })
  )

  it.effect("PUT replaces one: omitted settings are cleared, and omitted fields mean all", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: [{ id: "public.users", tracking_field: "created_at" }] })
      const path = `/api/bulk/syncs/${id}/schemas/public.users`
      const some = yield* send(emulator, `PUT ${path}`, { body: { enabled: false, fields: [{ id: "email" }] } })
      assert.deepInclude(some.json.data, { enabled: false })
      assert.notProperty(some.json.data, "tracking_field")
      const enabled = (data: { fields: ReadonlyArray<Json> }) => data.fields.filter((field) => field.enabled).length
      assert.strictEqual(enabled(some.json.data), 1)
      const all = yield* send(emulator, `PUT ${path}`, { body: { fields: [] } })
      assert.deepStrictEqual([all.json.data.enabled, enabled(all.json.data)], [true, 5])
    })
  )

  it.effect("PATCH of the older versions keeps the fields that it does not name", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: [{ id: "public.users", fields: ["id"] }] })
      const patched = yield* send(emulator, `PATCH /api/bulk/syncs/${id}/schemas/public.users`, {
        version: "2023-04-25",
        body: { enabled: false }
      })
      assert.isFalse(patched.json.data.enabled)
      assert.strictEqual(patched.json.data.fields.filter((field: Json) => field.enabled).length, 1)
    })
  )

  it.effect("include fields discovered later per automatically_add_new_fields", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const all = yield* createSync(emulator)
      const none = yield* createSync(emulator, { automatically_add_new_fields: "none" })
      yield* send(emulator, `POST /api/connections/${source}/schemas/public.users/fields`, {
        body: { fields: [{ field_id: "score", label: "Score", type: "number" }] }
      })
      const enabled = (id: string) =>
        Effect.map(
          send(emulator, `GET /api/bulk/syncs/${id}/schemas/public.users`),
          ({ json }) => json.data.fields.find((field: Json) => field.id === "score").enabled
        )
      assert.isTrue(yield* enabled(all.id))
      assert.isFalse(yield* enabled(none.id))
    })
  )
})
