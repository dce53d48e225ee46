/** Cold starts: time from process start to the last import, and to the first response. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { map } from "effect/Record"
import { effectImports } from "../internal/bundle.ts"
import { consumer } from "../internal/packed.ts"
import { official, plainEffect, readWithAll, readWithOne } from "../size/programs.ts"
import { headers } from "./clients/client.ts"
import { alternate, at, measured, type Runtime } from "./measurement.ts"
import { baseUrlOf, id, name } from "./responses.ts"
import { makeWorker, runFile, sdk } from "./runtimes.ts"

/** The rows: each is the time of a program beyond that of one that does nothing. */
export const coldRows = ["imported", "imported, CPU", "first answer", "first answer, CPU"] as const

/** Milestones of a start in milliseconds; without CPU time where the machine does not report it. */
type Start = { readonly [row in (typeof coldRows)[number]]?: number }

const withHeaders = JSON.stringify({ headers })
const first = 'const first = (baseUrl) => Effect.runPromise(read({ apiKey: "test-key", baseUrl }))'

/** Programs that import what they need and have `first`, a call that reads the name of a connection. */
export const coldPrograms = (sdk: string, subpaths: ReadonlyArray<string>): Readonly<Record<string, string>> => ({
  nothing: `const first = async () => "${name}"`,
  "raw fetch": `
const first = async (baseUrl) => {
  const response = await fetch(baseUrl + "/api/connections/${id}", ${withHeaders})
  return JSON.parse(await response.text()).data.name
}`,
  "official SDK": official(sdk, '{ token: "test-key", environment: baseUrl, version: "2025-09-18" }'),
  // As much of it as this package imports; it makes no call.
  "Effect alone": `${subpaths.map((subpath) => `import "${subpath}"`).join("\n")}
const first = async () => "${name}"`,
  "plain Effect": `${plainEffect("baseUrl", `baseUrl + "/api/connections/${id}", ${withHeaders}`)}
const first = (baseUrl) => Effect.runPromise(read(baseUrl))`,
  "effect-polytomic, one resource": readWithOne + first,
  "effect-polytomic": readWithAll + first
})

/** A program for a command line, with the base URL as its argument: it prints its milestones, on the clock of the machine. */
export const commandOf = (program: string): string => `${program}
import process from "node:process"
const now = () => performance.timeOrigin + performance.now()
const cpu = () => { const { system, user } = process.cpuUsage(); return (system + user) / 1000 }
const start = { "imported": now(), "imported, CPU": cpu() }
const answer = await first(process.argv[2])
console.log(JSON.stringify({ ...start, "first answer": now(), "first answer, CPU": cpu(), answer }))
process.exit()
`

/** CPU time of the threads of a process in milliseconds, if the machine is a Linux that counts it in nanoseconds. */
const cpuOf = (pid: number | undefined): Start => {
  try {
    const files = readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`)
    const times = files.map((file) => Number(readFileSync(file, "utf8").split(" ")[0]))
    return { "first answer, CPU": times.reduce((sum, time) => sum + time) / 1e6 }
  } catch {
    return {}
  }
}

const verify = (result: string): void => {
  if (result !== name)
    throw new Error(`The program returned ${JSON.stringify(result)} in place of the connection's name.`)
}

/** Prepares the program of a client, which is started anew each time. */
const starter = async (runtime: Runtime, client: string, program: string, baseUrl: string) => {
  const file = `cold-${client.replaceAll(/\W+/g, "-")}`
  if (runtime === "workerd") {
    const respond = 'new Response(await first(new URL(request.url).searchParams.get("baseUrl")))'
    const start = await makeWorker(file, `${program}\nexport default { fetch: async (request) => ${respond} }`)
    return async (): Promise<Start> => {
      const started = performance.now()
      return start(async ({ ask, pid }) => {
        const imported = performance.now() - started
        verify(await ask({ baseUrl }))
        return { imported, "first answer": performance.now() - started, ...cpuOf(pid) }
      })
    }
  }
  const path = join(await consumer(), "bench", `${file}.js`)
  writeFileSync(path, commandOf(program))
  return async (): Promise<Start> => {
    const started = performance.timeOrigin + performance.now()
    type Printed = Required<Start> & { readonly answer: string }
    const { answer, ...start } = await runFile<Printed>(runtime, path, baseUrl)
    verify(answer)
    return { ...start, imported: start.imported - started, "first answer": start["first answer"] - started }
  }
}

/** Times the programs that can run on a runtime; the SDK needs Node, and a bundler drops imports that nothing uses. */
export const coldStarts = async (runtime: Runtime, server: string, rounds: number) => {
  const baseUrl = baseUrlOf(server, "plain")
  const turns: Record<string, () => Promise<Start>> = {}
  for (const [client, program] of Object.entries(coldPrograms(sdk, await effectImports(await consumer())))) {
    if (client === "official SDK" && runtime !== "Node") continue
    if (client === "Effect alone" && runtime === "workerd") continue
    turns[client] = await starter(runtime, client, program, baseUrl)
  }
  // The first round fills the caches of the file system and of Deno.
  const { nothing = [], ...starts } = await alternate(turns, { rounds, warmup: 1 })
  return coldRows.flatMap((row) => {
    const of = (start: Start | undefined) => start?.[row] ?? Number.NaN
    const over = map(starts, (all) => all.map((start, round) => of(start) - of(nothing[round])))
    return Object.values(over).flat().every(Number.isFinite) ? measured(at(row, runtime), over) : []
  })
}
