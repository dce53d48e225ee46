/** Blocks of figures in the documents, by their names, from the runs that are kept in `docs/`. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CallsReport } from "../chaos/campaign.ts"
import { errorsText } from "../chaos/report.ts"
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

const read = <Kept>(file: string): Kept => JSON.parse(readFileSync(join(root, "docs", file), "utf8")) as Kept // a command's own

export const bench = (): Run => read("bench.json")
export const size = (): Run => read("size.json")
export const chaos = (): CallsReport => read("chaos-report.json")

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
interface Grid {
  readonly heads: ReadonlyArray<string>
  readonly rows: ReadonlyArray<string>
  readonly columns: ReadonlyArray<string>
  readonly figure: (row: string, column: string) => string
}

const grids: { readonly [name: string]: Grid } = {
  calls: {
    heads: ["call on Node, over loopback", ">to raw `fetch`", ">to the official SDK"],
    rows: [
      ...[
        "small GET",
        "small POST",
        "typed 404",
        "503, then the answer",
        "1,000 calls at once, each",
        "100 connections"
      ],
      ...["5,000 connections", "5,000, compiled schemas"]
    ],
    columns: ["raw fetch", "the official SDK"],
    figure: (call, other) => `${call}, to ${other}`
  },
  runtimes: {
    heads: ["to raw `fetch`", ">Node", ">Deno", ">workerd"],
    rows: ["small GET", "5,000 connections"],
    columns: ["", " (Deno, loopback)", " (workerd, loopback)"],
    figure: (call, where) => `${call}${where}, to raw fetch`
  },
  starts: {
    heads: ["start of a process to the first response", ">everything", ">one resource"],
    rows: ["Node", "Deno", "workerd"],
    columns: ["", ", one resource"],
    figure: (runtime, part) => `cold start to the first answer (${runtime}), effect-polytomic${part}`
  },
  emulator: {
    heads: ["the emulator", ">requests"],
    rows: ["in memory", "in memory, with effect-polytomic", "server"],
    columns: [""],
    figure: (kind) => `emulator, small GET, ${kind}`
  }
}

const filled = ({ columns, figure, heads, rows }: Grid): string =>
  table(
    heads,
    rows.map((row) => [row, ...columns.map((column) => words(figureOf(bench(), figure(row, column))))])
  )

const kilobytes = (bytes: number): string => `${minus((bytes / 1000).toFixed(1))} kB`

/** Size of a bundle, how much more it is than a Worker of Effect alone, and the package's share of it. */
const sizes = ({ bundles }: Run, name: string): readonly [whole: string, over: string, share: string] => {
  const find = (wanted: string) => {
    const found = bundles?.find((one) => one.name === wanted)
    if (found === undefined) throw new Error(`The kept run weighs no bundle "${wanted}"`)
    return found.esbuild
  }
  const { gzip, share } = find(name)
  return [
    kilobytes(gzip),
    kilobytes(gzip - find("Effect alone").gzip),
    share === undefined ? "" : kilobytes(share.gzip)
  ]
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

const worker = "a Worker that reads one connection, minified, gzip (of it over Effect alone)"

const promise = (run: Run): string =>
  table(
    [worker, ">one resource", ">every resource"],
    ["promise", "standalone"].map((entry) => [
      `\`effect-polytomic/${entry}\``,
      ...["one resource", "every resource"].map((part) => {
        const [whole, over] = sizes(run, `${entry}, ${part}`)
        return `${whole} (${over})`
      })
    ])
  )

const count = (value: number): string => value.toLocaleString("en-US")

const campaign = (run: CallsReport): string => `## The report of ${count(run.calls)} calls

\`\`\`sh
${run.command} --json docs/chaos-report.json
\`\`\`

On Node ${run.node}, in ${Math.round(run.seconds)} seconds: ${count(run.calls)} calls of ${run.operations} operations met ${run.faults} faults in ${count(run.requests)} requests
that reached the server. ${count(run.succeeded)} calls succeeded, ${count(run.recovered)} of them after a retry; ${count(run.typedErrors)} ended in typed errors. ${count(run.textsSearched)} texts
were searched for secrets. The full report is [chaos-report.json](chaos-report.json).

${table(
  ["violation", "count"],
  Object.entries(run.zeros).map(([name, found]) => [
    name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    found
  ])
)}
${run.writesDoubledByNetwork} writes were applied twice because the network delivered them twice and the operation accepts no idempotency key, as in
the older versions. No client can prevent that, so they are counted separately.

${table(
  ["fault", ">calls", ">succeeded", ">after a retry", "typed errors"],
  run.perFault.map((one) => [one.fault, one.calls, one.succeeded, one.recovered, errorsText(one.errors)])
)}`

const ofBench = (text: string): string => `${text}\n${origin(bench(), "npm run bench")}`
const ofSize = (text: string): string => `${text}\n${origin(size(), "npm run size")}`

export const blocks: { readonly [name: string]: () => string } = {
  goals: () =>
    `${ofBench(goals({ ...bench(), figures: [...bench().figures, ...size().figures] }))} ${origin(size(), "npm run size")}`,
  ...Object.fromEntries(Object.entries(grids).map(([name, grid]) => [name, () => ofBench(filled(grid))])),
  weights: () => ofSize(weights(size())),
  promise: () => ofSize(promise(size())),
  chaos: () => campaign(chaos())
}
