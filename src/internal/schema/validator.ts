/** Walks through a value along the AST of its schema, and collects issues. */
import type * as SchemaAST from "effect/SchemaAST"
import { accepts } from "./guard.ts"
import { type Deviation, type Issue, unexpected } from "./issue.ts"
import { type PathNode, toPath } from "./path.ts"

/** Maximum number of events of one value, as they take more memory than the reported values. */
const mostDrift = 1_000

/** Validation of one value: collects its issues and its drift. */
export class Validator {
  readonly issues: Array<Issue> = []
  readonly drift: Array<Deviation> = []
  readonly tolerant: boolean

  constructor(tolerant: boolean) {
    this.tolerant = tolerant
  }

  visit(node: SchemaAST.AST, value: unknown, place: PathNode | undefined): unknown {
    const ast = resolve(node)
    switch (ast._tag) {
      case "Objects":
        return objectOf(this, ast, value, place)
      case "Arrays":
        return arrayOf(this, ast, value, place)
      case "Union":
        return unionOf(this, ast, value, place)
      default:
        return leafOf(this, ast, value, place)
    }
  }

  wrong(wanted: string, value: unknown, place: PathNode | undefined): unknown {
    this.issue(unexpected(value, wanted), place)
    return value
  }

  issue(message: string, place: PathNode | undefined): void {
    if (this.issues.length < 10) this.issues.push({ path: toPath(place), message })
  }

  event(kind: Deviation["kind"], place: PathNode | undefined, value?: string): void {
    if (this.drift.length < mostDrift) this.drift.push({ kind, path: toPath(place), value })
  }
}

const objectOf = (
  validator: Validator,
  ast: SchemaAST.Objects,
  value: unknown,
  place: PathNode | undefined
): unknown => {
  // A schema without fields accepts every value except null and undefined.
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return validator.wrong("an object", value, place)
  const fields = value as { readonly [name: string]: unknown } // checked above
  let changed: Record<string, unknown> | undefined
  const known = new Set<string>()
  for (const property of ast.propertySignatures) {
    const name = String(property.name)
    known.add(name)
    const optional = property.type.context?.isOptional === true
    const child = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (child === undefined) {
      if (!optional) validator.issue("is missing", { parent: place, key: name })
      continue
    }
    const at: PathNode = { parent: place, key: name }
    if (child === null && optional && validator.tolerant && !accepts(property.type, null)) {
      validator.event("unexpected-null", at)
      changed ??= { ...fields }
      delete changed[name]
      continue
    }
    const result = validator.visit(property.type, child, at)
    if (result !== child) {
      changed ??= { ...fields }
      changed[name] = result
    }
  }
  for (const index of ast.indexSignatures) {
    for (const name of Object.keys(fields)) {
      if (known.has(name)) continue
      const child = fields[name]
      const result = validator.visit(index.type, child, { parent: place, key: name })
      if (result !== child) {
        changed ??= { ...fields }
        Object.defineProperty(changed, name, { value: result, enumerable: true, configurable: true, writable: true })
      }
    }
  }
  return changed ?? value
}

const arrayOf = (validator: Validator, ast: SchemaAST.Arrays, value: unknown, place: PathNode | undefined): unknown => {
  if (!Array.isArray(value)) return validator.wrong("an array", value, place)
  const items: ReadonlyArray<unknown> = value
  let changed: Array<unknown> | undefined
  for (let i = 0; i < items.length; i++) {
    const type = ast.elements[i] ?? ast.rest[0]
    if (type === undefined) {
      validator.issue("is one item too many", { parent: place, key: i })
      continue
    }
    const result = validator.visit(type, items[i], { parent: place, key: i })
    if (result !== items[i]) {
      changed ??= items.slice()
      changed[i] = result
    }
  }
  return changed ?? value
}

const unionOf = (validator: Validator, ast: SchemaAST.Union, value: unknown, place: PathNode | undefined): unknown => {
  const members = ast.types.map(resolve)
  const literals = members.filter((member) => member._tag === "Literal")
  if (
    literals.length > 0 &&
    members.every((member) => member._tag === "Literal" || member._tag === "Null" || member._tag === "Undefined")
  ) {
    if (accepts(ast, value)) return value
    if (validator.tolerant && typeof value === "string" && typeof literals[0]?.literal === "string") {
      validator.event("unknown-enum-value", place, value)
      return value
    }
    return validator.wrong(
      `one of ${literals.map((member) => JSON.stringify(member.literal)).join(", ")}`,
      value,
      place
    )
  }
  if (accepts(ast, value)) return value
  // The issues of a union are those of its best matching member: fewest issues, then least drift.
  let best: { readonly validator: Validator; readonly value: unknown } | undefined
  for (const member of members) {
    if (member._tag === "Null" || member._tag === "Undefined") continue
    const attempt = new Validator(validator.tolerant)
    const result = attempt.visit(member, value, place)
    if (
      best === undefined ||
      attempt.issues.length < best.validator.issues.length ||
      (attempt.issues.length === best.validator.issues.length && attempt.drift.length < best.validator.drift.length)
    )
      best = { validator: attempt, value: result }
  }
  if (best === undefined) return validator.wrong("null", value, place)
  validator.issues.push(...best.validator.issues)
  for (const { kind, path, value } of best.validator.drift.slice(0, Math.max(0, mostDrift - validator.drift.length))) {
    validator.drift.push({ kind, path, value })
  }
  return best.value
}

const leafOf = (validator: Validator, ast: SchemaAST.AST, value: unknown, place: PathNode | undefined): unknown => {
  if (accepts(ast, value)) return value
  const type = leafType(ast)
  if (type !== undefined && typeof value === type) {
    // The right type, so only its format is wrong.
    if (validator.tolerant && ast._tag !== "Literal") {
      validator.event("unexpected-format", place)
      return value
    }
    validator.issue(`is not ${expected(ast)}`, place)
    return value
  }
  return validator.wrong(expected(ast), value, place)
}

/** Resolves suspended schemas. */
export const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

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

/** Description of the expected value of a node, by its last check or its kind. */
export const expected = (ast: SchemaAST.AST): string => {
  const description = ast.checks?.[ast.checks.length - 1]?.annotations?.["expected"]
  if (typeof description === "string") return description
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
