/** Issues and tolerated deviations of a value: their models, and their text in a message. */

/** One violation of a schema by an input or a body. The value itself is omitted, as it could be a secret. */
export interface Issue {
  /** Path: field names and array indices from the root. */
  readonly path: ReadonlyArray<string | number>
  /** Issue and remedy. */
  readonly message: string
}

/** One deviation of a response from its schema that tolerant decoding accepts. */
export interface Deviation {
  /** Path: field names and array indices from the root of the decoded value. */
  readonly path: ReadonlyArray<string | number>
  /**
   * - `unknown-enum-value`: kept as received; it is in `value`.
   * - `unexpected-null`: an optional field was `null`; it reads as absent.
   * - `unexpected-format`: a value of the right type in another format, such as an invalid date-time; kept as received.
   */
  readonly kind: "unknown-enum-value" | "unexpected-null" | "unexpected-format"
  /** The unknown enum value. Other values are omitted, as they could be secrets. */
  readonly value: string | undefined
}

const formatPath = (path: ReadonlyArray<string | number>): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("")

/** Formats an issue as a clause, such as "`id` is missing"; `whole` is the name of the root of a path. */
export const formatIssue = ({ message, path }: Issue, whole = "the whole"): string => {
  if (path.length === 0) return `${whole} ${message}`
  // A message of a custom schema is a sentence, not a clause.
  return `\`${formatPath(path)}\`${/^[A-Z]/.test(message) ? ":" : ""} ${message}`
}

/** Formats issues, separated by semicolons. */
export const formatIssues = (issues: ReadonlyArray<Issue>, whole = "the whole"): string =>
  issues.map((issue) => formatIssue(issue, whole)).join("; ") || `${whole} is not valid`

/** The kind of a value in words, without the value itself, which could be a secret. */
export const kindOf = (value: unknown): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return String(value)
  if (Array.isArray(value)) return "an array"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

/** Message about a value that is missing, or of another type than expected. */
export const unexpected = (value: unknown, expected: string): string =>
  value === undefined ? "is missing" : `is ${kindOf(value)}, where ${expected} was expected`

/** Issues of deviations that are not tolerated. */
export const driftIssues = (drift: ReadonlyArray<Pick<Deviation, "kind" | "path">>): ReadonlyArray<Issue> =>
  drift.slice(0, 10).map(({ kind, path }) => ({ path, message: `drifts from the API reference (${kind})` }))
