/**
 * Undocumented values in responses: reported, counted, and accepted where that is safe.
 *
 * A response is first checked against the API reference. If that fails, tolerant decoding accepts an unknown enum value, an
 * undocumented `null` in an optional field (read as absent), and a value of the right type in another format. Each is a drift event:
 * the metric `polytomic.drift` counts it, and the {@link Drift} reference receives it. With {@link strict} it is a `PolytomicDecodeError`,
 * for example in a nightly test against a real account.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { ApiVersion } from "./ApiVersion.ts"
import type { Deviation } from "./internal/schema/issue.ts"
import { assertOptions, callback, oneOf } from "./internal/schema/options.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { Deviation } from "./internal/schema/issue.ts"

/**
 * One undocumented value in a response.
 *
 * @category models
 * @since 1.0.0
 */
export interface Event extends Deviation {
  /** Id of the operation, such as `"connections.get"`. */
  readonly operation: string
  readonly version: ApiVersion
}

/**
 * Handling of drift.
 *
 * @category models
 * @since 1.0.0
 */
export interface Drift {
  /** `tolerant` accepts and reports drift; `strict` fails with a `PolytomicDecodeError`. */
  readonly mode: "tolerant" | "strict"
  /** Called with the drift events of each response that has any. */
  readonly onDrift: (events: ReadonlyArray<Event>) => Effect.Effect<void>
}

/**
 * Settings of {@link make} and {@link layer}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Default: `tolerant`. */
  readonly mode?: Drift["mode"] | undefined
  /** Called with the drift events of each response that has any. Default: only the metric is recorded. */
  readonly onDrift?: ((events: ReadonlyArray<Event>) => Effect.Effect<unknown>) | undefined
}

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/**
 * Handling of drift, by default {@link tolerant}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Drift } from "effect-polytomic"
 *
 * const strict = Effect.provideService(Drift.Drift, Drift.strict)
 * ```
 *
 * @category references
 * @since 1.0.0
 */
export const Drift: Context.Reference<Drift> = /*#__PURE__*/ Context.Reference<Drift>("effect-polytomic/Drift", {
  defaultValue: () => tolerant
})

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

const ignore = (): Effect.Effect<void> => Effect.void

/**
 * Accepts drift and records only the metric. The default.
 *
 * @example
 * ```ts
 * import { Drift } from "effect-polytomic"
 *
 * Drift.tolerant.mode // => "tolerant"
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const tolerant: Drift = { mode: "tolerant", onDrift: ignore }

/**
 * Fails with a `PolytomicDecodeError` on any drift.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import { Drift, Polytomic } from "effect-polytomic"
 *
 * const layerForTests = Layer.mergeAll(Polytomic.layerConfig(), Drift.layer(Drift.strict))
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const strict: Drift = { mode: "strict", onDrift: ignore }

/**
 * Creates a handling of drift from settings; omitted settings default to {@link tolerant}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Drift } from "effect-polytomic"
 *
 * const seen: Array<Drift.Event> = []
 * const drift = Drift.make({ onDrift: (events) => Effect.sync(() => seen.push(...events)) })
 * drift.mode // => "tolerant"
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options: Options): Drift => {
  assertOptions("Drift.make", options, { mode: oneOf("tolerant", "strict"), onDrift: callback })
  const { mode = "tolerant", onDrift = ignore } = options
  return { mode, onDrift: (events) => Effect.asVoid(onDrift(events)) }
}

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides the handling of drift: a value such as {@link strict}, or settings.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Drift } from "effect-polytomic"
 *
 * const layer = Drift.layer({
 *   onDrift: (events) =>
 *     Effect.forEach(events, ({ kind, operation, path }) => Effect.logWarning(kind, operation, path.join(".")))
 * })
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (options: Options): Layer.Layer<never> => Layer.succeed(Drift, make(options))

// -----------------------------------------------------------------------------
// Combinators
// -----------------------------------------------------------------------------

/**
 * Runs an effect and returns its value with the drift of its calls.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Drift, Polytomic } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const { drift } = yield* connections.list().pipe(Drift.collect)
 *   return drift
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => []
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const collect = <A, E, R>(
  self: Effect.Effect<A, E, R>
): Effect.Effect<{ readonly value: A; readonly drift: ReadonlyArray<Event> }, E, R> =>
  Effect.flatMap(Drift, (outer) => {
    const drift: Array<Event> = []
    const onDrift: Drift["onDrift"] = (events) => {
      drift.push(...events)
      return outer.onDrift(events)
    }
    return Effect.map(Effect.provideService(self, Drift, { mode: outer.mode, onDrift }), (value) => ({ value, drift }))
  })
