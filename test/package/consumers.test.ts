/** Programs of users, with the packed tarball: compiled by several compilers, bundled and run by several tools. */
import { execFile } from "node:child_process"
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { beforeAll, describe, expect, it } from "vitest"
import { tarball } from "../../scripts/internal/packed.ts"
import { cache, installFolder, root, run } from "../../scripts/internal/shell.ts"

const home = join(root, "test/consumers")

const folder = join(cache, "consumers")

const modules = join(home, "node_modules")

interface Listed {
  readonly id: string
  readonly path: string
  readonly query: ReadonlyArray<string>
  readonly body?: unknown
  readonly pagination?: unknown
}

/** Every second operation of a version of the packed package: about 60. */
const operations = async (entry: string): Promise<ReadonlyArray<Listed>> => {
  const file = createRequire(join(home, "package.json")).resolve(`${entry}/operations`)
  const { all } = (await import(pathToFileURL(file).href)) as { readonly all: ReadonlyArray<Listed> } // the exports of the entry
  return all.filter((_, i) => i % 2 === 0)
}

const nameOf = (id: string): string => id.replaceAll(".", "_")

const serviceOf = (id: string): string =>
  id
    .split(".")
    .slice(0, -1)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")

/** A library that exports the inferred type of each call of the services. */
const effects = (entry: string, listed: ReadonlyArray<Listed>): string =>
  [
    'import * as Effect from "effect/Effect"',
    'import * as Stream from "effect/Stream"',
    `import { ${[...new Set(listed.map(({ id }) => serviceOf(id)))].join(", ")} } from "${entry}"`,
    ...listed.map(({ body, id, pagination, path, query }) => {
      const method = id.split(".").at(-1)
      const hasNoInput = !path.includes("{") && query.length === 0 && body === undefined
      const call = hasNoInput ? `s.${method}()` : `s.${method}({} as NonNullable<Parameters<typeof s.${method}>[0]>)`
      return pagination === undefined
        ? `export const ${nameOf(id)} = Effect.flatMap(${serviceOf(id)}, (s) => ${call})`
        : `export const ${nameOf(id)} = Stream.unwrap(Effect.map(${serviceOf(id)}, (s) => ${call}))`
    })
  ].join("\n")

/** A library that exports a function of each call of a Promise client. */
const promises = (entry: string, listed: ReadonlyArray<Listed>): string =>
  [
    `import { createClient } from "${entry}"`,
    "const client = createClient()",
    ...listed.map(
      ({ id }) => `export const ${nameOf(id)} = (...args: Parameters<typeof client.${id}>) => client.${id}(...args)`
    )
  ].join("\n")

const versions = ["v2024-02-08", "v2023-04-25", "v2022-12-12"]

beforeAll(async () => {
  await installFolder("test/consumers", "compilers and bundlers of users")
  const unpacked = join(modules, "effect-polytomic")
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked, { recursive: true })
  await run("tar", ["xzf", tarball(), "--strip", "1", "-C", unpacked])
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  symlinkSync(modules, join(folder, "node_modules"))
  copyFileSync(join(home, "package.json"), join(folder, "package.json"))
  cpSync(join(home, "programs"), folder, { recursive: true })
  const newest = await operations("effect-polytomic")
  writeFileSync(join(folder, "effects.ts"), effects("effect-polytomic", newest))
  writeFileSync(join(folder, "promises.ts"), promises("effect-polytomic/promise", newest))
  writeFileSync(join(folder, "standalone.ts"), promises("effect-polytomic/standalone", newest))
  for (const version of versions) {
    const entry = `effect-polytomic/${version}`
    writeFileSync(join(folder, `effects-${version}.ts`), effects(entry, await operations(entry)))
  }
}, 300_000)

const node = async (args: ReadonlyArray<string>): Promise<string> => {
  const done = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 })
  const { stderr, stdout } = await done.catch((error: { readonly stdout: string; readonly stderr: string }) => error) // of the child
  return `${stdout}${stderr}`
}

/** Compiler errors of the program and of our declarations, without those of other packages. */
const compile = async (
  compiler: string,
  resolution: string,
  types: ReadonlyArray<string>,
  files: ReadonlyArray<string>,
  options: object
): Promise<ReadonlyArray<string>> => {
  const name = `tsconfig-${compiler}-${resolution}-${types.join()}.json`.replaceAll("/", "-")
  const compilerOptions = {
    target: "ES2022",
    // The types of Deno extend those of the DOM.
    lib:
      types.length === 0 || types.includes("deno")
        ? ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"]
        : ["ES2023"],
    module: resolution === "bundler" ? "esnext" : resolution,
    moduleResolution: resolution,
    strict: true,
    skipLibCheck: false,
    types,
    rootDir: ".",
    ...options
  }
  writeFileSync(join(folder, name), JSON.stringify({ compilerOptions, files }))
  const output = await node([join(modules, compiler, "bin/tsc"), "--pretty", "false", "-p", name])
  const isOurs = (line: string) => !line.includes("node_modules/") || line.includes("node_modules/effect-polytomic/")
  return output.split("\n").filter((line) => /error TS/.test(line) && isOurs(line))
}

const environments: Readonly<Record<string, ReadonlyArray<string>>> = {
  DOM: [],
  Node: ["node"],
  Workers: ["@cloudflare/workers-types"],
  Bun: ["bun"],
  Deno: ["deno"]
}

/** The oldest supported version, the newest, and the next one if a nightly run has installed it. */
const compilers = [
  "typescript-5.7",
  "typescript-5.9",
  "typescript",
  ...(existsSync(join(modules, "typescript-next")) ? ["typescript-next"] : [])
]

const resolutions = ["bundler", "node16", "nodenext"]

/** Combinations in which the program is compiled: five that have each value, or all 45. See README.md of the consumers. */
const cells =
  process.env["CONSUMERS"] === "all"
    ? compilers.flatMap((compiler) =>
        Object.keys(environments).flatMap((environment) =>
          resolutions.map((resolution) => [compiler, resolution, environment] as const)
        )
      )
    : ([
        ["typescript-5.7", "bundler", "DOM"],
        ["typescript-5.7", "node16", "Node"],
        ["typescript-5.9", "nodenext", "Workers"],
        ["typescript", "bundler", "Deno"],
        ["typescript", "nodenext", "Bun"]
      ] as const)

describe("a program compiles", () => {
  it.each(cells)("by %s, %s, with the types of %s", { timeout: 180_000 }, async (compiler, resolution, environment) => {
    const types = environments[environment] ?? []
    expect(await compile(compiler, resolution, types, ["program.ts"], { noEmit: true })).toEqual([])
  })
})

describe("a library with declarations", () => {
  const libraries = () =>
    readdirSync(folder).filter((file) => /^(?:effects|promises|standalone|jobs).*\.ts$/.test(file))

  it.each(["typescript-5.7", "typescript"])(
    "can be used by them, written by %s",
    { timeout: 300_000 },
    async (compiler) => {
      const out = join(folder, `out-${compiler}`)
      const emit = { declaration: true, emitDeclarationOnly: true, outDir: out }
      expect(await compile(compiler, "nodenext", [], libraries(), emit)).toEqual([])
      // The program sees the declarations only, not the sources.
      copyFileSync(join(folder, "uses.ts"), join(out, "uses.ts"))
      const uses = [`out-${compiler}/uses.ts`]
      expect(await compile(compiler, "bundler", [], uses, { noEmit: true })).toEqual([])
      const named = readdirSync(out).flatMap((file) =>
        Array.from(readFileSync(join(out, file), "utf8").matchAll(/"(effect-polytomic[^"]*)"/g), ([, name]) => name)
      )
      expect([...new Set(named)].filter((name) => name?.includes("/dist/"))).toEqual([])
    }
  )
})

// -----------------------------------------------------------------------------
// Tools
// -----------------------------------------------------------------------------

/** The tools, with the files that each writes to be run; `from` resolves a package of this folder. */
const bundlers: Readonly<Record<string, string>> = {
  esbuild: `import { build } from "esbuild"
await build({ entryPoints: ["entry.ts"], bundle: true, format: "esm", outfile: "bundles/esbuild.mjs", logLevel: "error" })`,
  rollup: `import { nodeResolve } from "@rollup/plugin-node-resolve"
import { transform } from "esbuild"
import { rollup } from "rollup"
const types = { name: "types", transform: async (code, id) => id.endsWith(".ts") ? { code: (await transform(code, { loader: "ts" })).code, map: null } : null }
const bundle = await rollup({ input: "entry.ts", plugins: [nodeResolve({ extensions: [".ts", ".js"] }), types], onwarn: () => {} })
await bundle.write({ file: "bundles/rollup.mjs", format: "es" })`,
  vite: `import { build } from "vite"
await build({
  configFile: false,
  logLevel: "error",
  build: { target: "esnext", outDir: "bundles/vite", lib: { entry: "entry.ts", formats: ["es"], fileName: () => "vite.mjs" } }
})
await (await import("node:fs/promises")).copyFile("bundles/vite/vite.mjs", "bundles/vite.mjs")`,
  webpack: `import { readFileSync, writeFileSync } from "node:fs"
import { transformSync } from "esbuild"
import webpack from "webpack"
for (const name of ["entry", "main"]) {
  const code = transformSync(readFileSync(name + ".ts", "utf8"), { loader: "ts" }).code
  writeFileSync("bundles/" + name + ".mjs", code.replace("./main.ts", "./main.mjs"))
}
await new Promise((done, fail) =>
  webpack(
    {
      mode: "production",
      target: "node",
      entry: "./bundles/entry.mjs",
      experiments: { outputModule: true, topLevelAwait: true },
      output: { path: process.cwd() + "/bundles", filename: "webpack.mjs", module: true, library: { type: "module" } }
    },
    (error, stats) => (error || stats.hasErrors() ? fail(error ?? new Error(stats.toString())) : done())
  )
)`
}

const printed = "Shop 3 true\n"

describe("a program runs", () => {
  it.each(Object.keys(bundlers))("bundled by %s", { timeout: 120_000 }, async (name) => {
    mkdirSync(join(folder, "bundles"), { recursive: true })
    writeFileSync(join(folder, `${name}.mjs`), bundlers[name] ?? "")
    expect(await node([`${name}.mjs`])).toBe("")
    expect(await node([`bundles/${name}.mjs`])).toBe(printed)
  })

  it("by tsx", { timeout: 60_000 }, async () => {
    expect(await node([join(modules, "tsx/dist/cli.mjs"), "entry.ts"])).toBe(printed)
  })

  it("as CommonJS", { timeout: 60_000 }, async () => {
    expect(await node(["require.cjs"])).toBe("0 function\n")
  })

  it("in the realm of Jest", { timeout: 120_000 }, async () => {
    const config = JSON.stringify({ testMatch: ["**/realm.mjs"], transform: {}, testEnvironment: "node" })
    const jest = join(modules, "jest/bin/jest.js")
    const output = await node(["--experimental-vm-modules", "--no-warnings", jest, "--config", config, "--runInBand"])
    expect(output).toContain("1 passed")
  })

  it("in the realm of a thread of Vitest", { timeout: 120_000 }, async () => {
    writeFileSync(
      join(folder, "vitest.config.mjs"),
      `export default { test: { globals: true, pool: "vmThreads", include: ["realm.mjs"], reporters: ["tap-flat"] } }`
    )
    const output = await node([join(modules, "vitest/vitest.mjs"), "run", "--config", "vitest.config.mjs"])
    expect(output).toContain("ok 1 - ")
    expect(output).not.toContain("not ok")
  })
})
