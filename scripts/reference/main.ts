/**
 * `npm run reference` writes the reference in `docs/reference/`, `docs/migration.md` and `docs/curl.md` from `spec/`. With
 * `--check` it writes nothing, and fails if a file there is not what it would write.
 */
import { SpecError } from "../../codegen/cursor.ts"
import { root } from "../internal/shell.ts"
import { keepBook } from "./keep.ts"

const main = (args: ReadonlyArray<string>): number => {
  const unknown = args.find((arg) => arg !== "--check")
  if (unknown !== undefined) {
    console.error(`There is no option ${unknown}. Usage: npm run reference [-- --check]`)
    return 2
  }
  const check = args.includes("--check")
  const { differing, total } = keepBook(root, root, { check })
  for (const path of differing) console.log(`${check ? "differs" : "written"}: ${path}`)
  if (check && differing.length > 0) {
    console.error(`${differing.length} documents are not current. Run: npm run reference`)
    return 1
  }
  console.log(`The reference is current: ${total} files.`)
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SpecError)) throw error
  console.error(`The spec can't be read.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`)
  process.exitCode = 2
}
