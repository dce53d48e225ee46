/** Processes that are started again whenever they die, as a supervisor does. */
import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import type { RunnerOptions } from "./jobs.ts"

// Runners are in groups of their own, so whoever stops the campaign has not stopped them.
const open = new Set<Runner>()
process.once("exit", () => {
  for (const runner of open) runner.close()
})

export class Runner {
  #child: ChildProcess | undefined
  #closing = false
  readonly #program: ReadonlyArray<string>
  readonly #options: RunnerOptions
  readonly #onLine: (line: string) => void
  readonly #onDeath: () => void
  readonly output: Array<string> = []

  constructor(
    program: ReadonlyArray<string>,
    options: RunnerOptions,
    on: { readonly line: (line: string) => void; readonly death: () => void }
  ) {
    this.#program = program
    this.#options = options
    this.#onLine = on.line
    this.#onDeath = on.death
    open.add(this)
  }

  start(): void {
    const child = spawn(process.execPath, this.#program, {
      // A group of its own: workerd is a child of its runner, and dies with it.
      detached: true,
      env: { ...process.env, DURABLE_RUNNER: JSON.stringify(this.#options) },
      stdio: ["ignore", "pipe", "pipe"]
    })
    this.#child = child
    createInterface({ input: child.stdout }).on("line", this.#onLine)
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.output.push(text.slice(0, 2000))
      if (this.output.length > 50) this.output.shift()
    })
    child.once("exit", (code, signal) => {
      if (code === 0 || this.#closing || this.#child !== child) return
      this.#onDeath()
      // One that ends by itself, as its database is away, is restarted as a supervisor would.
      setTimeout(
        () => {
          if (!this.#closing) this.start()
        },
        signal === "SIGKILL" ? 100 : 1000
      )
    })
  }

  /** Signals the process and what it has started. */
  signal(signal: NodeJS.Signals): void {
    const pid = this.#child?.pid
    if (pid === undefined || this.#child?.exitCode !== null || this.#child.signalCode !== null) return
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
