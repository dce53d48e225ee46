/** Measured versions: the versions of all that took part, and the machine. */
import { readFileSync } from "node:fs"
import { availableParallelism, cpus } from "node:os"
import { join } from "node:path"
import { installedVersion } from "../internal/fixture.ts"
import { root } from "../internal/shell.ts"
import { workerdVersion } from "./workerd.ts"

const versionIn = (folder: string): string => {
  const { version } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    readonly version: string
  } // npm lets no package be without
  return version
}

/** Versions by name. */
export const versions = (): Readonly<Record<string, string>> => ({
  "effect-polytomic": versionIn("."),
  effect: installedVersion("effect"),
  polytomic: versionIn("bench/node_modules/polytomic"),
  Node: process.versions.node,
  undici: process.versions.undici ?? "?",
  "node-fetch": versionIn("bench/node_modules/node-fetch"),
  Deno: installedVersion("deno"),
  workerd: workerdVersion()
})

/** The machine, in a few words. */
export const machine = (): string =>
  `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? "unknown"}, ${process.platform}`
