/** Documented behaviour by operation and version: errors for missing rows; for invalid values see `Refusal.invalid`. */
import * as Effect from "effect/Effect"
import type { ApiVersion } from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"

/** Error for a row that is missing or not accessible: 404, or 403 where only that is documented. */
export const missing = (operation: Any, what: string, id: string): Refusal.Refusal => {
  const refusal = Refusal.notFound(what, id)
  return operation.errors.includes(403) && !operation.errors.includes(404)
    ? Refusal.forbidden(refusal.message)
    : refusal
}

/** The value, or the error for a missing one. */
export const found = <A>(
  operation: Any,
  value: A | undefined,
  what: string,
  id: string
): Effect.Effect<A, Refusal.Refusal> =>
  value === undefined ? Effect.fail(missing(operation, what, id)) : Effect.succeed(value)

/** Checks whether a version is one of the two oldest, which have fewer statuses and more required fields. */
export const isOldest = (version: ApiVersion): boolean => version === "2022-12-12" || version === "2023-04-25"
