import { beforeAll, expect, it } from "vitest"
import { bundleWithMap } from "../../scripts/internal/bundle.ts"
import { consumer } from "../../scripts/internal/fixture.ts"
import { complaints, read } from "../../scripts/size/budgets.ts"
import { oneResource, programs } from "../../scripts/size/programs.ts"
import { bundles, get, operations, shares } from "../../scripts/size/sizes.ts"
import { counts, floor } from "../../scripts/size/typeCheck.ts"
import { bytesOf, moduleName, piecesOf, weights } from "../../scripts/size/weights.ts"
import { all } from "../../src/generated/v2025-09-18/operations.ts"

let folder = ""

beforeAll(async () => {
  folder = await consumer()
}, 120_000)

it("keeps each bundle within its budget", async () => {
  const found = await bundles(folder)
  expect(complaints(read().kilobytes, shares(found, folder), "kB")).toEqual([])
  expect(operations(get(found, "whole version").text)).toBe(all.length)
})

it("ships source maps that attribute each byte of a bundle", async () => {
  const whole = await bundleWithMap(oneResource, folder)
  const bytes = bytesOf(piecesOf(whole))
  expect([...bytes.keys()]).toContain("effect-polytomic/internal/client/call.js")
  expect([...bytes.keys()].filter((name) => /chunks|\.ts$/.test(name))).toEqual([])
  // Effect has a file for each source, so there the maps can be held to what esbuild counts.
  for (const { inputs } of Object.values(whole.metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const name = moduleName(input)
      if (name.startsWith("effect/")) expect([name, bytes.get(name) ?? 0]).toEqual([name, bytesInOutput])
    }
  }
  const texts = new Map(programs.map(({ name, text }) => [name, text]))
  const below = await bundleWithMap(get(texts, "Effect, HttpClient and Schema"), folder)
  const sum = weights(whole, below).reduce((total, row) => total + row.bytes, 0)
  expect(sum).toBe(Buffer.byteLength(whole.text) - Buffer.byteLength(below.text))
})

it("keeps the compiler's work within the budgets", async () => {
  const all = [...(await counts(folder))].filter(([name]) => name !== floor)
  const figures = new Map(all.map(([name, { instantiations }]) => [name, instantiations]))
  expect(complaints(read().instantiations, figures, "instantiations")).toEqual([])
})
