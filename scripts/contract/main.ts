/**
 * `npm run contract` compares `spec/` with the generated code and keeps the report in `docs/contract.md` and `docs/contract/`. With
 * `--check` it writes nothing. It fails on a difference without a reason, and with `--check` on a report that is not current.
 */
import { existsSync, globSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { SpecError } from "../../codegen/cursor.ts"
import { keepFiles, keepingCommand } from "../../codegen/keep.ts"
import { readSpecs } from "../../codegen/specs.ts"
import type * as Generated from "../../src/Operation.ts"
import { root } from "../internal/shell.ts"
import { lineOf } from "./compare.ts"
import { type Examination, examine, reportTexts } from "./report.ts"

const path = "docs/contract.md"

/** The operations of a version, as its module has them; none if there is no such module. */
const load = async (version: string): Promise<ReadonlyArray<Generated.Any>> => {
  const file = join(root, `src/generated/v${version}/operations.ts`)
  if (!existsSync(file)) return []
  // Every generated module of this name exports `all`; the compiler has checked its type there.
  const module = (await import(pathToFileURL(file).href)) as { readonly all: ReadonlyArray<Generated.Any> }
  return module.all
}

await keepingCommand("contract", path, async (options) => {
  const examinations: Array<Examination> = []
  for (const spec of readSpecs(root)) examinations.push(examine(spec, await load(spec.version)))
  const differences = examinations.flatMap(({ unexplained, version }) =>
    unexplained.map((difference) => `${version} ${lineOf(difference)}`)
  )
  for (const line of differences) console.error(line)
  const outcome = keepFiles(root, reportTexts(examinations), globSync("docs/contract/*.md", { cwd: root }), options)
  if (differences.length > 0) throw new SpecError(path, "$", `${differences.length} unexplained differences`)
  return outcome
})
