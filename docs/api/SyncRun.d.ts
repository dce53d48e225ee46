import { Evidence, ExecutionRef, IdempotencyKeyError } from "./shared/syncRun.js";
import { Execution, Outcome, Progress, SchemaProgress } from "./shared/syncProgress.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { ErrorClass } from "effect-polytomic:PolytomicError.ts";
import * as Redacted from "effect/Redacted";
import * as Stream from "effect/Stream";
import * as BulkSync from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import * as ModelSync from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import * as BulkSyncExecutions from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import * as ModelSyncExecutions from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
import { Timestamp } from "effect-polytomic:Timestamp.ts";
import * as DateTime from "effect/DateTime";
interface ModelSyncState extends ModelSyncExecutions.ModelSyncExecution, ExecutionRef {
  readonly id: string;
}
interface BulkSyncState extends BulkSyncExecutions.BulkSyncExecution, ExecutionRef {
  readonly id: string;
}
interface SyncRun<State, Error> {
  readonly run: Effect.Effect<State, Error, PolytomicClient>;
  readonly changes: Stream.Stream<State, Error, PolytomicClient>;
  readonly runForEach: <E, R>(onState: (state: State) => Effect.Effect<unknown, E, R>) => Effect.Effect<State, Error | E, PolytomicClient | R>;
}
interface Start extends ExecutionRef {
  readonly joined: boolean;
}
interface StartableRun<State, Error> extends SyncRun<State, Error> {
  readonly start: Effect.Effect<Start, Exclude<Error, Failed>, PolytomicClient>;
}
interface FollowOptions {
  readonly timeout?: Duration.Input | undefined;
  readonly pollInterval?: Duration.Input | undefined;
  readonly completedWithErrors?: "fail" | "accept" | undefined;
}
interface Options extends FollowOptions {
  readonly ifRunning?: "fail" | "join" | undefined;
  readonly ifAbandoned?: "leave" | "cancel" | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly idempotencyKeySince?: Timestamp | DateTime.DateTime | Date | undefined;
}
declare const FailedBase: ErrorClass<"PolytomicSyncFailed", ExecutionRef & {
  readonly outcome: Exclude<Outcome, "completed">;
  readonly progress: Progress;
  readonly errors: ReadonlyArray<string>;
  readonly logs: ReadonlyArray<Redacted.Redacted<string>>;
  readonly execution: ModelSyncState | BulkSyncState;
}>;
export declare class Failed extends FailedBase {}
export type FollowModelSyncError = ModelSyncExecutions.GetError | WaitTimedOut | Failed;
export type ModelSyncError = ModelSync.StartError | ModelSync.GetStatusError | ModelSyncExecutions.GetError | WaitTimedOut | IdempotencyKeyError | Failed;
export type FollowBulkSyncError = BulkSyncExecutions.GetError | WaitTimedOut | Failed;
export type BulkSyncError = BulkSync.StartError | BulkSync.GetStatusError | BulkSyncExecutions.GetError | WaitTimedOut | IdempotencyKeyError | Failed;
export declare const progress: (execution: Execution) => Progress;
export declare const isTerminal: (execution: Execution) => boolean;
export declare const outcome: (execution: Execution) => Outcome | undefined;
export declare const modelSync: (input: ModelSync.StartInput, options?: Options) => StartableRun<ModelSyncState, ModelSyncError>;
export declare const bulkSync: (input: BulkSync.StartInput, options?: Options) => StartableRun<BulkSyncState, BulkSyncError>;
export declare const followModelSync: (where: ExecutionRef, options?: FollowOptions) => SyncRun<ModelSyncState, FollowModelSyncError>;
export declare const followBulkSync: (where: ExecutionRef, options?: FollowOptions) => SyncRun<BulkSyncState, FollowBulkSyncError>;
export { type BulkSyncState, type Execution, type ExecutionRef, type FollowOptions, IdempotencyKeyError, type Evidence as IdempotencyKeyEvidence, type ModelSyncState, type Options, type Outcome, type Progress, type SchemaProgress, type Start, type StartableRun, type SyncRun };
