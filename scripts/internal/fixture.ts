/** Folders with packages installed in them, as a user of the package has it; kept as long as what is in them stays the same. */
import { hash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { tarball } from "./packed.ts"
import { cache, root, run } from "./shell.ts"

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

/** A folder with exactly these packages installed. */
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
  await build({ entryPoints: [entry], outfile, bundle: true, packages: "external", ...format })
  return outfile
}
