/** The example for Effect 3, compiled and run with that version installed next to the packed tarball. */
import { copyFileSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fixture, tarball } from "../../scripts/internal/packed.ts"
import { root, run } from "../../scripts/internal/shell.ts"

const example = join(root, "examples", "effect-3")

let folder = ""
let polytomic: Awaited<ReturnType<typeof start>>

beforeAll(async () => {
  const { dependencies, overrides } = JSON.parse(readFileSync(join(example, "package.json"), "utf8"))
  const path = tarball()
  const manifest = { dependencies: { ...dependencies, "effect-polytomic": `file:${path}` }, overrides }
  folder = await fixture("effect-3", manifest, readFileSync(path))
  for (const file of readdirSync(example)) {
    if (/\.ts$|^tsconfig/.test(file)) copyFileSync(join(example, file), join(folder, file))
  }
  polytomic = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
  for (const sync_name of ["1", "2", "3"]) {
    await Effect.runPromise(polytomic.emulator.emit({ type: "sync.running", event: { sync_name } }))
  }
}, 120_000)

afterAll(() => polytomic.close())

const program = (): Promise<string> =>
  run("node", ["main.ts"], {
    cwd: folder,
    env: { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: polytomic.url, NODE_OPTIONS: "" }
  })

describe("examples/effect-3", () => {
  it("installs Effect 3 only", () => {
    const { version } = JSON.parse(readFileSync(join(folder, "node_modules/effect/package.json"), "utf8"))
    expect(version).toMatch(/^3\./)
    expect(readdirSync(join(folder, "node_modules/effect-polytomic"))).not.toContain("node_modules")
  })

  it("compiles, including the declarations of the package", async () => {
    expect(await run("tsc", ["-p", folder])).toBe("")
  })

  it("runs and ends slow calls", async () => {
    expect((await program()).trim().split("\n")).toEqual([
      "Example database: healthy",
      "not found (404, connections.get)",
      "2 events",
      "in time: true"
    ])
    await Effect.runPromise(polytomic.emulator.fault(Fault.hang(), { operation: "connections.getTypes" }))
    expect(await program()).toContain("in time: false")
  })

  it("fails with tagged errors", async () => {
    await Effect.runPromise(polytomic.emulator.fault(Fault.status(422), { operation: "connections.list" }))
    await expect(program()).rejects.toMatchObject({ all: expect.stringContaining("PolytomicUnexpectedStatus") })
  })
})
