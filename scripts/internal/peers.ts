/** Packages that only one command needs: each folder has its own lock file, so that the quick start installs none of them. */
import { join } from "node:path"
import { root, run } from "./shell.ts"

/** Installs the packages of a folder's lock file, unless they are there. */
export const installFolder = (path: string, purpose: string): Promise<string> =>
  run(process.execPath, [join(root, "scripts/run.mjs"), "--install", path, `the packages of ${path} (${purpose})`])

/** Installs the packages that benchmarks compare with. */
export const installPeers = (): Promise<string> => installFolder("bench", "benchmarks")
