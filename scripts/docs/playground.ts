/**
 * Bundles the modules that programs of the playground can import, each as a file with shared chunks, below `public/playground/`.
 *
 * A program runs in a worker with an opaque origin, where import maps do not apply: `modules.json` maps each specifier to its file.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "../internal/shell.ts"

const runtime = join(root, "docs/.vitepress/playground/runtime")
const output = join(root, "docs/public/playground")

/** Pattern of an output; a line `…` stands for any lines. */
export const printing = (prints: string): RegExp => {
  const parts = prints.split("\n…\n").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  return new RegExp(`^${parts.join("\\n(?:[^]*\\n)?")}$`)
}

/** Programs of `examples/playground/`, and the expected output of each, from the comment at its end. */
export const programs = globSync(join(root, "examples/playground/*.ts")).map((file) => {
  const text = readFileSync(file, "utf8")
  const [, prints = ""] = /\/\* Prints:\n([\s\S]*?)\n\*\/\s*$/.exec(text) ?? []
  return { name: file.replace(/^.*[\\/]\d+-|\.ts$/g, ""), file, text, prints: printing(prints) }
})

/** Modules of Effect that visitors use most, beside those that the programs import. */
const usual = "Effect Stream Layer Schedule Duration Option Schema Console Redacted Ref".split(" ")

/** Writes the modules and `modules.json`. */
export const bundlePlayground = async (): Promise<void> => {
  const imported = programs.flatMap(({ text }) => Array.from(text.matchAll(/from "([^"]+)"/g), ([, from = ""]) => from))
  const specifiers = ["effect-polytomic", ...usual.map((name) => `effect/${name}`), ...imported]
  const files = new Map(specifiers.map((specifier) => [specifier, specifier.replaceAll(/[^\w.-]/g, "_")]))
  rmSync(output, { recursive: true, force: true })
  await build({
    entryPoints: {
      ...Object.fromEntries(Array.from(files, ([specifier, file]) => [file, specifier])),
      // This emulator reports its requests to the page, and takes faults from it.
      "effect-polytomic_emulator": join(runtime, "emulator.ts"),
      worker: join(runtime, "worker.ts")
    },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    conditions: ["effect-polytomic-source"],
    outdir: output,
    nodePaths: [join(root, "docs/node_modules")]
  })
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const modules = Object.fromEntries(Array.from(files, ([specifier, file]) => [specifier, `${file}.js`]))
  writeFileSync(join(output, "modules.json"), JSON.stringify({ version, modules }))
}
