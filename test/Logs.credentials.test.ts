/** Signed URLs are secrets of their own: no other credentials are sent to them, and they appear nowhere. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as Logs from "effect-polytomic/Logs"
import * as Polling from "effect-polytomic/Polling"
import { apiKey, layer as clientLayer } from "./support/client.ts"
import { respondWith, serve } from "./support/stub.ts"

const where = { sync_id: "1", id: "2" }

const url = "https://files.example.com/logs/a.ndjson.gz?signature=a-secret-signature"

/** An API that returns one URL; requests to that URL get the given response. */
const makeServer = (
  file: (
    request: HttpClientRequest.HttpClientRequest
  ) => Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError>
) => {
  const api = serve(respondWith(200, { data: { urls: [url], expires: null } }))
  const stub = serve((request, sent) =>
    sent.url.hostname === "files.example.com" ? file(request) : respondWith(200, { data: {} })(request, sent)
  )
  const layer = Layer.merge(clientLayer(api), Layer.succeed(HttpClient.HttpClient, stub.http))
  return { api, stub, layer }
}

const bytes =
  (...chunks: ReadonlyArray<string | Uint8Array<ArrayBuffer>>) =>
  (request: HttpClientRequest.HttpClientRequest) =>
    Effect.sync(() => HttpClientResponse.fromWeb(request, new Response(new Blob([...chunks]).stream())))

const impatient = Effect.provideService(Polling.Polling, Polling.make({ minDelay: 1, onEvent: () => Effect.void }))

const read = Stream.runCollect(Logs.modelSync({ ...where, type: "records", schema: Logs.AnyRecord }))

describe("requests for log files", () => {
  it.effect("carry no credentials, idempotency key, version or trace headers", () =>
    Effect.gen(function* () {
      const { api, layer, stub } = makeServer(bytes('{"a":1}\n{"a":2}\n'))
      const spans: Array<string> = []
      const tracer = Tracer.make({
        span: (options) => {
          spans.push(options.name)
          return new Tracer.NativeSpan(options)
        }
      })
      const all = yield* read.pipe(
        Effect.withSpan("reading"),
        Effect.provideService(Tracer.Tracer, tracer),
        Effect.provide(layer)
      )
      assert.deepStrictEqual(all, [{ a: 1 }, { a: 2 }])
      assert.strictEqual(api.sent[0]?.headers.authorization, `Bearer ${apiKey}`)
      assert.strictEqual(stub.sent.length, 1)
      assert.deepStrictEqual(stub.sent[0]?.headers, {})
      assert.strictEqual(stub.sent[0]?.url.href, url)
      // The span of a request would contain the URL.
      assert.deepStrictEqual(spans, ["reading", "GET /api/syncs/{sync_id}/executions/{id}/{type}"])
    })
  )

  it.live("carry nothing that a program adds to other requests of its fetch", () =>
    Effect.gen(function* () {
      const { api } = makeServer(bytes(""))
      const seen: Array<readonly [url: string, init: RequestInit | undefined]> = []
      const fetch: typeof globalThis.fetch = async (input, init) => {
        seen.push([String(input), init])
        return new Response('{"a":1}\n')
      }
      const secret = { authorization: `Bearer ${apiKey}`, cookie: "session=1" }
      const all = yield* read.pipe(
        Effect.provide(FetchHttpClient.layer),
        Effect.provideService(FetchHttpClient.Fetch, fetch),
        Effect.provideService(FetchHttpClient.RequestInit, {
          headers: secret,
          credentials: "include",
          referrer: "here"
        }),
        Effect.provide(clientLayer(api))
      )
      assert.deepStrictEqual(all, [{ a: 1 }])
      assert.lengthOf(seen, 1)
      const [[requested, init] = []] = seen
      assert.strictEqual(requested, url)
      assert.deepStrictEqual([...new Headers(init?.headers)], [])
      assert.deepStrictEqual([init?.credentials, init?.referrer], [undefined, undefined])
    })
  )

  it.live("leave no trace of the signature in errors", () =>
    Effect.gen(function* () {
      const { layer } = makeServer((request) =>
        Effect.fail(
          new HttpClientError.HttpClientError({
            reason: new HttpClientError.TransportError({ request, cause: new TypeError(`fetch of ${url} failed`) })
          })
        )
      )
      const error = yield* Effect.flip(impatient(Effect.provide(read, layer)))
      if (error._tag !== "PolytomicLogFileError") throw error
      assert.include(error.detail, "fetch of https://files.example.com/logs/a.ndjson.gz?<redacted> failed")
      assert.notInclude(`${error} ${JSON.stringify(error)} ${error.stack}`, "a-secret-signature")
    })
  )
})

describe("log file URLs", () => {
  const refusing = (times: number) => {
    let refused = 0
    return makeServer((request) =>
      refused++ < times
        ? Effect.sync(() => HttpClientResponse.fromWeb(request, new Response("Request has expired", { status: 403 })))
        : bytes('{"a":1}\n')(request)
    )
  }

  it.effect("are requested again once after a 403", () =>
    Effect.gen(function* () {
      const once = refusing(1)
      assert.deepStrictEqual(yield* Effect.provide(read, once.layer), [{ a: 1 }])
      assert.strictEqual(once.api.sent.length, 2)
      const always = refusing(9)
      const error = yield* Effect.flip(Effect.provide(read, always.layer))
      assert.deepInclude(error, { _tag: "PolytomicLogFileError", file: "/logs/a.ndjson.gz", code: 403, ...where })
      assert.strictEqual(always.api.sent.length, 2)
    })
  )

  it.live("that are missing from a later response do not end a file", () =>
    Effect.gen(function* () {
      // The file is truncated, and not listed when the list is read again.
      let requested = 0
      const api = serve((request, sent) =>
        respondWith(200, { data: { urls: requested++ === 0 ? [url] : [], expires: null } })(request, sent)
      )
      const stub = serve((request) =>
        Effect.sync(() => {
          let pulls = 0
          const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
            pull: (controller) =>
              pulls++ === 0
                ? controller.enqueue(new TextEncoder().encode('{"a":1}\n{"a"'))
                : controller.error(new TypeError("terminated"))
          })
          return HttpClientResponse.fromWeb(request, new Response(broken))
        })
      )
      const seen: Array<unknown> = []
      const error = yield* Logs.modelSync({ ...where, type: "records", schema: Logs.AnyRecord }).pipe(
        Stream.runForEach((record) => Effect.sync(() => seen.push(record))),
        Effect.flip,
        impatient,
        Effect.provide(Layer.merge(clientLayer(api), Layer.succeed(HttpClient.HttpClient, stub.http)))
      )
      assert.deepStrictEqual(seen, [{ a: 1 }])
      assert.deepInclude(error, { _tag: "PolytomicLogFileError", detail: "is no longer listed" })
    })
  )
})

describe("log files", () => {
  it.live("resume where they broke off, each by its own line count", () =>
    Effect.gen(function* () {
      const urls = ["a", "b"].map((name) => `https://files.example.com/${name}.ndjson?signature=s`)
      const api = serve(respondWith(200, { data: { urls, expires: null } }))
      const opened: Array<string> = []
      const stub = serve((request, { url }) =>
        Effect.sync(() => {
          opened.push(url.pathname)
          if (url.pathname === "/a.ndjson") return HttpClientResponse.fromWeb(request, new Response("{}\n{}\n{}\n"))
          // The file is truncated in its third line, then complete.
          let pulls = opened.length === 2 ? 0 : 9
          const text = pulls === 0 ? "{}\n{}\n{" : "{}\n{}\nnot JSON\n{}\nnor this\n"
          const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
            pull: (controller) => {
              if (pulls === 0 || pulls === 9) controller.enqueue(new TextEncoder().encode(text))
              else if (pulls === 1) controller.error(new TypeError("terminated"))
              else controller.close()
              pulls++
            }
          })
          return HttpClientResponse.fromWeb(request, new Response(body))
        })
      )
      const invalid: Array<unknown> = []
      const onInvalid = ({ index }: Logs.RecordError) => Effect.sync(() => invalid.push(index))
      const all = yield* Stream.runCollect(
        Logs.modelSync({ ...where, type: "records", schema: Logs.AnyRecord }, { onInvalid })
      ).pipe(impatient, Effect.provide(Layer.merge(clientLayer(api), Layer.succeed(HttpClient.HttpClient, stub.http))))
      assert.lengthOf(all, 6)
      assert.deepStrictEqual(opened, ["/a.ndjson", "/b.ndjson", "/b.ndjson"])
      // Of both files together, counted from 0.
      assert.deepStrictEqual(invalid, [5, 7])
    })
  )

  it.effect("are decompressed by content, whatever their name", () =>
    Effect.gen(function* () {
      const packed = yield* Effect.promise(() =>
        new Response(
          new Blob(['{"a":"ä"}\n\n{"a":2}']).stream().pipeThrough(new CompressionStream("gzip"))
        ).arrayBuffer()
      )
      const whole = new Uint8Array(packed)
      for (const chunks of [[whole], [whole.slice(0, 1), whole.slice(1, 9), whole.slice(9)]]) {
        assert.deepStrictEqual(yield* Effect.provide(read, makeServer(bytes(...chunks)).layer), [{ a: "ä" }, { a: 2 }])
      }
      assert.deepStrictEqual(yield* Effect.provide(read, makeServer(bytes('{"a":1}')).layer), [{ a: 1 }])
      assert.deepStrictEqual(yield* Effect.provide(read, makeServer(bytes("")).layer), [])
      const none = makeServer((request) => Effect.sync(() => HttpClientResponse.fromWeb(request, new Response(null))))
      assert.deepStrictEqual(yield* Effect.provide(read, none.layer), [])
    })
  )

  it.effect("with an invalid line are not used after it", () =>
    Effect.gen(function* () {
      const { layer } = makeServer(bytes('{"a":1}\n{"a":\n{"a":3}\n'))
      const error = yield* Effect.flip(Effect.provide(read, layer))
      assert.deepInclude(error, { _tag: "PolytomicLogRecordError", index: 1 })
      const skipping = Stream.runCollect(
        Logs.modelSync({ ...where, type: "records", schema: Logs.AnyRecord }, { onInvalid: "skip" })
      )
      assert.deepStrictEqual(yield* Effect.provide(skipping, layer), [{ a: 1 }, { a: 3 }])
    })
  )

  it.live("are canceled when the reader stops, compressed or not", () =>
    Effect.gen(function* () {
      for (const packed of [false, true]) {
        let canceled = 0
        // Incompressible data, so that the gzipped file also arrives in many chunks.
        const noise = Array.from(crypto.getRandomValues(new Uint8Array(50_000)), (byte) => byte.toString(16)).join("")
        const line = new TextEncoder().encode(`{"a":"${noise}"}\n`)
        const { layer } = makeServer((request) =>
          Effect.sync(() => {
            // A file without end.
            const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
              pull: (controller) => controller.enqueue(line),
              cancel: () => {
                canceled++
              }
            })
            const body = packed ? endless.pipeThrough(new CompressionStream("gzip")) : endless
            return HttpClientResponse.fromWeb(request, new Response(body))
          })
        )
        const some = Stream.runCollect(
          Stream.take(Logs.modelSync({ ...where, type: "records", schema: Logs.AnyRecord }), 3)
        )
        assert.strictEqual((yield* Effect.provide(some, layer)).length, 3)
        // The cancel passes through the decompression, which takes a moment.
        yield* Effect.sleep(20)
        assert.strictEqual(canceled, 1, packed ? "packed" : "plain")
      }
    })
  )
})
