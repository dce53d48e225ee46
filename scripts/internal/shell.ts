/** Runs programs and stages for the scripts of this repository. */
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { styleText } from "node:util"
import { ExecaError, execa } from "execa"

export const root = join(import.meta.dirname, "../..")

/** Folder of files that the scripts can make again. */
export const cache = join(root, ".cache")

interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** True if the program writes to the terminal itself, instead of its output being returned. */
  readonly inherit?: boolean
}

/** Runs a program to its end and returns its output; fails if it does, with an error whose message has the output. */
export const run = async (command: string, args: ReadonlyArray<string>, options: RunOptions = {}): Promise<string> => {
  const { inherit = false, ...others } = options
  const stdio = inherit ? ("inherit" as const) : (["ignore", "pipe", "pipe"] as const)
  return (await execa(command, args, { cwd: root, all: true, ...others, stdio })).all ?? ""
}

/**
 * Installs the packages of a folder's lock file, unless they are there: those that only one command needs are in folders of their own, so
 * that the quick start installs none of them.
 */
export const installFolder = (path: string, purpose: string): Promise<string> =>
  run(process.execPath, [join(root, "scripts/run.mjs"), "--install", path, `the packages of ${path} (${purpose})`])

/** Results of tests. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

export interface Stage {
  readonly name: string
  readonly run: () => Promise<unknown>
}

/** Tests of a project of `vitest.config.ts`. */
export const tests = (name: string, project: string, filters: ReadonlyArray<string> = []): Stage => ({
  name,
  run: async (): Promise<Counts> => {
    const file = join(cache, `tests-${project}.json`)
    rmSync(file, { force: true })
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${file}`,
      ...filters
    ]
    // It has printed why it failed.
    const failed = await run("vitest", args, { inherit: true }).then(
      () => 0,
      () => 1
    )
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { numPassedTests: 0, numFailedTests: 1 }
    return { passed: counts.numPassedTests, failed: Math.max(counts.numFailedTests, failed) }
  }
})

const isCounts = (value: unknown): value is Counts => typeof value === "object" && value !== null && "passed" in value

/** Runs stages one after the other, stops at the first that fails, and ends the process with a line that counts. */
export const runStages = async (stages: ReadonlyArray<Stage>): Promise<void> => {
  const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
  const total = { passed: 0, failed: 0 }
  const began = performance.now()
  for (const { name, run } of stages) {
    const started = performance.now()
    const result: unknown = await run().catch((error: unknown) => {
      console.log(error instanceof ExecaError ? error.message : error)
      return { passed: 0, failed: 1 }
    })
    const { failed, passed } = isCounts(result) ? result : { passed: 1, failed: 0 }
    total.passed += passed
    total.failed += failed
    const mark = failed === 0 ? styleText("green", "✓") : styleText("red", "✗")
    const detail = passed > 1 ? `${passed} passed, ${seconds(started)}` : seconds(started)
    console.log(`${mark} ${name} ${styleText("dim", `(${detail})`)}`)
    if (failed > 0) break
  }
  const verdict = total.failed === 0 ? "All stages passed" : "Stopped at the first stage that failed"
  console.log(`\n${verdict}, ${seconds(began)}.\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 ? 0 : 1)
}
