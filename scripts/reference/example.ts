/** Writes the example of a call: a whole program, but for the layer that it is run with. */
import { exampleInput } from "./exampleInput.ts"
import type { Member } from "./lineages.ts"

/** `Connections` → `connections`: what a program calls the service. */
export const variableOf = (className: string): string => className.slice(0, 1).toLowerCase() + className.slice(1)

/** Entry point of a version's services; that of the newest is the package name. */
export const entryPoint = (version: string, newest: string): string =>
  version === newest ? "effect-polytomic" : `effect-polytomic/v${version}`

/** The program. */
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
