/** Escaping of foreign text, and values by their paths. */
import { assert, describe, it } from "@effect/vitest"
import { csvField } from "../../../src/internal/tools/csv.ts"
import { replace, strip, toJson, visible, withoutControls } from "../../../src/internal/tools/text.ts"
import { at, isObject, pick } from "../../../src/internal/tools/value.ts"

describe("a text with invisible characters", () => {
  // The first and the last of each range, and their neighbors.
  const hidden = [
    "\u0000",
    "\b",
    "\u000b",
    "\u001f",
    "\u007f",
    "\u009f",
    "\u00ad",
    "\u061c",
    "\u180e",
    "\u200b",
    "\u200f"
  ]
  const others = ["\u2028", "\u202e", "\u2060", "\u206f", "\ufeff", "\ufff9", "\ufffb", "\u{e0000}", "\u{e01ef}"]
  const seen = [
    " ",
    "~",
    "\u00a0",
    "\u00ac",
    "\u00ae",
    "\u200a",
    "\u2010",
    "\u2027",
    "\u202f",
    "\ufff8",
    "\ufffc",
    "\u{e01f0}"
  ]

  it("is shown without them, with replacement characters, or with escapes", () => {
    for (const character of [...hidden, ...others]) {
      const text = `a${character}b${character}c`
      const number = `\\u{${character.codePointAt(0)?.toString(16)}}`
      assert.strictEqual(strip(text), "abc", number)
      assert.strictEqual(replace(text), "a\ufffdb\ufffdc", number)
      assert.strictEqual(visible(text), `a${number}b${number}c`)
    }
    for (const character of seen) {
      const text = `a${character}b`
      assert.deepStrictEqual([strip(text), replace(text), visible(text)], [text, text, text])
    }
    assert.deepStrictEqual([strip("\t\n"), replace("\t\n"), visible("\t\n\t\n")], ["\t\n", "\t\n", "\\t\\n\\t\\n"])
  })

  it("is written to a file without control characters", () => {
    assert.strictEqual(withoutControls("\u0000\u0008\u000b\u000c\u000e\u001f\u007f\u009f"), "\ufffd".repeat(8))
    for (const text of ["\t\n\r", " ~\u00a0", "\u200b\u202e\u{e0000}"]) assert.strictEqual(withoutControls(text), text)
  })

  it("is escaped in JSON as the same data", () => {
    for (const character of [...hidden, ...others]) {
      const value = { [`n${character}`]: [`a${character}${character}`] }
      const text = toJson(value)
      assert.match(text, /^[\x20-\x7e]+$/)
      assert.deepStrictEqual(JSON.parse(text), value)
    }
    assert.strictEqual(toJson("\u00ad\u{e0000}"), '"\\u00ad\\udb40\\udc00"')
    assert.strictEqual(toJson(undefined), "null")
    assert.strictEqual(toJson({ a: 1 }, 2), '{\n  "a": 1\n}')
  })
})

describe("a field of CSV", () => {
  it("is quoted if it contains a comma, a quote or a line break", () => {
    for (const [value, text] of [
      ["a,b", '"a,b"'],
      ['a"b"', '"a""b"""'],
      ["a\nb", '"a\nb"'],
      ["a\rb", '"a\rb"'],
      ["a b;c", "a b;c"],
      [{ a: "b,c" }, '"{""a"":""b,c""}"'],
      [undefined, ""],
      [null, ""],
      [0, "0"],
      [false, "false"]
    ] as const) {
      assert.strictEqual(csvField(value, false), text)
    }
  })
})

describe("a value at a path", () => {
  it("is read from own fields, and from each item of a list", () => {
    const value = { a: { b: [{ c: 1 }, { d: 2 }, 3] }, "a.b": "whole", n: null }
    assert.strictEqual(at(value, ["a", "b"]), value.a.b)
    assert.strictEqual(at(value, []), value)
    for (const path of [["x"], ["n", "x"], ["a", "constructor"], ["a", "b", "0"]]) assert.isUndefined(at(value, path))
    assert.deepStrictEqual(pick(value, ["a.b.c", "a.b", "n", "a.x"]), {
      "a.b.c": [1, null, null],
      "a.b": "whole",
      n: null,
      "a.x": null
    })
    assert.strictEqual(pick(value, undefined), value)
    assert.deepStrictEqual(pick([{ a: 1, b: 2 }, { b: 3 }], ["a"]), [{ a: 1 }, { a: null }])
  })

  it("is searched in objects", () => {
    assert.isTrue(isObject({}))
    for (const value of [[], null, undefined, "a", () => 1]) assert.isFalse(isObject(value))
  })
})
