/** Reads the flat input of an operation back out of a request, and checks it with the operation's own schema. */
import * as Effect from "effect/Effect"
import { inspect } from "../../internal/schema/validate.ts"
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"
import { type Kind, kindsOf, readQuery } from "./query.ts"

/** The parts of a request that hold input. */
export interface Parts {
  readonly parameters: { readonly [name: string]: string }
  readonly query: URLSearchParams
  readonly contentType: string | null
  readonly body: string
}

/** Input of an operation. */
export interface Decoded {
  readonly input: unknown
  /** Names of query parameters and body fields that the operation does not have. */
  readonly ignored: ReadonlyArray<string>
}

/** The validated input, or the reason for a refusal. */
export const decodeInput = (
  operation: Any,
  parts: Parts,
  unknownFields: "ignore" | "reject"
): Effect.Effect<Decoded, Refusal.Refusal> =>
  Effect.gen(function* () {
    const kinds = kindsOf(operation)
    const { fields, unknown } = readQuery(operation, kinds, parts.query)
    const body = yield* readBody(operation, parts)
    const ignored = [...unknown, ...Object.keys(body).filter((name) => !takes(operation, name))]
    if (unknownFields === "reject" && ignored.length > 0) {
      return yield* Effect.fail(Refusal.badRequest(`Unknown fields: ${ignored.join(", ")}`, "unknown_fields"))
    }
    const known = Object.fromEntries(Object.entries(body).filter(([name]) => takes(operation, name)))
    const input = { ...known, ...fields, ...readParameters(kinds, parts.parameters) }
    const { issues } = inspect(operation.input, input, "strict")
    return issues.length === 0 ? { input, ignored } : yield* Effect.fail(invalid(operation, issues))
  })

// A body that has no fields by the schemas may have those of the query: so do the documents' examples of `runQuery`.
const takes = ({ body, query }: Any, name: string): boolean =>
  body !== undefined && (body.length === 0 ? query : body).includes(name)

const readParameters = (
  kinds: ReadonlyMap<string, Kind>,
  parameters: Parts["parameters"]
): { readonly [name: string]: unknown } =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => {
      const isNumber = kinds.get(name)?.type === "number" && /^-?\d+(\.\d+)?$/.test(text)
      return [name, isNumber ? Number(text) : text]
    })
  )

const readBody = (operation: Any, parts: Parts): Effect.Effect<Record<string, unknown>, Refusal.Refusal> => {
  if (operation.body === undefined || parts.body.trim() === "") return Effect.succeed({})
  if (!/^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i.test(parts.contentType ?? "")) {
    return Effect.fail(
      Refusal.badRequest("The body must be JSON: send `Content-Type: application/json`", "wrong_content_type")
    )
  }
  let value: unknown
  try {
    value = JSON.parse(parts.body)
  } catch {
    return Effect.fail(Refusal.badRequest("The body is not valid JSON", "malformed_json"))
  }
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Effect.succeed(value as Record<string, unknown>) // just seen to be an object
    : Effect.fail(Refusal.badRequest("The body must be a JSON object", "malformed_json"))
}

/** The status for invalid values: 422, or what the operation documents in its place. */
const invalid = (
  operation: Any,
  issues: ReadonlyArray<{ readonly path: ReadonlyArray<string | number>; readonly message: string }>
): Refusal.Refusal => {
  const list = issues.map(({ path, message }) => ({ field: path.join("."), message }))
  const message = list.map((issue) => `${issue.field || "input"} ${issue.message}`).join("; ")
  const badPath = issues.every(({ path }) => operation.path.includes(`{${path[0]}}`))
  if (badPath && operation.errors.includes(404)) return Refusal.notFound("Resource", message)
  return Refusal.invalid(operation, message, "validation_failed", { issues: list })
}
