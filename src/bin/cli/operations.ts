/** Commands of the operations, built from their table. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import type { Table } from "../../generated/tables.ts"
import { encode } from "../../internal/http/encodeRequest.ts"
import { formatIssues } from "../../internal/schema/issue.ts"
import { inputSchema, outputSchema } from "../../internal/tools/jsonSchema.ts"
import { redactOutput } from "../../internal/tools/secrets.ts"
import { unknownFields } from "../../internal/tools/unknownFields.ts"
import { at } from "../../internal/tools/value.ts"
import type { OperationWords, Words } from "../../internal/tools/words.ts"
import type { Any, Paginated, Pagination } from "../../Operation.ts"
import { PolytomicClient, withIdempotencyKey } from "../../PolytomicClient.ts"
import { confirm } from "./confirm.ts"
import { UsageError } from "./failure.ts"
import { Host } from "./host.ts"
import { configOf, fieldsOf, type InputField, inputFlag, kebab, readInput } from "./input.ts"
import { printItems, printValue } from "./output.ts"
import { baseUrl, checkFields, client, off, Reveal } from "./settings.ts"

/** A command of a tree; its handler needs the host and the global flags. */
export type AnyCommand = Command.Command.Any

/** One operation, with the parts of its command. */
interface Entry {
  readonly operation: Any
  readonly own: OperationWords
  readonly words: Words
  readonly operations: ReadonlyArray<Any>
}

type Given = { readonly [name: string]: unknown }

type Input = { readonly [name: string]: unknown }

/** Flags of an operation in addition to its fields, without name conflicts; see `reserved`. */
const ownFlags = ({ operation, own }: Entry): Command.Command.Config => ({
  input: inputFlag,
  schema: off("schema", "Print the JSON Schemas of input and output, and send nothing."),
  dryRun: off("dry-run", "Print the request, and send nothing."),
  ...(own.effect === "destructive" ? { yes: off("yes", "Skip the confirmation. Required without a terminal.") } : {}),
  ...(operation.pagination === undefined
    ? {}
    : {
        all: off("all", "Print the items of all pages. Default: the first page."),
        limit: Flag.Int("limit").pipe(
          Flag.withDescription("Maximum number of items, from as many pages as needed."),
          Flag.optional
        )
      }),
  ...(operation.acceptsIdempotencyKey
    ? {
        idempotencyKey: Flag.String("idempotency-key").pipe(
          Flag.withDescription(
            "Idempotency key: the API applies requests with the same key once. Default: a generated one."
          ),
          Flag.optional
        )
      }
    : {})
})

// -----------------------------------------------------------------------------
// Running
// -----------------------------------------------------------------------------

const refuse = (operation: Any, text: string): UsageError =>
  new UsageError({ message: `${operation.id}: ${text}`, hint: "Run it with --schema to see its input." })

/** The request of an input, without sending it; unknown fields are rejected at every depth. */
export const requestOf = (
  operation: Any,
  input: Input
): Effect.Effect<{ target: string; body: string | undefined }, UsageError> => {
  const encoded = encode(operation, input, "brackets")
  if ("target" in encoded) {
    const unknown = unknownFields(operation.input, input)
    return unknown.length > 0 ? Effect.fail(refuse(operation, formatIssues(unknown))) : Effect.succeed(encoded)
  }
  return Effect.fail(refuse(operation, formatIssues(encoded)))
}

const dryRun = ({ operation, own }: Entry, input: Input) =>
  Effect.gen(function* () {
    const host = yield* Host
    const secrets = (yield* Reveal) ? [] : Object.keys(own.input).filter((name) => own.input[name]?.secret === true)
    // A secret object, such as a configuration, keeps its structure in the output.
    const shown = Object.fromEntries(
      Object.entries(input).map(([name, value]) => [name, secrets.includes(name) ? redactInput(value) : value])
    )
    const { target } = yield* requestOf(operation, input)
    const body = operation.body?.filter((name) => shown[name] !== undefined).map((name) => [name, shown[name]])
    yield* printValue({
      method: operation.method,
      url: `${(yield* baseUrl(host.env.POLYTOMIC_BASE_URL)) ?? "https://app.polytomic.com"}${target}`,
      headers: { authorization: "Bearer ******", "x-polytomic-version": operation.version },
      ...(body === undefined ? {} : { body: Object.fromEntries(body) })
    })
  })

const redactInput = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return "******"
  if (Array.isArray(value)) return value.map(redactInput)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactInput(item)]))
}

const plain = (value: unknown): unknown => (Redacted.isRedacted(value) ? Redacted.value(value) : value)

/** Items of a paginated operation: the first page, all pages, or the first `--limit` items. */
const paged = (
  entry: Entry & { readonly operation: Any & { readonly pagination: Pagination } },
  input: Input,
  given: Given
) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const host = yield* Host
      const client = yield* PolytomicClient
      const limit = Option.getOrUndefined(given.limit as Option.Option<number>) // made by `ownFlags`
      if (limit !== undefined && limit < 0) return yield* new UsageError({ message: "--limit must be at least 0." })
      // The table holds operations of any type; one with `pagination` is a paginated one.
      const all = client.items(entry.operation as Paginated<unknown, unknown, unknown, unknown>, input)
      if (given.all === true) return limit === undefined ? all : Stream.take(all, limit)
      if (limit !== undefined) return Stream.take(all, limit)
      const { items: path, next } = entry.operation.pagination
      const page = yield* client.execute(entry.operation, input)
      const cursor = at(page, next)
      if (typeof cursor === "string" && cursor !== "") {
        yield* host.note("More items exist. Use --all, or --limit with a number of items.\n")
      }
      const found = at(page, path)
      return Stream.fromIterable(Array.isArray(found) ? (found as ReadonlyArray<unknown>) : []) // items of any type
    })
  )

const isPaged = (operation: Any): operation is Any & { readonly pagination: Pagination } =>
  operation.pagination !== undefined

const send = (entry: Entry, input: Input, given: Given) =>
  Effect.gen(function* () {
    const { operation, words } = entry
    const reveal = yield* Reveal
    if (isPaged(operation)) {
      const path = operation.pagination.items
      const shown = (item: unknown): unknown => (reveal ? item : redactOutput(words, operation.id, [item], path))
      const each = (item: unknown): unknown => {
        const found = shown(item)
        return reveal || !Array.isArray(found) ? found : found[0]
      }
      return yield* Effect.asVoid(printItems(Stream.map(paged({ ...entry, operation }, input, given), each)))
    }
    const key = (given.idempotencyKey ?? Option.none()) as Option.Option<string> // made by `ownFlags`
    const call = Effect.flatMap(PolytomicClient, ({ execute }) => execute(operation, input))
    const value = yield* Option.isSome(key) ? withIdempotencyKey(call, key.value) : call
    if (operation.success.type === "empty") return yield* (yield* Host).note("Done.\n")
    yield* printValue(reveal ? plain(value) : redactOutput(words, operation.id, plain(value)))
  })

const handle = (entry: Entry, fields: ReadonlyArray<InputField>, given: Given) =>
  Effect.gen(function* () {
    const { operation, own, words } = entry
    if (given.schema === true) {
      const output = outputSchema(operation, own, words)
      return yield* printValue({
        operation: operation.id,
        effect: own.effect,
        input: inputSchema(operation, own, words),
        ...(output === undefined ? {} : { output })
      })
    }
    yield* checkFields(operation)
    const input = yield* readInput(operation, fields, updateOf(entry), given)
    if (given.dryRun === true) return yield* dryRun(entry, input)
    yield* requestOf(operation, input)
    yield* Effect.provide(
      Effect.gen(function* () {
        if (own.effect === "destructive" && given.yes !== true) yield* confirm(operation, entry.operations, input)
        yield* send(entry, input, given)
      }),
      client
    )
  })

/** Read-only fields of the object that an operation updates, from the `GET` operation of the same path. */
const updateOf = ({ operation, operations, words }: Entry): ReadonlyArray<string> => {
  if (operation.body === undefined) return []
  const read = operations.find(({ method, path }) => method === "GET" && path === operation.path)
  return read === undefined ? [] : (words.operation(read.id)?.readOnly ?? [])
}

/** Name of the program. */
export const name = "effect-polytomic"

/** Path of a command: `bulkSync.schemas.list` is `bulk-sync schemas list`. */
export const pathOf = (id: string): ReadonlyArray<string> => id.split(".").map(kebab)

const exampleOf = (operation: Any, fields: ReadonlyArray<InputField>): string => {
  const values = fields
    .filter(({ required }) => required)
    .map(({ argument, flag: name, kind }) => {
      const value =
        kind.type === "choice"
          ? kind.values[0]
          : kind.type === "json"
            ? "@file.json"
            : kind.type === "secret"
              ? "@file"
              : name.toUpperCase().replaceAll("-", "_")
      return argument ? value : kind.type === "boolean" ? `--${name}` : `--${name} ${value}`
    })
  return [name, ...pathOf(operation.id), ...values].join(" ")
}

const leaf = (entry: Entry, name: string, whole: boolean): AnyCommand => {
  const { operation, own } = entry
  // Creating flags costs time, and a run needs those of one command.
  const fields = whole ? fieldsOf(operation, own) : []
  const config = whole ? { ...configOf(fields), ...ownFlags(entry) } : {}
  return Command.make(name, config, (given) => handle(entry, fields, given)).pipe(
    Command.withDescription(
      operation.deprecated === undefined ? own.summary : `${own.summary} Deprecated: ${operation.deprecated}`
    ),
    Command.withExamples([{ command: exampleOf(operation, fields) }])
  )
}

/** Groups of additional commands, by path. */
export type Extra = { readonly [group: string]: ReadonlyArray<AnyCommand> }

/**
 * Builds the command tree of all operations. `wanted` selects the path to build completely: groups with their commands, a command
 * with its flags. A run needs one path.
 */
export const tree = (
  { operations, words }: Table,
  wanted: (name: string) => boolean,
  extra: Extra
): ReadonlyArray<AnyCommand> => {
  const build = (prefix: ReadonlyArray<string>, inside: ReadonlyArray<readonly [path: ReadonlyArray<string>, Any]>) => {
    const depth = prefix.length
    const groups = Map.groupBy(inside, ([path]) => path[depth] ?? "")
    return Array.from(groups, ([name, members]): AnyCommand => {
      const path = [...prefix, name]
      const [operation] = members.filter(([whole]) => whole.length === depth + 1).map(([, each]) => each)
      const own = operation === undefined ? undefined : words.operation(operation.id)
      if (operation !== undefined && own !== undefined) {
        return leaf({ operation, own, words, operations }, name, path.every(wanted))
      }
      const group = Command.make(name).pipe(
        Command.withDescription(`Operations of ${path.join(" ").replaceAll("-", " ")}.`),
        Command.withExamples([{ command: ["effect-polytomic", ...(members[0]?.[0] ?? path), "--help"].join(" ") }])
      )
      if (!wanted(name)) return group
      const [first, ...others] = [...build(path, members), ...(extra[path.join(" ")] ?? [])]
      return first === undefined ? group : Command.withSubcommands(group, [first, ...others])
    })
  }
  return build(
    [],
    operations.map((operation) => [pathOf(operation.id), operation])
  )
}
