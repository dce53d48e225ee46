/**
 * `npm run contract` compares `spec/` with the generated code and keeps the tables of `docs/contract.md`. With `--check` it writes
 * nothing. It fails on a difference, and with `--check` on an outdated report.
 */
import { SpecError } from "../../codegen/cursor.ts"
import { keepFiles, keepingCommand } from "../../codegen/keep.ts"
import { readSpecs } from "../../codegen/specs.ts"
import type * as Generated from "../../src/Operation.ts"
import { root } from "../internal/shell.ts"
import { lineOf } from "./compare.ts"
import { type Examination, examine, reportPath, reportText } from "./report.ts"

/** Operations of a version. */
const load = async (version: string): Promise<ReadonlyArray<Generated.Any>> => {
  // Every generated module of this name exports `all`; the compiler has checked its type there.
  const module = (await import(`../../src/generated/v${version}/operations.ts`)) as {
    readonly all: ReadonlyArray<Generated.Any>
  }
  return module.all
}

await keepingCommand("contract", reportPath, async (options) => {
  const examinations: Array<Examination> = []
  for (const spec of readSpecs(root)) examinations.push(examine(spec, await load(spec.version)))
  const outcome = keepFiles(root, new Map([[reportPath, reportText(examinations)]]), [], options)
  const differences = examinations.flatMap((one) => one.differences.map((found) => [one.source.version, lineOf(found)]))
  for (const difference of differences) console.error(...difference)
  if (differences.length > 0) throw new SpecError(reportPath, "$", `${differences.length} differences`)
  return outcome
})
