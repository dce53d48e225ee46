/** Errors of unsent calls: invalid ones, and ones held back by a rate limit or a circuit breaker. */
import * as Duration from "effect/Duration"
import { formatIssues, type Issue } from "../schema/issue.ts"
import { callErrorClass, route, sentence, someCall } from "./errorClass.ts"
import { formatDuration } from "./formatDuration.ts"
import type { CallErrorClass, CallEvidence } from "./model.ts"

// Nothing was sent.
const unsentCall: CallEvidence = /*#__PURE__*/ (() => ({ ...someCall, attempts: 0 }))()

const InvalidInputBase: CallErrorClass<
  "PolytomicInvalidInput",
  CallEvidence & {
    /** Issues of the input. */
    readonly issues: ReadonlyArray<Issue>
  }
> = /*#__PURE__*/ callErrorClass(
  "PolytomicInvalidInput",
  (e) => `${e.operation} was not sent: ${sentence(formatIssues(e.issues, "its input"))}`,
  /*#__PURE__*/ (() => ({ ...unsentCall, issues: [] }))()
)

/** The input is invalid; nothing was sent. */
export class InvalidInput extends InvalidInputBase {}

const CredentialsErrorBase: CallErrorClass<
  "PolytomicCredentialsError",
  {
    /** Issue of the credentials, and the remedy. */
    readonly detail: string
  }
> = /*#__PURE__*/ callErrorClass(
  "PolytomicCredentialsError",
  (e) => `There are no usable Polytomic credentials: ${sentence(e.detail)} Nothing was sent.`,
  { detail: "check them." }
)

/** The credentials are invalid or could not be obtained; nothing was sent. */
export class CredentialsError extends CredentialsErrorBase {}

/** Reason why a call was not sent. */
export interface LimitEvidence extends CallEvidence {
  /**
   * - `"concurrency"`: too many requests were in progress;
   * - `"rate"`: too many were sent recently;
   * - `"pause"`: the server requested a pause with a 429 or a `Retry-After`;
   * - `"store"`: the store of the limit did not respond.
   */
  readonly reason: "concurrency" | "rate" | "pause" | "store"
  /** Minimum wait of the call; unknown while it depends on requests in progress. */
  readonly retryAfter: Duration.Duration | undefined
  /** Remaining time of its total deadline. */
  readonly remaining: Duration.Duration
  /** The limit in words, such as "a rate limit of 100 requests per minute". */
  readonly limit: string
}

const advice = {
  concurrency: "Make fewer calls at a time, or raise the limit or `Deadline`.",
  rate: "Make fewer calls, or raise the limit or `Deadline`.",
  pause: "Call again later, or raise `Deadline`.",
  store: "Check the store, or let calls pass without it (`onStoreError`)."
}

const LocalRateLimitExceededBase: CallErrorClass<"PolytomicLocalRateLimitExceeded", LimitEvidence> =
  /*#__PURE__*/ callErrorClass(
    "PolytomicLocalRateLimitExceeded",
    (e) =>
      `${e.operation} was not sent (${route(e)}): ${
        e.reason === "store"
          ? `the store of ${e.limit} did not respond`
          : `${e.limit} would have kept it waiting ${
              e.retryAfter === undefined ? "" : `for at least ${formatDuration(e.retryAfter)}, `
            }longer than the ${formatDuration(e.remaining)} that its deadline left`
      }. ${advice[e.reason]}`,
    /*#__PURE__*/ (() => ({
      ...unsentCall,
      reason: "rate",
      retryAfter: undefined,
      remaining: Duration.zero,
      limit: "the rate limit"
    }))()
  )

/** The wait for the local rate limit would exceed the deadline; nothing was sent. */
export class LocalRateLimitExceeded extends LocalRateLimitExceededBase {}

/** Evidence of {@link CircuitOpen}. */
export interface CircuitEvidence extends CallEvidence {
  /** Subject of the circuit: the origin of the server, or a custom key. */
  readonly circuit: string
  /**
   * - `"open"`: nothing is sent;
   * - `"half-open"`: one call is probing the server;
   * - `"unknown"`: the store did not respond, and calls may not pass without it.
   */
  readonly state: "open" | "half-open" | "unknown"
  /** Time until the next call is let through; only for an open circuit. */
  readonly retryAfter: Duration.Duration | undefined
}

const CircuitOpenBase: CallErrorClass<"PolytomicCircuitOpen", CircuitEvidence> = /*#__PURE__*/ callErrorClass(
  "PolytomicCircuitOpen",
  (e) => `${e.operation} was not sent (${route(e)}): ${why(e)}`,
  /*#__PURE__*/ (() => ({ ...unsentCall, circuit: "the server", state: "open", retryAfter: undefined }))()
)

const why = ({ circuit, retryAfter, state }: CircuitEvidence): string =>
  state === "unknown"
    ? `the circuit store of ${circuit} did not respond. Check the store, or let calls pass without it (\`onStoreError\`).`
    : `calls to ${circuit} have failed too often, so ${
        retryAfter === undefined ? "another call is the probe" : `none is sent for ${formatDuration(retryAfter)}`
      }. Call again later.`

/** The circuit breaker is open, as the server kept failing; nothing was sent. */
export class CircuitOpen extends CircuitOpenBase {}
