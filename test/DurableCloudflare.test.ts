/** Durable steps on Cloudflare's local engine: the contract, in a real Worker with a real Workflow binding. */
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { root } from "../scripts/internal/shell.ts"
import { contract } from "./durable/contract.ts"

const bundle = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["cloudflare:workers"],
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  return outputFiles[0]?.text ?? ""
}

const open = async () =>
  new Miniflare({
    modules: true,
    script: await bundle("test/durable/worker/contract.ts"),
    compatibilityDate: "2025-11-01",
    compatibilityFlags: ["workflows_step_rollback"],
    kvNamespaces: ["KV"],
    durableObjects: { POSITIONS: "Positions" },
    workflows: { CONTRACT: { name: "contract", className: "Contract" } }
  })

const getter =
  (miniflare: Miniflare) =>
  async (path: string, query: Record<string, string>): Promise<unknown> =>
    (await miniflare.dispatchFetch(`http://worker${path}?${new URLSearchParams(query)}`)).json()

contract("Cloudflare's local engine", async () => {
  const miniflare = await open()
  const get = getter(miniflare)
  return {
    start: async (body, id) => void (await get("/start", { body, id })),
    end: async (_body, id) => {
      for (let i = 0; i < 600; i++) {
        const status = (await get("/end", { id })) as { status: string; output?: string; error?: unknown }
        if (status.status === "complete") return status.output ?? ""
        if (status.status === "errored") return `died: ${JSON.stringify(status.error)}`
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error("it does not end")
    },
    count: async (id, what) => (await get("/count", { id, what })) as number,
    nudge: async (topic) => void (await get("/nudge", { topic })),
    cancel: async (_body, id) => void (await get("/cancel", { id })),
    failsAtOnce: true,
    close: () => miniflare.dispose()
  }
})

describe("the feed position in a Durable Object", () => {
  it("advances from the stored position only, also with concurrent commits", async () => {
    const miniflare = await open()
    const get = getter(miniflare)
    const [first, second, stale] = ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-01T12:00:00Z"] as const
    try {
      assert.deepStrictEqual(await get("/position", {}), ["committed", null])
      const commits = await Promise.all(Array.from({ length: 8 }, () => get("/position", { to: first })))
      const ends = commits.map((commit) => (commit as ReadonlyArray<string>)[0])
      assert.strictEqual(ends.filter((end) => end === "committed").length, 1)
      assert.strictEqual(ends.filter((end) => end === "PolytomicPositionConflict").length, 7)
      assert.deepStrictEqual(await get("/position", { from: first, to: second }), ["committed", second])
      // A reader that was suspended resumes.
      assert.deepStrictEqual(await get("/position", { from: first, to: stale }), ["PolytomicPositionConflict", second])
    } finally {
      await miniflare.dispose()
    }
  }, 60_000)
})
