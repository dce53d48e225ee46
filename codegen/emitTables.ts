/** Writes the tables from which tools load a version. */

/** `tables.ts`: operations and words of each version, loaded on demand. */
export const tablesText = (versions: ReadonlyArray<string>): string => {
  const newestFirst = [...versions].sort().reverse()
  const loads = newestFirst.map(
    (version) =>
      `${JSON.stringify(version)}: async () => ({ operations: (await import("./v${version}/operations.ts")).all, words: (await import("./v${version}/words.ts")).words })`
  )
  return `/** Operations and words of each version, for tools. Made by \`npm run generate\`. */
import type { Words } from "../internal/tools/words.ts"
import type { Any } from "../Operation.ts"
import type { ApiVersion } from "./versions.ts"

/** Operations of a version, and their words. */
export interface Table {
  readonly operations: ReadonlyArray<Any>
  readonly words: Words
}

/** Loads the table of a version. */
export const tables: { readonly [Version in ApiVersion]: () => Promise<Table> } = {
${loads.join(",\n")}
}
`
}
