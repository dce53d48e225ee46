/** The service that runs operations, and the options of its constructors. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as Operation from "../../Operation.ts"

/** Runs operations. */
export interface PolytomicClient {
  /** Runs an operation once, with its retries. */
  readonly execute: <Input, Output, Failure>(
    operation: Operation.Operation<Input, Output, Failure>,
    input: NoInfer<Input>
  ) => Effect.Effect<Output, Failure>
  /**
   * Streams all items of a paginated operation, requesting pages on demand. It fails with `PolytomicDecodeError` if cursors form
   * a cycle.
   */
  readonly items: <Input, Output, Failure, Item>(
    operation: Operation.Paginated<Input, Output, Failure, Item>,
    input: NoInfer<Input>
  ) => Stream.Stream<Item, Failure>
}

/** Target of the requests of a client. */
export interface Options {
  /**
   * The base URL of a self-hosted Polytomic, with its path prefix, if any; by default `https://app.polytomic.com`. An invalid one
   * makes every call fail with `PolytomicInvalidInput`.
   */
  readonly baseUrl?: string | URL | undefined
}

/**
 * Runs operations.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Polytomic, PolytomicClient } from "effect-polytomic"
 * import * as Connections from "effect-polytomic/Connections"
 *
 * const program = Effect.gen(function* () {
 *   const client = yield* PolytomicClient.PolytomicClient
 *   const { name } = yield* client.execute(Connections.getOperation, { id: "248df4b7-aa70-47b8-a036-33ac447e668d" })
 *   return name
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "Example database"
 * ```
 */
export const PolytomicClient: Context.Service<PolytomicClient, PolytomicClient> =
  /*#__PURE__*/ Context.Service<PolytomicClient>("effect-polytomic/PolytomicClient")
