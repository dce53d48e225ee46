/** Questions to the store of a limit; without its answer, calls go on or are refused, as the limit was set up. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Attempt } from "../client/guards.ts"
import * as Messages from "../telemetry/messages.ts"
import type { LimitState, Rate } from "./limitStates.ts"
import { refuse } from "./refusal.ts"
import { StoreHealth, type Unavailable } from "./storeHealth.ts"

// Milliseconds in which a command can be sent to a store, if not answered.
const momentToSend = 50

/** The store of a limit, as calls ask it. */
export class LimitStore {
  readonly #limiter: RateLimiter.RateLimiter
  readonly #onError: "allow" | "fail"
  readonly #health: StoreHealth
  /** Keys that may be paused, and how often the store was told of a pause. */
  readonly #paused = new Set<string>()
  #pauses = 0

  /** `patience` is how long the store may take to answer, in milliseconds. */
  constructor(limiter: RateLimiter.RateLimiter, patience: number, onError: "allow" | "fail") {
    this.#limiter = limiter
    this.#onError = onError
    this.#health = new StoreHealth(patience, onError === "fail" ? Effect.void : warned)
  }

  /** The answer of the store; without one, `otherwise` or a refusal, as the limit was set up. */
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

  /** As {@link StoreHealth.attempt}. */
  attempt<A>(question: Effect.Effect<A, unknown>, left?: number): Effect.Effect<A, Unavailable> {
    return this.#health.attempt(question, left)
  }

  // -- Tokens ----------------------------------------------------------------

  /** Time that until there is a token, in milliseconds; 0 if one was taken. */
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

  /** Time that the server has asked to wait, and the number under which the store is told what came of the request. */
  pauseOf(attempt: Attempt, state: LimitState): Effect.Effect<RateLimiter.AdaptiveConsumeResult, PolytomicError> {
    const before = this.#pauses
    const noted = Effect.map(this.#limiter.adaptiveConsume(learning(state)), (answer) => {
      if (answer.phase === "inactive" && this.#pauses === before) this.#paused.delete(state.key)
      return answer
    })
    return this.ask(attempt, state, noted, { delay: Duration.zero, epoch: 0, phase: "inactive" })
  }

  /** False if the store has been told of no pause, or has forgotten it: where nobody else tells it, it need not be asked. */
  mayBePaused(state: LimitState): boolean {
    return this.#paused.has(state.key)
  }

  /** Tells the store that the server has asked to wait, in milliseconds. */
  pause(attempt: Attempt, state: LimitState, epoch: number, milliseconds: number): Effect.Effect<void> {
    const feedback = this.#limiter.adaptiveFeedback({
      key: state.key,
      epoch,
      tokens: 1,
      status: 429, // the only one that the store listens to
      retryAfter: Duration.millis(milliseconds)
    })
    return Effect.suspend(() => {
      this.#pauses++
      this.#paused.add(state.key)
      return this.tell(attempt, feedback)
    })
  }

  /** Tells the store something after a request; a call whose deadline has passed waits a moment for it to be sent. */
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

// Only once, and without the store's own words: they can hold its address and password.
const warned: Effect.Effect<void> = /*#__PURE__*/ Effect.suspend(() => Effect.logWarning(Messages.storeSilent))
