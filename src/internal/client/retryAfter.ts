/** Wait requested by an error. */
import * as Duration from "effect/Duration"
import type { PolytomicError } from "../../PolytomicError.ts"

/** Time that the response of an error asks to wait, in milliseconds; `undefined` without a response, or if it does not ask. */
export const retryAfterMillis = (error: PolytomicError): number | undefined =>
  "headers" in error && error.retryAfter !== undefined ? Duration.toMillis(error.retryAfter) : undefined
