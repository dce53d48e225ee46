/** Rules that are read from the syntax tree: each finds what it is for, by line, and nothing else. */
import { describe, expect, it } from "vitest"
import {
  bareCasts,
  type Complaint,
  longClasses,
  openers,
  parse,
  realmChecks,
  superLinear,
  untagged
} from "../../scripts/source.ts"

const lines = (complaints: ReadonlyArray<Complaint>): ReadonlyArray<number> => complaints.map(([line]) => line)

describe("casts", () => {
  it("without a reason beside them are found", () => {
    const text = [
      "const a = b as C",
      "const d = e as F // checked above",
      "// it has one",
      "const g = h as { readonly i: string }",
      "",
      "",
      "f(x as unknown)"
    ].join("\n")
    expect(lines(bareCasts(parse(text)))).toEqual([1, 7])
  })

  it("are found in templates and over several lines, too", () => {
    const text = [`const a = \`\${b as string}\``, "const c = f(", "  d", ") as unknown as", "  E"].join("\n")
    expect(lines(bareCasts(parse(text)))).toEqual([1, 5, 4])
  })

  it("are not what only says `as`", () => {
    const text = [
      'import * as Effect from "effect/Effect"',
      'import { a as b, type C as D } from "./e.ts"',
      "export { f as g }",
      'export * as H from "./h.ts"',
      "const i = [1] as const",
      "type J = { readonly [K in keyof L as Uppercase<K>]: K }",
      'const m = "such as that"'
    ].join("\n")
    expect(bareCasts(parse(text))).toEqual([])
  })
})

describe("classes", () => {
  it("of more than 100 lines are found, where they begin", () => {
    const body = (count: number, indent = "") => Array.from({ length: count }, (_, i) => `${indent}  field${i} = ${i}`)
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
    expect(longClasses(parse(text))).toEqual([
      [101, "a class of 101 lines; the limit is 100"],
      [203, "a class of 101 lines; the limit is 100"]
    ])
  })
})

describe("regular expressions", () => {
  it("that backtrack, are made at run time or cannot be analysed are found", () => {
    const text = [
      "export const a: RegExp = /(?:a|aa)+$/",
      "const b = (text: string): boolean => /\\s+$/.test(text)",
      "const c = new RegExp(a.source)",
      "const d = RegExp('x')",
      "const e = /^[a-z]+$/",
      "// linear: a word of our own",
      "const f = /\\s+$/"
    ].join("\n")
    expect(lines(superLinear(parse(text)))).toEqual([1, 2, 3, 4])
  })

  it("that are made of a text in another way are found, too", () => {
    const found = [
      "const a = globalThis.RegExp(text)",
      "const B = RegExp",
      "const c = Reflect.construct(RegExp, [text])",
      'const d = text.match("(a+)+$")',
      "const e = text.search(`a+$`)",
      'const f = text.matchAll("a" + b)',
      "const g = text.match(pattern)",
      "const h = text.search(patterns.a)",
      "const i = text.replace(/(a+)+$/, '')",
      "const j = text.split(/\\s+$/)",
      "const k = { pattern: /(?:a|a)*b/ }"
    ]
    expect(lines(superLinear(parse(found.join("\n"))))).toEqual(found.map((_, i) => i + 1))
    const fine = [
      "const own = /^a+/",
      "const a = text.match(own) ?? text.search(own) ?? text.matchAll(/a/g)",
      "const b = Option.match({ onNone, onSome }) ?? Effect.match(c, {})",
      "const d = (e: RegExp | string): e is RegExp => own.test(e)",
      "interface F { readonly g: RegExp }"
    ]
    expect(superLinear(parse(fine.join("\n")))).toEqual([])
  })

  it("are exempt by the comment beside or above them alone", () => {
    const text = [
      "// linear: one reason",
      "// that goes on",
      "const a = /\\s+$/",
      "const b = /\\s+$/",
      "const c = /\\s+$/ // linear: another",
      'const d = "// linear: no comment"',
      "const e = /\\s+$/"
    ].join("\n")
    expect(lines(superLinear(parse(text)))).toEqual([4, 7])
  })
})

describe("instanceof", () => {
  it("with a class of the runtime is found, with an imported or declared one it is not", () => {
    const text = [
      'import { SqlError } from "effect/sql/SqlError"',
      "if (cause instanceof Error) {}",
      "const a = b instanceof globalThis.Uint8Array",
      "// x instanceof Date",
      "const c = d instanceof Refusal.Refusal",
      "const e = f instanceof AbortSignal",
      "class OwnError {}",
      "const g = h instanceof OwnError || h instanceof SqlError"
    ].join("\n")
    expect(lines(realmChecks(parse(text)))).toEqual([2, 3, 6])
  })

  it("has siblings that are found as well", () => {
    const text = [
      "const a = Object.getPrototypeOf(b) === Object.prototype",
      "const c = d.constructor !== Error",
      "const e = Predicate.isError(f)",
      "const g = Schema.instanceOf(Date)",
      "const h = Object.prototype.toString.call(i) === text",
      "const j = k.constructor.name"
    ].join("\n")
    expect(lines(realmChecks(parse(text)))).toEqual([1, 2, 3, 4])
  })
})

describe("docblocks", () => {
  it("that open with a question word are counted", () => {
    const text = [
      "/** What it is. */",
      "/**",
      " * Whether it is so,",
      " * or not.",
      " */",
      "/** Whatever comes. */",
      "/** Returns what it is. */",
      "const pure = /*#__PURE__*/ f()",
      'const text = "/** What is no docblock. */"',
      "/* What is no docblock. */"
    ].join("\n")
    expect(openers(parse(text))).toEqual({ count: 4, questions: ["What it is.", "Whether it is so, or not."] })
  })

  it("of exports have a category of the list and a version", () => {
    const tagged = "/**\n * It.\n *\n * @category models\n * @since 1.0.0\n */\n"
    const text = [
      `${tagged}export interface A {}`,
      "/** It. */\nexport const b = 1",
      "/**\n * It.\n *\n * @category things\n * @since 1.0.0\n */\nexport type C = 1",
      "/**\n * It.\n *\n * @category models\n */\nexport class D {}",
      "export function e() {}",
      "/**\n * It.\n *\n * @internal\n */\nexport const f = 1",
      "const g = 1"
    ].join("\n\n")
    expect(untagged(parse(text)).map(([, what]) => what.slice(0, 20))).toEqual([
      "b has no @category o",
      "C has no @category o",
      "D has no @since",
      "e has no docblock"
    ])
  })
})
