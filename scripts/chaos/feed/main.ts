/**
 * `npm run chaos:feed -- --kills N --seed S [--store files,sqlite,redis,…]`: a campaign of kills against the cursor of a feed.
 *
 * It ends with exit code 1 if an event was lost or out of order, or a process could not go on. See docs/events.md.
 */
import { parseArgs } from "node:util"
import { oneOf, progress, whole } from "../../internal/args.ts"
import { campaign, isClean, storeKinds } from "./campaign.ts"
import { hasRedis } from "./redisServer.ts"

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    store: { type: "string", default: storeKinds.join(",") }
  }
})

let isAllClean = true
for (const name of values.store.split(",")) {
  if (name.startsWith("redis") && !hasRedis()) {
    console.error(`${name}: skipped, as there is no redis-server; on Debian, apt-get install redis-server brings it`)
    continue
  }
  const tally = await campaign({
    store: oneOf("store", name, storeKinds),
    kills: whole("kills", values.kills),
    seed: whole("seed", values.seed),
    progress: (kills) => progress(`${name}: ${kills} kills`)
  })
  progress()
  console.log(JSON.stringify(tally))
  isAllClean &&= isClean(tally)
}
process.exit(isAllClean ? 0 : 1)
