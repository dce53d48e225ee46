/** Facts that are compared: the facts of an API version, wherever they were read. */
import type { Scope, Shape } from "./shape.ts"

/** An input of an operation. */
export interface Input {
  readonly name: string
  /** `nowhere` if the generated code takes it and puts it nowhere. */
  readonly in: "path" | "query" | "body" | "nowhere"
  readonly required: boolean
  readonly node: Shape
}

/** A documented success; `node` is absent if there is no body. */
export interface Success {
  readonly status: string
  readonly node: Shape | undefined
  /** Decomposition of the body in the generated code; absent where `node` is the whole body. */
  readonly returns?: "data" | "list" | "body" | "empty"
}

/** Facts that only our own documents and the generated code state; a published document has no place for them. */
export interface Extras {
  readonly credentials: string
  readonly pagination: string
}

/** An operation. */
export interface Operation {
  /** Absent if the source does not name it in a way that can be compared. */
  readonly id: string | undefined
  readonly method: string
  readonly path: string
  readonly takesBody: boolean
  readonly inputs: ReadonlyArray<Input>
  readonly successes: ReadonlyArray<Success>
  /** Statuses. */
  readonly failures: ReadonlyArray<string>
  readonly idempotent: boolean | undefined
  readonly deprecated: boolean
  readonly extras: Extras | undefined
}

/** An API version. */
export interface Facts {
  readonly operations: ReadonlyArray<Operation>
  readonly components: Scope
}

/** `GET /api/connections/{id}`, as it is written. */
export const routeOf = (operation: Operation): string => `${operation.method} ${operation.path}`

/** The same for the same route, whatever its path parameters are called. */
export const routeKey = (operation: Operation): string =>
  `${operation.method} ${operation.path.replaceAll(/\{[^}]*\}/g, "{}")}`

/** `connections` of `connections.get`. */
export const resourceOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf("."), 0))

/** Paging as text, so that it can be compared. */
export const paginationText = (
  pagination:
    | {
        readonly cursor: string
        readonly next: ReadonlyArray<string>
        readonly items: ReadonlyArray<string>
        readonly link?: boolean
      }
    | undefined
): string =>
  pagination === undefined
    ? "none"
    : `${pagination.cursor} takes ${pagination.link === true ? "the page of the link " : ""}${pagination.next.join(".")}, items in ${pagination.items.join(".")}`
