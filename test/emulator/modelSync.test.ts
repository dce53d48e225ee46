import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { make, type Sent, send } from "./support.ts"
import { type Fixture, makeFixture, syncBody } from "./syncs.ts"

type Emulator = PolytomicEmulator.PolytomicEmulator

const createSync = (emulator: Emulator, body: Record<string, unknown>, sent: Sent = {}) =>
  send(emulator, "POST /api/syncs", { ...sent, body })

const withEmulator = <E>(
  test: (emulator: Emulator, ids: Fixture) => Effect.Effect<void, E>,
  options?: PolytomicEmulator.Options
) =>
  Effect.gen(function* () {
    const emulator = yield* make(options)
    yield* test(emulator, yield* makeFixture(emulator))
  })

describe("reading a sync", () => {
  it.effect("hides write-only fields", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const body = {
          ...syncBody(ids),
          target: { connection_id: ids.warehouse, create: { schema: "public", name: "people" } },
          fields: [{ source: ids.source("email"), target: "email", new: true, encryption_enabled: true }],
          identity: { function: "Equality", source: ids.source("id"), target: "id", new_field: true },
          encryption_passphrase: "open sesame"
        }
        const created = yield* createSync(emulator, body)
        assert.strictEqual(created.status, 200)
        assert.notInclude(created.text, "sesame")
        assert.isUndefined(created.json.data.target.create)
        assert.deepInclude(created.json.data.target, {
          object: "public.people",
          search_values: { schema: "public", table: "people" }
        })
        const { id } = created.json.data
        assert.deepStrictEqual((yield* send(emulator, `GET /api/syncs/${id}`)).json, created.json)
        const stored = () => Effect.map(emulator.save, ({ tables }) => JSON.stringify(tables.model_syncs))
        assert.include(yield* stored(), "open sesame")
        // A field that cannot be read cannot be sent back: a PUT without it keeps it.
        const { encryption_passphrase: _, ...put } = { ...body, target: created.json.data.target }
        assert.strictEqual((yield* send(emulator, `PUT /api/syncs/${id}`, { body: put })).status, 200)
        assert.include(yield* stored(), "open sesame")
      })
    )
  )

  it.effect("loses the passphrase with a PUT that omits it, if configured", () =>
    withEmulator(
      (emulator, ids) =>
        Effect.gen(function* () {
          const body = syncBody(ids)
          const { id } = (yield* createSync(emulator, { ...body, encryption_passphrase: "open sesame" })).json.data
          yield* send(emulator, `PUT /api/syncs/${id}`, { body })
          assert.notInclude(JSON.stringify(yield* emulator.save), "sesame")
        }),
      { omittedSecrets: "clear" }
    )
  )

  it.effect("has the server's labels of filters, not those of the client", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const filter = (field: string, label?: string) => ({ field: ids.source(field), function: "IsNotNull", label })
        const created = (filters: ReadonlyArray<object>, filter_logic?: string) =>
          createSync(emulator, { ...syncBody(ids), filters, filter_logic })
        const { data } = (yield* created(
          [filter("name", "x"), filter("email", "y"), filter("id", "z")],
          "x AND (y OR NOT z)"
        )).json
        assert.strictEqual(data.filter_logic, "A AND (B OR NOT C)")
        assert.deepStrictEqual(
          data.filters.map(({ field_id, label }: { field_id: string; label: string }) => [label, field_id]),
          [
            ["A", ids.field("name")],
            ["B", ids.field("email")],
            ["C", ids.field("id")]
          ]
        )
        const fewer = yield* send(emulator, `PUT /api/syncs/${data.id}`, {
          body: { ...syncBody(ids), filters: [filter("email", "C")] }
        })
        assert.deepStrictEqual([fewer.json.data.filters[0].label, fewer.json.data.filter_logic], ["A", "A"])
        // Upper and lower case are those of the server, whatever the client sends.
        const crossed = yield* created([filter("name", "B"), filter("email", "A")], "A OR B")
        assert.strictEqual(crossed.json.data.filter_logic, "A OR B")
        assert.strictEqual((yield* created([filter("name")], "A AND D")).status, 422)
        assert.isUndefined((yield* created([])).json.data.filter_logic)
        const many = yield* created(Array.from({ length: 28 }, () => filter("name")))
        assert.deepStrictEqual(
          many.json.data.filters.slice(-3).map(({ label }: { label: string }) => label),
          ["Z", "AA", "AB"]
        )
      })
    )
  )

  it.effect("prefers the field of a filter, and the field_id of an override", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const both = { field: ids.source("name"), field_id: ids.field("email") }
        const { data } = (yield* createSync(emulator, {
          ...syncBody(ids),
          filters: [{ ...both, function: "Equality", value: "Ada" }],
          overrides: [{ ...both, function: "IsNull", override: "nobody" }]
        })).json
        assert.strictEqual(data.filters[0].field_id, ids.field("name"))
        assert.strictEqual(data.overrides[0].field_id, ids.field("email"))
        assert.isUndefined(data.overrides[0].field)
      })
    )
  )

  it.effect("lists override_fields among the fields, or apart if configured", () =>
    Effect.gen(function* () {
      const read = (options: PolytomicEmulator.Options, version?: Sent["version"]) =>
        Effect.gen(function* () {
          const emulator = yield* make(options)
          const ids = yield* makeFixture(emulator)
          const override_fields = [{ target: "firstname", override_value: "Ada" }]
          const { data } = (yield* createSync(emulator, { ...syncBody(ids), override_fields })).json
          return (yield* send(emulator, `GET /api/syncs/${data.id}`, { version })).json.data
        })
      const merged = yield* read({})
      assert.deepStrictEqual(merged.override_fields, [])
      assert.deepStrictEqual(merged.fields.at(-1), {
        target: "firstname",
        new: false,
        encryption_enabled: false,
        override_value: "Ada"
      })
      const old = yield* read({}, "2023-04-25")
      assert.deepStrictEqual(old.fields.at(-1).source, {
        model_id: "00000000-0000-0000-0000-000000000000",
        field: ""
      })
      const apart = yield* read({ modelSyncs: { overrideFields: "separate" } })
      assert.strictEqual(apart.override_fields.length, 1)
      assert.strictEqual(apart.fields.length, merged.fields.length - 1)
    })
  )

  it.effect("omits a field with the target of the identity, or keeps it if configured", () =>
    Effect.gen(function* () {
      const targets = (options: PolytomicEmulator.Options) =>
        Effect.gen(function* () {
          const emulator = yield* make(options)
          const ids = yield* makeFixture(emulator)
          const fields = ["email", "lastname"].map((target) => ({ source: ids.source("email"), target }))
          const { data } = (yield* createSync(emulator, { ...syncBody(ids), fields })).json
          return data.fields.map(({ target }: { target: string }) => target)
        })
      assert.deepStrictEqual(yield* targets({}), ["lastname"])
      assert.deepStrictEqual(yield* targets({ modelSyncs: { dropIdentityField: false } }), ["email", "lastname"])
    })
  )
})

describe("validating a sync", () => {
  it.effect("rejects invalid input", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const base = syncBody(ids)
        const { identity: _, ...anonymous } = base
        const target = { connection_id: ids.crm, object: "contacts" }
        const cases: Record<string, Record<string, unknown>> = {
          invalid_name: { ...base, name: "" },
          identity_required: anonymous,
          unsupported_identity: {
            ...base,
            identity: { function: "Equality", source: ids.source("name"), target: "lastname" }
          },
          unknown_field: { ...base, fields: [{ source: ids.source("nope"), target: "lastname" }] },
          unknown_target_field: { ...base, fields: [{ source: ids.source("name"), target: "nope" }] },
          no_field_creation: { ...base, fields: [{ source: ids.source("name"), target: "nope", new: true }] },
          unknown_object: { ...base, target: { ...target, object: "nope" } },
          no_target_creation: { ...base, target: { connection_id: ids.crm, new_name: "people" } },
          unknown_connection: { ...base, target: { ...target, connection_id: ids.source("x").model_id } },
          not_a_destination: { ...base, target: { ...target, connection_id: ids.billing } },
          invalid_schedule: { ...base, schedule: { frequency: "daily", hour: "25" } },
          unsupported_target_filter: {
            ...base,
            filters: [{ field_id: "email", field_type: "Target", function: "IsNotNull" }]
          }
        }
        for (const [key, body] of Object.entries(cases)) {
          const refused = yield* createSync(emulator, body)
          assert.deepStrictEqual([refused.status, refused.json.key], [422, key], key)
        }
        const hook = { ...base, mode: "create", target: { connection_id: ids.hook, object: "http" } }
        assert.strictEqual((yield* createSync(emulator, hook)).json.key, "unsupported_mode")
        const update = { ...cases.unsupported_target_filter, mode: "update" }
        const allowed = yield* createSync(emulator, update)
        assert.deepInclude(allowed.json.data.target, { filter_logic: "A" })
        // Older versions accept any text where later ones have an enum.
        const old = yield* createSync(emulator, { ...base, mode: "upsert" }, { version: "2023-04-25" })
        assert.strictEqual(old.status, 422)
        assert.strictEqual((yield* send(emulator, "GET /api/syncs")).json.data.length, 1)
      })
    )
  )

  it.effect("requires whole records for a webhook", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const { identity: _, ...base } = syncBody(ids)
        const fields = [
          { source: ids.source("name"), target: "record" },
          { source: ids.source("email"), target: "record" }
        ]
        const created = yield* createSync(emulator, {
          ...base,
          fields,
          target: { connection_id: ids.hook, object: "http" }
        })
        assert.strictEqual(created.status, 200)
        assert.strictEqual(created.json.data.fields.length, 2)
      })
    )
  )

  it.effect("keeps organizations apart", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const { id } = (yield* createSync(emulator, syncBody(ids))).json.data
        const other = { key: "test-other-key" }
        assert.deepStrictEqual((yield* send(emulator, "GET /api/syncs", other)).json.data, [])
        for (const route of ["GET /api/syncs/", "DELETE /api/syncs/"]) {
          assert.strictEqual((yield* send(emulator, route + id, other)).status, 404)
        }
        const stolen = yield* createSync(emulator, syncBody(ids), other)
        assert.strictEqual(stolen.json.key, "unknown_connection")
      })
    )
  )
})

describe("changing", () => {
  it.effect("PUT replaces with defaults, PATCH of the older versions merges", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const body = {
          ...syncBody(ids),
          active: true,
          sync_all_records: true,
          policies: ["248df4b7-aa70-47b8-a036-33ac447e668d"],
          filters: [{ field: ids.source("name"), function: "IsNotNull" }],
          override_fields: [{ target: "firstname", override_value: "Ada" }]
        }
        for (const version of ["2023-04-25", "2022-12-12"] as const) {
          const { data } = (yield* createSync(emulator, body)).json
          const { identity: _, fields: __, ...rest } = syncBody(ids)
          const patched = yield* send(emulator, `PATCH /api/syncs/${data.id}`, {
            version,
            body: { ...rest, name: "Renamed" }
          })
          assert.strictEqual(patched.status, 200, patched.text)
          const read = (yield* send(emulator, `GET /api/syncs/${data.id}`)).json.data
          const { name, updated_at: ___, ...kept } = read
          assert.strictEqual(name, "Renamed")
          assert.deepInclude(data, kept)
        }
        const { data } = (yield* createSync(emulator, body)).json
        const put = yield* send(emulator, `PUT /api/syncs/${data.id}`, { body: syncBody(ids) })
        assert.deepInclude(put.json.data, { active: false, sync_all_records: false, policies: [], filters: [] })
        assert.strictEqual(put.json.data.fields.length, data.fields.length - 1)
      })
    )
  )

  it.effect("a connection is in use by the syncs that write to it", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const { id, name } = (yield* createSync(emulator, syncBody(ids))).json.data
        const refused = yield* send(emulator, `DELETE /api/connections/${ids.crm}`)
        assert.strictEqual(refused.status, 422)
        assert.deepStrictEqual(refused.json.metadata.used_by, [{ type: "sync", name, id }])
        assert.strictEqual((yield* send(emulator, `DELETE /api/connections/${ids.crm}?force=true`)).status, 200)
        assert.strictEqual((yield* send(emulator, `GET /api/syncs/${id}`)).status, 404)
      })
    )
  )
})

describe("listing", () => {
  it.effect("is slim and paginated in 2025-09-18, full in older versions", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const made: Array<string> = []
        for (let i = 0; i < 51; i++) {
          if (i % 3 === 0) yield* TestClock.adjust("1 second")
          made.push((yield* createSync(emulator, { ...syncBody(ids), active: i % 2 === 0 })).json.data.id)
        }
        const first = (yield* send(emulator, "GET /api/syncs?limit=0")).json
        assert.strictEqual(first.data.length, 50)
        const second = (yield* send(emulator, `GET /api/syncs?page_token=${first.pagination.next_page_token}`)).json
        const seen = [...first.data, ...second.data]
        assert.deepStrictEqual(seen.map(({ id }) => id).sort(), made.sort())
        const [slim] = first.data
        for (const name of ["fields", "filters", "identity", "target", "overrides", "policies"]) {
          assert.notProperty(slim, name)
        }
        assert.deepInclude(slim, { target_connection_id: ids.crm, target_object: "contacts" })
        const older = (yield* send(emulator, "GET /api/syncs?limit=2", { version: "2024-02-08" })).json
        assert.strictEqual(older.data.length, 2)
        assert.isArray(older.data[0].fields)
        assert.isString(older.pagination.next_page_token)
        const oldest = (yield* send(emulator, "GET /api/syncs", { version: "2022-12-12" })).json
        assert.strictEqual(oldest.data.length, 51)
        const count = (query: string) =>
          Effect.map(send(emulator, `GET /api/syncs?${query}`), ({ json }) => json.data.length)
        assert.strictEqual(yield* count("active=true"), 26)
        assert.strictEqual(yield* count("mode=create"), 0)
        assert.strictEqual(yield* count(`target_connection_id=${ids.warehouse}`), 0)
        assert.strictEqual((yield* send(emulator, "GET /api/syncs?page_token=nope")).status, 400)
      })
    )
  )
})

describe("sources and targets", () => {
  it.effect("return sources narrowed down by the selection", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const path = `/api/connections/${ids.warehouse}/modelsync`
        const items = (query: string) =>
          Effect.map(send(emulator, `GET ${path}/source?${query}`), ({ json }) => Object.keys(json.data.items))
        assert.strictEqual((yield* items("")).length, 4)
        assert.deepStrictEqual(yield* items("params[schema]=analytics"), ["analytics.daily_revenue"])
        assert.deepStrictEqual(yield* items('params={"table":["orders"]}'), ["public.orders"])
        const fields = yield* send(emulator, `GET ${path}/source/fields?params[table]=public.products`)
        assert.deepStrictEqual(
          fields.json.data.map(({ name }: { name: string }) => name),
          ["sku", "title", "price"]
        )
        assert.strictEqual((yield* send(emulator, `GET ${path}/source/fields`)).status, 400)
      })
    )
  )

  it.effect("list the modes of targets and the settings to create one", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const list = (id: string) => send(emulator, `GET /api/connections/${id}/modelsync/targetobjects`)
        const tables = (yield* list(ids.warehouse)).json
        assert.strictEqual(tables.target_creation.supported, true)
        assert.deepStrictEqual(
          tables.target_creation.properties.map(({ id }: { id: string }) => id),
          ["schema", "name"]
        )
        const modes = tables.data[0].modes
        assert.deepInclude(modes, {
          id: "update",
          requires_identity: true,
          supports_per_field_mode: false,
          supports_target_filters: true
        })
        const crm = (yield* list(ids.crm)).json
        assert.deepStrictEqual(crm.target_creation, { supported: false, properties: [] })
        const hook = (yield* list(ids.hook)).json
        assert.deepStrictEqual(
          hook.data[0].modes.map(({ id }: { id: string }) => id),
          ["updateOrCreate"]
        )
        assert.strictEqual((yield* list(ids.billing)).status, 400)
        const property = (id: string, name: string) =>
          send(emulator, `GET /api/connections/${id}/modelsync/targetobjects/properties/${name}`)
        const schema = (yield* property(ids.warehouse, "schema")).json.data
        assert.deepStrictEqual(
          schema.values.map(({ value }: { value: string }) => value),
          ["public", "analytics"]
        )
        assert.strictEqual((yield* property(ids.warehouse, "nope")).status, 404)
        assert.strictEqual((yield* property(ids.crm, "name")).status, 404)
      })
    )
  )

  it.effect("include an object that a sync has created", () =>
    withEmulator((emulator, ids) =>
      Effect.gen(function* () {
        const target = (create: object) => ({ connection_id: ids.warehouse, create })
        const { identity: _, ...base } = syncBody(ids)
        const anonymous = {
          ...base,
          mode: "create",
          fields: [{ source: ids.source("email"), target: "mail", new: true }]
        }
        const refused = yield* createSync(emulator, { ...anonymous, target: target({ schema: "nope", name: "x" }) })
        assert.strictEqual(refused.json.message, "target.create.schema must be one of public, analytics")
        yield* createSync(emulator, { ...anonymous, target: target({ schema: "public", name: "people" }) })
        const path = `/api/connections/${ids.warehouse}/modelsync`
        const objects = (yield* send(emulator, `GET ${path}/targetobjects`)).json.data
        assert.include(
          objects.map(({ id }: { id: string }) => id),
          "public.people"
        )
        const fields = (yield* send(emulator, `GET ${path}/target/fields?target=public.people`)).json.data.fields
        assert.deepStrictEqual(
          fields.map(({ id }: { id: string }) => id),
          ["mail"]
        )
        assert.strictEqual((yield* send(emulator, `GET ${path}/target/fields?target=public.nope`)).status, 404)
        const old = yield* send(emulator, `GET ${path}/target?search=peop`, { version: "2024-02-08" })
        assert.deepStrictEqual(old.json.data.items.public.items, ["people"])
      })
    )
  )

  it.effect("list the kinds of schedules", () =>
    withEmulator((emulator) =>
      Effect.gen(function* () {
        const { schedule_options } = (yield* send(emulator, "GET /api/syncs/schedules")).json.data
        assert.includeMembers(
          schedule_options.map(({ frequency }: { frequency: string }) => frequency),
          ["manual", "continuous", "hourly", "daily", "weekly", "custom", "runafter", "dbtcloud"]
        )
      })
    )
  )
})
