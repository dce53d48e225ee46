import { describe, expect, it } from "vitest"
import { programs } from "../../../scripts/size/programs.ts"
import { each, get, operations } from "../../../scripts/size/sizes.ts"

describe("the programs", () => {
  it("have names of their own, and floors that are programs", () => {
    const names = programs.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { floor } of programs) if (floor !== undefined) expect(names).toContain(floor)
  })

  it("come out by name", async () => {
    const lengths = await each(async (text) => text.length)
    expect(get(lengths, "everything")).toBe(`export * from "effect-polytomic"`.length)
    expect(() => get(lengths, "nothing")).toThrow("nothing")
  })
})

describe("operations of a bundle", () => {
  it("are counted once each", () => {
    expect(
      operations(`make("a","GET /api/me"),make("b",'x'),make("c","PUT /api/syncs/{id}"),"GET /api/me","POST it"`)
    ).toBe(2)
  })
})
