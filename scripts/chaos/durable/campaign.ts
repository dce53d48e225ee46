/**
 * A campaign against durable runs: real processes that are killed, frozen and restarted, over a real database, against an emulator
 * that loses responses. The truth is the emulator's own list of executions.
 */
import { spawnSync } from "node:child_process"
import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { type RunningServer, start } from "effect-polytomic/emulator/node"
import { build } from "esbuild"
import { config, startPostgres } from "../../../test/durable/postgres.ts"
import { freePort } from "../../../test/support/redis.ts"
import { bundle } from "../../../test/support/workerd.ts"
import { randomOf } from "../../internal/samples.ts"
import { root } from "../../internal/shell.ts"
import { bulkSync, type Defer, eventually, Process, temporary, withCleanups } from "../harness.ts"
import { type CampaignOptions, Ledger } from "../report.ts"
import { type Ended, type Job, points, type RunnerOptions, times } from "./runs.ts"

/** An engine that is ready for runners. */
interface Engine {
  /** Program of a runner. */
  readonly program: string
  /** Options of the engine's `layer`, by runner. */
  readonly runners: ReadonlyArray<ReadonlyArray<unknown>>
  /** Time that a run waits at most because its runner was lost, in milliseconds. */
  readonly takeover: number
  /** Folder of all that is stored. */
  readonly stored: string
  /** Stops the database for so many milliseconds, and starts it again. */
  readonly restart?: (downFor: number) => Promise<void>
}

/** Bundles the runner and the engine of an example: one file starts in a third of the time. */
const bundleRunner = async (engine: string, folder: string): Promise<string> => {
  const contents = `import { main } from "./scripts/chaos/durable/runner.ts"; import * as engine from "./${engine}"; main(engine)`
  const outfile = join(folder, "runner.mjs")
  await build({
    ...{ outfile, bundle: true, format: "esm", target: "es2024", platform: "node", logLevel: "error" },
    stdin: { contents, resolveDir: root, loader: "ts" },
    conditions: ["effect-polytomic-source"],
    external: ["pg-native"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
  })
  return outfile
}

const sqlite = async (defer: Defer): Promise<Engine> => {
  const stored = temporary(defer)
  const program = await bundleRunner("examples/durable/engine.ts", stored)
  return { program, runners: [[join(stored, "engine.db"), { pollMillis: times.poll }]], takeover: 0, stored }
}

const postgres = async (defer: Defer): Promise<Engine> => {
  const { close, folder: stored, restart, url } = await startPostgres()
  defer(close)
  const program = await bundleRunner("examples/durable-cluster/database/engine.ts", temporary(defer))
  const ports = [await freePort(), await freePort(), await freePort()]
  const runners = ports.map((port) => [{ url, port, config: { ...config, runnerHealthCheckInterval: 2000 } }])
  return { program, runners, takeover: config.shardLockExpiration, stored, restart }
}

const cloudflare = async (defer: Defer): Promise<Engine> => {
  const stored = temporary(defer)
  const worker = join(stored, "worker.js")
  writeFileSync(worker, await bundle("scripts/chaos/durable/worker.ts"))
  return { program: "scripts/chaos/durable/cloudflareRunner.ts", runners: [[stored, worker]], takeover: 0, stored }
}

const engines = { sqlite, postgres, cloudflare }

export interface Options extends CampaignOptions {
  readonly engine: keyof typeof engines
  readonly kills: number
  /** The first round has a run for every n-th point of the steps, at which its process dies. Default 1. */
  readonly every?: number
  /** Number of runs of a later round. Default 8. */
  readonly width?: number
  /** Time that a busy machine may add to the longest expected wait, in milliseconds. Default 10,000. */
  readonly slack?: number
}

/** A job after its round. */
export interface Run {
  readonly job: Job
  readonly ended: Ended | undefined
  /** The emulator's executions of the sync, with the cancel request of each, if there was one. */
  readonly executions: ReadonlyArray<{ readonly id: string; readonly cancel: unknown }>
  /** Milliseconds from the end of the execution, or the last disturbance after it, to the end of the run. */
  readonly waited: number
}

const isRight = ({ ended, executions: [execution], job: { kind } }: Run): boolean => {
  if (ended === undefined || execution === undefined) return false
  const { detail = "", id, outcome } = ended
  if (kind === "plain" || kind === "paused") {
    return outcome === "completed" && id === execution.id && execution.cancel === null
  }
  const isExpected = kind === "canceled" || detail.includes("did not end before its deadline")
  return outcome === "failed" && isExpected && execution.cancel !== null
}

export const durableLedger = () =>
  new Ledger(["startedTwice", "lost", "wrong", "waitedTooLong", "pointsMissed", "keysStored"])

type DurableLedger = ReturnType<typeof durableLedger>

/** Judges a run, which may wait for so many milliseconds. */
export const judge = (ledger: DurableLedger, run: Run, bound: number, output = ""): void => {
  const text = JSON.stringify(run)
  if (run.executions.length > 1) ledger.violate("startedTwice", text)
  if (run.ended === undefined) ledger.violate("lost", `${text}: ${output}`)
  else if (!isRight(run)) ledger.violate("wrong", text)
  if (run.waited > bound) ledger.violate("waitedTooLong", `${text}, at most ${bound} ms`)
}

/** Searches what an engine stores for the key of the API; its program is in the same folder. */
export const search = (ledger: DurableLedger, folder: string): void => {
  const args = ["-rl", "--exclude=*.js", "--exclude=*.mjs", "test-key", folder]
  const { stdout } = spawnSync("grep", args, { encoding: "utf8" })
  if (stdout !== "") ledger.violate("keysStored", stdout)
}

/** Id of the sync of a run, by its number. */
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`

/** Prepares the emulator for a run: for its kind, and for the wait in which its process is to die. */
const prepare = ({ emulator }: RunningServer, { dieAt = "", kind, sync }: Job): Effect.Effect<unknown> => {
  const start = { operation: "bulkSync.start", path: `/api/bulk/syncs/${sync}/executions`, times: 1 } as const
  if (kind === "paused") return emulator.fault(Fault.status(500, { applied: true }), start)
  if (kind !== "plain") return emulator.planExecution({ duration: 600_000 }, { syncId: sync })
  return /wait\/1|poll\/2/.test(dieAt) ? emulator.planExecution({ duration: 12_000 }, { syncId: sync }) : Effect.void
}

/** Responses to starts, in sequence; each may leave it unknown whether an execution was started. */
const troubles: ReadonlyArray<Fault.Fault> = [
  ...[Fault.reset("after"), Fault.status(500), Fault.status(500, { applied: true })],
  ...[Fault.status(502, { applied: true }), Fault.reset("before"), Fault.garbage]
]

export const campaign = withCleanups(async (options: Options, defer) => {
  const { every = 1, kills, progress, seed, slack = 10_000, width = 8 } = options
  const ledger = durableLedger()
  const engine = await engines[options.engine](defer)
  const bulkSyncs = Array.from({ length: 4 * (points.length + width * kills) }, (_, i) => bulkSync(idOf(i), idOf(0)))
  const data = { ...Seed.standard(), connections: [{ ...Seed.exampleConnection, id: idOf(0) }], bulkSyncs }
  const server = await start({ port: 0, seed, executions: { queuedFor: 200, runsFor: times.runsFor }, data })
  defer(server.close)
  const { clearFaults, fault, snapshot } = server.emulator
  const marks = temporary(defer)
  const random = randomOf(`durable-${options.engine}-${seed}`)
  const below = (count: number): number => Math.floor(random() * count)
  const counts = { runs: 0, done: 0, atPoints: 0, kills: 0, stopped: 0, frozen: 0, databaseRestarts: 0, longestWait: 0 }
  let syncs = 0
  let disturbed = 0
  const disturb = () => {
    disturbed = Date.now()
  }

  /** Runs jobs until they have ended or so many milliseconds have passed, and judges them. */
  const round = async (jobs: ReadonlyArray<Job>, limit: number, next?: (runners: Array<Process>) => unknown) => {
    const ends = new Map<string, { readonly ended: Ended; readonly at: number }>()
    const onLine = (line: string): void => {
      if (!line.startsWith(`["`)) return // a log of the engine
      const [sync = "", end = ""]: ReadonlyArray<string> = JSON.parse(line)
      const ended: Ended = end.startsWith("died: ") ? { outcome: "failed", detail: end } : JSON.parse(end)
      if (!ends.has(sync)) ends.set(sync, { ended, at: Date.now() })
    }
    disturb()
    const runners = engine.runners.map((engineOptions) => {
      const options: RunnerOptions = { engineOptions, jobs, url: server.url, marks }
      return new Process({ file: engine.program, options, onLine, onDeath: disturb })
    })
    await eventually(async () => {
      await next?.(runners)
      return ends.size === jobs.length
    }, limit)
    await Promise.all(runners.map((runner) => runner.close()))
    await Effect.runPromise(clearFaults)
    const { bulk_sync_executions = [] } = await Effect.runPromise(snapshot)
    for (const job of jobs) {
      const { at = 0, ended } = ends.get(job.sync) ?? {}
      const executions = bulk_sync_executions.map(Object).filter(({ sync_id }) => sync_id === job.sync)
      // A canceled execution has no end of its own to wait for.
      const endsAt = Number(executions.find(({ cancel }) => cancel === null)?.ends_at ?? at)
      const waited = at - Math.max(endsAt, Math.min(disturbed, at))
      const output = runners.map(({ errors }) => errors).join("")
      judge(ledger, { job, ended, executions, waited }, engine.takeover + times.poll + times.maxDelay + slack, output)
      counts.runs++
      if (ended !== undefined) counts.done++
      counts.longestWait = Math.max(counts.longestWait, waited)
    }
  }

  /**
   * Has a run for each of some points, at which its process dies. A run whose execution ended during the deaths of others misses its point;
   * that point gets another run.
   */
  const dieAtPoints = async (left: typeof points, attempts: number): Promise<void> => {
    const jobs = left.map((point): Job => ({ ...point, sync: idOf(syncs++) }))
    for (const job of jobs) await Effect.runPromise(prepare(server, job))
    // Cloudflare's engine retries a step that a death interrupted after 10 seconds, 20 and so on.
    await round(jobs, 600_000)
    const died = readdirSync(marks)
    counts.atPoints = died.length
    const missed = left.filter((_, i) => !died.includes(jobs[i]?.sync ?? ""))
    if (missed.length > 0 && attempts > 1) return dieAtPoints(missed, attempts - 1)
    for (const { dieAt } of missed) ledger.violate("pointsMissed", dieAt)
  }

  const disturbances = {
    frozen: (victim: Process) => {
      victim.signal("SIGSTOP")
      setTimeout(() => {
        disturb()
        victim.signal("SIGCONT")
      }, engine.takeover + 3000)
    },
    databaseRestarts: () => engine.restart?.(random() * 5000).then(disturb),
    /** As a deploy does. */
    stopped: (victim: Process) => victim.signal("SIGTERM"),
    kills: (victim: Process) => victim.signal("SIGKILL")
  }

  const dieAtRandom = async (): Promise<void> => {
    const jobs = Array.from({ length: width }, (): Job => ({ sync: idOf(syncs++), kind: "plain" }))
    for (const trouble of troubles.slice(0, 1 + below(troubles.length))) {
      await Effect.runPromise(fault(trouble, { operation: "bulkSync.start", nth: 1 + below(width) }))
    }
    await Effect.runPromise(fault(Fault.status(503), { operation: "bulkSync.executions.get", times: 3 }))
    const planned: Array<keyof typeof disturbances> = Array.from({ length: 2 + below(4) }, () => "kills")
    if (random() < 0.6) planned.unshift("stopped")
    if (engine.restart !== undefined && random() < 0.6) planned.unshift("databaseRestarts")
    if (engine.runners.length > 1 && random() < 0.5) planned.unshift("frozen")
    let due = Date.now() + 1500 + random() * 1500
    await round(jobs, 120_000, async (runners) => {
      const victim = runners[below(runners.length)]
      if (victim === undefined || Date.now() < due) return
      disturb()
      due = disturbed + 1000 + random() * 2500
      const name = planned.shift()
      if (name === undefined) return
      counts[name]++
      await disturbances[name](victim)
    })
  }

  progress?.(`${options.engine}: the points of each step`)
  await dieAtPoints(
    points.filter((_, i) => i % every === 0),
    4
  )
  while (counts.kills < kills) {
    progress?.(`${options.engine}: ${counts.kills} of ${kills} kills`)
    await dieAtRandom()
  }
  search(ledger, engine.stored)
  return { engine: options.engine, ...counts, ...ledger.report(seed) }
})
