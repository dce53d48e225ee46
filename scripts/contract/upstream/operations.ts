/** Reads the operations of a published document, as far as their shape goes. */
import { type Cursor, elements, entries, refuse, root, text } from "../../../codegen/cursor.ts"
import { type JsonObject, targetOf } from "./json.ts"
import type { Upstream } from "./load.ts"
import { type Note, Schemas } from "./schemas.ts"

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

const memberOf = (at: Cursor, key: string): Cursor | undefined => new Map(entries(at)).get(key)

const isTrue = (at: Cursor, key: string): boolean => memberOf(at, key)?.value === true

export const normalize = (upstream: Upstream): Normalized => {
  const document = root(upstream.file, upstream.json)
  const schemas = new Schemas(document)
  const reader = new Reader(document, schemas)
  const base = basePath(memberOf(document, "servers"))
  const paths = entries(memberOf(document, "paths") ?? refuse(document, `"paths" is missing`))
  const operations = paths.flatMap(([path, item]) => (path.startsWith("x-") ? [] : reader.path(`${base}${path}`, item)))
  return { operations, components: schemas.components(), notes: schemas.notes }
}

/** `/v1` of `https://example.com/v1`: paths start after it. */
const basePath = (servers: Cursor | undefined): string => {
  const [first] = servers === undefined || !Array.isArray(servers.value) ? [] : elements(servers)
  const url = first === undefined ? undefined : memberOf(first, "url")?.value
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
    const item = this.#follow(at)
    for (const method of unusual) {
      const part = memberOf(item, method)
      if (part !== undefined)
        this.#schemas.note(part, `operations with the method ${method.toUpperCase()} are not understood`)
    }
    return methods.flatMap((method) => {
      const operation = memberOf(item, method)
      return operation === undefined
        ? []
        : [this.#operation(method.toUpperCase(), path, operation, memberOf(item, "parameters"))]
    })
  }

  #operation(method: string, path: string, at: Cursor, shared: Cursor | undefined): UpstreamOperation {
    const lists = [shared, memberOf(at, "parameters")]
    // A parameter of the operation takes the place of one of the path.
    const byName = new Map(
      lists
        .flatMap((list) => (list === undefined ? [] : elements(list)))
        .map((one) => this.#follow(one))
        .map((one) => [`${memberOf(one, "in")?.value} ${memberOf(one, "name")?.value}`, one] as const)
    )
    const requestBody = memberOf(at, "requestBody")
    const responses = memberOf(at, "responses")
    return {
      method,
      path,
      names: namesOf(at),
      deprecated: isTrue(at, "deprecated"),
      parameters: [...byName.values()].flatMap((parameter) => this.#parameter(parameter)),
      idempotent: [...byName.keys()].some((key) => key.toLowerCase() === "header idempotency-key"),
      body: requestBody === undefined ? undefined : (this.#content(this.#follow(requestBody)) ?? {}),
      ...this.#responses(responses === undefined ? [] : entries(responses))
    }
  }

  #parameter(at: Cursor): ReadonlyArray<UpstreamParameter> {
    const name = String(memberOf(at, "name")?.value)
    const place = memberOf(at, "in")?.value
    if (place === "header" && known.includes(name.toLowerCase())) return []
    if (place !== "path" && place !== "query") {
      this.#schemas.note(at, `the ${String(place)} parameter "${name}" is not understood`)
      return []
    }
    const explode = memberOf(at, "explode")
    const style = memberOf(at, "style")
    if (explode?.value === false && place === "query") {
      this.#schemas.note(explode, `"explode": false is not understood`)
    }
    if (style !== undefined && !["form", "simple", "deepObject"].includes(String(style.value))) {
      this.#schemas.note(style, `the style ${JSON.stringify(style.value)} is not understood`)
    }
    const own = memberOf(at, "schema")
    const schema = (own === undefined ? this.#content(at) : this.#schemas.schema(own)) ?? {}
    const required = place === "path" || isTrue(at, "required")
    return [{ name, in: place, required, deprecated: isTrue(at, "deprecated"), schema }]
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
      else if (status.startsWith("2")) successes.push({ status, schema: this.#content(this.#follow(at)) })
      else failures.push(status)
    }
    return { successes, failures: failures.sort() }
  }

  /** The schema of the JSON among the contents of a body, response or parameter. */
  #content(at: Cursor): JsonObject | undefined {
    const content = memberOf(at, "content")
    const all = content === undefined ? [] : entries(content)
    const json = all.find(([type]) => /^application\/(?:[\w.-]+\+)?json\b/i.test(type) || type === "*/*")?.[1]
    const schema = json === undefined ? undefined : memberOf(json, "schema")
    if (json === undefined && all.length > 0) {
      this.#schemas.note(at, `content of ${all.map(([type]) => type).join(", ")} is not understood`)
    }
    return schema === undefined ? undefined : this.#schemas.schema(schema)
  }

  /** Resolves a `$ref` to a parameter, body, response or path. */
  #follow(at: Cursor, passed: ReadonlyArray<string> = []): Cursor {
    const ref = memberOf(at, "$ref")
    if (ref === undefined) return at
    const target = text(ref)
    if (!target.startsWith("#/")) return refuse(ref, `"${target}" leads out of the document`)
    if (passed.includes(target)) return refuse(ref, `"${target}" leads back to itself`)
    const found = targetOf(this.#document, target)
    return this.#follow(found ?? refuse(ref, `"${target}" leads nowhere`), [...passed, target])
  }
}

/** Names that an SDK generator is told, and the document's own. */
const namesOf = (at: Cursor): ReadonlyArray<string> => {
  const id = memberOf(at, "operationId")?.value
  const group = memberOf(at, "x-fern-sdk-group-name")?.value
  const method = memberOf(at, "x-fern-sdk-method-name")?.value
  const groups = (Array.isArray(group) ? group : [group]).filter((one) => typeof one === "string")
  const told = typeof method === "string" ? [[...groups, method].join(".")] : []
  return typeof id === "string" ? [...told, id] : told
}
