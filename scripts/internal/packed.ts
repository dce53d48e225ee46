/** Builds and packs the package; tests of what ships work on that tarball, never on the sources. */
import { globSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
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
