/** Calls through every client: on Node all kinds of them, on Deno and workerd the main ones. */
import type { Samples } from "./alternate.ts"
import { baseUrlOf } from "./answers.ts"
import { type Measurement, measured, type Transport } from "./measurement.ts"
import { atMost, mainRows, type Row, rows } from "./plan.ts"
import type { Task } from "./programs/calls.ts"
import { runProgram, sdk } from "./runtimes.ts"
import { startCallsWorker, timeWorker } from "./workerd.ts"

const transports: ReadonlyArray<Transport> = ["loopback", "stub"]

/** Without a network a small call takes so little that more of them make a turn. */
const timesOf = ({ burst, timing: { times } }: Row, transport: Transport): number =>
  transport === "loopback" || burst || times === 1 ? times : 4 * times

const taskOf = (row: Row, server: string, transport: Transport, rounds: number): Task => ({
  ...atMost(row.timing, rounds),
  times: timesOf(row, transport),
  call: row.call,
  burst: row.burst ?? false,
  surroundings: row.surroundings,
  limits: row.limits,
  compiled: row.compiled ?? false,
  baseUrl: baseUrlOf(transport === "loopback" ? server : undefined, row.scenario),
  stub: transport === "stub"
})

/** Options of timing calls. */
export interface Setting {
  /** Base URL of the server. */
  readonly server: string
  readonly rounds: number
  readonly step: (message: string) => void
}

const callsOn = async (
  runtime: "Node" | "Deno",
  rows: ReadonlyArray<Row>,
  { rounds, server, step }: Setting,
  more: Partial<Task> = {}
): Promise<ReadonlyArray<Measurement>> => {
  const all: Array<Measurement> = []
  for (const transport of transports) {
    for (const row of rows) {
      if (row.transports?.includes(transport) === false) continue
      step(`${runtime}, ${transport}: ${row.title}`)
      const task = { ...taskOf(row, server, transport, rounds), ...more }
      const samples = (await runProgram(runtime, "calls", task)) as Samples // what the program prints
      all.push(...measured({ row: row.id, runtime, transport }, samples))
    }
  }
  return all
}

/** All rows on Node. */
export const callsOnNode = (setting: Setting): Promise<ReadonlyArray<Measurement>> =>
  callsOn("Node", rows, setting, { sdk })

/** The main rows on Deno, without the official SDK. */
export const callsOnDeno = (setting: Setting): Promise<ReadonlyArray<Measurement>> => callsOn("Deno", mainRows, setting)

/** The main rows in a Worker, without the official SDK. */
export const callsOnWorkerd = async ({ rounds, server, step }: Setting): Promise<ReadonlyArray<Measurement>> => {
  const worker = await startCallsWorker()
  const all: Array<Measurement> = []
  try {
    for (const transport of transports) {
      for (const row of mainRows) {
        step(`workerd, ${transport}: ${row.title}`)
        const task = taskOf(row, server, transport, rounds)
        // A request to the Worker has a cost of its own, so many calls share it.
        const times = task.times === 1 ? 4 : 2 * task.times
        const samples = await timeWorker(worker, { ...task, rounds: Math.min(task.rounds, 30), times })
        all.push(...measured({ row: row.id, runtime: "workerd", transport }, samples))
      }
    }
  } finally {
    await worker.close()
  }
  return all
}
