/** Treatment of a configuration by its connection type: its JSON Schema, the issue, its defaults and its secrets. */
import * as Predicate from "effect/Predicate"
import { type ConnectionType, choicesOf, type Properties, type Property } from "./ConnectionType.ts"

export type Configuration = { readonly [name: string]: unknown }

/** One thing that is wrong with a configuration. */
export interface Problem {
  readonly field: string
  readonly message: string
}

/** The JSON Schema of a type's configuration, with the service's own keywords, such as `sensitive`. */
export const jsonSchema = ({ name, properties, required }: ConnectionType): Record<string, unknown> => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: name,
  type: "object",
  properties,
  required
})

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** Issues of a configuration; with `closed`, unknown settings are issues too. */
export const check = (type: ConnectionType, configuration: Configuration, closed = false): ReadonlyArray<Problem> => [
  ...missing(type, configuration),
  ...checkObject(type.properties, configuration, "configuration", closed)
]

/** Paths of unknown settings. They are stored, as guides name some that the catalogue lacks. */
export const unknownNames = (type: ConnectionType, configuration: Configuration): ReadonlyArray<string> =>
  checkObject(type.properties, configuration, "configuration", true)
    .filter(({ message }) => message === unknownSetting)
    .map(({ field }) => field)

const unknownSetting = "is not a setting of this type"

// Settings that only the service sets are not required in a request.
const missing = ({ properties, required }: ConnectionType, configuration: Configuration): ReadonlyArray<Problem> =>
  required
    .filter(
      (name) => properties[name] !== undefined && properties[name].readOnly !== true && isEmpty(configuration[name])
    )
    .map((name) => ({ field: `configuration.${name}`, message: "is required" }))

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ""

const checkObject = (
  properties: Properties,
  value: Configuration,
  path: string,
  closed: boolean
): ReadonlyArray<Problem> =>
  Object.entries(value).flatMap(([name, item]): ReadonlyArray<Problem> => {
    const field = `${path}.${name}`
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property === undefined) return closed ? [{ field, message: unknownSetting }] : []
    return isEmpty(item) || property.readOnly === true ? [] : checkValue(property, item, field)
  })

const checkValue = (property: Property, value: unknown, field: string): ReadonlyArray<Problem> => {
  if (!hasType(property, value)) return [{ field, message: `must be of type ${property.type}` }]
  const choices = choicesOf(property)
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    const values = choices.map((choice) => JSON.stringify(choice.value)).join(", ")
    return [{ field, message: `must be one of ${values}` }]
  }
  const { items, properties } = property
  if (Array.isArray(value)) {
    return items === undefined ? [] : value.flatMap((item: unknown, i) => checkValue(items, item, `${field}.${i}`))
  }
  return properties !== undefined && Predicate.isObject(value)
    ? checkObject(properties, value, field, property.additionalProperties === false)
    : []
}

const hasType = (property: Property, value: unknown): boolean => {
  switch (property.type) {
    case "string":
      return typeof value === "string"
    case "integer":
      return Number.isInteger(value)
    case "boolean":
      return typeof value === "boolean"
    case "array":
      return Array.isArray(value)
    case "object":
      return typeof value === "object" && !Array.isArray(value)
  }
}

/** A configuration as stored: without read-only settings, and with the defaults of missing ones. */
export const complete = (type: ConnectionType, configuration: Configuration): Configuration => {
  const result: Record<string, unknown> = { ...configuration }
  for (const [name, property] of Object.entries(type.properties)) {
    if (property.readOnly === true) delete result[name]
    else if (result[name] === undefined && hasDefault(property)) result[name] = property.default
  }
  return result
}

// The service describes some defaults of lists as strings, such as `["[csv]"]`, which are not values.
const hasDefault = (property: Property): boolean => property.default !== undefined && property.type !== "array"

/** The defaults of a type's settings. */
export const defaultsOf = (type: ConnectionType): Configuration =>
  Object.fromEntries(
    Object.entries(type.properties)
      .filter(([, property]) => hasDefault(property))
      .map(([name, property]) => [name, property.default])
  )

/** The read-only values. */
export const readOnlyNames = (type: ConnectionType): ReadonlyArray<string> =>
  Object.keys(type.properties).filter((name) => type.properties[name]?.readOnly === true)

// -----------------------------------------------------------------------------
// Secrets
// -----------------------------------------------------------------------------

const secretName = /pass|secret|(?:^|_)token$/

/**
 * Checks whether a setting is a secret. The facts mark top-level secrets only; for nested settings the name decides, and each
 * header's value is a secret.
 */
const isSecret = (name: string, property: Property | undefined, path: ReadonlyArray<string>): boolean =>
  property?.sensitive === true ||
  (path.length > 0 && (secretName.test(name) || (name === "value" && path.some((key) => /header|query/.test(key)))))

type Change = (value: unknown, path: ReadonlyArray<string>) => unknown

/** A configuration with each secret changed. */
const eachSecret = (
  properties: Properties | undefined,
  configuration: Configuration,
  change: Change,
  path: ReadonlyArray<string> = top
): Configuration => {
  const changed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(configuration)) {
    const property = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
    if (typeof value !== "object" || value === null) {
      const isChanged = value !== undefined && value !== null && isSecret(name, property, path)
      changed[name] = isChanged ? change(value, [...path, name]) : value
      continue
    }
    const inner = property?.properties ?? property?.items?.properties
    const here = [...path, name]
    changed[name] = Array.isArray(value)
      ? value.map((item: unknown, i) =>
          Predicate.isObject(item) ? eachSecret(inner, item, change, [...here, String(i)]) : item
        )
      : Predicate.isObject(value)
        ? eachSecret(inner, value, change, here)
        : value
  }
  return changed
}

const top: ReadonlyArray<string> = []

/** A configuration with masked secrets. */
export const mask = (type: ConnectionType | undefined, configuration: Configuration, text: string): Configuration =>
  eachSecret(type?.properties, configuration, (value) => (value === "" ? "" : text))

const at = (configuration: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    configuration
  )

/** Restores the secrets of an earlier configuration where the new one has none, or an absent value according to `isAbsent`. */
export const keepSecrets = (
  type: ConnectionType,
  before: Configuration,
  after: Configuration,
  isAbsent: (value: unknown) => boolean
): Configuration => {
  const missing = Object.entries(type.properties)
    .filter(([name, { readOnly, sensitive }]) => sensitive === true && readOnly !== true && after[name] === undefined)
    .filter(([name]) => before[name] !== undefined && isAbsent(undefined))
    .map(([name]) => [name, before[name]])
  const kept = eachSecret(type.properties, after, (value, path) =>
    isAbsent(value) ? (at(before, path) ?? value) : value
  )
  return { ...kept, ...Object.fromEntries(missing) }
}
