/**
 * Permits that several processes share, so that all of them together keep to a concurrency. A permit is a lease: it is renewed while
 * its request is under way, and ends by itself when its process is gone.
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

/** Keeps the permits of limits. A failure of any kind means that the store does not answer. */
export interface PermitStore {
  /** Takes a permit for `id` unless `limit` others have one, and says whether it has; an `id` that has one keeps it. */
  readonly take: (key: string, limit: number, id: string) => Effect.Effect<boolean, unknown>
  /** Keeps the permit of `id` from ending; one that has ended is taken again, as its request is under way in any case. */
  readonly renew: (key: string, id: string) => Effect.Effect<void, unknown>
  /** Gives the permit of `id` back, if it has one. */
  readonly release: (key: string, id: string) => Effect.Effect<void, unknown>
  /** Longest time between two renewals of a permit. */
  readonly lease: Duration.Duration
}

/** Store of the permits of limits: by default, each process counts for itself. */
export const PermitStore: Context.Reference<PermitStore | undefined> = /*#__PURE__*/ Context.Reference<
  PermitStore | undefined
>("effect-polytomic/PermitStore", { defaultValue: () => undefined })

// -----------------------------------------------------------------------------
// Redis
// -----------------------------------------------------------------------------

/** Keys that the permits have in Redis, and how long they last. */
export interface RedisOptions {
  /** Before each key. Default: `"polytomic:"`. */
  readonly prefix?: string | undefined
  /** Time that the permits of a process are kept that is gone without giving them back. Default: 30 seconds. */
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

// Clients of Redis give numbers as they please; anything else is not the script's answer.
const isTaken = (answer: unknown): Effect.Effect<boolean, "nonsense"> => {
  const text = String(answer)
  return text === "1" || text === "0" ? Effect.succeed(text === "1") : Effect.fail("nonsense")
}

/** Permits in Redis: a sorted set for each key, by when they end. */
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
