/** Additions to requests: headers, the name of the program, and a function that observes sent requests. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { Connections, Drift, Polytomic, PolytomicClient } from "effect-polytomic"
import { createClient } from "effect-polytomic/promise"
import manifest from "../package.json" with { type: "json" }

const respondingServer = () => {
  const sent: Array<Headers> = []
  const fetch = async (_: string, init: RequestInit) => {
    sent.push(new Headers(init.headers))
    return sent.length === 1 ? new Response("", { status: 503 }) : Response.json({ data: [] })
  }
  return { sent, fetch }
}

const list = Effect.flatMap(Connections, (connections) => connections.list())

describe("a request", () => {
  it.live("names its client and, if configured, its program", () =>
    Effect.gen(function* () {
      const { fetch, sent } = respondingServer()
      yield* list.pipe(
        PolytomicClient.withRequestSettings({ appInfo: "acme-etl/2.1", headers: { "X-Team": "data" } }),
        Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch }))
      )
      for (const headers of sent) {
        assert.strictEqual(headers.get("user-agent"), `effect-polytomic/${manifest.version} acme-etl/2.1`)
        assert.strictEqual(headers.get("x-team"), "data")
        assert.strictEqual(headers.get("authorization"), "Bearer test-key")
      }
      assert.lengthOf(sent, 2)
    })
  )

  it.live("is passed to a hook before each attempt, without its authorization", () =>
    Effect.gen(function* () {
      const { fetch } = respondingServer()
      const seen: Array<PolytomicClient.SentRequest> = []
      const settings = { onRequest: (request: PolytomicClient.SentRequest) => Effect.sync(() => seen.push(request)) }
      yield* list.pipe(
        Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch })),
        Effect.provide(Layer.succeed(PolytomicClient.RequestSettings, settings))
      )
      assert.deepStrictEqual(
        seen.map(({ attempt, method, operation, url }) => [attempt, operation, method, url]),
        [1, 2].map((n) => [n, "connections.list", "GET", "https://app.polytomic.com/api/connections"])
      )
      assert.notInclude(JSON.stringify(seen), "test-key")
    })
  )

  it.effect("is not sent if the deadline passes in the hook", () =>
    Effect.gen(function* () {
      const { fetch, sent } = respondingServer()
      const slow = { onRequest: () => Effect.sleep("1 minute") }
      const fiber = yield* list.pipe(
        PolytomicClient.withRequestSettings(slow),
        PolytomicClient.withTimeout({ total: "30 seconds" }),
        Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch })),
        Effect.flip,
        Effect.forkChild
      )
      yield* TestClock.adjust("2 minutes")
      assert.include(yield* Fiber.join(fiber), { _tag: "PolytomicDeadlineExceeded", scope: "total" })
      assert.lengthOf(sent, 0)
    })
  )

  it.effect("is not sent if the hook never returns", () =>
    Effect.gen(function* () {
      const { fetch, sent } = respondingServer()
      const fiber = yield* list.pipe(
        PolytomicClient.withRequestSettings({ onRequest: () => Effect.never }),
        PolytomicClient.withTimeout({ attempt: "10 seconds", total: "30 seconds" }),
        Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch })),
        Effect.flip,
        Effect.forkChild
      )
      yield* TestClock.adjust("2 minutes")
      assert.include(yield* Fiber.join(fiber), { _tag: "PolytomicDeadlineExceeded" })
      assert.lengthOf(sent, 0)
    })
  )

  it.effect("ends at its deadline if the drift callback never returns", () =>
    Effect.gen(function* () {
      const fetch = async () => Response.json({ data: [{ id: "1", name: null }] })
      const fiber = yield* list.pipe(
        Effect.provide(Drift.layer({ onDrift: () => Effect.never })),
        PolytomicClient.withTimeout({ total: "30 seconds" }),
        Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch })),
        Effect.flip,
        Effect.forkChild
      )
      yield* TestClock.adjust("2 minutes")
      assert.include(yield* Fiber.join(fiber), { _tag: "PolytomicDeadlineExceeded", scope: "total" })
    })
  )

  it("of a Promise client has the headers of the client and of the call", async () => {
    const { fetch, sent } = respondingServer()
    const urls: Array<string> = []
    const polytomic = createClient({
      apiKey: "test-key",
      fetch,
      headers: { "x-team": "data", "x-a": "1" },
      appInfo: "a/1"
    })
    await polytomic.connections.list({}, { headers: { "x-a": "2" }, onRequest: ({ url }) => void urls.push(url) })
    const [first] = sent
    assert.deepStrictEqual([first?.get("x-team"), first?.get("x-a")], ["data", "2"])
    assert.match(first?.get("user-agent") ?? "", /^effect-polytomic\/\S+ a\/1$/)
    assert.lengthOf(urls, 2)
  })

  it("is rejected with headers that the client sets, or that are invalid", async () => {
    const { fetch, sent } = respondingServer()
    for (const [headers, message] of [
      [{ Authorization: "Bearer other" }, "has `Authorization`, which the client sets itself"],
      [{ "x-a": "1\r\nx-b: 2" }, "whose value is not valid in a header"],
      [{ "x a": "1" }, 'has "x a", which is not the name of a header'],
      [{ "Content-Length": "5" }, "has `Content-Length`, which the connection sets itself"],
      [{ "transfer-encoding": "chunked" }, "which the connection sets itself"],
      [{ Host: "polytomic.example.com" }, "which the connection sets itself"],
      ["x-a: 1", "is a string; pass an object of headers"],
      [new Headers({ "x-a": "1" }), "is a collection; pass an object of headers"],
      [new Map([["x-a", "1"]]), "is a collection; pass an object of headers"]
    ] as const) {
      const polytomic = createClient({ apiKey: "test-key", fetch, headers: headers as {} }) // a value that JavaScript can pass
      const error: Error = await polytomic.connections.list().then(
        () => assert.fail("sent"),
        (error) => error
      )
      assert.include(error.message, message)
    }
    assert.lengthOf(sent, 0)
  })
})
