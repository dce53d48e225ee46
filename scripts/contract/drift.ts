/**
 * `npm run drift -- <document>` compares a published OpenAPI 3.x document, JSON or YAML, with ours.
 *
 * `--against <version>` says with which; without it, it is the one of the published document's own version, or the newest.
 * `--json <file>` writes the drift for programs. `--write spec/<version>.json` writes a document of ours after the published
 * one. Exit code 0: no drift; 1: drift; 2: wrong usage, or a document that can't be read.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { SpecError } from "../../codegen/cursor.ts"
import { readSpecs, type Spec } from "../../codegen/specs.ts"
import { root } from "../internal/shell.ts"
import { type Drift, driftJson, driftText, findDrift, hasDrifted } from "./upstream/drift.ts"
import { loadUpstream } from "./upstream/load.ts"
import { writeDocument } from "./write/document.ts"

/** Ends the command because it was used wrongly. */
const refuseUsage = (problem: string): never => {
  console.error(
    `${problem}\nUsage: npm run drift -- <openapi.json|yaml> [--against <version>] [--json <file>] [--write spec/<version>.json]`
  )
  process.exit(2)
}

const readArguments = () => {
  try {
    const options = { against: { type: "string" }, json: { type: "string" }, write: { type: "string" } } as const
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return refuseUsage(error instanceof Error ? error.message : String(error))
  }
}

const choose = (specs: ReadonlyArray<Spec>, against: string | undefined, upstream: string): Spec =>
  specs.find(({ version }) => version === (against ?? upstream)) ??
  (against === undefined ? specs[0] : undefined) ??
  refuseUsage(`There is no version ${against}; there are ${specs.map(({ version }) => version).join(", ")}.`)

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
  if (refusal !== undefined) {
    console.log(`The generator does not take it yet:\n  ${refusal.path}: ${refusal.problem}`)
  }
  console.log(`Left to do by hand (${chores.length}):`)
  for (const { at, what } of chores) console.log(`  ${at}: ${what}`)
}

const { positionals, values } = readArguments()
const [file, another] = positionals
const target = values.write
if (target !== undefined) {
  if (!/^\d{4}-\d\d-\d\d\.json$/.test(basename(target))) {
    refuseUsage(`${target} does not name a version; expected something like spec/2026-04-01.json.`)
  }
  if (existsSync(target)) refuseUsage(`${target} is there already; nothing is written over it.`)
}

try {
  const upstream = loadUpstream(
    file === undefined || another !== undefined ? refuseUsage("Expected one document.") : file
  )
  const drift = findDrift(upstream, choose(readSpecs(root), values.against, upstream.version))
  console.log(driftText(drift))
  if (values.json !== undefined) save(resolve(values.json), driftJson(drift))
  if (target !== undefined) write(drift, target)
  process.exitCode = hasDrifted(drift) ? 1 : 0
} catch (error) {
  if (!(error instanceof SpecError)) throw error
  console.error(`The document can't be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`)
  process.exitCode = 2
}
