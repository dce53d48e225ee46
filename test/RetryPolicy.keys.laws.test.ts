/** Laws of idempotency keys and the retries that they allow: random faults under the test clock. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Random from "effect/Random"
import fc from "fast-check"
import * as Deadline from "../src/Deadline.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, layer, settle } from "./support/client.ts"
import { holds } from "./support/laws.ts"
import * as Op from "./support/operations.ts"
import {
  brokenBody,
  ok,
  problem,
  type Reply,
  refused,
  reset,
  respondWith,
  type Sent,
  serve,
  slow,
  stalledBody,
  stub
} from "./support/stub.ts"

/** Faults after which a request may have been applied. */
const lost = {
  reset,
  brokenBody: brokenBody(),
  stalledBody: stalledBody(),
  html: respondWith(200, "<html>please log in", { "content-type": "text/html; charset=utf-8" })
} as const

/** Faults after which a request was certainly not applied, or that another attempt decides. */
const decidedFaults = {
  refused,
  408: problem(408),
  429: problem(429),
  502: problem(502),
  503: problem(503),
  504: problem(504)
} as const

const anyOf = (faults: Readonly<Record<string, Reply>>): fc.Arbitrary<Reply> =>
  fc.constantFrom(...Object.values(faults))

const any = anyOf({ ...lost, ...decidedFaults })

const policy: RetryPolicy.RetryPolicy = {
  schedule: RetryPolicy.fullJitter({ base: 100, maximum: 1_000, times: 10 }),
  maxRetryAfter: RetryPolicy.standard.maxRetryAfter,
  budget: undefined
}

const run = <A, E, R>(self: Effect.Effect<A, E, R>, seed = 1): Effect.Effect<Exit.Exit<A, E>, never, R> =>
  self.pipe(
    Effect.provideService(RetryPolicy.RetryPolicy, policy),
    Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "1 minute", total: "1 day" })),
    Random.withSeed(seed),
    settle
  )

const keyOf = (sent: Sent): string | undefined => sent.headers["idempotency-key"]

const writes = {
  create: (server: Parameters<typeof call>[0]) => call(server, Op.create, { name: "x" }),
  update: (server: Parameters<typeof call>[0]) => call(server, Op.update, { id: "1", name: "x" })
}

const write = fc.constantFrom(...Object.values(writes))

const own = "a-key-of-the-caller"

describe("an idempotency key", () => {
  it("is generated once per call and kept for all its requests; no two calls share one", () =>
    holds(
      fc.record({
        calls: fc.integer({ min: 2, max: 20 }),
        script: fc.array(any, { maxLength: 6 }),
        seed: fc.nat()
      }),
      ({ calls, script, seed }) =>
        Effect.gen(function* () {
          const attempts = new Map<string, number>()
          const server = serve((request, sent) => {
            const name = String(sent.body)
            const attempt = attempts.get(name) ?? 0
            attempts.set(name, attempt + 1)
            return (script[attempt] ?? ok)(request, sent)
          })
          const all = Effect.forEach(
            Array.from({ length: calls }, (_, i) => `call ${i}`),
            (name) => PolytomicClient.execute(Op.create, { name }),
            { concurrency: "unbounded" }
          ).pipe(Effect.provide(layer(server)))
          expect(Exit.isSuccess(yield* run(all, seed))).toBe(true)
          const keys = new Map<string, Set<string | undefined>>()
          for (const sent of server.sent) {
            const name = String(sent.body)
            keys.set(name, (keys.get(name) ?? new Set()).add(keyOf(sent)))
          }
          expect(keys.size).toBe(calls)
          for (const one of keys.values()) expect(one.size).toBe(1)
          expect(new Set([...keys.values()].flatMap((one) => [...one])).size).toBe(calls)
        })
    ))

  it("of the caller is sent unchanged with every request, also of a PUT and a DELETE", () =>
    holds(fc.array(any, { maxLength: 6 }), (script) =>
      Effect.gen(function* () {
        const put = stub(...script, ok)
        const remove = stub(...script, respondWith(200))
        yield* run(call(put, Op.replace, { id: "1", name: "x" }).pipe(PolytomicClient.withIdempotencyKey(own)))
        yield* run(call(remove, Op.remove, { id: "1" }).pipe(PolytomicClient.withIdempotencyKey(own)))
        for (const { sent } of [put, remove]) {
          expect(sent.length).toBe(script.length + 1)
          expect(new Set(sent.map(keyOf))).toEqual(new Set([own]))
        }
      })
    ))

  it("goes with the same body in every request", () =>
    holds(fc.record({ script: fc.array(any, { maxLength: 6 }), name: fc.string() }), ({ name, script }) =>
      Effect.gen(function* () {
        const server = stub(...script, ok)
        yield* run(call(server, Op.create, { name: name.toWellFormed() }))
        expect(server.sent.length).toBe(script.length + 1)
        expect(new Set(server.sent.map(({ body }) => body)).size).toBe(1)
      })
    ))
})

describe("a 500", () => {
  it("is not retried with a key, as the server would replay it", () =>
    holds(fc.record({ before: fc.array(any, { maxLength: 4 }), write }), ({ before, write }) =>
      Effect.gen(function* () {
        const server = stub(...before, problem(500), ok)
        const exit = yield* run(write(server))
        expect(server.sent.length).toBe(before.length + 1)
        expect(Exit.isFailure(exit) && exit.cause.reasons[0]).toMatchObject({ error: { status: 500 } })
      })
    ))

  it("of a PUT is retried without a key, and not with a caller's key", () =>
    holds(fc.array(any, { maxLength: 4 }), (before) =>
      Effect.gen(function* () {
        const replace = (server: ReturnType<typeof stub>) => call(server, Op.replace, { id: "1", name: "x" })
        const without = stub(...before, problem(500), ok)
        expect(Exit.isSuccess(yield* run(replace(without)))).toBe(true)
        expect(without.sent.length).toBe(before.length + 2)
        const keyed = stub(...before, problem(500), ok)
        expect(Exit.isFailure(yield* run(replace(keyed).pipe(PolytomicClient.withIdempotencyKey(own))))).toBe(true)
        expect(keyed.sent.length).toBe(before.length + 1)
      })
    ))
})

describe("a 409", () => {
  it("is final, unless an earlier attempt of this call got no response", () =>
    holds(fc.record({ before: fc.array(any, { maxLength: 4 }), write }), ({ before, write }) =>
      Effect.gen(function* () {
        const server = stub(...before, problem(409), ok)
        const exit = yield* run(write(server))
        const unanswered = before.some((one) => Object.values<Reply>(lost).includes(one))
        expect(Exit.isSuccess(exit)).toBe(unanswered)
        expect(server.sent.length).toBe(before.length + (unanswered ? 2 : 1))
      })
    ))
})

describe("a 404 on a DELETE", () => {
  it("is a success if an earlier attempt of this call got no response, and an error otherwise", () =>
    holds(fc.array(any, { maxLength: 5 }), (before) =>
      Effect.gen(function* () {
        const server = stub(...before, problem(404))
        const exit = yield* run(call(server, Op.remove, { id: "1" }))
        const unanswered = before.some((one) => Object.values<Reply>(lost).includes(one))
        expect(server.sent.length).toBe(before.length + 1)
        expect(Exit.isSuccess(exit)).toBe(unanswered)
      })
    ))
})

describe("a write without a key", () => {
  it("is retried only if the connection was refused", () =>
    holds(fc.array(any, { minLength: 1, maxLength: 6 }), (script) =>
      Effect.gen(function* () {
        const server = stub(...script, ok)
        yield* run(call(server, Op.createOld, { name: "x" }))
        const first = script.findIndex((one) => one !== refused)
        expect(server.sent.length).toBe((first < 0 ? script.length : first) + 1)
        expect(server.sent.map(keyOf).every((key) => key === undefined)).toBe(true)
      })
    ))
})

describe("attempt deadlines", () => {
  it("include the body: a body that exceeds the deadline fails the attempt", () =>
    holds(
      fc.record({ head: fc.nat(2_000), attempt: fc.integer({ min: 1, max: 2_000 }), times: fc.nat(3) }),
      ({ attempt, head, times }) =>
        Effect.gen(function* () {
          const server = stub(slow(head, stalledBody()))
          const exit = yield* call(server, Op.get, { id: "1" }).pipe(
            Effect.provideService(RetryPolicy.RetryPolicy, {
              ...policy,
              schedule: RetryPolicy.fullJitter({ base: 1, maximum: 1, times })
            }),
            Effect.provideService(Deadline.Deadline, Deadline.make({ attempt, total: "1 day" })),
            settle
          )
          expect(server.sent.length).toBe(times + 1)
          expect(Exit.isFailure(exit) && exit.cause.reasons[0]).toMatchObject({
            error: {
              _tag: "PolytomicDeadlineExceeded",
              scope: "attempt",
              timeout: Duration.millis(attempt),
              attempts: times + 1
            }
          })
        })
    ))
})
