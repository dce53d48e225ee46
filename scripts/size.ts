/**
 * `npm run size [-- --json FILE] [--modules]`: weight of the package in a Worker and in a type check, beside that of Effect alone and of
 * the official SDK. `--modules` prints the bytes of each module of the shipped sources; the JSON always has them.
 *
 * kB are 1,000 bytes. `npm test` compares the bundles of esbuild with the budgets in `scripts/size/budgets.json`.
 */
import { parseArgs } from "node:util"
import { median, medianRatio } from "./bench/measurement.ts"
import { asWrangler, bundle, bundleWithRolldown, fromSources, sizeOf } from "./internal/bundle.ts"
import { type Figure, report, step, table } from "./internal/figures.ts"
import { build, consumer, pack } from "./internal/packed.ts"
import { root } from "./internal/shell.ts"
import * as Budgets from "./size/budgets.ts"
import { official, oneResource, programs } from "./size/programs.ts"
import { each, get, ownCode, scriptTag, shares, type Weight, weigh, weights } from "./size/sizes.ts"
import * as TypeCheck from "./size/typeCheck.ts"

const { values: options } = parseArgs({ options: { json: { type: "string" }, modules: { type: "boolean" } } })

step("Building")
await build()
await pack()
const folder = await consumer()
const budgets = Budgets.read()

step("Bundling")
const bundles = await each((text) => bundle(text, folder))
const byEsbuild = weigh(bundles)
const byWrangler = weigh(await each((text) => bundle(text, folder, asWrangler)))
const byRolldown = weigh(await each((text) => bundleWithRolldown(text, folder)))
const weighed = programs.map(({ floor, name, note }) => ({
  name,
  floor,
  note,
  budget: Budgets.inForce(budgets.kilobytes, name),
  own: ownCode(get(bundles, name).metafile),
  esbuild: get(byEsbuild, name),
  wrangler: get(byWrangler, name),
  rolldown: get(byRolldown, name)
}))
const script = scriptTag(folder)
const sdk = sizeOf((await bundle(official, root, { platform: "node", conditions: [] })).text)

const kB = (bytes: number | undefined): string => (bytes === undefined ? "" : (bytes / 1000).toFixed(1))
const columns = ({ gzip, share }: Weight) => [kB(gzip), kB(share?.gzip)]
const heads = (bundler: string) => [`>${bundler}, gzip`, ">share"]
table(
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
const modules: Record<string, ReturnType<typeof weights>> = {}
for (const { floor, name, text } of programs) {
  const below = programs.find((program) => program.name === floor)
  if (below === undefined || !["one resource", "whole version", "everything"].includes(name)) continue
  const [whole, less] = [await bundle(text, folder, fromSources), await bundle(below.text, folder, fromSources)]
  const rows = weights(whole.metafile, less.metafile)
  modules[name] = rows
  if (!options.modules) continue
  const title = `Modules of "${name}", in bytes over the floor, or below it`
  table(
    title,
    ["", ">minified"],
    rows.map(({ bytes, module }) => [module, `${bytes}`])
  )
}

step("Type-checking")
const counts = await TypeCheck.counts(folder)
const costs = await TypeCheck.costs(folder, 9)
const checks = Array.from(counts, ([name, { instantiations, types }]) => {
  const middle = (key: keyof TypeCheck.Cost) => median(costs[name]?.map((cost) => cost[key]) ?? [])
  return { name, memory: middle("memory"), total: middle("total"), check: middle("check"), instantiations, types }
})
table(
  "Type checks of whole programs",
  ["", ">instantiations", ">budget", ">types", ">memory", ">time", ">checking alone"],
  checks.map(({ check, instantiations, memory, name, total, types }) => {
    const budget = Budgets.inForce(budgets.instantiations, name) ?? ""
    const costs = [`${memory.toFixed(0)} MB`, `${total.toFixed(0)} ms`, `${check.toFixed(0)} ms`]
    return [name, `${instantiations}`, `${budget}`, `${types}`, ...costs]
  })
)

const found = shares(bundles, folder)
const [one, noRetries] = [get(found, "one resource"), get(found, "one resource, retries off")]
const unminified = sizeOf((await bundle(oneResource, folder, { ...asWrangler, minify: false })).text)
const totals = (name: string) => costs[name]?.map(({ total }) => total)
const figure = (name: string, value: number, note: string | undefined, target?: number): Figure => {
  return { name, value, unit: "kB", target, note }
}
report(
  "What is to be reached",
  [
    ...programs.flatMap(({ name, target }) =>
      target === undefined ? [] : [figure(`${name}, over the floor`, get(found, name), "gzip", target)]
    ),
    figure("each further operation", get(found, "each further operation"), "gzip", 0.5),
    figure(
      "one resource, retries off, over retries on",
      noRetries - one,
      "gzip; below 0 if turning them off saves anything"
    ),
    figure("one resource, as Wrangler leaves it without `minify`", unminified.gzip / 1000, "gzip, the whole bundle"),
    {
      ...{ name: "type check, five services to HttpClient", unit: "x", target: 1.3 },
      value: medianRatio(totals("five services"), totals(TypeCheck.floor))
    }
  ],
  {
    bundles: [
      ...weighed,
      { name: "standalone, as a script tag", esbuild: script },
      { name: "official SDK", esbuild: sdk }
    ],
    modules,
    typeChecks: checks
  }
)
