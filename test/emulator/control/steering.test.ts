import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { type Delivery, Fault, type PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as Control from "effect-polytomic/emulator/control"

/** Control of an emulator, in process or over HTTP. */
interface Steering {
  readonly api: (route: string, body?: unknown) => Promise<{ readonly status: number; readonly json: Json }>
  readonly fault: (
    fault: Fault.Fault,
    match: Pick<Fault.Match, "method" | "nth" | "times"> & JsonMatch
  ) => Promise<void>
  readonly clearFaults: () => Promise<void>
  readonly requests: () => Promise<ReadonlyArray<Partial<PolytomicEmulator.LoggedRequest>>>
  readonly faultDeliveries: (fault: "drop" | "duplicate", times: number) => Promise<void>
  readonly deliveries: () => Promise<ReadonlyArray<Pick<Delivery.Delivery, "type" | "delivered" | "attempt">>>
  readonly mails: () => Promise<ReadonlyArray<Partial<PolytomicEmulator.Mail>>>
  readonly save: () => Promise<unknown>
  readonly restore: (saved: unknown) => Promise<void>
  /** Pointers of the issues of a seed. */
  readonly issues: (seed: unknown) => Promise<ReadonlyArray<string>>
  readonly reset: () => Promise<void>
  readonly advance: (seconds: number) => Promise<void>
  readonly stopClock: (now: number) => Promise<void>
  readonly emit: (event: PolytomicEmulator.NewEvent) => Promise<string>
  readonly grant: (id: string) => Promise<void>
  readonly use: (id: string) => Promise<void>
  readonly seed: (seed: Seed.Seed) => Promise<void>
  readonly plan: (outcome: "failed") => Promise<void>
  readonly rows: (table: string) => Promise<number>
}

interface JsonMatch {
  readonly operation?: "connections.list" | "connections.create"
  readonly path?: string
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
type Json = any

const key = { authorization: "Bearer test-key", "content-type": "application/json" }

const api =
  (control: Control.Control): Steering["api"] =>
  async (route, body) => {
    const [method = "", path = ""] = route.split(" ")
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await control.webHandler(new Request(`http://localhost${path}`, { method, headers: key, ...sent }))
    const text = await response.text()
    return { status: response.status, json: text === "" ? undefined : JSON.parse(text) }
  }

const inProcess = (control: Control.Control): Steering => {
  const { emulator, instances } = control
  const run = Effect.runPromise
  return {
    api: api(control),
    fault: async (fault, match) => void (await run(emulator.fault(fault, match))),
    clearFaults: () => run(emulator.clearFaults),
    requests: () => run(emulator.requests),
    faultDeliveries: async (type, times) => void (await run(emulator.faultDeliveries({ type }, { times }))),
    deliveries: () => run(emulator.deliveries),
    mails: () => run(emulator.mails),
    save: () => run(emulator.save),
    restore: (saved) => run(emulator.restore(saved as PolytomicEmulator.Saved)), // as `save` returned it
    issues: (seed) =>
      run(Effect.flip(Effect.flatMap(Seed.parse(Object(seed)), emulator.seed))).then(({ issues }) =>
        issues.map(({ pointer }) => pointer)
      ),
    reset: () => run(emulator.reset),
    advance: (seconds) => {
      const { mode, now } = instances.main.clock.state
      instances.main.clock.set({ mode, now: now + seconds * 1000 })
      return run(emulator.advance)
    },
    stopClock: async (now) => instances.main.clock.set({ mode: "manual", now }),
    emit: (event) => run(emulator.emit(event)),
    grant: (id) => run(emulator.grantAccess(id)),
    use: async (id) => void (await run(emulator.markInUse(id, { type: "sync", name: "Orders" }))),
    seed: (seed) => run(emulator.seed(seed)),
    plan: (outcome) => run(emulator.planExecution({ outcome })),
    rows: async (table) => (await run(emulator.snapshot))[table]?.length ?? 0
  }
}

const overHttp = (control: Control.Control): Steering => {
  const call = async (route: string, body?: unknown): Promise<Json> => {
    const [method = "", path = ""] = route.split(" ")
    const { json, status } = await api(control)(`${method} /_emulator${path}`, body)
    assert.isBelow(status, 300, JSON.stringify(json))
    return json
  }
  return {
    api: api(control),
    fault: (fault, match) => call("POST /faults", { fault, match }),
    clearFaults: () => call("DELETE /faults"),
    requests: async () => {
      const { items } = await call("GET /requests")
      // Each logged request contains its response.
      return Promise.all(items.map(({ number }: { readonly number: number }) => call(`GET /requests/${number}`)))
    },
    faultDeliveries: (type, times) => call("POST /deliveries/faults", { fault: { type }, match: { times } }),
    deliveries: async () => (await call("GET /deliveries")).items,
    mails: async () => (await call("GET /mails")).items,
    save: () => call("GET /snapshot"),
    restore: (saved) => call("PUT /snapshot", saved),
    issues: async (seed) => [(await api(control)("POST /_emulator/seed", seed)).json.error.pointer],
    reset: () => call("POST /reset", {}),
    advance: (seconds) => call("POST /clock/advance", { by: `PT${seconds}S` }),
    stopClock: (now) => call("PUT /clock", { mode: "manual", now: new Date(now).toISOString() }),
    emit: async ({ event, type }) => (await call("POST /events", { event, type })).id,
    grant: (id) => call(`POST /connections/${id}/grant`, {}),
    use: (id) => call(`POST /connections/${id}/usages`, { type: "sync", name: "Orders" }),
    seed: (seed) => call("POST /seed", seed),
    plan: (outcome) => call("POST /executions/plans", { plan: { outcome } }),
    rows: async (table) => ((await call(`GET /state?table=${table}`)).tables[table] ?? []).length
  }
}

const id = Seed.exampleConnection.id ?? ""

const ids = {
  warehouse: "22222222-2222-4222-8222-222222222222",
  model: "33333333-3333-4333-8333-333333333333",
  sync: "44444444-4444-4444-8444-444444444444"
}

const withSync: Seed.Seed = {
  connections: [{ id: ids.warehouse, name: "Warehouse", type: "snowflake", configuration: {} }],
  models: [
    {
      id: ids.model,
      name: "Users",
      connection_id: id,
      configuration: { query: "select id, email from users" },
      identifier: "id"
    }
  ],
  syncs: [
    {
      id: ids.sync,
      name: "Users to warehouse",
      mode: "updateOrCreate",
      active: true,
      fields: [{ source: { model_id: ids.model, field: "email" }, target: "email" }],
      identity: { source: { model_id: ids.model, field: "id" }, target: "id", function: "Equality" },
      schedule: { frequency: "manual" },
      target: { connection_id: ids.warehouse, object: "public.users" }
    }
  ]
}

const noon = Date.parse("2026-01-01T12:00:00Z")
const make = (clock: "real" | number = "real"): Promise<Control.Control> =>
  Effect.runPromise(
    Control.make({
      clock,
      data: { ...Seed.standard(), connections: [Seed.exampleConnection] },
      webhooks: { deliver: () => Promise.resolve(new Response()) }
    })
  )

for (const [name, steer] of Object.entries({ "in process": inProcess, "over HTTP": overHttp })) {
  describe(`controlling ${name}`, () => {
    it("adds and removes faults", async () => {
      const steering = steer(await make())
      await steering.fault(Fault.status(503), { operation: "connections.list" })
      assert.strictEqual((await steering.api("GET /api/connections")).status, 503)
      await steering.clearFaults()
      assert.strictEqual((await steering.api("GET /api/connections")).status, 200)
      const seen = await steering.requests()
      assert.deepStrictEqual(
        seen.map(({ operation, status }) => `${operation} ${status}`),
        ["connections.list 503", "connections.list 200"]
      )
    })

    it("adds rows and resets", async () => {
      const steering = steer(await make())
      await steering.seed({ connections: [{ name: "Shop", type: "hubspot" }] })
      assert.strictEqual(await steering.rows("connections"), 2)
      await steering.reset()
      assert.strictEqual(await steering.rows("connections"), 1)
    })

    it("stops and moves the clock, and delivers due webhooks", async () => {
      const control = await make()
      const steering = steer(control)
      await steering.stopClock(noon)
      const webhook = await steering.api("POST /api/webhooks", {
        endpoint: "https://hooks.test/",
        secret: "s".repeat(32)
      })
      assert.strictEqual(webhook.status, 200, JSON.stringify(webhook.json))
      const event = await steering.emit({ type: "sync.failed", event: { sync_id: "x" } })
      await steering.advance(60)
      const listed = await steering.api("GET /api/events")
      assert.strictEqual(listed.json.data[0].id, event)
      assert.strictEqual(listed.json.data[0].created_at, "2026-01-01T12:00:00.000Z")
      const deliveries = await Effect.runPromise(control.emulator.deliveries)
      assert.deepStrictEqual(
        deliveries.map(({ delivered, eventId }) => [eventId, delivered]),
        [[event, true]]
      )
    })

    it("applies a rule to its matching requests, and no others", async () => {
      const steering = steer(await make())
      const status = async (route: string, body?: unknown): Promise<number> => (await steering.api(route, body)).status
      await steering.fault(Fault.status(500), { path: "/api/connections/*", method: "DELETE" })
      await steering.fault(Fault.status(429), { path: "/api/models", nth: 2 })
      await steering.fault(Fault.status(502), { path: "/api/connections/{id}", method: "GET", times: 1 })
      assert.deepStrictEqual(
        [
          await status(`DELETE /api/connections/${id}`),
          await status("GET /api/connections"),
          await status("GET /api/models"),
          await status("GET /api/models"),
          await status("GET /api/models"),
          await status(`GET /api/connections/${id}`),
          await status(`GET /api/connections/${id}`)
        ],
        [500, 200, 200, 429, 200, 502, 200]
      )
    })

    it("returns an invalid body if configured", async () => {
      const control = await make()
      const steering = steer(control)
      const send = (): Promise<Response> =>
        control.webHandler(new Request("http://localhost/api/connections", { headers: key }))
      const bodies: Array<string> = []
      for (const fault of [Fault.garbage, Fault.emptyBody, Fault.html502, Fault.wrongContentType] as const) {
        await steering.fault(fault, { operation: "connections.list", times: 1 })
        const response = await send()
        const text = await response.text()
        bodies.push(`${response.status} ${response.headers.get("content-type")} ${text.slice(0, 8)}`)
        await steering.clearFaults()
      }
      assert.deepStrictEqual(bodies, [
        '200 application/json {"data":',
        "200 application/json ",
        "502 text/html <html>\n<",
        '200 text/plain {"data":'
      ])
      await steering.fault(Fault.truncateBody(3), { operation: "connections.list" })
      const broken = await (await send()).text().then(
        () => "whole",
        () => "broken"
      )
      assert.strictEqual(broken, "broken")
    })

    it("keeps a journal of ignored fields, without secrets", async () => {
      const steering = steer(await make())
      const configuration = { hostname: "db", port: 1, database: "a", username: "u", password: "s3cret", pasword: "x" }
      const body = { name: "Shop", type: "postgresql", configuration, colour: "red" }
      assert.strictEqual((await steering.api("POST /api/connections?dry=1", body)).status, 200)
      const [request] = await steering.requests()
      assert.deepStrictEqual(request?.ignored, ["dry", "colour", "configuration.pasword"])
      assert.notInclude(JSON.stringify(request), "s3cret")
      assert.notInclude(JSON.stringify(request), "test-key")
      assert.deepInclude(request, { method: "POST", operation: "connections.create", status: 200, applied: 1 })
      assert.strictEqual((request?.response?.body as Json)?.data?.name, "Shop")
    })

    it("replays a response and marks it as replayed", async () => {
      const control = await make()
      const steering = steer(control)
      const headers = { ...key, "idempotency-key": "once-and-only" }
      const body = JSON.stringify({ name: "CRM", type: "hubspot", configuration: {} })
      const send = async (): Promise<string> =>
        (
          await control.webHandler(new Request("http://localhost/api/connections", { method: "POST", headers, body }))
        ).text()
      assert.strictEqual(await send(), await send())
      assert.deepStrictEqual(
        (await steering.requests()).map(({ applied, replayed }) => [applied, replayed]),
        [
          [1, false],
          [0, true]
        ]
      )
    })

    it("corrupts deliveries and lists them", async () => {
      const steering = steer(await make())
      await steering.stopClock(noon)
      await steering.api("POST /api/webhooks", { endpoint: "https://hooks.test/", secret: "s".repeat(32) })
      await steering.faultDeliveries("drop", 1)
      await steering.emit({ type: "sync.failed", event: {} })
      await steering.emit({ type: "sync.completed", event: {} })
      await steering.advance(1)
      assert.deepStrictEqual(
        (await steering.deliveries()).map(({ attempt, delivered, type }) => `${type} ${attempt} ${delivered}`),
        ["sync.failed 1 false", "sync.completed 1 true"]
      )
    })

    it("mails the subscribers of failures", async () => {
      const steering = steer(await make())
      await steering.api("PUT /api/notifications/global-error-subscribers", { emails: ["ada@example.com"] })
      await steering.emit({ type: "sync.failed", event: { sync_id: "x" } })
      assert.deepStrictEqual(
        (await steering.mails()).map(({ kind, to }) => `${kind} ${to}`),
        ["sync_failed ada@example.com"]
      )
    })

    it("runs an execution as planned, as the clock moves", async () => {
      const steering = steer(await make())
      await steering.stopClock(noon)
      await steering.seed(withSync)
      await steering.plan("failed")
      const started = await steering.api(`POST /api/syncs/${ids.sync}/executions`, {})
      const path = `GET /api/syncs/${ids.sync}/executions/${started.json.data.id}`
      const statuses: Array<string> = []
      for (const seconds of [0, 2, 60]) {
        await steering.advance(seconds)
        statuses.push((await steering.api(path)).json.data.status)
      }
      assert.deepStrictEqual(statuses, ["created", "running", "failed"])
      assert.strictEqual(await steering.rows("execution_plans"), 0)
    })

    it("saves and restores its state", async () => {
      const steering = steer(await make())
      await steering.stopClock(noon)
      const saved = await steering.save()
      await steering.api(`DELETE /api/connections/${id}`)
      assert.strictEqual(await steering.rows("connections"), 0)
      await steering.restore(JSON.parse(JSON.stringify(saved)))
      assert.strictEqual((await steering.api(`GET /api/connections/${id}`)).status, 200)
    })

    it("accepts or rejects a seed as a whole, with the path of the error", async () => {
      const steering = steer(await make())
      const connections = [
        { name: "a", type: "postgresql" },
        { name: "b", type: "clearbit" }
      ]
      assert.deepStrictEqual(await steering.issues({ connections }), ["/connections/1/type"])
      assert.deepStrictEqual(await steering.issues({ conections: [] }), ["/conections"])
      assert.strictEqual(await steering.rows("connections"), 1)
    })

    it("returns the same bytes for the same requests", async () => {
      const responses: Array<string> = []
      for (const _ of [1, 2]) {
        const steering = steer(await make(noon))
        const made = await steering.api("POST /api/connections", { name: "CRM", type: "hubspot", configuration: {} })
        responses.push(JSON.stringify([made.json, (await steering.api("GET /api/connections")).json]))
      }
      assert.strictEqual(responses[0], responses[1])
    })

    it("drops pending work on a reset", async () => {
      const steering = steer(await make())
      await steering.stopClock(noon)
      await steering.fault(Fault.latency("1 minute"), { operation: "connections.create" })
      const waiting = steering.api("POST /api/connections", { name: "Late", type: "hubspot", configuration: {} })
      await steering.api("GET /api/connections")
      await steering.reset()
      await steering.advance(3600)
      assert.deepStrictEqual([(await waiting).status, (await waiting).json.key], [503, "reset"])
      assert.strictEqual(await steering.rows("connections"), 1)
    })

    it("refuses to delete a connection in use", async () => {
      const steering = steer(await make())
      await steering.use(id)
      assert.strictEqual((await steering.api(`DELETE /api/connections/${id}`)).status, 422)
      assert.strictEqual((await steering.api(`DELETE /api/connections/${id}?force=true`)).status, 200)
    })

    it("grants access, as a person does", async () => {
      const steering = steer(await make())
      const made = await steering.api("POST /api/connections", { name: "CRM", type: "hubspot", configuration: {} })
      const path = `GET /api/connections/${made.json.data.id}`
      assert.strictEqual((await steering.api(path)).json.data.status, "unhealthy")
      await steering.grant(made.json.data.id)
      assert.strictEqual((await steering.api(path)).json.data.status, "healthy")
    })
  })
}
