/** Formats TypeScript with Biome: the generator does not format its output. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

// The project's style as options, so that a change of the lint rules does not change generated code.
const config = {
  root: true,
  formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 120, lineEnding: "lf" },
  javascript: { formatter: { quoteStyle: "double", semicolons: "asNeeded", trailingCommas: "none" } }
}

/** Formats files, given as texts by their relative paths. */
export const format = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const directory = mkdtempSync(join(tmpdir(), "codegen-"))
  try {
    writeFileSync(join(directory, "biome.json"), JSON.stringify(config))
    for (const [path, text] of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome")
    const run = spawnSync(process.execPath, [biome, "format", "--write", "."], { cwd: directory, encoding: "utf8" })
    if (run.status !== 0) throw new Error(`Biome could not format the generated code:\n${run.stderr}`)
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(directory, path), "utf8")]))
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
