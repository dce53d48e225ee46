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

/** The type of a structure. `indent` is where it will stand. */
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
      // What is sent may be written `{ a: undefined }`; what is received can't hold that.
      const missing = setting.direction === "request" && node.kind !== "unknown" ? " | undefined" : ""
      const member = required ? `: ${type}` : `?: ${type}${missing}`
      return `${docComment(valueDoc(doc), indent)}readonly ${propertyName(name)}${member}`
    })
    .join("\n")

/** The schema of a structure. */
export const schemaText = (node: Node, setting: Setting): string => {
  switch (node.kind) {
    case "unknown":
      return "Schema.Unknown"
    case "boolean":
      return "Schema.Boolean"
    case "string":
      return "Schema.String"
    case "integer":
      return "Schema.Int"
    case "number":
      return "Schema.Finite"
    case "timestamp":
      return "Timestamp.Timestamp"
    case "enum":
      return `Schema.Literals(${JSON.stringify(node.values)})`
    case "ref":
      return setting.shapes.nameOf(node.component, setting.direction)
    case "array":
      return `Schema.Array(${schemaText(node.items, setting)})`
    case "record":
      return `Schema.Record(Schema.String, ${schemaText(node.values, setting)})`
    case "nullable":
      return `Schema.NullOr(${schemaText(node.of, setting)})`
    case "union":
      return `Schema.Union([${node.members.map((member) => schemaText(member, setting)).join(", ")}])`
    case "object":
      return node.fields.length === 0
        ? "Schema.Record(Schema.String, Schema.Unknown)"
        : `Schema.Struct(${fieldSchemas(node.fields, setting)})`
  }
}

/** The fields of a struct. */
export const fieldSchemas = (fields: ReadonlyArray<Field>, setting: Setting): string => {
  const members = fields.map(({ name, node, required }) => {
    const schema = schemaText(node, setting)
    const optional = setting.direction === "response" ? "Schema.optionalKey" : "Schema.optional"
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
