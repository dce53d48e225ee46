/**
 * Three runners over a local Postgres, one of which is killed: `node scripts/run.mjs examples/durable-cluster/main.ts`,
 * after `npm ci` in `database/`. It takes half a minute.
 *
 * With your own database, start `runner.ts` instead; see README.md.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { BulkSync, Polytomic, Webhooks } from "effect-polytomic"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import * as Postgres from "./database/postgres.ts"

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const source = "248df4b7-aa70-47b8-a036-33ac447e668d"
const destination = "248df4b7-aa70-47b8-a036-33ac447e6690"
const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "a", password: "b" }

const database = await Postgres.start()
const polytomic = await start({
  port: 0,
  executions: { queuedFor: 500, runsFor: 15_000 },
  data: {
    ...Seed.standard(),
    connections: [
      { id: source, name: "Shop", type: "postgresql", configuration },
      { id: destination, name: "Warehouse", type: "postgresql", configuration }
    ]
  }
})
const ports = await Promise.all(Array.from({ length: 6 }, freePort))

const prepare = Effect.gen(function* () {
  const { id = "" } = yield* (yield* BulkSync).create({
    name: "Shop to warehouse",
    mode: "replicate",
    source_connection_id: source,
    destination_connection_id: destination,
    destination_configuration: { schema: "shop" },
    default_schedule: { frequency: "manual" }
  })
  // Events are sent to the second runner, which may not have the run.
  yield* (yield* Webhooks).create({ endpoint: `http://127.0.0.1:${ports[4]}/polytomic`, secret: "whsec-1" })
  return id
}).pipe(Effect.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: polytomic.url })))

const sync = await Effect.runPromise(prepare)

const runner = (index: number): ChildProcess =>
  spawn(process.execPath, [...process.execArgv, fileURLToPath(new URL("runner.ts", import.meta.url))], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      POLYTOMIC_BASE_URL: polytomic.url,
      POLYTOMIC_API_KEY: "test-key",
      POLYTOMIC_SYNC: sync,
      NIGHT: "tonight",
      RUNNER_PORT: String(ports[index]),
      WEBHOOK_PORT: String(ports[index + 3]),
      // Duration of a takeover. The default is 35 seconds.
      LOCK_EXPIRATION: "10000"
    },
    stdio: ["ignore", "pipe", "inherit"]
  })

const runners = [0, 1, 2].map(runner)
const requests = async (operation: string): Promise<number> =>
  (await Effect.runPromise(polytomic.emulator.requests)).filter((request) => request.operation === operation).length

while ((await requests("bulkSync.start")) === 0) await new Promise((resolve) => setTimeout(resolve, 200))
console.log("The execution has started; the first runner is killed.")
runners[0]?.kill("SIGKILL")

const result = await new Promise<string>((resolve) => {
  for (const other of runners.slice(1)) {
    other.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const line = text.split("\n").find((line) => line.includes('"Success"') || line.includes('"Failure"'))
      if (line !== undefined) resolve(line)
    })
  }
})
console.log(result)
const executions = (await Effect.runPromise(polytomic.emulator.snapshot)).bulk_sync_executions ?? []
console.log(`Executions of the sync: ${executions.length}`)

// The runners continue meanwhile. In production, keep the runs of some weeks: executing a removed one starts it again.
const clear = spawn(process.execPath, [...process.execArgv, fileURLToPath(new URL("clear.ts", import.meta.url)), "0"], {
  env: { ...process.env, DATABASE_URL: database.url },
  stdio: "inherit"
})
await new Promise((resolve) => clear.once("exit", resolve))

for (const other of runners) other.kill("SIGKILL")
await polytomic.close()
await database.close()
process.exit(executions.length === 1 ? 0 : 1)
