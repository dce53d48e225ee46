/** A cluster over a real Postgres, which comes from npm: the contract of `Steps`. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, it } from "@effect/vitest"
import type * as Layer from "effect/Layer"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import { installFolder } from "../scripts/internal/peers.ts"
import { root, run } from "../scripts/internal/shell.ts"
import { contract } from "./durable/contract.ts"
import { workflowHarness } from "./durable/harnesses.ts"

const folder = join(root, "examples", "durable-cluster", "database")

const load = (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href)

interface Postgres {
  readonly url: string
  readonly close: () => Promise<void>
}

contract("Postgres", async () => {
  await installFolder("examples/durable-cluster/database", "a cluster over Postgres")
  // Their packages are installed just now, so the compiler does not follow them here; the example's own project does.
  const { start } = (await load("postgres.ts")) as { readonly start: () => Promise<Postgres> }
  const { layer } = (await load("engine.ts")) as {
    readonly layer: (options: unknown) => Layer.Layer<WorkflowEngine, unknown>
  }
  const database = await start()
  const harness = await workflowHarness(
    layer({ url: database.url, port: 0, config: { entityMessagePollInterval: 200, shardsPerGroup: 10 } })
  ).catch(async (cause: unknown) => {
    // No harness, so nobody else would stop the database.
    await database.close()
    throw cause
  })
  return {
    ...harness,
    close: async () => {
      await harness.close()
      await database.close()
    }
  }
})

describe("the example of a cluster", () => {
  it("compiles", async () => {
    await installFolder("examples/durable-cluster/database", "a cluster over Postgres")
    await run("node", [
      join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      join(root, "examples/durable-cluster/tsconfig.json")
    ])
  }, 120_000)
})
