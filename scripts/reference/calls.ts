/** Writes calls in one line: as this package has them, and as the official SDK has them. */
import type { InputField } from "../../codegen/operations.ts"
import { variableOf } from "./example.ts"
import type { Member } from "./lineages.ts"

/** Maximum number of fields in one line. */
const most = 4

/** The first of the fields that a call needs, and an ellipsis for those it needs or may have besides. */
const fields = (inputs: ReadonlyArray<InputField>): string => {
  const needed = inputs.filter(({ required }) => required).map(({ name }) => name)
  const shown = needed.slice(0, most)
  const all = shown.length < inputs.length ? [...shown, "…"] : shown
  return all.length === 0 ? "" : `{ ${all.join(", ")} }`
}

/** `connections.get({ id })`. */
export const ourCall = ({ operation, resource }: Member): string =>
  `${variableOf(resource.className)}.${operation.name}(${fields(operation.inputs)})`

/** `client.connections.get(id)`: path parameters one by one in the order of the path, then one object with all others. */
export const officialCall = ({ operation: { endpoint, inputs } }: Member): string => {
  const segments = [...inputs.filter((input) => input.in === "path")].sort(
    (a, b) => endpoint.template.indexOf(`{${a.name}}`) - endpoint.template.indexOf(`{${b.name}}`)
  )
  const request = fields(inputs.filter((input) => input.in !== "path"))
  const args = [...segments.map(({ name }) => name), ...(request === "" ? [] : [request])]
  return `client.${endpoint.id}(${args.join(", ")})`
}
