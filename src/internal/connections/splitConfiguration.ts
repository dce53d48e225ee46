/**
 * Splits a read configuration by the JSON Schema of its connection type into writable values, secrets and read-only values.
 */
import * as Predicate from "effect/Predicate"
import type { Field } from "./connectionType.ts"

/** Settings of a connection. */
export type Configuration = { readonly [name: string]: unknown }

/** A path in a configuration. */
export type Path = ReadonlyArray<string | number>

/** A read configuration without the values that must not be sent back. */
export interface Readable {
  /** Without secrets and read-only values. A secret in an array leaves a hole, so that the other indices do not change. */
  readonly configuration: Configuration
  /** Paths of secrets, present or required. */
  readonly secrets: ReadonlyArray<Path>
}

/** The part of a JSON Schema that {@link splitConfiguration} reads. */
export const schemaOf = (
  fields: ReadonlyArray<Pick<Field, "name" | "sensitive" | "readOnly" | "required">>
): unknown => ({
  properties: Object.fromEntries(fields.map(({ name, readOnly, sensitive }) => [name, { readOnly, sensitive }])),
  required: fields.filter(({ required }) => required).map(({ name }) => name)
})

/** Splits a read configuration. */
export const splitConfiguration = (
  schema: unknown,
  configuration: Configuration,
  isMask: (text: string) => boolean
): Readable => {
  const secrets: Array<Path> = []

  const visit = (nodes: ReadonlyArray<Node>, value: unknown, path: Path): unknown => {
    if (nodes.some(isReadOnly)) return undefined
    if (isFilled(value) && (nodes.some(isSensitive) || (typeof value === "string" && isMask(value)))) {
      secrets.push(path)
      return undefined
    }
    if (Array.isArray(value)) {
      return value.map((item: unknown, i) => visit(inItems(schema, nodes, i), item, [...path, i]))
    }
    return Predicate.isObject(value) ? visitObject(nodes, value, path) : value
  }

  const visitObject = (nodes: ReadonlyArray<Node>, value: Configuration, path: Path): Configuration => {
    const result: Record<string, unknown> = {}
    for (const [name, child] of Object.entries(value)) {
      const kept = visit(inProperty(schema, nodes, name), child, [...path, name])
      if (kept !== undefined) set(result, [name], kept)
    }
    for (const name of requiredOf(nodes)) {
      const property = inProperty(schema, nodes, name)
      if (!isFilled(value[name]) && property.some(isSensitive) && !property.some(isReadOnly)) {
        secrets.push([...path, name])
      }
    }
    return result
  }

  return { configuration: visitObject(expand(schema, [{ schema, isUnconditional: true }]), configuration, []), secrets }
}

/** An unknown name, and the known names at its path. */
export interface UnknownName {
  readonly name: string
  readonly names: ReadonlyArray<string>
}

/**
 * Finds the first name in a path that neither the schema nor one of the configurations has. A schema without names at a path, or
 * with additional properties, accepts any name.
 */
export const findUnknownName = (
  schema: unknown,
  path: Path,
  configurations: ReadonlyArray<unknown>
): UnknownName | undefined => {
  let nodes = expand(schema, [{ schema, isUnconditional: true }])
  for (const [i, key] of path.entries()) {
    const parents = configurations.map((configuration) => get(configuration, path.slice(0, i)))
    if (parents.some(Array.isArray)) {
      nodes = inItems(schema, nodes, Number(key))
      continue
    }
    const name = String(key)
    const names = nodes.flatMap((node) => Object.keys(Object(get(node.schema, ["properties"]))))
    if (names.length === 0 || nodes.some(isOpen)) return undefined
    if (!names.includes(name) && parents.every((parent) => get(parent, [name]) === undefined)) return { name, names }
    nodes = inProperty(schema, nodes, name)
  }
  return undefined
}

const isOpen = ({ schema }: Node): boolean =>
  [get(schema, ["additionalProperties"]), get(schema, ["patternProperties"])].some(
    (others) => others === true || Predicate.isObject(others)
  )

// -----------------------------------------------------------------------------
// Paths
// -----------------------------------------------------------------------------

/** Formats a path: `headers.0.value`. */
export const formatPath = (path: Path): string => path.join(".")

/** Parses a path; a number is an index in an array. */
export const parsePath = (text: string): Path => text.split(".")

/** Value at a path. */
export const get = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      Array.isArray(at)
        ? at[Number(key)]
        : Predicate.isObject(at) && Object.hasOwn(at, key)
          ? at[String(key)]
          : undefined,
    value
  )

/** Copy with a value at a path; missing objects are created. */
export const put = (value: unknown, [key, ...rest]: Path, item: unknown): unknown => {
  if (key === undefined) return item
  if (Array.isArray(value)) {
    const copy: Array<unknown> = value.slice()
    copy[Number(key)] = put(copy[Number(key)], rest, item)
    return copy
  }
  const copy: Record<string, unknown> = Predicate.isObject(value) ? { ...value } : {}
  set(copy, [String(key)], put(copy[String(key)], rest, item))
  return copy
}

/** Copy whose arrays have no undefined items, which stood for omitted secrets. */
export const withoutUndefinedItems = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutUndefinedItems)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutUndefinedItems(item)]))
}

// A name such as `__proto__` is an ordinary name.
const set = (object: Record<string, unknown>, [name]: readonly [string], value: unknown): void => {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Returns `true` for the prototype of plain objects of any realm. */
const isRoot = (prototype: unknown): boolean =>
  prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), "isPrototypeOf"))

// Class instances, such as dates and redacted values, are kept whole.
const isPlain = (value: unknown): value is Configuration =>
  Predicate.isObject(value) && isRoot(Object.getPrototypeOf(value))

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== ""

// -----------------------------------------------------------------------------
// JSON Schema
// -----------------------------------------------------------------------------

/** A schema that applies to a value, always or possibly. */
interface Node {
  readonly schema: unknown
  readonly isUnconditional: boolean
}

/** All schemas that may apply: with alternatives and references resolved. */
const expand = (root: unknown, nodes: ReadonlyArray<Node>): ReadonlyArray<Node> => {
  const seen = new Set<unknown>()
  const result: Array<Node> = []
  const add = ({ isUnconditional, schema }: Node): void => {
    if (!Predicate.isObject(schema) || seen.has(schema)) return
    seen.add(schema)
    result.push({ schema, isUnconditional })
    if (typeof schema.$ref === "string") add({ schema: resolve(root, schema.$ref), isUnconditional })
    for (const part of list(schema.allOf)) add({ schema: part, isUnconditional })
    const alternatives = [
      ...list(schema.anyOf),
      ...list(schema.oneOf),
      schema.then,
      schema.else,
      ...values(schema.dependentSchemas),
      ...values(schema.dependencies)
    ]
    for (const part of alternatives) add({ schema: part, isUnconditional: false })
  }
  for (const node of nodes) add(node)
  return result
}

const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const values = (value: unknown): ReadonlyArray<unknown> => (Predicate.isObject(value) ? Object.values(value) : [])

/** Resolves `#/$defs/name`. */
const resolve = (root: unknown, reference: string): unknown =>
  reference.startsWith("#")
    ? get(
        root,
        reference
          .slice(1)
          .split("/")
          .filter((part) => part !== "")
          .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
      )
    : undefined

const inProperty = (root: unknown, nodes: ReadonlyArray<Node>, name: string): ReadonlyArray<Node> =>
  expand(
    root,
    nodes.map(({ isUnconditional, schema }) => {
      const named = get(schema, ["properties", name])
      return { schema: named ?? get(schema, ["additionalProperties"]), isUnconditional }
    })
  )

const inItems = (root: unknown, nodes: ReadonlyArray<Node>, index: number): ReadonlyArray<Node> =>
  expand(
    root,
    nodes.flatMap(({ isUnconditional, schema }) => [
      { schema: get(schema, ["items"]), isUnconditional },
      { schema: get(schema, ["prefixItems", index]), isUnconditional }
    ])
  )

const requiredOf = (nodes: ReadonlyArray<Node>): ReadonlySet<string> =>
  new Set(
    nodes
      .filter(({ isUnconditional }) => isUnconditional)
      .flatMap(({ schema }) => list(get(schema, ["required"])).filter((name) => typeof name === "string"))
  )

const says = ({ schema }: Node, ...keywords: ReadonlyArray<string>): boolean =>
  keywords.some((keyword) => get(schema, [keyword]) === true)

const isSensitive = (node: Node): boolean => says(node, "sensitive", "writeOnly")

const isReadOnly = (node: Node): boolean => says(node, "readonly", "readOnly")
