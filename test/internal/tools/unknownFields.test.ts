/** Fields that a schema does not declare, at every depth. */
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { unknownFields } from "../../../src/internal/tools/unknownFields.ts"

const inner = Schema.Struct({ x: Schema.String, y: Schema.optional(Schema.Number) })

interface Tree {
  readonly name: string
  readonly children?: ReadonlyArray<Tree>
}

const Tree: Schema.Codec<Tree> = Schema.suspend(() =>
  Schema.Struct({ name: Schema.String, children: Schema.optionalKey(Schema.Array(Tree)) })
)

describe("an unknown field", () => {
  const issue = (...path: ReadonlyArray<string | number>) => ({ path, message: "is not a field here; use one of x, y" })

  it("is reported in objects, lists and records, with its path", () => {
    const schema = Schema.Struct({
      one: inner,
      list: Schema.Array(inner),
      record: Schema.Record(Schema.String, inner)
    })
    const value = {
      one: { x: "a", z: 1 },
      list: [{ x: "a" }, { z: 1, x: "a" }, "text", null],
      record: { any: { x: "a", z: 1 } }
    }
    assert.deepStrictEqual(unknownFields(schema, value), [
      issue("one", "z"),
      issue("list", 1, "z"),
      issue("record", "any", "z")
    ])
  })

  it("is accepted by one member of a union with all fields, and otherwise reported for the first member", () => {
    const schema = Schema.Struct({
      either: Schema.Union([inner, Schema.Struct({ z: Schema.String }), Schema.String])
    })
    assert.deepStrictEqual(unknownFields(schema, { either: { z: "a" } }), [])
    assert.deepStrictEqual(unknownFields(schema, { either: { x: "a" } }), [])
    const objects = Schema.Struct({ either: Schema.Union([inner, Schema.Struct({ z: Schema.String })]) })
    assert.deepStrictEqual(unknownFields(objects, { either: { z: "a", w: 1 } }), [
      issue("either", "z"),
      issue("either", "w")
    ])
  })

  it("is accepted for an untyped value, and for a value of another type", () => {
    assert.deepStrictEqual(unknownFields(Schema.Struct({}), { a: 1 }), [])
    assert.deepStrictEqual(unknownFields(Schema.Struct({ a: Schema.Unknown }), { a: { b: 1 } }), [])
    assert.deepStrictEqual(unknownFields(inner, ["z"]), [])
    assert.deepStrictEqual(unknownFields(Schema.Array(inner), { z: 1 }), [])
    assert.deepStrictEqual(unknownFields(inner, "text"), [])
  })

  it("is searched 100 levels deep", () => {
    const nested = (depth: number): object =>
      depth === 0 ? { name: "a", nam: "b" } : { name: "a", children: [nested(depth - 1)] }
    const [found] = unknownFields(Tree, nested(50))
    assert.deepStrictEqual(found?.message, "is not a field here; use one of name, children")
    assert.lengthOf(found?.path ?? [], 101)
    assert.deepStrictEqual(unknownFields(Tree, nested(51)), [])
  })
})
