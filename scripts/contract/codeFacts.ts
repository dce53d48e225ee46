/**
 * The facts of the generated code, read from its operations as they are at run time: every schema is walked, behind every
 * `suspend`, and every check on a value is looked at.
 */
import type * as SchemaAST from "effect/SchemaAST"
import * as Generated from "../../src/Operation.ts"
import * as Timestamp from "../../src/Timestamp.ts"
import {
  type Facts,
  type Field,
  type Input,
  type Operation,
  paginationText,
  resolve,
  type Scope,
  type Shape
} from "./facts.ts"

/** The facts of a version's operations; `version` is the one that they must send. */
export const codeFacts = (operations: ReadonlyArray<Generated.Any>, version: string): Facts => {
  const walker = makeWalker()
  const facts = operations.map((operation) => operationFacts(operation, version, walker))
  return { operations: facts, components: walker.components }
}

const operationFacts = (operation: Generated.Any, version: string, { components, shapeOf }: Walker): Operation => {
  const { schema, status, type } = operation.success
  return {
    id: operation.version === version ? operation.id : `${operation.id} of version ${operation.version}`,
    method: operation.method,
    path: operation.path,
    takesBody: operation.body !== undefined,
    inputs: inputFacts(operation, shapeOf(Generated.toSchema(operation.input).ast), components),
    successes: [
      {
        status: String(status),
        node: schema === undefined ? undefined : shapeOf(Generated.toSchema(schema).ast),
        returns: type
      }
    ],
    failures: operation.errors.map(String),
    idempotent: operation.acceptsIdempotencyKey,
    deprecated: operation.deprecated !== undefined,
    extras: { credentials: operation.credentials, pagination: paginationText(operation.pagination) }
  }
}

const inputFacts = (operation: Generated.Any, input: Shape, components: Scope): ReadonlyArray<Input> => {
  const { shape } = resolve(input, components)
  const left = new Map(shape.kind === "object" ? shape.fields.map((field) => [field.name, field]) : [])
  const take = (place: Input["in"], names: Iterable<string>): ReadonlyArray<Input> =>
    Array.from(names, (name) => {
      const field = left.get(name) ?? { name, required: true, node: foreign("a name without a schema") }
      left.delete(name)
      return { ...field, in: place }
    })
  return [
    ...take(
      "path",
      Array.from(operation.path.matchAll(/\{([^}]*)\}/g), ([, name = ""]) => name)
    ),
    ...take("query", operation.query),
    ...take("body", operation.body ?? []),
    ...take("nowhere", [...left.keys()])
  ]
}

interface Walker {
  readonly components: Scope
  readonly shapeOf: (ast: SchemaAST.AST) => Shape
}

/** Turns schemas into structures; what a `suspend` leads to becomes a component, so that a recursive schema has an end. */
const makeWalker = (): Walker => {
  const components = new Map<string, Shape>()
  const names = new Map<SchemaAST.AST, string>()
  const shapeOf = (ast: SchemaAST.AST): Shape => {
    if (ast.encoding !== undefined) return foreign("a schema that transforms")
    switch (ast._tag) {
      case "Suspend":
        return suspended(ast.thunk())
      case "Unknown":
        return unchecked(ast, { kind: "unknown" })
      case "Boolean":
        return unchecked(ast, { kind: "boolean" })
      case "Null":
        return { kind: "nullable", of: { kind: "union", members: [] } }
      case "Literal":
        return typeof ast.literal === "string"
          ? { kind: "enum", values: [ast.literal] }
          : foreign(`the literal ${String(ast.literal)}`)
      case "String":
        return ast === timestamp ? { kind: "timestamp" } : checked(ast, { "": "string" })
      case "Number":
        return checked(ast, { "effect/schema/isInt": "integer", "effect/schema/isFinite": "number" })
      case "Arrays":
        return unchecked(ast, array(ast))
      case "Objects":
        return unchecked(ast, object(ast))
      case "Union":
        return unchecked(ast, union(ast.types))
      default:
        return foreign(`a schema of kind ${ast._tag}`)
    }
  }
  const suspended = (ast: SchemaAST.AST): Shape => {
    const known = names.get(ast)
    const component = known ?? `schema ${names.size + 1}`
    if (known === undefined) {
      names.set(ast, component)
      components.set(component, shapeOf(ast))
    }
    return { kind: "ref", component }
  }
  const array = ({ elements, rest: [items, another] }: SchemaAST.Arrays): Shape =>
    items === undefined || another !== undefined || elements.length > 0
      ? foreign("a tuple")
      : { kind: "array", items: shapeOf(items) }
  const object = ({ indexSignatures: [index, another], propertySignatures }: SchemaAST.Objects): Shape => {
    if (index === undefined) return { kind: "object", fields: propertySignatures.map(field) }
    return another !== undefined || propertySignatures.length > 0 || index.parameter._tag !== "String"
      ? foreign("an object with fields and an index")
      : { kind: "record", values: shapeOf(index.type) }
  }
  const field = ({ name, type }: SchemaAST.PropertySignature): Field => {
    const required = type.context?.isOptional !== true
    // `Schema.optional` lets `undefined` stand for a field that is left out.
    const sent = !required && type._tag === "Union" ? type.types.filter(({ _tag }) => _tag !== "Undefined") : []
    const omittable = type._tag === "Union" && sent.length > 0 && sent.length < type.types.length
    return { name: String(name), required, node: omittable ? union(sent) : shapeOf(type) }
  }
  const union = (types: ReadonlyArray<SchemaAST.AST>): Shape => {
    const solid = types.filter(({ _tag }) => _tag !== "Null")
    const values = solid.flatMap((type) =>
      type._tag === "Literal" && typeof type.literal === "string" ? [type.literal] : []
    )
    const [first, another] = solid
    const node: Shape =
      values.length > 0 && values.length === solid.length
        ? { kind: "enum", values }
        : first !== undefined && another === undefined
          ? shapeOf(first)
          : { kind: "union", members: solid.map(shapeOf) }
    return solid.length < types.length ? { kind: "nullable", of: node } : node
  }
  return { components, shapeOf }
}

// What a timestamp looks like is that schema's business; here it only matters whether a field has it.
const timestamp = Timestamp.Timestamp.ast._tag === "Suspend" ? Timestamp.Timestamp.ast.thunk() : Timestamp.Timestamp.ast

const foreign = (what: string): Shape => ({ kind: "foreign", what })

const unchecked = (ast: SchemaAST.AST, shape: Shape): Shape =>
  ast.checks === undefined ? shape : foreign(`${ast._tag} with a check`)

/** A leaf with exactly one of the checks that are known; `""` stands for none. */
const checked = (ast: SchemaAST.AST, kinds: { readonly [check: string]: "integer" | "number" | "string" }): Shape => {
  const names = (ast.checks ?? []).map(nameOfCheck)
  const kind = names.length > 1 ? undefined : kinds[names[0] ?? ""]
  return kind === undefined ? foreign(`${ast._tag} checked by ${names.join(" and ") || "nothing"}`) : { kind }
}

const nameOfCheck = (check: SchemaAST.Check<never>): string => {
  const representation = check.annotations?.representation
  const known = typeof representation === "object" && representation !== null && "id" in representation
  return String(known ? representation.id : (check.annotations?.expected ?? check._tag))
}
