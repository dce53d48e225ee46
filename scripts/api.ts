/**
 * `npm run api` keeps the public declarations of each entry in `docs/api/`, so that a change of the surface is seen in review. With
 * `--check` it writes nothing, and fails if they are not current.
 */
import { globSync } from "node:fs"
import { join, relative } from "node:path"
import { rolldown } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import { keepFiles, keepingCommand } from "../codegen/keep.ts"
import { manifestExports, sourceOf } from "./internal/exports.ts"
import { root } from "./internal/shell.ts"

const folder = "docs/api"

/** Generated modules that gather others: entries show what is in them. */
const gathers = /\/(?:Polytomic|index|promise)\.ts$/

interface Entry {
  readonly name: string
  readonly file: string
}

/** The entries that people wrote: `npm run generate` says what is in the others. */
const entries = (): ReadonlyArray<Entry> => {
  return Object.entries(manifestExports()).flatMap(([subpath, target]) => {
    const file = sourceOf(target)
    if (file === undefined || file.includes("*") || file.includes("/generated/")) return []
    return [{ name: subpath === "." ? "index" : subpath.slice(2).replaceAll("/", "."), file: join(root, file) }]
  })
}

/** Comments are left out: the reference has them, and a reworded one changes no surface. */
const withoutComments = (code: string): string =>
  code
    .replace(/^\/\/#(?:end)?region.*\n/gm, "")
    .replace(/^[ \t]*\/\*\*?[\s\S]*?\*\/[ \t]*\n/gm, "")
    .replace(/^[ \t]*\/\/.*\n/gm, "")
    .replace(/\n{2,}/g, "\n")

/** Public declarations by file: one for each entry, and those that several entries share in files beside them. */
const declarations = async (all: ReadonlyArray<Entry>): Promise<ReadonlyMap<string, string>> => {
  const entries = new Set(all.map(({ file }) => file))
  const outside = {
    name: "outside",
    resolveId: {
      order: "pre" as const,
      handler: (id: string, importer: string | undefined) => {
        if (importer === undefined) return undefined
        if (!id.startsWith(".")) return { id, external: true }
        const file = join(importer, "..", id)
        if (!entries.has(file) && (!file.includes("/generated/") || gathers.test(file))) return undefined
        return { id: `effect-polytomic:${relative(join(root, "src"), file)}`, external: true }
      }
    }
  }
  const bundle = await rolldown({
    input: Object.fromEntries(all.map(({ file, name }) => [name, file])),
    plugins: [outside, dts({ emitDtsOnly: true, generator: "oxc", tsconfig: false, sourcemap: false })],
    checks: { pluginTimings: false },
    logLevel: "warn"
  })
  const { output } = await bundle.generate({
    format: "es",
    chunkFileNames: "shared/[name].js",
    minifyInternalExports: false
  })
  await bundle.close()
  return new Map(
    output.flatMap((chunk) =>
      chunk.type === "chunk" && chunk.fileName.endsWith(".d.ts")
        ? [[`${folder}/${chunk.fileName}`, `${withoutComments(chunk.code).trim()}\n`]]
        : []
    )
  )
}

await keepingCommand("api", "The API report in docs/api", async (options) =>
  keepFiles(root, await declarations(entries()), globSync(`${folder}/**/*.d.ts`, { cwd: root }), options)
)
