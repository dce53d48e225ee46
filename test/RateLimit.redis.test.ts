/** Limits that many processes share, against a real Redis. Skipped without `redis-server`. */
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import * as NodeRedis from "@effect/platform-node/NodeRedis"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as References from "effect/References"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as CircuitBreaker from "../src/CircuitBreaker.ts"
import * as Deadline from "../src/Deadline.ts"
import * as RateLimit from "../src/RateLimit.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { apiKey, call } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ready } from "./support/processes.ts"
import { hasRedis, type Server, start, unlessRedis } from "./support/redis.ts"
import { sharedRate } from "./support/sharedRate.ts"
import { ok, problem, type Stub, stub } from "./support/stub.ts"

const get = (server: Stub) =>
  call(server, Op.get, { id: "1" }).pipe(Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none))

/** An API that responds to everything. */
const api = async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{}}`)
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  // A server that listens on a port has an address of this type.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

describe.skipIf(!hasRedis)(`a limit in Redis${unlessRedis}`, () => {
  let redis: Server
  beforeAll(async () => {
    redis = await start()
  })
  afterAll(() => redis.stop())

  const shared = (prefix: string, limits: RateLimit.Limit, options?: RateLimit.Options) =>
    RateLimit.layerShared(limits, { onStoreError: "fail", ...options }).pipe(
      Layer.provide(RateLimiter.layerStoreRedis({ prefix })),
      Layer.provide(redis.layer)
    )

  it("holds for two processes together", async () => {
    const server = await api()
    const calls = 12
    const callers = await Promise.all([1, 2].map(() => ready("redisCaller.ts", redis.url, server.url, String(calls))))
    const sent = await Promise.all(callers.map(({ start }) => start())).finally(server.close)
    const times = sent
      .flat()
      .map(Number)
      .sort((a, b) => a - b)
    expect(times.length).toBe(2 * calls)
    // A request is sent a little after its token was taken, depending on the load of the machine.
    const tolerance = 200
    const refill = sharedRate.window / sharedRate.limit
    for (const [i, from] of times.entries()) {
      for (const [length, to] of times.slice(i).entries()) {
        expect(length + 1).toBeLessThanOrEqual(sharedRate.limit + (to - from + tolerance) / refill)
      }
    }
    const last = times.at(-1) ?? 0
    expect(last - (times[0] ?? 0)).toBeGreaterThanOrEqual((2 * calls - sharedRate.limit) * refill - tolerance)
  }, 60_000)

  it("is shared by two programs, and so is a pause requested by the server", async () => {
    const limits = { rate: { limit: 1000, window: "1 second" } } as const
    const free = stub(ok)
    const paused = (seconds: number, prefix: string) =>
      Effect.exit(get(stub(problem(429, { "retry-after": String(seconds) })))).pipe(
        Effect.provide(shared(prefix, limits)),
        Effect.runPromise
      )
    const before = performance.now()
    await paused(1, "pause:")
    await Effect.runPromise(get(free).pipe(Effect.provide(shared("pause:", limits))))
    // The pause begins later than this time, so it cannot seem shorter.
    expect(performance.now() - before).toBeGreaterThan(990)
    await paused(3600, "long:")
    const refused = await Effect.flip(get(free)).pipe(
      Effect.provideService(Deadline.Deadline, Deadline.make({ total: "2 seconds" })),
      Effect.provide(shared("long:", limits)),
      Effect.runPromise
    )
    expect(refused).toMatchObject({ _tag: "PolytomicLocalRateLimitExceeded", attempts: 0 })
    await Effect.runPromise(get(free).pipe(Effect.provide(shared("other:", limits))))
    expect(free.sent.length).toBe(2)
  })

  it("rejects calls in one program when another has used it up", async () => {
    const limits = { rate: { limit: 1, window: "1 hour" } } as const
    const server = stub(ok)
    await Effect.runPromise(get(server).pipe(Effect.provide(shared("used:", limits))))
    const error = await Effect.runPromise(Effect.flip(get(server)).pipe(Effect.provide(shared("used:", limits))))
    expect(error).toMatchObject({ _tag: "PolytomicLocalRateLimitExceeded", reason: "rate", attempts: 0 })
    expect(server.sent.length).toBe(1)
  })

  it("stores no API key in Redis", async () => {
    const limits = { rate: { limit: 10, window: "1 hour" } } as const
    const program = Effect.gen(function* () {
      yield* Effect.provide(Effect.exit(get(stub(problem(429, { "retry-after": "5" })))), shared("keys:", limits))
      const { client } = yield* NodeRedis.NodeRedis
      return yield* Effect.promise(() => client.keys("*"))
    })
    const keys = await Effect.runPromise(Effect.provide(program, redis.layer))
    expect(keys.filter((key) => key.startsWith("keys:")).length).toBeGreaterThanOrEqual(2)
    expect(keys.join()).not.toContain(apiKey)
  })

  it("lets calls pass or fail when Redis is unreachable, as configured", async () => {
    const outcome = async (onStoreError: "allow" | "fail") => {
      const own = await start()
      const server = stub(ok)
      // A client that does not reconnect: one that does would wait for its server when it is closed.
      const client = NodeRedis.layer({ url: own.url, disableOfflineQueue: true, socket: { reconnectStrategy: false } })
      const program = Effect.gen(function* () {
        yield* get(server)
        yield* Effect.promise(own.stop)
        return yield* Effect.exit(get(server))
      })
      const limits = { rate: { limit: 1, window: "1 hour" } } as const
      const layer = RateLimit.layerShared(limits, { onStoreError }).pipe(
        Layer.provide(RateLimiter.layerStoreRedis()),
        Layer.provide(client)
      )
      return Effect.runPromise(
        program.pipe(Effect.provide(layer), Effect.provideService(References.MinimumLogLevel, "None"))
      )
    }
    expect(await outcome("allow")).toMatchObject({ _tag: "Success" })
    expect(JSON.stringify(await outcome("fail"))).toContain(`"reason":"store"`)
  })
})

describe.skipIf(!hasRedis)(`a Redis server that is killed while a program runs${unlessRedis}`, () => {
  /** The options from the documentation; a client without them queues commands forever, which keeps the program alive. */
  const options = (url: string) => ({ url, disableOfflineQueue: true, commandOptions: { timeout: 2_000 } })

  for (const [what, limits] of [
    ["a rate", { rate: { limit: 1000, window: "1 minute" } }],
    ["a concurrency", { concurrency: 4 }],
    ["both", { concurrency: 4, rate: { limit: 1000, window: "1 minute" } }]
  ] as const) {
    it(`costs at most one timeout, every call passes and the program exits: with ${what}`, async () => {
      const own = await start()
      const server = stub(ok)
      const program = Effect.gen(function* () {
        yield* get(server)
        yield* Effect.promise(() => own.kill())
        const before = performance.now()
        for (let i = 0; i < 30; i++) yield* get(server)
        yield* Effect.all(
          Array.from({ length: 30 }, () => get(server)),
          { concurrency: "unbounded" }
        )
        return performance.now() - before
      })
      const redis = Layer.merge(RateLimiter.layerStoreRedis(), RateLimit.layerPermitStoreRedis()).pipe(
        Layer.provide(NodeRedis.layer(options(own.url)))
      )
      const elapsed = await Effect.runPromise(
        program.pipe(
          Effect.provide(RateLimit.layerShared(limits).pipe(Layer.provide(redis))),
          Effect.provideService(References.MinimumLogLevel, "None")
        )
      )
      expect(server.sent.length).toBe(61)
      // One timeout of 2 seconds, and the time of 60 calls on a busy machine; a timeout for each would be two minutes.
      expect(elapsed).toBeLessThan(20_000)
    }, 90_000)
  }
})

describe("a circuit whose store does not respond", () => {
  it("costs one timeout, then calls pass at once", async () => {
    const silentStore = Layer.succeed(Breaker.CircuitBreakerStore, {
      admit: () => Effect.never,
      record: () => Effect.never,
      state: () => Effect.never
    })
    const server = stub(ok)
    const before = performance.now()
    await Effect.runPromise(
      Effect.all(Array.from({ length: 20 }, () => get(server))).pipe(
        Effect.provide(CircuitBreaker.layerShared().pipe(Layer.provide(silentStore))),
        Effect.provideService(References.MinimumLogLevel, "None")
      )
    )
    expect(server.sent.length).toBe(20)
    // A timeout of one second for each would be 20 seconds.
    expect(performance.now() - before).toBeLessThan(15_000)
  }, 60_000)
})

describe.skipIf(!hasRedis)(`a circuit in Redis${unlessRedis}`, () => {
  let redis: Server
  beforeAll(async () => {
    redis = await start()
  })
  afterAll(() => redis.stop())

  /** Longer than connecting takes on a busy machine. */
  const openDuration = "5 seconds"

  const breaker = () =>
    CircuitBreaker.layerShared({
      tripPolicy: Breaker.consecutive(2),
      openDuration,
      onStoreError: "fail"
    }).pipe(Layer.provide(Breaker.layerStoreRedis()), Layer.provide(redis.layer))

  it("opens for all programs, lets one probe through, and closes for all", async () => {
    const server = stub(problem(503), problem(503), ok)
    const deadline = Effect.provideService(Deadline.Deadline, Deadline.make({ total: "10 seconds" }))
    const run = <A, E>(self: Effect.Effect<A, E>): Promise<A> =>
      Effect.runPromise(
        deadline(self).pipe(Effect.provide(breaker()), Effect.provideService(References.MinimumLogLevel, "None"))
      )
    await run(Effect.all([Effect.exit(get(server)), Effect.exit(get(server))]))
    const refused = await run(Effect.flip(get(server)))
    expect(refused).toMatchObject({ _tag: "PolytomicCircuitOpen", state: "open", attempts: 0 })
    expect(server.sent.length).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 5_050))
    await run(get(server))
    await run(Effect.all([get(server), get(server)], { concurrency: 2 }))
    expect(server.sent.length).toBe(5)
  })
})
