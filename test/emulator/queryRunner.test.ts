import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { QueryRunner } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { createSync, data, destination, make, salesforce, source, start } from "./bulkSyncSupport.ts"
import { create, send } from "./support.ts"

type Emulator = PolytomicEmulator.PolytomicEmulator

const run = (emulator: Emulator, query: string, connection = source) =>
  send(emulator, `POST /api/connections/${connection}/query?query=${encodeURIComponent(query)}`)

/** Runs a query to its end. */
const finish = (emulator: Emulator, query: string, connection = source) =>
  Effect.gen(function* () {
    const { json } = yield* run(emulator, query, connection)
    yield* TestClock.adjust("1 second")
    return (yield* send(emulator, `GET /api/queries/${json.data.id}`)).json
  })

describe("a query of a bulk sync's destination", () => {
  const copied = (emulator: Emulator) =>
    Effect.map(finish(emulator, "SELECT * FROM copy.people", destination), ({ data }) => data)

  it.effect("returns the copied records under their names in the destination", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const users = (yield* finish(emulator, "SELECT * FROM public.users")).data
      const fields = ["id", "name", { id: "email", user_output_name: "mail" }, { id: "active", enabled: false }]
      const { id } = yield* createSync(emulator, {
        active: true,
        schemas: [{ id: "public.users", user_output_name: "people", fields }]
      })
      assert.strictEqual((yield* copied(emulator)).status, "failed")
      yield* start(emulator, id)
      yield* TestClock.adjust("1 minute")
      const people = yield* copied(emulator)
      assert.deepInclude(people, { status: "done", count: users.count, fields: ["id", "name", "mail"] })
      type User = { readonly id: string; readonly name: string; readonly email: string }
      assert.deepStrictEqual(
        people.results,
        users.results.map(({ email, id, name }: User) => ({ id, name, mail: email }))
      )
    })
  )

  it.effect("returns nothing for a failed execution, and fewer rows for failed records", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, {
        active: true,
        schemas: [{ id: "public.users", user_output_name: "people" }]
      })
      const ended = (plan: Parameters<Emulator["planExecution"]>[0]) =>
        Effect.gen(function* () {
          yield* emulator.planExecution(plan)
          yield* start(emulator, id)
          yield* TestClock.adjust("1 minute")
          return yield* copied(emulator)
        })
      assert.strictEqual((yield* ended({ outcome: "failed" })).status, "failed")
      assert.strictEqual((yield* ended({ outcome: "completed", records: 20, errors: 3 })).count, 17)
      assert.strictEqual((yield* ended({ outcome: "completed", records: 5 })).count, 17)
    })
  )
})

describe("a query", () => {
  it.effect("is created, runs and completes with the clock", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const started = yield* run(emulator, "SELECT id, email FROM public.users LIMIT 2")
      const { id } = started.json.data
      assert.deepStrictEqual(started.json, { data: { id, status: "created" } })
      const read = Effect.map(send(emulator, `GET /api/queries/${id}`), ({ json }) => json)
      assert.deepStrictEqual(yield* read, { data: { id, status: "created" }, links: {} })
      yield* TestClock.adjust("250 millis")
      assert.strictEqual((yield* read).data.status, "running")
      yield* TestClock.adjust("750 millis")
      assert.deepStrictEqual(yield* read, {
        data: {
          id,
          status: "done",
          count: 2,
          fields: ["id", "email"],
          results: [
            { id: "6f2c1b1e-8f0a-4c55-9d7e-0d6a3f3c9a11", email: "ada@example.com" },
            { id: (yield* read).data.results[1].id, email: "grace.hopper@example.com" }
          ],
          expires: "1970-01-02T00:00:01.000Z"
        },
        links: {}
      })
    })
  )

  it.effect("is accepted in the query string, as in the schemas, or in the body, as in the examples", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ unknownFields: "reject" })
      const path = `POST /api/connections/${source}/query`
      const inBody = yield* send(emulator, path, { body: { query: "SELECT 1 FROM users" } })
      assert.strictEqual(inBody.status, 200)
      const inBoth = yield* send(emulator, `${path}?query=${encodeURIComponent("SELECT name FROM users")}`, {
        body: {}
      })
      assert.strictEqual(inBoth.status, 200)
      const nowhere = yield* send(emulator, path, { body: {} })
      assert.deepStrictEqual([nowhere.status, nowhere.json.key], [400, "missing_query"])
      const strange = yield* send(emulator, path, { body: { sql: "SELECT 1" } })
      assert.deepStrictEqual([strange.status, strange.json.key], [400, "unknown_fields"])
      const old = yield* send(emulator, path, { version: "2024-02-08", body: { query: "SELECT 1 FROM users" } })
      assert.strictEqual(old.status, 200)
    })
  )

  it.effect("selects columns, also in SOQL, and counts", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const accounts = yield* finish(emulator, "SELECT Id, Name FROM Account", salesforce)
      assert.deepStrictEqual(accounts.data.fields, ["Id", "Name"])
      assert.deepStrictEqual(accounts.data.results[0], { Id: "0015g00000XyZabAAF", Name: "Analytical Engines Ltd" })
      const all = yield* finish(emulator, "select * from orders limit 1")
      assert.deepStrictEqual(all.data.fields, ["id", "user_id", "amount", "status", "ordered_at"])
      const counted = yield* finish(emulator, "SELECT count(*) AS n FROM public.orders")
      assert.deepStrictEqual([counted.data.count, counted.data.results], [1, [{ n: 252 }]])
      const none = yield* finish(emulator, "select * from users where id = 'nope'")
      assert.deepStrictEqual([none.data.status, none.data.count, none.data.results], ["done", 0, []])
      const one = yield* finish(emulator, "select 1")
      assert.deepStrictEqual([one.data.count, one.data.results], [1, [{ "?column?": 1 }]])
    })
  )

  it.effect("fails with a database's message for an unknown table", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const failed = yield* finish(emulator, "SELECT fail FROM users")
      assert.deepInclude(failed.data, { status: "failed" })
      assert.isString(failed.data.error)
      assert.notProperty(failed.data, "results")
      const nothing = yield* finish(emulator, "SELECT * FROM nowhere")
      assert.strictEqual(nothing.data.status, "failed")
      assert.include(nothing.data.error, 'relation "nowhere" does not exist (line 1, column 15)')
    })
  )

  it.effect("requires a connection that supports queries and belongs to the caller", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const stripe = yield* create(emulator, "stripe", { type: "stripe", configuration: { api_key: "sk" } })
      const refused = yield* run(emulator, "SELECT 1", stripe)
      assert.deepStrictEqual([refused.status, refused.json.key], [400, "not_queryable"])
      const foreign = yield* send(emulator, `POST /api/connections/${source}/query`, {
        key: "test-other-key",
        body: { query: "SELECT 1" }
      })
      assert.strictEqual(foreign.status, 404)
    })
  )

  it.effect("is readable by its creator only, until its results expire", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ queries: { keptFor: 60_000 } })
      const { json } = yield* run(emulator, "SELECT * FROM users")
      const path = `GET /api/queries/${json.data.id}`
      for (const key of ["test-partner-key", "test-deployment-key", "test-other-key"]) {
        assert.strictEqual((yield* send(emulator, path, { key })).status, 404, key)
      }
      yield* TestClock.adjust("60999 millis")
      assert.strictEqual((yield* send(emulator, path)).json.data.status, "done")
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* send(emulator, path)).status, 404)
    })
  )
})

describe("results", () => {
  it.effect("are paginated by links in both directions, relative to the host", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ queries: { pageSize: 50 } })
      const first = yield* finish(emulator, "SELECT * FROM users")
      const { id } = first.data
      assert.deepStrictEqual([first.data.count, first.data.results.length], [119, 50])
      assert.deepStrictEqual(first.links, { next: `/api/queries/${id}?page=MQ%3D%3D` })
      const second = (yield* send(emulator, `GET ${first.links.next}`)).json
      assert.strictEqual(second.links.previous, `/api/queries/${id}?page=MA%3D%3D`)
      const third = (yield* send(emulator, `GET ${second.links.next}`)).json
      assert.deepStrictEqual([third.data.results.length, third.links.next], [19, undefined])
      const back = (yield* send(emulator, `GET ${second.links.previous}`)).json
      assert.deepStrictEqual(back.data.results, first.data.results)
      const ids = [first, second, third].flatMap(({ data }) => data.results.map((row: { id: string }) => row.id))
      assert.strictEqual(new Set(ids).size, 119)
      assert.strictEqual((yield* send(emulator, `GET /api/queries/${id}?page=nope`)).status, 400)
    })
  )

  it.effect("have links with the host if configured, and with the path of the deployment", () =>
    Effect.gen(function* () {
      const absolute = yield* make({ queries: { links: "absolute", pageSize: 50 } })
      const first = yield* finish(absolute, "SELECT * FROM users")
      assert.strictEqual(first.links.next, `https://polytomic.test/api/queries/${first.data.id}?page=MQ%3D%3D`)
      const below = yield* make({ basePath: "/polytomic", queries: { pageSize: 50 } })
      const { json } = yield* send(below, `POST /polytomic/api/connections/${source}/query`, {
        body: { query: "SELECT * FROM users" }
      })
      yield* TestClock.adjust("1 second")
      const page = yield* send(below, `GET /polytomic/api/queries/${json.data.id}`)
      assert.strictEqual(page.json.links.next, `/polytomic/api/queries/${json.data.id}?page=MQ%3D%3D`)
    })
  )

  it.effect("are streamed by the client over all pages", () =>
    Effect.gen(function* () {
      const { id } = yield* QueryRunner.use((queries) =>
        queries.runQuery({ connection_id: source, query: "SELECT * FROM users" })
      )
      yield* TestClock.adjust("1 second")
      const rows = yield* QueryRunner.use((queries) => Stream.runCollect(queries.getQuery({ id: id ?? "" })))
      assert.strictEqual(rows.length, 119)
    }).pipe(Effect.provide(Layer.fresh(PolytomicEmulator.layer({ data, queries: { pageSize: 25 } }))))
  )
})
