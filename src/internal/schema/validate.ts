/**
 * Looks at a value through a schema when the quick check said no: lists what does not fit, or, in tolerant mode, lets
 * through what is safe and says what that was.
 *
 * It reads the schema's AST and copies only the objects that it has to change. Values never get into its messages.
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type { Event } from "../../Drift.ts"
import { checkOf } from "./guard.ts"
import type { Issue } from "./issue.ts"
import { type Place, toPath } from "./path.ts"

/** What was found. */
export interface Finding {
  /** The value, changed where tolerance asked for it; only of use if there are no issues. */
  readonly value: unknown
  readonly issues: ReadonlyArray<Issue>
  readonly drift: ReadonlyArray<Pick<Event, "kind" | "path" | "value">>
}

/** Lists what in a value does not fit; see {@link Finding}. */
export const inspect = (schema: Schema.Constraint, value: unknown, mode: "strict" | "tolerant"): Finding => {
  try {
    return look(schema, value, mode)
  } catch {
    // JSON has no getters that could throw: what ran out is the stack.
    return { value, issues: [{ path: [], message: "is nested too deep to be checked" }], drift: [] }
  }
}

const look = (schema: Schema.Constraint, value: unknown, mode: "strict" | "tolerant"): Finding => {
  const walk = new Walk(mode === "tolerant")
  const result = walk.visit(schema.ast, value, undefined)
  // The walk does not know the checks of objects and arrays, such as a least length: it must not pass what they refuse.
  if (walk.issues.length === 0 && walk.drift.length === 0 && !accepts(schema.ast, result)) {
    return { value: result, issues: [{ path: [], message: "does not fit the documents" }], drift: [] }
  }
  return { value: result, issues: walk.issues, drift: walk.drift }
}

/** A quick check whether a value fits; it copies nothing. What is nested too deep to be checked does not. */
export const fits = (schema: Schema.Constraint, value: unknown): boolean => {
  try {
    return accepts(schema.ast, value)
  } catch {
    return false // for the same reason
  }
}

const accepts = (ast: SchemaAST.AST, value: unknown): boolean => checkOf(ast)(value)

const kindOf = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "an array"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`

const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

class Walk {
  readonly issues: Array<Issue> = []
  readonly drift: Array<Pick<Event, "kind" | "path" | "value">> = []
  readonly #tolerant: boolean

  constructor(tolerant: boolean) {
    this.#tolerant = tolerant
  }

  visit(node: SchemaAST.AST, value: unknown, place: Place | undefined): unknown {
    const ast = resolve(node)
    switch (ast._tag) {
      case "Objects":
        return this.#object(ast, value, place)
      case "Arrays":
        return this.#array(ast, value, place)
      case "Union":
        return this.#union(ast, value, place)
      default:
        return this.#leaf(ast, value, place)
    }
  }

  #object(ast: SchemaAST.Objects, value: unknown, place: Place | undefined): unknown {
    // A schema without any fields takes every object, and whatever else is not null or undefined.
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return this.#wrong("an object", value, place)
    const fields = value as { readonly [name: string]: unknown } // just seen to be an object
    let changed: Record<string, unknown> | undefined
    const known = new Set<string>()
    for (const property of ast.propertySignatures) {
      const name = String(property.name)
      known.add(name)
      const optional = property.type.context?.isOptional === true
      const child = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (child === undefined) {
        if (!optional) this.#issue("is missing", { parent: place, key: name })
        continue
      }
      const at: Place = { parent: place, key: name }
      if (child === null && optional && this.#tolerant && !accepts(property.type, null)) {
        this.#event("unexpected-null", at)
        changed ??= { ...fields }
        delete changed[name]
        continue
      }
      const result = this.visit(property.type, child, at)
      if (result !== child) {
        changed ??= { ...fields }
        changed[name] = result
      }
    }
    for (const index of ast.indexSignatures) {
      for (const name of Object.keys(fields)) {
        if (known.has(name)) continue
        const child = fields[name]
        const result = this.visit(index.type, child, { parent: place, key: name })
        if (result !== child) {
          changed ??= { ...fields }
          Object.defineProperty(changed, name, { value: result, enumerable: true, configurable: true, writable: true })
        }
      }
    }
    return changed ?? value
  }

  #array(ast: SchemaAST.Arrays, value: unknown, place: Place | undefined): unknown {
    if (!Array.isArray(value)) return this.#wrong("an array", value, place)
    const items: ReadonlyArray<unknown> = value
    let changed: Array<unknown> | undefined
    for (let i = 0; i < items.length; i++) {
      const type = ast.elements[i] ?? ast.rest[0]
      if (type === undefined) {
        this.#issue("is one item too many", { parent: place, key: i })
        continue
      }
      const result = this.visit(type, items[i], { parent: place, key: i })
      if (result !== items[i]) {
        changed ??= items.slice()
        changed[i] = result
      }
    }
    return changed ?? value
  }

  #union(ast: SchemaAST.Union, value: unknown, place: Place | undefined): unknown {
    const members = ast.types.map(resolve)
    const literals = members.filter((member) => member._tag === "Literal")
    if (
      literals.length > 0 &&
      members.every((member) => member._tag === "Literal" || member._tag === "Null" || member._tag === "Undefined")
    ) {
      if (accepts(ast, value)) return value
      if (this.#tolerant && typeof value === "string" && typeof literals[0]?.literal === "string") {
        this.#event("unknown-enum-value", place, value)
        return value
      }
      return this.#wrong(`one of ${literals.map((member) => JSON.stringify(member.literal)).join(", ")}`, value, place)
    }
    if (accepts(ast, value)) return value
    // The member that fits best speaks for the union: fewest issues, then least drift.
    let best: { readonly walk: Walk; readonly value: unknown } | undefined
    for (const member of members) {
      if (member._tag === "Null" || member._tag === "Undefined") continue
      const walk = new Walk(this.#tolerant)
      const result = walk.visit(member, value, place)
      if (
        best === undefined ||
        walk.issues.length < best.walk.issues.length ||
        (walk.issues.length === best.walk.issues.length && walk.drift.length < best.walk.drift.length)
      )
        best = { walk, value: result }
    }
    if (best === undefined) return this.#wrong("null", value, place)
    this.issues.push(...best.walk.issues)
    this.drift.push(...best.walk.drift)
    return best.value
  }

  #leaf(ast: SchemaAST.AST, value: unknown, place: Place | undefined): unknown {
    if (accepts(ast, value)) return value
    const type = leafType(ast)
    if (type !== undefined && typeof value === type) {
      // The right type, so only its format is wrong.
      if (this.#tolerant && ast._tag !== "Literal") {
        this.#event("unexpected-format", place)
        return value
      }
      this.#issue(`is not ${expected(ast)}`, place)
      return value
    }
    return this.#wrong(expected(ast), value, place)
  }

  #wrong(wanted: string, value: unknown, place: Place | undefined): unknown {
    this.#issue(value === undefined ? "is missing" : `is ${kindOf(value)}, where ${wanted} was expected`, place)
    return value
  }

  #issue(message: string, place: Place | undefined): void {
    if (this.issues.length < 10) this.issues.push({ path: toPath(place), message })
  }

  #event(kind: Event["kind"], place: Place | undefined, value?: string): void {
    this.drift.push({ kind, path: toPath(place), value })
  }
}

const leafType = (ast: SchemaAST.AST): "string" | "number" | "boolean" | undefined => {
  switch (ast._tag) {
    case "String":
      return "string"
    case "Number":
      return "number"
    case "Boolean":
      return "boolean"
    default:
      return undefined
  }
}

const expected = (ast: SchemaAST.AST): string => {
  const said = ast.checks?.[ast.checks.length - 1]?.annotations?.["expected"]
  if (typeof said === "string") return said
  switch (ast._tag) {
    case "String":
      return "a string"
    case "Number":
      return "a number"
    case "Boolean":
      return "a boolean"
    case "Literal":
      return JSON.stringify(ast.literal) ?? String(ast.literal)
    case "Null":
      return "null"
    default:
      return "something else"
  }
}
