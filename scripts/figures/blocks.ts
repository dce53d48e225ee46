/** Blocks of figures in the documents, by their names. A block stands between `<!-- figures NAME -->` and `<!-- end of figures -->`. */
import type { Figure } from "../internal/figures.ts"
import { bench, figureOf, type Run, size } from "./kept.ts"

const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [heads, heads.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n")

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

const kilobytes = (bytes: number): string => `${minus((bytes / 1000).toFixed(1))} kB`

const bundle = (run: Run, name: string): { readonly gzip: number; readonly share: number | undefined } => {
  const found = run.bundles?.find((one) => one.name === name)
  if (found === undefined) throw new Error(`The kept run weighs no bundle "${name}"`)
  return { gzip: found.esbuild.gzip, share: found.esbuild.share?.gzip }
}

/** Size of a bundle, and how much more it is than a Worker of Effect alone. */
const sizes = (run: Run, name: string): readonly [string, string] => {
  const { gzip } = bundle(run, name)
  return [kilobytes(gzip), kilobytes(gzip - bundle(run, "Effect alone").gzip)]
}

const weights = (run: Run): string =>
  table(
    ["Worker, minified, gzip", "size", "over Effect alone", "over Effect with its schemas and HTTP client"],
    ["webhooks only", "one operation", "one resource", "five resources", "all services", "whole version"].map(
      (name) => {
        const { share } = bundle(run, name)
        const floor = name === "webhooks only" ? " (schemas alone)" : ""
        return [name, ...sizes(run, name), share === undefined ? "" : `${kilobytes(share)}${floor}`]
      }
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
      ...["one resource", "every resource"].map((part) => {
        const [whole, over] = sizes(run, `${name}, ${part}`)
        return `${whole} (${over})`
      })
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
