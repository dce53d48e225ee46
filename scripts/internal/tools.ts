/** Builds the command-line program, without dependencies, and the OpenAPI documents. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build, type Plugin } from "rolldown"
import { overlaid, readSpecs } from "../../codegen/specs.ts"
import * as ApiVersion from "../../src/ApiVersion.ts"
import { chunks, options, type Part } from "./modules.ts"
import { root } from "./shell.ts"

const tableOf = (version: string): string => `generated/v${version}/(?:operations|words)`

/** Chunks of the program. One has all that operations of the newest version need, since each file takes time to load. */
const parts: ReadonlyArray<Part> = [
  ["program", `bin/cli/main|${tableOf(ApiVersion.latest)}`],
  ...ApiVersion.all.map((version): Part => [version, tableOf(version)]),
  ...["events", "sync", "query", "mcp", "emulator"].map((name): Part => [name, `bin/cli/${name}`])
]

const segmenter = /const graphemeSegmenter = (?:\/\*#__PURE__\*\/)?(new Intl\.Segmenter\([^;]*\));/

/** Members of prompts, completions and the wizard that `effect/cli` refers to beside those that the program asks for. */
const unused = "Theme, Toggle, fromCommand, generate, isPrompt, renderCompletion, renderIntroduction, renderQuit, run"

const importOfUnused = /[\\/]cli[\\/]\w+\.js \.\/(?:Prompt|Completions|internal\/wizard)\.js$/

/**
 * Leaves out what only flags of `effect/cli` use that the program does not have, 50 kB, and makes the segmenter of texts when a text is
 * measured: together they take about 15 ms of each start.
 */
const withoutUnused: Plugin = {
  name: "without-unused",
  resolveId: (source, importer) => (importOfUnused.test(`${importer} ${source}`) ? "\0unused" : undefined),
  load: (id) => (id === "\0unused" ? `export let ${unused}` : undefined),
  transform: (code, id) => {
    if (!id.endsWith("effect/dist/cli/CliOutput.js")) return undefined
    if (!segmenter.test(code)) throw new Error(`${id} makes its segmenter in another way: change or remove this plugin`)
    return code.replace(
      segmenter,
      "let made; const graphemeSegmenter = { segment: (text) => (made ??= $1).segment(text) };"
    )
  }
}

/** Head of files that contain Effect. */
export const license = (): string =>
  `/*! Contains Effect, https://effect.website\n\n${readFileSync(join(root, "node_modules/effect/LICENSE"), "utf8").trim()}\n*/`

/** Bundles the program with all that it imports. Commands that a run does not need are in chunks that it does not load. */
export const makeProgram = async (dist: string): Promise<void> => {
  await build({
    ...options,
    input: { "effect-polytomic": join(root, "src/bin/effect-polytomic.ts") },
    platform: "node",
    plugins: [withoutUnused],
    // What a command imports at once can be what another one imports on demand: a chunk can be both.
    checks: { ineffectiveDynamicImport: false },
    output: {
      dir: join(dist, "bin"),
      minify: true,
      chunkFileNames: "chunks/[name].js",
      comments: false,
      postBanner: ({ isEntry }) => (isEntry ? license() : ""),
      codeSplitting: chunks(parts)
    }
  })
  chmodSync(join(dist, "bin/effect-polytomic.js"), 0o755)
}

/** Writes the OpenAPI document of each version with its overlay applied. */
export const makeDocuments = (dist: string): void => {
  mkdirSync(join(dist, "openapi"), { recursive: true })
  for (const spec of readSpecs(root))
    writeFileSync(join(dist, `openapi/${spec.version}.json`), `${JSON.stringify(overlaid(spec))}\n`)
}
