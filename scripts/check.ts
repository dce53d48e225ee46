/** `npm run check`: types, lint, format, house rules, generated code, and whether the package is fit to publish. */
import { cpSync, mkdtempDisposableSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkImports, checkTexts } from "./house.ts"
import { build, pack } from "./internal/packed.ts"
import { installFolder, root, run, runStages, type Stage } from "./internal/shell.ts"

const tools = "scripts/lint/node_modules/.bin"

const command = (name: string, line: string): Stage => ({ name, run: () => run("sh", ["-c", line]) })

/** Tries a release to JSR without making one: types as Deno sees them, no slow types, every export there. */
const tryJsr = async (): Promise<void> => {
  using folder = mkdtempDisposableSync(join(tmpdir(), "jsr-"))
  const { path: cwd } = folder
  for (const file of ["src", "README.md", "LICENSE"]) cpSync(join(root, file), join(cwd, file), { recursive: true })
  // In a checkout, Deno takes packages from npm's node_modules; a release has none beside it. A flag does not override the manifest.
  const manifest = { ...JSON.parse(readFileSync(join(root, "deno.json"), "utf8")), nodeModulesDir: "none" }
  writeFileSync(join(cwd, "deno.json"), JSON.stringify(manifest))
  await run("deno", ["publish", "--dry-run", "--allow-dirty"], { cwd, env: { DENO_NO_PACKAGE_JSON: "1" } })
}

await runStages([
  command("types of what ships", "tsc -p tsconfig.src.json"),
  command("types of everything else", "tsc -p tsconfig.json"),
  command("lint and format", "biome check --error-on-warnings --diagnostic-level=warn --max-diagnostics=100"),
  { name: "house rules of texts", run: checkTexts },
  { name: "tools of the checks", run: () => installFolder("scripts/lint", "tools of the checks") },
  command(
    "house rules of code",
    `${tools}/eslint --config scripts/lint/eslint.js '{src,codegen,scripts,examples,test}/**/*.ts'`
  ),
  { name: "import rules", run: checkImports },
  command("unused files, exports and dependencies", `${tools}/knip --no-progress`),
  command("generated code is current", "node codegen/main.ts --check"),
  command("contract report is current", "node scripts/contract/main.ts --check"),
  command("API report is current", "node scripts/api.ts --check"),
  command("figures are those of kept runs", "node scripts/figures/main.ts --check"),
  command("reference is current", "node scripts/reference/main.ts --check"),
  command("the documents' TypeScript", "vitest run --project unit test/docs/doctest.test.ts -t compile"),
  { name: "build", run: build },
  { name: "pack", run: pack },
  command("publint", "publint run --strict .cache/packed/*.tgz"),
  { name: "a release to JSR, tried", run: tryJsr },
  command("are the types wrong", "attw --profile esm-only .cache/packed/*.tgz")
])
