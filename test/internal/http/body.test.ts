/** Limits on a body before it is read into memory. */
import { describe, expect, it } from "@effect/vitest"
import { Chunks, decode, isAmplified, isTooLong, plan } from "../../../src/internal/http/body.ts"

const mebibyte = 1_048_576

/** Texts of about this many characters whose values need many times the memory of the text. */
const amplified: { readonly [name: string]: (length: number) => string } = {
  "empty objects": (length) => `{"data":[${"{},".repeat(length / 3)}{}]}`,
  "empty arrays": (length) => `{"data":[${"[],".repeat(length / 3)}[]]}`,
  "arrays of one": (length) => `{"data":[${"[0],".repeat(length / 4)}[]]}`,
  "nested arrays": (length) => `{"data":${"[".repeat(length / 2)}${"]".repeat(length / 2)}}`,
  "nested objects": (length) => `{"data":${`{"":`.repeat(length / 5)}0${"}".repeat(length / 5)}}`,
  "objects with names of their own": (length) =>
    `{"data":[${Array.from({ length: length / 10 }, (_, i) => `{"${i.toString(36)}":0}`).join()}]}`,
  "one object with many names": (length) =>
    `{"data":{${Array.from({ length: length / 7 }, (_, i) => `"${i.toString(36)}":0`).join()}}}`,
  "backslashes before quotes": (length) => `{"data":[${`"\\\\",{},`.repeat(length / 8)}{}]}`
}

describe("values that take too much memory", () => {
  for (const [name, make] of Object.entries(amplified)) {
    it(`${name}: detected before they are built`, () => {
      const text = make(8 * mebibyte)
      expect(isAmplified(text, 8 * mebibyte), "as long as a body may be").toBe(true)
      expect(isAmplified(make(mebibyte / 8), 8 * mebibyte), "short").toBe(false)
      expect(() => JSON.parse(make(1000))).not.toThrow()
    })
  }

  it("rows of usual lists are accepted up to the limit", () => {
    const row = JSON.stringify({
      id: "248df4b7-aa70-47b8-a036-33ac447e668d",
      name: "An example, with {braces}, [brackets] and: colons",
      configuration: { hostname: "db.example.com", port: 5432, tags: ["a", "b"] },
      created_at: "2024-01-15T09:30:00Z",
      created_by: { id: "12345678-1234-1234-1234-123456789012", name: "John Doe", type: "user" },
      saved: true
    })
    const text = `{"data":[${`${row},`.repeat((16 * mebibyte) / (row.length + 1) - 1)}${row}]}`
    expect(isAmplified(text, 16 * mebibyte)).toBe(false)
  })

  it("punctuation within strings is not counted", () => {
    const text = JSON.stringify({ data: `\\"${"{[,:".repeat(2 * mebibyte)}` })
    expect(isAmplified(text, 8 * mebibyte)).toBe(false)
    expect(isAmplified(`"never closed ${"{".repeat(8 * mebibyte)}`, 8 * mebibyte)).toBe(false)
  })

  it("fail like a body of too many bytes", () => {
    const bytes = new TextEncoder().encode(amplified["empty objects"]?.(mebibyte))
    const most = plan(200, () => undefined, mebibyte + 100)
    expect(isTooLong(most, bytes, "")).toBe(false)
    expect(isTooLong(most, bytes, decode(bytes).text)).toBe(true)
  })
})

describe("chunks", () => {
  it("of any size are joined unchanged", () => {
    const chunks = new Chunks(10_000_000)
    const sizes = [1, 5000, ...Array.from({ length: 70_000 }, () => 1), 4096, 3, 4095, 4095, 65_536, 2]
    let next = 0
    for (const size of sizes) {
      const chunk = Uint8Array.from({ length: size }, () => next++ % 251)
      expect(chunks.take(chunk)).toBe(true)
    }
    const bytes = chunks.bytes()
    expect(bytes.length).toBe(sizes.reduce((sum, size) => sum + size, 0))
    expect(bytes.every((byte, at) => byte === at % 251)).toBe(true)
  })

  it("are rejected beyond the limit", () => {
    const chunks = new Chunks(10)
    expect([chunks.take(new Uint8Array(10)), chunks.take(new Uint8Array(1))]).toEqual([true, false])
    expect(chunks.bytes().length).toBe(11)
  })
})

describe("the text of a body", () => {
  const bytesOf = (...bytes: ReadonlyArray<number>) => new Uint8Array([0x22, ...bytes, 0x22])

  it("is valid with U+FFFD, if the body contains it", () => {
    expect(decode(new TextEncoder().encode(`"a\ufffdb"`))).toEqual({ text: `"a\ufffdb"`, valid: true })
  })

  for (const [name, bytes] of [
    ["a byte that starts nothing", [0xff]],
    ["the start of a character", [0xf0, 0x9f, 0x98]],
    ["an unpaired surrogate", [0xed, 0xa0, 0x80]],
    ["such a byte beside that character", [0xef, 0xbf, 0xbd, 0xff]]
  ] as const) {
    it(`is invalid with ${name}`, () => {
      const { text, valid } = decode(bytesOf(...bytes))
      expect(valid).toBe(false)
      expect(text).toContain("\ufffd")
    })
  }

  it("excludes a byte order mark", () => {
    expect(decode(new TextEncoder().encode(`\ufeff{}`))).toEqual({ text: "{}", valid: true })
  })
})
