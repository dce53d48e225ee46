/** Client that answers from functions, for tests. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Operation from "../../Operation.ts"
import { kindOf } from "../schema/issue.ts"
import { callback, closest } from "../schema/options.ts"
import type { Execute } from "./execute.ts"
import { PolytomicClient } from "./PolytomicClient.ts"
import { items } from "./paginate.ts"
import { type Response, ResponseSink } from "./references.ts"

/** A function for each operation that a test calls, by id. A function of a paginated operation returns one page. */
export type Handlers<Table> = {
  readonly [Id in keyof Table]?: Table[Id] extends Operation.Operation<infer Input, infer Output, infer Failure>
    ? (input: Input) => Effect.Effect<Output, Failure>
    : never
}

/**
 * Provides a client that answers from functions; an operation without one dies with its id. Throws a `TypeError` for a function under
 * an id that `operations` does not have, and for what is not a function.
 */
export const layerTest = <Table extends object>(
  handlers: Handlers<Table>,
  operations: Table
): Layer.Layer<PolytomicClient> => {
  assertHandlers(handlers, Object.keys(operations))
  const table = handlers as { readonly [id: string]: ((input: unknown) => Effect.Effect<unknown, never>) | undefined } // by id
  const execute = (operation: Operation.Any, input: unknown) =>
    Effect.suspend(() => {
      const handler = table[operation.id]
      if (handler === undefined) {
        return Effect.die(new Error(`layerTest has no function for ${operation.id}; add one under this id`))
      }
      const result: unknown = handler(input) // from JavaScript it can be anything
      return Effect.isEffect(result)
        ? Effect.tap(
            result as Effect.Effect<unknown, never>, // what the type of the table says
            ResponseSink.use(show)
          )
        : Effect.die(
            new TypeError(
              `Polytomic.layerTest: the function of \`${operation.id}\` returned ${kindOf(result)}; return an Effect, such as \`Effect.succeed({ … })\``
            )
          )
    })
  return Layer.succeed(PolytomicClient, {
    // The types of the table say what each function takes and returns.
    execute: execute as PolytomicClient["execute"],
    items: ((operation, input) => items(execute as Execute, operation, input)) as PolytomicClient["items"]
  })
}

/** A function has no response behind its value: `withResponse` shows the plainest one. */
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

/** Suggests the id that was meant: one that is almost the same, else those that begin alike. */
const meant = (id: string, ids: ReadonlyArray<string>): string => {
  const similar = closest(id, ids)
  if (similar !== undefined) return `did you mean \`${similar}\`?`
  const resource = closest(id.split(".")[0] ?? "", [...new Set(ids.map((other) => other.split(".")[0] ?? ""))])
  const alike = ids.filter((other) => other.split(".")[0] === resource)
  return alike.length === 0
    ? "pass ids such as `connections.get`"
    : `there are ${alike.map((other) => `\`${other}\``).join(", ")}`
}
