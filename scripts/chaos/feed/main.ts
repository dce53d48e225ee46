/**
 * `npm run chaos:feed -- --kills N --seed S [--store files,sqlite]`: a campaign of kills against the cursor of a feed.
 *
 * It ends with exit code 1 if an event was lost or out of order, or a process could not go on. See docs/events.md.
 */
import { parseArgs } from "node:util"
import { campaign, isClean, type StoreKind } from "./campaign.ts"

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    store: { type: "string", default: "files,sqlite" }
  }
})

const whole = (name: "kills" | "seed"): number => {
  const number = Number(values[name])
  if (Number.isSafeInteger(number) && number >= 0) return number
  console.error(`--${name} is ${JSON.stringify(values[name])}; it takes a whole number.`)
  process.exit(2)
}

const isStore = (name: string): name is StoreKind => name === "files" || name === "sqlite"

let isAllClean = true
for (const store of values.store.split(",")) {
  if (!isStore(store)) {
    console.error(`--store is ${JSON.stringify(store)}; it takes files or sqlite.`)
    process.exit(2)
  }
  const progress = (kills: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${store}: ${kills} kills …   `)
  }
  const tally = await campaign({ store, kills: whole("kills"), seed: whole("seed"), progress })
  if (process.stderr.isTTY) process.stderr.write("\r")
  console.log(JSON.stringify(tally))
  isAllClean &&= isClean(tally)
}
process.exit(isAllClean ? 0 : 1)
