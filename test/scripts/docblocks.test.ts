import { describe, expect, it } from "vitest"
import { openerComplaints, openers, untagged } from "../../scripts/docblocks.ts"

describe("docblocks", () => {
  it("open with a noun or a verb", () => {
    const text = [
      "/** What it is. */",
      "/**",
      " * Whether it is so,",
      " * or not.",
      " */",
      "/** Whatever comes. */",
      "/** Returns what it is. */",
      "const pure = /*#__PURE__*/ f()",
      "/* What is no docblock. */"
    ].join("\n")
    expect(openers(text)).toEqual({ count: 4, questions: ["What it is.", "Whether it is so, or not."] })
  })

  it("may open with a question word three times in a hundred", () => {
    const good = "/** Returns it. */\n".repeat(97)
    expect(openerComplaints(new Map([["a.ts", `${good}${"/** What. */\n".repeat(3)}`]]))).toEqual([])
    const [complaint] = openerComplaints(new Map([["a.ts", `${good}${"/** What. */\n".repeat(4)}`]]))
    expect(complaint).toContain("4.0 %")
    expect(complaint).toContain("a.ts: What.")
  })

  it("of public exports have a category of the list and a version", () => {
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
    expect(untagged(text).map((complaint) => complaint.slice(0, 20))).toEqual([
      "b has no @category o",
      "C has no @category o",
      "D has no @since",
      "e has no docblock"
    ])
  })
})
