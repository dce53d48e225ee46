/** Converts issues of Effect's Schema to this package's wording, for schemas of the caller. */
import * as SchemaIssue from "effect/SchemaIssue"
import type { Issue } from "./issue.ts"

/** The first 10 issues. Their messages have no values in them, unless the schema's own messages do. */
export const fromSchemaIssue = (issue: SchemaIssue.Issue): ReadonlyArray<Issue> =>
  format(issue)
    .issues.slice(0, 10)
    .map(({ message, path = [] }) => ({
      message: clause(message),
      path: path.map((key) => {
        const name = typeof key === "object" ? key.key : key
        return typeof name === "number" ? name : String(name)
      })
    }))

const format = /*#__PURE__*/ SchemaIssue.makeFormatterStandardSchemaV1()

const nouns: { readonly [expected: string]: string } = {
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  array: "an array",
  object: "an object"
}

// Effect's own messages have one form without the input.
const clause = (message: string): string => {
  if (message === "Missing key") return "is missing"
  const expected = /^Expected (?!exactly|no )(.*)$/s.exec(message)?.[1]
  return expected === undefined ? message : `is not ${nouns[expected] ?? expected}`
}
