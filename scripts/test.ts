/**
 * `npm test`: everything but benchmarks. Ends with `N passed, N failed`.
 *
 * With arguments (`npm test -- test/Timestamp.test.ts`) it runs only the tests of the sources, filtered by them.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { build, pack } from "./internal/packed.ts"
import { countsVariable } from "./internal/reporter.ts"
import { CommandError, type Counts, cache, run, runStages, type Stage } from "./internal/shell.ts"

const vitest = async (project: string, args: ReadonlyArray<string> = []): Promise<Counts> => {
  mkdirSync(cache, { recursive: true })
  const file = join(cache, `counts-${project}.json`)
  rmSync(file, { force: true })
  try {
    await run("vitest", ["run", "--project", project, ...args], { inherit: true, env: { [countsVariable]: file } })
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const counts = readCounts(file)
    return { passed: counts?.passed ?? 0, failed: Math.max(counts?.failed ?? 0, 1) }
  }
  const counts = readCounts(file)
  if (counts === undefined) throw new Error(`vitest wrote no counts for ${project}`)
  return counts
}

const readCounts = (file: string): Counts | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Counts // written by the reporter beside this file
  } catch {
    return undefined
  }
}

const filters = process.argv.slice(2)

const unit: Stage = { name: "tests of the sources", run: () => vitest("unit", filters) }

const stages: ReadonlyArray<Stage> = [
  { name: "build", run: build },
  unit,
  { name: "pack", run: pack },
  { name: "tests of the package", run: () => vitest("package") },
  { name: "tests of the package on each runtime", run: () => vitest("runtimes") }
]

await runStages(filters.length === 0 ? stages : [unit])
