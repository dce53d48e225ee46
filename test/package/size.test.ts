import { beforeAll, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/fixture.ts"
import { complaints, read } from "../../scripts/size/budgets.ts"
import { bundles, shares } from "../../scripts/size/sizes.ts"
import { counts, floor } from "../../scripts/size/typeCheck.ts"

let folder = ""

beforeAll(async () => {
  folder = await consumer()
}, 120_000)

it("keeps each bundle within its budget", async () => {
  expect(complaints(read().kilobytes, shares(await bundles(folder), folder), "kB")).toEqual([])
})

it("asks of the compiler no more than the budgets allow", async () => {
  const all = [...(await counts(folder))].filter(([name]) => name !== floor)
  const figures = new Map(all.map(([name, { instantiations }]) => [name, instantiations]))
  expect(complaints(read().instantiations, figures, "instantiations")).toEqual([])
})
