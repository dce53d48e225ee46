/**
 * Turns the schemas of a published document into the vocabulary of `spec/`, so that both can be read alike.
 *
 * `nullable`, `allOf`, `const`, lists of types and inferred types are written as our documents write them. What has no
 * counterpart there is noted, never dropped in silence.
 */
import { type Cursor, entries, type Place, refuse, text } from "../../../codegen/cursor.ts"
import type { Json } from "../../../codegen/overlay.ts"

/** An object of JSON. */
export type JsonObject = { [key: string]: Json }

/** Something in the published document that can't be said in ours. */
export interface Note {
  readonly path: string
  readonly what: string
}

const prefix = "#/components/schemas/"

/** Keywords that are carried over as they are, beside any type. */
const plain = ["description", "default", "deprecated"] as const

/** Keywords that belong to a type. */
const typed: { readonly [type: string]: ReadonlyArray<string> } = {
  string: ["minLength", "maxLength", "pattern"],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  array: ["minItems", "maxItems"],
  object: [],
  boolean: []
}

const formats: { readonly [type: string]: ReadonlyArray<string> } = {
  string: ["uuid", "date-time", "uri", "uri-reference", "email"],
  integer: ["int32", "int64"],
  number: ["float", "double"]
}

/** Keywords that change what values are allowed, and that our documents do not have. */
const beyond = ["not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems", "dependentSchemas"]

/** Normalizes the schemas of one document. */
export class Schemas {
  readonly notes: Array<Note> = []
  readonly #document: Cursor
  readonly #components: ReadonlyMap<string, Cursor>
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
    for (const name of this.#components.keys()) this.component(name)
    return this.#normalized
  }

  component(name: string): JsonObject {
    const known = this.#normalized.get(name)
    const at = this.#components.get(name)
    if (known !== undefined || at === undefined) return known ?? {}
    // In place while it is made: a schema may lead back to itself.
    const made: JsonObject = {}
    this.#normalized.set(name, made)
    Object.assign(made, this.schema(at))
    return made
  }

  note(at: Place, what: string): void {
    if (!this.notes.some((note) => note.path === at.path && note.what === what)) {
      this.notes.push({ path: at.path, what })
    }
  }

  /** Normalizes one schema. */
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
    const own: JsonObject = {}
    for (const keyword of plain) {
      const part = parts.get(keyword)
      if (part !== undefined) own[keyword] = jsonOf(part)
    }
    const types = listed(parts.get("type"))
    const nullable =
      parts.get("nullable")?.value === true || types.includes("null") || hasNull(parts.get("enum")?.value)
    const core = this.#core(at, parts, types)
    return { ...(nullable ? orNull(core) : core), ...own }
  }

  #core(at: Cursor, parts: ReadonlyMap<string, Cursor>, types: ReadonlyArray<string>): JsonObject {
    const ref = parts.get("$ref")
    if (ref !== undefined) return this.#reference(ref)
    const all = parts.get("allOf")
    if (all !== undefined) return this.#all(at, all, parts)
    const some = parts.get("oneOf") ?? parts.get("anyOf")
    if (some !== undefined) return this.#some(at, some, parts)
    const solid = types.filter((type) => type !== "null")
    const inferred = types.length > 0 ? solid : inferTypes(parts)
    const [type, another] = inferred
    if (type === undefined) return types.includes("null") ? { type: "null" } : {}
    if (another === undefined) return this.#typed(at, type, parts)
    return { oneOf: inferred.map((one) => this.#typed(at, one, parts)) }
  }

  #reference(at: Cursor): JsonObject {
    const target = text(at)
    const name = decode(target.slice(prefix.length))
    if (target.startsWith(prefix) && this.#components.has(name)) return { $ref: `${prefix}${encode(name)}` }
    if (!target.startsWith("#/")) return refuse(at, `"${target}" leads out of the document`)
    if (this.#following.has(target)) return refuse(at, `"${target}" leads back to itself`)
    const found = target
      .slice(2)
      .split("/")
      .reduce<Cursor | undefined>(
        (value, key) => (value === undefined ? value : new Map(steps(value)).get(decode(key))),
        this.#document
      )
    if (found === undefined) return refuse(at, `"${target}" leads nowhere`)
    this.#following.add(target)
    const schema = this.schema(found)
    this.#following.delete(target)
    return schema
  }

  #all(at: Cursor, all: Cursor, parts: ReadonlyMap<string, Cursor>): JsonObject {
    const rest = Object.fromEntries(
      [...parts].filter(([key]) => key !== "allOf").map(([key, part]) => [key, part.value])
    )
    const members = [
      ...steps(all).map(([, member]) => this.schema(member)),
      // Only what says something about the value; the words are added by the caller.
      this.#core(
        { ...at, value: rest },
        new Map([...parts].filter(([key]) => key !== "allOf")),
        listed(parts.get("type"))
      )
    ].filter((member) => Object.keys(member).some((key) => !plain.some((word) => word === key)))
    const [first, another] = members
    if (first === undefined) return {}
    if (another === undefined) return first
    const objects = members.map((member) => this.#followed(member, at))
    const odd = objects.find((member) => member.type !== "object")
    if (odd !== undefined) {
      this.note(all, "an allOf of what are not objects is not understood")
      return first
    }
    return this.#merged(objects)
  }

  /** References of a normalized schema. */
  #followed(schema: JsonObject, at: Place): JsonObject {
    if (typeof schema.$ref !== "string") return schema
    if (this.#following.has(schema.$ref)) return refuse(at, `"${schema.$ref}" leads back to itself`)
    this.#following.add(schema.$ref)
    const found = this.#followed(this.component(decode(schema.$ref.slice(prefix.length))), at)
    this.#following.delete(schema.$ref)
    return found
  }

  #merged(objects: ReadonlyArray<JsonObject>): JsonObject {
    const properties = Object.assign({}, ...objects.map((object) => object.properties ?? {}))
    const required = [...new Set(objects.flatMap((object) => (Array.isArray(object.required) ? object.required : [])))]
    return {
      type: "object",
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {})
    }
  }

  #some(at: Cursor, some: Cursor, parts: ReadonlyMap<string, Cursor>): JsonObject {
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

  #typed(at: Cursor, type: string, parts: ReadonlyMap<string, Cursor>): JsonObject {
    const own = typed[type]
    if (own === undefined) {
      this.note(parts.get("type") ?? at, `the type ${JSON.stringify(type)} is not understood`)
      return {}
    }
    const schema: JsonObject = { type }
    const format = parts.get("format")?.value
    if (typeof format === "string" && formats[type]?.includes(format)) schema.format = format
    for (const keyword of own) {
      const part = parts.get(keyword)
      if (part !== undefined && ["number", "string"].includes(typeof part.value)) schema[keyword] = jsonOf(part)
    }
    const values = enumOf(parts)
    if (values !== undefined && type === "string") schema.enum = [...values]
    else if (values !== undefined || parts.has("enum") || parts.has("const")) this.#oddEnum(at, type, parts)
    if (type === "array") {
      const items = parts.get("items")
      schema.items = items === undefined ? {} : this.schema(items)
    }
    if (type === "object") this.#object(schema, parts)
    return schema
  }

  #oddEnum(at: Cursor, type: string, parts: ReadonlyMap<string, Cursor>): void {
    // Several types share the values: each takes those that are its own.
    if (listed(parts.get("type")).filter((one) => one !== "null").length > 1) return
    this.note(parts.get("enum") ?? parts.get("const") ?? at, `an enum of ${type} values is not understood`)
  }

  #object(schema: JsonObject, parts: ReadonlyMap<string, Cursor>): void {
    const properties = parts.get("properties")
    const rest = parts.get("additionalProperties")
    const required = parts.get("required")?.value
    const names = Array.isArray(required) ? required.filter((name) => typeof name === "string") : []
    if (properties === undefined && names.length === 0) {
      schema.additionalProperties = rest === undefined || typeof rest.value === "boolean" ? true : this.schema(rest)
      return
    }
    const made: JsonObject = {}
    for (const [name, property] of properties === undefined ? [] : entries(properties))
      made[name] = this.schema(property)
    // A field that is required and not described may be anything.
    for (const name of names) made[name] ??= {}
    schema.properties = made
    if (names.length > 0) schema.required = names
    if (rest !== undefined && typeof rest.value !== "boolean") {
      const further = this.schema(rest)
      if (Object.keys(further).length > 0)
        this.note(rest, "a schema for further fields beside properties is not understood")
      schema.additionalProperties = true
    } else if (rest !== undefined) schema.additionalProperties = rest.value === true
  }
}

// A cursor's value came from JSON.
const jsonOf = (at: Cursor): Json => structuredClone(at.value) as Json

/** The elements of an array or the members of an object, by key. */
const steps = (at: Cursor): ReadonlyArray<readonly [key: string, value: Cursor]> =>
  Array.isArray(at.value)
    ? at.value.map((value, index) => [String(index), { file: at.file, path: `${at.path}[${index}]`, value }])
    : entries(at)

const listed = (type: Cursor | undefined): ReadonlyArray<string> =>
  type === undefined ? [] : (Array.isArray(type.value) ? type.value : [type.value]).map(String)

const hasNull = (values: unknown): boolean => Array.isArray(values) && values.includes(null)

/** The values of an enum of texts. */
const enumOf = (parts: ReadonlyMap<string, Cursor>): ReadonlyArray<string> | undefined => {
  const constant = parts.get("const")?.value
  const values = parts.get("enum")?.value ?? (constant === undefined ? undefined : [constant])
  if (!Array.isArray(values)) return undefined
  const texts = values.filter((value) => typeof value === "string")
  return texts.length === 0 ? undefined : [...new Set(texts)]
}

const inferTypes = (parts: ReadonlyMap<string, Cursor>): ReadonlyArray<string> => {
  if (parts.has("properties") || parts.has("additionalProperties") || parts.has("required")) return ["object"]
  if (parts.has("items")) return ["array"]
  return enumOf(parts) === undefined ? [] : ["string"]
}

const orNull = (schema: JsonObject): JsonObject => {
  if (typeof schema.type === "string")
    return schema.type === "null" ? schema : { ...schema, type: [schema.type, "null"] }
  if (Array.isArray(schema.type) || Object.keys(schema).length === 0) return schema
  const keyword = Array.isArray(schema.oneOf) ? "oneOf" : "anyOf"
  const members = schema[keyword]
  if (!Array.isArray(members)) return { oneOf: [schema, { type: "null" }] }
  const there = members.some(
    (member) => typeof member === "object" && member !== null && "type" in member && member.type === "null"
  )
  return there ? schema : { ...schema, [keyword]: [...members, { type: "null" }] }
}

const decode = (key: string): string => {
  const plainKey = key.replaceAll("~1", "/").replaceAll("~0", "~")
  try {
    return decodeURIComponent(plainKey)
  } catch {
    return plainKey
  }
}

/** A name as it stands in a reference. */
export const encode = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1")
