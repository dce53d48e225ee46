/** A shared store of circuits that is left alone for a while once it does not answer. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Breaker from "effect/persistence/CircuitBreaker"
import { StoreHealth } from "./storeHealth.ts"

type Store = Breaker.CircuitBreakerStore["Service"]

/** Milliseconds that the deadline leaves the call that asks: the interface of a store has no place for them. */
export const TimeLeft: Context.Reference<() => number> = /*#__PURE__*/ Context.Reference<() => number>(
  "effect-polytomic/internal/TimeLeft",
  { defaultValue: () => () => Number.POSITIVE_INFINITY }
)

// How long the store may take to answer, in milliseconds.
const storeTimeout = 2_000

/** A store that fails at once during a cool-down, after one timeout. */
export const withCoolDown = (store: Store): Store => {
  const health = new StoreHealth(storeTimeout, Effect.void)
  const ask = <A, R>(question: Effect.Effect<A, Breaker.CircuitBreakerError, R>) => {
    // That a circuit is open is an answer.
    const decided = Effect.matchEffect(question, {
      onSuccess: (value) => Effect.succeed(Effect.succeed(value)),
      onFailure: (
        error
      ): Effect.Effect<Effect.Effect<never, Breaker.CircuitBreakerError>, Breaker.CircuitBreakerError> =>
        error.reason._tag === "CircuitBreakerStoreError" ? Effect.fail(error) : Effect.succeed(Effect.fail(error))
    })
    const unavailable = () => {
      const reason = new Breaker.CircuitBreakerStoreError({ message: "The store does not respond" })
      return new Breaker.CircuitBreakerError({ reason })
    }
    return Effect.flatMap(TimeLeft, (left) =>
      Effect.flatten(Effect.mapError(health.attempt(decided, left()), unavailable))
    )
  }
  return {
    admit: (key) => ask(store.admit(key)),
    record: (outcome) => ask(store.record(outcome)),
    state: (key) => ask(store.state(key))
  }
}
