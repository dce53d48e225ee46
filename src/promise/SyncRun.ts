/**
 * Runs of syncs for programs without Effect: starts a sync or follows an execution, and waits for its end.
 *
 * Each function takes a client of `effect-polytomic/promise` first. A run without full success rejects with {@link SyncFailed},
 * one beyond its timeout with {@link WaitTimedOut}; both have ids, progress and the last state.
 *
 * @module
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { runBulkSync, SyncFailed } from "effect-polytomic/promise/SyncRun"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 *
 * const sync = async (id: string): Promise<number> => {
 *   try {
 *     const { record_count = 0 } = await runBulkSync(polytomic, { id }, { timeout: 3_600_000, ifRunning: "join" })
 *     return record_count
 *   } catch (error) {
 *     if (error instanceof SyncFailed) console.error(error.errors, error.progress)
 *     throw error
 *   }
 * }
 * ```
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { StartInput as BulkStartInput } from "../generated/v2025-09-18/BulkSync.ts"
import type { StartInput as ModelStartInput } from "../generated/v2025-09-18/ModelSync.ts"
import { followKinds, runKinds } from "../internal/jobs/options.ts"
import { inTime } from "../internal/promise/deadline.ts"
import { type JobOptions, jobKinds, run, runCallback } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import { callback, type Kinds } from "../internal/schema/options.ts"
import * as SyncRun from "../SyncRun.ts"

export type { JobOptions } from "../internal/promise/jobs.ts"
export { WaitTimedOut } from "../Polling.ts"
export type { BulkSyncState, ExecutionRef, ModelSyncState, Outcome, Progress, SchemaProgress } from "../SyncRun.ts"
export { Failed as SyncFailed, isTerminal, progress } from "../SyncRun.ts"

// -----------------------------------------------------------------------------
// Options
// -----------------------------------------------------------------------------

/**
 * Options of following an execution. `timeout` covers the whole run; default 24 hours.
 *
 * @category models
 * @since 1.0.0
 */
export interface FollowOptions<State> extends JobOptions {
  /** Meaning of a completion with failed records: {@link SyncFailed} (default), or a success. */
  readonly completedWithErrors?: "fail" | "accept" | undefined
  /** Called with each changed state. The run awaits it, and rejects with its error. */
  readonly onChange?: ((state: State) => void | Promise<void>) | undefined
}

/**
 * Options of a run.
 *
 * @category models
 * @since 1.0.0
 */
export interface RunOptions<State> extends FollowOptions<State> {
  /** Handling of an execution that is in progress already: rejects with its 409 (default), or follows it. */
  readonly ifRunning?: "fail" | "join" | undefined
  /**
   * Handling of the execution when the signal aborts or the timeout passes: leaves it running (default), or cancels it. A joined
   * execution is never canceled.
   */
  readonly ifAbandoned?: "leave" | "cancel" | undefined
  /** Idempotency key of the start call, to repeat the run after a crash without a second execution. */
  readonly idempotencyKey?: string | undefined
}

const follow = /*#__PURE__*/ (() => ({ ...jobKinds, ...followKinds, timeout: jobKinds.timeout, onChange: callback }))()

/** Runs to the end and calls back with each state; the callback is limited by the timeout of the run. */
const runWithCallback = <State, E>(
  { runForEach }: SyncRun.SyncRun<State, E>,
  onChange: FollowOptions<State>["onChange"],
  timeout: number | undefined
) =>
  Effect.flatMap(Clock.currentTimeMillis, (since) =>
    runForEach((state) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const left = timeout === undefined ? undefined : Math.max(0, since + timeout - now)
        return inTime("`onChange`", left, timeout)(runCallback(onChange, state))
      })
    )
  )

const start = /*#__PURE__*/ (() => ({ ...follow, ...runKinds, timeout: jobKinds.timeout }))()

// -----------------------------------------------------------------------------
// Running
// -----------------------------------------------------------------------------

/**
 * Starts a bulk sync, and resolves to its last state.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { progress, runBulkSync } from "effect-polytomic/promise/SyncRun"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const controller = new AbortController()
 *
 * const done = runBulkSync(
 *   polytomic,
 *   { id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" },
 *   {
 *     signal: controller.signal,
 *     ifAbandoned: "cancel",
 *     onChange: (state) => console.log(state.status, progress(state).records)
 *   }
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const runBulkSync = (
  client: Closeable,
  input: BulkStartInput,
  options: RunOptions<SyncRun.BulkSyncState> = {}
): Promise<SyncRun.BulkSyncState> => {
  const kinds: Kinds<RunOptions<SyncRun.BulkSyncState>> = start
  return run(
    client,
    "runBulkSync",
    options,
    kinds,
    ({ onChange, ...own }) => runWithCallback(SyncRun.bulkSync(input, own), onChange, own.timeout),
    runBulkSync
  )
}

/**
 * Starts a model sync, and resolves to its last state.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { runModelSync } from "effect-polytomic/promise/SyncRun"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const total = async (id: string): Promise<number> =>
 *   (await runModelSync(polytomic, { id, resync: true })).counts?.total ?? 0
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const runModelSync = (
  client: Closeable,
  input: ModelStartInput,
  options: RunOptions<SyncRun.ModelSyncState> = {}
): Promise<SyncRun.ModelSyncState> => {
  const kinds: Kinds<RunOptions<SyncRun.ModelSyncState>> = start
  return run(
    client,
    "runModelSync",
    options,
    kinds,
    ({ onChange, ...own }) => runWithCallback(SyncRun.modelSync(input, own), onChange, own.timeout),
    runModelSync
  )
}

/**
 * Follows an execution of a bulk sync that was started elsewhere, and resolves to its last state. It is never canceled.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { followBulkSync } from "effect-polytomic/promise/SyncRun"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const wait = (sync_id: string, id: string) => followBulkSync(polytomic, { sync_id, id }, { timeout: 600_000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const followBulkSync = (
  client: Closeable,
  execution: SyncRun.ExecutionRef,
  options: FollowOptions<SyncRun.BulkSyncState> = {}
): Promise<SyncRun.BulkSyncState> => {
  const kinds: Kinds<FollowOptions<SyncRun.BulkSyncState>> = follow
  return run(
    client,
    "followBulkSync",
    options,
    kinds,
    ({ onChange, ...own }) => runWithCallback(SyncRun.followBulkSync(execution, own), onChange, own.timeout),
    followBulkSync
  )
}

/**
 * Follows an execution of a model sync that was started elsewhere, and resolves to its last state. It is never canceled.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { followModelSync } from "effect-polytomic/promise/SyncRun"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const wait = (sync_id: string, id: string) => followModelSync(polytomic, { sync_id, id }, { timeout: 600_000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const followModelSync = (
  client: Closeable,
  execution: SyncRun.ExecutionRef,
  options: FollowOptions<SyncRun.ModelSyncState> = {}
): Promise<SyncRun.ModelSyncState> => {
  const kinds: Kinds<FollowOptions<SyncRun.ModelSyncState>> = follow
  return run(
    client,
    "followModelSync",
    options,
    kinds,
    ({ onChange, ...own }) => runWithCallback(SyncRun.followModelSync(execution, own), onChange, own.timeout),
    followModelSync
  )
}
