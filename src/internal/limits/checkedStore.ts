/** Validation of stores that other programs can write to: an invalid value counts as a failure of the store. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"

type Tokens = RateLimiter.RateLimiterStore["Service"]
type Circuits = Breaker.CircuitBreakerStore["Service"]

const message = "The store returned an invalid value"

const isPair = ([a, b]: readonly [number, number]): boolean => Number.isFinite(a) && Number.isFinite(b)

const isPause = ({ delay, epoch }: RateLimiter.AdaptiveConsumeResult): boolean =>
  Duration.isDuration(delay) && Number.isFinite(Duration.toMillis(delay)) && Number.isFinite(Number(epoch))

/** A store of tokens that fails for an invalid response. */
export const checkedTokens = (store: Tokens): Tokens => {
  const refuse = () => {
    const reason = new RateLimiter.RateLimitStoreError({ message, cause: undefined })
    return new RateLimiter.RateLimiterError({ reason })
  }
  return RateLimiter.RateLimiterStore.of({
    fixedWindow: (options) => Effect.filterOrFail(store.fixedWindow(options), isPair, refuse),
    tokenBucket: (options) => Effect.filterOrFail(store.tokenBucket(options), isPair, refuse),
    adaptiveConsume: (options) => Effect.filterOrFail(store.adaptiveConsume(options), isPause, refuse),
    adaptiveFeedback: store.adaptiveFeedback
  })
}

/** A store of circuits, likewise. */
export const checkedCircuits = (store: Circuits): Circuits => ({
  ...store,
  admit: (key) =>
    Effect.filterOrFail(
      store.admit(key),
      ({ generation }) => Number.isFinite(generation),
      () => new Breaker.CircuitBreakerError({ reason: new Breaker.CircuitBreakerStoreError({ message }) })
    )
})
