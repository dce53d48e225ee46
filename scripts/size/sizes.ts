/** Sizes of the programs' bundles, and the package's own share of each. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { getSomes, map } from "effect/Record"
import type { Metafile } from "esbuild"
import { type Bundle, type Size, sizeOf } from "../internal/bundle.ts"
import { floorOf, type Name, programs } from "./programs.ts"

/** Makes a bundle of each program. */
export const bundleEach = <A>(make: (text: string) => Promise<A>): Promise<Record<Name, A>> => {
  const bundles = map(programs, (text) => Effect.promise(() => make(text)))
  return Effect.runPromise(Effect.all(bundles, { concurrency: "unbounded" }))
}

/** Number of operations that are in a bundle. */
export const operations = (text: string): number =>
  new Set(text.match(/"(?:GET|POST|PUT|PATCH|DELETE) \/api[^"]*"/g)).size

/** Size of the package as a script tag loads it. */
export const scriptTag = (folder: string): Size =>
  sizeOf(readFileSync(join(folder, "node_modules/effect-polytomic/dist/standalone.js"), "utf8"))

/** Size of a bundle, and the package's share of it: what is over the floor. */
export type Weight = Size & { readonly share?: Size }

/** Weight of each program's bundle. */
export const weigh = (bundles: Readonly<Record<Name, Pick<Bundle, "text">>>): Record<Name, Weight> => {
  const sizes = map(bundles, ({ text }) => sizeOf(text))
  return map(sizes, (size, name): Weight => {
    const floor = floorOf(name)
    if (floor === undefined) return size
    return { ...size, share: { bytes: size.bytes - sizes[floor].bytes, gzip: size.gzip - sizes[floor].gzip } }
  })
}

/**
 * Figures with a budget, in kB after gzip: the package's share of each program, minified by esbuild; what one more operation adds to it;
 * and what a script tag loads.
 */
export const shares = (bundles: Readonly<Record<Name, Bundle>>, folder: string): Record<string, number> => {
  const weights = weigh(bundles)
  const [all, one] = ["all services", "one resource"] as const
  const further = operations(bundles[all].text) - operations(bundles[one].text)
  const bytes = {
    ...getSomes(map(weights, ({ share }) => Option.fromUndefinedOr(share?.gzip))),
    "each further operation": (weights[all].gzip - weights[one].gzip) / further,
    "standalone, as a script tag": scriptTag(folder).gzip
  }
  return map(bytes, (value) => Math.round(value) / 1000)
}

/** A source's name as its package has it: `effect/Schema.js`, `effect-polytomic/internal/client/call.js`. */
export const moduleName = (source: string): string => {
  const [path = ""] = source.replaceAll("\\", "/").split("node_modules/").slice(-1)
  if (path === "<stdin>") return "(program)"
  return path.replace(/^(effect|effect-polytomic)\/(?:src|dist)\/(.*)\.[jt]s$/, "$1/$2.js")
}

/** Minified bytes of each module in a bundle, as esbuild counts them. */
export const modulesOf = ({ outputs }: Metafile): Record<string, number> => {
  const inputs = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))
  return Object.fromEntries(inputs.map(([input, { bytesInOutput }]) => [moduleName(input), bytesInOutput]))
}

/** Bytes in a bundle that come from the shipped files of this package. */
export const ownCode = (metafile: Metafile): number =>
  Object.entries(modulesOf(metafile))
    .filter(([name]) => name.startsWith("effect-polytomic/"))
    .reduce((sum, [, bytes]) => sum + bytes, 0)
