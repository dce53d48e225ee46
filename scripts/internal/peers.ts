/** Packages that only one command needs: each folder has its own lock file, so that the quick start installs none of them. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root, run } from "./shell.ts"

/** The packages that a lock file names, with their versions; those for other platforms are optional. */
const locked = (file: string): ReadonlyArray<string> =>
  existsSync(file)
    ? Object.entries<{ readonly version?: string; readonly optional?: boolean }>(
        JSON.parse(readFileSync(file, "utf8")).packages
      ).flatMap(([path, { optional, version }]) => (path === "" || optional === true ? [] : [`${path} ${version}`]))
    : []

/** Installs the packages of a folder's lock file, unless they are there. */
export const installFolder = async (path: string, purpose: string): Promise<void> => {
  const folder = join(root, path)
  const installed = new Set(locked(join(folder, "node_modules/.package-lock.json")))
  if (locked(join(folder, "package-lock.json")).every((entry) => installed.has(entry))) return
  process.stderr.write(`Installing the packages of ${path} (${purpose}) …\n`)
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"], { cwd: folder })
}

/** Installs the packages that benchmarks compare with. */
export const installPeers = (): Promise<void> => installFolder("bench", "benchmarks")
