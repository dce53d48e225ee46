/** Generated code of the real API against its spec. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Older from "../../src/generated/v2023-04-25/Connections.ts"
import * as Newest from "../../src/generated/v2025-09-18/Connections.ts"
import { all } from "../../src/generated/v2025-09-18/operations.ts"
import * as Operation from "../../src/Operation.ts"

const schemaOf = <Output>({
  success
}: Operation.Operation<unknown, Output, unknown>): Schema.Codec<Output, unknown> => {
  if (success.schema === undefined) throw new Error("it returns nothing")
  return Operation.toSchema(success.schema)
}

const accepts = <A>(schema: Operation.Shape<A>, value: unknown): boolean =>
  Result.isSuccess(Schema.decodeUnknownResult(Operation.toSchema(schema))(value))

describe("Get Connection Source", () => {
  it("decodes the documented body", () => {
    const data = {
      configuration: { host: { items: [], type: "string" }, port: { items: [], type: "integer" } },
      items: { users: { has_items: true, items: ["id", "name", "email"], requires_one_of: ["id"] } },
      requires_one_of: ["table"]
    }
    const source = Schema.decodeUnknownSync(schemaOf(Older.getSourceOperation))(data)
    expect(source).toEqual(data)
    expect(source.configuration?.host?.type).toBe("string")
    expect(accepts(schemaOf(Older.getSourceOperation), { ...data, requires_one_of: "table" })).toBe(false)
  })

  it("has the documented errors and names its replacement", () => {
    expect(Older.getSourceOperation.errors).toEqual([400, 401, 403, 404, 429, 500])
    expect(Older.getSourceOperation.deprecated).toBe("Use `modelSync.getSource` of API version 2024-02-08.")
  })
})

describe("an input", () => {
  it("is validated: required fields and types", () => {
    const { input } = Newest.createOperation
    expect(accepts(input, { name: "n", type: "t", configuration: {} })).toBe(true)
    expect(accepts(input, { name: "n", type: "t", configuration: {}, redirect_url: undefined })).toBe(true)
    expect(accepts(input, { name: "n", type: "t" })).toBe(false)
    expect(accepts(input, { name: 1, type: "t", configuration: {} })).toBe(false)
  })
})

describe("a recursive schema", () => {
  it("decodes to any depth", () => {
    const schema = schemaOf(Newest.getConnectionTypeSchemaOperation)
    const nested = {
      properties: {},
      items: { items: { items: { type: "string" } } },
      allOf: [{ not: { type: "null" } }]
    }
    expect(accepts(schema, nested)).toBe(true)
    expect(accepts(schema, { items: { items: { items: { type: 1 } } } })).toBe(false)
  })
})

describe("the table of operations", () => {
  it("assigns every input to path, query or body", () => {
    for (const operation of all) {
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const everywhere = [...inPath, ...operation.query, ...(operation.body ?? [])]
      expect(new Set(everywhere).size, operation.id).toBe(everywhere.length)
      expect(operation.version).toBe("2025-09-18")
    }
    expect(all.map(({ id }) => id)).toContain("connections.createSharedConnection")
  })
})
