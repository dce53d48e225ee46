/** Runs programs and stages for the scripts of this repository. */
import { spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { styleText } from "node:util"

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Folder of files that the scripts can make again. */
export const cache = join(root, ".cache")

/** A program that did not end well: what it said, and how it ended. */
export class CommandError extends Error {
  readonly output: string
  constructor(command: string, code: number | null, output: string) {
    super(`\`${command}\` ended with exit code ${code}`)
    this.output = output
  }
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** True if the program writes to the terminal itself, instead of its output being returned. */
  readonly inherit?: boolean
}

/** Runs a program to its end and returns what it printed; fails if it does. */
export const run = (command: string, args: ReadonlyArray<string>, options: RunOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.inherit ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32"
    })
    let output = ""
    const append = (text: string) => {
      output += text
    }
    child.stdout?.setEncoding("utf8").on("data", append)
    child.stderr?.setEncoding("utf8").on("data", append)
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0 ? resolve(output) : reject(new CommandError([command, ...args].join(" "), code, output))
    )
  })

export interface Counts {
  readonly passed: number
  readonly failed: number
}

export interface Stage {
  readonly name: string
  readonly run: () => Promise<unknown>
}

const isCounts = (value: unknown): value is Counts => typeof value === "object" && value !== null && "passed" in value

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

const describeError = (error: unknown): string => {
  if (error instanceof CommandError) return `${error.output.trimEnd()}\n${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs stages one after the other, stops at the first that fails, and ends the process with a line that counts. */
export const runStages = async (stages: ReadonlyArray<Stage>): Promise<void> => {
  const started = performance.now()
  let passed = 0
  let failed = 0
  for (const stage of stages) {
    const stageStarted = performance.now()
    try {
      const result = await stage.run()
      const counts = isCounts(result) ? result : { passed: 1, failed: 0 }
      passed += counts.passed
      failed += counts.failed
      const mark = counts.failed === 0 ? styleText("green", "✓") : styleText("red", "✗")
      const detail = isCounts(result) ? `${counts.passed} passed, ` : ""
      console.log(`${mark} ${stage.name} ${styleText("dim", `(${detail}${seconds(stageStarted)})`)}`)
    } catch (error) {
      failed += 1
      console.log(`${styleText("red", "✗")} ${stage.name} ${styleText("dim", `(${seconds(stageStarted)})`)}`)
      console.log(describeError(error))
    }
    if (failed > 0) break
  }
  console.log(
    `\n${failed === 0 ? "All stages passed" : "Stopped at the first stage that failed"}, ${seconds(started)}.`
  )
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
