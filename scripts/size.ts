/**
 * `npm run size [-- --json FILE] [--modules]`: weight of the package in a Worker and in a type check, beside that of Effect alone and of
 * the official SDK. `--modules` also prints the modules of two bundles of the shipped sources.
 *
 * kB are 1,000 bytes. `npm test` compares the bundles of esbuild with the budgets in `scripts/size/budgets.json`.
 */
import { parseArgs } from "node:util"
import { map } from "effect/Record"
import { analyzeMetafile } from "esbuild"
import { median, medianRatio } from "./bench/measurement.ts"
import { asWrangler, bundle, bundleWithRolldown, fromSources, sizeOf } from "./internal/bundle.ts"
import { type Figure, report, step, table } from "./internal/figures.ts"
import { build, consumer, pack } from "./internal/packed.ts"
import { root } from "./internal/shell.ts"
import * as Budgets from "./size/budgets.ts"
import { floorOf, official, programs } from "./size/programs.ts"
import { bundleEach, ownCode, scriptTag, shares, type Weight, weigh } from "./size/sizes.ts"
import * as TypeCheck from "./size/typeCheck.ts"

const { values: options } = parseArgs({ options: { json: { type: "string" }, modules: { type: "boolean" } } })

step("Building")
await build()
await pack()
const folder = await consumer()
const budgets = Budgets.read()

step("Bundling")
const bundles = await bundleEach((text) => bundle(text, folder))
const weighed = {
  esbuild: weigh(bundles),
  wrangler: weigh(await bundleEach((text) => bundle(text, folder, asWrangler))),
  rolldown: weigh(await bundleEach((text) => bundleWithRolldown(text, folder)))
}
const rows = map(programs, (_, name) => ({
  name,
  floor: floorOf(name),
  budget: Budgets.inForce(budgets.kilobytes, name),
  own: ownCode(bundles[name].metafile),
  ...map(weighed, (weights) => weights[name])
}))
const script = scriptTag(folder)
const sdk = sizeOf(
  (await bundle(official("polytomic", "{ token: baseUrl }"), root, { platform: "node", conditions: [] })).text
)

const kB = (bytes: number | undefined): string => (bytes === undefined ? "" : (bytes / 1000).toFixed(1))
const columns = ({ gzip, share }: Weight) => [kB(gzip), kB(share?.gzip)]
const heads = (bundler: string) => [`>${bundler}, gzip`, ">share"]
table(
  "Worker bundles in kB, minified; the share is what is over the floor, after gzip, and Wrangler keeps the names of functions",
  ["", ...heads("esbuild"), ">budget", ">own code", ...heads("Wrangler"), ...heads("rolldown"), "floor"],
  [
    ...Object.values(rows).map(({ budget, esbuild, floor = "", name, own, rolldown, wrangler }) => {
      const more = [budget?.toFixed(1) ?? "", own === 0 ? "" : kB(own), ...columns(wrangler), ...columns(rolldown)]
      return [name, ...columns(esbuild), ...more, floor]
    }),
    ["standalone, as a script tag", ...columns(script), "", kB(script.bytes)],
    ["official SDK, one call, for Node", ...columns(sdk), "", kB(sdk.bytes)]
  ]
)

for (const name of ["one resource", "whole version"] as const) {
  if (!options.modules) break
  console.log(await analyzeMetafile((await bundle(programs[name], folder, fromSources)).metafile))
}

step("Type-checking")
const counts = await TypeCheck.instantiations(folder)
const costs = await TypeCheck.costs(folder, 9)
const checks = Object.entries(costs).map(([name, runs]) => {
  const middle = (key: keyof TypeCheck.Cost, times: number) => times * median(runs.map((cost) => cost[key]))
  const [memory, total, check] = [middle("memory", 1e-3), middle("total", 1e3), middle("check", 1e3)]
  return { name, memory, total, check, instantiations: counts[name] }
})
table(
  "Type checks of whole programs",
  ["", ">instantiations", ">budget", ">memory", ">time", ">checking alone"],
  checks.map(({ check, instantiations, memory, name, total }) => {
    const counted = [`${instantiations ?? ""}`, `${Budgets.inForce(budgets.instantiations, name) ?? ""}`]
    return [name, ...counted, `${memory.toFixed(0)} MB`, `${total.toFixed(0)} ms`, `${check.toFixed(0)} ms`]
  })
)

const found = shares(bundles, folder)
const share = (name: string): number => found[name] ?? Number.NaN
const targets = { "one resource": 6.5, "all services": 45, "layerConfig, from the root": 15, "whole version": 45 }
const unminified = sizeOf((await bundle(programs["one resource"], folder, { ...asWrangler, minify: false })).text)
const totals = (name: keyof typeof costs) => costs[name].map(({ total }) => total)
const saved = share("one resource, retries off") - share("one resource")
const toPlain = medianRatio(totals("five services"), totals("Effect's HttpClient alone"))
const figures: ReadonlyArray<Figure> = [
  ...Object.entries(targets).map(([name, target]): Figure => {
    return { name: `${name}, over the floor`, value: share(name), unit: "kB", note: "gzip", target }
  }),
  { name: "each further operation", value: share("each further operation"), unit: "kB", note: "gzip", target: 0.5 },
  { name: "one resource, retries off, over retries on", value: saved, unit: "kB", note: "gzip; below 0 if it saves" },
  {
    name: "one resource, as Wrangler leaves it without `minify`",
    value: unminified.gzip / 1000,
    unit: "kB",
    note: "gzip"
  },
  { name: "type check, five services to HttpClient", value: toPlain, unit: "x", target: 1.3 }
]
report("What is to be reached", figures, {
  bundles: [...Object.values(rows), { name: "official SDK", esbuild: sdk }],
  typeChecks: checks
})
