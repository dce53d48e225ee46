/**
 * Bundles for the playground what its programs can import: one file a module and shared chunks, below `public/playground/`.
 *
 * A program runs in a worker with an opaque origin, where import maps do not apply: `modules.json` maps each specifier to its file.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "../internal/shell.ts"

const runtime = join(root, "docs/.vitepress/playground/runtime")
const output = join(root, "docs/public/playground")

/** Modules of Effect that visitors reach for, beside those that the examples import. */
const usual = ["Effect", "Stream", "Layer", "Schedule", "Duration", "Option", "Schema", "Console", "Redacted", "Ref"]

const examples = join(root, "examples/playground")

const imported = readdirSync(examples)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    Array.from(readFileSync(join(examples, file), "utf8").matchAll(/from "([^"]+)"/g), (m) => m[1] ?? "")
  )

const specifiers = [...new Set([...usual.map((name) => `effect/${name}`), "effect-polytomic", ...imported])].toSorted()

const fileOf = (specifier: string): string => specifier.replaceAll(/[^\w.-]/g, "_")

/** Programs get an emulator that reports its requests to the page, and takes faults from it. */
const observed = "effect-polytomic/emulator"

export const bundlePlayground = async (): Promise<void> => {
  rmSync(output, { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: Object.fromEntries([
      ...specifiers.map((specifier) => [
        fileOf(specifier),
        specifier === observed ? join(runtime, "emulator.ts") : specifier
      ]),
      ["worker", join(runtime, "worker.ts")]
    ]),
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    conditions: ["effect-polytomic-source"],
    outdir: output,
    chunkNames: "chunks/[hash]",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    nodePaths: [join(root, "docs/node_modules")]
  })

  mkdirSync(output, { recursive: true })
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string } // our own
  const modules = Object.fromEntries(specifiers.map((specifier) => [specifier, `${fileOf(specifier)}.js`]))
  writeFileSync(join(output, "modules.json"), `${JSON.stringify({ version, modules }, null, 2)}\n`)
  const bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
  console.log(`playground: ${specifiers.length} modules, ${Math.round(bytes / 1000)} kB`)
}
