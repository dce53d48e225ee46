import { execFile } from "node:child_process"
import { promisify } from "node:util"
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { deno } from "./deno.ts"

const main = "examples/quickstart/main.ts"
const run = promisify(execFile)

const node = (args: ReadonlyArray<string>, env: Record<string, string> = {}) =>
  run(process.execPath, ["--conditions=effect-polytomic-source", main, ...args], {
    cwd: root,
    env: { NO_COLOR: "1", ...env }
  })

/** Every part of the main job prints a line. */
const expectMainJob = (output: string): void => {
  for (const line of [
    /connections\.create +Warehouse healthy/,
    /to grant access, open https:\/\//,
    /connections\.list +Warehouse, Marketing/,
    /password is \*{6}/,
    /connections\.getSource +\d+ tables/,
    /schema: public/,
    /connections\.createSharedConnection +their connection is [0-9a-f-]{36}/,
    /connections\.getTypes +\d+ systems/,
    /PolytomicNotFound 404/,
    /connections\.delete +refused: connection in use by model Customers/,
    /SyncRun\.modelSync +completed \d+ records/,
    /Logs\.modelSync +[1-9]\d* records streamed/,
    /SyncRun\.bulkSync +completed \d+ records/,
    /Logs\.bulkSync +[1-9]\d* records streamed/,
    /Query\.stream +[1-9]\d* records streamed/,
    /ada@example\.com Analytical Engines/,
    /WebhookReceiver\.handler +delivered, and its signature verified/,
    /force: true +gone/
  ]) {
    expect(output).toMatch(line)
  }
}

describe("examples/quickstart", () => {
  it("completes on Node", async () => {
    const { stderr, stdout } = await node([])
    expect(stderr).toBe("")
    expectMainJob(stdout)
  })

  it("completes on Deno, with access to the network and the environment only", async () => {
    const { code, errors, output } = await deno(["run", "--no-prompt", "--allow-net", "--allow-env", main])
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expectMainJob(output)
  })

  it("only reads with --live", async () => {
    const polytomic = await start({ port: 0 })
    try {
      const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: polytomic.url }
      const { stdout } = await node(["--live"], env)
      expect(stdout).toContain("reading only")
      expect(stdout).toMatch(/PolytomicNotFound 404/)
      const requests = await Effect.runPromise(polytomic.emulator.requests)
      expect(requests.length).toBeGreaterThan(2)
      expect(requests.filter(({ method }) => method !== "GET")).toEqual([])
    } finally {
      await polytomic.close()
    }
  })
})
