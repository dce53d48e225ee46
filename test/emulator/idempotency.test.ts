import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { Fault, type PolytomicEmulator } from "effect-polytomic/emulator"
import { make, postgres, type Sent, send } from "./support.ts"

const key = "248df4b7-aa70-47b8-a036-33ac447e668d"

const create = (emulator: PolytomicEmulator.PolytomicEmulator, name: string, sent: Sent = {}) =>
  send(emulator, "POST /api/connections", {
    body: { name, type: "postgresql", configuration: postgres },
    headers: { "idempotency-key": key },
    ...sent
  })

const count = (emulator: PolytomicEmulator.PolytomicEmulator) =>
  Effect.map(send(emulator, "GET /api/connections"), ({ json }) => json.data.length)

describe("idempotency keys", () => {
  it.effect("replay the first response byte for byte, for 24 hours", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const first = yield* create(emulator, "db")
      yield* TestClock.adjust("23 hours")
      assert.strictEqual((yield* create(emulator, "db")).text, first.text)
      assert.strictEqual(yield* count(emulator), 1)
      yield* TestClock.adjust("1 hour")
      const later = yield* create(emulator, "db")
      // The key was forgotten: this is a new request, and its name is in use by now.
      assert.deepStrictEqual([later.status, later.json.key], [422, "name_taken"])
    })
  )

  it.effect("replay errors too, including a 500", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* emulator.fault(Fault.status(500), { times: 1 })
      const first = yield* create(emulator, "db")
      const second = yield* create(emulator, "db")
      assert.deepStrictEqual([first.status, second.status, second.text], [500, 500, first.text])
      assert.strictEqual(yield* count(emulator), 0)
      const refused = yield* create(emulator, "", { headers: { "idempotency-key": "another-key" } })
      assert.strictEqual(refused.status, 422)
      assert.strictEqual(
        (yield* create(emulator, "ok", { headers: { "idempotency-key": "another-key" } })).text,
        refused.text
      )
    })
  )

  it.effect("are not stored for faults in front of the service", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* emulator.fault(Fault.status(503), { times: 1 })
      assert.strictEqual((yield* create(emulator, "db")).status, 503)
      assert.strictEqual((yield* create(emulator, "db")).status, 200)
      yield* emulator.fault(Fault.status(504, { applied: true }), { times: 1 })
      const headers = { "idempotency-key": "another-key" }
      assert.strictEqual((yield* create(emulator, "db2", { headers })).status, 504)
      const retried = yield* create(emulator, "db2", { headers })
      assert.strictEqual(retried.status, 200)
      assert.strictEqual(yield* count(emulator), 2)
    })
  )

  it.effect("are locked while the first request is in progress, also when its client has disconnected", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* emulator.fault(Fault.latency("10 seconds"), { times: 1 })
      const first = yield* Effect.forkChild(create(emulator, "db"), { startImmediately: true })
      const locked = yield* create(emulator, "db")
      assert.deepStrictEqual([locked.status, locked.json.key], [409, "idempotency_key_locked"])
      yield* Fiber.interrupt(first)
      assert.strictEqual((yield* create(emulator, "db")).status, 409)
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual((yield* create(emulator, "db")).status, 200)
      assert.strictEqual(yield* count(emulator), 1)
    })
  )

  it.effect("have 8 to 255 characters of a small set", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const bad of ["short-1", "a".repeat(256), "white space", "ümlaut-key"]) {
        const response = yield* create(emulator, "db", { headers: { "idempotency-key": bad } })
        assert.deepStrictEqual([response.status, response.json.key], [400, "invalid_idempotency_key"])
      }
      assert.strictEqual(
        (yield* create(emulator, "db", { headers: { "idempotency-key": "a".repeat(255) } })).status,
        200
      )
    })
  )

  it.effect("are scoped to an organization, or to a route in it", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* create(emulator, "db")
      const other = yield* create(emulator, "db", { key: "test-other-key" })
      assert.strictEqual(other.json.data.name, "db")
      assert.strictEqual((yield* emulator.requests)[1]?.replayed, false)
      const test = (emulator: PolytomicEmulator.PolytomicEmulator) =>
        send(emulator, "POST /api/connections/test", {
          body: { type: "postgresql", configuration: postgres },
          headers: { "idempotency-key": key }
        })
      assert.strictEqual((yield* test(emulator)).json?.data.name, "db")
      const byRoute = yield* make({ idempotency: { scope: "route" } })
      yield* create(byRoute, "db")
      assert.strictEqual((yield* test(byRoute)).text, "")
    })
  )

  it.effect("with another request are replayed, or rejected if configured", () =>
    Effect.gen(function* () {
      const lax = yield* make()
      yield* create(lax, "db")
      assert.strictEqual((yield* create(lax, "other")).json.data.name, "db")
      const strict = yield* make({ idempotency: { mismatch: "reject" } })
      yield* create(strict, "db")
      assert.strictEqual((yield* create(strict, "other")).json.key, "idempotency_key_reused")
      assert.strictEqual((yield* create(strict, "db")).json.data.name, "db")
    })
  )

  it.effect("apply where they are documented, or where configured", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const version of ["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"] as const) {
        yield* create(emulator, `db of ${version}`, { version })
        assert.strictEqual((yield* create(emulator, `db of ${version}`, { version })).status, 200, version)
      }
      const none = yield* make({ idempotency: { applies: () => false } })
      yield* create(none, "db")
      assert.strictEqual((yield* create(none, "db")).status, 422)
    })
  )
})
