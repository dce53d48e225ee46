/** Creates the codecs of a program's schemas. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import { type Codec, codecs, isWritten, type Operation, sources } from "./codecs.ts"
import { fromSchemaIssue } from "./schemaIssue.ts"
import { type Shape, Unknown } from "./shape.ts"

/** Registers a shape for decoding and encoding by calls, if it is an Effect schema with transformations. */
export const useSchema = (shape: Shape<unknown> | undefined): void => {
  if (!Schema.isSchema(shape) || codecs.has(shape)) return
  const schema = shape as Schema.Codec<unknown, unknown> // the required services are not in the type of a shape
  let compiled: { readonly codec: Codec | undefined } | undefined
  // Suspended parts may not be initialized yet.
  codecs.set(shape, () => {
    compiled ??= { codec: isWritten(schema.ast, new Set()) ? makeCodec(schema) : undefined }
    return compiled.codec
  })
}

const options: SchemaAST.ParseOptions = { errors: "all", reportInput: false }

const makeCodec = (schema: Schema.Codec<unknown, unknown>): Codec => {
  const json = Schema.toCodecJson(schema)
  const decode = SchemaParser.decodeUnknownEffect(json, options)
  const make = SchemaParser.makeEffect(schema)
  const write = SchemaParser.encodeUnknownEffect(json, options)
  const writePlain = SchemaParser.encodeUnknownEffect(schema, options)
  // Secrets and dates in untyped fields are encoded with the request.
  const encode = (input: unknown) =>
    Effect.flatMap(make(input, { parseOptions: options }), (made) => Effect.catch(write(made), () => writePlain(made)))
  const written = new WeakMap<Operation, Operation>()
  return {
    encoded: Schema.toEncoded(json),
    decode: (value, prefix) =>
      Effect.mapBoth(decode(value), {
        onFailure: (issue) =>
          fromSchemaIssue(issue).map(({ message, path }) => ({ message, path: [...prefix, ...path] })),
        onSuccess: (decoded) => {
          if (typeof decoded === "object" && decoded !== null) sources.set(decoded, value)
          return decoded
        }
      }),
    encode: (operation, input) => {
      // The input is checked here.
      const sent = (written.get(operation) ?? { ...operation, input: Unknown }) as typeof operation // except its input
      written.set(operation, sent)
      // A value that is not an object fails later, with the message of every operation.
      if (typeof input !== "object" || input === null || Array.isArray(input)) {
        return Effect.succeed({ operation: sent, fields: input })
      }
      return Effect.mapBoth(Effect.flatMap(withCursor(schema, operation, input), encode), {
        onFailure: fromSchemaIssue,
        onSuccess: (fields) => ({ operation: sent, fields: { ...undeclaredOf(schema.ast, input), ...Object(fields) } })
      })
    }
  }
}

/** Fields of a schema of an object or a class. */
const fieldsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.PropertySignature> | undefined => {
  switch (ast._tag) {
    case "Suspend":
      return fieldsOf(ast.thunk())
    case "Declaration":
      return ast.typeParameters[0] === undefined ? undefined : fieldsOf(ast.typeParameters[0])
    case "Objects":
      return ast.indexSignatures.length > 0 ? undefined : ast.propertySignatures
    default:
      return undefined
  }
}

/** Unknown fields of an input: an encoder drops them, a call rejects them. */
const undeclaredOf = (ast: SchemaAST.AST, input: object): { readonly [name: string]: unknown } => {
  const fields = fieldsOf(ast)
  if (fields === undefined) return {}
  const known = new Set(fields.map(({ name }) => name))
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => !known.has(name) && value !== undefined))
}

/** Input with a page's cursor, decoded by its schema. */
const withCursor = (
  schema: Schema.Codec<unknown, unknown>,
  { pagination }: Operation,
  input: object
): Effect.Effect<unknown, SchemaIssue.Issue> => {
  const name = pagination?.cursor
  const field = fieldsOf(schema.ast)?.find((field) => field.name === name)
  if (name === undefined || field === undefined) return Effect.succeed(input)
  const cursor: unknown = (input as { readonly [name: string]: unknown })[name] // an object has names
  const type = Schema.make<Schema.Codec<unknown, unknown>>(field.type)
  if (typeof cursor !== "string" || SchemaParser.is(type)(cursor)) return Effect.succeed(input)
  return Effect.map(SchemaParser.decodeUnknownEffect(type, options)(cursor), (value) => ({ ...input, [name]: value }))
}
