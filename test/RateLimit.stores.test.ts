/** Stores of limits and circuits that fail: calls pass or are rejected as configured, within their deadline, and never die. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redis from "effect/persistence/Redis"
import * as References from "effect/References"
import * as TestClock from "effect/testing/TestClock"
import { inRedis, type Reply } from "../scripts/chaos/storeFaults.ts"
import * as CircuitBreaker from "../src/CircuitBreaker.ts"
import * as Deadline from "../src/Deadline.ts"
import * as RateLimit from "../src/RateLimit.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, failure, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ok, type Stub, stub } from "./support/stub.ts"

const shared = (reply: Reply, onStoreError: "allow" | "fail"): Layer.Layer<never> =>
  Layer.merge(
    RateLimit.layerShared(
      { per: "origin", concurrency: 4, rate: { limit: 1000, window: "1 minute" } },
      { onStoreError }
    ),
    CircuitBreaker.layerShared({ onStoreError })
  ).pipe(Layer.provide(inRedis(reply)))

const get = (server: Stub) =>
  call(server, Op.get, { id: "1" }).pipe(
    Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
    Effect.provideService(References.MinimumLogLevel, "None")
  )

const replies: ReadonlyArray<readonly [what: string, reply: Reply]> = [
  ["fails", Effect.fail(new Redis.RedisError({ cause: new Error("connect ECONNREFUSED") }))],
  ["throws", Effect.die(new TypeError("a driver's own mistake"))],
  ["returns nil", Effect.succeed(null)],
  ["returns words", Effect.succeed("LOADING Redis is loading the dataset in memory")],
  ["returns an empty list", Effect.succeed([])],
  ["returns half of a list", Effect.succeed(["12"])],
  ["returns other types", Effect.succeed([{}, [], "x"])],
  ["returns NaN", Effect.succeed([Number.NaN, Number.NaN, "active"])]
]

describe("a shared store", () => {
  for (const [what, reply] of replies) {
    it.effect(`that ${what} lets calls pass by default, and rejects them if configured`, () =>
      Effect.gen(function* () {
        const server = stub(ok)
        const three = Effect.all([get(server), get(server), get(server)], { concurrency: 3 })
        yield* three.pipe(Effect.provide(shared(reply, "allow")))
        expect(server.sent.length).toBe(3)
        expect(yield* Clock.currentTimeMillis).toBe(0)
        const refused = yield* Effect.flip(get(server).pipe(Effect.provide(shared(reply, "fail"))))
        expect(["PolytomicLocalRateLimitExceeded", "PolytomicCircuitOpen"]).toContain(refused._tag)
        expect(server.sent.length).toBe(3)
      })
    )
  }

  it.effect(
    "that never responds lets calls with a short deadline pass in time, and is skipped after 2 seconds in total",
    () =>
      Effect.gen(function* () {
        const server = stub(ok)
        const layer = shared(Effect.never, "allow")
        const times: Array<number> = []
        const one = Effect.gen(function* () {
          const before = yield* Clock.currentTimeMillis
          yield* get(server)
          times.push((yield* Clock.currentTimeMillis) - before)
        }).pipe(Effect.provideService(Deadline.Deadline, Deadline.make({ total: "700 millis" })))
        const calls = Effect.forEach(Array.from({ length: 20 }), () => one, { discard: true }).pipe(
          Effect.provide(layer)
        )
        const fiber = yield* Effect.forkChild(Effect.exit(calls))
        yield* TestClock.adjust("1 minute")
        expect(yield* Fiber.join(fiber)).toMatchObject({ _tag: "Success" })
        expect(server.sent.length).toBe(20)
        expect(Math.max(...times)).toBeLessThanOrEqual(700)
        expect(times.slice(0, 1)[0]).toBeGreaterThan(0)
        expect(times.slice(-5)).toEqual([0, 0, 0, 0, 0])
      })
  )

  it.effect("that never responds rejects a call within its deadline", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const program = Effect.gen(function* () {
        const error = yield* Effect.flip(get(server))
        return [error._tag, yield* Clock.currentTimeMillis] as const
      }).pipe(
        Effect.provideService(Deadline.Deadline, Deadline.make({ total: "700 millis" })),
        Effect.provide(shared(Effect.never, "fail"))
      )
      const fiber = yield* Effect.forkChild(program)
      yield* TestClock.adjust("1 minute")
      const [tag, endedAt] = yield* Fiber.join(fiber)
      expect(tag).toBe("PolytomicLocalRateLimitExceeded")
      expect(endedAt).toBeLessThanOrEqual(700)
      expect(server.sent).toEqual([])
    })
  )
})

describe("a store that does not respond", () => {
  const silentStore = Layer.succeed(RateLimiter.RateLimiterStore, {
    fixedWindow: () => Effect.never,
    tokenBucket: () => Effect.never,
    adaptiveConsume: () => Effect.never,
    adaptiveFeedback: () => Effect.never
  })
  const silent = (onStoreError?: "allow" | "fail") =>
    RateLimit.layerShared({ per: "origin", rate: { limit: 1, window: "1 hour" } }, { onStoreError }).pipe(
      Layer.provide(silentStore)
    )

  it.effect("costs one timeout, then requests are sent without it and one warning is logged", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ logLevel, message }) => {
        logged.push([logLevel, message])
      })
      const server = stub(ok)
      const program = Effect.all([call(server, Op.get, { id: "1" }), call(server, Op.get, { id: "1" })]).pipe(
        Effect.provide(silent()),
        Effect.provide(Logger.layer([logger]))
      )
      yield* value(program)
      expect(server.sent.map(({ at }) => at)).toEqual([2_000, 2_000])
      expect(logged).toEqual([
        ["Warn", ["The rate limit store does not respond: requests are sent without a limit until it does"]]
      ])
    })
  )

  it.effect("fails calls, if configured", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const logged: Array<unknown> = []
      const logger = Logger.make(({ message }) => void logged.push(message))
      const error = yield* failure(
        call(server, Op.get, { id: "1" }).pipe(Effect.provide(silent("fail")), Effect.provide(Logger.layer([logger])))
      )
      expect(logged).toEqual([])
      expect(error).toMatchObject({ _tag: "PolytomicLocalRateLimitExceeded", reason: "store", attempts: 0 })
      expect(error.message).toContain("the store of the limit of 1 requests in 1 hour did not respond. Check the store")
      expect(server.sent.length).toBe(0)
    })
  )
})
