/** Refusals with the status that an operation documents for their kind. */
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"

/** Something is not there, or not for the caller: 404, or 403 where only that is documented. */
export const missing = (operation: Any, what: string, id: string): Refusal.Refusal => {
  const refusal = Refusal.notFound(what, id)
  return operation.errors.includes(403) && !operation.errors.includes(404)
    ? Refusal.forbidden(refusal.message)
    : refusal
}

/** A value does not fit: 422, or 400 where only that is documented. */
export const invalid = (operation: Any, message: string, key: string): Refusal.Refusal =>
  operation.errors.includes(400) && !operation.errors.includes(422)
    ? Refusal.badRequest(message, key)
    : Refusal.unprocessable(message, key)
