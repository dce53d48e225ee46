/** Violations of a caller's own schema, in the wording of the API's schemas. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { formatIssues } from "../../../src/internal/schema/issue.ts"
import { fromSchemaIssue } from "../../../src/internal/schema/schemaIssue.ts"

const Row = Schema.Struct({
  id: Schema.String,
  count: Schema.Number,
  tags: Schema.Array(Schema.String),
  state: Schema.Literals(["on", "off"]),
  email: Schema.String.check(Schema.isPattern(/@/, { message: "Give a mail address" }))
})

const textOf = (value: unknown): string =>
  Effect.runSync(
    Effect.match(Schema.decodeUnknownEffect(Row)(value, { errors: "all" }), {
      onSuccess: () => "valid",
      onFailure: ({ issue }) => formatIssues(fromSchemaIssue(issue))
    })
  )

describe("an issue of a caller's schema", () => {
  it("names the path and the problem, without the value", () => {
    expect(textOf({ count: "12 secret", tags: ["a", 1], state: "broken", email: "nobody" })).toBe(
      "`id` is missing; `count` is not a number; `tags[1]` is not a string; " +
        '`state` is not "on" | "off"; `email`: Give a mail address'
    )
  })

  it("describes the whole value without a path", () => {
    expect(textOf(7)).toBe("the whole is not an object")
  })

  it("is limited to ten", () => {
    const issues = Effect.runSync(
      Effect.flip(Schema.decodeUnknownEffect(Schema.Array(Schema.String))(Array(20).fill(1), { errors: "all" }))
    )
    expect(fromSchemaIssue(issues.issue)).toHaveLength(10)
  })
})
