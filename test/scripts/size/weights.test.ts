import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bundle, bundleWithRolldown, gzip } from "../../../scripts/internal/bundle.ts"
import { bytesOf, cut, moduleName, weights } from "../../../scripts/size/weights.ts"

let folder = ""

/** Texts that gzip can make nothing of, so that what a module saves is about what it has. */
const noise = (length: number, seed: number): string => {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return (state % 36).toString(36)
  }).join("")
}

const modules: Readonly<Record<string, string>> = {
  "effect/dist/Effect.js": `export const first = "${noise(300, 1)}"; export const second = "${noise(300, 2)}"`,
  "effect-polytomic/dist/internal/large.js": `export const large = "${noise(2000, 3)}"`,
  "effect-polytomic/dist/small.js": `export const small = "${noise(500, 4)}"`,
  "effect-polytomic/dist/unused.js": `export const unused = "${noise(500, 5)}"`
}

const floor = `import { first } from "effect/Effect"\nconsole.log(first)`

const program = `import { first, second } from "effect/Effect"
import { large } from "effect-polytomic/internal/large"
import { small } from "effect-polytomic/small"
import { unused } from "effect-polytomic/unused"
console.log(first, second, large)
export { small }`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weights-"))
  for (const [file, text] of Object.entries(modules)) {
    const path = join(folder, "node_modules", file)
    mkdirSync(join(path, ".."), { recursive: true })
    writeFileSync(path, text)
  }
  for (const name of ["effect", "effect-polytomic"]) {
    const manifest = { name, type: "module", sideEffects: false, exports: { "./*": "./dist/*.js" } }
    writeFileSync(join(folder, "node_modules", name, "package.json"), JSON.stringify(manifest))
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the modules of a bundle", () => {
  it("are named as their package has them, wherever it is installed", () => {
    expect(moduleName("node_modules/effect/dist/http/HttpClient.js")).toBe("effect/http/HttpClient.js")
    expect(moduleName("../a/node_modules/b/node_modules/effect-polytomic/dist/internal/run.js")).toBe(
      "effect-polytomic/internal/run.js"
    )
    expect(moduleName("node_modules/other/dist/a.js")).toBe("other/dist/a.js")
  })

  it("are those that something is left of, but for the program", async () => {
    const { metafile } = await bundle(program, folder)
    expect([...bytesOf(metafile).keys()].toSorted()).toEqual([
      "effect-polytomic/internal/large.js",
      "effect-polytomic/small.js",
      "effect/Effect.js"
    ])
  })

  it("are cut apart at the names that esbuild writes, and what is no module's is kept apart", () => {
    const text = [
      "var help = 1",
      "// node_modules/effect/dist/Effect.js",
      "// node_modules/unknown.js",
      "var a = 1",
      "// node_modules/effect-polytomic/dist/small.js",
      "var b = 2",
      "export {",
      "  b",
      "}"
    ].join("\n")
    const parts = cut(text, ["node_modules/effect/dist/Effect.js", "node_modules/effect-polytomic/dist/small.js"])
    expect([...parts]).toEqual([
      ["", "var help = 1\nexport {\n  b\n}\n"],
      ["effect/Effect.js", "// node_modules/unknown.js\nvar a = 1\n"],
      ["effect-polytomic/small.js", "var b = 2\n"]
    ])
  })

  it("weigh what they add to the floor, heaviest first, and add up to the share of the whole", async () => {
    const [whole, below] = [await bundle(program, folder), await bundle(floor, folder)]
    const rows = await weights(program, folder, whole, below)
    expect(rows.map(({ module }) => module)).toEqual([
      "effect-polytomic/internal/large.js",
      "effect-polytomic/small.js",
      "effect/Effect.js"
    ])
    const [large, small, effect] = rows
    expect(large?.bytes).toBeGreaterThan(2000)
    expect(large?.bytes).toBeLessThan(2030)
    expect(small?.bytes).toBeGreaterThan(500)
    // Of the module that the floor has as well, only what it has not.
    expect(effect?.bytes).toBeGreaterThan(295)
    expect(effect?.bytes).toBeLessThan(330)
    expect((large?.gzip ?? 0) / (small?.gzip ?? 0)).toBeGreaterThan(3)
    const sum = rows.reduce((total, row) => total + row.gzip, 0)
    expect(Math.abs(sum - (gzip(whole.text) - gzip(below.text)))).toBeLessThanOrEqual(2)
  })
})

describe("bundlers", () => {
  it("both leave out what is not used", async () => {
    for (const { text } of [await bundle(program, folder), await bundleWithRolldown(program, folder)]) {
      expect(text).toContain(noise(2000, 3))
      expect(text).not.toContain(noise(500, 5))
    }
  })
})
