/** Deadlines of calls, and resources that remain after they expire. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Credentials from "../src/Credentials.ts"
import * as Deadline from "../src/Deadline.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { apiKey, call, failure, value } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ok, problem, silent, slow, stalledBody, stub } from "./support/stub.ts"

const within =
  (options: Parameters<typeof Deadline.make>[0], policy = RetryPolicy.none) =>
  <A, E, R>(self: Effect.Effect<A, E, R>) =>
    self.pipe(
      Effect.provideService(Deadline.Deadline, Deadline.make(options)),
      Effect.provideService(RetryPolicy.RetryPolicy, policy)
    )

describe("deadlines", () => {
  for (const [what, reply] of [
    ["a server that accepts and never responds", silent],
    ["a body that never ends", stalledBody()],
    ["a response and a body that are each fast enough, but not together", slow(600, slow(600, ok))]
  ] as const) {
    it.effect(`applies the attempt's deadline to ${what}`, () =>
      Effect.gen(function* () {
        const server = stub(reply)
        const error = yield* failure(call(server, Op.get, { id: "1" }).pipe(within({ attempt: "1 second" })))
        expect(error).toMatchObject({
          _tag: "PolytomicDeadlineExceeded",
          scope: "attempt",
          timeout: Duration.millis(1000),
          attempts: 1
        })
        expect(server.sent[0]?.signal.aborted).toBe(true)
      })
    )
  }

  it.effect("retries an attempt that exceeded its deadline where that is safe", () =>
    Effect.gen(function* () {
      const server = stub(silent, ok)
      yield* value(call(server, Op.get, { id: "1" }).pipe(within({ attempt: "1 second" }, RetryPolicy.standard)))
      expect(server.sent.length).toBe(2)
    })
  )

  it.effect("fails without a retry at the total deadline and names it", () =>
    Effect.gen(function* () {
      const server = stub(silent)
      const error = yield* failure(
        call(server, Op.create, { name: "x" }).pipe(
          within({ attempt: "2 seconds", total: "3 seconds" }, RetryPolicy.standard)
        )
      )
      expect(error).toMatchObject({ scope: "total", timeout: Duration.millis(3000), attempts: 2 })
      expect(error.message).toContain("total deadline of 3 seconds after 2 attempts")
      expect(error.message).toContain("Raise it with `Deadline`")
      expect(error.message).toContain("may have been applied")
    })
  )

  it.effect("counts the time of slow credentials and reports that nothing was sent", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const error = yield* failure(
        call(server, Op.create, { name: "x" }, { credentials: { authorization: Effect.never } }).pipe(
          within({ total: "1 second" })
        )
      )
      expect(error).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "total", attempts: 0 })
      expect(error.message).not.toContain("may or may not")
      expect(server.sent.length).toBe(0)
    })
  )

  it.effect("sends nothing with a total of 0", () =>
    Effect.gen(function* () {
      const server = stub(silent)
      const error = yield* failure(call(server, Op.create, { name: "x" }).pipe(within({ total: 0 })))
      expect(error).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "total", attempts: 0 })
      expect(error.message).not.toContain("may or may not")
      expect(server.sent.length).toBe(0)
    })
  )

  for (const [left, sent] of [
    [1, 1],
    [0, 0],
    [-1, 0]
  ] as const) {
    it.effect(`sends ${sent === 1 ? "a request" : "nothing more"} with ${left} ms left`, () =>
      Effect.gen(function* () {
        const server = stub(ok)
        const onRequest = () => TestClock.adjust(1_000 - left)
        for (const deadline of [{ attempt: 1_000 }, { total: 1_000 }]) {
          const one = call(server, Op.get, { id: "1" }).pipe(PolytomicClient.withRequestSettings({ onRequest }))
          const exit = yield* Effect.exit(one.pipe(within(deadline)))
          expect(Exit.isSuccess(exit)).toBe(sent === 1)
        }
        expect(server.sent.length).toBe(2 * sent)
      })
    )
  }

  it.effect("waits indefinitely with none", () =>
    Effect.gen(function* () {
      const one = call(stub(slow(20 * 3_600_000, ok)), Op.get, { id: "1" })
      yield* value(Effect.provideService(one, Deadline.Deadline, Deadline.none))
    })
  )

  it.effect("allows 1 minute for an attempt and 3 for a call by default", () =>
    Effect.gen(function* () {
      expect(yield* Deadline.Deadline).toEqual({ attempt: Duration.minutes(1), total: Duration.minutes(3) })
      expect(Deadline.make({ attempt: "1 second" })).toEqual({
        attempt: Duration.seconds(1),
        total: Duration.minutes(3)
      })
    })
  )

  it.effect("reads a layer for a program and a service for one call", () =>
    Effect.gen(function* () {
      const one = call(stub(silent), Op.get, { id: "1" }).pipe(
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)
      )
      const program = Effect.all([
        Effect.flip(one),
        Effect.flip(Effect.provideService(one, Deadline.Deadline, Deadline.make({ attempt: "1 second" })))
      ])
      const errors = yield* value(Effect.provide(program, Deadline.layer({ attempt: "5 seconds" })))
      expect(errors).toMatchObject([{ timeout: Duration.millis(5000) }, { timeout: Duration.millis(1000) }])
    })
  )
})

describe("interrupting a call", () => {
  const interrupted = (server: ReturnType<typeof stub>, after: Duration.Input) =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(call(server, Op.get, { id: "1" }))
      yield* TestClock.adjust(after)
      yield* Fiber.interrupt(fiber)
      expect(Exit.hasInterrupts(yield* Fiber.await(fiber))).toBe(true)
      yield* TestClock.adjust("1 day")
      return server
    })

  for (const [when, reply] of [
    ["while it waits for a response", silent],
    ["while it reads the body", stalledBody()]
  ] as const) {
    it.effect(`${when} closes the connection`, () =>
      Effect.gen(function* () {
        const server = yield* interrupted(stub(reply), "1 second")
        expect(server.sent.map((sent) => sent.signal.aborted)).toEqual([true])
      })
    )
  }

  it.effect("during backoff sends nothing more", () =>
    Effect.gen(function* () {
      const server = yield* interrupted(stub(problem(429, { "retry-after": "20" }), ok), "1 second")
      expect(server.sent.length).toBe(1)
    })
  )

  it.effect("while it waits for credentials sends nothing", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const requested = yield* Deferred.make<void>()
      const released = yield* Deferred.make<void>()
      const authorization = Effect.andThen(Deferred.succeed(requested, undefined), Effect.never).pipe(
        Effect.onInterrupt(() => Deferred.succeed(released, undefined))
      )
      const fiber = yield* Effect.forkChild(call(server, Op.get, { id: "1" }, { credentials: { authorization } }))
      yield* Deferred.await(requested)
      yield* Fiber.interrupt(fiber)
      yield* Deferred.await(released)
      expect(server.sent.length).toBe(0)
    })
  )
})

describe("over a real fetch", () => {
  const client = (fetch: typeof globalThis.fetch) => PolytomicClient.layerFetch({ apiKey, fetch })
  const get = PolytomicClient.execute(Op.get, { id: "1" })

  /** A response whose body begins and then stays open until the request is aborted. */
  const endless = () => {
    const state: { reading: () => void; aborted: boolean; cancelled: boolean } = {
      reading: () => {},
      aborted: false,
      cancelled: false
    }
    const reading = new Promise<void>((resolve) => {
      state.reading = resolve
    })
    const fetch: typeof globalThis.fetch = async (_, init) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined
      init?.signal?.addEventListener("abort", () => {
        state.aborted = true
        controller?.error(new DOMException("aborted", "AbortError"))
      })
      const body = new ReadableStream<Uint8Array>({
        start: (c) => {
          controller = c
          c.enqueue(new TextEncoder().encode(`{"data":`))
        },
        pull: () => state.reading(),
        cancel: () => {
          state.cancelled = true
        }
      })
      return new Response(body, { headers: { "content-type": "application/json" } })
    }
    return { fetch, reading, state }
  }

  it.live("a deadline aborts a body that never ends", () =>
    Effect.gen(function* () {
      const { fetch, state } = endless()
      const error = yield* Effect.flip(
        get.pipe(within({ attempt: 30, total: "20 seconds" }), Effect.provide(client(fetch)))
      )
      expect(error).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "attempt", timeout: Duration.millis(30) })
      expect(state.aborted).toBe(true)
    })
  )

  it.live("an interruption aborts the request while the body is read", () =>
    Effect.gen(function* () {
      const { fetch, reading, state } = endless()
      const fiber = yield* Effect.forkChild(Effect.provide(get, client(fetch)))
      yield* Effect.promise(() => reading)
      yield* Fiber.interrupt(fiber)
      expect(state.aborted).toBe(true)
    })
  )

  it.live("an interruption aborts the request while it is sent", () =>
    Effect.gen(function* () {
      const sent = yield* Deferred.make<AbortSignal>()
      const fetch: typeof globalThis.fetch = (_, init) =>
        new Promise((_, reject) => {
          const signal = init?.signal
          if (signal == null) return reject(new Error("no signal"))
          signal.addEventListener("abort", () => reject(signal.reason))
          Effect.runSync(Deferred.succeed(sent, signal))
        })
      const fiber = yield* Effect.forkChild(Effect.provide(get, client(fetch)))
      const signal = yield* Deferred.await(sent)
      yield* Fiber.interrupt(fiber)
      expect(signal.aborted).toBe(true)
    })
  )
})

describe("credentials that take a whole deadline", () => {
  for (const [left, sent] of [
    [0, 0],
    [1, 1]
  ] as const) {
    it.effect(`${sent === 0 ? "send nothing" : "send a request"} with ${left} ms left`, () =>
      Effect.gen(function* () {
        const clock = yield* Clock.Clock
        let passed = 0
        const slow = { ...clock, currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe() + passed }
        const credentials = Credentials.fromEffect(
          Effect.sync(() => {
            passed = 5_000 - left
            return Credentials.Authorization.bearer("a-token")
          })
        )
        const server = stub(ok)
        const exit = yield* call(server, Op.get, { id: "1" }, { credentials }).pipe(
          Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: 5_000, total: 5_000 })),
          Effect.provideService(Clock.Clock, slow),
          Effect.exit
        )
        expect(server.sent.length).toBe(sent)
        expect(Exit.isSuccess(exit)).toBe(sent === 1)
        if (Exit.isFailure(exit)) {
          const error = Cause.squash(exit.cause)
          expect(error).toMatchObject({ _tag: "PolytomicDeadlineExceeded", attempts: 0 })
        }
      })
    )
  }
})
