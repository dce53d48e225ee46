/**
 * Health of a shared store. An unresponsive store costs one timeout: it is skipped during a cool-down, and then tried by one
 * call.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** Error of a request to an unresponsive store. */
export type Unavailable = "unavailable"
const unavailable: Unavailable = "unavailable"

// Cool-downs in milliseconds: the first, and the longest after it was doubled several times.
const firstCoolDown = 5_000
const longestCoolDown = 60_000

// Minimum cool-down of a silent store, so that a call tries it once.
const shortestPause = 100

/** Outage of a store; times in milliseconds since 1970. */
interface Outage {
  readonly since: number
  readonly coolDown: number
  askAgainAt: number
}

/** The health of one store. */
export class StoreHealth {
  /** Timeout of the store, in milliseconds. */
  readonly #timeout: number
  /** Run once for each outage. */
  readonly #onOutage: Effect.Effect<void>
  #outage: Outage | undefined = undefined
  /** Time of the first request that timed out; none has succeeded since. */
  #silentSince: number | undefined = undefined
  #pausedUntil = 0

  constructor(timeout: number, onOutage: Effect.Effect<void>) {
    this.#timeout = timeout
    this.#onOutage = onOutage
  }

  /**
   * Sends a request to the store unless it is in an outage, which begins with a failure, an exception or a timeout. A call whose
   * deadline leaves `left` milliseconds waits for at most a quarter of them; the store is then skipped for as long as that wait.
   */
  attempt<A, R>(
    asked: Effect.Effect<A, unknown, R>,
    left: number = Number.POSITIVE_INFINITY
  ): Effect.Effect<A, Unavailable, R> {
    // A driver can throw for an unexpected response.
    const request = Effect.catchDefect(asked, Effect.fail)
    if (this.#timeout === Number.POSITIVE_INFINITY) return Effect.mapError(request, () => unavailable)
    return Effect.flatMap(Clock.currentTimeMillis, (askedAt) => {
      if (askedAt < this.#pausedUntil) return Effect.fail(unavailable)
      const outage = this.#outage
      if (outage !== undefined) {
        if (askedAt < outage.askAgainAt) return Effect.fail(unavailable)
        // One call tries the store; the others do not wait for its result.
        outage.askAgainAt = askedAt + this.#timeout + outage.coolDown
      }
      return Effect.matchEffect(Effect.timeoutOption(request, Math.max(0, Math.min(this.#timeout, left / 4))), {
        onSuccess: (response) => (response._tag === "Some" ? this.#works(response.value) : this.#isLate(askedAt)),
        onFailure: () => this.#isBroken(askedAt)
      })
    })
  }

  #works<A>(response: A): Effect.Effect<A> {
    this.#outage = undefined
    this.#silentSince = undefined
    this.#pausedUntil = 0
    return Effect.succeed(response)
  }

  /** Counts a silence of the whole timeout as an outage, across calls. */
  #isLate(askedAt: number): Effect.Effect<never, Unavailable> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      this.#silentSince = Math.min(askedAt, this.#silentSince ?? askedAt)
      if (now - this.#silentSince >= this.#timeout) return this.#isBroken(askedAt)
      this.#pausedUntil = now + Math.max(now - askedAt, shortestPause)
      return Effect.fail(unavailable)
    })
  }

  #isBroken(askedAt: number): Effect.Effect<never, Unavailable> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const before = this.#outage
      if (before === undefined) {
        this.#outage = { since: now, askAgainAt: now + firstCoolDown, coolDown: firstCoolDown }
        return Effect.andThen(this.#onOutage, Effect.fail(unavailable))
      }
      // Requests from before the outage was detected report the same one.
      if (askedAt > before.since) {
        const coolDown = Math.min(2 * before.coolDown, longestCoolDown)
        this.#outage = { since: now, askAgainAt: now + coolDown, coolDown }
      }
      return Effect.fail(unavailable)
    })
  }
}
