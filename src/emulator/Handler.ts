/**
 * Handler of an operation: a function from the validated input to the output.
 *
 * A resource has one module in `resources/` that exports its handlers, each bound to its operations. The engine matches the
 * route, validates key and input, and wraps the result in the documented envelope.
 */
import type * as Effect from "effect/Effect"
import type { ApiVersion } from "../ApiVersion.ts"
import type * as Operation from "../Operation.ts"
import type * as Caller from "./Caller.ts"
import type { Settings } from "./internal/settings.ts"
import type { Refusal } from "./Refusal.ts"
import type { Store } from "./Store.ts"

/**
 * Context of a request, without its input.
 *
 * @category models
 * @since 1.0.0
 */
export interface Call {
  readonly operation: Operation.Any
  readonly version: ApiVersion
  readonly caller: Caller.Caller
  readonly store: Store
  readonly settings: Settings
  /** Time of the request, in milliseconds since 1970. */
  readonly now: number
  /** Time of the request, as the API writes it. */
  readonly timestamp: string
  /** Scheme, host and port that the request was sent to; links in responses begin with it. */
  readonly origin: string
  /** Records fields of the input that are stored without an effect, for the journal. */
  readonly ignore: (fields: ReadonlyArray<string>) => void
}

/**
 * Handler of one operation of one version.
 *
 * @category models
 * @since 1.0.0
 */
export interface Handler {
  readonly version: ApiVersion
  /** Id of the operation. */
  readonly id: string
  /** Handles a call with valid input. */
  readonly run: (input: unknown, call: Call) => Effect.Effect<unknown, Refusal>
}

/**
 * Binds a handler to its operations, usually the same one in several versions.
 *
 * The input has the type of these operations, so a handler that reads a field missing in one of them does not compile. The tests
 * validate the output against each operation's schema. Return a `Reply.Success` to add headers.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { ModelSync } from "effect-polytomic"
 * import { Handler, PolytomicEmulator } from "effect-polytomic/emulator"
 * import { getSourceOperation } from "effect-polytomic/ModelSync"
 *
 * const handlers = Handler.on([getSourceOperation], ({ id }) =>
 *   Effect.succeed({ items: { [`table of ${id}`]: {} } })
 * )
 *
 * const program = Effect.flatMap(ModelSync, (modelSync) => modelSync.getSource({ id: "me" }))
 * const tables = program.pipe(Effect.map(({ items }) => Object.keys(items ?? {})))
 * tables.pipe(Effect.provide(PolytomicEmulator.layer({ handlers })), Effect.runPromise) // => ["table of me"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const on = <const Operations extends readonly [Operation.Any, ...ReadonlyArray<Operation.Any>]>(
  operations: Operations,
  run: (input: Operation.Input<Operations[number]>, call: Call) => Effect.Effect<unknown, Refusal>
): ReadonlyArray<Handler> =>
  operations.map((operation) => ({
    version: operation.version,
    id: operation.id,
    // The engine validated the input with this operation's schema.
    run: (input, call) => run(input as Operation.Input<Operations[number]>, call)
  }))

/**
 * The time of a call as an API timestamp.
 *
 * @example
 * ```ts
 * import { Handler } from "effect-polytomic/emulator"
 *
 * Handler.formatTimestamp(0) // => "1970-01-01T00:00:00.000Z"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const formatTimestamp = (milliseconds: number): string => new Date(milliseconds).toISOString()
