import { readFileSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { type BuildResult, build, type Plugin } from "esbuild"
import { beforeAll, describe, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/packed.ts"

let folder = ""

beforeAll(async () => {
  folder = await consumer()
}, 120_000)

/** Plugin that ignores `sideEffects` of the package, so that the bundler has to analyze its modules. */
const distrust: Plugin = {
  name: "distrust",
  setup: (bundler) => {
    bundler.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "resolved") return undefined
      const result = await bundler.resolve(path, { ...options, pluginData: "resolved" })
      return result.path.includes("effect-polytomic") ? { ...result, sideEffects: true } : result
    })
  }
}

const bundle = (contents: string, options: { readonly plugins?: Array<Plugin>; readonly readable?: boolean } = {}) =>
  build({
    stdin: { contents, resolveDir: folder, loader: "js" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    minifySyntax: true,
    minifyIdentifiers: !options.readable,
    minifyWhitespace: !options.readable,
    plugins: options.plugins ?? [],
    logLevel: "silent"
  })

const entries = [
  "effect-polytomic",
  "effect-polytomic/v2023-04-25",
  "effect-polytomic/promise",
  "effect-polytomic/operations",
  "effect-polytomic/emulator"
]

/** Names of the chunks that a bundle contains parts of. */
const chunksIn = (result: BuildResult<{ metafile: true }>): ReadonlyArray<string> =>
  Object.values(result.metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([input, { bytesInOutput }]) => input.includes("/dist/chunks/") && bytesInOutput > 0)
    .map(([input]) => basename(input, ".js"))

/** The resources whose operations a text contains. */
const resourcesIn = (text: string): ReadonlyArray<string> => [
  ...new Set([...text.matchAll(/"(\w+)\.[\w.]+",\s*"(?:GET|POST|PUT|PATCH|DELETE) \//g)].map(([, name = ""]) => name))
]

/** The files that a runtime loads for an import, and the imports of each. */
const loaded = async (entry: string): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const { metafile } = await build({
    stdin: { contents: `import ${JSON.stringify(entry)}`, resolveDir: folder, loader: "js" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    conditions: ["node"],
    external: ["effect/*", "node:*"],
    ignoreAnnotations: true,
    logLevel: "silent",
    absWorkingDir: folder
  })
  const own = Object.entries(metafile.inputs).filter(([input]) => input.includes("effect-polytomic/"))
  return new Map(own.map(([input, { imports }]) => [input, imports.flatMap((to) => (to.external ? [] : [to.path]))]))
}

describe("modules that a runtime loads", () => {
  it("contain no other resource, for one with a separate file", async () => {
    const files = [...(await loaded("effect-polytomic/Connections")).keys()]
    const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n")
    expect(resourcesIn(text)).toEqual(["connections"])
  })

  it.each(["PolytomicError", "Operation", "ApiVersion"])(
    "contain no client for %s, which are shared with programs",
    async (name) => {
      const files = [...(await loaded(`effect-polytomic/${name}`)).keys()]
      const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n")
      expect(text).toContain("./chunks/")
      expect(text).not.toContain("effect/http/")
    }
  )

  it("are few, even for everything", async () => {
    expect((await loaded("effect-polytomic")).size).toBeLessThan(20)
  })

  it.each([...entries, "effect-polytomic/emulator/node"])("have no import cycle for %s", async (entry) => {
    const files = await loaded(entry)
    const finished = new Set<string>()
    const visit = (file: string, path: ReadonlyArray<string>): void => {
      if (finished.has(file)) return
      expect(path).not.toContain(file)
      for (const next of files.get(file) ?? []) visit(next, [...path, file])
      finished.add(file)
    }
    for (const file of files.keys()) visit(file, [])
    expect(finished.size).toBeGreaterThan(3)
  })
})

describe("bundles of the package", () => {
  it.each(entries)("drop an unused import of %s", async (entry) => {
    const result = await bundle(`import ${JSON.stringify(entry)}`)
    expect(result.outputFiles[0]?.text.trim()).toBe("")
  })

  // The emulator is for tests, where size does not matter: `sideEffects` of the package suffices for it.
  it.each(entries.filter((entry) => !entry.endsWith("/emulator")))(
    "drop %s without trusting `sideEffects`: each call is marked pure",
    async (entry) => {
      const result = await bundle(`import ${JSON.stringify(entry)}`, { plugins: [distrust], readable: true })
      const code = (result.outputFiles[0]?.text ?? "")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("//"))
      expect(code).toEqual([])
    }
  )

  it.each(entries)("need no module of Node for %s", async (entry) => {
    const result = await bundle(`export * from ${JSON.stringify(entry)}`)
    const imports = Object.values(result.metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path))
    expect(imports.filter((path) => path.startsWith("node:"))).toEqual([])
    expect(result.outputFiles[0]?.text).not.toMatch(/\bprocess\.env\b|\bBuffer\.|\brequire\(/)
  })

  it("import Effect by subpath, never a barrel", async () => {
    const result = await bundle(
      entries.map((entry, index) => `export * as e${index} from ${JSON.stringify(entry)}`).join("\n")
    )
    const inputs = Object.keys(result.metafile.inputs).map((input) => relative("node_modules", input))
    expect(inputs.some((input) => input.endsWith("effect/dist/Effect.js"))).toBe(true)
    expect(inputs.filter((input) => /node_modules\/effect\/dist\/(?:[\w-]+\/)?index\.js$/.test(input))).toEqual([])
  })

  it("contain no resource that was not imported", async () => {
    const result = await bundle(`import { Connections } from "effect-polytomic"\nconsole.log(Connections)`)
    expect(chunksIn(result)).toContain("v2025-09-18-connections")
    expect(chunksIn(result).filter((name) => /^v\d/.test(name) && name !== "v2025-09-18-connections")).toEqual([])
    expect(resourcesIn(result.outputFiles[0]?.text ?? "")).toEqual(["connections"])
  })

  it("contain no resource that shares a file with the imported one", async () => {
    const result = await bundle(`import { Users } from "effect-polytomic"\nconsole.log(Users)`)
    expect(resourcesIn(result.outputFiles[0]?.text ?? "")).toEqual(["users"])
  })

  it("contain no resource that a Promise client was not given", async () => {
    const program = `import { connections, createClientWith } from "effect-polytomic/promise"
console.log(createClientWith({ connections }, { apiKey: "" }))`
    const result = await bundle(program)
    expect(chunksIn(result).filter((name) => /^v\d/.test(name))).toEqual(["v2025-09-18-connections"])
    expect(resourcesIn(result.outputFiles[0]?.text ?? "")).toEqual(["connections"])
  })

  it("need no other module for effect-polytomic/standalone", async () => {
    const result = await bundle(`export * from "effect-polytomic/standalone"`)
    expect(Object.keys(result.metafile.inputs).filter((input) => input !== "<stdin>")).toHaveLength(1)
    expect(result.outputFiles[0]?.text).not.toMatch(/\bprocess\.env\b|\bBuffer\.|\brequire\(|\bnew Function\b/)
  })

  it("include every whole job and log reading for effect-polytomic/standalone", async () => {
    const jobs = ["Connect", "EventFeed", "Logs", "Query", "SchemaCache", "SyncRun", "WebhookReceiver"]
    const program = `import * as standalone from "effect-polytomic/standalone"
${jobs.map((name) => `import * as ${name} from "effect-polytomic/promise/${name}"`).join("\n")}
export const missing = Object.keys({ ${jobs.map((name) => `...${name}`).join(", ")} }).filter((name) => !(name in standalone))
const files = { "/logs": '{"data":{"URLs":["https://files.example.com/a.ndjson"]}}', "a.ndjson": '{"n":1}\\n{"n":2}\\n' }
const fetch = async (url) => new Response(files[Object.keys(files).find((end) => url.endsWith(end))])
export const records = []
const client = standalone.createClient({ apiKey: "test-key", fetch })
for await (const record of standalone.bulkSyncLog(client, { sync_id: "1", id: "2" })) records.push(record)`
    const { outputFiles } = await bundle(program)
    const url = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`
    expect({ ...(await import(/* @vite-ignore */ url)) }).toEqual({ missing: [], records: [{ n: 1 }, { n: 2 }] })
  })

  it("keep the pure annotations in the packed files", () => {
    const file = join(folder, "node_modules/effect-polytomic/dist/chunks/v2025-09-18-connections.js")
    expect(readFileSync(file, "utf8")).toMatch(/= \/\*\s*[@#]__PURE__\s*\*\//)
  })
})
