/** Cold starts: from nothing to everything imported, and to the first response. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { effectImports } from "../internal/bundle.ts"
import { consumer } from "../internal/packed.ts"
import { baseUrlOf, id, name } from "./answers.ts"
import { headers } from "./clients/client.ts"
import { alternate, at, mapValues, measured, type Runtime } from "./measurement.ts"
import { makeWorker, runFile, sdk, type Worker } from "./runtimes.ts"

/** The rows: each is what a program takes more than one that does nothing. */
export const coldRows = ["imported", "imported, CPU", "first answer", "first answer, CPU"] as const

/** Milestones of a start in milliseconds; no CPU time where the machine does not tell. */
type Start = { readonly [row in (typeof coldRows)[number]]?: number }

const call = `Effect.map(Effect.flatMap(Connections, (connections) => connections.get({ id: "${id}" })), ({ name }) => name)`

/** Programs that import what they need and have `first`, a call that reads the name of a connection. */
export const coldPrograms = (sdk: string, subpaths: ReadonlyArray<string>): Readonly<Record<string, string>> => ({
  nothing: `const first = async () => "${name}"`,
  "raw fetch": `
const first = async (baseUrl) => {
  const response = await fetch(baseUrl + "/api/connections/${id}", { headers: ${JSON.stringify(headers)} })
  return JSON.parse(await response.text()).data.name
}`,
  "official SDK": `
import { PolytomicClient } from "${sdk}"
const first = async (baseUrl) => {
  const polytomic = new PolytomicClient({ token: "test-key", environment: baseUrl, version: "2025-09-18" })
  return (await polytomic.connections.get("${id}")).data.name
}`,
  // As much of it as this package imports; it makes no call.
  "Effect alone": `${subpaths.map((subpath) => `import "${subpath}"`).join("\n")}
const first = async () => "${name}"`,
  "plain Effect": `
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schema from "effect/Schema"
const Body = Schema.Struct({ data: Schema.Struct({ id: Schema.String, name: Schema.String }) })
const first = (baseUrl) => Effect.gen(function*() {
  const client = HttpClient.filterStatusOk(yield* HttpClient.HttpClient)
  const get = HttpClientRequest.get(baseUrl + "/api/connections/${id}")
  const response = yield* client.execute(HttpClientRequest.setHeaders(get, ${JSON.stringify(headers)}))
  return (yield* HttpClientResponse.schemaBodyJson(Body)(response)).data.name
}).pipe(Effect.provide(FetchHttpClient.layer), Effect.runPromise)`,
  "effect-polytomic, one resource": `
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Connections } from "effect-polytomic/Connections"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
const layer = (baseUrl) => Layer.provide(Connections.layer, PolytomicClient.layerFetch({ apiKey: "test-key", baseUrl }))
const first = (baseUrl) => ${call}.pipe(Effect.provide(layer(baseUrl)), Effect.runPromise)`,
  "effect-polytomic": `
import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"
const first = (baseUrl) => ${call}.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl })), Effect.runPromise)`
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

/** A Worker that answers with the name; \`?baseUrl=\` is the server. */
const workerOf = (program: string): string => `${program}
export default { fetch: async (request) => new Response(await first(new URL(request.url).searchParams.get("baseUrl"))) }
`

const verify = (answer: string | undefined): void => {
  if (answer !== name) throw new Error(`The program did not read the name: ${answer}`)
}

const startCommand = async (runtime: "Node" | "Deno", file: string, baseUrl: string): Promise<Start> => {
  const started = performance.timeOrigin + performance.now()
  type Printed = Required<Start> & { readonly answer?: string }
  const { answer, ...start } = await runFile<Printed>(runtime, [], file, [baseUrl])
  verify(answer)
  return { ...start, imported: start.imported - started, "first answer": start["first answer"] - started }
}

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

const startWorker = async (start: () => Promise<Worker>, baseUrl: string): Promise<Start> => {
  const started = performance.now()
  const worker = await start()
  try {
    const imported = performance.now() - started
    verify(await worker.ask({ baseUrl }))
    return { imported, "first answer": performance.now() - started, ...cpuOf(worker.pid) }
  } finally {
    await worker.close()
  }
}

/** Times the programs that can run on a runtime; the SDK needs Node, and a bundler drops imports that nothing uses. */
export const coldStarts = async (runtime: Runtime, server: string, rounds: number) => {
  const baseUrl = baseUrlOf(server, "plain")
  const folder = join(await consumer(), "bench")
  mkdirSync(folder, { recursive: true })
  const turns: Record<string, () => Promise<Start>> = {}
  for (const [client, program] of Object.entries(coldPrograms(sdk, await effectImports(await consumer())))) {
    if (client === "official SDK" && runtime !== "Node") continue
    if (client === "Effect alone" && runtime === "workerd") continue
    const name = `cold-${client.replaceAll(/\W+/g, "-")}`
    if (runtime === "workerd") {
      const start = await makeWorker(name, workerOf(program))
      turns[client] = () => startWorker(start, baseUrl)
    } else {
      const file = join(folder, `${name}.js`)
      writeFileSync(file, commandOf(program))
      turns[client] = () => startCommand(runtime, file, baseUrl)
    }
  }
  // The first round fills the caches of the file system and of Deno.
  const { nothing = [], ...starts } = await alternate(turns, { rounds, warmup: 1 })
  return coldRows.flatMap((row) => {
    const of = (start: Start | undefined) => start?.[row] ?? Number.NaN
    const over = mapValues(starts, (all) => all.map((start, round) => of(start) - of(nothing[round])))
    return Object.values(over).flat().every(Number.isFinite) ? measured(at(row, runtime), over) : []
  })
}
