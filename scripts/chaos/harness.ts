/** Parts of every campaign: ports, processes that are killed, and the ledger of violations that its report is made of. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { type AddressInfo, createServer, type Server } from "node:net"
import { createInterface, type Interface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { root } from "../internal/shell.ts"

/** Result of a campaign. */
export interface Report<Zero extends string = string> {
  readonly seed: number
  readonly node: string
  readonly seconds: number
  /** Counts that have to be zero. */
  readonly zeros: Readonly<Record<Zero, number>>
  /** Some of the violations. */
  readonly findings: ReadonlyArray<string>
}

/** Reports whether a campaign found no violation. */
export const isClean = ({ zeros }: Report): boolean => Object.values(zeros).every((count) => count === 0)

/** Violations of a campaign. */
export class Ledger<const Zero extends string> {
  readonly zeros: Record<Zero, number>
  readonly #findings: Array<string> = []
  readonly #started = performance.now()

  constructor(zeros: ReadonlyArray<Zero>) {
    this.zeros = Object.fromEntries(zeros.map((zero) => [zero, 0])) as Record<Zero, number> // one for each name
  }

  violate(zero: Zero, finding: string, count = 1): void {
    if (count === 0) return
    this.zeros[zero] += count
    this.#findings.push(`${zero}: ${finding}`)
  }

  report(seed: number): Report<Zero> {
    const seconds = Math.round((performance.now() - this.#started) / 100) / 10
    return { seed, node: process.versions.node, seconds, zeros: this.zeros, findings: this.#findings.slice(0, 50) }
  }
}

/** Time that a busy machine may take for something, in milliseconds. */
const patience = 60_000

/** Waits until a condition holds or patience has run out; returns whether it holds. */
export const eventually = async (holds: () => boolean, limit = patience, interval = 50): Promise<boolean> => {
  for (const end = performance.now() + limit; performance.now() < end; await sleep(interval)) if (holds()) return true
  return holds()
}

/** Listens on a free port, and returns it. */
export const listen = async (server: Server): Promise<number> => {
  // A short queue would make connections wait that a campaign opens all at once.
  await once(server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }), "listening")
  return (server.address() as AddressInfo).port // a server on a port has no other kind of address
}

/** A port without a listener. */
export const freePort = async (): Promise<number> => {
  await using server = createServer()
  return await listen(server)
}

interface Program {
  /** Default: this Node, which sees the package's own name as its sources. */
  readonly command?: string
  readonly args: ReadonlyArray<string>
  readonly env?: Readonly<Record<string, string>>
  /** Called when it has ended in another way than with exit code 0; it is then started again, as a supervisor does. */
  readonly onDeath?: () => void
}

// They are in groups of their own, so whoever stops the campaign has not stopped them.
const open = new Set<Process>()
process.once("exit", () => {
  for (const one of open) one.close()
})

/** A process that is killed, frozen and started again, with all that it has started. */
export class Process {
  readonly #program: Program
  #child: ChildProcess | undefined
  #lines: Interface | undefined
  #isClosed = false
  /** The last of its error output. */
  errors = ""

  constructor(program: Program) {
    this.#program = program
    open.add(this)
  }

  start(onLine: (line: string) => void = () => undefined): this {
    const { args, command, env, onDeath } = this.#program
    const own = command === undefined ? ["--conditions=effect-polytomic-source", ...args] : args
    const child = spawn(command ?? process.execPath, own, {
      cwd: root,
      detached: true,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"]
    })
    this.#child = child
    this.#lines = createInterface({ input: child.stdout }).on("line", onLine)
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.errors = `${this.errors}${text}`.slice(-10_000)
    })
    if (onDeath !== undefined) {
      child.once("exit", async (code, signal) => {
        if (code === 0 || this.#isClosed) return
        onDeath()
        // One that ends by itself, as its database is down, gets some time for that.
        await sleep(signal === "SIGKILL" ? 100 : 1000)
        if (!this.#isClosed) this.start(onLine)
      })
    }
    return this
  }

  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }

  /** Waits for a line of output, but no longer than the process lives or patience lasts. */
  async line(fits: (line: string) => boolean): Promise<void> {
    const fitting = new Promise<void>((resolve) => this.#lines?.on("line", (line) => fits(line) && resolve()))
    await Promise.race([fitting, this.#ended(), sleep(patience, undefined, { ref: false })])
  }

  async #ended(): Promise<void> {
    if (this.#child !== undefined && this.isRunning) await once(this.#child, "close")
  }

  signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child?.pid !== undefined && this.isRunning) process.kill(-this.#child.pid, signal)
    } catch {
      // It has just ended.
    }
  }

  /** Ends the process; returns false if it had ended by itself. */
  async end(signal: NodeJS.Signals): Promise<boolean> {
    const wasRunning = this.isRunning
    const ended = this.#ended()
    this.signal(signal)
    await ended
    return wasRunning
  }

  /** Kills the process for good, frozen or not. */
  close(): void {
    this.#isClosed = true
    open.delete(this)
    this.signal("SIGKILL")
  }
}
