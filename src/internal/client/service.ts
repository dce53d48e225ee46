/** Creates the service of a resource from its operations. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import type * as Operation from "../../Operation.ts"
import { notAnEffect } from "./notAnEffect.ts"
import { PolytomicClient } from "./PolytomicClient.ts"

type Args<Input> = {} extends Input ? [input?: Input] : [input: Input]

type Methods<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Operation.Paginated<
    infer Input,
    infer _Output,
    infer Failure,
    infer Item
  >
    ? (...args: Args<Input>) => Stream.Stream<Item, Failure>
    : Operations[Name] extends Operation.Operation<infer Input, infer Output, infer Failure>
      ? (...args: Args<Input>) => Effect.Effect<Output, Failure>
      : never
} & {
  readonly [Name in keyof Operations as Operations[Name] extends { readonly pagination: Operation.Pagination }
    ? `${Name & string}Page`
    : never]: Operations[Name] extends Operation.Operation<infer Input, infer Output, infer Failure>
    ? (...args: Args<Input>) => Effect.Effect<Output, Failure>
    : never
}

/** Makes `yield*` of a list, as of an effect, throw an error with the next step. */
const explained = <A, E>(stream: Stream.Stream<A, E>, id: string, name: string): Stream.Stream<A, E> =>
  notAnEffect(
    stream,
    `${id} returns a Stream, not an Effect. Collect all items with \`yield* Stream.runCollect(…)\`, or read one page with \`${name}Page\`.`
  )

/**
 * Layer of a resource's service: a method for each operation, and `<name>Page` for each paginated one.
 *
 * It is never memoized: programs provide the same resource with different, nested clients, and a layer memoized by reference
 * would pass the first client's service to the second.
 */
export const layer = <Self, Shape, const Operations extends Record<string, Operation.Any>>(
  tag: Context.Service<Self, Shape>,
  operations: () => Operations & (Methods<Operations> extends Shape ? unknown : never)
): Layer.Layer<Self, never, PolytomicClient> =>
  Layer.fresh(
    Layer.effect(
      tag,
      Effect.map(PolytomicClient, (client) => {
        const methods: Record<string, unknown> = {}
        for (const [name, operation] of Object.entries<Operation.Any>(operations())) {
          const execute = (input: unknown = {}) => client.execute(operation, input)
          if (operation.pagination === undefined) {
            methods[name] = execute
          } else {
            // It has a pagination, so it is a paginated operation.
            const paginated = operation as Operation.Paginated<unknown, unknown, unknown, unknown>
            methods[name] = (input: unknown = {}) => explained(client.items(paginated, input), operation.id, name)
            methods[`${name}Page`] = execute
          }
        }
        return methods as Shape // `operations` was checked to yield exactly these methods
      })
    )
  )
