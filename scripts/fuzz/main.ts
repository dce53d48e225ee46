/** `npm run fuzz -- [--requests N] [--seed S]`: nonsense to the emulator; exits with 1 if a response is not documented. */
import { parseArgs } from "node:util"
import * as Effect from "effect/Effect"
import { whole } from "../internal/args.ts"
import { fuzz } from "./fuzz.ts"

const { values } = parseArgs({
  options: { requests: { type: "string", default: "200000" }, seed: { type: "string", default: "1" } }
})
const requests = whole("requests", values.requests)
const { findings, statuses } = await Effect.runPromise(fuzz({ requests, seed: whole("seed", values.seed) }))
// One of each kind.
const kinds = new Map(findings.map((finding) => [finding.slice(0, 80), finding]))
for (const finding of kinds.values()) console.log(`${finding}\n`)
console.table(statuses)
console.log(`${findings.length} undocumented responses of ${requests}`)
process.exitCode = findings.length === 0 ? 0 : 1
