/** Parts of a bundle: its modules, by what they add to what Effect alone weighs. */
import { decode } from "@jridgewell/sourcemap-codec"
import type { Metafile } from "esbuild"
import { gzip, type MappedBundle } from "../internal/bundle.ts"

/** One module of a bundle. */
export interface Weight {
  readonly module: string
  /** Minified bytes in the bundle, over those that the floor has of this module; below 0 if the floor has more. */
  readonly bytes: number
  /**
   * Its part of the package's share after gzip. Approximate: gzip knows no modules, so it is measured how much smaller the
   * bundle gets without the module, and what is saved is scaled to add up.
   */
  readonly gzip: number
}

/** A part of a bundle's text, with the module it was made of. */
export interface Piece {
  readonly module: string
  readonly text: string
}

/** Name of the program itself among the modules. */
const program = "(program)"

/** Additions of esbuild that belong to no module: helpers before the first, and exports after the last. */
const bundler = "(bundler)"

/**
 * A source's name as the module that it is by itself: `effect/Schema.js`, `effect-polytomic/internal/client/call.js`. What is shipped
 * without a map, such as our entries that only name exports, is its own source.
 */
export const moduleName = (source: string): string =>
  source === "<stdin>"
    ? program
    : source
        .replaceAll("\\", "/")
        .replace(/^.*node_modules\//, "")
        .replace(/^(effect|effect-polytomic)\/(?:src|dist)\/(.*)\.[jt]s$/, "$1/$2.js")

/** Bytes in a bundle that come from what this package ships. */
export const ownCode = (metafile: Metafile): number =>
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([input]) => /node_modules[\\/]effect-polytomic[\\/]/.test(input))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)

/** Cuts a bundle where its map says that another source begins; together, the pieces are its text. */
export const piecesOf = ({ map, text }: Pick<MappedBundle, "map" | "text">): ReadonlyArray<Piece> => {
  const { mappings, sources } = JSON.parse(map) as {
    readonly mappings: string
    readonly sources: ReadonlyArray<string>
  } // as esbuild writes it
  const names = sources.map(moduleName)
  // Of the exports the map says nothing.
  const end = /export\{[^{}]*\};\n?$/.exec(text)?.index ?? text.length
  const segments = decode(mappings)
  const pieces: Array<Piece> = []
  let module = bundler
  let start = 0
  const cutAt = (index: number, next: string): void => {
    if (next === module) return
    if (index > start) pieces.push({ module, text: text.slice(start, index) })
    module = next
    start = index
  }
  let lineStart = 0
  for (const [line, content] of text.split("\n").entries()) {
    for (const [column, source] of segments[line] ?? []) {
      if (lineStart + column < end) cutAt(lineStart + column, names[source ?? -1] ?? bundler)
    }
    lineStart += content.length + 1
  }
  cutAt(end, bundler)
  cutAt(text.length, "")
  return pieces
}

export const bytesOf = (pieces: ReadonlyArray<Piece>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { module, text } of pieces) found.set(module, (found.get(module) ?? 0) + Buffer.byteLength(text))
  return found
}

/** Share of each byte of a module in the bundle after gzip, on average. */
const savings = (pieces: ReadonlyArray<Piece>): ((module: string) => number) => {
  const gzipOf = (some: ReadonlyArray<Piece>): number => gzip(some.map(({ text }) => text).join(""))
  const all = gzipOf(pieces)
  const bytes = bytesOf(pieces)
  return (name) =>
    Math.max(0, all - gzipOf(pieces.filter(({ module }) => module !== name))) / (bytes.get(name) ?? Number.NaN)
}

/** The modules that a program's bundle has more of than the floor, or less; heaviest first. Their bytes are what is over the floor. */
export const weights = (whole: MappedBundle, floor: MappedBundle): ReadonlyArray<Weight> => {
  const [above, below] = [piecesOf(whole), piecesOf(floor)]
  const [inWhole, inFloor] = [bytesOf(above), bytesOf(below)]
  const [saved, savedBelow] = [savings(above), savings(below)]
  const rows = [...new Set([...inWhole.keys(), ...inFloor.keys()])].flatMap((module) => {
    const bytes = (inWhole.get(module) ?? 0) - (inFloor.get(module) ?? 0)
    return bytes === 0 ? [] : [{ module, bytes, saved: bytes * (bytes > 0 ? saved : savedBelow)(module) }]
  })
  const scale = (gzip(whole.text) - gzip(floor.text)) / rows.reduce((sum, row) => sum + row.saved, 0)
  return rows
    .map(({ module, bytes, saved }) => ({ module, bytes, gzip: Math.round(saved * scale) }))
    .toSorted((a, b) => b.bytes - a.bytes || a.module.localeCompare(b.module))
}
