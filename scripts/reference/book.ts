/** Puts the documents together: all files that `npm run reference` writes, by their paths. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { SpecError } from "../../codegen/cursor.ts"
import { format } from "../../codegen/format.ts"
import { keepFiles, type Outcome } from "../../codegen/keep.ts"
import type { Version } from "../../codegen/model.ts"
import { anchor, blocks, code, fillBlocks, prose, table } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"
import { exampleText } from "./example.ts"
import { type Book, type Lineage, type Member, makeLineages, readVersions, routeOf, spanOf } from "./lineages.ts"
import { operationSection } from "./operationSection.ts"
import { gatherShapes } from "./shapes.ts"
import { migrationTable, operationsList, resourcesTable, routesTable } from "./tables.ts"

/** Folder of the pages of resources. */
const folder = "docs/reference"

/** Creates the documents of the spec below `source` and keeps them below `target`. With `check`, nothing is written. */
export const keepBook = (source: string, target: string, options: { readonly check: boolean }): Outcome =>
  keepFiles(target, makeBook(readVersions(source)), globSync(`${folder}/**/*.md`, { cwd: target }), options)

export const makeBook = (versions: ReadonlyArray<Version>): ReadonlyMap<string, string> => {
  const lineages = makeLineages(versions)
  const [newest] = versions
  if (newest === undefined) throw new SpecError("spec", "$", "there are no documents")
  const fileOf = ({ operation, version }: Member) => `${version.version}/${operation.endpoint.id}.ts`
  const examples = format(new Map(lineages.map(({ newest }) => [fileOf(newest), exampleText(newest)])))
  const exampleOf = (member: Member) => examples.get(fileOf(member)) ?? ""
  const linkTo: Book["linkTo"] = (version, id) => {
    const isIt = ({ operation, version: its }: Member) => its.version === version && operation.endpoint.id === id
    const lineage = lineages.find(({ members }) => members.some(isIt))
    return lineage && linkOf(lineage, newest)
  }
  const book: Book = { versions, newest, exampleOf, linkTo }
  const tables = {
    resources: () => resourcesTable(versions),
    migration: () => migrationTable(book, lineages),
    routes: () => routesTable(book, lineages),
    operations: () => operationsList(newest)
  }
  const byHand = [`${folder}/README.md`, "docs/migration.md", "docs/curl.md", "llms.txt"]
  const resources = Map.groupBy(lineages, ({ newest }) => newest.resource.className)
  return new Map([
    ...byHand.map((path) => [path, fillBlocks(readFileSync(join(root, path), "utf8"), "reference", tables)] as const),
    ...[...resources.values()].flatMap((own) => resourcePages(own, book))
  ])
}

const isOlder = (lineage: Lineage, { newest }: Pick<Book, "newest">): boolean => lineage.newest.version !== newest

/** Place that describes a call: `Connections.md#connectionsget`. Calls that only older versions have are on a page of their own. */
const linkOf = (lineage: Lineage, newest: Version): string =>
  `${lineage.newest.resource.className}${isOlder(lineage, { newest }) ? "Older" : ""}.md#${anchor(lineage.newest.operation.endpoint.id)}`

/** The pages of a resource: its calls in the newest version, those that only older versions have, and the shapes of both. */
const resourcePages = (lineages: ReadonlyArray<Lineage>, book: Book) => {
  const [first] = lineages
  if (first === undefined) return []
  const { className, description } = first.newest.resource
  const shapes = gatherShapes(lineages, `${className}Shapes.md`)
  const sectionsOf = (areOlder: boolean) =>
    lineages
      .filter((lineage) => isOlder(lineage, book) === areOlder)
      .map((lineage) => operationSection(lineage, { ...book, link: shapes.link }))
  const contents = lineages.map((lineage) => [
    `[${code(lineage.newest.operation.endpoint.id)}](${linkOf(lineage, book.newest)})`,
    prose(lineage.newest.operation.endpoint.summary),
    code(routeOf(lineage.newest)),
    spanOf(lineage.members, book.versions)
  ])
  const link = `[${className}](${className}.md)`
  const [newest, older] = [blocks(...sectionsOf(false)), blocks(...sectionsOf(true))]
  const pages = [
    [
      "",
      `# ${className}`,
      prose(description ?? ""),
      `Service \`${className}\` of \`effect-polytomic\`, by itself \`effect-polytomic/${className}\`; ` +
        `in older versions \`effect-polytomic/v<version>/${className}\`. [All resources](README.md).`,
      table(["call", "", "route", "versions"], contents),
      newest === "" ? "" : `## Calls\n\n${newest}`
    ],
    ["Older", `# Older calls of ${className}`, `The calls of ${link} that the newest version does not have.`, older],
    ["Shapes", `# Shapes of ${className}`, `The inputs and outputs of ${link}.`, shapes.sections]
  ] as const
  const note = "<!-- Made from spec/ by `npm run reference`; edit the spec, not this file. -->"
  return pages.flatMap(([suffix, ...parts]) =>
    suffix !== "" && parts.at(-1) === ""
      ? []
      : [[`${folder}/${className}${suffix}.md`, blocks(note, ...parts)] as const]
  )
}
