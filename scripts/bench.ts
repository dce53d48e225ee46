/**
 * `npm run bench [-- --json FILE]`: what calls and the import cost, beside raw `fetch`, the official SDK and plain Effect.
 *
 * All clients of a row run turn by turn in one process, against a server in another, so load on the machine hits them
 * alike; figures are medians. They differ from run to run, so they are printed and never tested.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { effectImports } from "./internal/bundle.ts"
import { type Figure, median, report } from "./internal/figures.ts"
import { consumer } from "./internal/fixture.ts"
import { build, pack } from "./internal/packed.ts"
import { installPeers } from "./internal/peers.ts"
import { root, run } from "./internal/shell.ts"

const step = (message: string): void => {
  process.stderr.write(`${message} …\n`)
}

const startServer = async (): Promise<{ readonly process: ChildProcess; readonly baseUrl: string }> => {
  const server = spawn("node", ["bench/server.mjs"], { cwd: root, stdio: ["pipe", "pipe", "inherit"] })
  const port = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (line: Buffer) => resolve(String(line).trim()))
    server.once("exit", () => reject(new Error("the server of the benchmarks did not start")))
  })
  return { process: server, baseUrl: `http://127.0.0.1:${port}` }
}

const clients = ["raw fetch", "official SDK", "plain Effect", "effect-polytomic"] as const

type Medians = Readonly<Record<(typeof clients)[number], number>>

const calls = async (what: "get" | "list", baseUrl: string, mode: "interpreted" | "compiled"): Promise<Medians> =>
  JSON.parse(
    await run("node", ["--expose-gc", "bench/calls.mjs", what, baseUrl, mode], {
      cwd: root,
      env: { NODE_ENV: "production" }
    })
  )

/** CPU time of a process that only imports, less that of one that imports nothing. */
const imports = async (
  programs: Readonly<Record<string, string>>,
  cwd: string
): Promise<Readonly<Record<string, number>>> => {
  const names = Object.keys(programs)
  const samples: Record<string, Array<number>> = Object.fromEntries(names.map((name) => [name, []]))
  const tail = `;const { user, system } = process.cpuUsage();console.log((user + system) / 1000)`
  for (let round = 0; round < 15; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const program = `${programs[name]}${tail}`
      samples[name]?.push(
        Number(await run("node", ["--input-type=module", "--eval", program], { cwd, env: { NODE_OPTIONS: "" } }))
      )
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples[name] ?? [])]))
}

step("Building")
await build()
await pack()
await installPeers()
const server = await startServer()
const figures: Array<Figure> = []
try {
  step("One small GET over loopback")
  const get = await calls("get", server.baseUrl, "interpreted")
  for (const client of clients) figures.push({ name: `small GET, ${client}`, value: get[client] * 1000, unit: "us" })
  const own = get["effect-polytomic"]
  figures.push(
    { name: "small GET, to raw fetch", value: own / get["raw fetch"], unit: "x", target: 1.2 },
    { name: "small GET, to the official SDK", value: own / get["official SDK"], unit: "x", target: 0.9 }
  )

  step("A list of 5,000 connections")
  const list = await calls("list", server.baseUrl, "interpreted")
  for (const client of clients) figures.push({ name: `5,000 rows, ${client}`, value: list[client], unit: "ms" })
  const compiled = await calls("list", server.baseUrl, "compiled")
  figures.push(
    { name: "5,000 rows, compiled schemas", value: compiled["effect-polytomic"], unit: "ms" },
    { name: "5,000 rows, official SDK to raw fetch", value: list["official SDK"] / list["raw fetch"], unit: "x" },
    { name: "5,000 rows, plain Effect to raw fetch", value: list["plain Effect"] / list["raw fetch"], unit: "x" },
    {
      name: "5,000 rows, to raw fetch",
      value: list["effect-polytomic"] / list["raw fetch"],
      unit: "x",
      target: 1.9,
      note: "schemas interpreted"
    },
    {
      name: "5,000 rows, compiled, to raw fetch",
      value: compiled["effect-polytomic"] / compiled["raw fetch"],
      unit: "x",
      target: 1.3,
      note: "in a process with effect/schema/SchemaJITCompiler/enable"
    }
  )
} finally {
  server.process.kill()
}

step("Importing")
const folder = await consumer()
const subpaths = await effectImports(folder)
const sdk = join(root, "bench", "node_modules", "polytomic", "index.js")
const times = await imports(
  {
    nothing: "",
    effect: subpaths.map((subpath) => `import ${JSON.stringify(subpath)}`).join(";"),
    ours: `import "effect-polytomic"`,
    official: `import ${JSON.stringify(`file://${sdk}`)}`
  },
  folder
)
const over = (name: string): number => (times[name] ?? Number.NaN) - (times.nothing ?? Number.NaN)
figures.push(
  {
    name: "import, Effect alone",
    value: over("effect"),
    unit: "ms",
    note: `CPU over an empty process, ${subpaths.length} subpaths`
  },
  { name: "import, official SDK", value: over("official"), unit: "ms" },
  { name: "import, effect-polytomic", value: over("ours"), unit: "ms" },
  { name: "import, over Effect alone", value: over("ours") - over("effect"), unit: "ms", target: 15 }
)

const { version } = JSON.parse(readFileSync(join(root, "bench/node_modules/polytomic/package.json"), "utf8"))
report(`effect-polytomic on Node ${process.versions.node}, beside polytomic ${version}`, figures)
