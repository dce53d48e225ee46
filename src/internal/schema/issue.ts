/** Issues of a value: their model, and their text in a message. */

/** One violation of a schema by an input or a body. The value itself is left out, as it could be a secret. */
export interface Issue {
  /** Where: field names and array indices from the root. */
  readonly path: ReadonlyArray<string | number>
  /** What is wrong there, and what would be right. */
  readonly message: string
}

const formatPath = (path: ReadonlyArray<string | number>): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("")

/** Formats issues as `path: message`, separated by semicolons; `whole` names what the paths begin at. */
export const formatIssues = (issues: ReadonlyArray<Issue>, whole = "the whole"): string =>
  issues
    .map(({ message, path }) => (path.length === 0 ? `${whole} ${message}` : `${formatPath(path)}: ${message}`))
    .join("; ")
