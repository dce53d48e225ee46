/**
 * `npm run chaos:durable -- --kills N --seed S [--engine sqlite,postgres,cloudflare] [--json FILE]`: a campaign against durable runs.
 *
 * It ends with exit code 1 if a run was started twice, lost, waited too long, or ended with another result than its execution.
 * `npm run chaos:durable -- --waiting N` prints the memory of so many runs that wait. See docs/durable.md.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { oneOf, progress, whole } from "../../internal/args.ts"
import { table } from "../../internal/markdown.ts"
import { campaign, isClean, type Tally } from "./campaign.ts"
import { waiting } from "./waiting.ts"

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    engine: { type: "string", default: "sqlite,postgres,cloudflare" },
    json: { type: "string" },
    waiting: { type: "string" }
  }
})

if (values.waiting !== undefined) {
  console.log(JSON.stringify(await waiting(whole("waiting", values.waiting))))
  process.exit(0)
}

const tallies: Array<Tally> = []
for (const name of values.engine.split(",")) {
  const engine = oneOf("engine", name, ["sqlite", "postgres", "cloudflare"])
  const [kills, seed] = [whole("kills", values.kills), whole("seed", values.seed)]
  tallies.push(await campaign({ engine, kills, seed, progress: (text) => progress(`${engine}: ${text}`) }))
}
progress()

const rows = tallies.map(({ problems: _, ...counts }) => counts)
console.log(table(Object.keys(rows[0] ?? {}), rows.map(Object.values)).trimEnd())
for (const problem of tallies.flatMap(({ problems }) => problems)) console.error(problem)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(tallies, null, 2)}\n`)
process.exit(tallies.every(isClean) ? 0 : 1)
