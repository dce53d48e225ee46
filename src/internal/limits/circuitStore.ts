/** A shared store of circuits with a cool-down after a timeout. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Breaker from "effect/persistence/CircuitBreaker"
import { StoreHealth } from "./storeHealth.ts"

type Store = Breaker.CircuitBreakerStore["Service"]

/** Remaining milliseconds of the call's deadline, which the interface of a store cannot pass. */
export const TimeLeft: Context.Reference<() => number> = /*#__PURE__*/ Context.Reference<() => number>(
  "effect-polytomic/internal/TimeLeft",
  { defaultValue: () => () => Number.POSITIVE_INFINITY }
)

// Timeout of the store, in milliseconds.
const storeTimeout = 2_000

/** A store that fails at once during a cool-down, after one timeout. */
export const withCoolDown = (store: Store): Store => {
  const health = new StoreHealth(storeTimeout, Effect.void)
  const run = <A, R>(request: Effect.Effect<A, Breaker.CircuitBreakerError, R>) => {
    // An open circuit is a response.
    const decided = Effect.matchEffect(request, {
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
    admit: (key) => run(store.admit(key)),
    record: (outcome) => run(store.record(outcome)),
    state: (key) => run(store.state(key))
  }
}
