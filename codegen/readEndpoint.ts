/** Reads one operation of an OpenAPI document. */

import { isDocumentable } from "../src/internal/operations/statuses.ts"
import {
  type Cursor,
  elements,
  entries,
  flag,
  members,
  oneOf,
  optional,
  refuse,
  required,
  text,
  texts
} from "./cursor.ts"
import type { Endpoint, Pagination, Parameter, Successor } from "./document.ts"
import { readEvidence, readSchema } from "./readSchema.ts"

/** Targets of a `$ref`, by name. */
export interface Referable {
  readonly schemas: ReadonlyMap<string, Cursor>
  readonly parameters: ReadonlyMap<string, Cursor>
  readonly responses: ReadonlyMap<string, Cursor>
}

/** Reads the operation at `at`. */
export const readEndpoint = (
  at: Cursor,
  method: Endpoint["method"],
  template: string,
  referable: Referable
): Endpoint => {
  const parts = members(
    at,
    [
      "operationId",
      "tags",
      "summary",
      "description",
      "parameters",
      "requestBody",
      "responses",
      "security",
      "deprecated",
      "x-polytomic-pagination",
      "x-polytomic-credentials",
      "x-polytomic-replaced-by",
      "x-polytomic-evidence"
    ],
    "an operation"
  )
  const { headers, inputs } = readParameters(parts.parameters, referable)
  checkTemplate(at, template, inputs)
  return {
    file: at.file,
    path: at.path,
    ...readId(required(at, parts.operationId, "operationId"), required(at, parts.tags, "tags")),
    method,
    template,
    summary: text(required(at, parts.summary, "summary")),
    description: optional(parts.description, text),
    parameters: inputs,
    body: optional(parts.requestBody, (body) => readBody(body, referable)),
    ...readResponses(required(at, parts.responses, "responses"), referable),
    idempotent: headers.includes("Idempotency-Key"),
    credentials: optional(parts["x-polytomic-credentials"], (kind) => oneOf(kind, ["partner", "optional"])) ?? "user",
    pagination: optional(parts["x-polytomic-pagination"], readPagination),
    deprecated: optional(parts.deprecated, flag) ?? false,
    replacedBy: optional(parts["x-polytomic-replaced-by"], readSuccessor),
    evidence: readEvidence(parts["x-polytomic-evidence"])
  }
}

const readId = (at: Cursor, tags: Cursor): Pick<Endpoint, "id" | "resource"> => {
  const [resource, another] = texts(tags)
  if (resource === undefined || another !== undefined) return refuse(tags, "expected exactly one tag")
  const id = text(at)
  if (!/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(id))
    refuse(at, "expected a dotted name, such as connections.get")
  if (id.slice(0, id.lastIndexOf(".")) !== resource) refuse(at, `expected "${resource}." and a method's name`)
  return { id, resource }
}

const dereference = (at: Cursor, ref: Cursor, kind: keyof Referable, referable: Referable): Cursor => {
  const prefix = `#/components/${kind}/`
  const target = text(ref)
  const found = target.startsWith(prefix) ? referable[kind].get(target.slice(prefix.length)) : undefined
  if (entries(at).length > 1) refuse(at, `"$ref" must be the only member here`)
  return found ?? refuse(ref, `"${target}" does not resolve to one of the ${kind}`)
}

const readParameters = (
  at: Cursor | undefined,
  referable: Referable
): { readonly headers: ReadonlyArray<string>; readonly inputs: ReadonlyArray<Parameter> } => {
  const all = (optional(at, elements) ?? []).map((element) => {
    const ref = new Map(entries(element)).get("$ref")
    return readParameter(ref === undefined ? element : dereference(element, ref, "parameters", referable), referable)
  })
  const inputs = all.filter((parameter) => typeof parameter !== "string")
  inputs.forEach((input, index) => {
    const other = inputs.findIndex(({ name }) => name === input.name)
    if (other < index) refuse(input, `the ${input.in} parameter "${input.name}" has the name of another parameter`)
  })
  return { headers: all.filter((parameter) => typeof parameter === "string"), inputs }
}

/** A path or query parameter; for a header, only its name. */
const readParameter = (at: Cursor, referable: Referable): Parameter | string => {
  const parts = members(
    at,
    ["name", "in", "required", "description", "schema", "style", "explode", "deprecated", "x-polytomic-evidence"],
    "a parameter"
  )
  const place = oneOf(required(at, parts.in, "in"), ["path", "query", "header"])
  const name = required(at, parts.name, "name")
  if (place === "header") {
    const header = ["X-Polytomic-Version", "Idempotency-Key"].find((known) => known === name.value)
    return header ?? refuse(name, "only the headers X-Polytomic-Version and Idempotency-Key are supported")
  }
  const isRequired = optional(parts.required, flag) ?? false
  if (place === "path" && !isRequired) refuse(at, "a path parameter must be required")
  const schema = required(at, parts.schema, "schema")
  const { doc, node } = readSchema(schema, referable.schemas)
  checkStyle(at, place, node.kind === "record" || node.kind === "object", parts)
  return {
    file: at.file,
    path: at.path,
    name: text(name),
    in: place,
    required: isRequired,
    node,
    doc: {
      description: optional(parts.description, text) ?? doc.description,
      notes: doc.notes,
      deprecated: doc.deprecated || (optional(parts.deprecated, flag) ?? false)
    }
  }
}

const checkStyle = (
  at: Cursor,
  place: "path" | "query",
  isObject: boolean,
  parts: { readonly style?: Cursor; readonly explode?: Cursor }
): void => {
  const style = optional(parts.style, text) ?? (place === "path" ? "simple" : "form")
  const expected = place === "path" ? "simple" : isObject ? "deepObject" : "form"
  if (style !== expected) refuse(parts.style ?? at, `expected style "${expected}", found "${style}"`)
  if (place === "path" && isObject) refuse(at, "a path parameter cannot be an object")
  const explode = optional(parts.explode, flag) ?? style === "form"
  if (place === "query" && !explode) refuse(parts.explode ?? at, "expected explode: true")
}

const checkTemplate = (at: Cursor, template: string, inputs: ReadonlyArray<Parameter>): void => {
  const inTemplate = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "")
  const declared = inputs.filter((input) => input.in === "path").map(({ name }) => name)
  const missing = inTemplate.find((name) => !declared.includes(name))
  if (missing !== undefined) refuse(at, `the path has {${missing}}, but no path parameter has that name`)
  const unused = declared.find((name) => !inTemplate.includes(name))
  if (unused !== undefined) refuse(at, `the path parameter "${unused}" is not in the path`)
}

const readJson = (at: Cursor, referable: Referable) => {
  const media = members(at, ["application/json"], "the content")
  const json = required(at, media["application/json"], "application/json")
  const parts = members(json, ["schema", "example", "examples"], "the media type")
  const schema = required(json, parts.schema, "schema")
  return { file: schema.file, path: schema.path, node: readSchema(schema, referable.schemas).node }
}

const readBody = (at: Cursor, referable: Referable): NonNullable<Endpoint["body"]> => {
  const parts = members(at, ["required", "content", "description"], "a request body")
  return readJson(required(at, parts.content, "content"), referable)
}

const readResponses = (at: Cursor, referable: Referable): Pick<Endpoint, "success" | "errors"> => {
  const successes: Array<Endpoint["success"]> = []
  const errors: Array<number> = []
  for (const [key, response] of entries(at)) {
    const status = Number(key)
    if (status === 200 || status === 202) {
      successes.push(readSuccess(response, status, referable))
    } else if (isDocumentable(status)) {
      const ref = new Map(entries(response)).get("$ref")
      if (ref !== undefined) dereference(response, ref, "responses", referable)
      errors.push(status)
    } else {
      refuse(response, `status ${key} is neither a supported success nor a supported error`)
    }
  }
  const [success, another] = successes
  if (success === undefined || another !== undefined) return refuse(at, "expected exactly one success: 200 or 202")
  return { success, errors: errors.sort((a, b) => a - b) }
}

const readSuccess = (at: Cursor, status: 200 | 202, referable: Referable): Endpoint["success"] => {
  const parts = members(at, ["description", "content", "headers"], "a success")
  const body = optional(parts.content, (content) => readJson(content, referable))
  return { file: at.file, path: body?.path ?? at.path, status, node: body?.node }
}

const readPagination = (at: Cursor): Pagination => {
  const parts = members(at, ["cursor", "next", "items", "kind"], "the pagination")
  return {
    file: at.file,
    path: at.path,
    cursor: text(required(at, parts.cursor, "cursor")),
    next: texts(required(at, parts.next, "next")),
    items: texts(required(at, parts.items, "items")),
    link: optional(parts.kind, (kind) => oneOf(kind, ["link"])) === "link"
  }
}

const readSuccessor = (at: Cursor): Successor => {
  const parts = members(at, ["version", "operationId"], "a successor")
  return {
    version: text(required(at, parts.version, "version")),
    operationId: text(required(at, parts.operationId, "operationId"))
  }
}
