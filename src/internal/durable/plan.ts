/** Intervals of a durable job: their lengths and maximum number. Nothing here depends on a clock or on randomness. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { DurableError } from "./errors.ts"
import type { StepsService } from "./steps.ts"

/** Settings of the waits of a job, in milliseconds. */
export interface Plan {
  readonly timeout: number
  readonly minDelay: number
  readonly maxDelay: number
}

/** Options of a plan. */
export interface PlanOptions {
  readonly timeout?: Duration.Input | undefined
  readonly minDelay?: Duration.Input | undefined
  readonly maxDelay?: Duration.Input | undefined
}

/** Maximum number of events that end a wait early; later ones are ignored, so that events cannot make a run poll endlessly. */
export const maxNudges = 3

/** The plan of a job; its options have defaults. */
export const planOf = (options: PlanOptions, timeout: Duration.Input): Plan => {
  const minDelay = Math.max(1000, Duration.toMillis(options.minDelay ?? "15 seconds"))
  return {
    timeout: Math.max(0, Duration.toMillis(options.timeout ?? timeout)),
    minDelay,
    maxDelay: Math.max(minDelay, Duration.toMillis(options.maxDelay ?? "15 minutes"))
  }
}

const shortest = 0.75

/**
 * The interval after a number of others: doubled each time, with jitter of up to a quarter, deterministic for a key and number.
 */
export const delayOf = (plan: Plan, waits: number, key: string, count: number): number => {
  const whole = Math.min(plan.maxDelay, plan.minDelay * 2 ** Math.min(waits, 30))
  return Math.ceil(whole * (shortest + (1 - shortest) * fraction(`${key}/${count}`)))
}

// FNV-1a, which spreads runs well enough over time.
const fraction = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash / 2 ** 32
}

/** Maximum number of intervals within a time. */
const waitsIn = ({ maxDelay, minDelay }: Plan, millis: number): number => {
  let count = 0
  let passed = 0
  for (let delay = minDelay; delay < maxDelay && passed < millis; delay *= 2) {
    passed += delay * shortest
    count++
  }
  return passed >= millis ? count : count + Math.ceil((millis - passed) / (maxDelay * shortest))
}

/** Maximum number of steps of a job: the start needs all its time, and every event arrives. */
export const stepsOf = (plan: Plan): number => {
  const { maxDelay, minDelay, timeout } = plan
  // Each restart of the intervals adds the number of intervals up to the maximum.
  const anew = Math.ceil(Math.log2(maxDelay / minDelay)) + 1
  const pairs = waitsIn(plan, timeout) + anew * (1 + maxNudges) + maxNudges
  // Two for each wait and what follows it; the intent, the first attempt, the first poll, the last cancel and one cancel handler.
  return 2 * pairs + 5
}

/** Fails for a plan that may need more steps than the engine allows. */
export const checkPlan = (plan: Plan, steps: StepsService, subject: string): Effect.Effect<void, DurableError> => {
  if (!Number.isFinite(plan.timeout)) {
    const detail = "Its `timeout` is not finite."
    return Effect.fail(new DurableError({ reason: "TooManySteps", subject, run: steps.key, detail }))
  }
  const needed = stepsOf(plan)
  if (needed <= steps.limits.steps) return Effect.void
  const detail = `It may take ${needed} steps, and ${steps.limits.steps} are left.`
  return Effect.fail(new DurableError({ reason: "TooManySteps", subject, run: steps.key, detail }))
}
