/**
 * Faults of the stores that processes share: each call that meets one passes a rate limit, a concurrency limit and a circuit breaker
 * whose stores fail in that way, over a healthy network.
 */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redis from "effect/persistence/Redis"
import * as CircuitBreaker from "../../src/CircuitBreaker.ts"
import * as RateLimit from "../../src/RateLimit.ts"
import { Permits } from "../../test/support/permits.ts"
import type { Fault, Faults } from "./relay.ts"

/** Reply of a Redis to a command, or of nobody. */
export type Reply = Effect.Effect<unknown, Redis.RedisError>

/** A Redis that gives the same reply to each command, over Effect's own stores. */
const redis = (reply: Reply): Layer.Layer<Redis.Redis> =>
  Layer.effect(
    Redis.Redis,
    Redis.make({
      // Redis types its replies by the command alone.
      send: <A>(command: string) => (command === "SCRIPT" ? Effect.succeed("sha") : reply) as Effect.Effect<A, never>,
      subscribe: () => Effect.die("the stores of limits do not subscribe"),
      connect: Effect.die("the stores of limits reserve no connection")
    })
  )

type Stores = Layer.Layer<RateLimiter.RateLimiterStore | Breaker.CircuitBreakerStore>

/** Stores of limits and circuits in a Redis that gives the same reply to each command. */
export const inRedis = (reply: Reply): Stores =>
  Layer.mergeAll(RateLimiter.layerStoreRedis(), RateLimit.layerPermitStoreRedis(), Breaker.layerStoreRedis()).pipe(
    Layer.provide(redis(reply))
  )

/** Treatment of each question of a store that works. */
type Spoil = <A, E, R>(question: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** A store whose questions are spoiled. */
const spoiledStore = <Store extends object>(store: Store, spoil: Spoil): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      return typeof member === "function"
        ? (...args: ReadonlyArray<unknown>) => spoil(member.apply(target, args))
        : member
    }
  })

const spoiled = (spoil: Spoil): Stores => {
  const spoiledIn = <Id, Store extends object>(key: Context.Key<Id, Store>) =>
    Layer.effect(
      key,
      Effect.map(key, (store) => spoiledStore(store, spoil))
    )
  const permits = new Permits(30_000, 0).process().store
  return Layer.mergeAll(
    spoiledIn(RateLimiter.RateLimiterStore),
    spoiledIn(Breaker.CircuitBreakerStore),
    Layer.succeed(RateLimit.PermitStore, spoiledStore(permits, spoil))
  ).pipe(Layer.provide(Layer.merge(RateLimiter.layerStoreMemory, Breaker.layerStoreMemory())))
}

/** Limit and breaker of calls over such stores: wide enough that only the stores can hold a call up. */
const over = (stores: Stores, onStoreError: "allow" | "fail" = "allow"): Fault => ({
  layer: Layer.merge(
    RateLimit.layerShared({ concurrency: 10_000, rate: { limit: 1_000_000, window: "1 second" } }, { onStoreError }),
    CircuitBreaker.layerShared({ onStoreError })
  ).pipe(Layer.provide(stores))
})

const gone: Reply = Effect.fail(new Redis.RedisError({ cause: new Error("connect ECONNREFUSED") }))

/** Every second question is answered, and the answer is lost. */
const losesAnswers = (): Spoil => {
  let asked = 0
  return (question) => Effect.flatMap(question, (answer) => (asked++ % 2 === 0 ? Effect.succeed(answer) : Effect.never))
}

/** The deadline is that of an attempt, in milliseconds. */
export const storeFaults = (deadline: number): Faults => ({
  "shared stores as they should be": over(spoiled((question) => question)),
  "shared stores gone": over(inRedis(gone)),
  "shared stores gone, and calls are to fail": over(inRedis(gone), "fail"),
  "shared stores that never answer": over(inRedis(Effect.never)),
  "shared stores that answer slowly": over(spoiled(Effect.delay(deadline / 20))),
  "shared stores that answer nothing": over(inRedis(Effect.succeed(null))),
  "shared stores that answer words": over(inRedis(Effect.succeed("LOADING Redis is loading the dataset"))),
  "shared stores that hold half of a value": over(inRedis(Effect.succeed(["12"]))),
  "shared stores whose answers get lost": over(spoiled(losesAnswers()))
})
