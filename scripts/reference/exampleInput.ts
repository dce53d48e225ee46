/** Makes the input of an example: what the call needs, and what is worth showing. */

import type { Node } from "../../codegen/document.ts"
import { propertyName } from "../../codegen/names.ts"
import type { InputField } from "../../codegen/operations.ts"
import { idFor } from "./ids.ts"
import type { Member } from "./lineages.ts"
import { byField, byOperation } from "./samples.ts"

/** The input of a call's example, as TypeScript; nothing if the call is made without. `before` stands on its first line. */
export const exampleInput = (member: Member, before: string): string => {
  const { endpoint, inputs } = member.operation
  const sample = byOperation[endpoint.id] ?? {}
  const stray = Object.keys(sample).find((name) => inputs.every((input) => input.name !== name))
  if (stray !== undefined) throw new Error(`The sample of ${endpoint.id} has "${stray}", which is no input of it`)
  const shown = inputs.filter((input) => input.required || input.name in sample)
  if (shown.length === 0) return ""
  return literal(
    Object.fromEntries(shown.map((input) => [input.name, valueOf(input, sample, member)])),
    2,
    before.length
  )
}

const valueOf = (input: InputField, sample: { readonly [field: string]: unknown }, member: Member): unknown =>
  input.name in sample ? sample[input.name] : plausible(input.name, input.node, member, 0)

/** A value that fits the structure, and that a field of this name may well have. */
const plausible = (name: string, node: Node, member: Member, depth: number): unknown => {
  const { document } = member.version
  switch (node.kind) {
    case "string":
      return idFor(name, member.operation.endpoint.template) ?? byField[name] ?? "example"
    case "timestamp":
      return "2025-09-18T09:30:00Z"
    case "boolean":
      return true
    case "integer":
    case "number":
      return 1
    case "enum":
      return node.values[0]
    case "nullable":
      return plausible(name, node.of, member, depth)
    case "array":
      return depth > 4 ? [] : [plausible(name, node.items, member, depth + 1)]
    case "union": {
      const [first] = node.members
      return first === undefined ? null : plausible(name, first, member, depth)
    }
    case "ref": {
      const component = document.components.get(node.component)
      return component === undefined ? {} : plausible(name, component.node, member, depth)
    }
    case "object":
      return Object.fromEntries(
        node.fields
          .filter(({ required }) => required)
          .map((field) => [field.name, plausible(field.name, field.node, member, depth + 1)])
      )
    case "record":
    case "unknown":
      return {}
  }
}

/** Maximum width of a value on one line. */
const width = 100

/** A value as TypeScript; `start` is where its first line begins, `indent` where its last one does. */
const literal = (value: unknown, indent: number, start: number): string => {
  const flat = flatLiteral(value)
  if (start + flat.length <= width || typeof value !== "object" || value === null) return flat
  const inside = " ".repeat(indent + 2)
  const [open, parts, close] = Array.isArray(value)
    ? ["[", value.map((element) => literal(element, indent + 2, indent + 2)), "]"]
    : [
        "{",
        members(value).map(([key, member]) => `${key}: ${literal(member, indent + 2, indent + 4 + key.length)}`),
        "}"
      ]
  return `${open}\n${parts.map((part) => `${inside}${part}`).join(",\n")}\n${" ".repeat(indent)}${close}`
}

const members = (value: object): ReadonlyArray<readonly [key: string, value: unknown]> =>
  Object.entries(value).map(([key, member]) => [propertyName(key), member])

const flatLiteral = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flatLiteral).join(", ")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const inside = members(value).map(([key, member]) => `${key}: ${flatLiteral(member)}`)
  return inside.length === 0 ? "{}" : `{ ${inside.join(", ")} }`
}
