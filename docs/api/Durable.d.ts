import { DurableError, DurableEvidence, Engine, FailedOutcome, JobFailed, JobFailedEvidence, Limits, Reason, Steps, StepsService, SyncFailed, SyncFailedEvidence, Wake } from "./shared/steps.js";
import "./shared/syncProgress.js";
import { Waiters } from "./shared/waiters.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import * as Jobs from "effect-polytomic:generated/v2025-09-18/Jobs.ts";
import { Operation } from "effect-polytomic:Operation.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { PolytomicError } from "effect-polytomic:PolytomicError.ts";
import "effect/Stream";
import * as Schema from "effect/Schema";
import * as BulkSync from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import * as ModelSync from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import * as PolytomicEvent$1 from "effect-polytomic:PolytomicEvent.ts";
import { ExecutionRef } from "effect-polytomic:SyncRun.ts";
interface PlanOptions {
  readonly timeout?: Duration.Input | undefined;
  readonly minDelay?: Duration.Input | undefined;
  readonly maxDelay?: Duration.Input | undefined;
}
interface Progress {
  readonly run: string;
  readonly subject: string;
  readonly id: string;
  readonly poll: number;
  readonly at: number;
  readonly status?: string | undefined;
  readonly records?: number | undefined;
  readonly errors?: number | undefined;
  readonly detail?: string | undefined;
  readonly nextAt?: number | undefined;
}
interface WaitOptions<R = never> extends PlanOptions {
  readonly label?: string | undefined;
  readonly timeout?: Duration.Input | undefined;
  readonly minDelay?: Duration.Input | undefined;
  readonly maxDelay?: Duration.Input | undefined;
  readonly onProgress?: ((progress: Progress) => Effect.Effect<void, never, R>) | undefined;
}
interface FollowOptions<R = never> extends WaitOptions<R> {
  readonly completedWithErrors?: "fail" | "accept" | undefined;
}
type Abandon = "leave" | "cancel" | "cancel-joined";
interface RunOptions<R = never> extends FollowOptions<R> {
  readonly ifRunning?: "join" | "fail" | undefined;
  readonly ifAbandoned?: Abandon | {
    readonly canceled?: Abandon | undefined;
    readonly timedOut?: Abandon | undefined;
  } | undefined;
}
export interface SyncResult {
  readonly sync_id: string;
  readonly id: string;
  readonly joined: boolean;
  readonly outcome: "completed" | "completed_with_errors";
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
}
export declare const SyncResult: Schema.Codec<SyncResult, unknown>;
export interface JobResult {
  readonly operation: string;
  readonly type?: string | undefined;
  readonly job_id?: string | undefined;
  readonly id?: string | undefined;
}
export declare const JobResult: Schema.Codec<JobResult, unknown>;
export interface RefreshResult {
  readonly connection_id: string;
  readonly cache_status?: string | undefined;
  readonly last_refresh_finished?: string | undefined;
}
export declare const RefreshResult: Schema.Codec<RefreshResult, unknown>;
interface Response {
  readonly data?: unknown;
  readonly job?: Jobs.Job;
}
export type SyncError = SyncFailed | DurableError;
export declare const SyncError: Schema.Codec<SyncError, unknown>;
export type JobError = JobFailed | DurableError;
export declare const JobError: Schema.Codec<JobError, unknown>;
export declare const bulkSync: <R = never>(input: BulkSync.StartInput, options?: RunOptions<R>) => Effect.Effect<SyncResult, SyncError, Steps | PolytomicClient | R>;
export declare const modelSync: <R = never>(input: ModelSync.StartInput, options?: RunOptions<R>) => Effect.Effect<SyncResult, SyncError, Steps | PolytomicClient | R>;
export declare const followBulkSync: <R = never>(execution: ExecutionRef, options?: FollowOptions<R>) => Effect.Effect<SyncResult, SyncError, Steps | PolytomicClient | R>;
export declare const followModelSync: <R = never>(execution: ExecutionRef, options?: FollowOptions<R>) => Effect.Effect<SyncResult, SyncError, Steps | PolytomicClient | R>;
export declare const job: <Input, Output extends Response, Failure extends PolytomicError, R = never>(operation: Operation<Input, Output, Failure>, input: NoInfer<Omit<Input, "async">>, options?: WaitOptions<R>) => Effect.Effect<JobResult, JobError, Steps | PolytomicClient | R>;
export declare const schemaRefresh: <R = never>(input: {
  readonly connection_id: string;
}, options?: WaitOptions<R>) => Effect.Effect<RefreshResult, JobError, Steps | PolytomicClient | R>;
export declare const makeSteps: (engine: Engine) => Effect.Effect<StepsService>;
export declare const maxSteps: (options?: Pick<WaitOptions, "timeout" | "minDelay" | "maxDelay">) => number;
export declare const topicOf: (event: PolytomicEvent$1.PolytomicEvent) => string | undefined;
export declare const memoryWaiters: (options?: {
  readonly maxTopics?: number | undefined;
}) => Waiters;
export { type Abandon, DurableError, type DurableEvidence, type Engine, type FailedOutcome, type FollowOptions, JobFailed, type JobFailedEvidence, type Limits, type PlanOptions, type Progress, type Reason, type Response, type RunOptions, Steps, type StepsService, SyncFailed, type SyncFailedEvidence, type WaitOptions, Waiters, type Wake };
