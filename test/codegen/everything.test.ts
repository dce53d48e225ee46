/** All resources of all versions, published or not: they generate, compile and tree-shake. */
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "../../codegen/run.ts"

const repository = fileURLToPath(new URL("../..", import.meta.url))

const newest = "v2025-09-18"

let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "everything-"))
  for (const folder of ["spec", "src"]) cpSync(join(repository, folder), join(root, folder), { recursive: true })
  cpSync(join(repository, "tsconfig.base.json"), join(root, "tsconfig.base.json"))
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"))
  // No `sideEffects` here: the code itself has to be free of side effects.
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }))
  run(root, "all", { check: false })
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

const generated = () => join(root, "src/generated")

const modules = (version: string) => readdirSync(join(generated(), version)).filter((name) => name.endsWith(".ts"))

const bundle = async (text: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: join(generated(), newest), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent"
  })
  return outputFiles.map((file) => file.text).join("")
}

const routesIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/"((?:GET|POST|PUT|PATCH|DELETE) \/api[^"]*)"/g)].map(([, route]) => route ?? "").sort()

describe("all versions", () => {
  it("contain all operations", () => {
    const documents = readdirSync(join(root, "spec")).filter((name) => name.endsWith(".json"))
    expect(documents).toHaveLength(4)
    for (const name of documents) {
      const { paths } = JSON.parse(readFileSync(join(root, "spec", name), "utf8"))
      const documented = Object.entries<object>(paths).flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`)
      )
      const version = `v${name.replace(".json", "")}`
      const table = readFileSync(join(generated(), version, "operations.ts"), "utf8")
      const routes = modules(version).flatMap((module) =>
        routesIn(readFileSync(join(generated(), version, module), "utf8"))
      )
      expect(routes.sort(), version).toEqual(documented.sort())
      expect([...new Set(table.match(/\b\w+\.\w+Operation\b/g))], version).toHaveLength(documented.length)
    }
  })

  it("compile under the package's compiler options, with the expected types", () => {
    const options = { noEmit: true, types: [] }
    const config = {
      extends: "./tsconfig.base.json",
      compilerOptions: options,
      include: ["src/generated", "src/types.ts"]
    }
    cpSync(new URL("fixtures/types.ts.txt", import.meta.url), join(root, "src/types.ts"))
    writeFileSync(join(root, "tsconfig.json"), JSON.stringify(config))
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", root],
      {
        encoding: "utf8"
      }
    )
    expect(stdout).toBe("")
    expect(status).toBe(0)
  }, 120_000)

  it("have no overlong file", () => {
    for (const version of readdirSync(generated()).filter((name) => name.startsWith("v2"))) {
      // Except for the list of all calls, which is an index.
      for (const name of modules(version)) {
        const lines = readFileSync(join(generated(), version, name), "utf8").split("\n").length
        expect(lines, `${version}/${name}`).toBeLessThanOrEqual(900)
      }
    }
  })

  it("are removed from a bundle that uses nothing", async () => {
    const imports = modules(newest).map((name, index) => `import * as module${index} from "./${name}"`)
    expect((await bundle(imports.join("\n"))).trim()).toBe("")
  })

  it("leave one operation alone in its bundle: no other, no service, no layer", async () => {
    const text = await bundle(`import { getOperation } from "./Connections.ts"\nconsole.log(getOperation)`)
    expect(routesIn(text)).toEqual(["GET /api/connections/{id}"])
    expect(text).not.toContain("effect-polytomic/2025-09-18/Connections")
    // A field of a connection, and one of a connection type, which reading a connection does not need.
    expect(text).toContain("parent_connection_id")
    expect(text).not.toContain("whitelist")
  })

  it("leave one service alone in its bundle: no other resource", async () => {
    const text = await bundle(`import { Connections } from "./index.ts"\nconsole.log(Connections)`)
    expect(routesIn(text).length).toBeGreaterThan(10)
    expect(routesIn(text).filter((route) => !/connection/.test(route))).toEqual([])
  })
})
