/**
 * A campaign against durable runs: real processes that are killed, frozen and restarted, over a real database, against an emulator
 * that loses responses. The truth is the emulator's own list of executions.
 */
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { type RunningServer, start } from "effect-polytomic/emulator/node"
import { randomOf } from "../../internal/random.ts"
import { eventually, Ledger, Process, temporary } from "../harness.ts"
import { type EngineName, engines } from "./engines.ts"
import { type Ended, type Job, points, type RunnerOptions, times } from "./jobs.ts"

export interface Options {
  readonly engine: EngineName
  readonly kills: number
  readonly seed: number
  /** The first round has a run for every n-th point of the steps, whose process dies there. Default 1. */
  readonly every?: number
  /** Number of runs of one round. Default 8. */
  readonly width?: number
  /** Time that this machine may take beyond the longest expected wait, in milliseconds. Default 10,000. */
  readonly slack?: number
  readonly progress?: (text: string) => void
}

/** An execution, as the emulator keeps it. */
export interface Execution {
  readonly id: string
  readonly sync_id: string
  /** The cancel request, if there was one. */
  readonly cancel: unknown
  readonly ends_at: number
}

/** A job after its round. */
export interface Run {
  readonly job: Job
  readonly ended: Ended | undefined
  readonly executions: ReadonlyArray<Execution>
  /** Milliseconds from the end of the execution, or the last disturbance after it, to the end of the run. */
  readonly waited: number
}

const isRight = ({ kind }: Job, { detail = "", id, outcome }: Ended, execution: Execution): boolean => {
  if (kind === "plain" || kind === "paused") {
    return outcome === "completed" && id === execution.id && execution.cancel === null
  }
  const isExpected = kind === "canceled" || detail.includes("did not end before its deadline")
  return outcome === "failed" && isExpected && execution.cancel !== null
}

const zeros = ["startedTwice", "lost", "wrong", "waitedTooLong", "pointsMissed", "keysStored"] as const

export const durableLedger = () => new Ledger(zeros)

type DurableLedger = ReturnType<typeof durableLedger>

/** Judges a run, which may wait for so many milliseconds. */
export const judge = (
  ledger: DurableLedger,
  { ended, executions, job, waited }: Run,
  bound: number,
  output = ""
): void => {
  const name = `${job.kind} run ${job.sync} (died ${job.dieAt ?? "at no point"})`
  const [execution] = executions
  if (executions.length > 1) ledger.violate("startedTwice", `${name}: ${executions.length} times`)
  if (ended === undefined) ledger.violate("lost", `${name}: ${output}`)
  else if (execution === undefined || !isRight(job, ended, execution)) {
    ledger.violate("wrong", `${name}: ${JSON.stringify(ended)} of ${JSON.stringify(execution)}`)
  }
  if (waited > bound) ledger.violate("waitedTooLong", `${name}: ${waited} ms, more than ${bound}`)
}

/** Searches what an engine stores for the key of the API; its program is in the same folder. */
export const search = (ledger: DurableLedger, folder: string): void => {
  const args = ["-rl", "--exclude=*.js", "--exclude=*.mjs", "test-key", folder]
  const { stdout } = spawnSync("grep", args, { encoding: "utf8" })
  if (stdout !== "") ledger.violate("keysStored", stdout)
}

/** Id of a sync by its number. */
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`

const connection = { ...Seed.exampleConnection, id: idOf(0) }

const syncOf = (number: number): Seed.SeedBulkSync => ({
  id: idOf(number),
  name: `Sync ${number}`,
  mode: "replicate",
  source_connection_id: connection.id,
  destination_connection_id: connection.id,
  destination_configuration: { schema: `sync_${number}` },
  default_schedule: { frequency: "manual" }
})

/** Prepares the API for a run: for its kind, and for the wait that its process is to die in. */
const prepare = ({ dieAt = "", kind, sync }: Job, { emulator }: RunningServer): Effect.Effect<unknown> => {
  const start = { operation: "bulkSync.start", path: `/api/bulk/syncs/${sync}/executions`, times: 1 } as const
  if (kind === "paused") return emulator.fault(Fault.status(500, { applied: true }), start)
  if (kind !== "plain") return emulator.planExecution({ duration: 600_000 }, { syncId: sync })
  return /wait\/1|look\/2/.test(dieAt) ? emulator.planExecution({ duration: 12_000 }, { syncId: sync }) : Effect.void
}

/** What happens to starts, one after the other: each of them may leave open whether something was started. */
const troubles: ReadonlyArray<Fault.Fault> = [
  Fault.reset("after"),
  Fault.status(500),
  Fault.status(500, { applied: true }),
  Fault.status(502, { applied: true }),
  Fault.reset("before"),
  Fault.garbage
]

export const campaign = async ({
  every = 1,
  kills,
  progress,
  seed,
  slack = 10_000,
  width = 8,
  ...options
}: Options) => {
  await using stack = new AsyncDisposableStack()
  const ledger = durableLedger()
  const engine = await engines[options.engine](stack)
  const bulkSyncs = Array.from({ length: 4 * (points.length + width * kills) }, (_, i) => syncOf(i))
  const data = { ...Seed.standard(), connections: [connection], bulkSyncs }
  const server = await start({ port: 0, seed, executions: { queuedFor: 200, runsFor: times.runsFor }, data })
  stack.defer(server.close)
  const { clearFaults, fault, snapshot } = server.emulator
  const marks = temporary(stack)
  const random = randomOf(`durable-${options.engine}-${seed}`)
  const counts = { runs: 0, done: 0, atPoints: 0, kills: 0, stopped: 0, frozen: 0, databaseRestarts: 0, longestWait: 0 }
  let syncs = 0
  let disturbed = 0
  const note = () => {
    disturbed = Date.now()
  }

  /** Runs jobs until they have ended or so many milliseconds have passed, and judges them. */
  const round = async (
    jobs: ReadonlyArray<Job>,
    limit: number,
    disturb?: (victims: ReadonlyArray<Process>) => unknown
  ) => {
    const ends = new Map<string, { readonly ended: Ended; readonly at: number }>()
    const onLine = (line: string): void => {
      if (!line.startsWith(`{"sync"`)) return // a log of the engine
      const ended: Ended = JSON.parse(line)
      if (!ends.has(ended.sync)) ends.set(ended.sync, { ended, at: Date.now() })
    }
    const runners = Array.from({ length: engine.runners }, (_, i) => {
      const own: RunnerOptions = { engineOptions: engine.options(i), jobs, asks: i === 0, url: server.url, marks }
      return new Process({
        args: [engine.program],
        env: { DURABLE_RUNNER: JSON.stringify(own) },
        onLine,
        onDeath: note
      }).start()
    })
    note()
    const isOver = async (): Promise<boolean> => {
      await disturb?.(runners)
      return ends.size === jobs.length
    }
    await eventually(isOver, limit)
    for (const runner of runners) runner.close()
    await Effect.runPromise(clearFaults)
    const { bulk_sync_executions } = await Effect.runPromise(snapshot)
    const all = (bulk_sync_executions ?? []) as unknown as ReadonlyArray<Execution> // the emulator's own rows
    for (const job of jobs) {
      const end = ends.get(job.sync)
      const executions = all.filter(({ sync_id }) => sync_id === job.sync)
      const [execution] = executions
      // A canceled execution has no end of its own to wait for.
      const isAwaited = end !== undefined && execution !== undefined && execution.cancel === null
      const waited = isAwaited ? end.at - Math.max(execution.ends_at, Math.min(disturbed, end.at)) : 0
      const bound = engine.takeover + times.poll + times.maxDelay + slack
      judge(
        ledger,
        { job, ended: end?.ended, executions, waited },
        bound,
        runners
          .map(({ errors }) => errors)
          .join()
          .slice(-500)
      )
      counts.runs++
      if (end !== undefined) counts.done++
      counts.longestWait = Math.max(counts.longestWait, waited)
    }
  }

  /**
   * Has a run for each of some points; the process that has it dies there. A point that a run did not come to, as its execution ended
   * while processes died for others, gets another run.
   */
  const atPoints = async (left: typeof points, attempts: number): Promise<void> => {
    const jobs = left.map((point): Job => ({ ...point, sync: idOf(syncs++) }))
    for (const job of jobs) await Effect.runPromise(prepare(job, server))
    // Cloudflare's engine retries a step that a death broke off after 10 seconds, 20 and so on.
    await round(jobs, 600_000)
    const died = readdirSync(marks)
    counts.atPoints = died.length
    const missed = left.filter((_, i) => !died.includes(jobs[i]?.sync ?? ""))
    if (missed.length > 0 && attempts > 1) return atPoints(missed, attempts - 1)
    for (const { dieAt } of missed) ledger.violate("pointsMissed", dieAt)
  }

  const freeze = (victim: Process): void => {
    counts.frozen++
    victim.signal("SIGSTOP")
    setTimeout(() => {
      note()
      victim.signal("SIGCONT")
    }, times.lockExpiration + 3000)
  }
  const restart = async (): Promise<void> => {
    counts.databaseRestarts++
    await engine.restart?.(random() * 5000)
    note()
  }
  /** Ends a process as a deploy does. */
  const stop = (victim: Process): void => {
    counts.stopped++
    victim.signal("SIGTERM")
  }
  const kill = (victim: Process): void => {
    counts.kills++
    victim.signal("SIGKILL")
  }

  const atRandom = async (): Promise<void> => {
    const jobs = Array.from({ length: width }, (): Job => ({ sync: idOf(syncs++), kind: "plain" }))
    for (const trouble of troubles.slice(0, 1 + Math.floor(random() * troubles.length))) {
      await Effect.runPromise(fault(trouble, { operation: "bulkSync.start", nth: 1 + Math.floor(random() * width) }))
    }
    await Effect.runPromise(fault(Fault.status(503), { operation: "bulkSync.executions.get", times: 3 }))
    const planned = [
      ...(engine.runners > 1 && random() < 0.5 ? [freeze] : []),
      ...(engine.restart !== undefined && random() < 0.6 ? [restart] : []),
      ...(random() < 0.6 ? [stop] : []),
      ...Array.from({ length: Math.min(kills - counts.kills, 2 + Math.floor(random() * 4)) }, () => kill)
    ]
    let next = Date.now() + 1500 + random() * 1500
    await round(jobs, 120_000, (victims) => {
      const victim = victims[Math.floor(random() * victims.length)]
      if (victim === undefined || Date.now() < next) return
      note()
      next = disturbed + 1000 + random() * 2500
      return planned.shift()?.(victim)
    })
  }

  progress?.(`${options.engine}: the points of each step`)
  await atPoints(
    points.filter((_, i) => i % every === 0),
    4
  )
  while (counts.kills < kills) {
    progress?.(`${options.engine}: ${counts.kills} of ${kills} kills`)
    await atRandom()
  }
  search(ledger, engine.stored)
  return { engine: options.engine, ...counts, ...ledger.report(seed) }
}
