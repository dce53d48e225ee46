/**
 * Writes the schemas of a new document.
 *
 * An unchanged structure stays as it is in our document. A changed one keeps its name and its sentences, field by field. A new one
 * gets a proposed name, and a mark for each sentence to write.
 */
import { pascalCase } from "../../codegen/names.ts"
import { isObject, type Json } from "../../codegen/overlay.ts"
import { close } from "../../codegen/shapes.ts"
import { isSame } from "./compare.ts"
import type { Drift } from "./published.ts"
import { alternativesOf, nameOf, objectOf, orNull, peel, reference, resolve, type Schema } from "./schema.ts"

/** Stands for a sentence to write. It has no full stop, so `npm test` refuses it. */
export const toWrite = "To be written"

/** Marks something new. */
export const isNew = (what: string): Schema => {
  const note = `${what} is new in this version, and still to be described.`
  return { "x-polytomic-evidence": [{ kind: "inference", note, source: "published OpenAPI document" }] }
}

/** Orders members as in another object, and new ones last, so that a diff is short. */
export const orderedLike = (made: Schema, model: object | undefined): Schema => {
  const order = [...Object.keys(model ?? {}), ...Object.keys(made)]
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}

/** Components that a value mentions, directly or through others. */
export const reachable = (value: Json, schemas: Schema): ReadonlySet<string> => {
  const referencesIn = (value: Json = null): ReadonlyArray<string> =>
    Array.from(JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g), ([, ref]) => nameOf(ref))
  return close(referencesIn(value), (name) => referencesIn(schemas[name]))
}

const isWord = (key: string): boolean => ["description", "deprecated", "examples"].includes(key) || key.startsWith("x-")

/** Splits a schema of our documents into its structure and its words. */
const split = (schema: Schema): readonly [structure: Schema, words: Schema] => {
  const [words = [], structure = []] = [true, false].map((wanted) =>
    Object.entries(schema).filter(([key]) => isWord(key) === wanted)
  )
  return [Object.fromEntries(structure), Object.fromEntries(words)]
}

export type SchemaWriter = ReturnType<typeof makeSchemaWriter>

/** Makes a writer; the names in `taken` belong to components of ours that stay as they are. */
export const makeSchemaWriter = ({ ours, spec, theirs }: Drift, taken: ReadonlySet<string>) => {
  const before = objectOf(objectOf(objectOf(spec.json).components).schemas)
  const written: Schema = {}
  /** Our components that stay as they are somewhere. */
  const kept = new Set<string>()
  /** Our names of published components that are unchanged. */
  const twins = new Map<string, string>()
  const names = new Map<string, string>()

  /** Writes what is published at a place where our document has `mine`, if anything. */
  const write = (mine: Json | undefined, published: Schema): Schema => {
    const known = objectOf(mine)
    const isKnown = mine !== undefined
    if (isKnown && isKept(known, published)) return known
    const { core, nullable } = resolve(published, theirs.scope)
    const target = peel(published).core
    const [structure] = split(peel(known).core)
    const isNamed = (isKnown ? structure : target).$ref !== undefined
    const written = () => (isNamed ? reference(component(structure.$ref, target)) : writeInside(structure, core))
    // Only null may have changed.
    const made = isKnown && isKept(structure, core) ? structure : written()
    return orderedLike({ ...(nullable ? orNull(made) : made), ...split(known)[1] }, known)
  }

  const isKept = (mine: Schema, published: Schema): boolean => {
    const pairs: Array<readonly [mine: string | undefined, theirs: string | undefined]> = []
    if (!isSame(mine, published, [ours.scope, theirs.scope], (...pair) => pairs.push(pair))) return false
    for (const [one, other] of pairs) if (one !== undefined && other !== undefined) twins.set(other, one)
    for (const name of reachable(mine, before)) kept.add(name)
    return true
  }

  /** Writes the component for a published structure, which stands where our document has `ref`, and returns its name. */
  const component = (ref: Json | undefined, published: Schema): string => {
    const twin = twins.get(nameOf(published.$ref))
    if (twin !== undefined && ref === undefined) return twin
    const { core } = resolve(published, theirs.scope)
    const key = JSON.stringify(core)
    const known = names.get(key)
    if (known !== undefined) return known
    const isTaken = (one: string) => one in written || taken.has(one) || kept.has(one)
    const name = nameOf(ref)
    const isOurs = ref !== undefined && !isTaken(name)
    // One component of ours can become two different ones.
    const wish = published.$ref === undefined ? `${name}Variant` : nameOf(published.$ref)
    let chosen = isOurs ? name : wish
    for (let count = 2; !isOurs && (isTaken(chosen) || chosen in before); count += 1) chosen = `${wish}${count}`
    const proposed = { description: toWrite, "x-polytomic-name": pascalCase(chosen), ...isNew("The component") }
    const mine = isOurs ? objectOf(before[name]) : proposed
    names.set(key, chosen)
    written[chosen] = mine // in place while it is written, since it may refer to itself
    const [structure, words] = split(mine)
    written[chosen] = orderedLike({ ...writeInside(structure, core), ...words }, mine)
    return chosen
  }

  /** Writes a published structure in our words; neither is a reference. */
  const writeInside = (mine: Schema, published: Schema): Schema => {
    const { description: _, ...made } = published
    for (const key of ["items", "additionalProperties"]) {
      if (isObject(made[key])) made[key] = write(mine[key], made[key])
    }
    if (made.oneOf !== undefined) made.oneOf = alternativesOf(made).map((member) => write(undefined, member))
    if (made.properties !== undefined) {
      const known = objectOf(mine.properties)
      const properties = Object.entries(objectOf(made.properties)).map(([name, field]) => {
        const schema = write(known[name], objectOf(field))
        const isOurs = known[name] !== undefined
        return [name, isOurs ? schema : { description: toWrite, ...schema, ...isNew("The field") }] as const
      })
      made.properties = orderedLike(Object.fromEntries(properties), known)
    }
    return made
  }

  return { write, written, kept }
}
