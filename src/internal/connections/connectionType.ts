/** Connection types as values that validate a configuration; generated modules create one per type. */
import * as Redacted from "effect/Redacted"
import { InvalidValue } from "../schema/invalidValue.ts"
import { closest } from "../schema/options.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** A secret of a configuration, redacted or plain. */
export type Secret<A = string> = A | Redacted.Redacted<A>

/** A setting of a connection type. */
export interface Field {
  readonly name: string
  readonly type: "string" | "integer" | "boolean" | "array" | "object"
  readonly required: boolean
  /** A secret, which the service masks when a connection is read. */
  readonly sensitive: boolean
  /** Read-only. */
  readonly readOnly: boolean
  /** Default of a required setting. */
  readonly default: string | number | undefined
  /** The only values; absent if any value is accepted. */
  readonly values: ReadonlyArray<string> | undefined
}

/** Settings that are newer than this package. */
export interface Newer {
  readonly [name: string]: unknown
}

/** The part of a connection that depends on its type, for `create` and `update`. */
export interface Configured<Id extends string> {
  readonly type: Id
  readonly configuration: { readonly [name: string]: unknown }
}

/** A connection type. */
export interface ConnectionType<Id extends string, in Configuration> {
  readonly id: Id
  readonly fields: ReadonlyArray<Field>
  /**
   * Validates a configuration. A missing, misspelled or wrongly typed setting makes the call that receives the result fail with
   * `PolytomicInvalidInput` before anything is sent. `newer` has settings that this package does not contain.
   */
  readonly configure: (configuration: Configuration, newer?: Newer) => Configured<Id>
}

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/** Creates a connection type from its id and its fields, which are read on first use. */
export const connectionType = <Id extends string, Configuration>(
  id: Id,
  text: string
): ConnectionType<Id, Configuration> => {
  let fields: ReadonlyArray<Field> | undefined
  const read = (): ReadonlyArray<Field> => (fields ??= text === "" ? [] : text.split(" ").map(readField))
  return {
    id,
    get fields() {
      return read()
    },
    configure: (configuration, newer = {}) => ({
      type: id,
      // An interface has no index signature; its fields are read dynamically.
      configuration: check(id, read(), configuration as { readonly [name: string]: unknown }, newer)
    })
  }
}

const types = { "": "string", "#": "integer", "?": "boolean", "[]": "array", "{}": "object" } as const

/** Parses a field from its name and marks: `port!#:5432` is a required integer, `mode=a|b` one of two values. */
const readField = (text: string): Field => {
  const [, name = "", marks = "", type = "", value, values] =
    /^(\w+)([!*-]*)(#|\?|\[\]|\{\})?(?::([^=]*))?(?:=(.*))?$/.exec(text) ?? []
  return {
    name,
    type: types[type as keyof typeof types], // the expression matches no other mark
    required: marks.includes("!"),
    sensitive: marks.includes("*"),
    readOnly: marks.includes("-"),
    default: type === "#" && value !== undefined ? Number(value) : value,
    values: values?.split("|")
  }
}

// -----------------------------------------------------------------------------
// Checks
// -----------------------------------------------------------------------------

const check = (id: string, fields: ReadonlyArray<Field>, configuration: Newer, newer: Newer): Newer => {
  const result: Record<string, unknown> = {}
  const { meant, unknownNames } = checkNames(id, fields, configuration, newer, result)
  for (const field of fields) {
    const { name } = field
    const value = configuration[name]
    if (value !== undefined && value !== null && value !== "") {
      const problem = problemOf(field, value)
      put(result, name, problem === undefined ? value : new InvalidValue(problem))
    } else if (!field.required || field.readOnly) {
      if (value !== undefined) put(result, name, value)
    } else if (value === undefined && field.default !== undefined) {
      put(result, name, field.default)
    } else if (newer[name] === undefined && !meant.has(name)) {
      const hint = unknownNames.length > 0 ? ` (${unknownNames.join(", ")}: unknown)` : ""
      put(result, name, new InvalidValue(`is missing, and connection type ${id} requires it${hint}`))
    }
  }
  for (const [name, value] of Object.entries(newer)) put(result, name, value)
  return result
}

/** Handles an unknown field: keeps its value, for the server to decide, or reports the field that was probably meant. */
const checkNames = (
  id: string,
  fields: ReadonlyArray<Field>,
  configuration: Newer,
  newer: Newer,
  result: Record<string, unknown>
) => {
  const meant = new Set<string>()
  const unknownNames: Array<string> = []
  const isMissing = ({ name }: Field): boolean => configuration[name] === undefined && newer[name] === undefined
  const missing = fields.filter((field) => !field.readOnly && isMissing(field)).map((field) => field.name)
  for (const [name, value] of Object.entries(configuration)) {
    if (fields.some((field) => field.name === name)) continue
    const right = meantBy(name, missing)
    if (right === undefined) {
      unknownNames.push(name)
      put(result, name, value)
      continue
    }
    meant.add(right)
    const message = `is not a field of connection type ${id}: use \`${right}\`, or pass a field that is newer than this package as \`newer\``
    put(result, name, new InvalidValue(message))
  }
  return { meant, unknownNames }
}

const problemOf = ({ readOnly, type, values }: Field, given: unknown): string | undefined => {
  const value = Redacted.isRedacted(given) ? Redacted.value(given) : given
  if (readOnly) return "is read-only: remove it"
  const actual = Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value
  if (actual !== type) return `is of type ${actual}, where ${type} was expected`
  return values === undefined || values.includes(String(value)) ? undefined : `is not one of ${values.join(", ")}`
}

// A field may be called `__proto__`.
const put = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
}

// -----------------------------------------------------------------------------
// Similar names
// -----------------------------------------------------------------------------

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "")

/** The most similar of some names to a misspelled one: `hostname` for `host` or `hostnam`. */
export const meantBy = (name: string, names: ReadonlyArray<string>): string | undefined => {
  const given = plain(name.slice(0, 100))
  const extends_ = (other: string): boolean => other.startsWith(given) || given.startsWith(other)
  return closest(name, names) ?? (given.length < 3 ? undefined : names.find((other) => extends_(plain(other))))
}
