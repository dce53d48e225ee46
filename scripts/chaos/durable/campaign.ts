/**
 * A campaign against durable runs: real processes that are killed, frozen and restarted, over a real database, against an emulator
 * that loses answers. The truth is the emulator's own list of executions.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { randomOf } from "../../internal/random.ts"
import { type Engine, type EngineName, engines, times } from "./engines.ts"
import { type Ended, type Job, points } from "./jobs.ts"
import { Runner } from "./processes.ts"
import { type Execution, openWorld, type World } from "./world.ts"

export type { EngineName } from "./engines.ts"

export interface CampaignOptions {
  readonly engine: EngineName
  readonly kills: number
  readonly seed: number
  /** True (default): a first round has a run for each point of each step, whose process dies there. A number: only every n-th. */
  readonly points?: boolean | number | undefined
  /** Runs of one round. Default 8. */
  readonly width?: number | undefined
  /** Time that this machine may take beyond the longest wait that there should be, in milliseconds. Default 10,000. */
  readonly slack?: number | undefined
  readonly progress?: ((text: string) => void) | undefined
}

const noCounts = {
  runs: 0,
  done: 0,
  startedTwice: 0,
  lost: 0,
  /** Runs that did not end as their execution did. */
  wrong: 0,
  /** Deaths at a point of a step. */
  atPoints: 0,
  kills: 0,
  /** Processes that were told to end, and handed over what they ran. */
  stopped: 0,
  frozen: 0,
  databaseRestarts: 0,
  /** Longest time in milliseconds from the end of an execution, or the last disturbance after it, to the end of its run. */
  longestWait: 0
}

export interface Tally extends Readonly<typeof noCounts> {
  readonly engine: EngineName
  readonly seed: number
  readonly seconds: number
  readonly problems: ReadonlyArray<string>
}

interface Round {
  readonly jobs: ReadonlyArray<Job>
  readonly runners: ReadonlyArray<Runner>
  readonly ended: Map<string, { readonly ended: Ended; readonly at: number }>
  /** Time of the last kill, thaw or restart. */
  disturbed: number
}

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

export const campaign = async (options: CampaignOptions): Promise<Tally> => {
  const begun = Date.now()
  const engine = await engines[options.engine]()
  const world = await openWorld(options.seed)
  const marks = mkdtempSync(join(tmpdir(), "effect-polytomic-marks-"))
  const run = new Campaign(options, engine, world, marks)
  try {
    await run.all()
  } finally {
    await world.close()
    await engine.close()
    rmSync(marks, { recursive: true, force: true })
  }
  return {
    engine: options.engine,
    seed: options.seed,
    ...run.counts,
    seconds: Math.round((Date.now() - begun) / 1000),
    problems: run.problems
  }
}

export const isClean = ({ lost, problems, startedTwice, wrong }: Tally): boolean =>
  lost === 0 && startedTwice === 0 && wrong === 0 && problems.length === 0

class Campaign {
  readonly problems: Array<string> = []
  readonly counts = { ...noCounts }
  readonly #options: CampaignOptions
  readonly #engine: Engine
  readonly #world: World
  readonly #marks: string
  readonly #random: () => number

  constructor(options: CampaignOptions, engine: Engine, world: World, marks: string) {
    this.#options = options
    this.#engine = engine
    this.#world = world
    this.#marks = marks
    this.#random = randomOf(`durable-${options.engine}-${options.seed}`)
  }

  async all(): Promise<void> {
    const { kills, points = true, progress = () => undefined } = this.#options
    if (points !== false) {
      progress("the points of each step")
      await this.#atPoints(points === true ? 1 : points)
    }
    for (let count = 1; this.counts.kills < kills; count++) {
      progress(`round ${count}, ${this.counts.kills} of ${kills} kills`)
      await this.#atRandom(count)
    }
    if (holds(this.#engine.stored, "test-key")) this.problems.push("The API key is in what the engine stores")
  }

  /**
   * A run for each point of each step, or for every n-th; the process that has it dies there. A point that a run did not come to, as
   * its execution ended while processes died for others, gets another run.
   */
  async #atPoints(every: number): Promise<void> {
    let left = points.filter((_, index) => index % every === 0)
    for (let attempt = 1; left.length > 0; attempt++) {
      const jobs: Array<Job> = []
      for (const [index, { dieAt, kind }] of left.entries()) {
        jobs.push({ sync: await this.#world.createSync(`p${attempt}x${index}`), night: "points", kind, dieAt })
      }
      for (const job of jobs) await this.#world.prepare(job)
      const round = this.#start(jobs)
      // Cloudflare's engine retries a step that a death broke off after 10 seconds, 20 and so on.
      await this.#untilEnded(round, 600_000)
      await this.#judge(round)
      const died = readdirSync(this.#marks)
      this.counts.atPoints = died.length
      left = left.filter((_, index) => !died.includes(jobs[index]?.sync ?? ""))
      if (attempt < 4) continue
      for (const { dieAt } of left) this.problems.push(`No process died ${dieAt.at} ${dieAt.step}`)
      return
    }
  }

  async #atRandom(count: number): Promise<void> {
    const { kills, width = 8 } = this.#options
    const jobs: Array<Job> = []
    for (let i = 0; i < width; i++) {
      jobs.push({ sync: await this.#world.createSync(`s${count}x${i}`), night: String(count), kind: "plain" })
    }
    await this.#world.trouble(this.#random, width)
    const round = this.#start(jobs)
    const limit = Math.min(kills - this.counts.kills, 2 + Math.floor(this.#random() * 4))
    let killed = 0
    let next = Date.now() + 1500 + this.#random() * 1500
    let frozen = this.#engine.runners === 1 || this.#random() < 0.5
    let stopped = this.#random() < 0.4
    let restarted = this.#engine.restart === undefined || this.#random() < 0.4
    await this.#untilEnded(round, 120_000, async () => {
      if (Date.now() < next) return
      next = Date.now() + 1000 + this.#random() * 2500
      const victim = round.runners[Math.floor(this.#random() * round.runners.length)]
      round.disturbed = Date.now()
      if (!frozen) {
        frozen = true
        this.counts.frozen++
        victim?.signal("SIGSTOP")
        setTimeout(() => {
          round.disturbed = Date.now()
          victim?.signal("SIGCONT")
        }, times.lockExpiration + 3000)
      } else if (!restarted) {
        restarted = true
        this.counts.databaseRestarts++
        await this.#engine.restart?.(this.#random() * 5000)
        round.disturbed = Date.now()
      } else if (!stopped) {
        stopped = true
        this.counts.stopped++
        victim?.signal("SIGTERM")
      } else if (killed < limit) {
        killed++
        this.counts.kills++
        victim?.signal("SIGKILL")
      }
    })
    await this.#judge(round)
  }

  #start(jobs: ReadonlyArray<Job>): Round {
    const { options, program, runners } = this.#engine
    const ended: Round["ended"] = new Map()
    const round: Round = { jobs, ended, runners: [], disturbed: Date.now() }
    const line = (line: string) => {
      if (!line.startsWith("{")) return // a log of the engine
      const parsed = JSON.parse(line) as Ended // a runner's own line
      if (parsed.sync !== undefined && !ended.has(parsed.sync))
        ended.set(parsed.sync, { ended: parsed, at: Date.now() })
    }
    const death = () => {
      round.disturbed = Date.now()
    }
    const all = Array.from({ length: runners }, (_, index) => {
      const settings = {
        engineOptions: options(index),
        deployment: "chaos",
        jobs,
        asks: index === 0,
        url: this.#world.url,
        minDelay: times.minDelay,
        maxDelay: times.maxDelay,
        marks: this.#marks
      }
      return new Runner(program, settings, { line, death })
    })
    for (const runner of all) runner.start()
    return Object.assign(round, { runners: all })
  }

  async #untilEnded(round: Round, timeout: number, each = async (): Promise<void> => undefined): Promise<void> {
    const deadline = Date.now() + timeout
    while (round.ended.size < round.jobs.length && Date.now() < deadline) {
      await pause(100)
      await each()
    }
    for (const runner of round.runners) runner.close()
    await this.#world.calm()
  }

  async #judge(round: Round): Promise<void> {
    const executions = await this.#world.executions()
    const output = () =>
      round.runners
        .flatMap(({ output }) => output.join(""))
        .join("")
        .slice(-500)
    for (const job of round.jobs) {
      this.counts.runs++
      const own = executions.filter(({ sync_id }) => sync_id === job.sync)
      const [execution] = own
      const end = round.ended.get(job.sync)
      const name = `${job.kind} run ${job.sync}${job.dieAt === undefined ? "" : ` (died ${job.dieAt.at} ${job.dieAt.step})`}`
      if (own.length > 1) {
        this.counts.startedTwice++
        this.problems.push(`${name} was started ${own.length} times`)
      }
      if (end === undefined) {
        this.counts.lost++
        this.problems.push(`${name} did not end: ${output()}`)
        continue
      }
      this.counts.done++
      if (!isRight(job, end.ended, execution)) {
        this.counts.wrong++
        this.problems.push(
          `${name} ended as ${JSON.stringify(end.ended)}, its execution ${execution?.cancel === null ? "was not canceled" : "was canceled"}`
        )
      }
      // What was canceled has no end of its own to wait for.
      if (execution === undefined || job.kind === "late" || job.kind === "canceled") continue
      const waited = end.at - Math.max(execution.ends_at, Math.min(round.disturbed, end.at))
      this.counts.longestWait = Math.max(this.counts.longestWait, waited)
      const bound = this.#engine.takeover + times.poll + times.maxDelay + (this.#options.slack ?? 10_000)
      if (waited > bound) this.problems.push(`${name} waited ${waited} ms, more than ${bound}`)
    }
  }
}

const isRight = ({ kind }: Job, { detail = "", id, outcome }: Ended, execution: Execution | undefined): boolean => {
  if (execution === undefined) return false
  switch (kind) {
    case "late":
      return outcome === "failed" && detail.includes("did not end before its deadline") && execution.cancel !== null
    case "canceled":
      return outcome === "failed" && execution.cancel !== null
    default:
      return outcome === "completed" && id === execution.id && execution.cancel === null
  }
}

/** Reports whether a text is in a file of a folder. */
const holds = (folder: string, text: string): boolean =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) => {
    const path = join(folder, name)
    // The runner's own program has no key in it; it has the name of nothing stored.
    return !/\.m?js$/.test(name) && statSync(path).isFile() && readFileSync(path).includes(text)
  })
