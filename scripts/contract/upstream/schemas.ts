/**
 * Turns the schemas of a published document into the vocabulary of `spec/`, so that both can be read alike.
 *
 * `nullable`, `allOf`, `const`, lists of types and inferred types are written as our documents write them. What has no
 * counterpart there is noted, never dropped in silence.
 */
import { type Cursor, entries, type Place, refuse, text } from "../../../codegen/cursor.ts"
import type { Json } from "../../../codegen/overlay.ts"
import { type JsonObject, listOf, nameOf, orNull, reference, steps, targetOf } from "./json.ts"

/** Something in the published document that can't be said in ours. */
export interface Note {
  readonly path: string
  readonly what: string
}

/** Keywords that are carried over as they are, beside any type. */
const plain = ["description", "default", "deprecated"]

/** Keywords and formats that belong to a type. */
const typed: { readonly [type: string]: readonly [keywords: ReadonlyArray<string>, formats?: ReadonlyArray<string>] } =
  {
    string: [
      ["minLength", "maxLength", "pattern"],
      ["uuid", "date-time", "uri", "uri-reference", "email"]
    ],
    integer: [
      ["minimum", "maximum"],
      ["int32", "int64"]
    ],
    number: [
      ["minimum", "maximum"],
      ["float", "double"]
    ],
    array: [["minItems", "maxItems"]],
    object: [[]],
    boolean: [[]]
  }

/** Keywords that change what values are allowed, and that our documents do not have. */
const beyond = ["not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems", "dependentSchemas"]

type Parts = ReadonlyMap<string, Cursor>

export class Schemas {
  readonly notes: Array<Note> = []
  readonly #document: Cursor
  readonly #components: Parts
  readonly #normalized: Map<string, JsonObject> = new Map()
  // References that are being followed in place, as a circle of them would have no end.
  readonly #following: Set<string> = new Set()

  constructor(document: Cursor) {
    this.#document = document
    const components = new Map(entries(document)).get("components")
    const schemas = components === undefined ? undefined : new Map(entries(components)).get("schemas")
    this.#components = new Map(schemas === undefined ? [] : entries(schemas))
  }

  /** The document's own components, normalized. */
  components(): ReadonlyMap<string, JsonObject> {
    for (const name of this.#components.keys()) this.#component(name)
    return this.#normalized
  }

  #component(name: string): JsonObject {
    const known = this.#normalized.get(name)
    const at = this.#components.get(name)
    if (known !== undefined || at === undefined) return known ?? {}
    // In place while it is made: a schema may lead back to itself.
    const made: JsonObject = {}
    this.#normalized.set(name, made)
    return Object.assign(made, this.schema(at))
  }

  note({ path }: Place, what: string): void {
    if (!this.notes.some((note) => note.path === path && note.what === what)) this.notes.push({ path, what })
  }

  schema(at: Cursor): JsonObject {
    if (at.value === true) return {}
    if (at.value === false) {
      this.note(at, "a schema that allows nothing")
      return {}
    }
    const parts = new Map(entries(at))
    for (const keyword of beyond) {
      const part = parts.get(keyword)
      if (part !== undefined) this.note(part, `"${keyword}" is not understood`)
    }
    const types = listed(parts.get("type"))
    const values = parts.get("enum")?.value
    const nullable =
      parts.get("nullable")?.value === true ||
      types.includes("null") ||
      (Array.isArray(values) && values.includes(null))
    const core = this.#core(at, parts, types)
    const own = plain.flatMap((keyword) => {
      const part = parts.get(keyword)
      return part === undefined ? [] : [[keyword, jsonOf(part)] as const]
    })
    return { ...(nullable ? orNull(core) : core), ...Object.fromEntries(own) }
  }

  #core(at: Cursor, parts: Parts, types: ReadonlyArray<string>): JsonObject {
    const ref = parts.get("$ref")
    if (ref !== undefined) return this.#reference(ref)
    const all = parts.get("allOf")
    if (all !== undefined) return this.#all(at, all, parts, types)
    const some = parts.get("oneOf") ?? parts.get("anyOf")
    if (some !== undefined) return this.#some(at, some, parts)
    const inferred = types.length > 0 ? types.filter((type) => type !== "null") : inferTypes(parts)
    const [type, another] = inferred
    if (type === undefined) return types.includes("null") ? { type: "null" } : {}
    if (another === undefined) return this.#typed(at, type, parts)
    return { oneOf: inferred.map((one) => this.#typed(at, one, parts)) }
  }

  #reference(at: Cursor): JsonObject {
    const target = text(at)
    const name = nameOf({ $ref: target })
    if (name !== undefined && this.#components.has(name)) return reference(name)
    if (!target.startsWith("#/")) return refuse(at, `"${target}" leads out of the document`)
    const found = targetOf(this.#document, target) ?? refuse(at, `"${target}" leads nowhere`)
    return this.#follow(target, at, () => this.schema(found))
  }

  /** Follows a reference, unless it is being followed already. */
  #follow<A>(target: string, at: Place, follow: () => A): A {
    if (this.#following.has(target)) return refuse(at, `"${target}" leads back to itself`)
    this.#following.add(target)
    const found = follow()
    this.#following.delete(target)
    return found
  }

  #all(at: Cursor, all: Cursor, parts: Parts, types: ReadonlyArray<string>): JsonObject {
    const rest = new Map(Array.from(parts).filter(([key]) => key !== "allOf"))
    const value = Object.fromEntries(Array.from(rest, ([key, part]) => [key, part.value]))
    // Only what says something about the value; the words are added by the caller.
    const members = [...steps(all).map(([, member]) => this.schema(member)), this.#core({ ...at, value }, rest, types)]
    const telling = members.filter((member) => Object.keys(member).some((key) => !plain.includes(key)))
    const [first, another] = telling
    if (first === undefined || another === undefined) return first ?? {}
    const objects = telling.map((member) => this.#followed(member, at))
    if (objects.some(({ type }) => type !== "object")) {
      this.note(all, "an allOf of what are not objects is not understood")
      return first
    }
    const properties: JsonObject = Object.assign({}, ...objects.map((object) => object.properties ?? {}))
    const required = [...new Set(objects.flatMap((object) => listOf(object.required)))]
    return {
      type: "object",
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {})
    }
  }

  /** Component that a normalized schema refers to. */
  #followed(schema: JsonObject, at: Place): JsonObject {
    const name = nameOf(schema)
    return name === undefined
      ? schema
      : this.#follow(String(schema.$ref), at, () => this.#followed(this.#component(name), at))
  }

  #some(at: Cursor, some: Cursor, parts: Parts): JsonObject {
    const owned = ["properties", "required", "items", "enum", "additionalProperties"].filter((key) => parts.has(key))
    if (owned.length > 0)
      this.note(at, `${owned.map((key) => `"${key}"`).join(", ")} beside alternatives is not understood`)
    const members = steps(some).map(([, member]) => this.schema(member))
    const solid = members.filter((member) => member.type !== "null")
    const [only, another] = solid
    if (only !== undefined && another === undefined) return solid.length < members.length ? orNull(only) : only
    const keyword = parts.has("oneOf") ? "oneOf" : "anyOf"
    return solid.length === 0 ? {} : { [keyword]: members }
  }

  #typed(at: Cursor, type: string, parts: Parts): JsonObject {
    const known = typed[type]
    if (known === undefined) {
      this.note(parts.get("type") ?? at, `the type ${JSON.stringify(type)} is not understood`)
      return {}
    }
    const [keywords, formats] = known
    const schema: JsonObject = { type }
    const format = parts.get("format")?.value
    if (typeof format === "string" && formats?.includes(format)) schema.format = format
    for (const keyword of keywords) {
      const part = parts.get(keyword)
      if (part !== undefined && ["number", "string"].includes(typeof part.value)) schema[keyword] = jsonOf(part)
    }
    const values = enumOf(parts)
    const odd = parts.get("enum") ?? parts.get("const")
    if (values !== undefined && type === "string") schema.enum = values
    // Several types share the values: each takes those that are its own.
    else if (odd !== undefined && listed(parts.get("type")).filter((one) => one !== "null").length < 2) {
      this.note(odd, `an enum of ${type} values is not understood`)
    }
    if (type === "array") {
      const items = parts.get("items")
      schema.items = items === undefined ? {} : this.schema(items)
    }
    return type === "object" ? { ...schema, ...this.#object(parts) } : schema
  }

  #object(parts: Parts): JsonObject {
    const properties = parts.get("properties")
    const rest = parts.get("additionalProperties")
    const isSchema = rest !== undefined && typeof rest.value !== "boolean"
    // A cursor's value came from JSON.
    const required = listOf(parts.get("required")?.value as Json).filter((name) => typeof name === "string")
    if (properties === undefined && required.length === 0) {
      return { additionalProperties: isSchema ? this.schema(rest) : true }
    }
    const made = Object.fromEntries(
      (properties === undefined ? [] : entries(properties)).map(([name, property]) => [name, this.schema(property)])
    )
    // A field that is required and not described may be anything.
    for (const name of required) made[name] ??= {}
    if (isSchema && Object.keys(this.schema(rest)).length > 0) {
      this.note(rest, "a schema for further fields beside properties is not understood")
    }
    return {
      properties: made,
      ...(required.length > 0 ? { required } : {}),
      ...(rest === undefined ? {} : { additionalProperties: isSchema || rest.value === true })
    }
  }
}

// A cursor's value came from JSON.
const jsonOf = (at: Cursor): Json => structuredClone(at.value) as Json

const listed = (type: Cursor | undefined): ReadonlyArray<string> =>
  type === undefined ? [] : (Array.isArray(type.value) ? type.value : [type.value]).map(String)

/** The values of an enum of texts. */
const enumOf = (parts: Parts): Array<string> | undefined => {
  const constant = parts.get("const")?.value
  const values = parts.get("enum")?.value ?? (constant === undefined ? undefined : [constant])
  if (!Array.isArray(values)) return undefined
  const texts = values.filter((value) => typeof value === "string")
  return texts.length === 0 ? undefined : [...new Set(texts)]
}

const inferTypes = (parts: Parts): ReadonlyArray<string> => {
  if (["properties", "additionalProperties", "required"].some((key) => parts.has(key))) return ["object"]
  if (parts.has("items")) return ["array"]
  return enumOf(parts) === undefined ? [] : ["string"]
}
