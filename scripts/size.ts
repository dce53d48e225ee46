/**
 * `npm run size [-- --json FILE]`: what the package adds to a Worker, minified by esbuild and compressed by gzip, beside
 * what Effect alone and the official SDK weigh; and what it adds to a type check.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { bundle } from "./internal/bundle.ts"
import { checkTimes } from "./internal/checkTime.ts"
import { type Figure, report } from "./internal/figures.ts"
import { consumer } from "./internal/fixture.ts"
import { build, pack } from "./internal/packed.ts"
import { installPeers } from "./internal/peers.ts"
import { root } from "./internal/shell.ts"

/** A Worker that reads one connection with Effect's own client. */
const floorProgram = `
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
const Body = Schema.Struct({ data: Schema.Struct({ name: Schema.String }) })
const program = Effect.gen(function*() {
  const client = yield* HttpClient.HttpClient
  const response = yield* HttpClient.filterStatusOk(client).get("https://app.polytomic.com/api/connections/1")
  return (yield* HttpClientResponse.schemaBodyJson(Body)(response)).data.name
})
export default { fetch: () => program.pipe(Effect.provide(FetchHttpClient.layer), Effect.map((name) => new Response(name)), Effect.runPromise) }
`

/** A Worker that reads one connection with this package. */
const worker = (imports: string, layer: string): string => `
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
${imports}
const program = Effect.gen(function*() {
  const connections = yield* Connections
  return (yield* connections.get({ id: "248df4b7-aa70-47b8-a036-33ac447e668d" })).name
})
const layer = (apiKey) => ${layer}
export default { fetch: (_, env) => program.pipe(Effect.provide(layer(env.POLYTOMIC_API_KEY)), Effect.map((name) => new Response(name)), Effect.runPromise) }
`

/** As the README advises for Workers: one resource's own module and layer. */
const oneResource = worker(
  `import { Connections } from "effect-polytomic/Connections"\nimport * as Polytomic from "effect-polytomic/Polytomic"`,
  "Layer.provide(Connections.layer, Polytomic.layerClient({ apiKey }))"
)

/** The shortest way to write it: all services, and esbuild keeps a namespace whole that it finds behind a re-export. */
const allServices = worker(`import { Connections, Polytomic } from "effect-polytomic"`, "Polytomic.layer({ apiKey })")

const everything = `export * from "effect-polytomic"`

/** A Worker that reads one connection by a Promise client; the arguments are those of the client. */
const promiseWorker = (imports: string, client: string): string => `
${imports}
export default { fetch: async (_, env) => new Response((await ${client}.connections.get({ id: "248df4b7-aa70-47b8-a036-33ac447e668d" })).name) }
`

const promised = (entry: string): { readonly every: string; readonly one: string } => ({
  every: promiseWorker(`import { createClient } from "${entry}"`, "createClient({ apiKey: env.POLYTOMIC_API_KEY })"),
  one: promiseWorker(
    `import { connections, createClientWith } from "${entry}"`,
    "createClientWith({ connections }, { apiKey: env.POLYTOMIC_API_KEY })"
  )
})

/** The official SDK needs modules of Node, so it is bundled for Node. */
const official = `
import { PolytomicClient } from "polytomic"
export default { fetch: async (_, env) => new Response((await new PolytomicClient({ token: env.POLYTOMIC_API_KEY }).connections.get("1")).data.name) }
`

await build()
await pack()
await installPeers()
const folder = await consumer()
const floor = await bundle(floorProgram, folder)
const one = await bundle(oneResource, folder)
const short = await bundle(allServices, folder)
const all = await bundle(everything, folder)
const sdk = await bundle(official, join(root, "bench"), { platform: "node", conditions: [] })
const promise = promised("effect-polytomic/promise")
const promiseOne = await bundle(promise.one, folder)
const promiseEvery = await bundle(promise.every, folder)
const standalone = promised("effect-polytomic/standalone")
const standaloneOne = await bundle(standalone.one, folder)
const standaloneEvery = await bundle(standalone.every, folder)
const script =
  gzipSync(readFileSync(join(folder, "node_modules/effect-polytomic/dist/standalone.js")), { level: 9 }).length / 1000
const check = await checkTimes(folder)

const figures: ReadonlyArray<Figure> = [
  { name: "Effect, HttpClient and Schema alone", value: floor.kilobytes, unit: "kB", note: "the floor" },
  { name: "official SDK", value: sdk.kilobytes, unit: "kB", note: "needs Node" },
  { name: "one resource", value: one.kilobytes, unit: "kB", note: "its own subpath and layer" },
  { name: "one resource, over the floor", value: one.kilobytes - floor.kilobytes, unit: "kB", target: 9 },
  { name: "all services from the root", value: short.kilobytes, unit: "kB", note: "Polytomic.layer" },
  { name: "everything, newest version", value: all.kilobytes, unit: "kB" },
  { name: "everything, over the floor", value: all.kilobytes - floor.kilobytes, unit: "kB", target: 45 },
  { name: "promise, one resource", value: promiseOne.kilobytes, unit: "kB", note: "createClientWith" },
  { name: "promise, every resource", value: promiseEvery.kilobytes, unit: "kB", note: "createClient" },
  {
    name: "standalone, one resource",
    value: standaloneOne.kilobytes,
    unit: "kB",
    note: "Effect included, createClientWith"
  },
  { name: "standalone, every resource", value: standaloneEvery.kilobytes, unit: "kB", note: "Effect included" },
  { name: "standalone, as a script tag", value: script, unit: "kB", note: "dist/standalone.js as it is" },
  {
    name: "type check, Effect's HttpClient alone",
    value: check.plain,
    unit: "ms",
    note: "one program, whole run of tsc"
  },
  { name: "type check, five services", value: check.fiveServices, unit: "ms" },
  { name: "type check, five resources of a Promise client", value: check.promise, unit: "ms" },
  { name: "type check, five services to HttpClient", value: check.fiveServices / check.plain, unit: "x", target: 1.3 }
]
report("Worker bundles (esbuild, minified, gzip -9) and type checks", figures)
