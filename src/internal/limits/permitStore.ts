/**
 * Permits that several processes share for a common concurrency limit. A permit is a lease: it is renewed while its request is in
 * progress, and expires after a crash of its process.
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redis from "effect/persistence/Redis"
import { assertOptions, positiveDuration, text } from "../schema/options.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Store of the permits of limits. A failure of any kind counts as a missing response. */
export interface PermitStore {
  /**
   * Acquires a permit for `id` unless `limit` others have one; succeeds with `true` if `id` has one. An existing permit is kept.
   */
  readonly take: (key: string, limit: number, id: string) => Effect.Effect<boolean, unknown>
  /** Renews the permit of `id`; an expired one is acquired again, as its request is in progress in any case. */
  readonly renew: (key: string, id: string) => Effect.Effect<void, unknown>
  /** Releases the permit of `id`, if it has one. */
  readonly release: (key: string, id: string) => Effect.Effect<void, unknown>
  /** Maximum time between two renewals of a permit. */
  readonly lease: Duration.Duration
}

/** Store of permits; by default, each process counts its own. */
export const PermitStore: Context.Reference<PermitStore | undefined> = /*#__PURE__*/ Context.Reference<
  PermitStore | undefined
>("effect-polytomic/PermitStore", { defaultValue: () => undefined })

// -----------------------------------------------------------------------------
// Redis
// -----------------------------------------------------------------------------

/** Keys and lease of permits in Redis. */
export interface RedisOptions {
  /** Prefix of each key. Default: `"polytomic:"`. */
  readonly prefix?: string | undefined
  /** Lease of a permit, after which the permits of a crashed process become free. Default: 30 seconds. */
  readonly lease?: Duration.Input | undefined
}

const unlimited = 9_007_199_254_740_991

// The time is the server's: the clocks of the machines need not agree.
const takeScript = /*#__PURE__*/ Redis.script(
  (key: string, id: string, limit: number, lease: number) => [key, id, limit, lease],
  {
    numberOfKeys: 1,
    lua: `
local key = KEYS[1]
local id = ARGV[1]
local limit = tonumber(ARGV[2])
local lease = tonumber(ARGV[3])
local time = redis.call("TIME")
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

redis.call("ZREMRANGEBYSCORE", key, "-inf", now)
if not redis.call("ZSCORE", key, id) and redis.call("ZCARD", key) >= limit then
  return 0
end
redis.call("ZADD", key, now + lease, id)
if redis.call("PTTL", key) < lease then
  redis.call("PEXPIRE", key, lease)
end
return 1
`
  }
)

// Redis clients return numbers in various types; any other value is not a result of the script.
const isTaken = (response: unknown): Effect.Effect<boolean, "invalid"> => {
  const text = String(response)
  return text === "1" || text === "0" ? Effect.succeed(text === "1") : Effect.fail("invalid")
}

/** Permits in Redis: a sorted set for each key, by expiry. */
export const layerRedis = (options: RedisOptions = {}): Layer.Layer<never, never, Redis.Redis> =>
  Layer.effect(
    PermitStore,
    Effect.map(Redis.Redis, (redis): PermitStore => {
      assertOptions("RateLimit.layerPermitStoreRedis", options, { prefix: text, lease: positiveDuration })
      const lease = Math.ceil(Duration.toMillis(options.lease ?? "30 seconds"))
      const take = redis.eval(takeScript.withReturnType<number>())
      const nameOf = (key: string): string => `${options.prefix ?? "polytomic:"}permits:${key}`
      return {
        lease: Duration.millis(lease),
        take: (key, limit, id) => Effect.flatMap(take(nameOf(key), id, limit, lease), isTaken),
        renew: (key, id) => Effect.asVoid(take(nameOf(key), id, unlimited, lease)),
        release: (key, id) => Effect.asVoid(redis.send("ZREM", nameOf(key), id))
      }
    })
  )
