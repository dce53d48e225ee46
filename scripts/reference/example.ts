/** Writes the code of a call: its signature, and an example, which is a whole program but for the layer that it is run with. */
import type { Node } from "../../codegen/document.ts"
import { methodText } from "../../codegen/emitOperation.ts"
import { idFor } from "./ids.ts"
import type { Member } from "./lineages.ts"
import { byField, samples } from "./samples.ts"

/** `Connections` → `connections`: what a program calls the service. */
export const variableOf = (className: string): string => className.slice(0, 1).toLowerCase() + className.slice(1)

/** The program of an example, still to be formatted. */
export const exampleText = (member: Member): string => {
  const { endpoint, item, name, success } = member.operation
  const { className } = member.resource
  const service = variableOf(className)
  const isPartner = endpoint.credentials === "partner"
  const pages = item === undefined ? "" : ".pipe(Stream.take(100), Stream.runCollect)"
  const { isLatest, version } = member.version
  return `import * as Effect from "effect/Effect"
${item === undefined ? "" : `import * as Stream from "effect/Stream"\n`}\
import { ${[className, ...(isPartner ? ["Credentials"] : [])].sort().join(", ")} } from "effect-polytomic${isLatest ? "" : `/v${version}`}"

const program = Effect.gen(function* () {
  const ${service} = yield* ${className}
  ${item === undefined ? "" : "// Reads as many pages as it takes.\n"}\
  ${success.type === "empty" ? "" : "return "}yield* ${service}.${name}(${inputText(member)})${pages}
})${isPartner ? `.pipe(Effect.provideService(Credentials.Credentials, Credentials.partnerKey("test-partner-key")))` : ""}
`
}

/** The one or two members of the service, without their docs: `get: (input: GetInput) => Effect.Effect<…>`. */
export const signatureText = ({ operation, resource, version }: Member): string =>
  methodText(operation, `${resource.className}Service`, version.shapes)
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, "")
    .split(/^\s*readonly (?=\w+: \()/m)
    .map((member) => member.trim())
    // A wide one is broken before its result.
    .map((member) =>
      member.length <= 110 || member.includes("\n")
        ? member
        : member.replace(" => Effect.Effect<", " =>\n  Effect.Effect<")
    )
    .filter((member) => member !== "")
    .join("\n")

/** The input of a call's example, as TypeScript; nothing if the call is made without. */
const inputText = (member: Member): string => {
  const { endpoint, inputs } = member.operation
  const sample = { ...samples[endpoint.resource], ...samples[endpoint.id] }
  const shown = inputs.filter(({ name, required }) => required || name in sample)
  const values = shown.map(({ name, node }) => [name, sample[name] ?? plausible(name, node, member)])
  return values.length === 0 ? "" : JSON.stringify(Object.fromEntries(values))
}

const leaves: { readonly [kind: string]: unknown } = { boolean: true, integer: 1, number: 1 }

/** A value that fits the structure, and that a field of this name may have. */
const plausible = (name: string, node: Node, member: Member): unknown => {
  const inside = (part: Node) => plausible(name, part, member)
  const { components } = member.version.document
  switch (node.kind) {
    case "string":
      return idFor(name, member.operation.endpoint.template) ?? byField[name] ?? "example"
    case "timestamp":
      return "2025-09-18T09:30:00Z"
    case "enum":
      return node.values[0]
    case "nullable":
      return inside(node.of)
    case "array":
      return [inside(node.items)]
    case "union":
      return inside(node.members[0] ?? { kind: "unknown" })
    case "ref":
      return inside(components.get(node.component)?.node ?? { kind: "unknown" })
    case "object": {
      const required = node.fields.filter((field) => field.required)
      return Object.fromEntries(required.map((field) => [field.name, plausible(field.name, field.node, member)]))
    }
    default:
      return leaves[node.kind] ?? {}
  }
}
