/** Permits of a concurrency limit that several processes share: held by lease, and polled for while none is free. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Scope from "effect/Scope"
import type { PolytomicError } from "../../PolytomicError.ts"
import type { Attempt } from "../client/guards.ts"
import type { EventLease } from "../concurrency/eventLease.ts"
import type { LimitState } from "./limitStates.ts"
import type { LimitStore } from "./limitStore.ts"
import type { PermitStore } from "./permitStore.ts"

// Polling interval for a permit, in milliseconds.
const shortestPoll = 10
const longestPoll = 250

/** A waiting call. */
export interface Visit {
  readonly attempt: Attempt
  readonly eventLease: EventLease
}

/** Holds a permit that other processes share, until the scope is closed. */
export const holdShared = (
  { attempt, eventLease }: Visit,
  state: LimitState,
  concurrency: number,
  store: LimitStore,
  permits: PermitStore,
  scope: Scope.Scope
): Effect.Effect<void, PolytomicError> =>
  Effect.gen(function* () {
    const id = `${yield* Random.nextInt}:${yield* Random.nextInt}`
    // Registered before acquiring: an interrupted call may have a permit. Without a response of the store the lease expires.
    yield* Scope.addFinalizer(scope, store.tell(attempt, permits.release(state.key, id)))
    const take = store.ask(attempt, state, permits.take(state.key, concurrency, id), true)
    if (state.asking.size > 0 || !(yield* take)) yield* acquire(state, eventLease, take)
    const renew = Effect.ignore(store.attempt(permits.renew(state.key, id)))
    yield* Effect.forkIn(Effect.forever(Effect.delay(renew, Duration.toMillis(permits.lease) / 3)), scope)
  })

/** Releases in other processes are not announced, so one of the waiting calls polls. */
const acquire = (
  state: LimitState,
  eventLease: EventLease,
  take: Effect.Effect<boolean, PolytomicError>
): Effect.Effect<void, PolytomicError> =>
  Effect.scopedWith((scope) =>
    Effect.gen(function* () {
      yield* state.asking.take(eventLease, scope)
      for (let delay = shortestPoll; !(yield* take); delay = Math.min(2 * delay, longestPoll)) {
        // With jitter, so that processes do not poll in step.
        yield* Effect.sleep(Math.ceil(delay * (yield* Random.nextBetween(0.5, 1))))
      }
    })
  )
