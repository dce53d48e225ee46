/** Deadlines of a call: that of an attempt and the total one, whichever ends first. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { DeadlineExceeded } from "../../PolytomicError.ts"
import { deadlineError } from "../http/errorFromResponse.ts"
import type { Call } from "./call.ts"

/** Deadline that an attempt meets first. */
export interface AttemptDeadline {
  readonly scope: DeadlineExceeded["scope"]
  /** End, in milliseconds since 1970; infinite without a deadline. */
  readonly end: number
  readonly duration: Duration.Duration
}

/** Determines the deadline of an attempt that begins now. */
export const deadlineOf = (call: Call): AttemptDeadline => {
  const { attempt, total } = call.settings.deadline
  const now = call.now()
  const attemptEnd = now + Duration.toMillis(attempt)
  const totalEnd = now + call.left(now)
  return totalEnd < attemptEnd
    ? { scope: "total", end: totalEnd, duration: total }
    : { scope: "attempt", end: attemptEnd, duration: attempt }
}

/** Fails an effect that does not end within the deadlines of a call. */
export const withinDeadlines = <A, E>(
  call: Call,
  self: Effect.Effect<A, E>,
  deadline?: AttemptDeadline
): Effect.Effect<A, E | DeadlineExceeded> => {
  if (Exit.isExit(self)) return self // needs no time
  const applied = deadline ?? deadlineOf(call)
  if (applied.end === Number.POSITIVE_INFINITY) return self
  return Effect.timeoutOrElse(self, {
    duration: Math.max(0, applied.end - call.now()),
    orElse: () => Effect.fail(exceeded(call, applied))
  })
}

/** Error of a call whose deadline has passed. */
export const exceeded = (call: Call, { duration, scope }: AttemptDeadline): DeadlineExceeded =>
  deadlineError(call, scope, duration)
