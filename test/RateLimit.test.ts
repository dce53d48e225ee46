/** Limits on requests: concurrency, requests per interval, and the pause of other calls when the server requests one. */
import { describe, expect, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import * as Credentials from "../src/Credentials.ts"
import * as Deadline from "../src/Deadline.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as RateLimit from "../src/RateLimit.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { apiKey, call, failure, layer, settle, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ok, problem, type Reply, refused, reset, type Stub, silent, slow, stub } from "./support/stub.ts"

const limited = (limits: RateLimit.Limit | ReadonlyArray<RateLimit.Limit>, options?: RateLimit.Options) =>
  Effect.map(
    RateLimit.make(limits, options),
    (limit) =>
      <A, E, R>(self: Effect.Effect<A, E, R>) =>
        Effect.provideService(self, RateLimit.RateLimit, limit)
  )

const get = (server: Stub, id = "1", options?: Parameters<typeof call>[3]) => call(server, Op.get, { id }, options)

const within = (total: number) => Effect.provideService(Deadline.Deadline, Deadline.make({ total, attempt: total }))

const withoutRetries = Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)

const times = (server: Stub): ReadonlyArray<number> => server.sent.map(({ at }) => at)

describe("a rate limit", () => {
  it.effect("lets a burst through, then one request after another in order of arrival", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 3, window: "3 seconds" } })
      yield* value(Effect.forEach(["a", "b", "c", "d", "e"], (id) => limit(get(server, id)), { concurrency: 5 }))
      expect(times(server)).toEqual([0, 0, 0, 1000, 2000])
      expect(server.sent.map(({ url }) => url.pathname.at(-1))).toEqual(["a", "b", "c", "d", "e"])
    })
  )

  it.effect("is provided by its layer and shared by two clients", () =>
    Effect.gen(function* () {
      const [one, two] = [stub(ok), stub(ok)]
      const both = Effect.all([get(one), get(two), get(one), get(two)], { concurrency: 4 })
      yield* value(Effect.provide(both, RateLimit.layer({ per: "origin", rate: { limit: 1, window: "1 second" } })))
      expect([...times(one), ...times(two)].sort((a, b) => a - b)).toEqual([0, 1000, 2000, 3000])
    })
  )

  it.effect("counts each request, retries included", () =>
    Effect.gen(function* () {
      const server = stub(problem(503), ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 hour" } })
      const once = Effect.provideService(Deadline.Deadline, Deadline.none)
      yield* value(once(limit(get(server))))
      // The backoff before it ends at a fraction of a millisecond.
      expect(times(server).map(Math.floor)).toEqual([0, 3_600_000])
    })
  )

  it.effect("rejects at once a request that would wait beyond its deadline", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 minute" } })
      yield* limit(get(server))
      const error = yield* Effect.flip(limit(within(10_000)(get(server))))
      expect(error).toMatchObject({
        _tag: "PolytomicLocalRateLimitExceeded",
        reason: "rate",
        retryAfter: Duration.millis(60_000),
        remaining: Duration.millis(10_000),
        attempts: 0,
        operation: "things.get"
      })
      expect(error.message).toBe(
        "things.get was not sent (GET /api/things/{id}): the limit of 1 requests in 1 minute would have kept it waiting for at least 1 minute, longer than the 10 seconds that its deadline left. Make fewer calls, or raise the limit or `Deadline`."
      )
      expect(server.sent.length).toBe(1)
    })
  )

  it.effect("includes waiting requests in the estimate", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 second" } })
      yield* limit(get(server))
      const waiting = yield* Effect.forkChild(
        Effect.all(
          [1, 2, 3].map(() => limit(get(server))),
          { concurrency: 3 }
        )
      )
      yield* TestClock.adjust(100)
      const error = yield* Effect.flip(limit(within(3_500)(get(server))))
      expect(error).toMatchObject({ reason: "rate", retryAfter: Duration.millis(3_900) })
      const last = yield* Effect.forkChild(limit(within(4_000)(get(server))))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(waiting)
      yield* Fiber.join(last)
      expect(times(server)).toEqual([0, 1000, 2000, 3000, 4000])
    })
  )

  it.effect("excludes requests that stopped waiting", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 second" } })
      const four = yield* Effect.forkChild(
        Effect.all(
          [1, 2, 3, 4].map(() => limit(get(server))),
          { concurrency: 4 }
        )
      )
      yield* TestClock.adjust(2_500)
      const fifth = yield* Effect.forkChild(limit(within(2_000)(get(server))))
      yield* TestClock.adjust(1_500)
      yield* Fiber.join(four)
      yield* Fiber.join(fifth)
      expect(times(server)).toEqual([0, 1000, 2000, 3000, 4000])
    })
  )

  it.effect("queries the store for the head of the queue only", () =>
    Effect.gen(function* () {
      let requested = 0
      const counting = Layer.effect(
        RateLimiter.RateLimiterStore,
        Effect.map(RateLimiter.RateLimiterStore, (store) => ({
          ...store,
          tokenBucket: (options: Parameters<typeof store.tokenBucket>[0]) => {
            requested++
            return store.tokenBucket(options)
          }
        }))
      ).pipe(Layer.provide(RateLimiter.layerStoreMemory))
      const server = stub(ok)
      const calls = Effect.all(
        Array.from({ length: 20 }, () => get(server)),
        { concurrency: 20 }
      )
      const shared = RateLimit.layerShared({ per: "origin", rate: { limit: 1, window: "1 second" } })
      const patient = Effect.provideService(calls, Deadline.Deadline, Deadline.none)
      yield* value(Effect.provide(patient, Layer.provide(shared, counting)))
      expect(server.sent.length).toBe(20)
      // Each reads the store once and, except for the first, once more when a token is available.
      expect(requested).toBe(39)
    })
  )

  it.effect("gives no token to interrupted callers and takes none from others", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 second" } })
      yield* limit(get(server))
      const crowd = yield* Effect.forkChild(
        Effect.all(
          Array.from({ length: 50 }, () => limit(get(server))),
          { concurrency: 50 }
        )
      )
      yield* TestClock.adjust(500)
      yield* Fiber.interrupt(crowd)
      yield* value(limit(get(server)))
      expect(times(server)).toEqual([0, 1000])
    })
  )

  it.effect("fails with the error of the sent request if the wait for its retry would be too long", () =>
    Effect.gen(function* () {
      const server = stub(reset)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 hour" } })
      const error = yield* failure(limit(call(server, Op.create, { name: "x" })))
      expect(error).toMatchObject({ _tag: "PolytomicTransportError", attempts: 1 })
      expect(server.sent.length).toBe(1)
    })
  )

  it.effect("does not use up the deadline of an attempt", () =>
    Effect.gen(function* () {
      const server = stub(slow(400, ok))
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "2 seconds" } })
      const deadline = Deadline.make({ attempt: 500, total: 5_000 })
      const calls = Effect.all([limit(get(server)), limit(get(server))], { concurrency: 2 })
      yield* value(Effect.provideService(calls, Deadline.Deadline, deadline))
      expect(times(server)).toEqual([0, 2000])
    })
  )
})

describe("a concurrency limit", () => {
  it.effect("is never exceeded, and a permit is released however an attempt ends", () =>
    Effect.gen(function* () {
      const replies: ReadonlyArray<Reply> = [slow(100, ok), slow(50, reset), slow(70, problem(404)), silent]
      const server = stub(...replies, slow(10, ok))
      const limit = yield* limited({ per: "origin", concurrency: 2 })
      const calls = yield* Effect.forEach(Array.from({ length: 8 }), () =>
        Effect.forkChild(withoutRetries(limit(get(server))))
      )
      yield* TestClock.adjust(130)
      // Two at 0; the third when the second failed at 50, the fourth at 100, which never gets a response.
      expect(times(server)).toEqual([0, 0, 50, 100, 120, 130])
      const stuck = calls[3]
      if (stuck !== undefined) yield* Fiber.interrupt(stuck)
      yield* TestClock.adjust(1_000)
      const exits = yield* Effect.forEach(calls, Fiber.await)
      expect(exits.filter(Exit.isSuccess).length).toBe(5)
      expect(server.sent.length).toBe(8)
    })
  )

  it.effect("creates a single session when a response is lost", () =>
    Effect.gen(function* () {
      const server = stub(problem(503, { "retry-after": "20" }), ok)
      const limit = yield* limited({ per: () => "mine", concurrency: 1 }, { maxPause: 0 })
      const failing = yield* Effect.forkChild(limit(get(server)))
      yield* TestClock.adjust(10)
      yield* limit(get(server))
      expect(times(server)).toEqual([0, 10])
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(failing)
    })
  )

  it.effect("keeps a call waiting until its total deadline, and not longer", () =>
    Effect.gen(function* () {
      const server = stub(silent)
      const limit = yield* limited({ per: "origin", concurrency: 1 })
      const first = yield* Effect.forkChild(limit(get(server)))
      yield* TestClock.adjust(1)
      const second = yield* Effect.forkChild(limit(within(5_000)(get(server))))
      yield* TestClock.adjust(4_999)
      expect(second.pollUnsafe()).toBe(undefined)
      yield* TestClock.adjust(1)
      const error = yield* Effect.flip(Fiber.join(second))
      expect(error).toMatchObject({
        _tag: "PolytomicLocalRateLimitExceeded",
        reason: "concurrency",
        retryAfter: undefined,
        remaining: Duration.millis(5_000)
      })
      yield* Fiber.interrupt(first)
      expect(server.sent.length).toBe(1)
    })
  )
})

describe("a Retry-After response", () => {
  const pause = (reply: Reply, options?: RateLimit.Options) =>
    Effect.gen(function* () {
      const server = stub(reply, ok)
      const limit = yield* limited({ per: "origin" }, options)
      yield* Effect.exit(withoutRetries(limit(get(server))))
      yield* value(Effect.provideService(limit(get(server)), Deadline.Deadline, Deadline.none))
      const [first = 0, second = 0] = times(server)
      return second - first
    })

  it.effect("pauses all calls under the key for as long", () =>
    Effect.gen(function* () {
      expect(yield* pause(problem(429, { "retry-after": "7" }))).toBe(7_000)
      expect(yield* pause(problem(503, { "retry-after": "2" }))).toBe(2_000)
    })
  )

  it.effect("pauses for a second without the header", () =>
    Effect.gen(function* () {
      expect(yield* pause(problem(429))).toBe(1_000)
      expect(yield* pause(problem(429, { "retry-after": "soon" }), { pause: "3 seconds" })).toBe(3_000)
    })
  )

  it.effect("pauses up to a cap", () =>
    Effect.gen(function* () {
      expect(yield* pause(problem(429, { "retry-after": "31536000" }))).toBe(30_000)
    })
  )

  it.effect("pauses for a 429 or a 503 with Retry-After only", () =>
    Effect.gen(function* () {
      for (const reply of [problem(503), problem(500, { "retry-after": "9" }), problem(404), refused, reset]) {
        expect(yield* pause(reply)).toBe(0)
      }
    })
  )

  it.effect("fails calls at once whose deadline is earlier", () =>
    Effect.gen(function* () {
      const limit = yield* limited({ per: "origin" })
      yield* Effect.exit(withoutRetries(limit(get(stub(problem(429, { "retry-after": "20" }))))))
      const error = yield* Effect.flip(limit(within(5_000)(get(stub(ok)))))
      expect(error).toMatchObject({
        _tag: "PolytomicLocalRateLimitExceeded",
        reason: "pause",
        retryAfter: Duration.millis(20_000),
        remaining: Duration.millis(5_000)
      })
    })
  )

  it.effect("is followed by paced requests, not a burst", () =>
    Effect.gen(function* () {
      const server = stub(problem(429, { "retry-after": "5" }), ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 2, window: "2 seconds" } })
      yield* Effect.exit(withoutRetries(limit(get(server))))
      yield* value(
        Effect.all(
          Array.from({ length: 5 }, () => limit(get(server))),
          { concurrency: 5 }
        )
      )
      // A full bucket, then one after the other: the token that one of them had before the pause does not count.
      expect(times(server)).toEqual([0, 5_000, 5_000, 6_000, 7_000, 8_000])
    })
  )
})

describe("a limit key", () => {
  const another = Credentials.apiKey("another-key-for-tests-9876543210")

  it.effect("is derived from the credentials: each has its own limit", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const mine = Credentials.apiKey(apiKey)
      // The test clock does not wait for the promise of the hash; credentials are hashed once.
      const known = yield* limited({ concurrency: 1 })
      yield* known(get(stub(ok), "1", { credentials: mine }))
      yield* known(get(stub(ok), "1", { credentials: another }))
      const limit = yield* limited({ rate: { limit: 1, window: "1 second" } })
      const by = (credentials: Credentials.Credentials) => limit(get(server, "1", { credentials }))
      yield* value(Effect.all([by(mine), by(mine), by(another)], { concurrency: 3 }))
      expect(times(server)).toEqual([0, 0, 1000])
    })
  )

  it.effect("does not reveal the credentials and is the same on every machine", () =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      const limit = yield* limited({
        concurrency: 1,
        per: ({ account }) => Effect.tap(account, (name) => Effect.sync(() => seen.push(name)))
      })
      const secret = "the-secret-of-an-organization"
      const organization = Credentials.organizationKey({ organization_id: "0c0b5b7e", key: secret })
      const renewed = Credentials.fromEffect(Effect.sync(() => Credentials.Authorization.bearer(Redacted.make(apiKey))))
      yield* limit(get(stub(ok)))
      yield* limit(get(stub(ok), "1", { credentials: renewed }))
      yield* limit(get(stub(ok), "1", { credentials: organization }))
      expect(new Set(seen).size).toBe(2)
      expect(seen[0]).toBe(seen[1])
      for (const name of seen) expect(name).toMatch(/^[0-9a-f]{32}$/)
      expect(seen[0]).toBe("1a02b5b02e7196af27e67b902aa93712")
    })
  )

  it.effect("can be computed from the call and from the calling fiber", () =>
    Effect.gen(function* () {
      const Tenant = Context.Reference<string>("test/Tenant", { defaultValue: () => "nobody" })
      const server = stub(ok)
      const limit = yield* limited({
        per: ({ operation }) => Effect.map(Tenant, (tenant) => `${tenant} ${operation}`),
        rate: { limit: 1, window: "1 second" }
      })
      const as = (tenant: string) => Effect.provideService(limit(get(server)), Tenant, tenant)
      const list = Effect.ignore(limit(call(server, Op.list, {})))
      yield* value(Effect.all([as("a"), as("a"), as("b"), list], { concurrency: 4 }))
      expect([...times(server)].sort((a, b) => a - b)).toEqual([0, 0, 0, 1000])
    })
  )

  it.effect("applies to each of several limits", () =>
    Effect.gen(function* () {
      const server = stub(slow(100, ok))
      const limit = yield* limited([
        { per: ({ operation }) => operation, rate: { limit: 1, window: "1 second" } },
        { per: "origin", concurrency: 1 }
      ])
      const list = Effect.ignore(limit(call(server, Op.list, {})))
      yield* value(Effect.all([limit(get(server)), limit(get(server)), list], { concurrency: 3 }))
      expect(times(server)).toEqual([0, 100, 1000])
    })
  )
})

describe("a call that waited", () => {
  it.effect("requests its authorization again after a long wait", () =>
    Effect.gen(function* () {
      let requested = 0
      const credentials = Credentials.fromEffect(
        Effect.sync(() => Credentials.Authorization.bearer(`key-number-${++requested}`))
      )
      const server = stub(ok)
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "10 seconds" } })
      const one = limit(get(server, "1", { credentials }))
      yield* value(Effect.all([one, one], { concurrency: 2 }))
      expect(server.sent.map(({ headers }) => headers["authorization"])).toEqual([
        "Bearer key-number-1",
        "Bearer key-number-3"
      ])
    })
  )

  it.effect("without credentials fails without waiting", () =>
    Effect.gen(function* () {
      const limit = yield* limited({ per: "origin", rate: { limit: 1, window: "1 hour" } })
      yield* limit(get(stub(ok)))
      const error = yield* Effect.flip(limit(get(stub(ok), "1", { credentials: Credentials.apiKey("") })))
      expect(error._tag).toBe("PolytomicCredentialsError")
    })
  )
})

describe("a rate limit layer", () => {
  it.effect("is bypassed by calls with `none`", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const urgent = Effect.provideService(get(server), RateLimit.RateLimit, RateLimit.none)
      const all = Effect.all([get(server), urgent, urgent], { concurrency: 3 })
      const exit = yield* settle(
        Effect.provide(all, RateLimit.layer({ per: "origin", rate: { limit: 1, window: "1 hour" } }))
      )
      expect(Exit.isSuccess(exit)).toBe(true)
      expect(times(server)).toEqual([0, 0, 0])
    })
  )

  it.effect("also applies where the client is built", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const client = yield* Effect.provide(
        Effect.flatMap(RateLimit.RateLimit, () => PolytomicClient.PolytomicClient),
        layer(server)
      )
      const limit = yield* RateLimit.make({ per: "origin", rate: { limit: 1, window: "1 second" } })
      const one = Effect.provideService(client.execute(Op.get, { id: "1" }), RateLimit.RateLimit, limit)
      yield* value(Effect.all([one, one], { concurrency: 2 }))
      expect(times(server)).toEqual([0, 1000])
    })
  )

  it.effect("provides the standard limit or a custom one", () =>
    Effect.gen(function* () {
      const limit = (layer: Layer.Layer<never>) => Effect.provide(RateLimit.RateLimit, layer)
      const made = yield* RateLimit.make({ concurrency: 1 })
      expect(yield* limit(RateLimit.layer(made))).toBe(made)
      expect(yield* limit(RateLimit.layer(RateLimit.none))).toBe(RateLimit.none)
      expect(yield* limit(RateLimit.layer())).toBeDefined()
      expect(RateLimit.standard).toEqual([{ concurrency: 4 }, { per: "origin", concurrency: 20 }])
    })
  )

  it.effect("rejects invalid settings", () =>
    Effect.gen(function* () {
      for (const concurrency of [0, 1.5, Number.POSITIVE_INFINITY]) {
        const exit = yield* Effect.exit(Effect.suspend(() => RateLimit.make({ concurrency })))
        expect(String(Exit.isFailure(exit) ? exit.cause : "")).toContain(
          `RateLimit: \`concurrency\` is ${concurrency}; pass a whole number, at least 1`
        )
      }
      for (const [rate, expected] of [
        [{ limit: 0, window: 1 }, "`limit` is 0; pass a number above 0"],
        [{ limit: Number.POSITIVE_INFINITY, window: 1 }, "`limit` is Infinity; pass a number above 0"],
        [{ limit: 1, window: Number.POSITIVE_INFINITY }, "`window` is without end"],
        [{ limit: 1, window: 0 }, "`window` is 0; pass a time above 0"],
        [{ limit: 1, window: "0 seconds" }, "`window` is 0; pass a time above 0"],
        [{ limit: 1 }, "`window` is missing"]
      ] as const) {
        const exit = yield* Effect.exit(Effect.suspend(() => RateLimit.make({ rate } as RateLimit.Limit)))
        expect(String(Exit.isFailure(exit) ? exit.cause : "")).toContain(expected)
      }
    })
  )
})
