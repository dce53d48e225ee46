/**
 * Runs of syncs: starts a model sync or a bulk sync, follows it, and returns its outcome.
 *
 * {@link modelSync} and {@link bulkSync} describe a run. Nothing is sent before its `run`, `changes` or `runForEach` is used, and each use
 * is a separate run. {@link followModelSync} and {@link followBulkSync} follow an existing execution, such as one that another process
 * started.
 *
 * A run succeeds if its execution completes. If it fails, is canceled or interrupted, or completes with failed records, the run fails
 * with {@link Failed}, which has counts, messages and the URLs of its logs. `Polling` sets the intervals; failed polls are repeated until
 * `timeout`.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * const program = SyncRun.bulkSync({ id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }, { ifRunning: "join", timeout: "2 hours" })
 *   .runForEach((state) => Effect.log(state.status, SyncRun.progress(state).records))
 *   .pipe(
 *     Effect.catchTag("PolytomicSyncFailed", (e) => Effect.logError(e.outcome, e.errors)),
 *     Effect.catchTag("PolytomicWaitTimedOut", (e) => Effect.logError(e.message)),
 *     Effect.provide(Polytomic.layerConfig())
 *   )
 * ```
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as Deadline from "./Deadline.ts"
import * as BulkSync from "./generated/v2025-09-18/BulkSync.ts"
import * as BulkSyncExecutions from "./generated/v2025-09-18/BulkSyncExecutions.ts"
import * as ModelSync from "./generated/v2025-09-18/ModelSync.ts"
import * as ModelSyncExecutions from "./generated/v2025-09-18/ModelSyncExecutions.ts"
import { calling, notAnEffect } from "./internal/client/notAnEffect.ts"
import { redactServerText } from "./internal/client/redactServerText.ts"
import type { IdempotencyKeyError } from "./internal/jobs/keyAge.ts"
import { followKinds, inputIssues, invalidOptions, runKinds } from "./internal/jobs/options.ts"
import { pacedStream } from "./internal/jobs/poll.ts"
import * as Progress_ from "./internal/jobs/syncProgress.ts"
import type { ExecutionRef } from "./internal/jobs/syncRun.ts"
import * as Run from "./internal/jobs/syncRun.ts"
import {
  type BulkSyncState,
  Failed,
  type FollowOptions,
  type ModelSyncState,
  type Options,
  type StartableRun,
  type SyncRun
} from "./internal/jobs/syncRunModel.ts"
import { toEpochMillis } from "./internal/schema/timeInput.ts"
import * as Names from "./internal/telemetry/names.ts"
import type { WaitTimedOut } from "./Polling.ts"
import { execute, type PolytomicClient } from "./PolytomicClient.ts"
import type { PolytomicError } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { Execution, Outcome, Progress, SchemaProgress } from "./internal/jobs/syncProgress.ts"
export type { ExecutionRef } from "./internal/jobs/syncRun.ts"
export {
  type BulkSyncState,
  Failed,
  type FollowOptions,
  type ModelSyncState,
  type Options,
  type Start,
  type StartableRun,
  type SyncRun
} from "./internal/jobs/syncRunModel.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

export { type Evidence as IdempotencyKeyEvidence, IdempotencyKeyError } from "./internal/jobs/keyAge.ts"

/**
 * Errors of following a model sync.
 *
 * @category errors
 * @since 1.0.0
 */
export type FollowModelSyncError = ModelSyncExecutions.GetError | WaitTimedOut | Failed

/**
 * Errors of running a model sync.
 *
 * @category errors
 * @since 1.0.0
 */
export type ModelSyncError =
  | ModelSync.StartError
  | ModelSync.GetStatusError
  | ModelSyncExecutions.GetError
  | WaitTimedOut
  | IdempotencyKeyError
  | Failed

/**
 * Errors of following a bulk sync.
 *
 * @category errors
 * @since 1.0.0
 */
export type FollowBulkSyncError = BulkSyncExecutions.GetError | WaitTimedOut | Failed

/**
 * Errors of running a bulk sync.
 *
 * @category errors
 * @since 1.0.0
 */
export type BulkSyncError =
  | BulkSync.StartError
  | BulkSync.GetStatusError
  | BulkSyncExecutions.GetError
  | WaitTimedOut
  | IdempotencyKeyError
  | Failed

// -----------------------------------------------------------------------------
// Reading states
// -----------------------------------------------------------------------------

/**
 * Progress of an execution: the number of handled records, and for a bulk sync the progress of each schema.
 *
 * @example
 * ```ts
 * import { progress } from "effect-polytomic/SyncRun"
 *
 * const { done, records } = progress({
 *   id: "e1d5b0a3-6a8e-4d7a-9a44-2f6f5f0b7c11",
 *   status: "running",
 *   schemas: [
 *     { schema: "users", status: "completed", record_count: 100 },
 *     { schema: "orders", status: "exporting", record_count: 20 }
 *   ]
 * })
 * records // => 120
 * done // => 0.5
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const progress: (execution: Progress_.Execution) => Progress_.Progress = Progress_.progress

/**
 * Checks whether an execution is in a terminal state: by its status, or because it has an end time.
 *
 * @example
 * ```ts
 * import { isTerminal } from "effect-polytomic/SyncRun"
 *
 * isTerminal({ id: "a", status: "running", completed_at: null }) // => false
 * isTerminal({ id: "a", status: "interrupted" }) // => true
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isTerminal: (execution: Progress_.Execution) => boolean = Progress_.isTerminal

/**
 * Outcome of an execution; `undefined` while it is in progress.
 *
 * @example
 * ```ts
 * import { outcome } from "effect-polytomic/SyncRun"
 *
 * outcome({ id: "a", status: "running" }) // => undefined
 * outcome({ id: "a", status: "errors" }) // => "completed_with_errors"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const outcome = (execution: Progress_.Execution): Progress_.Outcome | undefined =>
  Progress_.isTerminal(execution) ? Progress_.outcomeOf(execution) : undefined

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * A run of a model sync.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * // A sync that is not there can't be run.
 * const program = SyncRun.modelSync({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10", resync: true }).run.pipe(
 *   Effect.map((state) => state.counts?.total),
 *   Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed(e.operation))
 * )
 *
 * program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise) // => "modelSync.start"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const modelSync = (
  input: ModelSync.StartInput,
  options: Options = {}
): StartableRun<ModelSyncState, ModelSyncError> => {
  const calls: Run.StartCalls<
    ModelSyncExecutions.ModelSyncExecution,
    Exclude<ModelSyncError, WaitTimedOut | IdempotencyKeyError | Failed>
  > = {
    ...modelCalls(input?.id),
    operation: ModelSync.startOperation,
    start: execute(ModelSync.startOperation, input),
    status: execute(ModelSync.getStatusOperation, { id: input?.id }),
    cancel: (id) => execute(ModelSyncExecutions.cancelOperation, { sync_id: input.id, id })
  }
  const wrong = invalidOptions("SyncRun.modelSync", ModelSync.startOperation, options, runKinds)
  if (wrong !== undefined) return startable(describe({}, Stream.fail(wrong)), Effect.fail(wrong))
  return startable(
    describe(
      options,
      Run.started(calls, settings(options), modelVerdict(options)).pipe(Stream.withSpan(Names.syncRunModelSync))
    ),
    Run.startOnly(calls, settings(options))
  )
}

/**
 * A run of a bulk sync.
 *
 * @example
 * ```ts
 * import * as Stream from "effect/Stream"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * const shares = SyncRun.bulkSync({ id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10", schemas: ["public.users"] }).changes.pipe(
 *   Stream.map((state) => SyncRun.progress(state).done)
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const bulkSync = (
  input: BulkSync.StartInput,
  options: Options = {}
): StartableRun<BulkSyncState, BulkSyncError> => {
  const calls: Run.StartCalls<
    BulkSyncExecutions.BulkSyncExecution,
    Exclude<BulkSyncError, WaitTimedOut | IdempotencyKeyError | Failed>
  > = {
    ...bulkCalls(input?.id),
    operation: BulkSync.startOperation,
    start: execute(BulkSync.startOperation, input),
    status: execute(BulkSync.getStatusOperation, { id: input?.id }),
    cancel: (exec_id) => execute(BulkSyncExecutions.cancelOperation, { id: input.id, exec_id })
  }
  const wrong = invalidOptions("SyncRun.bulkSync", BulkSync.startOperation, options, runKinds)
  if (wrong !== undefined) return startable(describe({}, Stream.fail(wrong)), Effect.fail(wrong))
  return startable(
    describe(
      options,
      Run.started(calls, settings(options), bulkVerdict(options)).pipe(Stream.withSpan(Names.syncRunBulkSync))
    ),
    Run.startOnly(calls, settings(options))
  )
}

/**
 * Follows an existing execution of a model sync, and never cancels it.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { ModelSync } from "effect-polytomic"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * const followCurrent = Effect.fnUntraced(function* (sync_id: string) {
 *   const { current_execution } = yield* (yield* ModelSync).getStatus({ id: sync_id })
 *   if (current_execution?.id === undefined) return undefined
 *   return yield* SyncRun.followModelSync({ sync_id, id: current_execution.id }).run
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const followModelSync = (
  where: ExecutionRef,
  options: FollowOptions = {}
): SyncRun<ModelSyncState, FollowModelSyncError> => {
  const wrong = invalidOptions(
    "SyncRun.followModelSync",
    ModelSyncExecutions.getOperation,
    options,
    followKinds,
    inputIssues(where, "sync_id", "id")
  )
  if (wrong !== undefined) return describe({}, Stream.fail(wrong))
  return describe(
    options,
    Run.followed<ModelSyncExecutions.ModelSyncExecution, ModelSyncExecutions.GetError, Failed>(
      modelCalls(where.sync_id),
      where.id,
      deadlineOf(options),
      modelVerdict(options)
    ).pipe(Stream.withSpan(Names.syncRunFollowModelSync))
  )
}

/**
 * Follows an existing execution of a bulk sync, and never cancels it.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import type { PolytomicEvent } from "effect-polytomic"
 * import * as SyncRun from "effect-polytomic/SyncRun"
 *
 * // Follows what an event announces to its end. The payload of an event has no required fields.
 * const follow = ({ event: { execution_id, sync_id } }: PolytomicEvent.Of<"bulk_sync.running">) =>
 *   sync_id === undefined || execution_id === undefined
 *     ? Effect.succeed(undefined)
 *     : SyncRun.followBulkSync({ sync_id, id: execution_id }).run
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const followBulkSync = (
  where: ExecutionRef,
  options: FollowOptions = {}
): SyncRun<BulkSyncState, FollowBulkSyncError> => {
  const wrong = invalidOptions(
    "SyncRun.followBulkSync",
    BulkSyncExecutions.getOperation,
    options,
    followKinds,
    inputIssues(where, "sync_id", "id")
  )
  if (wrong !== undefined) return describe({}, Stream.fail(wrong))
  return describe(
    options,
    Run.followed<BulkSyncExecutions.BulkSyncExecution, BulkSyncExecutions.GetError, Failed>(
      bulkCalls(where.sync_id),
      where.id,
      deadlineOf(options),
      bulkVerdict(options)
    ).pipe(Stream.withSpan(Names.syncRunFollowBulkSync))
  )
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const describe = <State, Error>(
  options: FollowOptions,
  states: Stream.Stream<State, Error, PolytomicClient>
): SyncRun<State, Error> => {
  const changes = pacedStream(options)(states)
  const runForEach = <E, R>(onState: (state: State) => Effect.Effect<unknown, E, R>) =>
    Stream.runFoldEffect(changes, Option.none<State>, (_, state) =>
      Effect.as(
        calling("runForEach", () => onState(state)),
        Option.some(state)
      )
    ).pipe(
      // A successful run has at least one state.
      Effect.map(Option.getOrThrow)
    )
  return explained({ changes, run: runForEach(() => Effect.void), runForEach })
}

const startable = <State, Error>(
  run: SyncRun<State, Error>,
  start: StartableRun<State, Error>["start"]
): StartableRun<State, Error> => explained({ ...run, start })

const explained = <Run extends object>(run: Run): Run =>
  notAnEffect(
    run,
    "A run is not an Effect, and nothing was started. Use its `run`, as in `yield* SyncRun.bulkSync({ id }).run`."
  )

const deadlineOf = (options: FollowOptions): number => Duration.toMillis(options.timeout ?? "24 hours")

const settings = (options: Options): Run.StartOptions => ({
  deadline: deadlineOf(options),
  ifRunning: options.ifRunning ?? "fail",
  ifAbandoned: options.ifAbandoned ?? "leave",
  idempotencyKey: options.idempotencyKey,
  keySince: options.idempotencyKeySince === undefined ? undefined : toEpochMillis(options.idempotencyKeySince)
})

const modelCalls = (
  sync_id: string
): Run.Calls<ModelSyncExecutions.ModelSyncExecution, ModelSyncExecutions.GetError> => ({
  noun: `model sync ${sync_id}`,
  sync_id,
  get: (id) => execute(ModelSyncExecutions.getOperation, { sync_id, id })
})

const bulkCalls = (sync_id: string): Run.Calls<BulkSyncExecutions.BulkSyncExecution, BulkSyncExecutions.GetError> => ({
  noun: `bulk sync ${sync_id}`,
  sync_id,
  get: (exec_id) => execute(BulkSyncExecutions.getOperation, { id: sync_id, exec_id })
})

const modelVerdict = (options: FollowOptions): Run.Verdict<ModelSyncExecutions.ModelSyncExecution, Failed> =>
  verdict(options, ({ id, sync_id }) =>
    Effect.map(execute(ModelSyncExecutions.getLogUrlsOperation, { sync_id, id, type: "errors" }), ({ urls }) => urls)
  )

const bulkVerdict = (options: FollowOptions): Run.Verdict<BulkSyncExecutions.BulkSyncExecution, Failed> =>
  verdict(options, ({ id, sync_id }) =>
    Effect.map(execute(BulkSyncExecutions.getLogsOperation, { sync_id, execution_id: id }), ({ URLs }) => URLs)
  )

type Urls = ReadonlyArray<string> | null | undefined

const verdict =
  (
    options: FollowOptions,
    logs: (where: ExecutionRef) => Effect.Effect<Urls, PolytomicError, PolytomicClient>
  ): Run.Verdict<Progress_.Execution, Failed> =>
  (execution) => {
    const outcome = Progress_.outcomeOf(execution)
    if (outcome === "completed") return Effect.void
    if (outcome === "completed_with_errors" && options.completedWithErrors === "accept") return Effect.void
    const { id, sync_id } = execution
    // The failure matters most: it is reported soon, even without log URLs.
    const urls = logs({ sync_id, id }).pipe(
      Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "10 seconds", total: "30 seconds" })),
      // A mock client may lack a function for the extra calls of a run.
      Effect.catchDefect(() => Effect.succeed<Urls>([])),
      Effect.orElseSucceed((): Urls => [])
    )
    return Effect.flatMap(Effect.all([urls, redactServerText(execution)]), ([urls, execution]) =>
      Effect.fail(
        new Failed({
          sync_id,
          id,
          outcome,
          progress: Progress_.progress(execution),
          errors: Progress_.errorsOf(execution),
          logs: (urls ?? []).map((url) => Redacted.make(url, { label: "log" })),
          execution
        })
      )
    )
  }
