/** Files behind signed URLs: accepted URLs, decompression, and the limit of a line. */
import { Buffer } from "node:buffer"
import { randomBytes } from "node:crypto"
import { constants, gzipSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import { lines } from "../../../src/internal/logs/file.ts"
import { Members } from "../../../src/internal/logs/gzipMembers.ts"
import { openFile } from "../../../src/internal/logs/openFile.ts"
import { MaxBodySize, PolytomicClient } from "../../../src/PolytomicClient.ts"

const mebibyte = 1_048_576

type Respond = (url: string) => Response

const bare = {}

/** Reads a file from a server; returns the fetched URLs, and the lines or the error. */
const read = (url: string, respond: Respond, most = 64 * mebibyte) => {
  const fetched: Array<string> = []
  const http = HttpClient.make((request) =>
    Effect.sync(() => {
      fetched.push(request.url)
      return HttpClientResponse.fromWeb(request, respond(request.url))
    })
  )
  const file = Stream.unwrap(Effect.map(openFile, (open) => lines(open, url)))
  return file.pipe(
    Stream.provideService(PolytomicClient, bare as never), // none of its methods is called
    Stream.runCollect,
    Effect.result,
    Effect.map((result) => ({ fetched, result })),
    Effect.provideService(HttpClient.HttpClient, http),
    Effect.provideService(MaxBodySize, most)
  )
}

/** A response in chunks of this size. */
const chunked = (bytes: Uint8Array, size: number): Response => {
  let at = 0
  return new Response(
    new ReadableStream({
      pull: (controller) => {
        if (at >= bytes.length) controller.close()
        else controller.enqueue(Uint8Array.from(bytes.subarray(at, at + size)))
        at += size
      }
    })
  )
}

const file = "https://files.example/log.ndjson?signature=s1gn4ture"

describe("log file URLs", () => {
  for (const url of ["data:text/plain,secret", "file:///etc/passwd", "ftp://files.example/log", "blob:x", "//x", ""]) {
    it.live(`${url} is not fetched, and not requested again`, () =>
      Effect.gen(function* () {
        const { fetched, result } = yield* read(url, () => new Response("secret"))
        expect(fetched).toEqual([])
        expect(result).toMatchObject({
          failure: { tries: 1, detail: expect.stringContaining("neither http nor https") }
        })
      })
    )

    it.live(`a redirect to ${url} is not followed`, () =>
      Effect.gen(function* () {
        const { result } = yield* read(file, (requested) =>
          requested === file ? new Response(null, { status: 302, headers: { location: url } }) : new Response("secret")
        )
        if (url === "" || url === "//x") return // URLs of the same server, and of another
        expect(result).toMatchObject({ failure: { tries: 1 } })
      })
    )
  }

  it.live("a user name or password in one is not sent, and the cause names it", () =>
    Effect.gen(function* () {
      const { fetched, result } = yield* read("https://bob:s3cret@files.example/log", () => new Response("{}"))
      expect(fetched).toEqual([])
      expect(result).toMatchObject({
        failure: { tries: 1, detail: expect.stringContaining("a user name or password") }
      })
      expect(JSON.stringify(result)).not.toContain("s3cret")
    })
  )

  it.live("a failed connection is reported with its causes", () =>
    Effect.gen(function* () {
      const result = yield* Stream.unwrap(Effect.map(openFile, (open) => lines(open, file))).pipe(
        Stream.provideService(PolytomicClient, bare as never), // none of its methods is called
        Stream.runCollect,
        Effect.result,
        Effect.provideService(FetchHttpClient.Fetch, async () => {
          throw new TypeError("fetch failed", {
            cause: Object.assign(new Error("connect 127.0.0.1:9"), { code: "ECONNREFUSED" })
          })
        })
      )
      const detail = "broke off: fetch failed: connect 127.0.0.1:9 (ECONNREFUSED)"
      expect(result).toMatchObject({ failure: { detail } })
    })
  )

  it.live("redirects are followed, to a limit", () =>
    Effect.gen(function* () {
      const moved = (to: string) => new Response(null, { status: 307, headers: { location: to } })
      const once = yield* read(file, (url) => (url === file ? moved("/other") : new Response("a\nb")))
      expect(once.fetched).toEqual([file, "https://files.example/other"])
      expect(once.result).toMatchObject({ success: ["a", "b"] })
      const loop = yield* read(file, () => moved("/other"))
      expect(loop.fetched.length).toBe(6)
      expect(loop.result).toMatchObject({ failure: { code: 307 } })
    })
  )
})

describe("compressed files", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `{"id":${(i * 7919) % 100_003},"text":"${(i * 31) % 977}"}`)
  const halves = [rows.slice(0, 9_000).join("\n"), `\n${rows.slice(9_000).join("\n")}`]

  for (const [name, options] of Object.entries({
    "as usual": {},
    stored: { level: 0 },
    "with fixed codes": { strategy: constants.Z_FIXED },
    "with literals alone": { strategy: constants.Z_HUFFMAN_ONLY },
    "in many blocks": { memLevel: 1 }
  })) {
    it.live(`of several members, ${name}, with zeros between and after them, are read whole`, () =>
      Effect.gen(function* () {
        const [a = "", b = ""] = halves
        const members = [gzipSync(a, options), Buffer.alloc(7), gzipSync(""), gzipSync(b, options), Buffer.alloc(1000)]
        for (const size of [997, 65_536, 10_000_000]) {
          const { result } = yield* read(file, () => chunked(Buffer.concat(members), size))
          expect(result._tag === "Success" && result.success.length).toBe(rows.length)
          expect(result).toMatchObject({ success: rows })
        }
      })
    )
  }

  it("are split into members wherever chunks end", () => {
    const named = gzipSync("named")
    named[3] = 8
    const withName = Buffer.concat([named.subarray(0, 10), Buffer.from("log.ndjson\0"), named.subarray(10)])
    const parts = [withName, gzipSync(""), gzipSync(randomBytes(3000)), gzipSync("x".repeat(100_000))]
    for (const size of [1, 2, 3, 10, 1000]) {
      const members = new Members()
      const bytes = Buffer.concat(parts)
      const found: Array<Array<Uint8Array>> = [[]]
      const take = (chunk: Uint8Array, isEnd: boolean): void => {
        for (const piece of members.push(chunk, isEnd)) {
          found.at(-1)?.push(piece.bytes)
          if (piece.ends) found.push([])
        }
      }
      for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size), false)
      take(new Uint8Array(0), true)
      expect(found.map((pieces) => Buffer.concat(pieces).toString("hex"))).toEqual([
        ...parts.map((part) => part.toString("hex")),
        ""
      ])
    }
  })

  it.live("that are corrupt or truncated fail, and are requested once more at most", () =>
    Effect.gen(function* () {
      const whole = gzipSync(rows.join("\n"))
      const broken = Buffer.from(whole)
      broken.fill(0xff, 1000, 1100)
      for (const bytes of [
        broken,
        whole.subarray(0, 5000),
        whole.subarray(0, -3),
        Buffer.concat([whole, Buffer.from("x")])
      ]) {
        const { result } = yield* read(file, () => chunked(bytes, 4096))
        expect(result).toMatchObject({ failure: { code: undefined, tries: 2 } })
      }
    })
  )

  it.live("of 2 MB that are one line of 2 GB fail at the limit of a line, in little memory", () =>
    Effect.gen(function* () {
      const packed = gzipSync(Buffer.alloc(64 * mebibyte, "x"))
      const before = process.memoryUsage().rss
      const { result } = yield* read(
        file,
        () => chunked(Buffer.concat(Array.from({ length: 32 }, () => packed)), 65_536),
        mebibyte
      )
      expect(result).toMatchObject({
        failure: { tries: 1, detail: expect.stringContaining("`PolytomicClient.MaxBodySize`") }
      })
      expect(process.memoryUsage().rss - before).toBeLessThan(128 * mebibyte)
    })
  )
})

describe("lines", () => {
  it.live("end with a line feed, with or without a carriage return before it, and at the end of the file", () =>
    Effect.gen(function* () {
      for (const size of [1, 2, 3, 100]) {
        const { result } = yield* read(file, () => chunked(Buffer.from("a\r\n\nbä\nc"), size))
        expect(result).toMatchObject({ success: ["a", "", "bä", "c"] })
      }
    })
  )

  it.live("that never end, or whose values would take too much memory, fail", () =>
    Effect.gen(function* () {
      for (const text of ["x".repeat(3 * mebibyte), `{"data":[${"{},".repeat(600_000)}{}]}`]) {
        const { result } = yield* read(file, () => chunked(Buffer.from(`a\n${text}\nb`), 65_536), 2 * mebibyte)
        expect(result).toMatchObject({ failure: { tries: 1 } })
      }
    })
  )
})
