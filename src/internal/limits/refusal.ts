/** Error of a call that a rate limit rejects. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Attempt } from "../client/guards.ts"
import { callOf } from "../errors/errorClass.ts"
import { type LimitEvidence, LocalRateLimitExceeded } from "../errors/notSent.ts"

/** Reason of a wait. */
export interface Stage {
  reason: LimitEvidence["reason"]
  limit: string
}

/** Fails an attempt: `wait` is its minimum wait, `left` its remaining time, both in milliseconds. */
export const refuse = (
  attempt: Attempt,
  { limit, reason }: Stage,
  wait: number | undefined,
  left: number = attempt.left()
): Effect.Effect<never, LocalRateLimitExceeded> =>
  Effect.suspend(() =>
    Effect.fail(
      new LocalRateLimitExceeded({
        ...callOf(attempt.call),
        reason,
        limit,
        retryAfter: wait === undefined ? undefined : Duration.millis(wait),
        remaining: Duration.millis(Math.max(0, left))
      })
    )
  )
