/** Confirmation of destructive operations: names the target and prompts on a terminal; without one, `--yes` is required. */
import * as Effect from "effect/Effect"
import { visible } from "../../internal/tools/text.ts"
import type { Any } from "../../Operation.ts"
import { PolytomicClient } from "../../PolytomicClient.ts"
import { UsageError } from "./failure.ts"
import { Host } from "./host.ts"

const nameOf = (value: unknown): string | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  if ("name" in value && typeof value.name === "string") return value.name
  return "endpoint" in value && typeof value.endpoint === "string" ? value.endpoint : undefined
}

/** Reads the names of the target and its organization; `undefined` if a request fails. */
const describeTarget = (
  { execute }: PolytomicClient,
  operation: Any,
  operations: ReadonlyArray<Any>,
  input: { readonly [name: string]: unknown }
): Effect.Effect<{ readonly name: string | undefined; readonly organization: string | undefined }> =>
  Effect.gen(function* () {
    const executeOrUndefined = (found: Any | undefined, value: unknown) =>
      found === undefined
        ? Effect.succeed(undefined)
        : Effect.catch(execute(found, value), () => Effect.succeed(undefined))
    const inPath = Object.fromEntries(Object.entries(input).filter(([name]) => operation.path.includes(`{${name}}`)))
    const read = operations.find(({ method, path }) => method === "GET" && path === operation.path)
    const [object, identity] = yield* Effect.all(
      [
        executeOrUndefined(read, inPath),
        executeOrUndefined(
          operations.find(({ id }) => id === "identity.get"),
          {}
        )
      ],
      { concurrency: 2 }
    )
    const organization =
      typeof identity === "object" && identity !== null && "organization_name" in identity
        ? String(identity.organization_name)
        : undefined
    return { name: nameOf(object), organization }
  })

/** Succeeds if the user confirms. */
export const confirm = (
  operation: Any,
  operations: ReadonlyArray<Any>,
  input: { readonly [name: string]: unknown }
): Effect.Effect<void, UsageError, Host | PolytomicClient> =>
  Effect.gen(function* () {
    const host = yield* Host
    if (!host.stdinIsTerminal || !host.stderrIsTerminal) {
      return yield* new UsageError({
        message: `${operation.id} is destructive.`,
        hint: "Add --yes to run it without a terminal."
      })
    }
    const { name, organization } = yield* describeTarget(yield* PolytomicClient, operation, operations, input)
    const parts = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, part = ""]) => String(input[part]))
    const target = [name === undefined ? [] : [JSON.stringify(name)], parts].flat().join(" ")
    const where = organization === undefined ? "" : ` of organization ${JSON.stringify(organization)}`
    const answer = yield* host.prompt(visible(`${operation.id} ${target}${where}? [y/N] `))
    if (!/^y(?:es)?$/i.test(answer.trim()))
      return yield* new UsageError({ message: "Not confirmed. Nothing was changed." })
  })
