import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { type PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { acme, create, globex, make, send } from "./support.ts"

type Emulator = PolytomicEmulator.PolytomicEmulator

const status = (emulator: Emulator, id: string) =>
  Effect.map(send(emulator, `GET /api/connections/${id}/schemas/status`), ({ json }) => json.data)

const bulkSync = (source: string, destination: string) => ({
  name: "copy",
  mode: "replicate",
  source_connection_id: source,
  destination_connection_id: destination,
  destination_configuration: { schema: "copy" },
  default_schedule: { frequency: "manual" }
})

describe("the schema cache", () => {
  it.effect("is empty after a connection was created, is refreshed, and is fresh", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db")
      const cold = { cache_status: "cold", last_refresh_started: null, last_refresh_finished: null }
      assert.deepStrictEqual(yield* status(emulator, id), cold)
      yield* TestClock.adjust(999)
      assert.deepStrictEqual(yield* status(emulator, id), cold)
      yield* TestClock.adjust(1)
      const refreshing = { ...cold, cache_status: "refreshing", last_refresh_started: "1970-01-01T00:00:01.000Z" }
      assert.deepStrictEqual(yield* status(emulator, id), refreshing)
      yield* TestClock.adjust(1999)
      assert.deepStrictEqual(yield* status(emulator, id), refreshing)
      yield* TestClock.adjust(1)
      assert.deepStrictEqual(yield* status(emulator, id), {
        cache_status: "fresh",
        last_refresh_started: "1970-01-01T00:00:01.000Z",
        last_refresh_finished: "1970-01-01T00:00:03.000Z"
      })
    })
  )

  it.effect("takes the configured time", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ schemaCache: { startsAfter: 0, takes: 60_000 } })
      const id = yield* create(emulator, "db")
      assert.strictEqual((yield* status(emulator, id)).cache_status, "refreshing")
      yield* TestClock.adjust(60_000)
      assert.strictEqual((yield* status(emulator, id)).cache_status, "fresh")
    })
  )

  it.effect("while empty rejects listing schemas and creating bulk syncs with a 422, or a 400 if configured", () =>
    Effect.gen(function* () {
      for (const refusal of [422, 400] as const) {
        const emulator = yield* make({ schemaCache: { refusal } })
        const source = yield* create(emulator, "source")
        const destination = yield* create(emulator, "destination")
        const body = bulkSync(source, destination)
        const refused = yield* send(emulator, "POST /api/bulk/syncs", { body })
        assert.strictEqual(refused.status, refusal)
        assert.include(refused.json.message, "cache refresh in progress")
        assert.strictEqual(refused.json.message.includes("did not provide any schemas"), refusal === 400)
        const offered = yield* send(emulator, `GET /api/connections/${source}/bulksync/source`)
        assert.strictEqual(offered.status, refusal)
        const one = yield* send(emulator, `GET /api/connections/${source}/schemas/public.users`)
        assert.strictEqual(one.status, 404)
        yield* TestClock.adjust("3 seconds")
        assert.strictEqual((yield* send(emulator, "POST /api/bulk/syncs", { body })).status, 200)
        const then = yield* send(emulator, `GET /api/connections/${source}/bulksync/source`)
        assert.strictEqual(then.json.data.schemas.length, 4)
      }
    })
  )

  it.effect("while empty lists no schemas if configured, as null", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ schemaCache: { listing: "empty" } })
      const source = yield* create(emulator, "source")
      const offered = yield* send(emulator, `GET /api/connections/${source}/bulksync/source`)
      assert.strictEqual(offered.json.data.schemas, null)
    })
  )

  it.effect("keeps a bulk sync from moving to a source with an empty cache", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
      const source = Seed.exampleConnection.id ?? ""
      const made = yield* send(emulator, "POST /api/bulk/syncs", { body: bulkSync(source, source) })
      const other = yield* create(emulator, "new")
      const body = bulkSync(other, source)
      const moved = yield* send(emulator, `PUT /api/bulk/syncs/${made.json.data.id}`, { body })
      assert.strictEqual(moved.status, 422)
      const schemas = yield* send(emulator, `GET /api/bulk/syncs/${made.json.data.id}/schemas`)
      assert.strictEqual(schemas.json.data.length, 4)
      yield* TestClock.adjust("3 seconds")
      assert.strictEqual((yield* send(emulator, `PUT /api/bulk/syncs/${made.json.data.id}`, { body })).status, 200)
    })
  )

  it.effect("is filled for connections of the seed", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
      assert.strictEqual((yield* status(emulator, Seed.exampleConnection.id ?? "")).cache_status, "fresh")
    })
  )

  it.effect("is refreshed on request: 202 with an empty object, and Location links to the status", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
      const id = Seed.exampleConnection.id ?? ""
      yield* TestClock.adjust("1 minute")
      const refreshed = yield* send(emulator, `POST /api/connections/${id}/schemas/refresh`)
      assert.deepStrictEqual([refreshed.status, refreshed.json], [202, {}])
      const location = new URL(refreshed.headers.get("location") ?? "")
      const during = yield* send(emulator, `GET ${location.pathname}`)
      assert.deepStrictEqual(during.json.data, {
        cache_status: "refreshing",
        last_refresh_started: "1970-01-01T00:01:00.000Z",
        last_refresh_finished: "1970-01-01T00:00:00.000Z"
      })
      // Known schemas stay available during a refresh, and a second request does not restart it.
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${id}/schemas/public.users`)).status, 200)
      yield* TestClock.adjust("1 second")
      yield* send(emulator, `POST /api/connections/${id}/schemas/refresh`)
      yield* TestClock.adjust("1 second")
      assert.deepInclude(yield* status(emulator, id), {
        cache_status: "fresh",
        last_refresh_finished: "1970-01-01T00:01:02.000Z"
      })
      const old = yield* send(emulator, `POST /api/connections/${id}/schemas/refresh`, { version: "2024-02-08" })
      assert.deepStrictEqual([old.status, old.text], [200, ""])
    })
  )

  it.effect("waits for access to be granted and is not refreshed before", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "crm", { type: "hubspot", configuration: {} })
      yield* TestClock.adjust("1 hour")
      assert.strictEqual((yield* status(emulator, id)).cache_status, "cold")
      const refused = yield* send(emulator, `POST /api/connections/${id}/schemas/refresh`)
      assert.deepStrictEqual([refused.status, refused.json.key], [400, "unhealthy"])
      yield* emulator.grantAccess(id)
      assert.strictEqual((yield* status(emulator, id)).cache_status, "cold")
      yield* TestClock.adjust("3 seconds")
      assert.strictEqual((yield* status(emulator, id)).cache_status, "fresh")
      const accounts = yield* send(emulator, `GET /api/connections/${id}/schemas/contacts`)
      assert.strictEqual(accounts.json.data.fields[0].id, "hs_object_id")
    })
  )

  it.effect("of a shared connection is that of its parent", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
      const parent = Seed.exampleConnection.id ?? ""
      const shared = yield* send(emulator, `POST /api/organizations/${acme}/connections/${parent}/shared`, {
        key: "test-partner-key",
        body: { child_organization_id: globex, name: "shared" }
      })
      const response = yield* send(emulator, `GET /api/connections/${shared.json.data.id}/schemas/status`, {
        key: "test-child-key"
      })
      assert.strictEqual(response.json.data.cache_status, "fresh")
      const foreign = yield* send(emulator, `GET /api/connections/${parent}/schemas/status`, { key: "test-child-key" })
      assert.strictEqual(foreign.status, 404)
    })
  )
})

describe("the schemas of a connection", () => {
  const start = Effect.gen(function* () {
    const emulator = yield* make({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
    const path = `/api/connections/${Seed.exampleConnection.id}/schemas/public.users`
    const fields = Effect.map(send(emulator, `GET ${path}`), ({ json }) => json.data.fields)
    return { emulator, path, fields }
  })

  it.effect("have plausible, reproducible records", () =>
    Effect.gen(function* () {
      const { emulator, path } = yield* start
      const { json } = yield* send(emulator, `GET ${path}/records`)
      assert.strictEqual(json.data.length, 10)
      assert.deepStrictEqual(Object.keys(json.data[0]), ["id", "name", "email", "active", "created_at"])
      assert.strictEqual(new Set(json.data.map(({ id }: { id: string }) => id)).size, 10)
      const again = yield* send(emulator, `GET /api/connections/${Seed.exampleConnection.id}/public.users/records`, {
        version: "2023-04-25"
      })
      assert.deepStrictEqual(again.json.data, json.data)
    })
  )

  it.effect("include fields that users add, change and delete, but keep those of the source", () =>
    Effect.gen(function* () {
      const { emulator, fields, path } = yield* start
      const added = yield* send(emulator, `POST ${path}/fields`, {
        body: { fields: [{ field_id: "score", label: "Score", type: "number", example: 5 }] }
      })
      assert.deepStrictEqual([added.status, added.json], [202, {}])
      assert.deepInclude((yield* fields).at(-1), { id: "score", name: "Score", type: "number" })
      const { json } = yield* send(emulator, `GET ${path}/records`)
      assert.strictEqual(json.data[3].score, 5)

      const patched = yield* send(emulator, `PATCH ${path}/fields/score`, { body: { type: "string" } })
      assert.deepInclude(patched.json.data, { id: "score", name: "Score", type: "string" })
      const detected = yield* send(emulator, `PATCH ${path}/fields/email`, { body: { label: "E-mail" } })
      assert.deepInclude(detected.json.data, { id: "email", name: "E-mail", type: "string" })
      assert.strictEqual((yield* send(emulator, `PATCH ${path}/fields/nope`, { body: {} })).status, 404)
      assert.strictEqual((yield* send(emulator, `PATCH ${path}/fields/email`, { body: { type: "text" } })).status, 400)

      const refused = yield* send(emulator, `DELETE ${path}/fields/email`)
      assert.deepStrictEqual([refused.status, refused.json.key], [400, "not_user_defined"])
      assert.strictEqual((yield* send(emulator, `DELETE ${path}/fields/score`)).status, 202)
      assert.strictEqual((yield* send(emulator, `DELETE ${path}/fields/score`)).status, 404)
      assert.strictEqual((yield* fields).length, 5)
    })
  )

  it.effect("store the valid fields of a request that has invalid ones too", () =>
    Effect.gen(function* () {
      const { emulator, fields, path } = yield* start
      const mixed = yield* send(emulator, `POST ${path}/fields`, {
        body: {
          fields: [
            { field_id: "good", label: "Good", type: "boolean" },
            { field_id: "bad", label: "Bad", type: "text" }
          ]
        }
      })
      assert.strictEqual(mixed.status, 400)
      assert.deepStrictEqual(
        mixed.json.metadata.issues.map(({ field }: { field: string }) => field),
        ["bad"]
      )
      assert.strictEqual((yield* fields).at(-1).id, "good")
    })
  )

  it.effect("have a primary key that is replaced as a whole and can be reset to that of the source", () =>
    Effect.gen(function* () {
      const { emulator, fields, path } = yield* start
      const keys = Effect.map(fields, (all: ReadonlyArray<{ id: string; is_primary_key: boolean }>) =>
        all.filter((field) => field.is_primary_key).map(({ id }) => id)
      )
      assert.deepStrictEqual(yield* keys, ["id"])
      const set = yield* send(emulator, `PUT ${path}/primary_keys`, {
        body: { fields: [{ field_id: "email", is_primary_key: true }] }
      })
      assert.deepStrictEqual([set.status, set.json], [202, {}])
      assert.deepStrictEqual(yield* keys, ["email"])
      const foreign = yield* send(emulator, `PUT ${path}/primary_keys`, {
        body: { fields: [{ field_id: "nope", is_primary_key: true }] }
      })
      assert.strictEqual(foreign.status, 400)
      assert.strictEqual((yield* send(emulator, `DELETE ${path}/primary_keys`)).status, 202)
      assert.deepStrictEqual(yield* keys, ["id"])
    })
  )

  it.effect("omit primary keys in the oldest versions", () =>
    Effect.gen(function* () {
      const { emulator } = yield* start
      const { json } = yield* send(
        emulator,
        `GET /api/bulk/source/${Seed.exampleConnection.id}/schema/${encodeURIComponent("public.users")}`,
        { version: "2022-12-12" }
      )
      assert.deepStrictEqual(json.data.fields[0], { id: "id", name: "id", type: "string", remote_type: "uuid" })
    })
  )

  it.effect("exist only for connections that can be read", () =>
    Effect.gen(function* () {
      const { emulator } = yield* start
      const hook = yield* create(emulator, "hook", {
        type: "webhook",
        configuration: { url: "https://example.com", auth_method: "polytomic_secret" }
      })
      for (const path of ["schemas/status", "schemas/http", "bulksync/source"]) {
        assert.strictEqual((yield* send(emulator, `GET /api/connections/${hook}/${path}`)).status, 400)
      }
    })
  )
})
