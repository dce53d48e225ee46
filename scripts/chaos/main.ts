/**
 * Runs the campaigns, and exits with code 1 after a violation:
 *
 * - `npm run chaos -- --calls N`: calls with faults in their way, over real sockets. See docs/chaos.md.
 * - `npm run chaos:durable -- --kills N --engine sqlite,postgres,cloudflare`: kills against durable runs; `--waiting N` prints the memory of
 *   so many runs that wait. See docs/durable.md.
 * - `npm run chaos:feed -- --kills N --store files,sqlite,redis`: kills of a process that handles a feed. See docs/events.md.
 *
 * Each takes `--seed S` and `--json FILE`.
 */
import { writeFileSync } from "node:fs"
import { parseArgs, styleText } from "node:util"
import { oneOf, progress, whole } from "../internal/args.ts"
import { isClean, type Report } from "./harness.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: "string", default: "10000" },
    concurrency: { type: "string", default: "64" },
    deadline: { type: "string", default: "700" },
    kills: { type: "string", default: "20" },
    engine: { type: "string" },
    store: { type: "string" },
    waiting: { type: "string" },
    seed: { type: "string", default: "1" },
    json: { type: "string" }
  }
})

const number = (name: "calls" | "concurrency" | "deadline" | "kills" | "seed", least = 1): number =>
  whole(name, values[name], least)

const common = { seed: number("seed", 0), progress }

/** Runs a campaign on each of some kinds: those that an option lists, or all. */
const each = async <Kind extends string>(
  option: "engine" | "store",
  kinds: ReadonlyArray<Kind>,
  run: (kind: Kind) => Promise<Report>
): Promise<ReadonlyArray<Report>> => {
  const reports: Array<Report> = []
  for (const name of values[option]?.split(",") ?? kinds) reports.push(await run(oneOf(option, name, kinds)))
  return reports
}

/** The campaigns by name; each loads what it needs. */
const campaigns = {
  calls: async () => {
    const { campaign } = await import("./campaign.ts")
    const [calls, concurrency, deadline] = [number("calls"), number("concurrency"), number("deadline")]
    return [await campaign({ ...common, calls, concurrency, deadline })]
  },
  durable: async () => {
    const { campaign } = await import("./durable/campaign.ts")
    const kills = number("kills", 0)
    return each("engine", ["sqlite", "postgres", "cloudflare"], (engine) => campaign({ ...common, engine, kills }))
  },
  feed: async () => {
    const { campaign, stores } = await import("./feed/campaign.ts")
    return each("store", stores, (store) => campaign({ ...common, store, kills: number("kills") }))
  }
}

if (values.waiting !== undefined) {
  const { waiting } = await import("./durable/waiting.ts")
  console.log(JSON.stringify(await waiting(whole("waiting", values.waiting))))
  process.exit(0)
}

const run = campaigns[oneOf("campaign", positionals[0] ?? "calls", ["calls", "durable", "feed"])]
const reports: ReadonlyArray<Report & { readonly perFault?: ReadonlyArray<object> }> = await run()
progress()
for (const { findings, perFault, zeros, ...counts } of reports) {
  if (perFault !== undefined) console.table(perFault)
  console.table(counts)
  for (const [zero, count] of Object.entries(zeros)) {
    console.log(styleText(count === 0 ? "green" : "red", `${count === 0 ? "✓" : "✗"} ${count} ${zero}`))
  }
  for (const finding of findings) console.log(`  ${finding}`)
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(run === campaigns.calls ? reports[0] : reports, null, 2)}\n`)
}
process.exit(reports.every(isClean) ? 0 : 1)
