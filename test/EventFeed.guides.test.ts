/** The guides to events, on Node and on Deno. */
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import { describe, expect, it } from "vitest"
import { root } from "../scripts/internal/shell.ts"
import { deno } from "./examples/deno.ts"

const run = promisify(execFile)

const onNode = async (script: string, args: ReadonlyArray<string> = [], env: Record<string, string> = {}) =>
  (
    await run(process.execPath, ["--conditions=effect-polytomic-source", script, ...args], {
      cwd: root,
      env: { NO_COLOR: "1", ...env }
    })
  ).stdout

const onDeno = async (script: string): Promise<string> => {
  const { code, errors, output } = await deno(["run", "--no-prompt", "--allow-net", "--allow-env", script])
  expect({ code, errors }).toEqual({ code: 0, errors: "" })
  return output
}

const runtimes = { Node: onNode, Deno: onDeno }

describe.each(["Node", "Deno"] as const)("the guides, on %s", (runtime) => {
  it("follow events across restarts", async () => {
    const output = await runtimes[runtime]("examples/guides/events-feed.ts")
    expect(output.replaceAll(/^\S+Z {2}/gm, "")).toBe(
      [
        "first run",
        "sync.running",
        "Customers to CRM moved 120 records",
        "second run",
        "CRM to warehouse failed: no such schema",
        "sync.invented",
        ""
      ].join("\n")
    )
  })

  it("receive events by webhook, and missed ones from the list", async () => {
    const output = await runtimes[runtime]("examples/guides/events-webhook.ts")
    const lines = output.split("\n")
    expect(lines.filter((line) => line.startsWith("handled"))).toEqual([
      "handled sync.running",
      "handled sync.completed"
    ])
    expect(output).toContain("delivery of sync.running: 200 (duplicate)")
    expect(output).toContain("delivery of sync.completed: never sent (drop)")
    expect(output).toContain("an unsigned request gets 401")
  })
})

it("only reads with --live in the feed guide", async () => {
  const polytomic = await start({ port: 0 })
  try {
    await Effect.runPromise(polytomic.emulator.emit({ type: "sync.running", event: {} }))
    const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: polytomic.url }
    expect(await onNode("examples/guides/events-feed.ts", ["--live"], env)).toContain("sync.running")
    const requests = await Effect.runPromise(polytomic.emulator.requests)
    expect(requests.map(({ method, operation }) => `${method} ${operation}`)).toEqual(["GET events.list"])
  } finally {
    await polytomic.close()
  }
})
