/** Weighs the bundles of the programs, and what of each is the package's own share. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Bundle, bundle, gzip } from "../internal/bundle.ts"
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

/** Weight of one more operation in a bundle, in bytes after gzip. */
const furtherOperation = (bundles: ReadonlyMap<string, Bundle>): number => {
  const one = get(bundles, "one resource").text
  const all = get(bundles, "all services").text
  return (gzip(all) - gzip(one)) / (operations(all) - operations(one))
}

/** The package as a script tag loads it. */
export const scriptTag = (folder: string): string =>
  readFileSync(join(folder, "node_modules/effect-polytomic/dist/standalone.js"), "utf8")

/**
 * Rows with a budget, in kB after gzip: the package's share of each program, which is what is over the floor, minified by esbuild;
 * what one more operation adds to it; and what a script tag loads.
 */
export const shares = (bundles: ReadonlyMap<string, Bundle>, folder: string): ReadonlyMap<string, number> => {
  const bytes = new Map<string, number>()
  for (const { floor, name } of programs) {
    if (floor !== undefined) bytes.set(name, gzip(get(bundles, name).text) - gzip(get(bundles, floor).text))
  }
  bytes.set("each further operation", furtherOperation(bundles))
  bytes.set("standalone, as a script tag", gzip(scriptTag(folder)))
  return new Map([...bytes].map(([name, value]) => [name, Math.round(value) / 1000]))
}

/** The programs by esbuild, minified. */
export const bundles = (folder: string): Promise<ReadonlyMap<string, Bundle>> => each((text) => bundle(text, folder))
