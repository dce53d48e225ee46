/** Builds, packs and installs the package; tests of what ships work on that tarball, never on the sources. */
import { hash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build as bundle } from "esbuild"
import { makeModules } from "./modules.ts"
import { cache, root, run } from "./shell.ts"
import { makeStandalone } from "./standalone.ts"
import { makeDocuments, makeProgram } from "./tools.ts"

const folder = join(cache, "packed")

/** Makes a fresh `dist/` of `src/`: declarations by the compiler, modules by a bundler. */
export const build = async (): Promise<void> => {
  const dist = join(root, "dist")
  rmSync(dist, { recursive: true, force: true })
  await run("tsc", ["-p", "tsconfig.build.json"])
  await makeModules(dist)
  await makeStandalone(dist)
  await makeProgram(dist)
  makeDocuments(dist)
}

/** Packs what {@link build} made. */
export const pack = async (): Promise<string> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await run("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder])
  return tarball()
}

/** The tarball that was packed last. */
export const tarball = (): string => {
  const [name] = globSync("*.tgz", { cwd: folder })
  if (name === undefined) throw new Error("there is no tarball yet: run `npm test` or `npm run build`")
  return join(folder, name)
}

/** The version of a package that this repository has installed. */
export const installedVersion = (name: string): string =>
  JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version

interface FixtureOptions {
  readonly key?: string | Buffer
  /** Packages that may run their install scripts. */
  readonly scripts?: ReadonlyArray<string>
  /** Versions of the dependencies of dependencies. */
  readonly overrides?: unknown
}

/** A folder with exactly these packages installed, as a user has it; kept as long as what is in it stays the same. */
export const fixture = async (
  name: string,
  dependencies: Readonly<Record<string, string>>,
  { key = "", overrides, scripts = [] }: FixtureOptions = {}
): Promise<string> => {
  const folder = join(cache, "fixtures", name)
  const allowScripts = Object.fromEntries(scripts.map((script) => [script, true]))
  const manifest = JSON.stringify({ private: true, type: "module", dependencies, overrides, allowScripts })
  const keyFile = join(folder, ".key")
  const made = hash("sha256", manifest + hash("sha256", key))
  if (existsSync(keyFile) && readFileSync(keyFile, "utf8") === made) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), manifest)
  const flags = ["--no-audit", "--no-fund", "--loglevel=error", "--no-package-lock", "--prefer-offline"]
  await run("npm", ["install", ...flags], { cwd: folder })
  writeFileSync(keyFile, made)
  return folder
}

/** A folder with the packed tarball and Effect installed. */
export const consumer = (): Promise<string> => {
  const path = tarball()
  const dependencies = { effect: installedVersion("effect"), "effect-polytomic": `file:${path}` }
  return fixture("consumer", dependencies, { key: readFileSync(path) })
}

/** Compiles a program into that folder; bare imports stay, so that the runtime resolves them there. */
export const compileBeside = async (entry: string, file: string): Promise<string> => {
  const outfile = join(await consumer(), file)
  const format = { format: "esm", target: "es2022", logLevel: "silent" } as const
  await bundle({ entryPoints: [entry], outfile, bundle: true, packages: "external", ...format })
  return outfile
}
