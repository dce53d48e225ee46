/**
 * `npm run bench`: costs of calls, lists, the emulator and cold starts, beside raw `fetch`, the official SDK, plain Effect and its
 * `HttpApiClient`, on Node, Deno and workerd. `docs/bench.md` has the options and the method.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { availableParallelism, cpus } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { whole } from "../internal/args.ts"
import { report, step, table } from "../internal/figures.ts"
import { build, installedVersion, pack } from "../internal/packed.ts"
import { root } from "../internal/shell.ts"
import type { Measurement } from "./measurement.ts"
import { draw } from "./plot.ts"
import { compare, tableOf } from "./report.ts"
import { startServers } from "./runtimes.ts"
import { stepsOf } from "./steps.ts"

const text = { type: "string" } as const
const options = { json: text, plot: text, from: text, only: { ...text, multiple: true }, rounds: text } as const
const { from, only = [""], plot, rounds } = parseArgs({ options }).values

/** Measures the steps that are asked for, and reports them. */
const measure = async () => {
  const began = performance.now()
  const most = rounds === undefined ? Number.POSITIVE_INFINITY : whole("rounds", rounds, 1)
  step("Building")
  await build()
  await pack()
  const servers = await startServers()
  const measurements: Array<Measurement> = []
  try {
    const matches = (title: string) => only.some((pattern) => new RegExp(pattern).test(title))
    const steps = stepsOf(servers, most).filter(({ title }) => matches(title))
    if (steps.length === 0) throw new Error(`No step has a title that matches ${only.join(" or ")}.`)
    for (const { run, title } of steps) {
      step(title)
      const made = await run()
      table(title, ...tableOf(made))
      measurements.push(...made)
    }
  } finally {
    servers.close()
  }
  const versions: Readonly<Record<string, string>> = {
    "effect-polytomic": JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    effect: installedVersion("effect"),
    polytomic: installedVersion("polytomic"),
    Node: process.versions.node,
    undici: process.versions.undici ?? "?",
    "node-fetch": installedVersion("node-fetch"),
    Deno: installedVersion("deno"),
    workerd: installedVersion("workerd")
  }
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? "unknown"}, ${process.platform}`
  const seconds = Math.round((performance.now() - began) / 1000)
  const run = { machine, versions, seconds, measurements }
  const title = Object.entries(versions).map((version) => version.join(" "))
  report(`${title.join(", ")}; ${machine}; ${seconds} s`, compare(measurements), run)
  return run
}

if (from !== undefined && plot === undefined) throw new Error("--from needs --plot FILE.svg")
const run = from === undefined ? await measure() : JSON.parse(readFileSync(from, "utf8"))
if (plot !== undefined) writeFileSync(plot, draw(run))
