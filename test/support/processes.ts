/** Programs in separate processes, for the tests of shared state. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { expect } from "vitest"

/** A program that has printed `ready`, and waits for its start. */
export interface Ready {
  readonly process: ChildProcess
  /** Starts it, and returns the lines that it prints until its end. */
  readonly start: () => Promise<ReadonlyArray<string>>
}

/** Starts a script of this folder in a separate process. */
export const ready = async (script: string, ...args: ReadonlyArray<string>): Promise<Ready> => {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, ["--conditions=effect-polytomic-source", file, ...args])
  let output = ""
  let errors = ""
  child.stderr.on("data", (chunk) => {
    errors += chunk
  })
  const closed = once(child, "close")
  const readyLine = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => {
      output += chunk
      if (output.startsWith("ready")) resolve()
    })
  })
  await Promise.race([readyLine, closed])
  return {
    process: child,
    start: async () => {
      child.stdin.end("go\n")
      const [code, signal] = await closed
      expect(code ?? signal, errors).toBe(signal ?? 0)
      return output.trim().split("\n").slice(1)
    }
  }
}
