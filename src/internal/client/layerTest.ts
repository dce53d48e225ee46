/** Client that responds from functions, for tests. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Deadline } from "../../Deadline.ts"
import type * as Operation from "../../Operation.ts"
import { DeadlineExceeded, type InvalidInput, type PolytomicError } from "../../PolytomicError.ts"
import { unsent } from "../errors/errorClass.ts"
import { encode } from "../http/encodeRequest.ts"
import { invalid } from "../http/errorFromResponse.ts"
import { kindOf } from "../schema/issue.ts"
import { callback, closest } from "../schema/options.ts"
import type { Execute } from "./execute.ts"
import { PolytomicClient } from "./PolytomicClient.ts"
import { at, items } from "./paginate.ts"
import { type Response, ResponseSink } from "./references.ts"

/** A function for each operation that a test calls, by id. A function of a paginated operation returns one page. */
export type Handlers<Table> = {
  readonly [Id in keyof Table]?: Table[Id] extends Operation.Operation<infer Input, infer Output, infer Failure>
    ? (input: Input) => Effect.Effect<Output, Failure>
    : never
}

/**
 * Provides a client that responds from functions; an operation without one dies with its id. Throws a `TypeError` for an unknown
 * id, and for a value that is not a function.
 */
export const layerTest = <Table extends object>(
  handlers: Handlers<Table>,
  operations: Table
): Layer.Layer<PolytomicClient> => {
  assertHandlers(handlers, Object.keys(operations))
  const table = handlers as { readonly [id: string]: ((input: unknown) => Effect.Effect<unknown, never>) | undefined } // by id
  const execute = (operation: Operation.Any, input: unknown): Effect.Effect<unknown, PolytomicError> =>
    Effect.suspend((): Effect.Effect<unknown, DeadlineExceeded | InvalidInput> => {
      const handler = table[operation.id]
      if (handler === undefined) {
        return Effect.die(new Error(`layerTest has no function for ${operation.id}; add one under this id`))
      }
      const encoded = encode(operation, input ?? {}, "brackets")
      if (!("target" in encoded)) return Effect.fail(invalid(unsent(operation), encoded))
      const result: unknown = handler(input) // from JavaScript it can be anything
      if (!Effect.isEffect(result)) {
        return Effect.die(
          wrong(operation, `returned ${kindOf(result)}; return an Effect, such as \`Effect.succeed({ … })\``)
        )
      }
      // As in the type of the table.
      return (result as Effect.Effect<unknown, never>).pipe(
        withTotalDeadline(operation),
        Effect.tap((value) => (isPage(operation, value) ? Effect.void : Effect.die(noPage(operation, value)))),
        Effect.tap(ResponseSink.use(show))
      )
    })
  return Layer.succeed(PolytomicClient, {
    // The parameters and results are typed by the table.
    execute: execute as PolytomicClient["execute"],
    items: ((operation, input) => items(execute as Execute, operation, input)) as PolytomicClient["items"]
  })
}

/** Limits an effect to the total deadline of a call, as a function has no attempts. */
const withTotalDeadline =
  (operation: Operation.Any) =>
  <A, E>(self: Effect.Effect<A, E>): Effect.Effect<A, E | DeadlineExceeded> =>
    Effect.flatMap(Deadline, ({ total }) =>
      Duration.isFinite(total)
        ? Effect.timeoutOrElse(self, {
            duration: total,
            orElse: () =>
              Effect.fail(new DeadlineExceeded({ ...unsent(operation), attempts: 1, scope: "total", timeout: total }))
          })
        : self
    )

const isPage = (operation: Operation.Any, value: unknown): boolean =>
  operation.pagination === undefined || Array.isArray(at(value, operation.pagination.items))

const noPage = (operation: Operation.Any, value: unknown): TypeError =>
  wrong(operation, `gave ${kindOf(value)} that is not a page; return one, such as \`{ data: [ … ] }\``)

const wrong = ({ id }: Operation.Any, message: string): TypeError =>
  new TypeError(`Polytomic.layerTest: the function of \`${id}\` ${message}`)

/** Default response for `withResponse`, as a function returns none. */
const show = (sink: { response: Response | undefined } | undefined): Effect.Effect<void> =>
  Effect.sync(() => {
    if (sink === undefined) return
    sink.response = { status: 200, headers: {}, requestId: undefined, attempts: 1, idempotencyKey: undefined }
  })

const assertHandlers = (handlers: unknown, ids: ReadonlyArray<string>): void => {
  if (typeof handlers !== "object" || handlers === null || Array.isArray(handlers)) {
    throw new TypeError(
      `Polytomic.layerTest: the handlers are ${kindOf(handlers)}; pass an object with a function for each operation that the test calls, by id, such as \`connections.get\``
    )
  }
  for (const [id, handler] of Object.entries(handlers)) {
    if (!ids.includes(id))
      throw new TypeError(`Polytomic.layerTest: no operation has the id \`${id}\`; ${meant(id, ids)}`)
    const issue = callback(handler)
    if (issue !== undefined) throw new TypeError(`Polytomic.layerTest: \`${id}\` ${issue} that returns an Effect`)
  }
}

/** Suggests a similar id, or ids with the same prefix. */
const meant = (id: string, ids: ReadonlyArray<string>): string => {
  const similar = closest(id, ids)
  if (similar !== undefined) return `did you mean \`${similar}\`?`
  const resource = closest(id.split(".")[0] ?? "", [...new Set(ids.map((other) => other.split(".")[0] ?? ""))])
  const alike = ids.filter((other) => other.split(".")[0] === resource)
  return alike.length === 0
    ? "pass ids such as `connections.get`"
    : `there are ${alike.map((other) => `\`${other}\``).join(", ")}`
}
