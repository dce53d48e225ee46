/**
 * Writes the schemas of a new document into a copy of ours.
 *
 * A structure that is as it was stays as it stands. One that changed keeps its name and its sentences, field by field. Only what is
 * new gets a proposed name, and a mark that a sentence is to be written.
 */
import { pascalCase, reservedNames } from "../../codegen/names.ts"
import type { Json } from "../../codegen/overlay.ts"
import { isSame } from "./compare.ts"
import {
  alternativesOf,
  nameOf,
  objectOf,
  orNull,
  peel,
  reference,
  resolve,
  type Schema,
  type Scope
} from "./schema.ts"

/** Something to do by hand in a written document, and the JSON path or the file of it. */
export interface Chore {
  readonly at: string
  readonly what: string
}

/** Stands where a sentence is to be written; it is none itself, so `npm test` refuses it. */
export const toWrite = "To be written"

/** The mark on what is new. */
export const isNew = (what: string): Json => [
  {
    kind: "inference",
    note: `${what} is new in this version; its ${what === "The operation" ? "name is proposed" : "sentence is to be checked"}.`,
    source: "published OpenAPI document"
  }
]

export type Keys = ReadonlyArray<string | number>

/** A normalized JSON path. */
export const pathOf = (keys: Keys): string =>
  `$${keys.map((key) => (typeof key === "number" ? `[${key}]` : `['${key.replaceAll(/[\\']/g, "\\$&")}']`)).join("")}`

/** The same members, those that another object has first and in its order, so that a diff shows what changed. */
export const orderedLike = (made: Schema, model: object | undefined): Schema => {
  const order = [...Object.keys(model ?? {}), ...Object.keys(made)]
  return Object.fromEntries(Object.entries(made).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}

/** The components that a value mentions, and those that they mention in turn. */
export const reachable = (value: Json, schemas: Schema): ReadonlySet<string> => {
  const referencesIn = (value: Json | undefined): ReadonlyArray<string> =>
    Array.from(JSON.stringify(value ?? null).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g), ([, ref]) =>
      nameOf(ref)
    )
  const found = new Set(referencesIn(value))
  // A set that grows while it is walked is walked to its new end.
  for (const name of found) for (const other of referencesIn(schemas[name])) found.add(other)
  return found
}

const isWord = (key: string): boolean => ["description", "deprecated", "examples"].includes(key) || key.startsWith("x-")

const wordsOf = (schema: Schema): Schema => Object.fromEntries(Object.entries(schema).filter(([key]) => isWord(key)))

const coreOf = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(peel(schema).core).filter(([key]) => !isWord(key)))

/** Pairs of the structures that stand at the same place inside two others. */
const inside = (mine: Schema, theirs: Schema): ReadonlyArray<readonly [key: string, mine: Schema, theirs: Schema]> => {
  const fields = Object.entries(objectOf(mine.properties)).map(
    ([name, field]) => [`properties ${name}`, field, objectOf(theirs.properties)[name]] as const
  )
  const rest = (["items", "additionalProperties"] as const).map((key) => [key, mine[key], theirs[key]] as const)
  return [...fields, ...rest].flatMap(([key, one, other]) =>
    one === undefined || other === undefined ? [] : [[key, objectOf(one), objectOf(other)] as const]
  )
}

export class SchemaWriter {
  /** The components of the new document. */
  readonly components: Schema
  readonly #before: Schema
  readonly #ours: Scope
  readonly #theirs: Scope
  readonly #chore: (keys: Keys, what: string) => void
  /** Our components that stay as they are somewhere, so that nothing else may have their names. */
  readonly #kept: Set<string> = new Set()
  /** Published form of a component that was written anew. */
  readonly #changed: Map<string, Schema> = new Map()
  readonly #added: Map<string, string> = new Map()
  readonly #visited: Set<string> = new Set()

  constructor(before: Schema, ours: Scope, theirs: Scope, chore: (keys: Keys, what: string) => void) {
    this.components = structuredClone(before)
    this.#before = before
    this.#ours = ours
    this.#theirs = theirs
    this.#chore = chore
  }

  /** Drops the components that only what is gone referred to. */
  drop(before: Json, after: Json): void {
    const wanted = reachable(after, this.components)
    for (const name of reachable(before, this.#before)) if (!wanted.has(name)) delete this.components[name]
  }

  /** To be called for every pair of places before anything is written: finds what stays as it is. */
  visit(mine: Schema | undefined, theirs: Schema): void {
    if (mine === undefined) return
    if (this.#isSame(mine, theirs)) return this.#keep(mine)
    const [a, b] = [resolve(mine, this.#ours), resolve(theirs, this.#theirs)]
    const pair = JSON.stringify([a.core, b.core])
    if (this.#visited.has(pair)) return
    this.#visited.add(pair)
    for (const [, one, other] of inside(a.core, b.core)) this.visit(one, other)
  }

  write(mine: Schema | undefined, theirs: Schema, keys: Keys): Schema {
    if (mine === undefined) return this.#fresh(theirs, keys)
    if (this.#isSame(mine, theirs)) return mine
    const core = coreOf(mine)
    const { core: other, nullable } = resolve(theirs, this.#theirs)
    const isOnlyNull = this.#isSame(core, other)
    const { $ref } = core
    const written = isOnlyNull
      ? core
      : $ref === undefined
        ? this.#merged(core, other, keys, mine.description !== undefined)
        : reference(this.#change(nameOf($ref), peel(theirs).core))
    if (isOnlyNull) this.#keep(core)
    return orderedLike({ ...(nullable ? orNull(written) : written), ...wordsOf(mine) }, mine)
  }

  #isSame(mine: Schema, theirs: Schema): boolean {
    return isSame(mine, theirs, this.#ours, this.#theirs)
  }

  /** Takes over a schema's components, all that they lead to included. */
  #keep(schema: Json): void {
    for (const name of reachable(schema, this.#before)) if (!this.#changed.has(name)) this.#kept.add(name)
  }

  /** Writes our component anew after what is published in its place, and returns the name that it has then. */
  #change(name: string, published: Schema): string {
    const before = this.#changed.get(name)
    if (before === undefined && !this.#kept.has(name)) {
      this.#changed.set(name, published)
      const component = objectOf(this.#before[name])
      const keys = ["components", "schemas", name]
      const { core } = resolve(published, this.#theirs)
      const merged = this.#merged(coreOf(component), core, keys, component.description !== undefined)
      this.components[name] = orderedLike({ ...merged, ...wordsOf(component) }, component)
      return name
    }
    if (before !== undefined && isSame(before, published, this.#theirs, this.#theirs)) return name
    // The same component of ours became two different ones.
    return this.#add(published.$ref === undefined ? `${name}Variant` : nameOf(published.$ref), published)
  }

  /** A published structure that is nowhere in our document. */
  #fresh(theirs: Schema, keys: Keys): Schema {
    const { core, nullable } = peel(theirs)
    const { $ref } = core
    const written =
      $ref === undefined ? this.#copied(core, keys) : reference(this.#known(core) ?? this.#add(nameOf($ref), core))
    return nullable ? orNull(written) : written
  }

  /** Our component of the same structure, if the structure is one that a name tells something about. */
  #known(theirs: Schema): string | undefined {
    if (!["object", "enum"].includes(resolve(theirs, this.#theirs).kind)) return undefined
    const equal = Object.keys(this.#before).filter((name) => this.#isSame(reference(name), theirs))
    const name = equal.find((one) => one === nameOf(theirs.$ref)) ?? equal[0]
    const isChanged =
      name !== undefined && [...reachable(reference(name), this.#before)].some((one) => this.#changed.has(one))
    if (name === undefined || isChanged) return undefined
    this.#keep(reference(name))
    return name
  }

  /** Makes a component under a name that is free, and returns it. */
  #add(name: string, published: Schema): string {
    const key = JSON.stringify(published)
    const known = this.#added.get(key)
    if (known !== undefined) return known
    const free = unused(name, (one) => one in this.components)
    this.#added.set(key, free)
    const typeNames = Object.entries(this.components).map(
      ([key, one]) => objectOf(one)["x-polytomic-name"] ?? pascalCase(key)
    )
    const wish = pascalCase(free).replace(/^[^A-Za-z]+/, "") || "Component"
    const typeName = unused(wish, (one) => typeNames.includes(one) || reservedNames.has(one))
    const made: Schema = { description: toWrite, "x-polytomic-name": typeName }
    // In place while it is made: it may lead back to itself.
    this.components[free] = made
    const keys = ["components", "schemas", free]
    Object.assign(made, this.#copied(resolve(published, this.#theirs).core, keys))
    made["x-polytomic-evidence"] = isNew("The component")
    this.#chore(keys, `write its description; the name ${typeName} is proposed`)
    return free
  }

  /** A published structure with none of ours to compare with; its sentences are left out, as sentences are ours. */
  #copied(theirs: Schema, keys: Keys): Schema {
    const { description: _, ...schema } = theirs
    for (const [key, one] of inside(theirs, theirs))
      if (!key.startsWith("p")) schema[key] = this.#fresh(one, [...keys, key])
    const members = alternativesOf(theirs).map((member, index) => this.#fresh(member, [...keys, "oneOf", index]))
    if (members.length > 0) schema.oneOf = members
    if (theirs.properties !== undefined) schema.properties = this.#properties({}, objectOf(theirs.properties), keys, {})
    return schema
  }

  /** Our words on what is published; neither is a reference. */
  #merged(mine: Schema, theirs: Schema, keys: Keys, isDescribed: boolean): Schema {
    const { description: _, ...structure } = theirs
    if (mine.properties !== undefined && theirs.properties !== undefined) {
      const mark = { "x-polytomic-evidence": isNew("The field") }
      const properties = this.#properties(objectOf(mine.properties), objectOf(theirs.properties), keys, mark)
      return { ...structure, properties }
    }
    const [[key, one, other] = [""]] = inside(mine, theirs)
    if (one !== undefined && other !== undefined) return { ...structure, [key]: this.write(one, other, [...keys, key]) }
    if (isDescribed) this.#chore(keys, "its structure changed; see whether its description still holds")
    return this.#copied(theirs, keys)
  }

  #properties(mine: Schema, theirs: Schema, keys: Keys, mark: Schema): Schema {
    const written = Object.entries(theirs).map(([name, theirs]) => {
      const at = [...keys, "properties", name]
      const known = mine[name]
      if (known !== undefined) return [name, this.write(objectOf(known), objectOf(theirs), at)] as const
      this.#chore(at, "write its description")
      return [name, { description: toWrite, ...this.#fresh(objectOf(theirs), at), ...mark }] as const
    })
    return orderedLike(Object.fromEntries(written), mine)
  }
}

/** The name, with a number behind it if it is taken. */
export const unused = (name: string, isTaken: (name: string) => boolean): string => {
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name}${count}`
  return free
}
