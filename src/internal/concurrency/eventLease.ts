/** Lease of an event that holds or awaits a resource: it expires unless the running event renews it. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { EventModel } from "./eventModel.ts"

/** Lease of one event; it expires unless it is renewed. */
export interface EventLease {
  /** End of the lease, in milliseconds since 1970; infinite where finalizers always run. */
  until: number
}

/** Duration of a lease, in milliseconds; it is renewed three times as often. */
export const leaseDuration = 3_000

/** Checks whether the event of a lease may still run. */
export const isActive = ({ until }: EventLease, now: number): boolean => until > now

/**
 * Acquires a lease until the scope is closed. It is renewed by timers of its event, so it expires once that event is killed; the
 * timers also keep the runtime from ending a waiting event as hung.
 */
export const acquireLease = (scope: Scope.Scope): Effect.Effect<EventLease> =>
  Effect.flatMap(EventModel, ({ isCutOff }) => {
    const eventLease: EventLease = { until: Number.POSITIVE_INFINITY }
    if (!isCutOff) return Effect.succeed(eventLease)
    const renew = Effect.map(Clock.currentTimeMillis, (now) => {
      eventLease.until = now + leaseDuration
    })
    const beat = Effect.forever(Effect.andThen(Effect.sleep(leaseDuration / 3), renew))
    return Effect.as(Effect.andThen(renew, Effect.forkIn(beat, scope)), eventLease)
  })
