/** Writes the documents into a checkout, or compares them with it. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { folder, makeBook } from "./book.ts"
import { readVersions } from "./lineages.ts"

/** Result of a run. */
export interface Outcome {
  readonly total: number
  /** Paths of the documents that were not as they are made. */
  readonly differing: ReadonlyArray<string>
}

/** Makes the documents of the spec below `source` and keeps them below `target`. With `check`, nothing is written. */
export const keepBook = (source: string, target: string, { check }: { readonly check: boolean }): Outcome => {
  const book = makeBook(readVersions(source))
  const present = globSync(`${folder}/**/*.md`, { cwd: target })
  const differing = [...new Set([...book.keys(), ...present])]
    .filter((path) => book.get(path) !== readIfThere(join(target, path)))
    .sort()
  if (!check) for (const path of differing) write(join(target, path), book.get(path))
  return { total: book.size, differing }
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined)

const write = (path: string, text: string | undefined): void => {
  if (text === undefined) {
    rmSync(path)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
