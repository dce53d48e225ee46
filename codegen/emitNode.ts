/** Writes a structure as a TypeScript type and as a schema. */
import type { Field, Node } from "./document.ts"
import { docComment, valueDoc } from "./emitDoc.ts"
import { propertyName } from "./names.ts"
import type { Direction, Shapes } from "./shapes.ts"

/** Context of the text of a structure. */
export interface Setting {
  readonly shapes: Shapes
  readonly direction: Direction
}

/** The type of a structure. `indent` is its indentation. */
export const typeText = (node: Node, setting: Setting, indent: number): string => {
  switch (node.kind) {
    case "unknown":
    case "boolean":
    case "string":
      return node.kind
    case "integer":
    case "number":
      return "number"
    case "timestamp":
      return setting.direction === "response" ? "Timestamp.Timestamp" : "string"
    case "enum": {
      const known = node.values.map((value) => JSON.stringify(value)).join(" | ")
      return setting.direction === "response" ? `${known} | (string & {})` : known
    }
    case "ref":
      return setting.shapes.nameOf(node.component, setting.direction)
    case "array":
      return `ReadonlyArray<${typeText(node.items, setting, indent)}>`
    case "record":
      return `{ readonly [name: string]: ${typeText(node.values, setting, indent)} }`
    case "nullable":
      return `${typeText(node.of, setting, indent)} | null`
    case "union":
      return node.members.map((member) => typeText(member, setting, indent)).join(" | ")
    case "object":
      return node.fields.length === 0
        ? "{ readonly [name: string]: unknown }"
        : `{\n${fieldTypes(node.fields, setting, indent + 2)}\n}`
  }
}

/** The members of an interface, with their docs. */
export const fieldTypes = (fields: ReadonlyArray<Field>, setting: Setting, indent: number): string =>
  fields
    .map(({ doc, name, node, required }) => {
      const type = typeText(node, setting, indent)
      // Input may contain `{ a: undefined }`; output cannot.
      const missing = setting.direction === "request" && node.kind !== "unknown" ? " | undefined" : ""
      const member = required ? `: ${type}` : `?: ${type}${missing}`
      return `${docComment(valueDoc(doc), indent)}readonly ${propertyName(name)}${member}`
    })
    .join("\n")

/** Name of the value that describes a type in operations. */
export const shapeValue = (name: string): string => `${name}Shape`

/** The shape of a structure. */
export const shapeOf = (node: Node, setting: Setting): string => {
  switch (node.kind) {
    case "unknown":
      return "Shape.Unknown"
    case "boolean":
      return "Shape.Boolean"
    case "string":
      return "Shape.String"
    case "integer":
      return "Shape.Int"
    case "number":
      return "Shape.Finite"
    case "timestamp":
      return "Shape.Timestamp"
    case "enum":
      return `Shape.Literals(${JSON.stringify(node.values)})`
    case "ref":
      return shapeValue(setting.shapes.nameOf(node.component, setting.direction))
    case "array":
      return `Shape.Array(${shapeOf(node.items, setting)})`
    case "record":
      return `Shape.Record(${shapeOf(node.values, setting)})`
    case "nullable":
      return `Shape.NullOr(${shapeOf(node.of, setting)})`
    case "union":
      return `Shape.Union([${node.members.map((member) => shapeOf(member, setting)).join(", ")}])`
    case "object":
      return node.fields.length === 0
        ? "Shape.Record(Shape.Unknown)"
        : `Shape.Struct(${fieldShapes(node.fields, setting)})`
  }
}

/** The fields of a struct. */
export const fieldShapes = (fields: ReadonlyArray<Field>, setting: Setting): string => {
  const members = fields.map(({ name, node, required }) => {
    const schema = shapeOf(node, setting)
    const optional = setting.direction === "response" ? "Shape.optionalKey" : "Shape.optional"
    return `${lintComment(name)}${propertyName(name)}: ${required ? schema : `${optional}(${schema})`}`
  })
  return members.length > 2 || members.some((member) => member.includes("\n"))
    ? `{\n${members.join(",\n")}\n}`
    : `{ ${members.join(", ")} }`
}

const lintComment = (name: string): string =>
  name === "then"
    ? "// biome-ignore lint/suspicious/noThenProperty: a field of that name; nobody awaits a struct's fields\n"
    : ""
