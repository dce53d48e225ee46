/** Runs programs and stages for the scripts of this repository. */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { styleText } from "node:util"
import { ExecaError, execa, type Options } from "execa"
import { readIfThere } from "../../codegen/keep.ts"

export const root = join(import.meta.dirname, "../..")

/** Folder of files that the scripts can make again. */
export const cache = join(root, ".cache")

interface RunOptions extends Pick<Options, "cwd" | "env"> {
  /** True if the program writes to the terminal itself, instead of its output being returned. */
  readonly inherit?: boolean
}

/** Runs a program to its end and returns its output; the message of a failure has the output. */
export const run = async (command: string, args: ReadonlyArray<string>, options: RunOptions = {}): Promise<string> => {
  const { inherit = false, ...others } = options
  const output = inherit ? "inherit" : "pipe"
  const all = { stdin: "ignore", stdout: output, stderr: output, all: true } as const
  return (await execa(command, args, { cwd: root, ...others, ...all })).all ?? ""
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
  /** A stage without counts is one that passed, or that failed if its promise is rejected. */
  readonly run: () => Promise<unknown>
}

/** Stage that runs the tests of a project of `vitest.config.ts`. */
export const tests = (name: string, project: string, filters: ReadonlyArray<string> = []): Stage => ({
  name,
  run: async () => {
    const file = join(cache, `tests-${project}.json`)
    rmSync(file, { force: true })
    const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile=${file}`]
    // Vitest prints the reasons of a failure.
    const { failed } = await execa("vitest", [...args, ...filters], { cwd: root, stdio: "inherit", reject: false })
    const { numPassedTests: passed = 0, numFailedTests = 0 } = JSON.parse(readIfThere(file) ?? "{}")
    return { passed, failed: Math.max(numFailedTests, Number(failed)) }
  }
})

const isCounts = (result: unknown): result is Counts =>
  typeof result === "object" && result !== null && "passed" in result

/** Runs stages one after the other, stops at the first that fails, and ends the process after printing the counts. */
export const runStages = async (stages: ReadonlyArray<Stage>): Promise<never> => {
  const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
  const began = performance.now()
  let [passed, failed] = [0, 0]
  for (const { name, run } of stages) {
    const started = performance.now()
    const result = await run().catch((error: unknown) => {
      console.log(error instanceof ExecaError ? error.message : error)
      return { passed: 0, failed: 1 }
    })
    const counts = isCounts(result) ? result : { passed: 1, failed: 0 }
    passed += counts.passed
    failed += counts.failed
    const mark = failed === 0 ? styleText("green", "✓") : styleText("red", "✗")
    const tests = counts.passed > 1 ? `${counts.passed} passed, ` : ""
    console.log(`${mark} ${name} ${styleText("dim", `(${tests}${seconds(started)})`)}`)
    if (failed > 0) break
  }
  const verdict = failed === 0 ? "All stages passed" : "Stopped at the first stage that failed"
  console.log(`\n${verdict}, ${seconds(began)}.\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
