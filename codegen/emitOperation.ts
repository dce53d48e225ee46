/** Writes an operation: its types, its value, and the method that calls it. */
import type { Node } from "./document.ts"
import { deprecation, docComment, methodDoc } from "./emitDoc.ts"
import { fieldShapes, fieldTypes, type Setting, shapeOf, typeText } from "./emitNode.ts"
import type { Operation } from "./operations.ts"
import type { Shapes } from "./shapes.ts"

/** Name of an operation in TypeScript. */
export const operationNames = ({ inputs, name, typeName }: Operation) => ({
  value: `${name}Operation`,
  input: inputs.length === 0 ? "{}" : `${typeName}Input`,
  error: `${typeName}Error`
})

const sent = (shapes: Shapes): Setting => ({ shapes, direction: "request" })

const received = (shapes: Shapes): Setting => ({ shapes, direction: "response" })

/** Output of a call. */
export const outputType = ({ success }: Operation, shapes: Shapes): string =>
  success.type === "empty" ? "void" : typeText(success.node, received(shapes), 0)

/** A shape at module level: a name, or built on first use. */
const lazyShape = (node: Node, shapes: Shapes): string => {
  const shape = shapeOf(node, received(shapes))
  return node.kind === "ref" ? shape : `/*#__PURE__*/ Shape.suspend(() => ${shape})`
}

const successText = ({ success }: Operation, shapes: Shapes): string => {
  const status = success.status === 200 ? [] : [String(success.status)]
  const args = success.type === "empty" ? status : [lazyShape(success.node, shapes), ...status]
  return `/*#__PURE__*/ Define.${success.type}(${args.join(", ")})`
}

const list = (texts: ReadonlyArray<string>): string => `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`

const paginationText = ({ endpoint: { pagination } }: Operation): ReadonlyArray<string> => {
  if (pagination === undefined) return []
  const { cursor, items, link, next } = pagination
  const parts = [`cursor: ${JSON.stringify(cursor)}`, `next: ${list(next)}`, `items: ${list(items)}`]
  return [`pagination: { ${[...parts, ...(link ? ["link: true"] : [])].join(", ")} }`]
}

const optionsText = (operation: Operation, version: string, shapes: Shapes): string => {
  const { endpoint, inputs, takesBody } = operation
  const namesIn = (place: string) => inputs.filter((input) => input.in === place).map(({ name }) => name)
  const instead = deprecation(operation)
  return [
    `version: ${JSON.stringify(version)}`,
    `input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct(${fieldShapes(inputs, sent(shapes))}))`,
    ...(namesIn("query").length > 0 ? [`query: ${list(namesIn("query"))}`] : []),
    ...(takesBody ? [`body: ${list(namesIn("body"))}`] : []),
    `success: ${successText(operation, shapes)}`,
    `errors: [${endpoint.errors.join(", ")}]`,
    ...(endpoint.idempotent ? ["acceptsIdempotencyKey: true"] : []),
    ...(endpoint.credentials === "user" ? [] : [`credentials: ${JSON.stringify(endpoint.credentials)}`]),
    ...paginationText(operation),
    ...(instead === undefined ? [] : [`deprecated: ${JSON.stringify(instead)}`])
  ].join(",\n")
}

/** The types of an operation, and its value. */
export const operationText = (operation: Operation, service: string, version: string, shapes: Shapes): string => {
  const { endpoint, inputs, item, name } = operation
  const names = operationNames(operation)
  const route = `${endpoint.method} ${endpoint.template}`
  const parameters = [names.input, outputType(operation, shapes), names.error]
  const type =
    item === undefined
      ? `Operation.Operation<${parameters.join(", ")}>`
      : `Operation.Paginated<${[...parameters, typeText(item, received(shapes), 0)].join(", ")}>`
  const input =
    inputs.length === 0
      ? ""
      : `/** Input of {@link ${service}.${name}}. */
export interface ${names.input} {
${fieldTypes(inputs, sent(shapes), 2)}
}

`
  return `${input}/** Errors of {@link ${service}.${name}}. */
export type ${names.error} = PolytomicError.Of<${endpoint.errors.length === 0 ? "never" : endpoint.errors.join(" | ")}>

/** \`${route}\` */
export const ${names.value}: ${type} = /*#__PURE__*/ Define.make(
  ${JSON.stringify(endpoint.id)},
  ${JSON.stringify(route)},
  {
${optionsText(operation, version, shapes)}
  }
)
`
}

/** The member of the service that calls an operation; of a paginated one the two members. */
export const methodText = (operation: Operation, service: string, shapes: Shapes): string => {
  const { inputs, item, name } = operation
  const names = operationNames(operation)
  const optional = inputs.every(({ required }) => !required)
  const args = inputs.length === 0 ? "()" : `(input${optional ? "?" : ""}: ${names.input})`
  const output = outputType(operation, shapes)
  const effect = `${args} => Effect.Effect<${output}, ${names.error}>`
  const doc = methodDoc(operation)
  if (item === undefined) return `${docComment(doc, 2)}readonly ${name}: ${effect}`
  const stream = `${args} => Stream.Stream<${typeText(item, received(shapes), 0)}, ${names.error}>`
  const pageDoc = `One page of {@link ${service}.${name}}: the one that \`${operation.endpoint.pagination?.cursor}\` names, or the first.`
  const use = `A \`Stream\` of items, which reads pages as they are asked for: run it with \`Stream.runCollect\` or \`Stream.runForEach\`, or read one page with {@link ${service}.${name}Page}.`
  const [summary = "", ...rest] = doc
  return `${docComment([summary, use, ...rest], 2)}readonly ${name}: ${stream}\n\n${docComment([pageDoc], 2)}readonly ${name}Page: ${effect}`
}
