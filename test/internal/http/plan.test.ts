/** Number of bytes of a body that are read, by status and headers. */
import { assert, describe, it } from "@effect/vitest"
import { Chunks, contentType, decode, parse, plan } from "../../../src/internal/http/body.ts"

const mebibyte = 1_048_576

describe("chunks of a body", () => {
  const bytes = (length: number, value = 1) => new Uint8Array(length).fill(value)
  const taken = (most: number, ...chunks: ReadonlyArray<Uint8Array>) => {
    const all = new Chunks(most)
    return [chunks.map((chunk) => all.take(chunk)), all.bytes()] as const
  }

  it("continue up to the limit", () => {
    assert.deepStrictEqual(taken(5, bytes(3), bytes(2), bytes(1))[0], [true, true, false])
  })

  it("are not copied if there is only one", () => {
    const only = bytes(10)
    assert.strictEqual(taken(100, only)[1], only)
    assert.strictEqual(taken(100)[1].byteLength, 0)
  })

  it("are joined in their order, whatever their sizes", () => {
    // Below and from 4096 bytes, and more than a block of 65,536 of small ones.
    for (const sizes of [
      [1, 4095, 4096, 1, 2],
      [4096, 10, 10],
      [10, ...Array.from({ length: 20 }, () => 4095), 5000, 7],
      [1, ...Array.from({ length: 16 }, () => 4095), 16, 1]
    ]) {
      const chunks = sizes.map((size, i) => bytes(size, i + 1))
      const expected = Buffer.concat(chunks)
      const found = taken(1_000_000, ...chunks)[1]
      assert.isTrue(expected.equals(found), sizes.join(" "))
    }
  })

  it("that are small are copied, as their buffer may be used again", () => {
    const all = new Chunks(100)
    const [first, second] = [bytes(3), bytes(3, 2)]
    all.take(first)
    all.take(second)
    second.fill(9)
    assert.deepStrictEqual([...all.bytes()], [1, 1, 1, 2, 2, 2])
  })
})

const planOf = (
  status: number,
  headers: { readonly [name: string]: string | null | undefined },
  most = 10 * mebibyte
) => plan(status, (name) => headers[name], most)

describe("a body", () => {
  it("of a success is read up to the limit, of any other status up to a megabyte", () => {
    for (const [status, most] of [
      [199, mebibyte],
      [200, 10 * mebibyte],
      [299, 10 * mebibyte],
      [300, mebibyte],
      [404, mebibyte]
    ] as const) {
      assert.deepStrictEqual(planOf(status, {}), { whole: false, most, tooLong: false }, String(status))
    }
    assert.strictEqual(planOf(500, {}, 1_000).most, 1_000)
  })

  it("is read at once for a short Content-Length, and partially for one over the limit", () => {
    assert.deepStrictEqual(planOf(200, { "content-length": "1000" }, 1_000), {
      whole: true,
      most: 1_000,
      tooLong: false
    })
    assert.deepStrictEqual(planOf(200, { "content-length": "1001" }, 1_000), {
      whole: false,
      most: 16_384,
      tooLong: true
    })
    assert.deepStrictEqual(planOf(200, { "content-length": "0" }, 1_000), { whole: true, most: 1_000, tooLong: false })
    for (const length of [null, undefined, "x"])
      assert.deepStrictEqual(planOf(200, { "content-length": length }, 9), { whole: false, most: 9, tooLong: false })
  })

  it("that is compressed has no known length", () => {
    const unknown = { whole: false, most: 1_000, tooLong: false }
    assert.deepStrictEqual(planOf(200, { "content-encoding": "gzip", "content-length": "10" }, 1_000), unknown)
    assert.deepStrictEqual(planOf(200, { "content-encoding": "gzip", "content-length": "9999" }, 1_000), unknown)
    for (const encoding of ["", null]) {
      assert.isTrue(planOf(200, { "content-encoding": encoding, "content-length": "10" }, 1_000).whole)
    }
  })

  it("is UTF-8 if it contains its replacement characters itself", () => {
    const bytes = (...values: ReadonlyArray<number>) => new Uint8Array(values)
    assert.deepStrictEqual(decode(bytes(0x61)), { text: "a", valid: true })
    assert.deepStrictEqual(decode(bytes(0xef, 0xbf, 0xbd)), { text: "\ufffd", valid: true })
    assert.deepStrictEqual(decode(bytes(0x61, 0xff)), { text: "a\ufffd", valid: false })
  })

  it("is a value if it is JSON", () => {
    assert.deepStrictEqual([parse("null"), parse("1"), parse(""), parse("{")], [null, 1, undefined, undefined])
  })

  it("has a media type without parameters", () => {
    assert.strictEqual(contentType({ "content-type": "text/html; charset=utf-8" }), "text/html")
    for (const headers of [{}, { "content-type": "" }, { "content-type": "; charset=utf-8" }])
      assert.strictEqual(contentType(headers), "of no known type")
  })
})
