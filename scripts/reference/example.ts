/** Writes the code of a call: its signature, and an example, which is a whole program but for the layer that it is run with. */
import type { Node } from "../../codegen/document.ts"
import { methodText } from "../../codegen/emitOperation.ts"
import { propertyName } from "../../codegen/names.ts"
import { idFor } from "./ids.ts"
import type { Member } from "./lineages.ts"
import { byField, byOperation } from "./samples.ts"

/** `Connections` → `connections`: what a program calls the service. */
export const variableOf = (className: string): string => className.slice(0, 1).toLowerCase() + className.slice(1)

/** Entry point of a version's services; that of the newest is the package name. */
const entryPoint = (version: string, newest: string): string =>
  version === newest ? "effect-polytomic" : `effect-polytomic/v${version}`

export const exampleText = (member: Member, newest: string): string => {
  const { operation, resource, version } = member
  const { credentials } = operation.endpoint
  const service = variableOf(resource.className)
  const before = `${operation.success.type === "empty" ? "  yield* " : "  return yield* "}${service}.${operation.name}(`
  const call = `${before}${exampleInput(member, before)})`
  const isPaginated = operation.item !== undefined
  const names = [resource.className, ...(credentials === "partner" ? ["Credentials"] : [])].sort()
  const body = isPaginated
    ? `  // Reads as many pages as it takes.\n${call}.pipe(Stream.take(100), Stream.runCollect)`
    : call
  const key =
    credentials === "partner"
      ? `.pipe(\n  Effect.provideService(Credentials.Credentials, Credentials.partnerKey("test-partner-key"))\n)`
      : ""
  return [
    `import * as Effect from "effect/Effect"`,
    ...(isPaginated ? [`import * as Stream from "effect/Stream"`] : []),
    `import { ${names.join(", ")} } from "${entryPoint(version.version, newest)}"`,
    "",
    "const program = Effect.gen(function* () {",
    `  const ${service} = yield* ${resource.className}`,
    body,
    `})${key}`
  ].join("\n")
}

/** The one or two members of the service, without their docs: `get: (input: GetInput) => Effect.Effect<…>`. */
export const signatureText = ({ operation, resource, version }: Member): string =>
  methodText(operation, `${resource.className}Service`, version.shapes)
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, "")
    .split(/^\s*readonly (?=\w+: \()/m)
    .map((member) => member.trim())
    .filter((member) => member !== "")
    .map(wrapped)
    .join("\n")

/** Width from which on a signature is broken before its result. */
const widest = 110

const wrapped = (member: string): string =>
  member.length <= widest || member.includes("\n")
    ? member
    : member.replace(" => Effect.Effect<", " =>\n  Effect.Effect<")

/** The input of a call's example, as TypeScript; nothing if the call is made without. `before` stands on its first line. */
const exampleInput = (member: Member, before: string): string => {
  const { endpoint, inputs } = member.operation
  const sample = byOperation[endpoint.id] ?? {}
  const stray = Object.keys(sample).find((name) => inputs.every((input) => input.name !== name))
  if (stray !== undefined) throw new Error(`The sample of ${endpoint.id} has "${stray}", which is no input of it`)
  const shown = inputs.filter((input) => input.required || input.name in sample)
  if (shown.length === 0) return ""
  const values = shown.map(({ name, node }) => [name, name in sample ? sample[name] : plausible(name, node, member, 0)])
  return literal(Object.fromEntries(values), 2, before.length)
}

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
