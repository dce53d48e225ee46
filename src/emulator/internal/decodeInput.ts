/** Decodes the flat input of an operation from a request, and validates it with the operation's schema. */
import { inspect, matches } from "../../internal/schema/validate.ts"
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"
import { kindsOf, readQuery } from "./query.ts"
import { findUnknownFields } from "./unknownFields.ts"

/** The parts of a request that contain input. */
export interface Parts {
  readonly parameters: { readonly [name: string]: string }
  /** The query string, with or without its question mark. */
  readonly search: string
  readonly contentType: string | null
  readonly body: string
}

/** Input of an operation. */
export interface Decoded {
  readonly input: unknown
  /** Paths of unknown query parameters and body fields. */
  readonly ignored: ReadonlyArray<string>
}

const none: ReadonlyArray<string> = []

/** The validated input, or the error. */
export const decodeInput = (
  operation: Any,
  parts: Parts,
  unknownFields: "ignore" | "reject"
): Decoded | Refusal.Refusal => {
  const kinds = kindsOf(operation)
  const input: Record<string, unknown> = {}
  let ignored = none
  if (operation.body !== undefined && parts.body.trim() !== "") {
    const body = readBody(parts)
    if (body instanceof Refusal.Refusal) return body
    for (const [name, value] of Object.entries(body)) {
      if (takes(operation, name)) input[name] = value
      else ignored = [...ignored, name]
    }
    ignored = [...ignored, ...findUnknownFields(operation, input)]
  }
  if (parts.search !== "") {
    const { fields, unknown } = readQuery(operation, kinds, new URLSearchParams(parts.search))
    Object.assign(input, fields)
    ignored = [...unknown, ...ignored]
  }
  if (unknownFields === "reject" && ignored.length > 0) {
    return Refusal.badRequest(`Unknown fields: ${ignored.join(", ")}`, "unknown_fields")
  }
  for (const [name, text] of Object.entries(parts.parameters)) {
    input[name] = kinds.get(name)?.type === "number" && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  }
  if (matches(operation.input, input)) return { input, ignored }
  return invalid(operation, inspect(operation.input, input, "strict").issues)
}

// A body without documented fields may contain those of the query, as in the documented examples of `runQuery`.
const takes = ({ body, query }: Any, name: string): boolean =>
  body !== undefined && (body.length === 0 ? query : body).includes(name)

const readBody = (parts: Parts): { readonly [name: string]: unknown } | Refusal.Refusal => {
  if (!/^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i.test(parts.contentType ?? "")) {
    return Refusal.badRequest("The body must be JSON: send `Content-Type: application/json`", "wrong_content_type")
  }
  let value: unknown
  try {
    value = JSON.parse(parts.body)
  } catch {
    return Refusal.badRequest("The body is not valid JSON", "malformed_json")
  }
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: unknown }) // checked above
    : Refusal.badRequest("The body must be a JSON object", "malformed_json")
}

/** The status for invalid values: 422, or the one that the operation documents instead. */
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
