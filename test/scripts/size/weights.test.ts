import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bundle, bundleWithRolldown, fromSources } from "../../../scripts/internal/bundle.ts"
import { moduleName, modulesOf, ownCode, weights } from "../../../scripts/size/sizes.ts"

let folder = ""

// The shipped chunk combines these sources.
const files: Readonly<Record<string, string>> = {
  "effect/dist/Effect.js": `export const first = "${"1".repeat(300)}"; export const second = "${"2".repeat(300)}"`,
  "effect/dist/Floor.js": `export const below = "${"3".repeat(400)}"`,
  "effect-polytomic/src/internal/large.ts": `export const large: string = "${"4".repeat(1000)}"`,
  "effect-polytomic/src/small.ts": `export const small: string = "${"5".repeat(500)}"`,
  "effect-polytomic/src/index.ts": `export * from "./internal/large.ts"
export * from "./small.ts"
export const unused: string = "${"6".repeat(500)}"`,
  "effect-polytomic/dist/index.js": `export * from "./chunks/chunk.js"`,
  "effect-polytomic/dist/chunks/chunk.js": `export const large = "${"4".repeat(1000)}"
export const small = "${"5".repeat(500)}"
export const unused = "${"6".repeat(500)}"`
}

const floor = `import { first } from "effect/Effect"
import { below } from "effect/Floor"
console.log(first, below)`

const program = `import { first, second } from "effect/Effect"
import { large, small } from "effect-polytomic/index"
console.log(first, second, large, small)`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weights-"))
  const write = (file: string, text: string): void => {
    const path = join(folder, "node_modules", file)
    mkdirSync(join(path, ".."), { recursive: true })
    writeFileSync(path, text)
  }
  for (const [file, text] of Object.entries(files)) write(file, text)
  for (const name of ["effect", "effect-polytomic"]) {
    const exports = { "./*": { "effect-polytomic-source": "./src/*.ts", default: "./dist/*.js" } }
    const manifest = { name, type: "module", sideEffects: false }
    write(
      `${name}/package.json`,
      JSON.stringify({ ...manifest, exports: name === "effect" ? { "./*": "./dist/*.js" } : exports })
    )
  }
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

  it("weigh what they add to the floor, heaviest first, and not as part of a chunk", async () => {
    const [whole, below] = [await bundle(program, folder, fromSources), await bundle(floor, folder, fromSources)]
    const rows = weights(whole.metafile, below.metafile)
    const [large, small, effect] = rows
    expect(rows.map(({ module }) => module)).toEqual([
      "effect-polytomic/internal/large.js",
      "effect-polytomic/small.js",
      "effect/Effect.js",
      "(program)",
      "effect/Floor.js"
    ])
    expect(large?.bytes).toBeGreaterThan(1000)
    expect(small?.bytes).toBeGreaterThan(500)
    // A module that the floor also has counts only its additional bytes.
    expect(effect?.bytes).toBeGreaterThan(300)
    expect(effect?.bytes).toBeLessThan(330)
    // Bytes that only the floor has are subtracted.
    expect(rows.at(-1)?.bytes).toBeLessThan(-400)
    const over = Buffer.byteLength(whole.text) - Buffer.byteLength(below.text)
    expect(Math.abs(rows.reduce((sum, { bytes }) => sum + bytes, 0) - over)).toBeLessThan(10)
    expect(ownCode(whole.metafile)).toBe((large?.bytes ?? 0) + (small?.bytes ?? 0))
    expect(modulesOf(below.metafile)).not.toHaveProperty(["effect-polytomic/small.js"])
  })
})

describe("bundlers", () => {
  it("both leave out what is not used", async () => {
    for (const { text } of [await bundle(program, folder), await bundleWithRolldown(program, folder)]) {
      expect(text).toContain("4".repeat(1000))
      expect(text).not.toContain("6".repeat(500))
    }
  })
})
