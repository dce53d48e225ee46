/** Finds the examples of the docs: fenced TypeScript in docstrings and in Markdown. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../scripts/internal/shell.ts"
import { type Export, readModule } from "./exports.ts"

/** An example that can become a module. */
export interface Example {
  /** Path of its file, from the root of the repository. */
  readonly file: string
  /** Line of the example's first line in that file. */
  readonly line: number
  /** The export or the heading that it belongs to. */
  readonly subject: string
  readonly code: string
  /** True if it is run, not only compiled. */
  readonly runs: boolean
}

interface Fence {
  readonly line: number
  readonly flags: ReadonlyArray<string>
  readonly code: string
}

/** Fenced TypeScript; after `ts`, a fence can have `no-run` (only compiled) and `continues` (follows the previous one). */
const fences = (text: string): ReadonlyArray<Fence> =>
  [...text.matchAll(/^```ts(?<flags>[^\n]*)\n(?<code>[\s\S]*?)^```$/gm)].map((match) => ({
    line: text.slice(0, match.index).split("\n").length + 1,
    flags: (match.groups?.flags ?? "").split(/\s+/).filter((flag) => flag !== ""),
    code: match.groups?.code ?? ""
  }))

const knownFlags = ["no-run", "continues"]

const toExamples = (
  file: string,
  found: ReadonlyArray<Fence & { readonly subject: string }>
): ReadonlyArray<Example> => {
  const examples: Array<Example> = []
  for (const { code, flags, line, subject } of found) {
    const unknown = flags.find((flag) => !knownFlags.includes(flag))
    if (unknown !== undefined) throw new Error(`${file}:${line}: a fence can't be \`${unknown}\``)
    const before = flags.includes("continues") ? examples.at(-1) : undefined
    if (flags.includes("continues") && before === undefined) throw new Error(`${file}:${line}: nothing to continue`)
    examples.push({
      file,
      line,
      subject,
      code: before === undefined ? code : `${before.code}${code}`,
      runs: !flags.includes("no-run")
    })
  }
  return examples
}

const headingAt = (text: string, line: number): string =>
  text
    .split("\n")
    .slice(0, line)
    .findLast((one) => /^#+ /.test(one))
    ?.replace(/^#+ /, "") ?? "(no heading)"

/** The examples of a Markdown file. */
const ofMarkdown = (file: string): ReadonlyArray<Example> => {
  const text = readFileSync(join(root, file), "utf8")
  return toExamples(
    file,
    fences(text).map((fence) => ({ ...fence, subject: headingAt(text, fence.line) }))
  )
}

/** The examples in the docstrings of a module. */
export const ofModule = (file: string): ReadonlyArray<Example> => {
  const { exports, head } = readModule(file)
  const subjects: ReadonlyArray<Pick<Export, "name" | "doc" | "line">> = [
    ...(head === undefined ? [] : [{ name: "(the module)", ...head }]),
    ...exports
  ]
  return toExamples(
    file,
    subjects.flatMap(({ doc, line, name }) =>
      fences(doc).map((fence) => ({ ...fence, line: line + fence.line - 1, subject: name }))
    )
  )
}

/** The public modules whose exports are documented with examples. */
export const modules: ReadonlyArray<string> = [
  ...readdirSync(join(root, "src"))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => `src/${file}`),
  "src/emulator/Fault.ts",
  "src/emulator/Handler.ts",
  "src/emulator/PolytomicEmulator.ts",
  "src/emulator/Seed.ts",
  "src/emulator/node.ts"
]

/** The Markdown documents. */
export const markdown = (): ReadonlyArray<string> => [
  "README.md",
  "CONTRIBUTING.md",
  "AGENTS.md",
  ...readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.includes("node_modules"))
    .map((file) => `examples/${file}`),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !/^(?:node_modules|modules|\.vitepress)[\\/]/.test(file))
    .map((file) => `docs/${file}`)
]

/** All examples of the docs. */
export const all = (): ReadonlyArray<Example> => [...markdown().flatMap(ofMarkdown), ...modules.flatMap(ofModule)]
