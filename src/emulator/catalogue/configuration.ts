/** What a connection type makes of a configuration: its JSON Schema, what is wrong with it, its defaults and its secrets. */
import * as Predicate from "effect/Predicate"
import type { ConnectionType, Field } from "./ConnectionType.ts"

export type Configuration = { readonly [name: string]: unknown }

/** One thing that is wrong with a configuration. */
export interface Problem {
  readonly field: string
  readonly message: string
}

// -----------------------------------------------------------------------------
// JSON Schema
// -----------------------------------------------------------------------------

/** The JSON Schema of a type's configuration, with the API's own keywords `sensitive` and `readonly`. */
export const jsonSchema = (type: ConnectionType): Record<string, unknown> => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: type.name,
  ...objectSchema(type.fields)
})

const objectSchema = (fields: ReadonlyArray<Field>): Record<string, unknown> => ({
  type: "object",
  properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
  required: fields.filter((field) => field.required === true).map((field) => field.name)
})

const fieldSchema = (field: Field): Record<string, unknown> => ({
  ...(field.fields === undefined
    ? { type: field.type }
    : field.type === "array"
      ? { type: "array", items: objectSchema(field.fields) }
      : objectSchema(field.fields)),
  title: field.title,
  ...(field.description === undefined ? {} : { description: field.description }),
  ...(field.default === undefined ? {} : { default: field.default }),
  ...(field.choices === undefined ? {} : { enum: field.choices }),
  ...(field.sensitive === true ? { sensitive: true } : {}),
  ...(field.readonly === true ? { readOnly: true, readonly: true } : {})
})

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** What is wrong with a configuration. */
export const check = (type: ConnectionType, configuration: Configuration): ReadonlyArray<Problem> =>
  checkFields(type.fields, configuration, "configuration")

const checkFields = (
  fields: ReadonlyArray<Field>,
  configuration: Configuration,
  path: string
): ReadonlyArray<Problem> =>
  fields.flatMap((field): ReadonlyArray<Problem> => {
    const value = configuration[field.name]
    const at = `${path}.${field.name}`
    if (value === undefined || value === null || value === "") {
      return field.required === true && field.readonly !== true ? [{ field: at, message: "is required" }] : []
    }
    if (!hasType(field, value)) return [{ field: at, message: `must be of type ${field.type}` }]
    if (field.choices !== undefined && !field.choices.some((choice) => choice.value === value)) {
      const values = field.choices.map((choice) => JSON.stringify(choice.value)).join(", ")
      return [{ field: at, message: `must be one of ${values}` }]
    }
    return field.fields !== undefined && Predicate.isObject(value) ? checkFields(field.fields, value, at) : []
  })

const hasType = (field: Field, value: unknown): boolean => {
  switch (field.type) {
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

/** A configuration as it is stored: without what the server alone may set, with the defaults of what is missing. */
export const complete = (type: ConnectionType, configuration: Configuration): Configuration => {
  const result: Record<string, unknown> = { ...configuration }
  for (const field of type.fields) {
    if (field.readonly === true) delete result[field.name]
    else if (result[field.name] === undefined && field.default !== undefined) result[field.name] = field.default
  }
  return result
}

/** The values that only the server sets. */
export const readOnlyNames = (type: ConnectionType): ReadonlyArray<string> =>
  type.fields.filter((field) => field.readonly === true).map((field) => field.name)

// -----------------------------------------------------------------------------
// Secrets
// -----------------------------------------------------------------------------

/** A configuration as it reads: with the secrets masked. */
export const mask = (type: ConnectionType | undefined, configuration: Configuration, text: string): Configuration =>
  eachSecret(type?.fields ?? [], configuration, (value) => (value === "" ? "" : text))

/** Puts the secrets of an earlier configuration where a new one has none, or has what `isAbsent` takes for none. */
export const keepSecrets = (
  type: ConnectionType,
  before: Configuration,
  after: Configuration,
  isAbsent: (value: unknown) => boolean
): Configuration => keep(type.fields, before, after, isAbsent)

const keep = (
  fields: ReadonlyArray<Field>,
  before: Configuration,
  after: Configuration,
  isAbsent: (value: unknown) => boolean
): Configuration => {
  const result: Record<string, unknown> = { ...after }
  for (const field of fields) {
    const old = before[field.name]
    if (field.sensitive === true && field.readonly !== true && isAbsent(after[field.name]) && old !== undefined) {
      result[field.name] = old
    }
    const inner = after[field.name]
    if (field.fields !== undefined && Predicate.isObject(old) && Predicate.isObject(inner)) {
      result[field.name] = keep(field.fields, old, inner, isAbsent)
    }
  }
  return result
}

const eachSecret = (
  fields: ReadonlyArray<Field>,
  configuration: Configuration,
  f: (value: unknown) => unknown
): Configuration => {
  const result: Record<string, unknown> = { ...configuration }
  for (const field of fields) {
    const value = result[field.name]
    if (value === undefined || value === null) continue
    if (field.sensitive === true) result[field.name] = f(value)
    else if (field.fields !== undefined) {
      const inner = field.fields
      result[field.name] = Array.isArray(value)
        ? value.map((item: unknown) => (Predicate.isObject(item) ? eachSecret(inner, item, f) : item))
        : Predicate.isObject(value)
          ? eachSecret(inner, value, f)
          : value
    }
  }
  return result
}
