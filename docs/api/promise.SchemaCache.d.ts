import { BulkSyncDetails, CreateInput } from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import { BulkSyncSourceStatus } from "effect-polytomic:generated/v2025-09-18/Schemas.ts";
import "effect/Effect";
import "effect/Stream";
import "effect/Context";
import "effect-polytomic:Operation.ts";
import "effect-polytomic:Credentials.ts";
import * as Drift from "effect-polytomic:Drift.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import "effect/Fiber";
import * as SchemaCache from "effect-polytomic:SchemaCache.ts";
import { ConnectionRef, RefreshFailed } from "effect-polytomic:SchemaCache.ts";
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
export declare const refreshSchemas: (client: Closeable, input: SchemaCache.ConnectionRef, options?: JobOptions) => Promise<BulkSyncSourceStatus>;
export declare const waitForSchemas: (client: Closeable, input: SchemaCache.ConnectionRef, options?: JobOptions) => Promise<BulkSyncSourceStatus>;
export declare const createBulkSyncWhenReady: (client: Closeable, input: CreateInput, options?: JobOptions) => Promise<BulkSyncDetails>;
export { type ConnectionRef, type JobOptions, RefreshFailed, WaitTimedOut };
