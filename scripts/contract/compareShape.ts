/**
 * Compares structures field by field. What a component is called and whether something is a component at all does not
 * count; what a value may look like does.
 */
import type { Kind } from "./difference.ts"
import { describe, type Resolved, resolve, type Scope, type Shape } from "./shape.ts"

/** A structure and what its references lead to. */
export interface Side {
  readonly shape: Shape
  readonly scope: Scope
}

/** A difference between two structures. */
export interface Finding {
  readonly kind: Kind
  /** Path from the nearest component of the first side, or else from `root`. */
  readonly at: string
  readonly what: string
}

/** Everything in which the second structure differs from the first. */
export const compareShapes = (root: string, one: Side, other: Side): ReadonlyArray<Finding> => {
  const comparison = new Comparison(one.scope, other.scope)
  comparison.compare(root, one.shape, other.shape)
  return comparison.findings
}

/** Reports whether two structures allow the same values. */
export const sameShape = (one: Side, other: Side): boolean => compareShapes("", one, other).length === 0

class Comparison {
  readonly findings: Array<Finding> = []
  readonly #one: Scope
  readonly #other: Scope
  // Structures refer to each other in circles; a pair that was met before has been compared, or is about to be.
  readonly #met: Map<Shape, Set<Shape>> = new Map()

  constructor(one: Scope, other: Scope) {
    this.#one = one
    this.#other = other
  }

  compare(at: string, one: Shape, other: Shape): void {
    const a = resolve(one, this.#one)
    const b = resolve(other, this.#other)
    const here = a.component ?? at
    const met = this.#met.get(a.shape) ?? new Set()
    // Whether null is allowed belongs to the place, not to the structure that stands there.
    if (a.nullable !== b.nullable) this.#changed(at, b.nullable ? "may be null now" : "may no longer be null")
    if (met.has(b.shape)) return
    this.#met.set(a.shape, met.add(b.shape))
    this.#solid(at, here, a.shape, b.shape)
  }

  #solid(at: string, here: string, a: Resolved["shape"], b: Resolved["shape"]): void {
    if (a.kind === "object" && b.kind === "object") this.#fields(here, a.fields, b.fields)
    else if (a.kind === "array" && b.kind === "array") this.compare(`${here}[]`, a.items, b.items)
    else if (a.kind === "record" && b.kind === "record") this.compare(`${here}{}`, a.values, b.values)
    else if (a.kind === "enum" && b.kind === "enum") this.#values(here, a.values, b.values)
    else if (a.kind === "union" && b.kind === "union") this.#members(here, a.members, b.members)
    else if (a.kind !== b.kind || a.kind === "foreign") {
      this.#changed(at, `${describe(a, this.#one)} → ${describe(b, this.#other)}`)
    }
  }

  #fields(
    at: string,
    ones: Extract<Shape, { kind: "object" }>["fields"],
    others: Extract<Shape, { kind: "object" }>["fields"]
  ): void {
    const there = new Map(others.map((field) => [field.name, field]))
    for (const one of ones) {
      const path = `${at}.${one.name}`
      const other = there.get(one.name)
      there.delete(one.name)
      if (other === undefined) {
        this.findings.push({ kind: "removed", at: path, what: fieldText(one, this.#one) })
        continue
      }
      if (one.required !== other.required) this.#changed(path, requiredText(other.required))
      this.compare(path, one.node, other.node)
    }
    for (const other of there.values()) {
      this.findings.push({ kind: "added", at: `${at}.${other.name}`, what: fieldText(other, this.#other) })
    }
  }

  #values(at: string, ones: ReadonlyArray<string>, others: ReadonlyArray<string>): void {
    for (const value of ones.filter((value) => !others.includes(value))) {
      this.findings.push({ kind: "removed", at, what: `enum value ${JSON.stringify(value)}` })
    }
    for (const value of others.filter((value) => !ones.includes(value))) {
      this.findings.push({ kind: "added", at, what: `enum value ${JSON.stringify(value)}` })
    }
  }

  // Alternatives have no names: those that are equal belong together, and what is left over is compared in its order.
  #members(at: string, ones: ReadonlyArray<Shape>, others: ReadonlyArray<Shape>): void {
    const left = [...others]
    const lonely = ones.filter((one) => {
      const index = left.findIndex((other) =>
        sameShape({ shape: one, scope: this.#one }, { shape: other, scope: this.#other })
      )
      if (index >= 0) left.splice(index, 1)
      return index < 0
    })
    lonely.forEach((one, index) => {
      const other = left[index]
      const path = `${at}|${ones.indexOf(one) + 1}`
      if (other !== undefined) this.compare(path, one, other)
      else this.findings.push({ kind: "removed", at, what: `alternative ${describe(one, this.#one)}` })
    })
    for (const other of left.slice(lonely.length)) {
      this.findings.push({ kind: "added", at, what: `alternative ${describe(other, this.#other)}` })
    }
  }

  #changed(at: string, what: string): void {
    this.findings.push({ kind: "changed", at, what })
  }
}

/** `required string`. */
export const fieldText = (field: { readonly required: boolean; readonly node: Shape }, scope: Scope): string =>
  `${field.required ? "required" : "optional"} ${describe(field.node, scope)}`

/** Compares a field that is required on one side only. */
export const requiredText = (required: boolean): string => (required ? "required now" : "no longer required")
