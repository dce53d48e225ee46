/** Parts of every campaign: ports, folders, processes that are killed, and the ledger of violations that its report is made of. */
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { type AddressInfo, createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { execa } from "execa"
import { root } from "../internal/shell.ts"

/** Options of every campaign. */
export interface CampaignOptions {
  readonly seed: number
  readonly progress?: (text: string) => void
}

/** Result of a campaign. */
export interface Report {
  readonly seed: number
  /** Counts that have to be zero. */
  readonly zeros: Readonly<Record<string, number>>
  /** Some of the violations. */
  readonly findings: ReadonlyArray<string>
}

/** Reports whether a campaign found no violation. */
export const isClean = ({ zeros }: Report): boolean => Object.values(zeros).every((count) => count === 0)

/** Violations of a campaign. */
export class Ledger<const Zero extends string> {
  readonly #zeros: Record<Zero, number>
  readonly #findings: Array<string> = []
  readonly #started = performance.now()

  constructor(zeros: ReadonlyArray<Zero>) {
    this.#zeros = Object.fromEntries(zeros.map((zero) => [zero, 0])) as Record<Zero, number> // one for each name
  }

  violate(zero: Zero, finding: string, count = 1): void {
    this.#zeros[zero] += count
    if (count > 0) this.#findings.push(`${zero}: ${finding}`)
  }

  report(seed: number) {
    const seconds = Math.round((performance.now() - this.#started) / 100) / 10
    return { seed, node: process.versions.node, seconds, zeros: this.#zeros, findings: this.#findings.slice(0, 50) }
  }
}

/** Waits until a condition holds, a minute has passed or another limit; returns whether it holds. */
export const eventually = async (holds: () => boolean | Promise<boolean>, limit = 60_000): Promise<boolean> => {
  for (const end = performance.now() + limit; performance.now() < end; await sleep(50)) {
    if (await holds()) return true
  }
  return holds()
}

/** Adds a cleanup. Node 22, on which the tests run too, has no `AsyncDisposableStack`. */
export type Defer = (cleanup: () => unknown) => void

/** Runs a program, and then its cleanups, the last one first. */
export const withCleanups = async <A>(program: (defer: Defer) => Promise<A>): Promise<A> => {
  const cleanups: Array<() => unknown> = []
  try {
    return await program((cleanup) => void cleanups.unshift(cleanup))
  } finally {
    for (const cleanup of cleanups) await cleanup()
  }
}

/** A folder that is removed at the end, with its contents. */
export const temporary = (defer: Defer): string => {
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-chaos-"))
  defer(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Listens on a free port, and returns it. */
export const listen = async (server: Server): Promise<number> => {
  // A short queue would make connections wait that a campaign opens all at once.
  await once(server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }), "listening")
  return (server.address() as AddressInfo).port // a server on a port has no other kind of address
}

/** A port without a listener. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  const port = await listen(server)
  server.close()
  return port
}

interface Program {
  /** File and arguments; it sees the package's own name as its sources. */
  readonly args: ReadonlyArray<string>
  readonly env?: Readonly<Record<string, string>>
  readonly onLine?: (line: string) => void
  /** Called when it ended in another way than with exit code 0; it is then started again, as a supervisor does. */
  readonly onDeath?: () => void
}

const launch = ({ args, env }: Program) => {
  const options = { cwd: root, detached: true, env: { ...env }, reject: false, stdin: "ignore" } as const
  return execa(process.execPath, ["--conditions=effect-polytomic-source", ...args], options)
}

// They are in groups of their own, so whoever stops the campaign has not stopped them.
const open = new Set<Process>()
process.once("exit", () => {
  for (const one of open) one.close()
})

/** A process of this Node that is killed, frozen and started again, with all that it has started. */
export class Process {
  readonly #program: Program
  #child: ReturnType<typeof launch>
  #watching: Promise<void>
  #isClosed = false
  #hasBegun = false
  /** Error output of its last death. */
  errors = ""

  constructor(program: Program) {
    this.#program = program
    this.#child = launch(program)
    this.#watching = this.#watch()
    open.add(this)
  }

  async #watch(): Promise<void> {
    const { onDeath, onLine } = this.#program
    for await (const line of this.#child) {
      this.#hasBegun = true
      onLine?.(line)
    }
    const { exitCode, signal, stderr } = await this.#child
    this.errors = String(stderr).slice(-2_000)
    if (onDeath === undefined || exitCode === 0 || this.#isClosed) return
    onDeath()
    // One that ends by itself, as its database is down, gets some time for that.
    await sleep(signal === "SIGKILL" ? 100 : 1000)
    if (this.#isClosed) return
    this.#child = launch(this.#program)
    this.#watching = this.#watch()
  }

  get isRunning(): boolean {
    const { exitCode, signalCode } = this.#child.nodeChildProcess
    return exitCode === null && signalCode === null
  }

  /** Waits for its first line of output, or its end. */
  begun(): Promise<boolean> {
    return eventually(() => this.#hasBegun || !this.isRunning)
  }

  signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child.pid !== undefined && this.isRunning) process.kill(-this.#child.pid, signal)
    } catch {
      // It has just ended.
    }
  }

  /** Kills the process for good; returns false if it had ended by itself. */
  async kill(): Promise<boolean> {
    const wasRunning = this.isRunning
    this.close()
    await this.#watching
    return wasRunning
  }

  close(): void {
    this.#isClosed = true
    open.delete(this)
    this.signal("SIGKILL")
  }
}
