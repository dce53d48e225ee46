/**
 * Timeouts of a call: of one attempt, and of the whole call with its retries and waits. Both include the response body.
 *
 * After a deadline, the socket is closed and the call fails with `PolytomicDeadlineExceeded`. An attempt that exceeds its own deadline is
 * retried where that is safe; the total deadline is final.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Layer from "effect/Layer"
import { assertOptions, duration } from "./internal/schema/options.ts"

/**
 * Settings of {@link make} and {@link layer}; omitted settings default to {@link standard}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Maximum time of one attempt, body included. */
  readonly attempt?: Duration.Input | undefined
  /** Maximum time of the call, with all attempts and the waits between them. */
  readonly total?: Duration.Input | undefined
}

/**
 * The two deadlines of a call; `Duration.infinity` disables one.
 *
 * @category models
 * @since 1.0.0
 */
export interface Deadline {
  /** Maximum time of one attempt, body included. */
  readonly attempt: Duration.Duration
  /** Maximum time of the call, with all attempts and the waits between them. */
  readonly total: Duration.Duration
}

/**
 * Deadlines of calls: by default 1 minute per attempt, like the official SDK, and 3 minutes in total.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Deadline, Polytomic } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const all = yield* connections
 *     .list()
 *     .pipe(Effect.provideService(Deadline.Deadline, Deadline.make({ total: "10 seconds" })))
 *   return all.length
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 1
 * ```
 *
 * @category references
 * @since 1.0.0
 */
export const Deadline: Context.Reference<Deadline> = /*#__PURE__*/ Context.Reference<Deadline>(
  "effect-polytomic/Deadline",
  {
    defaultValue: () => standard
  }
)

/**
 * Creates deadlines from settings; omitted settings default to {@link standard}.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import { Deadline } from "effect-polytomic"
 *
 * const { attempt, total } = Deadline.make({ attempt: "5 seconds" })
 * Duration.toSeconds(attempt) // => 5
 * Duration.toSeconds(total) // => 180
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options: Options): Deadline => {
  assertOptions("Deadline.make", options, { attempt: duration, total: duration })
  const { attempt = standard.attempt, total = standard.total } = options ?? {} // from JavaScript it can be missing
  return { attempt: Duration.fromInputUnsafe(attempt), total: Duration.fromInputUnsafe(total) }
}

/**
 * Default deadlines: 1 minute per attempt, 3 minutes in total.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import { Deadline } from "effect-polytomic"
 *
 * Duration.toMinutes(Deadline.standard.attempt) // => 1
 * Duration.toMinutes(Deadline.standard.total) // => 3
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const standard: Deadline = /*#__PURE__*/ (() => ({ attempt: Duration.minutes(1), total: Duration.minutes(3) }))()

/**
 * No deadlines: a call waits as long as the server keeps the connection.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Deadline } from "effect-polytomic"
 *
 * const withoutDeadline = Effect.provideService(Deadline.Deadline, Deadline.none)
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const none: Deadline = /*#__PURE__*/ (() => ({ attempt: Duration.infinity, total: Duration.infinity }))()

/**
 * Provides the deadlines of calls.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import { Deadline, Polytomic } from "effect-polytomic"
 *
 * const layer = Layer.mergeAll(Polytomic.layerConfig(), Deadline.layer({ attempt: "5 seconds", total: "15 seconds" }))
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (options: Options): Layer.Layer<never> => Layer.succeed(Deadline, make(options))
