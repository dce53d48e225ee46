/**
 * Looks at a value through a schema when the quick check said no: lists what does not fit, or, in tolerant mode, lets
 * through what is safe and says what that was.
 *
 * It reads the schema's AST and copies only the objects that it has to change. Values never get into its messages.
 */
import { matchesShape } from "./guard.ts"
import type { Deviation, Issue } from "./issue.ts"
import type { Shape } from "./shape.ts"
import { Validator } from "./validator.ts"

/** Result. */
export interface Finding {
  /** The value, changed where tolerance asked for it; only of use if there are no issues. */
  readonly value: unknown
  readonly issues: ReadonlyArray<Issue>
  readonly drift: ReadonlyArray<Deviation>
}

/** Lists what in a value does not fit; see {@link Finding}. */
export const inspect = (shape: Shape<unknown>, value: unknown, mode: "strict" | "tolerant"): Finding => {
  try {
    return validate(shape, value, mode)
  } catch {
    // JSON has no getters that could throw: what ran out is the stack.
    return { value, issues: [{ path: [], message: "is nested too deep to be checked" }], drift: [] }
  }
}

const validate = (shape: Shape<unknown>, value: unknown, mode: "strict" | "tolerant"): Finding => {
  const validator = new Validator(mode === "tolerant")
  const result = validator.visit(shape.ast, value, undefined)
  // The validator does not know the checks of objects and arrays, such as a least length: it must not pass what they refuse.
  if (validator.issues.length === 0 && validator.drift.length === 0 && !matchesShape(shape, result)) {
    return { value: result, issues: [{ path: [], message: "does not match the API reference" }], drift: [] }
  }
  return { value: result, issues: validator.issues, drift: validator.drift }
}

/** A quick check whether a value fits; it copies nothing. What is nested too deep to be checked does not. */
export const matches = (shape: Shape<unknown>, value: unknown): boolean => {
  try {
    return matchesShape(shape, value)
  } catch {
    return false // for the same reason
  }
}
