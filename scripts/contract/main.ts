/**
 * `npm run contract` compares `spec/` with the generated code and keeps the report in `docs/contract.md` and `docs/contract/`. With
 * `--check` it writes nothing. It fails on an unexplained difference, and with `--check` on an outdated report.
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
import { type Chapter, examine, explain, reportTexts } from "./report.ts"

const path = "docs/contract.md"

/** Operations of a version; none if it has not been generated. */
const load = async (version: string): Promise<ReadonlyArray<Generated.Any>> => {
  const file = join(root, `src/generated/v${version}/operations.ts`)
  if (!existsSync(file)) return []
  // Every generated module of this name exports `all`; the compiler has checked its type there.
  const module = (await import(pathToFileURL(file).href)) as { readonly all: ReadonlyArray<Generated.Any> }
  return module.all
}

await keepingCommand("contract", path, async (options) => {
  const chapters: Array<Chapter> = []
  for (const spec of readSpecs(root)) chapters.push([examine(spec, await load(spec.version)), explain(spec)])
  const lines = chapters.flatMap(([{ unexplained, version }]) => unexplained.map((one) => `${version} ${lineOf(one)}`))
  for (const line of lines) console.error(line)
  const outcome = keepFiles(root, reportTexts(chapters), globSync("docs/contract/*.md", { cwd: root }), options)
  if (lines.length > 0) throw new SpecError(path, "$", `${lines.length} unexplained differences`)
  return outcome
})
