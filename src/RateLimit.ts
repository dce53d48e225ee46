/**
 * Limits of concurrent requests and of requests per interval.
 *
 * Polytomic documents no limit, so there is none by default. It documents 429 and `Retry-After`: with a rate limit, such a
 * response (or a 503 with `Retry-After`) pauses all calls with the same key, not only the one that received it. After a second
 * 429 soon after, the rate is reduced to the rate that the server accepted in between.
 *
 * - One token is taken for each request, so retries count; redirects within the origin, which are followed, do not.
 * - The wait is part of the total deadline of the call, not of the deadline of an attempt. A call that would wait longer fails
 *   with `PolytomicLocalRateLimitExceeded` as soon as that is known, and nothing is sent. Interruption ends a wait at once.
 * - Calls wait in order of arrival. A call that gives up takes no permit.
 * - The wait is in the span of the call (`polytomic.rate_limit.wait`) and in a metric of the same name.
 *
 * A program that does not import this module bundles none of it.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as RateLimiter from "effect/persistence/RateLimiter"
import type * as Redis from "effect/persistence/Redis"
import { RateLimit } from "./internal/client/guards.ts"
import { checkedTokens } from "./internal/limits/checkedStore.ts"
import type { Limit, Options } from "./internal/limits/model.ts"
import * as Permits from "./internal/limits/permitStore.ts"
import * as Limiter from "./internal/limits/rateLimiter.ts"
import { kindOf } from "./internal/schema/issue.ts"
import {
  anything,
  assertGiven,
  assertOptions,
  count,
  duration,
  type Kinds,
  oneOf,
  positiveDuration,
  positiveNumber
} from "./internal/schema/options.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export { type Attempt, RateLimit } from "./internal/client/guards.ts"
export type { Limit, Options, Request } from "./internal/limits/model.ts"
export { PermitStore, type RedisOptions } from "./internal/limits/permitStore.ts"

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * Creates a rate limit in memory, for programs with several; otherwise use {@link layer}.
 *
 * Several limits are acquired in order; put the narrower one first, as a 429 pauses its key.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as RateLimit from "effect-polytomic/RateLimit"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const slow = yield* RateLimit.make({ concurrency: 1, rate: { limit: 2, window: "50 millis" } })
 *   const calls = Effect.all([connections.list(), connections.list(), connections.list()], { concurrency: 3 })
 *   const lists = yield* Effect.provideService(calls, RateLimit.RateLimit, slow)
 *   return lists.length
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 3
 * ```
 *
 * @throws TypeError if an option has a name that does not exist or a value that it does not take.
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (limits: Limit | ReadonlyArray<Limit> = standard, options?: Options): Effect.Effect<RateLimit> =>
  Effect.provide(makeWith(limits, options, Number.POSITIVE_INFINITY, undefined), RateLimiter.layerStoreMemory, {
    local: true
  })

const makeWith = (
  limits: Limit | ReadonlyArray<Limit>,
  options: Options | undefined,
  storeTimeout: number,
  permits: Permits.PermitStore | undefined
): Effect.Effect<RateLimit, never, RateLimiter.RateLimiterStore> =>
  Effect.gen(function* () {
    const limiter = yield* RateLimiter.make
    // A limit that is awaited without a timeout is in memory, and belongs to this limiter alone.
    const own = storeTimeout === Number.POSITIVE_INFINITY ? yield* RateLimiter.RateLimiterStore : undefined
    return Limiter.make({
      limits: checked(limits, options),
      limiter,
      own,
      permits,
      options: options ?? {},
      storeTimeout: storeTimeout
    })
  })

const checked = (limits: Limit | ReadonlyArray<Limit>, options: Options | undefined): ReadonlyArray<Limit> => {
  const all = isSeveral(limits) ? limits : [limits]
  for (const limit of all) {
    assertOptions("RateLimit", limit, limitKinds)
    if (limit.rate !== undefined) assertGiven("the `rate` of RateLimit", limit.rate, rateKinds, "limit", "window")
  }
  assertOptions("RateLimit", options, optionKinds)
  return all
}

const limitKinds: Kinds<Limit> = {
  per: (value) =>
    value === "credentials" || value === "origin" || typeof value === "function"
      ? undefined
      : `is ${kindOf(value)}; pass "credentials", "origin" or a function`,
  concurrency: /*#__PURE__*/ count(1),
  rate: anything // checked separately, as its message names the rate
}

const rateKinds: Kinds<NonNullable<Limit["rate"]>> = { limit: positiveNumber, window: positiveDuration }

const optionKinds: Kinds<Options> = {
  pause: duration,
  maxPause: duration,
  onStoreError: /*#__PURE__*/ oneOf("allow", "fail")
}

const isSeveral = (limits: Limit | ReadonlyArray<Limit>): limits is ReadonlyArray<Limit> => Array.isArray(limits)

/**
 * Default limits of {@link make} and {@link layer}: 4 concurrent requests per set of credentials, and 20 in total. Polytomic
 * documents no rate, so they contain none.
 *
 * @example
 * ```ts
 * import * as RateLimit from "effect-polytomic/RateLimit"
 *
 * const layer = RateLimit.layer([...RateLimit.standard, { rate: { limit: 100, window: "1 minute" } }])
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const standard: ReadonlyArray<Limit> = [{ concurrency: 4 }, { per: "origin", concurrency: 20 }]

/**
 * No limit: exempts calls from the one that surrounds them.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Identity } from "effect-polytomic"
 * import * as RateLimit from "effect-polytomic/RateLimit"
 *
 * const urgent = Effect.flatMap(Identity, (identity) => identity.get()).pipe(
 *   Effect.provideService(RateLimit.RateLimit, RateLimit.none)
 * )
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const none: RateLimit = /*#__PURE__*/ (() => ({
  around: (attempt: Parameters<RateLimit["around"]>[0]) => attempt.send()
}))()

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides a rate limit in memory, for one process. Takes limits (default: {@link standard}), the result of {@link make}, or
 * {@link none}.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import { Polytomic } from "effect-polytomic"
 * import * as RateLimit from "effect-polytomic/RateLimit"
 *
 * // At most 4 requests at a time and 100 a minute for each organization, 20 at a time for all of them.
 * const layer = Layer.mergeAll(
 *   Polytomic.layerConfig(),
 *   RateLimit.layer([
 *     { concurrency: 4, rate: { limit: 100, window: "1 minute" } },
 *     { per: "origin", concurrency: 20 }
 *   ])
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (
  limits: Limit | ReadonlyArray<Limit> | RateLimit = standard,
  options?: Options
): Layer.Layer<never> =>
  isMade(limits) ? Layer.succeed(RateLimit, limits) : Layer.effect(RateLimit, make(limits, options))

const isMade = (limits: Limit | ReadonlyArray<Limit> | RateLimit): limits is RateLimit =>
  Predicate.hasProperty(limits, "around")

/**
 * Provides a rate limit that many machines share: rates and pauses are in the `RateLimiterStore` of the context, permits of a
 * concurrency limit in its {@link PermitStore}, if there is one.
 *
 * With Redis, the clocks of the machines should agree within a small part of the window. Programs that share a limit need the
 * same limits and the same prefix; all others need another prefix.
 *
 * @example
 * ```ts
 * import * as NodeRedis from "@effect/platform-node/NodeRedis"
 * import * as Layer from "effect/Layer"
 * import * as RateLimiter from "effect/persistence/RateLimiter"
 * import { Polytomic } from "effect-polytomic"
 * import * as RateLimit from "effect-polytomic/RateLimit"
 *
 * const redis = RateLimiter.layerStoreRedis({ prefix: "polytomic:" }).pipe(
 *   Layer.provide(NodeRedis.layer({ url: "redis://localhost:6379", disableOfflineQueue: true }))
 * )
 *
 * const layer = Layer.mergeAll(
 *   Polytomic.layerConfig(),
 *   RateLimit.layerShared({ rate: { limit: 100, window: "1 minute" } }).pipe(Layer.provide(redis))
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerShared = (
  limits: Limit | ReadonlyArray<Limit> = standard,
  options?: Options
): Layer.Layer<never, never, RateLimiter.RateLimiterStore> =>
  Layer.effect(
    RateLimit,
    Effect.gen(function* () {
      const permits = yield* Permits.PermitStore
      const store = checkedTokens(yield* RateLimiter.RateLimiterStore)
      const made = makeWith(limits, options, 2_000, permits)
      return yield* Effect.provideService(made, RateLimiter.RateLimiterStore, store)
    })
  )

/**
 * Provides the permits of a concurrency limit in Redis, so that it applies to all processes together. Provide it to {@link
 * layerShared}.
 *
 * A permit is renewed while its request is in progress. After a crash, a permit becomes free when its lease expires. A process
 * that is suspended for longer than the lease can lose its permits to others.
 *
 * @example
 * ```ts
 * import * as NodeRedis from "@effect/platform-node/NodeRedis"
 * import * as Layer from "effect/Layer"
 * import * as RateLimiter from "effect/persistence/RateLimiter"
 * import * as RateLimit from "effect-polytomic/RateLimit"
 *
 * const redis = Layer.merge(
 *   RateLimiter.layerStoreRedis({ prefix: "polytomic:" }),
 *   RateLimit.layerPermitStoreRedis({ prefix: "polytomic:" })
 * ).pipe(Layer.provide(NodeRedis.layer({ url: "redis://localhost:6379", disableOfflineQueue: true })))
 *
 * const shared = RateLimit.layerShared({ concurrency: 4, rate: { limit: 100, window: "1 minute" } }).pipe(
 *   Layer.provide(redis)
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerPermitStoreRedis = (options?: Permits.RedisOptions): Layer.Layer<never, never, Redis.Redis> =>
  Permits.layerRedis(options)
