/**
 * `npm run reference` writes the reference in `docs/reference/`, `llms.txt`, and the tables of calls in documents written by hand, all
 * from `spec/`. With `--check` it writes nothing, and fails if a file there is not what it would write.
 */
import { keepingCommand } from "../../codegen/keep.ts"
import { root } from "../internal/shell.ts"
import { keepBook } from "./book.ts"

await keepingCommand("reference", "The reference", (options) => keepBook(root, root, options))
