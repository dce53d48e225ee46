/** Turns what came back into the value of a call or its error. */
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import type { Drift, DriftEvent } from "../../Drift.ts"
import type { Any } from "../../Operation.ts"
import * as PolytomicError from "../../PolytomicError.ts"
import { callOf, forbiddenHint, tooManyRequestsHint } from "../errors/errorClass.ts"
import { redactHeaders, redactPath, redactText, redactValue } from "../redaction/redact.ts"
import { fits, inspect } from "../schema/validate.ts"

/** An answer whose body has been read. */
export interface Received {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** Whether the body was valid UTF-8; what was not is replaced in `body`. */
  readonly valid: boolean
  /** Whether there is more of the body than was read. */
  readonly tooLong: boolean
  /** Of a redirect that was not followed: where it leads, and why it was not. */
  readonly redirect?: Redirect
}

/** A redirect that was not followed. */
export interface Redirect {
  /** The origin it leads to, or the scheme of an address that has none; `undefined` if it names no address. */
  readonly to: string | undefined
  /**
   * - `"loop"`: too many in a row, all within the origin;
   * - `"origin"`: to another origin, where credentials must not go;
   * - `"write"`: would turn a write into a GET;
   * - `"scheme"`: to an address that is not http or https;
   * - `"none"`: no usable `location`.
   */
  readonly why: "loop" | "origin" | "write" | "scheme" | "none"
}

/** What is known about a call while it runs. */
export interface Context extends PolytomicError.Call {
  /** Texts that must not show anywhere; only asked for when something has failed. */
  readonly secrets: () => ReadonlyArray<string>
}

/** How much of a raw body an error keeps. */
const bodyLimit = 16_384

/** How much of the server's own words an error keeps, so that it can be logged. */
const detailLimit = 4_096

/** How much of an unknown enum value is reported. */
const valueLimit = 256

/** How many values of the metadata an error keeps. */
const mostMetadata = 10_000

// -----------------------------------------------------------------------------
// Failures
// -----------------------------------------------------------------------------

type StatusError = PolytomicError.ByStatus[keyof PolytomicError.ByStatus]

const classOf = (status: number): (new (answer: never) => StatusError) | undefined => {
  switch (status) {
    case 400:
      return PolytomicError.BadRequest
    case 401:
      return PolytomicError.Unauthorized
    case 403:
      return PolytomicError.Forbidden
    case 404:
      return PolytomicError.NotFound
    case 408:
      return PolytomicError.RequestTimeout
    case 409:
      return PolytomicError.Conflict
    case 422:
      return PolytomicError.UnprocessableEntity
    case 429:
      return PolytomicError.TooManyRequests
    case 500:
      return PolytomicError.InternalServerError
    case 502:
      return PolytomicError.BadGateway
    case 504:
      return PolytomicError.GatewayTimeout
    default:
      return undefined
  }
}

/** The error of an answer whose status is no success. The status alone decides, whatever the body holds. */
export const failure = (operation: Any, context: Context, received: Received): PolytomicError.PolytomicError => {
  const answer = evidence(context, received)
  const documented: ReadonlyArray<number> = operation.errors
  const Class = documented.includes(received.status) ? classOf(received.status) : undefined
  return Class === undefined
    ? new PolytomicError.UnexpectedStatus({ ...answer, hint: hintFor(answer, received.redirect) })
    : new Class(answer as never) // the status is that of the class
}

const hintFor = ({ detail, key, status }: PolytomicError.Answer, redirect: Redirect | undefined): string => {
  if (status === 304) {
    return "The request was not conditional, so a cache or proxy in between is at fault: have it pass API requests through unchanged."
  }
  if (status >= 300 && status < 400) return redirectHint(redirect)
  if (status === 0) return "The runtime hides where the server redirects to; check the base URL."
  if (status === 403) return forbiddenHint
  if (status === 429) return tooManyRequestsHint
  if (status >= 500) return "The fault is on the server's side: try again later."
  if (status === 404) {
    return detail !== undefined && key !== undefined
      ? "Check the ids: the API knows the route, and not what it names."
      : "Check that the base URL is that of a Polytomic deployment which knows this API version."
  }
  return "Read the API's message, and `body`."
}

const redirectHint = (redirect: Redirect | undefined): string => {
  const to = redirect?.to
  switch (redirect?.why) {
    case "loop":
      return `The server keeps redirecting within ${to}: check its configuration, and that of the proxy in front of it.`
    case "origin":
      return `The server redirects to ${to}, where the credentials are not sent. If your Polytomic is there, set ${to} as the base URL.`
    case "write":
      return `The server redirects within ${to} in a way that would turn this write into a GET, so it was not followed. Check the path of the base URL.`
    case "scheme":
      return `The server redirects to a ${to} address, which is not followed. Check the base URL, and the proxy in front of it.`
    default:
      return "The redirect names no usable address. Check the base URL, and the proxy in front of it."
  }
}

interface ApiError {
  readonly detail: string | undefined
  readonly key: string | undefined
  readonly metadata: { readonly [name: string]: unknown } | undefined
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

const contentType = (received: Received): string =>
  (received.headers["content-type"] ?? "").split(";")[0] || "of no known type"

// Newer versions say { message, key, metadata, status }, a 401 of older ones { error, code, context, status }.
const readApiError = (received: Received): ApiError => {
  const body: unknown = parse(received.body)
  if (Predicate.isObject(body)) {
    return {
      detail: text(body["message"]) ?? text(body["error"]),
      key: text(body["key"]) ?? text(body["code"]),
      metadata: Predicate.isObject(body["metadata"])
        ? body["metadata"]
        : Predicate.isObject(body["context"])
          ? body["context"]
          : undefined
    }
  }
  const detail =
    received.body.trim() === ""
      ? undefined
      : `the body is ${contentType(received)} of ${received.body.length} characters, not an error of the API, so something in between may have answered`
  return { detail, key: undefined, metadata: undefined }
}

/** The evidence that an error carries, without secrets. */
const evidence = (context: Context, received: Received): PolytomicError.Answer => {
  const secrets = context.secrets()
  const { detail, key, metadata } = readApiError(received)
  return {
    ...callOf(context),
    status: received.status,
    detail: detail === undefined ? undefined : redactText(detail, secrets, detailLimit),
    key: key === undefined ? undefined : redactText(key, secrets, detailLimit),
    metadata:
      metadata === undefined
        ? undefined
        : (redactValue(metadata, secrets, mostMetadata) as { readonly [name: string]: unknown }), // an object stays one
    headers: redactHeaders(received.headers, secrets),
    body: Redacted.make(redactText(received.body, secrets, bodyLimit), { label: "body" })
  }
}

/** The error of a request that got no whole answer. */
export const transport = (
  context: Context,
  phase: PolytomicError.TransportError["phase"],
  cause: unknown
): PolytomicError.TransportError =>
  new PolytomicError.TransportError({
    ...callOf(context),
    phase,
    detail: redactText(describe(cause), context.secrets(), detailLimit)
  })

// Runtimes put the telling part into the cause of the error they throw.
const describe = (cause: unknown): string => {
  const parts: Array<string> = []
  for (let at = cause, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const code = "code" in at && typeof at.code === "string" ? ` (${at.code})` : ""
    if (at.message !== "" || code !== "") parts.push(`${at.message}${code}`)
  }
  return parts.length > 0 ? parts.join(": ") : typeof cause === "string" ? cause : "the connection failed"
}

const refused = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused|connection refused|dns error|failed to lookup/i

/** Whether a failure to send says that nothing can have arrived. */
export const isRefused = (cause: unknown): boolean => refused.test(describe(cause))

/** The error of an input that is not valid. */
export const invalid = (context: Context, issues: ReadonlyArray<PolytomicError.Issue>): PolytomicError.InvalidInput =>
  new PolytomicError.InvalidInput({ ...callOf(context), issues })

/** The error of a deadline that passed. */
export const late = (
  context: Context,
  scope: PolytomicError.DeadlineExceeded["scope"],
  milliseconds: number
): PolytomicError.DeadlineExceeded => new PolytomicError.DeadlineExceeded({ ...callOf(context), scope, milliseconds })

// -----------------------------------------------------------------------------
// Successes
// -----------------------------------------------------------------------------

/** The value of a call, with the drift that was let through. */
export interface Success {
  readonly value: unknown
  readonly drift: ReadonlyArray<DriftEvent>
}

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined // which no JSON text stands for
  }
}

/** Decodes the body of a success; an error instead, if it can't be used. */
export const success = (
  operation: Any,
  context: Context,
  received: Received,
  mode: Drift["mode"]
): Success | PolytomicError.DecodeError => {
  const { schema, type } = operation.success
  const isEmpty = type === "empty" || schema === undefined
  // The API sends no pages: one that says "please log in" under a 200 must not pass for a deletion.
  if (isEmpty && !/^text\/html\b/i.test(contentType(received))) return { value: undefined, drift: [] }
  const unusable = (reason: PolytomicError.DecodeError["reason"], found: ReadonlyArray<PolytomicError.Issue>) => {
    // Names in the body and the content type are the server's words as well.
    const secrets = context.secrets()
    const issues = found.map(({ message, path }) => ({
      path: redactPath(path, secrets),
      message: redactText(message, secrets)
    }))
    return new PolytomicError.DecodeError({ ...evidence(context, received), reason, issues })
  }

  if (isEmpty) return unusable("not-json", [{ path: [], message: "is an HTML page, where nothing was expected" }])
  if (received.tooLong) {
    const message =
      "is longer than what is read at most. Ask for less at a time, or raise `PolytomicClient.MaxBodyBytes` if it is meant to be that long"
    return unusable("too-long", [{ path: [], message }])
  }
  const body: unknown = parse(received.body)
  if (body === undefined || !received.valid) {
    const message =
      received.body.trim() === ""
        ? "is empty, where JSON was expected"
        : received.valid
          ? /json/i.test(contentType(received))
            ? `is not valid JSON, although it is declared as ${contentType(received)} (${received.body.length} characters)`
            : `is ${contentType(received)}, not JSON`
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
  const secrets = context.secrets()
  const drift = finding.drift.map(
    (event): DriftEvent => ({
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
