/**
 * Faults of the stores that processes share: each call that meets one passes a rate limit, a concurrency limit and a circuit breaker
 * whose stores fail in that way, while the network is well.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redis from "effect/persistence/Redis"
import * as CircuitBreaker from "../../src/CircuitBreaker.ts"
import * as RateLimit from "../../src/RateLimit.ts"

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

/** Does something to each question of a store that works. */
type Spoil = <A, E, R>(question: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

const spoiled = (spoil: Spoil): Stores => {
  const memory = Layer.merge(RateLimiter.layerStoreMemory, Breaker.layerStoreMemory())
  const rates = Layer.effect(
    RateLimiter.RateLimiterStore,
    Effect.map(RateLimiter.RateLimiterStore, (store) =>
      RateLimiter.RateLimiterStore.of({
        fixedWindow: (options) => spoil(store.fixedWindow(options)),
        tokenBucket: (options) => spoil(store.tokenBucket(options)),
        adaptiveConsume: (options) => spoil(store.adaptiveConsume(options)),
        adaptiveFeedback: (options) => spoil(store.adaptiveFeedback(options))
      })
    )
  )
  const circuits = Layer.effect(
    Breaker.CircuitBreakerStore,
    Effect.map(Breaker.CircuitBreakerStore, (store) => ({
      admit: (key: string) => spoil(store.admit(key)),
      record: (options: Parameters<typeof store.record>[0]) => spoil(store.record(options)),
      state: (key: string) => spoil(store.state(key))
    }))
  )
  const held = new Set<string>()
  const permits = Layer.succeed(RateLimit.PermitStore, {
    lease: Duration.seconds(30),
    take: (_, limit, id) => spoil(Effect.sync(() => held.has(id) || (held.size < limit && held.add(id).size > 0))),
    renew: () => spoil(Effect.void),
    release: (_, id) => spoil(Effect.asVoid(Effect.sync(() => held.delete(id))))
  })
  return Layer.mergeAll(rates, circuits, permits).pipe(Layer.provide(memory))
}

/** The limit and the breaker of calls over such stores: wide enough that only the stores can hold a call up. */
const over = (stores: Stores, onStoreError: "allow" | "fail" = "allow"): Layer.Layer<never> =>
  Layer.merge(
    RateLimit.layerShared({ concurrency: 10_000, rate: { limit: 1_000_000, window: "1 second" } }, { onStoreError }),
    CircuitBreaker.layerShared({ onStoreError })
  ).pipe(Layer.provide(stores))

const gone: Reply = Effect.fail(new Redis.RedisError({ cause: new Error("connect ECONNREFUSED") }))

/** Every second question fails when it has been done: its answer is lost. */
const losesAnswers = (): Spoil => {
  let asked = 0
  return (question) => Effect.flatMap(question, (answer) => (asked++ % 2 === 0 ? Effect.succeed(answer) : Effect.never))
}

/** By name; the deadline is that of an attempt, in milliseconds. */
export const storeFaults: { readonly [name: string]: (deadline: number) => Layer.Layer<never> } = {
  "shared stores as they should be": () => over(spoiled((question) => question)),
  "shared stores gone": () => over(inRedis(gone)),
  "shared stores gone, and calls are to fail": () => over(inRedis(gone), "fail"),
  "shared stores that never answer": () => over(inRedis(Effect.never)),
  "shared stores that answer slowly": (deadline) => over(spoiled((question) => Effect.delay(question, deadline / 20))),
  "shared stores that answer nothing": () => over(inRedis(Effect.succeed(null))),
  "shared stores that answer words": () => over(inRedis(Effect.succeed("LOADING Redis is loading the dataset"))),
  "shared stores that hold half of a value": () => over(inRedis(Effect.succeed(["12"]))),
  "shared stores whose answers get lost": () => over(spoiled(losesAnswers()))
}
