import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { all } from "../../../src/generated/v2025-09-18/operations.ts"
import { unknownPath } from "../../../src/internal/tools/outputPaths.ts"
import { pick } from "../../../src/internal/tools/value.ts"

const find = (id: string) => {
  const found = all.find((operation) => operation.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe("field paths", () => {
  it("match the documented result, through lists and pages", () => {
    for (const [id, ...paths] of [
      ["connections.list", "id", "type.name", "configuration.any.field"],
      ["bulkSync.list", "name", "additional_schedules.frequency"],
      ["events.list", "event.sync_id"],
      ["models.preview", "data.fields"]
    ] as const) {
      assert.isUndefined(unknownPath(find(id), paths), id)
    }
  })

  it("that do not exist are rejected with a suggestion or the valid names", () => {
    for (const [id, path, expected] of [
      ["connections.list", "nam", "Did you mean name?"],
      ["connections.list", "type.nme", "Did you mean name?"],
      ["webhooks.list", "nope.x", "It has created_at, disabled, endpoint, id, organization_id, secret."],
      ["connections.get", "id.x", 'has no field "id.x".'],
      ["identity.get", "__proto__", "has no field"]
    ] as const) {
      assert.include(unknownPath(find(id), ["id", path]), expected)
    }
  })

  it("of rows and of results without a documented schema are not limited", () => {
    for (const id of ["queryRunner.getQuery", "schemas.getRecords", "connections.delete"]) {
      assert.isUndefined(unknownPath(find(id), ["any.field"]), id)
    }
  })

  it("end in a recursive schema", () => {
    interface Tree {
      readonly children: ReadonlyArray<Tree>
    }
    const Tree = Schema.Struct({ children: Schema.Array(Schema.suspend((): Schema.Codec<Tree> => Tree)) })
    const of = { id: "trees.get", pagination: undefined, success: { type: "data", schema: Tree, status: 200 } } as const
    assert.isUndefined(unknownPath(of, [Array.from({ length: 1000 }, () => "children").join(".")]))
    assert.include(unknownPath(of, ["children.childen"]), "Did you mean children?")
  })

  it("select from each item of a list", () => {
    const value = { a: [{ b: { c: 1 } }, {}], "x.y": 2, n: null }
    assert.deepStrictEqual(pick(value, ["a.b.c", "x.y", "n", "n.m"]), {
      "a.b.c": [1, null],
      "x.y": 2,
      n: null,
      "n.m": null
    })
  })
})
