/** Errors of requests: of a non-2xx response, of a broken connection, of an input that is not valid, of a deadline. */
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import type { Any, ErrorStatus } from "../../Operation.ts"
import * as PolytomicError from "../../PolytomicError.ts"
import { callOf, forbiddenHint, readHint, tooManyRequestsHint } from "../errors/errorClass.ts"
import type { CallEvidence } from "../errors/model.ts"
import { parseRetryAfter } from "../errors/parseRetryAfter.ts"
import { redactHeaders, redactText, redactValue } from "../redaction/redact.ts"
import { contentType, parse } from "./body.ts"
import type { Received, Redirect } from "./transport.ts"

/** Call that has been sent. */
export interface RunningCall extends CallEvidence {
  /** Secrets to redact; requested only after a failure. */
  readonly secrets: () => ReadonlyArray<string>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Maximum length of the raw body that an error keeps. */
const bodyLimit = 16_384

/** Maximum length of the server's message in an error, so that it can be logged. */
const detailLimit = 4_096

/** Maximum number of metadata values in an error. */
const mostMetadata = 10_000

// -----------------------------------------------------------------------------
// Responses
// -----------------------------------------------------------------------------

const classes: { readonly [Status in ErrorStatus]: new (evidence: never) => PolytomicError.ByStatus[Status] } = {
  400: PolytomicError.BadRequest,
  401: PolytomicError.Unauthorized,
  403: PolytomicError.Forbidden,
  404: PolytomicError.NotFound,
  408: PolytomicError.RequestTimeout,
  409: PolytomicError.Conflict,
  422: PolytomicError.UnprocessableEntity,
  429: PolytomicError.TooManyRequests,
  500: PolytomicError.InternalServerError,
  502: PolytomicError.BadGateway,
  504: PolytomicError.GatewayTimeout
}

/** Builds the error for a non-2xx response. Its class depends on the status alone, not on the body. */
export const errorFromResponse = (
  operation: Any,
  call: RunningCall,
  received: Received
): PolytomicError.PolytomicError => {
  const found = evidence(call, received)
  const documented = operation.errors.find((status) => status === received.status)
  return withoutFrames(() => {
    if (documented === undefined) {
      return new PolytomicError.UnexpectedStatus({
        ...found,
        hint: hintFor(found, redactRedirect(received.redirect, call))
      })
    }
    const Class: new (evidence: never) => PolytomicError.ByStatus[ErrorStatus] = classes[documented]
    return new Class(found as never) // the status matches the class
  })
}

// All frames of an error created in a fiber belong to the library; collecting them takes a fifth of the time.
const withoutFrames = <A>(make: () => A): A => {
  const { stackTraceLimit } = Error as { readonly stackTraceLimit?: number } // if the engine supports it
  if (stackTraceLimit === undefined) return make()
  // It does not throw where intrinsic objects are frozen.
  Reflect.set(Error, "stackTraceLimit", 0)
  try {
    return make()
  } finally {
    Reflect.set(Error, "stackTraceLimit", stackTraceLimit)
  }
}

const hintFor = ({ detail, key, status }: Evidence, redirect: Redirect | undefined): string => {
  if (status === 304) {
    return "The request was not conditional, so a cache or proxy in between is at fault: have it pass API requests through unchanged."
  }
  if (redirect !== undefined) return redirectHint(redirect)
  if (status === 0) return "The runtime hides the target of the redirect; check the base URL."
  if (status === 403) return forbiddenHint
  if (status === 429) return tooManyRequestsHint
  if (status >= 500) return "The server failed: retry later."
  if (status === 404) {
    return detail !== undefined && key !== undefined
      ? "Check the ids: the route exists, but not the resource that it names."
      : "Check that the base URL is that of a Polytomic deployment which knows this API version."
  }
  return readHint
}

// The address is server text. A URL lowercases its host, so a secret in it can have lost its case.
const redactRedirect = (redirect: Redirect | undefined, call: RunningCall): Redirect | undefined => {
  if (redirect?.to === undefined) return redirect
  const secrets = call.secrets().flatMap((secret) => [secret, secret.toLowerCase()])
  return { ...redirect, to: redactText(redirect.to, secrets, detailLimit) }
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
    case "user":
      return `The server redirects within ${to} to an address with a user name or password in it, which is not followed. Check the proxy in front of it.`
    default:
      return "The redirect has no valid address. Check the base URL, and the proxy in front of it."
  }
}

interface ApiError {
  readonly detail: string | undefined
  readonly key: string | undefined
  readonly metadata: { readonly [name: string]: unknown } | undefined
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/** The code of an older version can be a number. */
const codeOf = (value: unknown): string | undefined => (typeof value === "number" ? String(value) : text(value))

/** Fields of the error message, or of an object or list that contains it. */
const messageFields = ["message", "error", "errors", "detail", "error_description", "description", "title", "reason"]

/** Error message at any nesting of the body. */
const messageIn = (value: unknown, depth = 0): string | undefined => {
  if (typeof value === "string") return text(value)
  if (depth > 3 || typeof value !== "object" || value === null) return undefined
  if (Array.isArray(value)) {
    const all = value.slice(0, 10).flatMap((item) => messageIn(item, depth + 1) ?? [])
    return all.length === 0 ? undefined : all.join("; ")
  }
  for (const name of messageFields) {
    const message = messageIn(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined, depth + 1)
    if (message !== undefined) return message
  }
  return undefined
}

const within = (body: { readonly [name: string]: unknown }, name: string): unknown => {
  const { error } = body
  return body[name] ?? (Predicate.isObject(error) ? error[name] : undefined)
}

// Newer versions return { message, key, metadata, status }, a 401 of older ones { error, code, context, status }, and either can
// be nested in `error`.
const readApiError = (received: Received): ApiError => {
  const body: unknown = received.tooLong ? undefined : parse(received.body)
  if (Predicate.isObject(body)) {
    const [metadata, context] = [within(body, "metadata"), within(body, "context")]
    return {
      detail: messageIn(body),
      key: text(within(body, "key")) ?? codeOf(within(body, "code")),
      metadata: Predicate.isObject(metadata) ? metadata : Predicate.isObject(context) ? context : undefined
    }
  }
  return { detail: describeBody(received), key: undefined, metadata: undefined }
}

/** Description of a body that is not an error of the API. */
const describeBody = ({ body, headers, tooLong }: Received): string | undefined => {
  if (tooLong) return `the body is ${contentType(headers)} and too long to be read as an error of the API`
  if (body.trim() === "") return undefined
  return `the body is ${contentType(headers)} of ${body.length} characters, not an error of the API, so a proxy may have responded`
}

/** Fields of an error; it reads the rest from the headers. */
type Evidence = Omit<PolytomicError.ResponseEvidence, "requestId">

/** Evidence of an error, without secrets. */
export const evidence = (call: RunningCall, received: Received): Evidence => {
  const secrets = call.secrets()
  const { detail, key, metadata } = readApiError(received)
  const headers = redactHeaders(received.headers, secrets)
  return {
    ...callOf(call),
    status: received.status,
    detail: detail === undefined ? undefined : redactText(detail, secrets, detailLimit),
    key: key === undefined ? undefined : redactText(key, secrets, detailLimit),
    metadata:
      metadata === undefined
        ? undefined
        : (redactValue(metadata, secrets, mostMetadata) as { readonly [name: string]: unknown }), // objects map to objects
    headers,
    retryAfter: parseRetryAfter(headers, call.now()),
    body: Redacted.make(redactText(received.body, secrets, bodyLimit), { label: "body" })
  }
}

/** Error of a request without a complete response. */
export const transportError = (
  call: RunningCall,
  phase: PolytomicError.TransportError["phase"],
  cause: unknown
): PolytomicError.TransportError =>
  new PolytomicError.TransportError({
    ...callOf(call),
    phase,
    detail: redactText(describeFailure(cause), call.secrets(), detailLimit)
  })

/** Messages of a failure and of its causes, which contain the details in most runtimes. */
export const describeFailure = (cause: unknown): string => {
  const parts: Array<string> = []
  let at = cause
  // An error of another realm, such as a test runner's, is not an instance of this realm's `Error`.
  for (let depth = 0; Predicate.isObject(at) && depth < 4; depth++) {
    const code = typeof at["code"] === "string" ? ` (${at["code"]})` : ""
    const message = typeof at["message"] === "string" ? at["message"] : ""
    if (message !== "" || code !== "") parts.push(`${message}${code}`)
    at = at["cause"]
  }
  return parts.length > 0 ? parts.join(": ") : typeof cause === "string" ? cause : "the connection failed"
}

const refused = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused|connection refused|dns error|failed to lookup/i

/** Checks whether a failure to send proves that nothing arrived. */
export const isRefused = (cause: unknown): boolean => refused.test(describeFailure(cause))

/** Error of an invalid input. */
export const invalid = (call: CallEvidence, issues: ReadonlyArray<PolytomicError.Issue>): PolytomicError.InvalidInput =>
  new PolytomicError.InvalidInput({ ...callOf(call), issues })

/** Error of an exceeded deadline. */
export const deadlineError = (
  call: RunningCall,
  scope: PolytomicError.DeadlineExceeded["scope"],
  timeout: PolytomicError.DeadlineExceeded["timeout"]
): PolytomicError.DeadlineExceeded => new PolytomicError.DeadlineExceeded({ ...callOf(call), scope, timeout })
