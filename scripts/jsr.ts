/** Tries a release to JSR without making one: types as Deno sees them, no slow types, every export there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root, run } from "./internal/shell.ts"

/** Files of a release to JSR. */
const files = ["src", "README.md", "LICENSE"]

/** Fails with what JSR would refuse. */
export const tryJsr = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "jsr-"))
  try {
    for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true })
    // In a checkout, packages are those of npm's node_modules; there are none beside a release.
    const manifest = { ...JSON.parse(readFileSync(join(root, "deno.json"), "utf8")), nodeModulesDir: "none" }
    writeFileSync(join(folder, "deno.json"), JSON.stringify(manifest))
    await run("deno", ["publish", "--dry-run", "--allow-dirty"], { cwd: folder, env: { DENO_NO_PACKAGE_JSON: "1" } })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
