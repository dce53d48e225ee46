/**
 * Independent validation of a response's type: enums are open and formats are not checked, so every value that tolerant
 * decoding accepts must pass here. It shares no code with the decoder.
 */
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

/** Checks whether a value has the static type of a schema. */
export const isOfType = (schema: Schema.Constraint): ((value: unknown) => boolean) => check(schema.ast)

type Check = (value: unknown) => boolean

const known = new WeakMap<SchemaAST.AST, Check>()

const check = (ast: SchemaAST.AST): Check => {
  const found = known.get(ast)
  if (found !== undefined) return found
  // Stored before it is complete, as schemas can be recursive.
  let made: Check | undefined
  const later: Check = (value) => {
    made ??= make(ast)
    return made(value)
  }
  known.set(ast, later)
  return later
}

const make = (ast: SchemaAST.AST): Check => {
  switch (ast._tag) {
    case "Suspend":
      return check(ast.thunk())
    case "String":
      return (value) => typeof value === "string"
    case "Number":
      return (value) => typeof value === "number"
    case "Boolean":
      return (value) => typeof value === "boolean"
    case "Null":
      return (value) => value === null
    case "Unknown":
    case "Any":
      return () => true
    case "Literal":
      return (value) => typeof value === typeof ast.literal
    case "Union": {
      const members = ast.types.map(check)
      return (value) => members.some((member) => member(value))
    }
    case "Arrays": {
      const item = ast.rest[0]
      if (item === undefined || ast.elements.length > 0) throw new Error("no response has tuples")
      const one = check(item)
      return (value) => Array.isArray(value) && value.every(one)
    }
    case "Objects": {
      const fields = ast.propertySignatures.map(({ name, type }) => ({
        name: String(name),
        isOptional: type.context?.isOptional === true,
        check: check(type)
      }))
      const named = new Set(fields.map(({ name }) => name))
      const rest = ast.indexSignatures.map(({ type }) => check(type))
      return (value) =>
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        fields.every(({ check, isOptional, name }) => {
          const child = Object.getOwnPropertyDescriptor(value, name)
          return child === undefined ? isOptional : check(child.value)
        }) &&
        Object.entries(value).every(([name, child]) => named.has(name) || rest.every((check) => check(child)))
    }
    default:
      throw new Error(`no response has a schema of kind ${ast._tag}`)
  }
}

/** Checks whether a value conforms to the API reference. */
export const fitsDocuments = (schema: Schema.Codec<unknown, unknown>): Check => Schema.is(schema)
