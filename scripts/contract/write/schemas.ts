/**
 * Writes the schemas of a new document: what is published now, in the words and under the names that we have already.
 *
 * A structure that is as it was is taken over as it stands. One that changed keeps its name and its sentences, field by field.
 * Only what is new gets a proposed name, and a mark that a sentence is to be written.
 */
import { pascalCase, reservedNames } from "../../../codegen/names.ts"
import { isObject, type Json } from "../../../codegen/overlay.ts"
import { type Side, sameShape } from "../compare.ts"
import { resolve, type Scope } from "../facts.ts"
import { shapeOf } from "../upstream/facts.ts"
import {
  alternativesOf,
  type JsonObject,
  listOf,
  nameOf,
  objectOf,
  orderedLike,
  orNull,
  peel,
  reachable,
  reference
} from "../upstream/json.ts"
import { type Chore, isNew, type Keys, pathOf, toWrite } from "./chores.ts"

/** The schemas of one source: as JSON, and as structures. */
interface Source {
  readonly json: ReadonlyMap<string, JsonObject>
  readonly scope: Scope
}

/** Keywords that published documents often leave out. */
const details = ["format", "default", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"]

/** Writes schemas; `components` has those that were written under a name. */
export class SchemaWriter {
  readonly components: Map<string, JsonObject> = new Map()
  readonly #ours: Source
  readonly #theirs: Source
  readonly #chores: Array<Chore>
  readonly #typeNames: Set<string>
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
    this.#typeNames = new Set(
      Array.from(ours.json, ([name, schema]) => String(schema["x-polytomic-name"] ?? pascalCase(name)))
    )
  }

  /** To be called for every pair of places before anything is written: finds what stays as it is. */
  visit(ours: JsonObject | undefined, theirs: JsonObject): void {
    if (ours === undefined) return
    if (this.#isSame(ours, theirs)) return this.#keep(ours)
    const mine = this.#followed(ours, this.#ours)
    const other = this.#followed(theirs, this.#theirs)
    const pair = JSON.stringify([mine, other])
    if (this.#visited.has(pair)) return
    this.#visited.add(pair)
    const fields = Object.keys(objectOf(mine.properties))
    for (const [one, another] of [
      [mine.items, other.items],
      [mine.additionalProperties, other.additionalProperties],
      ...fields.map((name) => [objectOf(mine.properties)[name], objectOf(other.properties)[name]] as const)
    ]) {
      if (isObject(one) && isObject(another)) this.visit(one, another)
    }
  }

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
    if (!this.components.has(name)) this.#keep(reference(name))
  }

  /** A component for a structure that must have a name. */
  named(name: string, schema: JsonObject): JsonObject {
    return reference(this.#component(name, () => schema))
  }

  #isSame(ours: JsonObject, theirs: JsonObject): boolean {
    return sameShape(side(ours, this.#ours), side(theirs, this.#theirs))
  }

  #followed(schema: JsonObject, source: Source): JsonObject {
    const { core } = peel(schema)
    const found = source.json.get(nameOf(core) ?? "")
    return found === undefined ? core : this.#followed(found, source)
  }

  /** Takes over a schema's components, all that they lead to included. */
  #keep(schema: Json): void {
    for (const name of reachable(schema, this.#ours.json)) {
      const component = this.#ours.json.get(name)
      if (component === undefined || this.#kept.has(name) || this.#changed.has(name)) continue
      this.#kept.add(name)
      this.components.set(name, structuredClone(component))
    }
  }

  /** Writes our component anew after what is published in its place, and says under which name. */
  #change(name: string, published: JsonObject): string {
    const before = this.#changed.get(name)
    if (before === undefined && !this.#kept.has(name)) {
      this.#changed.set(name, published)
      const component = this.#ours.json.get(name) ?? {}
      this.components.set(name, {})
      const merged = this.#merged(component, this.#followed(published, this.#theirs), ["components", "schemas", name])
      this.components.set(name, orderedLike(merged, component))
      return name
    }
    if (before !== undefined && sameShape(side(before, this.#theirs), side(published, this.#theirs))) return name
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
    const { shape } = resolve(side(theirs, this.#theirs).shape, this.#theirs.scope)
    if (shape.kind !== "object" && shape.kind !== "enum") return undefined
    const equal = [...this.#ours.json.keys()].filter((name) => this.#isSame(reference(name), theirs))
    const name = equal.find((one) => one === nameOf(theirs)) ?? equal[0]
    if (name === undefined) return undefined
    if ([...reachable(reference(name), this.#ours.json)].some((one) => this.#changed.has(one))) return undefined
    this.#keep(reference(name))
    return name
  }

  #add(name: string, published: JsonObject): string {
    const key = JSON.stringify(published)
    return (
      this.#added.get(key) ??
      this.#component(name, (free) => {
        this.#added.set(key, free)
        return this.#copied(this.#followed(published, this.#theirs), ["components", "schemas", free])
      })
    )
  }

  /** Makes a component under a name that is free; says which. */
  #component(name: string, make: (free: string) => JsonObject): string {
    const free = unused(name, (one) => this.components.has(one) || this.#ours.json.has(one))
    this.components.set(free, {})
    const { description = toWrite, ...schema } = make(free)
    const wish = pascalCase(free).replace(/^[^A-Za-z]+/, "") || "Component"
    const typeName = unused(wish, (one) => this.#typeNames.has(one) || reservedNames.has(one))
    this.#typeNames.add(typeName)
    this.components.set(free, {
      description,
      "x-polytomic-name": typeName,
      ...schema,
      "x-polytomic-evidence": isNew("The component")
    })
    this.#ask(["components", "schemas", free], `write its description; the name ${typeName} is proposed`)
    return free
  }

  /** Published structure with none of ours to compare with; its words are left out, as the words are ours. */
  #copied(theirs: JsonObject, keys: Keys): JsonObject {
    const { description: _, ...schema } = theirs
    const fresh = (value: Json | undefined, ...more: Keys) => this.#fresh(objectOf(value), [...keys, ...more])
    for (const key of ["items", "additionalProperties"])
      if (isObject(schema[key])) schema[key] = fresh(schema[key], key)
    const alternatives = alternativesOf(schema)
    if (alternatives !== undefined) {
      const members = listOf(schema[alternatives])
      schema[alternatives] = members.map((member, index) => fresh(member, alternatives, index))
    }
    if (isObject(schema.properties)) {
      const properties = Object.entries(schema.properties).map(([name, property]) => {
        const description = this.#sentence([...keys, "properties", name])
        return [name, { description, ...fresh(property, "properties", name) }] as const
      })
      schema.properties = Object.fromEntries(properties)
    }
    return schema
  }

  #ask(keys: Keys, what: string): void {
    this.#chores.push({ at: pathOf(keys), what })
  }

  #sentence(keys: Keys): string {
    this.#ask(keys, "write its description")
    return toWrite
  }

  /** Our words on what is published; neither is a reference. */
  #merged(ours: JsonObject, theirs: JsonObject, keys: Keys): JsonObject {
    const { default: _, ...words } = peel(ours).words
    const { description: __, ...structure } = theirs
    if (isObject(ours.properties) && isObject(theirs.properties)) {
      return { ...words, ...structure, properties: this.#properties(ours.properties, theirs.properties, keys) }
    }
    for (const key of ["items", "additionalProperties"]) {
      const [mine, other] = [ours[key], theirs[key]]
      if (!isObject(mine) || !isObject(other)) continue
      return { ...words, ...structure, [key]: this.write(mine, other, [...keys, key]) }
    }
    if (typeof words.description === "string") {
      this.#ask(keys, "its structure changed; see whether its description still holds")
    }
    const kept = Object.entries(ours).filter(
      ([key, value]) => details.includes(key) && ours.type === structure.type && value !== "date-time"
    )
    return { ...words, ...Object.fromEntries(kept), ...this.#copied(structure, keys) }
  }

  #properties(ours: JsonObject, theirs: JsonObject, keys: Keys): JsonObject {
    const written = Object.keys(theirs).map((name) => {
      const at = [...keys, "properties", name]
      const [mine, other] = [ours[name], objectOf(theirs[name])]
      if (mine !== undefined) return [name, this.write(objectOf(mine), other, at)] as const
      const schema = this.#fresh(other, at)
      return [name, { description: this.#sentence(at), ...schema, "x-polytomic-evidence": isNew("The field") }] as const
    })
    return orderedLike(Object.fromEntries(written), ours)
  }
}

const side = (schema: JsonObject, { json, scope }: Source): Side => ({ shape: shapeOf("", schema, json), scope })

/** The name, with a number behind it if it is taken. */
const unused = (name: string, isTaken: (name: string) => boolean): string => {
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name}${count}`
  return free
}
