/** Malicious servers, over real sockets: a typed error or a correct value, and bounded memory. */
import { Buffer } from "node:buffer"
import type { ServerResponse } from "node:http"
import { gzipSync } from "node:zlib"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { describe, expect } from "vitest"
import * as Credentials from "../../src/Credentials.ts"
import * as Deadline from "../../src/Deadline.ts"
import * as Drift from "../../src/Drift.ts"
import { layerFetch } from "../../src/internal/client/layers.ts"
import * as Operation from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { apiKey } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { rawServer } from "../support/rawServer.ts"

const mebibyte = 1024 * 1024

/** Transports: that of the ready-made layers, and Effect's clients. */
const clients = {
  "the ready-made layers": (baseUrl: string) => layerFetch({ apiKey, baseUrl }),
  "Effect's client over fetch": (baseUrl: string) => over(FetchHttpClient.layer, baseUrl),
  "Effect's client over node:http": (baseUrl: string) => over(NodeHttpClient.layerNodeHttp, baseUrl)
} as const

const over = (http: Layer.Layer<HttpClient.HttpClient>, baseUrl: string) =>
  PolytomicClient.layer({ baseUrl }).pipe(
    Layer.provide(Credentials.layer(Credentials.apiKey(apiKey))),
    Layer.provide(http)
  )

describe.each(Object.entries(clients))("through %s", (client, clientOf) => {
  const fromServer = <I, O, E>(url: string, operation: Operation.Operation<I, O, E>, input: NoInfer<I>) =>
    PolytomicClient.execute(operation, input).pipe(Effect.provide(clientOf(url)))

  /** One call to a server with this response, without retries. */
  const call = <I, O, E>(
    respond: (response: ServerResponse) => void,
    operation: Operation.Operation<I, O, E>,
    input: NoInfer<I>
  ): Effect.Effect<O, E> =>
    Effect.flatMap(
      rawServer((_, response) => respond(response)),
      ({ url }) => fromServer(url, operation, input)
    ).pipe(Effect.scoped, Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none))

  const get = (received: (response: ServerResponse) => void) => call(received, Op.get, { id: "1" })

  const json =
    (text: string, status = 200) =>
    (response: ServerResponse): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(text)
    }

  /** Sends without end, as fast as it is read; returns the number of sent bytes. */
  const endless = (status: number, headers: { readonly [name: string]: string } = {}) => {
    const seen = { bytes: 0 }
    const chunk = Buffer.alloc(65_536, " ")
    const respond = (response: ServerResponse): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers })
      const more = (): void => {
        while (!response.destroyed) {
          seen.bytes += chunk.length
          if (!response.write(chunk)) break
        }
      }
      response.on("drain", more)
      more()
    }
    return { respond, seen }
  }

  /** Capacity of the socket buffers of both sides. */
  const inTransit = 16 * mebibyte

  /** A body with any content, and an optional field that may drift. */
  interface Loose {
    readonly any?: unknown
    readonly note?: string
    readonly count?: number
  }

  const Loose: Schema.Codec<Loose, unknown> = Schema.Struct({
    any: Schema.optionalKey(Schema.Unknown),
    note: Schema.optionalKey(Schema.String),
    count: Schema.optionalKey(Schema.Int)
  })

  const loose: Operation.Operation<{ readonly id: string }, Loose, Op.AnyStatus> = Operation.make(
    "things.loose",
    "GET /api/things/{id}/loose",
    {
      version: "2025-09-18",
      input: Schema.Struct({ id: Schema.String }),
      success: Operation.data(Loose),
      errors: Op.statuses
    }
  )

  describe("bodies that are too long", () => {
    it.live("of endless length: read up to the default of 16 MiB, then a typed error with the next step", () =>
      Effect.gen(function* () {
        const { respond, seen } = endless(200)
        const error = yield* Effect.flip(get(respond))
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "too-long", status: 200, attempts: 1 })
        expect(error.message).toContain("raise `PolytomicClient.MaxBodySize`")
        expect(PolytomicClient.defaultMaxBodySize).toBe(16 * mebibyte)
        expect(seen.bytes).toBeGreaterThan(16 * mebibyte)
        expect(seen.bytes).toBeLessThan(16 * mebibyte + inTransit)
      })
    )

    it.live("of endless length, with a custom limit: read up to that limit", () =>
      Effect.gen(function* () {
        const { respond, seen } = endless(200)
        const error = yield* get(respond).pipe(Effect.provideService(PolytomicClient.MaxBodySize, 1000), Effect.flip)
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "too-long" })
        expect(seen.bytes).toBeLessThan(inTransit)
      })
    )

    it.live("of 100 MB by Content-Length: not read except for a prefix", () =>
      Effect.gen(function* () {
        const { respond, seen } = endless(200, { "content-length": "100000000" })
        const error = yield* Effect.flip(get(respond))
        if (error._tag !== "PolytomicDecodeError") throw error
        expect(error.reason).toBe("too-long")
        expect(Redacted.value(error.body).length).toBe(16_384)
        expect(seen.bytes).toBeLessThan(inTransit)
      })
    )

    it.live("of 100 MB compressed into 100 kB: decompressed up to the limit", () =>
      Effect.gen(function* () {
        const packed = gzipSync(Buffer.alloc(100_000_000, " "))
        expect(packed.length).toBeLessThan(110_000)
        const before = process.memoryUsage().rss
        const error = yield* get((response) => {
          response.writeHead(200, { "content-encoding": "gzip", "content-length": String(packed.length) }).end(packed)
        }).pipe(Effect.provideService(PolytomicClient.MaxBodySize, mebibyte), Effect.flip)
        // node:http neither decompresses responses nor requests compressed ones.
        const reason = client === "Effect's client over node:http" ? "not-json" : "too-long"
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason })
        expect(process.memoryUsage().rss - before).toBeLessThan(64 * mebibyte)
      })
    )

    it.live("of 15 MiB that would take 300 MB as values, 250 bytes on the wire: rejected before they are built", () =>
      Effect.gen(function* () {
        const packed = gzipSync(gzipSync(`{"data":{"id":"1","any":[${"{},".repeat(5_000_000)}{}]}}`))
        expect(packed.length).toBeLessThan(500)
        const before = process.memoryUsage().rss
        const error = yield* Effect.flip(
          get((response) => {
            response
              .writeHead(200, { "content-encoding": "gzip, gzip", "content-type": "application/json" })
              .end(packed)
          })
        )
        const reason = client === "Effect's client over node:http" ? "not-json" : "too-long"
        expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason })
        expect(process.memoryUsage().rss - before).toBeLessThan(128 * mebibyte)
      })
    )

    for (const status of [400, 404, 503, 302]) {
      it.live(`of endless length with a ${status}: the status is known, so the body is not read`, () =>
        Effect.gen(function* () {
          const { respond, seen } = endless(status)
          const error = yield* Effect.flip(get(respond))
          if (!("body" in error)) throw error
          expect(error.status).toBe(status)
          expect(Redacted.value(error.body).length).toBe(16_384)
          expect(seen.bytes).toBeLessThan(inTransit)
        })
      )
    }

    it.live("of exactly the limit: read; one byte longer: rejected", () =>
      Effect.gen(function* () {
        const body = JSON.stringify({ data: { id: "1", name: "x".repeat(2000) } })
        const whole = json(body)
        const chunked = (response: ServerResponse): void => {
          response.writeHead(200)
          response.write(body.slice(0, 700))
          setImmediate(() => response.end(body.slice(700)))
        }
        for (const respond of [whole, chunked]) {
          const limited = (limit: number) =>
            Effect.result(Effect.provideService(get(respond), PolytomicClient.MaxBodySize, limit))
          expect((yield* limited(body.length))._tag).toBe("Success")
          expect(yield* limited(body.length - 1)).toMatchObject({ failure: { reason: "too-long" } })
        }
      })
    )

    it.live("where no content is expected: no error, as nothing is decoded", () =>
      Effect.gen(function* () {
        const { respond, seen } = endless(200)
        const done = call(respond, Op.remove, { id: "1" })
        expect(yield* Effect.provideService(done, PolytomicClient.MaxBodySize, 1000)).toBe(undefined)
        expect(seen.bytes).toBeLessThan(inTransit)
      })
    )

    it.live("sent byte by byte: ended by the deadline", () =>
      Effect.gen(function* () {
        let timer: NodeJS.Timeout | undefined
        const error = yield* get((response) => {
          response.writeHead(200)
          timer = setInterval(() => response.write(" "), 20)
          response.on("close", () => clearInterval(timer))
        }).pipe(Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: 300 })), Effect.flip)
        expect(error).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "attempt" })
      })
    )
  })

  describe("headers that are too long", () => {
    it.live("of 1 MB: rejected by the runtime as a typed error", () =>
      Effect.gen(function* () {
        const error = yield* get((response) => {
          response.socket?.end(`HTTP/1.1 200 OK\r\nx-long: ${"x".repeat(mebibyte)}\r\n\r\n{}`)
        }).pipe(Effect.flip)
        expect(error).toMatchObject({ _tag: "PolytomicTransportError", phase: "send" })
      })
    )

    it.live("of the largest accepted size: an error keeps a printable part of each", () =>
      Effect.gen(function* () {
        const error = yield* get((response) => {
          response.writeHead(500, { "x-long": "x".repeat(12_000) }).end()
        }).pipe(Effect.flip)
        if (!("headers" in error)) throw error
        expect(error.headers["x-long"]?.length).toBe(8192)
      })
    )

    it.live("a message of 1 MB: an error keeps a loggable part of it", () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(get(json(JSON.stringify({ message: "m".repeat(900_000) }), 400)))
        expect(error.message.length).toBeLessThan(5000)
      })
    )
  })

  describe("bodies made to break a parser", () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`
    const deepObject = `${`{"a":`.repeat(10_000)}1${"}".repeat(10_000)}`

    const depth = (value: unknown): number => {
      let found = 0
      for (let at = value; typeof at === "object" && at !== null; at = Object.values(at)[0]) found++
      return found
    }

    for (const [what, text] of [
      ["arrays", deep],
      ["objects", deepObject]
    ] as const) {
      it.live(`10,000 ${what} deep in an untyped field: the complete value`, () =>
        Effect.gen(function* () {
          const value = yield* call(json(`{"data":{"any":${text}}}`), loose, { id: "1" })
          expect(depth(value.any)).toBe(10_000)
        })
      )

      it.live(`10,000 ${what} deep in place of another type: a typed error`, () =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(call(json(`{"data":{"note":${text}}}`), loose, { id: "1" }))
          expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
        })
      )

      it.live(`10,000 ${what} deep in the metadata of an error: the error, which can be printed`, () =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(get(json(`{"message":"no","metadata":{"deep":${text}}}`, 422)))
          expect(error._tag).toBe("PolytomicUnprocessableEntity")
          expect(JSON.stringify(error)).toContain("<nested too deep>")
        })
      )
    }

    it.live("a recursive schema, 10,000 deep: a typed error, not a stack overflow", () =>
      Effect.gen(function* () {
        const nested = `${`{"id":"1","parent":`.repeat(10_000)}{"id":"1"}${"}".repeat(10_000)}`
        const result = yield* Effect.result(get(json(`{"data":${nested}}`)))
        if (result._tag === "Success") expect(depth(result.success)).toBeGreaterThan(0)
        else expect(result.failure).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
      })
    )

    it.live("`__proto__` and `constructor` as keys: kept as keys, and no prototype changes", () =>
      Effect.gen(function* () {
        const evil = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}`
        // The null makes tolerant decoding copy the values around it.
        const body = `{"data":{"any":${evil},"note":null,"__proto__":{"polluted":true}},"__proto__":{"data":{}}}`
        const { drift, value } = yield* Drift.collect(call(json(body), loose, { id: "1" }))
        expect(drift).toMatchObject([{ kind: "unexpected-null", path: ["data", "note"] }])
        expect(Object.keys(Object(value.any)).toSorted()).toEqual(["__proto__", "constructor", "toString"])
        expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
        expect(Object.hasOwn(value, "__proto__")).toBe(true)
        expect(Reflect.get({}, "polluted")).toBe(undefined)
        expect("note" in value).toBe(false)
      })
    )

    it.live("`__proto__` in the metadata of an error: kept as a key, and no prototype changes", () =>
      Effect.gen(function* () {
        const body = `{"message":"no","__proto__":{"key":"k"},"metadata":{"__proto__":{"polluted":true}}}`
        const error = yield* Effect.flip(get(json(body, 422)))
        if (error._tag !== "PolytomicUnprocessableEntity") throw error
        expect(error.key).toBe(undefined)
        expect(Object.keys(error.metadata ?? {})).toEqual(["__proto__"])
        expect(Reflect.get({}, "polluted")).toBe(undefined)
      })
    )

    it.live("duplicate keys: the last one wins, as in every JSON.parse", () =>
      Effect.gen(function* () {
        const value = yield* get(json(`{"data":{"id":"first","id":"last"},"data":{"id":"very last"}}`))
        expect(value.id).toBe("very last")
      })
    )

    it.live("an integer beyond 2^53 in an integer field: read as the nearest number and reported as drift", () =>
      Effect.gen(function* () {
        const body = `{"data":{"count":9007199254740993}}`
        const { drift, value } = yield* Drift.collect(call(json(body), loose, { id: "1" }))
        expect(value.count).toBe(9007199254740992)
        expect(drift).toMatchObject([{ kind: "unexpected-format", path: ["data", "count"] }])
        const strict = yield* call(json(body), loose, { id: "1" }).pipe(
          Effect.provide(Drift.layer(Drift.strict)),
          Effect.flip
        )
        expect(strict).toMatchObject({ _tag: "PolytomicDecodeError", reason: "shape" })
      })
    )

    it.live("an integer beyond 2^53 in an untyped field: read as the nearest number, as JSON.parse does", () =>
      Effect.gen(function* () {
        const value = yield* call(json(`{"data":{"any":[9007199254740993,1e999]}}`), loose, { id: "1" })
        expect(value.any).toEqual([9007199254740992, Number.POSITIVE_INFINITY])
      })
    )

    for (const [what, bytes] of [
      ["a byte order mark and nothing else", Buffer.from([0xef, 0xbb, 0xbf])],
      ["UTF-16", Buffer.from(`\ufeff{"data":{"id":"1"}}`, "utf16le")],
      ["invalid UTF-8", Buffer.from([...Buffer.from(`{"data":{"id":"`), 0xc3, 0x28, ...Buffer.from(`"}}`)])],
      ["NUL", Buffer.from([0])]
    ] as const) {
      it.live(`${what}: a typed error`, () =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(get((response) => response.writeHead(200).end(bytes)))
          expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "not-json" })
        })
      )
    }
  })
})
