/**
 * Codecs of schemas with transformations, such as a class or a `DateFromString`. They are created where a program passes such a
 * schema, so that a program without one bundles no parser.
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
  /** Shape of the encoded values. */
  readonly encoded: Shape<unknown>
  /** Decodes a value; `prefix` is its place in the body. Fails with issues. */
  readonly decode: (value: unknown, prefix: ReadonlyArray<string>) => Effect.Effect<unknown, ReadonlyArray<Issue>>
  /** Encodes the input of an operation, and returns the operation that takes it as it is. Fails with issues. */
  readonly encode: <Op extends Operation>(
    operation: Op,
    input: unknown
  ) => Effect.Effect<{ readonly operation: Op; readonly fields: unknown }, ReadonlyArray<Issue>>
}

/** The registered codecs; each is built on first use. Schemas without transformations have none. */
export const codecs: WeakMap<object, () => Codec | undefined> = /*#__PURE__*/ new WeakMap()

/** Encoded bodies of decoded pages, which cursors are read from. */
export const sources: WeakMap<object, unknown> = /*#__PURE__*/ new WeakMap()

/** Checks whether a schema has transformations. */
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
 * Checks whether a schema needs a codec and has none, as in a spread operation: its values would be sent and returned undecoded.
 */
export const needsCodec = (shape: Shape<unknown> | undefined): boolean => {
  // Compact shapes have no transformations.
  if (shape === undefined || !("rebuild" in shape) || codecs.has(shape)) return false
  const needed = isWritten(shape.ast, new Set())
  if (!needed) codecs.set(shape, () => undefined)
  return needed
}
