/** Retry loop of a call: attempt after attempt until there is a value or a final error. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import * as Schedule from "effect/Schedule"
import type { PolytomicError } from "../../PolytomicError.ts"
import { attempt, toAttempt } from "./attempt.ts"
import type { Call } from "./call.ts"
import { applyGuards, isHeldBack } from "./guards.ts"
import { retryAfterMillis } from "./requestedWait.ts"
import { showResponse } from "./response.ts"
import { decide, mayHaveArrived } from "./retryDecision.ts"

/** Runs attempts until one succeeds or its error is final. */
export const retrying = (call: Call): Effect.Effect<unknown, PolytomicError> => loop(call, undefined)

type Step = (now: number, input: PolytomicError) => Pull.Pull<[unknown, Duration.Duration], never, unknown>

/** State of the retry loop after a failed attempt. */
interface Failed {
  readonly error: PolytomicError
  /** An attempt may have arrived without a response. */
  readonly unanswered: boolean
  /** Next step of the schedule. */
  readonly step: Step
}

const loop = (call: Call, before: Failed | undefined): Effect.Effect<unknown, PolytomicError> => {
  const { attempts } = call
  return Effect.catch(guarded(call), (error) => {
    // Prefer the earlier error: the write may have been applied.
    if (before !== undefined && isHeldBack(error)) return Effect.fail(before.error)
    const unansweredBefore = before?.unanswered ?? false
    // The key matters only for operations with idempotency keys.
    const key = call.idempotencyKey
    switch (decide({ operation: call.definition, key, error, unansweredBefore })) {
      case "done":
        if ("status" in error) showResponse(call, error)
        return Effect.succeed(undefined)
      case "fail":
        return Effect.fail(error)
    }
    // An attempt whose deadline passed before it had its credentials has sent nothing.
    const unanswered = unansweredBefore || (call.attempts > attempts && mayHaveArrived(error))
    return before === undefined
      ? Effect.flatMap(Schedule.toStep(call.settings.policy.schedule), (step) =>
          waitAndRetry(call, { error, unanswered, step })
        )
      : waitAndRetry(call, { error, unanswered, step: before.step })
  })
}

/** Runs an attempt through the rate limit and the circuit breaker, if any. */
const guarded = (call: Call): Effect.Effect<unknown, PolytomicError> => {
  const { breaker, limit } = call.settings
  return limit === undefined && breaker === undefined ? attempt(call) : applyGuards(toAttempt(call), limit, breaker)
}

/** Waits for the backoff and runs the next attempt; fails with the error if schedule, deadline or budget are exhausted. */
const waitAndRetry = (call: Call, failed: Failed): Effect.Effect<unknown, PolytomicError> => {
  const { error, step } = failed
  const { policy } = call.settings
  const now = call.now()
  const planned = Pull.catchDone(
    Effect.map(step(now, error), ([, delay]) => Duration.toMillis(delay)),
    () => Effect.succeed(undefined)
  )
  return Effect.flatMap(planned, (planned) => {
    if (planned === undefined) return Effect.fail(error)
    const delay = Math.max(planned, Math.min(retryAfterMillis(error) ?? 0, Duration.toMillis(policy.maxRetryAfter)))
    // The error is more useful than a deadline that would pass during the wait.
    if (delay >= call.left(now) || !call.client.budget.spend(policy.budget)) return Effect.fail(error)
    return Effect.flatMap(Effect.sleep(delay), () =>
      // While a machine sleeps, its deadlines pass, and the idempotency key may expire.
      call.left(call.now()) > 0 ? loop(call, failed) : Effect.fail(error)
    )
  })
}
