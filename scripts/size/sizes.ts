/** Weighs the bundles of the programs, and what of each is the package's own share. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Metafile } from "esbuild"
import { type Bundle, type Size, sizeOf } from "../internal/bundle.ts"
import { programs } from "./programs.ts"

/** Makes something of each program, such as a bundle; by name. */
export const each = async <A>(make: (text: string) => Promise<A>): Promise<ReadonlyMap<string, A>> =>
  new Map(await Promise.all(programs.map(async ({ name, text }) => [name, await make(text)] as const)))

/** Bundle of the program of that name. */
export const get = <A>(made: ReadonlyMap<string, A>, name: string): A => {
  const found = made.get(name)
  if (found === undefined) throw new Error(`there is no program "${name}"`)
  return found
}

/** Number of operations that are in a bundle. */
export const operations = (text: string): number =>
  new Set(text.match(/"(?:GET|POST|PUT|PATCH|DELETE) \/api[^"]*"/g)).size

/** Size of the package as a script tag loads it. */
export const scriptTag = (folder: string): Size =>
  sizeOf(readFileSync(join(folder, "node_modules/effect-polytomic/dist/standalone.js"), "utf8"))

/** Size of a bundle, and the package's share of it: what is over the floor. */
export type Weight = Size & { readonly share?: Size }

/** Weight of each program's bundle. */
export const weigh = (bundles: ReadonlyMap<string, Pick<Bundle, "text">>): ReadonlyMap<string, Weight> => {
  const sizes = new Map(Array.from(bundles, ([name, { text }]) => [name, sizeOf(text)]))
  const over = ({ bytes, gzip }: Size, floor: Size) => ({ bytes: bytes - floor.bytes, gzip: gzip - floor.gzip })
  const weights = programs.map(({ floor, name }): readonly [name: string, Weight] => {
    const size = get(sizes, name)
    return [name, floor === undefined ? size : { ...size, share: over(size, get(sizes, floor)) }]
  })
  return new Map(weights)
}

/**
 * Rows with a budget, in kB after gzip: the package's share of each program, minified by esbuild; what one more operation adds to it; and
 * what a script tag loads.
 */
export const shares = (bundles: ReadonlyMap<string, Bundle>, folder: string): ReadonlyMap<string, number> => {
  const weights = weigh(bundles)
  const [all, one] = ["all services", "one resource"] as const
  const further = operations(get(bundles, all).text) - operations(get(bundles, one).text)
  const bytes: ReadonlyArray<readonly [name: string, bytes: number]> = [
    ...Array.from(weights).flatMap(([name, { share }]) => (share === undefined ? [] : [[name, share.gzip] as const])),
    ["each further operation", (get(weights, all).gzip - get(weights, one).gzip) / further],
    ["standalone, as a script tag", scriptTag(folder).gzip]
  ]
  return new Map(bytes.map(([name, value]) => [name, Math.round(value) / 1000]))
}

/** A source's name as its package has it: `effect/Schema.js`, `effect-polytomic/internal/client/call.js`. */
export const moduleName = (source: string): string => {
  const [path = ""] = source.replaceAll("\\", "/").split("node_modules/").slice(-1)
  if (path === "<stdin>") return "(program)"
  return path.replace(/^(effect|effect-polytomic)\/(?:src|dist)\/(.*)\.[jt]s$/, "$1/$2.js")
}

/** Minified bytes of each module in a bundle, as esbuild counts them. */
export const modulesOf = ({ outputs }: Metafile): ReadonlyMap<string, number> =>
  new Map(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).map(([input, { bytesInOutput }]) => [moduleName(input), bytesInOutput] as const)
    )
  )

/** Bytes in a bundle that come from what this package ships. */
export const ownCode = (metafile: Metafile): number =>
  Array.from(modulesOf(metafile))
    .filter(([name]) => name.startsWith("effect-polytomic/"))
    .reduce((sum, [, bytes]) => sum + bytes, 0)

/** The modules that a bundle has more of than the floor, or less, with the bytes of that; heaviest first. */
export const weights = (
  whole: Metafile,
  floor: Metafile
): ReadonlyArray<{ readonly module: string; readonly bytes: number }> => {
  const [above, below] = [modulesOf(whole), modulesOf(floor)]
  return [...new Set([...above.keys(), ...below.keys()])]
    .map((module) => ({ module, bytes: (above.get(module) ?? 0) - (below.get(module) ?? 0) }))
    .filter(({ bytes }) => bytes !== 0)
    .toSorted((a, b) => b.bytes - a.bytes || a.module.localeCompare(b.module))
}
