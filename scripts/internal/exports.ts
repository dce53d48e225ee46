/** Exports of the package, as its manifest lists them. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./shell.ts"

type Target = null | string | { readonly [condition: string]: string }

/** The `exports` of package.json. */
export const manifestExports = (): { readonly [subpath: string]: Target } =>
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")).exports

/** Source of an export, from the root of the checkout; it can be a pattern. Absent for files that are not modules. */
export const sourceOf = (target: Target | undefined): string | undefined =>
  target === null || typeof target === "string" ? undefined : target?.["effect-polytomic-source"]?.replace("./", "")

/** Subpaths and sources of the entries that people wrote: `npm run generate` says what is in the others. */
export const handWritten = (): ReadonlyArray<readonly [subpath: string, file: string]> =>
  Object.entries(manifestExports()).flatMap(([subpath, target]) => {
    const file = sourceOf(target) ?? "*"
    return /\*|\/generated\//.test(file) ? [] : [[subpath, file]]
  })
