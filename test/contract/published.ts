/** Converts our documents to the form in which another author might publish them, and changes them. */
import { readFileSync } from "node:fs"
import { stringify } from "yaml"
import type { Json } from "../../codegen/overlay.ts"
import { readSpecs, type Spec } from "../../codegen/specs.ts"
import { type Drift, findDrift, parsePublished } from "../../scripts/contract/published.ts"

export type JsonObject = { [key: string]: Json }

export const root: string = new URL("../..", import.meta.url).pathname

/** The spec of a version. */
export const specOf = (version: string): Spec => {
  const spec = readSpecs(root).find((one) => one.version === version)
  if (spec === undefined) throw new Error(`There is no spec of ${version}`)
  return spec
}

/** A copy of a version's document. */
export const documentOf = (version: string): JsonObject =>
  // A document is an object.
  JSON.parse(readFileSync(`${root}/spec/${version}.json`, "utf8")) as JsonObject

/** Descends into JSON that is known to have these keys. */
export const at = (json: Json | undefined, ...keys: ReadonlyArray<string | number>): JsonObject => {
  const found = keys.reduce<Json | undefined>(
    (value, key) => (typeof value === "object" && value !== null ? (value as JsonObject)[key] : undefined), // arrays have keys, too
    json
  )
  if (typeof found !== "object" || found === null) throw new Error(`There is nothing at ${keys.join(".")}`)
  return found as JsonObject // as above
}

export const operationOf = (document: JsonObject, method: string, path: string): JsonObject =>
  at(document, "paths", path, method.toLowerCase())

export const componentOf = (document: JsonObject, name: string): JsonObject =>
  at(document, "components", "schemas", name)

/** Finds the drift of a changed copy of a version's document. */
export const driftOf = (version: string, change: (document: JsonObject) => unknown): Drift => {
  const document = documentOf(version)
  change(document)
  return findDrift(parsePublished("published.json", JSON.stringify(document)), specOf(version))
}

/**
 * The same facts in another style: OpenAPI 3.0 in YAML, `nullable`, `allOf` around references, components with other names,
 * some of them inline, ids without a resource, parameters on paths, no descriptions, none of our extensions.
 */
export const restyled = (document: JsonObject): string => {
  const inPlace = new Set(["ApiError", "OutputActor", "PaginationDetails"])
  const schemas = at(document, "components", "schemas")
  const rename = (name: string): string => `api_${name.replaceAll(".", "_")}_v3`

  const rewriteSchema = (schema: Json): Json => {
    if (Array.isArray(schema)) return schema.map(rewriteSchema)
    if (typeof schema !== "object" || schema === null) return schema
    if (typeof schema.$ref === "string") {
      const name = schema.$ref.slice("#/components/schemas/".length)
      if (inPlace.has(name)) return rewriteSchema(at(schemas, name))
      return { allOf: [{ $ref: `#/components/schemas/${rename(name)}` }], description: "Somebody else's words." }
    }
    const made: JsonObject = { title: "Somebody else's title", "x-order": 1 }
    for (const [key, value] of Object.entries(schema)) {
      if (key.startsWith("x-polytomic") || key === "description") continue
      if (key === "properties") {
        made[key] = Object.fromEntries(Object.entries(at(value)).map(([name, one]) => [name, rewriteSchema(one)]))
      } else if (["items", "additionalProperties", "oneOf", "anyOf"].includes(key)) made[key] = rewriteSchema(value)
      else made[key] = value
    }
    if (Array.isArray(schema.type)) {
      made.type = schema.type[0] ?? null
      made.nullable = true
    }
    for (const key of ["oneOf", "anyOf"]) {
      const members = schema[key]
      const solid = Array.isArray(members) ? members.filter((one) => at(one).type !== "null") : []
      const [only] = solid
      if (Array.isArray(members) && solid.length === 1 && only !== undefined && members.length === 2) {
        delete made[key]
        Object.assign(made, { allOf: [rewriteSchema(only)], nullable: true })
      }
    }
    return made
  }

  const paths: JsonObject = {}
  for (const [path, item] of Object.entries(at(document, "paths"))) {
    const methods: JsonObject = {}
    const shared: Array<Json> = []
    for (const [method, operation] of Object.entries(at(item))) {
      const parts = at(operation)
      const parameters = (Array.isArray(parts.parameters) ? parts.parameters : []).map((parameter): Json => {
        const { description: _, schema, ...rest } = at(parameter)
        return schema === undefined ? rest : { ...rest, schema: rewriteSchema(schema) }
      })
      const isPath = (parameter: Json) => at(parameter).in === "path"
      if (shared.length === 0) shared.push(...parameters.filter(isPath))
      const responses: JsonObject = {}
      for (const [status, response] of Object.entries(at(parts.responses))) {
        const content = at(response).content
        const json = content === undefined ? undefined : at(content, "application/json")
        responses[status] =
          json === undefined
            ? at(response)
            : { description: "OK", content: { "application/json": { schema: rewriteSchema(json.schema ?? {}) } } }
      }
      const id = String(parts.operationId)
      methods[method] = {
        operationId: id.slice(id.lastIndexOf(".") + 1).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        tags: ["subpackage_something"],
        summary: "Somebody else's summary",
        parameters: [
          ...parameters.filter((parameter) => !isPath(parameter)),
          { name: "Authorization", in: "header", required: true, schema: { type: "string" } }
        ],
        ...(parts.requestBody === undefined
          ? {}
          : {
              requestBody: {
                content: {
                  "application/json": {
                    schema: rewriteSchema(at(parts.requestBody, "content", "application/json").schema ?? {})
                  }
                }
              }
            }),
        ...(parts.deprecated === true ? { deprecated: true } : {}),
        responses: { ...responses, default: { description: "Something else" } }
      }
    }
    paths[path] = { parameters: shared, ...methods }
  }
  return stringify({
    openapi: "3.0.3",
    info: { title: "API Reference", version: "1.0.0" },
    servers: [{ url: "https://app.polytomic.com" }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [rename(name), rewriteSchema(schema)])
      ),
      parameters: at(document, "components", "parameters"),
      responses: Object.fromEntries(
        Object.keys(at(document, "components", "responses")).map((name) => [name, { description: name }])
      )
    }
  })
}
