/**
 * Reads a paginated list to its end with one client, on Node, and prints what memory that took: a process for each client, as
 * memory is the process's. Its only argument says what to do, as JSON.
 */
import process from "node:process"
import type { Client } from "../clients/client.ts"
import { type Make, portable } from "../clients/index.ts"
import type { Source } from "../records.ts"

/** List to read. */
export interface Task {
  readonly client: string
  readonly baseUrl: string
  /** The same list, much shorter: reading it first, until everything is loaded and compiled, is what idle means. */
  readonly warmupUrl: string
  /** Number of rows. */
  readonly rows: number
  /** Source of records to read in the place of the list. */
  readonly source?: Source
  readonly sdk: string
}

/** Cost; memory in bytes. */
export interface Reading {
  readonly milliseconds: number
  /** Peak memory of the process, over its memory while idle. */
  readonly peakOverIdle: number
  /** Growth of the collected heap from the first tenth of the rows to the last row. */
  readonly kept: number
}

const task = JSON.parse(process.argv[2] ?? "") as Task // what the benchmarks pass

const make: Make =
  portable[task.client] ?? (await import("../clients/officialSdk.ts").then(({ make }) => make(task.sdk)))

const collect = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const read = async (baseUrl: string, onPage: (rows: number) => void): Promise<number> => {
  const client: Client = await make({ baseUrl })
  return client.rows(onPage, task.source)
}

for (let time = 0; time < 3; time++) await read(task.warmupUrl, () => {})
collect()
const idle = process.memoryUsage.rss()
let peak = idle
let early: number | undefined
let pages = 0
const started = performance.now()
const rows = await read(task.baseUrl, (rows) => {
  if (++pages % 10 === 0) peak = Math.max(peak, process.memoryUsage.rss())
  if (early === undefined && rows >= task.rows / 10) early = collect()
})
const milliseconds = performance.now() - started
if (rows !== task.rows) throw new Error(`${task.client} read ${rows} rows of ${task.rows}`)
const reading: Reading = { milliseconds, peakOverIdle: peak - idle, kept: collect() - (early ?? Number.NaN) }
console.log(JSON.stringify(reading))
process.exit()
