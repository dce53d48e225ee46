/** Generates into a checkout, or compares with it. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { readConnectionTypes } from "./connectionTypes.ts"
import { SpecError } from "./cursor.ts"
import { withExports } from "./denoManifest.ts"
import type { Document } from "./document.ts"
import { readEffects } from "./effects.ts"
import { generate } from "./generate.ts"
import type { Selection } from "./model.ts"
import { pascalCase } from "./names.ts"
import { applyOverlay, type Json } from "./overlay.ts"
import { withVersions } from "./packageExports.ts"
import { readDocument } from "./read.ts"

/** Result of a run. */
export interface Outcome {
  /** Number of files in all. */
  readonly total: number
  /** Paths, from the root of the checkout, of the files that were not as generated. */
  readonly differing: ReadonlyArray<string>
}

/**
 * Generates `src/generated/` below `root` from `spec/`, and puts the versions' entry points into package.json if there is one.
 * With `check`, nothing is written.
 *
 * @throws {SpecError} if the generator does not understand the spec.
 */
export const run = (root: string, selection: Selection, { check }: { readonly check: boolean }): Outcome => {
  const documents = readDocuments(root)
  refuseTakenNames(root, documents)
  const effects = existsSync(join(root, effectsFile))
    ? readEffects(effectsFile, readJson(root, effectsFile), documents)
    : {}
  const facts = "spec/facts/connection-types.json"
  const types = existsSync(join(root, facts)) ? readConnectionTypes(facts, readJson(root, facts)) : []
  const generated = generate(documents, selection, effects, types)
  const wanted = new Map([...generated].map(([path, text]) => [join("src/generated", path), text]))
  const manifest = readIfThere(join(root, "package.json"))
  if (manifest !== undefined) {
    const versions = documents.map((document) => document.version)
    const text = withVersions(manifest, versions, [...generated.keys()])
    wanted.set("package.json", text)
    const deno = readIfThere(join(root, "deno.json"))
    if (deno !== undefined) {
      const sources = new Set([...globSync("src/**/*.ts", { cwd: root }), ...wanted.keys()])
      const kept = [...sources].filter((path) => !path.startsWith("src/generated/") || wanted.has(path))
      wanted.set("deno.json", withExports(deno, text, kept.toSorted()))
    }
  }
  const present = globSync("src/generated/**/*.ts", { cwd: root })
  const differing = [...new Set([...wanted.keys(), ...present])]
    .filter((path) => wanted.get(path) !== readIfThere(join(root, path)))
    .sort()
  if (!check) for (const path of differing) write(join(root, path), wanted.get(path))
  return { total: generated.size, differing }
}

const effectsFile = "spec/tools/effects.json"

const readDocuments = (root: string): ReadonlyArray<Document> => {
  const files = globSync("spec/*.json", { cwd: root }).sort()
  if (files.length === 0) throw new SpecError("spec", "$", "there are no documents")
  return files.map((file) => {
    const overlay = join("spec/overlays", basename(file))
    const json = readJson(root, file)
    return readDocument(
      file,
      existsSync(join(root, overlay)) ? applyOverlay(json, overlay, readJson(root, overlay)) : json
    )
  })
}

/** Generated modules of a version that are not those of a resource. */
const gathering = ["index", "operations", "Polytomic", "promise", "services", "words"]

// A resource is imported beside hand-written modules, under the same prefix. File systems may ignore case.
const refuseTakenNames = (root: string, documents: ReadonlyArray<Document>): void => {
  const modules = globSync("src/*.ts", { cwd: root }).map((file) => basename(file, ".ts"))
  const taken = new Map([...modules, ...gathering].map((name) => [name.toLowerCase(), name]))
  for (const { file, path, resources } of documents) {
    for (const resource of resources.keys()) {
      const other = taken.get(pascalCase(resource).toLowerCase())
      if (other === undefined) continue
      const problem = `the resource "${resource}" would have the name of the module ${other}: rename the tag in an overlay, or the module`
      throw new SpecError(file, path, problem)
    }
  }
}

const readJson = (root: string, file: string): Json => {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8"))
  } catch (error) {
    throw new SpecError(file, "$", error instanceof Error ? error.message : String(error))
  }
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined)

const write = (path: string, text: string | undefined): void => {
  if (text === undefined) {
    rmSync(path)
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
