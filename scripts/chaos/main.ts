/**
 * Runs the campaigns, and exits with code 1 after a violation:
 *
 * - `npm run chaos -- --calls N`: calls that meet faults, over real sockets. See docs/chaos.md.
 * - `npm run chaos:durable -- --kills N --engine sqlite,postgres,cloudflare`: kills against durable runs. See docs/durable.md.
 * - `npm run chaos:feed -- --kills N --store files,sqlite,redis`: kills of a process that handles a feed. See docs/events.md.
 * - `npm run fuzz -- --requests N`: malformed requests to the emulator.
 *
 * Each takes `--seed S` and `--json FILE`.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import { oneOf, progress, whole } from "../internal/args.ts"
import { isClean, markdown, type Report } from "./report.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: "string", default: "10000" },
    concurrency: { type: "string", default: "64" },
    deadline: { type: "string", default: "700" },
    kills: { type: "string", default: "20" },
    requests: { type: "string", default: "200000" },
    seed: { type: "string", default: "1" },
    engine: { type: "string" },
    store: { type: "string" },
    json: { type: "string" }
  }
})
const { engine, json, store, ...texts } = values
const numbers = Object.entries(texts).map(([name, text]) => [name, whole(name, text)])
const options: Record<keyof typeof texts, number> & { progress: typeof progress } = {
  ...Object.fromEntries(numbers),
  progress
}

/** Runs a campaign on each of some kinds: those that an option lists, or all. */
const each = async <Kind extends string>(
  [option, list]: readonly [option: string, list: string | undefined],
  kinds: ReadonlyArray<Kind>,
  run: (kind: Kind) => Promise<Report>
): Promise<ReadonlyArray<Report>> => {
  const reports: Array<Report> = []
  for (const name of list?.split(",") ?? kinds) reports.push(await run(oneOf(option, name, kinds)))
  return reports
}

/** The campaigns by name; each loads what it needs. */
const campaigns = {
  calls: async () => {
    const { campaign } = await import("./campaign.ts")
    return [await campaign(options)]
  },
  durable: async () => {
    const { campaign } = await import("./durable/campaign.ts")
    return each(["engine", engine], ["sqlite", "postgres", "cloudflare"], (engine) => campaign({ ...options, engine }))
  },
  feed: async () => {
    const { campaign, stores } = await import("./feed/campaign.ts")
    return each(["store", store], stores, (store) => campaign({ ...options, store }))
  },
  fuzz: async () => {
    const { fuzz } = await import("../fuzz/fuzz.ts")
    return [await Effect.runPromise(fuzz(options))]
  }
}

const run = campaigns[oneOf("campaign", positionals[0] ?? "calls", ["calls", "durable", "feed", "fuzz"])]
const reports = await run()
progress()
for (const report of reports) console.log(markdown(report))
if (json !== undefined) {
  writeFileSync(json, `${JSON.stringify(run === campaigns.calls ? reports[0] : reports, null, 2)}\n`)
}
process.exit(reports.every(isClean) ? 0 : 1)
