/**
 * A sync that outlives the process that waits for it: `node examples/durable/main.ts`.
 *
 * It starts an emulator, and a worker whose state is in a file of SQLite; kills the worker in the middle of the run; starts it again;
 * and counts how many executions there were.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { BulkSync, Polytomic } from "effect-polytomic"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"

const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-example-"))
const source = "248df4b7-aa70-47b8-a036-33ac447e668d"
const destination = "248df4b7-aa70-47b8-a036-33ac447e6690"
const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "a", password: "b" }

const server = await start({
  port: 0,
  executions: { queuedFor: 500, runsFor: 6000 },
  data: {
    ...Seed.standard(),
    connections: [
      { id: source, name: "Shop", type: "postgresql", configuration },
      { id: destination, name: "Warehouse", type: "postgresql", configuration }
    ]
  }
})

const createSync = Effect.gen(function* () {
  const { id = "" } = yield* (yield* BulkSync).create({
    name: "Shop to warehouse",
    mode: "replicate",
    source_connection_id: source,
    destination_connection_id: destination,
    destination_configuration: { schema: "shop" },
    default_schedule: { frequency: "manual" }
  })
  return id
}).pipe(Effect.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: server.url })))

const worker = (sync: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      ...process.execArgv,
      fileURLToPath(new URL("worker.ts", import.meta.url)),
      join(folder, "durable.db"),
      sync,
      "tonight"
    ],
    {
      env: { ...process.env, POLYTOMIC_BASE_URL: server.url, POLYTOMIC_API_KEY: "test-key" },
      stdio: ["ignore", "inherit", "inherit"]
    }
  )

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once("exit", resolve))

const starts = async (): Promise<number> =>
  (await Effect.runPromise(server.emulator.requests)).filter(({ operation }) => operation === "bulkSync.start").length

const sync = await Effect.runPromise(createSync)
const first = worker(sync)
while ((await starts()) === 0) await new Promise((resolve) => setTimeout(resolve, 50))
console.log("The execution has started; the worker is killed.")
first.kill("SIGKILL")
await ended(first)

console.log("Another worker takes over.")
const code = await ended(worker(sync))
const executions = (await Effect.runPromise(server.emulator.snapshot)).bulk_sync_executions ?? []
console.log(`Executions of the sync: ${executions.length}`)

await server.close()
rmSync(folder, { recursive: true, force: true })
process.exit(code === 0 && executions.length === 1 ? 0 : 1)
