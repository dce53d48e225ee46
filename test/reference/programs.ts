/** The examples of the reference: extracted from its pages, compiled together, and run one by one. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type * as Effect from "effect/Effect"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { ExecaError } from "execa"
import { cache, root, run } from "../../scripts/internal/shell.ts"

/** The example of a call, as its page has it. */
export interface Example {
  /** Id of the call. */
  readonly id: string
  /** Its API version. */
  readonly version: string
  readonly code: string
}

/** The examples of a page, each under the heading of its call. */
const examplesOf = (page: string): ReadonlyArray<Example> => {
  const lines = page.split("\n")
  return fences(lines).map(({ code, line }) => {
    const heading = lines.slice(0, line).findLast((text) => text.startsWith("### ")) ?? ""
    return {
      id: heading.slice("### ".length),
      version: /"effect-polytomic\/v([\d-]+)"/.exec(code)?.[1] ?? "2025-09-18",
      code: code.trim()
    }
  })
}

/** The TypeScript blocks of a page, and the line before each. */
const fences = (lines: ReadonlyArray<string>): ReadonlyArray<{ readonly code: string; readonly line: number }> =>
  lines.flatMap((text, line) => {
    if (!text.startsWith("```ts")) return []
    const end = lines.findIndex((other, at) => at > line && other.startsWith("```"))
    return [{ code: lines.slice(line + 1, end).join("\n"), line }]
  })

/** All examples of the pages in the checkout. */
export const readExamples = (files: ReadonlyArray<string>): ReadonlyArray<Example> =>
  files.flatMap((file) => examplesOf(readFileSync(join(root, file), "utf8")))

/** Compiles texts in one run of the compiler; returns its diagnostics, if any. */
export const compile = async (folderName: string, texts: ReadonlyMap<string, string>): Promise<string> => {
  const folder = join(cache, folderName)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of texts) writeFileSync(join(folder, `${name}.ts`), text)
  const options = { noUnusedLocals: false }
  const config = { extends: "../../tsconfig.json", compilerOptions: options, include: ["*.ts"], exclude: [] }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
  try {
    return await run(join(root, "node_modules", ".bin", "tsc"), ["-p", join(folder, "tsconfig.json")])
  } catch (error) {
    if (error instanceof ExecaError) return String(error.all)
    throw error
  }
}

/** Program of an example, to be run with the layer of the emulator. */
export type Program = Effect.Effect<unknown, unknown, PolytomicEmulator.Services>

// A module is loaded once per name; a rewritten file needs another one.
let loaded = 0

/** Loads the program of an example; `ids` replace those in its text. */
export const load = async (example: Example, ids: ReadonlyMap<string, string>): Promise<Program> => {
  const folder = join(cache, "reference-run")
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${example.id}-${example.version}.ts`)
  const code = [...ids].reduce((text, [from, to]) => text.replaceAll(from, to), example.code)
  writeFileSync(file, code.replace("const program =", "export const program ="))
  // The example was compiled: its program needs at most the services of the newest version.
  const module = (await import(`${pathToFileURL(file).href}?${++loaded}`)) as { readonly program: Program }
  return module.program
}
