/** Runs that are kept in `docs/`: the source of every figure in the documents. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Figure } from "../internal/figures.ts"
import { root } from "../internal/shell.ts"

/** Size of a bundle in bytes. */
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
  readonly bundles?: ReadonlyArray<{
    readonly name: string
    readonly esbuild: Size & { readonly share?: Size }
  }>
}

const read = (file: string): Run => JSON.parse(readFileSync(join(root, "docs", file), "utf8")) as Run // as `report` writes it

export const bench = (): Run => read("bench.json")
export const size = (): Run => read("size.json")

/** Figure of a run, by its name; fails if the run has none, as one that measured a part only. */
export const figureOf = ({ figures }: Run, name: string): Figure & { readonly reached?: boolean } => {
  const found = figures.find((figure) => figure.name === name)
  if (found === undefined)
    throw new Error(`The kept run has no figure "${name}": measure it with npm run figures -- --measure`)
  return found
}
