/**
 * Polling of whole jobs: its intervals, and the events that it reports.
 *
 * Runs of syncs, queries, refreshes of schemas, background jobs and live logs poll until a terminal state. Intervals start short,
 * grow, and have random jitter, so that many jobs do not poll at the same time. A failed poll is an {@link Event} and does not
 * end the job. The total wait is the option `timeout` of the job, after which it fails with {@link WaitTimedOut}.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { errorClass } from "./internal/errors/errorClass.ts"
import { formatDuration } from "./internal/errors/formatDuration.ts"
import { printable } from "./internal/errors/printable.ts"
import type { Execution, Progress } from "./internal/jobs/syncProgress.ts"
import { assertOptions, callback, duration, number } from "./internal/schema/options.ts"
import type { ErrorClass, PolytomicError } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Event of a job that does not end it. `subject` names the job, such as `"query 6c1b…"`.
 *
 * @category models
 * @since 1.0.0
 */
export type Event =
  /** An undocumented status; the job continues. Reported once per status. */
  | { readonly _tag: "UnknownStatus"; readonly subject: string; readonly status: string }
  /** A failed poll; it will be repeated. */
  | { readonly _tag: "PollFailed"; readonly subject: string; readonly error: PolytomicError }
  /** A run was already in progress, and is followed instead of a new one. */
  | { readonly _tag: "Joined"; readonly subject: string }
  /** An abandoned run could not be canceled. */
  | { readonly _tag: "CancelFailed"; readonly subject: string; readonly error: PolytomicError }
  /** A start was abandoned before the API responded: an execution may be running. */
  | { readonly _tag: "StartAbandoned"; readonly subject: string }
  /** The schemas of a source are not known yet; the call will be retried. */
  | { readonly _tag: "SchemasCold"; readonly subject: string; readonly error: PolytomicError }
  /** A log file was truncated or its URL expired; reading resumes where it stopped. */
  | { readonly _tag: "Reopened"; readonly subject: string; readonly error: Error & { readonly _tag: string } }
  /** More was written to a console than it keeps, so messages were missed. */
  | { readonly _tag: "ConsoleGap"; readonly subject: string }

/**
 * Polling options of jobs.
 *
 * @category models
 * @since 1.0.0
 */
export interface Polling {
  /** Maximum of the first interval. */
  readonly minDelay: Duration.Duration
  /** Factor between consecutive intervals. */
  readonly factor: number
  /** Maximum of every interval. */
  readonly maxDelay: Duration.Duration
  /** Called with each event of a job. */
  readonly onEvent: (event: Event) => Effect.Effect<void>
}

/**
 * Settings of {@link make} and {@link layer}; omitted settings default to {@link standard}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Maximum of the first interval. */
  readonly minDelay?: Duration.Input | undefined
  /** Factor between consecutive intervals. */
  readonly factor?: number | undefined
  /** Maximum of every interval. */
  readonly maxDelay?: Duration.Input | undefined
  /** Called with each event of a job. Default: logs it. */
  readonly onEvent?: ((event: Event) => Effect.Effect<unknown>) | undefined
}

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const WaitTimedOutBase: ErrorClass<
  "PolytomicWaitTimedOut",
  {
    /** Subject of the wait. */
    readonly subject: string
    /** Waited time. */
    readonly timeout: Duration.Duration
    /** The last polled status, if any. */
    readonly last: string | undefined
    /** Id of the execution, job, query or connection, if known. */
    readonly id?: string | undefined
    /** Id of the sync, of an execution. */
    readonly sync_id?: string | undefined
    /** The last state of an execution, if any, without secrets that the API may have quoted in it. */
    readonly execution?: Execution | undefined
    /** Last known state of the execution. */
    readonly progress?: Progress | undefined
    /** The execution is canceled, as set by `ifAbandoned`. */
    readonly stops?: boolean | undefined
  }
> = /*#__PURE__*/ errorClass("PolytomicWaitTimedOut", ({ last, progress, stops, subject, timeout }) => {
  const was = last === undefined ? "" : `: it was ${last}`
  const handled = progress === undefined ? "" : `, with ${progress.records} records handled`
  const next =
    stops === true
      ? 'Its cancellation was requested, because `ifAbandoned` is "cancel"; raise `timeout` to wait longer.'
      : "It may still be running; raise `timeout` to wait longer."
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} did not end within ${formatDuration(timeout)}${was}${handled}. ${next}`
})

/**
 * A job did not end within its deadline.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import { WaitTimedOut } from "effect-polytomic/Polling"
 *
 * const error = new WaitTimedOut({ subject: "query 1", timeout: Duration.seconds(90), last: "running" })
 * error.message // => "Query 1 did not end within 90 seconds: it was running. It may still be running; raise `timeout` to wait longer."
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class WaitTimedOut extends WaitTimedOutBase {}

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/**
 * Polling options of jobs, by default {@link standard}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Polling from "effect-polytomic/Polling"
 * import * as SchemaCache from "effect-polytomic/SchemaCache"
 *
 * const impatient = SchemaCache.refresh({ id: "248df4b7-aa70-47b8-a036-33ac447e668d" }).pipe(
 *   Effect.provideService(Polling.Polling, Polling.make({ minDelay: "100 millis", maxDelay: "1 second" }))
 * )
 * ```
 *
 * @category references
 * @since 1.0.0
 */
export const Polling: Context.Reference<Polling> = /*#__PURE__*/ Context.Reference<Polling>(
  "effect-polytomic/Polling",
  { defaultValue: () => standard }
)

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * Formats an event as a sentence for logs.
 *
 * @example
 * ```ts
 * import { format } from "effect-polytomic/Polling"
 *
 * format({ _tag: "Joined", subject: "execution 1" }) // => "execution 1 was already running and is followed"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const format = (event: Event): string => printable(sentenceOf(event))

const sentenceOf = (event: Event): string => {
  const { subject } = event
  switch (event._tag) {
    case "UnknownStatus":
      return `${subject} has the status ${JSON.stringify(event.status)}, which is undocumented; polling continues`
    case "PollFailed":
      return `${subject} could not be polled; polling continues: ${event.error.message}`
    case "Joined":
      return `${subject} was already running and is followed`
    case "CancelFailed":
      return `${subject} was abandoned and could not be canceled: ${event.error.message}`
    case "StartAbandoned":
      return `${subject} was abandoned before the API responded: an execution may be running`
    case "SchemasCold":
      return `${subject} waits until the schemas of its source are known: ${event.error.message}`
    case "Reopened":
      return `${subject}: reading continues where it stopped: ${event.error.message}`
    case "ConsoleGap":
      return `${subject} wrote more than the API keeps: some messages were missed`
  }
}

const quiet: ReadonlyArray<Event["_tag"]> = ["PollFailed", "Joined", "SchemasCold", "Reopened"]

const log = (event: Event): Effect.Effect<void> =>
  quiet.includes(event._tag) ? Effect.logDebug(format(event)) : Effect.logWarning(format(event))

/**
 * Default options: intervals of up to 1 second at first, growing by a factor of 1.5, up to 30 seconds. Events are logged:
 * possible losses as warnings, the others at debug level.
 *
 * @example
 * ```ts
 * import * as Duration from "effect/Duration"
 * import { standard } from "effect-polytomic/Polling"
 *
 * Duration.toSeconds(standard.maxDelay) // => 30
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const standard: Polling = /*#__PURE__*/ (() => ({
  minDelay: Duration.seconds(1),
  factor: 1.5,
  maxDelay: Duration.seconds(30),
  onEvent: log
}))()

/**
 * Builds polling options from settings; omitted settings default to {@link standard}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Polling from "effect-polytomic/Polling"
 *
 * const events: Array<string> = []
 * const polling = Polling.make({ onEvent: (event) => Effect.sync(() => events.push(event._tag)) })
 * polling.factor // => 1.5
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options: Options): Polling => {
  assertOptions("Polling.make", options, {
    minDelay: duration,
    factor: number(1),
    maxDelay: duration,
    onEvent: callback
  })
  const { onEvent } = options
  return {
    minDelay: options.minDelay === undefined ? standard.minDelay : Duration.fromInputUnsafe(options.minDelay),
    factor: options.factor ?? standard.factor,
    maxDelay: options.maxDelay === undefined ? standard.maxDelay : Duration.fromInputUnsafe(options.maxDelay),
    onEvent: onEvent === undefined ? standard.onEvent : (event) => Effect.asVoid(onEvent(event))
  }
}

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides the polling options of jobs.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import * as Polling from "effect-polytomic/Polling"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 *
 * const layer = Layer.mergeAll(Polytomic.layerConfig(), Polling.layer({ maxDelay: "5 minutes" }))
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (options: Options): Layer.Layer<never> => Layer.succeed(Polling, make(options))
