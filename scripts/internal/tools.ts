/** Makes what tools use of the package: the program, as one file without dependencies, and the OpenAPI documents. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { applyOverlay, type Json } from "../../codegen/overlay.ts"
import * as ApiVersion from "../../src/ApiVersion.ts"
import { root } from "./shell.ts"

/** Bundles the program. Commands that a run does not need stay unevaluated behind their dynamic imports. */
export const makeProgram = async (dist: string): Promise<void> => {
  const license = readFileSync(join(root, "node_modules/effect/LICENSE"), "utf8").trim()
  const outfile = join(dist, "bin/effect-polytomic.js")
  await build({
    entryPoints: [join(root, "src/bin/effect-polytomic.ts")],
    outfile,
    bundle: true,
    minify: true,
    // Classes of errors are told apart by their tags, never by their names.
    keepNames: false,
    platform: "node",
    format: "esm",
    target: "es2024",
    supported: { using: true },
    legalComments: "none",
    banner: { js: `/*! Contains Effect, https://effect.website\n\n${license}\n*/` },
    logLevel: "warning"
  })
  chmodSync(outfile, 0o755)
}

const readJson = (file: string): Json => JSON.parse(readFileSync(file, "utf8")) as Json // a document of ours

/** Writes the OpenAPI document of each version, with our decisions on top of it. */
export const makeDocuments = (dist: string): void => {
  mkdirSync(join(dist, "openapi"), { recursive: true })
  for (const version of ApiVersion.all) {
    const overlay = join(root, `spec/overlays/${version}.json`)
    const document = readJson(join(root, `spec/${version}.json`))
    const whole = existsSync(overlay) ? applyOverlay(document, overlay, readJson(overlay)) : document
    writeFileSync(join(dist, `openapi/${version}.json`), `${JSON.stringify(whole)}\n`)
  }
}
