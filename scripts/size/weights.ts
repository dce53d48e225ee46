/** What a bundle is made of: its modules, by what they add to what Effect alone weighs. */
import { sep } from "node:path"
import { type Metafile, transform } from "esbuild"
import { type Bundle, bundle, gzip } from "../internal/bundle.ts"

/** One module of a bundle. */
export interface Weight {
  readonly module: string
  /** Minified bytes in the bundle, over those that the floor has of this module. */
  readonly bytes: number
  /**
   * Its part of the package's share after gzip. Approximate: gzip knows no modules, so it is measured how much smaller the
   * bundle gets without the module, and what is saved is scaled to add up.
   */
  readonly gzip: number
}

/** A module's name as its package has it: `effect/Schema.js`, `effect-polytomic/internal/run.js`. */
export const moduleName = (input: string): string =>
  input
    .split(sep)
    .join("/")
    .replace(/^.*node_modules\//, "")
    .replace(/^(effect|effect-polytomic)\/dist\//, "$1/")

const inputsOf = (metafile: Metafile): ReadonlyArray<readonly [input: string, bytes: number]> =>
  Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput] as const)
  )

/** Bytes in the bundle of each module that anything is left of, but for the program itself. */
export const bytesOf = (metafile: Metafile): ReadonlyMap<string, number> =>
  new Map(
    inputsOf(metafile).flatMap(([input, bytes]) =>
      bytes > 0 && input !== "<stdin>" ? [[moduleName(input), bytes] as const] : []
    )
  )

/**
 * Cuts a bundle at the comments in which esbuild names the module of the lines below. What is no module's is under `""`: helpers
 * before the first, and exports after the last.
 */
export const cut = (text: string, inputs: Iterable<string>): ReadonlyMap<string, string> => {
  const names = new Map([...inputs].map((input) => [`// ${input}`, moduleName(input)]))
  const parts = new Map<string, string>()
  let current = ""
  for (const line of text.split("\n")) {
    const name = names.get(line)
    current = name ?? (line === "export {" ? "" : current)
    if (name === undefined) parts.set(current, `${parts.get(current) ?? ""}${line}\n`)
  }
  return parts
}

/** The minified text of each module in the bundle of a program. */
const texts = async (program: string, folder: string): Promise<ReadonlyArray<readonly [string, string]>> => {
  // esbuild names modules in comments, which leave together with white space.
  const readable = { minify: false, minifyIdentifiers: true, minifySyntax: true, legalComments: "none" } as const
  const { metafile, text } = await bundle(program, folder, readable)
  const parts = cut(
    text,
    inputsOf(metafile).map(([input]) => input)
  )
  return Promise.all(
    [...parts].map(async ([name, part]) => {
      const code = name === "" ? part : (await transform(part, { minifyWhitespace: true })).code
      return [name, code] as const
    })
  )
}

/** The modules of a program's bundle that the floor does not have, or has less of; heaviest first. */
export const weights = async (
  program: string,
  folder: string,
  whole: Bundle,
  floor: Bundle
): Promise<ReadonlyArray<Weight>> => {
  const parts = await texts(program, folder)
  const gzipOf = (some: typeof parts): number => gzip(some.map(([, text]) => text).join(""))
  const all = gzipOf(parts)
  const inFloor = bytesOf(floor.metafile)
  const rows = [...bytesOf(whole.metafile)].flatMap(([module, inBundle]) => {
    const bytes = inBundle - (inFloor.get(module) ?? 0)
    if (bytes <= 0) return []
    const saved = Math.max(0, all - gzipOf(parts.filter(([name]) => name !== module)))
    return [{ module, bytes, saved: (saved * bytes) / inBundle }]
  })
  const scale = (gzip(whole.text) - gzip(floor.text)) / rows.reduce((sum, row) => sum + row.saved, 0)
  return rows
    .map(({ module, bytes, saved }) => ({ module, bytes, gzip: Math.round(saved * scale) }))
    .toSorted((a, b) => b.bytes - a.bytes || a.module.localeCompare(b.module))
}
