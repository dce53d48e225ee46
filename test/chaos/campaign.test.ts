/** A short campaign of faults; `npm run chaos` makes more calls. */
import { beforeAll, describe, expect, it } from "vitest"
import { type CallsReport, campaign } from "../../scripts/chaos/campaign.ts"

let report: CallsReport

beforeAll(async () => {
  // Allows for a slow machine.
  report = await campaign({ calls: 1500, seed: 7, concurrency: 128, deadline: 1000 })
}, 180_000)

const none: CallsReport["zeros"] = {
  defects: 0,
  wrongValues: 0,
  writesAppliedTwice: 0,
  writesLost: 0,
  keysNotKept: 0,
  secretsSeen: 0,
  requestsAstray: 0,
  socketsLeft: 0,
  fibersLeft: 0,
  listenersLeft: 0,
  handlesLeft: 0
}

describe("1,500 calls of all operations, each with an injected fault", () => {
  it("all end in the right value or a typed error", () => {
    expect(report.operations).toBe(415)
    expect(report.succeeded + report.typedErrors, report.findings.join("\n")).toBe(1500)
    expect(report.zeros).toMatchObject({ defects: 0, wrongValues: 0 })
  })

  it("no write is lost or applied twice, and every call keeps its idempotency key", () => {
    // Writes were applied without a response, so a retry could have applied some twice.
    expect(report.requests).toBeGreaterThan(1000)
    expect(report.zeros).toMatchObject({ writesAppliedTwice: 0, writesLost: 0, keysNotKept: 0 })
  })

  it("no secret appears in errors, logs, spans, metrics or the emulator's log, and none leaves the origin", () => {
    expect(report.textsSearched).toBeGreaterThan(20_000)
    expect(report.zeros).toMatchObject({ secretsSeen: 0, requestsAstray: 0 })
  })

  it("no socket, fiber, listener or timer is left", () => {
    expect(report.zeros, report.findings.join("\n")).toEqual(none)
  })

  it("every fault occurred, and every recoverable one was recovered from", () => {
    const recovered = new Map(report.perFault.map((one) => [one.fault, one.recovered]))
    expect(report.faults).toBe(139)
    expect(report.perFault.filter(({ calls }) => calls < 8)).toEqual([])
    for (const fault of [
      "connection refused",
      "reset in the body",
      "stalled body",
      "truncated body",
      "invalid UTF-8"
    ]) {
      expect(recovered.get(fault), fault).toBeGreaterThan(0)
    }
  })

  it("shared stores that are gone, silent, slow or corrupt block no call, unless configured to fail calls", () => {
    const stores = report.perFault.filter(({ fault }) => fault.startsWith("shared stores"))
    expect(stores.length).toBe(9)
    for (const { calls, errors, fault, succeeded } of stores) {
      if (fault.endsWith("calls are to fail")) expect(errors, fault).toEqual({ PolytomicLocalRateLimitExceeded: calls })
      else expect(succeeded, fault).toBe(calls)
    }
  })
})
