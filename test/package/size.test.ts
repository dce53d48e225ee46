import { beforeAll, expect, it } from "vitest"
import { bundle, fromSources } from "../../scripts/internal/bundle.ts"
import { consumer } from "../../scripts/internal/packed.ts"
import { complaints, read } from "../../scripts/size/budgets.ts"
import { oneResource } from "../../scripts/size/programs.ts"
import { each, get, modulesOf, operations, ownCode, shares } from "../../scripts/size/sizes.ts"
import { counts, floor } from "../../scripts/size/typeCheck.ts"
import { all } from "../../src/generated/v2025-09-18/operations.ts"

let folder = ""

beforeAll(async () => {
  folder = await consumer()
}, 120_000)

it("keeps each bundle within its budget", async () => {
  const found = await each((text) => bundle(text, folder))
  expect(complaints(read().kilobytes, shares(found, folder), "kB")).toEqual([])
  expect(operations(get(found, "whole version").text)).toBe(all.length)
})

it("ships sources whose bundled size equals that of the modules, each with a name", async () => {
  const [shipped, sources] = [await bundle(oneResource, folder), await bundle(oneResource, folder, fromSources)]
  const modules = modulesOf(sources.metafile)
  expect([...modules.keys()]).toContain("effect-polytomic/internal/client/call.js")
  expect([...modules.keys()].filter((name) => /chunks|\.ts$/.test(name))).toEqual([])
  expect(ownCode(sources.metafile) / ownCode(shipped.metafile)).toBeCloseTo(1, 1)
})

it("keeps the compiler's work within the budgets", async () => {
  const all = [...(await counts(folder))].filter(([name]) => name !== floor)
  const figures = new Map(all.map(([name, { instantiations }]) => [name, instantiations]))
  expect(complaints(read().instantiations, figures, "instantiations")).toEqual([])
})
