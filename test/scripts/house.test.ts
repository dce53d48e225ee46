import { describe, expect, it } from "vitest"
import { bareCasts, isChangeset, longClasses, looseActions } from "../../scripts/house.ts"

describe("house rules", () => {
  it("finds casts without a reason beside them", () => {
    const text = [
      "const a = b as C",
      "const d = e as F // checked above",
      "// it has one",
      "const g = h as { readonly i: string }",
      "",
      "",
      "f(x as unknown)"
    ].join("\n")
    expect(bareCasts(text)).toEqual([1, 7])
  })

  it("takes what only says `as` for no cast", () => {
    const text = [
      'import * as Effect from "effect/Effect"',
      'import { a as b, type C as D } from "./e.ts"',
      "export { f as g }",
      'export * as H from "./h.ts"',
      "const i = [1] as const",
      "type J = { readonly [K in keyof L as Uppercase<K>]: K }",
      'const m = "such as that"'
    ].join("\n")
    expect(bareCasts(text)).toEqual([])
  })

  it("finds classes of more than 100 lines, where they begin", () => {
    const body = (lines: number, indent = "") => Array.from({ length: lines }, (_, i) => `${indent}  field${i} = ${i}`)
    const text = [
      "export class Small {",
      ...body(98),
      "}",
      "export class Large extends Small {",
      ...body(99),
      "}",
      "const make = () => {",
      "  class Inner {",
      ...body(99, "  "),
      "  }",
      "}"
    ].join("\n")
    expect(longClasses(text)).toEqual([
      { line: 101, lines: 101 },
      { line: 203, lines: 101 }
    ])
  })

  it("wants actions pinned by their whole hash, with the version beside it", () => {
    const text = [
      "- uses: actions/checkout@v6",
      "- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd",
      "- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2"
    ].join("\n")
    expect(looseActions(text)).toEqual([1, 2])
  })

  it("wants notes that a release can use", () => {
    expect(isChangeset('---\n"effect-polytomic": minor\n---\n\nSomething new.\n')).toBe(true)
    expect(isChangeset('---\n"effect-polytomic": huge\n---\n\nSomething new.\n')).toBe(false)
    expect(isChangeset("Something new.\n")).toBe(false)
  })
})
