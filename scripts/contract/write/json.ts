/** Takes the JSON of schemas apart and puts it together. */
import { isObject, type Json } from "../../../codegen/overlay.ts"
import { encode, type JsonObject } from "../upstream/schemas.ts"

const prefix = "#/components/schemas/"

/** The elements of an array. */
export const listOf = (value: Json | undefined): ReadonlyArray<Json> => (Array.isArray(value) ? value : [])

/** A value that is an object. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** A schema that refers to a component. */
export const reference = (name: string): JsonObject => ({ $ref: `${prefix}${encode(name)}` })

/** The component that a schema refers to. */
export const nameOf = ({ $ref }: JsonObject): string | undefined =>
  typeof $ref === "string" && $ref.startsWith(prefix)
    ? $ref.slice(prefix.length).replaceAll("~1", "/").replaceAll("~0", "~")
    : undefined

/** A schema that allows null, too. */
export const orNull = (schema: JsonObject): JsonObject => {
  const keyword = alternativesOf(schema)
  if (keyword !== undefined) return { ...schema, [keyword]: [...listOf(schema[keyword]), { type: "null" }] }
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] }
  return schema.$ref === undefined ? schema : { oneOf: [schema, { type: "null" }] }
}

/** The keyword that a schema has its alternatives under, if it has some. */
export const alternativesOf = (schema: JsonObject): "oneOf" | "anyOf" | undefined =>
  Array.isArray(schema.oneOf) ? "oneOf" : Array.isArray(schema.anyOf) ? "anyOf" : undefined

/** A schema without `null`, and its words apart. */
export const peel = (
  schema: JsonObject
): { readonly core: JsonObject; readonly words: JsonObject; readonly nullable: boolean } => {
  const words = Object.fromEntries(
    Object.entries(schema).filter(
      ([key]) => ["description", "deprecated", "default", "examples"].includes(key) || key.startsWith("x-")
    )
  )
  const bare = Object.fromEntries(Object.entries(schema).filter(([key]) => !(key in words)))
  if (Array.isArray(bare.type)) {
    const solid = bare.type.filter((type) => type !== "null")
    const [type, another] = solid
    const nullable = solid.length < bare.type.length
    return { core: { ...schema, type: another === undefined && type !== undefined ? type : solid }, words, nullable }
  }
  const keyword = alternativesOf(bare)
  if (keyword === undefined) return { core: nameOf(bare) === undefined ? schema : bare, words, nullable: false }
  const all = listOf(bare[keyword])
  const solid = all.filter((member) => !(isObject(member) && member.type === "null"))
  const [only, another] = solid
  if (only !== undefined && another === undefined) return { core: objectOf(only), words, nullable: true }
  return { core: { ...schema, [keyword]: [...solid] }, words, nullable: solid.length < all.length }
}

/** The places inside two structures that belong together. */
export const parts = (ours: JsonObject, theirs: JsonObject): ReadonlyArray<readonly [JsonObject, JsonObject]> => {
  const pairs: Array<readonly [Json | undefined, Json | undefined]> = [
    [ours.items, theirs.items],
    [ours.additionalProperties, theirs.additionalProperties]
  ]
  if (isObject(ours.properties) && isObject(theirs.properties)) {
    for (const [name, property] of Object.entries(ours.properties)) pairs.push([property, theirs.properties[name]])
  }
  return pairs.flatMap(([one, other]) => (isObject(one) && isObject(other) ? [[one, other] as const] : []))
}

/** The components that a schema mentions. */
export const referencesIn = (schema: Json): ReadonlySet<string> => {
  const found = new Set<string>()
  const walk = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isObject(value)) {
      // A field may be called `$ref`, too; then it is a schema.
      const name = typeof value.$ref === "string" ? nameOf(value) : undefined
      if (name !== undefined) found.add(name)
      Object.values(value).forEach(walk)
    }
  }
  walk(schema)
  return found
}

/** The same members, those that another object has first and in its order, so that a diff shows what changed. */
export const orderedLike = (made: JsonObject, model: JsonObject | undefined): JsonObject => {
  const order = Object.keys(model ?? {})
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => rank(a) - rank(b)))
}
