/** The examples of durable runs on one machine and on a cluster: they run, cost and clean up as their README says. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { BulkSync, Polytomic } from "effect-polytomic"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import * as Engine from "../../examples/durable/engine.ts"
import * as Example from "../../examples/durable/nightly.ts"
import { installFolder, root, run } from "../../scripts/internal/shell.ts"
import { destination, source } from "../jobs/support.ts"

const program = (path: string, ...args: ReadonlyArray<string>) =>
  run(process.execPath, ["--conditions=effect-polytomic-source", join(root, "examples", path), ...args])

const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "a", password: "b" }

describe("examples/durable", () => {
  it("starts one execution although its worker is killed", async () => {
    expect(await program("durable/main.ts")).toContain("Executions of the sync: 1")
  }, 120_000)

  it("uses the documented number of rows and requests, and removes finished runs while others continue", async () => {
    const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-clear-"))
    const file = join(folder, "durable.db")
    const polytomic = await start({
      port: 0,
      executions: { queuedFor: 0, runsFor: 3500 },
      data: {
        ...Seed.standard(),
        connections: [
          { id: source, name: "Shop", type: "postgresql", configuration },
          { id: destination, name: "Warehouse", type: "postgresql", configuration }
        ]
      }
    })
    const services = Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: polytomic.url })
    const create = (name: string) =>
      Effect.flatMap(BulkSync, (syncs) =>
        syncs.create({
          name,
          mode: "replicate",
          source_connection_id: source,
          destination_connection_id: destination,
          destination_configuration: { schema: name },
          default_schedule: { frequency: "manual" }
        })
      ).pipe(
        Effect.map(({ id = "" }) => id),
        Effect.provide(services),
        Effect.runPromise
      )
    const runtime = ManagedRuntime.make(
      Example.layer({ minDelay: "1 second", maxDelay: "1 second" }).pipe(
        Layer.provideMerge(Engine.layer(file, { pollMillis: 200 })),
        Layer.provide(services)
      )
    )
    const database = new DatabaseSync(file)
    const rows = (): number =>
      ["cluster_messages", "cluster_replies"].reduce(
        (sum, table) => sum + Number(database.prepare(`SELECT COUNT(*) AS count FROM ${table}`).get()?.count),
        0
      )
    const requests = async (operation = "") =>
      (await Effect.runPromise(polytomic.emulator.requests)).filter((request) =>
        request.operation?.startsWith(operation)
      ).length
    try {
      const [first, second] = [await create("first"), await create("second")]
      const before = await requests()
      await runtime.runPromise(DurableWorkflow.execute(Example.Nightly, { sync: first, night: "1" }))
      const polls = await requests("bulkSync.executions.get")
      expect(polls).toBeGreaterThan(2)
      expect((await requests()) - before).toBe(polls + 2)
      // The run, three kinds of steps, and four rows for each wait between polls.
      expect(rows()).toBe(2 * (1 + 2 + polls) + 4 * (polls - 1))

      await Effect.runPromise(polytomic.emulator.planExecution({ duration: 600_000 }, { syncId: second }))
      await runtime.runPromise(
        DurableWorkflow.execute(Example.Nightly, { sync: second, night: "1" }, { discard: true })
      )
      await expect.poll(() => requests("bulkSync.executions.get"), { timeout: 60_000 }).toBeGreaterThan(polls + 1)
      expect(await program("durable/clear.ts", file, "1")).toContain("Removed 0 runs.")
      expect(await program("durable/clear.ts", file, "0")).toContain("Removed 1 runs.")
      // The remaining rows belong to the other run, which is still polling.
      const kept = database.prepare("SELECT DISTINCT entity_id AS id FROM cluster_messages").all()
      expect(kept.map(({ id }) => id)).toEqual([
        await runtime.runPromise(Example.Nightly.executionId({ sync: second, night: "1" }))
      ])
      const after = await requests("bulkSync.executions.get")
      // The other run continues.
      await expect.poll(() => requests("bulkSync.executions.get"), { timeout: 60_000 }).toBeGreaterThan(after)
      // A removed run is unknown.
      await runtime.runPromise(DurableWorkflow.execute(Example.Nightly, { sync: first, night: "1" }))
      expect(await requests("bulkSync.start")).toBe(3)
    } finally {
      await runtime.dispose()
      database.close()
      await polytomic.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})

describe("examples/durable-cluster", () => {
  it("starts one execution although its runner is killed, and cleans up", async () => {
    await installFolder("examples/durable-cluster/database", "a cluster over Postgres")
    const output = await program("durable-cluster/main.ts")
    expect(output).toContain('"outcome":"completed"')
    expect(output).toContain("Executions of the sync: 1")
    expect(output).toContain("Removed 1 runs.")
  }, 240_000)
})
