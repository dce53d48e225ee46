/** Control of an emulator in the process of the test: seeds as plain data, state in and out, deliveries on its clock. */
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { Fault, type PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { drive } from "../support/drive.ts"
import { make, postgres, send } from "./support.ts"

const ids = {
  shop: "11111111-1111-4111-8111-111111111111",
  warehouse: "22222222-2222-4222-8222-222222222222",
  model: "33333333-3333-4333-8333-333333333333",
  sync: "44444444-4444-4444-8444-444444444444",
  bulk: "55555555-5555-4555-8555-555555555555",
  done: "66666666-6666-4666-8666-666666666666",
  failed: "77777777-7777-4777-8777-777777777777"
}

/** Every field of a seed, as a file would have it. */
const full: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    { id: ids.shop, name: "Shop", type: "postgresql", configuration: postgres },
    { id: ids.warehouse, name: "Warehouse", type: "snowflake", configuration: { password: "s3cret-1" } }
  ],
  models: [
    {
      id: ids.model,
      name: "Users",
      connection_id: ids.shop,
      configuration: { query: "select id, email from users where active" },
      identifier: "id"
    }
  ],
  syncs: [
    {
      id: ids.sync,
      name: "Users to warehouse",
      mode: "updateOrCreate",
      fields: [{ source: { model_id: ids.model, field: "email" }, target: "email" }],
      identity: { source: { model_id: ids.model, field: "id" }, target: "id", function: "Equality" },
      schedule: { frequency: "manual" },
      target: { connection_id: ids.warehouse, object: "public.users" }
    }
  ],
  bulkSyncs: [
    {
      id: ids.bulk,
      name: "Copy",
      mode: "replicate",
      source_connection_id: ids.shop,
      destination_connection_id: ids.warehouse,
      destination_configuration: { schema: "copy" },
      default_schedule: { frequency: "manual" }
    }
  ],
  executions: [
    { id: ids.done, sync: ids.bulk, at: "1970-01-01T00:00:00Z" },
    { id: ids.failed, sync: ids.sync, at: "1970-01-01T00:10:00Z", plan: { outcome: "failed", error: "disk full" } }
  ],
  events: [{ type: "sync.custom", event: { note: "seeded" }, at: "1970-01-01T00:30:00Z" }]
}

describe("a seed", () => {
  it.effect("has models, syncs, executions and events as plain data", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("1 hour")
      const data = yield* Seed.parse(JSON.stringify(full))
      const emulator = yield* make({ data })
      const get = (path: string) => Effect.map(send(emulator, `GET ${path}`), ({ json }) => json.data)
      assert.deepInclude(yield* get(`/api/models/${ids.model}`), { id: ids.model, name: "Users" })
      assert.deepInclude(yield* get(`/api/syncs/${ids.sync}`), { id: ids.sync, active: false })
      assert.deepInclude(yield* get(`/api/bulk/syncs/${ids.bulk}/executions/${ids.done}`), { status: "completed" })
      assert.deepInclude(yield* get(`/api/syncs/${ids.sync}/executions/${ids.failed}`), { status: "failed" })
      const events: ReadonlyArray<{ readonly type: string }> = yield* get("/api/events")
      const types = events.map(({ type }) => type)
      assert.includeMembers(types, ["sync.custom", "sync.failed", "bulk_sync.completed"])
    })
  )

  it.effect("is rejected as a whole, with the path of the error", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const before = yield* emulator.save
      const pointers = (seed: object) =>
        Effect.map(Effect.flip(Effect.flatMap(Seed.parse(seed), emulator.seed)), ({ issues }) =>
          issues.map(({ pointer }) => pointer)
        )
      const [model] = full.models ?? []
      for (const [seed, ...expected] of [
        [
          {
            connections: [
              { name: "a", type: "postgresql" },
              { name: "b", type: "clearbit" }
            ]
          },
          "/connections/1/type"
        ],
        [{ connections: [{ type: 5 }] }, "/connections/0/name", "/connections/0/type"],
        [{ keys: [{ key: "k", kind: "user", organization: "nobody" }] }, "/keys/0/organization"],
        [{ models: [{ ...model, name: 5 }] }, "/models/0/name"],
        [{ models: [model] }, "/models/0"],
        [{ executions: [{ sync: "nothing" }] }, "/executions/0"],
        [{ events: [{ type: "x", event: {}, at: "yesterday" }] }, "/events/0/at"],
        [{ conections: [] }, "/conections"]
      ] as const) {
        assert.deepStrictEqual(yield* pointers(seed), expected)
      }
      const [issue] = (yield* Effect.flip(Seed.parse("{"))).issues
      assert.deepStrictEqual(issue, { pointer: "", message: "is not valid JSON" })
      const wrong = yield* Effect.flip(Seed.parse({ conections: [] }))
      assert.include(wrong.message, "did you mean `connections`?")
      assert.deepStrictEqual(yield* emulator.save, before)
    })
  )
})

describe("the state of an emulator", () => {
  it.effect("is readable without secrets and saved with them", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("1 hour")
      const emulator = yield* make({ data: full })
      const shown = JSON.stringify(yield* emulator.snapshot)
      for (const secret of ["hunter2", "s3cret-1", "test-key", "test-partner-key"]) assert.notInclude(shown, secret)
      assert.include(shown, "db.example.com")
      assert.include(JSON.stringify(yield* emulator.save), "hunter2")
    })
  )

  it.effect("is exported to a file and imported again, ids included", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("1 hour")
      const one = yield* make({ data: full })
      yield* send(one, "POST /api/connections", { body: { name: "More", type: "postgresql", configuration: postgres } })
      const saved: PolytomicEmulator.Saved = JSON.parse(JSON.stringify(yield* one.save))
      const two = yield* make()
      yield* two.restore(saved)
      assert.deepStrictEqual(yield* two.save, saved)
      const body = { name: "Next", type: "postgresql", configuration: postgres }
      const made = yield* Effect.forEach([one, two], (emulator) => send(emulator, "POST /api/connections", { body }))
      assert.deepStrictEqual(made[0]?.json.data.id, made[1]?.json.data.id)
      for (const wrong of [{}, null, { ...saved, format: 2 }, { ...saved, tables: { connections: [5] } }]) {
        const error = yield* Effect.flip(two.restore(Object(wrong)))
        assert.strictEqual(error._tag, "SeedError")
      }
    })
  )
})

describe("deliveries", () => {
  it.effect("are made by an effect, on the test clock", () =>
    Effect.gen(function* () {
      const times: Array<number> = []
      const emulator = yield* make({
        webhooks: {
          deliver: () =>
            Effect.gen(function* () {
              yield* Effect.sleep("2 seconds")
              times.push(yield* Clock.currentTimeMillis)
              return new Response(null, { status: times.length === 1 ? 500 : 200 })
            })
        }
      })
      yield* send(emulator, "POST /api/webhooks", {
        body: { endpoint: "https://example.com/hook", secret: "a secret of it" }
      })
      yield* emulator.emit({ type: "sync.completed", event: {} })
      yield* drive(emulator.advance)
      assert.lengthOf(times, 1)
      yield* TestClock.adjust("1 second")
      yield* drive(emulator.advance)
      // Seconds of test time, not decades of real time; promises in between may take some of them.
      assert.lengthOf(times, 2)
      for (const time of times) assert.isTrue(time >= 2000 && time < 60_000, String(time))
      assert.deepStrictEqual(
        (yield* emulator.deliveries).map(({ delivered, status }) => [status, delivered]),
        [
          [500, false],
          [200, true]
        ]
      )
    })
  )

  it.effect("that fail or die are logged with the reason and retried", () =>
    Effect.gen(function* () {
      const reasons = [Effect.fail(new Error("refused")), Effect.die("broken"), Effect.never]
      const emulator = yield* make({ webhooks: { retries: 0, deliver: () => reasons.shift() ?? Effect.never } })
      yield* send(emulator, "POST /api/webhooks", {
        body: { endpoint: "https://example.com/hook", secret: "a secret of it" }
      })
      for (const _ of [1, 2, 3]) yield* emulator.emit({ type: "sync.completed", event: {} })
      yield* drive(emulator.advance)
      assert.deepStrictEqual(
        (yield* emulator.deliveries).map(({ error }) => error),
        ["refused", "broken", "no response within 10s"]
      )
    })
  )
})

describe("a fault", () => {
  it.effect("applies to an operation, by id or as a value, and rejects an unknown one", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* emulator.fault(Fault.status(503), { operation: "connections.list", times: 1 })
      assert.strictEqual((yield* send(emulator, "GET /api/connections")).status, 503)
      // @ts-expect-error there is no such operation
      const cause = yield* Effect.exit(emulator.fault(Fault.status(503), { operation: "conections.list" }))
      assert.include(String(cause), "did you mean `connections.list`?")
    })
  )
})
