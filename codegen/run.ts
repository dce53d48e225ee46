/** Generates code into a checkout, or compares it with the checkout. */
import { existsSync, globSync } from "node:fs"
import { basename, join } from "node:path"
import { readConnectionTypes } from "./connectionTypes.ts"
import { SpecError } from "./cursor.ts"
import { withExports } from "./denoManifest.ts"
import type { Document } from "./document.ts"
import { readEffects } from "./effects.ts"
import { generate } from "./generate.ts"
import { keepFiles, type Outcome, readIfThere } from "./keep.ts"
import type { Selection } from "./model.ts"
import { pascalCase } from "./names.ts"
import { userAgentText, withVersions } from "./packageExports.ts"
import { readDocument } from "./read.ts"
import { overlaid, readJson, readSpecs } from "./specs.ts"

/**
 * Generates `src/generated/` below `root` from `spec/`, and writes the versions' entry points to package.json if there is one.
 * With `check`, nothing is written.
 *
 * @throws {SpecError} if the generator does not support the spec.
 */
export const run = (root: string, selection: Selection, { check }: { readonly check: boolean }): Outcome => {
  const documents = readDocuments(root)
  rejectReservedNames(root, documents)
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
    wanted.set(join("src/generated", "userAgent.ts"), userAgentText(text))
    const deno = readIfThere(join(root, "deno.json"))
    if (deno !== undefined) {
      const sources = new Set([...globSync("src/**/*.ts", { cwd: root }), ...wanted.keys()])
      const kept = [...sources].filter((path) => !path.startsWith("src/generated/") || wanted.has(path))
      wanted.set("deno.json", withExports(deno, text, kept.toSorted()))
    }
  }
  const present = globSync("src/generated/**/*.ts", { cwd: root })
  const { differing } = keepFiles(root, wanted, present, { check })
  return { total: generated.size, differing }
}

const effectsFile = "spec/tools/effects.json"

const readDocuments = (root: string): ReadonlyArray<Document> => {
  const specs = readSpecs(root).toReversed()
  if (specs.length === 0) throw new SpecError("spec", "$", "no documents were found")
  return specs.map((spec) => readDocument(spec.file, overlaid(spec)))
}

/** Generated modules of a version that are not those of a resource. */
const gathering = ["index", "operations", "Polytomic", "promise", "services", "words"]

// Resources and hand-written modules are imported under the same prefix. File systems may ignore case.
const rejectReservedNames = (root: string, documents: ReadonlyArray<Document>): void => {
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
