/**
 * Fields of an input, at any depth, that its operation does not have. They are counted, as a server that ignores them, the default,
 * hides a misspelled setting.
 */
import type * as SchemaAST from "effect/SchemaAST"
import type { Any } from "../../Operation.ts"

/** Adds the fields of a value that its schema does not have. */
type Search = (value: unknown, path: string, found: Array<string>) => void

const nothing: Search = () => {}

/** Maximum number of reported fields; a body can have millions. */
const limit = 100

const cache = /*#__PURE__*/ new WeakMap<Any, Search>()

/** Paths of the fields below the top of an input that its operation does not have, at most 100. */
export const findUnknownFields = (
  operation: Any,
  input: { readonly [name: string]: unknown }
): ReadonlyArray<string> => {
  let search = cache.get(operation)
  if (search === undefined) {
    search = searchOf(operation.input.ast, new Map())
    cache.set(operation, search)
  }
  if (search === nothing) return []
  const found: Array<string> = []
  search(input, "", found)
  return found
}

// A schema can contain itself: its search is looked up when it is needed.
const searchOf = (ast: SchemaAST.AST, made: Map<SchemaAST.AST, Search>): Search => {
  const before = made.get(ast)
  if (before !== undefined) return before
  let own = nothing
  made.set(ast, (value, path, found) => own(value, path, found))
  own = make(ast, made)
  made.set(ast, own)
  return own
}

const make = (ast: SchemaAST.AST, made: Map<SchemaAST.AST, Search>): Search => {
  switch (ast._tag) {
    case "Suspend":
      return searchOf(ast.thunk(), made)
    case "Arrays": {
      const item = ast.rest[0] === undefined ? nothing : searchOf(ast.rest[0], made)
      return item === nothing ? nothing : inItems(item)
    }
    case "Objects":
      return ofShapes([ast], made)
    case "Union": {
      const types = ast.types.map(resolve)
      const shapes = types.filter((type) => type._tag === "Objects")
      const inside = types.filter((type) => type._tag === "Arrays").map((type) => searchOf(type, made))
      const searches = [ofShapes(shapes, made), ...inside].filter((search) => search !== nothing)
      return searches.length === 0
        ? nothing
        : (value, path, found) => {
            for (const search of searches) search(value, path, found)
          }
    }
    default:
      return nothing
  }
}

const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

const inItems =
  (item: Search): Search =>
  (value, path, found) => {
    if (!Array.isArray(value)) return
    for (const [i, each] of value.entries()) {
      if (found.length >= limit) return
      item(each, `${path}.${i}`, found)
    }
  }

/** A field of a union is unknown if none of its members has it. */
const ofShapes = (shapes: ReadonlyArray<SchemaAST.Objects>, made: Map<SchemaAST.AST, Search>): Search => {
  if (shapes.length === 0 || shapes.some(({ indexSignatures }) => indexSignatures.length > 0)) return nothing
  const fields = new Map<string, Search>()
  for (const { propertySignatures } of shapes) {
    for (const { name, type } of propertySignatures) {
      const search = searchOf(type, made)
      const before = fields.get(String(name))
      fields.set(String(name), before === undefined || before === nothing ? search : before)
    }
  }
  return (value, path, found) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return
    for (const [name, item] of Object.entries(value)) {
      if (found.length >= limit) return
      const below = path === "" ? name : `${path}.${name}`
      const search = fields.get(name)
      if (search === undefined) found.push(below)
      else if (search !== nothing) search(item, below, found)
    }
  }
}
