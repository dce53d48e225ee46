/** Cold starts: from nothing to everything imported, and to the first answer, on Node, Deno and workerd. */
import { spawn } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { effectImports } from "../internal/bundle.ts"
import { consumer } from "../internal/fixture.ts"
import { baseUrlOf } from "./answers.ts"
import { type ColdProgram, coldPrograms, commandOf, name, nothing, workerOf } from "./coldPrograms.ts"
import { type Measurement, measured, type Runtime } from "./measurement.ts"
import { commands, env, sdk } from "./runtimes.ts"
import { makeWorker, type Worker } from "./workerd.ts"

/** The rows that this makes: each is what a program takes more than one that does nothing. */
export const coldRows = {
  imported: "imported",
  importedCpu: "imported, CPU",
  answered: "first answer",
  answeredCpu: "first answer, CPU"
} as const

type ColdRow = (typeof coldRows)[keyof typeof coldRows]

/** Milestones of a start, in milliseconds from its beginning; no CPU time where the machine does not tell. */
type Start = Readonly<Partial<Record<ColdRow, number>>>

const hasResponse = (value: unknown): value is { readonly cpu: number; readonly answer?: string } =>
  typeof value === "object" && value !== null && "cpu" in value && typeof value.cpu === "number"

/** Starts a program on a command line and watches for its two lines. */
const startCommand = (
  [program, ...args]: readonly [string, ...ReadonlyArray<string>],
  file: string,
  baseUrl: string
): Promise<Start> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, [...args, file, baseUrl], {
      cwd: join(file, "..", ".."),
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"]
    })
    let output = ""
    let problem = ""
    const times: Array<number> = []
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text
      while (times.length < output.split("\n").length - 1) times.push(performance.now() - started)
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      problem += text
    })
    child.on("error", reject)
    child.on("close", () => {
      const [imported, answered] = output
        .split("\n", 2)
        .map((line): unknown => (line === "" ? undefined : JSON.parse(line)))
      if (!hasResponse(imported) || !hasResponse(answered) || answered.answer !== name) {
        reject(new Error(`${file} did not say the name: ${output}${problem}`))
        return
      }
      resolve({
        [coldRows.imported]: times[0] ?? Number.NaN,
        [coldRows.importedCpu]: imported.cpu / 1000,
        [coldRows.answered]: times[1] ?? Number.NaN,
        [coldRows.answeredCpu]: answered.cpu / 1000
      })
    })
  })

/** The CPU time that the threads of a process have taken in milliseconds, if the machine is a Linux that counts it in nanoseconds. */
const cpuOf = (pid: number | undefined): number | undefined => {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`)
    const times = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]))
    return times.reduce((sum, time) => sum + time, 0) / 1e6 || undefined
  } catch {
    return undefined
  }
}

/** Starts workerd with a Worker and asks it once. */
const startWorker = async (start: () => Promise<Worker>, baseUrl: string): Promise<Start> => {
  const started = performance.now()
  const worker = await start()
  try {
    const imported = performance.now() - started
    const answer = await worker.ask({ baseUrl })
    const answered = performance.now() - started
    if (answer !== name) throw new Error(`the Worker did not say the name: ${answer}`)
    const cpu = cpuOf(worker.pid)
    return {
      [coldRows.imported]: imported,
      [coldRows.answered]: answered,
      ...(cpu === undefined ? {} : { [coldRows.answeredCpu]: cpu })
    }
  } finally {
    await worker.close()
  }
}

/** Start-up cost of each program over an empty one in the same round. */
const overNothing = (
  runtime: Runtime,
  starts: ReadonlyMap<string, ReadonlyArray<Start>>
): ReadonlyArray<Measurement> => {
  const floor = starts.get(nothing.client) ?? []
  return Object.values(coldRows).flatMap((row) => {
    const samples: Record<string, ReadonlyArray<number>> = {}
    for (const [client, all] of starts) {
      if (client === nothing.client || all.some((start) => start[row] === undefined)) continue
      samples[client] = all.map((start, round) => (start[row] ?? Number.NaN) - (floor[round]?.[row] ?? Number.NaN))
    }
    return measured({ row, runtime, transport: "loopback" }, samples)
  })
}

/** The programs turn by turn, some rounds over. */
const starts = async (
  programs: Readonly<Record<string, () => Promise<Start>>>,
  rounds: number
): Promise<ReadonlyMap<string, ReadonlyArray<Start>>> => {
  const entries = Object.entries(programs)
  const found = new Map<string, Array<Start>>(entries.map(([client]) => [client, []]))
  // The first round fills the caches of the file system and of Deno.
  for (let round = -1; round < rounds; round++) {
    for (const [client, start] of round % 2 === 0 ? entries : entries.toReversed()) {
      const one = await start()
      if (round >= 0) found.get(client)?.push(one)
    }
  }
  return found
}

const onCommandLine = async (
  runtime: "Node" | "Deno",
  programs: ReadonlyArray<ColdProgram>,
  baseUrl: string,
  rounds: number
): Promise<ReadonlyArray<Measurement>> => {
  const folder = join(await consumer(), "bench")
  mkdirSync(folder, { recursive: true })
  const tasks: Record<string, () => Promise<Start>> = {}
  for (const [index, program] of programs.entries()) {
    if (program.nodeOnly && runtime !== "Node") continue
    const file = join(folder, `cold-${index}.js`)
    writeFileSync(file, commandOf(program))
    tasks[program.client] = () => startCommand(commands[runtime], file, baseUrl)
  }
  return overNothing(runtime, await starts(tasks, rounds))
}

const onWorkerd = async (
  programs: ReadonlyArray<ColdProgram>,
  baseUrl: string,
  rounds: number
): Promise<ReadonlyArray<Measurement>> => {
  const tasks: Record<string, () => Promise<Start>> = {}
  for (const [index, program] of programs.entries()) {
    if (program.nodeOnly || program.unbundled) continue
    const start = await makeWorker(`cold-${index}`, workerOf(program))
    tasks[program.client] = () => startWorker(start, baseUrl)
  }
  return overNothing("workerd", await starts(tasks, rounds))
}

/** Cold starts on each runtime. */
export const coldStarts = async ({
  rounds,
  server,
  step
}: {
  readonly server: string
  readonly rounds: number
  readonly step: (message: string) => void
}): Promise<ReadonlyArray<Measurement>> => {
  const programs = coldPrograms(sdk, await effectImports(await consumer()))
  const baseUrl = baseUrlOf(server, "plain")
  const all: Array<Measurement> = []
  step("Cold starts on Node")
  all.push(...(await onCommandLine("Node", programs, baseUrl, Math.min(rounds, 15))))
  step("Cold starts on Deno")
  all.push(...(await onCommandLine("Deno", programs, baseUrl, Math.min(rounds, 11))))
  step("Cold starts on workerd")
  all.push(...(await onWorkerd(programs, baseUrl, Math.min(rounds, 9))))
  return all
}
