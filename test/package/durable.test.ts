/** Modules of effect in the bundles of durable programs: no unused engine. */
import { beforeAll, expect, it } from "vitest"
import { bundle } from "../../scripts/internal/bundle.ts"
import { consumer } from "../../scripts/internal/packed.ts"

let folder = ""

beforeAll(async () => {
  folder = await consumer()
}, 120_000)

/** The modules of effect's engines in the bundle of a program. */
const engines = async (program: string, parts: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { metafile } = await bundle(program, folder)
  const pattern = new RegExp(`effect/(?:dist|src)/(?:${parts.join("|")})/`)
  // A module that esbuild has read without using it has no bytes in the output.
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([name, { bytesInOutput }]) =>
      bytesInOutput > 0 && pattern.test(name) ? [name] : []
    )
  )
}

const all = ["workflow", "cluster", "sql"]

it.each([
  ["the root", `export * from "effect-polytomic"`],
  ["one resource", `export { Connections } from "effect-polytomic/Connections"`],
  ["Durable", `export * from "effect-polytomic/Durable"`],
  ["DurableCloudflare", `export * from "effect-polytomic/DurableCloudflare"`],
  ["PositionStore", `export * from "effect-polytomic/PositionStore"`]
])("contains no engine: %s", async (_, program) => {
  expect(await engines(program, all)).toEqual([])
})

it("supports workflows without a cluster: DurableWorkflow", async () => {
  const program = `export * from "effect-polytomic/DurableWorkflow"`
  expect(await engines(program, ["workflow"])).not.toEqual([])
  expect(await engines(program, ["cluster", "sql"])).toEqual([])
})
