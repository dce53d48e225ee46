import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { ApiVersion } from "effect-polytomic"
import { acme, basic, create, globex, initech, make, send } from "./support.ts"

const partner = { key: "test-partner-key" }
const deployment = { key: "test-deployment-key" }
const names = ({ json }: { json: { data: Array<{ name: string }> } }) => json.data.map(({ name }) => name)

describe("organizations", () => {
  it.effect("are listed with the partner's own first, limited to the caller's", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      assert.deepStrictEqual(names(yield* send(emulator, "GET /api/organizations", partner)), ["Acme", "Globex"])
      const all = yield* send(emulator, "GET /api/organizations", deployment)
      assert.deepStrictEqual(names(all), ["Acme", "Globex", "Initech"])
      // Before 2025-09-18, everybody could list organizations, and saw their own.
      const old = yield* send(emulator, "GET /api/organizations", { version: "2024-02-08", key: "test-child-key" })
      assert.deepStrictEqual(names(old), ["Globex"])
      assert.strictEqual((yield* send(emulator, `GET /api/organizations/${initech}`, partner)).status, 404)
    })
  )

  it.effect("are created below the partner, with unique names", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const post = (name: string, sent: object = partner) =>
        send(emulator, "POST /api/organizations", { ...sent, body: { name } })
      const made = yield* post("Umbrella")
      assert.strictEqual(made.status, 200)
      assert.deepStrictEqual(Object.keys(made.json.data), ["id", "name"])
      for (const taken of ["Umbrella", "Globex", "Acme"]) {
        const refused = yield* post(taken)
        assert.deepStrictEqual([refused.status, refused.json.key], [409, "name_taken"])
      }
      // A name that another organization uses is available.
      assert.strictEqual((yield* post("Initech")).status, 200)
      assert.strictEqual((yield* post(" ")).status, 422)
      assert.strictEqual((yield* post("Umbrella", deployment)).status, 200)
      assert.strictEqual((yield* post("Initech", deployment)).status, 409)
      assert.strictEqual((yield* post("x", { version: "2024-02-08" })).status, 403)
      const list = yield* send(emulator, `GET /api/organizations/${made.json.data.id}`, partner)
      assert.strictEqual(list.json.data.name, "Umbrella")
    })
  )

  it.effect("never show the single sign-on secret, and PUT replaces all of it", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const sso = { client_id: "id-1", client_secret: "s3cret", issuer: "https://id.example.com", sso_domain: "a.com" }
      const path = `/api/organizations/${globex}`
      const stored = Effect.map(
        emulator.organizations,
        (organizations) => organizations.find(({ id }) => id === globex)?.sso
      )
      const put = yield* send(emulator, `PUT ${path}`, { ...partner, body: { name: "Globex", ...sso } })
      assert.deepStrictEqual(put.json.data, {
        id: globex,
        name: "Globex",
        issuer: "https://id.example.com",
        sso_domain: "a.com"
      })
      assert.notInclude((yield* send(emulator, `GET ${path}`, partner)).text, "s3cret")
      assert.deepStrictEqual(yield* stored, sso)
      const again = { name: "Globex Corp", sso_domain: "b.com" }
      yield* send(emulator, `PUT ${path}`, { ...partner, body: again })
      assert.deepStrictEqual(yield* stored, { sso_domain: "b.com" })
      // Older versions have a PATCH, which keeps omitted fields.
      const patch = { ...partner, version: "2023-04-25" as const, body: { name: "Globex", client_secret: "t" } }
      yield* send(emulator, `PATCH ${path}`, patch)
      assert.deepStrictEqual(yield* stored, { sso_domain: "b.com", client_secret: "t" })
      const wrong = { ...partner, body: { name: "Globex", issuer: "nowhere" } }
      assert.strictEqual((yield* send(emulator, `PUT ${path}`, wrong)).status, 422)
      const taken = { ...partner, body: { name: "Acme" } }
      assert.strictEqual((yield* send(emulator, `PUT ${path}`, taken)).status, 409)
    })
  )

  it.effect("are deleted with their resources, and their keys are revoked", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* create(emulator, "db", { key: "test-child-key" })
      const shared = yield* create(emulator, "shared")
      yield* send(emulator, `POST /api/organizations/${acme}/connections/${shared}/shared`, {
        ...partner,
        body: { child_organization_id: globex }
      })
      const removed = yield* send(emulator, `DELETE /api/organizations/${globex}`, partner)
      assert.deepStrictEqual([removed.status, removed.text], [200, ""])
      assert.strictEqual((yield* send(emulator, "GET /api/me", { key: "test-child-key" })).status, 401)
      const left = JSON.stringify(yield* emulator.save)
      assert.notInclude(left, globex)
      assert.include(left, shared)
      assert.strictEqual((yield* send(emulator, `DELETE /api/organizations/${globex}`, partner)).status, 404)
    })
  )

  it.effect("cannot be deleted if they are the partner's own or have customers", () =>
    Effect.gen(function* () {
      const emulator = yield* make({
        data: {
          organizations: [
            { id: acme, name: "Acme" },
            { id: globex, name: "Globex", parent: acme },
            { id: initech, name: "Initech" }
          ],
          keys: [
            { key: "p", kind: "partner", organization: acme },
            { key: "d", kind: "deployment", organization: initech }
          ]
        }
      })
      assert.strictEqual((yield* send(emulator, `DELETE /api/organizations/${acme}`, { key: "p" })).status, 403)
      assert.strictEqual((yield* send(emulator, `DELETE /api/organizations/${acme}`, { key: "d" })).status, 403)
      assert.strictEqual((yield* send(emulator, `DELETE /api/organizations/${globex}`, { key: "d" })).status, 200)
      assert.strictEqual((yield* send(emulator, `DELETE /api/organizations/${acme}`, { key: "d" })).status, 200)
    })
  )

  it.effect("include the caller's own", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const current = yield* send(emulator, "GET /api/organization", { key: "test-child-key" })
      assert.deepStrictEqual(current.json.data, { id: globex, name: "Globex" })
      const scoped = { authorization: basic(globex, "test-partner-key") }
      assert.strictEqual((yield* send(emulator, "GET /api/organization", scoped)).json.data.id, globex)
      // A key that is scoped to an organization is not a partner key.
      assert.strictEqual((yield* send(emulator, "GET /api/organizations", scoped)).status, 403)
    })
  )
})

describe("identity", () => {
  it.effect("returns the kind of caller; only users have an id", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const me = (sent: object) => Effect.map(send(emulator, "GET /api/me", sent), ({ json }) => json.data)
      const kinds = { is_user: false, is_organization: false, is_partner: false, is_system: false }
      const user = yield* me({})
      assert.match(user.id, /^[0-9a-f-]{36}$/)
      assert.deepStrictEqual(user, {
        id: user.id,
        email: "ada.lovelace@acme.example",
        role: "admin",
        organization_id: acme,
        organization_name: "Acme",
        ...kinds,
        is_user: true
      })
      const own = { organization_id: acme, organization_name: "Acme" }
      assert.deepStrictEqual(yield* me(partner), { ...own, ...kinds, is_partner: true })
      assert.deepStrictEqual(yield* me(deployment), { ...own, ...kinds, is_system: true })
      const scoped = { authorization: basic(globex, "test-partner-key") }
      const child = { organization_id: globex, organization_name: "Globex" }
      assert.deepStrictEqual(yield* me(scoped), { ...child, ...kinds, is_organization: true })
      assert.strictEqual((yield* send(emulator, "GET /api/me", { key: "" })).status, 401)
      const keys = [{ key: "k", kind: "user", organization: initech, email: "Milton@Initech.example" }] as const
      yield* emulator.seed({ keys })
      assert.strictEqual((yield* me({ key: "k" })).email, "milton@initech.example")
    })
  )
})

describe("users", () => {
  it.effect("are invited by mail, in lower case, as members by default", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const made = yield* send(emulator, "POST /api/organization/users", { body: { email: "Eve@Example.COM" } })
      assert.strictEqual(made.status, 200)
      const { email, id, role, role_ids } = made.json.data
      assert.deepStrictEqual([email, role, role_ids.length], ["eve@example.com", "user", 1])
      const [mail] = yield* emulator.mails
      assert.deepInclude(mail, { to: "eve@example.com", kind: "invitation", organization_id: acme })
      assert.deepStrictEqual(mail?.about, { user_id: id })
      const list = yield* send(emulator, "GET /api/organization/users")
      assert.deepStrictEqual(
        list.json.data.map((user: { email: string }) => user.email),
        ["ada.lovelace@acme.example", "eve@example.com"]
      )
      const twice = yield* send(emulator, "POST /api/organization/users", { body: { email: "EVE@example.com" } })
      assert.deepStrictEqual([twice.status, twice.json.key], [422, "email_taken"])
      const wrong = yield* send(emulator, "POST /api/organization/users", { body: { email: "eve" } })
      assert.deepStrictEqual([wrong.status, wrong.json.key], [422, "invalid_email"])
    })
  )

  it.effect("have a role by name or roles by id, but not both", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const roles = yield* send(emulator, "GET /api/permissions/roles")
      const [admin, member] = roles.json.data
      const post = (body: object) =>
        send(emulator, "POST /api/organization/users", { body: { email: "eve@example.com", ...body } })
      const refused = [
        yield* post({ role: "Admin", role_ids: [admin.id] }),
        yield* post({ role_ids: [] }),
        yield* post({ role: "Nope" }),
        yield* post({ role_ids: [globex] })
      ]
      assert.deepStrictEqual(
        refused.map(({ status }) => status),
        [422, 422, 422, 422]
      )
      const made = yield* post({ role: "ADMIN" })
      assert.deepInclude(made.json.data, { role: "admin", role_ids: [admin.id] })
      const path = `/api/organization/users/${made.json.data.id}`
      const kept = yield* send(emulator, `PUT ${path}`, { body: {} })
      assert.strictEqual(kept.json.data.role, "admin")
      const put = yield* send(emulator, `PUT ${path}`, { body: { role_ids: [member.id, admin.id, member.id] } })
      assert.deepInclude(put.json.data, { role: "user", role_ids: [member.id, admin.id] })
      const reset = yield* make({ users: { omittedRoles: "reset" } })
      const [ada] = (yield* send(reset, "GET /api/organization/users")).json.data
      const after = yield* send(reset, `PUT /api/organization/users/${ada.id}`, { body: {} })
      assert.strictEqual(after.json.data.role, "user")
    })
  )

  it.effect("belong to one organization, and the oldest versions show one role only", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const path = `/api/organizations/${globex}/users`
      const made = yield* send(emulator, `POST ${path}`, { ...partner, body: { email: "hank@example.com" } })
      const { id } = made.json.data
      assert.strictEqual((yield* send(emulator, `GET ${path}/${id}`, partner)).json.data.organization_id, globex)
      for (const route of [`/api/organizations/${acme}/users/${id}`, `/api/organizations/${initech}/users/${id}`]) {
        assert.strictEqual((yield* send(emulator, `GET ${route}`, partner)).status, 404)
      }
      const body = { email: "x@example.com" }
      assert.strictEqual((yield* send(emulator, `PUT ${path}/${acme}`, { ...partner, body })).status, 404)
      const versions: ReadonlyArray<ApiVersion.ApiVersion> = ["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"]
      const shown = yield* Effect.forEach(versions, (version) =>
        Effect.map(send(emulator, `GET ${path}/${id}`, { ...partner, version }), ({ json }) => "role_ids" in json.data)
      )
      assert.deepStrictEqual(shown, [true, true, false, false])
      const moved = { ...partner, body: { email: "HANK2@example.com", role: "admin" } }
      const put = yield* send(emulator, `PUT ${path}/${id}`, moved)
      assert.deepInclude(put.json.data, { email: "hank2@example.com", role: "admin" })
    })
  )

  it.effect("get working keys, until they are revoked or the user is deleted", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const path = `/api/organizations/${globex}/users`
      const user = yield* send(emulator, `POST ${path}`, { ...partner, body: { email: "hank@example.com" } })
      const mint = (query = "") =>
        Effect.map(send(emulator, `POST ${path}/${user.json.data.id}/keys${query}`, partner), ({ json }) => json.data)
      const status = (key: string) => Effect.map(send(emulator, "GET /api/connections", { key }), (a) => a.status)
      const first = yield* mint()
      assert.deepStrictEqual(Object.keys(first), ["value"])
      const me = yield* send(emulator, "GET /api/me", { key: first.value })
      assert.deepInclude(me.json.data, { email: "hank@example.com", organization_id: globex, is_user: true })
      yield* create(emulator, "db", { key: first.value })
      const second = yield* mint()
      assert.deepStrictEqual([yield* status(first.value), yield* status(second.value)], [200, 200])
      const third = yield* mint("?force=true")
      assert.deepStrictEqual(
        [yield* status(first.value), yield* status(second.value), yield* status(third.value)],
        [401, 401, 200]
      )
      const removed = yield* send(emulator, `DELETE ${path}/${user.json.data.id}`, partner)
      assert.deepStrictEqual(removed.json.data, user.json.data)
      assert.strictEqual(yield* status(third.value), 401)
      // Objects that the user created remain.
      const left = yield* send(emulator, "GET /api/connections", { key: "test-child-key" })
      assert.deepStrictEqual(names(left), ["db"])
      assert.strictEqual(left.json.data[0].created_by.name, "hank@example.com")
    })
  )

  it.effect("get no second key without force, if configured", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ users: { secondKey: "refuse" } })
      const [ada] = (yield* send(emulator, "GET /api/organization/users")).json.data
      const path = `/api/organizations/${acme}/users/${ada.id}/keys`
      assert.strictEqual((yield* send(emulator, `POST ${path}`, partner)).status, 409)
      assert.strictEqual((yield* send(emulator, "GET /api/me")).status, 200)
      assert.strictEqual((yield* send(emulator, `POST ${path}?force=true`, partner)).status, 200)
      assert.strictEqual((yield* send(emulator, "GET /api/me")).status, 401)
    })
  )

  it.effect("get the same key for a repeated request", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const [ada] = (yield* send(emulator, "GET /api/organization/users")).json.data
      const route = `POST /api/organizations/${acme}/users/${ada.id}/keys?force=true`
      const sent = { ...partner, headers: { "idempotency-key": "one-key-only" } }
      const first = yield* send(emulator, route, sent)
      assert.strictEqual((yield* send(emulator, route, sent)).text, first.text)
      assert.strictEqual((yield* send(emulator, "GET /api/me", { key: first.json.data.value })).status, 200)
    })
  )
})
