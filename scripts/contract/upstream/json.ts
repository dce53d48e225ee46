/** Takes JSON and its schemas apart, and puts them together. */
import { type Cursor, entries } from "../../../codegen/cursor.ts"
import { isObject, type Json } from "../../../codegen/overlay.ts"

export type JsonObject = { [key: string]: Json }

const prefix = "#/components/schemas/"

export const listOf = (value: Json | undefined): ReadonlyArray<Json> => (Array.isArray(value) ? value : [])

export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** A schema that refers to a component. */
export const reference = (name: string): JsonObject => ({
  $ref: `${prefix}${name.replaceAll("~", "~0").replaceAll("/", "~1")}`
})

/** The component that a schema refers to. */
export const nameOf = ({ $ref }: JsonObject): string | undefined =>
  typeof $ref === "string" && $ref.startsWith(prefix) ? decode($ref.slice(prefix.length)) : undefined

const decode = (key: string): string => {
  const plain = key.replaceAll("~1", "/").replaceAll("~0", "~")
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

/** The elements of an array or the members of an object, by key. */
export const steps = (at: Cursor): ReadonlyArray<readonly [key: string, value: Cursor]> =>
  Array.isArray(at.value)
    ? at.value.map((value, index) => [String(index), { file: at.file, path: `${at.path}[${index}]`, value }])
    : entries(at)

/** Place in a document that a reference within it leads to. */
export const targetOf = (document: Cursor, reference: string): Cursor | undefined =>
  reference
    .slice(2)
    .split("/")
    .reduce<Cursor | undefined>((at, key) => at && new Map(steps(at)).get(decode(key)), document)

/** The keyword that a schema has its alternatives under, if it has some. */
export const alternativesOf = (schema: JsonObject): "oneOf" | "anyOf" | undefined =>
  Array.isArray(schema.oneOf) ? "oneOf" : Array.isArray(schema.anyOf) ? "anyOf" : undefined

/** A schema that allows null, too. */
export const orNull = (schema: JsonObject): JsonObject => {
  const { type } = schema
  if (typeof type === "string") return type === "null" ? schema : { ...schema, type: [type, "null"] }
  if (Array.isArray(type) || Object.keys(schema).length === 0) return schema
  const keyword = alternativesOf(schema)
  if (keyword === undefined) return { oneOf: [schema, { type: "null" }] }
  const members = listOf(schema[keyword])
  return members.some((member) => objectOf(member).type === "null")
    ? schema
    : { ...schema, [keyword]: [...members, { type: "null" }] }
}

const isWord = (key: string): boolean =>
  ["description", "deprecated", "default", "examples"].includes(key) || key.startsWith("x-")

/** A schema without `null`, and its words apart. */
export const peel = (
  schema: JsonObject
): { readonly core: JsonObject; readonly words: JsonObject; readonly nullable: boolean } => {
  const words = Object.fromEntries(Object.entries(schema).filter(([key]) => isWord(key)))
  const bare = Object.fromEntries(Object.entries(schema).filter(([key]) => !isWord(key)))
  if (Array.isArray(bare.type)) {
    const solid = bare.type.filter((type) => type !== "null")
    const [type, another] = solid
    const nullable = solid.length < bare.type.length
    return { core: { ...schema, type: another === undefined && type !== undefined ? type : solid }, words, nullable }
  }
  const keyword = alternativesOf(bare)
  if (keyword === undefined) return { core: nameOf(bare) === undefined ? schema : bare, words, nullable: false }
  const all = listOf(bare[keyword])
  const solid = all.filter((member) => objectOf(member).type !== "null")
  const [only, another] = solid
  if (only !== undefined && another === undefined) return { core: objectOf(only), words, nullable: true }
  return { core: { ...schema, [keyword]: solid }, words, nullable: solid.length < all.length }
}

/** The components that a value mentions. */
const referencesIn = (value: Json): ReadonlySet<string> => {
  const found = new Set<string>()
  const walk = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isObject(value)) {
      // A field may be called `$ref`, too; then it is a schema.
      const name = nameOf(value)
      if (name !== undefined) found.add(name)
      Object.values(value).forEach(walk)
    }
  }
  walk(value)
  return found
}

/** The components that a value mentions, and those that they mention in turn. */
export const reachable = (value: Json, schemas: ReadonlyMap<string, JsonObject>): ReadonlySet<string> => {
  const found = new Set(referencesIn(value))
  // A set that grows while it is walked is walked to its new end.
  for (const name of found) for (const other of referencesIn(schemas.get(name) ?? {})) found.add(other)
  return found
}

/** The same members, those that another object has first and in its order, so that a diff shows what changed. */
export const orderedLike = <A>(
  made: { readonly [key: string]: A },
  model: object | undefined
): { [key: string]: A } => {
  const order = Object.keys(model ?? {})
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => rank(a) - rank(b)))
}
