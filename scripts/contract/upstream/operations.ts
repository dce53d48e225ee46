/** Reads the operations of a published document, as far as their shape goes. */
import { type Cursor, elements, entries, refuse, root, text } from "../../../codegen/cursor.ts"
import type { Upstream } from "./load.ts"
import { type JsonObject, type Note, Schemas } from "./schemas.ts"

/** A path or query parameter. */
export interface UpstreamParameter {
  readonly name: string
  readonly in: "path" | "query"
  readonly required: boolean
  readonly deprecated: boolean
  readonly schema: JsonObject
}

/** An operation, its schemas normalized. */
export interface UpstreamOperation {
  readonly method: string
  readonly path: string
  /** Its names, the most telling first: of the SDK, of the document. */
  readonly names: ReadonlyArray<string>
  readonly tags: ReadonlyArray<string>
  readonly summary: string | undefined
  readonly deprecated: boolean
  readonly parameters: ReadonlyArray<UpstreamParameter>
  readonly idempotent: boolean
  readonly body: JsonObject | undefined
  readonly successes: ReadonlyArray<{ readonly status: string; readonly schema: JsonObject | undefined }>
  readonly failures: ReadonlyArray<string>
}

/** Published document in our vocabulary. */
export interface Normalized {
  readonly operations: ReadonlyArray<UpstreamOperation>
  readonly components: ReadonlyMap<string, JsonObject>
  /** Statements that our vocabulary lacks. */
  readonly notes: ReadonlyArray<Note>
}

const methods = ["get", "post", "put", "patch", "delete"]
const unusual = ["head", "options", "trace", "query"]

/** Headers that are no inputs: those of the transport, and those that the client sends by itself. */
const known = ["authorization", "accept", "content-type", "x-polytomic-version", "idempotency-key"]

/** Normalizes a document. */
export const normalize = (upstream: Upstream): Normalized => {
  const document = root(upstream.file, upstream.json)
  const schemas = new Schemas(document)
  const reader = new Reader(document, schemas)
  const members = new Map(entries(document))
  const base = basePath(members.get("servers"))
  const operations = entries(members.get("paths") ?? refuse(document, `"paths" is missing`)).flatMap(([path, item]) =>
    path.startsWith("x-") ? [] : reader.path(`${base}${path}`, item)
  )
  return { operations, components: schemas.components(), notes: schemas.notes }
}

/** `/v1` of `https://example.com/v1`: paths start after it. */
const basePath = (servers: Cursor | undefined): string => {
  const [first] = servers === undefined || !Array.isArray(servers.value) ? [] : elements(servers)
  const url = first === undefined ? undefined : new Map(entries(first)).get("url")?.value
  if (typeof url !== "string") return ""
  const path = URL.canParse(url) ? new URL(url).pathname : url.startsWith("/") ? url : ""
  return path.includes("{") || path.includes("%7B") ? "" : path.replace(/\/+$/, "")
}

class Reader {
  readonly #document: Cursor
  readonly #schemas: Schemas

  constructor(document: Cursor, schemas: Schemas) {
    this.#document = document
    this.#schemas = schemas
  }

  path(path: string, at: Cursor): ReadonlyArray<UpstreamOperation> {
    const parts = new Map(entries(this.#follow(at)))
    const shared = parts.get("parameters")
    for (const method of unusual) {
      const part = parts.get(method)
      if (part !== undefined)
        this.#schemas.note(part, `operations with the method ${method.toUpperCase()} are not understood`)
    }
    return methods.flatMap((method) => {
      const operation = parts.get(method)
      return operation === undefined ? [] : [this.#operation(method.toUpperCase(), path, operation, shared)]
    })
  }

  #operation(method: string, path: string, at: Cursor, shared: Cursor | undefined): UpstreamOperation {
    const parts = new Map(entries(at))
    const named = (key: string): string | undefined => {
      const value = parts.get(key)?.value
      return typeof value === "string" ? value : undefined
    }
    // A parameter of the operation takes the place of one of the path.
    const parameters = new Map(
      [
        ...(shared === undefined ? [] : elements(shared)),
        ...(parts.has("parameters") ? elements(partOf(parts, "parameters")) : [])
      ]
        .map((parameter) => this.#follow(parameter))
        .map((parameter) => [`${memberOf(parameter, "in")} ${memberOf(parameter, "name")}`, parameter] as const)
    )
    const headers = [...parameters.values()].filter((parameter) => memberOf(parameter, "in") === "header")
    const responses = parts.get("responses")
    const tags = parts.get("tags")?.value
    return {
      method,
      path,
      names: namesOf(parts, named("operationId")),
      tags: Array.isArray(tags) ? tags.map(String) : [],
      summary: named("summary"),
      deprecated: parts.get("deprecated")?.value === true,
      parameters: [...parameters.values()].flatMap((parameter) => this.#parameter(parameter)),
      idempotent: headers.some((header) => String(memberOf(header, "name")).toLowerCase() === "idempotency-key"),
      body: parts.has("requestBody") ? this.#body(partOf(parts, "requestBody")) : undefined,
      ...this.#responses(responses === undefined ? [] : entries(responses))
    }
  }

  #parameter(at: Cursor): ReadonlyArray<UpstreamParameter> {
    const parts = new Map(entries(at))
    const name = String(parts.get("name")?.value)
    const place = parts.get("in")?.value
    if (place === "header" && known.includes(name.toLowerCase())) return []
    if (place !== "path" && place !== "query") {
      this.#schemas.note(at, `the ${String(place)} parameter "${name}" is not understood`)
      return []
    }
    const explode = parts.get("explode")
    const style = parts.get("style")
    if (explode?.value === false && place === "query") {
      this.#schemas.note(explode, `"explode": false is not understood`)
    }
    if (style !== undefined && !["form", "simple", "deepObject"].includes(String(style.value))) {
      this.#schemas.note(style, `the style ${JSON.stringify(style.value)} is not understood`)
    }
    const schema = parts.get("schema") ?? this.#json(at, parts.get("content"))
    return [
      {
        name,
        in: place,
        required: place === "path" || parts.get("required")?.value === true,
        deprecated: parts.get("deprecated")?.value === true,
        schema: schema === undefined ? {} : this.#schemas.schema(schema)
      }
    ]
  }

  #body(at: Cursor): JsonObject | undefined {
    const body = this.#follow(at)
    const schema = this.#json(body, new Map(entries(body)).get("content"))
    return schema === undefined ? {} : this.#schemas.schema(schema)
  }

  #responses(
    all: ReadonlyArray<readonly [status: string, response: Cursor]>
  ): Pick<UpstreamOperation, "successes" | "failures"> {
    const successes: Array<UpstreamOperation["successes"][number]> = []
    const failures: Array<string> = []
    for (const [status, at] of all) {
      // A default speaks of statuses that the document does not name.
      if (status === "default" || status.startsWith("x-")) continue
      if (!/^[1-5]\d\d$/.test(status)) this.#schemas.note(at, `the status ${status} is not understood`)
      else if (!status.startsWith("2")) failures.push(status)
      else {
        const response = this.#follow(at)
        const schema = this.#json(response, new Map(entries(response)).get("content"))
        successes.push({ status, schema: schema === undefined ? undefined : this.#schemas.schema(schema) })
      }
    }
    return { successes, failures: failures.sort() }
  }

  /** The schema of a JSON content. */
  #json(at: Cursor, content: Cursor | undefined): Cursor | undefined {
    if (content === undefined) return undefined
    const all = entries(content)
    const json = all.find(([type]) => /^application\/(?:[\w.-]+\+)?json\b/i.test(type) || type === "*/*")?.[1]
    if (json !== undefined) return new Map(entries(json)).get("schema")
    if (all.length > 0) this.#schemas.note(at, `content of ${all.map(([type]) => type).join(", ")} is not understood`)
    return undefined
  }

  /** Resolves a `$ref` to a parameter, body, response or path. */
  #follow(at: Cursor, passed: ReadonlyArray<string> = []): Cursor {
    const ref = new Map(entries(at)).get("$ref")
    if (ref === undefined) return at
    const target = text(ref)
    if (!target.startsWith("#/")) return refuse(ref, `"${target}" leads out of the document`)
    if (passed.includes(target)) return refuse(ref, `"${target}" leads back to itself`)
    const found = target
      .slice(2)
      .split("/")
      .map((key) => decodeURIComponent(key.replaceAll("~1", "/").replaceAll("~0", "~")))
      .reduce<Cursor | undefined>(
        (value, key) => (value === undefined ? value : new Map(entries(value)).get(key)),
        this.#document
      )
    return this.#follow(found ?? refuse(ref, `"${target}" leads nowhere`), [...passed, target])
  }
}

const partOf = (parts: ReadonlyMap<string, Cursor>, key: string): Cursor =>
  parts.get(key) ?? { file: "", path: "", value: undefined }

const memberOf = (at: Cursor, key: string): unknown => new Map(entries(at)).get(key)?.value

/** Names that an SDK generator is told, and the document's own. */
const namesOf = (parts: ReadonlyMap<string, Cursor>, id: string | undefined): ReadonlyArray<string> => {
  const group = parts.get("x-fern-sdk-group-name")?.value
  const method = parts.get("x-fern-sdk-method-name")?.value
  const groups = (Array.isArray(group) ? group : [group]).filter((one) => typeof one === "string")
  const told = typeof method === "string" ? [[...groups, method].join(".")] : []
  return id === undefined ? told : [...told, id]
}
