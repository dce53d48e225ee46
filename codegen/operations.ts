/** Converts the endpoints of a document to operations: one flat input, and an output without its envelope. */
import { type Place, refuse } from "./cursor.ts"
import type { Document, Endpoint, Evidence, Field, Node } from "./document.ts"
import { methodName, pascalCase } from "./names.ts"
import type { Use } from "./shapes.ts"

/** A field of an operation's input. */
export interface InputField extends Field {
  readonly in: "path" | "query" | "body"
}

/** Output of an operation; see `Operation.Success` in `src/`. */
export type Success =
  | { readonly type: "empty"; readonly status: 200 | 202 }
  | { readonly type: "data" | "list" | "body"; readonly status: 200 | 202; readonly node: Node }

/** A generated operation. */
export interface Operation {
  readonly endpoint: Endpoint
  /** Name of the method. */
  readonly name: string
  /** Name of the method, as its types begin. */
  readonly typeName: string
  readonly inputs: ReadonlyArray<InputField>
  readonly takesBody: boolean
  readonly success: Success
  /** Items of a page, if the operation is paginated. */
  readonly item: Node | undefined
  /** Doubt about it. */
  readonly evidence: ReadonlyArray<Evidence>
}

/** Creates the operation of an endpoint. */
export const makeOperation = (document: Document, endpoint: Endpoint): Operation => {
  const name = methodName(endpoint.id)
  const inputs = makeInputs(document, endpoint)
  const { pagination } = endpoint
  if (pagination !== undefined && !inputs.some((input) => input.name === pagination.cursor)) {
    refuse(pagination, `no input "${pagination.cursor}" accepts the cursor`)
  }
  return {
    endpoint,
    name,
    typeName: pascalCase(name),
    inputs,
    takesBody: endpoint.body !== undefined,
    success: makeSuccess(document, endpoint),
    item: pagination === undefined ? undefined : makeItem(document, endpoint),
    evidence: [...endpoint.evidence, ...bodyEvidence(document, endpoint)]
  }
}

/** The structures that an operation is made of. */
export const usesOf = (operation: Operation): ReadonlyArray<Use> => [
  ...operation.inputs.map(({ node }): Use => ({ node, direction: "request" })),
  ...(operation.success.type === "empty" ? [] : [{ node: operation.success.node, direction: "response" } as const])
]

/** Resolves a node, without references and `null`. */
const resolve = (document: Document, node: Node): Node => {
  if (node.kind === "nullable") return resolve(document, node.of)
  const component = node.kind === "ref" ? document.components.get(node.component) : undefined
  return component === undefined ? node : resolve(document, component.node)
}

const makeInputs = (document: Document, endpoint: Endpoint): ReadonlyArray<InputField> => {
  const { body, parameters } = endpoint
  if (body === undefined) return parameters
  const node = resolve(document, body.node)
  if (node.kind !== "object")
    return refuse(body, "the body is not an object with named fields, so it can't be flattened")
  for (const { name } of node.fields) {
    const other = parameters.find((parameter) => parameter.name === name)
    if (other !== undefined) {
      refuse(body, `the body's field "${name}" has the name of a ${other.in} parameter (${other.path})`)
    }
  }
  return [...parameters, ...node.fields.map((field): InputField => ({ ...field, in: "body" }))]
}

const bodyEvidence = (document: Document, { body }: Endpoint): ReadonlyArray<Evidence> =>
  body?.node.kind === "ref"
    ? (document.components.get(body.node.component)?.evidence ?? []).filter(({ kind }) => kind === "conflict")
    : []

const isEmptyObject = (node: Node): boolean =>
  node.kind === "object" ? node.fields.length === 0 : node.kind === "record" && node.values.kind === "unknown"

const makeSuccess = (document: Document, endpoint: Endpoint): Success => {
  const { node, status } = endpoint.success
  if (node === undefined) return { type: "empty", status }
  const body = resolve(document, node)
  if (status === 202 && isEmptyObject(body)) return { type: "empty", status }
  const [data, another] = body.kind === "object" ? body.fields : []
  if (data?.name !== "data" || another !== undefined || endpoint.pagination !== undefined) {
    return { type: "body", status, node }
  }
  if (resolve(document, data.node).kind !== "array") return { type: "data", status, node: data.node }
  if (status !== 200) return refuse(endpoint.success, "a list is expected with status 200")
  return { type: "list", status, node: data.node.kind === "nullable" ? data.node.of : data.node }
}

const makeItem = (document: Document, endpoint: Endpoint): Node => {
  const { pagination, success } = endpoint
  if (pagination === undefined || success.node === undefined) return refuse(endpoint.success, "a page needs a body")
  const items = follow(document, success.node, pagination.items, pagination)
  follow(document, success.node, pagination.next, pagination)
  return items.kind === "array" ? items.items : refuse(pagination, `${pagination.items.join(".")} is not an array`)
}

const follow = (document: Document, node: Node, path: ReadonlyArray<string>, at: Place): Node =>
  path.reduce<Node>(
    (value, key) => {
      if (value.kind === "record") return resolve(document, value.values)
      const field = value.kind === "object" ? value.fields.find(({ name }) => name === key) : undefined
      return field === undefined ? refuse(at, `the body has no field ${path.join(".")}`) : resolve(document, field.node)
    },
    resolve(document, node)
  )
