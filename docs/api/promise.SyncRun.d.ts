import { JobOptions } from "./shared/jobs.js";
import { Closeable } from "./shared/types.js";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { StartInput } from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import { StartInput as StartInput$1 } from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import * as SyncRun from "effect-polytomic:SyncRun.ts";
import { BulkSyncState, ExecutionRef, Failed as SyncFailed, ModelSyncState, Outcome, Progress, SchemaProgress, isTerminal, progress } from "effect-polytomic:SyncRun.ts";
export interface FollowOptions<State> extends JobOptions {
  readonly completedWithErrors?: "fail" | "accept" | undefined;
  readonly onChange?: ((state: State) => void | Promise<void>) | undefined;
}
export interface RunOptions<State> extends FollowOptions<State> {
  readonly ifRunning?: "fail" | "join" | undefined;
  readonly ifAbandoned?: "leave" | "cancel" | undefined;
  readonly idempotencyKey?: string | undefined;
}
export declare const runBulkSync: (client: Closeable, input: StartInput, options?: RunOptions<SyncRun.BulkSyncState>) => Promise<SyncRun.BulkSyncState>;
export declare const runModelSync: (client: Closeable, input: StartInput$1, options?: RunOptions<SyncRun.ModelSyncState>) => Promise<SyncRun.ModelSyncState>;
export declare const followBulkSync: (client: Closeable, execution: SyncRun.ExecutionRef, options?: FollowOptions<SyncRun.BulkSyncState>) => Promise<SyncRun.BulkSyncState>;
export declare const followModelSync: (client: Closeable, execution: SyncRun.ExecutionRef, options?: FollowOptions<SyncRun.ModelSyncState>) => Promise<SyncRun.ModelSyncState>;
export { type BulkSyncState, type ExecutionRef, type JobOptions, type ModelSyncState, type Outcome, type Progress, type SchemaProgress, SyncFailed, WaitTimedOut, isTerminal, progress };
