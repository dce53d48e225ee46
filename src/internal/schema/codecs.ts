/**
 * Codecs of the schemas whose values are written in another form than they have, such as a class or a `DateFromString`. They are made
 * where a program hands such a schema over, so that a program without one bundles no parser.
 */
import type * as Effect from "effect/Effect"
import type * as SchemaAST from "effect/SchemaAST"
import type { Issue } from "./issue.ts"
import type { Shape } from "./shape.ts"

/** The part of an operation that a codec reads. */
export interface Operation {
  readonly input: Shape<unknown>
  readonly pagination: { readonly cursor: string } | undefined
}

/** Codec of a schema. */
export interface Codec {
  /** Shape of what is written. */
  readonly encoded: Shape<unknown>
  /** Decodes a value; `prefix` is its place in the body. Fails with issues. */
  readonly decode: (value: unknown, prefix: ReadonlyArray<string>) => Effect.Effect<unknown, ReadonlyArray<Issue>>
  /** Encodes the input of an operation, and returns the operation that takes it as it is. Fails with issues. */
  readonly encode: <Op extends Operation>(
    operation: Op,
    input: unknown
  ) => Effect.Effect<{ readonly operation: Op; readonly fields: unknown }, ReadonlyArray<Issue>>
}

/** The codecs that there are; each is made when it is first asked for, and there is none for what is written as it is. */
export const codecs: WeakMap<object, () => Codec | undefined> = /*#__PURE__*/ new WeakMap()

/** Bodies that decoded pages were made of: cursors are read there. */
export const sources: WeakMap<object, unknown> = /*#__PURE__*/ new WeakMap()

/** Checks whether values of a schema are written in another form than they have. */
export const isWritten = (ast: SchemaAST.AST, seen: Set<SchemaAST.AST>): boolean => {
  if (seen.has(ast)) return false
  seen.add(ast)
  return ast.encoding !== undefined || ast._tag === "Declaration" || partsOf(ast).some((part) => isWritten(part, seen))
}

const partsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  switch (ast._tag) {
    case "Suspend":
      return [ast.thunk()]
    case "Objects":
      return [...ast.propertySignatures, ...ast.indexSignatures].map(({ type }) => type)
    case "Arrays":
      return [...ast.elements, ...ast.rest]
    case "Union":
      return ast.types
    default:
      return []
  }
}

/**
 * Checks whether a schema has no codec and needs one, as that of an operation which was spread: values would be sent and returned in
 * another form than its type says.
 */
export const needsCodec = (shape: Shape<unknown> | undefined): boolean => {
  // Light shapes are written as they are.
  if (shape === undefined || !("rebuild" in shape) || codecs.has(shape)) return false
  const needed = isWritten(shape.ast, new Set())
  if (!needed) codecs.set(shape, () => undefined)
  return needed
}
