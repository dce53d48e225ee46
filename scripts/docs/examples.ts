/** The programs of `examples/playground/`, and the lines that each says it prints. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../internal/shell.ts"

/** A program of the playground. */
export interface PlaygroundExample {
  readonly name: string
  readonly file: string
  /** Its output, where a line `…` stands for any lines. */
  readonly prints: string
}

const folder = join(root, "examples/playground")

export const playgroundExamples = (): ReadonlyArray<PlaygroundExample> =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .toSorted()
    .map((file) => ({
      name: file.replace(/^\d+-|\.ts$/g, ""),
      file: join(folder, file),
      prints: /\/\* Prints:\n([\s\S]*?)\n\*\/\s*$/.exec(readFileSync(join(folder, file), "utf8"))?.[1] ?? ""
    }))

/** Reports whether an output is the one that a program promises. */
export const isPrinted = (output: string, prints: string): boolean => {
  const parts = `\n${prints}\n`.split("\n…\n")
  const text = `\n${output.trim()}\n`
  let from = 0
  for (const [index, part] of parts.entries()) {
    const wanted = index === 0 ? part : `\n${part}`
    const at = index === 0 ? (text.startsWith(wanted) ? 0 : -1) : text.indexOf(wanted, from)
    if (at < 0) return false
    from = at + wanted.length - (index === parts.length - 1 ? 0 : 1)
  }
  return parts.length > 1 ? text.endsWith(parts.at(-1) ?? "") : from === text.length
}
