/**
 * Writes the schemas of a new document.
 *
 * A structure that is as it was stays as it stands in ours. One that changed keeps its name and its sentences, field by field. Only
 * what is new gets a proposed name, and a mark that a sentence is to be written.
 */
import { pascalCase, reservedNames } from "../../codegen/names.ts"
import { isObject, type Json } from "../../codegen/overlay.ts"
import { isSame } from "./compare.ts"
import type { Drift } from "./published.ts"
import { alternativesOf, nameOf, objectOf, orNull, peel, reference, resolve, type Schema } from "./schema.ts"

/** Stands where a sentence is to be written; it is none itself, so `npm test` refuses it. */
export const toWrite = "To be written"

/** Note on a structure that is another than the one that its sentence is about. */
export const changed = "The structure changed in this version; its sentence is to be checked."

const mark = (note: string): Schema => ({
  "x-polytomic-evidence": [{ kind: "inference", note, source: "published OpenAPI document" }]
})

/** The mark on what is new. */
export const isNew = (what: string): Schema =>
  mark(
    `${what} is new in this version; its ${what === "The operation" ? "name is proposed" : "sentence is to be checked"}.`
  )

/** The same members, those that another object has first and in its order, so that a diff shows what changed. */
export const orderedLike = (made: Schema, model: object | undefined): Schema => {
  const order = [...Object.keys(model ?? {}), ...Object.keys(made)]
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}

/** The components that a value mentions, and those that they mention in turn. */
export const reachable = (value: Json, schemas: Schema): ReadonlySet<string> => {
  const referencesIn = (value: Json = null): ReadonlyArray<string> =>
    Array.from(JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g), ([, ref]) => nameOf(ref))
  const found = new Set(referencesIn(value))
  // A set that grows while it is walked is walked to its new end.
  for (const name of found) for (const other of referencesIn(schemas[name])) found.add(other)
  return found
}

/** The name, with a number behind it if it is taken. */
export const unused = (name: string, isTaken: (name: string) => boolean): string => {
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name}${count}`
  return free
}

const isWord = (key: string): boolean => ["description", "deprecated", "examples"].includes(key) || key.startsWith("x-")

const membersOf = (schema: Schema, isWanted: (key: string) => boolean): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => isWanted(key)))

export interface SchemaWriter {
  /** Writes what is published at a place where our document has `mine`, if it has anything there. */
  readonly write: (mine: Json | undefined, theirs: Schema) => Schema
  /** The components that were written. */
  readonly written: Schema
  /** Our components that stay as they are somewhere. */
  readonly kept: ReadonlySet<string>
}

/** Makes a writer; it leaves the names in `taken` to components of ours that stay as they are. */
export const makeSchemaWriter = ({ ours, spec, theirs }: Drift, taken: ReadonlySet<string>): SchemaWriter => {
  const before = objectOf(objectOf(objectOf(spec.json).components).schemas)
  const written: Schema = {}
  const kept = new Set<string>()
  /** Our names of published components that are as they were. */
  const twins = new Map<string, string>()
  const names = new Map<string, string>()

  const write = (mine: Json | undefined, published: Schema): Schema => {
    if (!isObject(mine)) return fresh(published)
    if (isKept(mine, published)) return mine
    const { core, nullable } = resolve(published, theirs.scope)
    const solid = membersOf(peel(mine).core, (key) => !isWord(key))
    const isOnlyNull = isKept(solid, core)
    const isNamed = solid.$ref !== undefined
    const made = isOnlyNull
      ? solid
      : isNamed
        ? reference(component(nameOf(solid.$ref), peel(published).core))
        : structure(solid, core)
    const isOther = !isOnlyNull && !isNamed && mine.description !== undefined && made.type !== solid.type
    const words = { ...membersOf(mine, isWord), ...(isOther ? mark(changed) : {}) }
    return orderedLike({ ...(nullable ? orNull(made) : made), ...words }, mine)
  }

  const isKept = (mine: Schema, published: Schema): boolean => {
    const pairs: Array<readonly [mine: string | undefined, theirs: string | undefined]> = []
    if (!isSame(mine, published, ours.scope, theirs.scope, (...pair) => pairs.push(pair))) return false
    for (const [one, other] of pairs) if (one !== undefined && other !== undefined) twins.set(other, one)
    for (const name of reachable(mine, before)) kept.add(name)
    return true
  }

  const fresh = (published: Schema): Schema => {
    const { core, nullable } = peel(published)
    const made = core.$ref === undefined ? structure({}, core) : reference(component(undefined, core))
    return nullable ? orNull(made) : made
  }

  /** Name of the component for a published structure that stands where ours is called `name`, if it is. */
  const component = (name: string | undefined, published: Schema): string => {
    const twin = twins.get(nameOf(published.$ref))
    if (twin !== undefined && name === undefined) return twin
    const { core } = resolve(published, theirs.scope)
    const key = JSON.stringify(core)
    const known = names.get(key)
    if (known !== undefined) return known
    const isTaken = (one: string) => one in written || taken.has(one) || kept.has(one)
    // One component of ours can become two different ones.
    const wish = published.$ref === undefined ? `${name}Variant` : nameOf(published.$ref)
    const chosen = name !== undefined && !isTaken(name) ? name : unused(wish, (one) => isTaken(one) || one in before)
    const mine = chosen === name ? objectOf(before[name]) : newComponent(chosen)
    names.set(key, chosen)
    written[chosen] = mine // in place while it is written, as it may lead back to itself
    const made = structure(
      membersOf(mine, (one) => !isWord(one)),
      core
    )
    written[chosen] = orderedLike({ ...made, ...membersOf(mine, isWord) }, mine)
    return chosen
  }

  const newComponent = (name: string): Schema => {
    const all = Object.entries({ ...before, ...written })
    const typeNames = all.map(([key, one]) => objectOf(one)["x-polytomic-name"] ?? pascalCase(key))
    const wish = pascalCase(name).replace(/^[^A-Za-z]+/, "") || "Component"
    const typeName = unused(wish, (one) => typeNames.includes(one) || reservedNames.has(one))
    return { description: toWrite, "x-polytomic-name": typeName, ...isNew("The component") }
  }

  /** A published structure in our words; neither is a reference. */
  const structure = (mine: Schema, published: Schema): Schema => {
    const { description: _, ...made } = published
    for (const key of ["items", "additionalProperties"]) {
      if (isObject(made[key])) made[key] = write(mine[key], made[key])
    }
    const members = alternativesOf(published)
    if (members.length > 0) made.oneOf = members.map((member) => fresh(member))
    if (made.properties !== undefined) {
      const [known, all] = [objectOf(mine.properties), Object.entries(objectOf(made.properties))]
      const properties = all.map(([name, field]) => {
        const isOurs = known[name] !== undefined
        const schema = write(known[name], objectOf(field))
        return [name, isOurs ? schema : { description: toWrite, ...schema, ...isNew("The field") }] as const
      })
      made.properties = orderedLike(Object.fromEntries(properties), known)
    }
    return made
  }

  return { write, written, kept }
}
