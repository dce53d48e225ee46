/** Reads the facts of an API version from an OpenAPI 3.x document: one of `spec/`, or a published one. */
import { type Cursor, elements, entries, refuse, root } from "../../codegen/cursor.ts"
import type { Json } from "../../codegen/overlay.ts"
import { jsonOf, type Note, type Parts, partsOf, Reader } from "./reader.ts"
import { type Field, fieldsOf, isFreeObject, listOf, objectOf, resolve, type Schema, type Scope } from "./schema.ts"

/** Part of an operation: an input, the body of a status, or a trait; `nowhere` is an input that the code does not send. */
export interface Part extends Field {
  readonly in: "path" | "query" | "body" | "nowhere" | "status" | "trait"
}

export interface Route {
  readonly method: string
  readonly path: string
}

export interface Operation extends Route {
  /** Absent if the source has no name that can be compared. */
  readonly id: string | undefined
  /** Names in the document: those for SDK generators first; none in code. */
  readonly names: ReadonlyArray<string>
  readonly parts: ReadonlyArray<Part>
  readonly body?: Schema | undefined
}

export interface Facts {
  readonly operations: ReadonlyArray<Operation>
  readonly scope: Scope
  readonly notes: ReadonlyArray<Note>
}

/** `GET /api/connections/{id}`. */
export const routeOf = ({ method, path }: Route): string => `${method} ${path}`

/** Route without the names of path parameters. */
export const routeKey = (route: Route): string => routeOf(route).replaceAll(/\{[^}]*\}/g, "{}")

/** `connections` of `connections.get`. */
export const resourceOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf("."), 0))

export const keyTrait = "takes an Idempotency-Key"

/** Facts without a schema, as parts of an operation. */
export const traits = (values: { readonly [name: string]: string | boolean }): ReadonlyArray<Part> =>
  Object.entries(values).map(([name, value]) => ({
    in: "trait",
    name,
    required: true,
    schema: { fact: String(value) }
  }))

/** Value of a trait. */
export const traitOf = ({ parts }: Operation, trait: string): Json | undefined =>
  parts.find((part) => part.in === "trait" && part.name === trait)?.schema.fact

export const noBody: Schema = { fact: "no body" }

/** Pagination as text, for comparison. */
export const paginationText = (pagination: unknown): string => {
  const { cursor, items, kind, link, next } = objectOf(pagination as Json) // it came from JSON, or from code like it
  const page = link === true || kind === "link" ? "the page of the link " : ""
  return cursor === undefined
    ? "none"
    : `${cursor} takes ${page}${listOf(next).join(".")}, items in ${listOf(items).join(".")}`
}

const methods = ["get", "post", "put", "patch", "delete"]
const unsupportedMethods = ["head", "options", "trace", "query"]

/** Headers that are not inputs: those of the transport, and those that the client sends. */
const headers = ["authorization", "accept", "content-type", "x-polytomic-version", "idempotency-key"]

/** @throws {SpecError} if the document can't be read. */
export const readFacts = (file: string, json: unknown): Facts => {
  const document = root(file, json)
  const schemas = new Reader(document)
  const { paths = refuse(document, `"paths" is missing`), servers } = partsOf(document)
  const base = basePath(objectOf(listOf(servers && jsonOf(servers))[0]).url)
  const operations = entries(paths).flatMap(([path, at]) => {
    if (path.startsWith("x-")) return []
    const item = follow(at, schemas)
    const { parameters } = partsOf(item)
    return entries(item).flatMap(([method, operation]) => {
      if (unsupportedMethods.includes(method)) {
        schemas.note(operation, `operations with the method ${method.toUpperCase()} are not understood`)
      }
      if (!methods.includes(method)) return []
      const route = { method: method.toUpperCase(), path: `${base}${path}` }
      return [readOperation(route, partsOf(operation), parameters, schemas)]
    })
  })
  return { operations, scope: schemas.scope, notes: schemas.notes }
}

/** `/v1` of `https://example.com/v1`: the prefix of all paths. */
const basePath = (server: Json | undefined): string => {
  const path = typeof server === "string" ? (URL.parse(server, "https://localhost")?.pathname ?? "") : ""
  return path.includes("%7B") ? "" : path.replace(/\/+$/, "")
}

/** Resolves a `$ref` to a parameter, body, response or path. */
const follow = (at: Cursor, schemas: Reader, passed: ReadonlyArray<unknown> = []): Cursor => {
  const { $ref } = partsOf(at)
  if ($ref === undefined) return at
  if (passed.includes($ref.value)) return refuse($ref, `"${$ref.value}" leads back to itself`)
  return follow(schemas.target($ref), schemas, [...passed, $ref.value])
}

const readOperation = (route: Route, parts: Parts, shared: Cursor | undefined, schemas: Reader): Operation => {
  const listed = [shared, parts.parameters].flatMap((list) => (list === undefined ? [] : elements(list)))
  const parameters = new Map(
    listed.map((one) => {
      const at = follow(one, schemas)
      const { in: place, name } = partsOf(at)
      return [`${place?.value} ${name?.value}`, at]
    })
  )
  const body = parts.requestBody && (contentOf(follow(parts.requestBody, schemas), schemas) ?? {})
  const names = namesOf(parts)
  return {
    id: names.find(isId),
    names,
    ...route,
    parts: [
      ...[...parameters.values()].flatMap((at) => readParameter(at, schemas)),
      ...bodyParts(body, schemas.scope),
      ...(parts.responses === undefined ? [] : entries(parts.responses)).flatMap(([status, response]) =>
        readResponse(status, response, schemas)
      ),
      ...traits({
        "takes a body": body !== undefined,
        [keyTrait]: [...parameters.keys()].some((key) => key.toLowerCase() === "header idempotency-key"),
        deprecated: parts.deprecated?.value === true,
        credentials: String(parts["x-polytomic-credentials"]?.value ?? "user"),
        pagination: paginationText(parts["x-polytomic-pagination"]?.value)
      })
    ],
    body
  }
}

/** Reports whether a name has a resource and a method, as our ids have. */
export const isId = (name: string): boolean => /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(name)

const namesOf = (parts: Parts): ReadonlyArray<string> => {
  const group = parts["x-fern-sdk-group-name"]?.value
  const method = parts["x-fern-sdk-method-name"]?.value
  const forSdk = typeof method === "string" ? [...[group].flat(), method].filter((one) => typeof one === "string") : []
  return [forSdk.join("."), parts.operationId?.value].filter(
    (name): name is string => typeof name === "string" && name !== ""
  )
}

const readParameter = (at: Cursor, schemas: Reader): ReadonlyArray<Part> => {
  const { explode, in: place, name: named, required, schema, style } = partsOf(at)
  const name = String(named?.value)
  if (place?.value === "header" && headers.includes(name.toLowerCase())) return []
  if (place?.value !== "path" && place?.value !== "query") {
    schemas.note(at, `the ${place?.value} parameter "${name}" is not understood`)
    return []
  }
  if (explode?.value === false && place.value === "query") schemas.note(explode, `"explode": false is not understood`)
  if (style !== undefined && !["form", "simple", "deepObject"].includes(String(style.value))) {
    schemas.note(style, `the style ${JSON.stringify(style.value)} is not understood`)
  }
  return [
    {
      name,
      in: place.value,
      required: place.value === "path" || required?.value === true,
      schema: (schema === undefined ? contentOf(at, schemas) : schemas.schema(schema)) ?? {}
    }
  ]
}

/** Fields of a body, or the body itself if it is not an object; nothing of a free object. */
const bodyParts = (body: Schema | undefined, scope: Scope): ReadonlyArray<Part> => {
  if (body === undefined || isFreeObject(body, scope)) return []
  const { core, kind } = resolve(body, scope)
  const fields = kind === "object" ? fieldsOf(core) : [{ name: "(the body)", required: true, schema: body }]
  return fields.map((field) => ({ ...field, in: "body" }))
}

const readResponse = (status: string, response: Cursor, schemas: Reader): ReadonlyArray<Part> => {
  // `default` is about statuses that the document does not name.
  if (status === "default" || status.startsWith("x-")) return []
  const isKnown = /^[1-5]\d\d$/.test(status)
  if (!isKnown) schemas.note(response, `the status ${status} is not understood`)
  const found = status.startsWith("2") ? contentOf(follow(response, schemas), schemas) : undefined
  // The empty object that the API sends with a 202 is not a value.
  const isEmpty = found === undefined || (status === "202" && isFreeObject(found, schemas.scope))
  return isKnown ? [{ in: "status", name: status, required: true, schema: isEmpty ? noBody : found }] : []
}

/** Schema of the JSON content of a body, response or parameter. */
const contentOf = (at: Cursor, schemas: Reader): Schema | undefined => {
  const { content } = partsOf(at)
  const all = content === undefined ? [] : entries(content)
  const json = all.find(([type]) => /^application\/(?:[\w.-]+\+)?json\b/i.test(type) || type === "*/*")?.[1]
  if (json === undefined && all.length > 0) {
    schemas.note(at, `content of ${all.map(([type]) => type).join(", ")} is not understood`)
  }
  const { schema } = json === undefined ? {} : partsOf(json)
  return schema && schemas.schema(schema)
}
