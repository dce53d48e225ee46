/** JSON Schemas of inputs and outputs, with the words of their fields. */
import * as Schema from "effect/Schema"
import type { Any } from "../../Operation.ts"
import type { Shape } from "../schema/shape.ts"
import { toSchema } from "../schema/toSchema.ts"
import { isObject } from "./value.ts"
import type { FieldWords, OperationWords, Words } from "./words.ts"

interface Json {
  readonly [name: string]: unknown
}

const isNull = (member: unknown): boolean => isObject(member) && member.type === "null"

/** `anyOf` of one type and null is that type or null; two nulls are one. */
const union = (members: ReadonlyArray<unknown>, rest: Json, tidy: (member: unknown) => Json): Json => {
  const [only, ...others] = members.filter((member) => !isNull(member)).map(tidy)
  const nullable = members.some(isNull)
  if (only === undefined) return { ...rest, type: "null" }
  if (others.length > 0) return { ...rest, anyOf: [only, ...others, ...(nullable ? [{ type: "null" }] : [])] }
  if (!nullable) return { ...rest, ...only }
  if (typeof only.type !== "string") return { ...rest, anyOf: [only, { type: "null" }] }
  const values = Array.isArray(only.enum) ? { enum: [...only.enum, null] } : {}
  return { ...rest, ...only, ...values, type: [only.type, "null"] }
}

/** Shortens a schema without changing what it accepts, and describes its fields. */
const tidy = (schema: unknown, types: ReadonlyArray<string>, words: Words): Json => {
  if (!isObject(schema)) return {}
  const { additionalProperties, anyOf, items, maximum, minimum, properties, ...rest } = schema
  const fields: { readonly [name: string]: FieldWords } = Object.assign({}, ...types.map(words.type))
  const below = (member: unknown): Json => tidy(member, types, words)
  if (Array.isArray(anyOf)) return union(anyOf, rest, below)
  return {
    ...rest,
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(items === undefined ? {} : { items: below(items) }),
    ...(isObject(additionalProperties) ? { additionalProperties: below(additionalProperties) } : {}),
    ...(isObject(properties) ? { properties: describe(properties, fields, words) } : {})
  }
}

const describe = (properties: Json, fields: { readonly [name: string]: FieldWords }, words: Words): Json =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const found = Object.hasOwn(fields, name) ? fields[name] : undefined
      const text = [found?.description ?? "", found?.secret === true ? "A secret." : ""]
        .filter((part) => part !== "")
        .join(" ")
      const described = tidy(property, found?.types ?? [], words)
      return [name, text === "" ? described : { ...described, description: text }]
    })
  )

const documentOf = (shape: Shape<unknown>, clean: (schema: unknown) => Json): Json => {
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(toSchema(shape))
  const $defs = Object.entries(definitions).map(([name, definition]) => [name, clean(definition)] as const)
  return { ...clean(root), ...($defs.length === 0 ? {} : { $defs: Object.fromEntries($defs) }) }
}

/** JSON Schema of the input of an operation; additional fields are rejected. */
export const inputSchema = (operation: Any, own: OperationWords, words: Words): Json => {
  const fields = own.input
  const { properties, ...rest } = documentOf(operation.input, (schema) =>
    isObject(schema) && schema.properties !== undefined ? schema : tidy(schema, [], words)
  )
  const { additionalProperties: _, ...root } = rest as { readonly [name: string]: unknown } // all fields are listed
  return {
    ...root,
    properties: describe(isObject(properties) ? properties : {}, fields, words),
    additionalProperties: false
  }
}

/** JSON Schema of what an operation returns; undefined for an operation without a result. */
export const outputSchema = (operation: Any, own: OperationWords, words: Words): Json | undefined =>
  operation.success.schema === undefined
    ? undefined
    : documentOf(operation.success.schema, (schema) => tidy(schema, own.output, words))
