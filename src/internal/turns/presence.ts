/** Proof of life: tells whether the event that holds or waits for something still runs. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { EventModel } from "./eventModel.ts"

/** The presence of one event; it lapses unless it is renewed. */
export interface Presence {
  /** End of the lease, in milliseconds since 1970; infinite where finalizers always run. */
  until: number
}

/** Duration of a lease, in milliseconds; it is renewed three times as often. */
export const lease = 3_000

/** Reports whether the event of a presence may still run. */
export const isPresent = ({ until }: Presence, now: number): boolean => until > now

/**
 * A presence that lasts until the scope is closed, or lapses once its event is cut off: it is renewed by timers of its own event,
 * which also keep a waiting event from being ended as hung.
 */
export const arrive = (scope: Scope.Scope): Effect.Effect<Presence> =>
  Effect.flatMap(EventModel, ({ isCutOff }) => {
    const presence: Presence = { until: Number.POSITIVE_INFINITY }
    if (!isCutOff) return Effect.succeed(presence)
    const renew = Effect.map(Clock.currentTimeMillis, (now) => {
      presence.until = now + lease
    })
    const beat = Effect.forever(Effect.andThen(Effect.sleep(lease / 3), renew))
    return Effect.as(Effect.andThen(renew, Effect.forkIn(beat, scope)), presence)
  })
