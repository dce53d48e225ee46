import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bundle, bundleWithRolldown, fromSources } from "../../../scripts/internal/bundle.ts"
import { moduleName, modulesOf, ownCode } from "../../../scripts/size/sizes.ts"

let folder = ""

// The shipped chunk combines these sources.
const files: Readonly<Record<string, string>> = {
  "effect/dist/Effect.js": `export const first = "${"1".repeat(300)}"; export const second = "${"2".repeat(300)}"`,
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

  it("weigh what a program takes of them, and not as part of a chunk", async () => {
    const { metafile, text } = await bundle(program, folder, fromSources)
    const {
      "effect-polytomic/internal/large.js": large = 0,
      "effect-polytomic/small.js": small = 0,
      ...others
    } = modulesOf(metafile)
    expect(Object.keys(others).toSorted()).toEqual(["(program)", "effect/Effect.js"])
    expect(large).toBeGreaterThan(1000)
    expect(small).toBeGreaterThan(500)
    expect(small).toBeLessThan(600)
    expect(ownCode(metafile)).toBe(large + small)
    const all = Object.values(others).reduce((sum, bytes) => sum + bytes, large + small)
    expect(Math.abs(all - Buffer.byteLength(text))).toBeLessThan(10)
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
