/** Observed behavior of the service that its API reference omits or contradicts. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import type { Facts, Property } from "../../src/emulator/catalogue/ConnectionType.ts"
import { catalogue } from "../../src/generated/connectionTypes/catalogue.ts"
import { create, postgres, send } from "./support.ts"

const { make } = PolytomicEmulator

const attempt = (emulator: PolytomicEmulator.PolytomicEmulator, type: string, configuration: unknown) =>
  Effect.map(
    send(emulator, "POST /api/connections", {
      body: { name: `${type} ${JSON.stringify(configuration)}`, type, configuration }
    }),
    ({ status }) => status
  )

/** A value of each type of setting. */
const values = { string: "x", integer: 5, boolean: true, array: [], object: {} }

describe("configurations", () => {
  it.effect("are validated against the service's description of their type", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { password: _, ...open } = postgres
      const spreadsheet_id = { label: "Customers", value: "1AbC" }
      for (const [type, configuration] of [
        ["mongodb", { hosts: "db.example.com" }],
        ["mysql", { hostname: "h", account: "u", passwd: "p", port: 3306 }],
        ["gsheets", { spreadsheet_id, connect_mode: "jwt", service_account: "{}" }],
        ["bigquery", { auth_method: "application_default_credentials" }],
        ["csv", { url: "https://example.com/a.csv", headers: [{ name: "x", value: "y" }] }],
        ["airtable", {}],
        ["airtable", { oauth_refresh_token: "t", client_id: "a", client_secret: "b" }]
      ] as const) {
        assert.strictEqual(yield* attempt(emulator, type, configuration), 200, `${type} is taken`)
      }
      for (const [type, configuration] of [
        ["postgresql", open],
        ["bigquery", { service_account: "{}" }],
        ["gsheets", { spreadsheet_id: "1AbC" }],
        ["clearbit", { api_key: "k" }],
        ["csv", { url: "https://example.com/a.csv", headers: [{ title: "x" }] }]
      ] as const) {
        assert.strictEqual(yield* attempt(emulator, type, configuration), 422, `${type} is refused`)
      }
      const { json } = yield* send(emulator, "POST /api/connections", {
        body: { name: "db", type: "postgresql", configuration: postgres }
      })
      assert.strictEqual(json.data.configuration.ssl, true)
    })
  )

  it.effect("of all 226 types require their fields and reject values of another type", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ uniqueNames: false })
      const status = (type: string, configuration: object) =>
        Effect.map(
          send(emulator, "POST /api/connections", { body: { name: "any", type, configuration, validate: false } }),
          (sent) => sent.status
        )
      const right = ({ default: preset, enum: choices, type }: Property): unknown => {
        const [choice] = choices ?? []
        if (choice !== undefined) return typeof choice === "object" ? choice.value : choice
        return preset !== undefined && type !== "array" ? preset : values[type]
      }
      for (const [type, text] of Object.entries(catalogue)) {
        const facts: Facts = JSON.parse(text)
        const written = Object.entries(facts.properties).filter(([, { readOnly }]) => readOnly !== true)
        const least = Object.fromEntries(
          written.filter(([name]) => facts.required.includes(name)).map(([name, property]) => [name, right(property)])
        )
        assert.strictEqual(yield* status(type, { ...least, not_a_setting: 1 }), 200, type)
        for (const name of Object.keys(least)) {
          assert.strictEqual(yield* status(type, { ...least, [name]: undefined }), 422, `${type} without ${name}`)
        }
        for (const [name, property] of written) {
          const wrong = property.type === "string" ? 5 : "5"
          assert.strictEqual(yield* status(type, { ...least, [name]: wrong }), 422, `${type} with ${name}: ${wrong}`)
        }
      }
      const [first] = yield* emulator.requests
      assert.deepStrictEqual(first?.ignored, ["configuration.not_a_setting"])
    })
  )

  it.effect("keep unknown settings, whose values the journal masks", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const configuration = {
        hostname: "h",
        database: "d",
        username: "u",
        password: "p",
        port: 1,
        pasword: "TYPO-SECRET"
      }
      const body = { name: "any", type: "postgresql", configuration, validate: false }
      const made = yield* send(emulator, "POST /api/connections", { body })
      assert.strictEqual(made.json.data.configuration.pasword, "TYPO-SECRET")
      const [request] = yield* emulator.requests
      assert.deepStrictEqual(request?.ignored, ["configuration.pasword"])
      const shown = JSON.stringify(request)
      assert.include(shown, '"hostname":"h"')
      assert.notInclude(shown, "TYPO-SECRET")
    })
  )

  it.effect("match their description", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const types = (yield* send(emulator, "GET /api/connection_types")).json.data
      assert.lengthOf(types, 226)
      const schema = yield* send(emulator, "GET /api/connection_types/snowflake")
      assert.deepInclude(schema.json, { type: "object", required: ["account", "username", "dbname"] })
      assert.deepInclude(schema.json.properties.private_key, { type: "string", sensitive: true })
      assert.strictEqual((yield* send(emulator, "GET /api/connection_types/clearbit")).status, 404)
      const airtable = types.find(({ id }: { readonly id: string }) => id === "airtable")
      assert.deepInclude(airtable, { name: "Airtable", use_oauth: true })
    })
  )
})

describe("targets of PostgreSQL", () => {
  const prepare = Effect.gen(function* () {
    const emulator = yield* make()
    const connection_id = yield* create(emulator, "db")
    yield* TestClock.adjust("5 seconds")
    const model = yield* send(emulator, "POST /api/models", {
      body: { name: "Users", connection_id, configuration: { table: "public.users" }, identifier: "id" }
    })
    const sync = (mode: string, target: object) => ({
      name: `${mode} ${JSON.stringify(target)}`,
      mode,
      fields: [{ source: { model_id: model.json.data.id, field: "name" }, target: "name", new: true }],
      schedule: { frequency: "manual" },
      target: { connection_id, ...target }
    })
    return { emulator, connection_id, sync }
  })

  it.effect("reject the mode append, and accept a new table by its name alone", () =>
    Effect.gen(function* () {
      const { connection_id, emulator, sync } = yield* prepare
      const append = yield* send(emulator, "POST /api/syncs", { body: sync("append", { object: "public.users" }) })
      assert.deepStrictEqual([append.status, append.json.key], [422, "unsupported_mode"])
      const path = `/api/connections/${connection_id}/modelsync/targetobjects`
      const { json } = yield* send(emulator, `GET ${path}`)
      const modes = json.data.at(0).modes.map(({ id }: { readonly id: string }) => id)
      assert.deepStrictEqual([modes.includes("append"), modes.includes("create")], [false, true])
      const made = yield* send(emulator, "POST /api/syncs", { body: sync("create", { create: { name: "people" } }) })
      assert.deepStrictEqual([made.status, made.json.data?.target.object], [200, "public.people"])
      const lax = yield* make({ modelSyncs: { refusedModes: {} } })
      assert.isString(yield* create(lax, "db"))
    })
  )

  it.effect("reject snapshots and cutoffs of bulk syncs, unless configured otherwise", () =>
    Effect.gen(function* () {
      for (const refused of [undefined, {}]) {
        const emulator = yield* make(refused === undefined ? {} : { bulkSyncs: { refused } })
        const source = yield* create(emulator, "source")
        const destination = yield* create(emulator, "destination")
        yield* TestClock.adjust("5 seconds")
        const body = {
          name: "Copy",
          mode: "replicate",
          source_connection_id: source,
          destination_connection_id: destination,
          destination_configuration: { schema: "copy" },
          default_schedule: { frequency: "manual" }
        }
        const cutoff = "2024-01-01T00:00:00Z"
        const status = (more: object) =>
          Effect.map(send(emulator, "POST /api/bulk/syncs", { body: { ...body, ...more } }), (sent) => sent.status)
        const no = refused === undefined ? 422 : 200
        assert.strictEqual(yield* status({ mode: "snapshot" }), no)
        assert.strictEqual(yield* status({ data_cutoff_timestamp: cutoff }), no)
        assert.strictEqual(yield* status({ schemas: [{ id: "public.users", data_cutoff_timestamp: cutoff }] }), no)
        const made = yield* send(emulator, "POST /api/bulk/syncs", { body })
        const path = `/api/bulk/syncs/${made.json.data.id}/schemas`
        const put = yield* send(emulator, `PUT ${path}/public.users`, {
          body: { enabled: true, data_cutoff_timestamp: cutoff }
        })
        assert.strictEqual(put.status, no)
        const { json } = yield* send(emulator, `GET /api/connections/${destination}/bulksync/target`)
        assert.strictEqual(
          json.data.modes.some(({ id }: { readonly id: string }) => id === "snapshot"),
          refused !== undefined
        )
      }
    })
  )
})

describe("older versions", () => {
  it.effect("omit the keys of newer ones", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const source = yield* create(emulator, "source")
      const destination = yield* create(emulator, "destination")
      yield* TestClock.adjust("5 seconds")
      const made = yield* send(emulator, "POST /api/bulk/syncs", {
        body: {
          name: "Copy",
          mode: "replicate",
          source_connection_id: source,
          destination_connection_id: destination,
          destination_configuration: { schema: "copy" },
          default_schedule: { frequency: "manual" }
        }
      })
      const path = `/api/bulk/syncs/${made.json.data.id}`
      yield* send(emulator, `POST ${path}/executions`, { body: {} })
      yield* TestClock.adjust("1 minute")
      const newer = /warning_count|data_cutoff_timestamp|disable_data_cutoff|"filters"/
      for (const version of ["2023-04-25", "2022-12-12"] as const) {
        for (const route of ["/schemas", "/executions", "/schemas/public.users"]) {
          const { status, text } = yield* send(emulator, `GET ${path}${route}`, { version })
          assert.strictEqual(status, 200)
          assert.notMatch(text, newer, `${version} ${route}`)
          // Only schemas had it in 2023-04-25 already.
          if (version === "2022-12-12" || route === "/executions") assert.notInclude(text, "output_name")
        }
      }
      const { text } = yield* send(emulator, `GET ${path}/executions`)
      assert.match(text, /warning_count/)
    })
  )

  it.effect("have /api/me from 2023-04-25 on", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      assert.strictEqual((yield* send(emulator, "GET /api/me", { version: "2023-04-25" })).status, 200)
      assert.strictEqual((yield* send(emulator, "GET /api/me", { version: "2022-12-12" })).status, 404)
    })
  )
})

describe("paths", () => {
  it.effect("accept slashes in the names of source objects", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const bucket = yield* create(emulator, "bucket", {
        type: "s3",
        configuration: { auth_mode: "access_key_and_secret", s3_bucket_name: "b", s3_bucket_region: "us-east-1" }
      })
      yield* TestClock.adjust("5 seconds")
      const path = `/api/connections/${bucket}/schemas`
      for (const name of ["exports/users.csv", "exports%2Fusers.csv"]) {
        const one = yield* send(emulator, `GET ${path}/${name}`)
        assert.deepStrictEqual([one.status, one.json.data?.id], [200, "exports/users.csv"], name)
        assert.strictEqual((yield* send(emulator, `GET ${path}/${name}/records`)).status, 200)
      }
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${bucket}/x/y`)).json.key, "no_route")
    })
  )
})
