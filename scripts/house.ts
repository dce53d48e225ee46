/**
 * The house rules that neither the compiler nor the linter can see; `npm run check` runs them. See CONTRIBUTING.md.
 */
import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { manifestExports, sourceOf } from "./internal/exports.ts"
import { installedVersion } from "./internal/fixture.ts"
import { root, run } from "./internal/shell.ts"
import { bareCasts, longClasses, openers, parse, realmChecks, superLinear, untagged } from "./source.ts"

/** Hand-written files stay small enough to be read in one sitting. */
const maximumLines = 500

/** Rules for the sources of the package. */
const rules = [longClasses, bareCasts, realmChecks, superLinear]

/** Share of docblocks that may open with a question word. */
const maximumShare = 0.03

/** Forbidden texts in committed files; put together from parts, so that this file does not say it. */
const forbidden: ReadonlyArray<readonly [pattern: RegExp, why: string]> = [
  [new RegExp(`\\b${"TO"}${"DO"}\\b|\\b${"FIX"}${"ME"}\\b|\\b${"XX"}${"X"}\\b`), "unfinished work belongs in an issue"],
  [
    new RegExp(`(?<![\\w.~])/(?:${["work", "root", "farm", "home/[a-z]+", "Users/[a-z]+"].join("|")})/`),
    "a path of one machine"
  ],
  [new RegExp(`\\bregistry\\.${"npmjs"}|\\bregistry\\.${"yarnpkg"}`), "lock files name no registry"]
]

/** Actions that are not pinned by a full commit hash with their version beside it. */
export const looseActions = (text: string): ReadonlyArray<number> =>
  text
    .split("\n")
    .flatMap((line, index) =>
      /^\s*(?:- )?uses:/.test(line) && !/uses: [\w./-]+@[0-9a-f]{40} # v\d/.test(line) ? [index + 1] : []
    )

/** Reports whether a note for the next release says which package it is for, how big the change is, and what it is. */
export const isChangeset = (text: string): boolean =>
  /^---\n"effect-polytomic": (?:patch|minor|major)\n---\n\n\S/.test(text)

const isHandWritten = (file: string): boolean =>
  /^(?:src|codegen|scripts|test|examples|bench)\/.*\.(?:ts|mts|mjs|js)$/.test(file) &&
  !file.startsWith("src/generated/")

const complaints = (file: string, text: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  const lines = text.split("\n")
  const length = lines.length - 1
  if (isHandWritten(file) && length > maximumLines) {
    found.push(`${file}: ${length} lines; ${maximumLines} are the most a hand-written file has`)
  }
  if (file.startsWith("src/")) {
    const source = parse(text)
    const applied = file.startsWith("src/generated/") ? [superLinear] : rules
    for (const [line, what] of applied.flatMap((rule) => rule(source))) found.push(`${file}:${line}: ${what}`)
  }
  if (file.startsWith(".github/workflows/")) {
    for (const line of looseActions(text)) found.push(`${file}:${line}: an action not pinned by its full commit hash`)
  }
  if (/^\.changeset\/(?!README).*\.md$/.test(file) && !isChangeset(text)) {
    found.push(`${file}: not a note that a release can use; make one with \`npm run changeset\``)
  }
  if (file === "deno.json" && !text.includes(`npm:/effect@${installedVersion("effect")}/`)) {
    found.push(`${file}: names another version of Effect than the lock file, which has ${installedVersion("effect")}`)
  }
  for (const [pattern, why] of forbidden) {
    const index = lines.findIndex((line) => pattern.test(line))
    if (index >= 0) found.push(`${file}:${index + 1}: ${why}`)
  }
  return found
}

/** Hand-written modules that package.json opens, and those that they export as namespaces. */
const publicModules = (texts: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const entries = Object.values(manifestExports()).map((target) => sourceOf(target) ?? "")
  const namespaces = entries.flatMap((file) =>
    Array.from((texts.get(file) ?? "").matchAll(/export \* as \w+ from "(\.[^"]+)"/g), ([, from = ""]) =>
      posix.join(posix.dirname(file), from)
    )
  )
  return new Set([...entries, ...namespaces].filter((file) => texts.has(file) && isHandWritten(file)))
}

/** Complaint about docblocks that open with a question word, if there are too many. */
export const openerComplaints = (sources: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const found = [...sources].map(([file, text]) => ({ file, ...openers(parse(text)) }))
  const count = found.reduce((sum, one) => sum + one.count, 0)
  const questions = found.flatMap(({ file, questions }) => questions.map((text) => `${file}: ${text.slice(0, 60)}`))
  if (questions.length <= count * maximumShare) return []
  const share = ((100 * questions.length) / count).toFixed(1)
  return [
    [
      `${share} % of the docblocks open with a question word; open them with a noun or a verb:`,
      ...questions.slice(0, 5)
    ].join("\n  ")
  ]
}

/** Everything in the repository that breaks a house rule. */
export const house = async (): Promise<ReadonlyArray<string>> => {
  const files = (await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"])).trim().split("\n")
  const texts = new Map<string, string>()
  for (const file of files) {
    // Deleted ones that are not committed yet are no longer there.
    if (existsSync(join(root, file))) texts.set(file, readFileSync(join(root, file), "utf8"))
  }
  const sources = new Map([...texts].filter(([file]) => /^(?:src|codegen|scripts|examples|test)\/.*\.ts$/.test(file)))
  return [
    ...[...texts].flatMap(([file, text]) => (text.includes("\0") ? [] : complaints(file, text))),
    ...openerComplaints(sources),
    ...[...publicModules(texts)].flatMap((file) =>
      untagged(parse(texts.get(file) ?? "")).map(([line, what]) => `${file}:${line}: ${what}`)
    )
  ]
}
