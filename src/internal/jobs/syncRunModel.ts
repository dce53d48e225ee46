/** Models of a run: its states, itself, its options, and the error of a run that did not do all it should. */
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type * as Stream from "effect/Stream"
import type * as BulkSyncExecutions from "../../generated/v2025-09-18/BulkSyncExecutions.ts"
import type * as ModelSyncExecutions from "../../generated/v2025-09-18/ModelSyncExecutions.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import type { ErrorClass } from "../../PolytomicError.ts"
import type { Timestamp } from "../../Timestamp.ts"
import { errorClass, sentence } from "../errors/errorClass.ts"
import type * as Progress from "./syncProgress.ts"
import type { ExecutionRef } from "./syncRun.ts"

/**
 * An execution of a model sync, as it was seen at a time.
 *
 * @category models
 * @since 1.0.0
 */
export interface ModelSyncState extends ModelSyncExecutions.ModelSyncExecution, ExecutionRef {
  readonly id: string
}

/**
 * An execution of a bulk sync, as it was seen at a time.
 *
 * @category models
 * @since 1.0.0
 */
export interface BulkSyncState extends BulkSyncExecutions.BulkSyncExecution, ExecutionRef {
  readonly id: string
}

/**
 * A run of a sync: each use of one of its members is a run of its own.
 *
 * @category models
 * @since 1.0.0
 */
export interface SyncRun<State, Error> {
  /** Runs to the end, and gives the last state. */
  readonly run: Effect.Effect<State, Error, PolytomicClient>
  /** The states of the execution, each that differs from the one before, the last one included; a failure comes after it. */
  readonly changes: Stream.Stream<State, Error, PolytomicClient>
  /** As `run`, with something to do for each of the `changes`. */
  readonly runForEach: <E, R>(
    onState: (state: State) => Effect.Effect<unknown, E, R>
  ) => Effect.Effect<State, Error | E, PolytomicClient | R>
}

/**
 * An execution that was started, or joined.
 *
 * @category models
 * @since 1.0.0
 */
export interface Start extends ExecutionRef {
  /** The execution was in progress already. */
  readonly joined: boolean
}

/**
 * A run that can be started without being followed, too.
 *
 * @category models
 * @since 1.0.0
 */
export interface StartableRun<State, Error> extends SyncRun<State, Error> {
  /** Starts an execution or joins the one that is running, and returns its ids. `ifAbandoned` does not apply. */
  readonly start: Effect.Effect<Start, Exclude<Error, Failed>, PolytomicClient>
}

/**
 * Options of following an execution.
 *
 * @category models
 * @since 1.0.0
 */
export interface FollowOptions {
  /** Time that the run may take in total. Default 24 hours. */
  readonly timeout?: Duration.Input | undefined
  /** Longest time between two polls, from the first on. Default: as `Polling` has it. */
  readonly pollInterval?: Duration.Input | undefined
  /** Meaning of a completion with failed records: a {@link Failed} (default), or a success. */
  readonly completedWithErrors?: "fail" | "accept" | undefined
}

/**
 * Options of a run.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options extends FollowOptions {
  /**
   * Behaviour if an execution is running already (409): the run fails with it (default), or follows that one. It may have been
   * started with other settings.
   */
  readonly ifRunning?: "fail" | "join" | undefined
  /**
   * Behaviour when nobody follows the execution to its end, because the fiber is interrupted, the stream is left, or the timeout
   * passes: it goes on (default), or is asked to stop. One that was joined always goes on. With `"cancel"`, an interruption waits
   * for the answer of the call that starts, and of the one that cancels. If the deadline passes before the start is answered, there
   * is no id to cancel by.
   */
  readonly ifAbandoned?: "leave" | "cancel" | undefined
  /**
   * Idempotency key of the call that starts, by which the same run can be begun again after a crash without a second execution. It
   * must be different for each sync, so it contains the sync's id. Default: each run has a key of its own.
   *
   * The API keeps the outcome of a start under its key for 24 hours. Where it keeps a 409 that `"join"` finds nothing to join for, or a
   * 500 that has started nothing, the run goes on with this key and `-2` behind it. A key that leads to no execution of this sync
   * is an {@link IdempotencyKeyError}.
   */
  readonly idempotencyKey?: string | undefined
  /**
   * First use of the key, as the caller has stored it beside the key. After 24 hours the API may have forgotten a
   * key, so the run is refused with an {@link IdempotencyKeyError} instead of started a second time. The client remembers it for
   * its own lifetime; another process without it starts, and the log warns if the sync had last run more than 24 hours ago.
   */
  readonly idempotencyKeySince?: Timestamp | DateTime.DateTime | Date | undefined
}

const words: Readonly<Record<Progress.Outcome, string>> = {
  completed: "completed",
  completed_with_errors: "completed with errors",
  failed: "failed",
  canceled: "was canceled",
  interrupted: "was interrupted",
  unknown: "ended with an undocumented status"
}

const FailedBase: ErrorClass<
  "PolytomicSyncFailed",
  ExecutionRef & {
    /** Outcome. */
    readonly outcome: Exclude<Progress.Outcome, "completed">
    /** Progress by then. */
    readonly progress: Progress.Progress
    /** Error message of the API. */
    readonly errors: ReadonlyArray<string>
    /** Addresses of its logs, signed and short-lived; `Logs` reads them, and has more. */
    readonly logs: ReadonlyArray<Redacted.Redacted<string>>
    /** The last state, without secrets that the API may have quoted in it. */
    readonly execution: ModelSyncState | BulkSyncState
  }
> = /*#__PURE__*/ errorClass("PolytomicSyncFailed", ({ errors, id, outcome, progress, sync_id }) => {
  const detail = errors[0] === undefined ? "." : `: ${sentence(errors[0])}`
  return `Execution ${id} of sync ${sync_id} ${words[outcome]}${detail} ${progress.records} records were handled, ${progress.errors} of them failed.`
})

/**
 * A sync ran and did not do all it should.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * const explain = (e: SyncRun.Failed): string => `${e.outcome}: ${e.errors.join("; ")} (${e.progress.errors} records)`
 *
 * const program = SyncRun.modelSync({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }).run.pipe(
 *   Effect.as("fine"),
 *   Effect.catchTag("PolytomicSyncFailed", (e) => Effect.succeed(explain(e)))
 * )
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class Failed extends FailedBase {}
