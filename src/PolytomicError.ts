/**
 * Errors of a call: one class per documented status, and eight that any call can fail with.
 *
 * Match with `Effect.catchTag("PolytomicNotFound", …)`, or by category with {@link isRetryable}, {@link isAuthError} and the other
 * predicates. The `message` of an error contains the next step. The error has the operation, route, status, message of the API, response
 * headers, raw body, attempts and idempotency key. None of it contains secrets: sensitive headers are masked, texts are redacted, and raw
 * bodies are `Redacted`.
 *
 * @module
 */
import * as Duration from "effect/Duration"
import * as Predicate from "effect/Predicate"
import type { ByStatus, Forbidden, TooManyRequests, Unauthorized } from "./internal/errors/byStatus.ts"
import { type DecodeEvidence, decodeHint } from "./internal/errors/decodeHint.ts"
import {
  callErrorClass,
  readHint,
  responseErrorClass,
  responseMessage,
  route,
  sentence,
  someCall,
  tried,
  writeWarning
} from "./internal/errors/errorClass.ts"
import { formatDuration } from "./internal/errors/formatDuration.ts"
import type {
  CallErrorClass,
  CallEvidence,
  ResponseErrorClass,
  ResponseEvidence,
  ResponseEvidenceInput
} from "./internal/errors/model.ts"
import type { CircuitOpen, CredentialsError, InvalidInput, LocalRateLimitExceeded } from "./internal/errors/notSent.ts"
import { type ErrorStatus, statuses, transientStatuses } from "./internal/operations/statuses.ts"
import { formatIssues } from "./internal/schema/issue.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { ByStatus, StatusErrorClass } from "./internal/errors/byStatus.ts"
export type { DecodeEvidence } from "./internal/errors/decodeHint.ts"
export type {
  CallErrorClass,
  CallEvidence,
  ErrorClass,
  ResponseErrorClass,
  ResponseEvidence,
  ResponseEvidenceInput
} from "./internal/errors/model.ts"
export type { CircuitEvidence, LimitEvidence } from "./internal/errors/notSent.ts"
export type { Statuses, TagOf } from "./internal/operations/statuses.ts"
export type { Issue } from "./internal/schema/issue.ts"

// -----------------------------------------------------------------------------
// Classes
// -----------------------------------------------------------------------------

export {
  BadGateway,
  BadRequest,
  Conflict,
  Forbidden,
  GatewayTimeout,
  InternalServerError,
  NotFound,
  RequestTimeout,
  TooManyRequests,
  Unauthorized,
  UnprocessableEntity
} from "./internal/errors/byStatus.ts"

/**
 * The failures of an operation that documents these statuses: their classes, and {@link Common}.
 *
 * @category models
 * @since 1.0.0
 */
export type Of<Status extends ErrorStatus> = ByStatus[Status] | Common

// -----------------------------------------------------------------------------
// Errors of any call
// -----------------------------------------------------------------------------

const UnexpectedStatusBase: ResponseErrorClass<
  "PolytomicUnexpectedStatus",
  ResponseEvidence & {
    /** Next step. */
    readonly hint: string
  },
  ResponseEvidenceInput & { readonly status: number; readonly hint?: string | undefined }
> = /*#__PURE__*/ responseErrorClass(
  "PolytomicUnexpectedStatus",
  0,
  (response) => responseMessage(response, "(undocumented for this operation)", response.hint),
  { hint: readHint }
)

/**
 * A status that the operation does not document, such as a 503, or a redirect that was not followed.
 *
 * @category errors
 * @since 1.0.0
 */
export class UnexpectedStatus extends UnexpectedStatusBase {}

const TransportErrorBase: CallErrorClass<
  "PolytomicTransportError",
  CallEvidence & {
    /**
     * `"connect"`: the request cannot have arrived; `"send"`: no response was received; `"body"`: the response body was
     * truncated.
     */
    readonly phase: "connect" | "send" | "body"
    /** Error of the runtime, without secrets. */
    readonly detail: string
  }
> = /*#__PURE__*/ callErrorClass(
  "PolytomicTransportError",
  (e) =>
    `${e.operation} got ${e.phase === "body" ? "a response that ended early" : "no response"}${tried(e)} (${route(e)}): ${sentence(
      e.detail
    )} Check the base URL and the network.${e.phase === "connect" && e.attempts === 1 ? "" : writeWarning(e)}`,
  /*#__PURE__*/ (() => ({ ...someCall, phase: "send", detail: "the connection failed" }))()
)

/**
 * No response was received, or its body was truncated. A write may have been applied.
 *
 * @category errors
 * @since 1.0.0
 */
export class TransportError extends TransportErrorBase {}

const DeadlineExceededBase: CallErrorClass<
  "PolytomicDeadlineExceeded",
  CallEvidence & {
    /** Exceeded deadline: of one attempt, or of the whole call. */
    readonly scope: "attempt" | "total"
    /** Duration of the deadline. */
    readonly timeout: Duration.Duration
  }
> = /*#__PURE__*/ callErrorClass(
  "PolytomicDeadlineExceeded",
  (e) =>
    `${e.operation} exceeded its ${e.scope === "total" ? "total" : "per-attempt"} deadline of ${formatDuration(e.timeout)}${tried(
      e
    )} (${route(e)}). Raise it with \`Deadline\` (\`${
      e.scope === "total" ? "timeout" : "attemptTimeout"
    }\` of a Promise client), or find out why the server is slow.${writeWarning(e)}`,
  /*#__PURE__*/ (() => ({ ...someCall, scope: "total", timeout: Duration.zero }))()
)

/**
 * A deadline was exceeded, body included. A write may have been applied.
 *
 * @category errors
 * @since 1.0.0
 */
export class DeadlineExceeded extends DeadlineExceededBase {}

const DecodeErrorBase: ResponseErrorClass<
  "PolytomicDecodeError",
  ResponseEvidence & DecodeEvidence,
  ResponseEvidenceInput & Partial<DecodeEvidence>
> = /*#__PURE__*/ responseErrorClass(
  "PolytomicDecodeError",
  200,
  (e) =>
    `${e.operation} returned ${e.status}${tried(e)} (${route(e)}) with an invalid body: ${sentence(
      formatIssues(e.issues, "the body")
    )} ${decodeHint(e)} The raw body is in \`body\`.`,
  { reason: "shape", issues: [] }
)

/**
 * A success whose body does not match the API reference, beyond what tolerant decoding accepts.
 *
 * @category errors
 * @since 1.0.0
 */
export class DecodeError extends DecodeErrorBase {}

export { CircuitOpen, CredentialsError, InvalidInput, LocalRateLimitExceeded } from "./internal/errors/notSent.ts"

/**
 * Errors that any call can fail with.
 *
 * @category models
 * @since 1.0.0
 */
export type Common =
  | UnexpectedStatus
  | TransportError
  | DeadlineExceeded
  | DecodeError
  | InvalidInput
  | CredentialsError
  | LocalRateLimitExceeded
  | CircuitOpen

/**
 * All errors of calls.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import type { PolytomicError } from "effect-polytomic"
 *
 * const advice = (e: PolytomicError.PolytomicError): string => {
 *   switch (e._tag) {
 *     case "PolytomicBadRequest":
 *     case "PolytomicUnprocessableEntity":
 *       return `correct the values: ${e.detail}` // e.metadata?.used_by lists the objects that prevent a deletion
 *     case "PolytomicUnauthorized":
 *     case "PolytomicForbidden":
 *       return "use another key"
 *     case "PolytomicNotFound":
 *       return "it is not there, or not visible with this key"
 *     case "PolytomicConflict":
 *       return "something else is in progress: check again later"
 *     case "PolytomicTooManyRequests":
 *       return `wait for ${e.retryAfter ?? "a few seconds"}`
 *     case "PolytomicRequestTimeout":
 *     case "PolytomicInternalServerError":
 *     case "PolytomicBadGateway":
 *     case "PolytomicGatewayTimeout":
 *       return `the server is in trouble, ${e.attempts} times in a row`
 *     case "PolytomicUnexpectedStatus":
 *       return `${e.status}: ${e.hint}`
 *     case "PolytomicTransportError":
 *       return e.phase === "connect" ? "nothing has arrived" : "check whether the write was applied"
 *     case "PolytomicDeadlineExceeded":
 *       return `more than ${Duration.format(e.timeout)}`
 *     case "PolytomicDecodeError":
 *     case "PolytomicInvalidInput":
 *       return e.issues.map(({ message, path }) => `${path.join(".")} ${message}`).join("; ")
 *     case "PolytomicCredentialsError":
 *       return e.detail
 *     case "PolytomicLocalRateLimitExceeded":
 *     case "PolytomicCircuitOpen":
 *       return "nothing was sent: check again later"
 *   }
 * }
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export type PolytomicError = ByStatus[ErrorStatus] | Common

// -----------------------------------------------------------------------------
// Categories
// -----------------------------------------------------------------------------

// Errors of whole jobs have tags with the same prefix.
const otherTags: { readonly [Tag in Common["_tag"]]: true } = {
  PolytomicUnexpectedStatus: true,
  PolytomicTransportError: true,
  PolytomicDeadlineExceeded: true,
  PolytomicDecodeError: true,
  PolytomicInvalidInput: true,
  PolytomicCredentialsError: true,
  PolytomicLocalRateLimitExceeded: true,
  PolytomicCircuitOpen: true
}

const isTag = (tag: unknown): boolean =>
  typeof tag === "string" &&
  (Object.hasOwn(otherTags, tag) || Object.values(statuses).some((name) => tag === `Polytomic${name}`))

/**
 * Type guard of some errors: narrows its argument, and as a refinement of `Effect.catchIf` removes the matched errors from the
 * error type.
 *
 * @category models
 * @since 1.0.0
 */
export type Guard<Errors> = <E>(e: E) => e is unknown extends E ? E & Errors : Extract<E, Errors>

/**
 * Checks whether a value is an error of a call. It compares tags, so it also recognizes errors of another copy of the package.
 * Errors of whole jobs, such as `SyncRun.Failed`, do not match.
 *
 * @example
 * ```ts
 * import { PolytomicError } from "effect-polytomic"
 *
 * PolytomicError.isPolytomicError(new PolytomicError.CredentialsError({ detail: "no key" })) // => true
 * PolytomicError.isPolytomicError(new Error("no key")) // => false
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isPolytomicError = (u: unknown): u is PolytomicError => Predicate.hasProperty(u, "_tag") && isTag(u._tag)

/**
 * Checks whether the server responded: the error then has a status, headers and a body.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, PolytomicError } from "effect-polytomic"
 *
 * const status = Effect.flatMap(Connections, (connections) => connections.get({ id: "no-such-id" })).pipe(
 *   Effect.as(200),
 *   Effect.catch((e) => Effect.succeed(PolytomicError.hasResponse(e) ? e.status : undefined))
 * )
 *
 * status.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })), Effect.runPromise) // => 404
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const hasResponse: Guard<Extract<PolytomicError, ResponseEvidence>> = (u: unknown): u is never =>
  isPolytomicError(u) && "status" in u

const hasStatus = (u: unknown, statuses: ReadonlyArray<number>): boolean =>
  hasResponse(u) && statuses.includes(u.status)

/**
 * Checks whether the same call may succeed later: no response, a truncated body, the deadline of one attempt, 408, 429, 500, 502,
 * 503, 504, or a call that a rate limit or a circuit breaker held back. A 500 of a write with an idempotency key does not match,
 * as the server replays it for that key. `RetryPolicy` decides whether a write is safe to repeat.
 *
 * It also depends on the fields of the error, so it narrows no type.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import { PolytomicError } from "effect-polytomic"
 *
 * const { DeadlineExceeded } = PolytomicError
 * const call = { operation: "a", method: "GET", path: "/a", attempts: 1, idempotencyKey: undefined } as const
 *
 * const timeout = Duration.minutes(1)
 *
 * PolytomicError.isRetryable(new DeadlineExceeded({ ...call, scope: "attempt", timeout })) // => true
 * PolytomicError.isRetryable(new DeadlineExceeded({ ...call, scope: "total", timeout })) // => false
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isRetryable = (u: unknown): boolean =>
  isPolytomicError(u) &&
  (u._tag === "PolytomicTransportError" ||
    u._tag === "PolytomicLocalRateLimitExceeded" ||
    u._tag === "PolytomicCircuitOpen" ||
    (u._tag === "PolytomicDeadlineExceeded" && u.scope === "attempt") ||
    (u._tag !== "PolytomicDecodeError" && hasStatus(u, transientStatuses)) ||
    // The API replays a 500 for the key of the write.
    (hasStatus(u, [500]) &&
      u._tag !== "PolytomicDecodeError" &&
      !("idempotencyKey" in u && u.idempotencyKey !== undefined)))

/**
 * Checks whether the credentials are the problem: invalid or missing credentials, 401 or 403.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, PolytomicError } from "effect-polytomic"
 *
 * const program = Effect.flatMap(Connections, (connections) => connections.list()).pipe(
 *   Effect.as("fine"),
 *   Effect.catchIf(PolytomicError.isAuthError, () => Effect.succeed("sign in again"))
 * )
 *
 * program.pipe(Effect.provide(Polytomic.layer({ apiKey: "revoked" })), Effect.runPromise) // => "sign in again"
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isAuthError: Guard<CredentialsError | Unauthorized | Forbidden> = (u: unknown): u is never =>
  isPolytomicError(u) &&
  (u._tag === "PolytomicCredentialsError" || u._tag === "PolytomicUnauthorized" || u._tag === "PolytomicForbidden")

/**
 * Checks whether the server limited the rate of requests: 429.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { PolytomicError } from "effect-polytomic"
 *
 * const slowDown = Effect.tapError((e: unknown) =>
 *   PolytomicError.isThrottling(e) ? Effect.logWarning("too many requests") : Effect.void
 * )
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isThrottling: Guard<TooManyRequests> = (u: unknown): u is never =>
  isPolytomicError(u) && u._tag === "PolytomicTooManyRequests"

/**
 * Checks whether the request is at fault: an invalid input that was not sent, or a 4xx other than 401, 403, 408 and 429.
 *
 * It also depends on the fields of the error, so it narrows no type.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, PolytomicError } from "effect-polytomic"
 *
 * const program = Effect.flatMap(Connections, (connections) => connections.get({ id: "" })).pipe(
 *   Effect.flip,
 *   Effect.map(PolytomicError.isBadRequestError)
 * )
 *
 * program.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })), Effect.runPromise) // => true
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isBadRequestError = (u: unknown): boolean =>
  isPolytomicError(u) &&
  (u._tag === "PolytomicInvalidInput" ||
    (hasResponse(u) && u.status >= 400 && u.status < 500 && ![401, 403, 408, 429].includes(u.status)))

/**
 * Checks whether the server is at fault: any 5xx, or a body that does not match the API reference.
 *
 * It also depends on the fields of the error, so it narrows no type.
 *
 * @example
 * ```ts
 * import { PolytomicError } from "effect-polytomic"
 *
 * const status = (e: PolytomicError.PolytomicError): number => (PolytomicError.isServerError(e) ? 502 : 500)
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isServerError = (u: unknown): boolean =>
  isPolytomicError(u) && (u._tag === "PolytomicDecodeError" || (hasResponse(u) && u.status >= 500))

/**
 * Checks whether the outcome of the call is unknown: it may have been sent, and no usable response was received.
 *
 * It also depends on the fields of the error, so it narrows no type.
 *
 * @example
 * ```ts
 * import { PolytomicError } from "effect-polytomic"
 *
 * const call = { operation: "a", method: "POST", path: "/a", attempts: 1, idempotencyKey: undefined } as const
 * const lost = new PolytomicError.TransportError({ ...call, phase: "send", detail: "the connection was reset" })
 *
 * PolytomicError.isOutcomeUnknown(lost) // => true
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isOutcomeUnknown = (u: unknown): boolean =>
  isPolytomicError(u) &&
  ((u._tag === "PolytomicTransportError" && !(u.phase === "connect" && u.attempts === 1)) ||
    u._tag === "PolytomicDeadlineExceeded")
