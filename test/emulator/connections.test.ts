import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { type PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { acme, basic, create, globex, initech, make, postgres, send } from "./support.ts"

const salesforce = { client_id: "id", client_secret: "its secret", domain: "https://login.salesforce.com" }

describe("creating and reading", () => {
  it.effect("masks secrets and keeps the rest", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const created = yield* send(emulator, "POST /api/connections", {
        body: { name: "db", type: "postgresql", configuration: postgres }
      })
      assert.strictEqual(created.status, 200)
      assert.strictEqual(created.json.data.configuration.password, "******")
      assert.strictEqual(created.json.data.configuration.hostname, "db.example.com")
      const read = yield* send(emulator, `GET /api/connections/${created.json.data.id}`)
      assert.strictEqual(read.json.data.configuration.password, "******")
      assert.strictEqual(read.json.data.status, "healthy")
      assert.strictEqual(read.json.data.created_by.name, "Ada Lovelace")
      assert.notInclude(read.text, "hunter2")
      const list = yield* send(emulator, "GET /api/connections")
      assert.deepStrictEqual(list.json.data, [read.json.data])
    })
  )

  it.effect("masks secrets within objects and lists", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ mask: "<hidden>" })
      const configuration = {
        url: "https://example.com/hook",
        auth_method: "basic",
        basic: { username: "u", password: "s3cret-1" },
        headers: [{ name: "X-Key", value: "s3cret-2" }]
      }
      const id = yield* create(emulator, "hook", { type: "webhook", configuration })
      const { json, text } = yield* send(emulator, `GET /api/connections/${id}`)
      assert.deepStrictEqual(json.data.configuration.basic, { username: "u", password: "<hidden>" })
      assert.deepStrictEqual(json.data.configuration.headers, [{ name: "X-Key", value: "<hidden>" }])
      assert.notInclude(text, "s3cret")
    })
  )

  it.effect("returns auth_url until access was granted in a browser", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const created = yield* send(emulator, "POST /api/connections", {
        body: { name: "crm", type: "hubspot", configuration: {}, redirect_url: "https://example.com/done" }
      })
      assert.strictEqual(created.status, 200)
      const { auth_url, id } = created.json.data
      assert.strictEqual(created.json.data.status, "unhealthy")
      const opened = yield* send(emulator, `GET ${new URL(auth_url).pathname}${new URL(auth_url).search}`, { key: "" })
      assert.strictEqual(opened.status, 302)
      assert.strictEqual(opened.headers.get("location"), "https://example.com/done")
      const read = yield* send(emulator, `GET /api/connections/${id}`)
      assert.strictEqual(read.json.data.status, "healthy")
      const code = yield* send(emulator, "POST /api/connections", {
        body: { name: "crm 2", type: "salesforce", configuration: { connect_mode: "code", ...salesforce } }
      })
      assert.isString(code.json.data.auth_code)
      const own = yield* send(emulator, "POST /api/connections", {
        body: {
          name: "crm 3",
          type: "hubspot",
          configuration: { connect_mode: "api", client_id: "a", client_secret: "b" }
        }
      })
      assert.isUndefined(own.json.data.auth_url)
      assert.strictEqual(own.json.data.status, "healthy")
      const again = yield* send(emulator, `PUT /api/connections/${id}`, {
        body: { name: "crm", configuration: {}, reconnect: true }
      })
      assert.isString(again.json.data.auth_url)
    })
  )

  it.effect("rejects invalid input", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const attempt = (body: unknown) =>
        Effect.map(send(emulator, "POST /api/connections", { body }), ({ json, status }) => ({ status, json }))
      const missing = yield* attempt({ name: "a", type: "postgresql", configuration: { port: 5432 } })
      assert.strictEqual(missing.status, 422)
      assert.include(missing.json.message, "configuration.hostname is required")
      const wrong = yield* attempt({ name: "a", type: "postgresql", configuration: { ...postgres, port: "5432" } })
      assert.include(wrong.json.message, "configuration.port must be of type integer")
      const choice = yield* attempt({
        name: "a",
        type: "s3",
        configuration: { s3_bucket_name: "b", s3_bucket_region: "eu-west-1", auth_mode: "magic" }
      })
      assert.include(choice.json.message, "must be one of")
      assert.strictEqual((yield* attempt({ name: "a", type: "nope", configuration: {} })).status, 422)
      assert.strictEqual((yield* attempt({ name: " ", type: "postgresql", configuration: postgres })).status, 422)
      assert.strictEqual(
        (yield* attempt({ name: "n".repeat(2_000_000), type: "postgresql", configuration: postgres })).status,
        422
      )
      assert.strictEqual((yield* attempt({ type: "postgresql", configuration: postgres })).status, 422)
      assert.strictEqual((yield* attempt({ name: 5, type: "postgresql", configuration: postgres })).status, 422)
      assert.deepStrictEqual((yield* send(emulator, "GET /api/connections")).json.data, [])
    })
  )

  it.effect("tests the connection unless disabled", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const body = { name: "far", type: "postgresql", configuration: { ...postgres, hostname: "db.invalid" } }
      const refused = yield* send(emulator, "POST /api/connections", { body })
      assert.strictEqual(refused.status, 422)
      assert.strictEqual(refused.json.key, "connection_failed")
      const stored = yield* send(emulator, "POST /api/connections", { body: { ...body, validate: false } })
      assert.strictEqual(stored.status, 200)
    })
  )

  it.effect("requires unique names in an organization unless disabled", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* create(emulator, "db")
      const body = { name: "db", type: "postgresql", configuration: postgres }
      const twice = yield* send(emulator, "POST /api/connections", { body })
      assert.deepStrictEqual([twice.status, twice.json.key], [422, "name_taken"])
      assert.strictEqual((yield* send(emulator, "POST /api/connections", { body, key: "test-other-key" })).status, 200)
      const lax = yield* make({ uniqueNames: false })
      yield* create(lax, "db")
      yield* create(lax, "db")
    })
  )
})

describe("changing", () => {
  it.effect("PUT replaces: omitted fields are cleared, omitted secrets kept", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db", { configuration: { ...postgres, publication: "polytomic" } })
      const { password: _, ...visible } = postgres
      const put = yield* send(emulator, `PUT /api/connections/${id}`, { body: { name: "db2", configuration: visible } })
      assert.strictEqual(put.status, 200)
      assert.isUndefined(put.json.data.configuration.publication)
      assert.strictEqual(put.json.data.configuration.password, "******")
      assert.strictEqual(put.json.data.name, "db2")
      const stored = (yield* emulator.save).tables.connections?.[0]
      assert.include(JSON.stringify(stored), "db2")
      assert.include(JSON.stringify(stored), "hunter2")
    })
  )

  it.effect("PUT clears secrets, or keeps masked ones, if configured", () =>
    Effect.gen(function* () {
      const clears = yield* make({ omittedSecrets: "clear" })
      const id = yield* create(clears, "db", { configuration: { ...postgres, ssh_private_key: "a key" } })
      const put = yield* send(clears, `PUT /api/connections/${id}`, { body: { name: "db", configuration: postgres } })
      assert.isUndefined(put.json.data.configuration.ssh_private_key)
      const { password: _, ...visible } = postgres
      const body = { name: "db", configuration: visible }
      assert.strictEqual((yield* send(clears, `PUT /api/connections/${id}`, { body })).status, 422)

      const stores = yield* make()
      const keeps = yield* make({ maskedSecrets: "keep" })
      const secretAfter = (emulator: typeof keeps) =>
        Effect.gen(function* () {
          const id = yield* create(emulator, "db")
          const body = { name: "db", configuration: { ...postgres, password: "******" } }
          yield* send(emulator, `PUT /api/connections/${id}`, { body })
          return JSON.stringify((yield* emulator.save).tables.connections)
        })
      assert.include(yield* secretAfter(keeps), "hunter2")
      assert.notInclude(yield* secretAfter(stores), "hunter2")
    })
  )

  it.effect("PATCH of the older versions merges", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db", { configuration: { ...postgres, publication: "polytomic" } })
      for (const version of ["2023-04-25", "2022-12-12"] as const) {
        const patched = yield* send(emulator, `PATCH /api/connections/${id}`, {
          version,
          body: { name: `db ${version}`, configuration: { hostname: "other.example.com" } }
        })
        assert.strictEqual(patched.status, 200)
        assert.deepInclude(patched.json.data.configuration, {
          hostname: "other.example.com",
          database: "app",
          publication: "polytomic",
          password: "******"
        })
      }
      const put = yield* send(emulator, `PUT /api/connections/${id}`, {
        version: "2023-04-25",
        body: { name: "db", configuration: {} }
      })
      assert.strictEqual(put.status, 405)
      assert.include(put.headers.get("allow"), "PATCH")
    })
  )
})

describe("deleting", () => {
  it.effect("rejects a connection in use, unless forced", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db")
      const user = yield* emulator.markInUse(id, { type: "model", name: "Users" })
      const refused = yield* send(emulator, `DELETE /api/connections/${id}`)
      assert.strictEqual(refused.status, 422)
      assert.strictEqual(refused.json.message, "connection in use")
      assert.deepStrictEqual(refused.json.metadata.used_by, [{ type: "model", name: "Users", id: user }])
      const forced = yield* send(emulator, `DELETE /api/connections/${id}?force=true`)
      assert.deepStrictEqual([forced.status, forced.text], [200, ""])
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${id}`)).status, 404)
      assert.deepStrictEqual((yield* emulator.snapshot).usages, [])
    })
  )
})

describe("organizations", () => {
  it.effect("keeps organizations apart", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db")
      for (const method of ["GET", "DELETE"]) {
        const other = yield* send(emulator, `${method} /api/connections/${id}`, { key: "test-other-key" })
        assert.strictEqual(other.status, 404)
      }
      assert.deepStrictEqual((yield* send(emulator, "GET /api/connections", { key: "test-other-key" })).json.data, [])
      const body = { name: "x", type: "postgresql", configuration: postgres, organization_id: initech }
      assert.strictEqual((yield* send(emulator, "POST /api/connections", { body })).status, 403)
      const scoped = yield* send(emulator, "POST /api/connections", {
        authorization: basic(initech, "test-deployment-key"),
        body: { ...body, name: "y" }
      })
      assert.strictEqual(scoped.json.data.organization_id, initech)
      const list = yield* send(emulator, "GET /api/connections", { authorization: basic("test-deployment-key", "") })
      assert.deepStrictEqual(
        list.json.data.map((c: { name: string }) => c.name),
        ["db", "y"]
      )
    })
  )

  it.effect("shares a connection with a child organization, on the partner's path", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db")
      const path = `/api/organizations/${acme}/connections/${id}/shared`
      const body = { child_organization_id: globex }
      assert.strictEqual((yield* send(emulator, `POST ${path}`, { body })).status, 403)
      const partner = { key: "test-partner-key" }
      const shared = yield* send(emulator, `POST ${path}`, { ...partner, body })
      assert.strictEqual(shared.status, 200)
      const child = yield* send(emulator, `GET /api/connections/${shared.json.data.id}`, { key: "test-child-key" })
      assert.strictEqual(child.json.data.parent_connection_id, id)
      assert.strictEqual(child.json.data.name, "db")
      assert.strictEqual(child.json.data.configuration.hostname, "db.example.com")
      const edit = yield* send(emulator, `PUT /api/connections/${shared.json.data.id}`, {
        key: "test-child-key",
        body: { name: "mine", configuration: postgres }
      })
      assert.strictEqual(edit.status, 403)
      for (const [route, key] of [
        [path, "test-partner-key"],
        [`/api/connections/${id}/shared`, "test-key"]
      ] as const) {
        const list = yield* send(emulator, `GET ${route}`, { key })
        assert.deepStrictEqual(
          list.json.data.map((c: { id: string }) => c.id),
          [shared.json.data.id]
        )
      }
      const wrong = `/api/organizations/${initech}/connections/${id}/shared`
      assert.strictEqual((yield* send(emulator, `GET ${wrong}`, partner)).status, 404)
      const foreign = yield* send(emulator, `POST ${path}`, { ...partner, body: { child_organization_id: initech } })
      assert.strictEqual(foreign.status, 404)
      const refused = yield* send(emulator, `DELETE /api/connections/${id}`)
      assert.strictEqual(refused.json.metadata.used_by[0].type, "shared_connection")
    })
  )

  it.effect("shares a connection on the path of the older versions", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const version of ["2023-04-25", "2024-02-08"] as const) {
        const id = yield* create(emulator, version)
        const shared = yield* send(emulator, `POST /api/connections/${id}/share`, {
          version,
          body: { child_organization_id: globex, name: `shared ${version}` }
        })
        const list = yield* send(emulator, `GET /api/connections/${id}/shared`, { version })
        assert.deepStrictEqual(
          list.json.data.map((c: { id: string; name: string }) => [c.id, c.name]),
          [[shared.json.data.id, `shared ${version}`]]
        )
      }
    })
  )
})

describe("Connect", () => {
  for (const slash of ["", "/"]) {
    it.effect(`returns a link that is valid once (${slash === "" ? "without" : "with"} a trailing slash)`, () =>
      Effect.gen(function* () {
        const emulator = yield* make()
        const { json, status } = yield* send(emulator, `POST /api/connections/connect${slash}`, {
          body: { name: "customer", redirect_url: "https://example.com/back", whitelist: ["postgresql", "mysql"] }
        })
        assert.strictEqual(status, 200)
        const link = new URL(json.data.redirect_url)
        assert.strictEqual(link.searchParams.get("token"), json.data.token)
        const open = send(emulator, `GET ${link.pathname}${link.search}&type=mysql`, { key: "" })
        const opened = yield* open
        assert.strictEqual(opened.status, 302)
        const id = new URL(opened.headers.get("location") ?? "").searchParams.get("connection_id")
        const read = yield* send(emulator, `GET /api/connections/${id}`)
        assert.deepInclude(read.json.data, { name: "customer", status: "healthy" })
        assert.strictEqual(read.json.data.type.id, "mysql")
        assert.strictEqual((yield* open).status, 404)
      })
    )
  }

  it.effect("rejects a taken name, an unknown type and an invalid redirect URL", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* create(emulator, "db")
      const statuses = yield* Effect.forEach(
        [
          { name: "db", redirect_url: "https://example.com" },
          { name: "x", redirect_url: "https://example.com", type: "nope" },
          { name: "x", redirect_url: "nowhere" },
          { name: "x" }
        ],
        (body) => Effect.map(send(emulator, "POST /api/connections/connect", { body }), ({ status }) => status)
      )
      assert.deepStrictEqual(statuses, [422, 422, 422, 422])
    })
  )
})

describe("testing a configuration", () => {
  it.effect("tests it, merged over a stored connection if named, and stores nothing", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db")
      const before = yield* emulator.snapshot
      const test = (body: unknown) =>
        Effect.map(send(emulator, "POST /api/connections/test", { body }), ({ status }) => status)
      assert.strictEqual(yield* test({ type: "postgresql", configuration: postgres }), 200)
      assert.strictEqual(yield* test({ type: "postgresql", configuration: { port: 1 } }), 400)
      assert.strictEqual(yield* test({ type: "postgresql", configuration: { port: 1 }, connection_id: id }), 200)
      assert.strictEqual(
        yield* test({ type: "postgresql", configuration: { hostname: "a.invalid" }, connection_id: id }),
        400
      )
      assert.strictEqual(yield* test({ type: "nope", configuration: {} }), 404)
      assert.strictEqual(yield* test({ type: "postgresql", configuration: {}, connection_id: initech }), 404)
      assert.deepStrictEqual(yield* emulator.snapshot, before)
    })
  )
})

describe("types", () => {
  it.effect("are listed without a key and described as plain JSON Schema", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const list = yield* send(emulator, "GET /api/connection_types", { key: "" })
      assert.strictEqual(list.status, 200)
      const ids = list.json.data.map((type: { id: string }) => type.id)
      assert.includeMembers(ids, [
        "postgresql",
        "mysql",
        "snowflake",
        "bigquery",
        "s3",
        "salesforce",
        "hubspot",
        "mongodb",
        "airtable",
        "stripe",
        "webhook"
      ])
      for (const id of ids) {
        const schema = yield* send(emulator, `GET /api/connection_types/${id}`)
        assert.strictEqual(schema.json.type, "object")
        assert.isUndefined(schema.json.data)
      }
      const postgresql = yield* send(emulator, "GET /api/connection_types/postgresql")
      assert.isTrue(postgresql.json.properties.password.sensitive)
      assert.include(postgresql.json.required, "hostname")
      assert.strictEqual((yield* send(emulator, "GET /api/connection_types/nope")).status, 404)
    })
  )

  it.effect("complete parameters", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const requestValues = (body: unknown) =>
        send(emulator, "POST /api/connection_types/postgresql/parameter_values", { body })
      const schema = yield* requestValues({ field: "schema" })
      assert.deepStrictEqual(
        schema.json.data.schema.values.map((v: { value: string }) => v.value),
        ["public", "analytics"]
      )
      const table = yield* requestValues({ field: "table", parameters: { schema: "public" }, query: "USER" })
      assert.deepStrictEqual(table.json.data.table, {
        allows_creation: true,
        values: [{ label: "public.users", value: "public.users" }]
      })
      assert.strictEqual((yield* requestValues({ field: "nope" })).status, 400)
      assert.strictEqual((yield* requestValues({})).status, 400)
      assert.strictEqual((yield* requestValues({ field: "schema", connection_id: initech })).status, 404)
      const id = yield* create(emulator, "db")
      const all = yield* send(emulator, `GET /api/connections/${id}/parameter_values`)
      assert.includeMembers(Object.keys(all.json.data), ["database", "schema", "table"])
    })
  )
})

describe("sources of models and targets of syncs, in the two oldest versions", () => {
  it.effect("return the documented example of Get Connection Source", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
      for (const version of ["2023-04-25", "2022-12-12"] as const) {
        const response = yield* send(emulator, `GET /api/connections/${Seed.exampleConnection.id}/source`, { version })
        assert.strictEqual(
          response.text,
          '{"data":{"configuration":{"host":{"items":[],"type":"string"},"port":{"items":[],"type":"integer"}},"items":{"users":{"has_items":true,"items":["id","name","email"],"requires_one_of":["id"]}},"requires_one_of":["table"]}}'
        )
      }
    })
  )

  it.effect("list the fields of a source and of a target", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const version = "2023-04-25"
      const id = yield* create(emulator, "db")
      const source = yield* send(emulator, `GET /api/connections/${id}/source`, { version })
      assert.deepStrictEqual(source.json.data.items["public.users"].requires_one_of, ["id"])
      const requestValues = (query: unknown) =>
        send(emulator, `POST /api/connections/${id}/source/fields`, { version, body: { query } })
      const names = ({ json }: { json: { data: Array<{ name: string }> } }) => json.data.map(({ name }) => name)
      assert.deepStrictEqual(names(yield* requestValues({ table: "public.products" })), ["sku", "title", "price"])
      assert.deepStrictEqual(names(yield* requestValues({ query: "select * from Products p" })), [
        "sku",
        "title",
        "price"
      ])
      assert.strictEqual((yield* requestValues({})).status, 400)
      assert.strictEqual((yield* requestValues({ table: "nope" })).status, 400)
      const target = yield* send(emulator, `GET /api/connections/${id}/target?search=ORD`, { version })
      assert.deepStrictEqual(target.json.data.items, {
        public: { has_items: true, items: ["orders"], requires_one_of: ["table"] }
      })
      const fields = yield* send(emulator, `POST /api/connections/${id}/target/fields`, {
        version,
        body: { target: "public.users" }
      })
      assert.deepStrictEqual(
        fields.json.data.fields
          .filter((field: { required: boolean }) => field.required)
          .map((field: { id: string }) => field.id),
        ["id", "email"]
      )
      const stripe = yield* create(emulator, "pay", { type: "stripe", configuration: { api_key: "k" } })
      assert.strictEqual((yield* send(emulator, `GET /api/connections/${stripe}/target`, { version })).status, 400)
    })
  )
})

it.effect("generates the same ids from the same seed, and others from another", () =>
  Effect.gen(function* () {
    const idOf = (options?: PolytomicEmulator.Options) =>
      Effect.flatMap(make(options), (emulator) => create(emulator, "db"))
    const first = yield* idOf()
    assert.match(first, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.strictEqual(yield* idOf(), first)
    assert.notStrictEqual(yield* idOf({ seed: 1 }), first)
    const emulator = yield* make()
    yield* create(emulator, "db")
    yield* emulator.reset
    assert.deepStrictEqual((yield* send(emulator, "GET /api/connections")).json.data, [])
    assert.strictEqual(yield* create(emulator, "db"), first)
  })
)
