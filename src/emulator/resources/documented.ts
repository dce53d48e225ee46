/** Refusals of what is missing, with the status that an operation documents for that; of values there is `Refusal.invalid`. */
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"

/** Something is not there, or not for the caller: 404, or 403 where only that is documented. */
export const missing = (operation: Any, what: string, id: string): Refusal.Refusal => {
  const refusal = Refusal.notFound(what, id)
  return operation.errors.includes(403) && !operation.errors.includes(404)
    ? Refusal.forbidden(refusal.message)
    : refusal
}
