/** Steps of the benchmark, each with the measurements that it makes. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { keys, map } from "effect/Record"
import { cache, root, run } from "../internal/shell.ts"
import { mainRows, portable, type Row, rows, type Task } from "./calls.ts"
import { coldStarts } from "./coldStarts.ts"
import type { Measurement, Runtime, Transport } from "./measurement.ts"
import { alternate, at, measured, median, timed, transports } from "./measurement.ts"
import { baseUrlOf, batchSize, pageSize, type Source } from "./responses.ts"
import { compile, makeWorker, runClient, type Servers } from "./runtimes.ts"

export interface Step {
  readonly title: string
  readonly run: () => Promise<ReadonlyArray<Measurement>>
}

/** Times a row in a Worker, from outside: its own clock stands still. The cost of a request to it is subtracted. */
const timeWorker = async (task: Task) => {
  const start = await makeWorker("calls", `export { default } from ${JSON.stringify(await compile("worker"))}`)
  return start(async ({ ask }) => {
    const turn = (client: string) =>
      timed(task.times, (times) => ask({ client, task: JSON.stringify(task), times: String(times) }))
    const all: Readonly<Record<string, unknown>> = { ...portable, none: undefined }
    const turns = map(all, (_, client) => turn(client))
    const { none = [], ...samples } = await alternate(turns, task)
    return map(samples, (all) => all.map((time) => time - median(none)))
  })
}

const calls = (runtime: Runtime, transport: Transport, row: Row, server: string, most: number): Step => ({
  title: `${runtime === "Node" ? "calls" : "runtimes"}: ${runtime}, ${transport}: ${row.title}`,
  run: async () => {
    const stub = transport === "stub"
    // Without a network a small call takes so little that more of them make a turn.
    const times = stub && !row.burst && row.times > 1 ? 4 * row.times : row.times
    const baseUrl = baseUrlOf(stub ? undefined : server, row.scenario)
    const [rounds, warmup] = [Math.min(row.rounds, most), Math.min(row.warmup, most)]
    const task: Task = { ...row, times, rounds, warmup, baseUrl, stub }
    // A request to the Worker has a cost of its own, so many calls share it.
    const shared = { ...task, rounds: Math.min(rounds, 30), times: times === 1 ? 4 : 2 * times }
    const samples = runtime === "workerd" ? await timeWorker(shared) : await runClient(runtime, "calls", task)
    return measured({ row: row.id, runtime, transport }, samples)
  }
})

const named = (time: string) => ({ time, memory: `${time}, peak memory`, kept: `${time}, kept` })

/** Rows of lists that are read to their end: of the time, of memory over idle, and of the growth of the heap. */
export const lists = {
  pages: { time: "rows", memory: "rows, peak memory over idle", kept: "rows, kept on the heap" },
  log: named("100 MB: log file"),
  gzip: named("100 MB: compressed log file"),
  query: named("100 MB: rows of a query")
}

/** Row of memory with V8 set to save it: by default, garbage that it leaves lying is most of what a process takes. */
export const savedMemory = "rows, peak memory over idle, V8 saving it"

/** Reads a list once with a client, in a process of its own, as memory belongs to a process. */
const list = (source: Source, client: string, server: string, most: number, isSaving = false): Step => {
  const { kept, memory, time } = lists[source]
  return {
    title: `rows: ${isSaving ? savedMemory : time}, ${client}`,
    run: async () => {
      const [size, pages] = source === "pages" ? [pageSize, 10_000] : [batchSize, 450]
      const part = Math.min(1, most / 100) // a quick look reads no million rows
      const task = { client, source, server, size, pages: Math.ceil(pages * part) }
      // The server compresses a file when it is first requested, which is not for a client to wait for.
      if (source === "gzip") await fetch(`${baseUrlOf(server, `rows-${task.pages}`)}/files/gzip`, { method: "HEAD" })
      const costs = await runClient("Node", "read", task, ...(isSaving ? ["--optimize-for-size"] : []))
      const inMB = (row: string, bytes: number) => measured(at(row), { [client]: [bytes / 1e6] }, "MB")
      if (isSaving) return inMB(savedMemory, costs.memory)
      const times = measured(at(time), { [client]: [costs.milliseconds] })
      return [...times, ...inMB(memory, costs.memory), ...inMB(kept, costs.kept)]
    }
  }
}

/** Rows of the packed program's starts, with its arguments. */
export const programRows = { "program: --version": ["--version"], "program: connections list": ["connections", "list"] }

const fetching = `const response = await fetch(process.argv[2] + "/api/connections", { headers: { authorization: "Bearer test-key" } })
console.log(JSON.stringify(await response.json()))`

/** Times whole processes: the program, and an empty one that makes the request by itself. */
const program = (row: string, args: ReadonlyArray<string>, emulator: string, most: number): Step => ({
  title: row,
  run: async () => {
    const file = join(cache, "fetch.mjs")
    writeFileSync(file, fetching)
    const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: emulator }
    const node = (...args: ReadonlyArray<string>) => timed(1, () => run("node", args, { env }))
    const ours = node(join(root, "dist/bin/effect-polytomic.js"), ...args)
    const turns = { "node + raw fetch": node(file, emulator), "effect-polytomic": ours }
    return measured(at(row), await alternate(turns, { rounds: Math.min(most, 15), warmup: 1 }))
  }
})

/** All steps; `most` is the maximum of rounds. */
export const stepsOf = ({ canned, emulator }: Servers, most: number): ReadonlyArray<Step> => {
  const on = (runtime: Runtime, rows: ReadonlyArray<Row>) =>
    transports.flatMap((transport) => {
      const own = transport === "stub" ? rows : rows.filter(({ stubOnly }) => !stubOnly)
      return own.map((row) => calls(runtime, transport, row, canned, most))
    })
  const cold = (runtime: Runtime, rounds: number): Step => ({
    title: `cold: starts on ${runtime}`,
    run: () => coldStarts(runtime, canned, Math.min(rounds, most))
  })
  const emulated = async () => {
    const task = { rounds: Math.min(20, most), warmup: Math.min(3, most), emulator, canned }
    const samples = await runClient("Node", "emulator", task)
    const rates = map(samples, (times) => times.map((time) => 1000 / time))
    return measured(at("emulator"), rates, "/s")
  }
  return [
    ...on("Node", rows),
    ...["raw fetch", "effect-polytomic"].flatMap((client) => [
      list("pages", client, canned, most, true),
      ...keys(lists).map((source) => list(source, client, canned, most))
    ]),
    { title: "emulator", run: emulated },
    ...on("Deno", mainRows),
    ...on("workerd", mainRows),
    cold("Node", 15),
    cold("Deno", 11),
    cold("workerd", 9),
    ...Object.entries(programRows).map(([row, args]) => program(row, args, emulator, most))
  ]
}
