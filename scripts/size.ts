/**
 * `npm run size [-- --json FILE] [--modules]`: what the package adds to a Worker and to a type check, beside what Effect alone and
 * the official SDK weigh. With `--modules`, the bytes of each module of the shipped sources; the JSON has them always.
 *
 * kB are 1,000 bytes. `npm test` holds what esbuild makes to the budgets in `scripts/size/budgets.json`.
 */
import { join } from "node:path"
import { parseArgs } from "node:util"
import { asWrangler, bundle, bundleWithRolldown, fromSources, type Size, sizeOf } from "./internal/bundle.ts"
import { type Figure, report, table } from "./internal/figures.ts"
import { build, consumer, pack } from "./internal/packed.ts"
import { installFolder, root } from "./internal/shell.ts"
import * as Budgets from "./size/budgets.ts"
import { official, oneResource, programs } from "./size/programs.ts"
import * as Sizes from "./size/sizes.ts"
import * as TypeCheck from "./size/typeCheck.ts"

const { values: options } = parseArgs({ options: { json: { type: "string" }, modules: { type: "boolean" } } })

const step = (message: string): void => void process.stderr.write(`${message} …\n`)

const print = (...args: Parameters<typeof table>): void => {
  table(...args)
  console.log()
}

step("Building")
await build()
await pack()
await installFolder("bench", "benchmarks")
const folder = await consumer()
const budgets = Budgets.read()

step("Bundling")
const bundles = await Sizes.bundles(folder)
const byWrangler = await Sizes.each((text) => bundle(text, folder, asWrangler))
const byRolldown = await Sizes.each((text) => bundleWithRolldown(text, folder))

/** Sizes of a program by one bundler, and what of it is over the floor. */
const weigh = (
  texts: ReadonlyMap<string, { readonly text: string }>,
  name: string,
  floor: string | undefined
): Size & { readonly share?: Size } => {
  const size = sizeOf(Sizes.get(texts, name).text)
  if (floor === undefined) return size
  const below = sizeOf(Sizes.get(texts, floor).text)
  const [bytes, gzip, brotli] = [size.bytes - below.bytes, size.gzip - below.gzip, size.brotli - below.brotli]
  return { ...size, share: { bytes, gzip, brotli } }
}

const weighed = programs.map(({ floor, name, note }) => ({
  name,
  floor,
  note,
  budget: Budgets.inForce(budgets.kilobytes, name),
  own: Sizes.ownCode(Sizes.get(bundles, name).metafile),
  esbuild: weigh(bundles, name, floor),
  wrangler: weigh(byWrangler, name, floor),
  rolldown: weigh(byRolldown, name, floor)
}))
const script = sizeOf(Sizes.scriptTag(folder))
const sdk = sizeOf((await bundle(official, join(root, "bench"), { platform: "node", conditions: [] })).text)

const kB = (bytes: number | undefined): string => (bytes === undefined ? "" : (bytes / 1000).toFixed(1))
const columns = ({ brotli, gzip, share }: Size & { readonly share?: Size }) => [kB(gzip), kB(brotli), kB(share?.gzip)]
const heads = (bundler: string) => [`>${bundler}, gzip`, ">brotli", ">share"]
print(
  "Worker bundles in kB, minified; the share is what is over the floor, after gzip, and Wrangler keeps the names of functions",
  ["", ...heads("esbuild"), ">budget", ">own code", ...heads("Wrangler"), ...heads("rolldown"), ""],
  [
    ...weighed.map(({ budget, esbuild, name, note, own, rolldown, wrangler }) => {
      const more = [budget?.toFixed(1) ?? "", own === 0 ? "" : kB(own), ...columns(wrangler), ...columns(rolldown)]
      return [name, ...columns(esbuild), ...more, note ?? ""]
    }),
    ["standalone, as a script tag", ...columns(script), "", kB(script.bytes)],
    ["official SDK, one call, for Node", ...columns(sdk), "", kB(sdk.bytes)]
  ]
)

step("Weighing modules")
const modules: Record<string, ReturnType<typeof Sizes.weights>> = {}
for (const { floor, name, text } of programs) {
  const below = programs.find((program) => program.name === floor)
  if (below === undefined || !["one resource", "whole version", "everything"].includes(name)) continue
  const [whole, less] = [await bundle(text, folder, fromSources), await bundle(below.text, folder, fromSources)]
  modules[name] = Sizes.weights(whole.metafile, less.metafile)
  const rows = modules[name].map(({ bytes, module }) => [module, `${bytes}`])
  if (options.modules) print(`Modules of "${name}", in bytes over the floor, or below it`, ["", ">minified"], rows)
}

step("Type-checking")
const counts = await TypeCheck.counts(folder)
const costs = await TypeCheck.costs(folder, 9)
const checks = Array.from(costs, ([name, runs]) => {
  const { instantiations, types } = Sizes.get(counts, name)
  return { name, ...TypeCheck.middle(runs), instantiations, types }
})
print(
  "Type checks of whole programs",
  ["", ">instantiations", ">budget", ">types", ">memory", ">time", ">checking alone"],
  checks.map(({ check, instantiations, memory, name, total, types }) => {
    const budget = Budgets.inForce(budgets.instantiations, name) ?? ""
    const costs = [`${memory.toFixed(0)} MB`, `${total.toFixed(0)} ms`, `${check.toFixed(0)} ms`]
    return [name, `${instantiations}`, `${budget}`, `${types}`, ...costs]
  })
)

const shares = Sizes.shares(bundles, folder)
const share = (name: string): number => Sizes.get(shares, name)
const unminified = await bundle(oneResource, folder, { ...asWrangler, minify: false })
const kilobytes = (name: string, value: number, note: string, target?: number) =>
  ({ name, value, unit: "kB", target, note }) as const
const figures: ReadonlyArray<Figure> = [
  ...programs
    .filter(({ target }) => target !== undefined)
    .map(({ name, target }) => kilobytes(`${name}, over the floor`, share(name), "gzip", target)),
  kilobytes("each further operation", share("each further operation"), "gzip", 0.5),
  kilobytes(
    "one resource, retries off, over retries on",
    share("one resource, retries off") - share("one resource"),
    "gzip; below 0 if turning them off saves anything"
  ),
  kilobytes(
    "one resource, as Wrangler leaves it without `minify`",
    sizeOf(unminified.text).gzip / 1000,
    "gzip, the whole bundle"
  ),
  {
    name: "type check, five services to HttpClient",
    value: TypeCheck.ratio(Sizes.get(costs, "five services"), Sizes.get(costs, TypeCheck.floor)),
    unit: "x",
    target: 1.3
  }
]
report("What is to be reached", figures, {
  bundles: [
    ...weighed,
    { name: "standalone, as a script tag", esbuild: script },
    { name: "official SDK", esbuild: sdk }
  ],
  modules,
  typeChecks: checks
})
