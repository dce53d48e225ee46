/** Rules of the rooms, read by dependency-cruiser (see `rooms/rules.js`), and what nothing uses, found by knip (see `knip.jsonc`). */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { installFolder } from "./internal/peers.ts"
import { CommandError, root, run } from "./internal/shell.ts"

interface Report {
  readonly modules: ReadonlyArray<{ readonly source: string }>
  readonly summary: {
    readonly violations: ReadonlyArray<{
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
      readonly cycle?: ReadonlyArray<{ readonly name: string }>
    }>
  }
}

const here = join(root, "scripts", "rooms")

const install = (): Promise<void> => installFolder("scripts/rooms", "rules of the rooms, and knip")

/** Fails with the files, exports and dependencies that nothing uses. */
export const unused = async (): Promise<unknown> => {
  await install()
  return run(process.execPath, [join(here, "node_modules/knip/bin/knip.js"), "--no-progress"])
}

/** Every import below `src/` of a folder that breaks a rule. Fails unless all sources were read: a reader of none finds nothing. */
export const rooms = async (folder: string = root): Promise<ReadonlyArray<string>> => {
  await install()
  const program = join(here, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs")
  const args = [program, "--config", join(here, "rules.js"), "--output-type", "json", "src"]
  const { modules, summary } = JSON.parse(await output(args, folder)) as Report // what it is documented to print
  const read = modules.filter(({ source }) => source.startsWith("src/")).length
  const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
  const there = sources.filter((file) => file.endsWith(".ts")).length
  if (read < there) return [`${read} of ${there} sources were read: the rules of the rooms are not checked`]
  return summary.violations.map(({ cycle, from, rule, to }) => {
    const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(" → ")
    return `${rule.name}: ${from} → ${way}`
  })
}

// It ends with the number of violations, and prints them all the same.
const output = (args: ReadonlyArray<string>, cwd: string): Promise<string> =>
  run(process.execPath, args, { cwd }).catch((error: unknown) => {
    if (error instanceof CommandError && error.output.startsWith("{")) return error.output
    throw error
  })
