/**
 * `npm run drift -- <document>` compares a published OpenAPI 3.x document, JSON or YAML, with ours.
 *
 * `--against <version>` says with which; without it, it is the one of the published document's own version, or the newest.
 * `--json <file>` writes the drift for programs. `--write spec/<version>.json` writes a document of ours after the published
 * one. Exit code 0: no drift; 1: drift; 2: wrong usage, or a document that can't be read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { SpecError } from "../../codegen/cursor.ts"
import { readSpecs } from "../../codegen/specs.ts"
import { root } from "../internal/shell.ts"
import { type Drift, driftJson, driftText, findDrift, hasDrifted, parsePublished } from "./published.ts"
import { writeDocument } from "./write.ts"

const usage =
  "Usage: npm run drift -- <openapi.json|yaml> [--against <version>] [--json <file>] [--write spec/<version>.json]"

const save = (path: string, json: unknown): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`)
}

const write = (drift: Drift, path: string): void => {
  const { chores, json, overlay, refusal } = writeDocument(drift, basename(path, ".json"), path)
  save(path, json)
  const overlayPath = join(dirname(path), "overlays", basename(path))
  if (overlay !== undefined) save(overlayPath, overlay)
  console.log(`\nWritten: ${path}${overlay === undefined ? "" : ` and ${overlayPath}`}`)
  if (refusal !== undefined) console.log(`The generator does not take it yet:\n  ${refusal.path}: ${refusal.problem}`)
  console.log(`Left to do by hand (${chores.length}):`)
  for (const { at, what } of chores) console.log(`  ${at}: ${what}`)
}

const run = (): boolean => {
  const options = { against: { type: "string" }, json: { type: "string" }, write: { type: "string" } } as const
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const [file, another] = positionals
  const { against, json, write: target } = values
  if (file === undefined || another !== undefined) throw new Error("Expected one document.")
  if (target !== undefined && !/^\d{4}-\d\d-\d\d\.json$/.test(basename(target))) {
    throw new Error(`${target} does not name a version; expected something like spec/2026-04-01.json.`)
  }
  if (target !== undefined && existsSync(target)) {
    throw new Error(`${target} is there already; nothing is written over it.`)
  }
  const published = parsePublished(file, readFileSync(file, "utf8"))
  const specs = readSpecs(root)
  const known = specs.map(({ version }) => version)
  const spec =
    specs.find(({ version }) => version === (against ?? published.version)) ?? (against ? undefined : specs[0])
  if (spec === undefined) throw new Error(`There is no version ${against}; there are ${known.join(", ")}.`)
  const drift = findDrift(published, spec)
  console.log(driftText(drift))
  if (json !== undefined) save(resolve(json), driftJson(drift))
  if (target !== undefined) write(drift, target)
  return hasDrifted(drift)
}

try {
  process.exitCode = run() ? 1 : 0
} catch (error) {
  // A fault of this command has no place in a file, and no usage to be told.
  if (error instanceof TypeError && !("code" in error)) throw error
  console.error(
    error instanceof SpecError
      ? `The document can't be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`
      : `${error instanceof Error ? error.message : error}\n${usage}`
  )
  process.exitCode = 2
}
