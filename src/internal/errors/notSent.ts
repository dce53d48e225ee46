/** The errors of calls that were not sent: unusable from the start, or held back by a rate limit or a circuit breaker. */
import { formatIssues, type Issue } from "../schema/issue.ts"
import { errorClass, route, sentence } from "./errorClass.ts"
import { formatMillis } from "./formatDuration.ts"
import type { Call, ErrorClass } from "./model.ts"

const InvalidInputBase: ErrorClass<
  "PolytomicInvalidInput",
  Call & {
    /** Issues of the input. */
    readonly issues: ReadonlyArray<Issue>
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicInvalidInput",
  (e) => `${e.operation} was not sent: ${sentence(formatIssues(e.issues, "its input"))}`
)

/** The input is not valid; nothing was sent. */
export class InvalidInput extends InvalidInputBase {}

const CredentialsErrorBase: ErrorClass<
  "PolytomicCredentialsError",
  {
    /** Issue of the credentials, and the remedy. */
    readonly detail: string
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicCredentialsError",
  (e) => `There are no usable Polytomic credentials: ${sentence(e.detail)} Nothing was sent.`
)

/** The credentials are unusable or could not be had; nothing was sent. */
export class CredentialsError extends CredentialsErrorBase {}

/** Reason why a call was not sent. */
export interface LimitEvidence extends Call {
  /**
   * - `"concurrency"`: too many requests were under way;
   * - `"rate"`: too many had been sent lately;
   * - `"pause"`: the server has asked to wait, by a 429 or a `Retry-After`;
   * - `"store"`: the store that the limit is kept in did not answer.
   */
  readonly reason: "concurrency" | "rate" | "pause" | "store"
  /** Time that the call would have had to wait at least, in milliseconds; unknown while requests of others are under way. */
  readonly wait: number | undefined
  /** Time that its total deadline allowed it to wait, in milliseconds. */
  readonly left: number
  /** The limit in words, such as "100 requests in 60000 ms". */
  readonly limit: string
}

const advice = {
  concurrency: "Make fewer calls at a time, or raise the limit or `Deadline`.",
  rate: "Make fewer calls, or raise the limit or `Deadline`.",
  pause: "Call again later, or raise `Deadline`.",
  store: "Look after the store, or let calls pass without it (`onStoreError`)."
}

const LocalRateLimitExceededBase: ErrorClass<"PolytomicLocalRateLimitExceeded", LimitEvidence> =
  /*#__PURE__*/ errorClass(
    "PolytomicLocalRateLimitExceeded",
    (e) =>
      `${e.operation} was not sent (${route(e)}): ${
        e.reason === "store"
          ? `the store of ${e.limit} did not answer`
          : `${e.limit} would have kept it waiting ${
              e.wait === undefined ? "" : `for at least ${formatMillis(e.wait)}, `
            }longer than the ${formatMillis(e.left)} that its deadline left`
      }. ${advice[e.reason]}`
  )

/** The call would have had to wait for the client's own rate limit beyond its deadline; nothing was sent. */
export class LocalRateLimitExceeded extends LocalRateLimitExceededBase {}

/** Circuit that kept a call from being sent, and until when. */
export interface CircuitEvidence extends Call {
  /** Subject of the circuit: the origin of the server, unless the breaker has keys of its own. */
  readonly circuit: string
  /**
   * - `"open"`: nothing is sent;
   * - `"half-open"`: one call is trying whether the server works again;
   * - `"unknown"`: the store that knows did not answer, and calls may not pass without it.
   */
  readonly state: "open" | "half-open" | "unknown"
  /** Time at which the next call will be let through, in milliseconds since 1970; known of an open circuit alone. */
  readonly until: number | undefined
}

const CircuitOpenBase: ErrorClass<"PolytomicCircuitOpen", CircuitEvidence> = /*#__PURE__*/ errorClass(
  "PolytomicCircuitOpen",
  (e) => `${e.operation} was not sent (${route(e)}): ${why(e)}`
)

const why = ({ circuit, state, until }: CircuitEvidence): string =>
  state === "unknown"
    ? `the store that knows whether ${circuit} works did not answer. Look after the store, or let calls pass without it (\`onStoreError\`).`
    : `calls to ${circuit} have failed too often, so ${
        until === undefined
          ? "another call is trying first whether they work again"
          : `none is made until ${new Date(until).toISOString()}`
      }. Call again later.`

/** The circuit breaker is open, as the server has kept failing; nothing was sent. */
export class CircuitOpen extends CircuitOpenBase {}
