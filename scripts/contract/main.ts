/**
 * `npm run contract` compares `spec/` with the generated code and keeps the report in `docs/contract.md`. With `--check` it
 * writes nothing. It fails on a difference without a reason, and with `--check` on a report that is not current.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { SpecError } from "../../codegen/cursor.ts"
import type * as Generated from "../../src/Operation.ts"
import { root } from "../internal/shell.ts"
import { lineOf } from "./difference.ts"
import { type Examination, examine } from "./examine.ts"
import { reportText } from "./report.ts"
import { readSpecs } from "./spec.ts"

const path = "docs/contract.md"

/** The operations of a version, as its module has them; none if there is no such module. */
const load = async (version: string): Promise<ReadonlyArray<Generated.Any>> => {
  const file = join(root, `src/generated/v${version}/operations.ts`)
  if (!existsSync(file)) return []
  // Every generated module of this name exports `all`; the compiler has checked its type there.
  const module = (await import(pathToFileURL(file).href)) as { readonly all: ReadonlyArray<Generated.Any> }
  return module.all
}

const main = async (args: ReadonlyArray<string>): Promise<number> => {
  const unknown = args.find((arg) => arg !== "--check")
  if (unknown !== undefined) {
    console.error(`There is no option ${unknown}. Usage: npm run contract [-- --check]`)
    return 2
  }
  const check = args.includes("--check")
  const examinations: Array<Examination> = []
  for (const spec of readSpecs(root)) examinations.push(examine(spec, await load(spec.version)))
  const text = reportText(examinations)
  const differences = examinations.flatMap(({ unexplained, version }) =>
    unexplained.map((difference) => `${version} ${lineOf(difference)}`)
  )
  const file = join(root, path)
  const isCurrent = existsSync(file) && readFileSync(file, "utf8") === text
  if (check) {
    for (const line of differences) console.error(line)
    if (!isCurrent) console.error(`${path} is not current. Run: npm run contract`)
    else if (differences.length === 0) console.log(`${path} is current: no unexplained differences.`)
    return isCurrent && differences.length === 0 ? 0 : 1
  }
  if (!isCurrent) writeFileSync(file, text)
  console.log(text)
  if (differences.length > 0) console.error(`${differences.length} unexplained differences.`)
  return differences.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SpecError)) throw error
  console.error(`The spec can't be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`)
  process.exitCode = 2
}
