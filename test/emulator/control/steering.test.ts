import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Fault, type PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as Control from "effect-polytomic/emulator/control"

/** Steering of an emulator, in process or over HTTP. */
interface Steering {
  readonly api: (route: string, body?: unknown) => Promise<{ readonly status: number; readonly json: Json }>
  readonly fault: (fault: Fault.Fault, operation: "connections.list") => Promise<void>
  readonly clearFaults: () => Promise<void>
  readonly requests: () => Promise<
    ReadonlyArray<{ readonly operation?: string | undefined; readonly status?: number | undefined }>
  >
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
    fault: async (fault, operation) => void (await run(emulator.fault(fault, { operation }))),
    clearFaults: () => run(emulator.clearFaults),
    requests: () => run(emulator.requests),
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
    fault: (fault, operation) => call("POST /faults", { fault, match: { operation } }),
    clearFaults: () => call("DELETE /faults"),
    requests: async () => (await call("GET /requests")).items,
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
const noon = Date.parse("2026-01-01T12:00:00Z")
const make = (): Promise<Control.Control> =>
  Effect.runPromise(
    Control.make({
      data: { ...Seed.standard(), connections: [Seed.exampleConnection] },
      webhooks: { deliver: () => Promise.resolve(new Response()) }
    })
  )

for (const [name, steer] of Object.entries({ "in process": inProcess, "over HTTP": overHttp })) {
  describe(`steering ${name}`, () => {
    it("makes requests go wrong, and right again", async () => {
      const steering = steer(await make())
      await steering.fault(Fault.status(503), "connections.list")
      assert.strictEqual((await steering.api("GET /api/connections")).status, 503)
      await steering.clearFaults()
      assert.strictEqual((await steering.api("GET /api/connections")).status, 200)
      const seen = await steering.requests()
      assert.deepStrictEqual(
        seen.map(({ operation, status }) => `${operation} ${status}`),
        ["connections.list 503", "connections.list 200"]
      )
    })

    it("adds rows, and begins anew", async () => {
      const steering = steer(await make())
      await steering.seed({ connections: [{ name: "Shop", type: "hubspot" }] })
      assert.strictEqual(await steering.rows("connections"), 2)
      await steering.reset()
      assert.strictEqual(await steering.rows("connections"), 1)
    })

    it("stops and moves the clock, and delivers what is due", async () => {
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

    it("refuses to delete a connection in use", async () => {
      const steering = steer(await make())
      await steering.use(id)
      assert.strictEqual((await steering.api(`DELETE /api/connections/${id}`)).status, 422)
      await steering.grant(id)
      await steering.plan("failed")
      assert.strictEqual(await steering.rows("execution_plans"), 1)
    })
  })
}
