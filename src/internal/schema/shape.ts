/**
 * Shapes: descriptions of values in operations. An Effect schema is a shape; generated shapes are plain objects with the used
 * part of a schema's AST. A program that validates with them bundles a tenth of the size of schemas; `toSchema` converts one to a
 * schema.
 */
import type * as SchemaAST from "effect/SchemaAST"
import { dateTime, dateTimeName } from "./rfc3339.ts"

/** Description of values of a type: an Effect schema, or its compact form. */
export interface Shape<out A> {
  readonly ast: SchemaAST.AST
  /** Type-level only: type of the values. */
  readonly Type?: A
}

/** A shape of generated code, with the type of its values as a parameter. */
type Made = Shape<never>

const make = (node: { readonly _tag: SchemaAST.AST["_tag"]; readonly [name: string]: unknown }): Made => ({
  // It has the fields that are read of a node.
  ast: node as unknown as SchemaAST.AST
})

const refined = (_tag: "String" | "Number", expected: string, fits: (value: never) => boolean): Made =>
  make({
    _tag,
    checks: [{ _tag: "Filter", run: (value: never) => (fits(value) ? undefined : expected), annotations: { expected } }]
  })

/** Any value. */
export const Unknown: Made = /*#__PURE__*/ make({ _tag: "Unknown" })

/** A text. */
export const String: Made = /*#__PURE__*/ make({ _tag: "String" })

/** An RFC 3339 date-time, as received. */
export const Timestamp: Made = /*#__PURE__*/ refined("String", dateTimeName, (text: string) => dateTime.test(text))

/** A whole number. */
export const Int: Made = /*#__PURE__*/ refined("Number", "an integer", (n: number) => Number.isSafeInteger(n))

/** A finite number. */
export const Finite: Made = /*#__PURE__*/ refined("Number", "a finite number", (n: number) => Number.isFinite(n))

/** `true` or `false`. */
export const Boolean: Made = /*#__PURE__*/ make({ _tag: "Boolean" })

/** One of several shapes. */
export const Union = (members: ReadonlyArray<Shape<unknown>>): Made =>
  make({ _tag: "Union", types: members.map(({ ast }) => ast) })

/** A string literal. */
export const Literal = (literal: string): Made => make({ _tag: "Literal", literal })

/** One of these texts. */
export const Literals = (values: ReadonlyArray<string>): Made => Union(values.map(Literal))

/** A list. */
export const Array = ({ ast }: Shape<unknown>): Made => make({ _tag: "Arrays", elements: [], rest: [ast] })

/** Record of values by arbitrary names. */
export const Record = ({ ast: type }: Shape<unknown>): Made =>
  make({ _tag: "Objects", propertySignatures: [], indexSignatures: [{ parameter: String.ast, type }] })

/** Object of values by known names; other fields are accepted. */
export const Struct = (fields: { readonly [name: string]: Shape<unknown> }): Made =>
  make({
    _tag: "Objects",
    propertySignatures: Object.entries(fields).map(([name, { ast: type }]) => ({ name, type })),
    indexSignatures: []
  })

/** A shape or `null`. */
export const NullOr = (self: Shape<unknown>): Made => Union([self, make({ _tag: "Null" })])

/** An optional field. */
export const optionalKey = ({ ast }: Shape<unknown>): Made =>
  make({ ...ast, context: { isOptional: true, of: ast } } as Parameters<typeof make>[0]) // the original is needed for a schema

/** An optional field that may be `undefined`. */
export const optional = (self: Shape<unknown>): Made => optionalKey(Union([self, make({ _tag: "Undefined" })]))

/** A shape that is built on first use: it can be recursive, and importing it costs nothing. */
export const suspend = (made: () => Shape<unknown>): Made => {
  let ast: SchemaAST.AST | undefined
  return make({
    _tag: "Suspend",
    thunk: () => {
      ast ??= made().ast
      return ast
    }
  })
}
