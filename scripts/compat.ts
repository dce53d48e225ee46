/**
 * `npm run compat [-- REF [FILE…]]`: runs the tests of the last release, or of another commit, against the sources of this checkout. A test
 * that fails shows a change that breaks programs of users. Tests that import `src/internal`, `codegen` or `scripts` are left out.
 */
import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { cache, root, run } from "./internal/shell.ts"

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
  const all = globSync("test/{*,promise/*,properties/*,jobs/*,entries/*}.test.ts", { cwd: folder })
  const inside = /from "(?:\.\.\/)+(?:src\/internal|codegen|scripts)\//
  const isOfUsers = (file: string) => !inside.test(readFileSync(join(folder, file), "utf8"))
  const tests = all.filter((file) => isOfUsers(file) && (files.length === 0 || files.includes(file)))
  if (tests.length === 0) throw new Error("No test matches.")
  await run("vitest", ["run", "--project", "unit", ...tests], { cwd: folder, inherit: true })
}
