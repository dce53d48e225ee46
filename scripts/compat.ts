/**
 * `npm run compat [-- REF [FILE…]]`: runs the tests of the last release, or of another commit, against the sources of this checkout. What
 * they import that is gone, and what they expect that changed, breaks programs of users.
 *
 * Taken are the tests of what is public: those that import nothing of `src/internal`, `codegen` or `scripts`.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root, run } from "./internal/shell.ts"

const inside = /from "(?:\.\.\/)+(?:src\/internal|codegen|scripts)\//

const [given, ...files] = process.argv.slice(2)
const tags = await run("git", ["tag", "--list", "effect-polytomic@*", "--sort=-version:refname"])
const ref = given ?? tags.split("\n")[0]

if (ref === "" || ref === undefined) console.log("There is no release yet.")
else {
  const folder = mkdtempSync(join(tmpdir(), "compat-"))
  try {
    await run("git", ["worktree", "add", "--detach", "--quiet", folder, ref])
    for (const path of ["src", "spec", "package.json", "deno.json"]) {
      rmSync(join(folder, path), { recursive: true, force: true })
      cpSync(join(root, path), join(folder, path), { recursive: true })
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
    const tests = globSync("test/{*,promise/*,properties/*,jobs/*,entries/*}.test.ts", { cwd: folder }).filter(
      (file) => (files.length === 0 || files.includes(file)) && !inside.test(readFileSync(join(folder, file), "utf8"))
    )
    console.log(`${tests.length} files of tests of ${ref} against this checkout`)
    await run("vitest", ["run", "--project", "unit", ...tests], { cwd: folder, inherit: true })
  } finally {
    await run("git", ["worktree", "remove", "--force", folder])
  }
}
