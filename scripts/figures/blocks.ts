/** Blocks of figures in the documents, by their names. A block stands between `<!-- figures NAME -->` and `<!-- end of figures -->`. */
import type { Figure } from "../internal/figures.ts"
import { bench, figureOf, type Run, size } from "./kept.ts"

const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [heads, heads.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n")

const words = ({ unit, value }: Pick<Figure, "unit" | "value">): string => {
  if (unit === "x") return `${value.toFixed(2)}×`
  if (unit === "/s") return `${Math.round(value).toLocaleString("en-US")}/s`
  return `${value.toFixed(Math.abs(value) < 1 ? 2 : 1)} ${unit === "us" ? "µs" : unit}`
}

const origin = ({ date, machine, node }: Run, command: string): string =>
  `Measured on ${date} with \`${command}\` on Node ${node.replace(/^v/, "")}${machine === undefined ? "" : ` (${machine})`}.`

const goals = (run: Run): string =>
  table(
    ["figure", "measured", "goal", ""],
    run.figures.flatMap(({ name, reached, target, unit, value }) =>
      target === undefined
        ? []
        : [
            [
              name,
              words({ unit, value }),
              `≤ ${words({ unit, value: target })}`,
              reached === true ? "reached" : "**missed**"
            ]
          ]
    )
  )

const calls = [
  "small GET",
  "small POST",
  "typed 404",
  "503, then the answer",
  "1,000 calls at once, each",
  "100 connections"
]

const lists = ["5,000 connections", "5,000, compiled schemas"]

const ratios = (run: Run): string =>
  table(
    ["call on Node, over loopback", "to raw `fetch`", "to the official SDK"],
    [...calls, ...lists].map((name) => [
      name,
      ...["raw fetch", "the official SDK"].map((other) => words(figureOf(run, `${name}, to ${other}`)))
    ])
  )

const runtimes = (run: Run): string =>
  table(
    ["to raw `fetch`", "Node", "Deno", "workerd"],
    ["small GET", "5,000 connections"].map((name) => [
      name,
      ...["", " (Deno, loopback)", " (workerd, loopback)"].map((where) =>
        words(figureOf(run, `${name}${where}, to raw fetch`))
      )
    ])
  )

const starts = (run: Run): string =>
  table(
    ["start of a process to the first response", "everything", "one resource"],
    ["Node", "Deno", "workerd"].map((runtime) => [
      runtime,
      ...["", ", one resource"].map((part) =>
        words(figureOf(run, `cold start to the first answer (${runtime}), effect-polytomic${part}`))
      )
    ])
  )

const emulator = (run: Run): string =>
  table(
    ["the emulator", "requests"],
    ["in memory", "in memory, with effect-polytomic", "server"].map((kind) => [
      kind,
      words(figureOf(run, `emulator, small GET, ${kind}`))
    ])
  )

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const bundle = (run: Run, name: string): string => {
  const found = run.bundles?.find((one) => one.name === name)
  if (found === undefined) throw new Error(`The kept run weighs no bundle "${name}"`)
  const { gzip, share } = found.esbuild
  return share === undefined ? kilobytes(gzip) : `${kilobytes(gzip)} (${kilobytes(share.gzip)})`
}

const weights = (run: Run): string =>
  table(
    ["Worker, minified, gzip (of it over Effect alone)", "size"],
    ["webhooks only", "one operation", "one resource", "five resources", "all services", "whole version"].map(
      (name) => [name, bundle(run, name)]
    )
  )

const promise = (run: Run): string =>
  table(
    ["a Worker that reads one connection, minified, gzip (of it over Effect alone)", "one resource", "every resource"],
    [
      ["`effect-polytomic/promise`", "promise"],
      ["`effect-polytomic/standalone`", "standalone"]
    ].map(([title = "", name = ""]) => [
      title,
      bundle(run, `${name}, one resource`),
      bundle(run, `${name}, every resource`)
    ])
  )

const ofBench = (make: (run: Run) => string) => (): string => `${make(bench())}\n\n${origin(bench(), "npm run bench")}`
const ofSize = (make: (run: Run) => string) => (): string => `${make(size())}\n\n${origin(size(), "npm run size")}`

/** Text of each block. */
export const blocks: { readonly [name: string]: () => string } = {
  goals: () =>
    `${goals({ ...bench(), figures: [...bench().figures, ...size().figures] })}\n\n${origin(bench(), "npm run bench")} ${origin(size(), "npm run size")}`,
  calls: ofBench(ratios),
  runtimes: ofBench(runtimes),
  starts: ofBench(starts),
  emulator: ofBench(emulator),
  weights: ofSize(weights),
  promise: ofSize(promise)
}
