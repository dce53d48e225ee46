/** The facts of a published document. */
import { root } from "../../../codegen/cursor.ts"
import { readSchema } from "../../../codegen/readSchema.ts"
import { match } from "../compare.ts"
import { bodyInputs } from "../documentFacts.ts"
import type { Facts, Input, Operation } from "../facts.ts"
import type { Shape } from "../shape.ts"
import type { Normalized, UpstreamOperation } from "./operations.ts"
import type { JsonObject } from "./schemas.ts"

/** The facts of a published document, and what can't be told from it. */
export interface UpstreamFacts {
  readonly facts: Facts
  /** Operation by operation, in the order of `facts.operations`. */
  readonly sources: ReadonlyMap<Operation, UpstreamOperation>
  readonly remarks: ReadonlyArray<string>
}

/** Reads a normalized schema. */
export const shapeOf = (file: string, schema: JsonObject, components: { has(name: string): boolean }): Shape =>
  readSchema(root(file, schema), components).node

/** The facts of a normalized document; `ours` tells whether its names can be compared with ours. */
export const upstreamFacts = (file: string, upstream: Normalized, ours: Facts): UpstreamFacts => {
  const names = upstream.components
  const components = new Map([...names].map(([name, schema]): [string, Shape] => [name, shapeOf(file, schema, names)]))
  const remarks: Array<string> = []
  const read = (operation: UpstreamOperation): Operation => {
    const body = operation.body === undefined ? undefined : shapeOf(file, operation.body, names)
    return {
      id: undefined,
      method: operation.method,
      path: operation.path,
      takesBody: body !== undefined,
      inputs: [
        ...operation.parameters.map((parameter): Input => {
          const { in: place, name, required, schema } = parameter
          return { name, in: place, required, node: shapeOf(file, schema, names) }
        }),
        ...bodyInputs(body, components)
      ],
      successes: operation.successes.map(({ schema, status }) => ({
        status,
        node: schema === undefined ? undefined : shapeOf(file, schema, names)
      })),
      failures: operation.failures,
      idempotent: operation.idempotent,
      deprecated: operation.deprecated,
      extras: undefined
    }
  }
  const nameless = upstream.operations.map(read)
  const sources = new Map(nameless.map((operation, index) => [operation, upstream.operations[index]]))

  const saysKeys = upstream.operations.some(({ idempotent }) => idempotent)
  if (!saysKeys && ours.operations.some(({ idempotent }) => idempotent === true)) {
    remarks.push("The document mentions Idempotency-Key nowhere, so it is not compared.")
  }
  const style = styleOf(ours, nameless, sources)
  if (style === undefined) {
    remarks.push("The document names its operations in another way than we do, so ids are not compared.")
  }
  const lost = match(ours.operations, nameless).removed
  const finished = new Map<Operation, UpstreamOperation>()
  for (const [operation, source] of sources) {
    if (source === undefined) continue
    const partner = match(ours.operations, [operation]).pairs[0]?.[0] ?? movedFrom(source, lost)
    finished.set(
      { ...operation, idempotent: saysKeys ? operation.idempotent : undefined, id: style?.(source, partner) },
      source
    )
  }
  return { facts: { operations: [...finished.keys()], components }, sources: finished, remarks }
}

/** Says what an operation would be called in our way, given the operation of ours that has its route. */
type Style = (operation: UpstreamOperation, partner: Operation | undefined) => string | undefined

/** Our own way: a resource and a method. */
const dotted: Style = ({ names }) => names.find((name) => /^[a-z]\w*(\.[a-z]\w*)+$/.test(name))

/** Methods only, as in `get-types`: the resource is in the tags, so it is taken from our operation. */
const bare: Style = ({ names }, partner) => {
  const id = partner?.id
  const [name] = names
  if (id === undefined || name === undefined) return undefined
  const method = camelCase(name)
  const resource = id.slice(0, id.lastIndexOf("."))
  return `${resource}.${method}`
}

/** `get-types` and `get_types` → `getTypes`. */
export const camelCase = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => (letter ?? "").toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())

/** The only operation that is gone, and had this method and name, and a path that began alike. */
const movedFrom = (source: UpstreamOperation, lost: ReadonlyArray<Operation>): Operation | undefined => {
  const name = camelCase(source.names[0]?.split(".").at(-1) ?? "")
  const beginning = (path: string): string => path.split("/").slice(0, 4).join("/")
  const candidates = lost.filter(
    ({ id, method, path }) =>
      method === source.method && beginning(path) === beginning(source.path) && id?.split(".").at(-1) === name
  )
  const [only, another] = candidates
  return another === undefined ? only : undefined
}

/** A style is the document's if most of the operations that we know have our names in it. */
const styleOf = (
  ours: Facts,
  operations: ReadonlyArray<Operation>,
  sources: ReadonlyMap<Operation, UpstreamOperation | undefined>
): Style | undefined => {
  const { pairs } = match(ours.operations, operations)
  return [dotted, bare].find((style) => {
    const equal = pairs.filter(([one, other]) => {
      const source = sources.get(other)
      return source !== undefined && style(source, one) === one.id
    })
    return equal.length * 2 > pairs.length
  })
}
