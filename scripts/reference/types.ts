/** Writes a structure in a few words, its shapes linked. */
import type { Node } from "../../codegen/document.ts"
import type { Direction, Shapes } from "../../codegen/shapes.ts"
import { code } from "../internal/markdown.ts"

/** Context of the words for a structure. */
export interface Reading {
  readonly shapes: Shapes
  readonly direction: Direction
  /** Link to a shape on the page. */
  readonly link: (shape: string) => string
}

/** A type as a reader of the page is told about it. */
export const typeWords = (node: Node, reading: Reading): string => {
  switch (node.kind) {
    case "unknown":
      return "any JSON"
    case "boolean":
    case "string":
      return code(node.kind)
    case "integer":
      return "whole `number`"
    case "number":
      return code("number")
    case "timestamp":
      return reading.direction === "response" ? code("Timestamp") : "`string`, RFC 3339"
    case "enum": {
      const values = node.values.map((value) => code(JSON.stringify(value))).join(", ")
      return reading.direction === "response" ? `${values}, or what a newer server adds` : values
    }
    case "ref": {
      const name = reading.shapes.nameOf(node.component, reading.direction)
      return `[${code(name)}](${reading.link(name)})`
    }
    case "array":
      return `array of ${inner(node.items, reading)}`
    case "record":
      return node.values.kind === "unknown" ? "object" : `object with values of ${inner(node.values, reading)}`
    case "nullable":
      return `${typeWords(node.of, reading)} or \`null\``
    case "union":
      return node.members.map((member) => typeWords(member, reading)).join(" or ")
    case "object":
      return node.fields.length === 0
        ? "object"
        : `object: ${node.fields.map((field) => `${code(field.name)}${field.required ? "" : " (optional)"} ${inner(field.node, reading)}`).join(", ")}`
  }
}

const inner = (node: Node, reading: Reading): string => {
  const words = typeWords(node, reading)
  return ["union", "nullable", "enum", "object"].includes(node.kind) ? `(${words})` : words
}
