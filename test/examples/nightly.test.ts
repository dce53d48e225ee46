import { spawn } from "node:child_process"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { BulkSync, Credentials, Polytomic } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import * as Tenants from "effect-polytomic/Tenants"
import { nightly, type Task } from "../../examples/nightly/program.ts"
import { root } from "../../scripts/internal/shell.ts"
import { interruptAfter, value } from "../jobs/support.ts"

const owners = [
  { organization: Seed.acme, key: "test-key", syncs: 7 },
  { organization: Seed.globex, key: "test-child-key", syncs: 7 },
  { organization: Seed.initech, key: "test-other-key", syncs: 6 }
]

const idOf = (owner: number, which: number): string => `248df4b7-aa70-47b8-a036-33ac447e6${owner}${which}0`

/** Three organizations with a source and a destination each. */
const data: Seed.Seed = {
  ...Seed.standard(),
  connections: owners.flatMap(({ organization }, i) => [
    { id: idOf(i, 1), organization: organization.id, name: "Shop", type: "postgresql" },
    { id: idOf(i, 2), organization: organization.id, name: "Warehouse", type: "postgresql" }
  ])
}

/** Twenty syncs, each of its own tenant. */
const tasks = Effect.forEach(owners, ({ key, organization, syncs }, i) => {
  const tenant = Tenants.fromApiKey({ organization_id: organization.id, key })
  return Effect.forEach(Array.from({ length: syncs }), (_, n) =>
    Effect.flatMap(BulkSync, (bulkSync) =>
      bulkSync.create({
        name: `Copy ${n}`,
        mode: "replicate",
        source_connection_id: idOf(i, 1),
        destination_connection_id: idOf(i, 2),
        destination_configuration: { schema: `copy_${n}` },
        default_schedule: { frequency: "manual" }
      })
    ).pipe(
      Effect.map(({ id }): Task => ({ tenant, sync_id: id })),
      Tenants.provide(tenant)
    )
  )
}).pipe(Effect.map((all) => all.flat()))

const requested = (operation: string) =>
  Effect.gen(function* () {
    const { requests } = yield* PolytomicEmulator.PolytomicEmulator
    return (yield* requests).filter((request) => request.operation === operation).length
  })

describe("examples/nightly", () => {
  it.effect("runs 20 syncs of three tenants and reports each outcome", () =>
    Effect.gen(function* () {
      const all = yield* value(tasks)
      expect(all).toHaveLength(20)
      const results = yield* value(nightly(all), { step: 5_000 })
      expect(results.map(({ task }) => task)).toEqual(all)
      expect(results.filter(({ ok }) => !ok)).toEqual([])
      expect(yield* requested("bulkSync.start")).toBe(20)
      expect(yield* requested("bulkSync.executions.cancel")).toBe(0)
    }).pipe(Effect.provide(PolytomicEmulator.layer({ data })))
  )

  it.effect("runs four at a time and cancels them when it is interrupted", () =>
    Effect.gen(function* () {
      const all = yield* value(tasks)
      yield* interruptAfter(nightly(all), 1_000)
      expect(yield* requested("bulkSync.start")).toBe(4)
      expect(yield* requested("bulkSync.executions.cancel")).toBe(4)
    }).pipe(Effect.provide(PolytomicEmulator.layer({ data })))
  )

  it("cancels them on SIGINT and contains no key", async () => {
    const server = await start({ port: 0, data })
    try {
      const layer = Polytomic.layer({ credentials: Credentials.none, baseUrl: server.url })
      const all = await Effect.runPromise(Effect.provide(tasks, layer))
      const list = all.map(({ sync_id, tenant }) => {
        const owner = owners.find(({ organization }) => organization.id === tenant.organization_id)
        return `${tenant.organization_id}:${owner?.key}:${sync_id}`
      })
      const env = { TASKS: list.join(" "), POLYTOMIC_BASE_URL: server.url }
      const main = ["--conditions=effect-polytomic-source", "examples/nightly/main.ts"]
      const child = spawn(process.execPath, main, { cwd: root, env })
      const count = async (operation: string) =>
        (await Effect.runPromise(server.emulator.requests)).filter((one) => one.operation === operation).length
      const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)))
      await expect.poll(() => count("bulkSync.start"), { timeout: 15_000 }).toBe(4)
      child.kill("SIGINT")
      expect(await ended).toBe(130)
      expect(await count("bulkSync.executions.cancel")).toBe(4)
    } finally {
      await server.close()
    }
  }, 30_000)
})
