import { describe, expect, it } from "vitest"
import { isChangeset, looseActions, openerComplaints } from "../../scripts/house.ts"

describe("house rules", () => {
  it("refuse more than three docblocks in a hundred that open with a question word", () => {
    const good = "/** Returns it. */\n".repeat(97)
    expect(openerComplaints(new Map([["a.ts", `${good}${"/** What. */\n".repeat(3)}`]]))).toEqual([])
    const [complaint] = openerComplaints(new Map([["a.ts", `${good}${"/** What. */\n".repeat(4)}`]]))
    expect(complaint).toContain("4.0 %")
    expect(complaint).toContain("a.ts: What.")
  })

  it("refuse actions that are not pinned by their whole hash with the version beside it", () => {
    const text = [
      "- uses: actions/checkout@v6",
      "- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd",
      "- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2"
    ].join("\n")
    expect(looseActions(text)).toEqual([1, 2])
  })

  it("refuse notes that a release cannot use", () => {
    expect(isChangeset('---\n"effect-polytomic": minor\n---\n\nSomething new.\n')).toBe(true)
    expect(isChangeset('---\n"effect-polytomic": huge\n---\n\nSomething new.\n')).toBe(false)
    expect(isChangeset("Something new.\n")).toBe(false)
  })
})
