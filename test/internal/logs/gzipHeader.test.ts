/** Headers of gzip members: each optional part is skipped, even if it contains zeros. */
import { Buffer } from "node:buffer"
import { gzipSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import { Members } from "../../../src/internal/logs/gzipMembers.ts"

const text = Array.from({ length: 300 }, (_, i) => `line ${(i * 7919) % 1009}`).join("\n")

/** A member with some of the optional parts, by the bits of its flags. */
const member = (flags: number, level: number): Buffer => {
  const plain = gzipSync(text, { level })
  const head = Buffer.from(plain.subarray(0, 10))
  head[3] = flags
  const parts = [
    flags & 4 ? Buffer.concat([Buffer.from([0x04, 0x01]), Buffer.alloc(260, 0xff)]) : Buffer.alloc(0),
    flags & 8 ? Buffer.from("a name.ndjson\0") : Buffer.alloc(0),
    flags & 16 ? Buffer.from("a comment\0") : Buffer.alloc(0),
    flags & 2 ? Buffer.from([1, 2]) : Buffer.alloc(0)
  ]
  return Buffer.concat([head, ...parts, plain.subarray(10)])
}

const split = (bytes: Uint8Array): ReadonlyArray<string> => {
  const found: Array<Array<Uint8Array>> = [[]]
  for (const piece of new Members().push(bytes, true)) {
    found.at(-1)?.push(piece.bytes)
    if (piece.ends) found.push([])
  }
  return found.map((pieces) => Buffer.concat(pieces).toString("hex"))
}

describe("a member of a gzip file", () => {
  for (let flags = 0; flags < 32; flags += 2) {
    it(`ends at its last byte, with the flags ${flags.toString(2)}`, () => {
      for (const level of [0, 6]) {
        const members = [member(flags, level), member(0, level), member(flags, level)]
        assert.deepStrictEqual(split(Buffer.concat(members)), [...members.map((one) => one.toString("hex")), ""])
      }
    })
  }

  it("that is truncated is passed on without an end, whatever its last byte is", () => {
    const short = gzipSync("line 1\nline 2\n")
    for (const level of [0, 6]) {
      const whole = Buffer.concat([short, gzipSync(text.slice(0, 300), { level })])
      for (let cut = short.length + 1; cut < whole.length; cut++) {
        const expected = [short, whole.subarray(short.length, cut)].map((bytes) => bytes.toString("hex"))
        assert.deepStrictEqual(split(whole.subarray(0, cut)), expected, `${cut}`)
      }
    }
  })

  it("may have an empty name", () => {
    const named = Buffer.from(member(8, 6))
    const nameless = Buffer.concat([named.subarray(0, 10), Buffer.from([0]), gzipSync(text, { level: 6 }).subarray(10)])
    assert.deepStrictEqual(split(Buffer.concat([nameless, nameless])), [
      nameless.toString("hex"),
      nameless.toString("hex"),
      ""
    ])
  })
})
