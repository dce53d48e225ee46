/**
 * `npm run chaos -- --calls N --seed S [--json FILE]`: a campaign of faults against the emulator's server, over real sockets.
 *
 * It ends with exit code 1 if anything happened that must not: a defect, a write applied twice, a secret in any output, a
 * socket or fiber left behind. See docs/chaos.md.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { progress, whole } from "../internal/args.ts"
import { campaign } from "./campaign.ts"
import { format, isClean } from "./report.ts"

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    concurrency: { type: "string", default: "64" },
    deadline: { type: "string" },
    json: { type: "string" }
  }
})

const calls = whole("calls", values.calls, 1)
const report = await campaign({
  calls,
  seed: whole("seed", values.seed),
  concurrency: whole("concurrency", values.concurrency, 1),
  deadline: values.deadline === undefined ? undefined : whole("deadline", values.deadline, 1),
  progress: (done) => progress(`${done} of ${calls} calls`)
})
progress()
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
console.log(format(report))
process.exit(isClean(report) ? 0 : 1)
