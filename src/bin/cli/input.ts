/** Inputs of operations: command-line flags derived from the input's schema, and their parsing. */
import * as Argument from "effect/cli/Argument"
import type * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as SchemaAST from "effect/SchemaAST"
import { problemOf } from "../../internal/tools/json.ts"
import { mask, maskedPaths } from "../../internal/tools/secrets.ts"
import { isObject } from "../../internal/tools/value.ts"
import type { OperationWords } from "../../internal/tools/words.ts"
import type { Any } from "../../Operation.ts"
import { UsageError } from "./failure.ts"
import { Host } from "./host.ts"

/** Kind of a field: string, number, boolean flag, choice, JSON or file. */
export type Kind =
  | { readonly type: "text" | "number" | "boolean" | "json" | "secret" }
  | { readonly type: "choice"; readonly values: ReadonlyArray<string> }

/** A field of an input on the command line. */
export interface InputField {
  /** Name in the API. */
  readonly name: string
  /** Name of the flag, or of the argument. */
  readonly flag: string
  readonly kind: Kind
  /** True for path parameters, which are positional arguments. */
  readonly argument: boolean
  readonly required: boolean
  readonly description: string
}

type Config = Command.Command.Config

/** Names of the flags that every command has. */
export const globalNames: ReadonlyArray<string> = [
  ...["output", "fields", "reveal", "api-version", "api-key-file", "timeout", "help", "version"]
]

/** Reserved names of the commands. */
export const reserved: ReadonlySet<string> = new Set([
  ...globalNames,
  ...["input", "schema", "dry-run", "yes", "all", "limit", "idempotency-key"]
])

/** Name on the command line: `page-token` for `page_token` and `pageToken`. */
export const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase()

const resolve = (ast: SchemaAST.AST): SchemaAST.AST => (ast._tag === "Suspend" ? resolve(ast.thunk()) : ast)

const kindOf = (ast: SchemaAST.AST): Kind => {
  const node = resolve(ast)
  switch (node._tag) {
    case "String":
      return { type: "text" }
    case "Number":
      return { type: "number" }
    case "Boolean":
      return { type: "boolean" }
    case "Literal":
      return { type: "choice", values: [String(node.literal)] }
    case "Union": {
      const members = node.types.map(resolve).filter(({ _tag }) => _tag !== "Undefined" && _tag !== "Null")
      const kinds = members.map(kindOf)
      const values = kinds.flatMap((kind) => (kind.type === "choice" ? kind.values : []))
      if (kinds.every(({ type }) => type === "choice")) return { type: "choice", values }
      const [only, another] = kinds
      return only !== undefined && another === undefined ? only : { type: "json" }
    }
    default:
      return { type: "json" }
  }
}

/** Fields of the input of an operation: first the arguments in the order of the path, then the flags. */
export const fieldsOf = (operation: Any, words: OperationWords): ReadonlyArray<InputField> => {
  const ast = resolve(operation.input.ast)
  const properties = ast._tag === "Objects" ? ast.propertySignatures : []
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const made = properties.map(({ name, type }): InputField => {
    const field = words.input[String(name)]
    const kind = kindOf(type)
    const flag = kebab(String(name))
    const optional = resolve(type)
    return {
      name: String(name),
      flag: reserved.has(flag) ? `api-${flag}` : flag,
      kind: field?.secret === true && kind.type === "text" ? { type: "secret" } : kind,
      argument: inPath.includes(String(name)),
      required: !(optional._tag === "Union" && optional.types.some(({ _tag }) => _tag === "Undefined")),
      description: field?.description ?? ""
    }
  })
  const order = ({ name }: InputField): number => inPath.indexOf(name)
  return [
    ...made.filter(({ argument }) => argument).sort((a, b) => order(a) - order(b)),
    ...made.filter(({ argument }) => !argument)
  ]
}

/** Arguments and flags of fields. All are optional, as the input can come from a file. */
export const configOf = (fields: ReadonlyArray<InputField>): Config =>
  Object.fromEntries(
    fields.map(({ argument, description, flag, kind, name, required }) => {
      const text = required && !argument ? `${description} Required.` : description
      if (argument) return [name, Argument.String(flag).pipe(Argument.withDescription(text), Argument.optional)]
      return [name, flagOf(flag, kind).pipe(Flag.withDescription(text), Flag.optional)]
    })
  )

const flagOf = (flag: string, kind: Kind): Flag.Flag<string> => {
  switch (kind.type) {
    case "boolean":
      // A boolean flag must not consume the next argument, so a value has to be attached.
      return Flag.Literals(flag, ["true", "false"]).pipe(Flag.withOptionalValue("true"))
    case "choice":
      return Flag.Literals(flag, kind.values)
    case "json":
      return Flag.String(flag).pipe(Flag.withMetavar("json|@file|-"))
    case "secret":
      return Flag.String(flag).pipe(Flag.withMetavar("@file|-"))
    case "number":
      return Flag.String(flag).pipe(Flag.withMetavar("number"))
    case "text":
      return Flag.String(flag).pipe(Flag.withMetavar("text"))
  }
}

/** Reads `-` (standard input) or `@file`; undefined for anything else. */
export const source = (text: string): Effect.Effect<string | undefined, UsageError, Host> =>
  Effect.flatMap(Host, (host) => {
    if (text === "-") return host.readStdin
    return text.startsWith("@") ? host.readFile(text.slice(1)) : Effect.succeed(undefined)
  })

/** Parses JSON from a user. Errors do not quote the text, which can contain a secret. */
export const parseJson = (text: string, where: string): Effect.Effect<unknown, UsageError> =>
  Effect.gen(function* () {
    const value = yield* Effect.try({
      try: (): unknown => JSON.parse(text),
      catch: () => {
        const hint = "Write JSON in quotes, or @file, or - for standard input."
        return new UsageError({ message: `${where} is not valid JSON.`, hint })
      }
    })
    const problem = problemOf(text)
    return problem === undefined ? value : yield* new UsageError({ message: `${where} ${problem}.` })
  })

const valueOf = ({ flag, kind }: InputField, text: string): Effect.Effect<unknown, UsageError, Host> =>
  Effect.gen(function* () {
    switch (kind.type) {
      case "boolean":
        return text === "true"
      case "number":
        return /^-?\d+(?:\.\d+)?$/.test(text) && Number.isSafeInteger(Math.trunc(Number(text)))
          ? Number(text)
          : yield* new UsageError({ message: `--${flag} must be a number.` })
      case "json":
        return yield* parseJson((yield* source(text)) ?? text, `--${flag}`)
      case "secret": {
        const secret = yield* source(text)
        if (secret !== undefined) return secret.replace(/\r?\n$/, "")
        const hint = `Use --${flag} @file, or --${flag} - for standard input.`
        return yield* new UsageError({
          message: `--${flag} is a secret, which other users would see in the list of processes.`,
          hint
        })
      }
      default:
        return text
    }
  })

const idOf = (value: unknown): unknown => (isObject(value) && typeof value.id === "string" ? value.id : value)

/**
 * Converts the output of `get` to an input: omits read-only fields, and replaces a referenced object, such as the type of a
 * connection, by its id.
 */
const inputOfOutput = (
  value: { readonly [name: string]: unknown },
  fields: ReadonlyArray<InputField>,
  readOnly: ReadonlyArray<string>
): Effect.Effect<{ readonly [name: string]: unknown }, never, Host> =>
  Effect.gen(function* () {
    const dropped = Object.keys(value).filter((name) => readOnly.includes(name))
    if (dropped.length > 0) yield* (yield* Host).note(`Omitted read-only fields: ${dropped.join(", ")}\n`)
    const texts = fields.filter(({ kind }) => kind.type === "text").map(({ name }) => name)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !dropped.includes(name))
        .map(([name, field]) => [name, texts.includes(name) ? idOf(field) : field])
    )
  })

/** Reads a JSON object from a file, or from standard input if it is `-`. */
export const readObject = (
  file: string,
  where: string
): Effect.Effect<{ readonly [name: string]: unknown }, UsageError, Host> =>
  Effect.gen(function* () {
    const host = yield* Host
    const value = yield* parseJson(yield* file === "-" ? host.readStdin : host.readFile(file), where)
    return isObject(value) ? value : yield* new UsageError({ message: `${where} is not a JSON object.` })
  })

/** Input of a command line: `--input`, overridden by arguments and flags. */
export const readInput = (
  operation: Any,
  fields: ReadonlyArray<InputField>,
  readOnly: ReadonlyArray<string>,
  given: { readonly [name: string]: unknown }
): Effect.Effect<{ readonly [name: string]: unknown }, UsageError, Host> =>
  Effect.gen(function* () {
    const file = given.input as Option.Option<string> // made by `inputFlag`
    // Copied, so that `__proto__` becomes an own field, which is rejected as unknown.
    const input: { [name: string]: unknown } = Option.isSome(file)
      ? { ...(yield* inputOfOutput(yield* readObject(file.value, "--input"), fields, readOnly)) }
      : {}
    for (const field of fields) {
      const text = given[field.name] as Option.Option<string> // made by `configOf`
      if (Option.isSome(text)) input[field.name] = yield* valueOf(field, text.value)
    }
    const missing = fields.filter(({ name, required }) => required && input[name] === undefined)
    if (missing.length > 0) {
      const names = missing.map(({ argument, flag }) => (argument ? `<${flag}>` : `--${flag}`)).join(", ")
      return yield* new UsageError({
        message: `${operation.id} requires ${names}.`,
        hint: "Run it with --help to see its arguments."
      })
    }
    const masked = maskedPaths(input)
    if (masked.length > 0) {
      const hint =
        "Omit the field where the API allows it, or send the secret itself. `get --reveal` prints secrets that the API returns."
      return yield* new UsageError({
        message: `${masked.join(", ")}: ${mask} would replace the secret.`,
        hint
      })
    }
    return input
  })

/** The flag `--input`. */
export const inputFlag: Flag.Flag<Option.Option<string>> = /*#__PURE__*/ Flag.String("input").pipe(
  Flag.withMetavar("file|-"),
  Flag.withDescription("JSON file with the whole input; - is standard input."),
  Flag.optional
)
