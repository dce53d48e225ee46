/** A list of a million rows, page after page: how long it takes, and whether memory stays flat. */
import { baseUrlOf, pageSize, type Scenario } from "./answers.ts"
import { clients, type Measurement, measured } from "./measurement.ts"
import * as Plan from "./plan.ts"
import type { Reading, Task } from "./programs/rows.ts"
import { batches, batchSize, type Source, sources } from "./records.ts"
import { runProgram, sdk } from "./runtimes.ts"

/**
 * The rows that this makes. V8 leaves garbage lying as long as there is room, and by default that is most of what a process
 * takes, whoever has made it; so the list is read again with V8 told to save memory.
 */
export const longListRows = {
  time: "rows",
  memory: "rows, peak memory over idle",
  savedMemory: "rows, peak memory over idle, V8 saving it",
  kept: "rows, kept on the heap"
} as const

/** The rows of 100 MB of records, for each source. */
export const recordRows: { readonly [name in Source]: { readonly [row in "time" | "memory" | "kept"]: string } } = {
  log: named("log file"),
  gzip: named("compressed log file"),
  query: named("rows of a query")
}

function named(source: string) {
  return { time: `100 MB: ${source}`, memory: `100 MB: ${source}, peak memory`, kept: `100 MB: ${source}, kept` }
}

const saving = "--optimize-for-size"

/** Reads it once with each client, in a process of its own, as memory belongs to a process. */
export const longList = async (
  rows: number,
  { server, step }: { readonly server: string; readonly step: (message: string) => void }
): Promise<ReadonlyArray<Measurement>> => {
  const read = async (client: string, flags: ReadonlyArray<string> = [], source?: Source): Promise<Reading> => {
    const count = source === undefined ? rows : batchSize * Math.ceil((batches * rows) / Plan.longList)
    step(`Node, loopback: ${count.toLocaleString("en")} ${source ?? "rows"}, ${client} ${flags.join(" ")}`.trim())
    const url = (rows: number): string => {
      const scenario: Scenario = source === undefined ? `pages-${rows / pageSize}` : `records-${rows / batchSize}`
      return baseUrlOf(server, scenario)
    }
    const of = source === undefined ? {} : { source }
    const task: Task = { client, rows: count, baseUrl: url(count), warmupUrl: url(10_000), sdk, ...of }
    return (await runProgram("Node", "rows", task, flags)) as Reading // what the program prints
  }
  const all: Array<Measurement> = []
  const add = (row: string, client: string, value: number, unit: Measurement["unit"]): void => {
    all.push(...measured({ row, runtime: "Node", transport: "loopback" }, { [client]: [value] }, unit))
  }
  for (const client of clients) {
    const { kept, milliseconds, peakOverIdle } = await read(client)
    add(longListRows.time, client, milliseconds, "ms")
    add(longListRows.memory, client, peakOverIdle / 1e6, "MB")
    add(longListRows.kept, client, kept / 1e6, "MB")
  }
  for (const client of ["raw fetch", "effect-polytomic"]) {
    const { peakOverIdle } = await read(client, [saving])
    add(longListRows.savedMemory, client, peakOverIdle / 1e6, "MB")
    for (const source of sources) {
      const { kept, milliseconds, peakOverIdle } = await read(client, [], source)
      add(recordRows[source].time, client, milliseconds, "ms")
      add(recordRows[source].memory, client, peakOverIdle / 1e6, "MB")
      add(recordRows[source].kept, client, kept / 1e6, "MB")
    }
  }
  return all
}
