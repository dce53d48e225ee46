/** Results that are truncated to a size: the remaining part, and the description of the rest. */
import { assert, describe, it } from "@effect/vitest"
import { bound } from "../../../src/internal/tools/bound.ts"

describe("a list", () => {
  it("is truncated after the last item that fits; the first one is always included", () => {
    const items = Array.from({ length: 10 }, () => ({ a: "x".repeat(13) }))
    // Each takes 20: 5 for the name, 15 for the text.
    assert.deepStrictEqual(bound(items, 100), { value: items.slice(0, 5), taken: 5, shortened: false })
    assert.deepStrictEqual(bound(items, 99), { value: items.slice(0, 4), taken: 4, shortened: false })
    assert.deepStrictEqual(bound(items, 1_000), { value: items, taken: 10, shortened: false })
    const [first] = items
    assert.deepStrictEqual(bound(items, 1).taken, 1)
    assert.deepStrictEqual(bound([first], 100), { value: [first], taken: 1, shortened: false })
    assert.deepStrictEqual(bound([], 100), { value: [], taken: 0, shortened: false })
  })

  it("reports that an item was shortened", () => {
    const { shortened, taken } = bound(["a".repeat(50), "b"], 100)
    assert.deepStrictEqual([shortened, taken], [true, 2])
  })
})

describe("a value", () => {
  it("has no list end, and is unchanged if it fits", () => {
    const value = { a: [1, null, true, "x"], b: { c: "y" } }
    assert.deepStrictEqual(bound(value, 1_000), { value, taken: undefined, shortened: false })
  })

  it("has strings of at most a quarter of the budget, with the number of omitted characters", () => {
    const text = "x".repeat(60)
    assert.deepStrictEqual(bound({ a: text }, 240), { value: { a: text }, taken: undefined, shortened: false })
    const { shortened, value } = bound({ a: `${text}y` }, 240)
    assert.deepStrictEqual([shortened, value], [true, { a: `${text}… [1 more characters]` }])
    assert.deepStrictEqual(bound("z".repeat(32), 40).value, "z".repeat(32))
    assert.deepStrictEqual(bound("z".repeat(33), 40).value, `${"z".repeat(32)}… [1 more characters]`)
  })

  it("has no invisible characters in names and strings", () => {
    assert.deepStrictEqual(bound({ "a\u200b": "b\u202ec" }, 100).value, { a: "bc" })
  })

  it("reports the number of omitted fields and items", () => {
    const names = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`n${i}`, i]))
    // Each takes 12: 6 for the name, 6 for the number.
    assert.deepStrictEqual(bound({ a: names }, 40), {
      value: { a: { n0: 0, n1: 1, n2: 2, "…": "6 more fields" } },
      taken: undefined,
      shortened: true
    })
    // 5 for the name, 7 for each item.
    for (const [budget, items] of [
      [5 + 3 * 7, 3],
      [5 + 3 * 7 + 1, 4],
      [5 + 4 * 7, 4],
      [5 + 4 * 7 + 1, 5]
    ] as const) {
      const all = [1, 2, 3, 4, 5, 6, 7, 8, 9]
      const { value } = bound({ a: all }, budget)
      assert.deepStrictEqual(value, { a: [...all.slice(0, items), `… [${9 - items} more items]`] })
    }
  })

  it("ends at a depth of 12", () => {
    const nested = (depth: number): unknown => (depth === 0 ? "end" : { a: nested(depth - 1) })
    assert.deepStrictEqual(bound(nested(13), 1_000), { value: nested(13), taken: undefined, shortened: false })
    const { shortened, value } = bound(nested(14), 1_000)
    assert.isTrue(shortened)
    assert.include(JSON.stringify(value), '"a":"… [nested deeper]"')
  })
})
