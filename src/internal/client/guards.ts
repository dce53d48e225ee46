/**
 * Rate limit and circuit breaker of a call, which wrap each attempt. A client finds them by these references only, so a program
 * without them bundles neither.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Authorization } from "../../Credentials.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { CallEvidence } from "../errors/model.ts"

/** An attempt before it runs. */
export interface Attempt {
  /** Evidence of the call. Its `attempts` include this one once its request is sent. */
  readonly call: CallEvidence
  /** Origin of the base URL. */
  readonly origin: string
  /** Fails if the attempt would be rejected now, to check before a wait. */
  readonly ready: Effect.Effect<void, PolytomicError>
  /** The authorization of the call, within the deadline of an attempt. */
  readonly authorize: Effect.Effect<Authorization, PolytomicError>
  /** Milliseconds to the total deadline. */
  readonly left: () => number
  /** Reports the wait of the attempt to the call, in milliseconds. */
  readonly waited: (milliseconds: number) => void
  /** Runs the attempt within its deadlines; without an authorization it requests one. */
  readonly send: (authorization?: Authorization) => Effect.Effect<unknown, PolytomicError>
}

/** Limits concurrent requests and requests per interval; created by `RateLimit.make`. */
export interface RateLimit {
  /** Waits for a permit, then sends the attempt. */
  readonly around: (attempt: Attempt) => Effect.Effect<unknown, PolytomicError>
}

/** The rate limit of calls; none by default. */
export const RateLimit: Context.Reference<RateLimit | undefined> = /*#__PURE__*/ Context.Reference<
  RateLimit | undefined
>("effect-polytomic/RateLimit", { defaultValue: () => undefined })

/** Holds back calls to a server that keeps failing; created by `CircuitBreaker.make`. */
export interface CircuitBreaker {
  /** Fails the attempt while the circuit is open, and records its outcome. */
  readonly guard: (attempt: Attempt) => Attempt
}

/** The circuit breaker of calls; none by default. */
export const CircuitBreaker: Context.Reference<CircuitBreaker | undefined> = /*#__PURE__*/ Context.Reference<
  CircuitBreaker | undefined
>("effect-polytomic/CircuitBreaker", { defaultValue: () => undefined })

/** Runs an attempt through its guards. */
export const applyGuards = (
  attempt: Attempt,
  limit: RateLimit | undefined,
  breaker: CircuitBreaker | undefined
): Effect.Effect<unknown, PolytomicError> => {
  const guarded = breaker === undefined ? attempt : breaker.guard(attempt)
  return limit === undefined ? guarded.send() : limit.around(guarded)
}

/** Checks whether an attempt was held back unsent. */
export const isHeldBack = (error: PolytomicError): boolean =>
  error._tag === "PolytomicLocalRateLimitExceeded" || error._tag === "PolytomicCircuitOpen"
