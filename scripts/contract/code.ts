/** Facts of the generated code, read from its operations at run time: every schema is walked, behind every `suspend`. */
import type * as SchemaAST from "effect/SchemaAST"
import * as Generated from "../../src/Operation.ts"
import * as Timestamp from "../../src/Timestamp.ts"
import { type Facts, keyTrait, noBody, type Operation, type Part, paginationText, traits } from "./facts.ts"
import { fieldsOf, reference, resolve, type Schema, union } from "./schema.ts"

/** The facts of a version's operations; `version` is the one that they must send. */
export const codeFacts = (operations: ReadonlyArray<Generated.Any>, version: string): Facts => {
  const scope = new Map<string, Schema>()
  const walk = makeWalker(scope)
  return {
    operations: operations.map((operation) => operationFacts(operation, version, walk, scope)),
    scope,
    notes: []
  }
}

const operationFacts = (
  operation: Generated.Any,
  version: string,
  walk: (ast: SchemaAST.AST) => Schema,
  scope: Map<string, Schema>
): Operation => {
  const { schema, status, type } = operation.success
  const output = schema === undefined ? noBody : walk(Generated.toSchema(schema).ast)
  const input = walk(Generated.toSchema(operation.input).ast)
  return {
    id: operation.version === version ? operation.id : `${operation.id} of version ${operation.version}`,
    names: [],
    method: operation.method,
    path: operation.path,
    body: undefined,
    parts: [
      ...inputParts(operation, resolve(input, scope).core),
      ...[status, ...operation.errors].map(
        (name): Part => ({
          in: "status",
          name: String(name),
          required: true,
          schema: name === status ? output : noBody
        })
      ),
      ...traits({
        "takes a body": operation.body !== undefined,
        [keyTrait]: operation.acceptsIdempotencyKey,
        deprecated: operation.deprecated !== undefined,
        credentials: operation.credentials,
        pagination: paginationText(operation.pagination),
        returns: type
      })
    ]
  }
}

const inputParts = (operation: Generated.Any, input: Schema): ReadonlyArray<Part> => {
  const fields = new Map(fieldsOf(input).map((field) => [field.name, field]))
  const take = (place: Part["in"], names: ReadonlyArray<string>): ReadonlyArray<Part> =>
    names.map((name) => {
      const field = fields.get(name) ?? { name, required: true, schema: foreign("a name without a schema") }
      return { ...field, in: place }
    })
  const inPath = Array.from(operation.path.matchAll(/\{([^}]*)\}/g), ([, name = ""]) => name)
  const placed = [...take("path", inPath), ...take("query", operation.query), ...take("body", operation.body ?? [])]
  const left = [...fields.keys()].filter((name) => placed.every((one) => one.name !== name))
  return [...placed, ...take("nowhere", left)]
}

// The form of a timestamp is that schema's business; here it only matters whether a field has it.
const timestamp = Timestamp.Timestamp.ast._tag === "Suspend" ? Timestamp.Timestamp.ast.thunk() : Timestamp.Timestamp.ast

const foreign = (fact: string): Schema => ({ fact })

/** Structures by the one check that they may have; `""` stands for none. */
const leaves: { readonly [leaf: string]: Schema | undefined } = {
  "Unknown ": {},
  "Boolean ": { type: "boolean" },
  "Null ": { type: "null" },
  "String ": { type: "string" },
  "Number effect/schema/isInt": { type: "integer" },
  "Number effect/schema/isFinite": { type: "number" }
}

/** Turns schemas into the normal form; the target of a `suspend` becomes a component, so that a recursive schema has an end. */
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
    if (ast.encoding !== undefined) return foreign("a schema that transforms")
    if (ast === timestamp) return { type: "string", format: "date-time" }
    if (ast._tag === "Suspend") return suspended(ast.thunk())
    const checks = (ast.checks ?? []).map(nameOfCheck)
    const found = leaves[`${ast._tag} ${checks.join()}`] ?? (checks.length === 0 ? composite(ast) : undefined)
    return found ?? foreign(`${ast._tag} checked by ${checks.join(" and ") || "nothing"}`)
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
        return isList ? { type: "array", items: walk(items) } : foreign("a tuple")
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
      ? foreign("an object with fields and an index")
      : { type: "object", additionalProperties: walk(index.type) }
  }
  const field = (type: SchemaAST.AST): Schema =>
    // `Schema.optional` lets `undefined` stand for a field that is left out.
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
