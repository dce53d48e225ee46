/** Parts of several campaigns: cleanups, folders, ports, seeds and processes that are killed. */
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import type { AddressInfo, Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Seed } from "effect-polytomic/emulator"
import { execa } from "execa"
import { root } from "../internal/shell.ts"

/** Waits until a condition holds, for a minute or another limit; returns whether it holds. */
export const eventually = async (holds: () => boolean | Promise<boolean>, limit = 60_000): Promise<boolean> => {
  for (const end = performance.now() + limit; performance.now() < end; await sleep(50)) {
    if (await holds()) return true
  }
  return holds()
}

/** Adds a cleanup. Node 22, on which the tests run too, has no `AsyncDisposableStack`. */
export type Defer = (cleanup: () => unknown) => void

/** A program that is followed by its cleanups, the last one first. */
export const withCleanups =
  <Options, A>(program: (options: Options, defer: Defer) => Promise<A>) =>
  async (options: Options): Promise<A> => {
    const cleanups: Array<() => unknown> = []
    try {
      return await program(options, (cleanup) => void cleanups.unshift(cleanup))
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
  // A campaign opens many connections at once, which would wait in a shorter queue.
  await once(server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }), "listening")
  return (server.address() as AddressInfo).port // a server on a port has no other kind of address
}

/** A bulk sync of a seed, between a connection and itself. */
export const bulkSync = (id: string, connection: string): Seed.SeedBulkSync => ({
  id,
  name: `Sync ${id}`,
  source_connection_id: connection,
  destination_connection_id: connection,
  destination_configuration: { schema: `sync_${id}` },
  default_schedule: { frequency: "manual" }
})

interface Program {
  /** File of a program that imports the package's sources by the package's own name. */
  readonly file: string
  /** Its first argument is the JSON of this. */
  readonly options: unknown
  readonly onLine?: (line: string) => void
  /** Called when it ended, unless with exit code 0; it is then started again, as by a supervisor. */
  readonly onDeath?: () => void
}

// Each is in a process group of its own, which a signal to the campaign does not reach.
const open = new Set<Process>()
process.once("exit", () => {
  for (const one of open) one.signal("SIGKILL")
})

const launch = ({ file, options }: Program) => {
  const args = ["--conditions=effect-polytomic-source", file, JSON.stringify(options)]
  return execa(process.execPath, args, { cwd: root, detached: true, reject: false, stdin: "ignore" })
}

/** A process of this Node that is killed, frozen and restarted, with all its children. */
export class Process {
  #child: ReturnType<typeof launch>
  #isClosed = false
  readonly #ended: Promise<void>
  /** Error output of its last death. */
  errors = ""

  constructor(program: Program) {
    open.add(this)
    this.#child = launch(program)
    this.#ended = this.#supervise(program)
  }

  async #supervise(program: Program): Promise<void> {
    for await (const line of this.#child) program.onLine?.(line)
    const { exitCode, signal, stderr } = await this.#child
    this.errors = String(stderr).slice(-2_000)
    if (program.onDeath === undefined || exitCode === 0 || this.#isClosed) return
    program.onDeath()
    // One that failed, as its database is down, gets more time.
    await sleep(signal === "SIGKILL" ? 100 : 1000)
    if (this.#isClosed) return
    this.#child = launch(program)
    await this.#supervise(program)
  }

  get isRunning(): boolean {
    const { exitCode, signalCode } = this.#child.nodeChildProcess
    return exitCode === null && signalCode === null
  }

  signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child.pid !== undefined && this.isRunning) process.kill(-this.#child.pid, signal)
    } catch {
      // It has just ended.
    }
  }

  /** Kills the process for good; returns false if it had ended by itself. */
  async close(): Promise<boolean> {
    const wasRunning = this.isRunning
    this.#isClosed = true
    open.delete(this)
    this.signal("SIGKILL")
    await this.#ended
    return wasRunning
  }
}
