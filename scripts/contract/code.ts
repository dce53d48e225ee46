/** Reads the facts of generated code from its operations at run time: every schema is walked, behind every `suspend`. */
import type * as SchemaAST from "effect/SchemaAST"
import * as Generated from "../../src/Operation.ts"
import * as Timestamp from "../../src/Timestamp.ts"
import { type Facts, keyTrait, noBody, type Operation, type Part, paginationText, traits } from "./facts.ts"
import { fieldsOf, reference, resolve, type Schema, union } from "./schema.ts"

/** Facts of a version's operations; `version` is the one that they must send. */
export const codeFacts = (operations: ReadonlyArray<Generated.Any>, version: string): Facts => {
  const scope = new Map<string, Schema>()
  const walk = makeWalker(scope)
  const factsOf = (operation: Generated.Any): Operation => {
    const { acceptsIdempotencyKey, body, credentials, deprecated, errors, id, method, pagination, path } = operation
    const { schema, status, type } = operation.success
    const output = schema === undefined ? noBody : walk(Generated.toSchema(schema).ast)
    const input = resolve(walk(Generated.toSchema(operation.input).ast), scope).core
    const statuses = [status, ...errors].map(
      (one): Part => ({ in: "status", name: `${one}`, required: true, schema: one === status ? output : noBody })
    )
    const facts = traits({
      "takes a body": body !== undefined,
      [keyTrait]: acceptsIdempotencyKey,
      deprecated: deprecated !== undefined,
      credentials,
      pagination: paginationText(pagination),
      returns: type
    })
    return {
      id: operation.version === version ? id : `${id} of version ${operation.version}`,
      names: [],
      method,
      path,
      parts: [...inputParts(operation, input), ...statuses, ...facts]
    }
  }
  return { operations: operations.map(factsOf), scope, notes: [] }
}

const inputParts = ({ body = [], path, query }: Generated.Any, input: Schema): ReadonlyArray<Part> => {
  const fields = new Map(fieldsOf(input).map((field) => [field.name, field]))
  const take = (place: Part["in"], names: ReadonlyArray<string>): ReadonlyArray<Part> =>
    names.map((name) => {
      const { required = true, schema = { fact: "a name without a schema" } } = fields.get(name) ?? {}
      return { name, required, schema, in: place }
    })
  const inPath = Array.from(path.matchAll(/\{([^}]*)\}/g), ([, name = ""]) => name)
  const sent = new Set([...inPath, ...query, ...body])
  const left = [...fields.keys()].filter((name) => !sent.has(name))
  return [...take("path", inPath), ...take("query", query), ...take("body", body), ...take("nowhere", left)]
}

// The format of a timestamp is not compared, only whether a field has it.
const timestamp = Timestamp.Timestamp.ast._tag === "Suspend" ? Timestamp.Timestamp.ast.thunk() : Timestamp.Timestamp.ast

/** Structures by their tag and checks. */
const leaves: { readonly [leaf: string]: Schema | undefined } = {
  "Unknown ": {},
  "Boolean ": { type: "boolean" },
  "Null ": { type: "null" },
  "String ": { type: "string" },
  "Number effect/schema/isInt": { type: "integer" },
  "Number effect/schema/isFinite": { type: "number" }
}

/** Converts schemas to the normal form. The target of a `suspend` becomes a component, so that a recursive schema ends. */
const makeWalker = (scope: Map<string, Schema>) => {
  const names = new Map<SchemaAST.AST, Schema>()
  const suspended = (ast: SchemaAST.AST): Schema => {
    const known = names.get(ast)
    if (known !== undefined) return known
    const made = reference(`schema ${names.size + 1}`)
    names.set(ast, made)
    scope.set(String(made.$ref), walk(ast))
    return made
  }
  const walk = (ast: SchemaAST.AST): Schema => {
    if (ast.encoding !== undefined) return { fact: "a schema that transforms" }
    if (ast === timestamp) return { type: "string", format: "date-time" }
    if (ast._tag === "Suspend") return suspended(ast.thunk())
    const checks = (ast.checks ?? []).map(nameOfCheck)
    const found = leaves[`${ast._tag} ${checks.join()}`] ?? (checks.length === 0 ? composite(ast) : undefined)
    return found ?? { fact: `${ast._tag} checked by ${checks.join(" and ") || "nothing"}` }
  }
  const composite = (ast: SchemaAST.AST): Schema | undefined => {
    switch (ast._tag) {
      case "Literal":
        return typeof ast.literal === "string" ? { type: "string", enum: [ast.literal] } : undefined
      case "Union":
        return union(ast.types.map(walk))
      case "Arrays": {
        const [items, another] = ast.rest
        const isList = items !== undefined && another === undefined && ast.elements.length === 0
        return isList ? { type: "array", items: walk(items) } : { fact: "a tuple" }
      }
      case "Objects":
        return object(ast)
      default:
        return undefined
    }
  }
  const object = ({ indexSignatures: [index, another], propertySignatures }: SchemaAST.Objects): Schema => {
    if (index === undefined) {
      const properties = propertySignatures.map(({ name, type }) => [String(name), field(type)] as const)
      const required = propertySignatures.filter(({ type }) => !isOptional(type)).map(({ name }) => String(name))
      return { type: "object", properties: Object.fromEntries(properties), required }
    }
    return another !== undefined || propertySignatures.length > 0 || index.parameter._tag !== "String"
      ? { fact: "an object with fields and an index" }
      : { type: "object", additionalProperties: walk(index.type) }
  }
  const field = (type: SchemaAST.AST): Schema =>
    // `Schema.optional` lets `undefined` stand for an absent field.
    isOptional(type) && type._tag === "Union"
      ? union(type.types.filter(({ _tag }) => _tag !== "Undefined").map(walk))
      : walk(type)
  return walk
}

const isOptional = (type: SchemaAST.AST): boolean => type.context?.isOptional === true

const nameOfCheck = (check: SchemaAST.Check<never>): string => {
  const representation = check.annotations?.representation
  const known = typeof representation === "object" && representation !== null && "id" in representation
  return String(known ? representation.id : (check.annotations?.expected ?? check._tag))
}
