/** ESLint rules on the syntax tree: each reports its violations, by line, and nothing else. */
import { createRequire } from "node:module"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { installFolder, root } from "../../scripts/internal/shell.ts"

interface Linter {
  readonly lintText: (
    text: string,
    options: { readonly filePath: string }
  ) => Promise<
    ReadonlyArray<{
      readonly messages: ReadonlyArray<{ readonly ruleId: string; readonly line: number; readonly message: string }>
    }>
  >
}

let linter: Linter

beforeAll(async () => {
  await installFolder("scripts/lint", "house rules")
  const { ESLint } = createRequire(join(root, "scripts/lint/package.json"))("eslint")
  linter = new ESLint({ cwd: root, overrideConfigFile: "scripts/lint/eslint.js" })
}, 120_000)

/** Lines and messages of some rules for the source of a file. */
const lint = async (rules: RegExp, text: string, filePath = "src/internal/x.ts") => {
  const [result] = await linter.lintText(text, { filePath })
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === null || rules.test(ruleId))
}

const linesOf = async (rules: RegExp, text: string, filePath?: string): Promise<ReadonlyArray<number>> => [
  ...new Set((await lint(rules, text, filePath)).map(({ line }) => line))
]

const casts = /bareCast/

const expressions = /regexp|no-restricted-syntax|unknownPattern|comments/

describe("casts", () => {
  it("without a reason beside them are found", async () => {
    const text = [
      "const a = b as C",
      "const d = e as F // checked above",
      "// it has one",
      "const g = h as { readonly i: string }",
      "",
      "",
      "f(x as unknown)"
    ].join("\n")
    for (const folder of ["src/internal", "codegen", "scripts", "examples"]) {
      expect(await linesOf(casts, text, `${folder}/x.ts`), folder).toEqual([1, 7])
    }
    expect(await linesOf(casts, text, "test/x.test.ts")).toEqual([])
  })

  it("are found in templates and over several lines, too", async () => {
    const text = [`const a = \`\${b as string}\``, "const c = f(", "  d", ") as unknown as", "  E"].join("\n")
    expect(await linesOf(casts, text)).toEqual([1, 4, 5])
  })

  it("are not other uses of `as`", async () => {
    const text = [
      'import * as Effect from "effect/Effect"',
      'import { a as b, type C as D } from "./e.ts"',
      "export { f as g }",
      'export * as H from "./h.ts"',
      "const i = [1] as const",
      "type J = { readonly [K in keyof L as Uppercase<K>]: K }",
      'const m = "such as that"'
    ].join("\n")
    expect(await linesOf(casts, text)).toEqual([])
  })
})

describe("functions and classes", () => {
  it("of more than 100 lines are found at their first line, in every form", async () => {
    const lines = (count: number, line: string) => Array.from({ length: count }, () => line)
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `  field${i} = ${i}`)
    const forms: ReadonlyArray<readonly [first: string, middle: ReadonlyArray<string>, last: string]> = [
      ["export class Small {", fields(98), "}"],
      ["export class Large extends Small {", fields(99), "}"],
      ["const inBraces = () => {", lines(99, "  a()"), "}"],
      ["const anExpression = () => [", lines(99, "  1,"), "]"],
      ["const aCall = () =>", lines(99, ""), "  f()"],
      ["const short = () => [", lines(98, "  1,"), "]"],
      ["function declared() {", lines(99, ""), "}"],
      ["const table = [", lines(200, "  1,"), "]"],
      ["const method = { of() {", lines(99, ""), "} }"]
    ]
    const starts = forms.map((_, i) => 1 + forms.slice(0, i).flatMap(([, middle]) => ["", ...middle, ""]).length)
    const text = forms.flatMap(([first, middle, last]) => [first, ...middle, last]).join("\n")
    expect(await linesOf(/tooLong/, text)).toEqual([1, 2, 3, 4, 6, 8].map((i) => starts[i]))
    expect(await linesOf(/tooLong/, text, "src/generated/x.ts")).toEqual([])
  })
})

describe("regular expressions", () => {
  it("that backtrack, are made at run time or cannot be analysed are found", async () => {
    const text = [
      "export const a: RegExp = /(?:a|aa)+$/",
      "const b = (text: string): boolean => /\\s+$/.test(text)",
      "const c = new RegExp(a.source)",
      "const d = RegExp('x')",
      "const e = /^[a-z]+$/",
      "const f = /\\s+$/y"
    ].join("\n")
    expect(await linesOf(expressions, text)).toEqual([1, 2, 3, 4, 6])
  })

  it("that are made of a text in another way are found, too", async () => {
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
    expect(await linesOf(expressions, found.join("\n"))).toEqual(found.map((_, i) => i + 1))
    const fine = [
      "const own = /^a+/",
      "const a = text.match(own) ?? text.search(own) ?? text.matchAll(/a/g)",
      "const b = Option.match({ onNone, onSome }) ?? Effect.match(c, {})",
      "const d = (e: RegExp | string): e is RegExp => own.test(e)",
      "interface F { readonly g: RegExp }"
    ]
    expect(await linesOf(expressions, fine.join("\n"))).toEqual([])
  })

  it("are exempt by a directive with its reason alone", async () => {
    const directive = "// eslint-disable-next-line regexp/no-super-linear-move"
    const text = [
      `${directive} -- our own words`,
      "const a = /\\s+$/",
      "const b = /\\s+$/",
      directive,
      "const c = /\\s+$/"
    ].join("\n")
    expect(await linesOf(expressions, text)).toEqual([3, 4])
    expect(await lint(/^$/, `${directive} -- nothing to exempt\nconst a = 1`)).toHaveLength(1)
  })
})

describe("instanceof", () => {
  it("with a class of the runtime is found, with an imported or declared one it is not", async () => {
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
    expect(await linesOf(/no-restricted-syntax/, text)).toEqual([2, 3, 6])
  })

  it("has siblings that are found as well", async () => {
    const text = [
      "const a = Object.getPrototypeOf(b) === Object.prototype",
      "const c = d.constructor !== Error",
      "const e = Predicate.isError(f)",
      "const g = Schema.instanceOf(Date)",
      "const h = Object.prototype.toString.call(i) === text",
      "const j = k.constructor.name"
    ].join("\n")
    expect(await linesOf(/no-restricted-syntax/, text)).toEqual([1, 2, 3, 4])
  })
})

describe("docblocks", () => {
  it("that open with a question word are found, in tests too", async () => {
    const text = [
      "/** What it is. */",
      "const a = 1",
      "/**",
      " * Whether it is so,",
      " * or not.",
      " */",
      "const b = 1",
      "/** Whatever comes. */",
      "interface C {",
      "  /** How it is. */",
      "  readonly d: 1",
      "}",
      'const text = "/** What is no docblock. */"',
      "/* What is no docblock. */",
      "/** Returns what it is. */",
      "const pure = /*#__PURE__*/ f()"
    ].join("\n")
    // The rule names the line after the first one of the docblock.
    expect(await linesOf(/match-description/, text, "test/x.test.ts")).toEqual([2, 4, 11])
  })

  it("of exports have a category that fits their kind", async () => {
    const exports = [
      ["models", "interface A {}", true],
      ["functions", "interface A {}", false],
      ["functions", "const a = () => 1", true],
      ["constants", "const a = () => 1", false],
      ["constants", "const a: { (b: 1): 1; (b: 2): 2 } = /*#__PURE__*/ dual(2, f)", false],
      ["layers", "const a: Layer.Layer<A> = make()", true],
      ["constants", "const a: Layer.Layer<A> = make()", false],
      ["schemas", "const A: Schema.Codec<A> = make()", true],
      ["constants", "const A: Schema.Codec<A> = make()", false],
      ["references", "const A: Context.Reference<A> = make()", true],
      ["services", "const A: Context.Reference<A> = make()", false],
      ["constants", "const a: Policy = { b: 1 }", true],
      ["functions", "const a: Policy = { b: 1 }", false],
      ["constructors", "const a: ReadonlyArray<Limit> = []", false],
      ["errors", "class A extends ABase {}", true],
      ["models", "class A extends ABase {}", false],
      ["services", "class A extends Other {}", true],
      ["errors", "class A extends Other {}", false],
      ["constructors", "function a() {}", true],
      ["models", "function a() {}", false]
    ] as const
    const base = 'const ABase: ErrorClass<"A", B> = make()'
    for (const [category, text, fits] of exports) {
      const docblock = `/**\n * It.\n *\n * @category ${category}\n * @since 1.0.0\n */`
      const found = await lint(/jsdoc.no-restricted-syntax/, `${base}\n${docblock}\nexport ${text}`, "src/Query.ts")
      expect(found.length, `${category}: ${text}`).toBe(fits ? 0 : 1)
    }
  })

  it("of exports have a category of the list and a version", async () => {
    const tagged = "/**\n * It.\n *\n * @category models\n * @since 1.0.0\n */\n"
    const text = [
      `${tagged}export interface A {}`,
      "/** It. */ export const b = 1",
      "/**\n * It.\n *\n * @category things\n * @since 1.0.0\n */ export type C = 1",
      "/**\n * It.\n *\n * @category models\n */ export class D {}",
      "/**\n * It.\n *\n * @category models\n * @since soon\n */ export class E {}",
      "export function f() {}",
      "export const g = 1",
      "/**\n * It.\n *\n * @internal\n */ export const h = 1",
      "const i = 1"
    ].join("\n\n")
    for (const file of ["src/Query.ts", "src/emulator/Seed.ts"]) {
      const found = await lint(/jsdoc/, text, file)
      const of = (part: string) => found.filter(({ message }) => message.includes(part)).map(({ line }) => line)
      expect(of("@category")).toEqual([9, 11])
      expect(of("@since")).toEqual([9, 18, 24])
      expect(of("Missing JSDoc")).toEqual([31, 33])
    }
    expect(await lint(/jsdoc/, text)).toEqual([])
  })
})
