/**
 * `npm run chaos -- --calls N --seed S [--json FILE]`: a campaign of faults against the emulator's server, over real sockets.
 *
 * It ends with exit code 1 if anything happened that must not: a defect, a write applied twice, a secret in any output, a
 * socket or fiber left behind. See docs/chaos.md.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
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

const count = (name: "calls" | "seed" | "concurrency" | "deadline"): number => {
  const number = Number(values[name])
  if (Number.isSafeInteger(number) && number >= (name === "seed" ? 0 : 1)) return number
  console.error(`--${name} is ${JSON.stringify(values[name])}; it takes a whole number.`)
  process.exit(2)
}

const calls = count("calls")
const report = await campaign({
  calls,
  seed: count("seed"),
  concurrency: count("concurrency"),
  deadline: values.deadline === undefined ? undefined : count("deadline"),
  progress: (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${calls} calls …`)
  }
})
if (process.stderr.isTTY) process.stderr.write("\r")
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
console.log(format(report))
process.exit(isClean(report) ? 0 : 1)
