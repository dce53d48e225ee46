import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Events from "effect-polytomic/Events"
import { Fault, Handler, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { layerDriftLog } from "../../examples/effect-program/drift.ts"
import { Health } from "../../examples/effect-program/Health.ts"
import * as Tenants from "../../examples/effect-program/tenants.ts"

const used = "5b0a3a0e-6a53-4b53-9e8b-0c51f4f0a001"
const idle = "5b0a3a0e-6a53-4b53-9e8b-0c51f4f0a002"

const connection = (id: string, name: string, rest: Partial<Seed.SeedConnection> = {}): Seed.SeedConnection => ({
  id,
  organization: Seed.acme.id,
  name,
  type: "postgresql",
  ...rest
})

/** 250 failed syncs on three pages, one of which contains an undocumented `null`. */
const failures = Handler.on([Events.listOperation], (input) => {
  const first = Number(input.page_token ?? 0)
  const limit = input.limit ?? 10
  const data = Array.from({ length: Math.min(limit, 250 - first) }, (_, i) => ({
    id: `event-${first + i}`,
    type: input.type,
    organization_id: first + i === 7 ? null : Seed.acme.id,
    event: { sync_name: `Sync ${first + i}` }
  }))
  const next = first + limit < 250 ? String(first + limit) : null
  return Effect.succeed({ data, pagination: { next_page_token: next } })
})

const layerHealth = Health.layer.pipe(
  Layer.provideMerge(
    PolytomicEmulator.layer({
      handlers: failures,
      data: {
        ...Seed.standard(),
        connections: [
          connection(used, "Warehouse", { usedBy: [{ type: "model", name: "Customers" }] }),
          connection(idle, "Old warehouse", { status: "unhealthy" })
        ]
      }
    })
  )
)

describe("examples/effect-program", () => {
  it.effect("checks tenants concurrently, each with its own key", () =>
    Effect.gen(function* () {
      const lines = yield* Tenants.check([
        Tenants.tenant("acme", "test-key"),
        Tenants.tenant("initech", "test-other-key"),
        Tenants.tenant("nobody", "a-key-of-nobody")
      ])
      const failed = Array.from({ length: 20 }, (_, i) => `Sync ${i}`).join(", ")
      expect(lines).toEqual([
        `acme: 2 connections; unhealthy: Old warehouse; failed: ${failed}`,
        `initech: 0 connections; all healthy; failed: ${failed}`,
        "nobody: the key is no longer valid"
      ])
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      const requests = yield* emulator.requests
      // One page of 100 contains the twenty wanted ones, so no second page is read.
      expect(requests.filter(({ operation }) => operation === "events.list")).toHaveLength(2)
      expect(new Set(requests.map(({ organization }) => organization))).toEqual(
        new Set([Seed.acme.id, Seed.initech.id, undefined])
      )
    }).pipe(Effect.provide(layerHealth))
  )

  it.effect("reports within two seconds that there is no response", () =>
    Effect.gen(function* () {
      const health = yield* Health
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      expect(yield* health.reachable).toBe(true)
      yield* emulator.fault(Fault.reset("before"), { operation: "connections.getTypes" })
      expect(yield* health.reachable).toBe(false)
      expect((yield* emulator.requests).map(({ operation }) => operation)).toEqual([
        "connections.getTypes",
        "connections.getTypes"
      ])
    }).pipe(Effect.provide(layerHealth))
  )

  it.effect("handles each outcome of a deletion", () =>
    Effect.gen(function* () {
      const health = yield* Health
      expect(yield* health.retire(used)).toBe("kept, in use by Customers")
      expect(yield* health.retire(idle)).toBe("deleted")
      expect(yield* health.retire(idle)).toBe("gone already")
    }).pipe(Effect.provide(layerHealth))
  )

  it.effect("logs drift and continues", () => {
    const logged: Array<unknown> = []
    const logger = Logger.make(({ fiber, message }) => {
      logged.push({ message, annotations: fiber.getRef(References.CurrentLogAnnotations) })
    })
    return Effect.gen(function* () {
      const health = yield* Health
      expect((yield* health.report).failedSyncs).toHaveLength(20)
      expect(logged).toEqual([
        {
          message: ["Polytomic sent something new"],
          annotations: { kind: "unexpected-null", operation: "events.list", path: "data.7.organization_id" }
        }
      ])
    }).pipe(Effect.provide(layerHealth), Effect.provide(Layer.merge(layerDriftLog, Logger.layer([logger]))))
  })
})
