/** Reads the exports of a module, with the docstring of each. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type ESTree, parseSync } from "vite"
import { root } from "../../scripts/internal/shell.ts"

/** An export of a module. */
export interface Export {
  readonly name: string
  /** True if it exists at run time. */
  readonly isValue: boolean
  /** Its docstring, without the stars; empty if it has none. */
  readonly doc: string
  /** Line of the docstring's first line. */
  readonly line: number
}

export interface Module {
  /** The docstring at the start of the module. */
  readonly head: Pick<Export, "doc" | "line"> | undefined
  /** Exports that the module declares; re-exports are documented where they are declared. */
  readonly exports: ReadonlyArray<Export>
}

const withoutStars = (comment: string): string =>
  comment
    .replace(/^\*\s?/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n")
    .trimEnd()

const namesOf = (declaration: ESTree.Declaration): ReadonlyArray<string> => {
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []))
  }
  return "id" in declaration && declaration.id?.type === "Identifier" ? [declaration.id.name] : []
}

/** Reads a module by its path from the root of the repository. */
export const readModule = (file: string): Module => {
  const text = readFileSync(join(root, file), "utf8")
  const { comments, errors, program } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length
  const docs = comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"))
  const read = ({
    start,
    value
  }: {
    readonly start: number
    readonly value: string
  }): Pick<Export, "doc" | "line"> => ({
    doc: withoutStars(value),
    // The text of a multi-line docstring begins on the line after `/**`.
    line: lineAt(start)
  })
  const exports = program.body.flatMap((node): ReadonlyArray<Export> => {
    if (node.type !== "ExportNamedDeclaration" || node.declaration === null) return []
    const { declaration } = node
    const doc = docs.find(({ end }) => end <= node.start && text.slice(end, node.start).trim() === "")
    const isValue = declaration.type !== "TSInterfaceDeclaration" && declaration.type !== "TSTypeAliasDeclaration"
    return namesOf(declaration).map((name) => ({
      name,
      isValue,
      ...(doc === undefined ? { doc: "", line: lineAt(node.start) } : read(doc))
    }))
  })
  const [first] = docs
  return { head: first !== undefined && text.slice(0, first.start).trim() === "" ? read(first) : undefined, exports }
}
