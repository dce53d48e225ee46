/** Counts what an operation is made of, so that the two sources can be seen to be equally large. */
import type { Operation } from "./facts.ts"
import { resolve, type Scope, type Shape } from "./shape.ts"

/** Count of each kind of fact. */
export interface Counts {
  readonly operations: number
  readonly inputFields: number
  readonly responseFields: number
  readonly enums: number
  readonly enumValues: number
  readonly statuses: number
}

/** Nothing. */
export const none: Counts = {
  operations: 0,
  inputFields: 0,
  responseFields: 0,
  enums: 0,
  enumValues: 0,
  statuses: 0
}

/** Both together. */
export const add = (one: Counts, other: Counts): Counts => ({
  operations: one.operations + other.operations,
  inputFields: one.inputFields + other.inputFields,
  responseFields: one.responseFields + other.responseFields,
  enums: one.enums + other.enums,
  enumValues: one.enumValues + other.enumValues,
  statuses: one.statuses + other.statuses
})

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
    switch (shape.kind) {
      case "object":
        this.fields += shape.fields.length
        for (const { node } of shape.fields) this.walk(node)
        return
      case "array":
        this.walk(shape.items)
        return
      case "record":
        this.walk(shape.values)
        return
      case "union":
        for (const member of shape.members) this.walk(member)
        return
      case "enum":
        this.enums += 1
        this.enumValues += shape.values.length
        return
    }
  }
}
