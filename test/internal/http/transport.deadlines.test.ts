/** Deadlines of requests, and resources that remain after they expire, over every transport. */
import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Credentials from "../../../src/Credentials.ts"
import * as Deadline from "../../../src/Deadline.ts"
import { send } from "../../../src/internal/http/redirects.ts"
import { type Received, type Transport, type TransportFailure, timedOut } from "../../../src/internal/http/transport.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import { apiKey } from "../../support/client.ts"
import { settlePromises } from "../../support/drive.ts"
import * as Op from "../../support/operations.ts"
import { sleepers } from "../../support/sleepers.ts"
import { thing } from "../../support/stub.ts"
import { pass } from "../../support/time.ts"
import {
  callThrough,
  clients,
  ok,
  type Reply,
  redirect,
  respondWith,
  silent,
  slow,
  streamed,
  wire
} from "../../support/wire.ts"

const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

const within =
  (options: Parameters<typeof Deadline.make>[0]) =>
  <A, E, R>(self: Effect.Effect<A, E, R>) =>
    self.pipe(
      Effect.provideService(Deadline.Deadline, Deadline.make(options)),
      Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)
    )

/** The start of a body that never continues; its declared length decides whether it is read whole or in chunks. */
const stalled = (headers: HeadersInit = {}) =>
  streamed((i) => (i === 0 ? new TextEncoder().encode(`{"data":`) : "nothing"), { headers })

/** Phases in which a request can be aborted. */
const points: ReadonlyArray<readonly [where: string, script: () => ReadonlyArray<Reply>]> = [
  ["while the server is silent", () => [silent]],
  ["while a body is read at once", () => [stalled({ "content-length": "100" }).reply]],
  ["while a body is read in parts", () => [stalled().reply]],
  ["while a packed body is read", () => [stalled({ "content-encoding": "gzip", "content-length": "9" }).reply]],
  ["after a redirect", () => [redirect(302, "/next"), silent]]
]

describe.each(Object.entries(clients))("over %s", (_, over) => {
  const call = callThrough(over)

  describe("the deadline of an attempt", () => {
    for (const [where, script] of points) {
      it.effect(`passes ${where}: the request is aborted, to the millisecond, and no timer is left`, () =>
        Effect.gen(function* () {
          const { asleep, clock } = yield* sleepers
          const server = wire(...script())
          const fiber = yield* call(server, Op.get, { id: "1" }).pipe(
            within({ attempt: "1 second" }),
            Effect.provideService(Clock.Clock, clock),
            Effect.flip,
            Effect.forkChild
          )
          yield* pass(999, 100)
          expect([fiber.pollUnsafe(), server.sent.at(-1)?.signal.aborted, asleep()]).toEqual([undefined, false, 1])
          yield* pass(1)
          expect(yield* Fiber.join(fiber)).toMatchObject({
            _tag: "PolytomicDeadlineExceeded",
            scope: "attempt",
            timeout: Duration.millis(1000),
            attempts: 1
          })
          expect([server.sent.at(-1)?.signal.aborted, asleep()]).toEqual([true, 0])
        })
      )

      it.effect(`longer than what is left of the call's: the total passes ${where}`, () =>
        Effect.gen(function* () {
          const server = wire(...script())
          const fiber = yield* call(server, Op.get, { id: "1" }).pipe(
            within({ attempt: "5 seconds", total: "1 second" }),
            Effect.flip,
            Effect.forkChild
          )
          yield* pass("1 second", 100)
          expect(yield* Fiber.join(fiber)).toMatchObject({
            scope: "total",
            timeout: Duration.millis(1000),
            attempts: 1
          })
          expect(server.sent.at(-1)?.signal.aborted).toBe(true)
        })
      )
    }

    it.effect("covers headers and body together, each of which would be fast enough", () =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        const server = wire(slow(clock, 600, stalled().reply))
        const fiber = yield* call(server, Op.get, { id: "1" }).pipe(
          within({ attempt: "1 second" }),
          Effect.flip,
          Effect.forkChild
        )
        yield* pass(999, 100)
        expect(fiber.pollUnsafe()).toBe(undefined)
        yield* pass(1)
        expect(yield* Fiber.join(fiber)).toMatchObject({ scope: "attempt", timeout: Duration.millis(1000) })
      })
    )

    it.effect("includes the time of credentials", () =>
      Effect.gen(function* () {
        const server = wire(silent)
        const { authorization } = Credentials.apiKey(apiKey)
        const credentials = { authorization: Effect.delay(authorization, 600) }
        const fiber = yield* call(server, Op.get, { id: "1" }, { credentials }).pipe(
          within({ attempt: "1 second" }),
          Effect.flip,
          Effect.forkChild
        )
        yield* pass(600, 100)
        expect(server.sent.length).toBe(1)
        yield* pass(399, 100)
        expect(fiber.pollUnsafe()).toBe(undefined)
        yield* pass(1)
        expect(yield* Fiber.join(fiber)).toMatchObject({
          scope: "attempt",
          timeout: Duration.millis(1000),
          attempts: 1
        })
        expect(server.sent[0]?.signal.aborted).toBe(true)
      })
    )

    it.effect("restarts with the next attempt", () =>
      Effect.gen(function* () {
        const server = wire(silent, ok)
        const fiber = yield* call(server, Op.get, { id: "1" }).pipe(
          Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "1 second" })),
          Effect.forkChild
        )
        yield* pass("1 minute")
        expect(yield* Fiber.join(fiber)).toEqual(thing)
        expect(server.sent.map(({ signal }) => signal.aborted)).toEqual([true, false])
      })
    )

    it.effect("of zero sets no timer", () =>
      Effect.gen(function* () {
        const { begun, clock } = yield* sleepers
        const server = wire(ok)
        const one = call(server, Op.get, { id: "1" }).pipe(Effect.provideService(Clock.Clock, clock))
        yield* Effect.provideService(one, Deadline.Deadline, Deadline.none)
        expect(begun()).toBe(0)
        yield* one
        expect(begun()).toBe(1)
      })
    )
  })

  describe("the timer", () => {
    for (const [end, reply] of [
      ["a value", ok],
      ["a value in parts", streamed((i) => (i === 0 ? text({ data: thing }) : "end")).reply],
      ["an error of the API", respondWith(404, "{}")],
      ["a connection that broke", () => Promise.reject(new TypeError("fetch failed"))],
      ["a body that broke", streamed(() => new TypeError("terminated")).reply],
      ["a redirect that is not followed", redirect(302, "https://elsewhere.example/")]
    ] as const) {
      it.effect(`is stopped after ${end}`, () =>
        Effect.gen(function* () {
          const { asleep, begun, clock } = yield* sleepers
          const server = wire(reply)
          yield* call(server, Op.get, { id: "1" }).pipe(
            within({ attempt: "1 second" }),
            Effect.provideService(Clock.Clock, clock),
            Effect.exit
          )
          expect([begun(), asleep()]).toEqual([1, 0])
        })
      )
    }
  })

  describe("interruption", () => {
    for (const [where, script] of points) {
      it.effect(`${where} aborts the request and leaves no timer`, () =>
        Effect.gen(function* () {
          const { asleep, clock } = yield* sleepers
          const server = wire(...script())
          const fiber = yield* call(server, Op.get, { id: "1" }).pipe(
            Effect.provideService(Clock.Clock, clock),
            Effect.forkChild
          )
          yield* settlePromises
          yield* settlePromises
          expect([server.sent.length, server.sent.at(-1)?.signal.aborted]).toEqual([script().length, false])
          yield* Fiber.interrupt(fiber)
          expect(Exit.hasInterrupts(yield* Fiber.await(fiber))).toBe(true)
          expect([server.sent.at(-1)?.signal.aborted, asleep()]).toEqual([true, 0])
          yield* pass("1 hour", 600_000)
          expect(server.sent.length).toBe(script().length)
        })
      )
    }
  })
})

describe("a redirect", () => {
  for (const [left, hops] of [
    [1, 2],
    [0, 1]
  ] as const) {
    it.effect(`is ${hops === 2 ? "" : "not "}followed with ${left} ms left`, () =>
      Effect.gen(function* () {
        const given: Array<number> = []
        const transport: Transport = (_, __, milliseconds) => {
          given.push(milliseconds)
          const received = { status: 302, headers: { location: "/next" }, body: "", valid: true, tooLong: false }
          return Effect.as(TestClock.adjust(1_000 - left), given.length === 1 ? received : { ...received, status: 200 })
        }
        const request = { method: "GET", url: "https://a.example/", headers: {}, body: undefined, maxBodyBytes: 1_000 }
        const handlers = { onSuccess: Effect.succeed<Received>, onFailure: Effect.fail<TransportFailure> }
        const sent = Effect.withFiber<Received, TransportFailure>(
          (fiber) => send(transport, "https://a.example", request as never, fiber, 1_000, handlers) // an existing method
        )
        const exit = yield* Effect.exit(sent)
        expect(exit).toEqual(hops === 2 ? Exit.succeed(expect.objectContaining({ status: 200 })) : Exit.fail(timedOut))
        expect(given).toEqual(hops === 2 ? [1_000, left] : [1_000])
      })
    )
  }
})
