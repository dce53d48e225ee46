/**
 * Rate limit and circuit breaker of a call: both stand around each attempt. A client finds them by these references alone, so a
 * program without them bundles neither.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Authorization } from "../../Credentials.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { CallEvidence } from "../errors/model.ts"

/** An attempt that is about to be made. */
export interface Attempt {
  /** Facts of the call. Its `attempts` count this one from the moment when its request is sent. */
  readonly call: CallEvidence
  /** Origin of the base URL. */
  readonly origin: string
  /** Fails if the attempt would be refused if it were sent now: what has to wait asks before it does. */
  readonly ready: Effect.Effect<void, PolytomicError>
  /** The authorization of the call, within the deadline of an attempt. */
  readonly authorize: Effect.Effect<Authorization, PolytomicError>
  /** Milliseconds that the total deadline leaves from now on. */
  readonly left: () => number
  /** Tells the call how long the attempt was kept waiting, in milliseconds. */
  readonly waited: (milliseconds: number) => void
  /** Runs the attempt within its deadlines; without an authorization it requests one. */
  readonly send: (authorization?: Authorization) => Effect.Effect<unknown, PolytomicError>
}

/** Limits how many requests are sent, and how fast; made by `RateLimit.make`. */
export interface RateLimit {
  /** Waits for a permit, then sends the attempt. */
  readonly around: (attempt: Attempt) => Effect.Effect<unknown, PolytomicError>
}

/** The rate limit of calls: by default there is none. */
export const RateLimit: Context.Reference<RateLimit | undefined> = /*#__PURE__*/ Context.Reference<
  RateLimit | undefined
>("effect-polytomic/RateLimit", { defaultValue: () => undefined })

/** Sends nothing to a server that keeps failing; made by `CircuitBreaker.make`. */
export interface CircuitBreaker {
  /** Refuses the attempt while the circuit is open, and records how it ended. */
  readonly guard: (attempt: Attempt) => Attempt
}

/** The circuit breaker of calls: by default there is none. */
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

/** Checks whether an attempt was held back, so that its request was not sent. */
export const isHeldBack = (error: PolytomicError): boolean =>
  error._tag === "PolytomicLocalRateLimitExceeded" || error._tag === "PolytomicCircuitOpen"
