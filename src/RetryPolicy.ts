/**
 * Retries of a call: conditions and delays.
 *
 * A retry covers the whole operation: sending, reading the body and decoding. Method and idempotency key determine which calls
 * are retried; a policy cannot change that:
 *
 * | outcome | GET, PUT, DELETE without a key | POST, PATCH, and any write with a key of its caller |
 * |---|---|---|
 * | no response, truncated body, attempt timed out | retried | retried, same key |
 * | 408, 429, 502, 503, 504 | retried | retried, same key |
 * | 500 | retried | no: the server replays the recorded 500 for that key |
 * | 409 | no | only if an earlier attempt got no response, as that one may still hold the key's lock |
 * | 404 on a DELETE | success, if an earlier attempt got no response, as that one deleted it | no |
 * | 400, 401, 403, 404, 422 | no | no |
 *
 * A POST or PATCH has one key for all attempts, if the operation accepts one. Operations of older versions without keys are
 * retried only if the connection was refused, so that no request can have arrived.
 *
 * @module
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import { kindOf } from "./internal/schema/issue.ts"
import { anything, assertOptions, duration, type Kinds, number } from "./internal/schema/options.ts"
import type { PolytomicError } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Token bucket that all calls of a client share, to limit retries to a failing server: each call adds `ratio`, each retry takes
 * 1, and a call without a token fails with its last error.
 *
 * @category models
 * @since 1.0.0
 */
export interface Budget {
  /** Retries available to a new client. */
  readonly reserve: number
  /** Tokens added by each call, such as 0.1 for one retry in ten calls. */
  readonly ratio: number
  /** Maximum number of tokens. */
  readonly maximum: number
}

/**
 * Retry policy of a call.
 *
 * @category models
 * @since 1.0.0
 */
export interface RetryPolicy {
  /** Retries and their delays; its input is the error. Any `Schedule` fits; see {@link fullJitter}. */
  readonly schedule: Schedule.Schedule<unknown, PolytomicError>
  /** Cap of a `Retry-After` of the server. */
  readonly maxRetryAfter: Duration.Duration
  /** The budget shared by all calls of a client, if any. */
  readonly budget: Budget | undefined
}

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/**
 * Retry policy of calls, by default {@link standard}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, RetryPolicy } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const all = yield* connections.list().pipe(Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none))
 *   return all.length
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 1
 * ```
 *
 * @category references
 * @since 1.0.0
 */
export const RetryPolicy: Context.Reference<RetryPolicy> = /*#__PURE__*/ Context.Reference<RetryPolicy>(
  "effect-polytomic/RetryPolicy",
  { defaultValue: () => standard }
)

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * Exponential backoff with full jitter: the delay before retry `n` (from 1) is random between 0 and the smaller of `base *
 * 2^(n-1)` and `maximum`, for at most `times` retries.
 *
 * @example
 * ```ts
 * import { RetryPolicy } from "effect-polytomic"
 *
 * // Up to 0.1, 0.2, 0.4, 0.5 and 0.5 seconds.
 * const schedule = RetryPolicy.fullJitter({ base: "100 millis", maximum: "500 millis", times: 5 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const fullJitter = (options: {
  readonly base: Duration.Input
  readonly maximum: Duration.Input
  readonly times: number
}): Schedule.Schedule<Duration.Duration> => {
  assertOptions("RetryPolicy.fullJitter", options, { base: duration, maximum: duration, times: number(0) })
  return jitter(Duration.toMillis(options.base), Duration.toMillis(options.maximum), options.times)
}

// Without checks: bundles that use a ready-made policy omit the validation of options.
const jitter = (base: number, maximum: number, times: number): Schedule.Schedule<Duration.Duration> =>
  Schedule.fromStepWithMetadata(
    Effect.succeed((meta: Schedule.InputMetadata<unknown>) =>
      meta.attempt > times
        ? Cause.done(Duration.zero)
        : Effect.map(Random.next, (random) => {
            const delay = Duration.millis(random * Math.min(maximum, base * 2 ** (meta.attempt - 1)))
            return [delay, delay] as [Duration.Duration, Duration.Duration] // a tuple, which an array literal is not inferred as
          })
    )
  )

/**
 * Creates a policy from settings; omitted settings default to {@link standard}.
 *
 * @example
 * ```ts
 * import * as Schedule from "effect/Schedule"
 * import { RetryPolicy } from "effect-polytomic"
 *
 * const policy = RetryPolicy.make({ schedule: Schedule.spaced("1 second").pipe(Schedule.upTo({ times: 2 })) })
 * policy.budget === RetryPolicy.standard.budget // => true
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options: Partial<RetryPolicy>): RetryPolicy => {
  assertOptions("RetryPolicy.make", options, kinds)
  const { maxRetryAfter = standard.maxRetryAfter, schedule = standard.schedule } = options ?? {}
  // An explicit `undefined` means no budget, an absent key the default.
  return { ...standard, ...options, maxRetryAfter, schedule }
}

const kinds: Kinds<RetryPolicy> = {
  schedule: (value) =>
    Schedule.isSchedule(value) ? undefined : `is ${kindOf(value)}; pass a Schedule, such as \`RetryPolicy.fullJitter\``,
  maxRetryAfter: duration,
  budget: anything
}

const sharedBudget: Budget = { reserve: 10, ratio: 0.1, maximum: 100 }

/**
 * Default policy: up to 3 retries within about 4 seconds, `Retry-After` up to 30 seconds, and one retry in ten calls once 10 are
 * used up.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import { RetryPolicy } from "effect-polytomic"
 *
 * Duration.toSeconds(RetryPolicy.standard.maxRetryAfter) // => 30
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const standard: RetryPolicy = /*#__PURE__*/ (() => ({
  schedule: jitter(500, 8_000, 3),
  maxRetryAfter: Duration.seconds(30),
  budget: sharedBudget
}))()

/**
 * No retries.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import { Polytomic, RetryPolicy } from "effect-polytomic"
 *
 * const layer = Layer.mergeAll(Polytomic.layerConfig(), RetryPolicy.layer(RetryPolicy.none))
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const none: RetryPolicy = /*#__PURE__*/ (() => ({
  schedule: Schedule.recurs(0),
  maxRetryAfter: Duration.zero,
  budget: undefined
}))()

/**
 * Policy for background work: up to 9 retries within a few minutes, `Retry-After` up to 5 minutes. Raise the total deadline too,
 * as it ends a call in any case.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import { Deadline, Polytomic, RetryPolicy } from "effect-polytomic"
 *
 * const layer = Layer.mergeAll(
 *   Polytomic.layerConfig(),
 *   RetryPolicy.layer(RetryPolicy.patient),
 *   Deadline.layer({ total: "30 minutes" })
 * )
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const patient: RetryPolicy = /*#__PURE__*/ (() => ({
  schedule: jitter(1_000, 60_000, 9),
  maxRetryAfter: Duration.minutes(5),
  budget: sharedBudget
}))()

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides the retry policy of calls; omitted settings default to {@link standard}.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import { Polytomic, RetryPolicy } from "effect-polytomic"
 *
 * // Without a budget: every call may use all of its retries.
 * const policy = RetryPolicy.make({ budget: undefined })
 * const layer = Layer.mergeAll(Polytomic.layerConfig(), RetryPolicy.layer(policy))
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (policy: Partial<RetryPolicy>): Layer.Layer<never> => Layer.succeed(RetryPolicy, make(policy))
