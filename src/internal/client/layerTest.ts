/** Client that answers from functions, for tests. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Operation from "../../Operation.ts"
import type { Execute } from "./execute.ts"
import { PolytomicClient } from "./PolytomicClient.ts"
import { items } from "./paginate.ts"

/** A function for each operation that a test calls, by id. A function of a paginated operation returns one page. */
export type Handlers<Table> = {
  readonly [Id in keyof Table]?: Table[Id] extends Operation.Operation<infer Input, infer Output, infer Failure>
    ? (input: Input) => Effect.Effect<Output, Failure>
    : never
}

/** Provides a client that answers from functions; an operation without one dies with its id. */
export const layerTest = <Table>(handlers: Handlers<Table>): Layer.Layer<PolytomicClient> => {
  const table = handlers as { readonly [id: string]: ((input: unknown) => Effect.Effect<unknown, never>) | undefined } // by id
  const execute = (operation: Operation.Any, input: unknown) =>
    Effect.suspend(
      () =>
        table[operation.id]?.(input) ??
        Effect.die(new Error(`layerTest has no function for ${operation.id}; add one under this id`))
    )
  return Layer.succeed(PolytomicClient, {
    // The types of the table say what each function takes and returns.
    execute: execute as PolytomicClient["execute"],
    items: ((operation, input) => items(execute as Execute, operation, input)) as PolytomicClient["items"]
  })
}
