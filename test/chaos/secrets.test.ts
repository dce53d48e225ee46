/** No secret is printed: all operations, all error classes, all outputs, in the sources. `test/runtimes` does the same on each runtime. */
import { expect, it } from "vitest"
import { holds } from "./secretFindings.ts"
import { all, scan } from "./secretScan.ts"

it("secrets appear in no message, stack, JSON, inspect, log, span, metric, drift event, defect or log of the emulator", {
  timeout: 240_000
}, async () => {
  expect(all.length).toBe(415)
  holds(await scan(), all.length)
})
