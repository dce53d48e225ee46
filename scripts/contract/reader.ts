/** Reads the schemas of a document into the normal form. */
import { type Cursor, elements, entries, refuse, text } from "../../codegen/cursor.ts"
import type { Json } from "../../codegen/overlay.ts"
import { formats, types } from "../../codegen/readSchema.ts"
import { decode, listOf, objectOf, orNull, reference, resolve, type Schema, union } from "./schema.ts"

/** A statement of a document that the normal form does not express. */
export interface Note {
  readonly path: string
  readonly what: string
}

export type Parts = { readonly [key: string]: Cursor | undefined }

export const partsOf = (at: Cursor): Parts => Object.fromEntries(entries(at))

/** JSON value at a cursor. */
export const jsonOf = (at: Cursor): Json => at.value as Json // documents are JSON

/** Unsupported keywords that restrict values; `then` and `else` belong to `if`. */
const unsupported = ["not", "if", "patternProperties", "propertyNames", "prefixItems", "dependentSchemas"]

/** Keywords that are copied, and not compared. */
const limits = ["minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems"]
const copied = ["description", "default", "deprecated", ...limits]

/** A value, or the elements of a list. */
const listed = (at: Cursor | undefined): ReadonlyArray<unknown> => (at === undefined ? [] : [at.value].flat())

/** Texts of an enum. */
const enumOf = (parts: Parts): Array<string> => [
  ...new Set(listed(parts.enum ?? parts.const).filter((value) => typeof value === "string"))
]

const inferTypes = (parts: Parts): ReadonlyArray<string> => {
  if (["properties", "additionalProperties", "required"].some((key) => key in parts)) return ["object"]
  return "items" in parts ? ["array"] : enumOf(parts).length === 0 ? [] : ["string"]
}

/** Reads the schemas of a document. Everything that the normal form does not express becomes a note. */
export class Reader {
  readonly notes: Array<Note> = []
  readonly scope: Map<string, Schema> = new Map()
  readonly #document: Cursor

  constructor(document: Cursor) {
    this.#document = document
    const { schemas } = partsOf(partsOf(document).components ?? { ...document, value: {} })
    for (const [name] of schemas === undefined ? [] : entries(schemas)) {
      this.#component({ ...document, value: reference(name).$ref })
    }
  }

  note({ path }: Cursor, what: string): void {
    if (!this.notes.some((note) => note.path === path && note.what === what)) this.notes.push({ path, what })
  }

  /** Resolves a `$ref`. */
  target(ref: Cursor): Cursor {
    const target = text(ref)
    if (!target.startsWith("#/")) return refuse(ref, `"${target}" leads out of the document`)
    const down = (at: Cursor | undefined, key: string): Cursor | undefined =>
      Array.isArray(at?.value) ? elements(at)[Number(key)] : at && new Map(entries(at)).get(decode(key))
    const found = target.slice(2).split("/").reduce(down, this.#document)
    return found ?? refuse(ref, `"${target}" leads nowhere`)
  }

  #component(ref: Cursor): Schema {
    const $ref = text(ref)
    if (!this.scope.has($ref)) {
      // Registered before it is read, as a schema can refer to itself.
      const made: Schema = {}
      this.scope.set($ref, made)
      Object.assign(made, this.schema(this.target(ref)))
    }
    return { $ref }
  }

  schema(at: Cursor): Schema {
    if (at.value === false) this.note(at, "a schema that allows nothing")
    if (typeof at.value === "boolean") return {}
    const parts = partsOf(at)
    for (const keyword of unsupported) {
      const part = parts[keyword]
      if (part !== undefined) this.note(part, `"${keyword}" is not understood`)
    }
    const core = this.#core(at, parts)
    const isNullable =
      parts.nullable?.value === true || listed(parts.type).includes("null") || listed(parts.enum).includes(null)
    const details = copied.flatMap((key) => (parts[key] ? [[key, jsonOf(parts[key])] as const] : []))
    return { ...(isNullable ? orNull(core) : core), ...Object.fromEntries(details) }
  }

  #core(at: Cursor, parts: Parts): Schema {
    if (parts.$ref !== undefined) return this.#component(parts.$ref)
    if (parts.allOf !== undefined) return this.#all(at, parts.allOf, parts)
    const some = parts.oneOf ?? parts.anyOf
    if (some !== undefined) {
      const others = `properties required items enum additionalProperties${parts.oneOf ? " anyOf" : ""}`.split(" ")
      const beside = others.filter((key) => key in parts)
      if (beside.length > 0) this.note(at, `"${beside.join('", "')}" beside alternatives is not understood`)
      return union(elements(some).map((member) => this.schema(member)))
    }
    const named = listed(parts.type).map(String)
    const solid = named.length > 0 ? named.filter((type) => type !== "null") : inferTypes(parts)
    if (solid.length === 0 && named.length > 0) return { type: "null" }
    return union(solid.map((type) => this.#typed(at, type, parts, solid.length === 1)))
  }

  /** Merges the fields of all members of an `allOf` into one object. */
  #all(at: Cursor, all: Cursor, { allOf: _, ...parts }: Parts): Schema {
    const members = [...elements(all).map((member) => this.schema(member)), this.#core(at, parts)]
    const structures = members.filter((member) => Object.keys(member).some((key) => !copied.includes(key)))
    const [first = {}, another] = structures
    if (another === undefined) return first
    const objects = structures.map((member) => resolve(member, this.scope).core)
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
    if (!types.some((one) => one === type)) {
      this.note(parts.type ?? at, `the type ${JSON.stringify(type)} is not understood`)
      return {}
    }
    const values = enumOf(parts)
    const isEnum = values.length > 0 && type === "string"
    // Several types share the values: each takes those that are its own.
    for (const odd of isEnum || !isOnly ? [] : [parts.enum, parts.const]) {
      if (odd !== undefined) this.note(odd, `an enum of ${type} values is not understood`)
    }
    if (type === "object") return { type, ...this.#object(parts) }
    if (type === "array") return { type, items: parts.items === undefined ? {} : this.schema(parts.items) }
    const format = String(parts.format?.value)
    return { type, ...(formats[type]?.includes(format) && { format }), ...(isEnum && { enum: values }) }
  }

  #object({ additionalProperties: rest, properties, required: needed }: Parts): Schema {
    const further = rest === undefined || typeof rest.value === "boolean" ? undefined : this.schema(rest)
    const required = listOf(needed && jsonOf(needed)).filter((name) => typeof name === "string")
    if (properties === undefined && required.length === 0) return { additionalProperties: further ?? true }
    if (rest !== undefined && Object.keys(further ?? {}).length > 0) {
      this.note(rest, "a schema for further fields beside properties is not understood")
    }
    const fields = properties === undefined ? [] : entries(properties)
    const made = Object.fromEntries(fields.map(([name, property]) => [name, this.schema(property)]))
    // A required field without a schema may be anything.
    for (const name of required) if (!Object.hasOwn(made, name)) made[name] = {}
    return { properties: made, ...(required.length > 0 ? { required } : {}) }
  }
}
