import { beforeAll, expect, it } from "vitest"
import { bundle, fromSources } from "../../scripts/internal/bundle.ts"
import { consumer } from "../../scripts/internal/packed.ts"
import { complaints, read } from "../../scripts/size/budgets.ts"
import { programs } from "../../scripts/size/programs.ts"
import { bundleEach, modulesOf, operations, ownCode, shares } from "../../scripts/size/sizes.ts"
import { instantiations } from "../../scripts/size/typeCheck.ts"
import { all } from "../../src/generated/v2025-09-18/operations.ts"

let folder = ""

beforeAll(async () => {
  folder = await consumer()
}, 120_000)

it("keeps each bundle within its budget", async () => {
  const found = await bundleEach((text) => bundle(text, folder))
  expect(complaints(read().kilobytes, shares(found, folder), "kB")).toEqual([])
  expect(operations(found["whole version"].text)).toBe(all.length)
})

it("ships sources whose bundled size equals that of the modules, each with a name", async () => {
  const program = programs["one resource"]
  const [shipped, sources] = [await bundle(program, folder), await bundle(program, folder, fromSources)]
  const modules = modulesOf(sources.metafile)
  expect(Object.keys(modules)).toContain("effect-polytomic/internal/client/call.js")
  expect(Object.keys(modules).filter((name) => /chunks|\.ts$/.test(name))).toEqual([])
  expect(ownCode(sources.metafile) / ownCode(shipped.metafile)).toBeCloseTo(1, 1)
})

it("keeps the compiler's work within the budgets", async () => {
  expect(complaints(read().instantiations, await instantiations(folder), "instantiations")).toEqual([])
})
