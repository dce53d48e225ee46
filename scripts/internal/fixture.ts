/** Folders with packages installed in them, as a user of the package has it; kept as long as what is in them stays the same. */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { build } from "esbuild"
import { tarball } from "./packed.ts"
import { cache, root, run } from "./shell.ts"

const hash = (...parts: ReadonlyArray<string | Buffer>): string => {
  const digest = createHash("sha256")
  for (const part of parts) digest.update(part).update("\0")
  return digest.digest("hex")
}

/** The version of a package that this repository has installed. */
export const installedVersion = (name: string): string => {
  const require = createRequire(join(root, "package.json"))
  const { version } = require(`${name}/package.json`) as { readonly version: string } // npm lets no package be without
  return version
}

/** A folder with exactly these packages installed. Packages named in `scripts` may run their install scripts. */
export const fixture = async (
  name: string,
  dependencies: Readonly<Record<string, string>>,
  options: {
    readonly key?: string | Buffer
    readonly scripts?: ReadonlyArray<string>
    /** Versions of the dependencies of dependencies. */
    readonly overrides?: unknown
  } = {}
): Promise<string> => {
  const folder = join(cache, "fixtures", name)
  const manifest = JSON.stringify({
    name: `fixture-${name}`,
    private: true,
    type: "module",
    dependencies,
    overrides: options.overrides,
    allowScripts: Object.fromEntries((options.scripts ?? []).map((script) => [script, true]))
  })
  const key = hash(manifest, options.key ?? "")
  const keyFile = join(folder, ".key")
  if (existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), manifest)
  await run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--loglevel=error", "--no-package-lock", "--prefer-offline"],
    { cwd: folder }
  )
  writeFileSync(keyFile, key)
  return folder
}

/** A folder with the packed tarball and Effect installed. */
export const consumer = (): Promise<string> => {
  const path = tarball()
  return fixture(
    "consumer",
    { effect: installedVersion("effect"), "effect-polytomic": `file:${path}` },
    { key: readFileSync(path) }
  )
}

/** Compiles a program into that folder; bare imports stay, so that the runtime resolves them there. */
export const compileBeside = async (entry: string, file: string): Promise<string> => {
  const outfile = join(await consumer(), file)
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    target: "es2022",
    logLevel: "silent"
  })
  return outfile
}
