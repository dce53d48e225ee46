/** Operations and words of each version, for tools. Made by `npm run generate`. */
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
  "2025-09-18": async () => ({
    operations: (await import("./v2025-09-18/operations.ts")).all,
    words: (await import("./v2025-09-18/words.ts")).words
  }),
  "2024-02-08": async () => ({
    operations: (await import("./v2024-02-08/operations.ts")).all,
    words: (await import("./v2024-02-08/words.ts")).words
  }),
  "2023-04-25": async () => ({
    operations: (await import("./v2023-04-25/operations.ts")).all,
    words: (await import("./v2023-04-25/words.ts")).words
  }),
  "2022-12-12": async () => ({
    operations: (await import("./v2022-12-12/operations.ts")).all,
    words: (await import("./v2022-12-12/words.ts")).words
  })
}
