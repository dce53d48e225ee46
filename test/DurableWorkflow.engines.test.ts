/** The contract of `Steps` on the engines that need no service. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as WorkflowEngine from "effect/workflow/WorkflowEngine"
import * as Sqlite from "../examples/durable/engine.ts"
import { contract } from "./durable/contract.ts"
import { mapHarness, workflowHarness } from "./durable/harnesses.ts"

contract("a plain map", mapHarness)

contract("effect in memory", () => workflowHarness(WorkflowEngine.layerMemory))

contract("SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-durable-"))
  const harness = await workflowHarness(Sqlite.layer(join(folder, "engine.db"), { pollMillis: 200 }))
  return {
    ...harness,
    close: async () => {
      await harness.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
})
