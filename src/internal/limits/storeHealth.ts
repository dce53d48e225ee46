/**
 * Health of a shared store. One that does not respond costs one timeout: until a cool-down has passed it is not asked at all, and
 * then by one call.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** The failure of a question to a store that does not answer. */
export type Unavailable = "unavailable"
const unavailable: Unavailable = "unavailable"

// Cool-downs in milliseconds: the first, and the longest after it was doubled several times.
const firstCoolDown = 5_000
const longestCoolDown = 60_000

// The shortest time for which a store is left alone that was silent, so that a call asks it once.
const shortestPause = 100

/** A store that does not answer; times in milliseconds since 1970. */
interface Outage {
  readonly since: number
  readonly coolDown: number
  askAgainAt: number
}

/** The health of one store. */
export class StoreHealth {
  /** Time that the store may take to answer, in milliseconds. */
  readonly #patience: number
  /** Run once for each outage. */
  readonly #onOutage: Effect.Effect<void>
  #outage: Outage | undefined = undefined
  /** Time of the first question that got no response in its time; none has got one since. */
  #silentSince: number | undefined = undefined
  #pausedUntil = 0

  constructor(timeout: number, onOutage: Effect.Effect<void>) {
    this.#patience = timeout
    this.#onOutage = onOutage
  }

  /**
   * Asks unless the store is broken; it is taken as such once it has failed, thrown or was late. A call whose deadline leaves `left`
   * milliseconds waits for a quarter of them at most; the store is then left alone for as long as it was waited for.
   */
  attempt<A, R>(
    asked: Effect.Effect<A, unknown, R>,
    left: number = Number.POSITIVE_INFINITY
  ): Effect.Effect<A, Unavailable, R> {
    // A driver can throw at an answer that it does not expect.
    const question = Effect.catchDefect(asked, Effect.fail)
    if (this.#patience === Number.POSITIVE_INFINITY) return Effect.mapError(question, () => unavailable)
    return Effect.flatMap(Clock.currentTimeMillis, (askedAt) => {
      if (askedAt < this.#pausedUntil) return Effect.fail(unavailable)
      const outage = this.#outage
      if (outage !== undefined) {
        if (askedAt < outage.askAgainAt) return Effect.fail(unavailable)
        // One of them asks; the others need not wait for what it is told.
        outage.askAgainAt = askedAt + this.#patience + outage.coolDown
      }
      return Effect.matchEffect(Effect.timeoutOption(question, Math.max(0, Math.min(this.#patience, left / 4))), {
        onSuccess: (answer) => (answer._tag === "Some" ? this.#works(answer.value) : this.#isLate(askedAt)),
        onFailure: () => this.#isBroken(askedAt)
      })
    })
  }

  #works<A>(answer: A): Effect.Effect<A> {
    this.#outage = undefined
    this.#silentSince = undefined
    this.#pausedUntil = 0
    return Effect.succeed(answer)
  }

  /** Takes a silence as an outage once it has lasted for all of the patience, whoever was waiting. */
  #isLate(askedAt: number): Effect.Effect<never, Unavailable> {
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      this.#silentSince = Math.min(askedAt, this.#silentSince ?? askedAt)
      if (now - this.#silentSince >= this.#patience) return this.#isBroken(askedAt)
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
      // Whoever had asked before the outage was known reports the same one.
      if (askedAt > before.since) {
        const coolDown = Math.min(2 * before.coolDown, longestCoolDown)
        this.#outage = { since: now, askAgainAt: now + coolDown, coolDown }
      }
      return Effect.fail(unavailable)
    })
  }
}
