/** Decodes the response of a success into the value of a call. */
import * as Predicate from "effect/Predicate"
import type { Drift, Event } from "../../Drift.ts"
import type { Any } from "../../Operation.ts"
import * as PolytomicError from "../../PolytomicError.ts"
import { redactPath, redactText } from "../redaction/redact.ts"
import { fits, inspect } from "../schema/validate.ts"
import { contentType, parse } from "./body.ts"
import { evidence, type RunningCall } from "./errorFromResponse.ts"
import type { Received } from "./transport.ts"

/** How much of an unknown enum value is reported. */
const valueLimit = 256

/** The value of a call, with the drift that was let through. */
export interface Success {
  readonly value: unknown
  readonly drift: ReadonlyArray<Event>
}

/** Decodes the body of a success; an error instead, if it can't be used. */
export const decodeResponse = (
  operation: Any,
  call: RunningCall,
  received: Received,
  mode: Drift["mode"]
): Success | PolytomicError.DecodeError => {
  const { schema, type } = operation.success
  const isEmpty = type === "empty" || schema === undefined
  // The API sends no pages: one that says "please log in" under a 200 must not pass for a deletion.
  if (isEmpty && !/^text\/html\b/i.test(contentType(received.headers))) return { value: undefined, drift: [] }
  const unusable = (reason: PolytomicError.DecodeError["reason"], found: ReadonlyArray<PolytomicError.Issue>) => {
    // Names in the body and the content type are the server's words as well.
    const secrets = call.secrets()
    const issues = found.map(({ message, path }) => ({
      path: redactPath(path, secrets),
      message: redactText(message, secrets)
    }))
    return new PolytomicError.DecodeError({ ...evidence(call, received), reason, issues })
  }

  if (isEmpty) return unusable("not-json", [{ path: [], message: "is an HTML page, where nothing was expected" }])
  if (received.tooLong) {
    const message =
      "is longer than what is read at most. Ask for less at a time, or raise `PolytomicClient.MaxBodySize` if it is meant to be that long"
    return unusable("too-long", [{ path: [], message }])
  }
  const body: unknown = parse(received.body)
  if (body === undefined || !received.valid) {
    const media = contentType(received.headers)
    const message =
      received.body.trim() === ""
        ? "is empty, where JSON was expected"
        : received.valid
          ? /json/i.test(media)
            ? `is not valid JSON, although it is declared as ${media} (${received.body.length} characters)`
            : `is ${media}, not JSON`
          : "is not valid UTF-8"
    return unusable("not-json", [{ path: [], message }])
  }
  let value: unknown = body
  let prefix: ReadonlyArray<string> = []
  if (type !== "body") {
    if (!Predicate.isObject(body))
      return unusable("shape", [{ path: [], message: "is not an object with a `data` field" }])
    prefix = ["data"]
    value = body["data"]
    if (type === "list" && (value === undefined || value === null)) return { value: [], drift: [] }
    // A nullable `data` may be left out just as well.
    if (value === undefined) value = fits(schema, null) ? null : undefined
  }
  if (fits(schema, value)) return { value, drift: [] }

  const finding = inspect(schema, value, "tolerant")
  if (finding.issues.length > 0) {
    return unusable(
      "shape",
      finding.issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }))
    )
  }
  const secrets = call.secrets()
  const drift = finding.drift.map(
    (event): Event => ({
      operation: operation.id,
      version: operation.version,
      kind: event.kind,
      value: event.value === undefined ? undefined : redactText(event.value, secrets, valueLimit),
      path: [...prefix, ...redactPath(event.path, secrets)]
    })
  )
  return mode === "tolerant"
    ? { value: finding.value, drift }
    : unusable(
        "shape",
        drift.slice(0, 10).map((event) => ({ path: event.path, message: `drifts from the documents (${event.kind})` }))
      )
}
