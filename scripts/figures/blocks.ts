/** Blocks of figures in the documents, by their names, from the runs that are kept in `docs/`. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { errorsText, type Report } from "../chaos/report.ts"
import type { Figure } from "../internal/figures.ts"
import { table } from "../internal/markdown.ts"
import { root } from "../internal/shell.ts"

interface Size {
  readonly bytes: number
  readonly gzip: number
}

/** A kept run of `npm run bench` or `npm run size`. */
export interface Run {
  /** Day of the run, as `2026-11-29`. */
  readonly date: string
  /** Version of Node, as `v24.21.0`. */
  readonly node: string
  readonly machine?: string
  readonly figures: ReadonlyArray<Figure & { readonly reached?: boolean }>
  /** Only of `npm run size`. */
  readonly bundles?: ReadonlyArray<{ readonly name: string; readonly esbuild: Size & { readonly share?: Size } }>
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, "docs", file), "utf8"))

// As the commands write them.
export const bench = (): Run => read("bench.json") as Run
export const size = (): Run => read("size.json") as Run
export const chaos = (): Report => read("chaos-report.json") as Report

/** Figure of a run, by its name; fails if the run has none, as one that measured a part only. */
export const figureOf = ({ figures }: Run, name: string): Figure => {
  const found = figures.find((figure) => figure.name === name)
  if (found === undefined)
    throw new Error(`The kept run has no figure "${name}": measure it with npm run figures -- --measure`)
  return found
}

const minus = (number: string): string => number.replace("-", "−")

const words = ({ unit, value }: Pick<Figure, "unit" | "value">): string => {
  if (unit === "x") return `${value.toFixed(2)}×`
  if (unit === "/s") return `${Math.round(value).toLocaleString("en-US")}/s`
  return `${minus(value.toFixed(Math.abs(value) < 1 ? 2 : 1))} ${unit === "us" ? "µs" : unit}`
}

const origin = ({ date, machine, node }: Run, command: string): string =>
  `Measured on ${date} with \`${command}\` on Node ${node.replace(/^v/, "")}${machine === undefined ? "" : ` (${machine})`}.`

const goals = (run: Run): string =>
  table(
    ["figure", ">measured", ">goal", ">"],
    run.figures.flatMap((figure) => {
      const { name, reached, target, unit } = figure
      if (target === undefined) return []
      return [[name, words(figure), `≤ ${words({ unit, value: target })}`, reached === true ? "reached" : "**missed**"]]
    })
  )

/** A row for each subject, with the figure of each column. */
const figures = (
  run: Run,
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<string>,
  columns: ReadonlyArray<string>,
  name: (row: string, column: string) => string
): string =>
  table(
    heads,
    rows.map((row) => [row, ...columns.map((column) => words(figureOf(run, name(row, column))))])
  )

const calls = [
  "small GET",
  "small POST",
  "typed 404",
  "503, then the answer",
  "1,000 calls at once, each",
  "100 connections",
  "5,000 connections",
  "5,000, compiled schemas"
]

const kilobytes = (bytes: number): string => `${minus((bytes / 1000).toFixed(1))} kB`

/** Size of a bundle, how much more it is than a Worker of Effect alone, and the package's share of it. */
const sizes = ({ bundles }: Run, name: string): readonly [whole: string, over: string, share: string] => {
  const find = (wanted: string) => {
    const found = bundles?.find((one) => one.name === wanted)
    if (found === undefined) throw new Error(`The kept run weighs no bundle "${wanted}"`)
    return found.esbuild
  }
  const { gzip, share } = find(name)
  const over = gzip - find("Effect alone").gzip
  return [kilobytes(gzip), kilobytes(over), share === undefined ? "" : kilobytes(share.gzip)]
}

const weights = (run: Run): string =>
  table(
    ["Worker, minified, gzip", ">size", ">over Effect alone", ">over Effect with its schemas and HTTP client"],
    ["webhooks only", "one operation", "one resource", "five resources", "all services", "whole version"].map(
      (name) => {
        const [whole, over, share] = sizes(run, name)
        return [name, whole, over, name === "webhooks only" ? `${share} (schemas alone)` : share]
      }
    )
  )

const promise = (run: Run): string =>
  table(
    [
      "a Worker that reads one connection, minified, gzip (of it over Effect alone)",
      ">one resource",
      ">every resource"
    ],
    ["promise", "standalone"].map((name) => [
      `\`effect-polytomic/${name}\``,
      ...["one resource", "every resource"].map((part) => {
        const [whole, over] = sizes(run, `${name}, ${part}`)
        return `${whole} (${over})`
      })
    ])
  )

const zeros: { readonly [Name in keyof Report["zeros"]]: string } = {
  defects: "defects",
  wrongValues: "values that the server did not send",
  writesAppliedTwice: "writes applied twice",
  writesLost: "changes reported as applied that were not",
  keysNotKept: "idempotency keys changed within a call, or shared by two calls",
  secretsSeen: "secrets seen",
  requestsAstray: "requests to another origin",
  socketsLeft: "sockets left",
  fibersLeft: "fibers left",
  listenersLeft: "listeners left",
  handlesLeft: "timers and handles left"
}

const count = (value: number): string => value.toLocaleString("en-US")

const campaign = (report: Report): string => {
  const counts = Object.entries(report.zeros).map(
    ([name, found]) => [zeros[name as keyof Report["zeros"]], found] // the names of the table above
  )
  return `## The report of ${count(report.calls)} calls

\`\`\`sh
${report.command} --json docs/chaos-report.json
\`\`\`

On Node ${report.node}, in ${Math.round(report.seconds)} seconds: ${count(report.calls)} calls of ${report.operations} operations met ${report.faults} faults in ${count(report.requests)} requests
that reached the server. ${count(report.succeeded)} calls succeeded, ${count(report.recovered)} of them after a retry; ${count(report.typedErrors)} ended in typed errors. ${count(report.textsSearched)} texts
were searched for secrets. The full report is [chaos-report.json](chaos-report.json).

${table(["violation", "count"], counts)}
${report.writesDoubledByNetwork} writes were applied twice because the network delivered them twice and the operation accepts no idempotency key, as in
the older versions. No client can prevent that, so they are counted separately.

${table(
  ["fault", ">calls", ">succeeded", ">after a retry", "typed errors"],
  report.perFault.map((one) => [one.fault, one.calls, one.succeeded, one.recovered, errorsText(one)])
)}`
}

const ofBench = (make: (run: Run) => string) => (): string => `${make(bench())}\n${origin(bench(), "npm run bench")}`
const ofSize = (make: (run: Run) => string) => (): string => `${make(size())}\n${origin(size(), "npm run size")}`

export const blocks: { readonly [name: string]: () => string } = {
  goals: () =>
    `${goals({ ...bench(), figures: [...bench().figures, ...size().figures] })}\n${origin(bench(), "npm run bench")} ${origin(size(), "npm run size")}`,
  calls: ofBench((run) =>
    figures(
      run,
      ["call on Node, over loopback", ">to raw `fetch`", ">to the official SDK"],
      calls,
      ["raw fetch", "the official SDK"],
      (call, other) => `${call}, to ${other}`
    )
  ),
  runtimes: ofBench((run) =>
    figures(
      run,
      ["to raw `fetch`", ">Node", ">Deno", ">workerd"],
      ["small GET", "5,000 connections"],
      ["", " (Deno, loopback)", " (workerd, loopback)"],
      (call, where) => `${call}${where}, to raw fetch`
    )
  ),
  starts: ofBench((run) =>
    figures(
      run,
      ["start of a process to the first response", ">everything", ">one resource"],
      ["Node", "Deno", "workerd"],
      ["", ", one resource"],
      (runtime, part) => `cold start to the first answer (${runtime}), effect-polytomic${part}`
    )
  ),
  emulator: ofBench((run) =>
    figures(
      run,
      ["the emulator", ">requests"],
      ["in memory", "in memory, with effect-polytomic", "server"],
      [""],
      (kind) => `emulator, small GET, ${kind}`
    )
  ),
  weights: ofSize(weights),
  promise: ofSize(promise),
  chaos: () => campaign(chaos())
}
