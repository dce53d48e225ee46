/** Inputs and bodies of an operation, made at random from its schemas; the same ones for the same operation. */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { isReadonlyObject as isObject } from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { type Any, type Shape, toSchema } from "../../src/Operation.ts"

/** Number of trials of each property for each operation. */
export const runs = 200

const sample = (shape: Shape<unknown>, seed: string, count: number): ReadonlyArray<unknown> =>
  Effect.runSync(Arbitrary.sampleEffect(Arbitrary.schema(toSchema(shape)), { count, seed, size: 8 }))

/**
 * A value as it would come out of JSON; nothing if it would come out as something that does not fit any more. Half of a surrogate pair
 * has no UTF-8 form, so it can't be sent anywhere: JSON writes it as an escape, unlike whole pairs.
 */
const throughJson = (shape: Shape<unknown>, value: unknown): unknown => {
  const text = JSON.stringify(value)?.replace(/\\\\|\\ud[89a-f][\da-f]{2}/g, (escape) =>
    escape === "\\\\" ? escape : "\ufffd"
  )
  const plain: unknown = text === undefined ? undefined : JSON.parse(text)
  return Schema.is(toSchema(shape))(plain) ? plain : undefined
}

/** A segment of a path that can address something: not empty, no dots alone, no control characters. */
const addressable = (value: unknown, i: number): unknown => {
  if (typeof value !== "string") return value
  const text = value.replaceAll(/\p{Cc}/gu, "")
  return /^\.{0,2}$/.test(text) ? `id-${i}` : text
}

/** Reports whether a value can be told from its absence in a query: `[]` and `{}` and `null` can't. */
const showsInQuery = (value: unknown): boolean => typeof value !== "object" || Object.keys(value ?? {}).length > 0

/** The fields of an input that go into the path. */
export const pathNames = (operation: Any): ReadonlyArray<string> =>
  Array.from(operation.path.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? "")

/** Valid inputs, such that each can be sent and says all it holds. */
export const inputs = (operation: Any, count: number = runs): ReadonlyArray<{ readonly [name: string]: unknown }> => {
  const inPath = new Set(pathNames(operation))
  return sample(operation.input, `${operation.version} ${operation.id} input`, count).map((raw, i) => {
    const value = throughJson(operation.input, raw)
    const fields = isObject(value) ? value : {}
    return Object.fromEntries(
      Object.entries(fields)
        .filter(([name, child]) => !operation.query.includes(name) || showsInQuery(child))
        .map(([name, child]) => [name, inPath.has(name) ? addressable(child, i) : child])
    )
  })
}

/** Sample outputs of a call: valid values of the success schema. */
export const outputs = (operation: Any, count: number = runs): ReadonlyArray<unknown> => {
  const { schema } = operation.success
  if (schema === undefined) return []
  return sample(schema, `${operation.version} ${operation.id} output`, 4 * count)
    .map((raw) => throughJson(schema, raw))
    .filter((value) => value !== undefined && (operation.success.type !== "body" || hasContent(schema.ast, value)))
    .slice(0, count)
}

const namesOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Suspend") return namesOf(ast.thunk())
  return ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
}

/** Reports whether a body that is returned whole can be told from the words of something in between: it has its data, or a job. */
const hasContent = (ast: SchemaAST.AST, value: unknown): boolean => {
  const names = namesOf(ast)
  if (!isObject(value) || names.length === 0) return true
  return names.includes("data") ? "data" in value || isObject(value["job"]) : names.some((name) => name in value)
}

/** The body around what a call returns. */
export const bodyOf = (operation: Any, value: unknown): unknown =>
  operation.success.type === "data" || operation.success.type === "list" ? { data: value } : value
