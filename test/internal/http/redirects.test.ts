/** Redirects, over every transport. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Deadline from "../../../src/Deadline.ts"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import { settlePromises } from "../../support/drive.ts"
import * as Op from "../../support/operations.ts"
import { callThrough, clients, ok, redirect, respondWith, silent, slow, wire } from "../../support/wire.ts"

describe.each(Object.entries(clients))("over %s", (_, over) => {
  const call = callThrough(over)

  describe("a redirect within the origin", () => {
    for (const status of [301, 302, 303, 307, 308]) {
      it.effect(`${status} of a GET is followed, with the credentials and the version`, () =>
        Effect.gen(function* () {
          const server = wire(redirect(status, "/moved/here?now=1"), ok)
          const { response } = yield* PolytomicClient.withResponse(call(server, Op.get, { id: "1" }))
          expect(server.sent.map((sent) => `${sent.method} ${sent.url}`)).toEqual([
            "GET https://app.polytomic.com/api/things/1",
            "GET https://app.polytomic.com/moved/here?now=1"
          ])
          expect(server.sent[1]?.headers).toEqual(server.sent[0]?.headers)
          expect(response.attempts).toBe(1)
        })
      )
    }

    for (const status of [307, 308]) {
      it.effect(`${status} of a POST is followed as a POST, with its body and key`, () =>
        Effect.gen(function* () {
          const server = wire(redirect(status, "https://app.polytomic.com/api/things/"), ok)
          yield* call(server, Op.create, { name: "x" })
          const [first, second] = server.sent
          expect(second).toMatchObject({ method: "POST", body: `{"name":"x"}` })
          expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"])
          expect(second?.headers).toEqual(first?.headers)
        })
      )
    }

    for (const status of [301, 302, 303]) {
      it.effect(`${status} of a POST is not followed, as that would make it a GET`, () =>
        Effect.gen(function* () {
          const server = wire(redirect(status, "/elsewhere"), ok)
          const error = yield* Effect.flip(call(server, Op.create, { name: "x" }))
          expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status, attempts: 1 })
          expect(server.sent.length).toBe(1)
        })
      )
    }

    it.effect("a loop ends after 5, and so does a chain", () =>
      Effect.gen(function* () {
        const server = wire(redirect(302, "/api/things/1"))
        const error = yield* Effect.flip(call(server, Op.get, { id: "1" }))
        expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status: 302 })
        expect(server.sent.length).toBe(6)
        let n = 0
        const chain = wire((sent) => redirect(307, `/hop/${n++}`)(sent))
        yield* Effect.flip(call(chain, Op.get, { id: "1" }))
        expect(chain.sent.length).toBe(6)
      })
    )

    for (const [what, reply, hint] of [
      ["without a Location", respondWith(302), "The redirect has no valid address."],
      ["to no URL", redirect(302, "http://["), "The redirect has no valid address."],
      ["to a user", redirect(302, "https://u:p@app.polytomic.com/x"), "an address with a user name or password in it"],
      ["304, which is none", respondWith(304, null, { location: "/x" }), "The request was not conditional"]
    ] as const) {
      it.effect(`${what}: is a response, not a defect`, () =>
        Effect.gen(function* () {
          const server = wire(reply, ok)
          const error = yield* Effect.flip(call(server, Op.get, { id: "1" }))
          expect(error._tag).toBe("PolytomicUnexpectedStatus")
          expect(error.message).toContain(hint)
          expect(server.sent.length).toBe(1)
        })
      )
    }
  })

  describe("a status other than a redirect", () => {
    it.effect("200 with a Location is a success, and nothing else is sent", () =>
      Effect.gen(function* () {
        const server = wire(respondWith(200, `{"data":{"id":"1","name":"one"}}`, { location: "/api/things/2" }), ok)
        yield* call(server, Op.get, { id: "1" })
        expect(server.sent.length).toBe(1)
      })
    )

    it.effect("299 is the last success, and 300 the first error", () =>
      Effect.gen(function* () {
        const body = `{"data":{"id":"1","name":"one"}}`
        expect(yield* call(wire(respondWith(299, body)), Op.get, { id: "1" })).toMatchObject({ id: "1" })
        expect(yield* Effect.flip(call(wire(respondWith(300, body)), Op.get, { id: "1" }))).toMatchObject({
          status: 300
        })
      })
    )

    for (const status of [300, 305, 306, 309, 404]) {
      it.effect(`${status} with a Location is an error, and nothing else is sent`, () =>
        Effect.gen(function* () {
          const server = wire(respondWith(status, "{}", { location: "/api/things/2" }), ok)
          const error = yield* Effect.flip(call(server, Op.get, { id: "1" }))
          expect(error).toMatchObject({ status })
          expect(server.sent.length).toBe(1)
        })
      )
    }
  })

  describe("a redirect to another origin", () => {
    for (const location of [
      "https://evil.example/api/things/1",
      "//evil.example/x",
      "http://app.polytomic.com/api/things/1",
      "https://app.polytomic.com:8443/api/things/1",
      "https://app.polytomic.com.evil.example/",
      "https://app.polytomic.com@evil.example/",
      "https:\\\\evil.example/",
      "data:application/json,{}",
      "javascript:1"
    ]) {
      for (const status of [302, 307]) {
        it.effect(`${status} to ${location}: nothing is sent there`, () =>
          Effect.gen(function* () {
            const server = wire(redirect(status, location), ok)
            const error = yield* Effect.flip(call(server, Op.get, { id: "1" }))
            expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status })
            expect(server.sent.length).toBe(1)
          })
        )
      }
    }

    it.effect("names the origin and the next step if it is trusted", () =>
      Effect.gen(function* () {
        const server = wire(redirect(308, "https://poly.example/api/things/1?sig=abc"))
        const error = yield* Effect.flip(call(server, Op.get, { id: "1" }, { baseUrl: "http://poly.example" }))
        expect(error.message).toContain(
          "The server redirects to https://poly.example, where the credentials are not sent"
        )
        expect(error.message).toContain("set https://poly.example as the base URL")
        expect(error.message).not.toContain("sig=abc")
      })
    )

    it.effect("after one within the origin does not send the credentials", () =>
      Effect.gen(function* () {
        const server = wire(redirect(302, "/first"), redirect(302, "https://evil.example/second"), ok)
        yield* Effect.flip(call(server, Op.get, { id: "1" }))
        expect(server.sent.map((sent) => new URL(sent.url).host)).toEqual(["app.polytomic.com", "app.polytomic.com"])
      })
    )
  })

  describe("a chain of redirects", () => {
    const within = <A, E, R>(self: Effect.Effect<A, E, R>) =>
      self.pipe(
        Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "1 second" })),
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)
      )

    it.effect("has one deadline: each hop has the remaining time", () =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        const hop = (milliseconds: number) => slow(clock, milliseconds, redirect(302, "/next"))
        const server = wire(hop(400), hop(400), silent)
        const fiber = yield* Effect.forkChild(Effect.flip(within(call(server, Op.get, { id: "1" }))))
        for (const _ of [0, 400, 400]) {
          yield* settlePromises
          yield* TestClock.adjust(_)
        }
        yield* settlePromises
        expect(server.sent.length).toBe(3)
        yield* TestClock.adjust(199)
        yield* settlePromises
        expect(fiber.pollUnsafe()).toBe(undefined)
        yield* TestClock.adjust(1)
        expect(yield* Fiber.join(fiber)).toMatchObject({
          _tag: "PolytomicDeadlineExceeded",
          scope: "attempt",
          timeout: Duration.millis(1000),
          attempts: 1
        })
        expect(server.sent.map(({ signal }) => signal.aborted).at(-1)).toBe(true)
      })
    )

    it.effect("sends nothing more after its deadline, for example after the machine slept", () =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        let now = 0
        const jumping: Clock.Clock = {
          ...clock,
          currentTimeMillisUnsafe: () => now
        }
        const server = wire((sent) => {
          now = 3_600_000
          return redirect(302, "/next")(sent)
        }, ok)
        const error = yield* within(call(server, Op.get, { id: "1" })).pipe(
          Effect.provideService(Clock.Clock, jumping),
          Effect.flip
        )
        expect(error).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "attempt" })
        expect(server.sent.length).toBe(1)
      })
    )
  })
})
