/** Decision whether a failed attempt may be followed by another: the table of `RetryPolicy`, as a pure function. */
import type { Any } from "../../Operation.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { transientStatuses } from "../operations/statuses.ts"

/** Facts of a call when an attempt has failed. */
export interface FailedAttempt {
  readonly operation: Pick<Any, "method" | "success">
  /** The idempotency key that the call is sent with. */
  readonly key: string | undefined
  readonly error: PolytomicError
  /** An earlier attempt of this call may have arrived without a response. */
  readonly unansweredBefore: boolean
}

/** `again`: may be sent again; `done`: an earlier attempt did it; `fail`: the error stands. */
export type Decision = "again" | "done" | "fail"

/** Looks the situation up in the table. */
export const decide = (failedAttempt: FailedAttempt): Decision => {
  const { error, key, operation } = failedAttempt
  const repeatable = operation.method !== "POST" && operation.method !== "PATCH"
  switch (error._tag) {
    case "PolytomicTransportError":
      return repeatable || key !== undefined || error.phase === "connect" ? "again" : "fail"
    case "PolytomicDeadlineExceeded":
      return error.scope === "attempt" && (repeatable || key !== undefined) ? "again" : "fail"
    case "PolytomicDecodeError":
      // A body that is no JSON was most likely cut short or replaced on its way; one of another shape will be so again.
      return error.reason === "not-json" && (repeatable || key !== undefined) ? "again" : "fail"
    case "PolytomicLocalRateLimitExceeded":
    case "PolytomicCircuitOpen":
    case "PolytomicInvalidInput":
    case "PolytomicCredentialsError":
      return "fail"
  }
  const { status } = error
  if (transientStatuses.includes(status)) return repeatable || key !== undefined ? "again" : "fail"
  if (status === 500) return repeatable && key === undefined ? "again" : "fail"
  if (status === 409) return key !== undefined && failedAttempt.unansweredBefore ? "again" : "fail"
  if (status === 404 && operation.method === "DELETE" && key === undefined) {
    // Only a call that returns nothing can succeed without an answer of its own.
    return failedAttempt.unansweredBefore && operation.success.type === "empty" ? "done" : "fail"
  }
  return "fail"
}

/** Checks whether an attempt that failed like this may have arrived without being answered. */
export const mayHaveArrived = (error: PolytomicError): boolean =>
  (error._tag === "PolytomicTransportError" && error.phase !== "connect") ||
  error._tag === "PolytomicDeadlineExceeded" ||
  (error._tag === "PolytomicDecodeError" && error.reason === "not-json")
