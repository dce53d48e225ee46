/** Masks: values that the API returns instead of secrets, and that must not be sent back. */
import * as Context from "effect/Context"
import type { Any } from "../../Operation.ts"
import type { Issue } from "../schema/issue.ts"

// The bullets are escaped, as one non-ASCII character doubles the memory of a whole file in engines.
/** Checks whether a string consists of at least three asterisks or bullets: one or two can be a wildcard. */
export const isMask = (text: string): boolean => /^(?:\*{3,}|[\u2022\u25cf\u2219]{3,})$/.test(text)

/**
 * Distinguishes masks from real values. A `configuration` with a mask is rejected before it is sent, as the mask would become the
 * secret; `() => false` accepts every value.
 */
export const MaskGuard: Context.Reference<(text: string) => boolean> = /*#__PURE__*/ Context.Reference<
  (text: string) => boolean
>("effect-polytomic/MaskGuard", { defaultValue: () => isMask })

/** Masked values in an input; only a `configuration` in the body is checked. */
export const maskIssues = (
  operation: Any,
  fields: { readonly [name: string]: unknown },
  guard: (text: string) => boolean
): ReadonlyArray<Issue> => {
  if (fields.configuration === undefined || operation.body?.includes("configuration") !== true) return []
  const issues: Array<Issue> = []
  const visit = (value: unknown, path: ReadonlyArray<string | number>): void => {
    if (typeof value === "string") {
      if (guard(value)) issues.push({ path, message })
    } else if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => {
        visit(item, [...path, i])
      })
    } else if (typeof value === "object" && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, [...path, name])
    }
  }
  visit(fields.configuration, ["configuration"])
  return issues
}

const message =
  "is a mask, which would become the secret: send the secret itself, use `SafeUpdate.updateConnection`, or set `PolytomicClient.MaskGuard` if this is a real value"
