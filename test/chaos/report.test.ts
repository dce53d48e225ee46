/** The documented campaign found nothing. */
import { expect, it } from "vitest"
import { isClean } from "../../scripts/chaos/report.ts"
import { chaos } from "../../scripts/figures/main.ts"

it("the report covers 100,000 calls, and every failure count in it is zero", () => {
  const report = chaos()
  expect(report.calls).toBeGreaterThanOrEqual(100_000)
  expect(isClean(report)).toBe(true)
  expect(report.perFault.reduce((sum, { calls }) => sum + calls, 0)).toBe(report.calls)
})
