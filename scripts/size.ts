/**
 * `npm run size [-- --json FILE] [--modules]`: what the package adds to a Worker and to a type check, beside what Effect alone and
 * the official SDK weigh. With `--modules`, of which modules the package's share is made; the JSON has them always.
 *
 * kB are 1,000 bytes. `npm test` holds what esbuild makes to the budgets in `scripts/size/budgets.json`.
 */
import { join } from "node:path"
import { parseArgs } from "node:util"
import { asWrangler, bundle, bundleWithMap, bundleWithRolldown, type Size, sizeOf } from "./internal/bundle.ts"
import { type Figure, report, table } from "./internal/figures.ts"
import { consumer } from "./internal/fixture.ts"
import { build, pack } from "./internal/packed.ts"
import { installPeers } from "./internal/peers.ts"
import { root } from "./internal/shell.ts"
import * as Budgets from "./size/budgets.ts"
import { official, oneResource, programs } from "./size/programs.ts"
import * as Sizes from "./size/sizes.ts"
import * as TypeCheck from "./size/typeCheck.ts"
import { ownCode, type Weight, weights } from "./size/weights.ts"

const { values: options } = parseArgs({ options: { json: { type: "string" }, modules: { type: "boolean" } } })

const step = (message: string): void => {
  process.stderr.write(`${message} …\n`)
}

const kB = (bytes: number | undefined): string => (bytes === undefined ? "" : (bytes / 1000).toFixed(1))

step("Building")
await build()
await pack()
await installPeers()
const folder = await consumer()

step("Bundling")
const bundles = await Sizes.bundles(folder)
const texts: Readonly<Record<string, ReadonlyMap<string, { readonly text: string }>>> = {
  esbuild: bundles,
  wrangler: await Sizes.each((text) => bundle(text, folder, asWrangler)),
  rolldown: await Sizes.each((text) => bundleWithRolldown(text, folder))
}
const sdk = sizeOf((await bundle(official, join(root, "bench"), { platform: "node", conditions: [] })).text)
const script = sizeOf(Sizes.scriptTag(folder))
const shares = Sizes.shares(bundles, folder)
const budgets = Budgets.read()

/** A program's size by one bundler, and what of it is over its floor. */
const weigh = (bundler: string, name: string, floor: string | undefined): Size & { readonly share?: Size } => {
  const sizes = texts[bundler] ?? new Map<string, never>()
  const size = sizeOf(Sizes.get(sizes, name).text)
  if (floor === undefined) return size
  const below = sizeOf(Sizes.get(sizes, floor).text)
  const share = {
    bytes: size.bytes - below.bytes,
    gzip: size.gzip - below.gzip,
    brotli: size.brotli - below.brotli
  }
  return { ...size, share }
}

const weighed = programs.map(({ floor, name, note }) => {
  return {
    name,
    floor,
    note,
    budget: Budgets.inForce(budgets.kilobytes, name),
    own: ownCode(Sizes.get(bundles, name).metafile),
    esbuild: weigh("esbuild", name, floor),
    wrangler: weigh("wrangler", name, floor),
    rolldown: weigh("rolldown", name, floor)
  }
})

table(
  "Worker bundles in kB, minified by esbuild; the share is what is over the floor, after gzip",
  ["", ">gzip", ">brotli", ">share", ">budget", ">own code", ""],
  [
    ...weighed.map(({ budget, esbuild, name, note, own }) => [
      name,
      kB(esbuild.gzip),
      kB(esbuild.brotli),
      kB(esbuild.share?.gzip),
      budget?.toFixed(1) ?? "",
      own === 0 ? "" : kB(own),
      note ?? ""
    ]),
    [
      "standalone, as a script tag",
      kB(script.gzip),
      kB(script.brotli),
      "",
      "",
      kB(script.bytes),
      "not minified further"
    ],
    ["official SDK, one call", kB(sdk.gzip), kB(sdk.brotli), "", "", kB(sdk.bytes), "for Node, which it needs"]
  ]
)
console.log()
table(
  "The same as Wrangler minifies, keeping the names of functions, and by rolldown",
  ["", ">Wrangler, gzip", ">brotli", ">share", ">rolldown, gzip", ">brotli", ">share"],
  weighed.map(({ name, rolldown, wrangler }) => [
    name,
    ...[wrangler, rolldown].flatMap(({ brotli, gzip, share }) => [kB(gzip), kB(brotli), kB(share?.gzip)])
  ])
)

step("Weighing modules")
const modules: Record<string, ReadonlyArray<Weight>> = {}
for (const { floor, name, text } of programs) {
  const below = programs.find((program) => program.name === floor)
  if (below === undefined || !["one resource", "whole version", "everything"].includes(name)) continue
  modules[name] = weights(await bundleWithMap(text, folder), await bundleWithMap(below.text, folder))
}
if (options.modules) {
  for (const [name, rows] of Object.entries(modules)) {
    console.log()
    table(
      `Modules of "${name}", in bytes over the floor, or below it; those of gzip are approximate`,
      ["", ">minified", ">gzip"],
      rows.map(({ bytes, gzip, module }) => [module, `${bytes}`, `${gzip}`])
    )
  }
}

step("Type-checking")
const counts = await TypeCheck.counts(folder)
const costs = await TypeCheck.costs(folder, 9)
const checks = [...costs].map(([name, runs]) => ({ name, ...TypeCheck.middle(runs), ...Sizes.get(counts, name) }))
console.log()
table(
  "Type checks of whole programs",
  ["", ">instantiations", ">budget", ">types", ">memory", ">time", ">checking alone"],
  checks.map(({ check, instantiations, memory, name, total, types }) => [
    name,
    `${instantiations}`,
    `${Budgets.inForce(budgets.instantiations, name) ?? ""}`,
    `${types}`,
    `${memory.toFixed(0)} MB`,
    `${total.toFixed(0)} ms`,
    `${check.toFixed(0)} ms`
  ])
)
console.log()

const share = (name: string): number => Sizes.get(shares, name)
const targets = programs.flatMap(
  ({ name, target }): ReadonlyArray<Figure> =>
    target === undefined
      ? []
      : [{ name: `${name}, over the floor`, value: share(name), unit: "kB", target, note: "gzip" }]
)
const figures: ReadonlyArray<Figure> = [
  ...targets,
  { name: "each further operation", value: share("each further operation"), unit: "kB", target: 0.5, note: "gzip" },
  {
    name: "one resource, retries off, over retries on",
    value: share("one resource, retries off") - share("one resource"),
    unit: "kB",
    note: "gzip; below 0 if turning them off saves anything"
  },
  {
    name: "one resource, as Wrangler leaves it without `minify`",
    value: sizeOf((await bundle(oneResource, folder, { ...asWrangler, minify: false })).text).gzip / 1000,
    unit: "kB",
    note: "gzip, the whole bundle"
  },
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
