/** Decodes a successful response into the value of a call. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import type { Drift, Event } from "../../Drift.ts"
import type { Any } from "../../Operation.ts"
import * as PolytomicError from "../../PolytomicError.ts"
import { redactPath, redactText } from "../redaction/redact.ts"
import { codecs } from "../schema/codecs.ts"
import { driftIssues } from "../schema/issue.ts"
import type { Shape } from "../schema/shape.ts"
import { inspect, matches } from "../schema/validate.ts"
import { resolve } from "../schema/validator.ts"
import { contentType, parse } from "./body.ts"
import { evidence, type RunningCall } from "./errorFromResponse.ts"
import type { Received } from "./transport.ts"

/** Maximum length of an unknown enum value in a report. */
const valueLimit = 256

/** The value of a call, with the accepted drift. */
export interface Success {
  readonly value: unknown
  readonly drift: ReadonlyArray<Event>
  /** The value decoded by a schema of the program. */
  readonly decoding?: Effect.Effect<unknown, PolytomicError.DecodeError>
}

/** Decodes the body of a success, or returns an error. */
export const decodeResponse = (
  operation: Any,
  call: RunningCall,
  received: Received,
  mode: Drift["mode"]
): Success | PolytomicError.DecodeError => {
  const { schema, type } = operation.success
  const unusable = (
    found: ReadonlyArray<PolytomicError.Issue>,
    reason: PolytomicError.DecodeError["reason"] = "shape"
  ) => {
    // Names in the body and the content type are server text as well.
    const secrets = call.secrets()
    const issues = found.map(({ message, path }) => ({
      path: redactPath(path, secrets),
      message: redactText(message, secrets)
    }))
    return new PolytomicError.DecodeError({ ...evidence(call, received), reason, issues })
  }

  if (type === "empty" || schema === undefined) {
    const wrong = unexpectedContent(operation, received)
    return wrong === undefined
      ? { value: undefined, drift: [] }
      : unusable([{ path: [], message: wrong.message }], wrong.reason)
  }
  const body: unknown = received.tooLong || !received.valid ? undefined : parse(received.body)
  if (body === undefined) {
    const { message, reason } = unparsable(received)
    return unusable([{ path: [], message }], reason)
  }
  const codec = codecs.get(schema)?.()
  const isWhole = type === "body"
  const wrong = isWhole ? wrongEnvelope(codec?.encoded ?? schema, body) : wrongData(body)
  if (wrong !== undefined) return unusable([wrong])
  const prefix = isWhole ? [] : ["data"]
  const value: unknown = !isWhole && Predicate.isObject(body) ? body["data"] : body
  if (type === "list" && value === null) return { value: [], drift: [] }
  if (codec !== undefined) {
    return {
      value,
      drift: [],
      decoding: Effect.mapError(codec.decode(value, prefix), (issues) => unusable(issues))
    }
  }
  if (matches(schema, value)) return { value, drift: [] }

  const finding = inspect(schema, value, "tolerant")
  if (finding.issues.length > 0) {
    return unusable(finding.issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] })))
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
  return mode === "tolerant" ? { value: finding.value, drift } : unusable(driftIssues(drift))
}

/** Issue of a body that is not JSON, or was not read to its end. */
const unparsable = ({ body, headers, tooLong, valid }: Received): Wrong => {
  if (tooLong) {
    const message =
      "is longer, or has more values, than `PolytomicClient.MaxBodySize` allows. Ask for less at a time, or raise `PolytomicClient.MaxBodySize` if it is meant to be that large"
    return { reason: "too-long", message }
  }
  const media = contentType(headers)
  if (body.trim() === "") return { reason: "not-json", message: "is empty, where JSON was expected" }
  if (!valid) return { reason: "not-json", message: "is not valid UTF-8" }
  const message = /json/i.test(media)
    ? `is not valid JSON, although it is declared as ${media} (${body.length} characters)`
    : `is ${media}, not JSON`
  return { reason: "not-json", message }
}

// -----------------------------------------------------------------------------
// Errors with a 2xx status
// -----------------------------------------------------------------------------

interface Wrong {
  readonly reason: PolytomicError.DecodeError["reason"]
  readonly message: string
}

const address = /^"?https?:\/\/[^\s"<>]+"?$/

/**
 * Issue of the body of an operation without a result. No body, an empty value and an envelope without messages are valid; a page
 * or a message such as "please log in" is invalid, regardless of its content type.
 */
const unexpectedContent = (operation: Any, received: Received): Wrong | undefined => {
  const text = received.body.trim()
  if (text === "") return undefined
  // The documentation disagrees on whether the response of a log contains its URL.
  if (operation.method === "GET" && text.length < 8_192 && address.test(text)) return undefined
  const media = contentType(received.headers)
  const body: unknown = received.tooLong ? undefined : parse(text)
  if (body === undefined) return { reason: "not-json", message: `is ${media}, where no content was expected` }
  if (body === null || body === "" || body === true) return undefined
  const isEnvelope =
    Predicate.isObject(body) && Object.keys(body).every((name) => envelopeFields.has(name)) && !isFailure(body["data"])
  return isEnvelope ? undefined : { reason: "shape", message: "has content, where no content was expected" }
}

const missingData: PolytomicError.Issue = { path: ["data"], message: "is missing" }

const failureBesideData: PolytomicError.Issue = { path: [], message: "reports a failure in a successful response" }

/** True for a message, `false`, and an object with an error or an error status in an undocumented field. */
const isFailure = (value: unknown, known: ReadonlyArray<PropertyKey> = []): boolean =>
  value === false ||
  (typeof value === "string" && value !== "") ||
  (Predicate.isObject(value) &&
    ["error", "errors", "status"].some((name) => {
      if (known.includes(name)) return false
      const field: unknown = value[name]
      return name === "status"
        ? typeof field === "number" && field >= 400
        : !/^(?:null|false|""|\[\]|\{\})?$/.test(JSON.stringify(field) ?? "")
    }))

/** Fields of an envelope that do not indicate a failure. */
const envelopeFields: ReadonlySet<string> = /*#__PURE__*/ new Set(["data", "job", "links", "pagination"])

/** Issue of a body whose `data` is returned. An omitted list is not an empty one: a program could take all of its items for deleted. */
const wrongData = (body: unknown): PolytomicError.Issue | undefined => {
  if (!Predicate.isObject(body)) return { path: [], message: "is not an object with a `data` field" }
  if (isFailure(body)) return failureBesideData
  return body["data"] === undefined ? missingData : undefined
}

/**
 * Issue of a body that is returned whole. Its documented fields are optional, so any object would match: it must have `data` or a
 * job, or, where neither is documented, at least one documented field.
 */
const wrongEnvelope = (schema: Shape<unknown>, body: unknown): PolytomicError.Issue | undefined => {
  const ast = resolve(schema.ast)
  if (ast._tag !== "Objects" || !Predicate.isObject(body)) return undefined
  const names = ast.propertySignatures.map(({ name }) => name)
  if (names.includes("data")) {
    if (isFailure(body, names)) return failureBesideData
    return Object.hasOwn(body, "data") || (names.includes("job") && Predicate.isObject(body["job"]))
      ? undefined
      : missingData
  }
  const isKnown = names.length === 0 || names.some((name) => Object.hasOwn(body, name))
  return isKnown ? undefined : { path: [], message: "has none of the documented fields" }
}
