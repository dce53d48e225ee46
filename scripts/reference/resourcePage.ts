/** Writes the page of a resource: its calls in the newest version, then those that only older versions have, then shapes. */
import type { Resource, Version } from "../../codegen/model.ts"
import { usesOf } from "../../codegen/operations.ts"
import { sameShape } from "../../codegen/same.ts"
import { type Lineage, routeOf } from "./lineages.ts"
import { anchor, blocks, code, head, prose, table } from "./markdown.ts"
import { headingOf, operationSection } from "./operationSection.ts"
import { shapeSection } from "./shapeSection.ts"

/** A resource through all versions, in the newest version that has it. */
export interface Topic {
  readonly version: Version
  readonly resource: Resource
  /** The calls that are described on its page. */
  readonly lineages: ReadonlyArray<Lineage>
}

/** Context of a page. */
export interface Book {
  readonly versions: ReadonlyArray<Version>
  readonly newest: string
  /** The page, and the place on it, where a call is described. */
  readonly linkTo: (version: string, id: string) => string | undefined
}

/** `Connections.md`. */
export const fileOf = (className: string): string => `${className}.md`

/** The page. */
export const resourcePage = (topic: Topic, book: Book): string => {
  const { lineages, resource } = topic
  const { newest } = book
  const current = lineages.filter((lineage) => lineage.newest.version.version === newest)
  const old = lineages.filter((lineage) => !current.includes(lineage))
  const shapes = gatherShapes(topic, old)
  const section = (lineage: Lineage) =>
    operationSection(lineage, { newest, link: shapes.link(lineage.newest.version), linkTo: book.linkTo })
  return (
    head +
    blocks(
      `# ${resource.className}`,
      prose(resource.description ?? ""),
      `Service \`${resource.className}\` of \`effect-polytomic\`, by itself \`effect-polytomic/${resource.className}\`; ` +
        `in older versions \`effect-polytomic/v<version>/${resource.className}\`. [All resources](README.md).`,
      contents(lineages, book),
      current.length === 0 ? "" : "## Calls",
      ...current.map(section),
      old.length === 0 ? "" : "## Only in older versions",
      ...old.map(section),
      shapes.sections === "" ? "" : "## Shapes",
      shapes.sections
    )
  )
}

const contents = (lineages: ReadonlyArray<Lineage>, { versions }: Book): string =>
  table(
    ["call", "", "route", "versions"],
    lineages.map((lineage) => [
      `[${code(headingOf(lineage))}](#${anchor(headingOf(lineage))})`,
      prose(lineage.newest.operation.endpoint.summary),
      code(routeOf(lineage.newest)),
      spanOf(lineage, versions)
    ])
  )

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
const gatherShapes = ({ lineages }: Topic, old: ReadonlyArray<Lineage>): Gathered => {
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
      const isOld = old.length > 0 && version !== versions[0]
      const heading = twin?.[0] ?? (isOld ? `${name} (${version.version})` : name)
      if (twin === undefined) headings.set(heading, { version, name })
      place.set(name, heading)
    }
  }
  const link = (version: Version) => (shape: string) => `#${anchor(places.get(version)?.get(shape) ?? shape)}`
  const sections = [...headings].map(([heading, { name, version }]) =>
    shapeSection(heading, version.shapes.get(name), version.shapes, link(version))
  )
  return { link, sections: blocks(...sections) }
}
