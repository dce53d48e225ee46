/** `npm run fuzz -- [--requests N] [--seed S]`: nonsense to the emulator; ends with 1 if a response is not documented. */
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import { whole } from "../internal/args.ts"
import { fuzz } from "./fuzz.ts"

const { values } = parseArgs({
  options: { requests: { type: "string", default: "200000" }, seed: { type: "string", default: "1" } }
})

const start = performance.now()
const [requests, seed] = [whole("requests", values.requests), whole("seed", values.seed)]
const { findings, statuses } = await Effect.runPromise(fuzz({ requests, seed }))
const kinds = new Map<string, (typeof findings)[number]>()
for (const finding of findings) {
  const kind = finding.problem.slice(0, 80)
  if (!kinds.has(kind)) kinds.set(kind, finding)
}
for (const { number, problem, request } of kinds.values()) console.log(`#${number} ${request}\n  ${problem}\n`)
const counts = Array.from(statuses).toSorted(([a], [b]) => a - b)
console.log(counts.map(([status, count]) => `${status}: ${count}`).join(", "))
console.log(
  `${findings.length} undocumented responses of ${requests}, in ${Math.round((performance.now() - start) / 1000)} s`
)
process.exitCode = findings.length === 0 ? 0 : 1
