/** The guide to progress, on Node and on Deno. */
import { execFile, spawn } from "node:child_process"
import { promisify } from "node:util"
import * as Effect from "effect/Effect"
import { BulkSync, Polytomic } from "effect-polytomic"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { describe, expect, it } from "vitest"
import { root } from "../scripts/internal/shell.ts"
import { deno } from "./examples/deno.ts"
import { destination, source } from "./jobs/support.ts"

const script = "examples/guides/progress.ts"

const command = ["--conditions=effect-polytomic-source", script]

const runtimes = {
  Node: async () => (await promisify(execFile)(process.execPath, command, { cwd: root })).stdout,
  Deno: async () => {
    const { code, errors, output } = await deno(["run", "--no-prompt", "--allow-net", "--allow-env", script])
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    return output
  }
}

describe("the guide to progress", () => {
  it.each(["Node", "Deno"] as const)(
    "shows the progress and the outcome of a sync, on %s",
    async (runtime) => {
      const lines = (await runtimes[runtime]()).trim().split("\n")
      const shares = lines.slice(0, -1).map((line) => Number(/(\d+)%/.exec(line)?.[1]))
      expect(shares.length).toBeGreaterThan(3)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect([shares[0], shares.at(-1)]).toEqual([0, 100])
      expect(lines.at(-1)).toContain("100000 records were handled, 3 of them failed")
    },
    30_000
  )

  it("runs a sync of the service with --live and cancels it on Ctrl+C", async () => {
    const connections = [
      { id: source, name: "Shop", type: "postgresql" },
      { id: destination, name: "Warehouse", type: "postgresql" }
    ]
    const polytomic = await start({ port: 0, data: { ...Seed.standard(), connections } })
    try {
      const created = Effect.flatMap(BulkSync, (bulkSync) =>
        bulkSync.create({
          name: "Copy",
          mode: "replicate",
          source_connection_id: source,
          destination_connection_id: destination,
          destination_configuration: { schema: "copy" },
          default_schedule: { frequency: "manual" }
        })
      )
      const layer = Polytomic.layer({ apiKey: "test-key", baseUrl: polytomic.url })
      const { id = "" } = await Effect.runPromise(Effect.provide(created, layer))
      const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: polytomic.url }
      const child = spawn(process.execPath, [...command, "--live", id], { cwd: root, env })
      const errors: Array<string> = []
      child.stderr.on("data", (data) => errors.push(String(data)))
      child.stdout.once("data", () => child.kill("SIGINT"))
      const code = await new Promise((resolve) => child.once("exit", resolve))
      expect([code, errors.join("")]).toEqual([1, "Interrupted: the sync is being canceled\n"])
      const operations = (await Effect.runPromise(polytomic.emulator.requests)).map(({ operation }) => operation)
      expect([operations[1], operations.at(-1)]).toEqual(["bulkSync.start", "bulkSync.executions.cancel"])
    } finally {
      await polytomic.close()
    }
  }, 30_000)
})
