import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { acme, globex, initech, make, send } from "./support.ts"

describe("roles", () => {
  it.effect("include two built-in ones, which cannot be changed", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { json } = yield* send(emulator, "GET /api/permissions/roles")
      assert.deepStrictEqual(
        json.data.map(({ name, system }: { name: string; system: boolean }) => [name, system]),
        [
          ["Admin", true],
          ["Member", true]
        ]
      )
      const path = `/api/permissions/roles/${json.data[0].id}`
      assert.strictEqual((yield* send(emulator, `PUT ${path}`, { body: { name: "Root" } })).status, 403)
      assert.strictEqual((yield* send(emulator, `DELETE ${path}`)).status, 403)
      assert.strictEqual((yield* send(emulator, `GET ${path}`, { key: "test-other-key" })).status, 404)
      const made = yield* send(emulator, "POST /api/organizations", {
        key: "test-partner-key",
        body: { name: "Umbrella" }
      })
      const scoped = { authorization: `Basic ${btoa(`${made.json.data.id}:test-partner-key`)}` }
      assert.lengthOf((yield* send(emulator, "GET /api/permissions/roles", scoped)).json.data, 2)
    })
  )

  it.effect("are added, renamed and deleted; users lose them, and policies keep naming them", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const role = (yield* send(emulator, "POST /api/permissions/roles", { body: { name: "Reader" } })).json.data
      assert.strictEqual(role.system, false)
      const path = `/api/permissions/roles/${role.id}`
      const renamed = yield* send(emulator, `PUT ${path}`, { body: { name: "Viewer" } })
      assert.strictEqual(renamed.json.data.name, "Viewer")
      const patched = yield* send(emulator, `PATCH ${path}`, { version: "2023-04-25", body: { name: "Onlooker" } })
      assert.strictEqual(patched.json.data.name, "Onlooker")
      assert.strictEqual((yield* send(emulator, `PUT ${path}`, { body: { name: "" } })).status, 400)
      const user = yield* send(emulator, "POST /api/organization/users", {
        body: { email: "eve@example.com", role: "onlooker" }
      })
      assert.strictEqual(user.json.data.role, "onlooker")
      const policy = yield* send(emulator, "POST /api/permissions/policies", {
        body: { name: "P", policy_actions: [{ action: "read", role_ids: [role.id] }] }
      })
      assert.strictEqual((yield* send(emulator, `DELETE ${path}`)).status, 200)
      assert.strictEqual((yield* send(emulator, `GET ${path}`)).status, 404)
      const read = yield* send(emulator, `GET /api/permissions/policies/${policy.json.data.id}`)
      assert.deepStrictEqual(read.json.data.policy_actions[0], { action: "read", role_ids: [role.id] })
      const left = yield* send(emulator, `GET /api/organization/users/${user.json.data.id}`)
      assert.deepStrictEqual(left.json.data.role_ids, [])
      // The read value can be sent back, although the role was deleted.
      const back = { name: "P", policy_actions: read.json.data.policy_actions }
      assert.strictEqual(
        (yield* send(emulator, `PUT /api/permissions/policies/${policy.json.data.id}`, { body: back })).status,
        200
      )
    })
  )

  it.effect("can be created in another organization only by its partner", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const post = (organization_id: string, key: string) =>
        send(emulator, "POST /api/permissions/roles", { key, body: { name: "R", organization_id } })
      assert.strictEqual((yield* post(globex, "test-key")).status, 403)
      assert.strictEqual((yield* post(globex, "test-partner-key")).json.data.organization_id, globex)
      assert.strictEqual((yield* post(initech, "test-partner-key")).status, 403)
    })
  )
})

describe("policies", () => {
  it.effect("list the implied actions, too", () =>
    Effect.gen(function* () {
      const body = { name: "P", policy_actions: [{ action: "update", role_ids: null }, { action: "launch" }] }
      const emulator = yield* make()
      const made = yield* send(emulator, "POST /api/permissions/policies", { body })
      const actions = ({ json }: { json: { data: { policy_actions: Array<{ action: string }> } } }) =>
        json.data.policy_actions.map(({ action }) => action)
      assert.deepStrictEqual(actions(made), [
        "update",
        "launch",
        "read",
        "delete",
        "export",
        "sync_to",
        "create",
        "edit",
        "trigger",
        "query",
        "apply_policy",
        "modify_policy"
      ])
      const exact = yield* make({ policies: { actions: [], system: [] } })
      const same = yield* send(exact, "POST /api/permissions/policies", { body })
      assert.deepStrictEqual(actions(same), ["update", "launch"])
      const none = yield* send(exact, "POST /api/permissions/policies", { body: { name: "N", policy_actions: null } })
      assert.deepStrictEqual(none.json.data.policy_actions, [])
    })
  )

  it.effect("include built-in ones for admins, which cannot be changed", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const [admin] = (yield* send(emulator, "GET /api/permissions/roles")).json.data
      const [policy, ...more] = (yield* send(emulator, "GET /api/permissions/policies")).json.data
      assert.deepStrictEqual(more, [])
      assert.deepInclude(policy, { name: "Default policy", system: true, organization_id: acme })
      assert.deepInclude(policy.policy_actions, { action: "sync_to", role_ids: [admin.id] })
      const path = `/api/permissions/policies/${policy.id}`
      const put = yield* send(emulator, `PUT ${path}`, { body: { name: "Mine", policy_actions: [] } })
      assert.deepStrictEqual([put.status, (yield* send(emulator, `DELETE ${path}`)).status], [403, 403])
    })
  )

  it.effect("are replaced by PUT and merged by PATCH", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ policies: { actions: [], system: [] } })
      const [admin] = (yield* send(emulator, "GET /api/permissions/roles")).json.data
      const read = { action: "read", role_ids: [admin.id] }
      const made = yield* send(emulator, "POST /api/permissions/policies", {
        body: { name: "P", policy_actions: [read, { action: "update", role_ids: [admin.id] }] }
      })
      const path = `/api/permissions/policies/${made.json.data.id}`
      const change = { name: "P2", policy_actions: [{ action: "update", role_ids: [] }] }
      const patched = yield* send(emulator, `PATCH ${path}`, { version: "2022-12-12", body: change })
      assert.deepStrictEqual(patched.json.data.policy_actions, [read, { action: "update", role_ids: [] }])
      const put = yield* send(emulator, `PUT ${path}`, { body: change })
      assert.deepInclude(put.json.data, change)
      const cleared = yield* send(emulator, `PUT ${path}`, { body: { name: "P2" } })
      assert.deepStrictEqual(cleared.json.data.policy_actions, [])
      assert.strictEqual((yield* send(emulator, `DELETE ${path}`)).status, 200)
      assert.deepStrictEqual((yield* send(emulator, "GET /api/permissions/policies")).json.data, [])
    })
  )

  it.effect("reject duplicate and unnamed actions, and unknown roles", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const [foreign] = (yield* send(emulator, "GET /api/permissions/roles", { key: "test-other-key" })).json.data
      const statuses = yield* Effect.forEach(
        [
          { name: "P", policy_actions: [{ action: "read" }, { action: "read" }] },
          { name: "P", policy_actions: [{ action: "" }] },
          { name: " ", policy_actions: [] },
          { name: "P", policy_actions: [{ action: "read", role_ids: [foreign.id] }] }
        ],
        (body) => Effect.map(send(emulator, "POST /api/permissions/policies", { body }), ({ status }) => status)
      )
      assert.deepStrictEqual(statuses, [400, 400, 400, 404])
    })
  )
})
