/**
 * Faults of the stores that processes share: each call that meets one passes a rate limit, a concurrency limit and a circuit breaker whose
 * stores fail in that way, over a healthy network.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redis from "effect/persistence/Redis"
import * as CircuitBreaker from "../../src/CircuitBreaker.ts"
import * as RateLimit from "../../src/RateLimit.ts"
import { Permits } from "../../test/support/permits.ts"
import type { Fault } from "./relay.ts"

/** Reply of a Redis to a command. */
export type Reply = Effect.Effect<unknown, Redis.RedisError>

type Stores = Layer.Layer<RateLimiter.RateLimiterStore | Breaker.CircuitBreakerStore>

/** Effect's stores of limits and circuits over a Redis that gives the same reply to each command. */
export const inRedis = (reply: Reply): Stores => {
  const redis = Redis.make({
    // Redis types its replies by the command alone.
    send: <A>(command: string) => (command === "SCRIPT" ? Effect.succeed("sha") : reply) as Effect.Effect<A, never>,
    subscribe: () => Effect.die("the stores of limits do not subscribe"),
    connect: Effect.die("the stores of limits reserve no connection")
  })
  const stores = [RateLimiter.layerStoreRedis(), RateLimit.layerPermitStoreRedis(), Breaker.layerStoreRedis()] as const
  return Layer.mergeAll(...stores).pipe(Layer.provide(Layer.effect(Redis.Redis, redis)))
}

/** A change of each operation of a store. */
type Change = <A, E, R>(operation: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** Stores in memory, whose operations are changed. */
const inMemory = (change: Change): Stores => {
  const changed = (store: object) =>
    new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== "function") return member
        return (...args: ReadonlyArray<unknown>) => change(member.apply(target, args))
      }
    })
  const permits = Layer.succeed(RateLimit.PermitStore, new Permits(30_000, 0).process().store)
  const stores = Layer.mergeAll(RateLimiter.layerStoreMemory, Breaker.layerStoreMemory(), permits)
  return Layer.flatMap(stores, ({ mapUnsafe }) =>
    Layer.succeedContext(Context.makeUnsafe(new Map(Array.from(mapUnsafe, ([key, store]) => [key, changed(store)]))))
  )
}

/** Limit and breaker of calls over such stores, wide enough that only the stores can delay a call. */
const over = (stores: Stores, onStoreError: "allow" | "fail" = "allow"): Fault => ({
  layer: Layer.merge(
    RateLimit.layerShared({ concurrency: 10_000, rate: { limit: 1_000_000, window: "1 second" } }, { onStoreError }),
    CircuitBreaker.layerShared({ onStoreError })
  ).pipe(Layer.provide(stores))
})

const gone: Reply = Effect.fail(new Redis.RedisError({ cause: new Error("connect ECONNREFUSED") }))

/** Every second operation takes effect, and its result is lost. */
const losesResults = (): Change => {
  let count = 0
  return (operation) =>
    Effect.flatMap(operation, (result) => (count++ % 2 === 0 ? Effect.succeed(result) : Effect.never))
}

/** `deadline` is that of an attempt, in milliseconds. */
export const storeFaults = (deadline: number): Readonly<Record<string, Fault>> => ({
  "shared stores as they should be": over(inMemory((operation) => operation)),
  "shared stores gone": over(inRedis(gone)),
  "shared stores gone, and calls are to fail": over(inRedis(gone), "fail"),
  "shared stores that never answer": over(inRedis(Effect.never)),
  "shared stores that answer slowly": over(inMemory(Effect.delay(deadline / 20))),
  "shared stores that answer nothing": over(inRedis(Effect.succeed(null))),
  "shared stores that answer words": over(inRedis(Effect.succeed("LOADING Redis is loading the dataset"))),
  "shared stores that hold half of a value": over(inRedis(Effect.succeed(["12"]))),
  "shared stores whose answers get lost": over(inMemory(losesResults()))
})
