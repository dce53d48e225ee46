/** Paths of fields in the documented result of an operation. */
import type * as SchemaAST from "effect/SchemaAST"
import type { Any } from "../../Operation.ts"
import { closest } from "../schema/options.ts"

/** Values without fields. */
const plain: ReadonlyArray<string> = ["String", "Number", "Boolean", "Literal", "Null", "Undefined", "TemplateLiteral"]

/** Schemas that a value may have, or the items of a list. */
const members = (nodes: ReadonlyArray<SchemaAST.AST>): ReadonlyArray<SchemaAST.AST> => {
  const seen = new Set<SchemaAST.AST>()
  const visit = (node: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
    if (seen.has(node)) return []
    seen.add(node)
    if (node._tag === "Suspend") return visit(node.thunk())
    if (node._tag === "Union") return node.types.flatMap(visit)
    return node._tag === "Arrays" ? [...node.elements, ...node.rest].flatMap(visit) : [node]
  }
  return nodes.flatMap(visit)
}

/** Schemas of a field; undefined where any field is possible, and the names that there are where it is not. */
const field = (nodes: ReadonlyArray<SchemaAST.AST>, name: string) => {
  const found: Array<SchemaAST.AST> = []
  const names: Array<string> = []
  for (const node of members(nodes)) {
    if (plain.includes(node._tag)) continue
    if (node._tag !== "Objects" || node.propertySignatures.length === 0) return undefined
    names.push(...node.propertySignatures.map((signature) => String(signature.name)))
    const property = node.propertySignatures.find((signature) => signature.name === name)
    if (property !== undefined) found.push(property.type)
    else if (node.indexSignatures.length > 0) return undefined
  }
  return { found, names }
}

/**
 * Message on the first path that the result of an operation cannot have; undefined if all are possible. A result without a documented
 * shape, such as a row of a query, can have any path.
 */
export const unknownPath = (
  { id, pagination, success }: Pick<Any, "id" | "pagination" | "success">,
  paths: ReadonlyArray<string>
): string | undefined => {
  const { schema } = success
  if (schema === undefined) return undefined
  const top = (pagination?.items ?? []).reduce<ReadonlyArray<SchemaAST.AST>>(
    (nodes, name) => field(nodes, name)?.found ?? [],
    [schema.ast]
  )
  for (const path of paths) {
    let nodes = top
    for (const name of path.split(".")) {
      const inside = field(nodes, name)
      if (inside === undefined) break
      if (inside.found.length === 0) {
        const meant = closest(name, inside.names)
        const names = [...new Set(inside.names)].join(", ")
        const next = meant !== undefined ? `Did you mean ${meant}?` : names === "" ? "" : `It has ${names}.`
        return `The result of ${id} has no field ${JSON.stringify(path.slice(0, 100))}. ${next}`.trimEnd()
      }
      nodes = inside.found
    }
  }
  return undefined
}
