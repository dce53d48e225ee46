import { describe, expect, it } from "vitest"
import { floorOf, type Name, programs } from "../../../scripts/size/programs.ts"
import { bundleEach, operations, weigh } from "../../../scripts/size/sizes.ts"

describe("the programs", () => {
  const names = Object.keys(programs) as ReadonlyArray<Name> // it has no others

  it("have floors if they import this package, and those do not", () => {
    for (const name of names) {
      const floor = floorOf(name)
      expect([name, floor !== undefined]).toEqual([name, /from "effect-polytomic/.test(programs[name])])
      if (floor !== undefined) expect(floorOf(floor)).toBeUndefined()
    }
  })

  it("have texts of their own, with their imports", () => {
    expect(new Set(Object.values(programs)).size).toBe(names.length)
    expect(programs["one resource"]).toContain('import { Connections } from "effect-polytomic/Connections"')
    expect(programs["one resource"]).toContain('import * as PolytomicClient from "effect-polytomic/PolytomicClient"')
    expect(programs["one operation"]).toContain('import * as Connections from "effect-polytomic/Connections"')
    expect(programs["Effect alone"]).toContain('import * as Effect from "effect/Effect"')
  })

  it("are bundled by name", async () => {
    const lengths = await bundleEach(async (text) => text.length)
    expect(lengths.everything).toBe(`export * from "effect-polytomic"`.length)
  })

  it("have the size over the floor as their share", async () => {
    const { "webhooks only": webhooks, "Effect and Schema": floor } = weigh(
      await bundleEach(async (text) => ({ text }))
    )
    expect(floor.share).toBeUndefined()
    expect(webhooks.share).toEqual({ bytes: webhooks.bytes - floor.bytes, gzip: webhooks.gzip - floor.gzip })
  })
})

describe("operations of a bundle", () => {
  it("are counted once each", () => {
    expect(
      operations(`make("a","GET /api/me"),make("b",'x'),make("c","PUT /api/syncs/{id}"),"GET /api/me","POST it"`)
    ).toBe(2)
  })
})
