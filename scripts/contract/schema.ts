/**
 * The normal form that all schemas are compared in: that of the documents in `spec/`.
 *
 * A schema has one `type` (beside it maybe `null`), or a `$ref`, or `oneOf`; one that the generated code checks in another way is
 * `{ fact: reason }`.
 */
import { unescape } from "node:querystring"
import { type Cursor, elements, entries, refuse, text } from "../../codegen/cursor.ts"
import { isObject, type Json } from "../../codegen/overlay.ts"

export type Schema = { [keyword: string]: Json }

export interface Field {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}

/** The schemas that a `$ref` leads to. */
export type Scope = ReadonlyMap<string, Schema>

/** A statement of a document that the normal form lacks. */
export interface Note {
  readonly path: string
  readonly what: string
}

export const listOf = (value: Json | undefined): ReadonlyArray<Json> => (Array.isArray(value) ? value : [])

export const objectOf = (value: Json | undefined): Schema => (isObject(value) ? value : {})

const prefix = "#/components/schemas/"

export const reference = (component: string): Schema => ({
  $ref: prefix + component.replaceAll("~", "~0").replaceAll("/", "~1")
})

const decode = (key: string): string => unescape(key.replaceAll("~1", "/").replaceAll("~0", "~"))

/** `Connection` of `#/components/schemas/Connection`. */
export const nameOf = (ref: Json | undefined): string => decode(String(ref).slice(String(ref).lastIndexOf("/") + 1))

// -----------------------------------------------------------------------------
// Null and alternatives
// -----------------------------------------------------------------------------

const keywordOf = (schema: Schema): "oneOf" | "anyOf" | undefined =>
  (["oneOf", "anyOf"] as const).find((keyword) => Array.isArray(schema[keyword]))

export const alternativesOf = (schema: Schema): ReadonlyArray<Schema> => {
  const keyword = keywordOf(schema)
  return keyword === undefined ? [] : listOf(schema[keyword]).map(objectOf)
}

/** A schema that allows null, too. */
export const orNull = (schema: Schema): Schema => {
  const { type } = schema
  if (typeof type === "string") return type === "null" ? schema : { ...schema, type: [type, "null"] }
  if (Array.isArray(type) || Object.keys(schema).length === 0) return schema
  const keyword = keywordOf(schema)
  if (keyword === undefined) return { oneOf: [schema, { type: "null" }] }
  return { ...schema, [keyword]: [...alternativesOf(schema).filter((one) => one.type !== "null"), { type: "null" }] }
}

/** A schema without `null`. */
export const peel = (schema: Schema): { readonly core: Schema; readonly nullable: boolean } => {
  const [type, another] = listOf(schema.type)
  if (type !== undefined && another !== undefined) return { core: { ...schema, type }, nullable: true }
  const keyword = keywordOf(schema)
  if (keyword === undefined) return { core: schema, nullable: false }
  const all = alternativesOf(schema)
  const solid = all.filter((one) => one.type !== "null")
  const [only, more] = solid
  const core = only !== undefined && more === undefined ? only : { ...schema, [keyword]: solid }
  return { core, nullable: solid.length < all.length }
}

/** One schema of several: nested alternatives side by side, enums as one, `null` last. */
export const union = (members: ReadonlyArray<Schema>): Schema => {
  const peeled = members.map(peel)
  const solid = peeled.flatMap(({ core }) =>
    core.type === "null" ? [] : keywordOf(core) === undefined ? [core] : alternativesOf(core)
  )
  const [first = {}, another] = solid
  const values = solid.flatMap((one) => listOf(one.enum))
  const isEnum = solid.every((one) => one.enum !== undefined)
  const made = another === undefined ? first : isEnum ? { type: "string", enum: values } : { oneOf: solid }
  return peeled.some(({ core, nullable }) => nullable || core.type === "null") ? orNull(made) : made
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

export type Parts = { readonly [key: string]: Cursor | undefined }

export const partsOf = (at: Cursor): Parts => Object.fromEntries(entries(at))

/** Keywords that change which values are allowed, and that the normal form lacks. */
const beyond = ["not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems", "dependentSchemas"]

/** Keywords that do not change which values are compared. */
const details = ["description", "default", "deprecated"]
const limits = ["minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems"]

const types = ["string", "integer", "number", "array", "object", "boolean"]
const formats = ["uuid", "date-time", "uri", "uri-reference", "email", "int32", "int64", "float", "double"]

/** Reads the schemas of a document; what the normal form lacks is noted, never dropped in silence. */
export class Reader {
  readonly notes: Array<Note> = []
  readonly scope: Map<string, Schema> = new Map()
  readonly #document: Cursor
  readonly #named: ReadonlyMap<string, Cursor>

  constructor(document: Cursor) {
    this.#document = document
    const { schemas } = partsOf(partsOf(document).components ?? { ...document, value: {} })
    const named = schemas === undefined ? [] : entries(schemas)
    this.#named = new Map(named.map(([name, at]) => [String(reference(name).$ref), at]))
    for (const ref of this.#named.keys()) this.#component(ref)
  }

  note({ path }: Cursor, what: string): void {
    if (!this.notes.some((note) => note.path === path && note.what === what)) this.notes.push({ path, what })
  }

  /** Place that a `$ref` leads to. */
  target(ref: Cursor): Cursor {
    const target = text(ref)
    const named = this.#named.get(target)
    if (named !== undefined) return named
    if (!target.startsWith("#/")) return refuse(ref, `"${target}" leads out of the document`)
    const down = (at: Cursor | undefined, key: string): Cursor | undefined =>
      Array.isArray(at?.value) ? elements(at)[Number(key)] : at && new Map(entries(at)).get(decode(key))
    const found = target.slice(2).split("/").reduce(down, this.#document)
    return found ?? refuse(ref, `"${target}" leads nowhere`)
  }

  #component(ref: string, at: Cursor = { ...this.#document, value: ref }): Schema {
    const known = this.scope.get(ref)
    if (known !== undefined) return known
    // In place while it is read: a schema may lead back to itself.
    const made: Schema = {}
    this.scope.set(ref, made)
    return Object.assign(made, this.schema(this.target(at)))
  }

  schema(at: Cursor): Schema {
    if (at.value === false) this.note(at, "a schema that allows nothing")
    if (typeof at.value === "boolean") return {}
    const parts = partsOf(at)
    for (const keyword of beyond) {
      const part = parts[keyword]
      if (part !== undefined) this.note(part, `"${keyword}" is not understood`)
    }
    const core = this.#core(at, parts)
    const isNullable =
      parts.nullable?.value === true || listed(parts.type).includes("null") || listed(parts.enum).includes(null)
    return { ...(isNullable ? orNull(core) : core), ...pick(parts, details) }
  }

  #core(at: Cursor, parts: Parts): Schema {
    if (parts.$ref !== undefined) {
      this.#component(text(parts.$ref), parts.$ref)
      return { $ref: text(parts.$ref) }
    }
    if (parts.allOf !== undefined) return this.#all(at, parts.allOf, parts)
    const some = parts.oneOf ?? parts.anyOf
    const owned = ["properties", "required", "items", "enum", "additionalProperties"].filter((key) => key in parts)
    if (some !== undefined) {
      if (owned.length > 0) this.note(at, `"${owned.join('", "')}" beside alternatives is not understood`)
      return union(elements(some).map((member) => this.schema(member)))
    }
    const named = listed(parts.type).map(String)
    const solid = named.length > 0 ? named.filter((type) => type !== "null") : inferTypes(parts)
    if (solid.length === 0 && named.length > 0) return { type: "null" }
    return union(solid.map((type) => this.#typed(at, type, parts, solid.length === 1)))
  }

  /** The fields of all members in one object. */
  #all(at: Cursor, all: Cursor, { allOf: _, ...parts }: Parts): Schema {
    const members = [...elements(all).map((member) => this.schema(member)), this.#core(at, parts)]
    const telling = members.filter((member) => Object.keys(member).some((key) => !details.includes(key)))
    const [first = {}, another] = telling
    if (another === undefined) return first
    const objects = telling.map((member) => resolve(member, this.scope).core)
    if (objects.some(({ type }) => type !== "object")) {
      this.note(all, "an allOf of what are not objects is not understood")
      return first
    }
    return {
      type: "object",
      properties: Object.assign({}, ...objects.map(({ properties }) => objectOf(properties))),
      required: [...new Set(objects.flatMap(({ required }) => listOf(required)))]
    }
  }

  #typed(at: Cursor, type: string, parts: Parts, isOnly: boolean): Schema {
    if (!types.includes(type)) {
      this.note(parts.type ?? at, `the type ${JSON.stringify(type)} is not understood`)
      return {}
    }
    const schema: Schema = { type, ...pick(parts, limits) }
    const format = parts.format?.value
    if (typeof format === "string" && formats.includes(format)) schema.format = format
    const values = enumOf(parts)
    if (values.length > 0 && type === "string") schema.enum = values
    // Several types share the values: each takes those that are its own.
    else if (isOnly) {
      for (const odd of [parts.enum, parts.const])
        if (odd) this.note(odd, `an enum of ${type} values is not understood`)
    }
    if (type === "array") schema.items = parts.items === undefined ? {} : this.schema(parts.items)
    return type === "object" ? { ...schema, ...this.#object(parts) } : schema
  }

  #object({ additionalProperties: rest, properties, required: needed }: Parts): Schema {
    const further = rest === undefined || typeof rest.value === "boolean" ? undefined : this.schema(rest)
    const required = listOf(needed?.value as Json).filter((name) => typeof name === "string") // a cursor's value is JSON
    if (properties === undefined && required.length === 0) return { additionalProperties: further ?? true }
    if (rest !== undefined && Object.keys(further ?? {}).length > 0) {
      this.note(rest, "a schema for further fields beside properties is not understood")
    }
    const fields = properties === undefined ? [] : entries(properties)
    const made = Object.fromEntries(fields.map(([name, property]) => [name, this.schema(property)]))
    // A field that is required and not described may be anything.
    for (const name of required) if (!Object.hasOwn(made, name)) made[name] = {}
    return { properties: made, ...(required.length > 0 ? { required } : {}) }
  }
}

const pick = (parts: Parts, keywords: ReadonlyArray<string>): Schema =>
  Object.fromEntries(
    // A cursor's value is JSON.
    keywords.flatMap((key) => (parts[key] === undefined ? [] : [[key, parts[key].value as Json]]))
  )

/** A value that may be a list, as one. */
const listed = (at: Cursor | undefined): ReadonlyArray<unknown> =>
  at === undefined ? [] : Array.isArray(at.value) ? at.value : [at.value]

/** The values of an enum of texts. */
const enumOf = (parts: Parts): Array<string> => [
  ...new Set(listed(parts.enum ?? parts.const).filter((value) => typeof value === "string"))
]

const inferTypes = (parts: Parts): ReadonlyArray<string> => {
  if (["properties", "additionalProperties", "required"].some((key) => key in parts)) return ["object"]
  return "items" in parts ? ["array"] : enumOf(parts).length === 0 ? [] : ["string"]
}

// -----------------------------------------------------------------------------
// Following references
// -----------------------------------------------------------------------------

export interface Resolved {
  readonly kind: string
  readonly core: Schema
  readonly nullable: boolean
  /** The last component that was passed on the way, if any was. */
  readonly component: string | undefined
}

/** Follows references, and tells `null` apart from the rest. */
export const resolve = (schema: Schema, scope: Scope): Resolved => {
  const passed: Array<Json> = []
  let { core, nullable } = peel(schema)
  while (core.$ref !== undefined) {
    const { $ref } = core
    const target = passed.includes($ref) ? { fact: `${nameOf($ref)} refers to itself only` } : scope.get(String($ref))
    const next = peel(target ?? { fact: `${nameOf($ref)}, which is not there` })
    passed.push($ref)
    core = next.core
    nullable ||= next.nullable
  }
  const kind = kindOf(core)
  const last = passed.at(-1)
  // Anything includes null.
  return { kind, core, nullable: nullable && kind !== "unknown", component: last === undefined ? last : nameOf(last) }
}

const kindOf = (core: Schema): string => {
  if (core.fact !== undefined) return "fact"
  if (keywordOf(core) !== undefined) return "union"
  if (core.enum !== undefined) return "enum"
  if (core.format === "date-time") return "timestamp"
  if (core.type !== "object") return String(core.type ?? "unknown")
  // An object of which no field is known is a record of anything.
  return Object.keys(objectOf(core.properties)).length > 0 ? "object" : "record"
}

/** A structure in a few words, for people. */
export const describe = (schema: Schema, scope: Scope): string => {
  const { core, kind, nullable } = resolve(schema, scope)
  return `${words[kind]?.(core, scope) ?? kind}${nullable ? " | null" : ""}`
}

const words: { readonly [kind: string]: (core: Schema, scope: Scope) => string } = {
  unknown: () => "anything",
  fact: ({ fact }) => String(fact),
  enum: (core) =>
    listOf(core.enum)
      .map((value) => JSON.stringify(value))
      .join(" | "),
  array: ({ items }, scope) => `array of ${inner(items, scope)}`,
  record: ({ additionalProperties: values }, scope) =>
    isFree(objectOf(values), scope) ? "object" : `object with values of ${inner(values, scope)}`,
  object: (core) =>
    `object { ${fieldsOf(core)
      .map(({ name, required }) => (required ? name : `${name}?`))
      .join(", ")} }`,
  union: (core) => `one of ${alternativesOf(core).length} alternatives`
}

const inner = (part: Json | undefined, scope: Scope): string => {
  const { component, kind } = resolve(objectOf(part), scope)
  return kind === "object" && component !== undefined ? component : describe(objectOf(part), scope)
}

const isFree = (schema: Schema, scope: Scope): boolean => resolve(schema, scope).kind === "unknown"

/** Reports whether a structure is an object of which nothing is known. */
export const isFreeObject = (schema: Schema, scope: Scope): boolean => {
  const { core, kind } = resolve(schema, scope)
  return kind === "record" && isFree(objectOf(core.additionalProperties), scope)
}

/** The fields of an object. */
export const fieldsOf = ({ properties, required }: Schema): ReadonlyArray<Field> =>
  Object.entries(objectOf(properties)).map(([name, schema]) => ({
    name,
    required: listOf(required).includes(name),
    schema: objectOf(schema)
  }))
