/** Wait requested by an error. */
import * as Duration from "effect/Duration"
import type { PolytomicError } from "../../PolytomicError.ts"

/** Wait that the response of an error requests, in milliseconds; `undefined` without a response or a request. */
export const retryAfterMillis = (error: PolytomicError): number | undefined =>
  "headers" in error && error.retryAfter !== undefined ? Duration.toMillis(error.retryAfter) : undefined
