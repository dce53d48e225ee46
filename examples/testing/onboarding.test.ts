import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { Connections } from "effect-polytomic"
import { Fault, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { onboard } from "./onboarding.ts"

const warehouse = { name: "Warehouse", hostname: "db.example.com", password: Redacted.make("correct horse") }

/** Replaces `Polytomic.layerConfig()`: all services, with a new emulator for each test. */
const layer = PolytomicEmulator.layer({
  data: {
    ...Seed.standard(),
    connections: [{ id: "248df4b7-aa70-47b8-a036-33ac447e668d", name: "Old warehouse", type: "postgresql" }]
  }
})

describe("onboard", () => {
  it.effect("connects a warehouse that is new", () =>
    Effect.gen(function* () {
      const { created, id = "" } = yield* onboard(warehouse)
      expect(created).toBe(true)
      // Reads behave like the real service: the password is masked.
      const connections = yield* Connections
      expect((yield* connections.get({ id })).configuration).toMatchObject({
        hostname: "db.example.com",
        password: "******"
      })
    }).pipe(Effect.provide(layer))
  )

  it.effect("leaves one alone that is there", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      const { id } = yield* onboard({ ...warehouse, name: "Old warehouse" })
      expect(id).toBe("248df4b7-aa70-47b8-a036-33ac447e668d")
      expect((yield* emulator.requests).map(({ method }) => method)).toEqual(["GET"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("gets through a server that is in trouble twice, and creates one connection", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      yield* emulator.fault(Fault.status(503), { operation: "connections.create", times: 2 })

      // Backoff delays pass on the TestClock, so the test does not wait.
      const fiber = yield* Effect.forkChild(onboard(warehouse))
      yield* TestClock.adjust("1 minute")
      expect((yield* Fiber.join(fiber)).created).toBe(true)

      const creates = (yield* emulator.requests).filter(({ operation }) => operation === "connections.create")
      expect(creates.map(({ status }) => status)).toEqual([503, 503, 200])
      // One key for all attempts: if the first one had been applied, the others would be replayed.
      expect(new Set(creates.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
      // The log contains no secrets.
      expect(JSON.stringify(creates)).not.toContain("correct horse")
    }).pipe(Effect.provide(layer))
  )

  it.effect("does not create a second connection when the response to the first attempt is lost", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      yield* emulator.fault(Fault.reset("after"), { operation: "connections.create", times: 1 })
      const fiber = yield* Effect.forkChild(onboard(warehouse))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      const { connections } = yield* emulator.snapshot
      expect(connections?.length).toBe(2)
    }).pipe(Effect.provide(layer))
  )

  it.effect("fails typed when a host can't be reached", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(onboard({ ...warehouse, hostname: "db.invalid" }))
      expect(error).toMatchObject({ _tag: "PolytomicUnprocessableEntity", operation: "connections.create" })
    }).pipe(Effect.provide(layer))
  )

  it.effect("gives up on a server that accepts and never responds", () =>
    Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      yield* emulator.fault(Fault.hang())
      const fiber = yield* Effect.forkChild(Effect.flip(onboard(warehouse)))
      yield* TestClock.adjust("3 minutes")
      expect(yield* Fiber.join(fiber)).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "total" })
    }).pipe(Effect.provide(layer))
  )
})
