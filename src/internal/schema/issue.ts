/** Issues of a value: their model, and their text in a message. */

/** One violation of a schema by an input or a body. The value itself is left out, as it could be a secret. */
export interface Issue {
  /** Where: field names and array indices from the root. */
  readonly path: ReadonlyArray<string | number>
  /** What is wrong there, and what would be right. */
  readonly message: string
}

const formatPath = (path: ReadonlyArray<string | number>): string =>
  path.length === 0
    ? "(root)"
    : path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("")

/** Formats issues as `path: message`, separated by semicolons. */
export const formatIssues = (issues: ReadonlyArray<Issue>): string =>
  issues.map((issue) => `${formatPath(issue.path)}: ${issue.message}`).join("; ")
