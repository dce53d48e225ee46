/** Retried and final failures: the table in the docblock of `RetryPolicy`, cell by cell, through a real client. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Deadline from "../src/Deadline.ts"
import type * as Operation from "../src/Operation.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { call, failure, settle, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { brokenBody, ok, problem, type Reply, refused, reset, respondWith, stalledBody, stub } from "./support/stub.ts"

// -----------------------------------------------------------------------------
// The table
// -----------------------------------------------------------------------------

/** The kinds of calls that the table distinguishes. */
const kinds = [
  "GET",
  "PUT, no key",
  "DELETE, no key",
  "POST, minted key",
  "PATCH, minted key",
  "POST, caller's key",
  "PUT, caller's key",
  "DELETE, caller's key",
  "POST, takes no key",
  "PATCH, takes no key"
] as const

type Kind = (typeof kinds)[number]

const patchOld: Operation.Operation<Op.ChangeInput, Op.Thing, Op.AnyStatus> = {
  ...Op.update,
  acceptsIdempotencyKey: false
}

const callersKey = PolytomicClient.withIdempotencyKey("key-of-the-caller")

const change: Op.ChangeInput = { id: "1", name: "one" }

const run = (kind: Kind, ...script: ReadonlyArray<Reply>) => {
  const server = stub(...script)
  const calls: { readonly [K in Kind]: () => Effect.Effect<unknown, Op.AnyStatus> } = {
    GET: () => call(server, Op.get, { id: "1" }),
    "PUT, no key": () => call(server, Op.replace, change),
    "DELETE, no key": () => call(server, Op.remove, { id: "1" }),
    "POST, minted key": () => call(server, Op.create, { name: "one" }),
    "PATCH, minted key": () => call(server, Op.update, change),
    "POST, caller's key": () => callersKey(call(server, Op.create, { name: "one" })),
    "PUT, caller's key": () => callersKey(call(server, Op.replace, change)),
    "DELETE, caller's key": () => callersKey(call(server, Op.remove, { id: "1" })),
    "POST, takes no key": () => call(server, Op.createOld, { name: "one" }),
    "PATCH, takes no key": () => call(server, patchOld, change)
  }
  return Effect.map(settle(calls[kind]()), (exit) => ({ exit, server }))
}

const everyKind = "yyyyyyyyyy"
const noKind = "----------"
const unlessKeyless = "yyyyyyyy--"

/** For each outcome of the first attempt: the calls, in the order of `kinds`, that are retried. */
const table: ReadonlyArray<readonly [outcome: string, reply: Reply, again: string]> = [
  ["the connection was refused", refused, everyKind],
  ["no response arrived", reset, unlessKeyless],
  ["the body broke off", brokenBody(), unlessKeyless],
  ["the attempt timed out", stalledBody(), unlessKeyless],
  ["the body of an error broke off", brokenBody(503), unlessKeyless],
  ["the body was cut short", respondWith(200, `{"data":{"id":`), unlessKeyless],
  ["the body was HTML", respondWith(200, "<html>", { "content-type": "text/html" }), unlessKeyless],
  ["the body had another shape", respondWith(200, { data: { id: 1 } }), noKind],
  ["408", problem(408), unlessKeyless],
  ["429", problem(429), unlessKeyless],
  ["502", problem(502), unlessKeyless],
  ["503", problem(503), unlessKeyless],
  ["504", problem(504), unlessKeyless],
  ["500", problem(500), "yyy-------"],
  ["400", problem(400), noKind],
  ["401", problem(401), noKind],
  ["403", problem(403), noKind],
  ["404", problem(404), noKind],
  ["409", problem(409), noKind],
  ["422", problem(422), noKind],
  ["501", problem(501), noKind],
  ["302", respondWith(302, "", { location: "https://elsewhere.example/" }), noKind]
]

describe("the retry table", () => {
  for (const [outcome, reply, again] of table) {
    describe(outcome, () => {
      for (const [i, kind] of kinds.entries()) {
        const isSentAgain = again[i] === "y"
        it.effect(`${kind}: ${isSentAgain ? "retried" : "not retried"}`, () =>
          Effect.gen(function* () {
            const { exit, server } = yield* run(kind, reply, kind.startsWith("DELETE") ? respondWith(200) : ok)
            expect(server.sent.length).toBe(isSentAgain ? 2 : 1)
            if (isSentAgain) expect(Exit.isSuccess(exit)).toBe(true)
          })
        )
      }
    })
  }
})

describe("the retry table after an unanswered attempt", () => {
  for (const [name, fault] of [
    ["no response", reset],
    ["a broken body", brokenBody()],
    ["a stalled body", stalledBody()]
  ] as const) {
    it.effect(`404 on a DELETE after ${name}: success, as the first attempt deleted it`, () =>
      Effect.gen(function* () {
        const { exit, server } = yield* run("DELETE, no key", fault, problem(404))
        expect(exit).toEqual(Exit.succeed(undefined))
        expect(server.sent.length).toBe(2)
      })
    )

    it.effect(`409 with a key after ${name}: retried, as that attempt may hold the lock`, () =>
      Effect.gen(function* () {
        const { exit, server } = yield* run("POST, minted key", fault, problem(409), ok)
        expect(Exit.isSuccess(exit)).toBe(true)
        expect(server.sent.length).toBe(3)
        expect(new Set(server.sent.map((sent) => sent.headers["idempotency-key"])).size).toBe(1)
      })
    )
  }

  it.effect("404 on a DELETE after a refused connection: not found, as nothing had arrived", () =>
    Effect.gen(function* () {
      const { exit, server } = yield* run("DELETE, no key", refused, problem(404))
      expect(Exit.isFailure(exit)).toBe(true)
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("404 on a DELETE with a key: not found, as the server would have replayed its success", () =>
    Effect.gen(function* () {
      const { exit } = yield* run("DELETE, caller's key", reset, problem(404))
      expect(Exit.isFailure(exit)).toBe(true)
    })
  )

  it.effect("404 on a DELETE after another error: not found", () =>
    Effect.gen(function* () {
      const { exit } = yield* run("DELETE, no key", problem(503), problem(404))
      expect(Exit.isFailure(exit)).toBe(true)
    })
  )

  it.effect("404 on a DELETE with a result: not found, as there is nothing to return", () =>
    Effect.gen(function* () {
      const returning = { ...Op.get, method: "DELETE" } as const
      const error = yield* failure(call(stub(reset, problem(404)), returning, { id: "1" }))
      expect(error._tag).toBe("PolytomicNotFound")
    })
  )

  it.effect("404 counted as a deletion: shown by withResponse", () =>
    Effect.gen(function* () {
      const done = yield* value(
        PolytomicClient.withResponse(call(stub(reset, problem(404, { "x-seen": "1" })), Op.remove, { id: "1" }))
      )
      expect(done.response).toMatchObject({ status: 404, attempts: 2, headers: { "x-seen": "1" } })
    })
  )

  it.effect("409 with a key after a 503: not retried", () =>
    Effect.gen(function* () {
      const { server } = yield* run("POST, minted key", problem(503), problem(409), ok)
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("409 without a key after a missing response: not retried", () =>
    Effect.gen(function* () {
      const { server } = yield* run("PUT, no key", reset, problem(409), ok)
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("500 with a key after a missing response: not retried, as the server replays it", () =>
    Effect.gen(function* () {
      const { server } = yield* run("POST, minted key", reset, problem(500), ok)
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("credentials that time out do not count as an unanswered attempt", () =>
    Effect.gen(function* () {
      let requested = 0
      const credentials = {
        authorization: Effect.suspend(() =>
          requested++ === 0
            ? Effect.never
            : Effect.succeed({ scheme: "Bearer", token: Redacted.make("renewed-key") } as const)
        )
      }
      const error = yield* failure(call(stub(problem(404)), Op.remove, { id: "1" }, { credentials }))
      expect(error._tag).toBe("PolytomicNotFound")
    })
  )
})

// -----------------------------------------------------------------------------
// Keys
// -----------------------------------------------------------------------------

describe("idempotency keys", () => {
  const keysOf = (server: ReturnType<typeof stub>) => server.sent.map((sent) => sent.headers["idempotency-key"])

  it.effect("a POST gets one key per call, the same for all its attempts", () =>
    Effect.gen(function* () {
      const server = stub(problem(503), reset, ok)
      yield* value(call(server, Op.create, { name: "one" }))
      yield* value(call(server, Op.create, { name: "one" }))
      const [a, b, c, d] = keysOf(server)
      expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect([b, c]).toEqual([a, a])
      expect(d).not.toBe(a)
    })
  )

  it.effect("the same seed generates the same keys", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const once = call(server, Op.create, { name: "one" }).pipe(Random.withSeed("seed"))
      yield* once
      yield* once
      const [a, b] = keysOf(server)
      expect(a).toBe(b)
    })
  )

  for (const kind of ["GET", "PUT, no key", "DELETE, no key", "POST, takes no key", "PATCH, takes no key"] as const) {
    it.effect(`${kind}: none is generated`, () =>
      Effect.gen(function* () {
        const { server } = yield* run(kind, ok)
        expect(keysOf(server)).toEqual([undefined])
      })
    )
  }

  for (const kind of ["POST, caller's key", "PUT, caller's key", "DELETE, caller's key"] as const) {
    it.effect(`${kind}: sent with every attempt`, () =>
      Effect.gen(function* () {
        const { server } = yield* run(kind, problem(503), ok)
        expect(keysOf(server)).toEqual(["key-of-the-caller", "key-of-the-caller"])
      })
    )
  }

  it.effect("the error carries the key", () =>
    Effect.gen(function* () {
      const error = yield* failure(callersKey(call(stub(problem(422)), Op.create, { name: "one" })))
      expect(error).toMatchObject({ _tag: "PolytomicUnprocessableEntity", idempotencyKey: "key-of-the-caller" })
    })
  )
})

// -----------------------------------------------------------------------------
// Policies
// -----------------------------------------------------------------------------

describe("policies", () => {
  const attempts = (policy: RetryPolicy.RetryPolicy | undefined) =>
    Effect.gen(function* () {
      const server = stub(problem(503))
      const one = call(server, Op.get, { id: "1" })
      const error = yield* failure(
        policy === undefined ? one : Effect.provideService(one, RetryPolicy.RetryPolicy, policy)
      )
      expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", attempts: server.sent.length })
      return server.sent.length
    })

  it.effect("standard, the default: 3 retries", () =>
    Effect.gen(function* () {
      expect(yield* attempts(undefined)).toBe(4)
      expect(yield* attempts(RetryPolicy.standard)).toBe(4)
    })
  )

  it.effect("standard: after at most 0.5, 1 and 2 seconds", () =>
    Effect.gen(function* () {
      const server = stub(problem(503))
      const longest = { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => 1 }
      yield* failure(Effect.provideService(call(server, Op.get, { id: "1" }), Random.Random, longest))
      expect(server.sent.map(({ at }) => at)).toEqual([0, 500, 1500, 3500])
    })
  )

  for (const [left, sent] of [
    [0, 1],
    [1, 2]
  ] as const) {
    it.effect(`are sent after a wait that left ${left} ms of the deadline: ${sent - 1}`, () =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        const server = stub(problem(503), ok)
        // As a machine that sleeps: timers stand still, the time of day does not.
        let slept = 0
        const waking: Clock.Clock = {
          ...clock,
          currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe() + slept,
          sleep: (duration) =>
            Effect.tap(clock.sleep(duration), () =>
              Effect.sync(() => {
                slept = 9_500 - left
              })
            )
        }
        const one = call(server, Op.get, { id: "1" }).pipe(
          Effect.provideService(Clock.Clock, waking),
          Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => 1 }),
          Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: 1_000, total: 10_000 }))
        )
        const end = yield* settle(one)
        expect(server.sent.length).toBe(sent)
        if (left > 0) expect(Exit.isSuccess(end)).toBe(true)
        else expect(Exit.isFailure(end) && Cause.squash(end.cause)).toMatchObject({ status: 503 })
      })
    )
  }

  it.effect("none: no retries", () => Effect.map(attempts(RetryPolicy.none), (n) => expect(n).toBe(1)))

  it.effect("patient: up to 9 retries within the total deadline", () =>
    Effect.gen(function* () {
      const n = yield* attempts(RetryPolicy.patient).pipe(Random.withSeed(1))
      expect(n).toBeGreaterThan(4)
      expect(n).toBeLessThanOrEqual(10)
    })
  )

  it.effect("a custom schedule sets number and delays of retries", () =>
    Effect.gen(function* () {
      const server = stub(problem(503))
      const schedule = Schedule.spaced("10 seconds").pipe(Schedule.upTo({ times: 2 }))
      yield* failure(
        Effect.provideService(
          call(server, Op.get, { id: "1" }),
          RetryPolicy.RetryPolicy,
          RetryPolicy.make({ schedule })
        )
      )
      expect(server.sent.map((sent) => sent.at)).toEqual([0, 10_000, 20_000])
    })
  )

  it.effect("a custom schedule receives the errors", () =>
    Effect.gen(function* () {
      const server = stub(problem(503), problem(429))
      const schedule = RetryPolicy.standard.schedule.pipe(
        Schedule.while(({ input }) => input._tag === "PolytomicUnexpectedStatus")
      )
      yield* failure(
        Effect.provideService(
          call(server, Op.get, { id: "1" }),
          RetryPolicy.RetryPolicy,
          RetryPolicy.make({ schedule })
        )
      )
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("a custom schedule cannot retry an unsafe request", () =>
    Effect.gen(function* () {
      const server = stub(reset)
      const policy = RetryPolicy.make({ schedule: Schedule.forever, budget: undefined })
      yield* failure(
        Effect.provideService(call(server, Op.createOld, { name: "one" }), RetryPolicy.RetryPolicy, policy)
      )
      expect(server.sent.length).toBe(1)
    })
  )

  it.effect("the innermost of a program's layer and a call's service applies", () =>
    Effect.gen(function* () {
      const server = stub(problem(503))
      const program = Effect.andThen(
        Effect.flip(call(server, Op.get, { id: "1" })),
        Effect.flip(
          Effect.provideService(call(server, Op.get, { id: "1" }), RetryPolicy.RetryPolicy, RetryPolicy.standard)
        )
      )
      yield* value(Effect.provide(program, RetryPolicy.layer(RetryPolicy.none)))
      expect(server.sent.length).toBe(1 + 4)
    })
  )

  it("make defaults to the standard settings", () => {
    const policy = RetryPolicy.make({ maxRetryAfter: Duration.seconds(1) })
    expect(policy).toEqual({ ...RetryPolicy.standard, maxRetryAfter: Duration.seconds(1) })
  })
})
