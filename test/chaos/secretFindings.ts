/** Expected result of a scan for secrets. */
import { expect } from "vitest"
import { allStatuses, tagOf } from "../../src/internal/operations/statuses.ts"
import type { Scan } from "./secretScan.ts"

/** Every class of error that a call can fail with. */
const errors = [
  ...allStatuses().map(tagOf),
  "PolytomicCircuitOpen",
  "PolytomicCredentialsError",
  "PolytomicDeadlineExceeded",
  "PolytomicDecodeError",
  "PolytomicInvalidInput",
  "PolytomicLocalRateLimitExceeded",
  "PolytomicTransportError",
  "PolytomicUnexpectedStatus"
]

/** The errors of whole jobs, and how often one fails with each. */
const errorsOfJobs = {
  PolytomicConnectCallbackRefused: 1,
  PolytomicConnectionUnhealthy: 1,
  PolytomicCursorError: 1,
  PolytomicDecodeError: 1,
  PolytomicJobFailed: 1,
  PolytomicLogFileError: 1,
  PolytomicQueryExpired: 1,
  PolytomicQueryFailed: 1,
  PolytomicRefreshFailed: 1,
  PolytomicRowError: 1,
  PolytomicSecretsNeeded: 1,
  PolytomicSyncFailed: 2,
  PolytomicTenantNameTaken: 1,
  PolytomicWaitTimedOut: 1,
  PolytomicWebhookError: 1
}

/** Asserts that nothing was seen, and that it was a scan of all that there is. */
export const holds = ({ calls, ends, jobs, logged, planted, seen, texts }: Scan, operations: number): void => {
  expect(seen.slice(0, 20)).toEqual([])
  // Not a scan of nothing: secrets were sent, calls failed in all ways, and each way was looked at in many.
  expect(planted).toBeGreaterThan(operations / 20)
  expect(calls).toBeGreaterThan(operations * 15)
  expect(texts).toBeGreaterThan(calls * 8)
  expect(logged).toBeGreaterThan(operations / 2)
  expect(
    Object.keys(ends)
      .filter((end) => end.startsWith("Polytomic"))
      .toSorted()
  ).toEqual(errors.toSorted())
  expect(jobs).toEqual(errorsOfJobs)
  // A fetch that breaks its own contract is a mistake of the program, and dies: nothing else does.
  expect(Object.keys(ends).filter((end) => end.startsWith("a defect"))).toEqual([
    "a defect under a fetch that returns nothing"
  ])
}
