/**
 * `npm run drift -- <document>` compares a published OpenAPI 3.x document, JSON or YAML, with one of `spec/`.
 *
 * `--against <version>` selects the latter; by default it is that of the same version, or the newest.
 * `--write spec/<version>.json` writes the published document in our names and sentences. Exit code 0: no drift; 1: drift;
 * 2: wrong usage, or an unreadable document.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { SpecError } from "../../codegen/cursor.ts"
import { readSpecs } from "../../codegen/specs.ts"
import { root } from "../internal/shell.ts"
import { type Drift, driftText, findDrift, hasDrifted, parsePublished } from "./published.ts"
import { writeDocument } from "./write.ts"

const usage = "Usage: npm run drift -- <openapi.json|yaml> [--against <version>] [--write spec/<version>.json]"

const write = (drift: Drift, path: string): void => {
  const { chores, json, overlay } = writeDocument(drift, basename(path, ".json"), path)
  const files = [[path, json] as const, [join(dirname(path), "overlays", basename(path)), overlay] as const]
  for (const [file, content] of files) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
    console.log(`Written: ${file}`)
  }
  console.log(["To do by hand:", ...chores].join("\n  "))
}

const run = (): boolean => {
  const options = { against: { type: "string" }, write: { type: "string" } } as const
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const [file, another] = positionals
  const { against, write: target } = values
  if (file === undefined || another !== undefined) throw new Error("Expected one document.")
  if (target !== undefined && !/^\d{4}-\d\d-\d\d\.json$/.test(basename(target))) {
    throw new Error(`${target} does not name a version; expected something like spec/2026-04-01.json.`)
  }
  if (target !== undefined && existsSync(target)) throw new Error(`${target} exists already, and is not overwritten.`)
  const published = parsePublished(file, readFileSync(file, "utf8"))
  const specs = readSpecs(root)
  const spec =
    specs.find(({ version }) => version === (against ?? published.version)) ?? (against ? undefined : specs[0])
  if (spec === undefined) {
    throw new Error(`There is no version ${against}; there are ${specs.map(({ version }) => version).join(", ")}.`)
  }
  const drift = findDrift(published, spec)
  console.log(driftText(drift))
  if (target !== undefined) write(drift, target)
  return hasDrifted(drift)
}

try {
  process.exitCode = run() ? 1 : 0
} catch (error) {
  // A defect of this command, rather than wrong usage or an unreadable file.
  if (error instanceof TypeError && !("code" in error)) throw error
  console.error(
    error instanceof SpecError
      ? `The document can't be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`
      : `${error instanceof Error ? error.message : error}\n${usage}`
  )
  process.exitCode = 2
}
