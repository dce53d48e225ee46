/** Deadlines in milliseconds, for jobs without their own. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { WaitTimedOut } from "../../Polling.ts"

const isNone = (milliseconds: number | undefined): milliseconds is undefined =>
  milliseconds === undefined || milliseconds === Number.POSITIVE_INFINITY

const timedOut = (subject: string, milliseconds: number): Effect.Effect<never, WaitTimedOut> =>
  Effect.suspend(() =>
    Effect.fail(new WaitTimedOut({ subject, timeout: Duration.millis(milliseconds), last: undefined }))
  )

/** A stream that fails after a number of milliseconds. */
export const expiring =
  (subject: string, milliseconds: number | undefined) =>
  <A, E, R>(self: Stream.Stream<A, E, R>): Stream.Stream<A, E | WaitTimedOut, R> =>
    isNone(milliseconds)
      ? self
      : Stream.interruptWhen(self, Effect.andThen(Effect.sleep(milliseconds), timedOut(subject, milliseconds)))

/** An effect that fails after a number of milliseconds, possibly the rest of a longer time. */
export const inTime =
  (subject: string, milliseconds: number | undefined, whole: number | undefined = milliseconds) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E | WaitTimedOut, R> =>
    isNone(milliseconds) || isNone(whole)
      ? self
      : Effect.timeoutOrElse(self, { duration: milliseconds, orElse: () => timedOut(subject, whole) })
