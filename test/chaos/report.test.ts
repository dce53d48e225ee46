/** The campaign that the documents tell of: what they say is what it found, and it found nothing. */
import { expect, it } from "vitest"
import { current, documented, kept } from "../../scripts/chaos/document.ts"
import { isClean } from "../../scripts/chaos/report.ts"

it("the document says what the report does (write it anew with `node scripts/run.mjs scripts/chaos/document.ts`)", () => {
  expect(current()).toBe(documented(current(), kept()))
})

it("the report is of 100,000 calls, and everything in it is zero that has to be", () => {
  const report = kept()
  expect(report.calls).toBeGreaterThanOrEqual(100_000)
  expect(isClean(report)).toBe(true)
  expect(report.perFault.reduce((sum, { calls }) => sum + calls, 0)).toBe(report.calls)
})
