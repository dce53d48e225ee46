/**
 * Makes the modules of `dist/` of the sources: few files with much in each, since what an import costs is mostly the number of
 * files it loads.
 *
 * What can be imported keeps a file of its own, which names its exports and takes them from `dist/chunks/`. Which chunk a source is
 * in follows from the imports; see {@link partsOf}.
 */
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix, relative } from "node:path"
import { type OutputOptions, type Plugin, type RolldownOptions, rolldown } from "rolldown"
import { manifestExports, sourceOf } from "./exports.ts"
import { root } from "./shell.ts"

const src = join(root, "src")

/** The path of a source below `src/`, with the slashes of `package.json`. */
const pathOf = (id: string): string => relative(src, id).replaceAll("\\", "/")

// -----------------------------------------------------------------------------
// Entries
// -----------------------------------------------------------------------------

/** The sources of what can be imported by the manifest; programs are bundled apart. */
const entriesOf = (sources: ReadonlyArray<string>): ReadonlyArray<string> => {
  const exports = manifestExports()
  const closed = Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === "string" || target?.["default"] !== undefined ? [] : [subpath]
  )
  const entries = new Set<string>()
  for (const [subpath, target] of Object.entries(exports)) {
    const pattern = sourceOf(target)?.replace("src/", "")
    if (pattern === undefined) continue
    if (!pattern.includes("*")) entries.add(pattern)
    for (const file of sources) {
      const name = posix.matchesGlob(file, pattern) ? posix.basename(file, ".ts") : undefined
      if (name === undefined || closed.some((glob) => posix.matchesGlob(subpath.replace("*", name), glob))) continue
      entries.add(file)
    }
  }
  return [...entries].toSorted()
}

/** Reports whether a source only gathers what others export. */
const isBarrel = (file: string): boolean =>
  /^(?:generated\/[^/]+\/)?index\.ts$|^internal\/client\/commonExports\.ts$/.test(file)

/** Export of a module as a namespace in a barrel. */
const namespace = /^export \* as (\w+) from "(\.[^"]+)"$/gm

// -----------------------------------------------------------------------------
// Chunks
// -----------------------------------------------------------------------------

/** A chunk, and the sources it is there for. */
export type Part = readonly [chunk: string, roots: ReadonlyArray<string>]

/**
 * The chunks, and the sources they are there for. Each has what its sources need and no chunk before it has, so the order says what
 * may load what: errors load no client; a resource loads none that is not used together with it, and no job.
 */
const partsOf = (sources: ReadonlyArray<string>): ReadonlyArray<Part> => {
  const versions = [...new Set(sources.map((file) => /^generated\/([^/]+)\//.exec(file)?.[1] ?? ""))]
    .filter((version) => version !== "")
    .toSorted()
    .toReversed() // what versions share is in the newest of them
  const generated = (version: string, name: RegExp): ReadonlyArray<string> =>
    sources.filter((file) => posix.dirname(file) === `generated/${version}` && name.test(posix.basename(file)))
  return [
    ["values", ["PolytomicError.ts", "Operation.ts", "ApiVersion.ts"]],
    [
      "client",
      [
        "internal/client/service.ts",
        "internal/client/layers.ts",
        "Timestamp.ts",
        ...versions.flatMap((version) => generated(version, /^Shared/))
      ]
    ],
    ...versions.flatMap(
      (version): ReadonlyArray<Part> => [
        [`${version}-connections`, generated(version, /^Connections\.ts$/)],
        [`${version}-syncs`, generated(version, /^(?:BulkSync|ModelSync|Models)\w*(?<!Calls)\.ts$/)],
        [`${version}-others`, generated(version, /^(?!Polytomic\.)[A-Z]\w*(?<!Calls)\.ts$/)],
        [`${version}-layers`, generated(version, /^(?:Polytomic|services)\.ts$/)],
        [`${version}-operations`, generated(version, /^operations\.ts$/)]
      ]
    ),
    ["webhook", ["WebhookReceiver.ts", "PolytomicEvent.ts"]],
    ["errorSchema", ["PolytomicErrorSchema.ts"]],
    ["eventFeed", ["EventFeed.ts"]],
    ["connectionTypes", ["ConnectionTypes.ts"]],
    [
      "jobs",
      Array.from(readFileSync(join(src, "index.ts"), "utf8").matchAll(namespace), ([, , file = ""]) => posix.join(file))
    ],
    ["durable", ["Durable.ts", "internal/durable/waiters.ts"]],
    ["positionStore", ["PositionStore.ts"]],
    ["sqlStores", ["SqlStores.ts"]],
    ["durableWorkflow", ["DurableWorkflow.ts"]],
    ["durableCloudflare", ["DurableCloudflare.ts"]],
    ["promise", ["promise.ts"]],
    ...versions.map((version): Part => [`${version}-promise`, generated(version, /^promise\.ts$/)]),
    ["promise-jobs", sources.filter((file) => file.startsWith("promise/"))],
    // Without its entry, which would take names for others with it if it were in the chunk.
    ["emulator", sources.filter((file) => /^emulator\/(?!index|node|control)\w+\.ts$/.test(file))],
    ["emulatorControl", sources.filter((file) => file.startsWith("emulator/control/"))],
    ...versions.map((version): Part => [`${version}-words`, generated(version, /^words\.ts$/)]),
    ["mcp", ["mcp.ts"]]
  ]
}

/** Names the chunk of each source, once all of them are read. */
export const chunks = (parts: () => ReadonlyArray<Part>): NonNullable<OutputOptions["codeSplitting"]> => {
  const found = new Map<string, string>()
  return {
    // The parts are closed already, and what else they import is in a part before them.
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: "parts",
        name: (id, context) => {
          const collect = (module: string, chunk: string): void => {
            if (found.has(module)) return
            found.set(module, chunk)
            for (const next of context.getModuleInfo(module)?.importedIds ?? []) collect(next, chunk)
          }
          if (found.size === 0) {
            for (const [chunk, roots] of parts()) {
              for (const file of roots) collect(join(src, file), chunk)
            }
          }
          return found.get(id) ?? null
        }
      }
    ]
  }
}

// -----------------------------------------------------------------------------
// Building
// -----------------------------------------------------------------------------

const options: RolldownOptions = {
  platform: "neutral",
  external: [/^effect\//, /^node:/],
  // Names of telemetry are constants of one module, which cost nothing where they are used; esbuild leaves those of others alone.
  optimization: { inlineConst: { mode: "all", pass: 1 } },
  // The strict setting can't be had together with chunks that leave their dependencies to others; a test looks at the exports.
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

/** For bundlers: takes what a barrel gathers from where programs import it, and its namespaces are modules. */
const apart = (folder: string): Plugin => ({
  name: "apart",
  resolveId: (id, importer) => {
    if (importer === undefined || !id.startsWith(".")) return undefined
    const file = join(dirname(importer), id)
    if (isBarrel(pathOf(file))) return file
    const path = posix.relative(folder, pathOf(file).replace(/\.ts$/, ".js"))
    return { id: path.startsWith(".") ? path : `./${path}`, external: true }
  }
})

/** For runtimes: takes what a barrel gathers from the chunks themselves, and its namespaces are objects. */
const together = (dist: string, exported: ReadonlyMap<string, ReadonlyArray<string>>): Plugin => ({
  name: "together",
  resolveId: (id, importer) => {
    if (importer === undefined || !id.startsWith(".")) return undefined
    const file = join(dirname(importer), id)
    if (importer.startsWith(dist))
      return { id: `../${relative(dist, file).replaceAll("\\", "/")}`, external: true, moduleSideEffects: false }
    return isBarrel(pathOf(file)) ? file : join(dist, pathOf(file).replace(/\.ts$/, ".js"))
  },
  transform: (code, id) =>
    id.startsWith(dist)
      ? undefined
      : code.replace(namespace, (_, name: string, from: string) => {
          const names = exported.get(pathOf(join(dirname(id), from)).replace(/\.ts$/, ".js")) ?? []
          const imports = names.map((member) => `${member} as ${name}_${member}`)
          const members = ["__proto__: null", ...names.map((member) => `${member}: ${name}_${member}`)]
          return `import { ${imports.join(", ")} } from "${from}"
export const ${name} = /*#__PURE__*/ Object.freeze({ ${members.join(", ")} })`
        })
})

/** Takes the namespace that Promise clients export from where programs import it, too: an object would be loaded by everything. */
const errors: Plugin = {
  name: "errors",
  resolveId: (id, importer) =>
    importer !== undefined &&
    /^generated\/[^/]+\/promise\.ts$/.test(pathOf(importer)) &&
    id === "../../PolytomicError.ts"
      ? { id: "../PolytomicError.js", external: true, moduleSideEffects: false }
      : undefined
}

const write = async (
  input: RolldownOptions,
  to: OutputOptions
): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const bundle = await rolldown({ ...options, ...input })
  try {
    const { output: files } = await bundle.write(to)
    return new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.exports]] : [])))
  } finally {
    await bundle.close()
  }
}

const inputs = (files: ReadonlyArray<string>, name: (file: string) => string): Record<string, string> =>
  Object.fromEntries(files.map((file) => [name(file).replace(/\.ts$/, ""), join(src, file)]))

/**
 * Writes the modules of everything that can be imported.
 *
 * Barrels are written twice. In `dist/node/` they take everything from the chunks, and their namespaces are plain objects:
 * runtimes start sooner with those. Elsewhere their namespaces are modules, of which a bundler takes only what is used.
 */
export const makeModules = async (dist: string): Promise<void> => {
  const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .toSorted()
  const entries = entriesOf(sources)
  const barrels = entries.filter(isBarrel)
  const named = inputs(
    entries.filter((file) => !isBarrel(file)),
    (file) => file
  )
  const exported = await write(
    { input: named, plugins: [errors] },
    { ...output(dist), codeSplitting: chunks(() => partsOf(sources)) }
  )
  for (const file of barrels) {
    const alone: OutputOptions = { ...output(dist), sourcemap: false, codeSplitting: false }
    const node = `node/${file.replace(/^generated\/(.*)\/index\.ts$/, "$1")}`
    await write({ input: inputs([file], (name) => name), plugins: [apart(posix.dirname(file))] }, alone)
    await write({ input: inputs([file], () => node), plugins: [together(dist, exported)] }, alone)
  }
}
