/** The programs of `docs/frameworks.md`, as modules next to the packages of the frameworks. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "../../scripts/internal/shell.ts"

const place = join(root, "test/frameworks/.cache")

/** Code of each program, by the path in its first line. */
export const recipes: ReadonlyMap<string, string> = new Map(
  Array.from(
    readFileSync(join(root, "docs/frameworks.md"), "utf8").matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm),
    ([, path = "", code = ""]) => [path, code]
  )
)

/** Writes the programs. The folder has its own packages, so the package cannot be imported by its name there. */
export const writeRecipes = (): void => {
  rmSync(place, { recursive: true, force: true })
  const source = JSON.stringify(join(root, "src/index.ts"))
  for (const [path, code] of recipes) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), code.replaceAll(`"effect-polytomic"`, source))
  }
}

/** Exports of a program; they are untyped, like those of the frameworks. */
export type Program = { readonly [name: string]: (...args: ReadonlyArray<unknown>) => unknown }

export const loadRecipe = async (path: string): Promise<Program> =>
  (await import(/* @vite-ignore */ join(place, path))) as Program // for the reason above

/** A bound method of an export. */
export const method = (owner: unknown, name: string): ((...args: ReadonlyArray<unknown>) => unknown) => {
  const program = owner as Program // for the reason above
  return (...args) => program[name]?.(...args)
}
