/** Paginated lists. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import type * as Operation from "../../../src/Operation.ts"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import { apiKey, layer, settle, value } from "../../support/client.ts"
import { holds } from "../../support/laws.ts"
import * as Op from "../../support/operations.ts"
import { ok, problem, type Reply, respondWith, type Stub, serve, silent, stub } from "../../support/stub.ts"

const items = <Page>(
  server: Stub,
  operation: Operation.Paginated<Op.PageInput, Page, Op.AnyStatus, Op.Thing>,
  input: Op.PageInput = {}
): Stream.Stream<Op.Thing, Op.AnyStatus> =>
  Stream.unwrap(Effect.map(PolytomicClient.PolytomicClient, (client) => client.items(operation, input))).pipe(
    Stream.provide(layer(server))
  )

const page = (ids: ReadonlyArray<string> | null, next?: string | null): Reply =>
  respondWith(200, {
    ...(ids === null ? { data: null } : { data: ids.map((id) => ({ id })) }),
    pagination: next === undefined ? {} : { next_page_token: next }
  })

const link = (ids: ReadonlyArray<string>, next?: string | null): Reply =>
  respondWith(200, { data: ids.map((id) => ({ id })), links: next === undefined ? {} : { next } })

const ids = (server: Stub, input: Op.PageInput = {}) =>
  Effect.map(Stream.runCollect(items(server, Op.pages, input)), (found) => found.map((one) => one.id))

const linkedIds = (server: Stub) =>
  Effect.map(Stream.runCollect(items(server, Op.linked)), (found) => found.map((one) => one.id))

const requested = (server: Stub) => server.sent.map((sent) => sent.url.pathname + sent.url.search)

describe("a stream over pages", () => {
  it.effect("emits all items in order and requests each page with the cursor of the one before", () =>
    Effect.gen(function* () {
      const server = stub(page(["1", "2"], "c/1"), page(["3"], "c 2"), page(["4"]))
      expect(yield* ids(server)).toEqual(["1", "2", "3", "4"])
      expect(requested(server)).toEqual(["/api/pages", "/api/pages?page_token=c%2F1", "/api/pages?page_token=c%202"])
    })
  )

  it.effect("keeps the other input fields for every page and begins at the caller's cursor", () =>
    Effect.gen(function* () {
      const server = stub(page(["1"], "c2"), page(["2"]))
      yield* ids(server, { limit: 1, page_token: "c1" })
      expect(requested(server)).toEqual(["/api/pages?page_token=c1&limit=1", "/api/pages?page_token=c2&limit=1"])
    })
  )

  for (const [what, last] of [
    ["absent", undefined],
    ["null", null],
    ["empty", ""]
  ] as const) {
    it.effect(`ends where the next cursor is ${what}`, () =>
      Effect.gen(function* () {
        const server = stub(page(["1"], last))
        expect(yield* ids(server)).toEqual(["1"])
        expect(server.sent.length).toBe(1)
      })
    )
  }

  it.effect("skips empty pages and pages whose items are null", () =>
    Effect.gen(function* () {
      const server = stub(page([], "a"), page(null, "b"), page(["1"], "c"), page(null))
      expect(yield* ids(server)).toEqual(["1"])
      expect(server.sent.length).toBe(4)
    })
  )

  it.effect("fails on a page without an items field", () =>
    Effect.gen(function* () {
      const missing = respondWith(200, { pagination: { next_page_token: "d" } })
      expect(yield* Effect.flip(ids(stub(page(["1"], "c"), missing)))).toMatchObject({ _tag: "PolytomicDecodeError" })
    })
  )

  it.effect("is empty without items", () => Effect.map(ids(stub(page([]))), (found) => expect(found).toEqual([])))

  it.effect("sends nothing until it is run, and nothing beyond the consumed items", () =>
    Effect.gen(function* () {
      let n = 0
      const server = serve((request, sent) => page([`${n}-1`, `${n}-2`], `c${++n}`)(request, sent))
      const stream = items(server, Op.pages)
      expect(server.sent.length).toBe(0)
      const taken = yield* Stream.runCollect(Stream.take(stream, 3))
      expect(taken.length).toBe(3)
      expect(server.sent.length).toBe(2)
      yield* Stream.runCollect(Stream.take(stream, 2))
      expect(server.sent.length).toBe(3)
    })
  )

  it.effect("does not read ahead of a slow consumer", () =>
    Effect.gen(function* () {
      let n = 0
      const server = serve((request, sent) => page([String(n)], `c${++n}`)(request, sent))
      const queue = yield* Queue.bounded<string>(1)
      const fiber = yield* Effect.forkChild(
        Stream.runForEach(items(server, Op.pages), (one) => Queue.offer(queue, one.id))
      )
      yield* Queue.take(queue)
      yield* Queue.take(queue)
      yield* Effect.yieldNow
      expect(server.sent.length).toBeLessThanOrEqual(5)
      yield* Fiber.interrupt(fiber)
    })
  )

  it.effect("emits the items before an error, and then the error", () =>
    Effect.gen(function* () {
      const server = stub(page(["1", "2"], "c1"), problem(403))
      const seen: Array<string> = []
      const exit = yield* settle(
        Stream.runForEach(items(server, Op.pages), (one) => Effect.sync(() => seen.push(one.id)))
      )
      expect(seen).toEqual(["1", "2"])
      expect(Exit.findErrorOption(exit)).toMatchObject(Option.some({ _tag: "PolytomicForbidden" }))
    })
  )

  it.effect("retries a page without emitting the items before it twice", () =>
    Effect.gen(function* () {
      const server = stub(page(["1"], "c1"), problem(503), problem(503), page(["2"]))
      expect(yield* value(ids(server))).toEqual(["1", "2"])
    })
  )

  it.effect("closes the connection when interrupted during a page", () =>
    Effect.gen(function* () {
      const server = stub(page(["1"], "c1"), silent)
      const fiber = yield* Effect.forkChild(ids(server))
      yield* Effect.yieldNow
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)
      expect(server.sent.map((sent) => sent.signal.aborted)).toEqual([false, true])
    })
  )

  it.effect("does not grow the stack over 10,000 pages", () =>
    Effect.gen(function* () {
      let n = 0
      const server = serve((request, sent) => page([String(n)], n < 9_999 ? `c${++n}` : undefined)(request, sent))
      expect(yield* Stream.runCount(items(server, Op.pages))).toBe(10_000)
    })
  )
})

describe("cursor cycles", () => {
  it("of any length after a prefix of any length are an error after a bounded number of pages", () =>
    holds(fc.record({ way: fc.nat(40), circle: fc.integer({ min: 1, max: 40 }) }), ({ circle, way }) =>
      Effect.gen(function* () {
        const server = serve((request, sent) => {
          const at = Number(sent.url.searchParams.get("page_token") ?? "0")
          const next = at + 1 < way + circle ? at + 1 : way
          return page([String(at)], String(next))(request, sent)
        })
        const error = yield* Effect.flip(Stream.runDrain(items(server, Op.pages, { page_token: "0" })))
        expect(error).toMatchObject({
          _tag: "PolytomicDecodeError",
          reason: "shape",
          issues: [{ path: ["pagination", "next_page_token"] }]
        })
        expect(error.message).toContain("repeats an earlier page")
        expect(server.sent.length).toBeLessThanOrEqual(3 * (way + circle) + 3)
      })
    ))

  it("are never reported for a list that ends", () =>
    holds(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }), (cursors) =>
      Effect.gen(function* () {
        let n = 0
        const server = serve((request, sent) => page([String(n)], cursors[n++])(request, sent))
        expect(yield* Stream.runCount(items(server, Op.pages))).toBe(cursors.length + 1)
      })
    ))
})

describe("linked pages", () => {
  for (const [what, next] of [
    ["an absolute link", "https://app.polytomic.com/api/linked?page_token=c1&limit=5"],
    ["a link relative to the host", "/api/linked?limit=5&page_token=c1"],
    ["a link to another host, which is not contacted", "https://evil.example/api/linked?page_token=c1"],
    ["a link to another path, which is not asked for", "//evil.example/api/secrets?page_token=c1"],
    ["a link with a fragment", "?page_token=c1#x"]
  ] as const) {
    it.effect(`${what}: only its cursor is used`, () =>
      Effect.gen(function* () {
        const server = stub(link(["1"], next), link(["2"]))
        expect(yield* linkedIds(server)).toEqual(["1", "2"])
        expect(server.sent.map((sent) => String(sent.url))).toEqual([
          "https://app.polytomic.com/api/linked",
          "https://app.polytomic.com/api/linked?page_token=c1"
        ])
        expect(server.sent[1]?.headers["authorization"]).toBe(`Bearer ${apiKey}`)
      })
    )
  }

  it.effect("end without a link", () =>
    Effect.gen(function* () {
      for (const last of [undefined, null, ""]) expect(yield* linkedIds(stub(link(["1"], last)))).toEqual(["1"])
    })
  )

  for (const next of ["/api/linked", "/api/linked?page_token=", "/api/linked?cursor=c1", "http://[", "https://"]) {
    it.effect(`fail for ${next}, which has no cursor, instead of dropping the rest of the list`, () =>
      Effect.gen(function* () {
        const seen: Array<string> = []
        const error = yield* Effect.flip(
          Stream.runForEach(items(stub(link(["1"], next), ok), Op.linked), (one) =>
            Effect.sync(() => seen.push(one.id))
          )
        )
        expect(seen).toEqual(["1"])
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", issues: [{ path: ["links", "next"] }] })
        expect(error.message).toContain("is a link without a `page_token` in its query")
      })
    )
  }
})
