/** Real processes that are killed at the points of each step, and at random: a short form of the campaign `npm run chaos:durable`. */
import { assert, describe, it } from "@effect/vitest"
import { campaign, type Options } from "../scripts/chaos/durable/campaign.ts"
import { points } from "../scripts/chaos/durable/runs.ts"
import { isClean } from "../scripts/chaos/report.ts"

const rounds: ReadonlyArray<readonly [Options["engine"], points: number, kills: number]> = [
  ["sqlite", 1, 2],
  ["postgres", 4, 2],
  ["cloudflare", 8, 0]
]

describe("killed processes", () => {
  for (const [engine, every, kills] of rounds) {
    it(`start nothing twice and lose nothing: killed at ${every === 1 ? "each point" : "some points"} on ${engine}`, async () => {
      // Allows for a slow machine.
      const tally = await campaign({ engine, kills, every, seed: 3, width: 4, slack: 60_000 })
      assert.deepStrictEqual(tally.findings, [])
      assert.isTrue(isClean(tally))
      assert.strictEqual(tally.done, tally.runs)
      assert.strictEqual(tally.atPoints, Math.ceil(points.length / every))
      assert.isAtLeast(tally.kills, kills)
    }, 600_000)
  }
})
