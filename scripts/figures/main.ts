/**
 * `npm run figures` writes the figures of the documents from the runs that are kept in `docs/`; `-- --check` only compares.
 *
 * `-- --measure` first makes those runs anew: benchmarks, sizes and a campaign of 100,000 calls. It takes about a quarter of an hour on an
 * otherwise idle machine; do not quote a figure that was measured under load.
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { keepFiles, keepingCommand } from "../../codegen/keep.ts"
import type { CallsReport } from "../chaos/campaign.ts"
import { markdown } from "../chaos/report.ts"
import type { Size } from "../internal/bundle.ts"
import { type Figure, quantity } from "../internal/figures.ts"
import { fence, fillBlocks, table } from "../internal/markdown.ts"
import { root, run } from "../internal/shell.ts"

interface Bundle {
  readonly name: string
  readonly esbuild: Size & { readonly share?: Size }
}

/** A kept run of `npm run bench` or `npm run size`. */
interface Run {
  /** Day of the run, as `2026-11-29`. */
  readonly date: string
  /** Version of Node, as `v24.21.0`. */
  readonly node: string
  readonly machine?: string
  readonly figures: ReadonlyArray<Figure & { readonly reached?: boolean }>
}

const read = <Kept>(file: string): Kept => JSON.parse(readFileSync(join(root, "docs", file), "utf8")) as Kept // a command's own

export const bench = (): Run => read("bench.json")
export const size = (): Run & { readonly bundles: ReadonlyArray<Bundle> } => read("size.json")
export const chaos = (): CallsReport => read("chaos-report.json")

/** Part of a run by its name; fails for a run that measured other parts only. */
export const find = <Part extends { readonly name: string }>(parts: ReadonlyArray<Part>, name: string): Part => {
  const found = parts.find((part) => part.name === name)
  if (found === undefined)
    throw new Error(`The kept run has no figure "${name}": measure it with npm run figures -- --measure`)
  return found
}

const words = (value: number, unit: Figure["unit"]): string =>
  quantity(value, unit).replace(" x", "×").replace(" us", " µs").replace("-", "−")

const origin = (command: "npm run bench" | "npm run size"): string => {
  const { date, machine, node } = command === "npm run bench" ? bench() : size()
  return `Measured on ${date} with \`${command}\` on Node ${node.slice(1)}${machine === undefined ? "" : ` (${machine})`}.`
}

const goals = (): string =>
  table(
    ["figure", ">measured", ">goal", ">"],
    [...bench().figures, ...size().figures].flatMap(({ name, reached, target, unit, value }) => {
      if (target === undefined) return []
      const verdict = reached === true ? "reached" : "**missed**"
      return [[name, words(value, unit), `≤ ${words(target, unit)}`, verdict]]
    })
  )

/** A table with a column for each head, and a row for each subject after the first, which is their head. */
const grid = (
  command: Parameters<typeof origin>[0],
  [subject = "", ...rows]: ReadonlyArray<string>,
  columns: { readonly [head: string]: (row: string) => string }
): string => {
  const heads = Object.keys(columns).map((head) => `>${head}`)
  const cells = rows.map((row) => [row, ...Object.values(columns).map((cell) => cell(row))])
  return `${table([subject, ...heads], cells)}\n${origin(command)}`
}

const measured = (name: string): string => {
  const { unit, value } = find(bench().figures, name)
  return words(value, unit)
}

const kilobytes = (bytes = 0): string => words(bytes / 1000, "kB")

const weight = (bundle: string) => find(size().bundles, bundle).esbuild

/** Weight of a bundle over that of a Worker of Effect alone. */
const overEffect = (bundle: string): string => kilobytes(weight(bundle).gzip - weight("Effect alone").gzip)

/** Weight of an entry point's bundle with one resource or all, in whole and over Effect alone. */
const entryWeight = (resources: string) => (entry: string) => {
  const bundle = `${entry.replaceAll(/`|.*\//g, "")}, ${resources}`
  return `${kilobytes(weight(bundle).gzip)} (${overEffect(bundle)})`
}

/** The kept campaign. */
const campaign = (): string => {
  const { command, ...report } = chaos()
  const code = fence("sh", `${command} --json docs/chaos-report.json`)
  return `## The report of ${report.calls.toLocaleString("en-US")} calls\n\n${code}\n${markdown(report)}`
}

const callSubjects = [
  ...["call on Node, over loopback", "small GET", "small POST", "typed 404", "503, then the answer"],
  ...["1,000 calls at once, each", "100 connections", "5,000 connections", "5,000, compiled schemas"]
]
const weightSubjects = [
  ...["Worker, minified, gzip", "webhooks only", "one operation", "one resource", "five resources"],
  ...["all services", "whole version"]
]
const entrySubjects = [
  "a Worker that reads one connection, minified, gzip (of it over Effect alone)",
  ...["`effect-polytomic/promise`", "`effect-polytomic/standalone`"]
]

export const blocks: { readonly [name: string]: () => string } = {
  goals: () => `${goals()}\n${origin("npm run bench")} ${origin("npm run size")}`,
  chaos: campaign,
  calls: () =>
    grid("npm run bench", callSubjects, {
      "to raw `fetch`": (call) => measured(`${call}, to raw fetch`),
      "to the official SDK": (call) => measured(`${call}, to the official SDK`)
    }),
  runtimes: () =>
    grid("npm run bench", ["to raw `fetch`", "small GET", "5,000 connections"], {
      Node: (call) => measured(`${call}, to raw fetch`),
      Deno: (call) => measured(`${call} (Deno, loopback), to raw fetch`),
      workerd: (call) => measured(`${call} (workerd, loopback), to raw fetch`)
    }),
  starts: () =>
    grid("npm run bench", ["start of a process to the first response", "Node", "Deno", "workerd"], {
      everything: (runtime) => measured(`cold start to the first answer (${runtime}), effect-polytomic`),
      "one resource": (runtime) =>
        measured(`cold start to the first answer (${runtime}), effect-polytomic, one resource`)
    }),
  emulator: () =>
    grid("npm run bench", ["the emulator", "in memory", "in memory, with effect-polytomic", "server"], {
      requests: (kind) => measured(`emulator, small GET, ${kind}`)
    }),
  weights: () =>
    grid("npm run size", weightSubjects, {
      size: (bundle) => kilobytes(weight(bundle).gzip),
      "over Effect alone": overEffect,
      "over Effect with its schemas and HTTP client": (bundle) =>
        `${kilobytes(weight(bundle).share?.gzip)}${bundle === "webhooks only" ? " (schemas alone)" : ""}`
    }),
  promise: () =>
    grid("npm run size", entrySubjects, {
      "one resource": entryWeight("one resource"),
      "every resource": entryWeight("every resource")
    })
}

/** Commands that make the runs. */
const measurements = [
  ["scripts/bench/main.ts", "--json", "docs/bench.json", "--plot", "docs/bench.svg"],
  ["scripts/size.ts", "--json", "docs/size.json"],
  ["scripts/chaos/main.ts", "--calls", "100000", "--seed", "20250918", "--json", "docs/chaos-report.json"]
]

// The tests import the blocks alone.
if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === "--measure") {
    process.argv.splice(2, 1)
    for (const args of measurements) await run(process.execPath, ["scripts/run.mjs", ...args], { inherit: true })
  }
  await keepingCommand("figures", "Each figure of the documents", (options) => {
    const pages = ["README.md", ...globSync("docs/*.md", { cwd: root })]
    const fill = (path: string) => fillBlocks(readFileSync(join(root, path), "utf8"), "figures", blocks)
    return keepFiles(root, new Map(pages.map((path) => [path, fill(path)])), [], options)
  })
}
