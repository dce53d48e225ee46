/** `npm run check`: types, lint, format, house rules, generated code, and whether the package is fit to publish. */
import { house } from "./house.ts"
import { build, pack, tarball } from "./internal/packed.ts"
import { run, runStages, type Stage } from "./internal/shell.ts"
import { tryJsr } from "./jsr.ts"
import { rooms, unused } from "./rooms.ts"

const command = (name: string, program: string, args: ReadonlyArray<string>): Stage => ({
  name,
  run: () => run(program, args)
})

const rule = (name: string, complaints: () => Promise<ReadonlyArray<string>>): Stage => ({
  name,
  run: async () => {
    const found = await complaints()
    if (found.length > 0) throw new Error(found.join("\n"))
  }
})

const stages: ReadonlyArray<Stage> = [
  command("types of what ships", "tsc", ["-p", "tsconfig.src.json"]),
  command("types of everything else", "tsc", ["-p", "tsconfig.json"]),
  command("lint and format", "biome", [
    "check",
    "--error-on-warnings",
    "--diagnostic-level=warn",
    "--max-diagnostics=100"
  ]),
  rule("house rules", house),
  rule("rules of the rooms", rooms),
  { name: "unused files, exports and dependencies", run: unused },
  command("generated code is current", "node", ["codegen/main.ts", "--check"]),
  command("contract report is current", "node", ["scripts/contract/main.ts", "--check"]),
  command("API report is current", "node", ["scripts/api.ts", "--check"]),
  command("figures are those of kept runs", "node", ["scripts/figures/main.ts", "--check"]),
  command("reference is current", "node", ["scripts/reference/main.ts", "--check"]),
  command("the documents' TypeScript", "vitest", [
    "run",
    "--project",
    "unit",
    "test/docs/doctest.test.ts",
    "-t",
    "compile"
  ]),
  { name: "build", run: build },
  { name: "pack", run: pack },
  { name: "publint", run: () => run("publint", ["run", "--strict", tarball()]) },
  { name: "a release to JSR, tried", run: tryJsr },
  { name: "are the types wrong", run: () => run("attw", ["--profile", "esm-only", tarball()]) }
]

await runStages(stages)
