/**
 * Times calls of clients in turns, or reads a list with one, on Node and on Deno, and prints the figures as JSON. Arguments: the work, its
 * task as JSON, and the URL of the official SDK's main module where there is Node.
 */
import process from "node:process"
import * as Effect from "effect/Effect"
import { baseUrlOf, id, type Source } from "../answers.ts"
import { portable, type Task, turnOf } from "../calls.ts"
import { type Client, headers, type Make } from "../clients/client.ts"
import { over } from "../clients/effectPolytomic.ts"
import { rawFetch } from "../clients/rawFetch.ts"
import { alternate, mapValues, type Rounds, type Turn, timed } from "../measurement.ts"

const [work = "", argument = "", sdk] = process.argv.slice(2)

const official = async (): Promise<Make> => (await import("../clients/officialSdk.ts")).officialSdk(sdk ?? "")

type Timing = Rounds & { readonly times: number }

const alternately = (turns: Readonly<Record<string, Turn>>, task: Timing) =>
  alternate(
    mapValues(turns, (turn) => timed(task.times, turn)),
    task
  )

const timeCalls = async (task: Task) => {
  if (task.compiled) await import("effect/schema/SchemaJITCompiler/enable")
  const makes = sdk === undefined ? portable : { "raw fetch": rawFetch, "official SDK": await official(), ...portable }
  const turns: Record<string, Turn> = {}
  for (const [name, make] of Object.entries(makes)) turns[name] = await turnOf(make, task)
  return alternately(turns, task)
}

const collected = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/**
 * Reads a list to its end: milliseconds, peak memory over idle, and growth of the heap from the first tenth on, in bytes. Memory is the
 * process's, so each client has one of its own; it is idle after a much shorter list, when everything is loaded and compiled.
 */
const read = async (task: {
  readonly client: string
  readonly source: Source
  readonly baseUrl: string
  readonly warmupUrl: string
  readonly rows: number
}) => {
  const { baseUrl, client, rows, source, warmupUrl } = task
  const make = portable[client] ?? (await official())
  const through = async (baseUrl: string, onPage: (rows: number) => void) =>
    (await make({ baseUrl })).rows(source, onPage)
  for (let time = 0; time < 3; time++) await through(warmupUrl, () => {})
  collected()
  const idle = process.memoryUsage.rss()
  let peak = idle
  let early = Number.NaN
  let pages = 0
  const started = performance.now()
  const seen = await through(baseUrl, (count) => {
    if (++pages % 10 === 0) peak = Math.max(peak, process.memoryUsage.rss())
    if (Number.isNaN(early) && count >= rows / 10) early = collected()
  })
  const milliseconds = performance.now() - started
  if (seen !== rows) throw new Error(`${client} read ${seen} rows of ${rows}`)
  return { milliseconds, memory: peak - idle, kept: collected() - early }
}

/** Times requests to the emulator in memory and to its server, and to that of canned answers: sockets and `fetch` alone. */
const timeEmulator = async ({
  canned,
  emulator,
  ...task
}: Timing & { readonly canned: string; readonly emulator: string }) => {
  const { PolytomicEmulator, Seed } = await import("effect-polytomic/emulator")
  const baseUrl = "https://polytomic.invalid"
  const seed = { ...Seed.exampleConnection, id }
  // As many as a large deployment has: a call must not take longer for them.
  const many = Array.from({ length: 100_000 }, (_, i) => {
    return { ...seed, id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`, name: `Database ${i}` }
  })
  const optionsOf = (...connections: ReadonlyArray<typeof seed>) => ({ data: { ...Seed.standard(), connections } })
  const { handle } = await Effect.runPromise(PolytomicEmulator.make(optionsOf(seed)))
  const request = Effect.gen(function* () {
    const response = yield* handle(new Request(`${baseUrl}/api/connections/${id}`, { headers }))
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    yield* Effect.promise(() => response.text())
  })
  const turn = async (client: Promise<Client>, atOnce = 1): Promise<Turn> => {
    const { run } = await client
    return (times) => run("get", times, { atOnce })
  }
  const withClient = (options: ReturnType<typeof optionsOf>) =>
    turn(over({ baseUrl }, PolytomicEmulator.layer(options)))
  const turns = {
    "in memory": (length: number) =>
      Effect.runPromise(Effect.forEach(Array.from({ length }), () => request, { discard: true })),
    "in memory, with effect-polytomic": await withClient(optionsOf(seed)),
    "in memory, with effect-polytomic and 100,000 connections": await withClient(optionsOf(seed, ...many)),
    server: await turn(rawFetch({ baseUrl: emulator }), 16),
    "canned server": await turn(rawFetch({ baseUrl: baseUrlOf(canned, "plain") }), 16)
  }
  return alternately(turns, task)
}

const works = { calls: timeCalls, read, emulator: timeEmulator }

/** The works, by their names. */
export type Works = typeof works

const start = works[work as keyof Works] as (task: unknown) => Promise<unknown> // what the benchmarks pass
console.log(JSON.stringify(await start(JSON.parse(argument))))
process.exit()
