/** The facts of one of our documents, as `codegen/` reads it. */
import type { Document, Endpoint } from "../../codegen/document.ts"
import { type Facts, type Input, type Operation, paginationText, resolve, type Scope, type Shape } from "./facts.ts"

export const documentFacts = (document: Document): Facts => {
  const components = new Map([...document.components].map(([name, { node }]): [string, Shape] => [name, node]))
  return { components, operations: document.endpoints.map((endpoint) => operationFacts(endpoint, components)) }
}

const operationFacts = (endpoint: Endpoint, components: Scope): Operation => ({
  id: endpoint.id,
  method: endpoint.method,
  path: endpoint.template,
  takesBody: endpoint.body !== undefined,
  inputs: [
    ...endpoint.parameters.map(({ in: place, name, node, required }): Input => ({ in: place, name, node, required })),
    ...bodyInputs(endpoint.body?.node, components)
  ],
  successes: [{ status: String(endpoint.success.status), node: endpoint.success.node }],
  failures: endpoint.errors.map(String),
  idempotent: endpoint.idempotent,
  deprecated: endpoint.deprecated,
  extras: { credentials: endpoint.credentials, pagination: paginationText(endpoint.pagination) }
})

/** The inputs that a body takes: its fields, or the whole of it if it is no object. Of a free object none is known. */
export const bodyInputs = (body: Shape | undefined, components: Scope): ReadonlyArray<Input> => {
  if (body === undefined) return []
  const { shape } = resolve(body, components)
  if (shape.kind === "record" && shape.values.kind === "unknown") return []
  return shape.kind === "object"
    ? shape.fields.map(({ name, node, required }): Input => ({ in: "body", name, node, required }))
    : [{ in: "body", name: "(the body)", required: true, node: body }]
}
