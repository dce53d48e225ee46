/**
 * Bundles for the playground what its programs can import: one file a module and shared chunks, below `public/playground/`.
 *
 * A program runs in a worker with an opaque origin, where import maps do not apply: `modules.json` maps each specifier to its file.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "../internal/shell.ts"

const runtime = join(root, "docs/.vitepress/playground/runtime")
const output = join(root, "docs/public/playground")

/** Outputs that begin and end like this; a line `…` stands for any lines. */
export const printing = (prints: string): RegExp => {
  const parts = prints.split("\n…\n").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  return new RegExp(`^${parts.join("\\n(?:[^]*\\n)?")}$`)
}

/** The programs of `examples/playground/`, and the output that each promises in the comment at its end. */
export const programs = globSync(join(root, "examples/playground/*.ts")).map((file) => {
  const text = readFileSync(file, "utf8")
  const [, prints = ""] = /\/\* Prints:\n([\s\S]*?)\n\*\/\s*$/.exec(text) ?? []
  return { name: file.replace(/^.*[\\/]\d+-|\.ts$/g, ""), file, text, prints: printing(prints) }
})

/** Modules of Effect that visitors reach for, beside those that the examples import. */
const usual = "Effect Stream Layer Schedule Duration Option Schema Console Redacted Ref".split(" ")

/** Programs get an emulator that reports its requests to the page, and takes faults from it. */
const observed = new Map([["effect-polytomic/emulator", join(runtime, "emulator.ts")]])

export const bundlePlayground = async (): Promise<void> => {
  const imported = programs.flatMap(({ text }) => Array.from(text.matchAll(/from "([^"]+)"/g), ([, from = ""]) => from))
  const specifiers = new Set(["effect-polytomic", ...usual.map((name) => `effect/${name}`), ...imported].toSorted())
  const files = Array.from(specifiers, (specifier) => [specifier, specifier.replaceAll(/[^\w.-]/g, "_")] as const)
  rmSync(output, { recursive: true, force: true })
  await build({
    entryPoints: {
      ...Object.fromEntries(files.map(([specifier, file]) => [file, observed.get(specifier) ?? specifier])),
      worker: join(runtime, "worker.ts")
    },
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
    logLevel: "warning",
    nodePaths: [join(root, "docs/node_modules")]
  })
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const modules = Object.fromEntries(files.map(([specifier, file]) => [specifier, `${file}.js`]))
  writeFileSync(join(output, "modules.json"), `${JSON.stringify({ version, modules }, null, 2)}\n`)
}
