/**
 * `npm run compat [-- REF [FILE…]]`: runs the tests of the last release, or of another commit, against the sources of this checkout. What
 * they import that is gone, and what they expect that changed, breaks programs of users.
 *
 * Taken are the tests of what is public: those that import nothing of `src/internal`, `codegen` or `scripts`.
 */
import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { cache, root, run } from "./internal/shell.ts"

const inside = /from "(?:\.\.\/)+(?:src\/internal|codegen|scripts)\//

const tags = await run("git", ["tag", "--list", "effect-polytomic@*", "--sort=-version:refname"])
const [ref = tags.split("\n")[0], ...files] = process.argv.slice(2)

if (!ref) console.log("There is no release yet.")
else {
  const folder = join(cache, "compat")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await run("sh", ["-c", 'git archive "$0" | tar -x -C "$1"', ref, folder])
  for (const path of ["src", "spec", "package.json", "deno.json", "node_modules"]) {
    rmSync(join(folder, path), { recursive: true, force: true })
    symlinkSync(join(root, path), join(folder, path))
  }
  const tests = globSync("test/{*,promise/*,properties/*,jobs/*,entries/*}.test.ts", { cwd: folder }).filter(
    (file) => (files.length === 0 || files.includes(file)) && !inside.test(readFileSync(join(folder, file), "utf8"))
  )
  console.log(`${tests.length} files of tests of ${ref} against this checkout`)
  await run("vitest", ["run", "--project", "unit", ...tests], { cwd: folder, inherit: true })
}
