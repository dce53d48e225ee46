/** The example without Effect, in a separate process against the emulator's server. */

import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { run } from "../../scripts/internal/shell.ts"

let polytomic: Awaited<ReturnType<typeof start>>

beforeAll(async () => {
  polytomic = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
})
afterAll(() => polytomic.close())
beforeEach(() => Effect.runPromise(polytomic.emulator.clearFaults))

const program = (key = "test-key"): Promise<string> =>
  run("node", ["--conditions=effect-polytomic-source", "examples/promise/main.ts"], {
    env: { POLYTOMIC_API_KEY: key, POLYTOMIC_BASE_URL: polytomic.url, NODE_OPTIONS: "" }
  })

describe("examples/promise", () => {
  it("shows the health of an account", async () => {
    await Effect.runPromise(polytomic.emulator.fault(Fault.status(503), { operation: "connections.list", times: 1 }))
    expect((await program()).trim().split("\n")).toEqual([
      "1 connections (200, 2 attempts)",
      "- Example database: healthy",
      "no bulk sync has failed",
      "the catalogue of connection types is there"
    ])
  })

  it("reports an invalid key", async () => {
    await expect(program("a-key-of-nobody")).rejects.toMatchObject({
      all: "The key is not good for this: set POLYTOMIC_API_KEY."
    })
  })

  it("ends a slow call at its deadline", async () => {
    await Effect.runPromise(polytomic.emulator.fault(Fault.hang(), { operation: "connections.getTypes" }))
    await expect(program()).rejects.toMatchObject({ all: expect.stringContaining("That took too long.") })
  })
})
