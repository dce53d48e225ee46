/** Starts of the packed program, beside an empty Node process that makes the same request with raw `fetch`. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { start } from "../../src/emulator/node.ts"
import { cache, root, run } from "../internal/shell.ts"
import { alternate, type Turn } from "./alternate.ts"
import { type Measurement, measured } from "./measurement.ts"

/** The rows that this makes. */
export const programRows = { version: "program: --version", list: "program: connections list" } as const

/** The columns of its table. */
export const programClients = ["node + raw fetch", "effect-polytomic"] as const

const fetching = `const response = await fetch(process.argv[2] + "/api/connections", { headers: { authorization: "Bearer test-key" } })
console.log(JSON.stringify(await response.json()))`

/** Times whole processes, from their start to their end. */
export const programs = async (rounds: number): Promise<ReadonlyArray<Measurement>> => {
  const emulator = await start({ port: 0 })
  try {
    const folder = join(cache, "bench-program")
    mkdirSync(folder, { recursive: true })
    const raw = join(folder, "fetch.mjs")
    writeFileSync(raw, fetching)
    const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: emulator.url }
    const node =
      (...args: ReadonlyArray<string>): Turn =>
      () =>
        run("node", args, { env })
    const program = join(root, "dist/bin/effect-polytomic.js")
    const timing = { rounds: Math.min(rounds, 15), warmup: 1, times: 1 }
    const rows: Array<Measurement> = []
    for (const [row, args] of [
      [programRows.version, ["--version"]],
      [programRows.list, ["connections", "list"]]
    ] as const) {
      const turns = { [programClients[0]]: node(raw, emulator.url), [programClients[1]]: node(program, ...args) }
      rows.push(...measured({ row, runtime: "Node", transport: "loopback" }, await alternate(turns, timing)))
    }
    return rows
  } finally {
    await emulator.close()
  }
}
