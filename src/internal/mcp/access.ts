/** Permissions of a server: read-only unless writes are enabled, and optionally an allowlist of operations. */
import * as Effect from "effect/Effect"
import type { Any } from "../../Operation.ts"
import * as kind from "../schema/options.ts"
import type { Effect as Classified, Words } from "../tools/words.ts"
import { refuse, type ToolResult } from "./failure.ts"

/**
 * Limits of a server.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Allows writes and destructive operations. Default: `false`. */
  readonly writes?: boolean | undefined
  /** Ids of operations, or resources such as `"connections.*"`; others are hidden from clients. Default: all. */
  readonly operations?: ReadonlyArray<string> | undefined
  /** Id of the only organization that an input may name; partner operations are rejected then. */
  readonly organization_id?: string | undefined
  /** Size of a result, in characters. Default: 24,000. */
  readonly maxCharacters?: number | undefined
  /** Concurrent calls; a further one is rejected with a retry delay. Default: 16. */
  readonly maxCalls?: number | undefined
  /** Operations of another API version. Default: those of the newest. */
  readonly table?: { readonly operations: ReadonlyArray<Any>; readonly words: Words } | undefined
}

/** Kinds of the options. */
export const kinds: kind.Kinds<Options> = /*#__PURE__*/ (() => ({
  writes: kind.flag,
  operations: kind.texts,
  organization_id: kind.text,
  maxCharacters: kind.count(1),
  maxCalls: kind.count(1),
  table: kind.anything
}))()

/** Options with their defaults. */
export interface Access extends Options {
  readonly table: NonNullable<Options["table"]>
  readonly maxCharacters: number
}

/** Effect of an operation; an operation without a description counts as a write. */
export const effectOf = ({ table }: Access, { id }: Any): Classified => table.words.operation(id)?.effect ?? "write"

/** Operations that exist for the client of a server. */
export const visibleOperations = ({ operations: allow, table }: Access): ReadonlyArray<Any> =>
  allow === undefined
    ? table.operations
    : table.operations.filter(({ id }) =>
        allow.some((entry) => (entry.endsWith(".*") ? id.startsWith(entry.slice(0, -1)) : entry === id))
      )

/** Finds an operation by its exact id. */
export const findOperation = (access: Access, id: string): Effect.Effect<Any, ToolResult> => {
  const found = visibleOperations(access).find((operation) => operation.id === id)
  if (found !== undefined) return Effect.succeed(found)
  return Effect.fail(
    refuse("UnknownOperation", "There is no such operation here.", "Use search_operations to find it.")
  )
}

/** Rejects operations other than reads on a read-only server. */
export const refuseForbidden = (access: Access, operation: Any): Effect.Effect<void, ToolResult> => {
  const effect = effectOf(access, operation)
  if (effect === "read" || access.writes === true) return Effect.void
  const message = `${operation.id} is a ${effect === "write" ? "write" : "destructive write"}, and this server only reads.`
  return Effect.fail(refuse("ReadOnly", message, "Tell the user; they can start the server with writes turned on."))
}
