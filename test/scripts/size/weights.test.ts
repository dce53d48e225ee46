import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bundle, bundleWithMap, bundleWithRolldown, gzip } from "../../../scripts/internal/bundle.ts"
import { bytesOf, moduleName, ownCode, piecesOf, weights } from "../../../scripts/size/weights.ts"

let folder = ""

/** Texts that gzip can make nothing of, so that what a module saves is about what it has. */
const noise = (length: number, seed: number): string => {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return (state % 36).toString(36)
  }).join("")
}

// One package with a file for each source, and one whose sources are gathered in a chunk. All have maps, except the part that
// only
// names exports.
const sources: Readonly<Record<string, string>> = {
  "effect/src/Effect.ts": `export const first: string = "${noise(300, 1)}"; export const second: string = "${noise(300, 2)}"`,
  "effect/src/Floor.ts": `export const below: string = "${noise(400, 6)}"`,
  "effect-polytomic/src/internal/large.ts": `export const large: string = \`${noise(1000, 3)}
${noise(1000, 7)}\``,
  "effect-polytomic/src/small.ts": `export const small: string = "${noise(500, 4)}"`,
  "effect-polytomic/src/unused.ts": `export const unused: string = "${noise(500, 5)}"`,
  "effect-polytomic/src/chunk.ts": ["internal/large", "small", "unused"]
    .map((name) => `export * from "./${name}.ts"`)
    .join("\n"),
  "effect-polytomic/dist/index.js": `export { large, unused } from "./chunks/chunk.js"
export * as Small from "./small.js"`,
  "effect-polytomic/dist/small.js": `export { small } from "./chunks/chunk.js"`
}

const floor = `import { first } from "effect/Effect"
import { below } from "effect/Floor"
console.log(first, below)`

const program = `import { first, second } from "effect/Effect"
import { Small, large, unused } from "effect-polytomic/index"
console.log(first, second, large, Small)
export { Small, large as big }`

const names = [
  "effect-polytomic/internal/large.js",
  "effect-polytomic/small.js",
  "effect/Effect.js",
  "(bundler)",
  "(program)",
  "effect/Floor.js"
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "weights-"))
  const path = (file: string): string => join(folder, "node_modules", file)
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(join(path(file), ".."), { recursive: true })
    writeFileSync(path(file), text)
  }
  for (const name of ["effect", "effect-polytomic"]) {
    const manifest = { name, type: "module", sideEffects: false, exports: { "./*": "./dist/*.js" } }
    writeFileSync(path(`${name}/package.json`), JSON.stringify(manifest))
  }
  const options = { format: "esm", sourcemap: true, sourcesContent: false } as const
  await build({
    ...options,
    entryPoints: ["Effect", "Floor"].map((name) => path(`effect/src/${name}.ts`)),
    outdir: path("effect/dist")
  })
  await build({
    ...options,
    entryPoints: [path("effect-polytomic/src/chunk.ts")],
    bundle: true,
    outdir: path("effect-polytomic/dist/chunks")
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the modules of a bundle", () => {
  it("are named as their package has them, wherever it is installed", () => {
    expect(moduleName("node_modules/effect/src/http/HttpClient.ts")).toBe("effect/http/HttpClient.js")
    expect(moduleName("node_modules/effect/dist/http/HttpClient.js")).toBe("effect/http/HttpClient.js")
    expect(moduleName("../a/node_modules/b/node_modules/effect-polytomic/src/internal/run.ts")).toBe(
      "effect-polytomic/internal/run.js"
    )
    expect(moduleName("node_modules\\effect-polytomic\\dist\\Connections.js")).toBe("effect-polytomic/Connections.js")
    expect(moduleName("node_modules/other/dist/a.js")).toBe("other/dist/a.js")
    expect(moduleName("<stdin>")).toBe("(program)")
  })

  it("are the sources that something is left of, and not the chunks they are shipped in", async () => {
    const { map, text } = await bundleWithMap(program, folder)
    const pieces = piecesOf({ map, text })
    expect(new Set(pieces.map(({ module }) => module))).toEqual(new Set(names.filter((name) => !/Floor/.test(name))))
    expect(pieces.map((piece) => piece.text).join("")).toBe(text)
    const textOf = (name: string): string =>
      pieces.flatMap((piece) => (piece.module === name ? [piece.text] : [])).join("")
    // Two lines of one source.
    expect(textOf("effect-polytomic/internal/large.js")).toContain(noise(1000, 7))
    expect(textOf("effect-polytomic/internal/large.js")).toContain(noise(1000, 3))
    expect(textOf("effect-polytomic/small.js")).toContain(noise(500, 4))
    expect(textOf("effect/Effect.js")).toContain(noise(300, 2))
    expect(textOf("(program)")).toMatch(/^console\.log\([^)]*\);$/)
    expect(textOf("(bundler)")).toMatch(/^var .*defineProperty.*export\{\w+ as Small,\w+ as big\};\n$/s)
  })

  it("have the bytes that esbuild counts in each file", async () => {
    const { map, metafile, text } = await bundleWithMap(program, folder)
    const bytes = bytesOf(piecesOf({ map, text }))
    const inputs = metafile.outputs["bundle.js"]?.inputs ?? {}
    const input = (name: string): number | undefined =>
      inputs[Object.keys(inputs).find((key) => key.endsWith(name)) ?? ""]?.bytesInOutput
    expect(bytes.get("effect/Effect.js")).toBe(input("effect/dist/Effect.js"))
    // The namespace is of the file that names its exports, what is in it of the chunk.
    expect(input("dist/small.js")).toBeGreaterThan(0)
    expect((bytes.get("effect-polytomic/internal/large.js") ?? 0) + (bytes.get("effect-polytomic/small.js") ?? 0)).toBe(
      (input("chunks/chunk.js") ?? 0) + (input("dist/small.js") ?? 0)
    )
    expect(ownCode(metafile)).toBe(
      [...bytes].reduce((sum, [name, count]) => sum + (name.startsWith("effect-polytomic/") ? count : 0), 0)
    )
  })

  it("weigh what they add to the floor, heaviest first, and add up to what is over it", async () => {
    const [whole, below] = [await bundleWithMap(program, folder), await bundleWithMap(floor, folder)]
    const rows = weights(whole, below)
    expect(rows.map(({ module }) => module)).toEqual(names)
    const [large, small, effect] = rows
    expect(large?.bytes).toBeGreaterThan(2000)
    expect(large?.bytes).toBeLessThan(2030)
    expect(small?.bytes).toBeGreaterThan(500)
    // Of the module that the floor has as well, only what it has not.
    expect(effect?.bytes).toBeGreaterThan(295)
    expect(effect?.bytes).toBeLessThan(330)
    // What only the floor has is taken off.
    expect(rows.at(-1)?.bytes).toBeLessThan(-400)
    expect(rows.at(-1)?.gzip).toBeLessThan(-200)
    expect((large?.gzip ?? 0) / (small?.gzip ?? 0)).toBeGreaterThan(3)
    const sum = (key: "bytes" | "gzip"): number => rows.reduce((total, row) => total + row[key], 0)
    expect(sum("bytes")).toBe(Buffer.byteLength(whole.text) - Buffer.byteLength(below.text))
    expect(Math.abs(sum("gzip") - (gzip(whole.text) - gzip(below.text)))).toBeLessThanOrEqual(rows.length / 2)
  })
})

describe("bundlers", () => {
  it("both leave out what is not used", async () => {
    for (const { text } of [await bundle(program, folder), await bundleWithRolldown(program, folder)]) {
      expect(text).toContain(noise(1000, 3))
      expect(text).not.toContain(noise(500, 5))
    }
  })

  it("make the same with a map as without", async () => {
    expect((await bundleWithMap(program, folder)).text).toBe((await bundle(program, folder)).text)
  })
})
