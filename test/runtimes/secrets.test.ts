/** No secret is printed, on any runtime: all operations, all error classes, all outputs, from the packed tarball. */
import { describe, it } from "vitest"
import { holds } from "../chaos/secretFindings.ts"
import { all } from "../chaos/secretScan.ts"
import { runtimes, scanForSecrets } from "./runtimes.ts"

describe("secrets appear in no message, stack, JSON, inspect, log, span, metric, drift event, defect or log of the emulator", () => {
  for (const { name, available, run } of runtimes) {
    // The part after the comma describes how the scenarios run.
    const where = `${name.split(",")[0]}${available ? "" : " (NOT RUN: it is not installed on this machine)"}`
    it.skipIf(!available)(`on ${where}`, { timeout: 300_000 }, async () => {
      holds(JSON.parse(await run(scanForSecrets, {})), all.length)
    })
  }
})
