/** Every operation on organizations, users, permissions, events, webhooks, notifications, entities and jobs. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Operation } from "effect-polytomic"
import { Seed } from "effect-polytomic/emulator"
import { checkTable, type Ids, operationsOf } from "./operationTable.ts"
import { create, send } from "./support.ts"

const operations = operationsOf(
  "identity",
  "organization",
  "users",
  "permissions",
  "events",
  "webhooks",
  "notifications",
  "entities",
  "jobs"
)

it("implements 42, 34, 30 and 29 operations", () => {
  const count = (version: string) => operations.filter((operation) => operation.version === version).length
  assert.deepStrictEqual(["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"].map(count), [42, 34, 30, 29])
})

const inputs = (ids: Ids): Readonly<Record<string, Record<string, unknown>>> => ({
  organization: { id: Seed.globex.id, name: "Umbrella", issuer: "https://id.example.com", client_secret: "s" },
  users: { org_id: Seed.acme.id, id: ids.user, email: "New@Example.com", force: true },
  "permissions.policies": { id: ids.policy, name: "Editors", policy_actions: [{ action: "update" }] },
  "permissions.roles": { id: ids.role, name: "Editor" },
  events: { type: "sync.running", limit: 5 },
  webhooks: { id: ids.webhook, endpoint: "https://example.com/other", secret: "another secret" },
  notifications: { emails: ["oncall@example.com"] },
  entities: { id: ids.user },
  jobs: { type: "createmodel", id: ids.job }
})

const input = (operation: Operation.Any, ids: Ids): Record<string, unknown> => {
  const resource = operation.id.slice(0, operation.id.lastIndexOf("."))
  const names = [...operation.query, ...(operation.body ?? [])]
  return Object.fromEntries(
    Object.entries(inputs(ids)[resource] ?? {}).filter(
      ([name]) => names.includes(name) || operation.path.includes(`{${name}}`)
    )
  )
}

checkTable({
  operations,
  input,
  strange: (operation, before) =>
    Object.fromEntries(
      Object.entries(before).map(([name, value]) => {
        const inPath = operation.path.includes(`{${name}}`)
        // The organization of a user and the type of a job exist; the ids within them do not.
        const stays = name === "type" || (name === "org_id" && operation.path.includes("{id}"))
        return [name, inPath && !stays ? "00000000-0000-4000-8000-000000000000" : value]
      })
    ),
  prepare: (emulator) =>
    Effect.gen(function* () {
      // A second webhook is rejected, so the one that an operation creates must not exist yet.
      const make = (route: string, body: unknown) =>
        Effect.map(send(emulator, route, { body }), ({ json }) => json.data)
      const connection = yield* create(emulator, "db")
      const role = yield* make("POST /api/permissions/roles", { name: "Reader" })
      const policy = yield* make("POST /api/permissions/policies", { name: "All", policy_actions: [] })
      const webhook = yield* make("POST /api/webhooks", { endpoint: "https://example.com/hook", secret: "a secret" })
      const user = yield* make("POST /api/organization/users", { email: "eve@example.com" })
      yield* emulator.emit({ type: "sync.running", event: { sync_id: connection, sync_name: "Users" } })
      const model = yield* send(emulator, "POST /api/models?async=true", {
        body: { name: "Users", connection_id: connection, configuration: { table: "public.users" } }
      })
      const job = model.json.job.job_id
      return { role: role.id, policy: policy.id, webhook: webhook.id, user: user.id, job }
    }),
  options: { webhooks: { second: "add", deliver: () => Promise.resolve(new Response(null, { status: 204 })) } }
})
