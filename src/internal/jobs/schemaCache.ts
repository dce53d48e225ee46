/** Meaning of the states of a schema cache. */
import type { BulkSyncSourceStatus } from "../../generated/v2025-09-18/Schemas.ts"
import type { BadRequest, PolytomicError, UnprocessableEntity } from "../../PolytomicError.ts"
import * as Timestamp from "../../Timestamp.ts"
import { isTimeSet } from "../schema/time.ts"

/** Checks whether a state is what was waited for. */
export type Verdict = (state: BulkSyncSourceStatus) => "wait" | "done" | "failed"

// Each of them is in some document or sample.
const fresh: ReadonlyArray<string | undefined> = ["fresh", "completed", "cached"]

const busy: ReadonlyArray<string | undefined> = ["refreshing", "cold"]

const isFailed = (status: string | undefined): boolean => status !== undefined && /fail|error/i.test(status)

/** Checks whether a status has a meaning here. */
export const isDocumented = (status: string): boolean =>
  fresh.includes(status) || busy.includes(status) || isFailed(status)

/** Checks whether the schemas are being read, or have not been yet. */
export const isBusy = ({ cache_status }: BulkSyncSourceStatus): boolean => busy.includes(cache_status)

const isAfter = (time: Timestamp.Timestamp, other: Timestamp.Timestamp | null | undefined): boolean =>
  !isTimeSet(other) || Timestamp.Order(time, other) > 0

/** Checks whether the schemas are known at all. */
export const ready: Verdict = ({ cache_status, last_refresh_finished }) => {
  if (isTimeSet(last_refresh_finished) || fresh.includes(cache_status)) return "done"
  return isFailed(cache_status) ? "failed" : "wait"
}

/**
 * Checks whether the schemas have been read since a state was seen. The verdict remembers what it has seen, so it is for one wait.
 */
export const refreshed = (before: BulkSyncSourceStatus): Verdict => {
  let looks = 0
  let wasBusy = false
  return ({ cache_status, last_refresh_finished: finished, last_refresh_started: started }) => {
    looks++
    const hasTimes = isTimeSet(finished) || isTimeSet(started)
    const isNew =
      isTimeSet(finished) &&
      isAfter(finished, before.last_refresh_finished) &&
      // Of a reading that goes on, the end is the one before.
      !(isTimeSet(started) && Timestamp.Order(started, finished) > 0)
    // Without times, a cache that is fresh may be so since before, unless it was seen to be otherwise or has had its time.
    const byStatus = wasBusy || (!hasTimes && looks > 1)
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

/** Checks whether a refusal says in words that the schemas are not known. */
export const saysCold = ({ detail }: BadRequest | UnprocessableEntity): boolean => words.test(detail ?? "")

/** Checks whether a refusal to create a bulk sync may mean that the schemas are not known: any 422, and a 400 that says so. */
export const isColdCacheError = (error: PolytomicError): error is BadRequest | UnprocessableEntity =>
  error._tag === "PolytomicUnprocessableEntity" || (error._tag === "PolytomicBadRequest" && saysCold(error))
