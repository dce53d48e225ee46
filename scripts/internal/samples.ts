/** Random inputs and outputs of an operation, made from its schemas; the same ones for the same operation. */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { isReadonlyObject as isObject } from "effect/Predicate"
import * as Random from "effect/Random"
import * as Schema from "effect/Schema"
import { resolve } from "../../src/internal/schema/validator.ts"
import { type Any, type Shape, toSchema } from "../../src/Operation.ts"

/** Random numbers from 0 to 1; the same ones for the same seed. */
export const randomOf = (seed: string): (() => number) => {
  const random = Effect.runSync(Random.withSeed(Effect.service(Random.Random), seed))
  return () => random.nextDoubleUnsafe()
}

/**
 * Random values that a schema accepts, as JSON has them. Half of a surrogate pair has no UTF-8 form, so it cannot be sent: JSON writes it as
 * an escape, unlike whole pairs. Values that JSON changes into others than the schema accepts are undefined.
 */
const sample = (shape: Shape<unknown>, seed: string, count: number): ReadonlyArray<unknown> => {
  const schema = toSchema(shape)
  return Effect.runSync(Arbitrary.sampleEffect(Arbitrary.schema(schema), { count, seed, size: 8 })).map((value) => {
    const text = JSON.stringify(value)?.replace(/(\\\\)|\\ud[89a-f][\da-f]{2}/g, "$1") ?? "null"
    const plain: unknown = JSON.parse(text)
    return Schema.is(schema)(plain) ? plain : undefined
  })
}

/** A segment of a path that can address something: not empty, no dots alone, no control characters. */
const addressable = (value: unknown, i: number): unknown => {
  if (typeof value !== "string") return value
  const text = value.replaceAll(/\p{Cc}/gu, "")
  return /^\.{0,2}$/.test(text) ? `id-${i}` : text
}

/** Reports whether a query tells a value from its absence: `[]`, `{}` and `null` are not sent. */
const showsInQuery = (value: unknown): boolean => typeof value !== "object" || Object.keys(value ?? {}).length > 0

/** The fields of an input that go into the path. */
export const pathNames = (operation: Any): ReadonlyArray<string> =>
  Array.from(operation.path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name)

/** Valid inputs that can be sent whole. */
export const inputs = (operation: Any, count: number): ReadonlyArray<{ readonly [name: string]: unknown }> => {
  const inPath = pathNames(operation)
  return sample(operation.input, `${operation.version} ${operation.id} input`, count).map((value, i) => {
    const fields = Object.entries(isObject(value) ? value : {})
    const shown = fields.filter(([name, child]) => !operation.query.includes(name) || showsInQuery(child))
    return Object.fromEntries(
      shown.map(([name, child]) => [name, inPath.includes(name) ? addressable(child, i) : child])
    )
  })
}

/** Values that a call can return: those of the success schema. */
export const outputs = (operation: Any, count: number): ReadonlyArray<unknown> => {
  const { schema, type } = operation.success
  if (schema === undefined) return []
  return sample(schema, `${operation.version} ${operation.id} output`, 4 * count)
    .filter((value) => value !== undefined && (type !== "body" || hasContent(schema, value)))
    .slice(0, count)
}

/** Reports whether a body that is returned whole differs from that of a proxy: it has its data, or a job. */
const hasContent = (shape: Shape<unknown>, value: unknown): boolean => {
  const ast = resolve(shape.ast)
  if (ast._tag !== "Objects" || !isObject(value)) return true
  const names = ast.propertySignatures.map(({ name }) => name)
  if (names.includes("data")) return "data" in value || isObject(value["job"])
  return names.length === 0 || names.some((name) => name in value)
}
