/**
 * The facts of the generated code, read from its operations as they are at run time: every schema is walked, behind every
 * `suspend`, and every check on a value is looked at.
 */
import type * as SchemaAST from "effect/SchemaAST"
import * as Generated from "../../src/Operation.ts"
import * as Timestamp from "../../src/Timestamp.ts"
import { type Facts, type Input, type Operation, paginationText, type Success } from "./facts.ts"
import { type Field, resolve, type Scope, type Shape } from "./shape.ts"

/** The facts of a version's operations; `version` is the one that they must send. */
export const codeFacts = (operations: ReadonlyArray<Generated.Any>, version: string): Facts => {
  const walker = new Walker()
  const facts = operations.map((operation) => operationFacts(operation, version, walker))
  return { operations: facts, components: walker.components }
}

const operationFacts = (operation: Generated.Any, version: string, walker: Walker): Operation => ({
  id: operation.version === version ? operation.id : `${operation.id} of version ${operation.version}`,
  method: operation.method,
  path: operation.path,
  takesBody: operation.body !== undefined,
  inputs: inputFacts(operation, walker.shape(Generated.toSchema(operation.input).ast), walker.components),
  successes: [successFacts(operation.success, walker)],
  failures: operation.errors.map(String),
  idempotent: operation.acceptsIdempotencyKey,
  deprecated: operation.deprecated !== undefined,
  extras: { credentials: operation.credentials, pagination: paginationText(operation.pagination) }
})

const successFacts = (success: Generated.Success<unknown>, walker: Walker): Success => ({
  status: String(success.status),
  node: success.schema === undefined ? undefined : walker.shape(Generated.toSchema(success.schema).ast),
  returns: success.type
})

const inputFacts = (operation: Generated.Any, input: Shape, components: Scope): ReadonlyArray<Input> => {
  const { shape } = resolve(input, components)
  const fields = shape.kind === "object" ? shape.fields : []
  const places: ReadonlyArray<readonly [place: "path" | "query" | "body", names: ReadonlyArray<string>]> = [
    ["path", [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "")],
    ["query", operation.query],
    ["body", operation.body ?? []]
  ]
  const placed = places.flatMap(([place, names]) => names.map((name) => ({ place, name })))
  return [
    ...placed.map(({ name, place }): Input => {
      const field = fields.find((candidate) => candidate.name === name)
      return field === undefined
        ? { in: place, name, required: true, node: { kind: "foreign", what: "a name without a schema" } }
        : { in: place, name, required: field.required, node: field.node }
    }),
    ...fields
      .filter(({ name }) => !placed.some((one) => one.name === name))
      .map(({ name, node, required }): Input => ({ in: "nowhere", name, node, required }))
  ]
}

/** Turns schemas into structures; what a `suspend` leads to becomes a component, so that a recursive schema has an end. */
class Walker {
  readonly components: Map<string, Shape> = new Map()
  readonly #names: Map<SchemaAST.AST, string> = new Map()

  shape(ast: SchemaAST.AST): Shape {
    if (ast.encoding !== undefined) return foreign("a schema that transforms")
    switch (ast._tag) {
      case "Suspend":
        return this.#suspended(ast.thunk())
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
        return unchecked(ast, this.#array(ast))
      case "Objects":
        return unchecked(ast, this.#object(ast))
      case "Union":
        return unchecked(ast, this.#union(ast.types))
      default:
        return foreign(`a schema of kind ${ast._tag}`)
    }
  }

  #suspended(ast: SchemaAST.AST): Shape {
    const known = this.#names.get(ast)
    const name = known ?? `schema ${this.#names.size + 1}`
    if (known === undefined) {
      this.#names.set(ast, name)
      this.components.set(name, this.shape(ast))
    }
    return { kind: "ref", component: name }
  }

  #array(ast: SchemaAST.Arrays): Shape {
    const [items, another] = ast.rest
    return items === undefined || another !== undefined || ast.elements.length > 0
      ? foreign("a tuple")
      : { kind: "array", items: this.shape(items) }
  }

  #object(ast: SchemaAST.Objects): Shape {
    const [index, another] = ast.indexSignatures
    if (index === undefined) return { kind: "object", fields: ast.propertySignatures.map((one) => this.#field(one)) }
    return another !== undefined || ast.propertySignatures.length > 0 || index.parameter._tag !== "String"
      ? foreign("an object with fields and an index")
      : { kind: "record", values: this.shape(index.type) }
  }

  #field({ name, type }: SchemaAST.PropertySignature): Field {
    const required = type.context?.isOptional !== true
    // `Schema.optional` lets `undefined` stand for a field that is left out.
    const sent = !required && type._tag === "Union" ? type.types.filter(({ _tag }) => _tag !== "Undefined") : []
    const omittable = type._tag === "Union" && sent.length > 0 && sent.length < type.types.length
    return { name: String(name), required, node: omittable ? this.#union(sent) : this.shape(type) }
  }

  #union(types: ReadonlyArray<SchemaAST.AST>): Shape {
    const solid = types.filter(({ _tag }) => _tag !== "Null")
    const literals = solid.flatMap((type) =>
      type._tag === "Literal" && typeof type.literal === "string" ? [type.literal] : []
    )
    const [first] = solid
    const node: Shape =
      literals.length > 0 && literals.length === solid.length
        ? { kind: "enum", values: literals }
        : first !== undefined && solid.length === 1
          ? this.shape(first)
          : { kind: "union", members: solid.map((type) => this.shape(type)) }
    return solid.length < types.length ? { kind: "nullable", of: node } : node
  }
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
