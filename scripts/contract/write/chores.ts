/** Chores that the writer leaves to a person. */
import type { Json } from "../../../codegen/overlay.ts"

/** Something to do by hand in a written document. */
export interface Chore {
  /** JSON path in the written file, or the file that it is about. */
  readonly at: string
  readonly what: string
}

/** Stands where a sentence is to be written; it is none itself, so `npm test` refuses it. */
export const toWrite = "To be written"

/** The mark on what is new. */
export const isNew = (what: string): Json => [
  {
    kind: "inference",
    note: `${what} is new in this version; ${what === "The operation" ? "its name is proposed" : "its sentence is to be checked"}.`,
    source: "published OpenAPI document"
  }
]

export type Keys = ReadonlyArray<string | number>

/** A normalized JSON path. */
export const pathOf = (keys: Keys): string =>
  `$${keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `['${key.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`))
    .join("")}`
