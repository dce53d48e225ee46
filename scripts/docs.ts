/**
 * Compiles the TypeScript in the documents; `npm run check` runs it.
 *
 * A block that begins with an import stands for itself. Any other goes on where the block before it ended. What a block needs
 * and its reader does not, goes before it into a comment that is not shown: `<!-- ts: declare const id: string -->`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { CommandError, cache, root, run } from "./internal/shell.ts"

/** A piece of a document that compiles by itself: its text, each line where the document has it. */
export interface Snippet {
  /** Line of the block that it ends with, from 1. */
  readonly line: number
  readonly code: string
}

/** The TypeScript of a document. */
export const snippets = (document: string): ReadonlyArray<Snippet> => {
  const lines = document.split("\n")
  const found: Array<Snippet> = []
  let code: Array<string> = lines.map(() => "")
  let hidden: Array<readonly [line: number, text: string]> = []
  for (let index = 0; index < lines.length; index++) {
    const comment = /^<!-- ts: (.*?)(?: -->)?$/.exec(lines[index] ?? "")
    if (comment !== null) {
      hidden.push([index, comment[1] ?? ""])
      while (!lines[index]?.includes("-->")) {
        index += 1
        hidden.push([index, (lines[index] ?? "").replace(/-->.*/, "")])
      }
    }
    if (!/^```ts\b/.test(lines[index] ?? "")) continue
    const start = index + 1
    const end = lines.findIndex((line, at) => at >= start && line.startsWith("```"))
    if (lines[start]?.startsWith("import ")) code = lines.map(() => "")
    for (const [at, text] of hidden) code[at] = text
    for (let at = start; at < end; at++) code[at] = lines[at] ?? ""
    found.push({ line: start, code: `${code.join("\n")}\nexport {}\n` })
    hidden = []
    index = end
  }
  return found
}

/** Compiles the TypeScript of all documents; fails with the compiler's words, and with the documents' names and lines. */
export const compileDocs = async (): Promise<void> => {
  const folder = join(cache, "docs")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = new Map<string, string>()
  const documents = (
    await run("git", ["ls-files", "--", "README.md", "docs/*.md", "examples/*.md", "codegen/*.md"])
  ).trim()
  for (const document of documents.split("\n").filter((line) => line !== "")) {
    for (const { line, code } of snippets(readFileSync(join(root, document), "utf8"))) {
      const name = `${document.replace(/\W+/g, "-")}-${line}.ts`
      names.set(name, document)
      writeFileSync(join(folder, name), code)
    }
  }
  if (names.size === 0) throw new Error("no document has any TypeScript in it")
  const options = { noUnusedLocals: false, noUnusedParameters: false }
  const config = { extends: "../../tsconfig.json", compilerOptions: options, include: ["*.ts"], exclude: [] }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config))
  try {
    await run("tsc", ["-p", join(folder, "tsconfig.json")])
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const output = error.output.replace(/\S*?([\w-]+\.ts)\(/g, (_, name: string) => `${names.get(name) ?? name}(`)
    // A block is compiled again with each block that goes on from it.
    throw new Error([...new Set(output.split("\n"))].join("\n"))
  }
}
