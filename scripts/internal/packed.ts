/** Builds, packs and installs the package; tests of the package use that tarball, never the sources. */
import { hash } from "node:crypto"
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build as bundle } from "esbuild"
import { readIfThere } from "../../codegen/keep.ts"
import { makeModules } from "./modules.ts"
import { cache, root, run } from "./shell.ts"
import { makeStandalone } from "./standalone.ts"
import { makeDocuments, makeProgram } from "./tools.ts"

const folder = join(cache, "packed")

/** Builds `dist/` anew: declarations by the compiler, modules by a bundler. */
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

/** Folder with exactly the packages of a manifest, as a user has it; kept as long as the manifest and the key stay the same. */
export const fixture = async (name: string, manifest: object, key: string | Buffer = ""): Promise<string> => {
  const folder = join(cache, "fixtures", name)
  const keyFile = join(folder, ".key")
  const text = JSON.stringify({ private: true, type: "module", ...manifest })
  const made = hash("sha256", text + hash("sha256", key))
  if (readIfThere(keyFile) === made) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), text)
  const flags = ["--no-audit", "--no-fund", "--loglevel=error", "--no-package-lock", "--prefer-offline"]
  await run("npm", ["install", ...flags], { cwd: folder })
  writeFileSync(keyFile, made)
  return folder
}

/** A folder with the packed tarball and Effect installed. */
export const consumer = (): Promise<string> => {
  const path = tarball()
  const dependencies = { effect: installedVersion("effect"), "effect-polytomic": `file:${path}` }
  return fixture("consumer", { dependencies }, readFileSync(path))
}

/** Compiles a program into that folder. Bare imports stay, so the runtime resolves them there. */
export const compileBeside = async (entry: string, file: string): Promise<string> => {
  const outfile = join(await consumer(), file)
  const format = { format: "esm", target: "es2022", logLevel: "silent" } as const
  await bundle({ entryPoints: [entry], outfile, bundle: true, packages: "external", ...format })
  return outfile
}
