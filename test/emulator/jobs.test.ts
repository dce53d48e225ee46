import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { ApiVersion } from "effect-polytomic"
import { acme, create, globex, make, send } from "./support.ts"

describe("jobs", () => {
  it.effect("are created, run, and finish with their result", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const connection_id = yield* create(emulator, "db")
      const started = yield* send(emulator, "POST /api/models?async=true", {
        body: { name: "Users", connection_id, configuration: { table: "public.users" } }
      })
      const { job_id, type } = started.json.job
      assert.deepStrictEqual(started.json.job, { job_id, type: "createmodel", status: "created", error: null })
      const path = `/api/jobs/${type}/${job_id}`
      const read = (version: ApiVersion.ApiVersion = "2025-09-18") =>
        Effect.map(send(emulator, `GET ${path}`, { version }), ({ json }) => json.data)
      const statuses: Array<string> = []
      for (const wait of ["0 millis", "249 millis", "1 millis", "749 millis", "1 millis"] as const) {
        yield* TestClock.adjust(wait)
        const job = yield* read()
        assert.strictEqual("result" in job, job.status === "done")
        statuses.push(job.status)
      }
      assert.deepStrictEqual(statuses, ["created", "created", "running", "running", "done"])
      assert.strictEqual((yield* read()).result.name, "Users")
      for (const [route, status] of [
        [`/api/jobs/nonsense/${job_id}`, 400],
        [`/api/jobs/exportlogs/${job_id}`, 404],
        [`/api/jobs/createmodel/${connection_id}`, 404]
      ] as const) {
        assert.strictEqual((yield* send(emulator, `GET ${route}`)).status, status)
      }
      assert.strictEqual((yield* send(emulator, `GET ${path}`, { key: "test-other-key" })).status, 404)
    })
  )

  it.effect("take the configured time, and are only running in versions without a waiting status", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ jobs: { queuedFor: 5000, runsFor: 5000 } })
      const connection_id = yield* create(emulator, "db")
      const body = { name: "Users", connection_id, configuration: { table: "public.users" } }
      const started = yield* send(emulator, "POST /api/models?async=true", { body })
      const path = `/api/jobs/createmodel/${started.json.job.job_id}`
      const status = (version: ApiVersion.ApiVersion) =>
        Effect.map(send(emulator, `GET ${path}`, { version }), ({ json }) => json.data.status)
      assert.strictEqual(yield* status("2023-04-25"), "running")
      assert.strictEqual(yield* status("2024-02-08"), "created")
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(yield* status("2022-12-12"), "done")
    })
  )
})

describe("entities", () => {
  it.effect("resolve an id in the caller's organization or the partner's", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const id = yield* create(emulator, "db", { key: "test-child-key" })
      const own = yield* send(emulator, `GET /api/entities/${id}`, { key: "test-child-key" })
      assert.deepStrictEqual(own.json.data, {
        id,
        type: "connection",
        organization_id: globex,
        canonical_path: `/api/connections/${id}`,
        relationships: { organization: { id: globex, path: `/api/organizations/${globex}` } },
        context: { name: "db", type: "postgresql" }
      })
      // The partner's key is limited to its own organization, except on this route.
      const partner = { key: "test-partner-key" }
      assert.strictEqual((yield* send(emulator, `GET /api/entities/${id}`, partner)).status, 404)
      const seen = yield* send(emulator, `GET /api/organizations/entities/${id}`, partner)
      assert.deepStrictEqual(seen.json, own.json)
      assert.strictEqual((yield* send(emulator, `GET /api/entities/${id}`)).status, 404)
    })
  )

  it.effect("include organizations, users, shared connections and their origin", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const [ada] = (yield* send(emulator, "GET /api/organization/users")).json.data
      const entity = (id: string) =>
        Effect.map(send(emulator, `GET /api/organizations/entities/${id}`, { key: "test-partner-key" }), (a) => a.json)
      assert.deepInclude((yield* entity(ada.id)).data, {
        type: "user",
        canonical_path: `/api/organizations/${acme}/users/${ada.id}`,
        context: { email: "ada.lovelace@acme.example" }
      })
      assert.deepInclude((yield* entity(globex)).data, {
        type: "organization",
        relationships: { parent: { id: acme, path: `/api/organizations/${acme}` } }
      })
      const parent = yield* create(emulator, "db")
      const shared = yield* send(emulator, `POST /api/organizations/${acme}/connections/${parent}/shared`, {
        key: "test-partner-key",
        body: { child_organization_id: globex }
      })
      assert.deepStrictEqual((yield* entity(shared.json.data.id)).data.relationships, {
        organization: { id: globex, path: `/api/organizations/${globex}` },
        parent_connection: { id: parent, path: `/api/connections/${parent}` }
      })
    })
  )
})
