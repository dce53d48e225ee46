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
import type { Json } from "../../codegen/overlay.ts"
import { readSpecs, type Spec } from "../../codegen/specs.ts"
import { root } from "../internal/shell.ts"
import { type Drift, driftJson, driftText, findDrift, hasDrifted } from "./upstream/drift.ts"
import { loadUpstream } from "./upstream/load.ts"
import { writeDocument } from "./write/document.ts"

const usage = `Usage: npm run drift -- <openapi.json|yaml> [--against <version>] [--json <file>] [--write spec/<version>.json]`

class UsageError extends Error {}

interface Arguments {
  readonly file: string
  readonly against: string | undefined
  readonly json: string | undefined
  readonly write: string | undefined
}

const readArguments = (args: ReadonlyArray<string>): Arguments => {
  const options = { against: { type: "string" }, json: { type: "string" }, write: { type: "string" } } as const
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; args: Array<string> }>>
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { positionals, values } = parsed
  const [file, another] = positionals
  if (file === undefined || another !== undefined) throw new UsageError("Expected one document.")
  return { file, against: values.against, json: values.json, write: values.write }
}

const choose = (specs: ReadonlyArray<Spec>, against: string | undefined, upstream: string): Spec => {
  const [newest] = specs
  const found =
    against === undefined
      ? (specs.find(({ version }) => version === upstream) ?? newest)
      : specs.find(({ version }) => version === against)
  if (found === undefined) {
    throw new UsageError(`There is no version ${against}; there are ${specs.map(({ version }) => version).join(", ")}.`)
  }
  return found
}

/** The version that a file to write is of. */
const versionToWrite = (path: string): string => {
  const version = basename(path, ".json")
  if (!/^\d{4}-\d\d-\d\d$/.test(version) || !path.endsWith(".json")) {
    throw new UsageError(`${path} does not name a version; expected something like spec/2026-04-01.json.`)
  }
  if (existsSync(path)) throw new UsageError(`${path} is there already; nothing is written over it.`)
  return version
}

const save = (path: string, json: Json): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`)
}

const write = (drift: Drift, path: string, version: string): void => {
  const written = writeDocument(drift, version, path)
  save(path, written.json)
  const overlayPath = join(dirname(path), "overlays", basename(path))
  if (written.overlay !== undefined) save(overlayPath, written.overlay)
  console.log(`\nWritten: ${path}${written.overlay === undefined ? "" : ` and ${overlayPath}`}`)
  const { refusal } = written
  if (refusal !== undefined) {
    console.log(`The generator does not take it yet:\n  ${refusal.path}: ${refusal.problem}`)
  }
  console.log(`Left to do by hand (${written.chores.length}):`)
  for (const { at, what } of written.chores) console.log(`  ${at}: ${what}`)
}

const main = (args: ReadonlyArray<string>): number => {
  const { against, file, json, write: target } = readArguments(args)
  const version = target === undefined ? undefined : versionToWrite(target)
  const upstream = loadUpstream(file)
  const drift = findDrift(upstream, choose(readSpecs(root), against, upstream.version))
  console.log(driftText(drift))
  // `driftJson` holds nothing that JSON can't.
  if (json !== undefined) save(resolve(json), JSON.parse(JSON.stringify(driftJson(drift))) as Json)
  if (target !== undefined && version !== undefined) write(drift, target, version)
  return hasDrifted(drift) ? 1 : 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n${usage}`)
  else if (error instanceof SpecError) {
    console.error(`The document can't be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`)
  } else throw error
  process.exitCode = 2
}
