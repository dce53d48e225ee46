/** Conversion of shapes to Effect schemas. */
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { dateTime, dateTimeName } from "./rfc3339.ts"
import { Finite, Int, type Shape, Timestamp } from "./shape.ts"
import { expected } from "./validator.ts"

/** The schema of a shape: the shape itself, if it is one, and cached otherwise. */
export const toSchema = <A>(shape: Shape<A>): Schema.Codec<A, unknown> =>
  (Schema.isSchema(shape) ? shape : schemaOf(shape.ast)) as Schema.Codec<A, unknown> // of the shape's type

const cache = /*#__PURE__*/ new WeakMap<SchemaAST.AST, Schema.Constraint>()

const schemaOf = (ast: SchemaAST.AST): Schema.Constraint => {
  let schema = cache.get(ast)
  if (schema === undefined) {
    // Its parts are converted on demand.
    schema = ast._tag === "Suspend" ? Schema.suspend(() => schemaOf(ast.thunk())) : make(ast)
    cache.set(ast, schema)
  }
  return schema
}

const make = (ast: SchemaAST.AST): Schema.Constraint => {
  // By its expected value, as another copy of this package may have created it.
  switch (expected(ast)) {
    case expected(Timestamp.ast):
      return Schema.suspend(() =>
        Schema.String.check(Schema.isPattern(dateTime, { expected: dateTimeName })).pipe(Schema.brand("Timestamp"))
      )
    case expected(Int.ast):
      return Schema.Int
    case expected(Finite.ast):
      return Schema.Finite
  }
  switch (ast._tag) {
    case "String":
      return Schema.String
    case "Boolean":
      return Schema.Boolean
    case "Literal":
      return Schema.Literal(ast.literal)
    case "Arrays":
      return Schema.Array(itemOf(ast))
    case "Objects": {
      const [index] = ast.indexSignatures
      return index === undefined ? struct(ast) : Schema.Record(Schema.String, schemaOf(index.type))
    }
    case "Union":
      return union(ast)
    default:
      return Schema.Unknown
  }
}

const itemOf = ({ rest: [item] }: SchemaAST.Arrays): Schema.Constraint =>
  item === undefined ? Schema.Unknown : schemaOf(item)

const struct = (ast: SchemaAST.Objects): Schema.Constraint =>
  Schema.Struct(Object.fromEntries(ast.propertySignatures.map(({ name, type }) => [String(name), field(type)])))

const field = (ast: SchemaAST.AST): Schema.Constraint => {
  const of: unknown = ast.context !== undefined && "of" in ast.context ? ast.context.of : undefined
  if (of === undefined) return schemaOf(ast)
  const whole = of as SchemaAST.AST // as `optionalKey` puts it there
  if (whole._tag !== "Union" || whole.types[1]?._tag !== "Undefined") return Schema.optionalKey(schemaOf(whole))
  const [given] = whole.types
  return given === undefined ? Schema.Unknown : Schema.optional(schemaOf(given))
}

const union = ({ types }: SchemaAST.Union): Schema.Constraint => {
  const literals = types.flatMap((type) => (type._tag === "Literal" ? [type.literal] : []))
  if (literals.length === types.length) return Schema.Literals(literals)
  const [first, second, ...more] = types
  return first !== undefined && second?._tag === "Null" && more.length === 0
    ? Schema.NullOr(schemaOf(first))
    : Schema.Union(types.map(schemaOf))
}
