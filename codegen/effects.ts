/** Reads the effects of operations on data: `spec/tools/effects.json`, classified by hand and not by HTTP method. */
import { SpecError } from "./cursor.ts"
import type { Document } from "./document.ts"
import type { Json } from "./overlay.ts"

/** Effect of an operation: read, write or destructive. */
export type Effect = "read" | "write" | "destructive"

/** Effects by operation id; an operation without one counts as a write. */
export type Effects = { readonly [id: string]: Effect }

const kinds: ReadonlyArray<Effect> = ["read", "write", "destructive"]

/** Rejects a classification with a missing, duplicate or unknown operation. */
export const readEffects = (file: string, json: Json, documents: ReadonlyArray<Document>): Effects => {
  const refuse = (path: string, problem: string): never => {
    throw new SpecError(file, path, problem)
  }
  const lists = json as { readonly [kind: string]: unknown } // each member is checked before it is used
  const effects: { [id: string]: Effect } = {}
  const known = new Set(documents.flatMap(({ endpoints }) => endpoints.map(({ id }) => id)))
  for (const kind of kinds) {
    const ids: unknown = lists[kind]
    if (!Array.isArray(ids)) return refuse(`$.${kind}`, "expected an array of operation ids")
    const items: ReadonlyArray<unknown> = ids
    for (const id of items) {
      if (typeof id !== "string" || !known.has(id)) return refuse(`$.${kind}`, `unknown operation ${String(id)}`)
      if (id in effects) refuse(`$.${kind}`, `${id} has two effects`)
      effects[id] = kind
    }
  }
  const missing = [...known].find((id) => !(id in effects))
  if (missing !== undefined) refuse("$", `${missing} has no effect: add it to "read", "write" or "destructive"`)
  return effects
}
