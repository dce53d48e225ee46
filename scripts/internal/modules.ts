/**
 * Bundles the sources into the modules of `dist/`: few large files, since the cost of an import is mostly the number of files that it loads.
 *
 * Each entry keeps a file of its own, which exports from `dist/chunks/`. Imports decide the chunk of a source; see {@link parts}.
 */
import { readFileSync } from "node:fs"
import { dirname, join, posix, relative } from "node:path"
import { build, type OutputOptions, type Plugin, type RolldownOptions, type RolldownOutput } from "rolldown"
import * as ApiVersion from "../../src/ApiVersion.ts"
import { entries } from "./exports.ts"
import { root } from "./shell.ts"

const src = join(root, "src")

/** The path of a source below `src/`, with the slashes of `package.json`. */
const pathOf = (id: string): string => relative(src, id).replaceAll("\\", "/")

/** Name of the module of a source, without its ending. */
const nameOf = (file: string): string => pathOf(file).replace(/\.ts$/, "")

/** Reports whether a source only gathers what others export. */
const isBarrel = (file: string): boolean =>
  /^(?:(?:generated\/[^/]+\/)?index|internal\/client\/commonExports)$/.test(nameOf(file))

/** Export of a module as a namespace in a barrel. */
const namespace = /^export \* as (\w+) from "(\.[^"]+)"$/gm

/** A chunk and its sources: a pattern of their paths below `src/`, without the ending. */
export type Part = readonly [chunk: string, roots: string]

/** Each chunk has its sources and what they import, except what is in a chunk before it. */
export const chunks = (parts: ReadonlyArray<Part>): NonNullable<OutputOptions["codeSplitting"]> => ({
  groups: parts.map(([name, roots], index) => {
    const files = new RegExp(`^(?:${roots})\\.ts$`)
    return { name, test: (id: string) => files.test(pathOf(id)), priority: parts.length - index }
  })
})

/** Parts of each version. The newest one is first: it holds what versions share. */
const ofEachVersion = (parts: (version: string) => ReadonlyArray<Part>): ReadonlyArray<Part> =>
  ApiVersion.all.flatMap((version) => parts(`v${version}`))

/** Part with the name of its source. */
const named = (name: string): Part => [name.replace(/^./, (first) => first.toLowerCase()), name]

const inIndex = Array.from(readFileSync(join(src, "index.ts"), "utf8").matchAll(namespace), ([, name = ""]) => name)

/** The chunks. Their order decides which one can load which: errors load no client; a resource loads no job, and only resources used with it. */
const parts: ReadonlyArray<Part> = [
  ["values", "PolytomicError|Operation|ApiVersion"],
  ["client", "internal/client/(?:service|layers)|Timestamp|generated/[^/]+/Shared\\w*"],
  ...ofEachVersion((version) => [
    [`${version}-connections`, `generated/${version}/Connections`],
    [`${version}-syncs`, `generated/${version}/(?:BulkSync|ModelSync|Models)\\w*(?<!Calls)`],
    [`${version}-others`, `generated/${version}/(?!Polytomic\\.)[A-Z]\\w*(?<!Calls)`],
    [`${version}-layers`, `generated/${version}/(?:Polytomic|services)`],
    [`${version}-operations`, `generated/${version}/operations`]
  ]),
  ["webhook", "WebhookReceiver|PolytomicEvent"],
  ["errorSchema", "PolytomicErrorSchema"],
  ...["EventFeed", "ConnectionTypes"].map(named),
  ["jobs", inIndex.join("|")],
  ["durable", "Durable|internal/durable/waiters"],
  ...["PositionStore", "SqlStores", "DurableWorkflow", "DurableCloudflare", "promise"].map(named),
  ...ofEachVersion((version) => [[`${version}-promise`, `generated/${version}/promise`]]),
  ["promise-jobs", "promise/\\w+"],
  // Without its entry, which would take names for others with it if it were in the chunk.
  ["emulator", "emulator/(?!index|node|control)\\w+"],
  ["emulatorControl", "emulator/control/.*"],
  ...ofEachVersion((version) => [[`${version}-words`, `generated/${version}/words`]]),
  ["mcp", "mcp"]
]

/** Options of every build of the package: a chunk stays one, however few import it. Merged, it would have the paths of an entry. */
export const options: RolldownOptions = {
  preserveEntrySignatures: "allow-extension",
  experimental: { chunkOptimization: { mergeCommonChunks: false } },
  logLevel: "warn"
}

const write = (input: Record<string, string>, plugin: Plugin, output: OutputOptions): Promise<RolldownOutput> =>
  build({
    ...options,
    input,
    platform: "neutral",
    external: [/^effect\//, /^node:/],
    plugins: [plugin],
    // Names of telemetry are constants of one module, which cost nothing where they are used; esbuild leaves those of others alone.
    optimization: { inlineConst: { mode: "all", pass: 1 } },
    output: {
      chunkFileNames: "chunks/[name].js",
      minifyInternalExports: false,
      // The package has the sources, with their comments.
      comments: { annotation: true, jsdoc: false, legal: true },
      sourcemapExcludeSources: true,
      ...output
    }
  })

/** For bundlers: a barrel exports from the entries, and its namespaces are modules. */
const apart = (folder: string): Plugin => ({
  name: "apart",
  resolveId: (id, importer) => {
    const file = join(importer ?? "", "..", id)
    if (importer === undefined || isBarrel(file)) return importer && file
    return { id: `${posix.relative(folder, nameOf(file)).replace(/^(?!\.)/, "./")}.js`, external: true }
  }
})

/** For runtimes: a barrel exports from the chunks, and its namespaces are objects. */
const together = (dist: string, exported: ReadonlyMap<string, ReadonlyArray<string>>): Plugin => ({
  name: "together",
  resolveId: (id, importer) => {
    if (importer === undefined || !id.startsWith(".")) return undefined
    const file = join(dirname(importer), id)
    if (!importer.startsWith(dist)) return isBarrel(file) ? file : join(dist, `${nameOf(file)}.js`)
    return { id: `../${relative(dist, file).replaceAll("\\", "/")}`, external: true, moduleSideEffects: false }
  },
  transform: (code, id) =>
    code.replace(namespace, (_, name: string, from: string) => {
      const names = exported.get(nameOf(join(dirname(id), from))) ?? []
      const imports = names.map((member) => `${member} as ${name}_${member}`)
      const members = ["__proto__: null", ...names.map((member) => `${member}: ${name}_${member}`)]
      return `import { ${imports.join(", ")} } from "${from}"
export const ${name} = /*#__PURE__*/ Object.freeze({ ${members.join(", ")} })`
    })
})

/** The namespace of errors that Promise clients export is the entry, too: an object would be loaded by everything. */
const errors: Plugin = {
  name: "errors",
  resolveId: (id, importer) =>
    id === "../../PolytomicError.ts" && importer?.endsWith("promise.ts")
      ? { id: "../PolytomicError.js", external: true, moduleSideEffects: false }
      : undefined
}

/**
 * Writes the modules of all entries.
 *
 * Barrels are written twice. In `dist/node/` they export from the chunks, and their namespaces are plain objects: runtimes start sooner with
 * those. Elsewhere their namespaces are modules, of which a bundler drops what is not used.
 */
export const makeModules = async (dist: string): Promise<void> => {
  const files = new Set(entries.map(([, file]) => join(root, file)).toSorted())
  const { barrels = [], others = [] } = Object.groupBy(files, (file) => (isBarrel(file) ? "barrels" : "others"))
  const input = Object.fromEntries(others.map((file) => [nameOf(file), file]))
  const { output } = await write(input, errors, { dir: dist, sourcemap: true, codeSplitting: chunks(parts) })
  const exported = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.name, file.exports]] : [])))
  const alone = { dir: dist, codeSplitting: false }
  for (const file of barrels) {
    const name = nameOf(file)
    await write({ [name]: file }, apart(posix.dirname(name)), alone)
    await write({ [name.replace(/^generated\/(.*)\/index$|^/, "node/$1")]: file }, together(dist, exported), alone)
  }
}
