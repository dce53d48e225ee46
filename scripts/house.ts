/** House rules of texts and imports; those on the syntax tree are in `lint/eslint.js`. See CONTRIBUTING.md. */
import { globSync } from "node:fs"
import { join } from "node:path"
import { execa } from "execa"
import { installedVersion } from "./internal/packed.ts"
import { root, run } from "./internal/shell.ts"

/** Patterns of `git grep` that no line has (`-n`), or that each file has in a line (`-L`), in the files of a path. */
const rules: ReadonlyArray<
  readonly [why: string, option: "-n" | "-L", pattern: string, ...paths: ReadonlyArray<string>]
> = [
  ["unfinished work belongs in an issue", "-n", "\\b(?:TODO|FIXME|XXX)\\b"],
  ["a path of one machine", "-n", "(?<![\\w.~])/(?:work|root|farm|home/[a-z]+|Users/[a-z]+)/"],
  ["lock files name no registry", "-n", "\\bregistry\\.(?:npmjs|yarnpkg)"],
  ["an action without its full hash", "-n", "^[ -]*uses:(?! [\\w./-]+@[0-9a-f]{40} # v\\d)", ".github/workflows/*"],
  [
    "make this note with `npm run changeset`",
    "-L",
    '^"effect-polytomic": (?:patch|minor|major)$',
    ".changeset/[!R]*.md"
  ],
  ["a note without a sentence", "-L", "^[A-Z`].+", ".changeset/[!R]*.md"],
  ["another version of Effect than in the lock file", "-L", `npm:/effect@${installedVersion("effect")}/`, "deno.json"]
]

/** Fails with everything in a folder that breaks a rule of texts; this file, which has them, is left out. */
export const checkTexts = async (folder: string = root): Promise<void> => {
  const options = { cwd: folder, lines: true, reject: false } as const
  const broken: Array<string> = []
  for (const [why, option, pattern, ...paths] of rules) {
    const args = ["grep", "--no-index", "--exclude-standard", "-IP", option, "-e", pattern, "--", ":!scripts/house.ts"]
    const { exitCode, stderr, stdout } = await execa("git", [...args, ...paths], options)
    // 1 is for nothing found.
    if (exitCode !== 0 && exitCode !== 1) throw new Error(stderr.join("\n"))
    broken.push(...stdout.map((place) => `${why}: ${place}`))
  }
  if (broken.length > 0) throw new Error(broken.join("\n"))
}

/** Fails with every import below `src/` of a folder that breaks a rule, or if not all sources were read: a reader of none finds nothing. */
export const checkImports = async (folder: string = root): Promise<void> => {
  const here = join(root, "scripts/lint")
  const program = join(here, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs")
  const args = [program, "--config", join(here, "imports.js"), "--output-type", "err", "src"]
  const read = Number(/\((\d+) modules/.exec(await run("node", args, { cwd: folder }))?.[1])
  const there = globSync("src/**/*.ts", { cwd: folder }).length
  if (read !== there) throw new Error(`${read} of ${there} sources were read: the import rules are not checked`)
}
