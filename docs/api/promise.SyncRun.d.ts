import { StartInput } from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import { StartInput as StartInput$1 } from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import "effect/Effect";
import "effect/Stream";
import "effect/Context";
import "effect-polytomic:Operation.ts";
import "effect-polytomic:Credentials.ts";
import * as Drift from "effect-polytomic:Drift.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import "effect/Fiber";
import * as SyncRun from "effect-polytomic:SyncRun.ts";
import { BulkSyncState, ExecutionRef, Failed as SyncFailed, ModelSyncState, Outcome, Progress, SchemaProgress, isOver, progress } from "effect-polytomic:SyncRun.ts";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
type Token = string | {
  readonly username: string;
  readonly password: string;
};
type CredentialsOptions = {
  readonly apiKey: string | undefined;
} | {
  readonly partnerKey: string | undefined;
} | {
  readonly organization_id: string | undefined;
  readonly key: string | undefined;
} | {
  readonly deploymentKey: string | undefined;
  readonly scheme?: "bearer" | "basic" | undefined;
} | (() => Token | Promise<Token>);
interface RetryOptions {
  readonly times?: number | undefined;
  readonly base?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxRetryAfter?: number | undefined;
  readonly budget?: RetryPolicy.Budget | "none" | undefined;
}
interface Settings {
  readonly timeout?: number | undefined;
  readonly attemptTimeout?: number | undefined;
  readonly retry?: "standard" | "none" | "patient" | RetryOptions | undefined;
  readonly strict?: boolean | undefined;
  readonly onDrift?: ((events: ReadonlyArray<Drift.Event>) => void | Promise<void>) | undefined;
}
interface ListOptions extends Settings {
  readonly signal?: AbortSignal | undefined;
  readonly credentials?: CredentialsOptions | undefined;
}
interface Closeable {
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}
interface JobOptions extends Pick<ListOptions, "signal" | "credentials"> {
  readonly timeout?: number | undefined;
}
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
export { type BulkSyncState, type ExecutionRef, type JobOptions, type ModelSyncState, type Outcome, type Progress, type SchemaProgress, SyncFailed, WaitTimedOut, isOver, progress };
