/** Calls of `fetch` by the ready-made layers: its arguments, and every outcome. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import { afterEach, vi } from "vitest"
import * as Deadline from "../../../src/Deadline.ts"
import { userAgent } from "../../../src/generated/userAgent.ts"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import { apiKey } from "../../support/client.ts"
import { settlePromises } from "../../support/drive.ts"
import * as Op from "../../support/operations.ts"
import { thing } from "../../support/stub.ts"
import { pass } from "../../support/time.ts"
import { ok, type Reply, streamed, wire } from "../../support/wire.ts"

type Fetch = typeof globalThis.fetch

const get = Effect.provideService(
  PolytomicClient.execute(Op.get, { id: "1" }),
  RetryPolicy.RetryPolicy,
  RetryPolicy.none
)

const over = (fetch: Fetch) => Effect.provide(get, PolytomicClient.layerFetch({ apiKey, fetch }))

/** Uncaught errors of an effect, and of a moment after it. */
const uncaught = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<ReadonlyArray<unknown>, E, R> =>
  Effect.suspend(() => {
    const seen: Array<unknown> = []
    const listener = (reason: unknown): void => {
      seen.push(reason)
    }
    process.on("unhandledRejection", listener)
    return self.pipe(
      Effect.andThen(settlePromises),
      Effect.andThen(settlePromises),
      Effect.ensuring(Effect.sync(() => process.off("unhandledRejection", listener))),
      Effect.as(seen)
    )
  })

describe("choosing fetch", () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const named = () => {
    const called: Array<string> = []
    const fetchOf = (name: string): Fetch => {
      const { fetch } = wire(ok)
      return (url, init) => {
        called.push(name)
        return fetch(url, init)
      }
    }
    return { called, fetchOf }
  }

  it.effect("prefers the options, then the fiber, then the client, then the runtime", () =>
    Effect.gen(function* () {
      const { called, fetchOf } = named()
      vi.stubGlobal("fetch", fetchOf("runtime"))
      const ofFiber = Effect.provideService(get, FetchHttpClient.Fetch, fetchOf("fiber"))
      const ofClient = Layer.succeed(FetchHttpClient.Fetch, fetchOf("client"))
      const given = PolytomicClient.layerFetch({ apiKey, fetch: fetchOf("options") })
      const bare = PolytomicClient.layerFetch({ apiKey })
      yield* Effect.provide(ofFiber, Layer.provide(given, ofClient))
      yield* Effect.provide(ofFiber, Layer.provide(bare, ofClient))
      yield* Effect.provide(get, Layer.provide(bare, ofClient))
      yield* Effect.provide(get, bare)
      expect(called).toEqual(["options", "fiber", "client", "runtime"])
    })
  )

  it.effect("looks the runtime's fetch up for each call", () =>
    Effect.gen(function* () {
      const { called, fetchOf } = named()
      const client = yield* Effect.provide(PolytomicClient.PolytomicClient, PolytomicClient.layerFetch({ apiKey }))
      for (const name of ["first", "second"]) {
        vi.stubGlobal("fetch", fetchOf(name))
        yield* client.execute(Op.get, { id: "1" })
      }
      expect(called).toEqual(["first", "second"])
    })
  )

  it.effect("calls fetch unbound, as runtimes require", () =>
    Effect.gen(function* () {
      const selves: Array<unknown> = []
      const fetch = function (this: unknown): Promise<Response> {
        selves.push(this)
        return Promise.resolve(Response.json({ data: thing }))
      }
      const unbound: Fetch = fetch as Fetch // it has no `preconnect`, unlike Bun's
      vi.stubGlobal("fetch", unbound)
      yield* over(unbound)
      const bare = PolytomicClient.layerFetch({ apiKey })
      yield* Effect.provide(Effect.provideService(get, FetchHttpClient.Fetch, unbound), bare)
      yield* Effect.provide(get, bare)
      expect(selves).toEqual([undefined, undefined, undefined])
    })
  )

  it.effect("accepts the arguments that Request accepts", () =>
    Effect.gen(function* () {
      const seen: Array<Request> = []
      const fetch: Fetch = (url, init) => {
        seen.push(new Request(url, init))
        return Promise.resolve(Response.json({ data: thing }))
      }
      yield* PolytomicClient.execute(Op.create, { name: "ü" }).pipe(
        Effect.provide(PolytomicClient.layerFetch({ apiKey, fetch }))
      )
      yield* over(fetch)
      expect(seen.map(({ body, method, redirect }) => [method, redirect, body === null])).toEqual([
        ["POST", "manual", false],
        ["GET", "manual", true]
      ])
      expect(yield* Effect.promise(() => seen[0]?.json() ?? Promise.reject())).toEqual({ name: "ü" })
    })
  )
})

describe("FetchHttpClient.RequestInit", () => {
  const provided = (init: RequestInit) => Layer.succeed(FetchHttpClient.RequestInit, init)

  /** Arguments of a fetch. */
  const given = (
    init: RequestInit,
    call: Effect.Effect<Op.Thing, Op.AnyStatus, PolytomicClient.PolytomicClient> = get
  ): Effect.Effect<RequestInit | undefined, Op.AnyStatus> => {
    const seen: Array<RequestInit | undefined> = []
    const fetch: Fetch = (_, init) => {
      seen.push(init)
      return Promise.resolve(Response.json({ data: thing }))
    }
    return call.pipe(
      Effect.provide(provided(init)),
      Effect.provide(PolytomicClient.layerFetch({ apiKey, fetch })),
      Effect.map(() => seen[0])
    )
  }

  it.effect("reaches fetch: the fiber's, or else the client's own", () =>
    Effect.gen(function* () {
      expect(yield* given({ credentials: "include", cache: "no-store" })).toMatchObject({
        credentials: "include",
        cache: "no-store"
      })
      const seen: Array<string | undefined> = []
      const fetch: Fetch = (_, init) => {
        seen.push(init?.mode)
        return Promise.resolve(Response.json({ data: thing }))
      }
      const layer = PolytomicClient.layerFetch({ apiKey, fetch }).pipe(Layer.provide(provided({ mode: "cors" })))
      yield* Effect.provide(get, layer)
      yield* Effect.provide(Effect.provide(get, provided({ mode: "same-origin" })), layer)
      expect(seen).toEqual(["cors", "same-origin"])
    })
  )

  it.effect("overrides nothing that the call sets", () =>
    Effect.gen(function* () {
      const { signal } = new AbortController()
      const init: RequestInit = { method: "DELETE", body: "{}", redirect: "follow", signal }
      const read = yield* given(init)
      expect(read).toMatchObject({ method: "GET", body: null, redirect: "manual" })
      expect(read?.signal).toBeInstanceOf(AbortSignal)
      expect(read?.signal).not.toBe(signal)
      const write = yield* given(init, PolytomicClient.execute(Op.create, { name: "x" }))
      expect(write).toMatchObject({ method: "POST", body: `{"name":"x"}`, redirect: "manual" })
    })
  )

  for (const [form, headers] of [
    ["an object", (all: ReadonlyArray<readonly [string, string]>) => Object.fromEntries(all)],
    [
      "pairs",
      (all: ReadonlyArray<readonly [string, string]>) => all.map(([name, value]) => [name, value] as [string, string])
    ],
    [
      "Headers",
      (all: ReadonlyArray<readonly [string, string]>) =>
        new Headers(all.map(([name, value]) => [name, value] as [string, string]))
    ]
  ] as const) {
    it.effect(`adds its headers, given as ${form}, except those of the call`, () =>
      Effect.gen(function* () {
        const general = headers([
          ["X-Gateway-Key", "k"],
          ["Authorization", "Bearer another"],
          ["ACCEPT", "text/html"],
          ["X-Polytomic-Version", "1999-01-01"],
          ["Content-Type", "text/plain"],
          ["Idempotency-Key", "the-same-for-all"]
        ])
        const write = yield* given({ headers: general }, PolytomicClient.execute(Op.create, { name: "x" }))
        expect(Object.fromEntries(new Headers(write?.headers))).toEqual({
          accept: "application/json",
          authorization: `Bearer ${apiKey}`,
          "content-type": "application/json",
          "idempotency-key": expect.stringMatching(/^[0-9a-f-]{36}$/),
          "user-agent": userAgent,
          "x-gateway-key": "k",
          "x-polytomic-version": "2025-09-18"
        })
      })
    )
  }

  it.effect("fails with a transport error, not a defect, for an invalid header", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(given({ headers: { "not a name": "x" } }))
      expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "send" })
    })
  )
})

describe("errors of fetch", () => {
  for (const [how, fail] of [
    [
      "throws",
      (thrown: unknown): never => {
        throw thrown
      }
    ],
    ["rejects with", (thrown: unknown) => Promise.reject(thrown)]
  ] as const) {
    it.effect(`are transport errors when it ${how} any value`, () =>
      Effect.gen(function* () {
        for (const thrown of ["text", undefined, new Error(""), new Error("outer", { cause: new Error("inner") })]) {
          const error = yield* Effect.flip(over(() => fail(thrown)))
          expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "send", attempts: 1 })
          expect("detail" in error && error.detail).toMatch(/^(text|the connection failed|outer: inner)$/)
        }
      })
    )

    it.effect(`are transport errors of the connection when it ${how} a connection failure`, () =>
      Effect.gen(function* () {
        const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" })
        const error = yield* Effect.flip(over(() => fail(new TypeError("fetch failed", { cause }))))
        expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "connect" })
      })
    )
  }

  it.effect("are transport errors, not defects, when it returns no response", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(over((() => Promise.resolve(undefined)) as unknown as Fetch)) // no types forbid it in JavaScript
      expect(error._tag).toBe("PolytomicTransportError")
    })
  )

  it.effect("include an opaque redirect in browsers: a redirect without a location", () =>
    Effect.gen(function* () {
      const opaque = Object.defineProperties(new Response(null), {
        status: { value: 0 },
        type: { value: "opaqueredirect" }
      })
      const error = yield* Effect.flip(over(() => Promise.resolve(opaque)))
      expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status: 0 })
      expect(error.message).toContain("The runtime hides the target of the redirect")
    })
  )
})

describe("a fetch that ignores signals", () => {
  /** Settles on demand. */
  const unabortable = () => {
    let settle:
      | { readonly resolve: (response: Response) => void; readonly reject: (cause: unknown) => void }
      | undefined
    const fetch = () =>
      new Promise<Response>((resolve, reject) => {
        settle = { resolve, reject }
      })
    return { fetch, settled: () => settle ?? expect.fail("it was not called") }
  }

  const deadline = <A, E, R>(self: Effect.Effect<A, E, R>) =>
    Effect.provideService(self, Deadline.Deadline, Deadline.make({ attempt: "1 second" }))

  /** Two ways to end a call early: its deadline passes, or it is interrupted. */
  const stops = {
    "is late": <A, E, R>(self: Effect.Effect<A, E, R>) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(Effect.flip(deadline(self)))
        yield* pass("1 second", 1_000)
        expect(yield* Fiber.join(fiber)).toMatchObject({ _tag: "PolytomicDeadlineExceeded", attempts: 1 })
      }),
    "is interrupted": <A, E, R>(self: Effect.Effect<A, E, R>) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(self)
        yield* settlePromises
        yield* Fiber.interrupt(fiber)
        expect(Exit.hasInterrupts(yield* Fiber.await(fiber))).toBe(true)
      })
  }

  for (const [how, stop] of Object.entries(stops)) {
    it.effect(`does not delay a call that ${how}, and its later rejection is handled`, () =>
      Effect.gen(function* () {
        const { fetch, settled } = unabortable()
        const rejected = Effect.sync(() => settled().reject(new Error("too late")))
        expect(yield* uncaught(Effect.andThen(stop(over(fetch)), rejected))).toEqual([])
      })
    )

    for (const headers of [{}, { "content-length": "1000" }]) {
      const length = "content-length" in headers ? "that says its length" : "that does not say its length"
      it.effect(`that returns a response ${length} after a call that ${how}: its body is canceled unread`, () =>
        Effect.gen(function* () {
          const { fetch, settled } = unabortable()
          const body = streamed(() => new Uint8Array(10), { headers, ignoresAbort: true })
          const replied = Effect.promise(async () => settled().resolve(await body.reply(sentTo())))
          expect(yield* uncaught(Effect.andThen(stop(over(fetch)), replied))).toEqual([])
          expect([body.read(), body.cancelled()]).toEqual([0, true])
        })
      )
    }

    it.effect(`that returns an endless body to a call that ${how}: it is canceled`, () =>
      Effect.gen(function* () {
        const body = streamed((i) => (i < 3 ? new Uint8Array(10) : "nothing"), { ignoresAbort: true })
        const server = wire(body.reply)
        expect(yield* uncaught(stop(over(server.fetch)))).toEqual([])
        expect([body.read(), body.cancelled()]).toEqual([4, true])
      })
    )
  }

  it.effect("that returns a body over the limit: it is canceled, too", () =>
    Effect.gen(function* () {
      const body = streamed(() => new Uint8Array(10), { ignoresAbort: true })
      const call = Effect.provideService(over(wire(body.reply).fetch), PolytomicClient.MaxBodySize, 25)
      expect(yield* uncaught(Effect.exit(call))).toEqual([])
      expect([body.read(), body.cancelled()]).toEqual([3, true])
    })
  )

  const sentTo = (): Parameters<Reply>[0] => ({
    method: "GET",
    url: "",
    headers: {},
    body: undefined,
    redirect: "manual",
    signal: new AbortController().signal
  })
})
