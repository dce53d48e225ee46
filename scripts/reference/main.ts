/**
 * `npm run reference` writes the reference in `docs/reference/`, `docs/migration.md` and `docs/curl.md` from `spec/`. With
 * `--check` it writes nothing, and fails if a file there is not what it would write.
 */
import { keepingCommand } from "../../codegen/keep.ts"
import { root } from "../internal/shell.ts"
import { keepBook } from "./book.ts"

await keepingCommand("reference", "The reference", (options) => keepBook(root, root, options))
