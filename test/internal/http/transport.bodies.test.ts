/** Reading of bodies, and its limit, over every transport. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as PolytomicClient from "../../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import * as Op from "../../support/operations.ts"
import { thing } from "../../support/stub.ts"
import { callThrough, clients, type Reply, respondWith, streamed, wire } from "../../support/wire.ts"

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const whole = JSON.stringify({ data: thing })

/** A body in chunks of this many bytes. */
const inChunks = (body: Uint8Array, size: number, headers: HeadersInit = {}) =>
  streamed(
    (i) => {
      const part = body.slice(i * size, (i + 1) * size)
      return part.length === 0 ? "end" : part
    },
    { headers }
  )

/** Chunks of one kibibyte, without end. */
const endless = (status: number, headers: HeadersInit = {}) =>
  streamed(() => bytes(" ".repeat(1024)), { headers, status })

describe.each(Object.entries(clients))("over %s", (_, over) => {
  const get = (reply: Reply) => {
    const server = wire(reply)
    return {
      server,
      call: callThrough(over)(server, Op.get, { id: "1" }).pipe(
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)
      )
    }
  }

  const atMost =
    (most: number) =>
    <A, E, R>(self: Effect.Effect<A, E, R>) =>
      Effect.provideService(self, PolytomicClient.MaxBodySize, most)

  describe("a body", () => {
    for (const [what, reply] of [
      ["with a content-length", respondWith(200, whole, { "content-length": String(whole.length) })],
      ["without a content-length", respondWith(200, bytes(whole))],
      ["in chunks of a byte", inChunks(bytes(whole), 1).reply],
      ["in chunks, with a content-length", inChunks(bytes(whole), 7, { "content-length": String(whole.length) }).reply],
      ["with empty chunks", streamed((i) => (i === 3 ? "end" : bytes(i === 1 ? whole : ""))).reply],
      ["shorter than its content-length", respondWith(200, whole, { "content-length": "1000" })],
      ["with an invalid content-length", respondWith(200, whole, { "content-length": "many" })],
      ["that was packed", respondWith(200, whole, { "content-encoding": "gzip", "content-length": "20" })],
      ["that begins with a byte order mark", respondWith(200, bytes(`\uFEFF${whole}`))]
    ] as const) {
      it.effect(`${what} is read`, () =>
        Effect.gen(function* () {
          const { call, server } = get(reply)
          expect(yield* call).toEqual(thing)
          expect(server.sent[0]?.signal.aborted).toBe(false)
        })
      )
    }

    it.effect("may be split within a character", () =>
      Effect.gen(function* () {
        const { call } = get(inChunks(bytes(JSON.stringify({ data: { id: "1", name: "äö😀" } })), 1).reply)
        expect(yield* call).toEqual({ id: "1", name: "äö😀" })
      })
    )

    it.effect("that is missing is read as empty", () =>
      Effect.gen(function* () {
        for (const reply of [
          respondWith(200),
          respondWith(200, ""),
          respondWith(200, null, { "content-length": "0" })
        ]) {
          const error = yield* Effect.flip(get(reply).call)
          expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "not-json" })
          expect(error.message).toContain("is empty, where JSON was expected")
        }
        const server = wire(respondWith(204))
        yield* callThrough(over)(server, Op.remove, { id: "1" })
        expect(server.sent.length).toBe(1)
      })
    )

    for (const [how, headers] of [
      ["in parts", {}],
      ["at once", { "content-length": "4" }]
    ] as const) {
      it.effect(`that is not UTF-8, read ${how}, fails with an error that names the encoding`, () =>
        Effect.gen(function* () {
          const { call } = get(respondWith(200, new Uint8Array([0x22, 0xff, 0xfe, 0x22]), headers))
          const error = yield* Effect.flip(call)
          expect(error).toMatchObject({ _tag: "PolytomicDecodeError", reason: "not-json", status: 200 })
          expect(error.message).toContain("is not valid UTF-8")
        })
      )

      it.effect(`that is truncated, read ${how}, is a transport error of the body`, () =>
        Effect.gen(function* () {
          const broken = streamed((i) => (i === 0 ? bytes(`{"da`) : new TypeError("terminated")), { headers })
          const error = yield* Effect.flip(get(broken.reply).call)
          expect(error).toMatchObject({
            _tag: "PolytomicTransportError",
            phase: "body",
            detail: "terminated",
            attempts: 1
          })
        })
      )
    }

    it.effect("of an error that is not UTF-8 leaves the error unchanged", () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(get(respondWith(404, new Uint8Array([0xff]))).call)
        expect(error).toMatchObject({ _tag: "PolytomicNotFound", status: 404 })
      })
    )
  })

  describe("a body that is too long", () => {
    const tooLong = { _tag: "PolytomicDecodeError", reason: "too-long", status: 200 }

    it.effect("by Content-Length: a prefix is read, and the request aborted", () =>
      Effect.gen(function* () {
        const { read, reply } = endless(200, { "content-length": "100001" })
        const { call, server } = get(reply)
        const error = yield* Effect.flip(atMost(100_000)(call))
        expect(error).toMatchObject(tooLong)
        expect("body" in error && Redacted.value(error.body).length).toBe(16_384)
        expect(read()).toBe(17)
        expect(server.sent[0]?.signal.aborted).toBe(true)
      })
    )

    it.effect("without Content-Length: it is read up to the limit, and the request aborted", () =>
      Effect.gen(function* () {
        const { read, reply } = endless(200)
        const { call, server } = get(reply)
        const error = yield* Effect.flip(atMost(100 * 1024)(call))
        expect(error).toMatchObject(tooLong)
        expect(error.message).toContain("raise `PolytomicClient.MaxBodySize`")
        expect(read()).toBe(101)
        expect(server.sent[0]?.signal.aborted).toBe(true)
      })
    )

    it.effect("once decompressed: its Content-Length is ignored", () =>
      Effect.gen(function* () {
        const { read, reply } = endless(200, { "content-encoding": "br", "content-length": "10" })
        const { call, server } = get(reply)
        expect(yield* Effect.flip(atMost(100 * 1024)(call))).toMatchObject(tooLong)
        expect(read()).toBe(101)
        expect(server.sent[0]?.signal.aborted).toBe(true)
      })
    )

    it.effect("compressed only is accepted", () =>
      Effect.gen(function* () {
        const { call } = get(respondWith(200, whole, { "content-encoding": "gzip", "content-length": "100001" }))
        expect(yield* atMost(100_000)(call)).toEqual(thing)
      })
    )

    it.effect("despite a short Content-Length is rejected", () =>
      Effect.gen(function* () {
        const { call } = get(inChunks(bytes(" ".repeat(5000)), 1000, { "content-length": "10" }).reply)
        expect(yield* Effect.flip(atMost(4999)(call))).toMatchObject(tooLong)
      })
    )

    it.effect("by one byte is rejected, and one of exactly the limit is accepted", () =>
      Effect.gen(function* () {
        for (const headers of [{}, { "content-length": String(whole.length) }]) {
          for (const size of [1, whole.length]) {
            const one = () => get(inChunks(bytes(whole), size, headers).reply).call
            expect(yield* atMost(whole.length)(one())).toEqual(thing)
            expect(yield* Effect.flip(atMost(whole.length - 1)(one()))).toMatchObject(tooLong)
          }
        }
      })
    )

    it.effect("of an error: at most a mebibyte is read, and the status is kept", () =>
      Effect.gen(function* () {
        for (const headers of [{}, { "content-length": String(2 ** 30) }]) {
          const { read, reply } = endless(502, headers)
          const { call, server } = get(reply)
          expect(yield* Effect.flip(call)).toMatchObject({ _tag: "PolytomicBadGateway", status: 502 })
          expect(read()).toBe("content-length" in headers ? 17 : 1025)
          expect(server.sent[0]?.signal.aborted).toBe(true)
        }
      })
    )
  })
})
