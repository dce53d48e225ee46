/**
 * Shapes: what operations describe values with. A schema of Effect is one; those that are generated are made here, of plain objects
 * that say what the AST of such a schema says, as far as it is read. A program that checks values by them so bundles a tenth of what
 * schemas weigh; `toSchema` makes a schema of one.
 */
import type * as SchemaAST from "effect/SchemaAST"
import { dateTime, dateTimeName } from "./rfc3339.ts"

/** Description of values of a type: a schema of Effect, or the light form of one. */
export interface Shape<out A> {
  readonly ast: SchemaAST.AST
  /** Only in the type: what values are. */
  readonly Type?: A
}

/** A shape of generated code, which says in the type beside it what its values are. */
type Made = Shape<never>

const make = (node: { readonly _tag: SchemaAST.AST["_tag"]; readonly [name: string]: unknown }): Made => ({
  // It has what is read of such a node.
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

/** An RFC 3339 date-time, as it came. */
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

/** This text. */
export const Literal = (literal: string): Made => make({ _tag: "Literal", literal })

/** One of these texts. */
export const Literals = (values: ReadonlyArray<string>): Made => Union(values.map(Literal))

/** A list. */
export const Array = ({ ast }: Shape<unknown>): Made => make({ _tag: "Arrays", elements: [], rest: [ast] })

/** Values by names that are not known. */
export const Record = ({ ast: type }: Shape<unknown>): Made =>
  make({ _tag: "Objects", propertySignatures: [], indexSignatures: [{ parameter: String.ast, type }] })

/** Values by names that are known; others are let through. */
export const Struct = (fields: { readonly [name: string]: Shape<unknown> }): Made =>
  make({
    _tag: "Objects",
    propertySignatures: Object.entries(fields).map(([name, { ast: type }]) => ({ name, type })),
    indexSignatures: []
  })

/** A shape or null. */
export const NullOr = (self: Shape<unknown>): Made => Union([self, make({ _tag: "Null" })])

/** A field that can be missing. */
export const optionalKey = ({ ast }: Shape<unknown>): Made =>
  make({ ...ast, context: { isOptional: true, of: ast } } as Parameters<typeof make>[0]) // what it was a copy of is needed for a schema

/** A field that can be missing or `undefined`. */
export const optional = (self: Shape<unknown>): Made => optionalKey(Union([self, make({ _tag: "Undefined" })]))

/** A shape that is made when it is first needed: it can contain itself, and importing it costs nothing. */
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
