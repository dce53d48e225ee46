/** Writes the page of a resource: its calls in the newest version, then those that only older versions have, then shapes. */
import type { Resource, Version } from "../../codegen/model.ts"
import { usesOf } from "../../codegen/operations.ts"
import { sameShape } from "../../codegen/same.ts"
import { anchor, blocks, code, prose, table } from "../internal/markdown.ts"
import { headingOf, type Lineage, routeOf } from "./lineages.ts"
import { operationSection } from "./operationSection.ts"
import { shapeSection } from "./shapeSection.ts"

/** The comment at the head of every page. */
const head = "<!-- Made from spec/ by `npm run reference`; edit the spec, not this file. -->\n\n"

/** A resource through all versions, in the newest version that has it. */
export interface Topic {
  readonly version: Version
  readonly resource: Resource
  /** The calls that are described on its page. */
  readonly lineages: ReadonlyArray<Lineage>
}

export interface Book {
  readonly versions: ReadonlyArray<Version>
  readonly newest: string
  /** The page, and the place on it, where a call is described. */
  readonly linkTo: (version: string, id: string) => string | undefined
}

/** `Connections.md`. */
export const fileOf = (className: string): string => `${className}.md`

/** `ConnectionsShapes.md`: the shapes of a page that would be too long with them. */
const shapesFileOf = (className: string): string => `${className}Shapes.md`

/** `ConnectionsOlder.md`: the calls that only older versions have, for a resource with many calls. */
const olderFileOf = (className: string): string => `${className}Older.md`

const isOlder = (lineage: Lineage, newest: string): boolean => lineage.newest.version.version !== newest

/** The page that describes a call. */
export const fileOfCall = ({ lineages, resource }: Topic, lineage: Lineage, newest: string): string =>
  lineages.length > 12 && isOlder(lineage, newest) ? olderFileOf(resource.className) : fileOf(resource.className)

/** Length of a page, in characters, from which on its shapes are on a page of their own. */
const longest = 36_000

/** The pages of a resource, by their files: its calls, and what would make that page too long. */
export const resourcePages = (topic: Topic, book: Book): ReadonlyArray<readonly [file: string, text: string]> => {
  const { className } = topic.resource
  const shapes = gatherShapes(topic, "").sections
  const length = callsPages(topic, book, "").reduce((sum, [, text]) => sum + text.length, shapes.length)
  if (shapes === "" || length < longest) {
    return callsPages(topic, book, "").map(([file, text]) => [
      file,
      shapes === "" ? text : `${text}\n## Shapes\n\n${shapes}`
    ])
  }
  const introduction = `The inputs and outputs of [${className}](${fileOf(className)}).`
  return [
    ...callsPages(topic, book, shapesFileOf(className)),
    [shapesFileOf(className), head + blocks(`# Shapes of ${className}`, introduction, shapes)]
  ]
}

/** The calls of a resource; `shapesFile` is the page that describes their shapes, empty if it is the same. */
const callsPages = (topic: Topic, book: Book, shapesFile: string): ReadonlyArray<readonly [string, string]> => {
  const { lineages, resource } = topic
  const { className, description } = resource
  const { newest } = book
  const current = lineages.filter((lineage) => !isOlder(lineage, newest))
  const old = lineages.filter((lineage) => isOlder(lineage, newest))
  const shapes = gatherShapes(topic, shapesFile)
  const section = (lineage: Lineage) =>
    operationSection(lineage, { newest, link: shapes.link(lineage.newest.version), linkTo: book.linkTo })
  const isApart = old.some((lineage) => fileOfCall(topic, lineage, newest) !== fileOf(className))
  const main = blocks(
    `# ${className}`,
    prose(description ?? ""),
    `Service \`${className}\` of \`effect-polytomic\`, by itself \`effect-polytomic/${className}\`; ` +
      `in older versions \`effect-polytomic/v<version>/${className}\`. [All resources](README.md).`,
    contents(topic, book),
    current.length === 0 ? "" : "## Calls",
    ...current.map(section),
    ...(old.length === 0 || isApart ? [] : ["## Only in older versions", ...old.map(section)])
  )
  if (!isApart) return [[fileOf(className), head + main]]
  const introduction = `The calls of [${className}](${fileOf(className)}) that the newest version does not have.`
  return [
    [fileOf(className), head + main],
    [olderFileOf(className), head + blocks(`# Older calls of ${className}`, introduction, ...old.map(section))]
  ]
}

const contents = (topic: Topic, { newest, versions }: Book): string =>
  table(
    ["call", "", "route", "versions"],
    topic.lineages.map((lineage) => [
      `[${code(headingOf(lineage))}](${linkOf(topic, lineage, newest)})`,
      prose(lineage.newest.operation.endpoint.summary),
      code(routeOf(lineage.newest)),
      spanOf(lineage, versions)
    ])
  )

const linkOf = (topic: Topic, lineage: Lineage, newest: string): string => {
  const file = fileOfCall(topic, lineage, newest)
  return `${file === fileOf(topic.resource.className) ? "" : file}#${anchor(headingOf(lineage))}`
}

/** `all`, `since 2024-02-08`, `2023-04-25 to 2024-02-08`. */
const spanOf = ({ members }: Lineage, versions: ReadonlyArray<Version>): string => {
  const last = members[0]?.version.version ?? ""
  const first = members.at(-1)?.version.version ?? ""
  if (members.length === versions.length) return "all"
  if (last === versions[0]?.version) return first === last ? `${last} only` : `since ${first}`
  return first === last ? `${last} only` : `${first} to ${last}`
}

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

interface Gathered {
  readonly link: (version: Version) => (shape: string) => string
  readonly sections: string
}

/** The shapes of the calls; one of an older version that is no other in a newer one is described once. */
const gatherShapes = ({ lineages }: Topic, file: string): Gathered => {
  const headings = new Map<string, { readonly version: Version; readonly name: string }>()
  const places = new Map<Version, Map<string, string>>()
  const versions = [...new Set(lineages.map(({ newest }) => newest.version))].sort((a, b) =>
    a.version < b.version ? 1 : -1
  )
  for (const version of versions) {
    const own = lineages.filter(({ newest }) => newest.version === version)
    const uses = own.flatMap(({ newest }) => usesOf(newest.operation))
    const items = own.flatMap(({ newest: { operation } }) =>
      operation.item === undefined ? [] : [{ node: operation.item, direction: "response" as const }]
    )
    const place = new Map<string, string>()
    places.set(version, place)
    for (const name of [...version.shapes.reachable([...uses, ...items])].sort()) {
      const twin = [...headings].find(
        ([, known]) => known.name === name && sameShape(name, known.version.shapes, version.shapes)
      )
      const isOld = version !== versions[0]
      const heading = twin?.[0] ?? (isOld ? `${name} (${version.version})` : name)
      if (twin === undefined) headings.set(heading, { version, name })
      place.set(name, heading)
    }
  }
  const link = (version: Version) => (shape: string) => `${file}#${anchor(places.get(version)?.get(shape) ?? shape)}`
  const sections = [...headings].map(([heading, { name, version }]) =>
    shapeSection(heading, version.shapes.get(name), version.shapes, link(version))
  )
  return { link, sections: blocks(...sections) }
}
