/** Reads the JSON Schema keywords that the documents use; others are rejected. */
import { type Cursor, elements, entries, flag, members, oneOf, optional, refuse, text, texts } from "./cursor.ts"
import type { Described, Evidence, Field, Node } from "./document.ts"

const keywords = [
  "$ref",
  "type",
  "format",
  "enum",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "oneOf",
  "anyOf",
  "description",
  "default",
  "deprecated",
  "examples",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "x-polytomic-name",
  "x-polytomic-evidence",
  "x-polytomic-sensitive"
] as const

type Keyword = (typeof keywords)[number]
type Parts = { readonly [K in Keyword]?: Cursor }

export const types = ["object", "array", "string", "integer", "number", "boolean", "null"] as const
type Type = (typeof types)[number]

// Keywords by type; with another type, validators ignore them, so they are rejected there.
const owners: { readonly [K in Keyword]?: ReadonlyArray<Type> } = {
  format: ["string", "integer", "number"],
  enum: ["string"],
  properties: ["object"],
  required: ["object"],
  additionalProperties: ["object"],
  items: ["array"],
  minLength: ["string"],
  maxLength: ["string"],
  pattern: ["string"],
  minimum: ["integer", "number"],
  maximum: ["integer", "number"],
  minItems: ["array"],
  maxItems: ["array"]
}

export const formats: { readonly [type: string]: ReadonlyArray<string> } = {
  string: ["uuid", "date-time", "uri", "uri-reference", "email"],
  integer: ["int32", "int64"],
  number: ["float", "double"]
}

/** The names that a `$ref` may have. */
interface Names {
  readonly has: (name: string) => boolean
}

/** Reads one schema. `components` has the names that a `$ref` may have. */
export const readSchema = (at: Cursor, components: Names): Described => {
  const parts = members(at, keywords, "a schema")
  return {
    node: readNode(at, parts, components),
    doc: {
      description: optional(parts.description, text),
      notes: readNotes(parts),
      deprecated: optional(parts.deprecated, flag) ?? false
    }
  }
}

const readNode = (at: Cursor, parts: Parts, components: Names): Node => {
  const form = (["$ref", "oneOf", "anyOf"] as const).find((keyword) => parts[keyword] !== undefined)
  if (form === undefined) return readTyped(at, parts, components)
  const extra = keywords.find((k) => parts[k] !== undefined && (k === "type" || owners[k] !== undefined))
  if (extra !== undefined) return refuse(at, `"${extra}" beside "${form}" is not supported`)
  if (parts.$ref !== undefined) return { kind: "ref", component: readRef(parts.$ref, components) }
  const alternatives = parts.oneOf ?? parts.anyOf
  return alternatives === undefined ? refuse(at, "expected alternatives") : readUnion(alternatives, components)
}

const readRef = (at: Cursor, components: Names): string => {
  const prefix = "#/components/schemas/"
  const target = text(at)
  const name = target.slice(prefix.length).replaceAll("~1", "/").replaceAll("~0", "~")
  if (!target.startsWith(prefix) || !components.has(name)) return refuse(at, `"${target}" does not resolve to a schema`)
  return name
}

const readUnion = (at: Cursor, components: Names): Node => {
  const all = elements(at)
  const isNull = (alternative: Cursor) =>
    entries(alternative).some(([key, { value }]) => key === "type" && value === "null")
  const nodes = all
    .filter((alternative) => !isNull(alternative))
    .map((alternative) => readSchema(alternative, components).node)
  const [first] = nodes
  if (first === undefined) return refuse(at, "expected at least one alternative")
  const node: Node = nodes.length === 1 ? first : { kind: "union", members: nodes }
  return nodes.length < all.length ? nullable(node) : node
}

const nullable = (node: Node): Node =>
  node.kind === "nullable" || node.kind === "unknown" ? node : { kind: "nullable", of: node }

const readTyped = (at: Cursor, parts: Parts, components: Names): Node => {
  const listed = parts.type === undefined ? [] : Array.isArray(parts.type.value) ? elements(parts.type) : [parts.type]
  const named = listed.map((type) => oneOf(type, types))
  const solid = named.filter((type) => type !== "null")
  for (const keyword of keywords) {
    const part = parts[keyword]
    const owning = owners[keyword]
    if (part !== undefined && owning !== undefined && !solid.some((type) => owning.includes(type))) {
      return refuse(part, `"${keyword}" requires type ${owning.map((type) => `"${type}"`).join(" or ")}`)
    }
  }
  if (parts.type === undefined) return { kind: "unknown" }
  const [type, another] = solid
  if (type === undefined || another !== undefined) {
    return refuse(parts.type, "expected one type, or one type and null; write alternatives with oneOf")
  }
  const node = readOfType(at, type, parts, components)
  return named.includes("null") ? nullable(node) : node
}

const readOfType = (at: Cursor, type: Exclude<Type, "null">, parts: Parts, components: Names): Node => {
  const format = parts.format === undefined ? undefined : oneOf(parts.format, formats[type] ?? [])
  switch (type) {
    case "boolean":
    case "integer":
    case "number":
      return { kind: type }
    case "string":
      if (parts.enum !== undefined) return { kind: "enum", values: readValues(parts.enum) }
      return { kind: format === "date-time" ? "timestamp" : "string" }
    case "array":
      if (parts.items === undefined) return refuse(at, `"items" is missing`)
      return { kind: "array", items: readSchema(parts.items, components).node }
    case "object":
      return readObject(parts, components)
  }
}

const readValues = (at: Cursor): ReadonlyArray<string> => {
  const values = elements(at)
    .filter(({ value }) => value !== null)
    .map(text)
  if (values.length === 0) return refuse(at, "an enum requires values")
  if (new Set(values).size < values.length) return refuse(at, "an enum value is not unique")
  return values
}

const readObject = (parts: Parts, components: Names): Node => {
  const rest = parts.additionalProperties
  const open = rest !== undefined && rest.value !== false
  if (parts.properties === undefined) {
    if (parts.required !== undefined) return refuse(parts.required, `"required" requires "properties"`)
    const free: Node = { kind: "unknown" }
    if (rest === undefined || typeof rest.value === "boolean") return { kind: "record", values: free }
    return { kind: "record", values: readSchema(rest, components).node }
  }
  if (rest !== undefined && typeof rest.value !== "boolean") {
    return refuse(rest, `a schema for further fields beside "properties" is not supported`)
  }
  const names = optional(parts.required, texts) ?? []
  const fields = entries(parts.properties).map(
    ([name, property]): Field => ({
      name,
      required: names.includes(name),
      ...readSchema(property, components)
    })
  )
  const undeclared = names.find((name) => fields.every((field) => field.name !== name))
  if (undeclared !== undefined && parts.required !== undefined) {
    return refuse(parts.required, `"${undeclared}" is required but not among the properties`)
  }
  return { kind: "object", fields, open }
}

const readNotes = (parts: Parts): ReadonlyArray<string> => {
  const notes: Array<string> = []
  const items =
    parts.items === undefined ? undefined : entries(parts.items).find(([key]) => key === "format")?.[1].value
  if (parts.format?.value === "uuid") notes.push("A UUID.")
  if (parts.format?.value === "uri" || parts.format?.value === "uri-reference") notes.push("A URL.")
  if (parts.format?.value === "email") notes.push("An e-mail address.")
  if (items === "uuid") notes.push("UUIDs.")
  const limits = readLimits(parts)
  if (limits !== undefined) notes.push(limits)
  if (parts.pattern !== undefined) notes.push(`Matches \`${text(parts.pattern)}\`.`)
  if (parts.default !== undefined) notes.push(`Default: \`${JSON.stringify(parts.default.value)}\`.`)
  if (parts["x-polytomic-sensitive"] !== undefined && flag(parts["x-polytomic-sensitive"])) notes.push("A secret.")
  return notes
}

const readLimits = (parts: Parts): string | undefined => {
  const low = parts.minLength ?? parts.minItems ?? parts.minimum
  const high = parts.maxLength ?? parts.maxItems ?? parts.maximum
  const unit = (parts.minLength ?? parts.maxLength) ? " characters" : (parts.minItems ?? parts.maxItems) ? " items" : ""
  for (const limit of [low, high]) {
    if (limit !== undefined && typeof limit.value !== "number") return refuse(limit, "expected a number")
  }
  if (low !== undefined && high !== undefined) return `${low.value} to ${high.value}${unit}.`
  if (low !== undefined) return `At least ${low.value}${unit}.`
  return high === undefined ? undefined : `At most ${high.value}${unit}.`
}

/** Reads `x-polytomic-evidence`. */
export const readEvidence = (at: Cursor | undefined): ReadonlyArray<Evidence> =>
  at === undefined
    ? []
    : elements(at).map((element) => {
        const parts = members(element, ["kind", "note", "source"], "evidence")
        return {
          kind: oneOf(parts.kind ?? element, ["conflict", "inference", "documentsOnly"]),
          note: text(parts.note ?? element)
        }
      })
