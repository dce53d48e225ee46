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

const seed = whole("seed", values.seed)

/** The campaigns by name. Each loads what it needs. */
const campaigns: { readonly [name: string]: () => Promise<ReadonlyArray<Report>> } = {
  calls: async () => {
    const { campaign } = await import("./campaign.ts")
    const calls = whole("calls", values.calls, 1)
    const deadline = whole("deadline", values.deadline, 1)
    return [
      await campaign({ calls, seed, concurrency: whole("concurrency", values.concurrency, 1), deadline, progress })
    ]
  }
}

const reports = (await campaigns[oneOf("campaign", positionals[0] ?? "calls", Object.keys(campaigns))]?.()) ?? []
progress()
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(reports.length > 1 ? reports : reports[0], null, 2)}\n`)
for (const { findings, perFault, zeros, ...counts } of reports as ReadonlyArray<
  Report & { readonly perFault?: ReadonlyArray<object> }
>) {
  if (perFault !== undefined) console.table(perFault)
  console.table(counts)
  for (const [zero, count] of Object.entries(zeros)) {
    console.log(styleText(count === 0 ? "green" : "red", `${count === 0 ? "✓" : "✗"} ${count} ${zero}`))
  }
  for (const finding of findings) console.log(`  ${finding}`)
}
process.exit(reports.every(isClean) ? 0 : 1)
