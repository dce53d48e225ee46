/** Writes what the reference says about structures: in a few words where a field has one, or as a section of its own. */
import type { Evidence, Field, Node } from "../../codegen/document.ts"
import type { Version } from "../../codegen/model.ts"
import { usesOf } from "../../codegen/operations.ts"
import { sameShape } from "../../codegen/same.ts"
import type { Direction } from "../../codegen/shapes.ts"
import { anchor, blocks, bullets, code, prose, table } from "../internal/markdown.ts"
import type { Lineage } from "./lineages.ts"

/** Context of the words for a structure. */
export interface Reading {
  readonly version: Version
  readonly direction: Direction
  /** Link to a shape of the version. */
  readonly link: (shape: string, version: Version) => string
}

/** A type as a reader of the page is told about it. */
export const typeWords = (node: Node, reading: Reading): string => {
  const isResponse = reading.direction === "response"
  const inner = (node: Node): string => {
    const words = typeWords(node, reading)
    return ["union", "nullable", "enum", "object"].includes(node.kind) ? `(${words})` : words
  }
  switch (node.kind) {
    case "unknown":
      return "any JSON"
    case "integer":
      return "whole `number`"
    case "timestamp":
      return isResponse ? code("Timestamp") : "`string`, RFC 3339"
    case "enum": {
      const values = node.values.map((value) => code(JSON.stringify(value))).join(", ")
      return isResponse ? `${values}, or what a newer server adds` : values
    }
    case "ref": {
      const name = reading.version.shapes.nameOf(node.component, reading.direction)
      return `[${code(name)}](${reading.link(name, reading.version)})`
    }
    case "array":
      return `array of ${inner(node.items)}`
    case "record":
      return node.values.kind === "unknown" ? "object" : `object with values of ${inner(node.values)}`
    case "nullable":
      return `${typeWords(node.of, reading)} or \`null\``
    case "union":
      return node.members.map((member) => typeWords(member, reading)).join(" or ")
    case "object": {
      const fields = node.fields.map(
        (field) => `${code(field.name)}${field.required ? "" : " (optional)"} ${inner(field.node)}`
      )
      return fields.length === 0 ? "object" : `object: ${fields.join(", ")}`
    }
    default:
      return code(node.kind)
  }
}

/** A table of fields; `more` are cells between the name and the type. */
export const fieldTable = <A extends Field>(
  fields: ReadonlyArray<A>,
  reading: Reading,
  heads: ReadonlyArray<string>,
  more: (field: A) => ReadonlyArray<string>
): string =>
  table(
    ["field", ...heads, "type", "required", ""],
    fields.map((field) => [
      code(field.name),
      ...more(field),
      typeWords(field.node, reading),
      field.required ? "yes" : "",
      docWords(field)
    ])
  )

/** Sentence of a value, its units, limits and default. */
const docWords = ({ doc }: Pick<Field, "doc">): string =>
  `${doc.deprecated ? "**Deprecated.** " : ""}${prose([doc.description ?? "", ...doc.notes].join(" "))}`.trim()

const doubts: { readonly [Kind in Evidence["kind"]]: string } = {
  conflict: "The sources disagree",
  inference: "Inferred",
  documentsOnly: "Not in the official SDK"
}

/** A doubt as an item of a list. */
export const doubtWords = ({ kind, note }: Evidence): string => `**${doubts[kind]}**: ${prose(note)}`

/** Sections of shapes, and where each is. */
export interface Gathered {
  readonly link: Reading["link"]
  readonly sections: string
}

/** The shapes of calls, for a page of their own; one of an older version that is the same in a newer one is described once. */
export const gatherShapes = (lineages: ReadonlyArray<Lineage>, file: string): Gathered => {
  const shapes = new Map<string, { readonly version: Version; readonly name: string }>()
  const headings = new Map<string, string>()
  const byVersion = Map.groupBy(lineages, ({ newest }) => newest.version)
  for (const [version, own] of byVersion) {
    const uses = own.flatMap(({ newest }) => usesOf(newest.operation))
    for (const name of [...version.shapes.reachable(uses)].sort()) {
      const [twin] =
        [...shapes].find(([, known]) => known.name === name && sameShape(name, known.version.shapes, version.shapes)) ??
        []
      const heading = twin ?? (shapes.has(name) ? `${name} (${version.version})` : name)
      if (twin === undefined) shapes.set(heading, { version, name })
      headings.set(`${version.version} ${name}`, heading)
    }
  }
  const link: Reading["link"] = (shape, { version }) =>
    `${file}#${anchor(headings.get(`${version} ${shape}`) ?? shape)}`
  const sections = Array.from(shapes, ([heading, { name, version }]) => shapeSection(heading, name, version, link))
  return { link, sections: blocks(...sections) }
}

const shapeSection = (heading: string, name: string, version: Version, link: Reading["link"]): string => {
  const { component, direction } = version.shapes.get(name)
  const { evidence, node } = component
  const reading: Reading = { version, direction: direction === "request" ? "request" : "response", link }
  const use = { request: "Sent only.", response: "Received only.", both: "" }[direction]
  return blocks(
    `### ${heading}`,
    `${docWords(component)} ${use}`,
    node.kind === "object" && node.fields.length > 0
      ? fieldTable(node.fields, reading, [], () => [])
      : `Is ${typeWords(node, reading)}.`,
    bullets(evidence.map(doubtWords))
  )
}
