import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { create, make, type Sent, send } from "./support.ts"

type Emulator = PolytomicEmulator.PolytomicEmulator

interface Named {
  readonly name: string
}

const names = (fields: ReadonlyArray<Named>): ReadonlyArray<string> => fields.map(({ name }) => name)

const createModel = (emulator: Emulator, body: Record<string, unknown>, sent: Sent = {}) =>
  send(emulator, "POST /api/models", { ...sent, body: { name: "Users", ...body } })

const users = (connection_id: string): Record<string, unknown> => ({
  name: "Users",
  connection_id,
  configuration: { table: "public.users" },
  identifier: "id"
})

describe("creating", () => {
  it.effect("takes the fields of the source and adds those of the user", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const whole = yield* createModel(emulator, users(db))
      assert.deepStrictEqual(names(whole.json.data.fields), ["id", "name", "email", "active", "created_at"])
      assert.deepInclude(whole.json.data, { type: "postgresql", version: 1, identifier: "id", policies: [] })
      const chosen = yield* createModel(emulator, {
        ...users(db),
        fields: ["id", "email"],
        additional_fields: [{ name: "score", label: "Score", type: "number", example: "5" }],
        tracking_columns: ["email"],
        labels: ["248df4b7-aa70-47b8-a036-33ac447e668d"]
      })
      const { fields, labels, tracking_columns } = chosen.json.data
      assert.deepStrictEqual(names(fields), ["id", "email", "score"])
      assert.deepStrictEqual(
        fields.map((field: { user_added: boolean }) => field.user_added),
        [false, false, true]
      )
      assert.strictEqual(new Set(fields.map((field: { id: string }) => field.id)).size, 3)
      assert.deepStrictEqual(labels, [{ id: "248df4b7-aa70-47b8-a036-33ac447e668d" }])
      assert.deepStrictEqual(tracking_columns, ["email"])
      const read = yield* send(emulator, `GET /api/models/${chosen.json.data.id}`)
      assert.deepStrictEqual(read.json, chosen.json)
    })
  )

  it.effect("takes the fields of its query, or reports the position of its error", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const connection_id = yield* create(emulator, "db")
      const fieldsOf = (query: string) =>
        Effect.map(createModel(emulator, { connection_id, configuration: { query } }), ({ json }) =>
          names(json.data.fields)
        )
      assert.deepStrictEqual(
        yield* fieldsOf("SELECT id, u.email AS mail, count(*) n FROM users u GROUP BY id, email"),
        ["id", "mail", "n"]
      )
      assert.deepStrictEqual(yield* fieldsOf("select * from public.products"), ["sku", "title", "price"])
      assert.deepStrictEqual(yield* fieldsOf("select upper(name), max(id) from users group by 1"), ["upper", "max"])
      for (const [query, problem] of [
        ["with x as (select 1) select * from orders", "the emulator does not evaluate with (line 1, column 1)"],
        ["select id from users where nope", 'column "nope" does not exist (line 1, column 28)'],
        ["selec id from users", 'syntax error at or near "selec" (line 1, column 1)']
      ]) {
        const refused = yield* createModel(emulator, { connection_id, configuration: { query } })
        assert.deepStrictEqual([refused.status, refused.json.key], [400, "invalid_query"])
        assert.strictEqual(refused.json.message, `configuration: ERROR: ${problem}`)
      }
    })
  )

  it.effect("rejects invalid input with the documented 400", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const foreign = yield* create(emulator, "far", { key: "test-other-key" })
      const hook = yield* create(emulator, "hook", {
        type: "webhook",
        configuration: { url: "https://example.com", auth_method: "polytomic_secret" }
      })
      const bodies: ReadonlyArray<Record<string, unknown>> = [
        { ...users(db), name: " " },
        { ...users(db), configuration: {} },
        { ...users(db), configuration: { table: "nope" } },
        { ...users(db), configuration: { query: "select 1" } },
        { ...users(db), fields: ["nope"] },
        { ...users(db), identifier: "nope" },
        { ...users(db), tracking_columns: ["nope"] },
        { ...users(db), additional_fields: [{ name: "id", label: "Id", type: "string" }] },
        { ...users(db), relations: [{ from: "id", to: { model_id: db, field: "id" } }] },
        { ...users(db), enricher: { connection_id: hook } },
        users(foreign),
        users(hook)
      ]
      const statuses = yield* Effect.forEach(bodies, (body) =>
        Effect.map(createModel(emulator, body), ({ status }) => status)
      )
      assert.deepStrictEqual(
        statuses,
        bodies.map(() => 400)
      )
      assert.deepStrictEqual((yield* send(emulator, "GET /api/models")).json, { data: [], pagination: {} })
    })
  )

  it.effect("links models to each other", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const first = yield* createModel(emulator, users(db))
      const relation = { from: "user_id", to: { model_id: first.json.data.id, field: "id" } }
      const second = yield* createModel(emulator, {
        name: "Orders",
        connection_id: db,
        configuration: { table: "public.orders" },
        relations: [relation]
      })
      assert.deepStrictEqual(second.json.data.relations, [relation])
    })
  )
})

describe("changing", () => {
  it.effect("PUT replaces and keeps the ids of fields", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const { data } = (yield* createModel(emulator, { ...users(db), tracking_columns: ["email"] })).json
      yield* TestClock.adjust("1 minute")
      const put = (body: Record<string, unknown>) => send(emulator, `PUT /api/models/${data.id}`, { body })
      const changed = (yield* put({ ...users(db), name: "People", identifier: undefined })).json.data
      assert.deepInclude(changed, { name: "People", version: 2, tracking_columns: [], created_at: data.created_at })
      assert.isUndefined(changed.identifier)
      assert.notStrictEqual(changed.updated_at, data.updated_at)
      assert.deepStrictEqual(changed.fields, data.fields)
      const refreshed = (yield* put({ ...users(db), refresh: true })).json.data
      assert.strictEqual(refreshed.fields[0].id, data.fields[0].id)
      assert.strictEqual(refreshed.fields[0].created_at, data.fields[0].created_at)
      assert.strictEqual(refreshed.fields[0].updated_at, refreshed.updated_at)
    })
  )

  it.effect("PATCH of the older versions merges", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      for (const version of ["2023-04-25", "2022-12-12"] as const) {
        const additional_fields = [{ name: "score", label: "Score", type: "number", example: "5" }]
        const { data } = (yield* createModel(emulator, { ...users(db), additional_fields }, { version })).json
        const patched = yield* send(emulator, `PATCH /api/models/${data.id}`, {
          version,
          body: { name: "People", connection_id: db, configuration: { table: "public.users" }, identifier: "email" }
        })
        assert.deepInclude(patched.json.data, { name: "People", identifier: "email", version: 2 })
        assert.include(names(patched.json.data.fields), "score")
        // Fields have no ids in these versions, and models no author.
        assert.isUndefined(patched.json.data.fields[0].id)
        assert.isUndefined(patched.json.data.created_by)
      }
    })
  )

  it.effect("keeps the id of an enricher that is sent back", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const amplemarket = yield* create(emulator, "amplemarket", {
        type: "amplemarket",
        configuration: { api_key: "k" }
      })
      const enricher = {
        connection_id: amplemarket,
        configuration: { object: "person" },
        mappings: { email: "email" },
        fields: [{ name: "title" }]
      }
      const { data } = (yield* createModel(emulator, { ...users(db), enricher })).json
      assert.deepStrictEqual(names(data.enricher.fields), ["title"])
      const put = (more: object) =>
        Effect.map(
          send(emulator, `PUT /api/models/${data.id}`, { body: { ...users(db), enricher: { ...enricher, ...more } } }),
          ({ json }) => json.data.enricher.enricher_id
        )
      assert.strictEqual(yield* put({ enricher_id: data.enricher.enricher_id }), data.enricher.enricher_id)
      assert.notStrictEqual(yield* put({}), data.enricher.enricher_id)
      const bad = yield* createModel(emulator, { ...users(db), enricher: { ...enricher, mappings: { email: "name" } } })
      assert.deepStrictEqual([bad.status, bad.json.message], [400, "enricher.mappings must have email"])
      const inputs = (id: string, configuration?: object) =>
        send(emulator, `POST /api/enrichment/${id}/inputfields`, { body: { configuration } })
      assert.deepStrictEqual((yield* inputs(amplemarket)).json.data, [["email"], ["domain"], ["name"]])
      assert.deepStrictEqual((yield* inputs(amplemarket, { object: "person" })).json.data, [["email"]])
      const s3 = yield* create(emulator, "s3", {
        type: "s3",
        configuration: { auth_mode: "access_key_and_secret", s3_bucket_name: "b", s3_bucket_region: "eu-west-1" }
      })
      assert.strictEqual((yield* inputs(s3)).status, 404)
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${s3}/modelsync/enrichment-source`)).status, 404)
    })
  )
})

describe("listing", () => {
  it.effect("is paginated by 50, last changed first", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const ids: Array<string> = []
      for (let i = 0; i < 53; i++) {
        if (i % 2 === 0) yield* TestClock.adjust("1 second")
        ids.unshift((yield* createModel(emulator, users(db))).json.data.id)
      }
      const first = yield* send(emulator, "GET /api/models?limit=1000")
      assert.strictEqual(first.json.data.length, 50)
      const token = first.json.pagination.next_page_token
      const second = yield* send(emulator, `GET /api/models?page_token=${token}`)
      assert.strictEqual(second.json.data.length, 3)
      assert.deepStrictEqual(second.json.pagination, {})
      const seen = [...first.json.data, ...second.json.data]
      assert.deepStrictEqual(seen.map(({ id }) => id).sort(), [...ids].sort())
      const times = seen.map(({ updated_at }) => updated_at)
      assert.deepStrictEqual(times, [...times].sort().reverse())
      assert.strictEqual((yield* send(emulator, "GET /api/models?page_token=nope")).status, 404)
      const old = yield* send(emulator, "GET /api/models", { version: "2024-02-08" })
      assert.strictEqual(old.json.data.length, 53)
      assert.deepStrictEqual(Object.keys(old.json), ["data"])
    })
  )

  it.effect("is unpaginated if configured, as in the published schema", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ models: { paged: false } })
      const db = yield* create(emulator, "db")
      for (let i = 0; i < 51; i++) yield* createModel(emulator, users(db))
      const { json } = yield* send(emulator, "GET /api/models")
      assert.strictEqual(json.data.length, 51)
      assert.deepStrictEqual(Object.keys(json), ["data"])
    })
  )

  it.effect("keeps organizations apart", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { data } = (yield* createModel(emulator, users(yield* create(emulator, "db")))).json
      const other = { key: "test-other-key" }
      assert.deepStrictEqual((yield* send(emulator, "GET /api/models", other)).json.data, [])
      for (const route of [`GET /api/models/${data.id}`, `DELETE /api/models/${data.id}`]) {
        assert.strictEqual((yield* send(emulator, route, other)).status, 404)
      }
    })
  )
})

describe("jobs", () => {
  it.effect("create and change models when they complete", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const job = (yield* send(emulator, "POST /api/models?async=true", { body: users(db) })).json.job
      assert.deepInclude(job, { type: "createmodel", status: "created", error: null })
      const poll = (type: string, id: string) =>
        Effect.map(send(emulator, `GET /api/jobs/${type}/${id}`), ({ json }) => json.data)
      yield* TestClock.adjust(250)
      assert.strictEqual((yield* poll("createmodel", job.job_id)).status, "running")
      assert.deepStrictEqual((yield* send(emulator, "GET /api/models")).json.data, [])
      yield* TestClock.adjust(750)
      const done = yield* poll("createmodel", job.job_id)
      assert.strictEqual(done.status, "done")
      const read = yield* send(emulator, `GET /api/models/${done.result.id}`)
      assert.deepStrictEqual(read.json.data, done.result)
      const update = yield* send(emulator, `PUT /api/models/${done.result.id}?async=true`, {
        body: { ...users(db), name: "People" }
      })
      yield* send(emulator, `DELETE /api/models/${done.result.id}`)
      yield* TestClock.adjust(1000)
      const failed = yield* poll("updatemodel", update.json.job.job_id)
      assert.deepStrictEqual([failed.status, failed.error], ["failed", `Model ${done.result.id} not found`])
    })
  )

  it.effect("reject invalid input at once", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const body = { ...users(db), identifier: "nope" }
      assert.strictEqual((yield* send(emulator, "POST /api/models?async=true", { body })).status, 400)
    })
  )
})

describe("previews and samples", () => {
  it.effect("a preview stores nothing and uses up no id", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const before = yield* emulator.snapshot
      const preview = yield* send(emulator, "POST /api/model-preview", { body: users(db) })
      assert.deepStrictEqual(names(preview.json.data.fields), ["id", "name", "email", "active", "created_at"])
      assert.isUndefined(preview.json.data.id)
      assert.deepStrictEqual(yield* emulator.snapshot, before)
      const without = yield* make()
      yield* create(without, "db")
      const [first, second] = yield* Effect.forEach([emulator, without], (each) => createModel(each, users(db)))
      assert.strictEqual(first?.json.data.id, second?.json.data.id)
      const { job } = (yield* send(emulator, "POST /api/model-preview?async=true", { body: users(db) })).json
      yield* TestClock.adjust(1000)
      const done = yield* send(emulator, `GET /api/jobs/previewmodel/${job.job_id}`)
      assert.deepStrictEqual(done.json.data.result, preview.json.data)
      const strange = yield* send(emulator, "POST /api/model-preview", { body: users("nope") })
      assert.strictEqual(strange.status, 404)
    })
  )

  it.effect("a sample has the records of the model and of its enricher", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const db = yield* create(emulator, "db")
      const amplemarket = yield* create(emulator, "amplemarket", {
        type: "amplemarket",
        configuration: { api_key: "k" }
      })
      const { data } = (yield* createModel(emulator, {
        ...users(db),
        fields: ["id", "email"],
        additional_fields: [{ name: "score", label: "Score", type: "number", example: "5" }],
        enricher: {
          connection_id: amplemarket,
          configuration: { object: "person" },
          mappings: { email: "email" },
          fields: [{ name: "title" }]
        }
      })).json
      const sample = yield* send(emulator, `GET /api/models/${data.id}/sample`)
      const { records, warnings } = sample.json.data
      assert.strictEqual(records.length, 10)
      assert.deepStrictEqual(warnings, [])
      assert.deepStrictEqual(records[0], {
        [data.id]: { id: "6f2c1b1e-8f0a-4c55-9d7e-0d6a3f3c9a11", email: "ada@example.com", score: "5" },
        [data.enricher.enricher_id]: { title: "Analyst" }
      })
      assert.strictEqual(new Set(records.map((record: never) => JSON.stringify(record))).size, 10)
      const { job } = (yield* send(emulator, `GET /api/models/${data.id}/sample?async=true`)).json
      yield* TestClock.adjust(1000)
      const done = yield* send(emulator, `GET /api/jobs/samplemodel/${job.job_id}`)
      assert.deepStrictEqual(done.json.data.result, sample.json.data)
    })
  )

  it.effect("a sample that takes more than ten seconds needs a job", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ models: { sampleTime: 15_000 } })
      const db = yield* create(emulator, "db")
      const { id } = (yield* createModel(emulator, users(db))).json.data
      const refused = yield* send(emulator, `GET /api/models/${id}/sample`)
      assert.deepStrictEqual([refused.status, refused.json.key], [400, "sample_timeout"])
      const { job } = (yield* send(emulator, `GET /api/models/${id}/sample?async=true`)).json
      const poll = Effect.map(send(emulator, `GET /api/jobs/samplemodel/${job.job_id}`), ({ json }) => json.data)
      yield* TestClock.adjust(14_000)
      assert.strictEqual((yield* poll).status, "running")
      yield* TestClock.adjust(1_250)
      assert.strictEqual((yield* poll).status, "done")
    })
  )

  it.effect("a sample of an unreachable source fails, in a job too", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const body = {
        name: "far",
        type: "postgresql",
        validate: false,
        configuration: { hostname: "db.invalid", port: 5432, database: "d", username: "u", password: "p" }
      }
      const db = (yield* send(emulator, "POST /api/connections", { body })).json.data.id
      const { id } = (yield* createModel(emulator, users(db))).json.data
      const refused = yield* send(emulator, `GET /api/models/${id}/sample`)
      assert.deepStrictEqual(
        [refused.status, refused.json.message],
        [400, "could not connect: could not resolve host db.invalid"]
      )
      const { job } = (yield* send(emulator, `GET /api/models/${id}/sample?async=true`)).json
      yield* TestClock.adjust(1000)
      const done = (yield* send(emulator, `GET /api/jobs/samplemodel/${job.job_id}`)).json.data
      assert.deepStrictEqual([done.status, done.error], ["failed", refused.json.message])
    })
  )
})

it.effect("a connection is in use by its models and enrichments", () =>
  Effect.gen(function* () {
    const emulator = yield* make()
    const db = yield* create(emulator, "db")
    const amplemarket = yield* create(emulator, "amplemarket", { type: "amplemarket", configuration: { api_key: "k" } })
    const enricher = { connection_id: amplemarket, configuration: { object: "person" }, mappings: { email: "email" } }
    const { id } = (yield* createModel(emulator, { ...users(db), enricher })).json.data
    for (const connection of [db, amplemarket]) {
      const refused = yield* send(emulator, `DELETE /api/connections/${connection}`)
      assert.strictEqual(refused.status, 422)
      assert.deepStrictEqual(refused.json.metadata.used_by, [{ type: "model", name: "Users", id }])
    }
    // A model whose enrichment was removed no longer uses the other connection.
    yield* send(emulator, `PUT /api/models/${id}`, { body: users(db) })
    assert.strictEqual((yield* send(emulator, `DELETE /api/connections/${amplemarket}`)).status, 200)
    assert.strictEqual((yield* send(emulator, `DELETE /api/connections/${db}?force=true`)).status, 200)
    assert.strictEqual((yield* send(emulator, `GET /api/models/${id}`)).status, 404)
  })
)
