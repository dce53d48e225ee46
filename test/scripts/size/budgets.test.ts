import { describe, expect, it } from "vitest"
import { complaints, inForce, read } from "../../../scripts/size/budgets.ts"

const budgets = {
  small: [
    { most: 2, why: "what it was at first" },
    { most: 3, why: "reads dates as well" }
  ]
}

describe("budgets", () => {
  it("apply as in the last entry", () => {
    expect(inForce(budgets, "small")).toBe(3)
    expect(complaints(budgets, { small: 3 }, "kB")).toEqual([])
  })

  it("list figures over their budget", () => {
    expect(complaints(budgets, { small: 3.001 }, "kB")).toEqual([
      expect.stringMatching(/^small: 3.001 kB, where 3 is the most/)
    ])
    expect(complaints(budgets, { small: Number.NaN }, "kB")).toHaveLength(1)
  })

  it("complain of a figure without a budget, and of a budget without a figure", () => {
    expect(complaints(budgets, { other: 1 }, "kB")).toEqual([
      expect.stringMatching(/^other: has no budget/),
      expect.stringMatching(/^small: .* is not measured/)
    ])
  })

  it("complain of a change without a reason", () => {
    const changed = { small: [...budgets.small, { most: 4, why: " " }] }
    expect(complaints(changed, { small: 3.5 }, "kB")).toEqual([expect.stringMatching(/^small: no reason .* of 4/)])
  })

  it("complain of an empty list as of a missing budget", () => {
    expect(complaints({ small: [] }, { small: 1 }, "kB")).toHaveLength(1)
  })

  it("are read from the file", () => {
    const { instantiations, kilobytes } = read()
    for (const list of [...Object.values(kilobytes), ...Object.values(instantiations)]) {
      for (const { most, why } of list) {
        expect(most).toSatisfy(Number.isFinite) // negative: lighter than the floor
        expect(why).not.toBe("")
      }
    }
  })
})
