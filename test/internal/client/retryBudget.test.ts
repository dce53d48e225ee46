/** The arithmetic of the budget. */
import { describe, expect, it } from "@effect/vitest"
import fc from "fast-check"
import { RetryBudget } from "../../../src/internal/client/retryBudget.ts"

describe("a retry budget", () => {
  it("never spends more than its reserve and what was earned, in any order", () => {
    fc.assert(
      fc.property(
        fc.record({ reserve: fc.nat(20), ratio: fc.constantFrom(0, 0.125, 0.25, 0.5, 1), maximum: fc.nat(50) }),
        fc.array(fc.boolean(), { maxLength: 300 }),
        (budget, steps) => {
          const bucket = new RetryBudget()
          let earned = 0
          let spent = 0
          for (const isCall of steps) {
            if (isCall) {
              bucket.earn(budget)
              earned++
            } else if (bucket.spend(budget)) spent++
            expect(spent).toBeLessThanOrEqual(budget.reserve + earned * budget.ratio)
          }
        }
      ),
      { seed: 20250918 }
    )
  })

  it("accumulates no more than its maximum", () => {
    const budget = { reserve: 0, ratio: 1, maximum: 3 }
    const bucket = new RetryBudget()
    for (let i = 0; i < 100; i++) bucket.earn(budget)
    expect([1, 2, 3, 4].map(() => bucket.spend(budget))).toEqual([true, true, true, false])
  })

  it("can be unlimited", () => {
    const bucket = new RetryBudget()
    bucket.earn(undefined)
    for (let i = 0; i < 1000; i++) expect(bucket.spend(undefined)).toBe(true)
  })

  it("has its own bucket", () => {
    const [a, b] = [
      { reserve: 1, ratio: 0, maximum: 1 },
      { reserve: 1, ratio: 0, maximum: 1 }
    ]
    const bucket = new RetryBudget()
    expect([bucket.spend(a), bucket.spend(a), bucket.spend(b)]).toEqual([true, false, true])
  })
})
