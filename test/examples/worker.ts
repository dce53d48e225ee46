/** The Workers of the examples: their settings, and their bundle from Wrangler. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "../../scripts/internal/shell.ts"

/** Part of `wrangler.jsonc` that the tests need. */
export interface WorkerConfig {
  readonly main: string
  readonly compatibility_date: string
  readonly compatibility_flags?: ReadonlyArray<string>
  readonly vars?: { readonly [name: string]: string }
}

/** The settings of a Worker. */
export const configOf = (example: string): WorkerConfig => {
  const text = readFileSync(join(root, "examples", example, "wrangler.jsonc"), "utf8")
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, "")) as WorkerConfig // the documented format of Wrangler's file
}

/** The script of a Worker. */
export const bundle = async (example: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, "examples", example, configOf(example).main)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  return outputFiles[0]?.text ?? ""
}
