/** Models of a run: its states, its options, and the error of an unsuccessful run. */
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
 * State of a model sync execution at a time.
 *
 * @category models
 * @since 1.0.0
 */
export interface ModelSyncState extends ModelSyncExecutions.ModelSyncExecution, ExecutionRef {
  readonly id: string
}

/**
 * State of a bulk sync execution at a time.
 *
 * @category models
 * @since 1.0.0
 */
export interface BulkSyncState extends BulkSyncExecutions.BulkSyncExecution, ExecutionRef {
  readonly id: string
}

/**
 * Run of a sync: each use of one of its members is a separate run.
 *
 * @category models
 * @since 1.0.0
 */
export interface SyncRun<State, Error> {
  /** Runs to the end and returns the last state. */
  readonly run: Effect.Effect<State, Error, PolytomicClient>
  /** Emits the changed states of the execution, including the last one; a failure follows it. */
  readonly changes: Stream.Stream<State, Error, PolytomicClient>
  /** Runs to the end, with an effect for each of the `changes`. */
  readonly runForEach: <E, R>(
    onState: (state: State) => Effect.Effect<unknown, E, R>
  ) => Effect.Effect<State, Error | E, PolytomicClient | R>
}

/**
 * Started or joined execution.
 *
 * @category models
 * @since 1.0.0
 */
export interface Start extends ExecutionRef {
  /** The execution was in progress already. */
  readonly joined: boolean
}

/**
 * Run that can also be started without following it.
 *
 * @category models
 * @since 1.0.0
 */
export interface StartableRun<State, Error> extends SyncRun<State, Error> {
  /** Starts an execution or joins a running one, and returns its ids. `ifAbandoned` does not apply. */
  readonly start: Effect.Effect<Start, Exclude<Error, Failed>, PolytomicClient>
}

/**
 * Options of following an execution.
 *
 * @category models
 * @since 1.0.0
 */
export interface FollowOptions {
  /** Total timeout. Default 24 hours. */
  readonly timeout?: Duration.Input | undefined
  /** Maximum time between two polls, from the first on. Default: the `maximum` of `Polling`. */
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
   * Handling of an execution that is running already (409): the run fails with it (default), or follows that execution, which may
   * have been started with other settings.
   */
  readonly ifRunning?: "fail" | "join" | undefined
  /**
   * Handling of an execution that is not followed to its end, because the fiber is interrupted, the stream is left, or the
   * timeout passes: it is left running (default) or canceled. A joined execution is never canceled. With `"cancel"`, an
   * interruption waits for the responses of the start and of the cancellation. If the deadline passes before the start returns,
   * there is no id to cancel by.
   */
  readonly ifAbandoned?: "leave" | "cancel" | undefined
  /**
   * Idempotency key of the start call, to repeat the same run after a crash without a second execution. It must be different for
   * each sync, so include the sync's id. Default: a new key per run.
   *
   * The API replays the outcome of a start for its key for 24 hours. For a replayed 409 without an execution to `"join"`, or a
   * 500 that started nothing, the run continues with this key and the suffix `-2`. A key without an execution of this sync is an
   * {@link IdempotencyKeyError}.
   */
  readonly idempotencyKey?: string | undefined
  /**
   * Time of the first use of the key, stored by the caller together with the key. After 24 hours a key may have expired, so the run
   * fails with an {@link IdempotencyKeyError} instead of starting a second execution. The client remembers it for its own
   * lifetime; another process without it starts the sync, and logs a warning if the sync last ran more than 24 hours ago.
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
    /** Progress at the end. */
    readonly progress: Progress.Progress
    /** Error message of the API. */
    readonly errors: ReadonlyArray<string>
    /** Signed, short-lived URLs of its logs; read all logs with `Logs`. */
    readonly logs: ReadonlyArray<Redacted.Redacted<string>>
    /** The last state, without secrets that the API may have quoted in it. */
    readonly execution: ModelSyncState | BulkSyncState
  }
> = /*#__PURE__*/ errorClass("PolytomicSyncFailed", ({ errors, id, outcome, progress, sync_id }) => {
  const detail = errors[0] === undefined ? "." : `: ${sentence(errors[0])}`
  return `Execution ${id} of sync ${sync_id} ${words[outcome]}${detail} ${progress.records} records were handled, ${progress.errors} of them failed.`
})

/**
 * A sync ran without full success.
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
