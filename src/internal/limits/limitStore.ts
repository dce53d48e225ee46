/**
 * Questions to the store of a limit. A store that does not answer costs one timeout: until a cool-down has passed, calls go on
 * without it, and then one of them asks again.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Attempt } from "../client/guards.ts"
import { refuse } from "./refusal.ts"
import type { Rate, Room } from "./rooms.ts"

// Cool-downs in milliseconds: the first, and the longest after it was doubled several times.
const firstCoolDown = 5_000
const longestCoolDown = 60_000

/** A store that does not answer; times in milliseconds since 1970. */
interface Outage {
  readonly since: number
  readonly coolDown: number
  askAgainAt: number
}

type Unavailable = "unavailable"
const unavailable: Unavailable = "unavailable"

/** The store of a limit, as calls ask it. */
export class LimitStore {
  readonly #limiter: RateLimiter.RateLimiter
  /** How long the store may take to answer, in milliseconds. */
  readonly #patience: number
  readonly #onError: "allow" | "fail"
  #outage: Outage | undefined = undefined

  constructor(limiter: RateLimiter.RateLimiter, patience: number, onError: "allow" | "fail") {
    this.#limiter = limiter
    this.#patience = patience
    this.#onError = onError
  }

  /** The answer of the store; without one, `otherwise` or a refusal, as the limit was set up. */
  ask<A>(
    attempt: Attempt,
    room: Room,
    question: Effect.Effect<A, unknown>,
    otherwise: A
  ): Effect.Effect<A, PolytomicError> {
    const without = Effect.suspend(() =>
      this.#onError === "fail"
        ? refuse(attempt, { reason: "store", limit: room.words }, undefined)
        : Effect.succeed(otherwise)
    )
    return Effect.matchEffect(this.attempt(question), {
      onSuccess: Effect.succeed,
      onFailure: () => without
    })
  }

  /** Asks unless the store is broken; it is taken as such once it has failed or was late. */
  attempt<A>(question: Effect.Effect<A, unknown>): Effect.Effect<A, Unavailable> {
    if (this.#patience === Number.POSITIVE_INFINITY) return Effect.mapError(question, () => unavailable)
    return Effect.flatMap(Clock.currentTimeMillis, (askedAt) => {
      const outage = this.#outage
      if (outage !== undefined) {
        if (askedAt < outage.askAgainAt) return Effect.fail(unavailable)
        // One of them asks; the others need not wait for what it is told.
        outage.askAgainAt = askedAt + this.#patience + outage.coolDown
      }
      return Effect.matchEffect(Effect.timeoutOption(question, this.#patience), {
        onSuccess: (answer) => (answer._tag === "Some" ? this.#works(answer.value) : this.#isBroken(askedAt)),
        onFailure: () => this.#isBroken(askedAt)
      })
    })
  }

  #works<A>(answer: A): Effect.Effect<A> {
    this.#outage = undefined
    return Effect.succeed(answer)
  }

  #isBroken(askedAt: number): Effect.Effect<never, Unavailable> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const before = this.#outage
      if (before === undefined) {
        this.#outage = { since: now, askAgainAt: now + firstCoolDown, coolDown: firstCoolDown }
        if (this.#onError === "fail") return Effect.fail(unavailable)
        // Only once, and without the store's own words: they can hold its address and password.
        const warned = Effect.logWarning(
          "The store of the rate limit does not answer: requests are sent without limit until it does"
        )
        return Effect.andThen(warned, Effect.fail(unavailable))
      }
      // Whoever had asked before the outage was known reports the same one.
      if (askedAt > before.since) {
        const coolDown = Math.min(2 * before.coolDown, longestCoolDown)
        this.#outage = { since: now, askAgainAt: now + coolDown, coolDown }
      }
      return Effect.fail(unavailable)
    })
  }

  // -- Tokens ----------------------------------------------------------------

  /** How long until there is a token, in milliseconds; 0 if one was taken. */
  take(attempt: Attempt, room: Room, rate: Rate): Effect.Effect<number, PolytomicError> {
    const consumed = Effect.matchEffect(
      this.#limiter.consume({ algorithm: "token-bucket", onExceeded: "fail", key: room.key, ...rate }),
      {
        onSuccess: () => Effect.succeed(0),
        onFailure: (error) =>
          error.reason._tag === "RateLimitExceeded"
            ? // The store counts in fractions, the clock sleeps in whole milliseconds.
              Effect.succeed(Math.max(1, Math.ceil(Duration.toMillis(error.reason.retryAfter))))
            : Effect.fail(error)
      }
    )
    return this.ask(attempt, room, consumed, 0)
  }

  // -- Pauses ----------------------------------------------------------------

  /** How long the server has asked to wait, and the number under which the store is told what came of the request. */
  pauseOf(attempt: Attempt, room: Room): Effect.Effect<RateLimiter.AdaptiveConsumeResult, PolytomicError> {
    return this.ask(
      attempt,
      room,
      this.#limiter.adaptiveConsume({
        key: room.key,
        tokens: 1,
        fallbackLimit: room.rate?.limit ?? 1,
        fallbackWindow: Duration.millis(room.rate?.window ?? 60_000)
      }),
      { delay: Duration.zero, epoch: 0, phase: "inactive" }
    )
  }

  /** Tells the store that the server has asked to wait, in milliseconds. */
  pause(room: Room, epoch: number, milliseconds: number): Effect.Effect<void> {
    return Effect.ignore(
      this.attempt(
        this.#limiter.adaptiveFeedback({
          key: room.key,
          epoch,
          tokens: 1,
          status: 429, // the only one that the store listens to
          retryAfter: Duration.millis(milliseconds)
        })
      )
    )
  }
}
