/** The signature of a call, as it stands in the generated service. */
import { methodText } from "../../codegen/emitOperation.ts"
import type { Member } from "./lineages.ts"

/** The one or two members of the service, without their docs: `get: (input: GetInput) => Effect.Effect<…>`. */
export const signatureText = ({ operation, resource, version }: Member): string =>
  methodText(operation, `${resource.className}Service`, version.shapes)
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, "")
    .split(/^\s*readonly (?=\w+: \()/m)
    .map((member) => member.trim())
    .filter((member) => member !== "")
    .map(wrapped)
    .join("\n")

const width = 110

/** Broken before the result, if it is long. */
const wrapped = (member: string): string =>
  member.length <= width || member.includes("\n")
    ? member
    : member.replace(" => Effect.Effect<", " =>\n  Effect.Effect<")
