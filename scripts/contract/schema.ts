/**
 * Normal form in which schemas are compared: the JSON Schema of the documents in `spec/`.
 *
 * A schema has one `type` (with or without `null`), a `$ref`, or `oneOf`. `{ fact }` is a structure that JSON Schema does not
 * express.
 */
import { unescape } from "node:querystring"
import { isObject, type Json } from "../../codegen/overlay.ts"

export type Schema = { [keyword: string]: Json }

export interface Field {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}

/** Schemas by the `$ref` that resolves to them. */
export type Scope = ReadonlyMap<string, Schema>

export const listOf = (value: Json | undefined): ReadonlyArray<Json> => (Array.isArray(value) ? value : [])

export const objectOf = (value: Json | undefined): Schema => (isObject(value) ? value : {})

export const reference = (component: string): Schema => ({
  $ref: `#/components/schemas/${component.replaceAll("~", "~0").replaceAll("/", "~1")}`
})

/** Decodes a segment of a JSON pointer in a URL. */
export const decode = (segment: string): string => unescape(segment.replaceAll("~1", "/").replaceAll("~0", "~"))

/** `Connection` of `#/components/schemas/Connection`. */
export const nameOf = (ref: Json | undefined): string => decode(String(ref).slice(String(ref).lastIndexOf("/") + 1))

export const alternativesOf = (schema: Schema): ReadonlyArray<Schema> => listOf(schema.oneOf).map(objectOf)

const isNull = ({ type }: Schema): boolean => type === "null"

/** Splits a schema into `null` and the rest. */
export const peel = (schema: Schema): { readonly core: Schema; readonly nullable: boolean } => {
  const [type, another] = listOf(schema.type)
  if (type !== undefined && another !== undefined) return { core: { ...schema, type }, nullable: true }
  const all = alternativesOf(schema)
  const rest = all.filter((one) => !isNull(one))
  if (rest.length === all.length) return { core: schema, nullable: false }
  const [only, more] = rest
  return { core: only !== undefined && more === undefined ? only : { ...schema, oneOf: rest }, nullable: true }
}

/** Adds `null` to a schema. */
export const orNull = (schema: Schema): Schema => {
  if (Object.keys(schema).length === 0 || isNull(schema) || peel(schema).nullable) return schema
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] }
  return schema.oneOf === undefined
    ? { oneOf: [schema, { type: "null" }] }
    : { ...schema, oneOf: [...alternativesOf(schema), { type: "null" }] }
}

/** Unites schemas: nested alternatives become one list, enums one enum, and `null` comes last. */
export const union = (schemas: ReadonlyArray<Schema>): Schema => {
  const members = schemas.flatMap((one) => (one.oneOf === undefined ? [one] : alternativesOf(one))).map(peel)
  const solid = members.flatMap(({ core }) => (isNull(core) ? [] : [core]))
  const [first = {}, another] = solid
  const isEnum = solid.every((one) => one.enum !== undefined)
  const merged = isEnum ? { type: "string", enum: solid.flatMap((one) => listOf(one.enum)) } : { oneOf: solid }
  const made = another === undefined ? first : merged
  return members.some(({ core, nullable }) => nullable || isNull(core)) ? orNull(made) : made
}

/** Fields of an object. */
export const fieldsOf = ({ properties, required }: Schema): ReadonlyArray<Field> =>
  Object.entries(objectOf(properties)).map(([name, schema]) => ({
    name,
    required: listOf(required).includes(name),
    schema: objectOf(schema)
  }))

/** Resolves references, and separates `null` from the rest; `component` is the last component on the way. */
export const resolve = (schema: Schema, scope: Scope) => {
  const passed: Array<Json> = []
  let { core, nullable } = peel(schema)
  while (core.$ref !== undefined) {
    const { $ref } = core
    const target = passed.includes($ref) ? { fact: `${nameOf($ref)} refers to itself only` } : scope.get(String($ref))
    const next = peel(target ?? { fact: `${nameOf($ref)}, which is missing` })
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
  if (core.oneOf !== undefined) return "union"
  if (core.enum !== undefined) return "enum"
  if (core.format === "date-time") return "timestamp"
  if (core.type !== "object") return String(core.type ?? "unknown")
  // An object without known fields is a record of anything.
  return Object.keys(objectOf(core.properties)).length > 0 ? "object" : "record"
}

/** Reports whether a structure is an object about which nothing is known. */
export const isFreeObject = (schema: Schema, scope: Scope): boolean =>
  describe(resolve(schema, scope).core, scope) === "object"

/** Describes a structure in a few words. */
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
  record: ({ additionalProperties }, scope) => {
    const values = inner(additionalProperties, scope)
    return values === "anything" ? "object" : `object with values of ${values}`
  },
  object: (core) => {
    const names = fieldsOf(core).map(({ name, required }) => (required ? name : `${name}?`))
    return `object { ${names.join(", ")} }`
  },
  union: (core) => `one of ${alternativesOf(core).length} alternatives`
}

const inner = (part: Json | undefined, scope: Scope): string => {
  const { component, kind } = resolve(objectOf(part), scope)
  return kind === "object" && component !== undefined ? component : describe(objectOf(part), scope)
}
