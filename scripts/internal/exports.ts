/** Exports of the package, as its manifest lists them. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sourcesOf } from "../../codegen/denoManifest.ts"
import { root } from "./shell.ts"

type Entries = ReadonlyArray<readonly [subpath: string, file: string]>

/** Subpaths that can be imported, and their sources from the root of the checkout. */
export const entries = (): Entries => {
  const files = globSync("src/**/*.ts", { cwd: root }).map((file) => file.replaceAll("\\", "/"))
  const sources = sourcesOf(readFileSync(join(root, "package.json"), "utf8"), files)
  return Array.from(sources, ([subpath, file]) => [subpath, file.replace("./", "")])
}

/** The entries that people wrote: `npm run generate` says what is in the others. */
export const handWritten = (): Entries => entries().filter(([, file]) => !file.includes("/generated/"))
