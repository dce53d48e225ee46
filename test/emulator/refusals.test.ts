/** Words of refusals: status, key and message of requests that the emulator does not accept, letter by letter. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { body, bucket, createSync, foreignId, make, salesforce, source, start } from "./bulkSyncSupport.ts"
import { acme, basic, initech, postgres, type Sent, send } from "./support.ts"
import { makeFixture, syncBody } from "./syncs.ts"

type Emulator = Parameters<typeof send>[0]
type Row = readonly [route: string, sent?: Sent | undefined]

const unknownId = "00000000-0000-4000-8000-000000000000"
const long = "x".repeat(300)

/** A line for each request. Ids that differ from run to run are named. */
const refusals = (emulator: Emulator, rows: ReadonlyArray<Row>, names: { readonly [id: string]: string } = {}) =>
  Effect.map(
    Effect.forEach(rows, ([route, sent]) =>
      Effect.map(send(emulator, route, sent), ({ json, status, text }) => {
        const input = sent?.text ?? (sent?.body === undefined ? "" : ` ${JSON.stringify(sent.body)}`)
        const { key, message, metadata } = json ?? {}
        const response =
          message === undefined ? text.slice(0, 60) : [key, message, JSON.stringify(metadata)].join(" | ")
        return `${route}${input.slice(0, 300)}\n  ${status} ${status < 300 ? "accepted" : response}`
      })
    ),
    (lines) => Object.entries(names).reduce((all, [id, name]) => all.replaceAll(id, name), `${lines.join("\n")}\n`)
  )

const put = (route: string, bodies: ReadonlyArray<unknown>): ReadonlyArray<Row> =>
  bodies.map((body) => [route, { body }])

describe("refusals of the emulator (update the files on purpose: `npx vitest run test/emulator/refusals.test.ts -u`)", () => {
  it.effect("of requests, keys and pages", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const text = yield* refusals(emulator, [
        ["GET /api/connections", { key: "" }],
        ["GET /api/connections", { key: "wrong" }],
        ["GET /api/connections", { authorization: "Digest x" }],
        ["GET /api/connections", { authorization: "Basic %%%" }],
        ["GET /api/connections", { authorization: basic(initech, "test-partner-key") }],
        ["GET /api/connections", { authorization: basic("nobody", "test-key") }],
        ["GET /api/organizations"],
        ["GET /api/nothing"],
        ["DELETE /api/me"],
        ["GET /api/connections/%ff"],
        ["GET /api/connections", { headers: { "x-polytomic-version": "2020-01-01" } }],
        ["GET /other"],
        ["POST /api/connections", { text: "{", headers: { "content-type": "application/json" } }],
        ["POST /api/connections", { text: "[]" }],
        ["POST /api/connections", { text: "{}", headers: { "content-type": "text/plain" } }],
        ["POST /api/connections", { text: "{}" }],
        ["POST /api/connections", { body: { name: 1, type: [], configuration: "x" } }],
        ["POST /api/connections", { body: {}, headers: { "idempotency-key": long } }],
        ["GET /api/syncs?limit=0"],
        ["GET /api/syncs?limit=x"],
        ["GET /api/syncs?page_token=nope"],
        ["GET /api/bulk/syncs?page_token=nope"],
        ["GET /api/events?limit=0"],
        ["GET /api/events?page_token=nope"],
        ["GET /api/events?starting_after=2024-02-31T00:00:00Z"],
        ["GET /api/events?type=nope"],
        [`GET /api/connections/${unknownId}`],
        [`GET /api/models/${unknownId}`],
        [`GET /api/syncs/${unknownId}`],
        [`GET /api/bulk/syncs/${unknownId}`],
        [`GET /api/webhooks/${unknownId}`],
        [`GET /api/queries/${unknownId}`],
        [`GET /api/jobs/createmodel/${unknownId}`],
        [`GET /api/jobs/nope/${unknownId}`],
        [`GET /api/entities/${unknownId}`],
        [`GET /api/organization/users/${unknownId}`],
        [`GET /api/permissions/policies/${unknownId}`],
        [`GET /api/permissions/roles/${unknownId}`],
        [`GET /api/connections/${foreignId}`]
      ])
      yield* Effect.promise(() => expect(text).toMatchFileSnapshot("refusals.requests.txt"))
    })
  )

  it.effect("of connections", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* createSync(emulator)
      const { id: child } =
        (yield* send(emulator, `POST /api/connections/${source}/share`, { body: {} })).json?.data ?? {}
      const connection = { name: "New", type: "postgresql", configuration: postgres }
      const at = `/api/connections/${source}`
      const text = yield* refusals(
        emulator,
        [
          ...put("POST /api/connections", [
            { ...connection, name: " " },
            { ...connection, name: long },
            { ...connection, name: "Shop" },
            { ...connection, type: "nope" },
            { ...connection, configuration: {} },
            { ...connection, configuration: { ...postgres, port: "x", nope: 1 } },
            { ...connection, configuration: { ...postgres, hostname: "unreachable.invalid" } },
            { ...connection, organization_id: unknownId },
            { ...connection, redirect_url: "nope" }
          ]),
          ...put(`PUT ${at}`, [
            { name: "", configuration: postgres },
            { name: "Warehouse", configuration: postgres },
            { name: "Shop", type: "mysql", configuration: postgres },
            { name: "Shop", configuration: postgres, organization_id: initech },
            { name: "Shop", configuration: {} }
          ]),
          [`DELETE ${at}`],
          ...put("POST /api/connections/test", [
            { type: "nope", configuration: {} },
            { type: "postgresql", configuration: {} }
          ]),
          ...put("POST /api/connections/connect", [
            { name: "a", redirect_url: "nope" },
            { name: "a", redirect_url: "https://a.example", connection: unknownId },
            { name: "a", redirect_url: "https://a.example", whitelist: ["nope"] },
            { name: " ", redirect_url: "https://a.example" }
          ]),
          ...put("POST /api/connection_types/postgresql/parameter_values", [
            { field: "nope", parameters: {} },
            { field: "database", parameters: {} }
          ]),
          [`POST ${at}/parameter_values`, { body: {} }],
          [`GET ${at}/proxy/info`],
          [`POST ${at}/proxy`, { body: { method: "GET", path: "/a" } }],
          [`POST /api/connections/${salesforce}/proxy`, { body: { method: "NOPE", path: "a" } }],
          [`GET /api/connections/${bucket}/bulksync/target`],
          [`GET ${at}/source/fields?query[table]=nope`],
          [`GET /api/connections/${salesforce}/schemas/nope`],
          [`GET ${at}/schemas/nope`],
          [`GET ${at}/bulksync/source/schemas/nope`],
          [`POST ${at}/share`, { body: {} }],
          ...put(`POST ${at}/schemas/public.users/fields`, [
            { fields: [] },
            { fields: [{ field_id: "a", label: "A", type: "nope" }] },
            { fields: [{ field_id: "id", label: "A", type: "string" }] }
          ]),
          [`DELETE ${at}/schemas/public.users/fields/id`],
          [`DELETE ${at}/schemas/public.users/fields/nope`],
          ...put(`PUT ${at}/schemas/public.users/primary_keys`, [
            { fields: [{ field_id: "nope", is_primary_key: true }] }
          ]),
          ...put(`POST ${at}/query`, [{}, { query: "" }, { query: "select nope" }, { query: "drop table users" }]),
          [`POST /api/connections/${bucket}/query`, { body: { query: "select 1" } }]
        ],
        child === undefined ? {} : { [child]: "CHILD" }
      )
      yield* Effect.promise(() => expect(text).toMatchFileSnapshot("refusals.connections.txt"))
    })
  )

  it.effect("of bulk syncs", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { default_schedule, id } = yield* createSync(emulator, { active: true, schemas: ["public.users"] })
      const { id: empty } = yield* createSync(emulator, { schemas: [] })
      yield* start(emulator, id)
      const at = `/api/bulk/syncs/${id}`
      const schedule: string = default_schedule.id
      const users = (more: object) => body({ schemas: [{ id: "public.users", ...more }] })
      const text = yield* refusals(
        emulator,
        [
          [`DELETE ${at}/schedules/${schedule}`],
          ...put("POST /api/bulk/syncs", [
            body({ name: " " }),
            body({ mode: "nope" }),
            body({ mode: "snapshot" }),
            body({ source_connection_id: unknownId }),
            body({ source_connection_id: foreignId }),
            body({ destination_connection_id: unknownId }),
            body({ destination_connection_id: salesforce }),
            body({ destination_configuration: { nope: 1 } }),
            body({ source_configuration: { nope: 1 } }),
            body({ concurrency_limit: -1 }),
            body({ normalize_names: "nope" }),
            body({ automatically_add_new_fields: "nope" }),
            body({ data_cutoff_timestamp: "nope" }),
            body({ destination_connection_id: bucket, data_cutoff_timestamp: "2024-01-01T00:00:00Z" }),
            body({ policies: [unknownId] }),
            body({ schemas: ["nope"] }),
            body({ schemas: [1] }),
            users({ fields: ["nope"] }),
            users({ partition_key: "nope" }),
            users({ tracking_field: "nope" }),
            users({ filters: [{ field_id: "nope", function: "Equality", value: 1 }] }),
            users({ filters: [{ field_id: "id", function: "Nope", value: 1 }] }),
            body({ default_schedule: { frequency: "nope" } }),
            body({ default_schedule: { frequency: "daily", hour: "25" } }),
            body({ default_schedule: { frequency: "weekly", hour: "5", minute: "0", day_of_week: "nope" } }),
            body({ default_schedule: { frequency: "hourly", minute: "61" } }),
            body({ default_schedule: { frequency: "monthly", day_of_month: "32", hour: "5", minute: "0" } }),
            body({ additional_schedules: [{ frequency: "hourly", schemas: ["nope"] }] })
          ]),
          ...put(`PUT ${at}`, [
            body({ name: "" }),
            body({ schemas: ["nope"] }),
            body({ source_connection_id: unknownId })
          ]),
          ...put(`POST ${at}/executions`, [
            {},
            { test: true, resync_mode: "resync" },
            { resync_mode: "nope" },
            { schemas: ["nope"] },
            { fetch_mode: "nope" }
          ]),
          [`POST /api/bulk/syncs/${empty}/executions`, { body: {} }],
          [`POST ${at}/schemas/nope/cancel`],
          [`POST ${at}/activate`, { body: {} }],
          [`GET ${at}/executions/${unknownId}`],
          [`POST ${at}/executions/${unknownId}/cancel`],
          [`GET ${at}/executions/${unknownId}/logs`],
          [`GET ${at}/schemas/nope`],
          [`PUT ${at}/schemas/nope`, { body: {} }],
          ...put(`PUT ${at}/schemas/public.users`, [{ fields: ["nope"] }, { tracking_field: "nope" }]),
          ...put(`PATCH ${at}/schemas`, [{ schemas: [{ id: "nope", enabled: true }] }, { schemas: "nope" }]),
          [`DELETE ${at}/schedules/${unknownId}`],
          ...put(`POST ${at}/schedules`, [{ schedule: { frequency: "nope" } }, {}]),
          [`GET /api/bulk/syncs/status?sync_id=${unknownId}`]
        ],
        { [id]: "SYNC", [empty]: "EMPTY", [schedule]: "SCHEDULE" }
      )
      yield* Effect.promise(() => expect(text).toMatchFileSnapshot("refusals.bulkSyncs.txt"))
    })
  )

  it.effect("of models and model syncs", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const ids = yield* makeFixture(emulator as Parameters<typeof makeFixture>[0])
      const sync = syncBody(ids)
      const created = yield* send(emulator, "POST /api/syncs", { body: { ...sync, active: true } })
      const id: string = created.json.data.id
      const idle: string = (yield* send(emulator, "POST /api/syncs", {
        body: { ...sync, name: "Idle", active: false }
      })).json.data.id
      yield* send(emulator, `POST /api/syncs/${id}/executions`, { body: {} })
      const model = {
        name: "Users",
        connection_id: ids.warehouse,
        configuration: { table: "public.users" },
        identifier: "id"
      }
      const relation = { from: "id", to: { model_id: ids.model, field: "id" } }
      const field = { source: ids.source("name"), target: "lastname" }
      const at = `/api/syncs/${id}`
      const text = yield* refusals(
        emulator,
        [
          ...put("POST /api/models", [
            { ...model, name: "" },
            { ...model, connection_id: unknownId },
            { ...model, connection_id: ids.hook },
            { ...model, configuration: { table: "nope" } },
            { ...model, configuration: {} },
            { ...model, configuration: { query: "select nope" } },
            { ...model, configuration: { query: "" } },
            { ...model, fields: ["nope"] },
            { ...model, identifier: "nope" },
            { ...model, tracking_columns: ["nope"] },
            { ...model, additional_fields: [{ name: "id", label: "x", type: "string", example: "" }] },
            { ...model, additional_fields: [{ name: "a", label: "x", type: "nope", example: "" }] },
            { ...model, relations: [{ ...relation, from: "nope" }] },
            { ...model, relations: [{ ...relation, to: { model_id: unknownId, field: "id" } }] },
            { ...model, relations: [{ ...relation, to: { model_id: ids.model, field: "nope" } }] },
            { ...model, enricher: {} },
            { ...model, enricher: { connection_id: unknownId } },
            { ...model, organization_id: unknownId }
          ]),
          ...put(`PUT /api/models/${ids.model}`, [
            { ...model, name: "" },
            { ...model, connection_id: ids.crm },
            { ...model, fields: ["nope"] },
            { ...model, organization_id: initech }
          ]),
          [`POST /api/enrichment/${ids.warehouse}/inputfields`, { body: {} }],
          ...put("POST /api/syncs", [
            { ...sync, name: "" },
            { ...sync, mode: "nope" },
            { ...sync, mode: "remove" },
            { ...sync, fields: [] },
            { ...sync, fields: [{ ...field, target: "nope" }] },
            { ...sync, fields: [{ source: ids.source("nope"), target: "lastname" }] },
            { ...sync, fields: [{ source: { model_id: unknownId, field: "id" }, target: "lastname" }] },
            { ...sync, fields: [field, field] },
            { ...sync, fields: [{ ...field, sync_mode: "nope" }] },
            { ...sync, fields: [{ ...field, new: true }] },
            { ...sync, identity: undefined },
            { ...sync, identity: { function: "Nope", source: ids.source("email"), target: "email" } },
            { ...sync, identity: { function: "Equality", source: ids.source("email"), target: "nope" } },
            { ...sync, identity: { function: "Equality", source: ids.source("nope"), target: "email" } },
            { ...sync, target: undefined },
            { ...sync, target: { connection_id: unknownId, object: "contacts" } },
            { ...sync, target: { connection_id: ids.billing, object: "contacts" } },
            { ...sync, target: { connection_id: ids.crm, object: "nope" } },
            { ...sync, target: { connection_id: ids.crm } },
            { ...sync, target: { connection_id: ids.crm, create: { name: "a" } } },
            { ...sync, schedule: { frequency: "nope" } },
            { ...sync, schedule: { frequency: "daily", hour: "25" } },
            { ...sync, schedule: { frequency: "runafter" } },
            { ...sync, filters: [{ function: "IsNull" }] },
            { ...sync, filters: [{ field: ids.source("nope"), function: "IsNull" }] },
            { ...sync, filters: [{ field: ids.source("name"), function: "Nope" }] },
            { ...sync, filters: [{ field_id: "nope", field_type: "Target", function: "IsNull" }] },
            { ...sync, filters: [{ field_id: unknownId, field_type: "Model", function: "IsNull" }] },
            { ...sync, filters: [{ field: ids.source("name"), function: "IsNull", field_type: "Nope" }] },
            {
              ...sync,
              filters: [{ field: ids.source("name"), function: "IsNull", label: "A" }],
              filter_logic: "A AND"
            },
            { ...sync, filters: [{ field: ids.source("name"), function: "IsNull", label: "A" }], filter_logic: "B" },
            { ...sync, override_fields: [{ target: "nope", override_value: "a" }] },
            { ...sync, overrides: [{ function: "IsNull", override: "a" }] },
            { ...sync, policies: [unknownId] }
          ]),
          ...put(`PUT ${at}`, [
            { ...sync, name: "" },
            { ...sync, mode: "nope" }
          ]),
          ...put(`POST ${at}/executions`, [{}, { identities: "nope" }, { resync: "nope" }]),
          [`POST /api/syncs/${idle}/executions`, { body: {} }],
          [`POST /api/syncs/${idle}/cancel`],
          ...put(`PUT ${at}/executions/${unknownId}`, [{ status: "canceled" }]),
          [`GET ${at}/executions/${unknownId}`],
          [`GET ${at}/executions/${unknownId}/records`],
          [`GET ${at}/executions?page_token=nope`],
          [`POST ${at}/activate`, { body: {} }],
          [`GET /api/connections/${ids.hook}/modelsync/source`],
          [`GET /api/connections/${ids.warehouse}/modelsync/source/fields?params[table]=nope`],
          [`GET /api/connections/${ids.billing}/modelsync/target/objects`],
          [`GET /api/connections/${ids.crm}/modelsync/target/fields?target=nope`]
        ],
        {
          [id]: "SYNC",
          [idle]: "IDLE",
          [ids.warehouse]: "WAREHOUSE",
          [ids.crm]: "CRM",
          [ids.hook]: "HOOK",
          [ids.billing]: "BILLING",
          [ids.model]: "MODEL"
        }
      )
      yield* Effect.promise(() => expect(text).toMatchFileSnapshot("refusals.modelSyncs.txt"))
    })
  )

  it.effect("of organizations, users, permissions and webhooks", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const partner = { key: "test-partner-key" }
      const roles = (yield* send(emulator, "GET /api/permissions/roles")).json.data
      const policies = (yield* send(emulator, "GET /api/permissions/policies")).json.data
      const users = (yield* send(emulator, "GET /api/organization/users")).json.data
      const webhook = { endpoint: "https://a.example", secret: "whsec-1" }
      const hook: string = (yield* send(emulator, "POST /api/webhooks", { body: webhook })).json.data.id
      const own = `/api/organizations/${acme}`
      const [role, policy, user]: ReadonlyArray<string> = [roles[0].id, policies[0].id, users[0].id]
      const text = yield* refusals(
        emulator,
        [
          ...put("POST /api/webhooks", [webhook, { ...webhook, endpoint: "ftp://a" }, { ...webhook, secret: "a" }]),
          ...put(`PUT /api/webhooks/${hook}`, [
            { ...webhook, endpoint: "nope" },
            { ...webhook, secret: "12345" },
            { ...webhook, secret: "x".repeat(33) }
          ]),
          ...put("POST /api/permissions/roles", [{ name: " " }, {}]),
          ...put(`PUT /api/permissions/roles/${role}`, [{ name: "a" }]),
          [`DELETE /api/permissions/roles/${role}`],
          ...put("POST /api/permissions/policies", [
            { name: " " },
            { name: "a", policy_actions: [{ action: "" }] },
            { name: "a", policy_actions: ["read", "write", "write", "read"].map((action) => ({ action })) },
            { name: "a", policy_actions: [{ action: "read", role_ids: [unknownId] }] }
          ]),
          ...put(`PUT /api/permissions/policies/${policy}`, [{ name: "a" }]),
          [`DELETE /api/permissions/policies/${policy}`],
          ...put("POST /api/organization/users", [
            { email: "nope" },
            { email: users[0].email },
            { email: "new@example.com", role: "nope" },
            { email: "new@example.com", role_ids: [unknownId] },
            { email: "new@example.com", role: "admin", role_ids: [role] },
            {}
          ]),
          ...put(`PUT /api/organization/users/${user}`, [{ email: "nope" }, { role_ids: [unknownId] }]),
          [`POST ${own}/users/${user}/keys`, { ...partner, body: {} }],
          [`POST /api/organizations/${unknownId}/users`, { ...partner, body: { email: "new@example.com" } }],
          [`GET /api/organizations/${unknownId}/users`, partner],
          [`POST ${own}/users/${unknownId}/keys`, { ...partner, body: {} }],
          ["POST /api/organizations", { ...partner, body: { name: "" } }],
          ["POST /api/organizations", { ...partner, body: { name: "Acme" } }],
          ["POST /api/organizations", { ...partner, body: { name: "New", issuer: "nope" } }],
          ["POST /api/organizations", { body: { name: "New" } }],
          [`PUT ${own}`, { ...partner, body: { name: "" } }],
          [`DELETE ${own}`, partner],
          [`DELETE ${own}`],
          [`GET /api/organizations/${unknownId}`, partner],
          ["PUT /api/notifications/global-error-subscribers", { body: { emails: ["nope"] } }]
        ],
        {
          [hook]: "HOOK",
          [role ?? ""]: "ROLE",
          [policy ?? ""]: "POLICY",
          [user ?? ""]: "USER"
        }
      )
      yield* Effect.promise(() => expect(text).toMatchFileSnapshot("refusals.organizations.txt"))
    })
  )
})
