/** Blocks of figures in the documents, by their names, from the runs that are kept in `docs/`. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CallsReport } from "../chaos/campaign.ts"
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

const goals = (): string =>
  table(
    ["figure", ">measured", ">goal", ">"],
    [...bench().figures, ...size().figures].flatMap(({ name, reached, target, unit, value }) => {
      if (target === undefined) return []
      const verdict = reached === true ? "reached" : "**missed**"
      return [[name, words({ unit, value }), `≤ ${words({ unit, value: target })}`, verdict]]
    })
  )

const kilobytes = (bytes: number): string => `${minus((bytes / 1000).toFixed(1))} kB`

/** Size of a bundle, how much more it is than a Worker of Effect alone, and the package's share of it. */
const sizeOf = (name: string): { readonly whole: string; readonly over: string; readonly share: string } => {
  const find = (wanted: string) => {
    const found = size().bundles?.find((one) => one.name === wanted)
    if (found === undefined) throw new Error(`The kept run weighs no bundle "${wanted}"`)
    return found.esbuild
  }
  const { gzip, share } = find(name)
  const over = kilobytes(gzip - find("Effect alone").gzip)
  return { whole: kilobytes(gzip), over, share: share === undefined ? "" : kilobytes(share.gzip) }
}

/** A table with a row for each subject. */
interface Grid {
  readonly command: "npm run bench" | "npm run size"
  readonly heads: ReadonlyArray<string>
  readonly rows: ReadonlyArray<string>
  /** The figures of a row: names of figures of the run, or texts. */
  readonly cells: (row: string) => ReadonlyArray<string>
}

const named = (...names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.map((name) => words(figureOf(bench(), name)))

const grids: { readonly [name: string]: Grid } = {
  calls: {
    command: "npm run bench",
    heads: ["call on Node, over loopback", ">to raw `fetch`", ">to the official SDK"],
    rows: [
      ...["small GET", "small POST", "typed 404", "503, then the answer", "1,000 calls at once, each"],
      ...["100 connections", "5,000 connections", "5,000, compiled schemas"]
    ],
    cells: (call) => named(`${call}, to raw fetch`, `${call}, to the official SDK`)
  },
  runtimes: {
    command: "npm run bench",
    heads: ["to raw `fetch`", ">Node", ">Deno", ">workerd"],
    rows: ["small GET", "5,000 connections"],
    cells: (call) =>
      named(...["", " (Deno, loopback)", " (workerd, loopback)"].map((where) => `${call}${where}, to raw fetch`))
  },
  starts: {
    command: "npm run bench",
    heads: ["start of a process to the first response", ">everything", ">one resource"],
    rows: ["Node", "Deno", "workerd"],
    cells: (runtime) =>
      named(
        ...["", ", one resource"].map((part) => `cold start to the first answer (${runtime}), effect-polytomic${part}`)
      )
  },
  emulator: {
    command: "npm run bench",
    heads: ["the emulator", ">requests"],
    rows: ["in memory", "in memory, with effect-polytomic", "server"],
    cells: (kind) => named(`emulator, small GET, ${kind}`)
  },
  weights: {
    command: "npm run size",
    heads: ["Worker, minified, gzip", ">size", ">over Effect alone", ">over Effect with its schemas and HTTP client"],
    rows: ["webhooks only", "one operation", "one resource", "five resources", "all services", "whole version"],
    cells: (name) => {
      const { over, share, whole } = sizeOf(name)
      return [whole, over, name === "webhooks only" ? `${share} (schemas alone)` : share]
    }
  },
  promise: {
    command: "npm run size",
    heads: [
      "a Worker that reads one connection, minified, gzip (of it over Effect alone)",
      ">one resource",
      ">every resource"
    ],
    rows: ["`effect-polytomic/promise`", "`effect-polytomic/standalone`"],
    cells: (entry) =>
      ["one resource", "every resource"].map((part) => {
        const { over, whole } = sizeOf(`${entry.slice(1, -1).split("/")[1]}, ${part}`)
        return `${whole} (${over})`
      })
  }
}

const count = (value: number): string => value.toLocaleString("en-US")

/** Typed errors by tag, the most frequent one first. */
const errorsText = (errors: CallsReport["perFault"][number]["errors"]): string =>
  Object.entries(errors)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, times]) => `${tag.replace("Polytomic", "")} ${times}`)
    .join(", ")

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

const originOf = (command: Grid["command"]): string => origin(command === "npm run bench" ? bench() : size(), command)

export const blocks: { [name: string]: () => string } = {
  goals: () => `${goals()}\n${originOf("npm run bench")} ${originOf("npm run size")}`,
  chaos: () => campaign(chaos())
}

for (const [name, { cells, command, heads, rows }] of Object.entries(grids)) {
  blocks[name] = () =>
    `${table(
      heads,
      rows.map((row) => [row, ...cells(row)])
    )}\n${originOf(command)}`
}
