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

/** The errors of whole jobs, and the number of failures with each. */
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

/** Asserts that the scan was complete, and found no secret. */
export const holds = ({ calls, ends, jobs, logged, planted, seen, texts }: Scan, operations: number): void => {
  expect(seen.slice(0, 20)).toEqual([])
  // The scan was not empty: secrets were sent, calls failed in all ways, and many outputs of each were searched.
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
  // A fetch that violates its contract is a defect of the program: the only cause of one.
  expect(Object.keys(ends).filter((end) => end.startsWith("a defect"))).toEqual([
    "a defect under a fetch that returns nothing"
  ])
}
