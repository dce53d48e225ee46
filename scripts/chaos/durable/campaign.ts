/**
 * A campaign against durable runs: real processes that are killed, frozen and restarted, over a real database, against an emulator
 * that loses answers. The truth is the emulator's own list of executions.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { installFolder } from "../../internal/peers.ts"
import { randomOf } from "../../internal/random.ts"
import { root } from "../../internal/shell.ts"
import type { Ended, Job, Point, RunnerOptions } from "./protocol.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** The engines that a campaign can be run on. */
export type EngineName = "sqlite" | "postgres" | "cloudflare"

/** The settings of a campaign. */
export interface CampaignOptions {
  readonly engine: EngineName
  readonly kills: number
  readonly seed: number
  /** Runs of one round. Default 8. */
  readonly width?: number | undefined
  readonly progress?: ((text: string) => void) | undefined
}

/** Result of a campaign. */
export interface Tally {
  readonly engine: EngineName
  readonly seed: number
  readonly runs: number
  readonly done: number
  readonly startedTwice: number
  readonly lost: number
  /** Runs whose result does not name the one execution that there is. */
  readonly wrong: number
  readonly kills: number
  /** Kills at a point inside of a step. */
  readonly atPoints: number
  readonly frozen: number
  readonly databaseRestarts: number
  /** Longest time from the end of an execution to the end of its run, in milliseconds. */
  readonly longestWait: number
  readonly seconds: number
  readonly problems: ReadonlyArray<string>
}

/** Times of the campaign, in milliseconds: short, so that many runs fit, and in the same order as the defaults. */
const times = {
  runsFor: 3000,
  lockExpiration: 6000,
  lockRefresh: 1500,
  poll: 500,
  minDelay: 1000,
  maxDelay: 2000
} as const

// -----------------------------------------------------------------------------
// Engines
// -----------------------------------------------------------------------------

interface Engine {
  readonly runners: number
  readonly options: (index: number) => Promise<ReadonlyArray<unknown>>
  readonly module: string
  /** The program of a runner, if it is not the one for engines of effect. */
  readonly program?: string
  readonly restart?: () => Promise<void>
  readonly close: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const moduleOf = (path: string): string => pathToFileURL(join(root, path)).href

const sqlite = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-chaos-"))
  return {
    runners: 1,
    module: moduleOf("examples/durable/engine.ts"),
    options: async () => [join(folder, "engine.db"), { pollMillis: times.poll }],
    close: async () => rmSync(folder, { recursive: true, force: true })
  }
}

const postgres = async (): Promise<Engine> => {
  await installFolder("examples/durable-cluster/database", "a cluster over Postgres")
  // It has packages that are not installed with the repository's own, so the compiler does not follow it.
  const { start } = (await import(moduleOf("examples/durable-cluster/database/postgres.ts"))) as {
    readonly start: () => Promise<{
      readonly url: string
      readonly restart: () => Promise<void>
      readonly close: () => Promise<void>
    }>
  }
  const database = await start()
  const config = {
    shardLockExpiration: times.lockExpiration,
    shardLockRefreshInterval: times.lockRefresh,
    entityMessagePollInterval: times.poll,
    runnerHealthCheckInterval: 2000,
    refreshAssignmentsInterval: 1000,
    shardsPerGroup: 30
  }
  const ports = [await freePort(), await freePort(), await freePort()]
  return {
    runners: 3,
    module: moduleOf("examples/durable-cluster/database/engine.ts"),
    options: async (index) => [{ url: database.url, port: ports[index], config }],
    restart: database.restart,
    close: database.close
  }
}

const cloudflare = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-chaos-"))
  return {
    runners: 1,
    program: "cloudflareRunner.ts",
    module: "",
    options: async () => [folder],
    close: async () => rmSync(folder, { recursive: true, force: true })
  }
}

const engines: Readonly<Record<EngineName, () => Promise<Engine>>> = { sqlite, postgres, cloudflare }

// -----------------------------------------------------------------------------
// Processes
// -----------------------------------------------------------------------------

// Runners are in groups of their own, so whoever stops the campaign has not stopped them.
const open = new Set<Runner>()
process.once("exit", () => {
  for (const runner of open) runner.close()
})

class Runner {
  #child: ChildProcess | undefined
  #closing = false
  readonly #spawn: (dieAt: Point | undefined) => Promise<ChildProcess>
  readonly #onLine: (line: string) => void
  readonly output: Array<string> = []
  /** Kills by the campaign, and deaths in all: the others are its own, at a point. */
  killed = 0
  deaths = 0

  constructor(spawn: (dieAt: Point | undefined) => Promise<ChildProcess>, onLine: (line: string) => void) {
    this.#spawn = spawn
    this.#onLine = onLine
    open.add(this)
  }

  /** Starts the process; it is started again whenever it dies. */
  async start(dieAt?: Point): Promise<void> {
    const child = await this.#spawn(dieAt)
    this.#child = child
    if (child.stdout !== null) createInterface({ input: child.stdout }).on("line", this.#onLine)
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.output.push(text.slice(0, 2000))
      if (this.output.length > 50) this.output.shift()
    })
    child.once("exit", (code, signal) => {
      if (code === 0 || this.#closing || this.#child !== child) return
      if (signal === "SIGKILL") this.deaths++
      // One that ends by itself, as its database is away, is restarted as a supervisor would.
      setTimeout(
        () => {
          if (!this.#closing) void this.start()
        },
        signal === "SIGKILL" ? 100 : 1000
      )
    })
  }

  /** Signals the process and what it has started. */
  signal(signal: NodeJS.Signals): void {
    const pid = this.#child?.pid
    if (pid === undefined || this.#child?.exitCode !== null || this.#child.signalCode !== null) return
    if (signal === "SIGKILL" && !this.#closing) this.killed++
    try {
      process.kill(-pid, signal)
    } catch {
      // It has just ended.
    }
  }

  close(): void {
    this.#closing = true
    open.delete(this)
    this.signal("SIGCONT")
    this.signal("SIGKILL")
  }
}

const spawnRunner = (options: RunnerOptions, program = "runner.ts"): ChildProcess =>
  spawn(process.execPath, ["--conditions=effect-polytomic-source", join(root, "scripts/chaos/durable", program)], {
    // A group of its own: workerd is a child of its runner, and dies with it.
    detached: true,
    env: { ...process.env, DURABLE_RUNNER: JSON.stringify(options) },
    stdio: ["ignore", "pipe", "pipe"]
  })

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

// -----------------------------------------------------------------------------
// Emulator
// -----------------------------------------------------------------------------

const source = "248df4b7-aa70-47b8-a036-33ac447e668d"
const destination = "248df4b7-aa70-47b8-a036-33ac447e6690"

const emulate = async (seed: number) => {
  const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "a", password: "b" }
  const server = await start({
    port: 0,
    seed,
    executions: { queuedFor: 200, runsFor: times.runsFor },
    data: {
      ...Seed.standard(),
      connections: [
        { id: source, name: "Shop", type: "postgresql", configuration },
        { id: destination, name: "Warehouse", type: "postgresql", configuration }
      ]
    }
  })
  const post = async (path: string, body: unknown): Promise<{ readonly data: { readonly id: string } }> =>
    (
      await fetch(`${server.url}${path}`, {
        method: "POST",
        headers: { authorization: "Bearer test-key", "content-type": "application/json" },
        body: JSON.stringify(body)
      })
    ).json() as never // the emulator's own answer
  const createSync = async (name: string): Promise<string> => {
    const { data } = await post("/api/bulk/syncs", {
      name,
      mode: "replicate",
      source_connection_id: source,
      destination_connection_id: destination,
      destination_configuration: { schema: name },
      default_schedule: { frequency: "manual" }
    })
    return data.id
  }
  return { server, createSync }
}

// What happens to starts, one after the other: each of them may leave open whether something was started.
const troubles: ReadonlyArray<Fault.Fault> = [
  Fault.reset("after"),
  Fault.status(500),
  Fault.status(500, { applied: true }),
  Fault.status(502, { applied: true }),
  Fault.reset("before"),
  Fault.garbage
]

const points: ReadonlyArray<Omit<Point, "crossing">> = ["begin", "start/", "look/", "wait/"].flatMap((step) =>
  (step === "wait/" ? (["before"] as const) : (["before", "after", "kept"] as const)).map((at) => ({ at, step }))
)

// -----------------------------------------------------------------------------
// Campaign
// -----------------------------------------------------------------------------

interface Execution {
  readonly id: string
  readonly sync_id: string
  readonly ends_at: number
}

/** Runs a campaign. */
export const campaign = async (options: CampaignOptions): Promise<Tally> => {
  const begun = Date.now()
  const { progress = () => undefined, width = 8 } = options
  const random = randomOf(`durable-${options.engine}-${options.seed}`)
  const engine = await engines[options.engine]()
  const { createSync, server } = await emulate(options.seed)
  const tally = {
    runs: 0,
    done: 0,
    startedTwice: 0,
    lost: 0,
    wrong: 0,
    kills: 0,
    atPoints: 0,
    frozen: 0,
    databaseRestarts: 0,
    longestWait: 0
  }
  const problems: Array<string> = []
  try {
    for (let round = 0; round === 0 || tally.kills < options.kills; round++) {
      progress(`round ${round + 1}, ${tally.kills} of ${options.kills} kills`)
      await oneRound(round)
    }
  } finally {
    await server.close()
    await engine.close()
  }
  return {
    engine: options.engine,
    seed: options.seed,
    ...tally,
    seconds: Math.round((Date.now() - begun) / 1000),
    problems
  }

  async function oneRound(round: number): Promise<void> {
    const jobs: Array<Job> = []
    for (let i = 0; i < width; i++) jobs.push({ sync: await createSync(`s${round}x${i}`), night: String(round) })
    const ended = new Map<string, { readonly ended: Ended; readonly at: number }>()
    const onLine = (line: string) => {
      if (!line.startsWith("{")) return // a log of the engine
      const parsed = JSON.parse(line) as Ended // a runner's own line
      if (parsed.sync !== undefined && !ended.has(parsed.sync))
        ended.set(parsed.sync, { ended: parsed, at: Date.now() })
    }
    for (const trouble of troubles.slice(0, 1 + Math.floor(random() * troubles.length))) {
      await Effect.runPromise(
        server.emulator.fault(trouble, { operation: "bulkSync.start", nth: 1 + Math.floor(random() * width) })
      )
    }
    await Effect.runPromise(
      server.emulator.fault(Fault.status(503), { operation: "bulkSync.executions.get", times: 3 })
    )

    const runners = await Promise.all(
      Array.from({ length: engine.runners }, async (_, index) => {
        const engineOptions = await engine.options(index)
        const settings: RunnerOptions = {
          engine: engine.module,
          engineOptions,
          deployment: "chaos",
          jobs,
          asks: index === 0,
          url: server.url,
          minDelay: times.minDelay,
          maxDelay: times.maxDelay
        }
        return new Runner(
          async (dieAt) => spawnRunner(dieAt === undefined ? settings : { ...settings, dieAt }, engine.program),
          onLine
        )
      })
    )
    // One of them dies at a point inside of a step.
    const doomed = Math.floor(random() * runners.length)
    const chosen = points[Math.floor(random() * points.length)]
    await Promise.all(
      runners.map((runner, index) =>
        runner.start(
          index === doomed && chosen !== undefined
            ? { ...chosen, crossing: 1 + Math.floor(random() * Math.ceil(width / 2)) }
            : undefined
        )
      )
    )
    const deadline = Date.now() + 120_000
    const limit = Math.min(options.kills - tally.kills, 2 + Math.floor(random() * 4))
    let killed = 0
    // The process that dies at a point has to get there first.
    let nextKill = Date.now() + 5000 + random() * 2000
    let froze = engine.runners === 1 || random() < 0.5
    let restarted = engine.restart === undefined || random() < 0.6
    while (ended.size < jobs.length && Date.now() < deadline) {
      await pause(100)
      if (Date.now() < nextKill) continue
      nextKill = Date.now() + 1000 + random() * 2500
      const victim = runners[Math.floor(random() * runners.length)]
      if (!froze) {
        froze = true
        tally.frozen++
        victim?.signal("SIGSTOP")
        setTimeout(() => victim?.signal("SIGCONT"), times.lockExpiration + 3000)
      } else if (!restarted) {
        restarted = true
        tally.databaseRestarts++
        await engine.restart?.()
      } else if (killed < limit) {
        killed++
        tally.kills++
        victim?.signal("SIGKILL")
      }
    }
    for (const runner of runners) runner.close()
    const atPoint = runners.reduce((sum, { deaths, killed }) => sum + Math.max(0, deaths - killed), 0)
    tally.atPoints += atPoint
    tally.kills += atPoint
    await Effect.runPromise(server.emulator.clearFaults)
    await judge(jobs, ended, runners)
  }

  async function judge(
    jobs: ReadonlyArray<Job>,
    ended: ReadonlyMap<string, { readonly ended: Ended; readonly at: number }>,
    runners: ReadonlyArray<Runner>
  ): Promise<void> {
    const snapshot = await Effect.runPromise(server.emulator.snapshot)
    // The emulator's own rows.
    const executions = (snapshot.bulk_sync_executions ?? []) as unknown as ReadonlyArray<Execution>
    for (const job of jobs) {
      tally.runs++
      const own = executions.filter(({ sync_id }) => sync_id === job.sync)
      const end = ended.get(job.sync)
      if (own.length > 1) tally.startedTwice++
      if (own.length > 1) problems.push(`${job.sync} was started ${own.length} times`)
      if (end === undefined) {
        tally.lost++
        problems.push(
          `${job.sync} did not end: ${runners
            .flatMap(({ output }) => output)
            .join("")
            .slice(-500)}`
        )
        continue
      }
      tally.done++
      const [execution] = own
      if (end.ended.outcome !== "completed" || end.ended.id !== execution?.id) {
        tally.wrong++
        problems.push(`${job.sync} ended as ${JSON.stringify(end.ended)}`)
      }
      if (execution !== undefined) tally.longestWait = Math.max(tally.longestWait, end.at - execution.ends_at)
    }
  }
}

/** Reports whether nothing happened that must not. */
export const isClean = ({ lost, problems, startedTwice, wrong }: Tally): boolean =>
  lost === 0 && startedTwice === 0 && wrong === 0 && problems.length === 0
