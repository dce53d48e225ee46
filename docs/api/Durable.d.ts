import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import * as BulkSync from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import * as ModelSync from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import { ErrorClass, PolytomicError } from "effect-polytomic:PolytomicError.ts";
import * as Jobs from "effect-polytomic:generated/v2025-09-18/Jobs.ts";
import { Operation } from "effect-polytomic:Operation.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import * as Context from "effect/Context";
import * as Duration from "effect/Duration";
import "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
import "effect/Stream";
import * as PolytomicEvent from "effect-polytomic:PolytomicEvent.ts";
import { ExecutionRef } from "effect-polytomic:SyncRun.ts";
type Reason = "StartRefused" | "StartUnknown" | "TimedOut" | "Gone" | "TooManySteps" | "Record" | "Defect";
interface DurableEvidence {
  readonly reason: Reason;
  readonly subject: string;
  readonly run: string;
  readonly id?: string | undefined;
  readonly status?: number | undefined;
  readonly detail: string;
}
type FailedOutcome = "completed_with_errors" | "failed" | "canceled" | "interrupted" | "unknown";
interface SyncFailedEvidence {
  readonly sync_id: string;
  readonly id: string;
  readonly joined: boolean;
  readonly outcome: FailedOutcome;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly messages: ReadonlyArray<string>;
}
interface JobFailedEvidence {
  readonly subject: string;
  readonly run: string;
  readonly detail: string;
}
declare const DurableErrorBase: ErrorClass<"PolytomicDurableError", DurableEvidence>;
export declare class DurableError extends DurableErrorBase {}
declare const SyncFailedBase: ErrorClass<"PolytomicDurableSyncFailed", SyncFailedEvidence>;
export declare class SyncFailed extends SyncFailedBase {}
declare const JobFailedBase: ErrorClass<"PolytomicDurableJobFailed", JobFailedEvidence>;
export declare class JobFailed extends JobFailedBase {}
type Wake = "nudged" | "timeout";
interface Limits {
  readonly steps: number;
  readonly bytes: number;
}
interface Engine {
  readonly identity: ReadonlyArray<string>;
  readonly step: <R>(name: string, effect: Effect.Effect<Schema.Json, never, R>) => Effect.Effect<unknown, never, R>;
  readonly wait: (name: string, millis: number, topic: string | undefined) => Effect.Effect<Wake>;
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>;
  readonly limits: Limits;
}
interface StepsService {
  readonly key: string;
  readonly scope: (label: string) => Effect.Effect<StepsService>;
  readonly step: <A, E, R>(name: string, success: Schema.Codec<A, unknown>, error: Schema.Codec<E, unknown>, effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | DurableError, R>;
  readonly wait: (name: string, atMost: Duration.Input, topic?: string | undefined) => Effect.Effect<Wake>;
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>;
  readonly limits: Limits;
}
declare const StepsBase: Context.ServiceClass<Steps, "effect-polytomic/Durable/Steps", StepsService>;
export declare class Steps extends StepsBase {}
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
export interface Waiters {
  readonly add: (topic: string, run: string, token: string) => Effect.Effect<void>;
  readonly take: (topic: string) => Effect.Effect<ReadonlyArray<string>>;
}
export declare const Waiters: Context.Reference<Waiters>;
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
export declare const topicOf: (event: PolytomicEvent.PolytomicEvent) => string | undefined;
export declare const memoryWaiters: (options?: {
  readonly maxTopics?: number | undefined;
}) => Waiters;
export type { Abandon, DurableEvidence, Engine, FailedOutcome, FollowOptions, JobFailedEvidence, Limits, Progress, Reason, RunOptions, StepsService, SyncFailedEvidence, WaitOptions, Wake };
