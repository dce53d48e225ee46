/**
 * Guards compiled once from a schema's AST: functions that call each other without allocations. No code is generated, so they
 * work where `eval` is forbidden, such as on Workers.
 *
 * Equivalent to `Schema.is`, with a fallback to it for nodes that API schemas do not use.
 */
import type * as Option from "effect/Option"
import type * as SchemaAST from "effect/SchemaAST"
import type { Shape } from "./shape.ts"

/** Checks whether a value matches. Throws on a stack overflow for a value nested too deep. */
export type Check = (value: unknown) => boolean

// Each node is compiled once.
const checks = /*#__PURE__*/ new WeakMap<SchemaAST.AST, Check>()

/** Features of an Effect schema that a shape lacks. */
interface Whole {
  readonly rebuild: (ast: SchemaAST.AST) => Whole
  readonly makeOption: (value: unknown) => Option.Option<unknown>
}

// Any schema can create one for a node. Importing Effect's module would bundle it into every program.
let some: Whole | undefined

/** Guard of a shape. */
export const matchesShape = (shape: Shape<unknown>, value: unknown): boolean => {
  if ("rebuild" in shape) some = shape as unknown as Whole // only schemas have that
  return accepts(shape.ast, value)
}

const bySchema = (ast: SchemaAST.AST): Check => {
  if (some === undefined) throw new TypeError(`a shape has a node that is not known: ${ast._tag}`)
  const schema = some.rebuild(ast)
  return (value) => {
    const made = schema.makeOption(value)
    // It constructs an instance from a value that only resembles one.
    return made._tag === "Some" && (ast._tag !== "Declaration" || made.value === value)
  }
}

/** Validates a value against a schema's node. */
export const accepts = (ast: SchemaAST.AST, value: unknown): boolean => checkOf(ast)(value)

/** Guard of a schema's node. */
const checkOf = (ast: SchemaAST.AST): Check => {
  let check = checks.get(ast)
  if (check === undefined) {
    check = make(ast)
    checks.set(ast, check)
  }
  return check
}

const make = (ast: SchemaAST.AST): Check => {
  const check = isRefinedWhole(ast) ? undefined : ofType(ast)
  if (check === undefined) return bySchema(ast)
  return ast.checks === undefined ? check : refined(check, ast, ast.checks)
}

// Filters of composite values receive Effect's decoded value, such as the documented fields only, not the value itself.
const isRefinedWhole = (ast: SchemaAST.AST): boolean =>
  "encodingChecks" in ast && (ast.checks !== undefined || ast.encodingChecks !== undefined)

const ofType = (ast: SchemaAST.AST): Check | undefined => {
  switch (ast._tag) {
    case "Unknown":
      return anything
    case "String":
      return isString
    case "Number":
      return isNumber
    case "Boolean":
      return isBoolean
    case "Null":
      return isNull
    case "Undefined":
      return isUndefined
    case "Literal":
      return (value) => value === ast.literal
    case "Suspend":
      return suspended(ast)
    case "Objects":
      return object(ast)
    case "Arrays":
      return array(ast)
    case "Union":
      return ast.options?.mode === "oneOf" ? undefined : union(ast)
    default:
      return undefined
  }
}

const anything: Check = () => true
const isString: Check = (value) => typeof value === "string"
const isNumber: Check = (value) => typeof value === "number"
const isBoolean: Check = (value) => typeof value === "boolean"
const isNull: Check = (value) => value === null
const isUndefined: Check = (value) => value === undefined

const types: ReadonlyMap<Check, string> = /*#__PURE__*/ new Map([
  [isString, "string"],
  [isNumber, "number"],
  [isBoolean, "boolean"]
])

// A suspended schema may be recursive, so it is resolved on demand.
const suspended = (ast: SchemaAST.Suspend): Check => {
  let check: Check | undefined
  return (value) => {
    check ??= checkOf(ast.thunk())
    return check(value)
  }
}

const refined = (check: Check, ast: SchemaAST.AST, refinements: SchemaAST.Checks): Check => {
  const filters = filtersOf(refinements)
  const passes = (value: unknown): boolean => {
    for (const filter of filters) if (filter.run(value as never, ast, options) !== undefined) return false // of the node's type
    return true
  }
  return (value) => check(value) && passes(value)
}

const options: SchemaAST.ParseOptions = {}

const filtersOf = (refinements: ReadonlyArray<SchemaAST.Check<never>>): ReadonlyArray<SchemaAST.Filter<never>> =>
  refinements.flatMap((refinement) => (refinement._tag === "Filter" ? [refinement] : filtersOf(refinement.checks)))

interface Field {
  readonly name: PropertyKey
  readonly optional: boolean
  readonly check: Check
  /** `typeof` of the value, if that is the only check: comparing strings is faster than a call. */
  readonly type: string | undefined
}

const fits = (record: { readonly [name: PropertyKey]: unknown }, { check, name, optional, type }: Field): boolean => {
  const value = record[name]
  if (value === undefined && !(name in record)) return optional
  return type === undefined ? check(value) : typeof value === type
}

const object = (ast: SchemaAST.Objects): Check | undefined => {
  if (ast.propertySignatures.length === 0 && ast.indexSignatures.length === 0) {
    return (value) => value !== null && value !== undefined
  }
  const fields = ast.propertySignatures.map(({ name, type }): Field => {
    const check = checkOf(type)
    return { name, optional: type.context?.isOptional === true, check, type: types.get(check) }
  })
  const rest = ast.indexSignatures.map(({ parameter, type }) =>
    parameter._tag === "String" && parameter.checks === undefined ? checkOf(type) : undefined
  )
  if (rest.includes(undefined) || fields.some(({ name }) => name === "__proto__")) return undefined
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false
    const record = value as { readonly [name: PropertyKey]: unknown } // checked above
    for (let i = 0; i < fields.length; i++) {
      if (!fits(record, fields[i] as Field)) return false // within the list
    }
    for (const check of rest) {
      if (check === anything) continue
      for (const name of Object.keys(record)) if (check?.(record[name]) === false) return false
    }
    return true
  }
}

const array = (ast: SchemaAST.Arrays): Check | undefined => {
  const [item, ...tail] = ast.rest
  if (item === undefined || tail.length > 0 || ast.elements.length > 0) return undefined
  const check = checkOf(item)
  return (value) => {
    if (!Array.isArray(value)) return false
    for (let i = 0; i < value.length; i++) if (!check(value[i])) return false
    return true
  }
}

const union = (ast: SchemaAST.Union): Check => {
  const members = ast.types.map(checkOf)
  if (members.length === 2) {
    const [first, second] = members as [Check, Check] // there are two
    return (value) => first(value) || second(value)
  }
  const literals = new Set<unknown>()
  for (const type of ast.types) if (type._tag === "Literal" && type.checks === undefined) literals.add(type.literal)
  if (literals.size === ast.types.length) return (value) => literals.has(value)
  return (value) => members.some((check) => check(value))
}
