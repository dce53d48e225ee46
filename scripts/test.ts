/**
 * `npm test`: everything but benchmarks. Ends with `N passed, N failed`.
 *
 * With arguments (`npm test -- test/Timestamp.test.ts`) it runs only the tests of the sources, filtered by them.
 */
import { build, pack } from "./internal/packed.ts"
import { runStages, tests } from "./internal/shell.ts"

const filters = process.argv.slice(2)

const unit = tests("tests of the sources", "unit", filters)

const stages = [
  { name: "build", run: build },
  unit,
  { name: "pack", run: pack },
  tests("tests of the package", "package"),
  tests("tests of the package on each runtime", "runtimes")
]

await runStages(filters.length === 0 ? stages : [unit])
