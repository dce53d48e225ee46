/** House rules of texts and of the rooms; those that are read from TypeScript are in `rooms/eslint.js`. See CONTRIBUTING.md. */
import { existsSync, globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { installedVersion } from "./internal/packed.ts"
import { root, run } from "./internal/shell.ts"

/** Texts that files may not have; put together from parts, so that this file does not say them. */
const rules: ReadonlyArray<readonly [files: RegExp, broken: RegExp, why: string]> = [
  [/./, new RegExp(`\\b(?:${"TO"}DO|${"FIX"}ME|${"XX"}X)\\b`), "unfinished work belongs in an issue"],
  [/./, new RegExp(`(?<![\\w.~])/(?:${"work|root|farm|home/[a-z]+|Users/[a-z]+"})/`), "a path of one machine"],
  [/./, new RegExp(`\\bregistry\\.(?:npm${"js"}|yarn${"pkg"})`), "lock files name no registry"],
  [
    /^\.github\/workflows\//,
    /^[ -]*uses:(?! [\w./-]+@[0-9a-f]{40} # v\d)/m,
    "an action not pinned by its full commit hash"
  ],
  [
    /^\.changeset\/(?!README).*\.md$/,
    /^(?!---\n"effect-polytomic": (?:patch|minor|major)\n---\n\n\S)/,
    "not a note that a release can use; make one with `npm run changeset`"
  ],
  [
    /^deno\.json$/,
    new RegExp(`^(?![^]*npm:/effect@${installedVersion("effect")}/)`),
    "names another version of Effect than the lock file"
  ]
]

/** Broken rules of a file. */
export const brokenIn = (file: string, text: string): ReadonlyArray<string> =>
  rules.flatMap(([files, broken, why]) => {
    const found = files.test(file) ? broken.exec(text) : null
    return found === null ? [] : [`${file}:${text.slice(0, found.index).split("\n").length}: ${why}`]
  })

/** Fails with everything in the repository that breaks a rule of texts. */
export const checkTexts = async (): Promise<void> => {
  const files = (await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"])).split("\n")
  const found = files.flatMap((file) => {
    // Deleted files that are not committed yet are no longer there.
    const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : ""
    return text.includes("\0") ? [] : brokenIn(file, text)
  })
  if (found.length > 0) throw new Error(found.join("\n"))
}

/** Fails with every import below `src/` of a folder that breaks a rule, or if not all sources were read: a reader of none finds nothing. */
export const checkRooms = async (folder: string = root): Promise<void> => {
  const here = join(root, "scripts/rooms")
  const program = join(here, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs")
  const args = [program, "--config", join(here, "rules.js"), "--output-type", "err", "src"]
  const read = Number(/\((\d+) modules/.exec(await run("node", args, { cwd: folder }))?.[1])
  const there = globSync("src/**/*.ts", { cwd: folder }).length
  if (read !== there) throw new Error(`${read} of ${there} sources were read: the rules of the rooms are not checked`)
}
