/** Durable steps on Cloudflare's local engine: the contract, in a real Worker with a real Workflow binding. */
import { assert, describe, it } from "@effect/vitest"
import { Miniflare } from "miniflare"
import { cloudflareHarness, getter } from "./durable/cloudflare.ts"
import { contract } from "./durable/contract.ts"
import { bundle } from "./support/workerd.ts"

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

contract("Cloudflare's local engine", async () => cloudflareHarness(await open()))

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
