/** Builds and packs the package; tests of what ships work on that tarball, never on the sources. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { cache, root, run } from "./shell.ts"
import { makeStandalone } from "./standalone.ts"

const folder = join(cache, "packed")

const dist = join(root, "dist")

/** Compiles `src/` into a fresh `dist/`. */
export const build = async (): Promise<void> => {
  rmSync(dist, { recursive: true, force: true })
  await run("tsc", ["-p", "tsconfig.build.json"])
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".js")) markStatics(join(dist, file))
  }
  await makeStandalone(dist)
}

/**
 * Puts back the `#__PURE__` marks of static fields: the compiler drops them together with the field's type, and without
 * them a bundler has to keep the class.
 */
const markStatics = (file: string): void => {
  const text = readFileSync(file, "utf8")
  const marked = text.replace(/^(\s+static \w+ = )(?=[\w.$]+\()/gm, "$1/*#__PURE__*/ ")
  if (marked !== text) writeFileSync(file, marked)
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
  const [name, ...others] = readdirSync(folder).filter((entry) => entry.endsWith(".tgz"))
  if (name === undefined || others.length > 0)
    throw new Error("there is no tarball yet: run `npm test` or `npm run build`")
  return join(folder, name)
}
