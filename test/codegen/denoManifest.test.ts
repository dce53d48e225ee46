import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { sourcesOf, withExports } from "../../codegen/denoManifest.ts"
import { root } from "../../scripts/internal/shell.ts"

const target = (file: string) => ({ "effect-polytomic-source": `./src/${file}.ts`, default: `./dist/${file}.js` })

const manifest = (exports: Record<string, unknown>): string =>
  JSON.stringify({ name: "effect-polytomic", version: "1.2.3", license: "MIT", exports })

describe("exports of deno.json", () => {
  it("are those of package.json, with patterns expanded", () => {
    const text = manifest({
      "./package.json": "./package.json",
      ".": target("index"),
      "./Query": target("Query"),
      "./v1/*": target("generated/v1/*"),
      "./v1/*Calls": null,
      "./v1/Shared*": { types: "./dist/generated/v1/Shared*.d.ts" },
      "./*": target("generated/v1/*"),
      "./*Calls": null,
      "./Query/*": null
    })
    const files = ["A", "ACalls", "SharedB", "deep/C"].map((name) => `src/generated/v1/${name}.ts`)
    expect([...sourcesOf(text, files)]).toEqual([
      [".", "./src/index.ts"],
      ["./Query", "./src/Query.ts"],
      ["./v1/A", "./src/generated/v1/A.ts"],
      ["./A", "./src/generated/v1/A.ts"],
      ["./SharedB", "./src/generated/v1/SharedB.ts"]
    ])
  })

  it("keep other entries, imports of other packages included", () => {
    const deno = JSON.stringify({
      tasks: { a: "b" },
      imports: { "effect/": "npm:/effect@4.1.0/", "effect-polytomic/Gone": "./src/Gone.ts" }
    })
    expect(JSON.parse(withExports(deno, manifest({ "./Query": target("Query") }), []))).toEqual({
      tasks: { a: "b" },
      name: "@effect-polytomic/effect-polytomic",
      version: "1.2.3",
      license: "MIT",
      exports: { "./Query": "./src/Query.ts" },
      imports: { "effect/": "npm:/effect@4.1.0/", "effect-polytomic/Query": "./src/Query.ts" }
    })
  })

  it("of this package include every module that its root exports as a namespace", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "deno.json"), "utf8"))
    const index = readFileSync(join(root, "src/index.ts"), "utf8")
    const modules = Array.from(index.matchAll(/export \* as \w+ from "\.(\/\w+)\.ts"/g), ([, name]) => `.${name}`)
    expect(modules.length).toBeGreaterThan(10)
    expect(Object.keys(exports)).toEqual(expect.arrayContaining(modules))
  })
})
