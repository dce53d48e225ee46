/** JSON texts: values that cannot be sent as they are meant, and digits that are kept. */
import { assert, describe, it } from "@effect/vitest"
import { digitsOf, keepDigits, problemOf, restoreDigits } from "../../../src/internal/tools/json.ts"

const twice = (name: string) => `has the field ${JSON.stringify(name)} twice`

const digits = "has a number with more digits than can be sent; write it as a text if the field takes one"

describe("the issue of a JSON text", () => {
  it("is the first one", () => {
    assert.strictEqual(problemOf('{"a":1,"a":12345678901234567890,"b":1,"b":2}'), twice("a"))
    assert.strictEqual(problemOf('{"a":12345678901234567890,"b":1,"b":2}'), digits)
    assert.strictEqual(problemOf('{"a":1,"a":2,"b":1,"b":2}'), twice("a"))
  })

  it("is a duplicate name in one object, in any spelling", () => {
    assert.strictEqual(problemOf('{"a":{"b":1},"c":{"b":1},"d":[{"b":1},{"b":2}]}'), undefined)
    assert.strictEqual(problemOf('{"c":[{"b":1,"b":2}]}'), twice("b"))
    assert.strictEqual(problemOf('{"ab":1,"\\u0061b":2}'), twice("ab"))
    assert.strictEqual(problemOf('{"a":"a","b":["a","a"]}'), undefined)
    assert.strictEqual(problemOf('{"__proto__":1,"__proto__":2}'), twice("__proto__"))
  })

  for (const number of [
    "12345678901234567890",
    "-12345678901234567890",
    "9007199254740993",
    "0.12345678901234567890",
    "1e400",
    "1E400",
    "1e-400",
    "123456789012345678e1"
  ]) {
    it(`is the number ${number}, which JavaScript changes`, () => {
      for (const text of [number, `[${number}]`, `{"a": ${number} }`, ` ${number} `])
        assert.strictEqual(problemOf(text), digits, text)
    })
  }

  for (const number of [
    "9007199254740992",
    "1234567890.12345",
    "100000000000000000000",
    "0.10000000000000000000",
    "1e21",
    "1E+2",
    "1.50e-3",
    "0e400",
    "-0",
    "0.000",
    "0.0000000000"
  ]) {
    it(`is not the number ${number}`, () => {
      assert.strictEqual(problemOf(number), undefined)
      assert.strictEqual(problemOf(`{"a":[${number},"12345678901234567890"]}`), undefined)
    })
  }
})

describe("digits", () => {
  const kept = (text: string, ...documented: ReadonlyArray<string>): unknown =>
    JSON.parse(keepDigits(text, (name) => documented.includes(name)))

  it("of an undocumented field are kept in each format", () => {
    const { a, b, c } = kept('{"a":12345678901234567890,"b":1.5,"c":"12345678901234567890"}') as Record<string, unknown>
    assert.isString(a)
    assert.strictEqual(digitsOf(String(a)), "12345678901234567890")
    assert.deepStrictEqual([b, c, digitsOf(String(c))], [1.5, "12345678901234567890", undefined])
    assert.strictEqual(restoreDigits(JSON.stringify({ a, c })), '{"a":12345678901234567890,"c":"12345678901234567890"}')
  })

  it("of items belong to the field of the list", () => {
    const text = '{"known":[12345678901234567890],"other":[[12345678901234567890]]}'
    const { known, other } = kept(text, "known") as {
      known: ReadonlyArray<unknown>
      other: ReadonlyArray<ReadonlyArray<unknown>>
    }
    assert.strictEqual(known[0], Number("12345678901234567890"))
    assert.strictEqual(digitsOf(String(other[0]?.[0])), "12345678901234567890")
  })

  it("of invalid JSON, or without a long number, are unchanged", () => {
    for (const text of ['{"a":12345678901234567890', '{"a":1}', '{"a":"12345678901234567890"}'])
      assert.strictEqual(
        keepDigits(text, () => false),
        text
      )
  })
})
