/** Number of requests that the emulator answers in a second. */
import type { Samples } from "./alternate.ts"
import { type Measurement, measured } from "./measurement.ts"
import type { Task } from "./programs/emulated.ts"
import { runProgram, startServer } from "./runtimes.ts"

const perSecond = (samples: Samples): Samples =>
  Object.fromEntries(Object.entries(samples).map(([name, times]) => [name, times.map((time) => 1000 / time)]))

/** Small GETs in memory, with and without a client, and over sockets, beside the server of canned answers. */
export const emulator = async (canned: string, rounds: number): Promise<ReadonlyArray<Measurement>> => {
  const server = await startServer("emulatorServer")
  try {
    const task: Task = {
      rounds: Math.min(20, rounds),
      warmup: Math.min(3, rounds),
      times: 320,
      emulator: server.url,
      canned
    }
    const samples = (await runProgram("Node", "emulated", task)) as Samples // what the program prints
    return measured({ row: "emulator", runtime: "Node", transport: "loopback" }, perSecond(samples), "/s")
  } finally {
    server.close()
  }
}
