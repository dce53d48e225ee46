/** Derives `exports` and the package's own names in `imports` of deno.json from package.json. */

interface Manifest {
  readonly version?: string
  readonly license?: string
  readonly exports?: { readonly [subpath: string]: null | string | { readonly [condition: string]: string } }
}

interface DenoManifest {
  readonly imports?: { readonly [name: string]: string }
  readonly [key: string]: unknown
}

const source = "effect-polytomic-source"

const fill = (pattern: string, part: string): string => pattern.replace("*", part)

/** The part of a path that matches the star of a pattern. */
const partOf = (pattern: string, path: string): string | undefined => {
  const [before = "", after = ""] = pattern.split("*")
  return path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after)
    ? path.slice(before.length, path.length - after.length)
    : undefined
}

/**
 * Every subpath that package.json opens to code, and its source: Deno and JSR know no patterns, so those are written out. Entries
 * with types only are omitted: Deno follows imports of sources.
 */
export const sourcesOf = (manifest: string, files: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const { exports = {} } = JSON.parse(manifest) as Manifest // the shape of every package.json
  const patterns = Object.entries(exports).filter(([subpath]) => subpath.includes("*"))
  // The most specific pattern counts, as in Node: the one with the longest text before its star.
  const winner = (subpath: string): string | undefined =>
    patterns
      .filter(([pattern]) => partOf(pattern, subpath) !== undefined)
      .sort(([a], [b]) => b.indexOf("*") - a.indexOf("*") || b.length - a.length)[0]?.[0]
  const found = new Map<string, string>()
  for (const [subpath, target] of Object.entries(exports)) {
    if (target === null || typeof target === "string" || target[source] === undefined) continue
    if (!subpath.includes("*")) {
      found.set(subpath, target[source])
      continue
    }
    for (const file of files) {
      const part = partOf(target[source], `./${file}`)
      if (part === undefined || part.includes("/")) continue
      const full = fill(subpath, part)
      if (winner(full) === subpath && !(full in exports)) found.set(full, `./${file}`)
    }
  }
  return found
}

/** Name of the package on JSR, where every package has a scope. */
const name = "@effect-polytomic/effect-polytomic"

/** The text of deno.json with name, version, `exports` and `imports` of the package's own entries from package.json; the rest is unchanged. */
export const withExports = (deno: string, manifest: string, files: ReadonlyArray<string>): string => {
  const { imports = {}, ...rest } = JSON.parse(deno) as DenoManifest // the shape of every deno.json
  const { license, version } = JSON.parse(manifest) as Manifest // the shape of every package.json
  const exports = Object.fromEntries(sourcesOf(manifest, files))
  const others = Object.entries(imports).filter(([name]) => !/^effect-polytomic(?:\/|$)/.test(name))
  const own = Object.entries(exports).map(([subpath, file]) => [subpath.replace(/^\./, "effect-polytomic"), file])
  const all = { name, version, license, exports, imports: Object.fromEntries([...others, ...own]) }
  return `${JSON.stringify({ ...rest, ...all }, undefined, 2)}\n`
}
