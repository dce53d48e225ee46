/** The documents of `spec/`, typed as far as their tests need. */
import { existsSync, readFileSync } from "node:fs"

export interface Evidence {
  readonly kind: string
  readonly note: string
  readonly source: string
}

export interface SchemaObject {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: { readonly [name: string]: SchemaObject }
  readonly "x-polytomic-name"?: string
  readonly "x-polytomic-evidence"?: ReadonlyArray<Evidence>
}

export interface Parameter {
  readonly $ref?: string
  readonly name?: string
  readonly in?: string
  readonly description?: string
  readonly schema?: SchemaObject
}

export interface Operation {
  readonly operationId: string
  readonly tags: ReadonlyArray<string>
  readonly summary: string
  readonly deprecated?: boolean
  readonly parameters: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: SchemaObject } } }
  readonly responses: { readonly [status: string]: { readonly $ref?: string } }
  readonly "x-polytomic-evidence"?: ReadonlyArray<Evidence>
  readonly "x-polytomic-replaced-by"?: { readonly version: string; readonly operationId: string }
}

export interface Document {
  readonly info: { readonly version: string }
  readonly tags: ReadonlyArray<{ readonly name: string; readonly description: string }>
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas: { readonly [name: string]: SchemaObject } }
}

export interface Action {
  readonly target: string
  readonly description: string
}

export interface Overlay {
  readonly extends: string
  readonly actions: ReadonlyArray<Action>
}

export interface Route {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

export const versions = ["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"] as const

const locate = (path: string): URL => new URL(`../../spec/${path}`, import.meta.url)

const read = (path: string): unknown => JSON.parse(readFileSync(locate(path), "utf8"))

// The validator and the tests below check whether the file really has this structure.
export const readDocument = (version: string): Document => read(`${version}.json`) as Document

/** The overlay of a document, if there is one. */
export const readOverlay = (version: string): Overlay | undefined => {
  const path = `overlays/${version}.json`
  // As above.
  return existsSync(locate(path)) ? (read(path) as Overlay) : undefined
}

export const routes = (document: Document): ReadonlyArray<Route> =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation }))
  )

/** Checks whether only API references list the operation: the official SDK of the version lacks it. */
export const isDocumentsOnly = (operation: Operation): boolean =>
  operation["x-polytomic-evidence"]?.some(({ kind }) => kind === "documentsOnly") ?? false

export const typeName = (component: string, schema: SchemaObject): string => schema["x-polytomic-name"] ?? component

/** Every object in a value, with its path; a property that happens to be named `$ref` is one, too. */
export function* objects(value: unknown, at = "#"): Generator<readonly [string, { readonly [key: string]: unknown }]> {
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* objects(element, `${at}/${index}`)
  } else if (typeof value === "object" && value !== null) {
    // An object that is not an array has string keys.
    const object = value as { readonly [key: string]: unknown }
    yield [at, object]
    for (const [key, member] of Object.entries(object)) yield* objects(member, `${at}/${key}`)
  }
}

/** Target of an internal reference, or undefined. */
export const dereference = (document: Document, ref: string): unknown => {
  let value: unknown = document
  for (const part of ref.replace(/^#\//, "").split("/")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined
    // `hasOwn` says so.
    value = (value as { readonly [key: string]: unknown })[part]
  }
  return value
}
