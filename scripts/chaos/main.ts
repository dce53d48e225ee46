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
const { engine: _, json, store: __, ...texts } = values
const numbers = Object.entries(texts).map(([name, text]) => [name, whole(name, text)])
const options: Record<keyof typeof texts, number> & { progress: typeof progress } = {
  ...Object.fromEntries(numbers),
  progress
}

/** The kinds that an option lists, or all. */
const listed = <Kind extends string>(option: "engine" | "store", kinds: ReadonlyArray<Kind>): ReadonlyArray<Kind> =>
  values[option]?.split(",").map((name) => oneOf(option, name, kinds)) ?? kinds

/** The campaigns by name; each loads its own modules. */
const campaigns = {
  calls: async function* () {
    const { campaign } = await import("./campaign.ts")
    yield await campaign(options)
  },
  durable: async function* () {
    const { campaign } = await import("./durable/campaign.ts")
    const engines = listed("engine", ["sqlite", "postgres", "cloudflare"])
    for (const engine of engines) yield await campaign({ ...options, engine })
  },
  feed: async function* () {
    const { campaign, stores } = await import("./feed/campaign.ts")
    for (const store of listed("store", stores)) yield await campaign({ ...options, store })
  },
  fuzz: async function* () {
    const { fuzz } = await import("../fuzz/fuzz.ts")
    yield await Effect.runPromise(fuzz(options))
  }
}

const name = oneOf("campaign", positionals[0] ?? "calls", ["calls", "durable", "feed", "fuzz"])
const reports: Array<Report> = []
for await (const report of campaigns[name]()) {
  reports.push(report)
  progress()
  console.log(markdown(report))
}
if (json !== undefined) {
  writeFileSync(json, `${JSON.stringify(name === "calls" ? reports[0] : reports, null, 2)}\n`)
}
process.exit(reports.every(isClean) ? 0 : 1)
