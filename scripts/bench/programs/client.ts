/**
 * Times calls of clients in turns, or reads a list with one, on Node and on Deno, and prints the figures as JSON. Arguments: the work, its
 * task as JSON, and the URL of the official SDK's main module where there is Node.
 */
import process from "node:process"
import * as Effect from "effect/Effect"
import { portable, type Task, turnOf } from "../calls.ts"
import type { Client, Make } from "../clients/client.ts"
import { over } from "../clients/effectPolytomic.ts"
import { officialSdk } from "../clients/officialSdk.ts"
import { rawFetch } from "../clients/rawFetch.ts"
import { alternate, type Rounds, timed } from "../measurement.ts"
import { baseUrlOf, type Source, uuid } from "../responses.ts"

const [work = "", argument = "", sdk] = process.argv.slice(2)

const timeCalls = async (task: Task) => {
  if (task.compiled) await import("effect/schema/SchemaJITCompiler/enable")
  const official = sdk === undefined ? {} : { "official SDK": officialSdk(sdk) }
  const makes: Readonly<Record<string, Make>> = { "raw fetch": rawFetch, ...official, ...portable }
  const turns: Record<string, () => Promise<number>> = {}
  for (const [name, make] of Object.entries(makes)) turns[name] = timed(task.times, await turnOf(make, task))
  return alternate(turns, task)
}

const usedHeap = (): number => {
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
  readonly server: string
  /** Number of rows in a page, and of pages. */
  readonly size: number
  readonly pages: number
}) => {
  const readPages = async (pages: number, onPage: (rows: number) => void) => {
    const client = await portable[task.client]?.({ baseUrl: baseUrlOf(task.server, `rows-${pages}`) })
    await client?.rows?.(task.source, onPage)
  }
  for (let time = 0; time < 3; time++) await readPages(10_000 / task.size, () => {})
  usedHeap()
  const idle = process.memoryUsage.rss()
  const rows = task.size * task.pages
  let [early, pages, peak, seen] = [Number.NaN, 0, idle, 0]
  const started = performance.now()
  await readPages(task.pages, (count) => {
    seen += count
    if (++pages % 10 === 0) peak = Math.max(peak, process.memoryUsage.rss())
    if (Number.isNaN(early) && seen >= rows / 10) early = usedHeap()
  })
  const milliseconds = performance.now() - started
  if (seen !== rows) throw new Error(`${task.client} read ${seen} rows of ${rows}`)
  return { milliseconds, memory: peak - idle, kept: usedHeap() - early }
}

/** Times requests to the emulator in memory and to its server, and to that of canned responses, which is sockets and `fetch` alone. */
const timeEmulator = async (task: Rounds & { readonly canned: string; readonly emulator: string }) => {
  const { PolytomicEmulator, Seed } = await import("effect-polytomic/emulator")
  const baseUrl = "https://polytomic.invalid"
  const example = Seed.exampleConnection
  // As many as a large deployment has: a call must not take longer for them.
  const others = Array.from({ length: 100_000 }, (_, i) => ({ ...example, id: uuid(i), name: `Database ${i}` }))
  const optionsOf = (connections: ReadonlyArray<typeof example>) => ({ data: { ...Seed.standard(), connections } })
  const { handle } = await Effect.runPromise(PolytomicEmulator.make(optionsOf([example])))
  const fetch: typeof globalThis.fetch = (url, init) => Effect.runPromise(handle(new Request(url, init)))
  const withClient = (...connections: ReadonlyArray<typeof example>) =>
    over({ baseUrl }, PolytomicEmulator.layer(optionsOf(connections)))
  const turn = async (client: Promise<Client>, atOnce = 1) => {
    const { run } = await client
    return timed(320, (times) => run("get", times, { atOnce }))
  }
  const turns = {
    "in memory": await turn(rawFetch({ baseUrl, fetch })),
    "in memory, with effect-polytomic": await turn(withClient(example)),
    "in memory, with effect-polytomic and 100,000 connections": await turn(withClient(example, ...others)),
    server: await turn(rawFetch({ baseUrl: task.emulator }), 16),
    "canned server": await turn(rawFetch({ baseUrl: baseUrlOf(task.canned, "plain") }), 16)
  }
  return alternate(turns, task)
}

const works = { calls: timeCalls, read, emulator: timeEmulator }

/** The works, by their names. */
export type Works = typeof works

const start = works[work as keyof Works] as (task: unknown) => Promise<unknown> // what the benchmarks pass
console.log(JSON.stringify(await start(JSON.parse(argument))))
process.exit()
