/** Operations as plain values. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as ApiVersion from "../src/ApiVersion.ts"
import * as Operation from "../src/Operation.ts"
import * as Op from "./support/operations.ts"

describe("make", () => {
  it("parses the route and fills in the defaults of most operations", () => {
    const input = Schema.Struct({ id: Schema.String })
    expect(
      Operation.make("things.get", "GET /api/things/{id}", {
        version: "2025-09-18",
        input,
        success: Operation.empty(),
        errors: [404]
      })
    ).toEqual({
      id: "things.get",
      version: "2025-09-18",
      method: "GET",
      path: "/api/things/{id}",
      query: [],
      body: undefined,
      input,
      success: { type: "empty", status: 200, schema: undefined },
      errors: [404],
      acceptsIdempotencyKey: false,
      credentials: "user",
      pagination: undefined,
      deprecated: undefined
    })
  })

  it("keeps explicit settings", () => {
    const given = {
      version: "2023-04-25",
      input: Schema.Struct({ a: Schema.String, b: Schema.String }),
      success: Operation.data(Schema.String, 202),
      errors: [],
      query: ["a"],
      body: ["b"],
      acceptsIdempotencyKey: true,
      credentials: "partner",
      deprecated: "use another"
    } as const
    expect(Operation.make("a.b", "DELETE /x", given)).toMatchObject({ ...given, method: "DELETE", path: "/x" })
  })

  it("adds pagination to operations with pages", () => {
    expect(Op.pages.pagination).toEqual({
      cursor: "page_token",
      next: ["pagination", "next_page_token"],
      items: ["data"]
    })
  })
})

describe("success descriptions", () => {
  it("describe the body and the documented status", () => {
    const schema = Schema.Array(Schema.String)
    expect(Operation.data(schema)).toEqual({ type: "data", status: 200, schema })
    expect(Operation.list(schema)).toEqual({ type: "list", status: 200, schema })
    expect(Operation.body(schema, 202)).toEqual({ type: "body", status: 202, schema })
    expect(Operation.empty(202)).toEqual({ type: "empty", status: 202, schema: undefined })
  })
})

describe("versions", () => {
  it("are listed newest first, and the first is the latest", () => {
    expect(ApiVersion.all).toEqual([...ApiVersion.all].sort().reverse())
    expect(ApiVersion.latest).toBe(ApiVersion.all[0])
    expect(ApiVersion.headerName).toBe("x-polytomic-version")
  })
})
