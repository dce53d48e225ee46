/** Waits of a durable job: how long each is, and how many there can be. Nothing here depends on a clock or on chance. */
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

/** Options that a plan is made of. */
export interface PlanOptions {
  readonly timeout?: Duration.Input | undefined
  readonly minDelay?: Duration.Input | undefined
  readonly maxDelay?: Duration.Input | undefined
}

/** Nudges that end a wait early; those after them are ignored, so that nobody can make a run poll without end. */
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

/** The wait after so many others: doubled each time, and shortened by up to a quarter, always the same for one key and number. */
export const delayOf = (plan: Plan, waits: number, key: string, count: number): number => {
  const whole = Math.min(plan.maxDelay, plan.minDelay * 2 ** Math.min(waits, 30))
  return Math.ceil(whole * (shortest + (1 - shortest) * fraction(`${key}/${count}`)))
}

// FNV-1a, which spreads well enough that runs do not poll at the same time.
const fraction = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash / 2 ** 32
}

/** Waits from one beginning until a time has passed, at most. */
const waitsIn = ({ maxDelay, minDelay }: Plan, millis: number): number => {
  let count = 0
  let passed = 0
  for (let delay = minDelay; delay < maxDelay && passed < millis; delay *= 2) {
    passed += delay * shortest
    count++
  }
  return passed >= millis ? count : count + Math.ceil((millis - passed) / (maxDelay * shortest))
}

/** Steps of a job in the worst case: the start takes all its time to be known, and every nudge comes. */
export const stepsOf = (plan: Plan): number => {
  const { maxDelay, minDelay, timeout } = plan
  // Each restart of the intervals adds the number of intervals up to the maximum.
  const anew = Math.ceil(Math.log2(maxDelay / minDelay)) + 1
  const pairs = waitsIn(plan, timeout) + anew * (1 + maxNudges) + maxNudges
  // Two for each wait and what follows it; the intent, the first attempt, the first poll, the last cancel and one cancel handler.
  return 2 * pairs + 5
}

/** Refuses a plan that may need more steps than the engine allows. */
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
