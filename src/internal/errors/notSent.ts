/** The errors of calls that were not sent: unusable from the start, or held back by a rate limit or a circuit breaker. */
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

/** The input is not valid; nothing was sent. */
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

/** The credentials are unusable or could not be had; nothing was sent. */
export class CredentialsError extends CredentialsErrorBase {}

/** Reason why a call was not sent. */
export interface LimitEvidence extends CallEvidence {
  /**
   * - `"concurrency"`: too many requests were under way;
   * - `"rate"`: too many had been sent lately;
   * - `"pause"`: the server has asked to wait, by a 429 or a `Retry-After`;
   * - `"store"`: the store that the limit is kept in did not answer.
   */
  readonly reason: "concurrency" | "rate" | "pause" | "store"
  /** Time that the call would have had to wait at least; unknown while requests of others are under way. */
  readonly retryAfter: Duration.Duration | undefined
  /** Time that its total deadline allowed it to wait. */
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

/** The call would have had to wait for the client's own rate limit beyond its deadline; nothing was sent. */
export class LocalRateLimitExceeded extends LocalRateLimitExceededBase {}

/** Circuit that kept a call from being sent, and for how long. */
export interface CircuitEvidence extends CallEvidence {
  /** Subject of the circuit: the origin of the server, unless the breaker has keys of its own. */
  readonly circuit: string
  /**
   * - `"open"`: nothing is sent;
   * - `"half-open"`: one call is trying whether the server works again;
   * - `"unknown"`: the store that knows did not answer, and calls may not pass without it.
   */
  readonly state: "open" | "half-open" | "unknown"
  /** Time after which the next call will be let through; known of an open circuit alone. */
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

/** The circuit breaker is open, as the server has kept failing; nothing was sent. */
export class CircuitOpen extends CircuitOpenBase {}
