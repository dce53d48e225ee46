/** Errors for missing rows, with the status that the operation documents; for invalid values see `Refusal.invalid`. */
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"

/** Error for a row that is missing or not accessible: 404, or 403 where only that is documented. */
export const missing = (operation: Any, what: string, id: string): Refusal.Refusal => {
  const refusal = Refusal.notFound(what, id)
  return operation.errors.includes(403) && !operation.errors.includes(404)
    ? Refusal.forbidden(refusal.message)
    : refusal
}
