/** Resources that are generated. */
import type { Selection } from "./model.ts"

/** Dotted names of the documents' tags, or `"all"`. */
export const selection: Selection = "all"
