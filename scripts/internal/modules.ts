/**
 * Makes the modules of `dist/` of the sources: few files with much in each, since what an import costs is mostly the number of
 * files it loads.
 *
 * What can be imported keeps a file of its own, which names its exports and takes them from `dist/chunks/`. Which chunk a source is
 * in follows from the imports; see {@link parts}.
 */
import { readFileSync } from "node:fs"
import { dirname, join, posix, relative } from "node:path"
import { build, type OutputOptions, type Plugin, type RolldownOptions } from "rolldown"
import * as ApiVersion from "../../src/ApiVersion.ts"
import { entries } from "./exports.ts"
import { root } from "./shell.ts"

const src = join(root, "src")

/** The path of a source below `src/`, with the slashes of `package.json`. */
const pathOf = (id: string): string => relative(src, id).replaceAll("\\", "/")

/** Reports whether a source only gathers what others export. */
const isBarrel = (file: string): boolean =>
  /^(?:generated\/[^/]+\/)?index\.ts$|^internal\/client\/commonExports\.ts$/.test(file)

/** Export of a module as a namespace in a barrel. */
const namespace = /^export \* as (\w+) from "(\.[^"]+)"$/gm

/** A chunk, and the sources it is there for: their paths below `src/`, without the ending. */
export type Part = readonly [chunk: string, roots: string]

/** Each chunk has its sources and what they import, but for what is in a chunk before it. */
export const chunks = (parts: ReadonlyArray<Part>): NonNullable<OutputOptions["codeSplitting"]> => ({
  groups: parts.map(([name, roots], index) => {
    const files = new RegExp(`^(?:${roots})\\.ts$`)
    return { name, test: (id: string) => files.test(pathOf(id)), priority: parts.length - index }
  })
})

/** The newest version is first: what versions share is in it. */
const versions = ApiVersion.all.toSorted().toReversed()

const ofEachVersion = (parts: (version: string, folder: string) => ReadonlyArray<Part>): ReadonlyArray<Part> =>
  versions.flatMap((version) => parts(`v${version}`, `generated/v${version}`))

const ofItsOwn = (...names: ReadonlyArray<string>): ReadonlyArray<Part> =>
  names.map((name) => [name.replace(/^./, (first) => first.toLowerCase()), name])

const inIndex = Array.from(readFileSync(join(src, "index.ts"), "utf8").matchAll(namespace), ([, name = ""]) => name)

/**
 * The chunks. Their order says what may load what: errors load no client; a resource loads none that is not used together with it,
 * and no job.
 */
const parts: ReadonlyArray<Part> = [
  ["values", "PolytomicError|Operation|ApiVersion"],
  ["client", "internal/client/(?:service|layers)|Timestamp|generated/[^/]+/Shared\\w*"],
  ...ofEachVersion((version, folder) => [
    [`${version}-connections`, `${folder}/Connections`],
    [`${version}-syncs`, `${folder}/(?:BulkSync|ModelSync|Models)\\w*(?<!Calls)`],
    [`${version}-others`, `${folder}/(?!Polytomic\\.)[A-Z]\\w*(?<!Calls)`],
    [`${version}-layers`, `${folder}/(?:Polytomic|services)`],
    [`${version}-operations`, `${folder}/operations`]
  ]),
  ["webhook", "WebhookReceiver|PolytomicEvent"],
  ["errorSchema", "PolytomicErrorSchema"],
  ...ofItsOwn("EventFeed", "ConnectionTypes"),
  ["jobs", inIndex.join("|")],
  ["durable", "Durable|internal/durable/waiters"],
  ...ofItsOwn("PositionStore", "SqlStores", "DurableWorkflow", "DurableCloudflare", "promise"),
  ...ofEachVersion((version, folder) => [[`${version}-promise`, `${folder}/promise`]]),
  ["promise-jobs", "promise/\\w+"],
  // Without its entry, which would take names for others with it if it were in the chunk.
  ["emulator", "emulator/(?!index|node|control)\\w+"],
  ["emulatorControl", "emulator/control/.*"],
  ...ofEachVersion((version, folder) => [[`${version}-words`, `${folder}/words`]]),
  ["mcp", "mcp"]
]

const options: RolldownOptions = {
  platform: "neutral",
  external: [/^effect\//, /^node:/],
  // Names of telemetry are constants of one module, which cost nothing where they are used; esbuild leaves those of others alone.
  optimization: { inlineConst: { mode: "all", pass: 1 } },
  preserveEntrySignatures: "allow-extension",
  // A chunk stays one, however few import it; merged, it would be an entry's file, with paths for where it was.
  experimental: { chunkOptimization: { mergeCommonChunks: false } },
  logLevel: "warn"
}

const output = (dist: string): OutputOptions => ({
  dir: dist,
  format: "es",
  entryFileNames: "[name].js",
  chunkFileNames: "chunks/[name].js",
  minifyInternalExports: false,
  // The sources are packed, with what is said in them.
  comments: { annotation: true, jsdoc: false, legal: true },
  sourcemap: true,
  sourcemapExcludeSources: true
})

const asModule = (file: string): string => pathOf(file).replace(/\.ts$/, ".js")

/** For bundlers: takes what a barrel gathers from where programs import it, and its namespaces are modules. */
const apart = (folder: string): Plugin => ({
  name: "apart",
  resolveId: (id, importer) => {
    const file = join(importer ?? "", "..", id)
    if (importer === undefined || isBarrel(pathOf(file))) return importer && file
    return { id: posix.relative(folder, asModule(file)).replace(/^(?!\.)/, "./"), external: true }
  }
})

/** For runtimes: takes what a barrel gathers from the chunks themselves, and its namespaces are objects. */
const together = (dist: string, exported: ReadonlyMap<string, ReadonlyArray<string>>): Plugin => ({
  name: "together",
  resolveId: (id, importer) => {
    if (importer === undefined || !id.startsWith(".")) return undefined
    const file = join(dirname(importer), id)
    if (!importer.startsWith(dist)) return isBarrel(pathOf(file)) ? file : join(dist, asModule(file))
    return { id: `../${relative(dist, file).replaceAll("\\", "/")}`, external: true, moduleSideEffects: false }
  },
  transform: (code, id) => {
    if (id.startsWith(dist)) return undefined
    return code.replace(namespace, (_, name: string, from: string) => {
      const names = exported.get(asModule(join(dirname(id), from))) ?? []
      const imports = names.map((member) => `${member} as ${name}_${member}`)
      const members = ["__proto__: null", ...names.map((member) => `${member}: ${name}_${member}`)]
      return `import { ${imports.join(", ")} } from "${from}"
export const ${name} = /*#__PURE__*/ Object.freeze({ ${members.join(", ")} })`
    })
  }
})

/** Takes the namespace that Promise clients export from where programs import it, too: an object would be loaded by everything. */
const errors: Plugin = {
  name: "errors",
  resolveId: (id, importer) =>
    id === "../../PolytomicError.ts" && /^generated\/[^/]+\/promise\.ts$/.test(pathOf(importer ?? ""))
      ? { id: "../PolytomicError.js", external: true, moduleSideEffects: false }
      : undefined
}

const write = async (
  files: ReadonlyArray<readonly [name: string, file: string]>,
  plugin: Plugin,
  to: OutputOptions
): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const input = Object.fromEntries(files.map(([name, file]) => [name.replace(/\.ts$/, ""), join(src, file)]))
  const { output: written } = await build({ ...options, input, plugins: [plugin], output: to })
  return new Map(written.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.exports]] : [])))
}

/**
 * Writes the modules of everything that can be imported.
 *
 * Barrels are written twice. In `dist/node/` they take everything from the chunks, and their namespaces are plain objects:
 * runtimes start sooner with those. Elsewhere their namespaces are modules, of which a bundler takes only what is used.
 */
export const makeModules = async (dist: string): Promise<void> => {
  const files = [...new Set(entries().map(([, file]) => file.replace("src/", "")))].toSorted()
  const named = files.filter((file) => !isBarrel(file)).map((file) => [file, file] as const)
  const exported = await write(named, errors, { ...output(dist), codeSplitting: chunks(parts) })
  for (const file of files.filter(isBarrel)) {
    const alone: OutputOptions = { ...output(dist), sourcemap: false, codeSplitting: false }
    await write([[file, file]], apart(posix.dirname(file)), alone)
    const node = `node/${file.replace(/^generated\/(.*)\/index\.ts$/, "$1")}`
    await write([[node, file]], together(dist, exported), alone)
  }
}
