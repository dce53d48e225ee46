/** Requests to the store of a limit; without a response, calls pass or fail, as configured. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Attempt } from "../client/guards.ts"
import * as Messages from "../telemetry/messages.ts"
import type { LimitState, Rate } from "./limitStates.ts"
import { refuse } from "./refusal.ts"
import { StoreHealth, type Unavailable } from "./storeHealth.ts"

// Milliseconds to send a command to a store, without waiting for the response.
const momentToSend = 50

/** The store of a limit. */
export class LimitStore {
  readonly #limiter: RateLimiter.RateLimiter
  readonly #onError: "allow" | "fail"
  readonly #health: StoreHealth
  /** Keys that may be paused, and their number of reported pauses. */
  readonly #paused = new Set<string>()
  #pauses = 0

  /** `storeTimeout` is the maximum time of a response of the store, in milliseconds. */
  constructor(limiter: RateLimiter.RateLimiter, storeTimeout: number, onError: "allow" | "fail") {
    this.#limiter = limiter
    this.#onError = onError
    this.#health = new StoreHealth(storeTimeout, onError === "fail" ? Effect.void : warned)
  }

  /** The response of the store; without one, `otherwise` or an error, as configured. */
  ask<A>(
    attempt: Attempt,
    state: LimitState,
    question: Effect.Effect<A, unknown>,
    otherwise: A
  ): Effect.Effect<A, PolytomicError> {
    const without = Effect.suspend(() =>
      this.#onError === "fail"
        ? refuse(attempt, { reason: "store", limit: state.words }, undefined)
        : Effect.succeed(otherwise)
    )
    return Effect.matchEffect(
      Effect.suspend(() => this.attempt(question, attempt.left())),
      {
        onSuccess: Effect.succeed,
        onFailure: () => without
      }
    )
  }

  /** See {@link StoreHealth.attempt}. */
  attempt<A>(question: Effect.Effect<A, unknown>, left?: number): Effect.Effect<A, Unavailable> {
    return this.#health.attempt(question, left)
  }

  // -- Tokens ----------------------------------------------------------------

  /** Time until a token is free, in milliseconds; 0 if one was taken. */
  take(attempt: Attempt, state: LimitState, rate: Rate): Effect.Effect<number, PolytomicError> {
    const consumed = Effect.matchEffect(
      this.#limiter.consume({ algorithm: "token-bucket", onExceeded: "fail", key: state.key, ...rate }),
      {
        onSuccess: () => Effect.succeed(0),
        onFailure: (error) =>
          error.reason._tag === "RateLimitExceeded"
            ? // The store counts in fractions, the clock sleeps in whole milliseconds.
              Effect.succeed(Math.max(1, Math.ceil(Duration.toMillis(error.reason.retryAfter))))
            : Effect.fail(error)
      }
    )
    return this.ask(attempt, state, consumed, 0)
  }

  // -- Pauses ----------------------------------------------------------------

  /** Remaining pause requested by the server, and the epoch under which the outcome of the request is reported. */
  pauseOf(attempt: Attempt, state: LimitState): Effect.Effect<RateLimiter.AdaptiveConsumeResult, PolytomicError> {
    const before = this.#pauses
    const noted = Effect.map(this.#limiter.adaptiveConsume(learning(state)), (response) => {
      if (response.phase === "inactive" && this.#pauses === before) this.#paused.delete(state.key)
      return response
    })
    return this.ask(attempt, state, noted, { delay: Duration.zero, epoch: 0, phase: "inactive" })
  }

  /** False if no pause was reported to the store, or it has ended: an exclusive store is then not queried. */
  mayBePaused(state: LimitState): boolean {
    return this.#paused.has(state.key)
  }

  /** Reports a pause requested by the server, in milliseconds. */
  pause(attempt: Attempt, state: LimitState, epoch: number, milliseconds: number): Effect.Effect<void> {
    const feedback = this.#limiter.adaptiveFeedback({
      key: state.key,
      epoch,
      tokens: 1,
      status: 429, // the only one that the store reads
      retryAfter: Duration.millis(milliseconds)
    })
    return Effect.suspend(() => {
      this.#pauses++
      this.#paused.add(state.key)
      return this.tell(attempt, feedback)
    })
  }

  /** Reports to the store after a request; a call beyond its deadline waits briefly until the report is sent. */
  tell(attempt: Attempt, what: Effect.Effect<unknown, unknown>): Effect.Effect<void> {
    return Effect.ignore(Effect.suspend(() => this.attempt(what, Math.max(attempt.left(), 4 * momentToSend))))
  }
}

const learning = ({ key, rate }: LimitState): RateLimiter.AdaptiveConsumeOptions => ({
  key,
  tokens: 1,
  fallbackLimit: rate?.limit ?? 1,
  fallbackWindow: Duration.millis(rate?.window ?? 60_000)
})

// Logged once, without the store's message, which can contain its address and password.
const warned: Effect.Effect<void> = /*#__PURE__*/ Effect.suspend(() => Effect.logWarning(Messages.storeSilent))
