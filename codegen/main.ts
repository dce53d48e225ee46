/**
 * `npm run generate` writes `src/generated/` anew; `npm run generate -- --check` writes nothing, and fails if a file there
 * is not what would be written.
 */
import { fileURLToPath } from "node:url"
import { SpecError } from "./cursor.ts"
import { selection } from "./resources.ts"
import { run } from "./run.ts"

const main = (args: ReadonlyArray<string>): number => {
  const unknown = args.find((arg) => arg !== "--check")
  if (unknown !== undefined) {
    console.error(`There is no option ${unknown}. Usage: npm run generate [-- --check]`)
    return 2
  }
  const check = args.includes("--check")
  try {
    const { differing, total } = run(fileURLToPath(new URL("..", import.meta.url)), selection, { check })
    for (const path of differing) console.log(`${check ? "differs" : "written"}: ${path}`)
    if (check && differing.length > 0) {
      console.error(`${differing.length} files are not as generated. Run: npm run generate`)
      return 1
    }
    console.log(`src/generated is current: ${total} files.`)
    return 0
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    console.error(
      `The spec can't be generated from.\n  file: ${error.file}\n  at:   ${error.path}\n  what: ${error.problem}`
    )
    return 1
  }
}

process.exitCode = main(process.argv.slice(2))
