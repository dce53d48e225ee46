/** The packages that only benchmarks need: they are not among the development dependencies, and installed when asked for. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root, run } from "./shell.ts"

const folder = join(root, "bench")

/** The packages that a lock file names, with their versions. */
const locked = (file: string): ReadonlyArray<string> =>
  existsSync(file)
    ? Object.entries<{ readonly version?: string }>(JSON.parse(readFileSync(file, "utf8")).packages).flatMap(
        ([path, { version }]) => (path === "" ? [] : [`${path} ${version}`])
      )
    : []

/** Installs what `bench/package-lock.json` names, unless it is there. */
export const installPeers = async (): Promise<void> => {
  const installed = new Set(locked(join(folder, "node_modules/.package-lock.json")))
  if (locked(join(folder, "package-lock.json")).every((entry) => installed.has(entry))) return
  process.stderr.write("Installing what the benchmarks compare with …\n")
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder })
}
