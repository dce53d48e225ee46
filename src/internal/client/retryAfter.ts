/** Wait that an error asks for. */
import type { PolytomicError } from "../../PolytomicError.ts"
import { retryAfter } from "../errors/retryAfter.ts"

export { retryAfter } from "../errors/retryAfter.ts"

/** Time that an error asks to wait, in milliseconds from `now`: 0 if it brought no answer, or one that does not say. */
export const askedFor = (error: PolytomicError, now: number): number =>
  "headers" in error ? (retryAfter(error.headers["retry-after"], now) ?? 0) : 0
