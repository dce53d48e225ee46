/**
 * `npm run generate` writes `src/generated/` again; `npm run generate -- --check` writes nothing, and fails if a file there
 * is outdated.
 */
import { fileURLToPath } from "node:url"
import { keepingCommand } from "./keep.ts"
import { selection } from "./resources.ts"
import { run } from "./run.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

await keepingCommand("generate", "src/generated", (options) => run(root, selection, options))
