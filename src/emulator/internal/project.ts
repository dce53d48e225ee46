/**
 * Rows in an API version: fields outside the schema of an operation's output are removed, so a field of a newer version is not in
 * the responses of an older one.
 */
import type * as SchemaAST from "effect/SchemaAST"
import type { Any } from "../../Operation.ts"

type Project = (value: unknown) => unknown

const keep: Project = (value) => value

const cache = /*#__PURE__*/ new WeakMap<Any, Project>()

/** An output with its documented fields. */
export const project = (operation: Any, output: unknown): unknown => {
  let projection = cache.get(operation)
  if (projection === undefined) {
    const { schema } = operation.success
    projection = schema === undefined ? keep : projectionOf(schema.ast, new Map())
    cache.set(operation, projection)
  }
  return projection(output)
}

// A schema can be recursive, so projections are resolved on demand.
const projectionOf = (ast: SchemaAST.AST, made: Map<SchemaAST.AST, Project>): Project => {
  const before = made.get(ast)
  if (before !== undefined) return before
  let own: Project = keep
  made.set(ast, (value) => own(value))
  own = make(ast, made)
  return own
}

const make = (ast: SchemaAST.AST, made: Map<SchemaAST.AST, Project>): Project => {
  switch (ast._tag) {
    case "Suspend":
      return projectionOf(ast.thunk(), made)
    case "Arrays": {
      const item = ast.rest[0] === undefined ? keep : projectionOf(ast.rest[0], made)
      return item === keep ? keep : (value) => (Array.isArray(value) ? value.map(item) : value)
    }
    case "Objects":
      return ofObject(ast, made)
    case "Union":
      return ofUnion(ast.types.map(resolve), made)
    default:
      return keep
  }
}

const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

/**
 * A union is discriminated elsewhere, such as an event's payload by its type: its value comes from the emitter and is kept whole.
 */
const ofUnion = (types: ReadonlyArray<SchemaAST.AST>, made: Map<SchemaAST.AST, Project>): Project => {
  const [only, ...more] = types.filter(({ _tag }) => _tag !== "Null" && _tag !== "Undefined")
  return only !== undefined && more.length === 0 ? projectionOf(only, made) : keep
}

const ofObject = (ast: SchemaAST.Objects, made: Map<SchemaAST.AST, Project>): Project => {
  if (ast.indexSignatures.length > 0) return keep
  const fields = new Map<string, Project>()
  for (const { name, type } of ast.propertySignatures) fields.set(String(name), projectionOf(type, made))
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value
    const shown: Record<string, unknown> = {}
    for (const name of Object.keys(value)) {
      const field = fields.get(name)
      if (field !== undefined) shown[name] = field(Reflect.get(value, name))
    }
    return shown
  }
}
