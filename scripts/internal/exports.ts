/** Entries of the package, as `deno.json` lists them: codegen writes out there what package.json has as patterns. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./shell.ts"

const { exports } = JSON.parse(readFileSync(join(root, "deno.json"), "utf8"))

/** Subpaths that can be imported, and their sources from the root of the checkout. */
export const entries: ReadonlyArray<readonly [subpath: string, file: string]> = Object.entries<string>(exports).map(
  ([subpath, file]) => [subpath, file.replace("./", "")]
)

/** The entries that are written by hand; those of `npm run generate` are left out. */
export const handWritten: typeof entries = entries.filter(([, file]) => !file.includes("/generated/"))
