/** Processes that are killed while they write the cursor of their feed; `npm run chaos:feed` does it more often. */
import { expect, it } from "vitest"
import { campaign } from "../scripts/chaos/feed/campaign.ts"
import { isClean } from "../scripts/chaos/report.ts"
import { hasRedis, unlessRedis } from "./support/redis.ts"

it.for(["files", "sqlite", "redis-position"] as const)(
  "resumes a feed after each kill with every event in order: %s",
  { timeout: 180_000 },
  async (store, { skip }) => {
    skip(store.startsWith("redis") && !hasRedis, unlessRedis)
    const tally = await campaign({ store, kills: 5, seed: 1 })
    expect(isClean(tally), JSON.stringify(tally)).toBe(true)
    expect(tally.events).toBe(200)
  }
)
