/** Meaning of the states of a schema cache. */
import type { BulkSyncSourceStatus } from "../../generated/v2025-09-18/Schemas.ts"
import type { WaitTimedOut } from "../../Polling.ts"
import type { BadRequest, PolytomicError, UnprocessableEntity } from "../../PolytomicError.ts"
import * as Timestamp from "../../Timestamp.ts"
import { isTimeSet } from "../schema/time.ts"

/** Checks whether a state ends the wait. */
export type Verdict = (state: BulkSyncSourceStatus) => "wait" | "done" | "failed"

// Each is in the documentation or in a sample.
const fresh: ReadonlyArray<string | undefined> = ["fresh", "completed", "cached"]

const busy: ReadonlyArray<string | undefined> = ["refreshing", "cold"]

const isFailed = (status: string | undefined): boolean => status !== undefined && /fail|error/i.test(status)

/** Checks whether a status is known. */
export const isDocumented = (status: string): boolean =>
  fresh.includes(status) || busy.includes(status) || isFailed(status)

/** Checks whether a refresh is in progress or pending. */
export const isBusy = ({ cache_status }: BulkSyncSourceStatus): boolean => busy.includes(cache_status)

const isAfter = (time: Timestamp.Timestamp, other: Timestamp.Timestamp | null | undefined): boolean =>
  !isTimeSet(other) || Timestamp.Order(time, other) > 0

/** Checks whether the schemas are known. */
export const ready: Verdict = ({ cache_status, last_refresh_finished }) => {
  if (isTimeSet(last_refresh_finished) || fresh.includes(cache_status)) return "done"
  return isFailed(cache_status) ? "failed" : "wait"
}

/**
 * Checks whether the schemas were refreshed since a state was seen. The check is stateful, so it is for one wait.
 */
export const refreshed = (before: BulkSyncSourceStatus): Verdict => {
  let polls = 0
  let wasBusy = false
  return ({ cache_status, last_refresh_finished: finished, last_refresh_started: started }) => {
    polls++
    const hasTimes = isTimeSet(finished) || isTimeSet(started)
    const isNew =
      isTimeSet(finished) &&
      isAfter(finished, before.last_refresh_finished) &&
      // During a refresh, the end time belongs to the previous one.
      !(isTimeSet(started) && Timestamp.Order(started, finished) > 0)
    // Without times, a fresh cache may be an old one, unless another status was seen or enough time has passed.
    const byStatus = wasBusy || (!hasTimes && polls > 1)
    if (isFailed(cache_status) && (isNew || byStatus || !isFailed(before.cache_status))) return "failed"
    if (isNew || (byStatus && fresh.includes(cache_status))) return "done"
    wasBusy ||= busy.includes(cache_status)
    return "wait"
  }
}

// -----------------------------------------------------------------------------
// Refusals
// -----------------------------------------------------------------------------

const words = /did not provide any schemas|cache refresh in progress/i

/** Checks whether an error message states that the schemas are not known. */
export const isAboutColdCache = ({ detail }: BadRequest | UnprocessableEntity): boolean => words.test(detail ?? "")

/**
 * Checks whether an error of creating a bulk sync may mean that the schemas are not known: any 422, and a 400 with that message.
 */
export const isColdCacheError = (error: PolytomicError | WaitTimedOut): error is BadRequest | UnprocessableEntity =>
  error._tag === "PolytomicUnprocessableEntity" || (error._tag === "PolytomicBadRequest" && isAboutColdCache(error))
