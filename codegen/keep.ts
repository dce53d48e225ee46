/** Files that a command makes: kept in a checkout, or with `--check` only compared. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { SpecError } from "./cursor.ts"

/** Result of a run. */
export interface Outcome {
  /** Number of files in all. */
  readonly total: number
  /** Paths, from the root of the checkout, of the files that were not as they are made. */
  readonly differing: ReadonlyArray<string>
}

/** Text of a file; undefined if there is none. */
export const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, "utf8") : undefined

/** Writes files below a folder, and removes those of `present` that are not wanted. With `check`, nothing is written. */
export const keepFiles = (
  root: string,
  wanted: ReadonlyMap<string, string>,
  present: ReadonlyArray<string>,
  { check }: { readonly check: boolean }
): Outcome => {
  const differing = [...new Set([...wanted.keys(), ...present])]
    .filter((path) => wanted.get(path) !== readIfThere(join(root, path)))
    .sort()
  for (const path of check ? [] : differing) {
    const text = wanted.get(path)
    if (text === undefined) rmSync(join(root, path))
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  return { total: wanted.size, differing }
}

/**
 * Runs a command that keeps files and takes no option but `--check`, and sets the exit code: 0 if they are current, 1 if they are
 * not, 2 for wrong usage or a spec that cannot be read.
 */
export const keepingCommand = async (
  name: string,
  subject: string,
  keep: (options: { readonly check: boolean }) => Outcome | Promise<Outcome>
): Promise<void> => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => arg !== "--check")
  if (unknown !== undefined) {
    console.error(`There is no option ${unknown}. Usage: npm run ${name} [-- --check]`)
    process.exitCode = 2
    return
  }
  const check = args.includes("--check")
  try {
    const { differing, total } = await keep({ check })
    for (const path of differing) console.log(`${check ? "differs" : "written"}: ${path}`)
    if (check && differing.length > 0) {
      console.error(`${subject} is not current: ${differing.length} files differ. Run: npm run ${name}`)
      process.exitCode = 1
    } else console.log(`${subject} is current: ${total} files.`)
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    console.error(`The spec cannot be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`)
    process.exitCode = 2
  }
}
