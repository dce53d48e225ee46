/**
 * Whole jobs that outlive their process: runs of syncs, background jobs and refreshes of schemas as durable workflows.
 *
 * A job consists of {@link Steps}, which a workflow engine stores: `DurableWorkflow` provides them on `effect/workflow` (in
 * memory, on one machine over SQLite, on a cluster over Postgres), `DurableCloudflare` on a Cloudflare Workflow. This module
 * imports no engine.
 *
 * - A job starts one execution even across crashes: the intent is stored first, and its idempotency key is derived from the run.
 * - A failed poll means an unknown state. Only a terminal state or the deadline ends a job. An undocumented status counts as
 *   running.
 * - Waits double from 15 seconds to 15 minutes; an event ends one early. A forged or duplicated event changes the time, not the
 *   result.
 * - Results and errors are small, have schemas, and contain no secrets.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import * as Workflow from "effect/workflow/Workflow"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
 *
 * const Nightly = Workflow.make("Nightly", {
 *   payload: { sync: Schema.String, night: Schema.String },
 *   success: Durable.SyncResult,
 *   error: Durable.SyncError,
 *   idempotencyKey: ({ night, sync }) => `${sync}/${night}`
 * })
 *
 * const NightlyLayer = Nightly.toLayer(({ sync }) =>
 *   Durable.bulkSync({ id: sync }).pipe(
 *     Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "production" }))
 *   )
 * )
 * ```
 */

import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as BulkSync from "./generated/v2025-09-18/BulkSync.ts"
import * as BulkSyncExecutions from "./generated/v2025-09-18/BulkSyncExecutions.ts"
import * as ModelSync from "./generated/v2025-09-18/ModelSync.ts"
import * as ModelSyncExecutions from "./generated/v2025-09-18/ModelSyncExecutions.ts"
import * as Errors from "./internal/durable/errors.ts"
import * as Jobs from "./internal/durable/jobs.ts"
import { stepsOf as countSteps, planOf } from "./internal/durable/plan.ts"
import * as Internal from "./internal/durable/steps.ts"
import * as Syncs from "./internal/durable/syncs.ts"
import * as Registers from "./internal/durable/waiters.ts"
import { assertOptions, count, duration } from "./internal/schema/options.ts"
import type { Operation } from "./Operation.ts"
import { execute, PolytomicClient } from "./PolytomicClient.ts"
import type { PolytomicError } from "./PolytomicError.ts"
import type * as PolytomicEvent from "./PolytomicEvent.ts"
import type { ExecutionRef } from "./SyncRun.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export {
  DurableError,
  type DurableEvidence,
  type FailedOutcome,
  JobFailed,
  type JobFailedEvidence,
  type Reason,
  SyncFailed,
  type SyncFailedEvidence
} from "./internal/durable/errors.ts"
export { JobResult, RefreshResult, type Response } from "./internal/durable/jobs.ts"
export type { PlanOptions } from "./internal/durable/plan.ts"
export { type Engine, type Limits, Steps, type StepsService, type Wake } from "./internal/durable/steps.ts"
export {
  type Abandon,
  type FollowOptions,
  type RunOptions,
  SyncResult,
  type WaitOptions
} from "./internal/durable/syncs.ts"
export { Waiters } from "./internal/durable/waiters.ts"
export type { Progress } from "./internal/durable/watch.ts"

/**
 * Errors of a run of a sync.
 *
 * @category errors
 * @since 1.0.0
 */
export type SyncError = Errors.SyncFailed | Errors.DurableError

/**
 * Schema of a {@link SyncError}, for the definition of a workflow.
 *
 * @category schemas
 * @since 1.0.0
 */
export const SyncError: Schema.Codec<SyncError, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Union([Errors.SyncFailedSchema, Errors.DurableErrorSchema])
)

/**
 * Errors of a background job or a refresh of schemas.
 *
 * @category errors
 * @since 1.0.0
 */
export type JobError = Errors.JobFailed | Errors.DurableError

/**
 * Schema of a {@link JobError}, for the definition of a workflow.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import * as Workflow from "effect/workflow/Workflow"
 * import * as Durable from "effect-polytomic/Durable"
 *
 * const Refresh = Workflow.make("Refresh", {
 *   payload: { connection: Schema.String, day: Schema.String },
 *   success: Durable.RefreshResult,
 *   error: Durable.JobError,
 *   idempotencyKey: ({ connection, day }) => `${connection}/${day}`
 * })
 * ```
 *
 * @category schemas
 * @since 1.0.0
 */
export const JobError: Schema.Codec<JobError, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Union([Errors.JobFailedSchema, Errors.DurableErrorSchema])
)

// -----------------------------------------------------------------------------
// Syncs
// -----------------------------------------------------------------------------

/**
 * Runs a bulk sync: starts an execution or joins a running one, and waits for its end.
 *
 * @example
 * ```ts
 * import * as Durable from "effect-polytomic/Durable"
 *
 * // Canceling the workflow cancels the execution; a deploy, a crash or a move to another machine does not.
 * const job = Durable.bulkSync(
 *   { id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10", resync_mode: "refetch" },
 *   { timeout: "12 hours", ifAbandoned: "cancel" }
 * )
 * ```
 *
 * @see {@link modelSync}
 *
 * @category functions
 * @since 1.0.0
 */
export const bulkSync = <R = never>(
  input: BulkSync.StartInput,
  options: Syncs.RunOptions<R> = {}
): Effect.Effect<Syncs.SyncResult, SyncError, Internal.Steps | PolytomicClient | R> =>
  Syncs.run(
    {
      ...bulkCalls(input.id),
      start: execute(BulkSync.startOperation, input),
      newest: execute(BulkSync.getStatusOperation, { id: input.id }),
      list: items((client) => client.items(BulkSyncExecutions.listOperation, { id: input.id, limit: 100 })),
      cancel: (exec_id) => execute(BulkSyncExecutions.cancelOperation, { id: input.id, exec_id })
    },
    options
  )

/**
 * Runs a model sync: starts an execution or joins a running one, and waits for its end.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Durable from "effect-polytomic/Durable"
 *
 * const job = Durable.modelSync({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }, { completedWithErrors: "accept" }).pipe(
 *   Effect.map(({ errors, joined, records }) => ({ errors, joined, records }))
 * )
 * ```
 *
 * @see {@link bulkSync}
 *
 * @category functions
 * @since 1.0.0
 */
export const modelSync = <R = never>(
  input: ModelSync.StartInput,
  options: Syncs.RunOptions<R> = {}
): Effect.Effect<Syncs.SyncResult, SyncError, Internal.Steps | PolytomicClient | R> =>
  Syncs.run(
    {
      ...modelCalls(input.id),
      start: execute(ModelSync.startOperation, input),
      newest: execute(ModelSync.getStatusOperation, { id: input.id }),
      list: items((client) => client.items(ModelSyncExecutions.listOperation, { sync_id: input.id })),
      cancel: (id) => execute(ModelSyncExecutions.cancelOperation, { sync_id: input.id, id })
    },
    options
  )

/**
 * Waits for the end of an existing execution of a bulk sync, and never cancels it.
 *
 * @example
 * ```ts
 * import * as Durable from "effect-polytomic/Durable"
 *
 * const job = Durable.followBulkSync({
 *   sync_id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10",
 *   id: "7c3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b11"
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const followBulkSync = <R = never>(
  execution: ExecutionRef,
  options: Syncs.FollowOptions<R> = {}
): Effect.Effect<Syncs.SyncResult, SyncError, Internal.Steps | PolytomicClient | R> =>
  Syncs.follow(bulkCalls(execution.sync_id), execution.id, options)

/**
 * Waits for the end of an existing execution of a model sync, and never cancels it.
 *
 * @example
 * ```ts
 * import * as Durable from "effect-polytomic/Durable"
 *
 * const job = Durable.followModelSync({
 *   sync_id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10",
 *   id: "7c3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b11"
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const followModelSync = <R = never>(
  execution: ExecutionRef,
  options: Syncs.FollowOptions<R> = {}
): Effect.Effect<Syncs.SyncResult, SyncError, Internal.Steps | PolytomicClient | R> =>
  Syncs.follow(modelCalls(execution.sync_id), execution.id, options)

// -----------------------------------------------------------------------------
// Other jobs
// -----------------------------------------------------------------------------

/**
 * Runs an operation as a background job and waits for it.
 *
 * The result contains ids only; `Job.result` reads the data of the job. A request that is unsafe to repeat is sent with an
 * idempotency key of the run. If the key may have expired, or the API responded 500, the job fails with `StartUnknown`, as jobs
 * cannot be listed.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Durable from "effect-polytomic/Durable"
 * import { sampleOperation } from "effect-polytomic/Models"
 *
 * const job = Durable.job(sampleOperation, { id: "3a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }).pipe(
 *   Effect.map(({ job_id, type }) => ({ job_id, type }))
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const job = <Input, Output extends Jobs.Response, Failure extends PolytomicError, R = never>(
  operation: Operation<Input, Output, Failure>,
  input: NoInfer<Omit<Input, "async">>,
  options: Syncs.WaitOptions<R> = {}
): Effect.Effect<Jobs.JobResult, JobError, Internal.Steps | PolytomicClient | R> => Jobs.job(operation, input, options)

/**
 * Refreshes the schemas of a connection and waits for them.
 *
 * @example
 * ```ts
 * import * as Durable from "effect-polytomic/Durable"
 *
 * const job = Durable.schemaRefresh({ connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d" })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const schemaRefresh = <R = never>(
  input: { readonly connection_id: string },
  options: Syncs.WaitOptions<R> = {}
): Effect.Effect<Jobs.RefreshResult, JobError, Internal.Steps | PolytomicClient | R> =>
  Jobs.schemaRefresh(input.connection_id, options)

// -----------------------------------------------------------------------------
// Engines
// -----------------------------------------------------------------------------

/**
 * Creates the steps of a run from the primitives of a durable engine. Call it at the beginning of each execution of the run's
 * body.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Durable from "effect-polytomic/Durable"
 *
 * // Steps that are kept in a map, such as for a test.
 * const kept = new Map<string, unknown>()
 * const engine: Durable.Engine = {
 *   identity: ["test", "map", "1"],
 *   limits: { steps: 1000, bytes: 100_000 },
 *   step: (name, effect) =>
 *     kept.has(name) ? Effect.succeed(kept.get(name)) : Effect.tap(effect, (value) => Effect.sync(() => kept.set(name, value))),
 *   wait: (_name, millis) => Effect.as(Effect.sleep(millis), "timeout" as const),
 *   onCancel: () => Effect.void
 * }
 *
 * const job = Durable.bulkSync({ id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }).pipe(
 *   Effect.provideServiceEffect(Durable.Steps, Durable.makeSteps(engine))
 * )
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const makeSteps: (engine: Internal.Engine) => Effect.Effect<Internal.StepsService> = Internal.makeSteps

/**
 * Maximum number of steps of a job, to compare with the limits of an engine.
 *
 * @example
 * ```ts
 * import * as Durable from "effect-polytomic/Durable"
 *
 * Durable.maxSteps({ timeout: "24 hours" }) < 1024 // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const maxSteps = (options: Pick<Syncs.WaitOptions, "timeout" | "minDelay" | "maxDelay"> = {}): number => {
  assertOptions("Durable.maxSteps", options, { timeout: duration, minDelay: duration, maxDelay: duration })
  return countSteps(planOf(options, "24 hours"))
}

/**
 * Topic of an event: the id of the execution that has ended. `undefined` for an event that does not end one and wakes no run.
 *
 * @example
 * ```ts
 * import * as Durable from "effect-polytomic/Durable"
 *
 * Durable.topicOf({ _tag: "sync.running", type: "sync.running", event: { execution_id: "1" } }) // => undefined
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const topicOf: (event: PolytomicEvent.PolytomicEvent) => string | undefined = Registers.topicOf

/**
 * Registry of waiting runs in the memory of this process. Beyond the maximum, the oldest topics are dropped.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import * as Durable from "effect-polytomic/Durable"
 *
 * const layer = Layer.succeed(Durable.Waiters, Durable.memoryWaiters({ maxTopics: 1000 }))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const memoryWaiters = (options: { readonly maxTopics?: number | undefined } = {}): Registers.Waiters => {
  assertOptions("Durable.memoryWaiters", options, { maxTopics: count(1) })
  return Registers.memory(options.maxTopics ?? 100_000)
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

/** Items of a paginated operation on the client of the run. */
const items = <A, E>(of: (client: PolytomicClient) => Stream.Stream<A, E>) =>
  Stream.unwrap(Effect.map(PolytomicClient, of))

const bulkCalls = (sync_id: string): Syncs.FollowCalls => ({
  kind: "bulkSync",
  subject: `bulk sync ${sync_id}`,
  sync_id,
  get: (exec_id) => execute(BulkSyncExecutions.getOperation, { id: sync_id, exec_id }),
  exists: execute(BulkSync.getOperation, { id: sync_id })
})

const modelCalls = (sync_id: string): Syncs.FollowCalls => ({
  kind: "modelSync",
  subject: `model sync ${sync_id}`,
  sync_id,
  get: (id) => execute(ModelSyncExecutions.getOperation, { sync_id, id }),
  exists: execute(ModelSync.getOperation, { id: sync_id })
})
