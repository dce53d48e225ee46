/** A list of a million rows, page after page: how long it takes, and whether memory stays flat. */
import { baseUrlOf, pageSize } from "./answers.ts"
import { clients, type Measurement, measured } from "./measurement.ts"
import type { Reading, Task } from "./programs/rows.ts"
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

const saving = "--optimize-for-size"

/** Reads it once with each client, in a process of its own, as memory belongs to a process. */
export const longList = async (
  rows: number,
  { server, step }: { readonly server: string; readonly step: (message: string) => void }
): Promise<ReadonlyArray<Measurement>> => {
  const read = async (client: string, ...flags: ReadonlyArray<string>): Promise<Reading> => {
    step(`Node, loopback: ${rows.toLocaleString("en")} rows, ${client} ${flags.join(" ")}`.trim())
    const task: Task = {
      client,
      rows,
      baseUrl: baseUrlOf(server, `pages-${rows / pageSize}`),
      warmupUrl: baseUrlOf(server, "pages-100"),
      sdk
    }
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
    const { peakOverIdle } = await read(client, saving)
    add(longListRows.savedMemory, client, peakOverIdle / 1e6, "MB")
  }
  return all
}
