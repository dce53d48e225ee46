/** Reads an OpenAPI 3.1 document of one API version. */
import { type Cursor, elements, entries, members, optional, refuse, required, root, text } from "./cursor.ts"
import type { Component, Document, Endpoint } from "./document.ts"
import { pascalCase, reservedNames } from "./names.ts"
import { type Referable, readEndpoint } from "./readEndpoint.ts"
import { readEvidence, readSchema } from "./readSchema.ts"

const methods: ReadonlyArray<readonly [key: string, method: Endpoint["method"]]> = [
  ["get", "GET"],
  ["post", "POST"],
  ["put", "PUT"],
  ["patch", "PATCH"],
  ["delete", "DELETE"]
]

/** Reads a whole document; `json` is the content of `file`, with overlays applied. */
export const readDocument = (file: string, json: unknown): Document => {
  const at = root(file, json)
  const parts = members(at, ["openapi", "info", "servers", "security", "tags", "paths", "components"], "the document")
  const openapi = required(at, parts.openapi, "openapi")
  if (!/^3\.1\.\d+$/.test(text(openapi))) refuse(openapi, "expected a document of OpenAPI 3.1")
  const referable = readReferable(required(at, parts.components, "components"))
  const endpoints = entries(required(at, parts.paths, "paths")).flatMap(([template, item]) =>
    readPath(template, item, referable)
  )
  const resources = new Map((optional(parts.tags, elements) ?? []).map(readTag))
  const undeclared = endpoints.find(({ resource }) => !resources.has(resource))
  if (undeclared !== undefined) refuse(undeclared, `the tag "${undeclared.resource}" is not declared`)
  const twice = endpoints.find(({ id }, index) => endpoints.findIndex((other) => other.id === id) < index)
  if (twice !== undefined) refuse(twice, `the operationId "${twice.id}" is not unique`)
  return {
    file,
    path: at.path,
    version: readVersion(required(at, parts.info, "info")),
    resources,
    components: readComponents(referable.schemas),
    endpoints
  }
}

const readVersion = (at: Cursor): string => {
  const parts = members(at, ["title", "version", "summary", "description", "license", "contact"], "the info")
  const version = required(at, parts.version, "version")
  return /^\d{4}-\d\d-\d\d$/.test(text(version)) ? text(version) : refuse(version, "expected an API version: a date")
}

const readTag = (at: Cursor): readonly [name: string, description: string | undefined] => {
  const parts = members(at, ["name", "description"], "a tag")
  return [text(required(at, parts.name, "name")), optional(parts.description, text)]
}

const readReferable = (at: Cursor): Referable => {
  const parts = members(at, ["schemas", "parameters", "responses", "securitySchemes"], "the components")
  return {
    schemas: new Map(optional(parts.schemas, entries)),
    parameters: new Map(optional(parts.parameters, entries)),
    responses: new Map(optional(parts.responses, entries))
  }
}

const readPath = (template: string, at: Cursor, referable: Referable): ReadonlyArray<Endpoint> => {
  const operations = members(
    at,
    methods.map(([key]) => key),
    "a path"
  )
  return methods.flatMap(([key, method]) => {
    const operation = operations[key]
    return operation === undefined ? [] : [readEndpoint(operation, method, template, referable)]
  })
}

const readComponents = (schemas: ReadonlyMap<string, Cursor>): ReadonlyMap<string, Component> => {
  const owners = new Map<string, string>()
  const components = new Map<string, Component>()
  for (const [name, at] of schemas) {
    const own = new Map(entries(at))
    const typeName = optional(own.get("x-polytomic-name"), text) ?? pascalCase(name)
    const owner = owners.get(typeName)
    if (!/^[A-Z][A-Za-z0-9]*$/.test(typeName) || reservedNames.has(typeName)) {
      refuse(at, `"${typeName}" can't be the name of a type`)
    }
    if (owner !== undefined) refuse(at, `"${name}" and "${owner}" would both be called ${typeName}`)
    owners.set(typeName, name)
    components.set(name, {
      file: at.file,
      path: at.path,
      name,
      typeName,
      evidence: readEvidence(own.get("x-polytomic-evidence")),
      ...readSchema(at, schemas)
    })
  }
  return components
}
