/**
 * Writes the schemas of a new document: what is published now, in the words and under the names that we have already.
 *
 * A structure that is as it was is taken over as it stands. One that changed keeps its name and its sentences, field by field.
 * Only what is new gets a proposed name, and a mark that a sentence is to be written.
 */
import { pascalCase, reservedNames } from "../../../codegen/names.ts"
import { isObject, type Json } from "../../../codegen/overlay.ts"
import { type Side, sameShape } from "../compareShape.ts"
import { resolve, type Scope } from "../shape.ts"
import { shapeOf } from "../upstream/facts.ts"
import type { JsonObject } from "../upstream/schemas.ts"
import { type Chore, isNew, pathOf, toWrite } from "./chores.ts"
import {
  alternativesOf,
  listOf,
  nameOf,
  objectOf,
  orderedLike,
  orNull,
  parts,
  peel,
  reference,
  referencesIn
} from "./json.ts"

/** The schemas of one source: as JSON, and as structures. */
export interface Source {
  readonly json: ReadonlyMap<string, JsonObject>
  readonly scope: Scope
}

export type Keys = ReadonlyArray<string | number>

/** Writes schemas; `components` has those that were written under a name. */
export class SchemaWriter {
  readonly components: Map<string, JsonObject> = new Map()
  readonly #ours: Source
  readonly #theirs: Source
  readonly #chores: Array<Chore>
  readonly #names: Set<string>
  /** Our components that stay as they are somewhere, so that nothing else may have their names. */
  readonly #kept: Set<string> = new Set()
  /** Published form of a component that was written anew. */
  readonly #changed: Map<string, JsonObject> = new Map()
  readonly #added: Map<string, string> = new Map()
  readonly #visited: Set<string> = new Set()

  constructor(ours: Source, theirs: Source, chores: Array<Chore>) {
    this.#ours = ours
    this.#theirs = theirs
    this.#chores = chores
    this.#names = new Set([...ours.json].map(([name, schema]) => typeNameOf(name, schema)))
  }

  /** To be called for every pair of places before anything is written: finds what stays as it is. */
  visit(ours: JsonObject | undefined, theirs: JsonObject): void {
    if (ours === undefined) return
    if (this.#isSame(ours, theirs)) {
      this.#keep(ours)
      return
    }
    const mine = this.#followed(ours, this.#ours)
    const other = this.#followed(theirs, this.#theirs)
    const pair = JSON.stringify([mine, other])
    if (this.#visited.has(pair)) return
    this.#visited.add(pair)
    for (const [one, another] of parts(mine, other)) this.visit(one, another)
  }

  /** Writes the schema of a place. */
  write(ours: JsonObject | undefined, theirs: JsonObject, keys: Keys): JsonObject {
    if (ours === undefined) return this.#fresh(theirs, keys)
    if (this.#isSame(ours, theirs)) return structuredClone(ours)
    const mine = peel(ours)
    const other = peel(theirs)
    const name = nameOf(mine.core)
    const core =
      name === undefined
        ? this.#merged(mine.core, this.#followed(other.core, this.#theirs), keys)
        : reference(this.#change(name, other.core))
    const words = Object.fromEntries(Object.entries(mine.words).filter(([key]) => name !== undefined || !(key in core)))
    return orderedLike({ ...(other.nullable ? orNull(core) : core), ...words }, ours)
  }

  /** A component that no operation refers to, neither in our document nor in the published one. */
  take(name: string): void {
    const schema = this.#ours.json.get(name)
    if (schema === undefined || this.components.has(name)) return
    this.#keep(reference(name))
  }

  /** A component for a structure that must have a name. */
  named(name: string, schema: JsonObject): JsonObject {
    const free = this.#free(name)
    const { description, ...rest } = schema
    const typeName = this.#typeName(free)
    this.components.set(free, {
      description: description ?? toWrite,
      "x-polytomic-name": typeName,
      ...rest,
      "x-polytomic-evidence": isNew("The component")
    })
    this.#ask(free, "write its description; the name is proposed")
    return reference(free)
  }

  #ask(component: string, what: string): void {
    this.#chores.push({ at: pathOf(["components", "schemas", component]), what })
  }

  #isSame(ours: JsonObject, theirs: JsonObject): boolean {
    return sameShape(this.#side(ours, this.#ours), this.#side(theirs, this.#theirs))
  }

  #side(schema: JsonObject, source: Source): Side {
    return { shape: shapeOf("", schema, source.json), scope: source.scope }
  }

  #followed(schema: JsonObject, source: Source): JsonObject {
    const name = nameOf(peel(schema).core)
    const found = name === undefined ? undefined : source.json.get(name)
    return found === undefined ? peel(schema).core : this.#followed(found, source)
  }

  /** Takes over a schema's components, all that they lead to included. */
  #keep(schema: Json): void {
    for (const name of referencesIn(schema)) {
      const component = this.#ours.json.get(name)
      if (component === undefined || this.#kept.has(name) || this.#changed.has(name)) continue
      this.#kept.add(name)
      this.components.set(name, structuredClone(component))
      this.#keep(component)
    }
  }

  /** Writes our component anew after what is published in its place, and says under which name. */
  #change(name: string, published: JsonObject): string {
    const before = this.#changed.get(name)
    if (!this.#kept.has(name) && before === undefined) {
      this.#changed.set(name, published)
      const component = this.#ours.json.get(name) ?? {}
      this.components.set(name, {})
      const merged = this.#merged(component, this.#followed(published, this.#theirs), ["components", "schemas", name])
      this.components.set(name, orderedLike(merged, component))
      return name
    }
    const twin =
      before !== undefined && sameShape(this.#side(before, this.#theirs), this.#side(published, this.#theirs))
    if (twin) return name
    // The same component of ours became two different ones.
    return this.#add(nameOf(published) ?? `${name}Variant`, published)
  }

  /** A schema that is nowhere in our document. */
  #fresh(theirs: JsonObject, keys: Keys): JsonObject {
    const { core, nullable } = peel(theirs)
    const name = nameOf(core)
    if (name === undefined) return this.#copied(theirs, keys)
    const written = reference(this.#known(core) ?? this.#add(name, core))
    return nullable ? orNull(written) : written
  }

  /** Our component of the same structure, if that is one that a name tells something about. */
  #known(theirs: JsonObject): string | undefined {
    const { shape } = resolve(this.#side(theirs, this.#theirs).shape, this.#theirs.scope)
    if (shape.kind !== "object" && shape.kind !== "enum") return undefined
    const equal = [...this.#ours.json.keys()].filter((name) => this.#isSame(reference(name), theirs))
    const name = equal.find((one) => one === nameOf(theirs)) ?? equal[0]
    if (name === undefined || [...this.#closure(name)].some((one) => this.#changed.has(one))) return undefined
    this.#keep(reference(name))
    return name
  }

  #closure(name: string): ReadonlySet<string> {
    const found = new Set([name])
    // A set that grows while it is walked is walked to its new end.
    for (const one of found) for (const other of referencesIn(this.#ours.json.get(one) ?? {})) found.add(other)
    return found
  }

  /** Adds a published component. */
  #add(name: string, published: JsonObject): string {
    const key = JSON.stringify(published)
    const known = this.#added.get(key)
    if (known !== undefined) return known
    const free = this.#free(name)
    this.#added.set(key, free)
    this.components.set(free, {})
    const copied = this.#copied(this.#followed(published, this.#theirs), ["components", "schemas", free])
    const typeName = this.#typeName(free)
    this.components.set(free, {
      description: toWrite,
      "x-polytomic-name": typeName,
      ...copied,
      "x-polytomic-evidence": isNew("The component")
    })
    this.#ask(free, `write its description; the name ${typeName} is proposed`)
    return free
  }

  #free(name: string): string {
    let free = name
    for (let count = 2; this.components.has(free) || this.#ours.json.has(free); count += 1) free = `${name}${count}`
    return free
  }

  #typeName(component: string): string {
    const wish = pascalCase(component).replace(/^[^A-Za-z]+/, "") || "Component"
    let free = wish
    for (let count = 2; this.#names.has(free) || reservedNames.has(free); count += 1) free = `${wish}${count}`
    this.#names.add(free)
    return free
  }

  /** Published structure with none of ours to compare with; its words are left out, as the words are ours. */
  #copied(theirs: JsonObject, keys: Keys): JsonObject {
    const { description: _, ...schema } = theirs
    const { additionalProperties, items, properties } = schema
    const alternatives = alternativesOf(schema)
    if (isObject(properties)) {
      schema.properties = Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          {
            description: this.#sentence([...keys, "properties", name]),
            ...this.#fresh(objectOf(property), [...keys, "properties", name])
          }
        ])
      )
    }
    if (isObject(items)) schema.items = this.#fresh(items, [...keys, "items"])
    if (isObject(additionalProperties)) {
      schema.additionalProperties = this.#fresh(additionalProperties, [...keys, "additionalProperties"])
    }
    if (alternatives !== undefined) {
      schema[alternatives] = listOf(schema[alternatives]).map((member, index) =>
        this.#fresh(objectOf(member), [...keys, alternatives, index])
      )
    }
    return schema
  }

  #sentence(keys: Keys): string {
    this.#chores.push({ at: pathOf(keys), what: "write its description" })
    return toWrite
  }

  /** Our words on what is published; neither is a reference. */
  #merged(ours: JsonObject, theirs: JsonObject, keys: Keys): JsonObject {
    const words = Object.fromEntries(
      Object.entries(ours).filter(
        ([key]) => ["description", "deprecated", "examples"].includes(key) || key.startsWith("x-")
      )
    )
    const { description: _, ...structure } = theirs
    if (isObject(ours.properties) && isObject(theirs.properties)) {
      const properties = this.#properties(ours.properties, theirs.properties, keys)
      return { ...words, ...structure, properties }
    }
    if (isObject(ours.items) && isObject(theirs.items)) {
      return { ...words, ...structure, items: this.write(ours.items, theirs.items, [...keys, "items"]) }
    }
    if (isObject(ours.additionalProperties) && isObject(theirs.additionalProperties)) {
      const at = [...keys, "additionalProperties"]
      return {
        ...words,
        ...structure,
        additionalProperties: this.write(ours.additionalProperties, theirs.additionalProperties, at)
      }
    }
    if (typeof words.description === "string") {
      this.#chores.push({ at: pathOf(keys), what: "its structure changed; see whether its description still holds" })
    }
    // Published documents often leave out formats, limits and defaults.
    const details = Object.entries(ours).filter(
      ([key, value]) => detail.includes(key) && ours.type === structure.type && value !== "date-time"
    )
    return { ...words, ...Object.fromEntries(details), ...this.#copied(structure, keys) }
  }

  #properties(ours: JsonObject, theirs: JsonObject, keys: Keys): JsonObject {
    const known = Object.keys(ours).filter((name) => name in theirs)
    const added = Object.keys(theirs).filter((name) => !(name in ours))
    return Object.fromEntries([
      ...known.map((name) => {
        const at = [...keys, "properties", name]
        return [name, this.write(objectOf(ours[name]), objectOf(theirs[name]), at)]
      }),
      ...added.map((name) => {
        const at = [...keys, "properties", name]
        const schema = this.#fresh(objectOf(theirs[name]), at)
        return [name, { description: this.#sentence(at), ...schema, "x-polytomic-evidence": isNew("The field") }]
      })
    ])
  }
}

const detail: ReadonlyArray<string> = [
  "format",
  "default",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "minItems",
  "maxItems"
]

const typeNameOf = (name: string, schema: JsonObject): string =>
  typeof schema["x-polytomic-name"] === "string" ? schema["x-polytomic-name"] : pascalCase(name)
