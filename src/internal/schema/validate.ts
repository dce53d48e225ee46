/**
 * Full validation of a value that the quick check rejected: lists issues, or, in tolerant mode, accepts safe deviations and
 * reports them.
 *
 * It reads the schema's AST and copies only changed objects. Messages never contain values.
 */
import { matchesShape } from "./guard.ts"
import type { Deviation, Issue } from "./issue.ts"
import type { Shape } from "./shape.ts"
import { Validator } from "./validator.ts"

/** Result. */
export interface Finding {
  /** The value, with tolerated changes; valid only without issues. */
  readonly value: unknown
  readonly issues: ReadonlyArray<Issue>
  readonly drift: ReadonlyArray<Deviation>
}

/** Lists the issues of a value; see {@link Finding}. */
export const inspect = (shape: Shape<unknown>, value: unknown, mode: "strict" | "tolerant"): Finding => {
  try {
    return validate(shape, value, mode)
  } catch {
    // JSON has no throwing getters, so this is a stack overflow.
    return { value, issues: [{ path: [], message: "is nested too deep to be checked" }], drift: [] }
  }
}

const validate = (shape: Shape<unknown>, value: unknown, mode: "strict" | "tolerant"): Finding => {
  const validator = new Validator(mode === "tolerant")
  const result = validator.visit(shape.ast, value, undefined)
  // The validator lacks the checks of objects and arrays, such as a minimum length: it must not accept values that they reject.
  if (validator.issues.length === 0 && validator.drift.length === 0 && !matchesShape(shape, result)) {
    return { value: result, issues: [{ path: [], message: "does not match the API reference" }], drift: [] }
  }
  return { value: result, issues: validator.issues, drift: validator.drift }
}

/** Quick validation of a value, without copies. A value nested too deep fails. */
export const matches = (shape: Shape<unknown>, value: unknown): boolean => {
  try {
    return matchesShape(shape, value)
  } catch {
    return false // for the same reason
  }
}
