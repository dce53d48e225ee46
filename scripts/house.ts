/**
 * The house rules that neither the compiler nor the linter can see; `npm run check` runs them. See CONTRIBUTING.md.
 */
import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { openerComplaints, untagged } from "./docblocks.ts"
import { installedVersion } from "./internal/fixture.ts"
import { root, run } from "./internal/shell.ts"

/** Hand-written files stay small enough to be read in one sitting; frames, empty lines and tags of docblocks do not count. */
const maximumLines = 500

/** Classes stay as small as the linter keeps functions. */
const maximumClassLines = 100

/** Forbidden texts in committed files; put together from parts, so that this file does not say it. */
const forbidden: ReadonlyArray<readonly [pattern: RegExp, why: string]> = [
  [new RegExp(`\\b${"TO"}${"DO"}\\b|\\b${"FIX"}${"ME"}\\b|\\b${"XX"}${"X"}\\b`), "unfinished work belongs in an issue"],
  [
    new RegExp(`(?<![\\w.~])/(?:${["work", "root", "farm", "home/[a-z]+", "Users/[a-z]+"].join("|")})/`),
    "a path of one machine"
  ],
  [new RegExp(`\\bregistry\\.${"npmjs"}|\\bregistry\\.${"yarnpkg"}`), "lock files name no registry"]
]

/** The lines of a source with strings and comments blanked, so that only code is left to look at. */
const codeOf = (text: string): ReadonlyArray<string> =>
  text
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, (match) =>
      match.replace(/[^\n]/g, " ")
    )
    // Renaming imports and exports, and remapping keys, say `as` too, and are no casts.
    .replace(/^(?:import|export)\b[^=;]*?(?:\bfrom\b|\}$)/gm, (match) => match.replace(/[^\n]/g, " "))
    .replace(/\bin\s[^\]]*?\bas\b/g, (match) => match.replace(/[^\n]/g, " "))
    .split("\n")

const hasComment = (line: string | undefined): boolean => line !== undefined && /\/\/|\*\/|^\s*\*/.test(line)

/** Casts whose reason is not beside them: on their line or on one of the two above. */
export const bareCasts = (text: string): ReadonlyArray<number> => {
  const lines = text.split("\n")
  return codeOf(text).flatMap((code, index) =>
    /\bas\s+(?!const\b)[\w({[<"'`]/.test(code) && ![0, 1, 2].some((above) => hasComment(lines[index - above]))
      ? [index + 1]
      : []
  )
}

/** Classes that are too long, by their first line. As files are formatted, a class ends at the brace that is indented as it is. */
export const longClasses = (text: string): ReadonlyArray<{ readonly line: number; readonly lines: number }> => {
  const lines = text.split("\n")
  return lines.flatMap((line, index) => {
    const indent = /^( *)(?:export )?(?:default )?(?:abstract )?class \w[^{]*\{$/.exec(line)?.[1]
    if (indent === undefined) return []
    const length = lines.slice(index).indexOf(`${indent}}`) + 1
    return length > maximumClassLines ? [{ line: index + 1, lines: length }] : []
  })
}

/**
 * Values of the runtime that are asked whether they are instances: a `node:vm` context, as of a test runner, has classes of its own.
 * `internal/schema/realm.ts` knows them whatever their realm.
 */
export const realmChecks = (text: string): ReadonlyArray<number> =>
  codeOf(text).flatMap((code, index) => (realmCheck.test(code) ? [index + 1] : []))

const realmCheck =
  /\binstanceof\s+(?:globalThis\s*\.\s*)?(?:\w*Error|Date|RegExp|Promise|Map|Set|WeakMap|ArrayBuffer|DataView|\w+Array|Array|Object|Function|URL|URLSearchParams|Headers|Request|Response|FormData|Blob|File|ReadableStream|WritableStream|TransformStream|AbortSignal|AbortController|DOMException|Event|EventTarget)\b/

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

/** Classes of this package that end like one of the runtime. */
const ownErrors = /instanceof (?:PolytomicError\.|CredentialsError|SqlError|SyncFailed|WebhookError)/

const isHandWritten = (file: string): boolean =>
  /^(?:src|codegen|scripts|test|examples|bench)\/.*\.(?:ts|mts|mjs|js)$/.test(file) &&
  !file.startsWith("src/generated/")

const complaints = (file: string, text: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  const lines = text.split("\n")
  const length = lines.filter((line) => !/^\s*(?:\/\*\*|\*\/|\*(?: @(?:category|since) \S+)?)$/.test(line)).length - 1
  if (isHandWritten(file) && length > maximumLines) {
    found.push(`${file}: ${length} lines; ${maximumLines} are the most a hand-written file has`)
  }
  if (file.startsWith("src/") && !file.startsWith("src/generated/")) {
    for (const { line, lines } of longClasses(text)) {
      found.push(`${file}:${line}: a class of ${lines} lines; ${maximumClassLines} are the most`)
    }
    for (const line of realmChecks(text)) {
      if (!ownErrors.test(lines[line - 1] ?? ""))
        found.push(`${file}:${line}: instanceof does not know values of another realm; use internal/schema/realm.ts`)
    }
    for (const line of bareCasts(text)) found.push(`${file}:${line}: a cast without its reason in a comment beside it`)
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
  const { exports } = JSON.parse(texts.get("package.json") ?? "{}") as {
    readonly exports: Readonly<Record<string, null | string | Readonly<Record<string, string>>>>
  } // our own
  const entries = Object.values(exports).flatMap((target) =>
    target === null || typeof target === "string" ? [] : [posix.normalize(target["effect-polytomic-source"] ?? "")]
  )
  const namespaces = entries.flatMap((file) =>
    Array.from((texts.get(file) ?? "").matchAll(/export \* as \w+ from "(\.[^"]+)"/g), ([, from = ""]) =>
      posix.join(posix.dirname(file), from)
    )
  )
  return new Set([...entries, ...namespaces].filter((file) => texts.has(file) && isHandWritten(file)))
}

/** Everything in the repository that breaks a house rule. */
export const house = async (): Promise<ReadonlyArray<string>> => {
  const files = (await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"])).trim().split("\n")
  const texts = new Map<string, string>()
  for (const file of files) {
    // Deleted ones that are not committed yet are no longer there.
    if (existsSync(join(root, file))) texts.set(file, readFileSync(join(root, file), "utf8"))
  }
  const sources = new Map([...texts].filter(([file]) => /^(?:src|codegen|scripts|examples)\/.*\.ts$/.test(file)))
  return [
    ...[...texts].flatMap(([file, text]) => (text.includes("\0") ? [] : complaints(file, text))),
    ...openerComplaints(sources),
    ...[...publicModules(texts)].flatMap((file) =>
      untagged(texts.get(file) ?? "").map((complaint) => `${file}: ${complaint}`)
    )
  ]
}
