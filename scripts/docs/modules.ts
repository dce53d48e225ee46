/**
 * Writes the reference of the hand-written modules to `docs/modules/`, one page each; TypeDoc makes them from the docblocks.
 *
 * Fails if a public export has no docblock, or if a link in one has no target.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { all } from "../../src/generated/connectionTypes/all.ts"
import { handWritten } from "../internal/exports.ts"
import { table } from "../internal/markdown.ts"
import { root, run } from "../internal/shell.ts"

const docs = join(root, "docs")
const out = join(docs, "modules")

/** Runs TypeDoc with the options of `docs/typedoc.json`. */
const runTypeDoc = (): Promise<unknown> => {
  const entries = handWritten.filter(([subpath]) => !/^\.(?:\/promise|\/standalone)?$/.test(subpath))
  const args = ["--options", "typedoc.json", ...entries.flatMap(([, file]) => ["--entryPoints", join(root, file)])]
  return run("node_modules/.bin/typedoc", args, { cwd: docs })
}

/** Shortens a page where TypeDoc has no option for it. */
const shorten = (text: string): string => {
  const rows = new Set<string>()
  const withoutRepetitions = text
    .replaceAll(/<a id="[^"]*"><\/a> /g, "")
    // Bases of error classes are not exported.
    .replaceAll(/^#+ Constructors\n\n(?:(?!###? ).*\n)*?#+ Inherited from\n\n`\w+Base\.constructor`\n\n/gm, "")
    .replaceAll(/^#+ Extends\n\n- `\w+Base`\n\n/gm, "")
    // The signature above has the same types.
    .replaceAll(/^#+ (?:Type )?Parameters\n\n\| (?:Type )?Parameter(?: \| Type)? \|\n(?:\|.*\n)+\n/gm, "")
    .replaceAll(/^#+ Returns\n\n(?!```|[#|])(?:.+\n)+\n/gm, "")
    // Parts of a description as headings would each have an anchor and an entry in the search.
    .replaceAll(
      /^#{4,6} ((?:Type )?Parameters|Returns|Examples?|Properties|See|Throws|Extends|Extended by)$/gm,
      "**$1**"
    )
    // Many errors have the same fields.
    .replaceAll(/^(\| `\w+` \| .*\| )[^|]{20,}\|$/gm, (row, cells: string) =>
      rows.size < rows.add(row).size ? row : `${cells}as above |`
    )
  // Colors of code are half of the weight of a page, so signatures of long pages have none.
  return text.length < 17_000
    ? withoutRepetitions
    : withoutRepetitions.replaceAll(/^(#{3,6} .*\n\n)```ts$/gm, "$1```text")
}

/** The connection types as one table: a section for each would be a page of a megabyte. */
const connectionTypes = (): string => {
  const names = (fields: (typeof all)[number]["fields"], required: boolean): string =>
    fields
      .filter((field) => !field.readOnly && field.required === required)
      .map(({ name, sensitive }) => `\`${name}\`${sensitive ? " (secret)" : ""}`)
      .join(", ")
  const rows = all.map(({ fields, id }) => [`\`${id}\``, names(fields, true), names(fields, false)])
  return `\n## Settings of each type\n\n${table(["type", "required", "optional"], rows)}`
}

/** Writes the pages; see the head of this module. */
export const writeModules = async (): Promise<void> => {
  await runTypeDoc()
  for (const file of globSync("**/*.md", { cwd: out })) {
    const text = shorten(readFileSync(join(out, file), "utf8"))
    writeFileSync(join(out, file), file === "ConnectionTypes.md" ? text + connectionTypes() : text)
  }
}
