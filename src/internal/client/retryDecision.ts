/** Retry decision after a failed attempt: the table of `RetryPolicy` as a pure function. */
import type { Any } from "../../Operation.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { transientStatuses } from "../operations/statuses.ts"

/** State of a call after a failed attempt. */
export interface FailedAttempt {
  readonly operation: Pick<Any, "method" | "success">
  /** The idempotency key of the call. */
  readonly key: string | undefined
  readonly error: PolytomicError
  /** An earlier attempt of this call may have arrived without a response. */
  readonly unansweredBefore: boolean
}

/** `again`: may be retried; `done`: an earlier attempt was applied; `fail`: the error is final. */
export type Decision = "again" | "done" | "fail"

/** Looks up the state in the table. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one table, whose rows are read one after the other
export const decide = (failedAttempt: FailedAttempt): Decision => {
  const { error, key, operation } = failedAttempt
  const repeatable = operation.method !== "POST" && operation.method !== "PATCH"
  switch (error._tag) {
    case "PolytomicTransportError":
      return repeatable || key !== undefined || error.phase === "connect" ? "again" : "fail"
    case "PolytomicDeadlineExceeded":
      return error.scope === "attempt" && (repeatable || key !== undefined) ? "again" : "fail"
    case "PolytomicDecodeError":
      // A body that is not JSON was probably truncated or replaced by a proxy; one of another schema will be the same again.
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
    // Only a call without a result can succeed without its own response.
    return failedAttempt.unansweredBefore && operation.success.type === "empty" ? "done" : "fail"
  }
  return "fail"
}

/** Checks whether a failed attempt may have arrived without a response. */
export const mayHaveArrived = (error: PolytomicError): boolean =>
  (error._tag === "PolytomicTransportError" && error.phase !== "connect") ||
  error._tag === "PolytomicDeadlineExceeded" ||
  (error._tag === "PolytomicDecodeError" && error.reason === "not-json")
