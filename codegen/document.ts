/**
 * Model of a specification: the parts of an OpenAPI document that `read.ts` reads.
 */
import type { Place } from "./cursor.ts"

/** The structure of a JSON value. */
export type Node =
  | { readonly kind: "unknown" | "boolean" | "integer" | "number" | "string" | "timestamp" }
  | { readonly kind: "enum"; readonly values: ReadonlyArray<string> }
  | { readonly kind: "array"; readonly items: Node }
  | { readonly kind: "record"; readonly values: Node }
  | { readonly kind: "object"; readonly fields: ReadonlyArray<Field>; readonly open: boolean }
  | { readonly kind: "union"; readonly members: ReadonlyArray<Node> }
  | { readonly kind: "nullable"; readonly of: Node }
  | { readonly kind: "ref"; readonly component: string }

/** Documentation of a value for readers of the generated code. */
export interface Doc {
  readonly description: string | undefined
  /** Facts that the type does not show: formats, limits, defaults. */
  readonly notes: ReadonlyArray<string>
  readonly deprecated: boolean
}

/** A node together with its doc. */
export interface Described {
  readonly node: Node
  readonly doc: Doc
}

/** A member of an object. */
export interface Field extends Described {
  readonly name: string
  readonly required: boolean
}

/** A named schema. */
export interface Component extends Described, Place {
  readonly name: string
  /** Its name in TypeScript. */
  readonly typeName: string
  /** Doubt about it. */
  readonly evidence: ReadonlyArray<Evidence>
}

/** Reason why a statement of the document is in doubt. */
export interface Evidence {
  readonly kind: "conflict" | "inference" | "documentsOnly"
  readonly note: string
}

/** An input field of an operation. */
export interface Parameter extends Field, Place {
  readonly in: "path" | "query"
}

/** Pagination of a list. */
export interface Pagination extends Place {
  readonly cursor: string
  readonly next: ReadonlyArray<string>
  readonly items: ReadonlyArray<string>
  /** The cursor is part of a URL. */
  readonly link: boolean
}

/** An operation of another version. */
export interface Successor {
  readonly version: string
  readonly operationId: string
}

/** One method of one path of the API. */
export interface Endpoint extends Place {
  readonly id: string
  readonly resource: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The path template of the URL. */
  readonly template: string
  readonly summary: string
  readonly description: string | undefined
  readonly parameters: ReadonlyArray<Parameter>
  /** The JSON body, if the operation takes one. */
  readonly body: (Place & { readonly node: Node }) | undefined
  readonly success: Place & { readonly status: 200 | 202; readonly node: Node | undefined }
  readonly errors: ReadonlyArray<number>
  readonly idempotent: boolean
  readonly credentials: "user" | "partner" | "optional"
  readonly pagination: Pagination | undefined
  readonly deprecated: boolean
  readonly replacedBy: Successor | undefined
  readonly evidence: ReadonlyArray<Evidence>
}

/** One API version. */
export interface Document extends Place {
  readonly version: string
  /** Description of each resource, by its dotted name. */
  readonly resources: ReadonlyMap<string, string | undefined>
  readonly components: ReadonlyMap<string, Component>
  readonly endpoints: ReadonlyArray<Endpoint>
}
