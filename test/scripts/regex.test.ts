/** The check that finds regular expressions which don't take linear time. */
import { describe, expect, it } from "vitest"
import { realmChecks } from "../../scripts/house.ts"
import { superLinear } from "../../scripts/regex.ts"

describe("regular expressions", () => {
  it("that backtrack, are made at run time or can't be analysed are found, by line", () => {
    const source = [
      "export const a: RegExp = /(?:a|aa)+$/",
      "const b = (text: string): boolean => /\\s+$/.test(text)",
      "const c = new RegExp(a.source)",
      "const d = RegExp('x')",
      "const e = /^[a-z]+$/",
      "// linear: a word of our own",
      "const f = /\\s+$/"
    ].join("\n")
    expect(superLinear(source).map(([line]) => line)).toEqual([1, 2, 3, 4])
  })
})

describe("values of the runtime", () => {
  it("that are asked for their class are found, and classes of our own are not", () => {
    const source = [
      "if (cause instanceof Error) {}",
      "const a = b instanceof globalThis.Uint8Array",
      "// x instanceof Date",
      "const c = d instanceof Refusal.Refusal",
      "const e = f instanceof AbortSignal"
    ].join("\n")
    expect(realmChecks(source)).toEqual([1, 2, 5])
  })
})
