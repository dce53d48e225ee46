/**
 * Fast path of a call that does not have to wait: it acquires free permits and tokens in one step, without a fiber, a timer or a
 * scope, and releases the permits at its end. If one is not free, the call queues.
 */
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { RateLimiterStore } from "effect/persistence/RateLimiter"
import type { EventLease } from "../concurrency/eventLease.ts"
import type { Waiter } from "../concurrency/fairSemaphore.ts"
import type { LimitState, LimitStates } from "./limitStates.ts"
import type { LimitStore } from "./limitStore.ts"

type Tokens = RateLimiterStore["Service"]

/** Permits and tokens of one call. */
export class FastPath {
  readonly #states: LimitStates
  readonly #clock: Clock.Clock
  // Only where finalizers always run: elsewhere each holder needs a timer to renew its lease.
  readonly #eventLease: EventLease = { until: Number.POSITIVE_INFINITY }
  #waiters: Array<Waiter | undefined> = []
  #entered: ReadonlyArray<LimitState> = []
  /** The states that the call has a token of. */
  readonly taken: Array<LimitState> = []

  constructor(states: LimitStates, clock: Clock.Clock) {
    this.#states = states
    this.#clock = clock
  }

  /** The state whose key a 429 pauses; `undefined` while nothing is held. */
  get first(): LimitState | undefined {
    return this.#entered[0]
  }

  /** Acquires a permit of each concurrency limit; false if one is not free, or another call waits, and then none is held. */
  acquire(keys: ReadonlyArray<string>, store: LimitStore): boolean {
    this.#entered = this.#states.join(keys, this.#eventLease, this.#clock.currentTimeMillisUnsafe())
    for (const state of this.#entered) {
      if (this.#takePermit(state)) continue
      this.release()
      return false
    }
    if (this.first !== undefined && !store.mayBePaused(this.first)) return true
    this.release()
    return false
  }

  #takePermit({ concurrency, permits, rate, queue }: LimitState): boolean {
    // A bucket with less than one token never has a whole one.
    if (queue.size > 0 || (rate !== undefined && rate.limit < 1)) return false
    const waiter = concurrency === undefined ? undefined : permits.takeFree(this.#eventLease)
    this.#waiters.push(waiter)
    return waiter !== undefined || concurrency === undefined
  }

  /** Takes a token of each rate from the state `from` on, and continues with `true` if it has all of them. */
  takeTokens<A, E>(tokens: Tokens, next: (hasAll: boolean) => Effect.Effect<A, E>, from = 0): Effect.Effect<A, E> {
    for (let i = from; i < this.#entered.length; i++) {
      const state = this.#entered[i]
      if (state?.rate === undefined) continue
      const { limit, refillRate } = state.rate
      const consumed = tokens.tokenBucket({ key: state.key, tokens: 1, limit, refillRate, allowOverflow: false })
      return Effect.matchEffect(consumed, {
        onSuccess: ([left]) => {
          if (left < 0) return next(false)
          this.taken.push(state)
          return this.takeTokens(tokens, next, i + 1)
        },
        onFailure: () => next(false)
      })
    }
    return next(true)
  }

  /** Releases everything except tokens. */
  release(): void {
    if (this.#entered.length === 0) return
    const now = this.#clock.currentTimeMillisUnsafe()
    for (let i = 0; i < this.#waiters.length; i++) {
      const waiter = this.#waiters[i]
      if (waiter !== undefined) this.#entered[i]?.permits.leave(waiter, now)
    }
    this.#states.leave(this.#entered, this.#eventLease)
    this.#waiters = []
    this.#entered = []
  }
}
