/** The packages that only benchmarks need: they are not among the development dependencies, and installed when asked for. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root, run } from "./shell.ts"

const folder = join(root, "bench")

const version = (file: string): string | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages["node_modules/polytomic"]?.version : undefined

/** Installs what `bench/package-lock.json` names, unless it is there. */
export const installPeers = async (): Promise<void> => {
  if (version(join(folder, "node_modules/.package-lock.json")) === version(join(folder, "package-lock.json"))) return
  process.stderr.write("Installing what the benchmarks compare with …\n")
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder })
}
