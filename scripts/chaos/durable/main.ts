/**
 * `npm run chaos:durable -- --kills N --seed S [--engine sqlite,postgres,cloudflare] [--json FILE]`: a campaign against durable runs.
 *
 * It ends with exit code 1 if a run was started twice, lost, waited too long, or ended with another result than its execution.
 * `npm run chaos:durable -- --waiting N` prints the memory of so many runs that wait. See docs/durable.md.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { campaign, type EngineName, isClean, type Tally } from "./campaign.ts"
import { waiting } from "./waiting.ts"

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    engine: { type: "string" },
    json: { type: "string" },
    waiting: { type: "string" }
  }
})

const whole = (name: "kills" | "seed" | "waiting"): number => {
  const number = Number(values[name])
  if (Number.isSafeInteger(number) && number >= 0) return number
  console.error(`--${name} is ${JSON.stringify(values[name])}; it takes a whole number.`)
  process.exit(2)
}

if (values.waiting !== undefined) {
  console.log(JSON.stringify(await waiting(whole("waiting"))))
  process.exit(0)
}

const isEngine = (name: string): name is EngineName => ["sqlite", "postgres", "cloudflare"].includes(name)

const engines = values.engine === undefined ? ["sqlite", "postgres", "cloudflare"] : values.engine.split(",")
const tallies: Array<Tally> = []
for (const engine of engines) {
  if (!isEngine(engine)) {
    console.error(`--engine is ${JSON.stringify(engine)}; it takes sqlite, postgres or cloudflare.`)
    process.exit(2)
  }
  const progress = (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${engine}: ${text} …   `)
  }
  tallies.push(await campaign({ engine, kills: whole("kills"), seed: whole("seed"), progress }))
}
if (process.stderr.isTTY) process.stderr.write("\r")

const columns = [
  "engine",
  "runs",
  "done",
  "startedTwice",
  "lost",
  "wrong",
  "atPoints",
  "kills",
  "stopped",
  "frozen",
  "databaseRestarts",
  "longestWait",
  "seconds"
] as const
console.log(`| ${columns.join(" | ")} |`)
console.log(`|${columns.map(() => "---").join("|")}|`)
for (const tally of tallies) console.log(`| ${columns.map((column) => tally[column]).join(" | ")} |`)
for (const problem of tallies.flatMap(({ problems }) => problems)) console.error(problem)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(tallies, null, 2)}\n`)
process.exit(tallies.every(isClean) ? 0 : 1)
