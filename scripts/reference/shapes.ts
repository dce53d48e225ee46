/** Writes the types and shapes of the reference. */
import type { Evidence, Field, Node } from "../../codegen/document.ts"
import { typeText } from "../../codegen/emitNode.ts"
import type { Version } from "../../codegen/model.ts"
import { usesOf } from "../../codegen/operations.ts"
import { components, type Direction } from "../../codegen/shapes.ts"
import { anchor, blocks, bullets, code, prose, table } from "../internal/markdown.ts"
import type { Lineage } from "./lineages.ts"

/** Context of a structure. */
export interface Reading {
  readonly version: Version
  readonly direction: Direction
  /** Link to a shape of the version. */
  readonly link: (shape: string, version: Version) => string
}

/** Type of a structure in TypeScript, with links to the shapes in it. */
export const typeWords = (node: Node, { direction, link, version }: Reading): string => {
  const names = components(node).map((name) => version.shapes.nameOf(name, direction))
  const text = typeText(node, { shapes: version.shapes, direction }, 0)
    .replaceAll(/\/\*\*[\s\S]*?\*\/\n|readonly /g, "")
    .replaceAll(/(?<=\{)\n|\n(?=\})/g, " ")
    .replaceAll("\n", "; ")
  const parts = names.length === 0 ? [text] : text.split(new RegExp(`\\b(${names.join("|")})\\b`))
  const words = parts.map((part, index) => {
    if (part === "") return ""
    return index % 2 === 1 ? `[${code(part)}](${link(part, version)})` : code(part)
  })
  const { kind } = node.kind === "nullable" ? node.of : node
  const isText = kind === "timestamp" && direction === "request"
  return `${words.join("")}${kind === "integer" ? ", whole" : isText ? ", RFC 3339" : ""}`
}

/** A table of fields, with their places in a request if they have any. */
export const fieldTable = (fields: ReadonlyArray<Field & { readonly in?: string }>, reading: Reading): string => {
  const places = fields.flatMap((field) => (field.in === undefined ? [] : [field.in]))
  return table(
    ["field", ...(places.length > 0 ? ["goes into"] : []), "type", "required", ""],
    fields.map((field, index) => [
      code(field.name),
      ...places.slice(index, index + 1),
      typeWords(field.node, reading),
      field.required ? "yes" : "",
      docWords(field)
    ])
  )
}

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

/** The shapes of calls, for a page of their own. Equal ones of several versions are described once. */
export const gatherShapes = (lineages: ReadonlyArray<Lineage>, file: string) => {
  const shapes = new Map<string, { readonly heading: string; readonly name: string; readonly version: Version }>()
  const keyOf = (name: string, version: Version): string => `${version.typeModules.get(name)?.version} ${name}`
  for (const [version, own] of Map.groupBy(lineages, ({ newest }) => newest.version)) {
    const uses = own.flatMap(({ newest }) => usesOf(newest.operation))
    for (const name of [...version.shapes.reachable(uses)].sort()) {
      const isTaken = [...shapes.values()].some(({ heading }) => heading === name)
      const shape = { heading: isTaken ? `${name} (${version.version})` : name, name, version }
      const key = keyOf(name, version)
      shapes.set(key, shapes.get(key) ?? shape)
    }
  }
  const link: Reading["link"] = (name, version) =>
    `${file}#${anchor(shapes.get(keyOf(name, version))?.heading ?? name)}`
  const sections = Array.from(shapes.values(), (shape) => shapeSection(shape.heading, shape.name, shape.version, link))
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
      ? fieldTable(node.fields, reading)
      : `Is ${typeWords(node, reading)}.`,
    bullets(evidence.map(doubtWords))
  )
}
