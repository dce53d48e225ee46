/** The facts of a published document. */
import { root } from "../../../codegen/cursor.ts"
import { readSchema } from "../../../codegen/readSchema.ts"
import { match } from "../compare.ts"
import { bodyInputs } from "../documentFacts.ts"
import { type Facts, type Input, type Operation, resourceOf, type Shape } from "../facts.ts"
import type { JsonObject } from "./json.ts"
import type { Normalized, UpstreamOperation } from "./operations.ts"

/** The facts of a published document, and what can't be told from it. */
export interface UpstreamFacts {
  readonly facts: Facts
  /** Operation by operation, in the order of `facts.operations`. */
  readonly sources: ReadonlyMap<Operation, UpstreamOperation>
  readonly remarks: ReadonlyArray<string>
}

export const shapeOf = (file: string, schema: JsonObject, components: { has(name: string): boolean }): Shape =>
  readSchema(root(file, schema), components).node

/** The facts of a normalized document; `ours` tells whether its names can be compared with ours. */
export const upstreamFacts = (file: string, upstream: Normalized, ours: Facts): UpstreamFacts => {
  const names = upstream.components
  const shape = (schema: JsonObject) => shapeOf(file, schema, names)
  const components = new Map([...names].map(([name, schema]): [string, Shape] => [name, shape(schema)]))
  const saysKeys = upstream.operations.some(({ idempotent }) => idempotent)
  const read = (source: UpstreamOperation): readonly [Operation, UpstreamOperation] => {
    const { body, deprecated, failures, idempotent, method, parameters, path, successes } = source
    const node = body === undefined ? undefined : shape(body)
    const operation: Operation = {
      id: undefined,
      method,
      path,
      takesBody: node !== undefined,
      inputs: [
        ...parameters.map(({ schema, ...rest }): Input => ({ ...rest, node: shape(schema) })),
        ...bodyInputs(node, components)
      ],
      successes: successes.map(({ schema, status }) => ({
        status,
        node: schema === undefined ? undefined : shape(schema)
      })),
      failures,
      idempotent: saysKeys ? idempotent : undefined,
      deprecated,
      extras: undefined
    }
    return [operation, source]
  }
  const nameless = new Map(upstream.operations.map(read))
  const remarks: Array<string> = []
  if (!saysKeys && ours.operations.some(({ idempotent }) => idempotent === true)) {
    remarks.push("The document mentions Idempotency-Key nowhere, so it is not compared.")
  }
  const { pairs, removed: lost } = match(ours.operations, [...nameless.keys()])
  const partners = new Map(pairs.map(([mine, theirs]) => [theirs, mine]))
  // A style is the document's if most of the operations that we know have our names in it.
  const style = [dotted, bare].find((style) => {
    const equal = pairs.filter(([mine, theirs]) => style(nameless.get(theirs)?.names ?? [], mine) === mine.id)
    return equal.length * 2 > pairs.length
  })
  if (style === undefined) {
    remarks.push("The document names its operations in another way than we do, so ids are not compared.")
  }
  const sources = new Map(
    Array.from(nameless, ([operation, source]) => {
      const partner = partners.get(operation) ?? movedFrom(source, lost)
      return [{ ...operation, id: style?.(source.names, partner) }, source]
    })
  )
  return { facts: { operations: [...sources.keys()], components }, sources, remarks }
}

/** Name of an operation in our way, given the operation of ours that has its route. */
type Style = (names: ReadonlyArray<string>, partner: Operation | undefined) => string | undefined

/** Our own way: a resource and a method. */
const dotted: Style = (names) => names.find((name) => /^[a-z]\w*(\.[a-z]\w*)+$/.test(name))

/** Methods only, as in `get-types`: the resource is in the tags, so it is taken from our operation. */
const bare: Style = ([name], partner) =>
  partner?.id === undefined || name === undefined ? undefined : `${resourceOf(partner.id)}.${camelCase(name)}`

/** `get-types` and `get_types` → `getTypes`. */
export const camelCase = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => (letter ?? "").toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())

/** The only operation that is gone, and had this method and name, and a path that began alike. */
const movedFrom = (source: UpstreamOperation, lost: ReadonlyArray<Operation>): Operation | undefined => {
  const name = camelCase(source.names[0]?.split(".").at(-1) ?? "")
  const beginning = (path: string): string => path.split("/").slice(0, 4).join("/")
  const [only, another] = lost.filter(
    ({ id, method, path }) =>
      method === source.method && beginning(path) === beginning(source.path) && id?.split(".").at(-1) === name
  )
  return another === undefined ? only : undefined
}
