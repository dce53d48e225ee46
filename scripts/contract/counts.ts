/** Counts what an operation is made of, so that the two sources can be seen to be equally large. */
import { type Operation, resolve, type Scope, type Shape } from "./facts.ts"

/** Kinds of facts that are counted, with the heads of their columns. */
export const columns = {
  operations: "operations",
  inputFields: "input fields",
  responseFields: "response fields",
  enums: "enums",
  enumValues: "enum values",
  statuses: "statuses"
} as const

export type Column = keyof typeof columns

export type Counts = { readonly [Key in Column]: number }

export const sum = (all: ReadonlyArray<Counts>): Counts =>
  Object.fromEntries(
    Object.keys(columns).map((key) => [key, all.reduce((total, one) => total + one[key as Column], 0)])
  ) as Counts // of the keys of `columns`

/** Counts of one operation; a structure that stands at several places of it counts once. */
export const count = (operation: Operation, scope: Scope): Counts => {
  const sent = new Census(scope)
  for (const { node } of operation.inputs) sent.walk(node)
  const received = new Census(scope)
  for (const { node, returns } of operation.successes) {
    if (node === undefined) continue
    // The code has taken the body out of its envelope; the envelope's one field is counted here.
    if (returns === "data" || returns === "list") received.fields += 1
    received.walk(node)
  }
  return {
    operations: 1,
    inputFields: operation.inputs.length + sent.fields,
    responseFields: received.fields,
    enums: sent.enums + received.enums,
    enumValues: sent.enumValues + received.enumValues,
    statuses: operation.successes.length + operation.failures.length
  }
}

class Census {
  fields = 0
  enums = 0
  enumValues = 0
  readonly #scope: Scope
  readonly #met: Set<Shape> = new Set()

  constructor(scope: Scope) {
    this.#scope = scope
  }

  walk(place: Shape): void {
    const { shape } = resolve(place, this.#scope)
    if (this.#met.has(shape)) return
    this.#met.add(shape)
    if (shape.kind === "array") this.walk(shape.items)
    else if (shape.kind === "record") this.walk(shape.values)
    else if (shape.kind === "union") for (const member of shape.members) this.walk(member)
    else if (shape.kind === "object") {
      this.fields += shape.fields.length
      for (const { node } of shape.fields) this.walk(node)
    } else if (shape.kind === "enum") {
      this.enums += 1
      this.enumValues += shape.values.length
    }
  }
}
