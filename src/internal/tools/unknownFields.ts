/** Fields of an input that its schema does not declare, at any depth: the API would ignore a typo. */
import type * as SchemaAST from "effect/SchemaAST"
import type { Issue } from "../schema/issue.ts"
import type { Shape } from "../schema/shape.ts"

type Path = ReadonlyArray<string | number>

const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

const visitObject = (ast: SchemaAST.Objects, value: object, path: Path): ReadonlyArray<Issue> => {
  const [rest] = ast.indexSignatures
  const known = ast.propertySignatures
  return Object.entries(value).flatMap(([name, child]): ReadonlyArray<Issue> => {
    const property = known.find((signature) => signature.name === name)
    if (property !== undefined) return visit(property.type, child, [...path, name])
    if (rest !== undefined || known.length === 0)
      return rest === undefined ? [] : visit(rest.type, child, [...path, name])
    const takes = known.map((signature) => String(signature.name)).join(", ")
    return [{ path: [...path, name], message: `is not a field here; use one of ${takes}` }]
  })
}

const visit = (node: SchemaAST.AST, value: unknown, path: Path): ReadonlyArray<Issue> => {
  const ast = resolve(node)
  if (typeof value !== "object" || value === null) return []
  // Deeper values are rejected when the input is encoded.
  if (path.length > 100) return []
  switch (ast._tag) {
    case "Objects":
      return Array.isArray(value) ? [] : visitObject(ast, value, path)
    case "Arrays": {
      const [item] = ast.rest
      return Array.isArray(value) && item !== undefined
        ? value.flatMap((child, i) => visit(item, child, [...path, i]))
        : []
    }
    case "Union": {
      const found = ast.types
        .filter((type) => ["Objects", "Arrays", "Union", "Suspend"].includes(type._tag))
        .map((type) => visit(type, value, path))
      return found.find((issues) => issues.length === 0) ?? found[0] ?? []
    }
    default:
      return []
  }
}

/** Unknown fields of an input below its first level; those of the first level are refused when it is encoded. */
export const unknownFields = (shape: Shape<unknown>, value: unknown): ReadonlyArray<Issue> =>
  visit(shape.ast, value, [])
