import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { consumer } from "../../scripts/internal/packed.ts"
import { root, run } from "../../scripts/internal/shell.ts"

type Target = null | string | { readonly [condition: string]: string }

interface Manifest {
  readonly exports: { readonly [subpath: string]: Target }
  readonly bin: { readonly [name: string]: string }
  readonly peerDependencies: { readonly [name: string]: string }
  readonly dependencies?: unknown
  readonly sideEffects: unknown
}

let folder = ""
let manifest: Manifest
let files: ReadonlyArray<string> = []

const list = (directory: string): ReadonlyArray<string> =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))

/** Checks whether an entry has code: some have types only. */
const isOpen = (target: Manifest["exports"][string] | undefined): boolean =>
  typeof target === "string" || target?.["default"] !== undefined

/** Checks whether the manifest blocks the code of a subpath, by name or by pattern. */
const isBlocked = (subpath: string): boolean =>
  Object.entries(manifest.exports).some(([key, target]) => {
    const [before = "", after] = key.split("*")
    return (
      !isOpen(target) && (after === undefined ? key === subpath : subpath.startsWith(before) && subpath.endsWith(after))
    )
  })

/** Every importable subpath, with patterns expanded to the existing files. */
const subpaths = (): ReadonlyArray<readonly [subpath: string, file: string]> =>
  Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    if (target === null || !isOpen(target)) return []
    const file = (typeof target === "string" ? target : (target.default ?? "")).slice(2)
    if (!file.includes("*")) return [[subpath, file]]
    const [before = "", after = ""] = file.split("*")
    return files
      .filter((name) => name.startsWith(before) && name.endsWith(after))
      .map((name) => [subpath.replace("*", name.slice(before.length, -after.length)), name] as const)
      .filter(([name]) => !isBlocked(name))
  })

beforeAll(async () => {
  folder = join(await consumer(), "node_modules", "effect-polytomic")
  manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  files = list(folder)
}, 120_000)

describe("the packed package", () => {
  it("contains the code, types, sources and documents only", () => {
    const others = files.filter(
      (file) => !/^(?:dist\/.+\.(?:js|d\.ts)(?:\.map)?|dist\/openapi\/[\d-]+\.json|src\/.+\.ts)$/.test(file)
    )
    expect(others.filter((file) => file !== "CHANGELOG.md").toSorted()).toEqual([
      "AGENTS.md",
      "LICENSE",
      "README.md",
      "llms.txt",
      "package.json"
    ])
  })

  it("has types for every source, with a map to it", () => {
    // Programs are bundled, and cannot be imported.
    const sources = list(join(root, "src"))
      .filter((file) => !file.startsWith("bin/"))
      .map((file) => file.replace(/\.ts$/, ""))
    expect(sources.length).toBeGreaterThan(10)
    const missing = sources.flatMap((source) =>
      [".d.ts", ".d.ts.map"]
        .map((end) => `dist/${source}${end}`)
        // It is bundled from other packages, whose maps would weigh as much as Effect does.
        .filter((file) => !files.includes(file) && file !== "dist/standalone.d.ts.map")
    )
    expect(missing).toEqual([])
  })

  it("has a map for all code, which leads to every source", () => {
    const modules = files.filter(
      (file) => file.endsWith(".js") && file !== "dist/standalone.js" && !file.startsWith("dist/bin/")
    )
    // A file that only re-exports needs no map.
    const code = modules.filter((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .some((line) => !/^(?:(?:import|export) .* from ".*";|export \{ .* \};)?$/.test(line))
    )
    expect(code.length).toBeGreaterThan(10)
    expect(code.length).toBeLessThan(modules.length)
    // Barrels for runtimes are generated, and have no source.
    const mapped = code.filter((file) => !file.startsWith("dist/node/"))
    expect(mapped.filter((file) => !files.includes(`${file}.map`))).toEqual([])
    const found = new Set<string>()
    for (const file of mapped) {
      const map = JSON.parse(readFileSync(join(folder, `${file}.map`), "utf8")) as { readonly sources: Array<string> } // a source map
      for (const source of map.sources) found.add(posix.join(posix.dirname(file), source))
    }
    expect([...found].filter((source) => !files.includes(source))).toEqual([])
    expect(found).toContain("src/internal/client/call.ts")
    expect(found).toContain("src/generated/v2025-09-18/Connections.ts")
  })

  it("depends on its peer Effect only", () => {
    expect(Object.keys(manifest.peerDependencies)).toEqual(["effect"])
    expect(manifest.dependencies).toBeUndefined()
    expect(manifest.sideEffects).toBe(false)
  })

  it("contains every file that its manifest names", () => {
    const targets = Object.values(manifest.exports)
      .flatMap((target) => (target === null ? [] : typeof target === "string" ? [target] : Object.values(target)))
      .filter((target) => !target.includes("*"))
    for (const target of [...targets, ...Object.values(manifest.bin)]) {
      expect(existsSync(join(folder, target)), target).toBe(true)
    }
  })

  it("exports every public module by its name", () => {
    const modules = readdirSync(join(root, "src"))
      .filter((file) => file.endsWith(".ts") && file !== "index.ts")
      .map((file) => `./${file.replace(/\.ts$/, "")}`)
    expect(modules.filter((module) => manifest.exports[module] === undefined)).toEqual([])
  })

  it("imports on Node by every subpath", async () => {
    const names = subpaths()
      .filter(([, file]) => file.endsWith(".js"))
      .map(([subpath]) => `effect-polytomic${subpath.slice(1)}`)
    expect(names).toContain("effect-polytomic/Connections")
    expect(names).toContain("effect-polytomic/v2023-04-25/Connections")
    const program = `for (const name of ${JSON.stringify(names)}) console.log(Object.keys(await import(name)).length > 0)`
    const output = await run("node", ["--input-type=module", "--eval", program], { cwd: join(folder, "..", "..") })
    expect(output.trim().split("\n")).toEqual(names.map(() => "true"))
  })

  it("exports the names of the source by each subpath, and no internal ones", async () => {
    const wrong: Array<string> = []
    for (const [, file] of subpaths()) {
      if (!file.endsWith(".js")) continue
      const source = file.replace(/^dist\//, "src/").replace(/\.js$/, ".ts")
      const [packed, own] = await Promise.all([import(join(folder, file)), import(join(root, source))])
      if (Object.keys(packed).toSorted().join() !== Object.keys(own).toSorted().join()) wrong.push(file)
    }
    expect(wrong).toEqual([])
  })

  it("exports the same names to runtimes as to bundlers, where it has a file for each", async () => {
    const pairs = Object.values(manifest.exports).flatMap((target) =>
      target !== null && typeof target !== "string" && target["node"] !== undefined
        ? [[target["node"], target["default"]]]
        : []
    )
    expect(pairs.length).toBeGreaterThan(1)
    // Namespaces are objects in one and modules in the other, so their contents are compared.
    const program = `for (const pair of ${JSON.stringify(pairs)}) {
      const [one, other] = await Promise.all(pair.map((path) => import(new URL(path, "file://${folder}/"))))
      const names = Object.keys(other).sort()
      const same = (a, b) => a === b || (Object.keys(b).length > 0 && Object.keys(a).sort().join() === Object.keys(b).sort().join()
        && Object.keys(b).every((name) => a[name] === b[name]))
      console.log(names.length > 20 && Object.keys(one).sort().join() === names.join() && names.every((name) => same(one[name], other[name])))
    }`
    const output = await run("node", ["--input-type=module", "--eval", program])
    expect(output.trim().split("\n")).toEqual(pairs.map(() => "true"))
  })

  it.each([
    "internal/service",
    "node/index",
    "chunks/client",
    "generated/v2025-09-18/Connections",
    "index",
    "dist/index.js"
  ])("does not export %s", async (name) => {
    const program = `await import("effect-polytomic/${name}").then(() => console.log("imported"), (e) => console.log(e.code))`
    const output = await run("node", ["--input-type=module", "--eval", program], { cwd: join(folder, "..", "..") })
    expect(output.trim()).toMatch(/^ERR_(?:PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/)
  })
})
