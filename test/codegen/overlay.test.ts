import { describe, expect, it } from "vitest"
import { SpecError } from "../../codegen/cursor.ts"
import { applyOverlay, type Json } from "../../codegen/overlay.ts"

const document: Json = { a: { b: [1, 2, 3], c: { d: "e" } }, list: [{ on: true }, { on: false }, { on: true }] }

const apply = (...actions: ReadonlyArray<Json>): Json =>
  applyOverlay(document, "overlay.json", { overlay: "1.0.0", info: {}, actions: [...actions] })

const refusal = (action: Json): SpecError => {
  try {
    apply(action)
  } catch (error) {
    if (error instanceof SpecError) return error
    throw error
  }
  throw new Error("it was not refused")
}

describe("an overlay", () => {
  it("merges an update into an object, member by member", () => {
    expect(apply({ target: "$.a", description: "why", update: { c: { f: "g" }, h: 1 } })).toEqual({
      a: { b: [1, 2, 3], c: { d: "e", f: "g" }, h: 1 },
      list: [{ on: true }, { on: false }, { on: true }]
    })
  })

  it("appends an update to an array", () => {
    expect(apply({ target: "$.a.b", description: "why", update: [4] })).toMatchObject({ a: { b: [1, 2, 3, [4]] } })
    expect(apply({ target: "$.a", description: "why", update: { b: [4] } })).toMatchObject({ a: { b: [1, 2, 3, 4] } })
  })

  it("removes all matches of a target", () => {
    expect(apply({ target: "$.list[?@.on == true]", description: "why", remove: true })).toMatchObject({
      list: [{ on: false }]
    })
    expect(apply({ target: "$.a.c", description: "why", remove: true })).toMatchObject({ a: { b: [1, 2, 3] } })
  })

  it("applies actions in order and does not change its input document", () => {
    const before = structuredClone(document)
    const steps = apply(
      { target: "$.a", description: "why", update: { x: {} } },
      { target: "$.a.x", description: "why", update: { y: 1 } }
    )
    expect(steps).toMatchObject({ a: { x: { y: 1 } } })
    expect(document).toEqual(before)
  })

  it.each<readonly [what: string, action: Json, at: string, problem: RegExp]>([
    [
      "a target that selects nothing",
      { target: "$.nope", description: "why", remove: true },
      "['target']",
      /selects nothing/
    ],
    [
      "a target that is not a valid JSON path",
      { target: "a..", description: "why", remove: true },
      "['target']",
      /is not a valid JSON path/
    ],
    ["an action without a reason", { target: "$.a", remove: true }, "", /"description" is missing/],
    [
      "an action with an empty reason",
      { target: "$.a", description: " ", remove: true },
      "['description']",
      /a reason/
    ],
    ["an action that does nothing", { target: "$.a", description: "why" }, "", /either an update or a removal/],
    [
      "an action that does both",
      { target: "$.a", description: "why", remove: true, update: {} },
      "",
      /either an update/
    ],
    ["an update of a text", { target: "$.a.c.d", description: "why", update: { x: 1 } }, "['target']", /can be merged/],
    ["a removal of everything", { target: "$", description: "why", remove: true }, "['target']", /can't be removed/],
    ["an unknown keyword", { target: "$.a", description: "why", copy: "$.b" }, "['copy']", /unknown keyword "copy"/]
  ])("rejects %s", (_, action, at, problem) => {
    const error = refusal(action)
    expect(error.path).toBe(`$['actions'][0]${at}`)
    expect(error.problem).toMatch(problem)
    expect(error.file).toBe("overlay.json")
  })
})
