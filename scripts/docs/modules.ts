/**
 * Writes the reference of the hand-written modules, one page each, to `docs/modules/`, from their docblocks; TypeDoc makes them.
 *
 * Fails if a public export has no docblock, or if one links to nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { all } from "../../src/generated/connectionTypes/all.ts"
import { manifestExports, sourceOf } from "../internal/exports.ts"
import { cache, root, run } from "../internal/shell.ts"

const docs = join(root, "docs")
const output = join(docs, "modules")

/** Sources of the hand-written entries in `exports`. */
const entries = (): ReadonlyArray<string> => {
  const sources = Object.values(manifestExports()).map((target) => sourceOf(target) ?? "")
  return [...new Set(sources)].filter(
    (file) =>
      file !== "" && !/generated|\*|src\/(?:index|promise|standalone)\.ts$/.test(file) && existsSync(join(root, file))
  )
}

const runTypeDoc = async (): Promise<void> => {
  mkdirSync(cache, { recursive: true })
  const configuration = join(cache, "typedoc.json")
  const options = {
    entryPoints: entries().map((file) => join(root, file)),
    tsconfig: join(root, "tsconfig.docs.json"),
    plugin: [
      join(docs, "node_modules/typedoc-plugin-markdown/dist/index.js"),
      join(root, "scripts/docs/typedocPlugin.ts")
    ],
    out: output,
    readme: "none",
    name: "Modules",
    router: "module",
    entryFileName: "README",
    basePath: join(root, "src"),
    excludeInternal: true,
    excludeExternals: true,
    excludePrivate: true,
    disableSources: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandParameters: true,
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    classPropertiesFormat: "table",
    typeAliasPropertiesFormat: "table",
    typeDeclarationFormat: "table",
    tableColumnSettings: { hideInherited: true, hideModifiers: true },
    excludeTags: ["@since"],
    requiredToBeDocumented: ["Function", "Variable", "Class", "Interface", "TypeAlias", "Enum"],
    validation: { notExported: false, invalidLink: true, notDocumented: true },
    treatWarningsAsErrors: true,
    // The compiler of the repository checks the types; TypeDoc reads them.
    skipErrorChecking: true,
    logLevel: "Warn"
  }
  writeFileSync(configuration, JSON.stringify(options, null, 2))
  await run(join(docs, "node_modules/.bin/typedoc"), ["--options", configuration])
}

// -----------------------------------------------------------------------------
// Heads
// -----------------------------------------------------------------------------

/** Docblock that a module begins with, as Markdown: its text, and its examples. */
const headOf = (source: string): string => {
  const text = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(join(root, source), "utf8"))?.[1] ?? ""
  return text
    .replace(/^\s*\* ?/gm, "")
    .replace(/\{@link ([^}|]+)(?:\|[^}]*)?\}/g, "`$1`")
    .split(/^(?=@\w)/m)
    .flatMap((part) => {
      const [, tag = "", rest = part] = /^@(\w+)\s*([\s\S]*)$/.exec(part) ?? []
      return tag === "" || tag === "example" ? [rest.trim()] : []
    })
    .join("\n\n")
}

/** First sentence of a head. */
const sentence = (head: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(head)?.[0].replaceAll(/\s+/g, " ") ?? ""

/** Name of a module in imports, below the name of the package. */
const nameOf = (source: string): string => source.replace(/^src\/|(?:\/index)?\.ts$/g, "")

const pageOf = (name: string): string =>
  [`${name}.md`, `${name}/README.md`].find((page) => existsSync(join(output, page))) ?? ""

/** Puts the head of each module on its page, and lists the modules with their first sentences. */
const addHeads = (): void => {
  const rows: Array<string> = []
  for (const source of entries().toSorted()) {
    const name = nameOf(source)
    const page = pageOf(name)
    if (page === "") throw new Error(`TypeDoc made no page of ${source}`)
    const head = headOf(source)
    const [title = "", ...rest] = readFileSync(join(output, page), "utf8").split("\n")
    const imported = `\`effect-polytomic/${name}\``
    writeFileSync(join(output, page), [title, "", imported, "", head, ...rest].join("\n"))
    rows.push(`| [${imported}](${page}) | ${sentence(head).replaceAll("|", "\\|")} |`)
  }
  const heading =
    "# Modules\n\nThe hand-written modules; the services of the API are in the [reference of the operations](../reference/README.md)."
  writeFileSync(join(output, "README.md"), `${heading}\n\n| module | content |\n|---|---|\n${rows.join("\n")}\n`)
}

/** Makes the pages shorter; TypeDoc has no options for it. */
const shorten = (text: string): string =>
  withoutRepeatedProperties(text.replaceAll(/<a id="[^"]*"><\/a> /g, ""))
    // Bases of error classes are not exported.
    .replaceAll(/#+ Extends\n\n- `\w+Base`\n\n/g, "")
    .replaceAll(/^\*\*\*\n\n/gm, "")
    // The signature above has the same types.
    .replaceAll(/^#+ Returns\n\n(?!```|[#|])(?:.+\n)+\n/gm, "")
    .replaceAll(/^#+ Parameters\n\n\| Parameter \| Type \|\n(?:\|.*\n)+\n/gm, "")
    .replaceAll(/^#+ Type Parameters\n\n(?:\|.*\n)+\n/gm, "")
    .replaceAll(/^#+ Union Members\n\n/gm, "")
    .replaceAll(
      /^#+ Type Literal\n\n```ts\n([\s\S]*?)\n```\n\n(?:(?![#`|])([^\n]+)\n\n)?/gm,
      (_, type: string, text = "") => {
        return `- \`${type.replaceAll(/\s+/g, " ")}\` ${text}\n\n`
      }
    )
    // Parts of a description are no headings of the page: each would have an anchor and an entry in the search.
    .replaceAll(
      /^#{4,6} ((?:Type )?Parameters|Returns|Examples?|Properties|See|Throws|Extends|Extended by)$/gm,
      "**$1**"
    )

/** Length of a page, in characters, from which on its signatures have no colors: those of code are half of what a page weighs. */
const longest = 17_000

const withoutColors = (text: string): string =>
  text.length < longest ? text : text.replaceAll(/^(#{3,6} .*\n\n)```ts$/gm, "$1```text")

/** The fields that many errors of a module have are described once. */
const withoutRepeatedProperties = (text: string): string => {
  const known = new Map<string, string>()
  let heading = ""
  return text
    .split(/^(?=### )/m)
    .map((section) => {
      heading = /^### (.*)/.exec(section)?.[1] ?? heading
      return section.replace(
        /(?<=#### Properties\n\n)(\|.*\n\|.*\n)((?:\|.*\n)+)/,
        (table, head: string, rows: string) => {
          const own = rows.split("\n").filter((row) => /`(?:_tag|status)` \|/.test(row))
          const key = rows
            .split("\n")
            .filter((row) => !own.includes(row))
            .join("\n")

          const first = known.get(key)
          if (first === undefined && own.length > 0) known.set(key, heading)
          if (first === undefined) return table
          return `${head}${own.join("\n")}\n\nThe other properties are those of [\`${first}\`](#${first.toLowerCase()}).\n`
        }
      )
    })
    .join("")
}

const eachPage = (change: (text: string) => string): void => {
  for (const file of readdirSync(output, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".md")) writeFileSync(join(output, file), change(readFileSync(join(output, file), "utf8")))
  }
}

/** The connection types as one table: a section for each would be a page of a megabyte. */
const addConnectionTypes = (): void => {
  const names = (fields: ReadonlyArray<{ readonly name: string; readonly sensitive: boolean }>): string =>
    fields.map(({ name, sensitive }) => `\`${name}\`${sensitive ? " (secret)" : ""}`).join(", ")
  const rows = all.map(({ fields, id }) => {
    const settable = fields.filter(({ readOnly }) => !readOnly)
    const [required, optional] = [true, false].map((wanted) =>
      names(settable.filter((field) => field.required === wanted))
    )
    return `| \`${id}\` | ${required} | ${optional} |`
  })
  const page = join(output, "ConnectionTypes.md")
  const table = `## Settings of each type\n\n| type | required | optional |\n|---|---|---|\n${rows.join("\n")}\n`
  writeFileSync(page, `${readFileSync(page, "utf8")}\n${table}`)
}

/** Writes the pages; see the head of this module. */
export const writeModules = async (): Promise<void> => {
  rmSync(output, { recursive: true, force: true })
  await runTypeDoc()
  eachPage((text) => withoutColors(shorten(text)))
  addHeads()
  addConnectionTypes()
}
