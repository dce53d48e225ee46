/** A value that is computed once and shared until it expires, also by the requests of an isolate. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { acquireLease } from "./eventLease.ts"
import { FairSemaphore } from "./fairSemaphore.ts"

/**
 * Shares the value of an effect for as long as `timeToLive` allows, in milliseconds from when the effect began. One caller at a
 * time runs it, in its own fiber, while the others wait. A failure or an interruption is not cached: the next caller runs it
 * again.
 */
export const singleFlight = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  timeToLive: (value: A) => number
): Effect.Effect<A, E, R> => {
  const semaphore = new FairSemaphore(1)
  let kept: { readonly value: A; readonly until: number } | undefined
  const orElse = (make: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) =>
      kept !== undefined && now < kept.until ? Effect.succeed(kept.value) : make
    )
  const made = Effect.flatMap(Clock.currentTimeMillis, (since) =>
    Effect.map(effect, (value) => {
      kept = { value, until: since + timeToLive(value) }
      return value
    })
  )
  const inTurn = Effect.scopedWith((scope) =>
    Effect.flatMap(acquireLease(scope), (eventLease) => Effect.andThen(semaphore.take(eventLease, scope), orElse(made)))
  )
  return orElse(inTurn)
}
