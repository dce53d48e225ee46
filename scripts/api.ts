/**
 * `npm run api` writes the public declarations of each entry to `docs/api/`, so that a change of the public API appears in review.
 * `-- --check` writes nothing, and fails if they are not current.
 */
import { globSync } from "node:fs"
import { join, relative } from "node:path"
import { build, type Plugin } from "rolldown"
import { dts } from "rolldown-plugin-dts"
import { keepFiles, keepingCommand } from "../codegen/keep.ts"
import { handWritten } from "./internal/exports.ts"
import { root } from "./internal/shell.ts"

const nameOf = (subpath: string): string => subpath.replace(/^\.\/?/, "").replaceAll("/", ".") || "index"

const entries = Object.fromEntries(handWritten.map(([subpath, file]) => [nameOf(subpath), join(root, file)]))

const files = new Set(Object.values(entries))

/** Leaves out what is in a file of its own, or is generated; entries show what generated modules gather. */
const outside: Plugin = {
  name: "outside",
  resolveId: {
    order: "pre",
    handler: (id, importer) => {
      if (importer === undefined) return undefined
      if (!id.startsWith(".")) return { id, external: true }
      const file = join(importer, "..", id)
      const isOutside = files.has(file) || /\/generated\/(?!.*\/(?:Polytomic|index|promise)\.ts$)/.test(file)
      return isOutside ? { id: `effect-polytomic:${relative(join(root, "src"), file)}`, external: true } : undefined
    }
  }
}

/** Comments are left out: the reference has them, and a reworded one changes no surface. */
const withoutComments = (code: string): string =>
  code.replace(/^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*)[ \t]*\n/gm, "").replace(/\n{2,}/g, "\n")

/** Public declarations by file: one for each entry, and those that several entries share in files beside them. */
const declarations = async (): Promise<ReadonlyMap<string, string>> => {
  const { output } = await build({
    input: entries,
    plugins: [outside, dts({ emitDtsOnly: true, generator: "oxc", tsconfig: false })],
    checks: { pluginTimings: false },
    logLevel: "warn",
    output: { chunkFileNames: "shared/[name].js", minifyInternalExports: false },
    write: false
  })
  const chunks = output.filter((file) => file.type === "chunk").filter(({ fileName }) => fileName.endsWith(".d.ts"))
  return new Map(chunks.map(({ code, fileName }) => [`docs/api/${fileName}`, `${withoutComments(code).trim()}\n`]))
}

await keepingCommand("api", "The API report in docs/api", async (options) =>
  keepFiles(root, await declarations(), globSync("docs/api/**/*.d.ts", { cwd: root }), options)
)
