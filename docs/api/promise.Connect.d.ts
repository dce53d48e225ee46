import { JobOptions } from "./shared/jobs.js";
import { Closeable } from "./shared/types.js";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { Connection, CreateInput } from "effect-polytomic:generated/v2025-09-18/Connections.ts";
import * as Connect from "effect-polytomic:Connect.ts";
import { Callback, CallbackRefused, StartInput, Unhealthy, WaitInput } from "effect-polytomic:Connect.ts";
export interface Session {
  readonly url: string;
  readonly token: string;
  readonly state: string;
}
export interface PendingConnection {
  readonly id: string;
  readonly url: string | undefined;
  readonly code: string | undefined;
  readonly state: string | undefined;
}
export interface WaitOptions extends JobOptions {
  readonly pollInterval?: number | undefined;
  readonly unhealthy?: "fail" | "wait" | undefined;
}
export declare const startConnect: (client: Closeable, input: Connect.StartInput, options?: JobOptions) => Promise<Session>;
export declare const createForOAuth: (client: Closeable, input: CreateInput, options?: JobOptions) => Promise<PendingConnection>;
export declare const verifyCallback: (request: Request | URL | string, options: {
  readonly state: string | undefined;
}) => Connect.Callback;
export declare const waitForConnection: (client: Closeable, input: Connect.WaitInput, options?: WaitOptions) => Promise<Connection>;
export { type Callback, CallbackRefused, type JobOptions, type StartInput, Unhealthy, type WaitInput, WaitTimedOut };
