/**
 * `npm test`: everything but benchmarks. Ends with `N passed, N failed`.
 *
 * With arguments (`npm test -- test/Timestamp.test.ts`) it runs only the tests of the sources, filtered by them.
 */
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { build, pack } from "./internal/packed.ts"
import { type Counts, cache, run, runStages, type Stage } from "./internal/shell.ts"

const vitest = (name: string, project: string, filters: ReadonlyArray<string> = []): Stage => ({
  name,
  run: async (): Promise<Counts> => {
    const file = join(cache, `tests-${project}.json`)
    rmSync(file, { force: true })
    const reporters = ["--reporter=./scripts/internal/reporter.ts", "--reporter=json", `--outputFile.json=${file}`]
    const args = ["run", "--project", project, ...reporters, ...filters]
    const failed = await run("vitest", args, { inherit: true }).then(
      () => 0,
      () => 1
    ) // it has printed why
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { numPassedTests: 0, numFailedTests: 1 }
    return { passed: counts.numPassedTests, failed: Math.max(counts.numFailedTests, failed) }
  }
})

const filters = process.argv.slice(2)

const unit = vitest("tests of the sources", "unit", filters)

const stages: ReadonlyArray<Stage> = [
  { name: "build", run: build },
  unit,
  { name: "pack", run: pack },
  vitest("tests of the package", "package"),
  vitest("tests of the package on each runtime", "runtimes")
]

await runStages(filters.length === 0 ? stages : [unit])
