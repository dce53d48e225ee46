/** A concurrency limit that several processes share, against a real Redis. Skipped without `redis-server`. */
import { setTimeout as sleep } from "node:timers/promises"
import * as NodeRedis from "@effect/platform-node/NodeRedis"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as References from "effect/References"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Deadline from "../src/Deadline.ts"
import * as RateLimit from "../src/RateLimit.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { apiKey, call } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ready } from "./support/processes.ts"
import { rawServer } from "./support/rawServer.ts"
import { hasRedis, type Server, start, unlessRedis } from "./support/redis.ts"
import { ok, type Stub, silent, stub } from "./support/stub.ts"

/** An API that responds after some time, or never; it counts the requests in flight. */
const api = (takes: number) =>
  Effect.gen(function* () {
    const seen = { under: 0, most: 0, responded: 0 }
    const server = yield* rawServer((request, response) => {
      seen.most = Math.max(seen.most, ++seen.under)
      if (takes === Number.POSITIVE_INFINITY) return void request.socket.once("close", () => seen.under--)
      setTimeout(() => {
        // Before the client can know: its next request is not in flight together with this one.
        seen.under--
        seen.responded++
        response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{}}`)
      }, takes)
    })
    return { url: server.url, seen }
  })

const get = (server: Stub) =>
  call(server, Op.get, { id: "1" }).pipe(Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none))

const eventually = async (isSo: () => boolean): Promise<boolean> => {
  for (let i = 0; i < 3000; i++) {
    if (isSo()) return true
    await sleep(10)
  }
  return false
}

describe.skipIf(!hasRedis)(`permits in Redis${unlessRedis}`, () => {
  let redis: Server
  beforeAll(async () => {
    redis = await start()
  })
  afterAll(() => redis.stop())

  const shared = (
    prefix: string,
    concurrency: number,
    { lease = 30_000, client = redis.layer, onStoreError = "fail" as "allow" | "fail" } = {}
  ) =>
    RateLimit.layerShared({ concurrency }, { onStoreError }).pipe(
      Layer.provide(
        Layer.merge(RateLimiter.layerStoreRedis({ prefix }), RateLimit.layerPermitStoreRedis({ prefix, lease }))
      ),
      Layer.provide(client)
    )

  const keys = (prefix: string): Promise<ReadonlyArray<string>> =>
    Effect.flatMap(NodeRedis.NodeRedis, ({ use }) => use((client) => client.keys(`${prefix}*`))).pipe(
      Effect.provide(redis.layer),
      Effect.runPromise
    )

  it("limit two processes together and are used in full", { timeout: 120_000 }, async () => {
    const program = Effect.gen(function* () {
      const { seen, url } = yield* api(30)
      const callers = yield* Effect.promise(() =>
        Promise.all([1, 2].map(() => ready("permitCaller.ts", redis.url, url, "40", "3", "5000")))
      )
      yield* Effect.promise(() => Promise.all(callers.map(({ start }) => start())))
      return seen
    })
    const { responded, most } = await Effect.runPromise(Effect.scoped(program))
    expect(responded).toBe(80)
    expect(most).toBe(3)
    expect(await keys("test:permits:")).toEqual([])
  })

  it("of a killed process become free when their lease expires", { timeout: 120_000 }, async () => {
    const program = Effect.gen(function* () {
      const { seen, url } = yield* api(Number.POSITIVE_INFINITY)
      const [dying, other] = yield* Effect.promise(() =>
        Promise.all([
          ready("permitCaller.ts", redis.url, url, "2", "2", "6000"),
          // The origin is part of the key, so both call the same one.
          ready("permitCaller.ts", redis.url, url, "1", "2", "6000")
        ])
      )
      return yield* Effect.promise(async () => {
        const died = dying.start()
        expect(await eventually(() => seen.under === 2)).toBe(true)
        const waited = other.start()
        await sleep(7000)
        // Renewed, for longer than a lease.
        expect(seen.most).toBe(2)
        dying.process.kill("SIGKILL")
        const killed = performance.now()
        await died
        expect(await eventually(() => seen.under === 1)).toBe(true)
        const elapsed = performance.now() - killed
        other.process.kill("SIGKILL")
        await waited
        return elapsed
      })
    })
    const elapsed = await Effect.runPromise(Effect.scoped(program))
    // The lease is 6 seconds, renewed every 2 seconds.
    expect(elapsed).toBeGreaterThan(500)
    expect(elapsed).toBeLessThan(30_000)
  })

  it("are released at once by calls that are interrupted, fail or exceed their deadline", async () => {
    const limit = shared("back:", 1, { lease: 3_600_000 })
    const server = stub(silent)
    const program = Effect.gen(function* () {
      const interrupted = yield* Effect.forkChild(get(server))
      yield* Effect.promise(() => eventually(() => server.sent.length === 1))
      yield* Fiber.interrupt(interrupted)
      yield* Effect.exit(
        Effect.provideService(get(server), Deadline.Deadline, Deadline.make({ attempt: 300, total: 30_000 }))
      )
      yield* get(stub(ok))
    })
    await Effect.runPromise(Effect.provide(program, limit))
    // Another process, as this one could rely on its own count.
    await Effect.runPromise(Effect.provide(get(stub(ok)), limit))
    expect(server.sent.length).toBe(2)
    expect(await keys("back:permits:")).toEqual([])
  })

  it("keep a call waiting until its deadline, and not longer", async () => {
    const program = Effect.gen(function* () {
      const held = stub(silent)
      const holding = yield* Effect.forkChild(Effect.provide(get(held), shared("held:", 1)))
      yield* Effect.promise(() => eventually(() => held.sent.length === 1))
      const server = stub(ok)
      const before = performance.now()
      const error = yield* get(server).pipe(
        Effect.provideService(Deadline.Deadline, Deadline.make({ total: 500 })),
        Effect.provide(shared("held:", 1)),
        Effect.flip
      )
      yield* Fiber.interrupt(holding)
      return { error, elapsed: performance.now() - before, sent: server.sent.length }
    })
    const { error, sent, elapsed } = await Effect.runPromise(program)
    expect(error).toMatchObject({ _tag: "PolytomicLocalRateLimitExceeded", reason: "concurrency", attempts: 0 })
    expect(sent).toBe(0)
    expect(elapsed).toBeGreaterThan(490)
    expect(elapsed).toBeLessThan(15_000)
  })

  it("have no API key in their Redis keys", async () => {
    const program = Effect.gen(function* () {
      const called = stub(silent)
      const calling = yield* Effect.forkChild(Effect.provide(get(called), shared("named:", 1)))
      yield* Effect.promise(() => eventually(() => called.sent.length === 1))
      const names = yield* Effect.promise(() => keys("named:permits:"))
      yield* Fiber.interrupt(calling)
      return names
    })
    const names = await Effect.runPromise(program)
    expect(names.length).toBe(1)
    expect(names.join()).not.toContain(apiKey)
  })

  it("let calls pass or fail without the store, as configured", { timeout: 120_000 }, async () => {
    const outcome = async (onStoreError: "allow" | "fail") => {
      const own = await start()
      const client = NodeRedis.layer({ url: own.url, disableOfflineQueue: true, socket: { reconnectStrategy: false } })
      const program = Effect.gen(function* () {
        yield* get(stub(ok))
        yield* Effect.promise(own.stop)
        return yield* Effect.exit(get(stub(ok)))
      })
      return Effect.runPromise(
        program.pipe(
          Effect.provide(shared("gone:", 1, { client, onStoreError })),
          Effect.provideService(References.MinimumLogLevel, "None")
        )
      )
    }
    expect(await outcome("allow")).toMatchObject({ _tag: "Success" })
    expect(JSON.stringify(await outcome("fail"))).toContain(`"reason":"store"`)
  })

  it("rejects a lease that is 0 or without end", async () => {
    for (const [lease, message] of [
      [0, "`lease` is 0"],
      [Number.POSITIVE_INFINITY, "`lease` is without end"]
    ] as const) {
      await expect(Effect.runPromise(Effect.provide(Effect.void, shared("none:", 1, { lease })))).rejects.toThrow(
        message
      )
    }
  })
})
