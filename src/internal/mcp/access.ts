/** Permissions of a server: reading only, unless writes are turned on; some operations, if they are listed. */
import * as Effect from "effect/Effect"
import type { Any } from "../../Operation.ts"
import type { Effect as Classified, Words } from "../tools/words.ts"
import { type Refused, refuse } from "./failure.ts"

/** Operations of a server, and the limits of their use. */
export interface Access {
  readonly operations: ReadonlyArray<Any>
  readonly words: Words
  readonly writes: boolean
  /** Ids, or resources such as `connections.*`; undefined for all. */
  readonly allow: ReadonlyArray<string> | undefined
  /** The only organization that an input may name. */
  readonly organization: string | undefined
  /** Size of a result, in characters. */
  readonly maxCharacters: number
}

/** Effect of an operation; an operation without words counts as a write. */
export const effectOf = ({ words }: Access, { id }: Any): Classified => words.operation(id)?.effect ?? "write"

const isListed = (allow: ReadonlyArray<string>, id: string): boolean =>
  allow.some((entry) => (entry.endsWith(".*") ? id.startsWith(entry.slice(0, -1)) : entry === id))

/** Operations that exist for the client of a server. */
export const visibleOperations = (access: Access): ReadonlyArray<Any> =>
  access.operations.filter(({ id }) => access.allow === undefined || isListed(access.allow, id))

/** Finds an operation by its exact id. */
export const findOperation = (access: Access, id: string): Effect.Effect<Any, Refused> => {
  const found = visibleOperations(access).find((operation) => operation.id === id)
  return found === undefined
    ? Effect.fail(
        refuse("UnknownOperation", "There is no such operation here.", "Use search_operations to find its id.")
      )
    : Effect.succeed(found)
}

/** Refuses everything but reading on a server that only reads. */
export const refuseForbidden = (access: Access, operation: Any): Effect.Effect<void, Refused> => {
  const effect = effectOf(access, operation)
  if (effect === "read" || access.writes) return Effect.void
  const message = `${operation.id} is a ${effect === "write" ? "write" : "destructive write"}, and this server only reads.`
  return Effect.fail(refuse("ReadOnly", message, "Tell the user; they can start the server with writes turned on."))
}
